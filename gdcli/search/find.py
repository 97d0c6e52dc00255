"""Facts for what was asked, best first.

A query need not be cut into words: every two neighbouring characters of it are looked for. What is asked is found where
every character belongs to such a pair (or word, phrase, number) of the fact, in what it is called, filed under or
annotated with. A rare pair says more than a common one; the name says more than the filing, the filing more than the
notes. The index only narrows down: every fact it offers is judged by its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from gdcli.base import grams
from gdcli.base.query import Query
from gdcli.base.sortable import sortable
from gdcli.base.store import Candidate, Store
from gdcli.chinese import fold
from gdcli.language.questions import EQUAL, LIGHT
from gdcli.language.wording import UNIT_GROUPS
from gdcli.language.years import YEAR
from gdcli.search import weights as fitted
from gdcli.search.ask import Asked, Number
from gdcli.search.rarity import Rarity, Run, weigh
from gdcli.search.short import is_short_for
from gdcli.search.times import relative

#: So many facts are judged at most where nothing holds everything.
_MOST = 3000
#: So many numbers narrow the search down; SQLite takes no expression a thousand deep, and each fact is judged by all.
_NARROWING = 100
#: A Latin word of so many letters stands in others by chance.
_SHORT = 3
#: A number with so many digits that are not zeros at its end can be told from another by one of them.
_TELLING = 3
#: How far a number may be from what was meant, as a share of it.
_NEAR = Decimal("0.04")
#: What the magnitude of a number may have been that was typed without one.
_OMITTED = tuple(Decimal(10) ** exponent for exponent in (0, 4, 8))
_BARE_YEAR = re.compile(YEAR)
_SHORT_YEAR = re.compile("[0-3][0-9]年")
_NUMERAL = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_BELOW, _ABOVE = ("nearly", "under", "at_most"), ("over", "at_least")


class Found(NamedTuple):
    """A fact, and how well it matches; `near` is "" where it holds everything asked, else "words" or "slip"."""

    worth: float
    fact: Candidate
    near: str = ""


Search = Callable[[Store, Asked, Query], list[Found]]


def find(store: Store, asked: Asked, query: Query) -> list[Found]:
    """The facts of `store` in which everything `asked` is found under the filters of `query`, in file order."""
    asked = _dated(store, asked)
    if not any(asked):
        # A question mark by itself asks for nothing, which every fact would hold.
        return []
    weights = weigh(store, asked)
    text = _holding_all(asked, weights)
    numbers = [
        (_digits(number), (sortable(number.low), sortable(number.high))) for number in asked.numbers[:_NARROWING]
    ]
    judged = (judge(fact, asked, weights) for fact in store.candidates(text, numbers, query))
    return [found for found, complete in judged if complete]


def nearest(store: Store, asked: Asked, query: Query) -> list[Found]:
    """The facts that hold most of what was `asked`, in file order, where none holds everything; none if too little."""
    asked = _dated(store, asked)
    slips = _slips(store, asked, query)
    if slips:
        return slips
    weights = weigh(store, asked, wide=True)
    pieces = (*weights.found, *asked.latin, *asked.phrases, *asked.times)
    short = {form for run in weights.runs for form in run.short if form}
    expressions = [*([_any(pieces)] if pieces else []), *map(_in_names, sorted(short))]
    if not expressions and not asked.numbers:
        return []
    readings = chain.from_iterable(map(_readings, asked.numbers))
    intervals = [(sortable(low), sortable(high)) for low, high in map(_near, islice(readings, _NARROWING))]
    places = _places(store, asked)
    return [
        judge(fact, asked, weights)[0]._replace(near="words")
        for fact in store.near(" OR ".join(expressions), intervals, query, _MOST)
        if _is_there(fact, asked, places) and _share(fact, asked, weights) >= fitted.FITTED.near
    ]


def _in_names(short: str) -> str:
    """The expression for all facts with a name that may have the characters of `short` in order."""
    return f"({' AND '.join(grams.query(grams.HEAD, char) for char in short)})"


def _places(store: Store, asked: Asked) -> list[str]:
    """The places that are asked for, of those known and those of the base."""
    text = "\n".join(asked.runs)
    return [place for place in chain(known_places(), map(fold, store.regions())) if place in text]


def known_places() -> tuple[str, ...]:
    """The provinces and their cities."""
    from gdcli.language.places import PROVINCES

    return (*PROVINCES, *chain.from_iterable(PROVINCES.values()))


def _is_there(fact: Candidate, asked: Asked, places: Iterable[str]) -> bool:
    """Whether `fact` is of the times and places asked for: a figure of another is another figure."""
    return all(_timed(time, fact) for time in asked.times) and all(_place(one, fact) for one in places)


def _dated(store: Store, asked: Asked) -> Asked:
    """`asked` with the years that count from the present one as they are in the source's."""
    if all(time[0].isdigit() for time in asked.times):
        return asked
    year = int(store.sources()[0][4][:4])
    return asked._replace(times=tuple(filter(None, (relative(time, year) for time in asked.times))))


