"""Whether a printed figure can stand for a fact's, as a careful editor judges it, and what went wrong if it can't.

Everything here is about two numbers with their bounds and units; which fact a figure is about is decided elsewhere.
The tolerances are declared once, in `TOLERANCES`; each is pinned at its edge in tests/proof/test_compare.py.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from gdcli.language import scene
from gdcli.language.wording import ANY_UNIT, NOT_SAME_UNIT, ONLY_UNIT, UNIT_GROUPS
from gdcli.model import RATIOS, Bound, Fact, Figure, Kind
from gdcli.patterns import Pattern

#: How far a printed number may lie from the true one, as a share of the true one but where it says otherwise.
TOLERANCES: Final = MappingProxyType(
    {
        "近": Decimal("0.08"),  # 近, 接近, 将近, 不足, 以内: at most so far above
        "约": Decimal("0.03"),  # 约, 左右: rounded to the digits it keeps, and no further off; a fraction, or what the
        # base itself has as 约: so far off on either side
        "超": Decimal("0.4"),  # 超, 逾: the true one is at most so far above the number printed
        "范围": Decimal("0.35"),  # 3至4万: its ends are at most so far apart, as a share of the lower one
        "取整": Decimal("0.03"),  # fewer places behind the point: rounded, and no further off than this
        "取整到位": Decimal("0.01"),  # fewer digits before the point: rounded, two digits kept, and no further off
        "成": Decimal("2.5"),  # 三成: percentage points on either side
        "分数": Decimal("0.2"),  # 超过三分之一: the true share is at most so far above
        "取整过头": Decimal("0.35"),  # true, but so loose that an editor would not print it
        "界限": Decimal("0.1"),  # so near it is the bound that is wrong, not the number
    }
)


class Reason(StrEnum):
    """Why a finding is what it is, as a reader of the report sees it."""

    SAME = "一致"
    ROUNDED = "取整"
    CONVERTED = "换算"
    REBOUND = "界限放宽"
    EXACTER = "比库中更精确"
    MEASURE = "量词不符"
    DENIED = "说法相反（稿件作否定）"
    REVERSED = "方向相反"
    SIGN = "正负相反"
    SWAPPED = "数字颠倒"
    DROPPED = "漏了数字"
    ADDED = "多了数字"
    DIFFERENT = "数字不同"
    MAGNITUDE = "数量级不符"
    UNIT = "单位不符"
    RANK = "位次不符"
    SCOPE = "排名范围不符"
    BOUND = "界限不符"
    COARSE = "取整过头"


class Grade(StrEnum):
    """What an editor does about it: nothing, look, or correct."""

    AGREES = "agrees"
    LOOK = "look"
    DIFFERS = "differs"


class Comparison(NamedTuple):
    """How a figure stands to a fact's. `same` is how telling it is that the number is met again, `slip` that it is one
    slip away, both 0 to 1."""

    grade: Grade
    reason: Reason
    same: float = 0.0
    slip: float = 0.0


_LOWER: Final = (Bound.OVER, Bound.AT_LEAST)
UPPER: Final = (Bound.UNDER, Bound.AT_MOST)
_VAGUE: Final = (Bound.ABOUT, Bound.NEARLY)
_ONE: Final = Decimal(1)
#: Numbers with more digits than this are no statistics, and arithmetic on them may overflow.
_SANE: Final = 40
_FRACTION_WORD: Final = Pattern(r"(?<![百千万])分之|半")
_AND_MORE: Final = Pattern(r"[多余餘来幾几]")
_AMOUNT_KINDS: Final = (Kind.MONEY, Kind.MEASURE)
_AMOUNTS: Final = (Kind.COUNT, *_AMOUNT_KINDS)
#: How telling it is that a number of so many digits is met again, or what is left of it where digits were dropped.
_TELLING_BY_DIGITS: Final = (0.0, 0.1, 0.45, 0.75, 1.0)
_STILL_TELLING: Final = (0.0, 0.05, 0.2, 0.4, 0.6)


def compare(figure: Figure, fact: Fact) -> Comparison | None:
    """How `figure` agrees with `fact`; `None` where the two can't be meant for one another, whatever the words."""
    said = figure.base_value
    if not _comparable(figure.kind, fact.kind) or said is None or abs(said.adjusted()) > _SANE:
        return None
    if figure.kind is not fact.kind:
        likened = _likened(figure, fact)
        if likened is None:
            return _of_another_kind(figure, fact)
        figure, fact = likened
    if not _same_unit(figure, fact):
        return _mistaken(figure, said, fact)
    if fact.kind is Kind.RANK:
        return _rank(figure, fact)
    if fact.direction is not None and (said < 0) != (fact.base_value < 0):
        # 下降4.3% and -4.3% say the same; which way it goes is compared as a direction.
        figure = figure._replace(value=abs(figure.value or said), base_value=abs(said))
        fact = replace(fact, value=abs(fact.value), base_value=abs(fact.base_value))
        said = abs(said)
    return _compared(figure, said, fact)


