"""The facts of a base, made ready to be recognised in a text."""

from __future__ import annotations

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gdcli.chinese import fold
from gdcli.model import Bound, Kind
from gdcli.proof import places
from gdcli.proof.compare import Quantity
from gdcli.proof.periods import FactPeriod, fact_period
from gdcli.proof.regions import PROVINCES
from gdcli.proof.synonyms import canonical, contrasts, grams, sectors
from gdcli.proof.wordlist import alternation
from gdcli.record import Record, decode


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

    `terms` are the pairs of characters of its indicator with their weights, which add up to `total`; `vocabulary` all
    pairs that may stand by its figure. `keywords` come with whether they are rare. `contrasts` are the words that set it apart, `marks` the pairs
    of those in its indicator, `sectors` those that name a branch of the economy.
    `names` are the quoted names in its indicator, such as a platform's, folded. `related` leads to other claims: relation name and index, both ways.
    """

    record: Record
    quantity: Quantity
    role: Role
    falling: bool
    terms: dict[str, float]
    total: float
    vocabulary: frozenset[str]
    keywords: tuple[tuple[bool, tuple[str, ...]], ...]
    contrasts: frozenset[str]
    marks: tuple[tuple[str, ...], ...]
    sectors: frozenset[str]
    period: FactPeriod
    home: str
    region: str
    names: frozenset[str]
    related: tuple[tuple[str, int], ...]


_GROWTH: Final = re.compile(r"增长|增速|增幅|涨幅|降幅|下降|增加|减少|上升|回落")
_SHARE: Final = re.compile(r"占|比重|份额|比例")
_FALLING: Final = re.compile(r"下降|减少|下滑|回落|降幅|跌幅|新低|最低|最慢")
_QUOTED: Final = re.compile(r"[“「『‘]([^”」』’]{2,20})[”」』’]")
_NOT_SUBJECT: Final = re.compile(r"（[^）]*）|\([^)]*\)|同比|连续居?[^的]*的|创(?=年度|历史|新)|年度")
#: How much more the last part of a name weighs than what qualifies it.
_HEAD: Final = 1.5
#: How long a list of facts that share a term may grow before the term is too common to look facts up by.
_COMMON: Final = 400
#: Words of departments and topics are shared by many facts; they support, they don't identify.
_ACROSS: Final = frozenset({"growth_of", "share_of", "rank_of", "streak_of", "record_of", "amount_of", "threshold_of"})


@dataclass(frozen=True, slots=True)
class Claims:
    """All facts that a text is checked against, indexed by what a text may say of them.

    `index` leads from a family of kinds and a pair of characters to the claims that hold it, with its share of the
    claim's weight; `values` from a family and a number's digits. `weights` tell how rare a pair is, `people` finds
    who speaks and leads to the department, `names` finds the names that set claims apart, `phrases` names with a place in them; `year` is that of the newest source.
    """

    all: tuple[Claim, ...]
    index: dict[str, dict[str, list[tuple[int, float]]]]
    values: dict[tuple[str, str], list[int]]
    weights: dict[str, float]
    people: tuple[re.Pattern[str], dict[str, str]]
    names: re.Pattern[str]
    phrases: re.Pattern[str]
    year: int

    @classmethod
    def load(cls, connections: Iterable[sqlite3.Connection]) -> Claims:
        """The claims of every compiled fact file in `connections`.

        Raises `sqlite3.Error` if one of them is not such a file.
        """
        drafts: list[_Draft] = []
        speakers: dict[str, str] = {}
        for connection in connections:
            drafts.extend(_read(connection, speakers))
        return _build(drafts, speakers)

    def weight(self, gram: str) -> float:
        """How telling `gram` is; 0 if no fact holds it."""
        return self.weights.get(gram, 0.0)


@dataclass(frozen=True, slots=True)
class _Draft:
    record: Record
    keywords: tuple[str, ...]
    date: str
    home: str
    shared: str


def _read(connection: sqlite3.Connection, speakers: dict[str, str]) -> list[_Draft]:
    source = connection.execute("SELECT title, publisher, event, date FROM source LIMIT 1").fetchone()
    title, publisher, event, date = source or ("", "", "", "")
    names: dict[str, list[str]] = {}
    for dept, name in connection.execute("SELECT dept, name FROM department_name"):
        names.setdefault(dept, []).append(name)
    home = _home(" ".join([event, title, publisher, *(name for several in names.values() for name in several)]))
    for name, speaker in connection.execute("SELECT name, speaker FROM department WHERE speaker IS NOT NULL"):
        speakers[fold(speaker)] = name
    # Two characters are as often a subject (科技, 金融) as a department.
    speakers.update({name: dept for dept, several in names.items() for name in several if len(name) > 2 and not name.isascii()})
    keywords: dict[int, list[str]] = {}
    for seq, keyword in connection.execute("SELECT fact, keyword FROM keyword"):
        keywords.setdefault(seq, []).append(keyword)
    return [
        _Draft(decode(json), tuple(keywords.get(seq, ())), date, home, "")
        for seq, json in connection.execute("SELECT seq, json FROM fact ORDER BY seq")
    ]


def _home(text: str) -> str:
    """The province that a source is about: the one it names most."""
    counts = Counter({name: text.count(name) for name in PROVINCES})
    name, count = counts.most_common(1)[0]
    return name if count else ""


def _subject(record: Record) -> str:
    return _NOT_SUBJECT.sub("", record.indicator)


def _role(record: Record) -> Role:
    relations = {name for name, _ in record.relations}
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


def _build(drafts: Sequence[_Draft], speakers: dict[str, str]) -> Claims:
    subjects = [grams(canonical(_subject(draft.record))) for draft in drafts]
    spread: Counter[str] = Counter()
    for subject in subjects:
        spread.update(subject)
    tags = [_tags(draft) for draft in drafts]
    for _, words in tags:
        for gram in words:
            spread.setdefault(gram, 1)
    size = max(len(drafts), 20)
    weights = {gram: math.log(1 + size / count) for gram, count in spread.items()}
    # As rare as something that two facts of the base hold, or one in fifty.
    rare = math.log(1 + size / max(2, len(drafts) // 50))
    places_of: dict[str, int] = {}
    for number, draft in enumerate(drafts):
        places_of.setdefault(draft.record.id, number)
    related: list[list[tuple[str, int]]] = [[] for _ in drafts]
    for number, draft in enumerate(drafts):
        for name, target in draft.record.relations:
            if name in _ACROSS and target in places_of:
                related[number].append((name, places_of[target]))
                related[places_of[target]].append((name, number))
    index: dict[str, dict[str, list[tuple[int, float]]]] = {}
    values: dict[tuple[str, str], list[int]] = {}
    claims = []
    for number, draft in enumerate(drafts):
        claim = _claim(draft, subjects[number], tags[number], weights, tuple(related[number]), rare)
        claims.append(claim)
        group = family(claim.quantity.kind)
        table = index.setdefault(group, {})
        for gram, weight in claim.terms.items():
            table.setdefault(gram, []).append((number, weight / claim.total))
        values.setdefault((group, digits(claim)), []).append(number)
    for table in index.values():
        for gram in [gram for gram, found in table.items() if len(found) > _COMMON]:
            del table[gram]
    people = re.compile(alternation(speakers)), speakers
    names = re.compile(alternation(name for claim in claims for name in claim.names))
    year = max((claim.period.source_year for claim in claims), default=0)
    phrases = places.phrase_pattern(
        fold(text) for draft in drafts for text in (*draft.keywords, draft.record.indicator, draft.record.region)
    )
    return Claims(tuple(claims), index, values, weights, people, names, phrases, year)


def digits(claim: Claim) -> str:
    """The digits of a claim's number, without the zeros around it."""
    return "".join(map(str, claim.quantity.value.normalize().as_tuple().digits)).strip("0")


