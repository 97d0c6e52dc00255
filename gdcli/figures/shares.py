"""Shares: 百分之四十二点三, 千分之三, 百分之三至五; and fractions, read in per cent: 三分之一, 1/4, 一半, 过半.

>>> found = read("不足百分之八的", 2, 0)
>>> found.start, found.end, str(found.value), found.unit, found.bound
(0, 6, '8', '%', <Bound.UNDER: 'under'>)
>>> [str(read(text, 0, 0).value) for text in ("三分之一", "四分之一以上", "1/3的人")]
['33.33', '25', '33.33']
>>> half("过半", 1, 0).bound, half("近半数", 1, 0).bound, half("一半以上", 0, 0).bound
(<Bound.OVER: 'over'>, <Bound.NEARLY: 'nearly'>, <Bound.AT_LEAST: 'at_least'>)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from gdcli.figures import bounds, numerals, units
from gdcli.figures.quantities import HALF_OF_ONE
from gdcli.figures.reading import Reading, stated
from gdcli.figures.units import Unit
from gdcli.model import Bound, Kind
from gdcli.patterns import Pattern

_NO_SHARE: Final = "[零一二三四五六七八九十百千万点个次般致样直些下起同定种位名时分秒半记]"
_SHARE_UNITS: Final = {"百": "%", "千": "‰", "万": "‱"}
_SHARE_NUMBER: Final = (
    r"(?P<number>[0-9]{1,12}(?:\.[0-9]{1,12})?(?:[零〇一二两三四五六七八九十廿卅]{1,3})?"
    "|[零〇一二两三四五六七八九十百千廿卅]{1,12}(?:[点.][零〇一二三四五六七八九]{1,12})?)"
)
_SHARE: Final = Pattern(f"(?P<of>[百千万]) ?分之 ?{_SHARE_NUMBER}")
#: To the upper end: 百分之三至五, and in laws 百分之十以上百分之三十以下.
#: 增加百分之七点一至六十八亿元 goes from one to the other.
_UPPER_END: Final = Pattern(
    f"(?: ?[—~至到-]{{1,2}} ?(?:[百千万]分之)?|以上[百千万]分之)(?>{_SHARE_NUMBER})(?![万亿百千多余元人])"
)
_FRACTION_TERM: Final = "[一二两三四五六七八九十百千万]{1,6}|[0-9]{1,6}"
#: Hong Kong's 成半 is a tenth and a half, 个半 one and a half of what follows.
_AND_A_HALF: Final = Pattern(
    "(?<=[近逾约超升跌降增幅占少涨挫过足高低有])成半(?![品熟年天个月程数日径])"
    "|(?<![这那首0-9零一二两三四五六七八九十百千万多])个半(?P<unit>小时|钟头|月|星期|世纪|百分点)"
)
#: Hong Kong leaves 之 out: 十分一, 四分三.
_FRACTION: Final = Pattern(
    f"(?P<of>{_FRACTION_TERM})分之(?P<number>{_FRACTION_TERM})"
    f"|(?=十分一|三分[一二]|四分[一三]|五分[一二三四])(?P<whole>.)分(?P<parts>.)(?!{_NO_SHARE})"
)
_SLASHED: Final = Pattern(r"(?P<number>[1-9][0-9]?)/(?P<of>[1-9][0-9]?)(?![0-9/.]|\.?[0-9]|决赛|英寸|[页月日号])")
#: More of the same: 百分之零点一八和零点五三.
_SHARE_JOINS: Final = ("和", "及", "与", "、")
_MORE: Final = Pattern(
    r"[和及与、](?P<number>[零一二三四五六七八九十]{1,4}点[零一二三四五六七八九]{1,4}|[0-9]{1,4}\.[0-9]{1,4})(?=[，。；、和及与)]|$)"
)
#: 半成 and 半厘 are half a unit, and behind a bound a length of time may be half of one: 约半个小时.
_HALF_UNIT: Final = Pattern("半(?:(?P<share>[成厘码])(?![品熟员])|个?(?P<time>小时|钟头|世纪|年|月|天))")
_HALF_WORD: Final = Pattern("一半|半数|半(?![年月天日小个场程路夜途决径空山岛成导推])")
#: Behind a slash fraction that is a share, unless a bound or one of these verbs stands in front of it.
_OF: Final = Pattern("的|以[上下]|左右|[，。；、）)]|是|为|强|$")
_TAKING: Final = ("占", "达", "有", "仅", "之", "为")
_NO_HALF: Final = ("另", "大", "双", "下", "上", "前", "后", "多", "小")
_FRACTION_GROUPS: Final = (("number", "parts"), ("of", "whole"))
_PARTED: Final = (Kind.PERCENT, Kind.POINTS, Kind.MEASURE)
_CENT: Final = Decimal("0.01")
_TEN_THOUSANDTH: Final = Decimal("0.0001")
_ONE_AND_A_HALF: Final = Decimal("1.5")


def read(text: str, start: int, floor: int) -> Reading | None:
    """The share or fraction that begins at `start`, with its bounds; `None` where none is."""
    found = _SHARE.match(text, start)
    value = numerals.parse(found["number"]) if found else None
    if found is None or value is None:
        return _fraction(text, start, floor)
    end, high = found.end(), None
    if (second := _UPPER_END.match(text, end)) and (upper := numerals.parse(second["number"])) and upper > value:
        end, high = second.end(), upper
    return _bounded(text, floor, (start, end), value, units.named(_SHARE_UNITS[found["of"]]), high)


def _bounded(
    text: str, floor: int, place: tuple[int, int], value: Decimal, unit: Unit, high: Decimal | None = None
) -> Reading:
    start, end = place
    front = bounds.before(text, floor, start, bare=True) if text[start - 1 : start] in bounds.ENDS else None
    behind = bounds.after(text, end) if text[end : end + 1] in bounds.BEGINS else None
    if front and behind and not bounds.agree(front[0], behind[0]):
        behind = None
    bound = (front or behind or (Bound.EXACT, 0))[0] if high is None else Bound.RANGE
    return stated(front[1] if front else start, behind[1] if behind else end, value, 0, unit, bound, high)


def further(text: str, share: Reading) -> Iterator[Reading]:
    """The numbers behind `share` that are shares like it.

    >>> text = "百分之零点一八和零点五三。"
    >>> [str(more.value) for more in further(text, read(text, 0, 0))]
    ['0.53']
    """
    end, unit = share.end, share.unit
    while (
        text[end : end + 1] in _SHARE_JOINS
        and (found := _MORE.match(text, end))
        and (value := numerals.parse(found["number"])) is not None
    ):
        end = found.end()
        yield stated(found.start("number"), end, value, 0, units.named(unit), Bound.EXACT)


def _fraction(text: str, start: int, floor: int) -> Reading | None:
    """A fraction as a share, to two places where it has no end: 三分之一 is 33.33 %."""
    found = _FRACTION.match(text, start) or _slashed(text, start, floor)
    if found is None:
        return None
    named = found.groupdict()
    parts, whole = (numerals.parse(found[one] or named.get(other) or "") for one, other in _FRACTION_GROUPS)
    if parts is None or not whole:
        return None
    if unit := _parted(text, found.end()):
        part = numerals.scale((parts / whole).quantize(_TEN_THOUSANDTH), 0)
        return _bounded(text, floor, (start, found.end() + unit.length), part, unit)
    ratio = parts * 100 / whole
    value = numerals.scale(ratio.quantize(_CENT), 0)
    reading = _bounded(text, floor, (start, found.end()), value, units.named("%"))
    if value == ratio or reading.bound is not Bound.EXACT:
        return reading
    # The ratio itself has no end: it lies between what two places can say.
    return reading._replace(low=ratio.quantize(_CENT, ROUND_FLOOR), high=ratio.quantize(_CENT, ROUND_CEILING))


def _parted(text: str, end: int) -> Unit | None:
    """The unit that a fraction is a quantity of: 四分之一厘, 三分之一个百分点."""
    unit = units.find(text, end)
    return unit if unit is not None and unit.kind in _PARTED and not unit.weak and unit.name != "级" else None


def _slashed(text: str, start: int, floor: int) -> re.Match[str] | None:
    """Numbers on both sides of a slash that are a fraction rather than a code: 1/3的人, but 3/5 and A1/4."""
    found = _SLASHED.match(text, start)
    before = text[max(floor, start - 1) : start]
    joined = before in ("-", "/", ".") or (before.isascii() and before.isalnum())
    if found is None or joined or int(found["number"]) >= int(found["of"]):
        return None
    stated = _OF.match(text, found.end()) or before in _TAKING or bounds.before(text, floor, start)
    return found if stated else None


def half(text: str, start: int, floor: int) -> Reading | None:
    """A half that says how large a share is, at the 一 or 半 at `start`: 一半以上, 过半, 半数; `None` where none is."""
    if start > floor and text[start - 1] in "成个":
        return _and_a_half(text, start - 1, floor)
    if unit := _HALF_UNIT.match(text, start):
        return _half_unit(text, unit, floor)
    found = _HALF_WORD.match(text, start)
    if found is None or text.endswith(_NO_HALF, floor, start) or text.endswith("双过", floor, start):
        return None
    reading = _bounded(text, floor, found.span(), Decimal(50), units.named("%"))
    return reading if len(found[0]) > 1 or reading.start < start else None


def _and_a_half(text: str, start: int, floor: int) -> Reading | None:
    """A unit and a half of it as Hong Kong says it, at the 成 or 个 at `start`: 近成半, 个半小时."""
    found = _AND_A_HALF.match(text, start)
    if found is None:
        return None
    name = found["unit"]
    unit = units.named("成" if name is None else name if name in ("百分点", "钟头") else "个" + name)
    return _bounded(text, floor, found.span(), _ONE_AND_A_HALF, unit)


def _half_unit(text: str, found: re.Match[str], floor: int) -> Reading | None:
    """Half of a unit: 半成, 约半个小时, 满半年; a length of time only where something bounds it, 半年 is a date too."""
    time = found["time"]
    name = found["share"] or ("个月" if time == "月" else time)
    unit = units.QUARTER if name == "码" else units.named(name)
    reading = _bounded(text, floor, found.span(), HALF_OF_ONE, unit)
    said = not time or reading.bound is not Bound.EXACT or text.endswith("满", floor, found.start())
    return reading if said else None
