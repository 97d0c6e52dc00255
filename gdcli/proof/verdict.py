"""From what a figure is probably about to what an editor is told."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from gdcli.language.scene import EXPECTED, MEAN
from gdcli.model import RATIOS, UNATTRIBUTED, Direction, Fact, Kind
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
_MOUTH: Final = "出处不符"
#: Of one figure for many things, those are meant that are not much less likely than the likeliest.
_ALSO_MEANT: Final = 0.2
#: How telling a number must be to be thought misplaced where it is met again at another time or place.
_EXACTLY: Final = 0.45
#: Or how much of the fact's name must be said.
_WELL_NAMED: Final = 0.5
_BARELY: Final = 0.2
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


class Ruling(NamedTuple):
    """What is said about a figure; `meant` are the facts it is about, likeliest first, none where it is about none."""

    verdict: Verdict
    reason: str
    meant: tuple[Opinion, ...] = ()
    kind: About = About.FIGURE


_Stood = Sequence[tuple[Opinion, Standing, str]]


def rule(opinions: Sequence[Opinion], table: EvidenceWeights) -> Ruling:
    """The verdict on a figure of which these are the candidates, likeliest first."""
    stood = [(opinion, *standing(opinion.pair)) for opinion in opinions if opinion.likely >= _POSSIBLE]
    likeliest, verdict = _verdict(stood, table)
    if verdict is Verdict.UNKNOWN:
        return Ruling(verdict, _elsewhere(stood, table))
    chosen = [(opinion, reason) for opinion, which, reason in stood if which is likeliest]
    opinion, reason = chosen[0]
    meant = _meant([one for one, _ in chosen])
    if likeliest is Standing.WRONG and verdict is Verdict.REVIEW:
        reason = f"疑似{reason}"
    if verdict is Verdict.MATCH and (doubts := opinion.pair.claim.fact.doubts):
        verdict, reason = Verdict.REVIEW, f"{DOUBTED}：{doubts[0]}"
    kind = About.ATTRIBUTION if reason.startswith(_MOUTH) else About.FIGURE
    return Ruling(verdict, reason, meant, kind)


def _elsewhere(stood: _Stood, table: EvidenceWeights) -> str:
    """Why nothing is said of a figure: it is about another time or place than the fact it would be about, or none."""
    for opinion, which, reason in stood[:1]:
        if which is Standing.NOTHING and opinion.likely >= table.review:
            return reason
    return NOTHING


def _meant(same: Sequence[Opinion]) -> tuple[Opinion, ...]:
    """The likeliest of those that have the same standing, with the others where the figure is said of several."""
    least = same[0].likely * _ALSO_MEANT if same[0].pair.at.clause.several else 1.0
    return (same[0], *(one for one in same[1:] if one.likely > least))


def _verdict(stood: _Stood, table: EvidenceWeights) -> tuple[Standing, Verdict]:
    """What is likeliest, and whether that is sure enough to be said: the probabilities of the facts that have the same
    standing add up."""
    mass = dict.fromkeys(Standing, 0.0)
    for opinion, which, _ in stood:
        mass[which] += opinion.likely
    which = max((Standing.RIGHT, Standing.WRONG, Standing.LOOK), key=mass.__getitem__)
    if which is Standing.RIGHT and mass[which] >= table.match and _worded_otherwise(stood) >= table.mixed:
        # It may be about one of the facts of which it can't be true: 张冠李戴.
        return Standing.WRONG, Verdict.REVIEW
    if which is Standing.WRONG and _surest(stood) >= table.conflict:
        return which, Verdict.CONFLICT
    least = {Standing.RIGHT: table.match, Standing.WRONG: table.review, Standing.LOOK: table.look}
    said = Verdict.MATCH if which is Standing.RIGHT else Verdict.REVIEW
    return which, said if mass[which] >= least[which] else Verdict.UNKNOWN


def _surest(stood: _Stood) -> float:
    """How likely the likeliest fact is of which the figure can't be true; with it count the same in other sources."""
    wrong = [opinion for opinion, which, _ in stood if which is Standing.WRONG]
    first = wrong[0]
    # No contradiction of what is not so much as named near the figure, unless the number is all but its own.
    if named(first.pair.claim, first.pair.words.around) < _BARELY and first.pair.held.slip < _MISPRINT:
        return 0.0
    several, source = first.pair.at.clause.several, first.pair.claim.fact.source
    return sum([one.likely for one in wrong if one is first or several or one.pair.claim.fact.source != source])


def _worded_otherwise(stood: _Stood) -> float:
    """How likely the words alone mean a fact of the same sort of which the figure can't be true, rather than the
    likeliest of which it is."""
    right = next(opinion for opinion, which, _ in stood if which is Standing.RIGHT)
    role = right.pair.claim.role
    wrong = [opinion for opinion, which, _ in stood if which is Standing.WRONG]
    return max([rather(opinion, right) for opinion in wrong if opinion.pair.claim.role is role], default=0.0)


def standing(pair: Pair) -> tuple[Standing, str]:
    """What it would mean if the figure were about the fact, and why."""
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
    return told and pair.at.clause.figure.base_value == pair.claim.fact.base_value


