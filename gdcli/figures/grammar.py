"""How number, unit, currency, sign and bounds make one figure.

>>> found, end = read("全年投资超3100余亿元", 5, 0)
>>> found.start, end, str(found.value), found.unit, str(found.base_value), found.bound
(4, 12, '3100', '亿元', '310000000000', <Bound.OVER: 'over'>)
>>> read("一些", 0, 0)
(None, 1)
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from gdcli.figures import bounds, context, currencies, labels, numerals, quantities, shares, units
from gdcli.figures.quantities import Quantity
from gdcli.figures.reading import Reading, named, stated
from gdcli.figures.units import Unit
from gdcli.model import Bound, Kind

_RUN: Final = re.compile("[0-9]+|[零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟]+")
_SINCE: Final = re.compile("来(?![自到说看访源宾电])")
#: 突破8项核心技术 solves eight, it does not pass eight.
_SOLVED: Final = re.compile(
    "突破了?[0-9一二三四五六七八九十百多余]{1,5}[项个种类](?:关键|核心|重大|技术|瓶颈|难题|共性|前沿|“?卡脖子)"
)
#: After these 近 says not quite so long; elsewhere it says that the time is the latest.
_TOOK: Final = tuple(
    "历时 耗时 长达 达 持续 为期 时隔 用时 经过 经营 从事 了 工作 坚守 运行 坚持 已有 已 花费 花 需 需要 间隔".split()  # noqa: SIM905
)


def read(text: str, start: int, floor: int) -> tuple[Reading | None, int]:
    """The figure whose numeral begins at `start`, or the label that the numeral is, or nothing.

    Bounds, signs and currencies in front belong to the figure, down to `floor`. With it comes where to read on, always
    beyond `start`.
    """
    if text.find("分之", start, start + 8) > 0 and (share := shares.read(text, start, floor)):
        return share, share.end
    quantity = quantities.read(text, start)
    if quantity is None:
        return _unreadable(text, start)
    upper = quantities.upper_end(text, quantity, floor)
    last = upper or quantity
    end = last.end
    behind = bounds.after(text, end) if quantity.infix is None else None
    begin, negative, unit = start, False, last.unit
    if unit is not None and unit.name == "度":
        unit = _electric(text, last, unit)
    if start > floor:
        if text[start - 1] in currencies.ENDS:
            begin, unit = _currency(text, floor, start, unit)
        if text[begin - 1] in "-+负下":
            begin, negative = _sign(text, floor, begin, unit)
    front = bounds.before(text, floor, begin, quantity.bare)
    if front and _SOLVED.match(text, front[1]):
        front = None
    if front and behind and not bounds.agree(front[0], behind[0]):
        behind = None
    elsewhere = behind is not None or quantity.infix is not None or upper is not None
    if not context.states(text, floor, quantity, unit, front is not None, elsewhere):
        return _label(text, start, floor, quantity)
    begin, end = front[1] if front else begin, behind[1] if behind else end
    value, high = quantity.value, quantity.high
    printed: Decimal | None = quantity.printed
    if upper:
        value, high, printed = quantities.lower_end(quantity, upper), upper.value, None
    if negative:
        value, high, printed = numerals.EXACT.minus(value), None, None
    bound = Bound.EXACT
    if high is not None:
        bound = Bound.RANGE
    elif front:
        bound = front[0]
    elif quantity.infix is not None:
        bound = quantity.infix
    elif behind:
        bound = behind[0]
    if unit is not None and unit.kind is Kind.DURATION:
        begin, end = _duration(text, floor, begin, end)
        if bound is Bound.NEARLY and _is_past(text, begin, end):
            bound = Bound.EXACT
    elif unit is not None and unit.name == "番":
        begin = _doubling(text, floor, begin)
    return stated(begin, end, value, last.exponent, unit, bound, high, printed), end


def _unreadable(text: str, start: int) -> tuple[Reading | None, int]:
    found = _RUN.match(text, start)
    end = found.end() if found else start + 1
    if "0" <= text[start] <= "9":
        return named(Kind.LABEL, start, end), end
    return None, end


def _label(text: str, start: int, floor: int, quantity: Quantity) -> tuple[Reading | None, int]:
    """The label that a numeral is where it states nothing; ordinary words with 一, 百 or 千 are not worth a report."""
    if quantity.bare or (not quantity.arabic and quantity.value in (0, 1, 10)):
        return None, quantity.numeral_end
    if not quantity.arabic and context.says_some(text, floor, start):
        return None, quantity.numeral_end
    end = quantity.end if quantity.unit is not None else quantity.numeral_end
    begin = labels.latin_start(text, floor, start) if quantity.arabic else start
    return named(Kind.LABEL, begin, end), end


def _electric(text: str, quantity: Quantity, unit: Unit) -> Unit:
    """The unit 度: electricity where the text speaks of it, else degrees."""
    start = quantity.start
    electric = quantity.exponent > 0 or "电" in text[max(0, start - 16) : quantity.end + 4]
    return unit._replace(base="千瓦时") if electric and "温" not in text[max(0, start - 6) : start] else unit


def _currency(text: str, floor: int, start: int, unit: Unit | None) -> tuple[int, Unit | None]:
    """Where the number begins, the currency in front included, and its unit: HK$3亿 and 港币3亿元 say the same."""
    found = currencies.before(text, floor, start)
    if found is None or (unit is not None and unit.kind is not Kind.MONEY):
        return start, unit
    return found[0], units.named(found[1]) if unit is None or unit.name == "元" else unit


def _sign(text: str, floor: int, start: int, unit: Unit | None) -> tuple[int, bool]:
    """Where the number begins, its sign included, and whether the sign makes it negative."""
    if start == floor:
        return start, False
    sign, before = text[start - 1], text[start - 2 : start - 1] if start > 1 else ""
    if sign == "-":
        # After a digit, a letter or a bracket the dash joins: GB/T 1234-2020.
        joins = before.isascii() and (before.isalnum() or before in (")", "-", "%", "]"))
        return (start, False) if joins else (start - 1, True)
    if sign == "+" and not before.isalnum():
        return start - 1, False
    if sign == "负" and before not in ("正", "胜", "担", "欠"):
        return start - 1, True
    if sign == "下" and before == "零" and start - 2 >= floor:
        return start - 2, True
    return start, False


def _duration(text: str, floor: int, begin: int, end: int) -> tuple[int, int]:
    """The span of a length of time with its 连续 and 来."""
    if _SINCE.match(text, end):
        end += 1
    if text[max(floor, begin - 2) : begin] == "连续":
        begin -= 2
    return begin, end


def _is_past(text: str, begin: int, end: int) -> bool:
    """Whether 近 means the time up to now (近5年来) rather than not quite so long (历时近3年)."""
    if text[begin] != "近":
        return False
    return text[end - 1] == "来" or not text[max(0, begin - 4) : begin].endswith(_TOOK)


def _doubling(text: str, floor: int, begin: int) -> int:
    """Where the 翻 of 翻一番 or 翻了两番 stands."""
    for word in ("翻了", "翻"):
        if text[max(floor, begin - len(word)) : begin] == word:
            return begin - len(word)
    return begin
