"""Which facts a figure may be about, by the words around it, and how likely each is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from gdcli.model import Kind
from gdcli.proof import compare
from gdcli.proof.claims import Claim, Claims, Role, family
from gdcli.proof.compare import Comparison, Reason
from gdcli.proof.context import Context, Direction
from gdcli.proof.periods import agree
from gdcli.proof.terms import grams, levels

# How much a word counts for the subject of a figure, by where it stands.
BEFORE: Final = 1.0
_OWNED: Final = 0.4
_AFTER: Final = 0.55
LEAD: Final = 0.8
_LABEL: Final = 0.95
_HEAD: Final = 0.5
_TAIL: Final = 0.35
_INHERITED: Final = 0.9
_POINTED: Final = 1.7
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
NAMED: Final = 0.3
#: What it adds that the digits of an amount are those of a fact of the topic that the text is on.
_ECHO: Final = 0.2
#: What a word takes that sets the figure apart from a fact, and a branch of the economy named before.
_CONTRAST: Final = 0.45
_OTHER_SECTOR: Final = 0.15
#: What each word takes that sets the fact apart and is not near the figure, and how much it must count to be near.
_MISSING: Final = 0.12
PRESENT: Final = 0.2
#: What the fact's own unit adds, and what words take that belong to other facts, if all words by the figure do.
_SAME_UNIT: Final = 0.05
_FOREIGN: Final = 0.3
#: What it adds that the end of the fact's name stands by the figure: 获证组织 for 质量认证获证组织.
_ENDING: Final = 0.12
_HARDLY: Final = 0.16
#: How many facts are looked at closely for one figure.
_CLOSE: Final = 40


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
class Candidate:
    number: int
    score: float
    comparison: Comparison
    spelled: float
    explained: float
    continues: bool


@dataclass(slots=True)
class Frame:
    """What the figure before was about."""

    sentence: int
    claims: tuple[int, ...] = ()
    score: float = 0.0
    bag: dict[str, float] = field(default_factory=dict)
    contrasts: frozenset[str] = frozenset()


class Subjects:
    """Finds the facts that a figure may be about. `topic` and `level` are what the figures before were about."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self.topic = ""
        self.level: tuple[int, ...] = ()

    def bag(self, context: Context, frame: Frame) -> tuple[dict[str, float], set[str], bool]:
        """The pairs of characters around a figure with their weights, those right by it, and whether no subject is."""
        bag = dict(context.background)
        if context.pointing:
            for gram in bag:
                bag[gram] = min(LEAD, bag[gram] * _POINTED)
        add(bag, (gram for piece in context.head for gram in piece.grams), _HEAD)
        add(bag, (gram for piece in context.lead for gram in piece.grams), LEAD)
        local: set[str] = set()
        if not context.owned:
            local.update(context.before.grams)
        if context.prefixed:
            local.update(context.after.grams)
        if not local and context.lead:
            label = context.lead[-1].grams
            add(bag, label, _LABEL)
            local.update(label)
        add(bag, (gram for piece in context.tail for gram in piece.grams), _TAIL)
        add(bag, grams(context.figure.base_unit), BEFORE)
        add(bag, context.after.grams, BEFORE if context.prefixed else _AFTER)
        add(bag, context.before.grams, _OWNED if context.owned else BEFORE)
        weight = self._claims.weight
        known = any(weight(gram) for gram in local) or any(weight(g) for piece in context.lead for g in piece.grams)
        contrasted = bool(context.before.contrasts) or any(piece.contrasts for piece in context.lead)
        elided = not known and not contrasted
        if elided:
            for gram, value in frame.bag.items():
                if bag.get(gram, 0.0) < value * _INHERITED:
                    bag[gram] = value * _INHERITED
        return bag, local, elided

    def candidates(
        self, context: Context, bag: dict[str, float], local: set[str], elided: bool, frame: Frame
    ) -> list[Candidate]:
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
        for number in dict.fromkeys((*told, *(self.level if told else ()))):
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
            # 50万元以上的大项目, where the text is on the topic of the 50亿元.
            echo = comparison.reason is Reason.MAGNITUDE and figure.kind is Kind.MONEY
            if echo and self.topic and claim.record.topic == self.topic:
                score += _ECHO
            spelled = sum([w for gram, w in claim.terms.items() if gram in local]) / claim.total
            explained = sum([value for gram, value in weighed.grams if gram in claim.vocabulary])
            candidates.append(
                Candidate(
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
        here = [number for number in told if holds(context, self._claims[number])]
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
        if self.topic and claim.record.topic == self.topic:
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
            score -= NAMED
        contrasts = local.contrasts - claim.contrasts
        if not contrasts and local.labelled:
            contrasts = context.lead[-1].contrasts - claim.contrasts
        if contrasts or (claim.levels and local.levels and not claim.levels & local.levels):
            score -= _CONTRAST
        elif not local.contrasts and context.sectors and claim.sectors and not claim.sectors & context.sectors:
            score -= _OTHER_SECTOR
        if claim.role is Role.SHARE and context.whole and context.whole != claim.whole:
            score -= _CONTRAST
        missing = [word for word in claim.marks if any(bag.get(gram, 0.0) < PRESENT for gram in word)]
        score -= min(2, len(missing)) * _MISSING
        if claim.record.target and not context.planned:
            score -= _MISSING
        return score


def add(bag: dict[str, float], found: Iterable[str], weight: float) -> None:
    for gram in found:
        if bag.get(gram, 0.0) < weight:
            bag[gram] = weight


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


def in_place(context: Context, claim: Claim) -> bool:
    """Whether the text is speaking of the claim's place."""
    where = context.scene.where
    return where.is_home(claim.home) or (claim.region != "全省" and where.name in claim.region)


def holds(context: Context, claim: Claim) -> bool:
    """Whether the text is speaking of the claim's place and time."""
    return in_place(context, claim) and agree(claim.period, context.scene.period, context.scene.dated)
