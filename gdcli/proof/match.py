"""Decide which fact a figure is about, and whether it can stand for it."""

from __future__ import annotations

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
_INHERITED: Final = 0.9
_POINTED: Final = 1.7

# How sure it must be that a figure is about a fact: to confirm it, and to contradict it.
_MATCH: Final = 0.42
_CONFLICT: Final = 0.62
#: A fact that agrees is believed before one that doesn't, unless it is this much less likely.
_MARGIN: Final = 0.25
#: How much a telling number adds.
_NUMBER: Final = 0.25
#: How many facts are looked at closely for one figure.
_CLOSE: Final = 40


@dataclass(frozen=True, slots=True)
class Ruling:
    """The verdict on one figure; `claims` are the numbers of the claims it is about, best first."""

    verdict: Verdict
    claims: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    number: int
    score: float
    comparison: Comparison


@dataclass(slots=True)
class _Frame:
    """What the figure before was about."""

    sentence: int
    claims: tuple[int, ...] = ()
    score: float = 0.0
    verdict: Verdict = Verdict.UNKNOWN
    bag: dict[str, float] = field(default_factory=dict)


class Matcher:
    """Rules on the figures of one text, asked in reading order."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._frame = _Frame(-1)
        self._said: list[int] = []

    def rule(self, context: Context) -> Ruling:
        """The verdict on the figure of `context`."""
        frame = self._frame
        near = frame.sentence == context.sentence.start
        if not near:
            self._said = []
        bag, local, elided = self._bag(context, frame)
        candidates = self._candidates(context, bag, local, elided, frame)
        ruling = self._decide(context, candidates)
        if context.figure.kind is not Kind.DURATION or ruling.claims:
            self._remember(context, ruling, candidates, local, elided, frame)
        return ruling

    # ── what the figure is about ────────────────────────────────────────────────────────────────────────────────

    def _bag(self, context: Context, frame: _Frame) -> tuple[dict[str, float], set[str], bool]:
        """The pairs of characters around a figure with their weights, those right by it, and whether it has a subject."""
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
        if figure.value is not None:
            key = compare.digits(figure.value)
            for number in self._claims.values.get((group, key), ())[:_CLOSE]:
                found.setdefault(number, 0.0)
        chained: dict[int, float] = {}
        for number in frame.claims if elided else ():
            for _, other in self._claims.all[number].related:
                chained[other] = frame.score * _INHERITED
                found.setdefault(other, 0.0)
        close = sorted(found, key=found.__getitem__, reverse=True)[:_CLOSE] if len(found) > _CLOSE else list(found)
        if chained and len(found) > _CLOSE:
            close = list(dict.fromkeys([*close, *(n for n in chained if family(self._claims.all[n].quantity.kind) == group)]))
        candidates = []
        for number in close:
            claim = self._claims.all[number]
            comparison = self._compare(context, claim)
            if comparison is None:
                continue
            score = self._score(context, claim, found[number], bag, local)
            if number in chained:
                score = max(score, chained[number])
            elif elided and frame.verdict is Verdict.UNKNOWN and frame.sentence == context.sentence.start:
                score *= 0.55
            candidates.append(_Candidate(number, score, comparison))
        candidates.sort(key=lambda candidate: -candidate.score)
        return candidates

    def _compare(self, context: Context, claim: Claim) -> Comparison | None:
        """How the figure compares with a claim, or `None` if it can't be meant for it."""
        figure, quantity = context.figure, claim.quantity
        if not _role_fits(context, claim):
            return None
        if not compare.comparable(figure, quantity):
            if compare.mistaken_unit(figure, quantity):
                return Comparison(False, Reason.UNIT, 0.6)
            if figure.kind is Kind.MONEY and quantity.kind is Kind.MONEY:
                return Comparison(False, Reason.UNIT, -0.4)
            return None
        comparison = compare.compare(figure, quantity)
        if claim.role in (Role.GROWTH, Role.RECORD) and comparison.agrees:
            down = context.direction is Direction.DOWN
            if context.direction is not Direction.NONE and down != claim.falling:
                return Comparison(False, Reason.REVERSED, max(0.4, comparison.likeness))
        return comparison

    def _score(self, context: Context, claim: Claim, overlap: float, bag: dict[str, float], local: set[str]) -> float:
        """How likely the figure is about `claim`, 0 to about 1."""
        weight = self._claims.weight
        score = overlap
        if claim.keywords:
            best = max(sum(bag.get(gram, 0.0) for gram in word) / len(word) for word in claim.keywords)
            score += 0.2 * best * max(0.0, 1 - score)
        if context.figure.unit == claim.quantity.unit and claim.quantity.kind is Kind.COUNT:
            score += 0.05
        known = foreign = 0.0
        for gram in local:
            value = weight(gram)
            known += value
            if gram not in claim.vocabulary:
                foreign += value
        if known:
            score -= 0.3 * foreign / known
        contrasts = set() if context.owned else set(context.before.contrasts)
        if context.prefixed:
            contrasts |= context.after.contrasts
        if not contrasts - claim.contrasts and not context.before.grams and context.lead:
            contrasts |= context.lead[-1].contrasts
        if contrasts - claim.contrasts:
            score -= 0.35
        if claim.record.target and not context.planned:
            score -= 0.12
        return score

    # ── what that means ─────────────────────────────────────────────────────────────────────────────────────────

    def _decide(self, context: Context, candidates: list[_Candidate]) -> Ruling:
        if not candidates:
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        likely = candidates[0].score
        if likely < 0.2:
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        scene = self._scene(context, candidates)
        if scene is not None:
            return Ruling(Verdict.UNKNOWN, (), scene)
        candidates = [c for c in candidates if self._holds(context, c.number)]
        if not candidates:
            return Ruling(Verdict.UNKNOWN, (), NOTHING)
        likely = candidates[0].score
        agreeing = [c for c in candidates if c.comparison.agrees]
        opposing = [c for c in candidates if not c.comparison.agrees]
        if agreeing:
            best = max(agreeing, key=lambda c: c.score + _NUMBER * c.comparison.likeness)
            if best.score + _NUMBER * best.comparison.likeness >= _MATCH and best.score >= likely - _MARGIN:
                return Ruling(Verdict.MATCH, self._several(context, best, agreeing), best.comparison.reason)
        if opposing:
            worst = max(opposing, key=lambda c: c.score + _NUMBER * c.comparison.likeness)
            if worst.score + _NUMBER * worst.comparison.likeness >= _CONFLICT:
                numbers = self._several(context, worst, opposing)
                return Ruling(Verdict.CONFLICT, numbers, self._reason(worst, agreeing))
        return Ruling(Verdict.UNKNOWN, (), NOTHING)

    def _scene(self, context: Context, candidates: list[_Candidate]) -> str | None:
        """Why the likeliest fact is not meant: another time or place. `None` if it may be."""
        best = candidates[0]
        claim = self._claims.all[best.number]
        if not _where(context, claim):
            return OTHER_PLACE
        if not agree(claim.period, context.scene.period, context.scene.dated) and not any(
            self._holds(context, c.number) and c.score > best.score - 0.15 for c in candidates
        ):
            return OTHER_PERIOD
        return None

    def _holds(self, context: Context, number: int) -> bool:
        claim = self._claims.all[number]
        return _where(context, claim) and agree(claim.period, context.scene.period, context.scene.dated)

    def _several(self, context: Context, best: _Candidate, among: list[_Candidate]) -> tuple[int, ...]:
        """All claims that the figure states at once, `best` first where they are not in the order of the text."""
        if not context.several:
            return (best.number,)
        claim = self._claims.all[best.number]
        if claim.role is Role.RANK:
            said = {other for number in self._said for _, other in self._claims.all[number].related}
            numbers = [n for n in said if self._claims.all[n].role is Role.RANK]
            order = {n: i for i, n in enumerate(sorted(numbers))}
            return tuple(sorted(order)) if best.number in order or order else (best.number,)
        alike = [
            c.number
            for c in among
            if c.score >= best.score - 0.3
            and c.score > 0.4
            and self._claims.all[c.number].quantity.base_value == claim.quantity.base_value
        ]
        return tuple(sorted(alike)) or (best.number,)

    def _reason(self, worst: _Candidate, agreeing: list[_Candidate]) -> str:
        for other in agreeing:
            if other.score >= 0.2 and other.comparison.likeness > 0.05 and worst.comparison.reason is not Reason.REVERSED:
                indicator = self._claims.all[other.number].record.indicator
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
        score = next((c.score for c in candidates if c.number in ruling.claims), 0.0)
        claims = ruling.claims
        if not claims and elided:
            claims = ()
        self._frame = _Frame(context.sentence.start, claims, min(1.0, score), ruling.verdict, bag)
        self._said.extend(ruling.claims)


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
        return not context.growing
    if role is Role.STREAK:
        return "来" not in context.figure.text
    if role is Role.RECORD:
        return not context.figure.text.startswith(("连续", "連續"))
    return True
