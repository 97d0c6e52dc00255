"""Places in an order: 全国第一, 首位, 第2位, 榜首.

>>> found = read("均居全国首位", 4, 0)
>>> found.start, found.end, str(found.value), found.unit, found.base_unit
(2, 6, '1', '位', '名')
>>> read("安全第一", 2, 0), read("第一产业", 0, 0)
(None, None)
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from gdcli.figures.numerals import parse
from gdcli.figures.reading import Reading, stated
from gdcli.figures.units import ONE, Unit
from gdcli.model import Bound, Kind

_SCOPES: Final = """
全国 全省 全市 全县 全区 全球 世界 全世界 亚洲 欧洲 非洲 亚太 全亚洲 全港 全澳 全州 全军 全场 全网 全行业 全集团
国内 国际 同类 同行业 行业 业内 省内 市内 区内 区域 大湾区 粤港澳大湾区 珠三角 长三角 京津冀 中国 美国 国内城市
广东 东部 西部 中部 东北 华南 华东 华北 华中 西南 西北 沿海 沿海省份 大陆 内地 全广东 全广州 全校 全年级 全班
全系 全院 全镇 全乡 全村 全厂 全公司 联盟 小组 分组 本组 组别 榜单 总榜 全榜 年度 个人 团体 男子 女子 东亚
东南亚 南亚 拉美 中东 中西部 各省 各市 各省区市 全国各省 副省级城市 地级市 一线城市 省会城市 同级 同期 历史 史上
总分 总成绩 综合 全国城市 全国同类 粤东 粤西 粤北 本省 本市 本港 本澳 本地 全台 央企 省属企业 高校 全国高校
全国省会城市 全国副省级城市 计划单列市 新一线城市 积分榜 奖牌榜 金牌榜 射手榜
"""
_SCOPE_WORDS: Final = frozenset(_SCOPES.split())
_LONGEST_SCOPE: Final = max(map(len, _SCOPE_WORDS))
#: What is said to hold a place, shortly before it.
_VERB: Final = re.compile("[居列排位夺获升跌降保占据进摘斩为是]|蝉联|取得|名次|拿下|处于|达到")
#: What is ordered, right before its place: 规模第一, but not 安全第一.
_MEASURED: Final = tuple(
    "总量 规模 数 产值 增速 增幅 排名 份额 额 量 率 值 得分 总分 收入 利润 能力 实力 占比 面积 位次 增长 速度 年 水平 "  # noqa: SIM905
    "产能 密度 长度 高度 力度 热度 贡献 里程".split()
)
#: A place holds the rank right behind its name: 北京第二；江苏第三.
_PLACES: Final = tuple(
    "广东 江苏 浙江 山东 福建 安徽 江西 湖北 湖南 河南 河北 山西 辽宁 吉林 四川 贵州 云南 陕西 甘肃 青海 "  # noqa: SIM905
    "海南 北京 上海 天津 重庆 香港 澳门 台湾 广州 深圳 珠海 佛山 东莞 杭州 苏州 南京 武汉 成都".split()
)
_SLOGANS: Final = ("质量", "安全", "客户", "生命", "健康", "服务", "信誉", "友谊")
_CLAUSE: Final = re.compile("[，。；：！？、\n]")
_ENDS: Final = re.compile("[，。、；！？）)」”…\n ]|$|的")
_NUMBER: Final = "(?P<number>[0-9]{1,4}|[一二三四五六七八九十百]{1,5})"
_PLACE: Final = re.compile(f"第 ?{_NUMBER} ?(?P<unit>名(?!单|义)|位(?!置|数)|大(?!会))?")
_FIRST: Final = re.compile("首位(?!度|数|置)")
_TOP: Final = re.compile(f"{_NUMBER}(?:(?P<unit>[名位强])|(?=[，。、；！）)的 \n]|$|行列|之列|方阵))")
#: 第二批 and the like say which one; only with a scope and none of these is 全国第二 a rank.
_MEASURES: Final = frozenset(
    "个次批届条款章节项期季年天日周月场轮部版代号类档段组页卷集产步层阶方任幕梯家座艘架台例只时支份"
)
_UNITS: Final = {spelled: Unit(spelled, Kind.RANK, "名", ONE, len(spelled), False) for spelled in ("名", "位")} | {
    "倒数名": Unit("倒数名", Kind.RANK, "倒数名", ONE, 3, False)
}


def read(text: str, start: int, floor: int) -> Reading | None:
    """The rank that begins at `start` or, with its scope, a little before; never below `floor`. `None` where none."""
    scope = _scope(text, start, floor)
    before = text[max(floor, start - 9) : start]
    if text.startswith("榜首", start):
        return _rank(scope, start + 2, Decimal(1), "名")
    if text[start] == "首":
        found = _FIRST.match(text, start)
        if found is None and before.endswith("居") and _ENDS.match(text, start + 1):
            # 全国居首
            scope = _scope(text, start - 1, floor)
            return _rank(scope, start + 1, Decimal(1), "名") if scope < start - 1 else None
        placed = scope < start or (_held(before) and _ENDS.match(text, start + 2))
        if found and placed and not before.endswith(("放在", "摆在", "是", "为")):
            return _rank(scope, found.end(), Decimal(1), "位")
        return None
    found = _PLACE.match(text, start)
    value = parse(found["number"]) if found else None
    if found is None or value is None:
        return None
    unit, end = found["unit"], found.end()
    if text.endswith("倒数", floor, start):
        return _rank(_scope(text, start - 2, floor), end, value, "倒数名")
    if unit == "大":
        return _rank(scope, end - 1 if scope < start else end, value, "名")
    ends = bool(_ENDS.match(text, end))
    if scope < start:
        ranked = unit is not None or text[end : end + 1] not in _MEASURES
    elif unit:
        ranked = _held(before) or (ends and unit == "名" and bool(before.strip()))
    else:
        ranked = ends and (_held(before) or before.endswith(_PLACES))
    return _rank(scope, end, value, unit or "名") if ranked else None


def _held(before: str) -> bool:
    """Whether the words before a number say that something holds that place."""
    clause = _CLAUSE.split(before)[-1]
    if clause.endswith(_SLOGANS):
        return False
    return bool(_VERB.search(clause)) or clause.endswith(_MEASURED)


def read_top(text: str, start: int, floor: int) -> Reading | None:
    """The first so many places (全国前十, 前10名) whose number begins at `start`, behind 前. `None` where none.

    >>> found = read_top("跻身全国前十。", 5, 0)
    >>> found.start, found.end, str(found.value), found.bound
    (2, 6, '10', <Bound.AT_MOST: 'at_most'>)
    """
    found = _TOP.match(text, start)
    value = parse(found["number"]) if found else None
    if found is None or value is None or start <= floor:
        return None
    scope = _scope(text, start - 1, floor)
    if not found["unit"] and scope == start - 1 and not _held(text[max(floor, start - 9) : start - 1]):
        return None
    unit = found["unit"] if found["unit"] in _UNITS else "名"
    return stated(scope, found.end(), value, 0, _UNITS[unit], Bound.AT_MOST)


def _scope(text: str, start: int, floor: int) -> int:
    for length in range(min(_LONGEST_SCOPE, start - floor), 1, -1):
        if text[start - length : start] in _SCOPE_WORDS:
            return start - length
    return start


def _rank(start: int, end: int, value: Decimal, unit: str) -> Reading:
    return stated(start, end, value, 0, _UNITS[unit], Bound.EXACT)
