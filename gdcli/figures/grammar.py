"""How numeral, magnitude, unit and bound make a quantity.

>>> found = read("全年投资超3100余亿元", 5, 0)
>>> found.reading.start, found.end, str(found.reading.value), found.reading.unit, str(found.reading.base_value)
(4, 12, '3100', '亿元', '310000000000')
>>> read("三农", 0, 0).reading is None
True
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from gdcli.figures import bounds, labels, numerals, units
from gdcli.figures.reading import Reading, named, stated
from gdcli.figures.units import Unit
from gdcli.model import Bound, Kind

_CHINESE: Final = "零〇一二两三四五六七八九十廿卅"
# 千 and 百 begin some units: 千瓦, 百分点.
_MAGNITUDE: Final = "(?:[十拾佰仟万亿]|千(?![瓦米克卡伏焦帕赫])|百(?!分[点之]))"
_INFIX: Final = "(?:[余多来几](?![自年]))"
_ARABIC: Final = (
    r"(?:[0-9]{1,3}(?:[,，][0-9]{3}){1,8}(?![0-9])|[0-9]{1,3}(?: [0-9]{3}){1,6}(?![0-9])|[0-9]+)(?:[.·][0-9]+)?"
)
_MORE: Final = f"(?:零?(?:[0-9]{{1,3}},[0-9]{{3}}|[0-9]{{1,4}}|[一二两三四五六七八九]){_MAGNITUDE}{{1,3}})"
_ARABIC_NUMBER: Final = re.compile(
    rf"(?P<number>{_ARABIC})(?:(?: ?(?P<infix>[余多来几]))? ?(?P<magnitude>{_MAGNITUDE}{{1,6}}{_MORE}{{0,3}}))?"
    rf"(?P<tail>[余多来几])?"
)
_PLAIN_NUMBER: Final = re.compile(r"(?P<number>[0-9]+(?:[.·][0-9]+)?)(?P<infix>\b\B)?(?P<magnitude>\b\B)?(?P<tail>\b\B)?")
_CHINESE_NUMBER: Final = re.compile(
    rf"(?P<number>(?:[{_CHINESE}壹贰叁肆伍陆柒捌玖]|{_MAGNITUDE})+(?:点[零〇一二三四五六七八九]+)?{_MAGNITUDE}*)"
    rf"(?:(?P<infix>[余多来几])(?P<magnitude>{_MAGNITUDE}{{1,4}}))?(?P<tail>[余多来几])?"
)
_BARE: Final = frozenset("百千万亿")
_SHARE: Final = re.compile(rf"(?P<of>[百千万])分之(?P<number>[0-9]+(?:\.[0-9]+)?|[{_CHINESE}百千点]+)")
_SHARES: Final = {"百": "%", "千": "‰", "万": "‱"}
_TENTHS: Final = re.compile("成(?:(?P<half>半)|(?P<tenth>[一二三四五六七八九](?![成十百千万亿]))|)")
_FRACTION: Final = re.compile(f"[{_CHINESE}百千万]{{1,6}}分之[{_CHINESE}百千点]{{1,8}}")
_TO: Final = re.compile(" ?(?:—{1,2}|-{1,2}|~|至|到|、(?=[一二三四五六七八九两]?[一二三四五六七八九两]十)) ?(?![零—~-])")
_HALF: Final = frozenset("年 小时 天 周 倍 成 亩 公里 个月 里 斤 米 吨".split())
_HALF_UNITS: Final = re.compile("个半(?=月|小时|钟头|星期|学期|季度)")
_SINCE: Final = re.compile("来(?![自到说看访源宾电])")
_CURRENCIES: Final = (
    ("US$", "美元"), ("USD", "美元"), ("U.S.$", "美元"), ("HK$", "港元"), ("HKD", "港元"), ("MOP$", "澳门元"), ("MOP", "澳门元"),
    ("NT$", "新台币"), ("TWD", "新台币"), ("RMB", "元"), ("CNY", "元"), ("JPY", "日元"), ("EUR", "欧元"), ("GBP", "英镑"),
    ("AUD", "澳元"), ("A$", "澳元"), ("S$", "新加坡元"), ("C$", "加元"), ("¥", "元"), ("€", "欧元"), ("£", "英镑"), ("$", "元"),
    ("人民币", "元"), ("港币", "港元"), ("港元", "港元"), ("澳门元", "澳门元"), ("澳门币", "澳门元"), ("葡币", "澳门元"), ("美金", "美元"), ("台币", "新台币"), ("新台币", "新台币"),
)  # fmt: skip
_CURRENCY_ENDS: Final = frozenset(spelled[-1] for spelled, _ in _CURRENCIES)
#: A bare number counts something after these words.
_IS: Final = re.compile("(?:为|达|达到|至|到|是|报|录得|增至|升至|降至|收于|收报|得|跌|涨|升|降|第|共|于|高于|低于|有)$")
_NO_FIGURE_BEFORE: Final = re.compile("(?:(?<![总人户件次个指参基倍分系度多整复位口])数|几|好几|成千)$")
_SPENT: Final = re.compile(
    "(?:过去|近|为期|历时|用时|耗时|时隔|最近|未来|今后|连续|此前|往后|长达|每|满|仅|仅用|只用|不到|约|有效期|期限|延长|缩短|提前|推迟|经过|了|了约)$"
)
_TOOK: Final = re.compile("(?:历时|耗时|长达|达|持续|为期|时隔|用时|经过|经营|从事|了|工作|坚守|运行|坚持|已有|已|花费|花|需|需要|间隔)$")
_PLANNED: Final = re.compile("(?:攻坚)?(?:行动|规划|计划|大变样|目标任务)")
#: 突破8项核心技术 solves eight, it does not pass eight.
_BROKEN_THROUGH: Final = re.compile("突破了?[0-9一二三四五六七八九十百多余]{1,5}[项个种类](?:关键|核心|重大|技术|瓶颈|难题|共性|前沿|“?卡脖子)")
_UNIT_OF_TABLE: Final = re.compile("单位[:：]$")


class Found(NamedTuple):
    """What stands at a numeral: the text is read up to `end`, whether a figure was there or not."""

    reading: Reading | None
    end: int


class _Number(NamedTuple):
    """A numeral with its magnitudes. `high` is set where it names two neighbours (三四十)."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    exponent: int
    infix: Bound | None
    arabic: bool
    bare: bool
    grouped: bool


