"""`gdcli check`: what is wrong with a fact file is named, line by line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FACTS, Run

Edit = Callable[[str, str], Path]


def test_the_projects_facts_are_valid(gdcli: Run) -> None:
    result = gdcli("check", FACTS)
    assert (result.code, result.err) == (0, "")
    assert "58 条事实" in result.out


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("printed: 492.2亿元", "printed: 492.3亿元", "读作 492.3 亿元"),
        ("value: 492.2", "value: 429.2", "写作 429.2 亿元"),
        ("unit: 万亿元\n    bound: over", "unit: 亿元\n    bound: over", "读作 18 万亿元"),
        ("bound: over", "bound: exact", "bound 应是 over"),
        ("kind: money", "kind: count", "kind 应是 money"),
        ("growth_of: fdi-hightech}", "growth_of: fdi-hightec}", "是不是“fdi-hightech”"),
        ("share_of: fdi-hightech, share_in", "share_of: fdi-developed, share_in", "128.9亿元÷492.2亿元＝26.19%"),
        ("{part_of: market-entities}", "{part_of: fdi-manufacturing}", "单位不同"),
        ("indicator_en: Registered market", "indicator_eng: Registered market", "是不是“indicator_en”"),
        ("id: enterprises\n", "id: market-entities\n", "重复"),
        ("dept: 科技厅", "dept: 科技亭", "不在 departments 里"),
        ("target: false", "target: no", "只能是 true 或 false"),
        ('period: "2023"', 'period: "23"', "2023-12"),
        ('period: "2023"', 'period: "2023-02-30"', "日历"),
        ("date: 2024-01-23", "date: 2024-02-31", "日历"),
        ("paragraph: 2, line: 13", "paragraph: two, line: 13", "应是整数"),
        ("value: 9345", "value: 9,345", "不带单位和千分位"),
        ("kind: rank\n", "kind: percent\n", "kind 应是 rank"),
        ("rank_of: industry-revenue", "growth_of: industry-revenue", "只能由"),
        ("aliases: [商务,", "aliases: [科技,", "同时属于"),
        ("notes:\n      - 存量", 'notes:\n      - "\\e[31m"\n      - 存量', "控制字符"),
        ("schema: 1", "schema: 2", "升级"),
        ("indicator: 经营主体总数", "indicator: 经营主体总数\n    indicator: 总数", "写了两次"),
        ("  - id: enterprises", "  - [enterprises]\n  - id: enterprises", "键: 值"),
        ("topic: 经营主体\n", "topic:\n", "“topic”是空的"),
    ],
)
def test_a_mistake_is_named_with_its_line(gdcli: Run, edited: Edit, old: str, new: str, told: str) -> None:
    path = edited(old, new)
    result = gdcli("check", path)
    assert result.code == 1
    assert told in result.out
    place, _, _ = result.out.partition(": ")
    name, _, line = place.rpartition(":")
    changed = path.read_text(encoding="utf-8").splitlines()
    assert name == str(path)
    # The line is that of the change, or the first of the fact that holds it.
    first_change = next(
        i for i, (a, b) in enumerate(zip(FACTS.read_text().splitlines(), changed, strict=False)) if a != b
    )
    assert changed[int(line) - 1].lstrip().startswith(("- id", "- {", "- [", "- name", "schema")) or (
        abs(int(line) - 1 - first_change) <= 1
    )


def test_a_wrong_share_is_shown_with_its_arithmetic(gdcli: Run, edited: Edit) -> None:
    path = edited("printed: 51%\n    value: 51", "printed: 52%\n    value: 52")
    result = gdcli("check", path)
    assert result.code == 1
    assert "250.9亿元÷492.2亿元＝50.98%" in result.out


def test_one_mistake_is_one_problem(gdcli: Run, edited: Edit) -> None:
    """What follows from a mistake elsewhere in the file is not reported as another."""
    for old, new in (
        ("indicator_en: Registered market", "indicatr_en: Registered market"),  # others refer to this fact
        ("name_en: Science", "nam_en: Science"),  # facts belong to this department
        ("id: enterprises\n", "id: market-entities\n"),
    ):
        assert gdcli("check", edited(old, new)).out.count("\n") == 1


def test_every_problem_in_one_run_by_line(gdcli: Run, edited: Edit) -> None:
    path = edited("value: 9345", "value: 9354")
    path.write_text(path.read_text(encoding="utf-8").replace("value: 22.2", "value: 2.22"), encoding="utf-8")
    result = gdcli("check", path)
    lines = [int(row.split(":")[1]) for row in result.out.splitlines()]
    assert len(lines) == 2
    assert lines == sorted(lines)


def _billion_laughs() -> bytes:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    return "\n".join(rows).encode()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "空的"),
        (b"\n\n# nothing\n", "空的"),
        (bytes(range(256)) * 20, ""),
        (b"\x00\x01\x02\x7fELF", "不是文本"),
        (b"schema: 1\n\tsource: x\n", "制表符"),
        (_billion_laughs(), "锚点"),
        (b"schema: 1\nsource: *x\n", "锚点"),
        (b"schema: !!python/object/apply:os.system ['echo no']\n", "标签"),
        (b"schema: 1\n---\nschema: 1\n", "---"),
        (b"- a\n- b\n", "最外层"),
        (b"[" * 100_000, ""),
        (b"schema: 1\nfacts: " + b"[" * 50, ""),
        (b"schema: '" + b"x" * 3_000_000, "1 MiB"),
        ("schema: 1\ntitle: 甲".encode("gb18030"), "UTF-8"),
        (b"schema: [1, 2\n", ""),
        (b"facts: 3\n", "键: 值"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_a_file_that_is_no_fact_file(gdcli: Run, tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(content)
    checked = gdcli("check", path)
    assert checked.code in (1, 3)
    assert str(path) in checked.out
    assert told in checked.out
    looked_up = gdcli("show", "--json", "--data", path)
    assert (looked_up.code, looked_up.out) == (3, "")
    assert looked_up.err.count("\n") == 1
    assert looked_up.err.startswith(f"{path}:")


def test_a_missing_file_and_a_folder_without_facts(gdcli: Run, tmp_path: Path) -> None:
    for command in (["check"], ["show", "--data"]):
        missing = gdcli(*command, tmp_path / "nothing.yaml")
        assert missing.code == 3
        assert "nothing.yaml" in (missing.out if command == ["check"] else missing.err)
        empty = gdcli(*command, tmp_path)
        assert (empty.code, empty.out) == (3, "")


def test_a_lookup_refuses_an_inconsistent_file(gdcli: Run, edited: Edit) -> None:
    path = edited("value: 492.2", "value: 429.2")
    result = gdcli("show", "--json", "--data", path)
    assert (result.code, result.out) == (3, "")
    assert f"{path}:" in result.err


def test_ids_are_unique_across_files(gdcli: Run, edited: Edit, tmp_path: Path) -> None:
    copy = edited("schema: 1", "schema: 1")
    result = gdcli("check", FACTS, copy)
    assert result.code == 1
    assert result.out.count("重复") == 58


def test_a_file_that_is_missing_does_not_hide_the_others(gdcli: Run, edited: Edit, tmp_path: Path) -> None:
    path = edited("value: 9345", "value: 9354")
    result = gdcli("check", tmp_path / "nothing.yaml", path)
    assert result.code == 3
    assert "nothing.yaml: 没有这个文件" in result.out
    assert f"{path}:" in result.out


def test_problems_as_json(gdcli: Run, edited: Edit) -> None:
    path = edited("value: 9345", "value: 9354")
    (problem,) = gdcli("check", path, "--json").json
    assert problem["path"] == str(path)
    assert list(problem) == ["path", "line", "message"]
