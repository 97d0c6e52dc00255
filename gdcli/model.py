"""The words of the program: a figure, a fact, a source, and what can be found wrong with them.

Everything here is frozen data without behaviour. Numbers are `Decimal`, never `float`; a number that a text does not
give is `None`. Offsets count characters from 0, lines and columns count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What sort of number a figure is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"
    RANK = "rank"
    DURATION = "duration"
    MEASURE = "measure"
    DATE = "date"
    ORDINAL = "ordinal"
    LABEL = "label"


#: The kinds that state how much or how many; the others are numerals inside a name, a date or an enumeration.
STATISTICAL = frozenset(Kind) - {Kind.DATE, Kind.ORDINAL, Kind.LABEL}


class Bound(StrEnum):
    """How the true value relates to the number in print."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as a text prints it, and what it says.

    `value` counts in `unit` (492.2 in 亿元), `base_value`, `low` and `high` in `base_unit` (49220000000 in 元).
    `low` and `high` are `None` where the figure leaves that side open; a range's `value` is its lower end.
    `negated` says that the text denies it (不再是第一); a negation that turns a bound (没有超过) does not.
    """

    text: str
    start: int
    end: int
    line: int
    column: int
    value: Decimal | None
    unit: str
    base_value: Decimal | None
    base_unit: str
    bound: Bound
    low: Decimal | None
    high: Decimal | None
    kind: Kind
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure is printed: a section, its paragraph in reading order (0 is the heading), a line of the text."""

    section: str
    paragraph: int
    line: int


@dataclass(frozen=True, slots=True)
class Speaker:
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Department:
    """Who gave a figure. `name` is what people type and what JSON says."""

    name: str
    full_name: str
    name_en: str
    aliases: tuple[str, ...] = ()
    speaker: Speaker | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """The article that a fact file was curated from."""

    id: str
    title: str
    publisher: str
    event: str
    date: str
    text_sha256: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """How one fact refers to another: `name` is growth_of, share_of and so on, `target` an id."""

    name: str
    target: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with its meaning attached: who said it, about what, for when, and where it is printed."""

    id: str
    dept: str
    topic: str
    indicator: str
    indicator_en: str
    printed: str
    value: Decimal
    unit: str
    bound: Bound
    kind: Kind
    period: str | None
    target: bool
    region: str
    where: tuple[Place, ...]
    keywords: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    notes: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class NotFact:
    """A numeral of the text that is no fact, and why.

    `lines` are those it stands in, each as often as it does; none means any.
    """

    printed: str
    reason: str
    lines: tuple[int, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a fact file, where, and what to do about it. `line` is 0 where no line applies."""

    path: str
    line: int
    message: str
