"""Evidence that a figure is about a fact: named features of the two, each a number from 0 to 1.

A feature says what is so, not what it means: how much each counts is in `weights.json`, fitted by tools/fit_proof.py.
The features in `ABOUT` belong to a figure and one fact, those in `NONE` to a figure and the possibility that it is
about no fact of the base at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from gdcli.model import Direction, Kind
from gdcli.proof.candidates import Memory, Words
from gdcli.proof.claims import Claim
from gdcli.proof.clauses import Clause, Role
from gdcli.proof.compare import Comparison, Grade
from gdcli.proof.scene import Scene
from gdcli.proof.times import Timing, timing
from gdcli.proof.where import placing

#: So many facts further in the file is soon.
_SOON: Final = 3
#: By how much another fact must be named better to be the one that a subject names.
_NAMED_BETTER: Final = 0.1
#: Later than any year.
_NEVER: Final = 9999


class Setting(NamedTuple):
    """A figure of a draft with all that stands around it. `today` is the draft's year, `None` where it is that of the
    source, `latest` that of the newest source; `depts` the departments mentioned last, `spoken` those that are said to
    say it."""

    clause: Clause
    scene: Scene
    memory: Memory
    today: int | None
    latest: int
    depts: frozenset[str] = frozenset()
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
    if found is not Timing.OTHER or said is None or claim.period is None:
        return found
    # The year may be that which the fact is measured from: 放到2019年的尺子上.
    open_ = str(said.year_at(today)) in claim.measured_from
    if not at.scene.dated and not open_:
        first, last = said.interval(today)
        # 去年 in a sentence before does not reach what is so now, nor a day what is of its whole year.
        open_ = (said.relative and claim.now) or (claim.period.first <= first and last <= claim.period.last)
    return Timing.OPEN if open_ else found


def _explain(pairs: Sequence[Pair]) -> None:
    """Make `explained` of all candidates of a figure: by what stands beside it, or else by its sentence."""
    known: set[str] = set().union(*(pair.claim.words for pair in pairs))
    bags = {id(pair.words): pair.words.beside for pair in pairs}.values()
    total = max([sum([worth for word, worth in bag.items() if word in known]) for bag in bags], default=0.0)
    for pair in pairs:
        bag = pair.words.beside if total else pair.words.sentence
        pair.explained = sum([worth for word, worth in bag.items() if word in pair.claim.words])
    total = total or max([pair.explained for pair in pairs], default=0.0)
    for pair in pairs:
        pair.explained = pair.explained / total if total else 0.5


def _role_same(pair: Pair) -> bool:
    return pair.at.clause.role is pair.claim.role


def set_apart(pair: Pair) -> bool:
    """Whether a word beside the figure sets it apart from the fact."""
    return any(word not in pair.claim.called for word in pair.words.sets)


def number_far(pair: Pair) -> float:
    """Whether the number is of another order."""
    said, held = pair.at.clause.figure.base_value, pair.claim.fact.base_value
    if pair.held.grade is not Grade.DIFFERS or pair.held.slip or not said or not held:
        return 0.0
    ratio = abs(said / held)
    return 1.0 if ratio > 5 or ratio < 0.2 else 0.4 if ratio > 2 or ratio < 0.5 else 0.0


def paired_other(pair: Pair) -> bool:
    """Whether 分别 gives the figure to a subject that another fact is named by, and not this one."""
    return pair.at.clause.paired and pair.rival_beside > pair.beside + _NAMED_BETTER


def direction_other(pair: Pair) -> bool:
    """Whether the figure goes the other way."""
    down, said = pair.claim.falls, pair.at.clause.direction
    if down is None or said is None or Role.CHANGE not in (pair.at.clause.role, pair.claim.role):
        return False
    return (said is Direction.DOWN) != down


def _role_differs(pair: Pair, role: Role) -> bool:
    return (pair.at.clause.role is role) != (pair.claim.role is role)


def _same_if(elsewhere: Timing, held: Comparison) -> float:
    """How telling it is that a number is met again at another time or place."""
    return held.same if elsewhere is Timing.OTHER and held.grade is Grade.AGREES else 0.0


def _follows_link(pair: Pair) -> bool:
    """Whether the figure before was about a fact that this one refers to, or the other way round, and the figure has no
    subject of its own."""
    own = pair.claim.fact
    return not pair.words.beside and any(
        one.fact.source == own.source
        and (own.id in one.fact.relations.values() or one.fact.id in own.relations.values())
        for one in pair.at.memory.last
    )


def _follows(pair: Pair, last: Sequence[Claim], most: int) -> bool:
    """Whether the fact stands at most so far behind one of `last` in the file."""
    place, seq = pair.claim.ref
    return any(one.ref[0] == place and 0 < seq - one.ref[1] <= most for one in last)


def _same_section(pair: Pair) -> bool:
    last, own = pair.at.memory.last, pair.claim
    return any(one.fact.section == own.fact.section and one.ref[0] == own.ref[0] for one in last)


class Feature(NamedTuple):
    """What is asked of a pair, with its title for people."""

    title: str
    value: Callable[[Pair], float]


ABOUT: Final = {
    # How much of what stands beside the figure has to do with the fact.
    "explained_beside": Feature("旁词相关", lambda pair: pair.explained),
    # By how much another fact is named better in the sentence, and this one better than any other.
    "rival_named": Feature("别的指标更像", lambda pair: max(0.0, pair.rival - pair.sentence)),
    "best_named": Feature("比别的指标像", lambda pair: max(0.0, pair.sentence - pair.rival)),
    "set_apart": Feature("别的限定词", set_apart),
    "number_agrees": Feature("数字相符", lambda pair: pair.held.grade is Grade.AGREES),
    "number_slip": Feature("只差一处", lambda pair: pair.held.slip),
    "number_far": Feature("数字相去很远", number_far),
    "paired_other": Feature("分别：轮到别的指标", paired_other),
    "unit_same": Feature("单位相同", lambda pair: pair.at.clause.figure.base_unit == pair.claim.fact.base_unit),
    "role_change": Feature("一为增减一为总量", lambda pair: _role_differs(pair, Role.CHANGE)),
    "role_share": Feature("一为占比一非占比", lambda pair: _role_differs(pair, Role.SHARE)),
    "direction_other": Feature("方向相反", direction_other),
    # Whether the sentence itself, or what went before it, is about another period.
    "time_other": Feature("时间不同", lambda pair: pair.timing is Timing.OTHER and pair.at.scene.dated),
    "time_other_before": Feature("上文时间不同", lambda pair: pair.timing is Timing.OTHER and not pair.at.scene.dated),
    "time_other_same": Feature("时间不同而数字相同", lambda pair: _same_if(pair.timing, pair.held)),
    "place_other": Feature("地区不同", lambda pair: pair.placing is Timing.OTHER),
    "place_other_same": Feature("地区不同而数字相同", lambda pair: _same_if(pair.placing, pair.held)),
    "goal_unsaid": Feature("库为目标而稿件未说", lambda pair: pair.claim.fact.target and not pair.at.clause.planned),
    "speaker_other": Feature(
        "另一部门", lambda pair: bool(pair.at.depts) and pair.claim.fact.dept not in pair.at.depts
    ),
    "follows_bare": Feature("承接上一数字且自无主语", _follows_link),
    "follows_order": Feature("原文紧邻", lambda pair: _follows(pair, pair.at.memory.last, 1)),
    "follows_section": Feature("同一栏目", _same_section),
    "follows_soon": Feature("原文随后", lambda pair: _follows(pair, pair.at.memory.trail[-1:], _SOON)),
    "told_before": Feature(
        "刚刚写过", lambda pair: any(one.ref == pair.claim.ref for one in pair.at.memory.trail)
    ),
}
#: What the number says of it; the rest is what the words say.
OF_NUMBER: Final = frozenset(("number_agrees", "number_slip", "number_far", "time_other_same", "place_other_same"))


def _missed_before(at: Setting) -> bool:
    """Whether the figure before in the sentence was about no fact."""
    return at.memory.missed and at.memory.last_sentence == at.clause.sentence.start


def _small(at: Setting) -> bool:
    """Whether the figure counts a few things."""
    figure = at.clause.figure
    return figure.kind is Kind.COUNT and figure.base_value is not None and figure.base_value <= 10


NONE: Final[dict[str, Callable[[Setting, Words], float]]] = {
    # How often a figure is about no fact, all else equal.
    "nothing": lambda _at, _words: 1.0,
    "small": lambda at, _words: _small(at),
    "paired": lambda at, _words: at.clause.paired,
    "missed_before": lambda at, _words: _missed_before(at),
    # The same where the figure has no subject of its own.
    "missed_bare": lambda at, words: _missed_before(at) and not words.beside,
}