def _compared(figure: Figure, said: Decimal, fact: Fact) -> Comparison:
    """How a figure of the fact's own kind and unit stands to it."""
    found = _agreement(figure, said, fact)
    if found is None:
        return _slip(figure, said, fact)
    if found is not Reason.EXACTER and (figure.base_unit, fact.base_unit) in NOT_SAME_UNIT:
        found = Reason.MEASURE
    grade = Grade.LOOK if found in (Reason.EXACTER, Reason.MEASURE) else Grade.AGREES
    return Comparison(grade, found, telling(fact.base_value) if said == fact.base_value else telling(said) * 0.7)


def _comparable(said: Kind, held: Kind) -> bool:
    return said is held or (said in RATIOS and held in RATIOS) or (said in _AMOUNTS and held in _AMOUNTS)


def _likened(figure: Figure, fact: Fact) -> tuple[Figure, Fact] | None:
    """The two as of one kind; `None` where they are of kinds that are not taken for one another."""
    if figure.kind in RATIOS and fact.kind in RATIOS:
        return figure, fact
    if _unnamed(figure) and fact.kind in _AMOUNT_KINDS:
        return figure._replace(kind=fact.kind, base_unit=fact.base_unit), fact
    if _unnamed(fact) and figure.kind in _AMOUNT_KINDS:
        return figure, replace(fact, kind=figure.kind, base_unit=figure.base_unit)
    if not figure.unit and not fact.unit and {figure.kind, fact.kind} <= set(_AMOUNTS):
        # An index or a ratio stands without a unit, as one kind of number or the other.
        return figure._replace(kind=fact.kind), fact
    return None


def _unnamed(one: Figure | Fact) -> bool:
    """Whether a number of ten thousands says not of what: 492.2亿, which may be money."""
    return one.kind is Kind.COUNT and not one.base_unit and one.unit.endswith(("万", "亿"))


def _same_unit(figure: Figure, fact: Fact) -> bool:
    if figure.kind is not fact.kind:
        return False
    if fact.kind is Kind.COUNT:
        return same_unit(figure.base_unit, fact.base_unit)
    # 每立方米18微克
    rate = fact.kind is Kind.MEASURE and figure.base_unit and fact.base_unit.startswith(f"{figure.base_unit}/")
    return bool(rate) or fact.kind is Kind.RANK or figure.base_unit == fact.base_unit


def same_unit(one: str, other: str) -> bool:
    """Whether two base units of counts may count the same thing.

    >>> same_unit("间", "家"), same_unit("次", "家"), same_unit("个", "项"), same_unit("", "人")
    (True, False, True, True)
    """
    if one == other or not (one and other):
        # A number without a measure word may count anything.
        return True
    if one in ANY_UNIT or other in ANY_UNIT:
        return one not in ONLY_UNIT and other not in ONLY_UNIT
    return any(one in group and other in group for group in UNIT_GROUPS)


def _of_another_kind(figure: Figure, fact: Fact) -> Comparison | None:
    """What it means that the fact's very number stands with a unit of another kind: 1140.88万吨 for 1140.88万头."""
    # Who keeps the number and its 万 has only the unit wrong; 4612吨 and 4612家 have nothing to do with each other.
    kept = figure.value == fact.value and figure.unit[:1] == fact.unit[:1] and fact.unit[:1] in ("万", "亿")
    rate = "/" in figure.unit + fact.unit
    weight = telling(fact.value)
    return None if rate or not kept or weight < _TELLING_BY_DIGITS[2] else _unit(0.6 * weight)