class _Quantity(NamedTuple):
    number: _Number
    value: Decimal
    unit: Unit | None
    end: int


def read(text: str, start: int, floor: int) -> Found:
    """The quantity whose numeral begins at `start`, or the label that the numeral is, or nothing.

    Bound words and currencies in front belong to the figure, down to `floor`. `end` is always beyond `start`.
    """
    if share := _SHARE.match(text, start):
        return _share(text, share, floor)
    if fraction := _FRACTION.match(text, start):
        return Found(named(Kind.LABEL, start, fraction.end()), fraction.end())
    quantity = _quantity(text, start)
    if quantity is None:
        return _unreadable(text, start)
    number = quantity.number
    span = _range(text, quantity, floor)
    lowest = _lower(quantity, span) if span else quantity.value
    if span and lowest >= span.value:
        span, lowest = None, quantity.value
    last = span or quantity
    unit = _fitting(text, start, last)
    end, behind = last.end, None
    if number.infix is None:
        behind = bounds.after(text, end)
        if behind:
            end = behind[1]
    begin, currency = _currency(text, floor, start)
    if currency is not None and (unit is None or unit.name == "元"):
        # HK$3亿 and 港币3亿元 say the same.
        unit = currency
    elif currency is not None and unit is not None and unit.kind is not Kind.MONEY:
        begin, currency = start, None
    begin, negative = _sign(text, floor, begin, unit)
    front = bounds.before(text, floor, begin, number.bare)
    if front is not None and _BROKEN_THROUGH.match(text, front[1]):
        front = None
    value = _signed(lowest, negative)
    high = last.value if span else number.high
    if not _states(text, floor, quantity, unit, front is not None, behind is not None or number.infix is not None, span is not None):
        return _label(text, start, floor, quantity)
    if unit is not None and unit.kind is Kind.MULTIPLE and unit.name == "番":
        begin = begin - 2 if text[max(floor, begin - 2) : begin] == "翻了" else begin
        begin = begin - 1 if text[max(floor, begin - 1) : begin] == "翻" else begin
    if unit is not None and unit.kind is Kind.DURATION:
        begin, end, front = _duration(text, floor, begin, end, front)
    bound = Bound.EXACT
    if high is not None:
        bound = Bound.RANGE
    elif front is not None:
        bound = front[0]
    elif number.infix is not None:
        bound = number.infix
    elif behind is not None:
        bound = behind[0]
    if front is not None:
        begin = front[1]
    exponent = last.number.exponent
    if unit is not None and unit.kind is Kind.DURATION and bound is Bound.NEARLY and _is_past(text, begin, end):
        bound = Bound.EXACT
    return Found(stated(begin, end, value, exponent, unit, bound, high), end)


