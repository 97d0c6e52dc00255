"""A numeral with its magnitudes and its unit, at a place in a text: 3100余亿元, 三四十个, 两成五, 3—5亿元.

>>> found = read("3100余亿元", 0)
>>> str(found.value), found.exponent, found.infix, found.unit.name, found.end
('310000000000', 8, <Bound.OVER: 'over'>, '元', 7)
>>> first = read("3—5亿元", 0)
>>> upper = upper_end("3—5亿元", first, 0)
>>> str(upper.value), str(lower_end(first, upper))
('500000000', '300000000')
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from gdcli.figures import numerals, units
from gdcli.figures.units import Unit
from gdcli.model import Bound

_CHINESE: Final = "零〇一二两三四五六七八九十廿卅"
# 千 and 百 begin some units: 千瓦, 百分点.
_MAGNITUDE: Final = "(?:(?!千[瓦米克卡伏焦帕赫]|百分[点之])[十百千万亿拾佰仟])"
# Every repeat is bounded, so that no text makes the search go back far; a longer numeral is no number anyway.
_THOUSANDS: Final = "[0-9]{1,3}(?:[,，][0-9]{3}){1,8}(?![0-9])|[0-9]{1,3}(?: [0-9]{3}){1,6}(?![0-9])"
_MORE: Final = f"(?:零?(?:[0-9]{{1,3}},[0-9]{{3}}|[0-9]{{1,4}}|[一二两三四五六七八九]){_MAGNITUDE}{{1,3}})"
_ARABIC: Final = re.compile(
    rf"(?P<number>(?:{_THOUSANDS}|[0-9]+)(?:[.·][0-9]+)?)"
    rf"(?:(?: ?(?P<infix>[余多来几]))? ?(?P<magnitude>{_MAGNITUDE}{{1,6}}{_MORE}{{0,3}}))?"
    r"(?P<tail>[余多来几])?"
)
_PLAIN: Final = re.compile(
    r"(?P<number>[0-9]+(?:[.·][0-9]+)?)"
    rf"(?:(?P<infix>[余多来几])?(?P<magnitude>{_MAGNITUDE}{{1,6}}))?(?P<tail>[余多来几])?"
)
_HAN: Final = re.compile(
    rf"(?P<number>(?:{_MAGNITUDE}|[{_CHINESE}壹贰叁肆伍陆柒捌玖])+(?:点[零〇一二三四五六七八九]+)?{_MAGNITUDE}*)"
    rf"(?:(?P<infix>[余多来几])(?P<magnitude>{_MAGNITUDE}{{1,4}}))?(?P<tail>[余多来几])?"
)
_BARE: Final = frozenset("百千万亿")
#: In these 多, 余 and 来 begin a word of their own.
_NO_INFIX: Final = frozenset(("来自", "余额", "来到", "来说", "来看", "来源", "余热", "来年", "来宾", "几何"))
_INFIX_BEHIND: Final = ("十", "百", "千", "万", "亿", "0")
_TENTHS: Final = re.compile("成(?:(?P<half>半)|(?P<tenth>[一二三四五六七八九](?![成十百千万亿]))|)")
_TO: Final = re.compile(" ?(?:—{1,2}|-{1,2}|~|至|到|、(?=[一二三四五六七八九]十)) ?(?=[0-9一二三四五六七八九十两百千])")
_LINKS: Final = frozenset(" —-~至到、")
#: Lengths and measures that a half may follow: 两年半, 三倍半.
_HALVED: Final = frozenset(("年", "小时", "天", "周", "倍", "亩", "公里", "个月", "里", "斤", "米", "吨"))
_HALF_AND_UNIT: Final = re.compile("个半(?=月|小时|钟头|星期|学期|季度)")
_HALF: Final = Decimal("0.5")
_CHANGED: Final = re.compile("(?:增加?|上升|升|下?跌|下降|减少?|回落|提高|上涨|涨|降|多|少|扩大|收窄|高)了?约?$")


class Quantity(NamedTuple):
    """A numeral with its unit. It begins at `start`; the numeral ends at `numeral_end`, the unit at `end`.

    `value` has the magnitudes multiplied out and tenths and halves behind the unit (两成五, 两年半) added; `printed`
    is the same in terms of the unit, that is before the last 万, 亿 or 万亿, whose power of ten is `exponent`. `high`
    is set where the numeral names two neighbours (三四十). `infix` is what 余, 多 or 来 within it says, `bare` a
    magnitude alone (百亿), `grouped` thousands marked by commas. A tuple, because every number in a text makes one.
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
    grouped: bool
    unit: Unit | None


