"""A drafted fact, and what it shares with those beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from gdcli.model import Kind


class Block(NamedTuple):
    """What a section says of the facts in it; `grounds` are those of the period."""

    section: str
    dept: str
    period: str | None
    target: bool
    grounds: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact as it is written down; what it is of is left open. `start` and `end` are its figure's place."""

    id: str
    printed: str
    value: Decimal
    unit: str
    lines: tuple[int, ...]
    block: Block
    kind: Kind
    start: int
    end: int
    heads: bool
    direction: str | None = None
    unit_grounds: str = ""
    relations: dict[str, str] = field(default_factory=dict)
