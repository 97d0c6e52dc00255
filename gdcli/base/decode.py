"""Facts and sources as they come out of a compiled base."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from gdcli import jsontext
from gdcli.model import Department, Fact, NotFact, Source, Speaker, keys, type_of


def _reader(kind: Any) -> Any:
    """How a value of the type `kind` is made from what JSON holds."""
    if kind is Decimal:
        return Decimal
    if getattr(kind, "__origin__", None) is tuple:
        return tuple
    parts = [part for part in getattr(kind, "__args__", (kind,)) if isinstance(part, type) and part not in (str, int)]
    if parts and hasattr(parts[0], "__members__"):
        choices = parts[0]
        return lambda value: None if value is None else choices(value)
    return None


_SOURCE_KEYS = tuple(keys(Source))
_VALUE_READERS = {name: read for name in keys(Fact) if (read := _reader(type_of(Fact, name)))}


def fact(json: str, rest: str) -> Fact:
    """The fact whose compiled JSON this is."""
    values: Any = jsontext.loads(json)
    values.update(jsontext.loads(rest))
    for name, read in _VALUE_READERS.items():
        values[name] = read(values[name])
    return Fact(**values)


def source(row: Sequence[Any]) -> Source:
    """The source that a row of `Store.sources` holds."""
    values: dict[str, Any] = dict(zip(_SOURCE_KEYS, row, strict=True))
    return Source(**values | {"notes": _texts(values["notes"])})


def department(row: Sequence[Any]) -> Department:
    """The department that a row of `Store.departments` holds."""
    name, full_name, name_en, aliases, speaker, title, notes, *_ = row
    who = Speaker(speaker, title) if speaker else None
    return Department(name, full_name, name_en, _texts(aliases), who, _texts(notes))


def term(row: Sequence[Any]) -> tuple[str, tuple[str, ...]]:
    """The term of the glossary, with its other wordings, that a row of `Store.glossary` holds."""
    return row[0], _texts(row[1])


def not_fact(row: Sequence[Any]) -> NotFact:
    """The numeral that is no fact which a row of `Store.not_facts` holds."""
    printed, reason, lines = row
    numbers: Any = jsontext.loads(lines)
    return NotFact(printed, reason, tuple(numbers))


def _texts(json: str) -> tuple[str, ...]:
    values: Any = jsontext.loads(json)
    return tuple(values)