def _graded(pair: Pair) -> tuple[Grade, str]:
    """How the figure compares, with its direction and what is denied of it; "" for a wrong number that is denied."""
    grade, reason = pair.held.grade, str(pair.held.reason)
    if grade is not Grade.DIFFERS and direction_other(pair):
        grade, reason = Grade.DIFFERS, str(Reason.REVERSED)
    if pair.at.clause.negated:
        if pair.claim.fact.bound in UPPER and pair.held.reason in (Reason.EXACTER, Reason.SAME):
            # 1%都不到 for 低于1%.
            return Grade.AGREES, str(Reason.SAME)
        if pair.held.reason is Reason.ROUNDED and _short_of(pair):
            # 差一点就到四成, of 39.7%.
            return grade, reason
        return Grade.DIFFERS, "" if grade is Grade.DIFFERS else str(Reason.DENIED)
    return grade, reason


def _short_of(pair: Pair) -> bool:
    """Whether the fact has not reached the number that the figure prints."""
    said = pair.at.clause.figure.base_value
    return said is not None and pair.claim.fact.base_value < said


def _of_another(pair: Pair) -> str:
    """That a number which differs from the fact's is one worked out or a former one, or of another sort; "" where it
    is none."""
    if pair.held.grade is not Grade.DIFFERS or pair.held.slip >= _MISPRINT:
        # Who turns the fact's own number round, or its digits, speaks of the fact.
        return ""
    return NOTHING if _of_another_sort(pair) or _worked_out(pair) else ""


def _of_another_sort(pair: Pair) -> bool:
    """Whether one of the two is a change and the other a share, or, as 增加6.3万家 says by itself, a level."""
    clause, roles = pair.at.clause, {pair.at.clause.role, pair.claim.role}
    surely = clause.role is Role.CHANGE and clause.figure.kind not in RATIOS
    return roles == {Role.SHARE, Role.CHANGE} or (surely and pair.claim.role is Role.LEVEL)


def _worked_out(pair: Pair) -> bool:
    """Whether the figure is worked out and the fact is none that is called so."""
    said, claim = pair.at.clause.derived, pair.claim
    if not said or said in claim.called or claim.fact.kind is Kind.POINTS:
        return False
    # 平均每人6.1元 is of what the base has for each, too.
    return not (MEAN.search(said) and (MEAN.search(claim.called) or "/" in claim.fact.unit))


def _mouth(pair: Pair) -> str:
    """That somebody else is said to have given the figure, "" where it is not so."""
    dept = pair.claim.fact.dept
    if not pair.at.spoken or dept == UNATTRIBUTED or dept in pair.at.spoken:
        return ""
    return f"{_MOUTH}：稿件称{'、'.join(sorted(pair.at.spoken))}所说，库中出自{dept}"


def _anothers_turn(pair: Pair) -> str:
    """That 分别 gives the figure to the subject of another fact, "" where it does not."""
    return "张冠李戴（按“分别”的次序应是别的指标）" if paired_other(pair) else ""


def _where(pair: Pair) -> str:
    """That the text speaks of another time or place than the fact, "" where it does not."""
    fact, scene = pair.claim.fact, pair.at.scene
    if pair.timing is Timing.OTHER and scene.said is not None:
        held = pair.claim.period.chinese if pair.claim.period else ""
        return f"时间不符：稿件为{scene.said.text}，库中为{held}"
    if pair.placing is not Timing.OTHER or scene.where is None:
        return ""
    beside = _beside(scene.where, pair.at.clause)
    if scene.where.level is Level.FIRM:
        return "稿件讲一家企业" if beside or pair.held.grade is Grade.DIFFERS else ""
    # Another country's figure is that of its own clause alone.
    reaches = beside or scene.where.level is not Level.BEYOND
    return f"地区不符：稿件讲{scene.where.name}，库中为{fact.region}" if reaches else ""


def _beside(where: Place, clause: Clause) -> bool:
    """Whether a place or a firm is named in the figure's own clause, before it."""
    return where.start >= clause.figure.start - len(clause.before)


def _goal(pair: Pair) -> str:
    """That one of the two is a goal and the other a result, "" where it is not so."""
    claim, clause, said = pair.claim, pair.at.clause, pair.at.scene.said
    if not claim.fact.target:
        # A result of a year that is not over is itself no more than expected.
        expected_too = clause.planned in EXPECTED and claim.now
        return "库中是已实现，稿件当作目标" if clause.planned and not expected_too else ""
    today = pair.at.today if pair.at.today is not None else pair.claim.year
    year = said.year_at(today) if pair.at.scene.dated and said is not None else today
    reached = not clause.planned and (year < today or (clause.done and year == today))
    return "库中是目标，稿件当作已实现" if reached else ""


def expected(fact: Fact) -> str:
    """What the base says, with the direction of a change: 增长22.4%."""
    if fact.direction in (None, Direction.FLAT) or fact.value < 0 or any(mark in fact.printed for mark in _CHANGES):
        return fact.printed
    return ("下降" if fact.direction is Direction.DOWN else "增长") + fact.printed


_CHANGES: Final = (*"增减升降涨跌长落年", "持平")