def _unreadable(text: str, start: int) -> Found:
    found = _ARABIC_NUMBER.match(text, start) or _CHINESE_NUMBER.match(text, start)
    end = found.end() if found else start + 1
    if found and text[start].isdigit() and text[start].isascii():
        return Found(named(Kind.LABEL, start, end), end)
    return Found(None, end)


def _number(text: str, start: int) -> _Number | None:
    """The numeral at `start`, or `None` where the characters make none."""
    if "0" <= text[start] <= "9":
        found = _ARABIC_NUMBER.match(text, start)
        if found and not _is_one_number(text, found):
            found = _PLAIN_NUMBER.match(text, start)
        arabic = True
    else:
        found, arabic = _CHINESE_NUMBER.match(text, start), False
    if found is None or found.end("number") - start > numerals.LONGEST:
        return None
    digits = found["number"].replace("·", ".") if arabic else found["number"]
    core = digits + (found["magnitude"] or "")
    core = core.replace(" ", "")
    high = None
    if not arabic and (between := numerals.parse_between(core)):
        value, high = between
    else:
        parsed = numerals.parse(core)
        if parsed is None:
            return None
        value = parsed
    exponent = numerals.magnitude(core)
    tail, end = found["tail"], found.end()
    if tail and (tail in "来几" and not core.endswith(("十", "百", "千", "万", "0")) or not _is_infix(text, end)):
        tail, end = None, end - 1
    printed = tail or found["infix"]
    infix = (Bound.ABOUT if printed == "来" else Bound.OVER) if printed else None
    bare = not arabic and all(char in _BARE for char in core)
    return _Number(start, end, value, high, exponent, infix, arabic, bare, "," in found["number"])


def _is_infix(text: str, end: int) -> bool:
    """Whether 多 or 余 in front of `end` says that the number is larger: not so in 来自, 余额, 多元."""
    return text[end - 1 : end + 1] not in ("来自", "余额", "多元化", "多样", "来到", "来说", "来看", "来源", "余热", "来年", "多种")


def _is_one_number(text: str, found: re.Match[str]) -> bool:
    """Whether groups parted by spaces or full-width commas are thousands rather than a list."""
    number = found["number"]
    if " " in number:
        lead = text[found.start() - 1 : found.start()] if found.start() else ""
        if lead == " " and text[found.start() - 2 : found.start() - 1].isdigit():
            return False
        return found["magnitude"] is not None or units.find(text, found.end()) is not None
    if "，" in number:
        first = number.split("，", 1)[0]
        return len(first) < 3 or "," in number or number.endswith("，000")
    return True


def _quantity(text: str, start: int) -> _Quantity | None:
    number = _number(text, start)
    if number is None:
        return None
    end = number.end
    if (half := _HALF_UNITS.match(text, end)) and (unit := units.find(text, half.end())):
        whole = units.named("个" + unit.name)
        return _Quantity(number, number.value + Decimal("0.5"), whole, half.end() + unit.length)
    unit = units.find(text, end)
    if unit is None and text[end : end + 1] == " ":
        unit = units.find(text, end + 1)
        end = end + 1 if unit else end
    if unit is None:
        return _Quantity(number, number.value, None, number.end)
    value = number.value
    if unit.name == "成" and (tenths := _TENTHS.match(text, end)):
        if tenths["half"] or tenths["tenth"]:
            tenth = numerals.parse(tenths["tenth"]) if tenths["tenth"] else Decimal(5)
            value = numerals.EXACT.add(value, numerals.scale(tenth or Decimal(0), -1))
        return _Quantity(number, value, unit, tenths.end())
    end += unit.length
    if unit.name in _HALF and text[end : end + 1] == "半" and number.exponent == 0:
        return _Quantity(number, value + Decimal("0.5"), unit, end + 1)
    return _Quantity(number, value, unit, end)


def _range(text: str, first: _Quantity, floor: int) -> _Quantity | None:
    """The upper end of the range that `first` begins, or `None`. Its value is in the same terms as that of `first`.

    A lower end without a magnitude shares the upper's where that keeps the order: 3—5亿元, but 8000至1万元.
    """
    link = _TO.match(text, first.end)
    if link is None or link.end() >= len(text) or first.number.high is not None:
        return None
    if text[link.end()] not in _RANGE_STARTS:
        return None
    last = _quantity(text, link.end())
    if last is None or last.number.arabic != first.number.arabic:
        return None
    if last.unit is None and (first.unit is not None or last.number.exponent == 0):
        return None
    if first.unit is not None and last.unit is not None and first.unit.base != last.unit.base:
        return None
    if link.group().strip() in ("至", "到") and text[max(floor, first.number.start - 1) : first.number.start] in ("从", "由"):
        if first.unit is not None and not text.startswith("不等", last.end):
            return None
    return last


