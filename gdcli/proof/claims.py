"""The facts of the open bases as the checker sees them; each is made when a draft may be about it.

Nothing here grows with the base: a fact is read when the words or the number of a figure lead to it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from gdcli import period
from gdcli.base import decode, grams
from gdcli.base.store import Store
from gdcli.language.scene import GAP
from gdcli.model import RATIOS, Direction, Fact, Kind, Source
from gdcli.period import Period
from gdcli.proof.clauses import Role
from gdcli.proof.terms import Wordings, pairs

#: Words that more facts have than this lead to none of them: they only count for those that others lead to.
COMMON: Final = 400
#: As many facts with a number are looked at.
_EQUAL: Final = 24

_SHARE_NAME: Final = re.compile("比重|占|份额|率")
_GAP_WORDS: Final = re.compile(GAP)

Ref = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact, ready to be recognised: `names` are the weighted pairs of characters of each name that its indicator
    has, `words` those and the ones of what it is filed under; `called` is all of that as one text; `measured_from` says
    which years it is compared with."""

    ref: Ref
    fact: Fact
    names: tuple[dict[str, float], ...]
    words: frozenset[str]
    called: str
    measured_from: str
    role: Role
    period: Period | None
    source: Source
    year: int

    @property
    def now(self) -> bool:
        """Whether the fact holds in the year of its source."""
        return self.period is not None and self.period.last[:4] == str(self.year)


def role(fact: Fact) -> Role:
    """What the figure of `fact` says of its subject.

    >>> from gdcli.proof.sample import fact as sample
    >>> role(sample("22.4%", direction="up")).value, role(sample("51%", "高技术占制造业的比重")).value
    ('change', 'share')
    """
    relations, named = fact.relations, fact.printed + fact.indicator
    duration = fact.kind is Kind.DURATION
    ratio = fact.kind in RATIOS
    holds = {
        Role.RANK: fact.kind is Kind.RANK,
        Role.RECORD: duration and ("record_of" in relations or "来" in fact.printed),
        Role.STREAK: duration and ("streak_of" in relations or "连续" in named),
        Role.CHANGE: "growth_of" in relations or (ratio and fact.direction is not None),
        Role.SHARE: "share_of" in relations or (ratio and _SHARE_NAME.search(fact.indicator) is not None),
    }
    return next((which for which, held in holds.items() if held), Role.LEVEL)


class Claims:
    """The claims of one open fact file. `place` is its number among the files."""

    def __init__(self, store: Store, place: int) -> None:
        self._store = store
        self.place = place
        self.size = store.size()
        self.wordings = Wordings(map(decode.term, store.glossary()))
        self.sources = {source.id: source for source in map(decode.source, store.sources())}
        self.year = max((int(source.date[:4]) for source in self.sources.values()), default=0)
        self.departments = [(decode.department(row), row[-1]) for row in store.departments()]
        self._found: dict[str, tuple[int, ...]] = {}
        self._weights: dict[str, float] = {}
        self._linked: dict[int, list[int]] = {}
        self._claims: dict[int, Claim] = {}
        self._scale = math.log(2 + self.size)

    def leading(self, pair: str) -> tuple[int, ...]:
        """The facts that a pair of characters is part of, by their place in the file; up to `COMMON` of them."""
        found = self._found.get(pair)
        if found is None:
            words = (pair, *self.wordings.variants.get(pair, ()))
            expression = " OR ".join(grams.query(part, word) for word in words for part in (grams.HEAD, grams.TAGS))
            found = self._found[pair] = tuple(self._store.filed(expression, COMMON))
        return found

    def weight(self, pair: str) -> float:
        """How much a pair of characters says about which fact is meant, 0 to 1; 1 for one that no fact has."""
        found = self._weights.get(pair)
        if found is None:
            number = len(self.leading(pair))
            rare = math.log((1 + self.size) / (0.5 + number)) / self._scale if number else 1.0
            found = self._weights[pair] = 0.05 if number >= COMMON else max(0.05, min(1.0, rare))
        return found

    def numbered(self, numbers: Iterable[str], between: tuple[str, str]) -> list[int]:
        """Facts with one of these numbers or one `between` those two, as `sortable` writes them."""
        return [*self._store.numbered(list(numbers), _EQUAL), *self._store.between(*between, _EQUAL)]

    def load(self, seqs: Iterable[int]) -> list[Claim]:
        """The claims at these places in the file."""
        seqs = list(seqs)
        missing = [seq for seq in seqs if seq not in self._claims]
        if missing:
            for hit in self._store.at(missing):
                self._claims[hit.seq] = self._make(hit.seq, decode.fact(hit.json, hit.rest))
        return [self._claims[seq] for seq in seqs if seq in self._claims]

    def linked(self, claim: Claim) -> list[int]:
        """The facts that `claim` refers to or that refer to it."""
        found = self._linked.get(claim.ref[1])
        if found is None:
            found = self._linked[claim.ref[1]] = self._store.linked(claim.ref[1], claim.fact.id)
        return found

    def _make(self, seq: int, fact: Fact) -> Claim:
        canonical = self.wordings.canonical
        called = [canonical(name) for name in (fact.indicator, *fact.also)]
        names = tuple(filter(None, ({pair: self.weight(pair) for pair in pairs(name)} for name in called)))
        filed = [canonical(word) for word in (*fact.keywords, fact.topic, fact.section, fact.dept)]
        source = self.sources[fact.source]
        return Claim(
            ref=(self.place, seq),
            fact=fact,
            names=names,
            words=frozenset(pair for text in (*called, *filed) for pair in pairs(text)),
            called=" ".join((*called, *filed)),
            measured_from=" ".join((fact.against or "", fact.indicator)),
            role=role(fact),
            period=period.read(fact.period) if fact.period else None,
            source=source,
            year=int(source.date[:4]),
        )


def falls(fact: Fact) -> bool | None:
    """Whether `fact` is a fall; `None` where it says no direction.

    >>> from gdcli.proof.sample import fact as sample
    >>> falls(sample("5%", direction="down")), falls(sample("5%"))
    (True, None)
    """
    if fact.value < 0:
        return True
    if fact.direction is None:
        gap = _GAP_WORDS.search(fact.indicator) if fact.kind is Kind.POINTS else None
        return None if gap is None else gap["below"] is not None
    return fact.direction is Direction.DOWN


def opens(stores: Sequence[Store]) -> list[Claims]:
    """The claims of every one of `stores`, in an order that does not depend on theirs."""
    ordered = sorted(stores, key=lambda store: sorted(str(row[0]) for row in store.sources()))
    return [Claims(store, place) for place, store in enumerate(ordered)]
