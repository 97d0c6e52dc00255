"""Find facts by words and numbers, best match first.

A word matches where it is a substring of what a fact is called, filed under or annotated with, all folded; a word that
is a number also matches by value. The index only narrows down: every fact it offers is checked against its text, so the
answer is that of a plain scan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gdcli import grams
from gdcli.chinese import fold
from gdcli.facts.cache import Base

#: What a match is worth by where it is: the number itself, a whole name, in the name, in the filing, in the notes.
_VALUE, _WHOLE, _HEAD, _TAGS, _BODY = 16, 12, 8, 4, 1

# What can make a number: digits of either script and magnitudes, also folded from traditional ones.
_NUMERALS = frozenset("0123456789零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟首半")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that was looked up: the base values it may stand for, and their unit where one was given."""

    low: Decimal
    high: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a lookup, folded, with the number it is, if it is one."""

    text: str
    amount: Amount | None


def word(typed: str) -> Word:
    """`typed` as it is looked up."""
    text = fold(typed.strip())
    return Word(text, _amount(text) if not _NUMERALS.isdisjoint(text) else None)


def _amount(text: str) -> Amount | None:
    from gdcli.figures import read_one
    from gdcli.model import Kind

    figure = read_one(text)
    if figure is None or figure.value is None or figure.base_value is None or figure.text != text:
        return None
    if figure.kind == Kind.RANK:
        return Amount(figure.base_value, figure.base_value, figure.base_unit)
    exponent = figure.value.as_tuple().exponent
    # 492亿 stands for what rounds to it, 492.2亿 among it.
    half = Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)
    if figure.value:
        half *= abs(figure.base_value / figure.value)
    return Amount(figure.base_value - half, figure.base_value + half, figure.base_unit)


def score(words: list[Word], head: str, tags: str, body: str, base_value: str, base_unit: str) -> int:
    """How well a fact matches: 0 unless every word does; more is better."""
    total = 0
    for item in words:
        worth = _by_value(item.amount, base_value, base_unit) or _by_text(item.text, head, tags, body)
        if not worth:
            return 0
        total += worth
    return total


def _by_text(text: str, head: str, tags: str, body: str) -> int:
    if text in head:
        return _WHOLE if text in head.split("\n") else _HEAD
    if text in tags:
        return _TAGS
    return _BODY if text in body else 0


def _by_value(amount: Amount | None, base_value: str, base_unit: str) -> int:
    if amount is None or (amount.unit and amount.unit != base_unit):
        return 0
    return _VALUE if amount.low <= Decimal(base_value) <= amount.high else 0


_COLUMNS = "fact.seq, head, tags, body, base_value, base_unit"
_JOIN = "FROM search JOIN fact ON fact.seq = search.fact"


def ranked(base: Base, words: list[Word]) -> Iterator[tuple[int, int]]:
    """Score and place in the file of every fact of `base` that all `words` match, by the index."""
    for seq, *texts in _candidates(base, words):
        worth = score(words, *texts)
        if worth:
            yield worth, seq


def scan(base: Base, words: list[Word]) -> Iterator[tuple[int, int]]:
    """The same as `ranked`, by reading every fact: what the index is held against."""
    for seq, *texts in base.connection.execute(f"SELECT {_COLUMNS} {_JOIN}"):
        worth = score(words, *texts)
        if worth:
            yield worth, seq


def _candidates(base: Base, words: list[Word]) -> Iterator[tuple[int, str, str, str, str, str]]:
    """Every fact that may match, perhaps with others."""
    expression = grams.query([item.text for item in words if item.amount is None])
    clauses: list[str] = []
    values: list[str | float] = []
    if expression:
        clauses.append("fact.seq IN (SELECT rowid FROM gram WHERE gram MATCH ?)")
        values.append(expression)
    for item in words:
        if item.amount is not None:
            clauses.append(
                "fact.seq IN (SELECT rowid FROM gram WHERE gram MATCH ?"
                " UNION SELECT seq FROM fact WHERE base_number BETWEEN ? AND ?)"
            )
            values += [grams.query([item.text]), *_slack(item.amount)]
    return base.connection.execute(f"SELECT {_COLUMNS} {_JOIN} WHERE {' AND '.join(clauses)}", values)


def _slack(amount: Amount) -> tuple[float, float]:
    """The interval of `amount` in binary numbers, wider by what rounding can take; the exact check follows."""
    low, high = float(amount.low), float(amount.high)
    return low - abs(low) * 1e-12, high + abs(high) * 1e-12
