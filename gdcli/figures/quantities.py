"""A numeral with its unit, at a place in a text: 3100余亿元, 两成五, 3—5亿元, 1分44秒65, 五年以上十年以下.

>>> found = read("3100余亿元", 0)
>>> str(found.value), found.exponent, found.infix, found.unit.name, found.end
('310000000000', 8, <Bound.OVER: 'over'>, '元', 7)
>>> first = read("3—5亿元", 0)
>>> upper = span("3—5亿元", first, False, 0)
>>> str(upper.low), str(upper.high)
('300000000', '500000000')
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from gdcli.figures import bounds, numerals, units
from gdcli.figures.units import Unit
from gdcli.language import statements
from gdcli.language import units as language
from gdcli.language.currencies import IN_FRONT
from gdcli.model import Bound, Kind
from gdcli.patterns import Pattern

_TENTHS: Final = Pattern(
    "成(?:(?P<half>半)|(?P<tenth>[一二三四五六七八九1-9](?![0-9成十百千万亿.%年月日个])|[1-9]{2}(?=[，。；、）) ]|$)))"
)
_RANGE_LINK: Final = re.compile(
    " ?(?:—{1,2}|-{1,2}|~|至|到|、(?=[一二三四五六七八九]十|(?P<next>[3-9三四五六七八九])(?![0-9.,十百千、]))) ?"
    f"(?:(?P<minus>-|零下|负)|(?P<currency>{'|'.join(map(re.escape, IN_FRONT))}) ?)?(?=[0-9一二三四五六七八九十两百千])"
)
_COUNTING_ON: Final = ("第", "、", "前", ".")
_NUMBER_AHEAD: Final = Pattern("[，、]?(?=[0-9一二三四五六七八九十两百])")
RANGE_LINKS: Final = frozenset(" —-~至到、")
#: What stands behind a number that may begin a range.
SPANNING: Final = RANGE_LINKS | {"以"}
_HALVED: Final = frozenset(language.HALVED.split())
#: Behind a unit 半 adds a half, if it begins no word; behind any but the commonest, only where nothing follows it.
_HALF: Final = Pattern("半(?![径导数价决夜空截载场路程山岛球封票])")
_HALF_ALONE: Final = Pattern("半(?=[，。；、！？”）) \n了的]|左右|$)")
_HALF_AND_UNIT: Final = Pattern("个(?P<more>[半多余来])(?=月|小时|钟头|星期|礼拜|学期|季度|世纪)")
HALF_OF_ONE: Final = Decimal("0.5")
_COMPOSED: Final = {
    (larger, smaller): (Decimal(many), in_larger) for larger, smaller, many, in_larger in language.COMPOSED
}
#: A power of ten: 4.5×10^9, 1.6×10的9次方, 3×10⁸.
_TIMES: Final = frozenset("×xX* ")
_POWER: Final = Pattern(" ?[×xX*] ?10(?:\\^|的)?(?P<exponent>(?<=[^0])-?[1-3]?[0-9]|⁻?[¹²³]?[⁰¹²³⁴-⁹])(?:次方)?")
_SUPERSCRIPTS: Final = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_VISITORS: Final = frozenset("游乘旅考学观")
_GAPS: Final = frozenset(" \n")
_VISITS: Final = Pattern("[一-鿿]{2,4}?(?P<unit>人次)")
#: What a court says: 处有期徒刑5年2月.
_SENTENCED: Final = Pattern(f"[{statements.SENTENCED}处][^，。；]{{0,9}}$")
_DECIMAL: Final = frozenset(language.DECIMAL.split())
_LARGER: Final = frozenset(larger for larger, _ in _COMPOSED)
_COMPOSABLE: Final = _LARGER | _DECIMAL
_SMALLER: Final = Pattern(" ?[零又]?(?=[0-9一二三四五六七八九十两])")
_DECIMALS_BEHIND: Final = Pattern(r"[0-9]{1,3}(?![0-9.,%:：/—~至-]|[万亿千百年月日点])")
_NEXT_ITEM: Final = Pattern("(?: ?、|和|及|与|以及|或| ?[/+] ?|(?P<comma>，)) ?(?=[0-9一二两三四五六七八九十百])")
_SHARED_UNIT: Final = Pattern(f"(?:{'|'.join(statements.SHARING)})[^。；\n]{{0,24}}$")
_CHANGED: Final = Pattern(f"(?:{'|'.join(statements.CHANGED)})了?约?$")
_DATE_UNITS: Final = frozenset("年月日号点时")
#: So many numbers at most share one unit.
_MOST_LISTED: Final = 12
_LISTED_NUMBER: Final = (
    r"(?:[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?: ?(?:万亿|[万亿]))?"
    "|[零一二两三四五六七八九十百千]{1,9}(?:点[零一二三四五六七八九]{1,4})?(?:万亿|[万亿]))"
)
_LIST: Final = re.compile(f"{_LISTED_NUMBER}(?:(?: ?、|和|及|与|以及|或| ?[/+] ?|，) ?{_LISTED_NUMBER}){{1,11}}")
# Members of an enumeration, because it is slow to look one up.
_ABOUT: Final = Bound.ABOUT
_AT_LEAST: Final = Bound.AT_LEAST
_AT_MOST: Final = Bound.AT_MOST
_OVER: Final = Bound.OVER
_MEASURE: Final = Kind.MEASURE
# The constructor of a named tuple is a function in Python; what it calls is twice as fast.
_new: Final = tuple.__new__


class Quantity(NamedTuple):
    """A numeral with its unit. It begins at `start`; the numeral ends at `numeral_end`, the unit at `end`.

    `value` and `printed` are those of the numeral with tenths and halves behind the unit (两成五, 两年半) added;
    `infix` is what 余, 多 or 来 within it says. A tuple, because every number in a text makes one.
    """

    start: int
    numeral_end: int
    end: int
    value: Decimal
    printed: Decimal
    high: Decimal | None
    exponent: int
    infix: Bound | None
    arabic: bool
    bare: bool
    unit: Unit | None


class Span(NamedTuple):
    """A range: its lower and upper end with their magnitudes multiplied out, and the quantity that ends it."""

    low: Decimal
    high: Decimal
    last: Quantity
    end: int
    unit: Unit | None


def read(text: str, start: int, depth: int = 0) -> Quantity | None:
    """The quantity whose numeral begins at `start`, or `None` where the characters there make no number.

    `depth` counts the larger units in front of it that it may be composed with.
    """
    quantity = counted(text, start)
    if quantity is None or quantity.unit is None or quantity.exponent or quantity.infix:
        return quantity
    return _composed(text, quantity, quantity.unit, depth) if quantity.unit.name in _COMPOSABLE else quantity


# A number is often looked at from the one before it, so the last few are kept.
@lru_cache(maxsize=32)
def counted(text: str, start: int) -> Quantity | None:
    """The same with a single unit: 3元 of 3元5角."""
    numeral = _numeral(text, start)
    if numeral is None:
        return None
    _, numeral_end, value, printed, high, exponent, word, arabic, bare = numeral
    unit, end = _unit(text, numeral_end)
    if unit is None:
        if text[start - 1 : start] == "连":
            unit, end = _streak(text, end)
    elif text[end : end + 1] in ADDING and (unit.name in _DIVISIBLE or text[end] == "半"):
        unit, end, more, word = _added(text, numeral_end, end, unit, word)
        if more and exponent == 0:
            value = printed = numerals.EXACT.add(value, more)
    infix = _INFIXES[word] if word else None
    return _new(Quantity, (start, numeral_end, end, value, printed, high, exponent, infix, arabic, bare, unit))


_INFIXES: Final[dict[str, Bound]] = {"来": _ABOUT, "余": _OVER, "多": _OVER, "几": _OVER}


def _numeral(text: str, start: int) -> numerals.Numeral | None:
    """The numeral at `start`, a power of ten included; the digits alone where what seems to be one are several."""
    numeral = numerals.read(text, start)
    if numeral is None:
        return None
    end = numeral[1]
    printed = text[start:end]
    if (" " in printed or "，" in printed) and not _is_one_number(text, numeral):
        return numerals.read(text, start, plain=True)
    if text[end : end + 1] in _TIMES and (power := _POWER.match(text, end)):
        value = numerals.scale(numeral[2], int(power["exponent"].translate(_SUPERSCRIPTS)))
        return start, power.end(), value, value, None, 0, None, True, False
    return numeral


def _streak(text: str, end: int) -> tuple[Unit | None, int]:
    """What goes on so many times running, and where it ends: 连九红."""
    found = text[end : end + 1]
    return (units.counted(found)._replace(weak=False), end + 1) if found in language.STREAKS else (None, end)


#: What stands behind a unit where a tenth or a half may follow: 两成五, 两年半, 三个半月.
ADDING: Final = frozenset("半多余来一二三四五六七八九123456789")


_DIVISIBLE: Final = ("个", "成")


def _unit(text: str, end: int) -> tuple[Unit | None, int]:
    """The unit behind a number that ends at `end`, over a space or a line break if need be, and where it ends.

    Whom 人次 counts may stand before it: 82万游客人次.
    """
    unit = units.find(text, end)
    following = text[end : end + 1]
    if following in _VISITORS and (unit is None or unit.weak) and (visits := _VISITS.match(text, end)):
        return units.named(visits["unit"]), visits.end()
    if unit is not None:
        return unit, end + unit.length
    if following in _GAPS and (unit := units.find(text, end + 1)) and _is_parted(text, end, unit):
        return unit, end + 1 + unit.length
    return None, end


def _is_parted(text: str, end: int, unit: Unit) -> bool:
    """Whether a unit beyond a space belongs to the number before it; over a line break, only a long one does."""
    return (text[end] == " " and unit.name != "成") or (not unit.weak and len(unit.name) > 1)


def _added(
    text: str, numeral_end: int, end: int, unit: Unit, word: str | None
) -> tuple[Unit, int, Decimal | None, str | None]:
    """The unit, its end, what a tenth or a half behind it adds, and what bounds: 两成五, 两年半, 三个半月, 三个多月."""
    if unit.name == "个":
        half = _HALF_AND_UNIT.match(text, numeral_end)
        if half and (whole := units.find(text, half.end())):
            adds = half["more"] == "半"
            unit, end = whole._replace(name="个" + whole.name), half.end() + whole.length
            return unit, end, HALF_OF_ONE if adds else None, word if adds else half["more"]
    elif unit.name == "成" and (tenths := _TENTHS.match(text, numeral_end)):
        tenth = numerals.parse(tenths["tenth"]) if tenths["tenth"] else None
        return unit, tenths.end(), numerals.scale(tenth, -len(tenths["tenth"])) if tenth else HALF_OF_ONE, word
    elif _halves(text, end, unit.name):
        return unit, end + 1, HALF_OF_ONE, word
    return unit, end, None, word


def _halves(text: str, end: int, name: str) -> bool:
    """Whether 半 at `end` adds a half of the unit before it: 两年半, 三碗半, but not 3公里半径."""
    if name in _HALVED:
        return bool(_HALF.match(text, end))
    return name not in _DATE_UNITS and bool(_HALF_ALONE.match(text, end))


def _composed(text: str, first: Quantity, larger: Unit, depth: int) -> Quantity:
    """`first` with the smaller units behind it: 1分44秒65, 三年零六个月, 74米36."""
    found = _SMALLER.match(text, first.end)
    if found is None or depth > 2:
        return first
    decimals = _DECIMALS_BEHIND.match(text, first.end) if larger.name in _DECIMAL else None
    if decimals and units.find(text, decimals.end()) is None:
        return _joined(first, first.value + Decimal(f"0.{decimals[0]}"), decimals.end(), larger)
    if larger.name not in _LARGER or not _is_followed(text, first, larger, found.end()):
        return first
    smaller = read(text, found.end(), depth + 1)
    return _with(first, larger, smaller, smaller.unit) if smaller and smaller.unit else first


def _is_followed(text: str, first: Quantity, larger: Unit, at: int) -> bool:
    """Whether the number at `at` counts in a unit that `larger` is composed with; 5年2月 is a date unless a court says
    it."""
    smaller = counted(text, at)
    if smaller is None or smaller.unit is None or (larger.name, smaller.unit.name) not in _COMPOSED:
        return False
    if smaller.unit.name != "月":
        return True
    return first.value < 50 and bool(_SENTENCED.search(text, max(0, first.start - 10), first.start))


def _with(first: Quantity, larger: Unit, second: Quantity, smaller: Unit) -> Quantity:
    """`first` and `second` as one, if their units make one: 3元5角 counts in the larger, 2小时17分 in the smaller."""
    rule = _COMPOSED.get((larger.name, smaller.name))
    if rule is None:
        return first
    many, in_larger = rule
    if in_larger:
        return _joined(first, first.value + second.value / many, second.end, larger)
    name = language.FULL_NAMES.get(smaller.name, smaller.name)
    return _joined(first, first.value * many + second.value, second.end, units.named(name))


def _joined(first: Quantity, value: Decimal, end: int, unit: Unit) -> Quantity:
    value = numerals.scale(value, 0)
    return first._replace(value=value, printed=value, end=end, unit=unit)


def span(text: str, first: Quantity, negative: bool, floor: int) -> Span | None:
    """The range that `first` begins, or `None` where `first` stands alone.

    >>> found = span("五年以上十年以下", read("五年以上十年以下", 0), False, 0)
    >>> str(found.low), str(found.high), found.end
    ('5', '10', 8)
    """
    following = text[first.end : first.end + 1]
    if first.high is not None or not following:
        return None
    if following in RANGE_LINKS and (following != "、" or first.unit is None):
        return _linked(text, first, negative, floor)
    if following == "以" and first.unit is not None and not negative:
        return _bounded(text, first, first.unit)
    return None


def _linked(text: str, first: Quantity, negative: bool, floor: int) -> Span | None:
    link = _RANGE_LINK.match(text, first.end)
    last = read(text, link.end()) if link else None
    if link is None or last is None or (link["next"] and not _are_neighbours(text, first, last)):
        return None
    if not _agree(first, last) and not (link["currency"] and first.unit is last.unit):
        return None
    return None if _is_a_change(text, first, last, floor) else _range(first, last, negative, bool(link["minus"]))


def _are_neighbours(text: str, first: Quantity, last: Quantity) -> bool:
    """Whether two numbers with 、 between them follow each other and mean either: 2、3万元, 长达7、8年."""
    if not 2 <= first.value <= 8 or last.printed != first.value + 1:
        return False
    name = last.unit.name if last.unit else ""
    if (not name and not last.exponent) or name in language.ENUMERATED:
        return False
    return text[first.start - 1 : first.start] not in _COUNTING_ON and not _shares(text, first, 0)


def _range(first: Quantity, last: Quantity, negative: bool, negative_last: bool) -> Span | None:
    low, high, unit = lower_end(first, last), last.value, last.unit
    if low is None:
        return None
    if first.unit and unit and first.unit.factor != unit.factor:
        high, unit = high * unit.factor / first.unit.factor, first.unit
    low, high = low.copy_negate() if negative else low, high.copy_negate() if negative_last else high
    if low > high and first.unit and first.unit.kind is _MEASURE:
        # 150米至50米 is one stretch, read from its far end.
        low, high = high, low
    return Span(low, high, last, last.end, unit) if low < high else None


def _agree(first: Quantity, last: Quantity) -> bool:
    """Whether two numbers can be the ends of one range: 3—5亿元, 5%至六成, but not 三是5家."""
    if last.unit is None:
        return first.unit is None and last.exponent > 0 and first.arabic == last.arabic
    if first.unit is None:
        return first.arabic == last.arabic
    return first.unit.base == last.unit.base


def _bounded(text: str, first: Quantity, unit: Unit) -> Span | None:
    """A range as laws write it: 五年以上十年以下."""
    front = bounds.after(text, first.end)
    ahead = _NUMBER_AHEAD.match(text, front[1]) if front and front[0] is _AT_LEAST else None
    last = read(text, ahead.end()) if ahead else None
    if last is None or last.unit is None or last.unit.base != unit.base or last.value <= first.value:
        return None
    behind = bounds.after(text, last.end)
    return Span(first.value, last.value, last, behind[1], unit) if behind and behind[0] is _AT_MOST else None


def lower_end(first: Quantity, last: Quantity) -> Decimal | None:
    """The value of a range's lower end: 3—5亿元 shares the magnitude, 8000至1万元 does not, 5—3亿元 is no range."""
    if first.unit is None and first.exponent == 0 and last.exponent:
        shared = numerals.scale(first.value, last.exponent)
        if shared < last.value:
            return shared
        return first.value if first.value * 1000 > last.value else None
    return first.value