def _mistaken(figure: Figure, said: Decimal, fact: Fact) -> Comparison | None:
    """What it means that the same number stands with a unit that could be a slip for the fact's (亿美元 for 亿元)."""
    weight, value = telling(fact.value), figure.value or said
    found = _agreement(figure, said, fact) if fact.kind is Kind.MONEY else None
    if found in (Reason.SAME, Reason.ROUNDED, Reason.CONVERTED):
        return _unit(0.4 + 0.6 * (weight if found is Reason.SAME else 0.3))
    if not value or digits(value) != digits(fact.value) or (figure.kind is Kind.MEASURE and value != fact.value):
        # 0.042毫克 for 42微克 is converted.
        return None
    return _unit(0.4 * weight if fact.kind is Kind.COUNT else 0.3 + 0.6 * weight)


def _unit(slip: float) -> Comparison:
    return Comparison(Grade.DIFFERS, Reason.UNIT, slip=slip)


def _rank(figure: Figure, fact: Fact) -> Comparison | None:
    """How two places in an order stand to each other."""
    said, held = figure.base_value or Decimal(0), fact.base_value
    scopes = [scope for scope in (_scope(figure.text), _scope(fact.printed)) if scope]
    if scene.REVERSED_RANK.search(figure.text) and not scene.REVERSED_RANK.search(fact.printed):
        return Comparison(Grade.DIFFERS, Reason.RANK, slip=0.3)
    if set(scopes) in ({"全球", "全国"}, {"全国", "全省"}):
        return Comparison(Grade.DIFFERS, Reason.SCOPE, slip=0.2 * (said == held))
    if len(set(scopes)) > 1:
        # Who writes 全球 for 全国 is wrong; 东部第一 is another rank.
        return None
    if figure.bound is not Bound.EXACT and fact.bound is Bound.EXACT:
        # 前三 is true of the second.
        return Comparison(Grade.AGREES, Reason.REBOUND, 0.1) if said >= held else Comparison(Grade.DIFFERS, Reason.RANK)
    if said != held:
        return Comparison(Grade.DIFFERS, Reason.RANK, slip=0.3 * (scopes == ["全球", "全球"]))
    return Comparison(Grade.AGREES, Reason.SAME, 0.25 if len(scopes) == 2 else 0.1)


def _scope(text: str) -> str:
    """How far a rank reaches, as one word, "" where it does not say."""
    return next((name for name, pattern in scene.RANK_SCOPES if pattern.search(text)), "")


def _agreement(figure: Figure, said: Decimal, fact: Fact) -> Reason | None:
    """How `figure` is true of `fact`, or `None` if it is not."""
    held = fact.base_value
    if said <= 0 or held <= 0:
        return Reason.SAME if said == held and figure.bound == fact.bound else None
    if figure.kind is Kind.PERCENT and _FRACTION_WORD.search(figure.text):
        return _fraction(figure, said, held)
    return _RULES.get(figure.bound, _exact)(figure, said, fact)


def _fraction(figure: Figure, said: Decimal, held: Decimal) -> Reason | None:
    """A fraction names a part, not a number: 三分之一 is about as much, 超过三分之一 somewhat more."""
    if figure.bound in _LOWER:
        within = said <= held <= said * (1 + TOLERANCES["分数"])
    elif figure.bound in (*UPPER, Bound.NEARLY):
        within = held <= said <= held * (1 + TOLERANCES["近"])
    else:
        within = _close(said, held, TOLERANCES["约"])
    return Reason.ROUNDED if within else None


def _range(figure: Figure, _said: Decimal, fact: Fact) -> Reason | None:
    low, high, held = figure.low, figure.high, fact.base_value
    if low is None or high is None:
        return None
    if fact.bound is Bound.RANGE:
        return Reason.SAME if low == held else None
    return Reason.REBOUND if low <= held <= high <= low * (1 + TOLERANCES["范围"]) else None


