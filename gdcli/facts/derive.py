"""What follows from a printed figure: double entry, and the interval that arithmetic between facts needs.

A fact holds its figure as printed and, beside it, value and unit; reading the printed form must give the same and must
leave nothing over. Bound and kind follow from it; the direction of a change from it or else from the indicator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gdcli import period
from gdcli.figures import read_one, read_printed
from gdcli.jsontext import number
from gdcli.language.changes import CHANGES
from gdcli.language.years import YEAR
from gdcli.model import RATIOS, Bound, Direction, Figure, Kind
from gdcli.patterns import any_of

Interval = tuple[Decimal, Decimal]

_INFINITY = Decimal("Infinity")
_ZERO = Decimal(0)
#: A fraction such as 三分之一 has more decimals than anybody writes; a file gives it to this many or more.
_FRACTION_DECIMALS = -2
_LONGEST_DECIMAL = -8
#: What comes in whole numbers.
_WHOLE_KINDS = (Kind.COUNT, Kind.RANK)
_PRINTED_YEAR = re.compile(f"(?<![0-9]){YEAR}(?=年)")
_CHANGE_WORD = re.compile(any_of(CHANGES))


@dataclass(frozen=True, slots=True)
class Derived:
    """What the printed form of a fact says beyond value and unit."""

    bound: Bound
    kind: Kind
    direction: Direction | None
    base_value: Decimal
    base_unit: str
    interval: Interval


def read(values: dict[str, Any]) -> tuple[Derived | None, tuple[str, ...]]:
    """What the figure of a fact with these `values` says, and everything that is wrong between it and them."""
    printed = values["printed"]
    phrase = read_printed(printed)
    if phrase is None:
        return None, (f"“printed: {printed}”里应有且只有一个读得出的数字",)
    if other := _other_year(values):
        return None, (other,)
    if phrase.rest:
        return None, (f"“printed: {printed}”里的“{phrase.rest}”读不懂，请只写数字本身和限定它的词",)
    figure = _with_inferred_unit(phrase.figure, values)
    wrong = _double_entry(figure, values) or _denied(figure, printed)
    if wrong:
        return None, (wrong,)
    direction, contradiction = _direction(phrase.direction, figure.kind, values)
    problems = [*_stated(figure, values), *([contradiction] if contradiction else [])]
    value: Decimal = values["value"]
    base = value if is_fraction(figure) else figure.base_value or value
    reading = Derived(
        values.get("bound") or figure.bound,
        values.get("kind") or figure.kind,
        direction,
        base,
        figure.base_unit,
        interval(figure),
    )
    return reading, tuple(problems)


def _with_inferred_unit(figure: Figure, values: dict[str, Any]) -> Figure:
    """`figure` with the unit that the text prints only at the end of a list: 6360.6亿 among 亿元."""
    unit = values["unit"]
    if "unit" not in (values.get("inferred") or {}) or figure.unit == unit or not unit.startswith(figure.unit):
        return figure
    whole = read_one(figure.text + unit[len(figure.unit) :])
    return figure if whole is None else whole


def _double_entry(figure: Figure, values: dict[str, Any]) -> str | None:
    value, unit, printed = values["value"], values["unit"], values["printed"]
    if figure.value is None or figure.base_value is None:
        return f"“printed: {printed}”里的数字读不出数值"
    same = figure.value == value or (is_fraction(figure) and _rounds_to(figure.value, value))
    if same and figure.unit == unit:
        return None
    told = f"{number(round(figure.value, 6))} {figure.unit}".rstrip()
    written = f"{number(value)} {unit}".rstrip()
    return f"“printed: {printed}”读作 {told}，而 value、unit 写作 {written}，请核对"


def is_fraction(figure: Figure) -> bool:
    """Whether the value of `figure` has no end: 三分之一 is 33.33."""
    return figure.value is not None and _exponent(figure.value) <= _LONGEST_DECIMAL


def _rounds_to(exact: Decimal, value: Decimal) -> bool:
    places = _exponent(value)
    return places <= _FRACTION_DECIMALS and exact.quantize(Decimal(1).scaleb(places)) == value


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _denied(figure: Figure, printed: str) -> str | None:
    return f"“printed: {printed}”否定了这个数字，不能作为条目" if figure.negated else None


def _stated(figure: Figure, values: dict[str, Any]) -> Iterator[str]:
    """What the file says of bound and kind that `printed` contradicts."""
    printed = values["printed"]
    bound, kind = values.get("bound"), values.get("kind")
    if bound not in (None, figure.bound):
        yield f"“printed: {printed}”的 bound 应是 {figure.bound}，写作 {bound}"
    # A number without a unit is a count, or the value of an index: the file says which.
    if kind not in (None, figure.kind, Kind.MEASURE if not figure.unit else None):
        yield f"“printed: {printed}”的 kind 应是 {figure.kind}，写作 {kind}"


def _other_year(values: dict[str, Any]) -> str | None:
    """A year in `printed` that is neither the fact's nor the one it is compared with."""
    told = [period.read(text) for text in (values.get("period"), values.get("against")) if text]
    for year in map(int, _PRINTED_YEAR.findall(values["printed"])):
        if told and not any(int((when.first or when.last)[:4]) <= year <= when.year for when in told):
            return f"“printed: {values['printed']}”写的是{year}年，period 却是 {values['period']}"
    return None


def _direction(printed: str | None, kind: Kind, values: dict[str, Any]) -> tuple[Direction | None, str | None]:
    """Which way the change goes, and what contradicts it. A figure that is no change has no direction."""
    grows = "growth_of" in (values.get("relations") or {})
    change = kind in RATIOS or grows
    named = named_direction(values["indicator"]) if change else None
    if change and values["value"] < 0:
        # 增长 of -2.3% is a decline, whatever the indicator is called.
        printed, named = Direction.DOWN, None
    derived = Direction(printed) if printed else named
    direction = values.get("direction") or derived
    wrong = None
    if named not in (None, derived):
        wrong = f"“printed: {values['printed']}”与指标“{values['indicator']}”的方向相反，请核对"
    elif derived not in (None, direction):
        wrong = f"direction 写作 {direction}，而原文或指标说的是 {derived}，请核对"
    elif grows and direction is None:
        wrong = "“growth_of”的条目要能看出升降：在指标里写明增长或下降，或加一行 direction: up（或 down、flat）"
    return direction, wrong


def named_direction(indicator: str) -> Direction | None:
    """The direction that an indicator's own words say, unless they say two."""
    told = {CHANGES[word] for word in _CHANGE_WORD.findall(indicator)}
    return Direction(told.pop()) if len(told) == 1 else None


def interval(figure: Figure) -> Interval:
    """The lowest and the highest true value, in the base unit, that would be printed this way; infinite where open.

    A place and a count without a magnitude are what they say; another exact number stands for all that round to it.
    What is said to be about or nearly so much leaves a side open.
    """
    if figure.bound is Bound.ABOUT:
        return _ZERO, _INFINITY
    if figure.bound is Bound.EXACT and not is_fraction(figure):
        return _rounded(figure)
    low = min(_ZERO, figure.base_value or _ZERO) if figure.low is None else figure.low
    return low, _INFINITY if figure.high is None else figure.high


def _rounded(figure: Figure) -> Interval:
    """What an exact figure stands for: itself where it comes in whole numbers, else all that round to it."""
    value, base = figure.value or _ZERO, figure.base_value or _ZERO
    if figure.kind in _WHOLE_KINDS and figure.unit == figure.base_unit:
        return base, base
    half = Decimal(5).scaleb(_exponent(value) - 1) * (base / value if value else 1)
    return base - half, base + half