def _is_a_change(text: str, first: Quantity, last: Quantity, floor: int) -> bool:
    """Whether 至 leads from one figure to another: 从3%到5%, 增加7000人至369.9万人."""
    # Ages are not said to change: 年龄由66岁至99岁.
    if first.unit is None or first.unit.base == "岁" or text[first.end : first.end + 1] not in ("至", "到"):
        return False
    before = text[max(floor, first.start - 4) : first.start]
    if before.endswith(statements.FROM):
        return not text.startswith("不等", last.end)
    return bool(_CHANGED.search(before)) and last.value >= 5 * first.value


def listed(text: str, first: Quantity, floor: int) -> list[Quantity]:
    """The numbers of a list that share the last one's unit: 2.16和1.66个百分点; none where `first` begins none.

    >>> [str(one.value) for one in listed("163.5、201.2和248.7亿元", read("163.5、201.2和248.7亿元", 0), 0)]
    ['16350000000', '20120000000', '24870000000']
    """
    # One look tells most lists that end in no unit, so that a long one isn't read from each of its numbers.
    whole = _LIST.match(text, first.start)
    if whole is None or _unit(text, whole.end())[0] is None:
        return []
    found = _items(text, first, floor)
    last = found[-1]
    if len(found) == 1 or last.unit is None or last.unit.name in _DATE_UNITS:
        return []
    return [*(_sharing(one, last) for one in found[:-1]), last]


