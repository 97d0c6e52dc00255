"""Do the facts agree with themselves and with each other?

Double entry: a fact holds its figure as printed and, beside it, value, unit, bound and kind; reading the printed form
must give the same. Arithmetic: a share must follow from its part and its whole, a part must fit into its whole, as far
as the printed rounding can tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from gdcli.figures import read_one
from gdcli.jsontext import number
from gdcli.model import Bound, Fact, Figure, Kind

_PROPORTIONS = frozenset({Kind.PERCENT, Kind.MULTIPLE, Kind.POINTS})

#: Which kinds of figure may say this of another fact; a relation that is not here may be said by any.
_SPOKEN_BY = {
    "growth_of": _PROPORTIONS,
    "share_of": frozenset({Kind.PERCENT}),
    "share_in": frozenset({Kind.PERCENT}),
    "rank_of": frozenset({Kind.RANK}),
    "streak_of": frozenset({Kind.DURATION}),
    "record_of": frozenset({Kind.DURATION}),
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """The numbers of a fact that arithmetic needs. `value` counts in the printed unit, `base_value` in the base."""

    id: str
    printed: str
    value: Decimal
    base_value: Decimal
    base_unit: str
    bound: Bound

    def interval(self) -> tuple[Decimal, Decimal]:
        """Lowest and highest true value, in the base unit, that would be printed this way; infinite where open."""
        exponent = self.value.as_tuple().exponent
        step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
        half = step / 2 * (self.base_value / self.value if self.value else 1)
        low, high = self.base_value - half, self.base_value + half
        if self.bound in (Bound.OVER, Bound.AT_LEAST):
            high = Decimal("Infinity")
        elif self.bound in (Bound.UNDER, Bound.AT_MOST, Bound.NEARLY):
            low = Decimal(0)
        elif self.bound in (Bound.ABOUT, Bound.RANGE):
            low, high = Decimal(0), Decimal("Infinity")
        return low, high


def double_entry(fact: Fact) -> tuple[Figure | None, str | None]:
    """The figure that `fact.printed` holds, and what is wrong between it and the fact, if anything."""
    figure = read_one(fact.printed)
    if figure is None or figure.value is None or figure.base_value is None:
        return None, f"“printed: {fact.printed}”里应有且只有一个读得出的数字"
    if figure.value != fact.value or figure.unit != fact.unit:
        read = f"{number(figure.value)} {figure.unit}"
        return (
            None,
            f"“printed: {fact.printed}”读作 {read}，而 value、unit 写作 {number(fact.value)} {fact.unit}，请核对",
        )
    if figure.bound != fact.bound:
        return None, f"“printed: {fact.printed}”的 bound 应是 {figure.bound}，写作 {fact.bound}"
    if figure.kind != fact.kind:
        return None, f"“printed: {fact.printed}”的 kind 应是 {figure.kind}，写作 {fact.kind}"
    return figure, None


def relation_kind(name: str, kind: str) -> str | None:
    """What is wrong with a figure of this kind saying `name` of another fact, if anything."""
    kinds = _SPOKEN_BY.get(name)
    if kinds is None or kind in kinds:
        return None
    return f"“{name}”只能由 {'、'.join(sorted(kinds))} 类的事实使用，此处是 {kind}"


def share(of: Quantity, part: Quantity, whole: Quantity) -> str | None:
    """What is wrong with `of`, a percentage, as the share of `part` in `whole`, if anything."""
    if part.base_unit != whole.base_unit:
        return f"比重的分子“{part.id}”和分母“{whole.id}”单位不同（{part.base_unit}、{whole.base_unit}）"
    (part_low, part_high), (whole_low, whole_high) = part.interval(), whole.interval()
    low, high = of.interval()
    if whole_low <= 0 or part_high < 0:
        return None
    least = part_low / whole_high * 100
    most = part_high / whole_low * 100
    if most < low or least > high:
        ratio = part.base_value / whole.base_value * 100
        return f"比重不符：{part.printed}÷{whole.printed}＝{ratio:.2f}%，而印作 {of.printed}"
    return None


def part_of(part: Quantity, whole: Quantity) -> str | None:
    """What is wrong with `part` as a part of `whole`, if anything."""
    if part.base_unit != whole.base_unit:
        return f"部分“{part.id}”和整体“{whole.id}”单位不同（{part.base_unit}、{whole.base_unit}）"
    if part.interval()[0] > whole.interval()[1]:
        return f"部分大于整体：“{part.id}”为 {part.printed}，“{whole.id}”为 {whole.printed}"
    return None
