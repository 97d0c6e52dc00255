"""A fact as it leaves the program: the contract of `--json`, and the row of every other format."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gdcli import jsontext
from gdcli.contract import FIELDS
from gdcli.model import Source


@dataclass(frozen=True, slots=True)
class Record:
    """A fact joined with its department and source, with its value in the base unit.

    `value` counts in `unit`, `base_value` in `base_unit`; `relations` are (name, id) pairs; `source` is an id.
    """

    id: str
    dept: str
    dept_full: str
    topic: str
    indicator: str
    indicator_en: str
    printed: str
    value: Decimal
    unit: str
    base_value: Decimal
    base_unit: str
    bound: str
    kind: str
    period: str | None
    target: bool
    region: str
    speaker: str | None
    section: str
    relations: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    source: str


def encode(record: Record) -> str:
    """`record` as compact JSON text, keys in contract order."""
    values: dict[str, jsontext.Json] = {name: getattr(record, name) for name in FIELDS}
    values["relations"] = dict(record.relations)
    return jsontext.dumps(values)


def decode(text: str) -> Record:
    """The record that `encode` wrote as `text`."""
    values: Any = jsontext.loads(text)
    for name in ("value", "base_value"):
        values[name] = Decimal(values[name])
    values["relations"] = tuple(values["relations"].items())
    values["notes"] = tuple(values["notes"])
    return Record(**values)


@dataclass(frozen=True, slots=True)
class Related:
    """Another fact and what it is to the one on the card, in words."""

    how: str
    record: Record


@dataclass(frozen=True, slots=True)
class Card:
    """A fact with all that is shown of it. `places` are (section, paragraph, line)."""

    record: Record
    speaker_title: str | None
    places: tuple[tuple[str, int, int], ...]
    keywords: tuple[str, ...]
    related: tuple[Related, ...]
    source: Source
