"""`fill` puts in what can be derived, and changes nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.facts.fill import fill
from tests.conftest import FACTS, Run

FIGURES = [
    ("5家", "5", "家"),
    ("22.4%", "22.4", '"%"'),
    ("超1800万户", "1800", "万户"),
    ("三分之一", "33.33", '"%"'),
    ("'50.3'", "50.3", "''"),
    ("下降5.3%", "5.3", '"%"'),
]

comments = st.sampled_from(["", "  # 待核", "   #", " # printed: 7家"])
Made = tuple[tuple[str, str, str], str, bool, bool, bool, bool]
facts = st.tuples(st.sampled_from(FIGURES), comments, st.booleans(), st.booleans(), st.booleans(), st.booleans())


def _written(number: int, fact: Made, end: str, *, whole: bool) -> str:
    """A fact of the file; `whole` with what is otherwise left out."""
    (printed, value, unit), comment, flow, no_value, no_unit, empty = fact
    keys = [f"id: a{number}", f"printed: {printed}"]
    if flow:
        keys += [f"value: {value}"] if whole or not no_value else []
        keys += [f"unit: {unit}"] if whole or not no_unit else []
        return f"      - {{{', '.join(keys)}}}{comment}{end}"
    keys[1] += comment
    if no_value and not whole:
        keys += [f"value:{comment}"] if empty else []
    else:
        keys += [f"value: {value}{comment}" if empty and no_value else f"value: {value}"]
    keys += [f"unit: {unit}"] if whole or not no_unit else []
    return "      - " + f"{end}        ".join([*keys, f"line: 7{comment}"]) + end


@given(st.lists(facts, min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_what_is_there_stays_byte_for_byte(made: list[Made], end: str, mark: str) -> None:
    head = f"{mark}# 开头的说明{end}schema: 2{end}sections:{end}  - name: 节 # 一节{end}    facts:{end}"
    lacking = head + "".join(_written(n, fact, end, whole=False) for n, fact in enumerate(made)) + f"# 结尾{end}"
    whole = head + "".join(_written(n, fact, end, whole=True) for n, fact in enumerate(made)) + f"# 结尾{end}"
    assert fill(lacking)[0] == whole
    assert fill(whole) == (whole, [])


def test_the_projects_facts_lose_nothing_that_can_be_derived() -> None:
    whole = FACTS.read_text(encoding="utf-8")
    bare = "".join(
        line for line in whole.splitlines(keepends=True) if not line.startswith(("        value:", "        unit:"))
    )
    assert fill(bare)[0] == whole


def test_a_file_without_a_last_line_end_is_filled() -> None:
    data = "sections:\n- facts:\n  - id: a\n    printed: 5家"
    assert fill(data)[0] == data + "\n    value: 5\n    unit: 家"


def test_a_missing_id_is_one_that_no_fact_has() -> None:
    data = (
        "sections:\n- facts:\n  - printed: 5家\n    value: 5\n    unit: 家\n    line: 3\n  - {id: n3-1, printed: 5家}\n"
    )
    assert "  - id: n3-2\n    printed: 5家\n" in fill(data)[0]


ARTICLE = "新建公园120个。\n其中示范公园7个，共87个。\n又有5家，再有5家。\n"


@pytest.mark.parametrize(("printed", "line"), [("120个", 1), ("7个", 2), ("5家", None), ("9个", None)])
def test_a_line_is_told_where_the_figure_stands_once(printed: str, line: int | None) -> None:
    data = f"sections:\n- facts:\n  - id: a\n    printed: {printed}\n    value: 1\n    unit: 个\n"
    assert fill(data, ARTICLE)[0] == (data if line is None else f"{data}    line: {line}\n")


def test_the_checksum_of_the_article_is_filled_in() -> None:
    made, filled = fill("source:\n  id: a\n  place: 某省 # 省\nsections: []\n", ARTICLE)
    assert "  place: 某省 # 省\n  text_sha256: " in made
    assert len(filled) == 1


def test_another_article_tells_no_lines() -> None:
    facts = "sections:\n- facts:\n  - {id: a, printed: 120个, value: 120, unit: 个}\n"
    data = f"source:\n  text_sha256: {'0' * 64}\n{facts}"
    assert fill(data, ARTICLE) == (data, [])


@pytest.mark.parametrize("data", ["[]\n", "sections: 5\n", "sections: [5, {facts: [6]}]\n", "source: []\n", ""])
def test_what_is_no_fact_file_stays_as_it_is(data: str) -> None:
    assert fill(data, ARTICLE) == (data, [])


def test_the_command_says_what_it_filled_in_and_then_checks(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    whole = FACTS.read_text(encoding="utf-8")
    path.write_text(whole.replace("        value: 492.2\n        unit: 亿元\n", "", 1), encoding="utf-8")
    result = gdcli("check", path)
    assert (result.code, result.out.count("gdcli check --fill")) == (1, 2)
    result = gdcli("check", "--fill", path)
    assert result.code == 0
    assert "fdi-manufacturing：value 492.2，unit 亿元" in result.err
    assert path.read_text(encoding="utf-8") == whole


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["check", "--fill"], "哪个文件"),
        (["check", str(FACTS), "--text", str(FACTS)], "--fill"),
        (["check", "--fill", str(FACTS), str(FACTS.parent.parent / "data"), "--text", "x", "--data", "y"], "一个"),
    ],
)
def test_what_cannot_be_filled_is_refused(gdcli: Run, args: list[str], told: str, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("schema: 2\n", encoding="utf-8")
    result = gdcli(*[str(other) if arg == "y" else arg for arg in args])
    assert result.code == 2
    assert told in result.err


def test_a_file_that_is_no_yaml_is_left_alone(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("sections: [\n", encoding="utf-8")
    assert gdcli("check", "--fill", path).code == 3
    assert path.read_text(encoding="utf-8") == "sections: [\n"
