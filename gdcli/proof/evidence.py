"""Evidence that a figure is about a fact: named features of the two, each a number from 0 to 1.

A feature says what is so, not what it means: how much each counts is in `weights.json`, fitted by tools/fit_proof.py.
The features in `ABOUT` belong to a figure and one fact, those in `NONE` to a figure and the possibility that it is
about no fact of the base at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from gdcli.model import Direction, Fact, Kind
from gdcli.proof.candidates import Memory, Words
from gdcli.proof.claims import Claim
from gdcli.proof.clauses import Clause, Role
from gdcli.proof.compare import Comparison, Grade
from gdcli.proof.scene import Scene
from gdcli.proof.times import Said, Timing, timing
from gdcli.proof.where import placing

#: By how much another fact must be named better to be the one that a subject names.
_NAMED_BETTER: Final = 0.1
#: As much is a few.
_FEW: Final = 10
#: Later than any year.
_NEVER: Final = 9999


class Setting(NamedTuple):
    """A figure of a draft with all that stands around it. `today` is the draft's year, `None` where it is that of the
    source, `latest` that of the newest source; `spoken` the departments that are said to say it."""

    clause: Clause
    scene: Scene
    memory: Memory
    today: int | None
    latest: int
    spoken: frozenset[str] = frozenset()


@dataclass(slots=True)
class Pair:
    """A figure and a fact it may be about. `sentence` says how much of one of the fact's names stands in the sentence,
    `beside` how much 分别 put with the figure, if it did; `rival` and `rival_beside` how much of another's does;
    `explained` how much of what stands beside has to do with the fact, among what has to do with any."""

    at: Setting
    claim: Claim
    held: Comparison
    words: Words
    timing: Timing
    placing: Timing
    sentence: float
    beside: float
    explained: float
    rival: float = 0.0
    rival_beside: float = 0.0


def named(claim: Claim, bag: Mapping[str, float]) -> float:
    """How much of one of the names of a fact is in `bag`, 0 to 1."""
    best = 0.0
    for name in claim.names:
        if found := sum([weight * bag[pair] for pair, weight in name.items() if pair in bag]):
            best = max(best, found / sum(name.values()))
    return best


def pair_up(at: Setting, found: Sequence[tuple[Claim, Comparison, Words]]) -> list[Pair]:
    """The figure of `at` with each of its candidates, and with how well the best of the others is named."""
    pairs = [
        Pair(
            at, claim, held, words,
            timing=_timing(claim, at),
            placing=placing(claim.fact.region, claim.home, claim.called, at.scene.where),
            sentence=named(claim, words.sentence),
            beside=named(claim, dict.fromkeys(words.beside, 1.0)) if at.clause.paired else 0.0,
            explained=0.0,
        )
        for claim, held, words in found
    ]  # fmt: skip
    _explain(pairs)
    # Another sort of thing said of the same subject is no rival.
    alike = [pair for pair in pairs if _role_same(pair)]
    said = (*sorted([pair.sentence for pair in alike], reverse=True), 0.0, 0.0)
    beside = (*sorted([pair.beside for pair in alike], reverse=True), 0.0, 0.0)
    for pair in pairs:
        pair.rival = said[_role_same(pair) and pair.sentence >= said[0]]
        pair.rival_beside = beside[_role_same(pair) and pair.beside >= beside[0]]
    return pairs


def _timing(claim: Claim, at: Setting) -> Timing:
    """How the period of a fact stands to the one that the text speaks of."""
    said, today = at.scene.said, at.today if at.today is not None else claim.year
    # A year ahead that only went before, or that is to be reached, says nothing of results.
    ahead = not at.scene.dated or at.clause.planned
    found = timing(claim.period, claim.fact.target, said, today, at.latest if ahead else _NEVER)
    return Timing.OPEN if found is Timing.OTHER and said and _reaches(claim, said, today, at.scene.dated) else found


def _reaches(claim: Claim, said: Said, today: int, dated: bool) -> bool:
    """Whether a fact may be meant though the text speaks of another time."""
    # The year may be that which the fact is measured from: 放到2019年的尺子上.
    if str(said.year_at(today)) in claim.measured_from:
        return True
    if dated or claim.period is None:
        return False
    first, last = said.interval(today)
    # 去年 in a sentence before does not reach what is so now, nor a day what is of its whole year.
    return (said.relative and claim.now) or (claim.period.first <= first and last <= claim.period.last)


def _explain(pairs: Sequence[Pair]) -> None:
    """Make `explained` of all candidates of a figure: by what stands beside it, or by its sentence where nothing beside
    it leads to any fact: 论创新的本事，广东没能排到第一."""
    total = 0.0
    for near in ("beside", "sentence"):
        for pair in pairs if not total else ():
            bag: Mapping[str, float] = getattr(pair.words, near)
            pair.explained = sum([worth for word, worth in bag.items() if word in pair.claim.words])
        total = max([pair.explained for pair in pairs], default=0.0)
    for pair in pairs:
        pair.explained = pair.explained / total if total else 0.5


def _role_same(pair: Pair) -> bool:
    return pair.at.clause.role is pair.claim.role


def paired_other(pair: Pair) -> bool:
    """Whether 分别 gives the figure to a subject that another fact is named by, and not this one."""
    return pair.at.clause.paired and pair.rival_beside > pair.beside + _NAMED_BETTER


def direction_other(pair: Pair) -> bool:
    """Whether the figure goes the other way."""
    down, said = pair.claim.falls, pair.at.clause.direction
    if down is None or said is None or Role.CHANGE not in (pair.at.clause.role, pair.claim.role):
        return False
    return (said is Direction.DOWN) != down


#: What is asked of a figure and a fact, by the name in weights.json, and what it is called for people.
ABOUT: Final = {
    "explained_beside": "旁词相关",
    "rival_named": "别的指标更像",
    "best_named": "比别的指标像",
    "set_apart": "别的限定词",
    "paired_other": "分别：轮到别的指标",
    "unit_same": "单位相同",
    "role_change": "一为增减一为总量",
    "role_share": "一为占比一非占比",
    "direction_other": "方向相反",
    "time_other": "时间不同",
    "place_other": "地区不同",
    "follows_bare": "承接上一数字且自无主语",
    "follows_order": "原文紧邻",
    "follows_section": "同一栏目",
    "told_before": "刚刚写过",
    "number_agrees": "数字相符",
    "number_slip": "只差一处",
    "number_far": "数字相去很远",
    "other_same": "时间或地区不同而数字相同",
}
#: So many of them, the last, are what the number says; the rest is what the words say.
OF_NUMBER: Final = 4
#: What is asked of a figure and the possibility that it is about no fact.
NONE: Final = ("nothing", "small", "paired", "missed_before", "missed_bare")


def evidence(pair: Pair) -> tuple[float, ...]:
    """The features of a pair, in the order of `ABOUT`."""
    return (*_of_words(pair), *_of_sort(pair), *_of_scene(pair), *_of_order(pair), *_of_number(pair))


def _of_words(pair: Pair) -> tuple[float, ...]:
    """How much of what stands beside the figure has to do with the fact; by how much another fact is named better, and
    this one better than any other; whether a word beside the figure sets it apart; whether 分别 gives it to another."""
    called, better = pair.claim.called, pair.sentence - pair.rival
    apart = any(word not in called for word in pair.words.sets)
    return pair.explained, max(0.0, -better), max(0.0, better), apart, paired_other(pair)


def _of_sort(pair: Pair) -> tuple[float, ...]:
    """Whether the two count in the same unit; whether one of the two is a change, or a share, and the other is not;
    whether the figure goes the other way."""
    said, held = pair.at.clause.role, pair.claim.role
    return (
        pair.at.clause.figure.base_unit == pair.claim.fact.base_unit,
        (said is Role.CHANGE) != (held is Role.CHANGE),
        (said is Role.SHARE) != (held is Role.SHARE),
        direction_other(pair),
    )


def _of_scene(pair: Pair) -> tuple[float, ...]:
    """Whether the sentence is about another time; whether the text is about another place."""
    return pair.timing is Timing.OTHER and pair.at.scene.dated, pair.placing is Timing.OTHER


def _of_order(pair: Pair) -> tuple[float, ...]:
    """Whether the figure before was about a fact that this one is linked with, and this figure has no subject of its
    own; whether it was about the one next to this in the file, or one of its section; whether this one was told."""
    memory, claim, (place, seq) = pair.at.memory, pair.claim, pair.claim.ref
    here = [one for one in memory.last if one.ref[0] == place]
    linked = not pair.words.beside and any(_linked(one.fact, claim.fact) for one in here)
    sections = [one.fact.section for one in here]
    return (
        linked,
        (place, seq - 1) in [one.ref for one in here],
        claim.fact.section in sections,
        claim.ref in [one.ref for one in memory.trail],
    )


def _linked(one: Fact, other: Fact) -> bool:
    return one.source == other.source and (other.id in one.relations.values() or one.id in other.relations.values())


def _of_number(pair: Pair) -> tuple[float, ...]:
    """Whether the number can be the fact's; how telling it is that it is one slip away; whether it is of another order;
    how telling it is that it is met again at another time or place."""
    held = pair.held
    if held.grade is Grade.DIFFERS:
        return 0.0, held.slip, 0.0 if held.slip else _far(pair), 0.0
    agrees = held.grade is Grade.AGREES
    elsewhere = Timing.OTHER in (pair.timing, pair.placing)
    return agrees, held.slip, 0.0, held.same if agrees and elsewhere else 0.0


def _far(pair: Pair) -> float:
    said, held = pair.at.clause.figure.base_value, pair.claim.fact.base_value
    if not said or not held:
        return 0.0
    ratio = abs(said / held)
    return 1.0 if ratio > 5 or ratio < 0.2 else 0.4 if ratio > 2 or ratio < 0.5 else 0.0


def of_none(at: Setting, words: Words) -> tuple[float, ...]:
    """1, for how often a figure is about no fact, all else equal; whether it counts a few things; whether 分别 gave it
    its subject; whether the figure before in the sentence was about no fact, and this one has no subject of its own."""
    figure, memory = at.clause.figure, at.memory
    small = figure.kind is Kind.COUNT and figure.base_value is not None and figure.base_value <= _FEW
    missed = memory.missed and memory.last_sentence == at.clause.sentence.start
    return 1.0, small, at.clause.paired, missed, missed and not words.beside
