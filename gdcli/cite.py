"""A figure as it is cited: the sentence to paste, in the style of a story, of a footnote, or in English."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from gdcli import period
from gdcli.jsontext import number
from gdcli.language.changes import CHANGES
from gdcli.language.english import ENGLISH_BOUNDS, ENGLISH_UNITS
from gdcli.model import Bound, Fact, Kind, Source


class Style(StrEnum):
    """How a figure is cited."""

    NEWS = "news"
    FOOTNOTE = "footnote"
    EN = "en"


def citation(fact: Fact, source: Source, style: Style = Style.FOOTNOTE) -> str:
    """One line for the `fact` of `source`. A figure that the paper attributes to nobody is the paper's."""
    if style is Style.EN:
        return _english(fact, source)
    page = f"{source.publisher}《{source.title.replace('《', '〈').replace('》', '〉')}》"
    if style is Style.NEWS:
        origin = f"{_who(fact)}{_day(source)}在{source.event}上介绍" if fact.speaker else f"据{page}报道"
        return f"{origin}，{_when(fact)}{fact.indicator}{_joined(fact)}。"
    if fact.speaker:
        origin = f"{_who(fact)}{_day(source)}在{source.event}上介绍；见{page}"
    else:
        origin = f"据{page}，报道{_day(source)}{source.event}"
    return f"{fact.indicator}：“{fact.printed}”（{origin}）"


def _day(source: Source) -> str:
    return period.read(source.date).chinese


def _when(fact: Fact) -> str:
    """The time, unless the indicator names it."""
    when = period.read(fact.period).chinese if fact.period else ""
    return "" if when[:4] in fact.indicator else when


def _who(fact: Fact) -> str:
    title = fact.speaker_title or ""
    # Some titles say whose they are.
    return f"{title if title.startswith(fact.dept_full) else fact.dept_full + title}{fact.speaker}"


def _joined(fact: Fact) -> str:
    """The figure behind its indicator, with 为 where the sentence wants a verb."""
    bare = fact.indicator.endswith(tuple(CHANGES)) or fact.printed.startswith(tuple(CHANGES))
    return fact.printed if bare else f"为{fact.printed}"


def _english(fact: Fact, source: Source) -> str:
    when = f", {fact.period}" if fact.period else ""
    goal = " (target)" if fact.target else ""
    name = fact.indicator_en or fact.indicator
    told = f"{fact.speaker}, {fact.dept_full}, " if fact.speaker else ""
    return f"{name}{when}{goal}: {english(fact)} ({told}{source.event}, {source.date}; {source.publisher})."


def english(fact: Fact) -> str:
    """The figure in English: 49.22 billion yuan, over 18 million, no. 1."""
    sign = "-" if fact.direction == "down" and fact.value > 0 and fact.kind is not Kind.COUNT else ""
    if fact.kind is Kind.RANK:
        return f"no. {number(fact.base_value)}"
    bound = ENGLISH_BOUNDS.get(fact.bound, "")
    amount, unit = _magnitude(fact.base_value), ENGLISH_UNITS.get(fact.base_unit, fact.base_unit)
    if fact.bound is Bound.RANGE:
        return f"{fact.printed} ({bound} {amount} {unit})".strip()
    space = "" if unit == "%" else " "
    return f"{bound} {sign}{amount}{space}{unit}".strip()


def _magnitude(value: Decimal) -> str:
    """A number in English magnitudes.

    >>> _magnitude(Decimal("49220000000")), _magnitude(Decimal("4612")), _magnitude(Decimal("22.4"))
    ('49.22 billion', '4,612', '22.4')
    """
    for exponent, name in ((12, "trillion"), (9, "billion"), (6, "million")):
        if abs(value) >= Decimal(10) ** exponent:
            return f"{number(value.scaleb(-exponent))} {name}"
    text = number(value)
    return f"{int(text):,}" if text.lstrip("-").isdigit() else text
