"""From what a figure is probably about to what an editor is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gdcli.model import UNATTRIBUTED, Direction, Fact, Kind
from gdcli.proof.clauses import Clause, Role
from gdcli.proof.compare import UPPER, Grade, Reason
from gdcli.proof.evidence import Pair, direction_other, named, paired_other
from gdcli.proof.finding import About, Verdict
from gdcli.proof.judge import EvidenceWeights, Opinion, rather
from gdcli.proof.times import Timing
from gdcli.proof.where import Level, Place

#: How the reason of a figure begins that agrees with a fact which is itself in doubt.
DOUBTED: Final = "库中此条存疑"
NOTHING: Final = "库中没有相关条目"
#: Of one figure for many things, those are meant that are not much less likely than the likeliest.
_ALSO_MEANT: Final = 0.2
#: How telling a number must be to be thought misplaced where it is met again at another time or place.
_EXACTLY: Final = 0.45
#: Or how much of the fact's name must be said.
_WELL_NAMED: Final = 0.5
_BARELY: Final = 0.15
#: How telling a slip must be to be one, whatever the text says of how the number came about.
_MISPRINT: Final = 0.75
#: What is less likely is not what an editor would ask whether it was meant.
_POSSIBLE: Final = 0.005


class Standing(StrEnum):
    """What it would mean if a figure were about a fact: that it is right, wrong, to be looked at, or says nothing."""

    RIGHT = "right"
    WRONG = "wrong"
    LOOK = "look"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is said about a figure; `pairs` are the facts it is about, likeliest first, none where it is about none."""

    verdict: Verdict
    reason: str
    pairs: tuple[Pair, ...] = ()
    likely: float = 0.0
    kind: About = About.FIGURE


def rule(opinions: Sequence[Opinion], table: EvidenceWeights) -> Ruling:
    """The verdict on a figure of which these are the candidates, likeliest first."""
    stood = [(opinion, *standing(opinion.pair)) for opinion in opinions]
    mass = _mass(stood)
    likeliest, verdict = _verdict(mass, _surest(stood), _worded_otherwise(stood), table)
    if verdict is Verdict.UNKNOWN:
        return Ruling(verdict, _elsewhere(stood, table))
    chosen = [(opinion, reason) for opinion, which, reason in stood if which is likeliest]
    opinion, reason = chosen[0]
    meant = _meant(opinion, [other for other, _ in chosen])
    if likeliest is Standing.WRONG:
        reason = _neighbours(opinion, stood) or reason
        return Ruling(verdict, f"疑似{reason}" if verdict is Verdict.REVIEW else reason, meant, opinion.likely)
    doubts = opinion.pair.claim.fact.doubts
    if verdict is Verdict.MATCH and doubts:
        return Ruling(Verdict.REVIEW, f"{DOUBTED}：{doubts[0]}", meant, opinion.likely)
    kind = About.ATTRIBUTION if reason.startswith(_MOUTH) else About.FIGURE
    return Ruling(verdict, reason, meant, opinion.likely, kind)


def _mass(stood: Iterable[tuple[Opinion, Standing, str]]) -> dict[Standing, float]:
    """How likely each standing is: the sum over the facts that have it."""
    mass = dict.fromkeys(Standing, 0.0)
    for opinion, which, _ in stood:
        mass[which] += opinion.likely
    return mass


def _neighbours(meant: Opinion, stood: Sequence[tuple[Opinion, Standing, str]]) -> str:
    """That the figure is true of another indicator than is meant; "" where there is none."""
    if meant.pair.held.reason not in (Reason.DIFFERENT, Reason.ADDED, Reason.DROPPED, Reason.MAGNITUDE):
        return ""
    for other, which, _ in stood:
        held = other.pair.held
        if which is Standing.RIGHT and held.same >= _EXACTLY and held.reason is Reason.SAME:
            return f"张冠李戴（这是“{other.pair.claim.fact.indicator}”的数字）"
    return ""


def _surest(stood: Sequence[tuple[Opinion, Standing, str]]) -> float:
    """How likely the likeliest fact is of which the figure can't be true; with it count the same in other sources."""
    wrong = [opinion for opinion, which, _ in stood if which is Standing.WRONG]
    if not wrong or not _said(wrong[0].pair):
        return 0.0
    first = wrong[0].pair.claim.fact
    several = wrong[0].pair.at.clause.several
    return sum([o.likely for o in wrong if o is wrong[0] or several or o.pair.claim.fact.source != first.source])


