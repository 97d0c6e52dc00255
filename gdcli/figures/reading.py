"""What the rules of the grammar hand back: a figure without its place in lines."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from gdcli.figures.numerals import EXACT, scale
from gdcli.figures.units import ONE, Unit
from gdcli.model import Bound, Kind

# Members of an enumeration, because it is slow to look one up.
_AT_LEAST: Final = Bound.AT_LEAST
_AT_MOST: Final = Bound.AT_MOST
_EXACT: Final = Bound.EXACT
_NEARLY: Final = Bound.NEARLY
_OVER: Final = Bound.OVER
_RANGE: Final = Bound.RANGE
_UNDER: Final = Bound.UNDER
_COUNT: Final = Kind.COUNT
# The constructor of a named tuple is a function in Python; what it calls is twice as fast.
_new: Final = tuple.__new__


class Reading(NamedTuple):
    """A figure found at `start` to `end`; the other fields are those of `model.Figure`."""

    start: int
    end: int
    value: Decimal | None
    unit: str
    base_value: Decimal | None
    base_unit: str
    bound: Bound
    low: Decimal | None
    high: Decimal | None
    kind: Kind
    negated: bool = False


# Tuples, because a member of an enumeration is slow to hash.
_FROM_BELOW = (_OVER, _AT_LEAST, _RANGE)
_FROM_ABOVE = (_NEARLY, _UNDER, _AT_MOST)
_MAGNITUDES = {4: "万", 8: "亿", 12: "万亿"}


def named(kind: Kind, start: int, end: int, value: Decimal | None = None, unit: str = "") -> Reading:
    """A figure that states no quantity: a date, an ordinal, a label.

    >>> named(Kind.LABEL, 0, 2).bound
    <Bound.EXACT: 'exact'>
    """
    return _new(Reading, (start, end, value, unit, value, unit, _EXACT, value, value, kind, False))


def stated(
    start: int,
    end: int,
    value: Decimal,
    exponent: int,
    unit: Unit | None,
    bound: Bound,
    high: Decimal | None = None,
    printed: Decimal | None = None,
) -> Reading:
    """A quantity: `value` with its magnitudes multiplied out, `exponent` the power of ten that joins the unit.

    `high` is the upper end of a range, in the same terms as `value`; `printed` is the value in the unit, where the
    caller knows it.
    """
    if printed is None:
        printed = scale(value, -exponent) if exponent else value
    name, base_unit, kind, factor = (unit.name, unit.base, unit.kind, unit.factor) if unit else ("", "", _COUNT, ONE)
    if exponent:
        name = _MAGNITUDES[exponent] + name
    base = value if factor is ONE else _in_base(value, unit)
    low: Decimal | None = base
    top: Decimal | None = base
    if bound is not _EXACT:
        low = base if bound in _FROM_BELOW else None
        top = base if bound in _FROM_ABOVE else None
        if high is not None:
            top = _in_base(high, unit)
    return _new(Reading, (start, end, printed, name, base, base_unit, bound, low, top, kind, False))


def _in_base(value: Decimal, unit: Unit | None) -> Decimal:
    if unit is None or unit.factor is ONE:
        return value
    if unit.name == "番":
        # 翻两番 doubles twice.
        return EXACT.power(Decimal(2), value) if value <= 20 else value
    return scale(EXACT.multiply(value, unit.factor), 0)
