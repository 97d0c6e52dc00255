"""`gdcli check`: what is wrong with a fact file is named, line by line, and the exit code says so."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FACTS, Run
from tests.facts.test_yamlstream import BILLION_LAUGHS
from tests.making import HEAD, lines

Edit = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str | bytes], Path]:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "facts.yaml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


Write = Callable[[str | bytes], Path]


def test_the_projects_facts_are_valid(gdcli: Run) -> None:
    for args in ([], [FACTS], ["--data", FACTS]):
        result = gdcli("check", *args)
        assert (result.code, result.out, result.err) == (0, "1 个文件，58 个条目，没有发现问题。\n", "")


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"printed": "11.7%5", "value": 11.7, "unit": "'%'"}, "printed"),
    ({"printed": "百18个", "value": 18, "unit": "个"}, "printed"),
    ({"printed": "492.2亿元---", "value": 492.2, "unit": "亿元"}, "printed"),
    ({"printed": "负100家", "value": 100}, "printed"),
    ({"printed": "没有超过100家", "value": 100, "bound": "over"}, "printed"),
    ({"printed": "倒数第一", "value": 1, "unit": "名"}, "printed"),
    ({"printed": "不超过100家以上", "value": 100}, "printed"),
    ({"printed": "下降5.3%", "value": 5.3, "unit": "'%'", "indicator": "产值同比增长"}, "printed"),
    ({"printed": "2029年的5家"}, "printed"),
    ({"period": '"9999"'}, "period"),
    ({"period": "2023/2022"}, "period"),
    ({"period": "2032-01"}, "period"),
    ({"indicator": "企业\u00ad数"}, "indicator"),
    ({"indicator": "企业\u3164数"}, "indicator"),
    ({"indicator": "企业\U000e0041数"}, "indicator"),
    ({"relations": "{part_of: b}"}, "- id"),
]


@pytest.mark.parametrize(("keys", "key"), REFUSED, ids=str)
def test_a_refusal_is_one_line_with_file_and_line_and_exit_1(
    gdcli: Run, write: Write, keys: dict[str, Any], key: str
) -> None:
    path = write(HEAD + lines(**keys))
    result = gdcli("check", path)
    assert (result.code, result.err, result.out.count("\n")) == (1, "", 1)
    name, line, _ = result.out.split(":", 2)
    assert name == str(path)
    assert path.read_text(encoding="utf-8").splitlines()[int(line) - 1].strip().startswith(key)


@pytest.mark.parametrize(("keys", "key"), REFUSED[::4], ids=str)
def test_a_lookup_refuses_the_same_file_with_exit_3(gdcli: Run, write: Write, keys: dict[str, Any], key: str) -> None:
    path = write(HEAD + lines(**keys))
    told = gdcli("check", path).out
    for command in ("show", "find 企业", "depts", "topics", "proof", "audit", "export --sqlite"):
        extra = [path] if command in ("proof", "audit") else [path.with_name("x.db")] if "export" in command else []
        result = gdcli(*command.split(), *extra, "--data", path)
        assert (result.code, result.out) == (3, "")
        assert result.err == told
    assert not path.with_name("x.db").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("printed: 492.2亿元", "printed: 492.3亿元", "读作 492.3 亿元"),
        ("value: 492.2", "value: 429.2", "写作 429.2 亿元"),
        ("growth_of: fdi-hightech}", "growth_of: fdi-hightec}", "是不是“fdi-hightech”"),
        ("share_of: fdi-hightech, share_in", "share_of: fdi-developed, share_in", "128.9亿元÷492.2亿元＝26.19%"),
        ("printed: 51%\n        value: 51", "printed: 52%\n        value: 52", "250.9亿元÷492.2亿元＝50.98%"),
        ("en: Registered market", "eng: Registered market", "是不是“en”"),
        ("id: enterprises\n", "id: market-entities\n", "重复"),
        ("dept: 科技厅", "dept: 科技亭", "不在 departments 里"),
        ("date: 2024-01-23", "date: 2024-02-31", "日历"),
        ("aliases: [商务,", "aliases: [科技,", "同时属于"),
        ("value: 9345", "value: 9,345", "千分位"),
        ("schema: 2", "schema: 3", "升级"),
    ],
)
def test_a_slip_in_the_projects_facts_is_named_with_its_line(
    gdcli: Run, edited: Edit, old: str, new: str, told: str
) -> None:
    path = edited(old, new)
    result = gdcli("check", path)
    assert result.code == 1
    row = next(row for row in result.out.splitlines() if told in row)
    line = int(row.split(":")[1])
    before, after = (p.read_text(encoding="utf-8").splitlines() for p in (FACTS, path))
    first_change = next(n for n, (a, b) in enumerate(zip(before, after, strict=False), 1) if a != b)
    # The line is that of the change, or the first of the item that holds it or is of it.
    assert abs(line - first_change) <= 1 or after[line - 1].lstrip().startswith(("- id", "- name"))


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        (b"", 3, "空的"),
        (b"\n\n# nothing\n", 3, "空的"),
        (bytes(range(256)) * 20, 3, ""),
        (b"\x7fELF\x00\x01\x02", 3, "不是文本"),
        (b"schema: 2\n\tsource: x\n", 3, ":2: "),
        (BILLION_LAUGHS.encode(), 3, "锚点"),
        (b"schema: 2\nsource: *x\n", 3, "别名"),
        (b"schema: !!python/object/apply:os.system ['echo no']\n", 3, "标签"),
        (b"schema: 2\n---\nschema: 2\n", 3, "---"),
        (b"- a\n- b\n", 3, "最外层"),
        (b"[" * 100_000, 3, ""),
        (b"schema: 2\nsections: " + b"[" * 50, 3, ""),
        (b"schema: '" + b"x" * 3_000_000, 3, "1 MiB"),
        ("schema: 2\ntitle: 甲".encode("gb18030"), 3, "UTF-8"),
        (b"schema: 1\nsource: {id: a}\nfacts: []\n", 3, "tools/upgrade_facts.py"),
        (b"sections: 3\n", 1, "键: 值"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_a_file_that_is_no_fact_file(gdcli: Run, write: Write, content: bytes, code: int, told: str) -> None:
    path = write(content)
    checked = gdcli("check", path)
    assert checked.code == code
    assert str(path) in checked.out
    assert told in checked.out
    looked_up = gdcli("show", "--json", "--data", path)
    assert (looked_up.code, looked_up.out) == (3, "")
    assert looked_up.err.count("\n") == 1
    assert looked_up.err.startswith(f"{path}:") or looked_up.err.startswith(f"{path}：")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs FIFOs")
def test_a_pipe_and_a_device_never_hang(gdcli: Run, tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe.yaml")
    for path in (pipe, tmp_path, Path("/dev/zero"), Path("/dev/null")):
        checked = gdcli("check", path)
        assert (checked.code, checked.out.count("\n"), checked.err) == (3, 1, "")
        shown = gdcli("show", "--data", path)
        assert (shown.code, shown.out, shown.err.count("\n")) == (3, "", 1)
        exported = gdcli("export", "--sqlite", tmp_path / "x.db", "--data", path)
        assert (exported.code, exported.out, exported.err.count("\n")) == (3, "", 1)


def test_a_missing_file_and_a_folder_without_facts(gdcli: Run, tmp_path: Path) -> None:
    for command in (["check"], ["show", "--data"]):
        missing = gdcli(*command, tmp_path / "nothing.yaml")
        assert missing.code == 3
        assert "nothing.yaml" in missing.out + missing.err
        empty = gdcli(*command, tmp_path)
        assert (empty.code, empty.out) == (3, "")


def test_a_file_that_is_missing_does_not_hide_the_others(gdcli: Run, edited: Edit, tmp_path: Path) -> None:
    path = edited("value: 9345", "value: 9354")
    result = gdcli("check", tmp_path / "nothing.yaml", path)
    assert result.code == 3
    assert "nothing.yaml: 没有这个文件" in result.out
    assert f"{path}:" in result.out


def test_two_files_of_one_source_are_refused(gdcli: Run, edited: Edit) -> None:
    copy = edited("schema: 2", "schema: 2")
    result = gdcli("check", FACTS, copy)
    assert (result.code, result.out.count("\n")) == (1, 1)
    assert "来源编号“xkb-2024-01-23”" in result.out
    shown = gdcli("show", "--data", FACTS, "--data", copy)
    assert (shown.code, shown.out) == (3, "")
    assert "来源编号“xkb-2024-01-23”" in shown.err


def test_a_lookup_of_many_problems_names_the_first_and_how_to_see_them_all(gdcli: Run, write: Write) -> None:
    path = write(HEAD + lines(printed="4家") + lines("b", value=6))
    result = gdcli("show", "--data", path)
    assert result.code == 3
    assert "共 2 处问题" in result.err
    assert f"gdcli check {path}" in result.err


def test_problems_as_json(gdcli: Run, edited: Edit) -> None:
    path = edited("value: 9345", "value: 9354")
    (problem,) = gdcli("check", path, "--json").json
    assert problem["path"] == str(path)
    assert list(problem) == ["path", "line", "message"]
    assert gdcli("check", "--json").json == []