def _items(text: str, first: Quantity, floor: int) -> list[Quantity]:
    """The numbers of the list that `first` begins, up to the one with a unit, or to where the list breaks off."""
    found = [first]
    while (last := found[-1]).unit is None and last.infix is None and len(found) < _MOST_LISTED:
        item = _NEXT_ITEM.match(text, last.end)
        following = read(text, item.end()) if item and (not item["comma"] or _shares(text, first, floor)) else None
        if following is None:
            break
        found.append(following)
    return found


def _sharing(one: Quantity, last: Quantity) -> Quantity:
    """`one` counted in the unit of `last`, and in its magnitude if it has none: 1600万+200万像素, 1.2和1.5亿元."""
    if one.exponent:
        return one._replace(unit=last.unit)
    value = numerals.scale(one.value, last.exponent)
    return one._replace(unit=last.unit, exponent=last.exponent, value=value)


def _shares(text: str, first: Quantity, floor: int) -> bool:
    return bool(_SHARED_UNIT.search(text, max(floor, first.start - 30), first.start))


def _is_one_number(text: str, found: numerals.Numeral) -> bool:
    """Whether groups parted by spaces or full-width commas are thousands rather than a list."""
    start, end, exponent = found[0], found[1], found[5]
    number = text[start:end].rstrip()
    if " " in number[:4] and number[0].isdecimal():
        if start > 1 and text[start - 1] == " " and text[start - 2].isdecimal():
            return False
        return exponent > 0 or _unit(text, end)[0] is not None
    if "，" in number:
        return number.index("，") < 3 or "," in number or number.endswith("，000")
    return True
