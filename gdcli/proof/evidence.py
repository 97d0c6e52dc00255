"""Evidence that a figure is about a fact: named features of the two, each a number from 0 to 1.

A feature says what is so, not what it means: how much each counts is in `weights.json`, fitted by tools/fit_proof.py.
The features in `ABOUT` belong to a figure and one fact, those in `NONE` to a figure and the possibility that it is
about no fact of the base at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from gdcli.model import Direction, Kind
from gdcli.proof.candidates import Memory, Words
from gdcli.proof.claims import Claim, falls
from gdcli.proof.clauses import Clause, Role
from gdcli.proof.compare import Comparison, Grade
from gdcli.proof.scene import Scene
from gdcli.proof.times import Said, Timing, timing
from gdcli.proof.where import placing


@dataclass(frozen=True, slots=True)
class Setting:
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
    beside: float
    sentence: float
    explained: float
    timing: Timing
    placing: Timing
    rival: float = 0.0
    rival_beside: float = 0.0


Feature = Callable[[Pair], float]
ABOUT: dict[str, Feature] = {}
#: What the number says of it; the rest is what the words say.
OF_NUMBER: Final = frozenset(("number_agrees", "number_slip", "number_far", "time_other_same", "place_other_same"))
FEATURE_TITLES: dict[str, str] = {}


def _about(title: str) -> Callable[[Feature], Feature]:
    def keep(feature: Feature) -> Feature:
        ABOUT[feature.__name__] = feature
        FEATURE_TITLES[feature.__name__] = title
        return feature

    return keep


def coverage(name: Mapping[str, float], bag: Mapping[str, float]) -> float:
    """How much of a weighted `name` is in `bag`, 0 to 1.

    >>> coverage({"技改": 1.0, "投资": 0.5}, {"技改": 1.0}) > 0.6
    True
    """
    found = sum([weight * bag[pair] for pair, weight in name.items() if pair in bag])
    return found / sum(name.values()) if found else 0.0


def named(claim: Claim, bag: Mapping[str, float]) -> float:
    """How much of one of the names of a fact is in `bag`, 0 to 1."""
    return max([coverage(name, bag) for name in claim.names], default=0.0)


@_about("旁词相关")
def explained_beside(pair: Pair) -> float:
    """How much of what stands beside the figure has to do with the fact."""
    return pair.explained


@_about("别的指标更像")
def rival_named(pair: Pair) -> float:
    """By how much another fact is named better in the sentence."""
    return max(0.0, pair.rival - pair.sentence)


@_about("比别的指标像")
def best_named(pair: Pair) -> float:
    """By how much this fact is named better in the sentence than any other."""
    return max(0.0, pair.sentence - pair.rival)


@_about("别的限定词")
def set_apart(pair: Pair) -> float:
    """Whether a word beside the figure sets it apart from the fact.

    >>> from gdcli.proof.sample import pair
    >>> set_apart(pair("服务业工业投资22.4%", "22.4%")), set_apart(pair("工业投资22.4%", "22.4%"))
    (1.0, 0.0)
    """
    said = {word for word in pair.words.sets if word not in pair.claim.called}
    return 1.0 if said else 0.0


@_about("数字相符")
def number_agrees(pair: Pair) -> float:
    """Whether the number can be the fact's."""
    return 1.0 if pair.held.grade is Grade.AGREES else 0.0


@_about("只差一处")
def number_slip(pair: Pair) -> float:
    """How telling it is that the number is one slip away."""
    return pair.held.slip


@_about("数字相去很远")
def number_far(pair: Pair) -> float:
    """Whether the number is of another order."""
    said, held = pair.at.clause.figure.base_value, pair.claim.fact.base_value
    if pair.held.grade is not Grade.DIFFERS or pair.held.slip or not said or not held:
        return 0.0
    ratio = abs(said / held)
    return 1.0 if ratio > 5 or ratio < 0.2 else 0.4 if ratio > 2 or ratio < 0.5 else 0.0


@_about("分别：轮到别的指标")
def paired_other(pair: Pair) -> float:
    """Whether 分别 gives the figure to a subject that another fact is named by, and not this one."""
    return 1.0 if pair.at.clause.paired and pair.rival_beside > pair.beside + _NAMED_BETTER else 0.0