def _over(figure: Figure, said: Decimal, fact: Fact) -> Reason | None:
    held = fact.base_value
    if held < said:
        return _more_exact(said, fact)
    if held == said:
        # More than 12 cities are not 12, but 超9万户 may well be the 9万户 that are printed.
        counted = fact.kind is Kind.COUNT and fact.unit == fact.base_unit and held % 10 and figure.bound is Bound.OVER
        return Reason.SAME if fact.bound in _LOWER or (fact.bound is Bound.EXACT and not counted) else None
    # 1000多 reaches to the next thousand, 超1000 not so far.
    loose = _AND_MORE.search(figure.text) is not None or held <= said * (1 + TOLERANCES["超"])
    return Reason.ROUNDED if held < said + step(said) and loose else None


def _more_exact(said: Decimal, fact: Fact) -> Reason | None:
    """超7.5万家 for 超7万家: what the base has as a lower bound is told with one more digit."""
    held = fact.base_value
    return Reason.EXACTER if fact.bound in _LOWER and held < said < held + step(held) else None


def _nearly(figure: Figure, said: Decimal, fact: Fact) -> Reason | None:
    held = fact.base_value
    if fact.bound is Bound.NEARLY and held == said:
        return Reason.SAME
    if fact.bound in _LOWER and (said == held or _more_exact(said, fact)):
        return _more_exact(said, fact)
    # 突破780万户 is 近800万户, too.
    return Reason.ROUNDED if held <= said <= held * (1 + TOLERANCES["近"]) else None


def _under(figure: Figure, said: Decimal, fact: Fact) -> Reason | None:
    held = fact.base_value
    if held == said and fact.bound in (*UPPER, Bound.NEARLY):
        return Reason.SAME
    if fact.bound in (*UPPER, *_LOWER) or not held <= said <= held * (1 + TOLERANCES["近"]):
        return None
    return Reason.REBOUND if held < said or figure.bound is Bound.AT_MOST else None


def _about(figure: Figure, said: Decimal, fact: Fact) -> Reason | None:
    held = fact.base_value
    if said == held:
        return Reason.SAME
    near = fact.bound in _VAGUE or _at_step(said, held) == said
    return Reason.ROUNDED if near and _close(said, held, TOLERANCES["约"]) else None


def _exact(figure: Figure, said: Decimal, fact: Fact) -> Reason | None:
    held = fact.base_value
    if said == held:
        return _met_again(figure, fact)
    if _more_exact(said, fact) or (fact.bound in _VAGUE and _close(said, held, TOLERANCES["约"])):
        return Reason.EXACTER
    if figure.unit == "成":
        # 三成 names a tenth, not a number: 30.9% and 29.9% are both three of them.
        return Reason.ROUNDED if abs(said - held) <= TOLERANCES["成"] else None
    years = figure.kind is Kind.DURATION and fact.unit in ("年", "个月")
    return Reason.ROUNDED if not years and _rounded(figure, said, fact) else None


def _rounded(figure: Figure, said: Decimal, fact: Fact) -> bool:
    """Whether the number is the fact's, rounded: the digits it keeps say how near it must be."""
    held = fact.base_value
    fewer = _places(figure.value) < _places(fact.value) and _close(said, held, TOLERANCES["取整"])
    kept = len(digits(said)) >= 2 and _close(said, held, TOLERANCES["取整到位"])
    return _at_step(said, held) == said and (fewer or kept)


def _met_again(figure: Figure, fact: Fact) -> Reason:
    """What is said of exactly the fact's number without a bound."""
    if fact.bound in UPPER:
        return Reason.EXACTER
    same = figure.value in (fact.value, None) or figure.unit == "成"
    if same and fact.bound in _LOWER and not figure.text.startswith(fact.printed[:1]):
        return Reason.REBOUND
    return Reason.SAME if same else Reason.CONVERTED


_RULES: Final = {
    Bound.RANGE: _range,
    Bound.OVER: _over,
    Bound.AT_LEAST: _over,
    Bound.NEARLY: _nearly,
    Bound.UNDER: _under,
    Bound.AT_MOST: _under,
    Bound.ABOUT: _about,
}


def _slip(figure: Figure, said: Decimal, fact: Fact) -> Comparison:
    """What most likely went wrong, and how sure that is."""
    held, ours, theirs = fact.base_value, digits(figure.value or said), digits(fact.value)
    reason, sure = _near_miss(figure, said, fact)
    if reason is None:
        reason, sure = _misprint(ours, theirs, telling(held))
    if reason is None:
        far = fact.kind in (Kind.COUNT, Kind.MONEY) and held and not Decimal("0.112") < said / held < 9
        reason = Reason.MAGNITUDE if far and digits(said)[:1] == digits(held)[:1] else Reason.DIFFERENT
    return Comparison(Grade.DIFFERS, reason, slip=sure)


