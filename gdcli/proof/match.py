"""Decide which fact a figure is about, and whether it can stand for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from gdcli.model import Kind
from gdcli.proof import compare
from gdcli.proof.claims import Claim, Claims, Role, family
from gdcli.proof.compare import Comparison, Reason
from gdcli.proof.context import Context, Direction
from gdcli.proof.finding import Verdict
from gdcli.proof.periods import agree
from gdcli.proof.terms import levels, sectors

NOTHING: Final = "库中没有相关事实"
OTHER_PERIOD: Final = "另一年份"
OTHER_PLACE: Final = "另一地区"

# How much a word counts for the subject of a figure, by where it stands.
_BEFORE: Final = 1.0
_OWNED: Final = 0.4
_AFTER: Final = 0.55
_LEAD: Final = 0.8
_LABEL: Final = 0.95
_HEAD: Final = 0.5
_TAIL: Final = 0.35
_INHERITED: Final = 0.9
_POINTED: Final = 1.7

# How sure it must be that a figure is about a fact: to confirm it, and to contradict it.
_MATCH: Final = 0.37
_CONFLICT: Final = 0.57
#: A fact that agrees is believed before one that doesn't, unless it is this much less likely.
_MARGIN: Final = 0.3
#: How much a telling number adds.
_NUMBER: Final = 0.3
#: What it adds besides that a number of four digits or more is met again exactly.
_UNMISTAKABLE: Final = 0.15
#: What a keyword adds, one that many facts share and one that few do.
_SUPPORT: Final = 0.2
_RARE: Final = 0.38
#: What a fact gains that tells more of the one before in the sentence.
_NEXT: Final = 0.12
#: What is left of a fact's chance where the figure has no subject of its own and another fact continues the last one.
_ASIDE: Final = 0.65
#: The same where the figure before is about nothing in the base.
_NOTHING_TO_CONTINUE: Final = 0.55
#: What it adds that the text is speaking of a fact's department or topic, and takes that it speaks of another name.
_SUPPORTED: Final = 0.08
_NAMED: Final = 0.3
_SAID: Final = 0.3
#: What a word takes that sets the figure apart from a fact, and a branch of the economy named before.
_CONTRAST: Final = 0.45
_OTHER_SECTOR: Final = 0.15
#: What each word takes that sets the fact apart and is not near the figure, and how much it must count to be near.
_MISSING: Final = 0.12
_PRESENT: Final = 0.2
#: How much of a fact's name must stand right by the figure to be spelled out.
_SPELLED: Final = 0.7
#: What doubt takes, and from which share of unknown words on, where the number itself is no more telling than this.
_DOUBT: Final = 0.3
_STRANGE: Final = 0.34
_TELLING: Final = 0.15
#: A number no more telling than this may be about anything that the words don't spell out.
_VAGUE: Final = 0.25
#: The share of unknown words that casts doubt on a more telling number, unless it is as telling as the second.
_ALL_STRANGE: Final = 0.75
_UNMISTAKEN: Final = 0.8
#: What it takes from a vague number that it is a plan, a part or a threshold.
_APART: Final = 0.45
#: What it takes that a word is not near that sets the fact apart; how much of what tells it from others must be.
_UNMARKED: Final = 0.15
_TOLD: Final = 0.35
#: The same for a vague number in its own sentence: how much of the name must be there. Nothing, if the number is a
#: neighbour's and at least so telling.
_UNSAID: Final = 0.3
_HALF: Final = 0.42
_AGAIN: Final = 0.45
#: What the fact's own unit adds, and what words take that belong to other facts, if all words by the figure do.
_SAME_UNIT: Final = 0.05
_FOREIGN: Final = 0.3
#: What it adds that the end of the fact's name stands by the figure: 获证组织 for 质量认证获证组织.
_ENDING: Final = 0.12
#: A fact less likely than this is not meant; less likely than the second at first sight, it is looked at only if it
#: holds the same number or continues the last one.
_LEAST: Final = 0.1
_HARDLY: Final = 0.16
#: How much more of the words right by the figure another fact must explain to be the one that is named.
_EXPLAINED: Final = 0.5
#: How sure it is at least what a confirmed figure was about, for the one that continues it.
_CONFIRMED: Final = 0.65
#: How many facts are looked at closely for one figure.
_CLOSE: Final = 40


_LASTING: Final = re.compile(r"[连連来來近]")
_NUMERAL: Final = re.compile(r"[0-9０-９一二三四五六七八九两兩半双首榜]")


@dataclass(frozen=True, slots=True)
class Ruling:
    """The verdict on one figure; `claims` are the numbers of the claims it is about, best first.

    `elsewhere` are those it would be about at another time or place.
    """

    verdict: Verdict
    claims: tuple[int, ...]
    reason: str
    elsewhere: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The words right by a figure: `all` pairs, `grams` those that facts hold, with weights that add up to `total`.

    `labelled` tells that the clause before says what the figure is.
    """

    all: set[str]
    grams: list[tuple[str, float]]
    total: float
    contrasts: frozenset[str]
    levels: frozenset[str]
    labelled: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    number: int
    score: float
    comparison: Comparison
    spelled: float
    explained: float
    continues: bool


