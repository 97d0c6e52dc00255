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
from gdcli.language import bounds, currencies, idioms, names, questions, ranks, statements, units, wording
from gdcli.model import Fact, Source
from gdcli.search.names import terms
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
    """Every fact of the stores in order, their sources, the terms that a typing error is held against, the fitted
    weights, and the tables of the language."""

    facts: tuple[Searchable, ...]
    sources: tuple[Source, ...]
    terms: tuple[str, ...]
    weights: Weights
    language: Mapping[str, Json]


def gather(stores: Sequence[Store]) -> Outside:
    """All of it for `stores`."""
    facts = tuple(found for at, store in enumerate(stores) for found in _facts(at, store))
    texts = "\n".join(line for one in facts for part in (one.head, one.tags, one.body) for line in part)
    counted = {one.fact.base_unit for one in facts}
    sources = tuple(decode.source(row) for store in stores for row in store.sources())
    return Outside(facts, sources, tuple(dict.fromkeys(terms(stores))), FITTED, _language(texts, counted))


def _facts(at: int, store: Store) -> Iterator[Searchable]:
    for row in store.texts():
        lines = [tuple(text.split("\n")) if text else () for text in (row.head, row.tags, row.body)]
        yield Searchable(decode.fact(row.json, row.rest), at, *lines)


def _language(texts: str, counted: Collection[str]) -> Mapping[str, Json]:
    """The tables that the figures and the words of a query are read by; of measures, currencies, names that hold a
    numeral, and traditional characters, only those that facts with such `texts` and units `counted` answer to."""
    negations, turned, plain = _comparisons(bounds.BEFORE)
    measured = [
        (kind, base, factor, _answerable(kind, base, names, counted)) for kind, base, factor, names in units.TABLE
    ]
    known = {name for *_, names in measured for name in names.split()}
    return {
        "counting": questions.COUNTING.pattern,
        "sharing": questions.SHARING.pattern,
        "fillers": questions.FILLERS.pattern,
        "light": "".join(sorted(questions.LIGHT)),
        "english": sorted(questions.ENGLISH),
        "magnitudes": dict(questions.MAGNITUDES),
        "variants": _variants(texts + questions.COUNTING.pattern + questions.FILLERS.pattern + _NUMERALS),
        "units": [[*row] for row in measured if row[-1]],
        "weak": " ".join(name for name in units.WEAK.split() if name in known),
        "not_before": {name: words for name, words in units.NOT_BEFORE.items() if name in known},
        "with_ge": units.WITH_GE,
        "without_ge": units.WITHOUT_GE,
        "halved": units.HALVED,
        "before": _by_meaning(plain),
        "negations": " ".join(negations),
        "turned": _by_meaning(turned),
        "after": _by_meaning(bounds.AFTER),
        "bare": _by_meaning(bounds.BEFORE_BARE),
        "ending_alike": " ".join(sorted(bounds.ENDING_ALIKE)),
        "beginning_alike": " ".join(bounds.BEGINNING_ALIKE),
        "links": "".join(sorted(bounds.LINKS)),
        "scopes": " ".join(ranks.SCOPES.split()),
        "measures": ranks.MEASURES,
        "stating": " ".join(statements.STATING_WHOLE),
        "currencies": _by_meaning({word: unit for word, unit in currencies.IN_FRONT.items() if word == word.lower()}),
        "names": " ".join(
            name for name in (*idioms.IDIOMS.split(), *idioms.TOPONYMS.split(), *names.NAMES.split()) if name in texts
        ),
    }


#: What can be a numeral, a magnitude or a unit in a traditional text.
_NUMERALS = "零一二三四五六七八九十百千万亿两贰叁陆个余来几约过近达逾满够无并从没户项条台辆亩顷块张处际间双队组"


def _answerable(kind: str, base: str, names: str, counted: Collection[str]) -> str:
    """Those of a unit's `names` that can be typed, for a query is folded and has no capitals, and can be answered."""
    typed = [name for name in names.split() if name == name.lower()]
    if kind == "count":
        return " ".join(name for name in typed if (base or name) in counted or name not in _RARE)
    common = kind not in ("measure", "money")
    return " ".join(name for name in typed if common or name.isascii() or (base or name) in counted)


#: Measure words that as often are part of a name, and that newspapers exchange for no other.
_RARE = frozenset(units.WEAK.split()).difference(*wording.UNIT_GROUPS)


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
