"""What every tabular format renders: named columns and rows of plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gdcli.jsontext import Json, number


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows under `fields`; `titles` gives a column's Chinese heading where it has one."""

    fields: tuple[str, ...]
    rows: Sequence[Mapping[str, Json]]
    titles: Mapping[str, str]

    def title(self, field: str) -> str:
        return self.titles.get(field, field)


def rows(items: Iterable[object], fields: tuple[str, ...]) -> list[dict[str, Json]]:
    """A row for each of `items`, a record with these `fields` among its own."""
    return [{field: getattr(item, field) for field in fields} for item in items]


# Control characters and the invisible marks that reorder or hide text: a file must not be able to steer a terminal.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def printable(text: str) -> str:
    """`text` with everything that could steer a terminal shown as a replacement character.

    >>> printable("a\\x1b[31mb")
    'a�[31mb'
    """
    return text if text.isprintable() else _UNPRINTABLE.sub("�", text)


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
