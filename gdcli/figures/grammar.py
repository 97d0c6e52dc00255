"""How number, unit, currency, sign and bounds make one figure.

>>> (found,), end = read("全年投资超3100余亿元", 5, 0)
>>> found.start, end, str(found.value), found.unit, str(found.base_value), found.bound
(4, 12, '3100', '亿元', '310000000000', <Bound.OVER: 'over'>)
>>> read("一些", 0, 0)
((), 1)
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from gdcli.figures import bounds, context, currencies, labels, numerals, quantities, sharing, units
from gdcli.figures.context import NAMELIKE, Seen
from gdcli.figures.quantities import Quantity, Span
from gdcli.figures.reading import Reading, named, stated
from gdcli.figures.units import Unit
from gdcli.language import statements
from gdcli.language import units as language
from gdcli.model import Bound, Kind
from gdcli.patterns import Pattern

_UNREAD_RUN: Final = Pattern("[0-9]+|[零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟]+")
_EVER_SINCE: Final = Pattern("来(?![自到说看访源宾电袭临])")
#: 突破8项核心技术 solves eight, it does not pass eight.
_SOLVED: Final = Pattern(
    "突破了?[0-9一二三四五六七八九十百多余]{1,5}[项个种类](?:关键|核心|重大|技术|瓶颈|难题|共性|前沿|“?卡脖子)"
)
_SIGN_ENDS: Final = frozenset("-+负下")
_SIGN_LEADS: Final = _SIGN_ENDS | {" "}
#: 7.4个、7.6个和5.5个百分点 are all points.
_LIST_OF_POINTS: Final = Pattern("(?:[，、和及与]{1,2}[0-9.]{1,8}个){1,8}(百分点|基点)")
_SPANNING: Final = ("近", "续")
_STRETCHES: Final = (Kind.DURATION, Kind.MEASURE)
_JOINING: Final = (")", "-", "%", "]", "/")
#: Behind these a minus may stand apart from its number: 增长率为 - 8.00%.
_APART: Final = Pattern("[为是率:] {0,2}- $")
_NOT_MINUS: Final = ("正", "胜", "担", "欠", "抱", "肩")
_Front = tuple[Bound, int] | None
_PLAN_CHARACTERS: Final = frozenset(plan[0] for plan in statements.PLANS)
#: Units that need a closer look, what in front of a number does, and what behind its unit does.
_NOT_PLAIN_UNITS: Final = frozenset(language.LOOKED_AT) | context.ALSO_NAMES | units.AMBIGUOUS
_NOT_PLAIN_BEFORE: Final = (
    currencies.MARK_ENDS | labels.LETTERS | _SIGN_ENDS | frozenset("数几千百十两:：(第前初周期拜头首“「『‘《》〈【/·.")
)
#: What the text in front of a number ends in where a number without a unit may be one.
_UNITLESS_BEFORE: Final = frozenset(
    {
        *bounds.ENDS,
        *currencies.MARK_ENDS,
        *_SIGN_ENDS,
        *(word[-1] for word in statements.STATING + statements.STATING_WHOLE),
    }
) - {" ", "的", "之"}
#: Behind a number without a unit a bound, a range, a list or a comparison may follow.
_GOING_ON: Final = bounds.BEGINS | quantities.RANGE_LINKS | frozenset("和及与以或/+，较比")
#: Signs and words that join numbers, and bound none.
_JOINERS: Final = frozenset("—-~至到、和及与或/")
_NOT_PLAIN_BEHIND: Final = (
    bounds.BEGINS | quantities.RANGE_LINKS - {"、"} | quantities.ADDING | frozenset("级区0零又两十")
)
# Members of an enumeration, because it is slow to look one up.
_EXACT: Final = Bound.EXACT
_NEARLY: Final = Bound.NEARLY
_RANGE: Final = Bound.RANGE
_DURATION: Final = Kind.DURATION
_LABEL: Final = Kind.LABEL
_MEASURE: Final = Kind.MEASURE
_MONEY: Final = Kind.MONEY
# The constructor of a named tuple is a function in Python; what it calls is twice as fast.
_new: Final = tuple.__new__


def read_plain(text: str, start: int, floor: int) -> Reading | None:
    """The figure at the digits at `start` if it is a plain one: at most one magnitude, a strong unit, a bound in front.

    `None` leaves it to `read`, which reads the same, only slower: most figures of a newspaper are plain.

    >>> found = read_plain("增长22.4%，", 2, 0)
    >>> found.end, str(found.value), read_plain("22.4%左右，", 0, 0)
    (7, '22.4', None)
    """
    quantity = quantities.counted(text, start)
    unit = quantity.unit if quantity else None
    if quantity is None or unit is None or not _is_plain(text, quantity, unit):
        return None
    end = quantity.end
    front = bounds.before(text, floor, start) if start and text[start - 1] in bounds.ENDS else None
    if _is_doubtful(text, start, end, unit, front):
        return None
    bound, begin = front or (_EXACT, start)
    return stated(begin, end, quantity.value, quantity.exponent, unit, bound, None, quantity.printed)


def _is_plain(text: str, quantity: Quantity, unit: Unit) -> bool:
    """Whether the unit of a number is a strong one and nothing around it calls for a closer look."""
    start, end, number = quantity.start, quantity.end, quantity.numeral_end
    if unit.weak or unit.name in _NOT_PLAIN_UNITS or end - number != unit.length or quantity.infix is not None:
        return False
    if (start and text[start - 1] in _NOT_PLAIN_BEFORE) or text[end : end + 1] in _NOT_PLAIN_BEHIND:
        return False
    return quantity.exponent < 12 and not _is_odd(text[start:number], unit)


def _is_odd(number: str, unit: Unit) -> bool:
    """Whether a number may be a code, or one of a list: 007, 7.4个和5.5个百分点."""
    if number[0] == "0" and len(number) > 1 and number[1] != ".":
        return True
    return unit.name == "个" and "." in number


def _is_doubtful(text: str, start: int, end: int, unit: Unit, front: _Front) -> bool:
    """Whether what looks like a plain figure may be quoted, planned, part of a span of time, or solved."""
    if front and _SOLVED.match(text, front[1]):
        return True
    if unit.name == "人" and text[end : end + 1] == "均":
        return True
    if unit.kind is _DURATION and (text[start - 1 : start] in _SPANNING or text[end : end + 1] in _PLAN_CHARACTERS):
        return True
    return not front and unit.kind in NAMELIKE and labels.quoted(text, start, end)


def read(text: str, start: int, floor: int) -> tuple[tuple[Reading, ...], int]:
    """The figure whose numeral begins at `start`, or the label that the numeral is, or nothing; a list of numbers
    that share a unit makes several.

    Bounds, signs and currencies in front belong to the figure, down to `floor`. With them comes where to read on,
    always beyond `start`.
    """
    quantity = quantities.read(text, start)
    if quantity is None:
        return _unreadable(text, start)
    unitless = quantity.unit is None
    if unitless and _is_idle(text, quantity):
        return _label(text, start, floor, quantity)
    begin, negative = _signed(text, floor, start) if text[start - 1 : start] in _SIGN_LEADS else (start, False)
    spans = text[quantity.end : quantity.end + 1] in quantities.SPANNING
    span = quantities.span(text, quantity, negative, floor) if spans else None
    if unitless and span is None and (several := _in_a_row(text, quantity, begin, floor)):
        return several
    seen = _seen(text, quantity, span, begin, negative, floor)
    if not context.states(seen):
        return _label(text, start, floor, quantity)
    reading = _assemble(seen, span)
    if not reading.unit and context.measures(seen):
        reading = reading._replace(kind=_MEASURE)
    return (reading,), reading.end


def _in_a_row(text: str, quantity: Quantity, begin: int, floor: int) -> tuple[tuple[Reading, ...], int] | None:
    """What a number without a unit is beside others: the first of a list that shares its unit, or a label."""
    if items := quantities.listed(text, quantity, floor):
        return _items(text, items, floor)
    joined = begin == quantity.start and _is_joined(text, quantity)
    return _label(text, begin, floor, quantity) if joined else None


def _is_idle(text: str, quantity: Quantity) -> bool:
    """Whether nothing beside a short numeral without a unit could make it state anything."""
    start, end = quantity.start, quantity.numeral_end
    large = quantity.exponent and (not quantity.bare or quantity.infix)
    if large or end - start > 3 or not text[start:end].isalnum():
        return False
    lead = text[start - 2 : start - 1] if text[start - 1 : start] == " " else text[start - 1 : start]
    return lead not in _UNITLESS_BEFORE and text[end : end + 1] not in _GOING_ON


def _is_joined(text: str, quantity: Quantity) -> bool:
    """Whether nothing but the next number stands behind one that is in no range or list: 1至1, 1-1-1, 1、1。"""
    start, end = quantity.start, quantity.numeral_end
    if quantity.exponent or end - start > 3 or text[start - 1 : start] not in _JOINERS or not text[start:end].isalnum():
        return False
    return text[end : end + 1] in _JOINERS and bounds.after(text, end) is None


def _seen(text: str, first: Quantity, span: Span | None, begin: int, negative: bool, floor: int) -> Seen:
    """A quantity with what stands around it."""
    end, unit = (span.last.end, span.unit) if span else (first.end, first.unit)
    if unit is not None and unit.name in _RESOLVED:
        begin, unit = _resolved(text, first, end, unit, begin, floor)
    if begin == first.start and text[begin - 1 : begin] in currencies.MARK_ENDS:
        begin, unit = _currency(text, floor, begin, unit)
        if text[begin - 1 : begin] in _SIGN_ENDS and begin > floor:
            begin, negative = _sign(text, floor, begin)
    front = _in_front(text, first, begin, floor)
    behind = _behind(text, first, end, unit, front)
    bounded = (front or behind or span or first.infix or first.high) is not None
    return _new(Seen, (text, floor, first, unit, begin, end, negative, front, behind, bounded))


def _in_front(text: str, first: Quantity, begin: int, floor: int) -> _Front:
    """The bound in front of a figure that begins at `begin`."""
    if text[begin - 1 : begin] not in bounds.ENDS:
        return None
    front = bounds.before(text, floor, begin, first.bare)
    return None if front and _SOLVED.match(text, front[1]) else front


#: Units that other words around the number make more precise.
_RESOLVED: Final = frozenset("度个寸起码")
#: What a 码 is one of where it is no yard.
_INTEREST: Final = Pattern("[升降减加调]息[^，。；]{0,4}$|利率[^，。；]{0,6}$")
#: What a price or a wage begins at: 售价15.98万起.
_PRICED: Final = Pattern("[价薪租费付][^，。；0-9]{0,3}[0-9.,]+(?:万亿|[万亿])?起(?=[，。；！、” ]|$)")


def _resolved(text: str, first: Quantity, end: int, unit: Unit, begin: int, floor: int) -> tuple[int, Unit | None]:
    """Where a figure begins and its unit: 摄氏1.5度 counts 摄氏度, 7.4个和5.5个百分点 points, 55寸 inches."""
    if unit.name == "个":
        points = _LIST_OF_POINTS.match(text, end)
        return begin, units.named(points[1]) if points else unit
    if unit.name == "起":
        priced = _PRICED.search(text, max(floor, begin - 5), end + 1)
        return begin, None if priced else unit
    if unit.name == "码":
        return begin, units.QUARTER if _INTEREST.search(text, max(floor, begin - 10), begin) else unit
    if unit.name == "寸":
        return begin, units.named("英寸") if first.arabic and first.end == end else unit
    scale = text[begin - 2 : begin] if begin - 2 >= floor else ""
    if scale in ("摄氏", "华氏"):
        return begin - 2, units.named(scale + "度")
    return begin, _electric(text, first, end, unit)


def _behind(text: str, first: Quantity, end: int, unit: Unit | None, front: _Front) -> _Front:
    """The bound behind a number, if it says the same way as what stands in front of and within it."""
    if text[end : end + 1] not in bounds.BEGINS or first.infix is not None:
        return None
    behind = bounds.after(text, end, unit is not None and unit.kind in _STRETCHES)
    return None if front and behind and not bounds.agree(front[0], behind[0]) else behind


def _assemble(seen: Seen, span: Span | None) -> Reading:
    text, quantity, unit = seen.text, seen.quantity, seen.unit
    begin, end = seen.front[1] if seen.front else seen.begin, quantity.end
    value, high, exponent = quantity.value, quantity.high, quantity.exponent
    printed: Decimal | None = quantity.printed
    if span:
        value, high, printed, end = span.low, span.high, None, span.end
        exponent = span.last.exponent if span.unit is span.last.unit else exponent
    elif seen.negative:
        value, high, printed = value.copy_negate(), None, None
    bound = _bound(seen) if high is None else _RANGE
    if seen.behind:
        end = seen.behind[1]
    elif unit is None:
        unit, end = _counting(text, quantity, end)
    if unit is not None and unit.kind in _WORDED:
        begin, end, bound = _around(text, seen.floor, unit, begin, end, bound)
    reading = stated(begin, end, value, exponent, unit, bound, high, printed)
    return _in_trillions(reading) if exponent == 12 and numerals.TRILLION in text[begin:end] else reading


#: The kinds of units that have words around them.
_WORDED: Final = (_DURATION, Kind.MULTIPLE)


def _around(text: str, floor: int, unit: Unit, begin: int, end: int, bound: Bound) -> tuple[int, int, Bound]:
    """Where a figure begins and ends with the words that belong to its unit (连续, 来, 翻), and its bound."""
    if unit.kind is _DURATION:
        begin, end = _duration(text, floor, begin, end)
        return begin, end, _EXACT if bound is _NEARLY and _is_past(text, begin, end) else bound
    return _doubling(text, floor, begin) if unit.name == "番" else begin, end, bound


def _bound(seen: Seen) -> Bound:
    """The bound of what is no range: that in front, that within, that behind."""
    if seen.front:
        return seen.front[0]
    return seen.quantity.infix or (seen.behind[0] if seen.behind else _EXACT)


def _counting(text: str, quantity: Quantity, end: int) -> tuple[Unit | None, int]:
    """The noun behind a number as its unit, where nothing else stands between them; else that of its comparison."""
    if not quantity.arabic or end != quantity.numeral_end:
        return None, end
    noun = units.noun(text, end)
    return (sharing.ahead(text, end), end) if noun is None else (units.counted(noun), end + len(noun))


def _in_trillions(reading: Reading) -> Reading:
    """`reading` with 兆 as it is printed."""
    return reading._replace(unit=reading.unit.replace("万亿", "兆", 1))


def _items(text: str, items: list[Quantity], floor: int) -> tuple[tuple[Reading, ...], int]:
    """The figures of a list, each with the unit that stands behind the last."""
    first, last = items[0], items[-1]
    if not context.states(Seen(text, floor, first._replace(unit=last.unit), last.unit, first.start, first.end)):
        return _label(text, first.start, floor, first)
    readings = []
    for item in items[:-1]:
        begin, negative = _signed(text, floor, item.start)
        value = item.value.copy_negate() if negative else item.value
        front = bounds.before(text, floor, begin)
        bound, begin = front or (_EXACT, begin)
        readings.append(stated(begin, item.numeral_end, value, item.exponent, item.unit, bound))
        floor = item.numeral_end
    more, end = read(text, last.start, floor)
    return (*readings, *more), end


def _unreadable(text: str, start: int) -> tuple[tuple[Reading, ...], int]:
    found = _UNREAD_RUN.match(text, start)
    end = found.end() if found else start + 1
    if "0" <= text[start] <= "9":
        return (named(_LABEL, start, end),), end
    return (), end


def _label(text: str, start: int, floor: int, quantity: Quantity) -> tuple[tuple[Reading, ...], int]:
    """The label that a numeral is where it states nothing; ordinary words with 一, 百 or 千 are not worth a report."""
    if quantity.bare or (not quantity.arabic and quantity.value in (0, 1, 10)):
        return (), quantity.numeral_end
    if not quantity.arabic and context.says_some(text, floor, start):
        return (), quantity.numeral_end
    end = quantity.end if quantity.unit is not None else quantity.numeral_end
    joined = quantity.arabic and text[start - 1 : start] in labels.JOINED
    begin = labels.latin_start(text, floor, start) if joined else start
    return (named(_LABEL, begin, end, quantity.value),), end


def _electric(text: str, quantity: Quantity, end: int, unit: Unit) -> Unit:
    """The unit 度: electricity where the text speaks of it, else degrees."""
    start = quantity.start
    electric = quantity.exponent > 0 or "电" in text[max(0, start - 16) : end + 4]
    return unit._replace(base="千瓦时") if electric and "温" not in text[max(0, start - 6) : start] else unit


def _currency(text: str, floor: int, start: int, unit: Unit | None) -> tuple[int, Unit | None]:
    """Where the number begins, the currency in front included, and its unit: HK$3亿 and 港币3亿元 say the same."""
    found = currencies.before(text, floor, start)
    if found is None or (unit is not None and unit.kind is not _MONEY):
        return start, unit
    return found[0], units.named(found[1]) if unit is None or unit.name == "元" else unit


def _signed(text: str, floor: int, start: int) -> tuple[int, bool]:
    if start <= floor:
        return start, False
    if text[start - 1] in _SIGN_ENDS:
        return _sign(text, floor, start)
    apart = text[start - 2 : start] == "- " and bool(_APART.search(text, max(floor, start - 5), start))
    return (start - 2, True) if apart else (start, False)


def _sign(text: str, floor: int, start: int) -> tuple[int, bool]:
    """Where the number begins, its sign included, and whether the sign makes it negative."""
    sign, before = text[start - 1], text[start - 2 : start - 1] if start > 1 else ""
    if sign == "-":
        # After a digit, a letter or a bracket the dash joins: GB/T 1234-2020.
        joins = before.isascii() and (before.isalnum() or before in _JOINING)
        return (start, False) if joins else (start - 1, True)
    if sign == "+":
        return (start, False) if before.isalnum() else (start - 1, False)
    if sign == "负":
        return (start, False) if before in _NOT_MINUS else (start - 1, True)
    if before == "零" and start - 2 >= floor:
        return start - 2, True
    return start, False


def _duration(text: str, floor: int, begin: int, end: int) -> tuple[int, int]:
    """The span of a length of time with its 连续 and 来."""
    if _EVER_SINCE.match(text, end):
        end += 1
    if text[max(floor, begin - 2) : begin] == "连续":
        begin -= 2
    return begin, end


def _is_past(text: str, begin: int, end: int) -> bool:
    """Whether 近 means the time up to now (近5年来) rather than not quite so long (历时近3年)."""
    if text[begin] != "近":
        return False
    if text[end - 1] in "钟秒时":
        return False
    return text[end - 1] == "来" or not text[max(0, begin - 4) : begin].endswith(statements.TOOK)


def _doubling(text: str, floor: int, begin: int) -> int:
    """Where the 翻 of 翻一番 or 翻了两番 stands."""
    for word in ("翻了", "翻"):
        if text[max(floor, begin - len(word)) : begin] == word:
            return begin - len(word)
    return begin