def _tags(draft: _Draft) -> tuple[tuple[tuple[str, ...], ...], frozenset[str]]:
    """The pairs of each keyword, and those of topic, department and figure besides."""
    keywords = tuple(found for word in draft.keywords if (found := grams(canonical(word))))
    record = draft.record
    others = grams(canonical(record.topic)) + grams(canonical(record.dept)) + grams(canonical(record.printed))
    return keywords, frozenset(others).union(*keywords)


def _claim(
    draft: _Draft,
    subject: tuple[str, ...],
    tags: tuple[tuple[tuple[str, ...], ...], frozenset[str]],
    weights: dict[str, float],
    related: tuple[tuple[str, int], ...],
    rare: float,
) -> Claim:
    record = draft.record
    text = canonical(_subject(record))
    head = set(grams(re.split(r"的|中|占", text.rstrip("的"))[-1]))
    # An indicator that is all empty words still needs something to be known by.
    subject = subject or tuple(text[i : i + 2] for i in range(len(text) - 1)) or ("\0",)
    terms = {gram: weights.get(gram, 1.0) * (_HEAD if gram in head else 1.0) for gram in subject}
    own = contrasts(canonical(record.indicator))
    told = contrasts(canonical("，".join((record.topic, *draft.keywords))))
    kind = Kind(record.kind)
    quantity = Quantity(
        record.value, record.unit, record.base_value, record.base_unit, Bound(record.bound), kind, record.printed
    )
    return Claim(
        record=record,
        quantity=quantity,
        role=_role(record),
        falling=_FALLING.search(record.indicator + record.printed) is not None,
        terms=terms,
        total=sum(terms.values()),
        vocabulary=frozenset(subject) | tags[1],
        keywords=tuple((min(weights[gram] for gram in word) >= rare, word) for word in tags[0]),
        contrasts=own | told,
        marks=tuple(tuple(word[i : i + 2] for i in range(len(word) - 1)) for word in sorted(own)),
        sectors=sectors(own),
        period=fact_period(record.period, record.target, draft.date),
        home=draft.home,
        region=record.region,
        names=frozenset(fold(name) for name in _QUOTED.findall(record.indicator)),
        related=related,
    )