def read(text: str, start: int) -> Quantity | None:
    """The quantity whose numeral begins at `start`, or `None` where the characters there make no number."""
    arabic = "0" <= text[start] <= "9"
    found = (_ARABIC if arabic else _HAN).match(text, start)
    if arabic and found and not (found[1].isalnum() or _is_one_number(text, found)):
        found = _PLAIN.match(text, start)
    if found is None or found.end("number") - start > numerals.LONGEST:
        return None
    digits, word, magnitude, tail = found.groups()
    parsed = _parse(digits, magnitude, arabic)
    if parsed is None:
        return None
    value, printed, high, exponent = parsed
    numeral_end = found.end()
    if tail and (
        text[numeral_end - 1 : numeral_end + 1] in _NO_INFIX
        or (tail in "来几" and not text.endswith(_INFIX_BEHIND, start, numeral_end - 1))
    ):
        tail, numeral_end = None, numeral_end - 1
    word = tail or word
    infix = (Bound.ABOUT if word == "来" else Bound.OVER) if word else None
    bare = not arabic and _BARE.issuperset(digits) and (not magnitude or _BARE.issuperset(magnitude))
    unit, end, more = _unit(text, numeral_end, exponent == 0)
    if more:
        value = printed = numerals.EXACT.add(value, more)
    grouped = arabic and "," in digits
    return Quantity(start, numeral_end, end, value, printed, high, exponent, infix, arabic, bare, grouped, unit)


def _parse(digits: str, magnitude: str | None, arabic: bool) -> tuple[Decimal, Decimal, Decimal | None, int] | None:
    """A numeral's value, its value before the last magnitude, the upper of two neighbours, that magnitude's power."""
    exponent, high = numerals.JOINING.get(magnitude, 0), None
    if arabic:
        digits = digits.replace("·", ".") if "·" in digits else digits
        if exponent or not magnitude:
            # By far the most numerals are digits with at most one magnitude, which need no grammar.
            printed = Decimal(digits) if digits.isdigit() else numerals.parse(digits)
            if printed is None:
                return None
            return (numerals.scale(printed, exponent) if exponent else printed), printed, None, exponent
    core = digits + (magnitude or "")
    value, exponent = numerals.parse(core), numerals.magnitude(core)
    if between := numerals.parse_between(core):
        value, high = between
    if value is None:
        return None
    return value, (numerals.scale(value, -exponent) if exponent else value), high, exponent


def _unit(text: str, end: int, halves: bool) -> tuple[Unit | None, int, Decimal | None]:
    """The unit behind a number that ends at `end`, where it ends, and what a tenth or a half behind it adds."""
    unit = units.find(text, end)
    if unit is None:
        if text[end : end + 1] == " " and (unit := units.find(text, end + 1)):
            return unit, end + 1 + unit.length, None
        return None, end, None
    name = unit.name
    if name == "个" and text.startswith("个半", end):
        half = _HALF_AND_UNIT.match(text, end)
        if half and (whole := units.find(text, half.end())):
            return units.named("个" + whole.name), half.end() + whole.length, _HALF
    if name == "成" and (tenths := _TENTHS.match(text, end)):
        if tenths["half"]:
            return unit, tenths.end(), _HALF
        tenth = numerals.parse(tenths["tenth"]) if tenths["tenth"] else None
        return unit, tenths.end(), numerals.scale(tenth, -1) if tenth else None
    end += unit.length
    if halves and name in _HALVED and text[end : end + 1] == "半":
        return unit, end + 1, _HALF
    return unit, end, None


def upper_end(text: str, first: Quantity, floor: int) -> Quantity | None:
    """The quantity that ends the range which `first` begins, or `None` where `first` stands alone."""
    if text[first.end : first.end + 1] not in _LINKS:
        return None
    link = _TO.match(text, first.end)
    if link is None or first.high is not None:
        return None
    last = read(text, link.end())
    if last is None or last.arabic != first.arabic:
        return None
    if last.unit is None and (first.unit is not None or last.exponent == 0):
        return None
    if first.unit is not None and last.unit is not None and first.unit.base != last.unit.base:
        return None
    if first.unit is not None and _is_a_change(text, first, last, floor):
        return None
    return last if lower_end(first, last) < last.value else None


def lower_end(first: Quantity, last: Quantity) -> Decimal:
    """The value of a range's lower end: 3—5亿元 shares the magnitude, 8000至1万元 does not."""
    if first.unit is None and first.exponent == 0 and last.exponent:
        shared = numerals.scale(first.value, last.exponent)
        if shared < last.value:
            return shared
    return first.value


def _is_a_change(text: str, first: Quantity, last: Quantity, floor: int) -> bool:
    """Whether 至 leads from one figure to another: 从3%到5%, 增加7000人至369.9万人."""
    if text[first.end : first.end + 1] not in ("至", "到"):
        return False
    before = text[max(floor, first.start - 4) : first.start]
    if before.endswith(("从", "由")):
        return not text.startswith("不等", last.end)
    return bool(_CHANGED.search(before)) and last.value >= 5 * first.value


def _is_one_number(text: str, found: re.Match[str]) -> bool:
    """Whether groups parted by spaces or full-width commas are thousands rather than a list."""
    number = found["number"]
    if " " in number:
        if found.start() > 1 and text[found.start() - 1] == " " and text[found.start() - 2].isdigit():
            return False
        return found["magnitude"] is not None or units.find(text, found.end()) is not None
    if "，" in number:
        return number.index("，") < 3 or "," in number or number.endswith("，000")
    return True