@dataclass(slots=True)
class _Frame:
    """What the figure before was about."""

    sentence: int
    claims: tuple[int, ...] = ()
    score: float = 0.0
    bag: dict[str, float] = field(default_factory=dict)
    contrasts: frozenset[str] = frozenset()


class Matcher:
    """Rules on the figures of one text, asked in reading order."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._frame = _Frame(-1)
        self._said: list[int] = []
        self._said_before: list[int] = []
        self._sentence = -1
        self._soft = False
        self._topic = ""
        self._elided = False
        self._level: tuple[int, ...] = ()

    def rule(self, context: Context) -> Ruling:
        """The verdict on the figure of `context`."""
        frame = self._frame
        if self._sentence != context.sentence.start:
            # What a ； ends is still the same sentence for 均 and 都.
            if not self._soft:
                self._said, self._said_before = [], self._said
                self._level = ()
            self._sentence, self._soft = context.sentence.start, context.sentence.soft
        if context.summing:
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        bag, local, elided = self._bag(context, frame)
        self._elided = elided
        candidates = self._candidates(context, bag, local, elided, frame)
        ruling = self._decide(context, candidates, bag)
        if context.figure.kind is not Kind.DURATION or ruling.claims or context.figure.text[0] in "连連近":
            self._remember(context, ruling, candidates, local, elided, frame)
        return ruling

    # ── what the figure is about ────────────────────────────────────────────────────────────────────────────────

    def _bag(self, context: Context, frame: _Frame) -> tuple[dict[str, float], set[str], bool]:
        """The pairs of characters around a figure with their weights, those right by it, and whether no subject is."""
        bag = dict(context.background)
        if context.pointing:
            for gram in bag:
                bag[gram] = min(_LEAD, bag[gram] * _POINTED)
        _add(bag, (gram for piece in context.head for gram in piece.grams), _HEAD)
        _add(bag, (gram for piece in context.lead for gram in piece.grams), _LEAD)
        local: set[str] = set()
        if not context.owned:
            local.update(context.before.grams)
        if context.prefixed:
            local.update(context.after.grams)
        if not local and context.lead:
            label = context.lead[-1].grams
            _add(bag, label, _LABEL)
            local.update(label)
        _add(bag, (gram for piece in context.tail for gram in piece.grams), _TAIL)
        _add(bag, context.after.grams, _BEFORE if context.prefixed else _AFTER)
        _add(bag, context.before.grams, _OWNED if context.owned else _BEFORE)
        weight = self._claims.weight
        known = any(weight(gram) for gram in local) or any(weight(g) for piece in context.lead for g in piece.grams)
        contrasted = bool(context.before.contrasts) or any(piece.contrasts for piece in context.lead)
        elided = not known and not contrasted
        if elided:
            for gram, value in frame.bag.items():
                if bag.get(gram, 0.0) < value * _INHERITED:
                    bag[gram] = value * _INHERITED
        return bag, local, elided

    def _candidates(
        self, context: Context, bag: dict[str, float], local: set[str], elided: bool, frame: _Frame
    ) -> list[_Candidate]:
        figure = context.figure
        group = family(figure.kind)
        table = self._claims.index.get(group, {})
        found: dict[int, float] = {}
        for gram, value in bag.items():
            for number, share in table.get(gram, ()):
                found[number] = found.get(number, 0.0) + share * value
        equal: list[int] = []
        if figure.value is not None:
            equal = self._claims.values.get((group, compare.digits(figure.value)), [])[:_CLOSE]
            for number in equal:
                found.setdefault(number, 0.0)
        chained: dict[int, float] = {}
        told = frame.claims if elided or frame.sentence == context.sentence.start else ()
        for number in dict.fromkeys((*told, *(self._level if told else ()))):
            for _, other in self._claims[number].related:
                if family(self._claims[other].quantity.kind) == group:
                    chained[other] = frame.score * _INHERITED
                    found.setdefault(other, 0.0)
        close = self._close(context, found)
        close = list(dict.fromkeys([*close, *equal, *list(chained)[:_CLOSE]]))
        continued = any(_role_fits(context, self._claims[number]) for number in chained)
        weighed = self._weigh(context, local)
        candidates = []
        for number in close:
            claim = self._claims[number]
            comparison = self._compare(context, claim)
            if comparison is None:
                continue
            score = self._score(context, claim, found[number], bag, weighed)
            if number in chained:
                score = max(score, chained[number]) if elided else score + _NEXT
            elif elided and continued:
                score *= _ASIDE
            elif elided and not frame.claims and frame.sentence == context.sentence.start:
                score *= _NOTHING_TO_CONTINUE
            spelled = sum([w for gram, w in claim.terms.items() if gram in local]) / claim.total
            explained = sum([value for gram, value in weighed.grams if gram in claim.vocabulary])
            candidates.append(
                _Candidate(
                    number,
                    score,
                    comparison,
                    spelled,
                    explained / weighed.total if weighed.total else 1.0,
                    elided and number in chained,
                )
            )
        candidates.sort(key=lambda candidate: -candidate.score)
        return candidates

    def _close(self, context: Context, found: dict[int, float]) -> list[int]:
        """The likeliest facts at first sight, those of the right time and place before the others."""
        told = [number for number, score in found.items() if score >= _HARDLY]
        if len(told) <= _CLOSE:
            return told
        told = sorted(told, key=found.__getitem__, reverse=True)[: _CLOSE * 8]
        here = [number for number in told if self._holds(context, number)]
        return [*here[:_CLOSE], *told[: _CLOSE // 8]]

    def _weigh(self, context: Context, local: set[str]) -> _Weighed:
        weights = self._claims.weights
        grams = [(gram, weights[gram]) for gram in local if gram in weights]
        contrasts = frozenset() if context.owned else context.before.contrasts
        if context.prefixed:
            contrasts |= context.after.contrasts
        said = frozenset() if context.owned else levels(context.before.text)
        if context.prefixed:
            said |= levels(context.after.text)
        labelled = bool(context.lead) and not context.before.grams
        return _Weighed(local, grams, sum([value for _, value in grams]), contrasts, said, labelled)

    def _compare(self, context: Context, claim: Claim) -> Comparison | None:
        """How the figure compares with a claim, or `None` if it can't be meant for it."""
        figure, quantity = context.figure, claim.quantity
        if not _role_fits(context, claim):
            return None
        if not compare.comparable(figure, quantity):
            if compare.mistaken_unit(figure, quantity):
                return compare.slip_of_unit(quantity)
            if figure.kind is Kind.MONEY and quantity.kind is Kind.MONEY:
                return Comparison(False, Reason.UNIT, 0.6 if compare.compare(figure, quantity).agrees else -0.4)
            return None
        comparison = compare.compare(figure, quantity)
        if claim.role in (Role.GROWTH, Role.RECORD) and comparison.agrees:
            down = context.direction is Direction.DOWN
            if context.direction is not Direction.NONE and down != claim.falling:
                return Comparison(False, Reason.REVERSED, max(0.4, comparison.likeness))
        return comparison

    def _score(self, context: Context, claim: Claim, overlap: float, bag: dict[str, float], local: _Weighed) -> float:
        """How likely the figure is about `claim`, 0 to about 1."""
        score = overlap
        best = 0.0
        for rare, word in claim.keywords:
            worth = (_RARE if rare else _SUPPORT) / len(word)
            best = max(best, worth * sum([bag.get(gram, 0.0) for gram in word]))
        score += best * max(0.0, 1 - score)
        if context.figure.unit == claim.quantity.unit and claim.quantity.kind is Kind.COUNT:
            score += _SAME_UNIT
        if context.dept and claim.record.dept == context.dept:
            score += _SUPPORTED
        if self._topic and claim.record.topic == self._topic:
            score += _SUPPORTED
        if claim.ending and claim.ending <= local.all:
            score += _ENDING
        named = claim.names & context.names
        if named:
            score += _SUPPORTED
        score = min(1.0, score)
        if local.total:
            foreign = sum([value for gram, value in local.grams if gram not in claim.vocabulary])
            score -= _FOREIGN * foreign / local.total
        if claim.names and context.names and not named:
            score -= _NAMED
        contrasts = local.contrasts - claim.contrasts
        if not contrasts and local.labelled:
            contrasts = context.lead[-1].contrasts - claim.contrasts
        if contrasts or (claim.levels and local.levels and not claim.levels & local.levels):
            score -= _CONTRAST
        elif not local.contrasts and context.sectors and claim.sectors and not claim.sectors & context.sectors:
            score -= _OTHER_SECTOR
        if claim.role is Role.SHARE and context.whole and context.whole != claim.whole:
            score -= _CONTRAST
        missing = [word for word in claim.marks if any(bag.get(gram, 0.0) < _PRESENT for gram in word)]
        score -= min(2, len(missing)) * _MISSING
        if claim.record.target and not context.planned:
            score -= _MISSING
        return score

    # ── what that means ─────────────────────────────────────────────────────────────────────────────────────────

    def _decide(self, context: Context, candidates: list[_Candidate], bag: dict[str, float]) -> Ruling:
        if not candidates:
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        likely = candidates[0].score
        # A long number that is met again exactly needs no words.
        if likely < _LEAST and not any(c.comparison.agrees and c.comparison.likeness >= 1 for c in candidates):
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        scene = self._scene(context, candidates)
        if scene is not None:
            return Ruling(Verdict.UNKNOWN, (), scene, (candidates[0].number,))
        candidates = [c for c in candidates if self._holds(context, c.number)]
        if not candidates:
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        likely = candidates[0].score
        agreeing = [c for c in candidates if c.comparison.agrees and not self._strangers(context, c.number)]
        opposing = [c for c in candidates if not c.comparison.agrees]
        if agreeing:
            best = max(agreeing, key=lambda c: c.score + _NUMBER * c.comparison.likeness)
            number = _NUMBER * best.comparison.likeness + (_UNMISTAKABLE if best.comparison.likeness >= 1 else 0)
            if best.score + number >= _MATCH and best.score >= likely - self._margin(context, best, candidates[0]):
                return Ruling(Verdict.MATCH, self._several(context, best, agreeing), best.comparison.reason)
        if opposing and not context.former:
            worst = max(opposing, key=lambda c: c.score + _NUMBER * c.comparison.likeness)
            sure = worst.score + _NUMBER * worst.comparison.likeness - self._doubt(context, worst, bag, agreeing)
            if sure >= _CONFLICT:
                numbers = self._several(context, worst, opposing)
                if self._claims[worst.number].record.target and not context.planned:
                    return Ruling(Verdict.UNKNOWN, (), NOTHING)
                return Ruling(Verdict.CONFLICT, numbers, self._reason(worst, agreeing))
        return Ruling(Verdict.UNKNOWN, (), NOTHING)

    def _strangers(self, context: Context, number: int) -> bool:
        """Whether the claim bears a name and the text speaks of one that the base doesn't know."""
        names = self._claims[number].names
        return bool(names) and bool(context.names) and not any(self._claims.names.search(n) for n in context.names)

    def _margin(self, context: Context, best: _Candidate, likely: _Candidate) -> float:
        """By how much a fact that agrees may be less likely than the likeliest and still be the one meant."""
        names = self._claims[best.number].names
        if names and context.names and not names & context.names:
            return 0.0
        # Where the words beside the figure spell out another fact, an equal number is that of the neighbour.
        if likely.spelled >= _SPELLED and best.spelled < likely.spelled - _PRESENT:
            return 0.0
        if likely.explained - best.explained >= _EXPLAINED:
            return 0.0
        return _MARGIN * (0.3 + best.comparison.likeness)

    def _doubt(self, context: Context, worst: _Candidate, bag: dict[str, float], agreeing: list[_Candidate]) -> float:
        """What speaks against contradicting a figure, though not against confirming it."""
        claim = self._claims[worst.number]
        vague = worst.comparison.likeness < _VAGUE
        doubt = 0.0
        if vague and context.apart and not claim.record.target:
            doubt += _APART
        # 两者分别为: which of them comes first, the figure's own clause doesn't tell.
        if vague and self._elided and "分别" in context.before.text:
            doubt += _APART
        # 三年 alone is no streak, and 过亿元 alone mostly the threshold of a group.
        if (claim.role in (Role.STREAK, Role.RECORD) and not _LASTING.search(context.figure.text)) or (
            vague and not _NUMERAL.search(context.figure.text)
        ):
            doubt += _APART
        # 香港投向广东的: another place's share in it, unless the fact is about that place.
        if vague and any(name not in claim.record.indicator for name in context.scene.others):
            doubt += _DOUBT
        if worst.continues:
            return doubt
        # The number of a neighbour that is met again says enough.
        if vague and not context.pointing and all(c.comparison.likeness < _AGAIN for c in agreeing):
            doubt += self._unsaid(context, claim)
        if claim.names and not claim.names & context.names:
            # A name may also be said in part or in other words: 深港穗科技集群.
            said = sum(1 for gram in claim.named if bag.get(gram, 0.0) >= _PRESENT)
            if context.names or said < _SAID * len(claim.named):
                doubt += _NAMED
        # Words that no fact holds say that it may be about something the base doesn't have.
        if worst.comparison.likeness < _UNMISTAKEN:
            # Behind the noun that is counted comes the rest of the sentence.
            local = [
                *(() if context.owned else context.before.grams),
                *(context.after.grams[:2] if context.prefixed else ()),
            ]
            strange = sum(1 for gram in local if gram not in claim.vocabulary)
            if local and strange / len(local) > (_STRANGE if vague else _ALL_STRANGE):
                # Before what is counted stands who acts, in any words.
                doubt += _DOUBT * (strange / len(local) if context.prefixed else 1)
        # 加工企业1.5万家，营业收入1.68万亿元: what is named only in part is that of the one before.
        if (
            vague
            and not self._frame.claims
            and self._frame.sentence == context.sentence.start
            and worst.spelled < _HALF
        ):
            doubt += _DOUBT
        # 增加值增长4.4%，高技术制造业占比29.4%: the second is about 增加值 as well, which the first one told.
        if (
            not self._frame.claims
            and self._frame.sentence == context.sentence.start
            and self._frame.contrasts - claim.contrasts
        ):
            doubt += _DOUBT
        if any(any(bag.get(gram, 0.0) < _PRESENT for gram in word) for word in claim.marks):
            doubt += _UNMARKED
        # What tells the fact from its neighbours must be said somewhere near.
        # It is clear enough where the sentence was about its topic already.
        told = self._topic == claim.record.topic and bool(self._frame.claims) and not claim.names
        if (
            not told
            and worst.comparison.likeness < _TELLING
            and sum([bag.get(g, 0.0) for g in claim.telling]) < _TOLD * len(claim.telling)
        ):
            doubt += _DOUBT
        return doubt

    def _unsaid(self, context: Context, claim: Claim) -> float:
        """What it takes that the words which set the fact apart stand only in sentences before.

        全省实际利用外资1591.6亿元 is not about 制造业, even if the sentence before was.
        """
        if self._elided:
            return 0.0
        pieces = (context.before, context.after, *context.lead, *context.head)
        near = {gram for piece in pieces for gram in piece.grams}
        doubt = 0.0
        if any(gram not in near for word in claim.marks for gram in word):
            doubt += _UNSAID
        whole_head = len(claim.head) > 1 and claim.head <= near
        if not whole_head and sum([w for gram, w in claim.terms.items() if gram in near]) < _HALF * claim.total:
            doubt += _UNSAID
        return doubt

    def _scene(self, context: Context, candidates: list[_Candidate]) -> str | None:
        """Why the likeliest fact is not meant: another time or place. `None` if it may be."""
        best = candidates[0]
        claim = self._claims[best.number]
        if not _where(context, claim):
            return OTHER_PLACE
        if not agree(claim.period, context.scene.period, context.scene.dated) and not any(
            self._holds(context, c.number) and c.score > best.score - 0.15 for c in candidates
        ):
            return OTHER_PERIOD
        return None

    def _holds(self, context: Context, number: int) -> bool:
        claim = self._claims[number]
        return _where(context, claim) and agree(claim.period, context.scene.period, context.scene.dated)

    def _several(self, context: Context, best: _Candidate, among: list[_Candidate]) -> tuple[int, ...]:
        """All claims that the figure states at once, `best` first where they are not in the order of the text."""
        if not context.several:
            return (best.number,)
        claim = self._claims[best.number]
        if claim.role is Role.RANK:
            said = {other for number in self._said or self._said_before for _, other in self._claims[number].related}
            return tuple(sorted(n for n in said if self._claims[n].role is Role.RANK)) or (best.number,)
        alike = [
            c.number
            for c in among
            if c.score >= best.score - 0.4
            and c.score > 0.4
            and self._claims[c.number].quantity.base_value == claim.quantity.base_value
        ]
        return tuple(sorted(alike)) or (best.number,)

    def _reason(self, worst: _Candidate, agreeing: list[_Candidate]) -> str:
        for other in agreeing:
            if (
                other.score >= 0.2
                and other.comparison.likeness > 0.05
                and worst.comparison.reason is not Reason.REVERSED
            ):
                indicator = self._claims[other.number].record.indicator
                return f"张冠李戴（这是“{indicator}”的数字）"
        return worst.comparison.reason

    def _remember(
        self,
        context: Context,
        ruling: Ruling,
        candidates: list[_Candidate],
        local: set[str],
        elided: bool,
        frame: _Frame,
    ) -> None:
        bag = dict(frame.bag) if elided else {}
        _add(bag, (gram for piece in context.lead for gram in piece.grams), _LEAD)
        _add(bag, local, _BEFORE)
        claims = ruling.claims or ruling.elsewhere
        score = next((c.score for c in candidates if c.number in claims), 0.0)
        if ruling.verdict is Verdict.MATCH:
            score = max(score, _CONFIRMED)
        contrasts = context.before.contrasts.union(*(piece.contrasts for piece in context.lead))
        if frame.sentence == context.sentence.start and not frame.claims:
            contrasts |= frame.contrasts
        contrasts -= sectors(contrasts)
        self._frame = _Frame(context.sentence.start, claims, min(1.0, score), bag, contrasts)
        self._said.extend(ruling.claims)
        if ruling.claims and self._claims[ruling.claims[0]].role is Role.LEVEL:
            self._level = ruling.claims
        if ruling.claims:
            self._topic = self._claims[ruling.claims[0]].record.topic


def _add(bag: dict[str, float], found: Iterable[str], weight: float) -> None:
    for gram in found:
        if bag.get(gram, 0.0) < weight:
            bag[gram] = weight


def _where(context: Context, claim: Claim) -> bool:
    where = context.scene.where
    return where.is_home(claim.home) or (claim.region != "全省" and where.name in claim.region)


def _role_fits(context: Context, claim: Claim) -> bool:
    """Whether the figure says the same sort of thing of its subject as the claim does."""
    role = claim.role
    if role is Role.LEVEL:
        return not context.changing
    if role is Role.GROWTH:
        return context.growing or not context.sharing
    if role is Role.SHARE:
        return not context.growing and not context.outside
    if role is Role.STREAK:
        return "来" not in context.figure.text
    if role is Role.RECORD:
        return not context.figure.text.startswith(("连续", "連續"))
    return True
