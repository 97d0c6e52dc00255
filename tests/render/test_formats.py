"""Texts that try to be markup, formulas or steering stay texts in every format."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from gdcli import jsontext
from gdcli.jsontext import Json
from gdcli.render import delimited, jsonformat
from gdcli.render.htmlformat import to_html
from gdcli.render.listing import Listing, cell, printable
from gdcli.render.markdown import to_markdown
from gdcli.render.wrap import lines

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_VALUES: st.SearchStrategy[Json] = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**6), 10**6), st.decimals(-(10**9), 10**9, places=3), _TEXTS,
    st.lists(_TEXTS, max_size=3), st.dictionaries(_TEXTS, _TEXTS, max_size=2),
)  # fmt: skip
_LISTINGS = st.lists(st.fixed_dictionaries({"a": _VALUES, "b": _VALUES}), max_size=3).map(
    lambda rows: Listing(("a", "b"), rows, {"a": "甲"})
)


@given(_LISTINGS)
def test_json_gives_back_what_was_there(listing: Listing) -> None:
    for made in (jsonformat.to_json(listing, None), jsonformat.to_json(listing, 2)):
        assert json.loads(made, parse_float=Decimal) == listing.rows
    assert [
        json.loads(line, parse_float=Decimal) for line in jsonformat.to_jsonl(listing).split("\n")[:-1]
    ] == listing.rows


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=12))
def test_numbers_are_written_digit_by_digit(number: Decimal) -> None:
    written = jsontext.number(number)
    assert Decimal(written) == number
    assert "e" not in written.lower()
    assert not (written.endswith("0") and "." in written)


@given(_LISTINGS)
def test_csv_has_a_row_a_record_and_no_cell_that_a_spreadsheet_runs(listing: Listing) -> None:
    made = list(csv.reader(io.StringIO(delimited.to_csv(listing), newline="")))
    assert made[0] == ["a", "b"]
    assert len(made) == len(listing.rows) + 1
    for row, record in zip(made[1:], listing.rows, strict=True):
        for text, value in zip(row, (record[name] for name in listing.fields), strict=True):
            assert text.removeprefix("'") == printable(cell(value)).removeprefix("'")
            if text.strip()[:1] in ("=", "+", "-", "@", "＝"):
                Decimal(text)


@given(_LISTINGS)
def test_tsv_has_a_line_a_record(listing: Listing) -> None:
    made = delimited.to_tsv(listing)
    assert made.count("\n") == len(listing.rows) + 1
    assert {line.count("\t") for line in made.split("\n")[:-1]} == {1}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


@given(_LISTINGS)
def test_html_holds_no_tag_but_its_own(listing: Listing) -> None:
    page = _Page()
    page.feed(to_html(listing, "<script>"))
    own = {"html", "head", "meta", "title", "style", "body", "table", "thead", "tr", "th", "tbody", "td"}
    assert set(page.tags) <= own
    assert page.tags.count("td") == 2 * len(listing.rows)


@given(_LISTINGS)
def test_markdown_has_a_line_a_record_and_no_cell_that_ends_early(listing: Listing) -> None:
    made = to_markdown(listing).split("\n")[:-1]
    assert len(made) == len(listing.rows) + 2
    for line in made:
        assert line.replace("\\\\", "").replace("\\|", "").count("|") == 3
        assert "<" not in line


@given(st.text())
def test_nothing_printable_steers_a_terminal(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any(char < " " and char not in "\n\t" for char in shown)
    assert not {"\u202e", "\u200b", "\x1b", "\x9b", "\u00ad"} & set(shown)


@given(st.text("甲乙丙，。“”0123456789.%亿元 abc", max_size=60), st.integers(8, 40))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int) -> None:
    from rich.cells import cell_len

    made = lines(text, width)
    assert "".join("".join(made).split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in made)
