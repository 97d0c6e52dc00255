"""Decide which fact a figure is about, and whether it can stand for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from gdcli.model import Kind
from gdcli.proof.claims import Claims, Role, family
from gdcli.proof.compare import Reason
from gdcli.proof.context import Context
from gdcli.proof.finding import Verdict
from gdcli.proof.periods import agree
from gdcli.proof.subject import BEFORE, LEAD, NAMED, PRESENT, Candidate, Frame, Subjects, add, holds, in_place
from gdcli.proof.terms import sectors

NOTHING: Final = "库中没有相关事实"
OTHER_PERIOD: Final = "另一年份"
OTHER_PLACE: Final = "另一地区"


# How sure it must be that a figure is about a fact: to confirm it, and to contradict it.
_MATCH: Final = 0.37
_CONFLICT: Final = 0.57
#: A fact that agrees is believed before one that doesn't, unless it is this much less likely.
_MARGIN: Final = 0.3
#: How much a telling number adds.
_NUMBER: Final = 0.3
#: What it adds besides that a number of four digits or more is met again exactly.
_UNMISTAKABLE: Final = 0.15
#: How telling a slip must be to count as one met exactly.
_TELLTALE: Final = 0.4
_SAID: Final = 0.3
#: How much of a fact's name must stand right by the figure to be spelled out.
_SPELLED: Final = 0.7
#: What doubt takes, and from which share of unknown words on, where the number itself is no more telling than this.
_DOUBT: Final = 0.3
_STRANGE: Final = 0.5
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
_TOLD: Final = 0.2
#: The same for a vague number in its own sentence: how much of the name must be there. Nothing, if the number is a
#: neighbour's and at least so telling.
_UNSAID: Final = 0.3
#: How much of a name must be there that is no other fact's, to say enough.
_OWN: Final = 0.2
_HALF: Final = 0.42
_AGAIN: Final = 0.45
#: A fact less likely than this is not meant; less likely than the second at first sight, it is looked at only if it
#: holds the same number or continues the last one.
_LEAST: Final = 0.1
#: How much more of the words right by the figure another fact must explain to be the one that is named.
_EXPLAINED: Final = 0.5
#: How sure it is at least what a confirmed figure was about, for the one that continues it.
_CONFIRMED: Final = 0.65


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


class Matcher:
    """Rules on the figures of one text, asked in reading order."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._subjects = Subjects(claims)
        self._frame = Frame(-1)
        self._said: list[int] = []
        self._said_before: list[int] = []
        self._sentence = -1
        self._soft = False
        self._elided = False

    def rule(self, context: Context) -> Ruling:
        """The verdict on the figure of `context`."""
        frame = self._frame
        if self._sentence != context.sentence.start:
            # What a ； ends is still the same sentence for 均 and 都.
            if not self._soft:
                self._said, self._said_before = [], self._said
            self._subjects.level = ()
            self._sentence, self._soft = context.sentence.start, context.sentence.soft
        if context.summing:
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        bag, local, elided = self._subjects.bag(context, frame)
        self._elided = elided
        candidates = self._subjects.candidates(context, bag, local, elided, frame)
        ruling = self._decide(context, candidates, bag)
        if context.figure.kind is not Kind.DURATION or ruling.claims or context.figure.text[0] in "连連近":
            self._remember(context, ruling, candidates, local, elided, frame)
        return ruling

    def _decide(self, context: Context, candidates: list[Candidate], bag: dict[str, float]) -> Ruling:
        if not candidates:
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        likely = candidates[0].score
        # A long number that is met again exactly needs no words.
        if likely < _LEAST and not any(c.comparison.agrees and c.comparison.likeness >= 1 for c in candidates):
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        scene = self._scene(context, candidates)
        if scene is not None:
            return Ruling(Verdict.UNKNOWN, (), scene, (candidates[0].number,))
        candidates = [c for c in candidates if holds(context, self._claims[c.number])]
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
            if worst.comparison.likeness >= _TELLTALE:
                sure += _UNMISTAKABLE
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

    def _margin(self, context: Context, best: Candidate, likely: Candidate) -> float:
        """By how much a fact that agrees may be less likely than the likeliest and still be the one meant."""
        names = self._claims[best.number].names
        if names and context.names and not names & context.names:
            return 0.0
        # Where the words beside the figure spell out another fact, an equal number is that of the neighbour.
        if likely.spelled >= _SPELLED and best.spelled < likely.spelled - PRESENT:
            return 0.0
        if likely.explained - best.explained >= _EXPLAINED:
            return 0.0
        return _MARGIN * (0.3 + best.comparison.likeness)

    def _doubt(self, context: Context, worst: Candidate, bag: dict[str, float], agreeing: list[Candidate]) -> float:
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
            doubt += self._unsaid(context, worst.number)
        spoken_of = not context.names and (
            context.platform or (self._subjects.topic == claim.record.topic and self._frame.claims)
        )
        if claim.names and not claim.names & context.names and not spoken_of:
            # A name may also be said in part or in other words: 深港穗科技集群.
            said = sum(1 for gram in claim.named if bag.get(gram, 0.0) >= PRESENT)
            if context.names or said < _SAID * len(claim.named):
                doubt += NAMED
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
        if any(any(bag.get(gram, 0.0) < PRESENT for gram in word) for word in claim.marks):
            doubt += _UNMARKED
        # What tells the fact from its neighbours must be said somewhere near.
        # It is clear enough where the sentence was about its topic already.
        told = self._subjects.topic == claim.record.topic and bool(self._frame.claims) and not claim.names
        if (
            not told
            and worst.comparison.likeness < _TELLING
            and sum([bag.get(g, 0.0) for g in claim.telling]) < _TOLD * len(claim.telling)
        ):
            doubt += _DOUBT
        return doubt

    def _unsaid(self, context: Context, number: int) -> float:
        """What it takes that the words which set the fact apart stand only in sentences before.

        全省实际利用外资1591.6亿元 is not about 制造业, even if the sentence before was.
        """
        if self._elided:
            return 0.0
        pieces = (context.before, context.after, *context.lead, *context.head)
        near = {gram for piece in pieces for gram in piece.grams}
        claim = self._claims[number]
        table = self._claims.index[family(claim.quantity.kind)]
        # 发达国家: what no other fact of its kind is named by says enough.
        own = sum([w for gram, w in claim.terms.items() if gram in near and len(table.get(gram, "..")) == 1])
        if own >= _OWN * claim.total:
            return 0.0
        doubt = 0.0
        if any(gram not in near for word in claim.marks for gram in word):
            doubt += _UNSAID
        whole_head = len(claim.head) > 1 and claim.head <= near
        if not whole_head and sum([w for gram, w in claim.terms.items() if gram in near]) < _HALF * claim.total:
            doubt += _UNSAID
        return doubt

    def _scene(self, context: Context, candidates: list[Candidate]) -> str | None:
        """Why the likeliest fact is not meant: another time or place. `None` if it may be."""
        best = candidates[0]
        claim = self._claims[best.number]
        if not in_place(context, claim):
            return OTHER_PLACE
        if not agree(claim.period, context.scene.period, context.scene.dated) and not any(
            holds(context, self._claims[c.number]) and c.score > best.score - 0.15 for c in candidates
        ):
            return OTHER_PERIOD
        return None

    def _several(self, context: Context, best: Candidate, among: list[Candidate]) -> tuple[int, ...]:
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

    def _reason(self, worst: Candidate, agreeing: list[Candidate]) -> str:
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
        candidates: list[Candidate],
        local: set[str],
        elided: bool,
        frame: Frame,
    ) -> None:
        bag = dict(frame.bag) if elided else {}
        add(bag, (gram for piece in context.lead for gram in piece.grams), LEAD)
        add(bag, local, BEFORE)
        claims = ruling.claims or ruling.elsewhere
        score = next((c.score for c in candidates if c.number in claims), 0.0)
        if ruling.verdict is Verdict.MATCH:
            score = max(score, _CONFIRMED)
        contrasts = context.before.contrasts.union(*(piece.contrasts for piece in context.lead))
        if frame.sentence == context.sentence.start and not frame.claims:
            contrasts |= frame.contrasts
        contrasts -= sectors(contrasts)
        self._frame = Frame(context.sentence.start, claims, min(1.0, score), bag, contrasts)
        self._said.extend(ruling.claims)
        if ruling.claims and self._claims[ruling.claims[0]].role is Role.LEVEL:
            self._subjects.level = ruling.claims
        if ruling.claims:
            self._subjects.topic = self._claims[ruling.claims[0]].record.topic
