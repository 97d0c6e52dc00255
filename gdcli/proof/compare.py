"""Whether a printed figure can stand for a fact's, as a careful editor judges it, and what went wrong if it can't."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from gdcli.model import Bound, Figure, Kind
from gdcli.proof.terms import same_unit


class Reason(StrEnum):
    """Why a finding is what it is, as a reader of the report sees it."""

    SAME = "一致"
    ROUNDED = "取整"
    CONVERTED = "换算"
    REBOUND = "界限放宽"
    REVERSED = "方向相反"
    SWAPPED = "数字颠倒"
    DROPPED = "漏了数字"
    ADDED = "多了数字"
    DIFFERENT = "数字不同"
    MAGNITUDE = "数量级不符"
    UNIT = "单位不符"
    RANK = "位次不符"
    BOUND = "界限不符"
    COARSE = "取整过头"


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a fact states, as far as it takes to compare with it."""

    value: Decimal
    unit: str
    base_value: Decimal
    base_unit: str
    bound: Bound
    kind: Kind
    printed: str
    digits: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digits", digits(self.value))


@dataclass(frozen=True, slots=True)
class Comparison:
    """`agrees`, why, and how much the number alone tells that it was this fact's, 0 to 1 (`likeness`)."""

    agrees: bool
    reason: Reason
    likeness: float


_LOWER: Final = frozenset({Bound.OVER, Bound.AT_LEAST})
_UPPER: Final = frozenset({Bound.UNDER, Bound.AT_MOST})
_ONE: Final = Decimal(1)
#: Numbers with more digits than this are no statistics, and arithmetic on them may overflow.
_SANE: Final = 40
#: How telling it is that so many digits are the same in the same order, but for those dropped or added.
_STILL_TOLD: Final = (0.0, 0.05, 0.2, 0.4, 0.6)
#: How telling the same number is with another measure word: of three digits and more, and of fewer.
_OTHER_MEASURE: Final = {True: 0.2, False: -0.1}
#: How telling it is that another place in the whole world is given.
_WORLDWIDE: Final = 0.3
_LONG: Final = 0.45
_MANY: Final = re.compile(r"[多余餘来幾几]")
_RATIO_KINDS: Final = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE})


def comparable(figure: Figure, fact: Quantity) -> bool:
    """Whether the two count the same sort of thing, so that their numbers can be compared at all."""
    if figure.kind != fact.kind:
        return False
    if fact.kind is Kind.MONEY and not figure.base_unit:
        return True
    if fact.kind is Kind.COUNT:
        return same_unit(figure.base_unit, fact.base_unit)
    return fact.kind is Kind.RANK or figure.base_unit == fact.base_unit


def mistaken_unit(figure: Figure, fact: Quantity) -> bool:
    """Whether the same number stands with a unit that could be a slip for the fact's (亿美元 for 亿元, 倍 for %)."""
    kinds = {figure.kind, fact.kind}
    if not (len(kinds) == 1 or kinds <= _RATIO_KINDS):
        return False
    if figure.value is None or not figure.value or abs(figure.value.adjusted()) > _SANE:
        return False
    return digits(figure.value) == fact.digits


def as_money(figure: Figure) -> Figure:
    """`figure`, as money of any currency if it is hundreds of millions of nothing: 492.2亿."""
    if figure.kind is not Kind.COUNT or figure.base_unit or not figure.unit.endswith("亿"):
        return figure
    return replace(figure, kind=Kind.MONEY)


def slip_of_unit(fact: Quantity) -> Comparison:
    """What it means that the same number stands with another unit."""
    weight = _weight(fact.base_value)
    return Comparison(
        False, Reason.UNIT, _OTHER_MEASURE[weight >= _LONG] if fact.kind is Kind.COUNT else 0.35 + 0.6 * weight
    )


