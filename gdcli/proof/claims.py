"""The facts of the open bases as the checker sees them.

Those of a base of ordinary size are all made when the first figure is looked at; of a larger one each is read when the
words or the number of a figure lead to it, so that nothing here grows with the base.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from gdcli import period
from gdcli.base import decode, grams
from gdcli.base.sortable import sortable
from gdcli.base.store import Store
from gdcli.language import scene
from gdcli.model import RATIOS, Direction, Fact, Kind
from gdcli.patterns import Pattern
from gdcli.period import Period
from gdcli.proof.clauses import Role
from gdcli.proof.terms import Wordings

#: So many facts are made at once.
_ORDINARY: Final = 256
#: Words that more facts have than this lead to none of them: they only count for those that others lead to.
COMMON: Final = 400
#: As many facts with a number are looked at.
_EQUAL: Final = 12
#: A number stands for itself and for itself with another magnitude.
_SHIFTS: Final = range(-8, 9)

_SHARE_NAME: Final = Pattern("比重|占|份额|率")


class Claim(NamedTuple):
    """One fact, ready to be recognised, by the number of its base and its place there. `names` are the weighted pairs
    of characters of each name that its indicator has, `words` those and the ones of what
    it is filed under; `called` is all of that as one text; `measured_from` says which years it is compared with;
    `falls` whether it is a fall, `None` where it says no direction; `home` and `year` are its source's."""

    ref: tuple[int, int]
    fact: Fact
    names: tuple[dict[str, float], ...]
    words: frozenset[str]
    called: str
    measured_from: str
    role: Role
    falls: bool | None
    period: Period | None
    home: str
    year: int

    @property
    def now(self) -> bool:
        """Whether the fact holds in the year of its source."""
        return self.period is not None and self.period.last[:4] == str(self.year)


def role(fact: Fact) -> Role:
    """What the figure of `fact` says of its subject."""
    ratio = fact.kind in RATIOS
    if "growth_of" in fact.relations or (ratio and fact.direction is not None):
        return Role.CHANGE
    share = "share_of" in fact.relations or (ratio and _SHARE_NAME.search(fact.indicator))
    return Role.SHARE if share else Role.LEVEL


def falls(fact: Fact) -> bool | None:
    """Whether `fact` is a fall; `None` where it says no direction."""
    if fact.value < 0:
        return True
    if fact.direction is None:
        gap = scene.GAP.search(fact.indicator) if fact.kind is Kind.POINTS else None
        if gap is None and role(fact) is Role.CHANGE:
            # 比上年减少: the indicator itself says which way.
            move = scene.MOVE.search(fact.indicator[-2:])
            return None if move is None else move["down"] is not None
        return None if gap is None else gap["below"] is not None
    return fact.direction is Direction.DOWN


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
        self._facts: dict[int, Fact] = {}
        self._claims: dict[int, Claim] = {}
        self._leading: dict[str, list[int]] = {}
        self._linked: dict[int, list[int]] = {}
        self._weights: dict[str, float] = {}
        self._scale = math.log(2 + self.size)
        self._numbers: list[tuple[str, int]] = []
        self._whole = self.size <= _ORDINARY
        self._variants = {} if self._whole else self.wordings.variants()
        for seq, fact in self.facts(range(1, self.size + 1)) if self._whole else ():
            self._numbers.append((sortable(fact.base_value), seq))
            for pair in self._words(fact):
                self._leading.setdefault(pair, []).append(seq)

    def leading(self, pair: str) -> Sequence[int]:
        """The facts that a pair of characters is part of, by their place in the file; up to `COMMON` of them."""
        found = self._leading.get(pair)
        if found is None:
            if self._whole:
                return ()
            words = (pair, *self._variants.get(pair, ()))
            expression = " OR ".join(grams.query(part, word) for word in words for part in (grams.HEAD, grams.TAGS))
            found = self._leading[pair] = self._store.filed(expression, COMMON)
        return found

    def weight(self, pair: str) -> float:
        """How much a pair of characters says about which fact is meant, 0 to 1; 1 for one that no fact has."""
        found = self._weights.get(pair)
        if found is None:
            number = len(self.leading(pair))
            rare = math.log((1 + self.size) / (0.5 + number)) / self._scale if number else 1.0
            found = self._weights[pair] = 0.05 if number >= COMMON else max(0.05, min(1.0, rare))
        return found

    def numbered(self, value: Decimal, reach: Decimal) -> list[int]:
        """Facts whose number has the digits of `value`, whatever its magnitude, or is no further from it than
        `reach`."""
        own, low, high = sortable(value), sortable(abs(value) - reach), sortable(abs(value) + reach)
        sign, exponent, digits = own[:1], int(own[1:4]), own[4:]
        if self._whole:
            return [seq for number, seq in self._numbers if number[4:] == digits or low <= number <= high]
        equal = [f"{sign}{exponent + magnitude:03}{digits}" for magnitude in _SHIFTS]
        return [*self._store.numbered(equal, _EQUAL), *self._store.between(low, high, _EQUAL)]

    def linked(self, claim: Claim) -> list[int]:
        """The facts that `claim` refers to or that refer to it."""
        seq = claim.ref[1]
        if seq not in self._linked:
            self._linked[seq] = self._store.linked(seq, claim.fact.id)
        return self._linked[seq]

    def facts(self, seqs: Iterable[int]) -> list[tuple[int, Fact]]:
        """The facts at these places in the file, with the places."""
        seqs = list(seqs)
        if missing := [seq for seq in seqs if seq not in self._facts]:
            self._facts |= {hit.seq: decode.fact(hit.json, hit.rest) for hit in self._store.at(missing)}
        return [(seq, self._facts[seq]) for seq in seqs if seq in self._facts]

    def claim(self, seq: int, fact: Fact) -> Claim:
        """The claim of the `fact` at this place in the file."""
        if seq not in self._claims:
            source = self.sources[fact.source]
            self._claims[seq] = Claim(
                ref=(self.place, seq),
                fact=fact,
                names=tuple(filter(None, (self._name(name) for name in (fact.indicator, *fact.also)))),
                words=self._words(fact),
                called=" ".join(map(self.wordings.canonical, _called(fact))),
                measured_from=" ".join((fact.against or "", fact.indicator)),
                role=role(fact),
                falls=falls(fact),
                period=period.read(fact.period) if fact.period else None,
                home=source.place,
                year=int(source.date[:4]),
            )
        return self._claims[seq]

    def _words(self, fact: Fact) -> frozenset[str]:
        return frozenset(pair for text in _called(fact) for pair in self.wordings.pairs(text))

    def _name(self, name: str) -> dict[str, float]:
        return {pair: self.weight(pair) for pair in self.wordings.pairs(name)}


def _called(fact: Fact) -> tuple[str, ...]:
    """All that a fact is called and filed under."""
    return (fact.indicator, *fact.also, *fact.keywords, fact.topic, fact.section, fact.dept)


def opens(stores: Sequence[Store]) -> list[Claims]:
    """The claims of every one of `stores`, in an order that does not depend on theirs."""
    ordered = sorted(stores, key=lambda store: sorted(str(row[0]) for row in store.sources()))
    return [Claims(store, place) for place, store in enumerate(ordered)]