def _worded_otherwise(stood: Sequence[tuple[Opinion, Standing, str]]) -> float:
    """How likely the words alone mean a fact of the same sort of which the figure can't be true, rather than the
    likeliest of which it is; 0 where there is none."""
    right = next((opinion for opinion, which, _ in stood if which is Standing.RIGHT), None)
    if right is None:
        return 0.0
    role = right.pair.claim.role
    wrong = [opinion for opinion, which, _ in stood if which is Standing.WRONG and opinion.likely >= _POSSIBLE]
    return max([rather(opinion, right) for opinion in wrong if opinion.pair.claim.role is role], default=0.0)


def _said(pair: Pair) -> bool:
    """Whether the fact is so much as named near the figure, or the number all but its own: no contradiction without."""
    return named(pair.claim, pair.words.around) >= _BARELY or pair.held.slip >= _MISPRINT


def _verdict(
    mass: dict[Standing, float], surest: float, otherwise: float, table: EvidenceWeights
) -> tuple[Standing, Verdict]:
    """What is likeliest, and whether that is sure enough to be said."""
    which = max((Standing.RIGHT, Standing.WRONG, Standing.LOOK), key=mass.__getitem__)
    if which is Standing.RIGHT and otherwise >= table.mixed and mass[which] >= table.match:
        # It may be about one of the facts of which it can't be true: 张冠李戴.
        return Standing.WRONG, Verdict.REVIEW
    if which is Standing.WRONG and surest >= table.conflict:
        return which, Verdict.CONFLICT
    least = {Standing.RIGHT: table.match, Standing.WRONG: table.review, Standing.LOOK: table.look}
    said = Verdict.MATCH if which is Standing.RIGHT else Verdict.REVIEW
    return which, said if mass[which] >= least[which] else Verdict.UNKNOWN


def _elsewhere(stood: Sequence[tuple[Opinion, Standing, str]], table: EvidenceWeights) -> str:
    """Why nothing is said of a figure: it is about another time or place than the fact it would be about, or none."""
    for opinion, which, reason in stood[:1]:
        if which is Standing.NOTHING and opinion.likely >= table.review:
            return reason
    return NOTHING


def _meant(best: Opinion, same: Sequence[Opinion]) -> tuple[Pair, ...]:
    if not best.pair.at.clause.several:
        return (best.pair,)
    return tuple(opinion.pair for opinion in same if opinion.likely >= best.likely * _ALSO_MEANT)


_MOUTH: Final = "出处不符"


def standing(pair: Pair) -> tuple[Standing, str]:
    """What it would mean if the figure were about the fact, and why.

    >>> from gdcli.proof.sample import pair
    >>> standing(pair("工业投资下降22.4%", "22.4%", direction="up"))
    (<Standing.WRONG: 'wrong'>, '方向相反')
    >>> standing(pair("2021年工业投资增长22.4%", "22.4%"))
    (<Standing.LOOK: 'look'>, '时间不符：稿件为2021年，库中为2023年')
    >>> standing(pair("工业投资与外资合计增长20%", "22.4%"))[0]
    <Standing.NOTHING: 'nothing'>
    """
    grade, reason = _graded(pair)
    elsewhere = _where(pair)
    if grade is Grade.DIFFERS:
        nothing = (elsewhere or _goal(pair) or _of_another(pair)) if reason else NOTHING
        return (Standing.NOTHING, nothing) if nothing else (Standing.WRONG, reason)
    if elsewhere:
        return (Standing.LOOK if _exactly(pair) else Standing.NOTHING), elsewhere
    look = _goal(pair) or (reason if grade is Grade.LOOK else _mouth(pair)) or _anothers_turn(pair)
    return (Standing.LOOK, look) if look else (Standing.RIGHT, reason)


def _exactly(pair: Pair) -> bool:
    """Whether a figure of another time or place is so much the fact's own that it is seldom another's."""
    # Who gives a goal another year speaks of the goal, even where its number is 1万亿元.
    goal = pair.claim.fact.target and pair.explained >= _WELL_NAMED
    told = pair.held.same >= _EXACTLY or pair.sentence >= _WELL_NAMED or goal
    return told and pair.held.reason in (Reason.SAME, Reason.CONVERTED)


def _graded(pair: Pair) -> tuple[Grade, str]:
    """How the figure compares, with its direction and what is denied of it; "" for a wrong number that is denied."""
    grade, reason = pair.held.grade, str(pair.held.reason)
    if grade is not Grade.DIFFERS and _turned(pair):
        grade, reason = Grade.DIFFERS, str(Reason.REVERSED)
    if pair.at.clause.negated:
        if pair.claim.fact.bound in UPPER and pair.held.reason in (Reason.EXACTER, Reason.SAME):
            # 1%都不到 for 低于1%.
            return Grade.AGREES, str(Reason.SAME)
        return Grade.DIFFERS, "" if grade is Grade.DIFFERS else str(Reason.DENIED)
    return grade, reason


