"""What a search needs where this program is not: the folded texts of every fact, the terms, the tables of the language.

`gdcli page` embeds it, and gdcli/render/web/search.js searches it as `gdcli.search.find` does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gdcli import chinese
from gdcli.base import decode
from gdcli.base.store import Store
from gdcli.jsontext import Json
from gdcli.language import (
    alike,
    bounds,
    currencies,
    english,
    idioms,
    names,
    questions,
    ranks,
    statements,
    units,
    wording,
)
from gdcli.language.roles import ROLES
from gdcli.model import Fact, Source
from gdcli.search.find import known_places
from gdcli.search.names import FIRST_OF_LETTER, terms
from gdcli.search.short import is_short_for
from gdcli.search.times import TIME
from gdcli.search.weights import FITTED, Weights


@dataclass(frozen=True, slots=True)
class Searchable:
    """A fact with what is searched: the lines of what it is called, filed under and annotated with, all folded; `store`
    counts the file that it stands in."""

    fact: Fact
    store: int
    head: tuple[str, ...]
    tags: tuple[str, ...]
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """Every fact of the stores in order, their sources, the terms that a typing error is held against, the places that
    the facts of each store are about, the fitted weights, and the tables of the language."""

    facts: tuple[Searchable, ...]
    sources: tuple[Source, ...]
    terms: tuple[str, ...]
    regions: tuple[tuple[str, ...], ...]
    weights: Weights
    language: Mapping[str, Json]


def gather(stores: Sequence[Store]) -> Outside:
    """All of it for `stores`."""
    facts = tuple(found for at, store in enumerate(stores) for found in _facts(at, store))
    texts = "\n".join(line for one in facts for part in (one.head, one.tags, one.body) for line in part)
    counted = {unit for one in facts for unit in (one.fact.base_unit, one.fact.base_unit.partition("/")[0])}
    sources = tuple(decode.source(row) for store in stores for row in store.sources())
    regions = tuple(tuple(map(chinese.fold, store.regions())) for store in stores)
    return Outside(facts, sources, tuple(dict.fromkeys(terms(stores))), regions, FITTED, _language(texts, counted))


def _facts(at: int, store: Store) -> Iterator[Searchable]:
    for row in store.texts():
        lines = [tuple(text.split("\n")) if text else () for text in (row.head, row.tags, row.body)]
        yield Searchable(decode.fact(row.json, row.rest), at, *lines)


def _exchanged(counted: Collection[str]) -> list[str]:
    """The rows of measure words that count the same, of those in which some are `counted`."""
    return [" ".join(sorted(group)) for group in wording.UNIT_GROUPS if not group.isdisjoint(counted)]


def _language(texts: str, counted: Collection[str]) -> Mapping[str, Json]:
    """The tables that the figures and the words of a query are read by; of measures, currencies, names that hold a
    numeral, and traditional characters, only those that facts with such `texts` and units `counted` answer to."""
    equal = [row for row in questions.EQUAL if row[1] in counted]
    counted = {*counted, *(row[0] for row in equal)}
    negations, turned, plain = _comparisons(bounds.BEFORE)
    measured = [
        (kind, base, factor, _answerable(kind, base, names, counted)) for kind, base, factor, names in units.TABLE
    ]
    known = {name.removeprefix(_WEAK) for *_, names in measured for name in names.split()}
    asking = [[pattern.pattern, noun] for pattern, noun in questions.ASKING]
    return {
        "asking": asking,
        "time": TIME.replace("?P<", "?<"),
        "years_from": questions.YEARS_FROM,
        "alike": _alike(texts),
        "fillers": questions.FILLERS.pattern,
        "joining": questions.NAME_JOINERS,
        "light": "".join(sorted(questions.LIGHT)),
        "everyday": _packed(questions.EVERYDAY.split()),
        "sorts": " ".join(role for role in ROLES.values() if f" {role} " not in texts),
        "equal": [[*row] for row in equal],
        "how_many": questions.HOW_MANY.pattern,
        "exchanged": _exchanged(counted),
        "letters": FIRST_OF_LETTER,
        "places": _packed(known_places()),
        "english": sorted(questions.ENGLISH),
        "magnitudes": dict(questions.MAGNITUDES),
        "variants": _variants("".join((texts, questions.FILLERS.pattern, _NUMERALS, *(row[0] for row in asking)))),
        "units": [[*row] for row in measured if row[-1]],
        "not_before": {name: words for name, words in units.NOT_BEFORE.items() if name in known},
        "with_ge": units.WITH_GE,
        "without_ge": units.WITHOUT_GE,
        "halved": units.HALVED,
        "before": _by_meaning(plain),
        "negations": " ".join(negations),
        "turned": _by_meaning(turned),
        "after": _by_meaning(bounds.AFTER),
        "bare": _by_meaning(bounds.BEFORE_BARE),
        "ending_alike": _packed(sorted(bounds.ENDING_ALIKE)),
        "beginning_alike": _packed(bounds.BEGINNING_ALIKE),
        "links": "".join(sorted(bounds.LINKS)),
        "scopes": _packed(ranks.SCOPES.split()),
        "measures": ranks.MEASURES,
        "stating_parts": " ".join(statements.STATING),
        "stating": " ".join(statements.STATING_WHOLE),
        "currencies": _by_meaning(_typed(currencies.IN_FRONT)),
        "names": _names(texts),
    }


def _packed(words: Sequence[str]) -> dict[str, Json]:
    """`words` by their length, those of one without anything between them."""
    lengths = sorted({*map(len, words)})
    return {str(length): "".join(word for word in words if len(word) == length) for length in lengths}


def _names(texts: str) -> str:
    """The names that hold a numeral and stand in `texts`."""
    return " ".join(
        name for name in (*idioms.IDIOMS.split(), *idioms.TOPONYMS.split(), *names.NAMES.split()) if name in texts
    )


def _alike(texts: str) -> list[Json]:
    """The rows of words for the same thing that facts with such `texts` answer to; of the others only the words that
    hold one of theirs, which is none by itself there, or could be short for a name."""
    subjects = (row.split() for row in english.SUBJECTS.split(";"))
    rows = [*alike.ROWS.strip().split("\n"), *(f"{row[0]} | {' '.join(row[1:])}" for row in subjects)]
    answering = [row for row in rows if _answers(row, texts)]
    known = {word for row in answering for word in row.split()}
    others = {word for row in alike.ROWS.split("\n") for word in row.partition("|")[0].split()} - known
    return [*answering, *sorted(word for word in others if any(one in word for one in known) or _short(word, texts))]


def _short(word: str, texts: str) -> bool:
    """Whether a line of `texts` may have a name that `word` is short for."""
    return len(word) > 1 and any(is_short_for(word, line) for line in texts.split("\n"))


def _answers(row: str, texts: str) -> bool:
    """Whether facts with such `texts` may have one of the Chinese words in `row`: all pairs of it. One character alone
    stands for nothing else."""
    words = (word for word in row.partition("|")[0].split() if len(word) > 1)
    return any(all(word[at : at + 2] in texts for at in range(len(word) - 1)) for word in words)


#: Marks a unit that is as often part of a name.
_WEAK = "*"
#: What can be a numeral, a magnitude or a unit in a traditional text.
_NUMERALS = "零一二三四五六七八九十百千万亿两贰叁陆个余来几约过近达逾满够无并从没户项条台辆亩顷块张处际间双队组"


def _answerable(kind: str, base: str, names: str, counted: Collection[str]) -> str:
    """Those of a unit's `names` that can be typed, for a query is folded and has no capitals, and can be answered; weak
    ones are marked."""
    typed = [name for name in names.split() if name == name.lower()]
    if kind in ("measure", "money"):
        known = [name for name in typed if name.isascii() or (base or name) in counted]
    else:
        known = [name for name in typed if kind != "count" or name not in _RARE or (base or name) in counted]
    return " ".join(_WEAK + name if name in _NAMING else name for name in known)


#: Measure words that as often are part of a name, and those of them that newspapers exchange for no other.
_NAMING = frozenset(units.WEAK.split())
_RARE = _NAMING.difference(*wording.UNIT_GROUPS)


def _typed(table: Mapping[str, str]) -> dict[str, str]:
    """The words of `table` that can be typed: a query is folded and has no capitals."""
    return {word: meaning for word, meaning in table.items() if word == word.lower()}


def _by_meaning(table: Mapping[str, str]) -> dict[str, Json]:
    """Each meaning with the words that have it."""
    return {meaning: " ".join(word for word, its in table.items() if its == meaning) for meaning in table.values()}


def _comparisons(table: Mapping[str, str]) -> tuple[list[str], dict[str, str], dict[str, str]]:
    """`table` of bounds as negations, comparisons that they turn, and the words that are neither."""
    known = ("超过", "低于", "达到")
    negations = [
        no for no in (word[: -len(known[0])] for word in table if word.endswith(known[0]))
        if no and all(no + word in table for word in known)
    ]  # fmt: skip
    turned = {word.removeprefix("不得"): bound for word, bound in table.items() if word.startswith("不得")}
    made = {no + word for no in negations for word in turned}
    return negations, turned, {word: bound for word, bound in table.items() if word not in made}


def _variants(texts: str) -> list[str]:
    """Traditional characters that stand for one of `texts`, and those that they stand for."""
    held = set(texts)
    pairs = [(chr(code), plain) for code, plain in chinese.variants() if plain in held]
    return ["".join(variant for variant, _ in pairs), "".join(plain for _, plain in pairs)]