_RANGE_STARTS: Final = frozenset("0123456789一二三四五六七八九十两百千")


def _lower(first: _Quantity, last: _Quantity) -> Decimal:
    if first.number.exponent == 0 and first.unit is None and last.number.exponent:
        shared = numerals.scale(first.value, last.number.exponent)
        if shared < last.value:
            return shared
    return first.value


def _fitting(text: str, start: int, quantity: _Quantity) -> Unit | None:
    """The unit of a quantity; 度 counts electricity where the text speaks of it."""
    unit = quantity.unit
    if unit is not None and unit.name == "度":
        electric = quantity.number.exponent or "电" in text[max(0, start - 16) : quantity.end + 4]
        if electric and "温" not in text[max(0, start - 6) : start]:
            return unit._replace(base="千瓦时")
    return unit


def _currency(text: str, floor: int, start: int) -> tuple[int, Unit | None]:
    """Where the currency in front of the number begins, and its unit; `start` and `None` where none stands there."""
    end = start - 1 if start > floor and text[start - 1] == " " else start
    if end == floor or text[end - 1] not in _CURRENCY_ENDS:
        return start, None
    for spelled, name in _CURRENCIES:
        begin = end - len(spelled)
        if begin >= floor and text.startswith(spelled, begin):
            return begin, units.named(name)
    return start, None


def _sign(text: str, floor: int, start: int, unit: Unit | None) -> tuple[int, bool]:
    """Where the sign in front of the number begins, and whether it makes the number negative."""
    if start == floor:
        return start, False
    lead = text[start - 1]
    if lead == "-":
        before = text[start - 2] if start - 2 >= 0 else "\n"
        joined = before.isascii() and (before.isalnum() or before in ")-%") or before in "0123456789%"
        return (start, False) if joined else (start - 1, True)
    if lead == "+" and not text[max(0, start - 2)].isalnum():
        return start - 1, False
    if lead == "负" and unit is not None and unit.kind in (Kind.PERCENT, Kind.MEASURE) and text[start - 2 : start] != "正负":
        return start - 1, True
    if lead == "下" and text[max(floor, start - 2) : start] == "零下":
        return start - 2, True
    return start, False


def _signed(value: Decimal, negative: bool) -> Decimal:
    return numerals.EXACT.minus(value) if negative else value


def _states(
    text: str, floor: int, quantity: _Quantity, unit: Unit | None, in_front: bool, behind: bool, spans: bool
) -> bool:
    """Whether a quantity says how much or how many, rather than being part of a name or of an ordinary word."""
    number = quantity.number
    start, end = number.start, quantity.end
    before = text[max(floor, start - 4) : start]
    if not number.arabic or number.value in (10, 100, 1000):
        if _NO_FIGURE_BEFORE.search(before):
            return False
    bounded = in_front or behind or spans or number.high is not None
    if number.arabic and (floor < start or floor == 0) and start and text[start - 1] in _LETTERS:
        strong = number.exponent or (unit and unit.kind in (Kind.MONEY, Kind.PERCENT, Kind.POINTS))
        if not strong:
            return unit is not None and text[quantity.number.start - 1] not in _LETTERS
    if _UNIT_OF_TABLE.search(before):
        return False
    if unit is None:
        return _bare_number_states(text, floor, quantity, bounded)
    named_so = unit.kind in (Kind.COUNT, Kind.DURATION, Kind.RANK) and not number.exponent and not in_front
    if named_so and labels.quoted(text, start, end):
        return False
    if text[end : end + 1] == "级":
        return False
    if number.bare:
        if bounded:
            return True
        composite = number.value >= 10**5
        return composite and (unit.kind in (Kind.MONEY, Kind.MEASURE) or unit.kind is Kind.COUNT and not unit.weak)
    if unit.kind is Kind.DURATION:
        return _duration_states(text, start, quantity, unit, bounded, before)
    if unit.kind in (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE):
        if unit.name == "番":
            return "翻" in text[max(floor, start - 2) : start]
        return unit.name != "成" or quantity.value <= 10
    if number.arabic:
        if unit.name == "点" and number.value <= 24 and not bounded and number.value == int(number.value):
            return text[end : end + 1] not in "，。" and not before.endswith(("至", "日", "午", "晚", "早"))
        return not (number.end - start > 1 and text[start] == "0" and "." not in text[start : number.end])
    if number.value == 1:
        return bounded or (unit.kind is Kind.MEASURE and not unit.weak and len(unit.name) > 1)
    if unit.weak:
        return number.value > 10 or bounded
    return True


