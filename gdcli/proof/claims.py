"""The facts of a base, made ready to be recognised in a text."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from gdcli.base import decode
from gdcli.base.query import Query
from gdcli.base.store import Store
from gdcli.chinese import fold
from gdcli.model import Fact, Kind, Source
from gdcli.proof import places
from gdcli.proof.compare import Quantity, digits
from gdcli.proof.periods import FactPeriod, fact_period
from gdcli.proof.regions import PROVINCES
from gdcli.proof.terms import Wordings, contrasts, grams, levels, sectors
from gdcli.proof.wordlist import alternation

Pairs = Callable[[str], tuple[str, ...]]


class Role(StrEnum):
    """What a figure says of its subject."""

    LEVEL = "level"
    GROWTH = "growth"
    SHARE = "share"
    RANK = "rank"
    STREAK = "streak"
    RECORD = "record"
    OTHER = "other"


#: Kinds of figures that may be mistaken for one another, and so compete for a figure.
_FAMILY: Final = {
    Kind.PERCENT: "ratio",
    Kind.POINTS: "ratio",
    Kind.MULTIPLE: "ratio",
}


def family(kind: Kind) -> str:
    """The name of the group of kinds that `kind` competes in."""
    return _FAMILY.get(kind, kind.value)


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact as the checker sees it.

    `terms` are the pairs of characters of its indicator with their weights, which add up to `total`: `telling` are the
    rarer ones, `head` those of the noun that the name ends in, `ending` the last two if they can stand for the whole
    name. `vocabulary` are all pairs that may stand by its figure. `keywords` come with whether they are rare.

    `contrasts` are the words that set it apart, `marks` the pairs of those in its indicator, `sectors` those that name
    a branch of the economy, `whole` those of what it is a share of, `levels` the tiers of government that recognised
    its group, `names` the quoted names in its indicator, such as a platform's, folded, and `named` the pairs of those.

    `related` leads to other claims: relation name and number, both ways.
    """

    record: Fact
    quantity: Quantity
    role: Role
    falling: bool
    terms: dict[str, float]
    total: float
    head: frozenset[str]
    telling: tuple[str, ...]
    ending: frozenset[str]
    vocabulary: frozenset[str]
    keywords: tuple[tuple[bool, tuple[str, ...]], ...]
    contrasts: frozenset[str]
    marks: tuple[tuple[str, ...], ...]
    sectors: frozenset[str]
    whole: frozenset[str]
    levels: frozenset[str]
    period: FactPeriod
    home: str
    region: str
    names: frozenset[str]
    named: tuple[str, ...]
    related: tuple[tuple[str, int], ...]


_GROWTH: Final = re.compile(r"增长|增速|增幅|涨幅|降幅|下降|增加|减少|上升|回落")
_SHARE: Final = re.compile(r"占|比重|份额|比例")
_FALLING: Final = re.compile(r"下降|减少|下滑|回落|降幅|跌幅|新低|最低|最慢")
_QUOTED: Final = re.compile(r"[“「『‘]([^”」』’]{2,20})[”」』’]")
_PLATFORM: Final = re.compile(_QUOTED.pattern + "平台")
_NOT_SUBJECT: Final = re.compile(r"（[^）]*）|\([^)]*\)|同比|连续居?[^的]*的|创(?=年度|历史|新)|年度")
#: How much more the last part of a name weighs than what qualifies it.
_HEAD: Final = 1.5
#: How long a list of facts that share a term may grow before the term is too common to look facts up by.
_COMMON: Final = 400
#: Words of departments and topics are shared by many facts; they support, they don't identify.
_ACROSS: Final = frozenset({"growth_of", "share_of", "rank_of", "streak_of", "record_of", "amount_of", "threshold_of"})