def compare(figure: Figure, fact: Quantity) -> Comparison:
    """How `figure`, comparable with `fact`, agrees with it.

    >>> from gdcli.figures import read_one
    >>> fact = Quantity(Decimal("492.2"), "亿元", Decimal("49220000000"), "元", Bound.EXACT, Kind.MONEY, "492.2亿元")
    >>> for text in ("492.2亿元", "近500亿元", "492亿元", "4922000万元", "逾500亿元", "422.9亿元", "492.2万元"):
    ...     found = compare(read_one(text), fact)
    ...     print(text, found.agrees, found.reason)
    492.2亿元 True 一致
    近500亿元 True 取整
    492亿元 True 取整
    4922000万元 True 换算
    逾500亿元 False 界限不符
    422.9亿元 False 数字颠倒
    492.2万元 False 数量级不符
    """
    said, held = figure.base_value, fact.base_value
    if said is None or abs(said.adjusted()) > _SANE:
        return Comparison(False, Reason.DIFFERENT, 0.0)
    if fact.kind is Kind.RANK:
        scope, ours = _scope(figure.text), _scope(fact.printed)
        same = said == held and scope in ("", ours)
        # Of the whole world few things are ranked.
        told = _WORLDWIDE if not same and scope == ours == "全球" else 0.0
        return Comparison(same, Reason.SAME if same else Reason.RANK, told)
    reason = _agreement(figure, said, fact)
    if reason is not None:
        return Comparison(True, reason, _weight(held) if said == held else _weight(said) * 0.7)
    return Comparison(False, *_slip(figure, said, fact))


def _scope(text: str) -> str:
    """How far a rank reaches, as one word."""
    if re.search(r"全球|世界|国际|國際", text):
        return "全球"
    if re.search(r"全国|全國|国内|國內", text):
        return "全国"
    return "全省" if re.search(r"全省|省内|省內", text) else ""


def _agreement(figure: Figure, said: Decimal, fact: Quantity) -> Reason | None:
    """How `figure` is true of `fact`, or `None` if it is not."""
    held, bound = fact.base_value, figure.bound
    open_above = fact.bound in _LOWER
    if bound is Bound.RANGE:
        low, high = figure.low, figure.high
        within = low is not None and high is not None and low <= held <= high and high <= low * Decimal("1.35")
        return Reason.REBOUND if within else None
    if said <= 0 or held <= 0:
        return Reason.SAME if said == held else None
    if bound in _LOWER:
        if held < said:
            return None
        if held == said:
            # More than 12 cities are not 12, but 超9万户 may well be the 9万户 that are printed.
            counted = fact.kind is Kind.COUNT and fact.unit == fact.base_unit and held % 10 and bound is Bound.OVER
            return Reason.SAME if open_above or (fact.bound is Bound.EXACT and not counted) else None
        return Reason.ROUNDED if held < said + _step(said) and held <= said * _looseness(figure) else None
    if bound is Bound.NEARLY:
        if fact.bound is Bound.NEARLY and held == said:
            return Reason.SAME
        if open_above:
            return None
        return Reason.ROUNDED if held <= said <= held * Decimal("1.08") else None
    if bound in _UPPER:
        if fact.bound in _UPPER:
            return Reason.SAME if held == said else None
        if open_above or not (held <= said <= held * Decimal("1.08")):
            return None
        return Reason.REBOUND if held < said or bound is Bound.AT_MOST else None
    if bound is Bound.ABOUT:
        return Reason.SAME if said == held else Reason.ROUNDED if _close(said, held, Decimal("0.031")) else None
    return _exact(figure, said, fact)


def _exact(figure: Figure, said: Decimal, fact: Quantity) -> Reason | None:
    held = fact.base_value
    if said == held:
        same = figure.value == fact.value or figure.unit == "成" or figure.value is None
        if same and fact.bound in _LOWER and not figure.text.startswith(fact.printed[:1]):
            return Reason.REBOUND
        return Reason.SAME if same else Reason.CONVERTED
    if figure.unit == "成":
        # 三成 names a tenth, not a number: 30.9% and 29.9% are both three of them.
        return Reason.ROUNDED if abs(said - held) <= Decimal("2.5") else None
    if figure.kind is Kind.DURATION:
        return None
    # The number of digits a rounded figure keeps says how near it must be.
    step = _step(said)
    rounded = (held / step).to_integral_value("ROUND_HALF_UP") * step
    if rounded == said and _places(figure.value) < _places(fact.value) and _close(said, held, Decimal("0.03")):
        return Reason.ROUNDED
    return Reason.ROUNDED if rounded == said and _length(said) >= 2 and _close(said, held, Decimal("0.01")) else None


