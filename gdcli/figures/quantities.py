"""A numeral with its magnitudes and its unit, at a place in a text: 3100余亿元, 三四十个, 两成五, 3—5亿元.

>>> found = read("3100余亿元", 0)
>>> str(found.number.value), found.number.exponent, found.number.infix, found.unit.name, found.end
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
_INFIX_AFTER: Final = ("十", "百", "千", "万", "亿", "0")
_TENTHS: Final = re.compile("成(?:(?P<half>半)|(?P<tenth>[一二三四五六七八九](?![成十百千万亿]))|)")
_TO: Final = re.compile(" ?(?:—{1,2}|-{1,2}|~|至|到|、(?=[一二三四五六七八九]十)) ?(?=[0-9一二三四五六七八九十两百千])")
_LINKS: Final = frozenset(" —-~至到、")
#: Lengths and measures that a half may follow: 两年半, 三倍半.
_HALVED: Final = frozenset(("年", "小时", "天", "周", "倍", "亩", "公里", "个月", "里", "斤", "米", "吨"))
_HALF_AND_UNIT: Final = re.compile("个半(?=月|小时|钟头|星期|学期|季度)")
_HALF: Final = Decimal("0.5")
_CHANGED: Final = re.compile("(?:增加?|上升|升|下?跌|下降|减少?|回落|提高|上涨|涨|降|多|少|扩大|收窄|高)了?约?$")


class Number(NamedTuple):
    """A numeral with its magnitudes multiplied out in `value`.

    `high` is set where it names two neighbours (三四十). `exponent` is the power of ten of the last magnitude, `infix`
    what 余, 多 or 来 within it says, `bare` a magnitude alone (百亿), `grouped` thousands marked by commas.
    """

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    exponent: int
    infix: Bound | None
    arabic: bool
    bare: bool
    grouped: bool


class Quantity(NamedTuple):
    """A number with its unit: `value` is the number's, tenths and halves after the unit (两成五, 两年半) added."""

    number: Number
    value: Decimal
    unit: Unit | None
    end: int


def read(text: str, start: int) -> Quantity | None:
    """The quantity whose numeral begins at `start`, or `None` where the characters there make no number."""
    number = _number(text, start)
    if number is None:
        return None
    value, end = number.value, number.end
    half = _HALF_AND_UNIT.match(text, end) if text.startswith("个半", end) else None
    if half and (whole := units.find(text, half.end())):
        return Quantity(number, value + _HALF, units.named("个" + whole.name), half.end() + whole.length)
    unit = units.find(text, end)
    if unit is None and text[end : end + 1] == " ":
        unit = units.find(text, end + 1)
        end = end + 1 if unit else end
    if unit is None:
        return Quantity(number, value, None, number.end)
    if unit.name == "成" and (tenths := _TENTHS.match(text, end)):
        if tenths["half"]:
            value = numerals.EXACT.add(value, _HALF)
        elif tenths["tenth"]:
            value = numerals.EXACT.add(value, numerals.scale(numerals.parse(tenths["tenth"]) or Decimal(0), -1))
        return Quantity(number, value, unit, tenths.end())
    end += unit.length
    if unit.name in _HALVED and text[end : end + 1] == "半" and number.exponent == 0:
        return Quantity(number, numerals.EXACT.add(value, _HALF), unit, end + 1)
    return Quantity(number, value, unit, end)


def upper_end(text: str, first: Quantity, floor: int) -> Quantity | None:
    """The quantity that ends the range which `first` begins, or `None` where `first` stands alone."""
    if text[first.end : first.end + 1] not in _LINKS:
        return None
    link = _TO.match(text, first.end)
    if link is None or first.number.high is not None:
        return None
    last = read(text, link.end())
    if last is None or last.number.arabic != first.number.arabic:
        return None
    if last.unit is None and (first.unit is not None or last.number.exponent == 0):
        return None
    if first.unit is not None and last.unit is not None and first.unit.base != last.unit.base:
        return None
    if first.unit is not None and _is_a_change(text, first, last, floor):
        return None
    return last if lower_end(first, last) < last.value else None


def lower_end(first: Quantity, last: Quantity) -> Decimal:
    """The value of a range's lower end: 3—5亿元 shares the magnitude, 8000至1万元 does not."""
    if first.unit is None and first.number.exponent == 0 and last.number.exponent:
        shared = numerals.scale(first.value, last.number.exponent)
        if shared < last.value:
            return shared
    return first.value


def _is_a_change(text: str, first: Quantity, last: Quantity, floor: int) -> bool:
    """Whether 至 leads from one figure to another: 从3%到5%, 增加7000人至369.9万人."""
    if text[first.end : first.end + 1] not in ("至", "到"):
        return False
    before = text[max(floor, first.number.start - 4) : first.number.start]
    if before.endswith(("从", "由")):
        return not text.startswith("不等", last.end)
    return bool(_CHANGED.search(before)) and last.value >= 5 * first.value


def _number(text: str, start: int) -> Number | None:
    arabic = "0" <= text[start] <= "9"
    found = (_ARABIC if arabic else _HAN).match(text, start)
    if arabic and found and not (found[1].isalnum() or _is_one_number(text, found)):
        found = _PLAIN.match(text, start)
    if found is None or found.end("number") - start > numerals.LONGEST:
        return None
    printed, infix_printed, magnitude, tail = found.groups()
    core = printed + magnitude if magnitude else printed
    if arabic:
        core = core.replace(" ", "").replace("·", ".")
    value, high = _value(core, printed, magnitude), None
    if not arabic and (between := numerals.parse_between(core)):
        value, high = between
    if value is None:
        return None
    end = found.end()
    if tail and (text[end - 1 : end + 1] in _NO_INFIX or (tail in "来几" and not core.endswith(_INFIX_AFTER))):
        tail, end = None, end - 1
    word = tail or infix_printed
    infix = (Bound.ABOUT if word == "来" else Bound.OVER) if word else None
    exponent = numerals.magnitude(core) if magnitude or not arabic else 0
    bare = not arabic and _BARE.issuperset(core)
    return Number(start, end, value, high, exponent, infix, arabic, bare, "," in printed)


def _value(core: str, printed: str, magnitude: str | None) -> Decimal | None:
    """The value of a numeral; most are digits with one magnitude, which need no grammar."""
    exponent = numerals.JOINING.get(magnitude) if magnitude else None
    if exponent is None or not printed.isascii():
        return numerals.parse(core)
    value = numerals.parse(printed)
    return value if value is None else numerals.scale(value, exponent)


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