def _of_another(pair: Pair) -> str:
    """That a number which differs from the fact's is one worked out, a bar, a former one, or one of a list; "" where it
    is none."""
    if pair.held.grade is not Grade.DIFFERS or pair.held.slip >= _MISPRINT:
        # Who turns the fact's own number round, or its digits, speaks of the fact.
        return ""
    clause = pair.at.clause
    sorts = {clause.role, pair.claim.role} == {Role.SHARE, Role.CHANGE}
    apart = sorts or _other_share(pair) or _worked_out(pair) or clause.former or clause.listing
    return NOTHING if apart else ""


def _worked_out(pair: Pair) -> bool:
    """Whether a figure is worked out from others or a bar, and the fact none of that name."""
    clause, fact, called = pair.at.clause, pair.claim.fact, pair.claim.called
    if clause.derived and clause.derived not in called and fact.kind is not Kind.POINTS:
        return True
    return clause.bar and "threshold_of" not in fact.relations and "门槛" not in called


def _other_share(pair: Pair) -> bool:
    """Whether a share is one of what the figure before counts, and the fact another's share: 128.9亿元，占26.2%."""
    whose, clause = pair.claim.fact.relations.get("share_of"), pair.at.clause
    if clause.role is not Role.SHARE or whose is None or clause.sentence.start != pair.at.memory.last_sentence:
        return False
    last = {id_ for claim in pair.at.memory.last for id_ in (claim.fact.id, claim.fact.relations.get("growth_of"))}
    return bool(last) and whose not in last and not clause.before.partition("占")[0].strip("约大为")


def _mouth(pair: Pair) -> str:
    """That somebody else is said to have given the figure, "" where it is not so."""
    dept = pair.claim.fact.dept
    if not pair.at.spoken or dept == UNATTRIBUTED or dept in pair.at.spoken:
        return ""
    return f"{_MOUTH}：稿件称{'、'.join(sorted(pair.at.spoken))}所说，库中出自{dept}"


def _anothers_turn(pair: Pair) -> str:
    """That 分别 gives the figure to the subject of another fact, "" where it does not."""
    return "张冠李戴（按“分别”的次序应是别的指标）" if paired_other(pair) else ""


def _turned(pair: Pair) -> bool:
    """Whether the figure goes the other way, or is said to be a low where the fact is a high."""
    if direction_other(pair):
        return True
    high = pair.claim.role is Role.RECORD and "高" in pair.claim.fact.printed + pair.claim.fact.indicator
    return high and pair.at.clause.low


def _where(pair: Pair) -> str:
    """That the text speaks of another time or place than the fact, "" where it does not."""
    fact, scene = pair.claim.fact, pair.at.scene
    if pair.timing is Timing.OTHER and scene.said is not None:
        held = pair.claim.period.chinese if pair.claim.period else ""
        return f"时间不符：稿件为{scene.said.text}，库中为{held}"
    if pair.placing is Timing.OTHER and scene.where is not None and _reaches(scene.where, pair.at.clause):
        if scene.where.level is Level.FIRM:
            own = pair.held.grade is Grade.DIFFERS or _beside(scene.where, pair.at.clause)
            return "稿件讲一家企业" if own else ""
        return f"地区不符：稿件讲{scene.where.name}，库中为{fact.region}"
    return ""


def _reaches(where: Place, clause: Clause) -> bool:
    """Whether a figure is of the place that was named last: another country's is that of its own clause alone."""
    return where.level is not Level.BEYOND or _beside(where, clause)


def _beside(where: Place, clause: Clause) -> bool:
    """Whether a place or a firm is named in the figure's own clause, before it."""
    return where.start >= clause.figure.start - len(clause.before)


def _goal(pair: Pair) -> str:
    """That one of the two is a goal and the other a result, "" where it is not so."""
    fact, clause = pair.claim.fact, pair.at.clause
    if fact.target and not clause.planned and (clause.done or _past(pair)):
        return "库中是目标，稿件当作已实现"
    return "库中是已实现，稿件当作目标" if clause.planned and not fact.target else ""


def _past(pair: Pair) -> bool:
    """Whether the sentence itself speaks of a year before the draft's."""
    said, today = pair.at.scene.said, pair.at.today if pair.at.today is not None else pair.claim.year
    return pair.at.scene.dated and said is not None and not said.passing and said.year_at(today) < today


def expected(fact: Fact) -> str:
    """What the base says, with the direction of a change.

    >>> from gdcli.proof.sample import fact as sample
    >>> expected(sample("22.4%", direction="up")), expected(sample("7家"))
    ('增长22.4%', '7家')
    """
    if fact.direction is None or fact.direction is Direction.FLAT or fact.value < 0:
        return fact.printed
    word = "下降" if fact.direction is Direction.DOWN else "增长"
    figure = fact.printed
    return figure if any(mark in figure for mark in "增减升降涨跌长落年持平") else word + figure
