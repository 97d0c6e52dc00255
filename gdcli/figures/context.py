"""Whether a number, where it stands, says how much or how many; or is part of a name, a code or an ordinary word.

>>> from gdcli.figures import quantities
>>> def says(text, start):
...     quantity = quantities.read(text, start)
...     return states(text, 0, quantity, quantity.unit, False, False)
>>> says("推动18个部门", 2), says("聚焦“五个提升”", 3), says("指数为50.6，", 3), says("1310工程", 0)
(True, False, True, False)
"""

from __future__ import annotations

import re
from typing import Final

from gdcli.figures import labels
from gdcli.figures.quantities import Quantity
from gdcli.figures.units import Unit
from gdcli.model import Kind

_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_COLONS: Final = (":", "：")
_TABLE_UNIT: Final = ("单位:", "单位：")
_DOUBTFUL: Final = frozenset("数几千:：")
_ROUND: Final = ("10", "100", "1000")
#: 数十家 and 几百人 say no number, but 总数三十 and 人数5人 do.
_SOME: Final = re.compile("(?:(?<![总人户件次个指参基倍分系度多整复位口])数|几|好几|成千)$")
#: One of something is seldom a figure; one year after these words is.
_SPENT: Final = tuple(
    "过去 近 为期 历时 用时 耗时 时隔 最近 未来 今后 连续 此前 往后 长达 每 满 仅 仅用 只用 不到 约 有效期 期限 "  # noqa: SIM905
    "延长 缩短 提前 推迟 经过 了 了约".split()
)
#: 七个坚持 and the like are slogans, with quotation marks or without.
_SLOGANS: Final = tuple(
    "坚持 聚焦 维护 确立 自信 意识 代表 统筹 必须 务必 着力 全面 一百 一批 一流 面向 服务 革命 结合 健康 毫不".split()  # noqa: SIM905
)
_LASTS: Final = ("连续", "为期", "一连", "历时")
_PLANNED: Final = re.compile("(?:攻坚)?(?:行动|规划|计划|大变样|目标任务)")
#: A number without a unit is a quantity after these words.
_IS: Final = tuple("为 达 到 至 是 报 录得 收于 得 跌 涨 升 降 共 于 有".split())  # noqa: SIM905
_IS_BEFORE_INTEGER: Final = tuple("为 达 报 录得 共 得 跌 涨 升 降 有".split())  # noqa: SIM905
_STOPS: Final = "，。；、）)"
# Tuples, because a member of an enumeration is slow to hash.
_RATIOS: Final = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)
_STRONG: Final = (Kind.MONEY, Kind.PERCENT, Kind.POINTS)
_NAMELIKE: Final = (Kind.COUNT, Kind.DURATION)
_ONE_LENGTH: Final = frozenset(("个月", "小时", "个小时"))
_CALENDAR: Final = frozenset(("月", "世纪", "年度", "星期", "夜"))


def states(text: str, floor: int, quantity: Quantity, unit: Unit | None, in_front: bool, elsewhere: bool) -> bool:
    """Whether `quantity`, counted in `unit`, states a number.

    `in_front` says that a bound stands in front of it, `elsewhere` that one stands behind or within, or that it spans
    a range.
    """
    start, end = quantity.start, quantity.end
    certain = quantity.arabic and unit is not None and (unit.kind is Kind.MONEY or unit.name == "%")
    if certain and start and text[start - 1] not in _DOUBTFUL and text[end : end + 1] != "级":
        return True
    before = text[max(floor, start - 4) : start]
    bounded = in_front or elsewhere or quantity.high is not None
    if (not quantity.arabic or text[start : quantity.numeral_end] in _ROUND) and _SOME.search(before):
        return False
    if (before.endswith(_COLONS) and before.endswith(_TABLE_UNIT)) or text[end : end + 1] == "级":
        return False
    if quantity.arabic and start and text[start - 1] in _LETTERS:
        return bool(quantity.exponent) or (unit is not None and unit.kind in _STRONG)
    if unit is None:
        return _bare_states(text, quantity, before, bounded)
    if unit.kind in _NAMELIKE and not quantity.exponent and not in_front and labels.quoted(text, start, end):
        return False
    if not quantity.arabic and unit.name == "个" and text.startswith(_SLOGANS, end):
        return False
    if quantity.bare:
        # 百亿 counts money; 百家 needs a bound, as in 近百家.
        counts = unit.kind in (Kind.MONEY, Kind.MEASURE) or (unit.kind is Kind.COUNT and not unit.weak)
        return bounded or (quantity.value >= 10**5 and counts)
    if unit.kind is Kind.DURATION:
        return _duration_states(text, quantity, unit, before, bounded)
    if unit.kind in _RATIOS:
        if unit.name == "番":
            return "翻" in text[max(floor, start - 2) : start]
        return unit.name != "成" or quantity.value <= 10
    if quantity.arabic:
        return _arabic_states(text, quantity, unit, before, bounded)
    if quantity.value == 1:
        return bounded or (unit.kind is Kind.MEASURE and not unit.weak and len(unit.name) > 1)
    return not unit.weak or quantity.value > 10 or bounded


def says_some(text: str, floor: int, start: int) -> bool:
    """Whether 数 or 几 stands in front of the number at `start`."""
    return bool(_SOME.search(text[max(floor, start - 4) : start]))


def _arabic_states(text: str, quantity: Quantity, unit: Unit, before: str, bounded: bool) -> bool:
    start, end = quantity.start, quantity.numeral_end
    if unit.name == "点" and quantity.value <= 24 and not bounded and quantity.value == int(quantity.value):
        # 3点建议 counts, at 3点 something happens.
        after = text[quantity.end : quantity.end + 1]
        return after not in "，。" and not before.endswith(("至", "日", "午", "晚", "早"))
    # 007条 is a code, 0.7条 is not.
    return not (end - start > 1 and text[start] == "0" and "." not in text[start:end])


def _duration_states(text: str, quantity: Quantity, unit: Unit, before: str, bounded: bool) -> bool:
    if _PLANNED.match(text, quantity.end) or unit.name == "月":
        return False
    if quantity.arabic:
        return not (text[quantity.start] == "0" and quantity.numeral_end - quantity.start == 2)
    if bounded:
        return True
    if unit.name in _CALENDAR or (unit.name == "日" and not before.endswith(_LASTS)):
        return False
    return quantity.value != 1 or before.endswith(_SPENT) or unit.name in _ONE_LENGTH


def _bare_states(text: str, quantity: Quantity, before: str, bounded: bool) -> bool:
    """Whether a number without a unit is a quantity: 突破3000万, 指数为50.6; but neither 1310 nor 三农."""
    if quantity.bare:
        return bounded and quantity.exponent > 0 and quantity.value > 10**4
    if quantity.exponent:
        return quantity.arabic or quantity.value >= 10**5 or bounded
    if not quantity.arabic:
        return False
    plain = text[quantity.start : quantity.numeral_end]
    if quantity.grouped:
        return True
    if not plain.isdigit():
        return before.endswith(_IS) or (bounded and not text[quantity.end : quantity.end + 1].isalnum())
    if (plain[0] == "0" and len(plain) > 1) or len(plain) > 7:
        return False
    after = text[quantity.end : quantity.end + 1]
    if bounded and not after.isalnum():
        return True
    return quantity.value >= 10 and before.endswith(_IS_BEFORE_INTEGER) and after in _STOPS
