"""Find facts by words and numbers, best match first.

A word matches where it is a substring of what a fact is called, filed under or annotated with, all folded; a word that
is a number also matches by value. The index only narrows down: every fact it offers is judged by its text, so the
answer is that of a plain scan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from gdcli.base import grams
from gdcli.base.query import Query
from gdcli.base.sortable import sortable
from gdcli.base.store import Candidate, Store
from gdcli.base.typed import folded

#: What a match is worth by where it is: the number itself, a whole name, in the name, in the filing, in the notes.
_VALUE, _WHOLE, _HEAD, _TAGS, _BODY = 16, 12, 8, 4, 1

# What can make a number: digits of either script and magnitudes, also folded from traditional ones.
_NUMERALS = frozenset("0123456789零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟首半")

_PLAIN = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,10})?\Z")


# Named tuples: making a data class takes a millisecond at start-up, these take a tenth of that.
class Amount(NamedTuple):
    """A number that was looked up: the base values it may stand for, and their unit where one was given."""

    low: Decimal
    high: Decimal
    unit: str


class Word(NamedTuple):
    """A word of a lookup, folded and not empty, with the number it is, if it is one."""

    text: str
    amount: Amount | None


def word(typed: str) -> Word:
    """`typed`, which holds more than spaces, as it is looked up."""
    text = folded(typed)
    return Word(text, _amount(text) if not _NUMERALS.isdisjoint(text) else None)


def _amount(text: str) -> Amount | None:
    if _PLAIN.match(text):
        # Most numbers looked up are digits alone, and need no reader of figures to be imported.
        value = Decimal(text)
        return _around(value, value, "")
    from gdcli.figures import read_one
    from gdcli.model import Kind

    figure = read_one(text)
    if figure is None and text[0] in "第首榜":
        # Alone, 第一 could be an ordinal; looked up, it is a place.
        figure = read_one(f"全国{text}")
        text = f"全国{text}"
    if figure is None or figure.value is None or figure.base_value is None or figure.text != text:
        return None
    if figure.kind == Kind.RANK:
        return Amount(figure.base_value, figure.base_value, figure.base_unit)
    return _around(figure.value, figure.base_value, figure.base_unit)


def _around(value: Decimal, base_value: Decimal, unit: str) -> Amount:
    """What rounds to `value`: 492亿 stands for 492.2亿 too."""
    exponent = value.as_tuple().exponent
    half = Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)
    if value:
        half *= abs(base_value / value)
    return Amount(base_value - half, base_value + half, unit)


def score(words: Iterable[Word], fact: Candidate) -> int:
    """How well a fact matches: 0 unless every word does; more is better."""
    total = 0
    for item in words:
        worth = _by_value(item.amount, fact) or _by_text(item.text, fact)
        if not worth:
            return 0
        total += worth
    return total


def _by_text(text: str, fact: Candidate) -> int:
    if text in fact.head:
        return _WHOLE if text in fact.head.split("\n") else _HEAD
    if text in fact.tags:
        return _TAGS
    return _BODY if text in fact.body else 0


def _by_value(amount: Amount | None, fact: Candidate) -> int:
    if amount is None or (amount.unit and amount.unit != fact.base_unit):
        return 0
    return _VALUE if amount.low <= Decimal(fact.base_value) <= amount.high else 0


def matching(store: Store, words: Sequence[Word], query: Query) -> list[tuple[int, Candidate]]:
    """Score and text of every fact of `store` that all `words` match under the filters of `query`, in file order."""
    asked = [(_anywhere(item.text), _interval(item.amount)) for item in words]
    # What the filters ask for is indexed too, so that a common word under a rare department costs what is found.
    filed = [
        f"({' OR '.join(grams.query(grams.TAGS, folded(name)) for name in names)})"
        for names in (query.depts, query.topics)
        if names
    ]
    return scored(store.candidates(asked, query, " AND ".join(filed)), words)


def scored(candidates: Iterable[Candidate], words: Sequence[Word]) -> list[tuple[int, Candidate]]:
    """Those of `candidates` that match, with what they are worth."""
    return [(worth, fact) for fact in candidates if (worth := score(words, fact))]


def _anywhere(text: str) -> str:
    return f"({' OR '.join(grams.query(part, text) for part in grams.PARTS)})"


def _interval(amount: Amount | None) -> tuple[str, str] | None:
    return None if amount is None else (sortable(amount.low), sortable(amount.high))
