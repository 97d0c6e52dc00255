"""Which facts a figure may be about: from its words, from its number, from what the figures before were about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gdcli.base.sortable import sortable
from gdcli.model import Figure
from gdcli.proof.claims import COMMON, Claim, Claims
from gdcli.proof.clauses import Clause, Role
from gdcli.proof.compare import Comparison, compare, step
from gdcli.proof.terms import contrasts, pairs

#: How much a pair of characters leads to a fact, by where it stands.
BESIDE_WEIGHT, LEAD_WEIGHT, HEAD_WEIGHT, TAIL_WEIGHT, AROUND_WEIGHT = 1.0, 0.8, 0.5, 0.4, 0.25
#: So many facts that the words lead to are looked at, so many of them closely.
_SEEN: Final = 96
_MOST_BY_WORDS: Final = 12
#: So many facts further are looked at from each of the facts found last.
_FACTS_AHEAD: Final = 4
_LATEST: Final = 2
#: A number stands for itself and for itself with another magnitude.
_EXPONENTS: Final = range(-8, 9)
#: A share that stands in a clause without the subject it is of.
_NO_SUBJECT: Final = re.compile(r"[^\w]*[则也又还就约只仅已]{0,2}占")


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around a figure, for one base: pairs of characters with how near they stand. `beside` are those of
    its own clause with how much each says, `sentence` those of its sentence as far as the clause behind it, `around`
    all; `sets` the words beside it that set things apart."""

    beside: Mapping[str, float]
    sentence: Mapping[str, float]
    around: Mapping[str, float]
    sets: frozenset[str]


@dataclass(slots=True)
class Memory:
    """What the text was about so far: the facts of the figure before, and whether it was about none; `trail` those of
    the last few figures that were about any."""

    last: tuple[Claim, ...] = ()
    last_sentence: int = -1
    missed: bool = False
    trail: tuple[Claim, ...] = ()


class Finder:
    """Finds the candidates of the figures of one draft in one base."""

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self._pairs: dict[str, tuple[str, ...]] = {}
        self._canonical: dict[str, str] = {}

    def canonical(self, text: str) -> str:
        """`text` in the wordings of this base."""
        found = self._canonical.get(text)
        if found is None:
            if len(self._canonical) > 4000:
                self._canonical.clear()
            found = self._canonical[text] = self.claims.wordings.canonical(text)
        return found

    def pairs(self, text: str) -> tuple[str, ...]:
        """The pairs of characters that `text` is about."""
        found = self._pairs.get(text)
        if found is None:
            if len(self._pairs) > 4000:
                self._pairs.clear()
            found = self._pairs[text] = pairs(self.canonical(text)) if text else ()
        return found

    def words(self, clause: Clause, around: Mapping[str, float]) -> Words:
        """What stands around the figure of `clause`, `around` being what was said before its sentence."""
        beside, text = self._beside(clause)
        bag: dict[str, float] = {}
        for worth, parts in (
            (HEAD_WEIGHT, clause.head),
            (TAIL_WEIGHT, (clause.tail, clause.after)),
            (LEAD_WEIGHT, clause.lead),
            (HEAD_WEIGHT if clause.owned else BESIDE_WEIGHT, (clause.before,)),
        ):
            for part in parts:
                _add(bag, self.pairs(part), worth)
        _add(bag, beside, BESIDE_WEIGHT)
        sentence = dict(bag)
        for pair, weight in around.items():
            _add(bag, (pair,), weight * AROUND_WEIGHT)
        return Words({pair: self.claims.weight(pair) for pair in beside}, sentence, bag, contrasts(text))

    def _beside(self, clause: Clause) -> tuple[list[str], str]:
        """The pairs that stand right beside the figure, and the text they are of; what leads to it where none do."""
        own = "" if clause.owned else clause.before
        if clause.lead and not clause.owned and clause.role is Role.SHARE and _NO_SUBJECT.match(own):
            # 高技术制造业的外资，约占全省的15.8%
            own = f"{clause.lead[-1]} {own}"
        behind = clause.after if clause.prefixed else ""
        beside = [*self.pairs(own), *self.pairs(behind)]
        if beside or not clause.lead:
            return beside, self.canonical(own) + " " + self.canonical(behind)
        return list(self.pairs(clause.lead[-1])), self.canonical(clause.lead[-1])

    def find(self, clause: Clause, words: Words, memory: Memory) -> list[tuple[Claim, Comparison]]:
        """The facts that the figure of `clause` may be about, each with how their numbers compare."""
        tally: dict[int, float] = {}
        claims = self.claims
        for pair, worth in words.around.items():
            seqs = claims.leading(pair)
            if not seqs or len(seqs) >= COMMON:
                continue
            share = worth * claims.weight(pair)
            for seq in seqs:
                tally[seq] = tally.get(seq, 0.0) + share
        told = sorted(tally, key=lambda seq: (-tally[seq], seq))[:_SEEN]
        figure = clause.figure
        equal = claims.numbered(_numbers(figure), _around(figure)) if figure.base_value else []
        linked = [seq for claim in memory.last if claim.ref[0] == claims.place for seq in claims.linked(claim)]
        # A text follows its source: what stands next to the facts that were found last may come next.
        linked += [
            seq
            for claim in memory.trail[-_LATEST:]
            if claim.ref[0] == claims.place
            for seq in range(claim.ref[1] - 1, claim.ref[1] + _FACTS_AHEAD)
            if 0 < seq <= claims.size and seq not in tally
        ]
        return self._compared(figure, dict.fromkeys((*equal, *linked, *told)), {*equal, *linked})

    def _compared(self, figure: Figure, seqs: Mapping[int, None], kept: set[int]) -> list[tuple[Claim, Comparison]]:
        found: list[tuple[Claim, Comparison]] = []
        room = _MOST_BY_WORDS
        for claim in self.claims.load(seqs):
            if room <= 0 and claim.ref[1] not in kept:
                continue
            comparison = compare(figure, claim.fact)
            if comparison is not None:
                found.append((claim, comparison))
                room -= claim.ref[1] not in kept
        return found


def _numbers(figure: Figure) -> list[str]:
    value: Decimal = figure.base_value or Decimal(0)
    return [sortable(value.scaleb(magnitude)) for magnitude in _EXPONENTS]


def _around(figure: Figure) -> tuple[str, str]:
    """Between which numbers the true one is of which a figure says so much: the digits it keeps, and a bit more."""
    said = abs(figure.base_value or Decimal(0))
    reach = min(step(said), said / 10)
    return sortable(said - reach), sortable(said + reach)


def _add(bag: dict[str, float], found: Iterable[str], weight: float) -> None:
    for pair in found:
        if bag.get(pair, 0.0) < weight:
            bag[pair] = weight


def faded(recent: Sequence[tuple[float, Iterable[str]]]) -> dict[str, float]:
    """Pairs of characters said in sentences before, with how much each may still be meant, 0 to 1.

    >>> faded([(1.0, ["技改"]), (0.5, ["技改", "投资"])])
    {'技改': 1.0, '投资': 0.5}
    """
    bag: dict[str, float] = {}
    for weight, found in recent:
        _add(bag, found, weight)
    return bag
