"""What every tabular format renders: named columns and rows of plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gdcli.chinese import INVISIBLE
from gdcli.jsontext import Json, number
from gdcli.model import json_fields, keys

#: The fields whose cells are numbers, which stand to the right.
NUMERIC = frozenset({"printed", "value", "base_value", "facts", "low", "high", "line", "column", "start", "end"})


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows under `fields`; `titles` gives a column's Chinese heading where it has one."""

    fields: tuple[str, ...]
    rows: Sequence[Mapping[str, Json]]
    titles: Mapping[str, str]

    def title(self, field: str) -> str:
        return self.titles.get(field, field)

    def plus(self, field: str, title: str, value: Json) -> Listing:
        """The same with one more column that says `value` in every row."""
        rows = [{**row, field: value} for row in self.rows]
        return Listing((*self.fields, field), rows, {**self.titles, field: title})

    def only(self, fields: tuple[str, ...]) -> Listing:
        """The same under fewer columns."""
        return replace(self, fields=fields)


def listing(items: Iterable[object], record: type, fields: tuple[str, ...] = ()) -> Listing:
    """`items`, which are of the type `record`, under `fields` or under all that JSON has of it."""
    every = json_fields(record)
    titles = {name: key.title for name, key in keys(record).items()}
    return Listing(fields or every, [{name: getattr(item, name) for name in every} for item in items], titles)


def printable(text: str) -> str:
    """`text` with everything that could steer a terminal shown as a replacement character.

    >>> printable("a\\x1b[31mb")
    'a�[31mb'
    """
    return INVISIBLE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    # Line breaks and tabs are laid out by whoever prints them.
    return match[0] if match[0] in "\n\t" else "�"


def cell(value: Json) -> str:
    """A value as the text of one cell: lists joined by " / ", mappings as key=value, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, (str, int)):
        return str(value)
    if isinstance(value, Mapping):
        return " / ".join(f"{key}={cell(item)}" for key, item in value.items())
    return " / ".join(cell(item) for item in value)
