"""A cell of CSV or TSV is the text that it shows, and no formula."""

from __future__ import annotations

import csv
import io

import pytest

from gdcli.render.delimited import BYTE_ORDER_MARK, to_csv, to_tsv
from gdcli.render.listing import Listing


def listing(value: str) -> Listing:
    return Listing(("a",), [{"a": value}], {"a": "甲"})


@pytest.mark.parametrize("value", ["=1+1", "+1a", "-x", "@x", " =1", "＝1", "＋a", "\t=1"])
def test_what_a_spreadsheet_would_run_is_quoted(value: str) -> None:
    cell = list(csv.reader(io.StringIO(to_csv(listing(value)), newline="")))[1][0]
    assert cell.startswith("'")
    assert to_tsv(listing(value)).splitlines()[1].startswith("'")


@pytest.mark.parametrize("value", ["-5.3", "+2", "22.4%", "外资=好"])
def test_a_number_and_a_text_stay(value: str) -> None:
    assert to_csv(listing(value)).splitlines()[1] == value


def test_excel_gets_a_mark_and_chinese_headings() -> None:
    assert to_csv(listing("x"), excel=True).startswith(f"{BYTE_ORDER_MARK}甲")
    assert to_csv(listing("x")).startswith("a\r\n")


def test_a_line_of_tsv_is_a_record() -> None:
    assert to_tsv(listing("a\tb\nc")).splitlines() == ["a", "a b c"]