def _near(number: Number) -> tuple[Decimal, Decimal]:
    """Between what a figure lies that `number` may have been meant for."""
    return number.low - abs(number.low) * _NEAR, number.high + abs(number.high) * _NEAR


@lru_cache(32)
def _readings(number: Number) -> tuple[Number, ...]:
    """`number`, and what it is in other units: 3吉瓦 are 3000000千瓦."""
    bare = (number._replace(unit="", kind=""),) if number.kind == "count" and number.factor > 1 else ()
    return (number, *(_exchanged(number, *rest) for unit, *rest in EQUAL if unit == number.unit), *bare)


def _exchanged(number: Number, unit: str, kind: str, factor: str) -> Number:
    many = Decimal(factor)
    low, high = number.low * many, number.high * many
    return number._replace(low=low, high=high, unit=unit, kind=kind, factor=number.factor * many)


def _slips(store: Store, asked: Asked, query: Query) -> list[Found]:
    """The facts that hold everything but the one number, which is a slip of theirs."""
    if len(asked.numbers) != 1:
        return []
    (number,) = asked.numbers
    slips = [(sortable(value), sortable(value)) for value in _slipped(number)]
    if not slips:
        return []
    rest = asked._replace(numbers=())
    weights = weigh(store, rest)
    found = []
    for fact in store.near("", slips, query, _MOST):
        judged, complete = judge(fact, rest, weights)
        if complete and _same_sort(number, fact) and (number.kind != "count" or _measured(number.unit, fact)):
            found.append(judged._replace(near="slip"))
    return found


def _slipped(number: Number) -> Iterator[Decimal]:
    """What `number` may be a slip of: two neighbouring digits swapped, one other, one more, one less."""
    found = _NUMERAL.search(number.text)
    text = found[0].replace(",", "") if found else format(number.value, "f")
    # A zero behind the point was meant; one at the end of a whole number is only its size.
    if len(text.replace(".", "") if "." in text else text.rstrip("0")) < _TELLING:
        return
    # Without a unit the magnitude may have been left out.
    factors = _OMITTED if not number.unit and number.factor == 1 else (number.factor,)
    for one in sorted(_misprints(text) - {text, ""}):
        value = Decimal(one) if one != "." else Decimal(0)
        if _significant(value) >= _TELLING:
            yield from (value * factor for factor in factors)


def _misprints(text: str) -> set[str]:
    """What the digits of `text` may have been."""
    made = set()
    for at, char in enumerate(text):
        if not char.isdigit():
            continue
        made.add(text[:at] + text[at + 1 :])
        if text[at + 1 : at + 2].isdigit():
            made.add(text[:at] + text[at + 1] + char + text[at + 2 :])
        for digit in "0123456789":
            made |= {
                text[:at] + digit + text[at + 1 :],
                text[:at] + digit + text[at:],
                text[: at + 1] + digit + text[at + 1 :],
            }
    return made


