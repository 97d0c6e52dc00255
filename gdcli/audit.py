"""Is a fact base complete and true to its source? Every figure of the text against every fact, both ways.

A fact holds its figure as printed and the line it stands in. It is found where that line prints the same words and the
reader, given the whole text, reads the same figure at that very place: `7个` is not found in `87个`.
"""

import hashlib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from gdcli.base import decode
from gdcli.base.query import Query
from gdcli.base.store import Store
from gdcli.figures.article import Article
from gdcli.model import Fact, Figure, Key, NotFact


class NotTheText(ValueError):
    """A text that is none of those which the bases were curated from, where there are several."""


class Status(StrEnum):
    """What became of a figure of the text."""

    FACT = "fact"
    EXPLAINED = "explained"
    UNCOVERED = "uncovered"


@dataclass(frozen=True, slots=True)
class Audited:
    """A figure of the text and what covers it: ids of facts, or the reason why it is none."""

    figure: Figure
    status: Status
    facts: tuple[str, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Audit:
    """The figures of the text in reading order, the ids of facts whose printed figure is not where it should be, and
    whether the text is the very one that the base was curated from, as far as the base says."""

    figures: tuple[Audited, ...]
    missing: tuple[str, ...]
    exact: bool | None = None

    @property
    def passed(self) -> bool:
        return not self.missing and all(item.status != Status.UNCOVERED for item in self.figures)


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One figure of an audit as it is listed; a fact that is missing has only its id."""

    text: Annotated[str | None, Key("数字", "the figure as it stands")]
    line: Annotated[int | None, Key("行", "from 1")]
    column: Annotated[int | None, Key("列", "from 1")]
    status: Annotated[str, Key("结果", "fact, explained, uncovered or missing")]
    facts: Annotated[tuple[str, ...], Key("条目", "ids of the facts that it is")]
    reason: Annotated[str | None, Key("原因", "why it is no fact")]


def rows(result: Audit) -> list[AuditRow]:
    """The figures of an audit, then what is missing."""
    found = [
        AuditRow(item.figure.text, item.figure.line, item.figure.column, item.status, item.facts, item.reason)
        for item in result.figures
    ]
    return found + [AuditRow(None, None, None, "missing", (id_,), None) for id_ in result.missing]


def audit(text: str, facts: Sequence[Fact], not_facts: Iterable[NotFact]) -> Audit:
    """Hold `text` against the `facts` and against what is `not_facts`."""
    article = Article(text)
    explained = _explain(article, not_facts)
    covered, missing = _cover(article, facts, explained)
    figures = []
    for figure in article.figures:
        ids = covered.get(figure.start)
        reason = explained.get(figure.start)
        status = Status.FACT if ids else Status.EXPLAINED if reason is not None else Status.UNCOVERED
        figures.append(Audited(figure, status, tuple(ids or ()), None if ids else reason))
    return Audit(tuple(figures), tuple(missing))


def audit_stores(text: str, stores: Sequence[Store]) -> Audit:
    """Hold `text` against the store that was curated from it, or the only one there is. Raises `NotTheText`."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    recorded = [decode.source(store.sources()[0]).text_sha256 for store in stores]
    if sha256 not in recorded and len(stores) > 1:
        raise NotTheText
    store = stores[recorded.index(sha256)] if sha256 in recorded else stores[0]
    facts = [decode.fact(hit.json, hit.rest) for hit in store.facts(Query())]
    result = audit(text, facts, [decode.not_fact(row) for row in store.not_facts()])
    exact = sha256 in recorded if recorded[0] or sha256 in recorded else None
    return replace(result, exact=exact)


def _cover(
    article: Article, facts: Sequence[Fact], explained: Mapping[int, str]
) -> tuple[dict[int, list[str]], list[str]]:
    """The ids of the facts at each figure's start, and the ids of facts that aren't everywhere they say.

    A fact is not looked for where its figure is `explained` to be none, if it stands elsewhere in its line too.
    """
    claims: dict[tuple[int, str, Decimal], list[Fact]] = defaultdict(list)
    for fact in facts:
        for line in fact.lines:
            claims[line, fact.printed, fact.base_value].append(fact)
    covered: dict[int, list[str]] = defaultdict(list)
    missing: dict[str, None] = {}
    for (line, *_), alike in claims.items():
        places = article.figure_starts(alike[0].printed, line, alike[0].base_value)
        starts = [start for start in places if start not in explained] or places
        for number, fact in enumerate(alike):
            if starts:
                # Facts that share one figure (both of a 双双) share its place; else each has its own, in file order.
                covered[starts[min(number, len(starts) - 1)]].append(fact.id)
            else:
                missing[fact.id] = None
    return covered, [fact.id for fact in facts if fact.id in missing]


def _explain(article: Article, not_facts: Iterable[NotFact]) -> dict[int, str]:
    """The reason at each explained figure's start."""
    starts = [figure.start for figure in article.figures]
    reasons: dict[int, str] = {}
    for item in not_facts:
        for start in _explained_starts(article, item):
            end = start + len(item.printed)
            for place in range(bisect_left(starts, start), len(starts)):
                figure = article.figures[place]
                if figure.start >= end:
                    break
                if figure.end <= end:
                    reasons.setdefault(figure.start, item.reason)
    return reasons


def _explained_starts(article: Article, item: NotFact) -> list[int]:
    """Where `item` stands: everywhere, or in each line that it names as often as it names that line."""
    if not item.lines:
        return article.occurrences(item.printed)
    times = Counter(item.lines)
    return [start for line, most in times.items() for start in article.occurrences(item.printed, line)[:most]]
