"""Which facts a figure may be about: from its words, from its number, from what the figures before were about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final, NamedTuple

from gdcli.patterns import Pattern
from gdcli.proof.claims import COMMON, Claim, Claims
from gdcli.proof.clauses import Clause, Role
from gdcli.proof.compare import Comparison, compare, step
from gdcli.proof.terms import contrasts

#: How much a pair of characters leads to a fact, by where it stands.
BESIDE_WEIGHT, LEAD_WEIGHT, HEAD_WEIGHT, AFTER_WEIGHT, AROUND_WEIGHT = 1.0, 0.8, 0.5, 0.4, 0.25
#: So many facts that the words lead to are looked at, so many of them closely.
_SEEN: Final = 32
_MOST_BY_WORDS: Final = 12
#: So many facts further are looked at from each of the facts found last.
_FACTS_AHEAD: Final = 4
_LATEST: Final = 2
#: A share that stands in a clause without the subject it is of.
_NO_SUBJECT: Final = Pattern(r"\W*[则也又还就约只仅已]{0,2}占")


class Words(NamedTuple):
    """What stands around a figure, for one base: pairs of characters with how near they stand. `beside` are those of
    its own clause with how much each says, `sentence` those of its sentence as far as the clause behind it, `around`
    all; `sets` the words beside it that set things apart."""

    beside: Mapping[str, float]
    sentence: Mapping[str, float]
    around: Mapping[str, float]
    sets: frozenset[str]


class Memory(NamedTuple):
    """What the text was about so far: the facts of the figure before, and whether it was about none; `trail` those of
    the last few figures that were about any."""

    last: tuple[Claim, ...] = ()
    last_sentence: int = -1
    missed: bool = False
    trail: tuple[Claim, ...] = ()


def words_of(clause: Clause, claims: Claims, around: Mapping[str, float]) -> Words:
    """What stands around the figure of `clause`, `around` being what was said before its sentence."""
    pairs = claims.wordings.pairs
    near = _beside(clause)
    beside = [pair for part in near for pair in pairs(part)]
    if clause.lead and not beside:
        # What leads to it, where nothing stands beside it.
        near = [clause.lead[-1]]
        beside = list(pairs(clause.lead[-1]))
    # The nearest place counts, which comes last.
    layers = (
        (AFTER_WEIGHT, (clause.after,)),
        (HEAD_WEIGHT, (*clause.head, clause.before)),
        (LEAD_WEIGHT, clause.lead),
        (BESIDE_WEIGHT, () if clause.owned else (clause.before,)),
    )
    bag = {pair: weight for weight, parts in layers for part in parts for pair in pairs(part)}
    bag |= dict.fromkeys(beside, BESIDE_WEIGHT)
    sets = contrasts(" ".join(map(claims.wordings.canonical, near)))
    return Words({pair: claims.weight(pair) for pair in beside}, bag, {**around, **bag}, sets)


def _beside(clause: Clause) -> list[str]:
    """What stands right beside the figure."""
    own = "" if clause.owned else clause.before
    if clause.lead and clause.role is Role.SHARE and _NO_SUBJECT.match(own):
        # 高技术制造业的外资，约占全省的15.8%
        own = f"{clause.lead[-1]} {own}"
    return [own, clause.after] if clause.prefixed else [own]


def find(clause: Clause, claims: Claims, words: Words, memory: Memory) -> list[tuple[Claim, Comparison]]:
    """The facts that the figure of `clause` may be about, each with how their numbers compare."""
    tally: dict[int, float] = defaultdict(float)
    for pair, worth in words.around.items():
        seqs = claims.leading(pair)
        if 0 < len(seqs) < COMMON:
            share = worth * claims.weight(pair)
            for seq in seqs:
                tally[seq] += share
    told = sorted(sorted(tally), key=tally.__getitem__, reverse=True)[:_SEEN]
    value = clause.figure.base_value
    # The digits it keeps, and a bit more.
    equal = claims.numbered(value, min(step(value), abs(value) / 10)) if value else []
    sure = dict.fromkeys([*equal, *_following(claims, memory, tally)])
    rest = [seq for seq in told if seq not in sure]
    return [
        *_compared(clause, claims, sure),
        *islice(_compared(clause, claims, rest), _MOST_BY_WORDS),
    ]


def _compared(clause: Clause, claims: Claims, seqs: Iterable[int]) -> Iterator[tuple[Claim, Comparison]]:
    for seq, fact in claims.facts(seqs):
        if held := compare(clause.figure, fact):
            yield claims.claim(seq, fact), held


def _following(claims: Claims, memory: Memory, told: Mapping[int, float]) -> list[int]:
    """What the figure before refers to, and what stands next to the facts that were found last: a text follows its
    source."""
    linked = [seq for claim in memory.last if claim.ref[0] == claims.place for seq in claims.linked(claim)]
    latest = [claim.ref[1] for claim in memory.trail[-_LATEST:] if claim.ref[0] == claims.place]
    near = [seq for last in latest for seq in range(last - 1, last + _FACTS_AHEAD)]
    return linked + [seq for seq in near if 0 < seq <= claims.size and seq not in told]
