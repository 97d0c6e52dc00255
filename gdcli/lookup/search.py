"""Find facts by words and numbers, best match first.

A word matches where it is a substring of what a fact is called, filed under or annotated with, all folded; a word that
is a number also matches by value. The index only narrows down: every fact it offers is checked against its text, so the
answer is that of a plain scan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from heapq import merge
from itertools import product
from typing import Any, NamedTuple

from gdcli import grams
from gdcli.facts.cache import Base
from gdcli.lookup.typed import folded

#: What a match is worth by where it is: the number itself, a whole name, in the name, in the filing, in the notes.
_VALUE, _WHOLE, _HEAD, _TAGS, _BODY = _LEVELS = (16, 12, 8, 4, 1)

#: Anywhere in the text, in the same terms.
_ANY = 0

_PART = {_HEAD: grams.HEAD, _TAGS: grams.TAGS, _BODY: grams.BODY}

# What can make a number: digits of either script and magnitudes, also folded from traditional ones.
_NUMERALS = frozenset("0123456789零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟首半")

_PLAIN = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,10})?\Z")

#: With more words than this there are more ways to match than it takes to rank all that do.
_FEW = 2


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


class Filter(NamedTuple):
    """Which facts come into question: SQL conditions on the table `fact` with their values, and the folded names of
    departments and of topics, one of each of which every such fact is filed under."""

    clauses: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    filed: tuple[tuple[str, ...], ...] = ()


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


_EVERY = Filter()
_COLUMNS = "head, tags, body, base_value, base_unit"
_JOINED = "fact JOIN search ON search.fact = fact.seq"


def ranked(base: Base, words: list[Word], among: Filter = _EVERY) -> Iterator[tuple[int, int]]:
    """Score and place in the file of every fact of `base` that all `words` match: best first, equals in file order.

    Each is looked for when it is asked for, so that the first few cost no more where many match.
    """
    if len(words) > _FEW:
        yield from sorted(matching(base, words, among), key=lambda found: (-found[0], found[1]))
        return
    totals: dict[int, list[tuple[int, ...]]] = {}
    for levels in product(*[_LEVELS if item.amount else _LEVELS[1:] for item in words]):
        totals.setdefault(sum(levels), []).append(levels)
    for total in sorted(totals, reverse=True):
        for worth, seq in _checked(base, words, totals[total], among):
            # What is worth more was found before; the index offers it again where it matches in several ways.
            if worth == total:
                yield worth, seq


def matching(base: Base, words: list[Word], among: Filter = _EVERY) -> Iterator[tuple[int, int]]:
    """As `ranked`, in file order."""
    return _checked(base, words, list(product(*[(_VALUE, _ANY) if item.amount else (_ANY,) for item in words])), among)


def scan(base: Base, words: list[Word]) -> Iterator[tuple[int, int]]:
    """The same as `matching`, by reading every fact: what the index is held against."""
    for seq, *texts in base.connection.execute(f"SELECT seq, {_COLUMNS} FROM {_JOINED} ORDER BY seq"):
        worth = score(words, *texts)
        if worth:
            yield worth, seq


def _checked(base: Base, words: list[Word], ways: list[tuple[int, ...]], among: Filter) -> Iterator[tuple[int, int]]:
    """Score and place of every fact that may match in one of the `ways` and does match in any, in file order."""
    conditions = " AND ".join(("seq = ?", *among.clauses))
    previous = None
    for seq in merge(*[_offered(base, words, levels, among) for levels in ways]):
        if seq == previous:
            continue
        previous = seq
        row = base.connection.execute(
            f"SELECT {_COLUMNS} FROM {_JOINED} WHERE {conditions}", (seq, *among.values)
        ).fetchone()
        worth = 0 if row is None else score(words, *row)
        if worth:
            yield worth, seq


def _offered(base: Base, words: list[Word], levels: tuple[int, ...], among: Filter) -> Iterator[int]:
    """The places, in order, of all facts that match each word at its level, and of a few others."""
    by_value = [item.amount for item, level in zip(words, levels, strict=True) if level == _VALUE]
    by_text = [(item.text, level) for item, level in zip(words, levels, strict=True) if level != _VALUE]
    numbers = [_numbered(base, amount) for amount in by_value if amount is not None]
    if not by_text:
        yield from sorted(set.intersection(*numbers))
        return
    terms = [_expression(text, level) for text, level in by_text]
    terms += [_any(grams.query(grams.TAGS, name) for name in names) for names in among.filed]
    for (seq,) in base.connection.execute(
        "SELECT rowid FROM gram WHERE gram MATCH ? ORDER BY rowid", (" AND ".join(terms),)
    ):
        if all(seq in number for number in numbers):
            yield seq


def _expression(text: str, level: int) -> str:
    if level == _ANY:
        return _any(grams.query(part, text) for part in grams.PARTS)
    if level == _WHOLE:
        return grams.query(grams.HEAD, f"\n{text}\n")
    return grams.query(_PART[level], text)


def _any(expressions: Iterable[str]) -> str:
    return f"({' OR '.join(expressions)})"


def _numbered(base: Base, amount: Amount) -> set[int]:
    # In binary numbers, wider by what rounding can take; the exact check follows.
    low, high = float(amount.low), float(amount.high)
    interval = (low - abs(low) * 1e-12, high + abs(high) * 1e-12)
    rows = base.connection.execute("SELECT seq FROM fact WHERE base_number BETWEEN ? AND ?", interval)
    return {seq for (seq,) in rows}