def _near_miss(figure: Figure, said: Decimal, fact: Fact) -> tuple[Reason | None, float]:
    """The number is the fact's or about as much, but its sign, magnitude or bound is wrong."""
    held, few = fact.base_value, len(digits(said))
    if abs(said) == abs(held):
        return (Reason.BOUND if said == held else Reason.SIGN), 0.9
    if digits(figure.value or said) == digits(fact.value):
        # Who writes 万 for 亿 still writes 家 for 家.
        sure = 0.5 if figure.base_unit == fact.base_unit else 0.25
        return Reason.MAGNITUDE, (sure if few > 1 else sure / 2) + sure * telling(held)
    if _close(said, held, TOLERANCES["界限"]) and (figure.bound is not Bound.EXACT or few < 2):
        return Reason.BOUND, 0.2 + 0.3 * telling(held)
    return _too_loose(figure, said, held), 0.2


def _too_loose(figure: Figure, said: Decimal, held: Decimal) -> Reason | None:
    """逾500亿 for 600亿: bounded and about as much, and yet not what an editor would print."""
    few = len(digits(said)) <= 2 and sorted(digits(said)) != sorted(digits(held))
    if not few or figure.bound in (Bound.EXACT, Bound.RANGE) or not _close(said, held, TOLERANCES["取整过头"]):
        return None
    true = held >= said if figure.bound in _LOWER else held <= said or figure.bound is Bound.ABOUT
    return Reason.COARSE if true else Reason.BOUND


def _misprint(ours: str, theirs: str, weight: float) -> tuple[Reason | None, float]:
    """Which slip of the keys makes `ours` of `theirs`, if one does."""
    if sorted(ours) == sorted(theirs) and len(ours) > 1:
        return Reason.SWAPPED, 0.4 + 0.5 * weight
    shorter, longer = sorted((ours, theirs), key=len)
    if shorter and 0 < len(longer) - len(shorter) <= 2 and _within(shorter, longer):
        return (Reason.DROPPED if shorter == ours else Reason.ADDED), _STILL_TELLING[min(len(shorter), 4)]
    if len(ours) == len(theirs) > 2 and sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1:
        return Reason.DIFFERENT, min(1.0, 0.2 * (len(ours) - 1))
    return None, 0.0


def _close(said: Decimal, held: Decimal, share: Decimal) -> bool:
    return abs(said - held) <= abs(held) * share


@lru_cache(maxsize=4096)
def digits(value: Decimal) -> str:
    """The digits of `value` that are not zeros around it.

    >>> digits(Decimal("0.0492")), digits(Decimal("49200"))
    ('492', '492')
    """
    return "".join(map(str, value.as_tuple().digits)).strip("0")


def telling(value: Decimal) -> float:
    """How telling it is that a number is met again, 0 to 1: little for 7, much for 188.4.

    >>> telling(Decimal(7)), telling(Decimal("188.4"))
    (0.1, 1.0)
    """
    return _TELLING_BY_DIGITS[min(len(digits(value)), 4)]


def _at_step(said: Decimal, held: Decimal) -> Decimal:
    """`held`, rounded to the digits that `said` keeps."""
    one = step(said)
    return (held / one).to_integral_value("ROUND_HALF_UP") * one


def _places(value: Decimal | None) -> int:
    """How many digits `value` has after the point."""
    return max(0, -step(value).adjusted()) if value else 0


@lru_cache(maxsize=4096)
def step(value: Decimal) -> Decimal:
    """One in the last place of `value` that is not zero.

    >>> str(step(Decimal(9300)).normalize()), str(step(Decimal("22.4")))
    ('1E+2', '0.1')
    """
    exponent = value.normalize().as_tuple().exponent
    return _ONE.scaleb(exponent) if isinstance(exponent, int) else _ONE


def _within(short: str, long: str) -> bool:
    """Whether `short` is `long` with digits left out."""
    rest = iter(long)
    return all(char in rest for char in short)