class Claims:
    """All facts that a text is checked against, indexed by what a text may say of them.

    `index` leads from a family of kinds and a pair of characters to the facts that hold it, with its share of the
    fact's weight; `values` from a family and a number's digits. `weights` tell how rare a pair is.

    `people` finds who speaks and leads to the department, `names` finds the names that set claims apart, `quoted`,
    of which `platforms` are those of platforms; `phrases`
    names with a place in them. `year` is that of the newest source.
    """

    def __init__(self, drafts: Sequence[_Draft], people: dict[str, str], wordings: Wordings) -> None:
        """Of all facts, and of the folded names of `people` and departments, each with the department's name."""
        self._drafts = drafts
        self.wordings = wordings
        self._several = len({draft.record.source for draft in drafts}) > 1
        self._built: dict[int, Claim] = {}
        texts = [wordings.canonical(_subject(draft.record)) for draft in drafts]
        subjects = [grams(text) for text in texts]
        size = max(len(drafts), 20)
        self.pairs = lru_cache(maxsize=1 << 16)(lambda text: grams(wordings.canonical(text)))
        self.weights = _weights(drafts, subjects, size, self.pairs)
        # As rare as something that two facts of the base hold, or one in fifty.
        self.rare = math.log(1 + size / max(2, len(drafts) // 50))
        self._related = _related(drafts)
        self.index: dict[str, dict[str, list[tuple[int, float]]]] = {}
        self.values: dict[tuple[str, str], list[int]] = {}
        for number, draft in enumerate(drafts):
            self._enter(number, draft.record, _terms(texts[number], subjects[number], self.weights))
        for table in self.index.values():
            for gram in [gram for gram, found in table.items() if len(found) > _COMMON]:
                del table[gram]
        self.people = re.compile(alternation(people)), people
        self.quoted = frozenset(fold(name) for draft in drafts for name in _QUOTED.findall(draft.record.indicator))
        self.platforms = frozenset(fold(name) for draft in drafts for name in _PLATFORM.findall(draft.record.indicator))
        self.names = re.compile(alternation(sorted(self.quoted)))
        self.year = max((int(date) for draft in drafts if (date := draft.date[:4]).isdigit()), default=0)
        told = {text for draft in drafts for text in (*draft.record.keywords, draft.region)}
        told.update(draft.record.indicator for draft in drafts)
        self.phrases = places.phrase_pattern(fold(text) for text in told)

    @classmethod
    def load(cls, stores: Iterable[Store]) -> Claims:
        """The claims of every fact file in `stores`, which may be closed afterwards."""
        drafts: list[_Draft] = []
        people: dict[str, str] = {}
        glossary: list[tuple[str, tuple[str, ...]]] = []
        for file, store in enumerate(stores):
            drafts.extend(_read(file, store, people))
            glossary.extend(decode.term(row) for row in store.glossary())
        return cls(drafts, people, Wordings(glossary))

    def _enter(self, number: int, record: Fact, terms: dict[str, float]) -> None:
        """Index one fact by the words of its name and by its number."""
        group = family(Kind(record.kind))
        table = self.index.setdefault(group, {})
        total = sum(terms.values())
        for gram, weight in terms.items():
            table.setdefault(gram, []).append((number, weight / total))
        self.values.setdefault((group, digits(record.value)), []).append(number)

    def __getitem__(self, number: int) -> Claim:
        """Fact `number`, made ready when it is first asked for: of many facts, a text touches few."""
        claim = self._built.get(number)
        if claim is None:
            claim = _claim(self, self._drafts[number], tuple(self._related.get(number, ())))
            self._built[number] = claim
        return claim

    def label(self, fact: Fact) -> str:
        """The id of `fact`, with its source where there are several."""
        return f"{fact.source}/{fact.id}" if self._several else fact.id

    def weight(self, gram: str) -> float:
        """How telling `gram` is; 0 if no fact holds it."""
        return self.weights.get(gram, 0.0)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A fact as it is read: `file` is the number of its fact file, `date` its source's, `home` its province."""

    file: int
    record: Fact
    date: str
    home: str
    region: str


def _read(file: int, store: Store, people: dict[str, str]) -> list[_Draft]:
    """The facts of one file; its departments and speakers are added to `people`."""
    source = decode.source(store.sources()[0])
    for row in store.departments():
        dept = decode.department(row)
        if dept.speaker is not None:
            people[fold(dept.speaker.name)] = dept.name
        # Two characters are as often a subject (科技, 金融) as a department.
        names = map(fold, (dept.name, dept.full_name, dept.name_en, *dept.aliases))
        people.update({name: dept.name for name in names if len(name) > 2 and not name.isascii()})
    home = _home(source)
    facts = [decode.fact(hit.json, hit.rest) for hit in store.facts(Query())]
    return [_Draft(file, fact, source.date, home, _region(fact, source)) for fact in facts]


def _region(fact: Fact, source: Source) -> str:
    """What the fact covers, as places are compared: the source's own place is everything."""
    return "全省" if fact.region == source.place else fact.region


def _home(source: Source) -> str:
    """The province that a source is about: that of its place."""
    for province, cities in PROVINCES.items():
        if province in source.place or any(city in source.place for city in cities):
            return province
    return ""


def _subject(record: Fact) -> str:
    return _NOT_SUBJECT.sub("", record.indicator)


def _role(record: Fact) -> Role:
    relations = record.relations
    if record.kind == Kind.RANK:
        return Role.RANK
    if record.kind == Kind.DURATION:
        if "streak_of" in relations or "连续" in record.printed + record.indicator:
            return Role.STREAK
        return Role.RECORD if "record_of" in relations or re.search("来|新高|最", record.printed) else Role.OTHER
    if record.kind in _FAMILY:
        if "growth_of" in relations:
            return Role.GROWTH
        if "share_of" in relations:
            return Role.SHARE
        if _GROWTH.search(record.indicator):
            return Role.GROWTH
        return Role.SHARE if _SHARE.search(record.indicator) else Role.OTHER
    return Role.LEVEL


def _weights(
    drafts: Sequence[_Draft], subjects: Iterable[tuple[str, ...]], size: int, pairs: Pairs
) -> dict[str, float]:
    """How rare each pair of characters is in the names of facts; one that only keywords hold is as rare as can be."""
    spread: Counter[str] = Counter()
    for subject in subjects:
        spread.update(subject)
    for draft in drafts:
        record = draft.record
        for word in (*record.keywords, record.topic, record.dept, record.printed):
            for gram in pairs(word):
                spread.setdefault(gram, 1)
    return {gram: math.log(1 + size / count) for gram, count in spread.items()}


def _related(drafts: Sequence[_Draft]) -> dict[int, list[tuple[str, int]]]:
    """The facts that tell more of the same thing, by number, both ways."""
    numbers: dict[tuple[int, str], int] = {}
    for number, draft in enumerate(drafts):
        numbers.setdefault((draft.file, draft.record.id), number)
    related: dict[int, list[tuple[str, int]]] = {}
    for number, draft in enumerate(drafts):
        for name, target in draft.record.relations.items():
            other = numbers.get((draft.file, target))
            if name in _ACROSS and other is not None:
                related.setdefault(number, []).append((name, other))
                related.setdefault(other, []).append((name, number))
    return related


def _terms(text: str, subject: tuple[str, ...], weights: dict[str, float]) -> dict[str, float]:
    """The pairs of characters of a fact's canonical name `text` with their weights, those in `subject` only."""
    head = _head(text)
    # A name that is all empty words still needs something to be known by.
    subject = subject or tuple(text[i : i + 2] for i in range(len(text) - 1)) or ("\0",)
    return {gram: weights.get(gram, 1.0) * (_HEAD if gram in head else 1.0) for gram in subject}


def _head(text: str) -> frozenset[str]:
    """The pairs of the noun that a canonical name ends in: 检验检测机构 of 获得资质认定的检验检测机构."""
    return frozenset(grams(re.split(r"的|中|占", text.rstrip("的"))[-1]))


def _ending(subject: tuple[str, ...], weights: dict[str, float], rare: float) -> frozenset[str]:
    """The last two pairs of a name, 证组 and 组织 of 质量认证获证组织, unless they are common."""
    last = subject[-2:]
    common = len(last) < 2 or last[0][1] != last[1][0] or sum(weights.get(gram, 0.0) for gram in last) < 2 * rare - 1
    return frozenset() if common else frozenset(last)


def _claim(claims: Claims, draft: _Draft, related: tuple[tuple[str, int], ...]) -> Claim:
    record, weights, rare = draft.record, claims.weights, claims.rare
    canonical, pairs = claims.wordings.canonical, claims.pairs
    text = canonical(_subject(record))
    subject = grams(text)
    terms = _terms(text, subject, weights)
    total = sum(terms.values())
    keywords = [found for word in record.keywords if (found := pairs(word))]
    own = contrasts(canonical(record.indicator))
    told = contrasts(canonical("，".join((record.topic, *record.keywords))))
    return Claim(
        record=record,
        quantity=Quantity(
            record.value,
            record.unit,
            record.base_value,
            record.base_unit,
            record.bound,
            record.kind,
            record.printed,
        ),
        role=_role(record),
        falling=_FALLING.search(record.indicator + record.printed) is not None,
        terms=terms,
        total=total,
        head=_head(text),
        ending=_ending(subject, weights, rare),
        telling=tuple(gram for gram, weight in terms.items() if weight * len(terms) >= total),
        vocabulary=frozenset(terms).union(pairs(record.topic), pairs(record.dept), pairs(record.printed), *keywords),
        keywords=tuple((min(weights[gram] for gram in word) >= rare, word) for word in keywords),
        contrasts=own | told,
        marks=tuple(tuple(word[i : i + 2] for i in range(len(word) - 1)) for word in sorted(own)),
        sectors=sectors(own),
        levels=levels(record.indicator),
        whole=sectors(contrasts(canonical(record.indicator.partition("占")[2]))),
        period=fact_period(record.period, record.target, draft.date),
        home=draft.home,
        region=draft.region,
        names=frozenset(fold(name) for name in _QUOTED.findall(record.indicator)),
        named=tuple(gram for name in _QUOTED.findall(record.indicator) for gram in pairs(name)),
        related=related,
    )
