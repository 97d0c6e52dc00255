"""CSV as RFC 4180 has it, and tab-separated values."""

from __future__ import annotations

import csv
import io
import re

from gdcli.jsontext import Json
from gdcli.render.listing import Listing, cell, printable

#: What Excel needs at the start of a file to read it as UTF-8.
BYTE_ORDER_MARK = "\ufeff"

# A spreadsheet runs a cell that begins like this (OWASP, "CSV Injection"); a plain number is what it says.
# Blanks before it don't keep it from that, nor do quotes where a cell is written without quotes around it.
_FORMULA = re.compile(r"[\s\"']*[=+\-@\t\r＝＋－＠]")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?\Z")


def _harmless(value: Json) -> str:
    """A cell's text that no spreadsheet takes for a formula, and that steers no terminal.

    >>> _harmless("=1+2"), _harmless("-5.3"), _harmless("\u00ad=1+2")
    ("'=1+2", '-5.3', '�=1+2')
    """
    text = printable(cell(value))
    return "'" + text if _FORMULA.match(text) and not _PLAIN_NUMBER.match(text) else text


def to_csv(listing: Listing, *, excel: bool = False) -> str:
    """The listing as CSV with a header of field names; with `excel`, for people: preceded by a byte order mark, the
    header in Chinese."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([listing.title(field) for field in listing.fields] if excel else listing.fields)
    for row in listing.rows:
        writer.writerow([_harmless(row[field]) for field in listing.fields])
    return (BYTE_ORDER_MARK if excel else "") + out.getvalue()


def to_tsv(listing: Listing) -> str:
    """The listing as tab-separated lines; tabs and line breaks inside a cell become spaces."""
    lines = ["\t".join(listing.fields)]
    lines += ["\t".join(" ".join(_harmless(row[field]).split()) for field in listing.fields) for row in listing.rows]
    return "\n".join(lines) + "\n"