def _looseness(figure: Figure) -> Decimal:
    """How far above the printed number the true one may lie."""
    if _MANY.search(figure.text):
        return Decimal(2)
    return Decimal("1.4")


def _slip(figure: Figure, said: Decimal, fact: Quantity) -> tuple[Reason, float]:
    """What most likely went wrong, and how sure that is."""
    held = fact.base_value
    ours, theirs = digits(figure.value or said), fact.digits
    if ours == theirs and said != held:
        # Who writes 万 for 亿 still writes 家 for 家.
        sure = 0.5 if figure.base_unit == fact.base_unit else 0.25
        return Reason.MAGNITUDE, (sure if len(ours) > 1 else sure / 2) + sure * _weight(held)
    if said == held or (_close(said, held, Decimal("0.1")) and (figure.bound is not Bound.EXACT or _length(said) < 2)):
        return Reason.BOUND, 0.9 if said == held else 0.2 + 0.3 * _weight(held)
    if sorted(ours) == sorted(theirs) and len(ours) > 1:
        return Reason.SWAPPED, 0.4 + 0.5 * _weight(held)
    if _close(said, held, Decimal("0.35")) and figure.bound not in (Bound.EXACT, Bound.RANGE) and _length(said) <= 2:
        return (Reason.COARSE if _true(figure, said, held) else Reason.BOUND), 0.2
    if len(theirs) > len(ours) > 0 and len(theirs) - len(ours) <= 2 and _within(ours, theirs):
        return Reason.DROPPED, _STILL_TOLD[min(len(ours), 4)]
    if len(ours) > len(theirs) and len(ours) - len(theirs) <= 2 and _within(theirs, ours):
        return Reason.ADDED, _STILL_TOLD[min(len(theirs), 4)]
    if len(ours) == len(theirs) > 2 and sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1:
        return Reason.DIFFERENT, 0.2 * (len(ours) - 1)
    ratio = said / held if held else Decimal(0)
    if ratio and (ratio >= 9 or ratio <= Decimal("0.112")) and fact.kind in (Kind.COUNT, Kind.MONEY):
        return (Reason.MAGNITUDE if ours[:1] == theirs[:1] else Reason.DIFFERENT), 0.0
    return Reason.DIFFERENT, 0.0


def _true(figure: Figure, said: Decimal, held: Decimal) -> bool:
    if figure.bound in _LOWER:
        return held >= said
    return held <= said if figure.bound in _UPPER or figure.bound is Bound.NEARLY else True


def _close(said: Decimal, held: Decimal, share: Decimal) -> bool:
    return abs(said - held) <= abs(held) * share


def digits(value: Decimal) -> str:
    """The digits of `value` that are not zeros around it."""
    return "".join(map(str, value.normalize().as_tuple().digits)).strip("0")


def _length(value: Decimal) -> int:
    return len(digits(value))


def _places(value: Decimal | None) -> int:
    """How many digits `value` has after the point."""
    if value is None:
        return 0
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _step(value: Decimal) -> Decimal:
    """One in the last place of `value` that is not zero: 100 for 9300, 0.1 for 22.4."""
    exponent = value.normalize().as_tuple().exponent
    return _ONE.scaleb(exponent) if isinstance(exponent, int) else _ONE


def _within(short: str, long: str) -> bool:
    """Whether `short` is `long` with digits left out."""
    rest = iter(long)
    return all(char in rest for char in short)


def _weight(value: Decimal) -> float:
    """How telling it is that a number is met again: little for 7, much for 188.4."""
    return (0.0, 0.1, 0.45, 0.75, 1.0)[min(_length(value), 4)]