def _significant(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _holding_all(asked: Asked, weights: Rarity) -> str:
    """The expression for all facts in which everything may be found; "" for no text."""
    terms = []
    for run in weights.runs:
        for at, char in enumerate(run.text):
            if char not in LIGHT:
                # A character belongs to the pair that it ends or to the one it begins; else it is a word by itself.
                known = dict.fromkeys(pair for pair in run.around(at) if weights.has(pair))
                terms.append(_any((*(known or (char,)), *run.others[at])))
    terms += [_any((word, *words)) for word, words in weights.latin.items()]
    terms += [grams.anywhere(word) for word in (*asked.phrases, *asked.times)]
    return " AND ".join(dict.fromkeys(terms))


def _any(pieces: Iterable[str]) -> str:
    return f"({' OR '.join(map(grams.anywhere, pieces))})"


def _digits(number: Number) -> str:
    return grams.anywhere(number.text)


def judge(fact: Candidate, asked: Asked, weights: Rarity) -> tuple[Found, bool]:
    """How well `fact` matches, and whether everything asked is found in it."""
    total = worth = 0.0
    complete = True
    for weight, place, needed in _evidence(fact, asked, weights):
        total += weight
        worth += weight * place
        complete = complete and (place > 0 or not needed)
    return Found((worth / total if total else 0.0) + _called(fact, weights), fact), complete


def _called(fact: Candidate, weights: Rarity) -> float:
    """The share of the query that a name of the fact makes which is said in whole: what is called so is meant."""
    whole = (len(name) for name in fact.head.split("\n")[:-3] if weights.said.issuperset(name))
    return min(max(whole, default=0) / max(weights.length, 1), 1.0)


def _share(fact: Candidate, asked: Asked, weights: Rarity) -> float:
    """The share of what was asked that is found at all, by how telling it is."""
    evidence = [found for found in _evidence(fact, asked, weights) if found[2]]
    total = sum(weight for weight, *_ in evidence)
    # What stands in the notes alone brings nobody near.
    return sum(weight * (place > fitted.FITTED.noted) for weight, place, _ in evidence) / total if total else 0.0


def _evidence(fact: Candidate, asked: Asked, weights: Rarity) -> Iterator[tuple[float, float, bool]]:
    """How telling each piece of the query is, how much its place in `fact` counts (0 where it is not found), and
    whether it must be found."""
    for run in weights.runs:
        yield from _loosely(run, fact, weights) if weights.wide else _characters(run, fact)
    for word, others in weights.latin.items():
        yield weights.least((word, *others)), max(_latin(word, fact), _alike(others, fact)), True
    for phrase in asked.phrases:
        yield weights(phrase), _place(phrase, fact), True
    for time in asked.times:
        yield weights(time), _timed(time, fact), not weights.wide
    if asked.measure:
        # What counts the same brings nobody near, what counts something else keeps away.
        same = _measured(asked.measure, fact)
        yield fitted.FITTED.measure * weights.rarest / 2, same, weights.wide and not same
    for number in asked.numbers:
        place = _numbered(number, fact) or (_nearly_numbered(number, fact) if weights.wide else 0.0)
        yield fitted.FITTED.number * weights.rarest / 2, place, True


def _nearly_numbered(number: Number, fact: Candidate) -> float:
    """How much the place of a number counts that may be a slip or be rounded."""
    return max((_numbered(one, fact) or _closely(one, fact) for one in _readings(number)), default=0.0)


def _characters(run: Run, fact: Candidate) -> Iterator[tuple[float, float, bool]]:
    """The evidence of each character of `run`: that of the better one of the pairs that it stands in, or of another
    word for the one that it is part of."""
    # What two words make where they meet is no word.
    places = [0.0 if at in run.joints else _place(pair, fact) for at, pair in enumerate(run.pairs)]
    last = len(places) - 1
    for at, char in enumerate(run.text):
        before, here = max(at - 1, 0), min(at, last)
        best = here if (places[here], run.told[here]) > (places[before], run.told[before]) else before
        place, told, others = places[best] or _named(char, fact), run.told[best], run.others[at]
        if others:
            place, told = max(place, _alike(others, fact)), min(told, run.least[at])
        light = char in LIGHT and not place and not others
        yield 0.0 if light else told / 2, place, not light


def _loosely(run: Run, fact: Candidate, weights: Rarity) -> Iterator[tuple[float, float, bool]]:
    """The evidence of `run` for what is near: a character may be part of a short form of a name, and one of an unknown
    word also counts where it stands by itself. One that is added to what is found says less: 款 of 救济款."""
    found = [
        (weight, max(place, _shortened(short, fact)), heavy)
        for (weight, place, heavy), short in zip(_characters(run, fact), run.short, strict=True)
    ]
    for at, (weight, place, heavy) in enumerate(found):
        # What sort of figure is asked brings nobody near, but where a name says it.
        needed = heavy and (at not in run.sorts or place >= fitted.FITTED.called)
        if place > fitted.FITTED.noted:
            yield weight, place, needed
            continue
        lost = weight * fitted.FITTED.added if _is_added(found, at) else weight
        if at in run.everyday and not place:
            yield lost * fitted.FITTED.everyday, place, needed
        elif any(map(weights.has, run.around(at))):
            yield lost, place, needed
        else:
            yield lost * fitted.FITTED.alone, _place(run.text[at], fact), needed
            yield lost * (1 - fitted.FITTED.alone), place, needed


def _is_added(found: Sequence[tuple[float, float, bool]], at: int) -> bool:
    """Whether only the one character at `at` is not found, behind one that is."""
    ends = at + 1 == len(found) or found[at + 1][1] > fitted.FITTED.noted or not found[at + 1][2]
    return at > 0 and found[at - 1][1] > fitted.FITTED.noted and ends


def _shortened(short: str, fact: Candidate) -> float:
    """How much a name of `fact` counts that `short` is a form of."""
    if not short:
        return 0.0
    name, *names = fact.head.split("\n")[:-3]
    if is_short_for(short, name):
        return fitted.FITTED.short
    return fitted.FITTED.short * fitted.FITTED.called * any(is_short_for(short, other) for other in names)


def _place(text: str, fact: Candidate) -> float:
    if text in fact.head:
        return 1.0 if text in _name(fact) else fitted.FITTED.called
    if text in fact.tags:
        return fitted.FITTED.filed
    return fitted.FITTED.noted if text in fact.body else 0.0


def _name(fact: Candidate) -> str:
    """The indicator itself, without its other names."""
    return fact.head.partition("\n")[0]


def _latin(word: str, fact: Candidate) -> float:
    """A word of English stands by itself, pinyin does not."""
    place = _place(word, fact)
    if place < fitted.FITTED.called or _stands(word, fact.head):
        return place
    return fitted.FITTED.filed if word in fact.tags else 0.0


def _stands(word: str, text: str) -> bool:
    """Whether a word of `text` begins with `word`, and is all of it if that is short: no ev in event."""
    ends = "s?(?![a-z0-9])" if len(word) <= _SHORT else ""
    return re.search(f"(?<![a-z0-9]){re.escape(word)}{ends}", text) is not None


def _alike(words: tuple[str, ...], fact: Candidate) -> float:
    """How much the place of another word for a thing counts."""
    return fitted.FITTED.alike * max((_place(word, fact) for word in words), default=0.0)


def _named(char: str, fact: Candidate) -> float:
    """A character that is a word by itself: 跌, 占."""
    return fitted.FITTED.filed if f" {char} " in fact.tags else 0.0


def _numbered(number: Number, fact: Candidate) -> float:
    """How well the number fits: 1 where it is printed so or equal, less where it rounds to it or is bounded by it, or
    is the fact's year."""
    if _printed(number.text, fact.head):
        return 1.0
    if _BARE_YEAR.fullmatch(number.text) and f"{number.text}年" in fact.tags:
        return fitted.FITTED.filed
    if _SHORT_YEAR.fullmatch(number.text) and _printed(f"20{number.text}", f"{fact.head}\n{fact.tags}"):
        return fitted.FITTED.filed
    value, base = Decimal(fact.base_value), number.value * number.factor
    if not number.low <= value <= number.high or not _same_sort(number, fact) or _contradicted(number, fact, value):
        return 0.0
    # The nearer the better.
    return 1.0 - float(abs(value - base) / (number.high - number.low)) / 2 if value != base else 1.0


def _contradicted(number: Number, fact: Candidate, value: Decimal) -> bool:
    """Whether the fact's bound excludes the number's: 近500亿 is less than 超500亿."""
    base = number.value * number.factor
    if number.bound in _BELOW and fact.bound in _ABOVE:
        return value >= base
    return number.bound in _ABOVE and fact.bound in _BELOW and value <= base


def _closely(number: Number, fact: Candidate) -> float:
    """How well a number fits that misses the fact's by little and counts the same."""
    low, high = _near(number)
    near = (number.unit or number.factor > 1) and low <= Decimal(fact.base_value) <= high and _same_sort(number, fact)
    return fitted.FITTED.alike / 2 if near else 0.0


def _timed(time: str, fact: Candidate) -> float:
    """How well a time fits: 1 where the name holds it, less where the fact is filed under it."""
    if _printed(time, fact.head):
        return 1.0
    return fitted.FITTED.filed if _printed(time, fact.tags) else 0.0


def _measured(word: str, fact: Candidate) -> float:
    """Whether the measure word `word` counts what the fact counts, or newspapers exchange it for the fact's."""
    unit = fact.base_unit
    if fact.kind == "count" and "" in (word, unit):
        return 1.0
    return float(unit.startswith(word) or any(word in group and unit in group for group in UNIT_GROUPS))


def _printed(text: str, head: str) -> bool:
    """Whether `text` stands in `head` as a number of its own: 12 does not in 4612."""
    at = head.find(text)
    while at >= 0:
        before, behind = head[at - 1 : at], head[at + len(text) : at + len(text) + 1]
        if not (
            (text[0].isdigit() and (before.isdigit() or before == ".")) or (text[-1].isdigit() and behind.isdigit())
        ):
            return True
        at = head.find(text, at + 1)
    return False


def _same_sort(number: Number, fact: Candidate) -> bool:
    """Whether the number may count what the fact counts: measure words vary, money and shares do not."""
    if not number.unit:
        return True
    # What is measured in so much of something else is short for it: 微克 for 微克/立方米.
    same = fact.kind == "count" or number.unit in (fact.base_unit, fact.base_unit.partition("/")[0])
    return number.kind == fact.kind and same


def best_first(found: Iterable[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """`found`, each with the number of its store, best first, equals in file order."""
    return sorted(found, key=lambda item: (-item[1].worth, item[0], item[1].fact.seq))
