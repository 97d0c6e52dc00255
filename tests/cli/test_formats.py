"""Every output format holds the same facts, safely."""

from __future__ import annotations

import csv
import io
import json
import os
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gdcli.chinese import hidden
from gdcli.model import Fact, json_fields
from gdcli.render.delimited import to_csv, to_tsv
from gdcli.render.listing import Listing
from tests.conftest import FACTS, Run

FIELDS = json_fields(Fact)


@pytest.fixture
def hostile(edited: object) -> Path:
    """A fact file whose texts try to be markup, formulas and table syntax."""
    path: Path = edited(  # type: ignore[operator]
        "indicator: 经营主体总数", "indicator: '=1+2|<b>x</b> [red]\"甲\", 乙 & \\丙*丁_'"
    )
    return path


def test_json_lines(gdcli: Run) -> None:
    lines = gdcli("show", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == gdcli("show", "--json").json


def test_csv_follows_rfc_4180(gdcli: Run) -> None:
    out = gdcli("show", "-f", "csv").out
    assert out.count("\r\n") == out.count("\n") == 59
    rows = list(csv.DictReader(io.StringIO(out)))
    assert tuple(rows[0]) == FIELDS
    assert [row["id"] for row in rows] == [fact["id"] for fact in gdcli("show", "--json").json]
    assert rows[1]["printed"] == "超1800万户"


def test_excel_gets_a_byte_order_mark_and_a_header_in_chinese(gdcli: Run) -> None:
    plain, excel = gdcli("show", "-f", "csv").out, gdcli("show", "-f", "csv", "--excel").out
    assert excel.startswith("\ufeff编号,部门,")
    rows = list(csv.reader(io.StringIO(excel[1:])))
    assert {len(row) for row in rows} == {len(FIELDS)}
    assert [row[0] for row in rows[1:]] == [row[0] for row in csv.reader(io.StringIO(plain))][1:]


def test_tsv_has_one_line_a_fact(gdcli: Run) -> None:
    lines = gdcli("show", "-f", "tsv").out.splitlines()
    assert len(lines) == 59
    assert {line.count("\t") for line in lines} == {len(FIELDS) - 1}


def test_a_formula_is_made_harmless(gdcli: Run, hostile: Path) -> None:
    for format in ("csv", "tsv"):
        out = gdcli("show", "market-entities", "--fields", "indicator", "-f", format, "--data", hostile).out
        assert "'=1+2" in out


@pytest.mark.parametrize(
    "text", ["=1+2", " =1+2", '"=1+2"', "'@x", "\u00ad=1+2", "\u3164=1", "\u200b-2+3", "\t=1", "＝1+2"]
)
def test_nothing_before_a_formula_makes_it_run(text: str) -> None:
    row = Listing(("cell",), [{"cell": text}], {})
    for cell in (to_csv(row).splitlines()[1].strip('"'), to_tsv(row).splitlines()[1]):
        assert cell.startswith(("'", "�")), cell


@pytest.mark.skipif(os.name == "nt", reason="needs file names of any bytes")
@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md", "html"])
def test_the_name_of_a_file_steers_no_terminal(gdcli: Run, tmp_path: Path, format: str) -> None:
    path = tmp_path / "a\x1b]0;x\x07\x9b31m\u202eb\x7f.yaml"
    path.write_text(FACTS.read_text(encoding="utf-8").replace("schema: 2", "schema: 3"), encoding="utf-8")
    result = gdcli("check", path, "-f", format)
    assert result.code == 1
    assert not {char for char in result.out if hidden(char)} - set("\r\n\t�")
    if format == "json":
        assert result.json[0]["path"] == str(path)


def test_markdown_is_escaped(gdcli: Run, hostile: Path) -> None:
    out = gdcli("show", "market-entities", "--fields", "indicator,printed", "-f", "md", "--data", hostile).out
    header, _, row = out.splitlines()
    assert header == "| 指标 | 原文数字 |"
    assert "<b>" not in row
    assert row.replace("\\|", "").count("|") == 3


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_html_is_complete_and_escaped(gdcli: Run, hostile: Path) -> None:
    out = gdcli("show", "-f", "html", "--data", hostile).out
    page = _Cells()
    page.feed(out)
    assert page.tags.count("td") == 58 * len(FIELDS)
    assert "b" not in page.tags
    assert '=1+2|<b>x</b> [red]"甲", 乙 & \\丙*丁_' in page.texts


def test_table_shows_markup_as_text(gdcli: Run, hostile: Path) -> None:
    out = gdcli("show", "market-entities", "--fields", "indicator", "--data", hostile).out
    assert "<b>x</b> [red]" in out


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md", "html", "table"])
@pytest.mark.parametrize("command", ["depts", "topics"])
def test_lists_come_in_every_format(gdcli: Run, command: str, format: str) -> None:
    result = gdcli(command, "--format", format)
    assert (result.code, result.err) == (0, "")
    assert "科技" in result.out


@pytest.mark.parametrize("format", ["csv", "tsv", "md", "html", "jsonl"])
def test_nothing_found_still_is_a_table(gdcli: Run, format: str) -> None:
    result = gdcli("find", "没有这个词", "-f", format)
    assert result.code == 1
    assert ("indicator" in result.out or "指标" in result.out) == (format != "jsonl")