@_about("单位相同")
def unit_same(pair: Pair) -> float:
    """Whether the figure counts in the fact's very unit."""
    return 1.0 if pair.at.clause.figure.base_unit == pair.claim.fact.base_unit else 0.0


def role_same(pair: Pair) -> float:
    """Whether figure and fact say the same sort of thing of their subject."""
    return 1.0 if pair.at.clause.role is pair.claim.role else 0.0


@_about("一为增减一为总量")
def role_change(pair: Pair) -> float:
    """Whether one of the two is a change and the other is not."""
    return 1.0 if (pair.at.clause.role is Role.CHANGE) != (pair.claim.role is Role.CHANGE) else 0.0


@_about("一为占比一非占比")
def role_share(pair: Pair) -> float:
    """Whether one of the two is a share and the other is not."""
    return 1.0 if (pair.at.clause.role is Role.SHARE) != (pair.claim.role is Role.SHARE) else 0.0


@_about("方向相反")
def direction_other(pair: Pair) -> float:
    """Whether the figure goes the other way.

    >>> from gdcli.proof.sample import pair
    >>> direction_other(pair("投资下降22.4%", "22.4%", direction="up"))
    1.0
    """
    down = falls(pair.claim.fact)
    said = pair.at.clause.direction
    if down is None or said is None or Role.CHANGE not in (pair.at.clause.role, pair.claim.role):
        return 0.0
    return 1.0 if (said is Direction.DOWN) != down else 0.0


@_about("时间不同")
def time_other(pair: Pair) -> float:
    """Whether the sentence names another period."""
    return 1.0 if pair.timing is Timing.OTHER and pair.at.scene.dated else 0.0


@_about("上文时间不同")
def time_other_before(pair: Pair) -> float:
    """Whether what went before is about another period."""
    return 1.0 if pair.timing is Timing.OTHER and not pair.at.scene.dated else 0.0


@_about("时间不同而数字相同")
def time_other_same(pair: Pair) -> float:
    """Whether a telling number is met again at another time."""
    return pair.held.same if pair.timing is Timing.OTHER and pair.held.grade is Grade.AGREES else 0.0


@_about("地区不同")
def place_other(pair: Pair) -> float:
    """Whether the text speaks of another place.

    >>> from gdcli.proof.sample import pair
    >>> place_other(pair("佛山市工业投资增长22.4%", "22.4%")), place_other(pair("我省工业投资增长22.4%", "22.4%"))
    (1.0, 0.0)
    """
    return 1.0 if pair.placing is Timing.OTHER else 0.0


@_about("地区不同而数字相同")
def place_other_same(pair: Pair) -> float:
    """Whether a telling number is met again at another place."""
    return pair.held.same if pair.placing is Timing.OTHER and pair.held.grade is Grade.AGREES else 0.0


@_about("库为目标而稿件未说")
def goal_unsaid(pair: Pair) -> float:
    """Whether the fact is a goal and the figure is none."""
    return 1.0 if pair.claim.fact.target and not pair.at.clause.planned else 0.0


@_about("另一部门")
def speaker_other(pair: Pair) -> float:
    """Whether the text was last told by another department."""
    return 1.0 if pair.at.depts and pair.claim.fact.dept not in pair.at.depts else 0.0


def follows_link(pair: Pair) -> float:
    """Whether the figure before was about a fact that this one refers to, or the other way round."""
    return 1.0 if any(_linked(claim, pair.claim) for claim in pair.at.memory.last) else 0.0


@_about("承接上一数字且自无主语")
def follows_bare(pair: Pair) -> float:
    """The same where the figure has no subject of its own."""
    return follows_link(pair) if not pair.words.beside else 0.0


@_about("原文紧邻")
def follows_order(pair: Pair) -> float:
    """Whether the figure before was about the fact next to this one in the file."""
    ref = pair.claim.ref
    return 1.0 if any(c.ref[0] == ref[0] and ref[1] - c.ref[1] == 1 for c in pair.at.memory.last) else 0.0


@_about("同一栏目")
def follows_section(pair: Pair) -> float:
    """Whether the figures before were about the same section."""
    last = pair.at.memory.last
    same = any(c.fact.section == pair.claim.fact.section and c.ref[0] == pair.claim.ref[0] for c in last)
    return 1.0 if same else 0.0


