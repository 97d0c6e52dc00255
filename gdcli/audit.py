"""Is a fact base complete and true to its source? Every figure of the text against every fact, both ways.

A fact holds its figure as printed and the line it stands in. It is found where that line prints the same words and the
reader, given the whole text, reads the same figure at that very place: `7个` is not found in `87个`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gdcli.figures import read, read_one
from gdcli.model import Figure, Place


class Status(StrEnum):
    """What became of a figure of the text."""

    FACT = "fact"
    EXPLAINED = "explained"
    UNCOVERED = "uncovered"


@dataclass(frozen=True, slots=True)
class Printed:
    """A fact as far as an audit needs it: its figure as printed and every place it stands."""

    id: str
    printed: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A numeral of the text that is no fact, and why.

    `lines` are those it stands in, each as often as it does; none means any.
    """

    printed: str
    reason: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Audited:
    """A figure of the text and what covers it: ids of facts, or the reason why it is none."""

    figure: Figure
    status: Status
    facts: tuple[str, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Audit:
    """The figures of the text in reading order, and the ids of facts whose printed figure is not where it should be."""

    figures: tuple[Audited, ...]
    missing: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.missing and all(item.status != Status.UNCOVERED for item in self.figures)


class _Text:
    """A text with its figures by place and its lines."""

    def __init__(self, text: str) -> None:
        self.figures = list(read(text))
        self.lines = text.split("\n")
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._by_start = {figure.start: figure for figure in self.figures}

    def occurrences(self, printed: str, line: int) -> list[int]:
        """Where `printed` begins in line `line` (from 1), as offsets in the text."""
        found: list[int] = []
        if not 1 <= line <= len(self.lines):
            return found
        place = self.lines[line - 1].find(printed)
        while place >= 0:
            found.append(self._starts[line - 1] + place)
            place = self.lines[line - 1].find(printed, place + 1)
        return found

    def figure_at(self, start: int, like: Figure) -> Figure | None:
        """The figure that begins at `start`, if it reads the same as `like`."""
        figure = self._by_start.get(start)
        if figure is None or (figure.text, figure.kind, figure.value, figure.unit) != (
            like.text,
            like.kind,
            like.value,
            like.unit,
        ):
            return None
        return figure


def audit(text: str, facts: Sequence[Printed], explanations: Iterable[Explanation]) -> Audit:
    """Hold `text` against the `facts` and the `explanations` for what is no fact."""
    article = _Text(text)
    covered, missing = _cover(article, facts)
    explained = _explain(article, explanations)
    figures = []
    for figure in article.figures:
        ids = covered.get(figure.start)
        reason = explained.get(figure.start)
        status = Status.FACT if ids else Status.EXPLAINED if reason is not None else Status.UNCOVERED
        figures.append(Audited(figure, status, tuple(ids or ()), None if ids else reason))
    return Audit(tuple(figures), tuple(missing))


def _cover(article: _Text, facts: Sequence[Printed]) -> tuple[dict[int, list[str]], list[str]]:
    """The ids of the facts at each figure's start, and the ids of facts that aren't everywhere they say."""
    claims: dict[tuple[int, str], list[str]] = defaultdict(list)
    for fact in facts:
        for place in fact.places:
            claims[place.line, fact.printed].append(fact.id)
    covered: dict[int, list[str]] = defaultdict(list)
    missing: dict[str, None] = {}
    for (line, printed), ids in claims.items():
        starts = _figure_starts(article, printed, line)
        for number, id_ in enumerate(ids):
            if starts:
                # Facts that share one figure (both of a 双双) share its place; else each has its own, in file order.
                covered[starts[min(number, len(starts) - 1)]].append(id_)
            else:
                missing[id_] = None
    return covered, [fact.id for fact in facts if fact.id in missing]


def _figure_starts(article: _Text, printed: str, line: int) -> list[int]:
    inside = read_one(printed)
    if inside is None:
        return []
    starts = [place + inside.start for place in article.occurrences(printed, line)]
    return [start for start in starts if article.figure_at(start, inside) is not None]


def _explained_starts(article: _Text, item: Explanation) -> list[int]:
    """Where `item` stands: everywhere, or in each line that it names as often as it names that line."""
    if not item.lines:
        return [start for line in range(1, len(article.lines) + 1) for start in article.occurrences(item.printed, line)]
    times = Counter(item.lines)
    return [start for line, most in times.items() for start in article.occurrences(item.printed, line)[:most]]


def _explain(article: _Text, explanations: Iterable[Explanation]) -> dict[int, str]:
    """The reason at each explained figure's start."""
    spans = [
        (start, start + len(item.printed), item.reason)
        for item in explanations
        for start in _explained_starts(article, item)
    ]
    reasons: dict[int, str] = {}
    for figure in article.figures:
        for start, end, reason in spans:
            if start <= figure.start and figure.end <= end:
                reasons.setdefault(figure.start, reason)
    return reasons