_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


def _duration_states(text: str, start: int, quantity: _Quantity, unit: Unit, bounded: bool, before: str) -> bool:
    number, end = quantity.number, quantity.end
    if _PLANNED.match(text, end):
        return False
    if unit.name in ("月", "世纪", "年度", "星期", "夜") and not bounded and not number.arabic:
        return False
    if unit.name == "月":
        return False
    if unit.name == "日" and not number.arabic and not bounded and not before.endswith(("连续", "为期", "一连", "历时")):
        return False
    if number.arabic:
        return not (text[start] == "0" and number.end - start == 2)
    if number.value == 1 and quantity.value == 1:
        return bounded or bool(_SPENT.search(before)) or unit.name in ("个月", "小时", "个小时")
    return True


def _bare_number_states(text: str, floor: int, quantity: _Quantity, bounded: bool) -> bool:
    """Whether a number without a unit is a quantity: 突破3000万, 指数为50.6; not 1310 or 三农."""
    number = quantity.number
    if number.bare:
        return bounded and number.exponent > 0 and number.value > 10**4
    before = text[max(floor, number.start - 4) : number.start]
    if number.exponent:
        return number.arabic or number.value >= 10**5 or bounded
    if not number.arabic:
        return False
    following = text[quantity.end : quantity.end + 1]
    plain = text[number.start : number.end]
    if number.grouped:
        return True
    if plain.isdigit() and (plain[0] == "0" and len(plain) > 1 or len(plain) > 7):
        return False
    if bounded and not following.isalnum():
        return True
    says = bool(_IS.search(before))
    if not plain.isdigit() and says:
        return True
    return says and following in "，。；、）)" and not before.endswith(("至", "到", "于", "是")) and number.value >= 10


def _duration(
    text: str, floor: int, begin: int, end: int, front: tuple[Bound, int] | None
) -> tuple[int, int, tuple[Bound, int] | None]:
    """Takes 来 and 连续 into a length of time; returns its start, its end and the bound in front."""
    if text[end : end + 1] == "多":
        end += 1
    if _SINCE.match(text, end):
        end += 1
    first = front[1] if front else begin
    if text[max(floor, first - 2) : first] == "连续":
        if front:
            front = (front[0], first - 2)
        begin = first - 2
    return begin, end, front


def _is_past(text: str, begin: int, end: int) -> bool:
    """Whether 近 means the years up to now (近5年来) rather than not quite (历时近3年)."""
    if text[begin] != "近":
        return False
    return text[end - 1] == "来" or not _TOOK.search(text[max(0, begin - 4) : begin])


def _share(text: str, share: re.Match[str], floor: int) -> Found:
    """百分之四十二点三, 千分之三: the unit stands in front of the number."""
    start, end = share.span()
    value = numerals.parse(share["number"])
    if value is None:
        return Found(None, end)
    unit = units.named(_SHARES[share["of"]])
    high = None
    if link := _TO.match(text, end):
        second = _SHARE.match(text, link.end()) or _SHARE_END.match(text, link.end())
        if second and (high := numerals.parse(second["number"])) is not None and high > value:
            end = second.end()
        else:
            high = None
    behind = bounds.after(text, end)
    front = bounds.before(text, floor, start)
    begin = front[1] if front else start
    bound = Bound.RANGE if high is not None else front[0] if front else behind[0] if behind else Bound.EXACT
    end = behind[1] if behind else end
    return Found(stated(begin, end, value, 0, unit, bound, high), end)


_SHARE_END: Final = re.compile(rf"(?P<number>[0-9]+(?:\.[0-9]+)?|[{_CHINESE}点]+)")


def _label(text: str, start: int, floor: int, quantity: _Quantity) -> Found:
    """The label that a numeral is where it states nothing; ordinary words with 一, 百 or 千 are not worth a report."""
    number = quantity.number
    if number.bare or (not number.arabic and number.value in (0, 1, 10)):
        return Found(None, number.end)
    if not number.arabic and quantity.unit is None and _NO_FIGURE_BEFORE.search(text[max(floor, start - 4) : start]):
        return Found(None, number.end)
    end = quantity.end if quantity.unit is not None else number.end
    begin = labels.latin_start(text, floor, start) if number.arabic else start
    return Found(named(Kind.LABEL, begin, end), end)