@_about("原文随后")
def follows_soon(pair: Pair) -> float:
    """Whether the last fact that was found stands shortly before this one in the file."""
    trail, (place, seq) = pair.at.memory.trail, pair.claim.ref
    return 1.0 if trail and trail[-1].ref[0] == place and 0 < seq - trail[-1].ref[1] <= _SOON else 0.0


@_about("刚刚写过")
def told_before(pair: Pair) -> float:
    """Whether one of the figures before was about this very fact."""
    return 1.0 if any(claim.ref == pair.claim.ref for claim in pair.at.memory.trail) else 0.0


def _linked(one: Claim, other: Claim) -> bool:
    if one.fact.source != other.fact.source:
        return False
    return other.fact.id in one.fact.relations.values() or one.fact.id in other.fact.relations.values()


NothingFeature = Callable[[Setting, Words], float]
NONE: dict[str, NothingFeature] = {}


def _nothing(title: str) -> Callable[[NothingFeature], NothingFeature]:
    def keep(feature: NothingFeature) -> NothingFeature:
        NONE[feature.__name__] = feature
        FEATURE_TITLES[feature.__name__] = title
        return feature

    return keep


@_nothing("无关的底数")
def nothing(_at: Setting, _words: Words) -> float:
    """How often a figure is about no fact, all else equal: always 1."""
    return 1.0


@_nothing("数字小")
def small(at: Setting, _words: Words) -> float:
    """Whether the figure counts a few things."""
    figure = at.clause.figure
    return 1.0 if figure.kind is Kind.COUNT and figure.base_value is not None and figure.base_value <= 10 else 0.0


@_nothing("分别所列")
def paired(at: Setting, _words: Words) -> float:
    """Whether 分别 gave the figure its subject."""
    return 1.0 if at.clause.paired else 0.0


@_nothing("同句前一数字无关")
def missed_before(at: Setting, _words: Words) -> float:
    """Whether the figure before in the sentence was about no fact."""
    here = at.memory.last_sentence == at.clause.sentence.start
    return 1.0 if at.memory.missed and here else 0.0


@_nothing("承接而前一数字无关")
def missed_bare(at: Setting, words: Words) -> float:
    """The same where the figure has no subject of its own."""
    return missed_before(at, words) if not words.beside else 0.0


#: So many facts further in the file is soon.
_SOON: Final = 3
#: By how much another fact must be named better to be the one that a subject names.
_NAMED_BETTER: Final = 0.1
#: Later than any year.
_NEVER: Final = 9999


def pair_up(at: Setting, claim: Claim, held: Comparison, words: Words) -> Pair:
    """The figure of `at` and `claim`, with all that the features ask of the two."""
    beside = named(claim, dict.fromkeys(words.beside, 1.0)) if at.clause.paired else 0.0
    explained = sum([weight for word, weight in words.beside.items() if word in claim.words])
    today = at.today if at.today is not None else claim.year
    # A year ahead that only went before, or that is to be reached, says nothing of results.
    ahead = not at.scene.dated or at.clause.planned
    return Pair(
        at=at,
        claim=claim,
        held=held,
        words=words,
        beside=beside,
        sentence=named(claim, words.sentence),
        explained=explained,
        timing=_timing(claim, at, today, at.latest if ahead else _NEVER),
        placing=placing(claim.fact.region, claim.source.place, claim.called, at.scene.where),
    )


def _timing(claim: Claim, at: Setting, today: int, latest: int) -> Timing:
    """How the period of a fact stands to the one that the text speaks of."""
    said = at.scene.said
    found = timing(claim.period, claim.fact.target, said, today, latest)
    if found is not Timing.OTHER or said is None:
        return found
    if str(said.year_at(today)) in claim.measured_from:
        # The year is that which the fact is measured from: 放到2019年的尺子上.
        return Timing.OPEN
    return Timing.OPEN if not at.scene.dated and _reaches_no_further(claim, said, today) else found


def _reaches_no_further(claim: Claim, said: Said, today: int) -> bool:
    """Whether a period that was only named further back does not keep a fact away."""
    if said.relative and claim.now:
        # 去年 in a sentence before does not reach what is so now.
        return True
    # Nor does a day what is of its whole year.
    first, last = said.interval(today)
    return claim.period is not None and claim.period.first <= first and last <= claim.period.last
