"""Numerals that are part of a name, a code or a reference: 5G, G4, 1+N+N, 三水, “十四五”, 〔2023〕15号.

>>> name("共建三水新城", 2, 3), name("五家", 0, 1)
((2, 4), None)
>>> code("5A级景区", 0), code("0757-8333 5678。", 0), code("5家", 0)
((0, 3), (0, 14), None)
>>> quoted("聚焦“五个提升”，", 3, 5), quoted("推动18个部门", 2, 5)
(True, False)
"""

from __future__ import annotations

import re
from typing import Final

from gdcli.figures import units
from gdcli.figures.lexicon import Lexicon

_NAMES: Final = """
三水 三亚 三明 三沙 三门峡 三门 三峡 三台县 三台 三元里 三元区 三星堆 三星 三角洲 三角 三江 三河 三原 三都 三灶
三乡 三盏灯 三山 四川 四会 四平 四子王旗 四大行 四惠 四方台 五华 五华县 五华区 五台山 五台 五指山 五莲 五常
五粮液 五菱 五羊 五山 五峰 五大连池 五棵松 六安 六盘水 六盘山 六枝 六榕 六合 六和 七台河 七匹狼 七星 八达岭
八宝山 八步 八公山 八一 九江 九寨沟 九龙 九龙坡 九华山 九台 九洲 九阳 十堰 十三陵 百色 百度 百济神州 百胜 百联
百事 百威 千岛湖 千山 千问 千佛山 千灯 万宁 万州 万科 万达 万象 万象城 万华 万和 万隆 万向 万安 万年县 万载 万源
万宝 万家乐 万绿湖 万秀 万荣 一汽 三一重工 三一 三安光电 三菱 三井 三棱 三全 三生制药 三七互娱 三只松鼠 二七区
二七 二连浩特 二道 双十一 双十二 十一假期 两江新区 两江 两广 一带一路 两会 两个确立 两个维护 两个毫不动摇
两个一百年 两个健康 两个结合 两山 两业 两化 两客一危 两弹一星 两癌 两免一补 两高 两高一低 两高一剩 两新 两重
两免 三农 三公 三资 三包 三防 三孩 三个代表 三个面向 三严三实 三会一课 三去一降一补 三通 三旧 三权分置 三权 三医
三产 三医联动 三区三线 三线一单 三同时 三支一扶 三下乡 三八 三重一大 三甲 三好 三军 三国 三伏 三九 三明治 三文鱼
三轮车 三角形 三维 三线 三北 三江源 三环 三高 三清三拆三整治 三保 三基 三新 三创 三优 三态 三无 三张清单
三条控制线 三道红线 三座大山 三位一体 三个和尚 三分之一 三分之二 三联书店 三联 四个全面 四个自信 四个意识
四个伟大 四个服务 四个革命 四个最严 四好 四上 四化 四风 四史 四早 四通一达 四大 四环 四轮驱动 四书 四库 四川省
四级 五位一体 五个统筹 五年规划 五年计划 五险一金 五保 五级 五好 五环 五大 五四 五星级 五一 六保 六稳 六保户
六个一 六大 六西格玛 七国集团 七大 七夕 七年级 八项规定 八大 八国集团 八级 九大 九年级 九章 九三学社 十大 十五运
十四运 十九大 二十大 十八大 十七大 十六大 二十国集团 十四五 十五五 十三五 十二五 十一五 十项全能 七项全能
五项全能 和平共处五项原则 四项基本原则 百千万工程 百千万 百县千镇万村 百校联百县 百团大战 百日攻坚 千亿级 百亿级
万亿级 千企 万企 百企 千村 千村示范 万村 百村 万人计划 千人计划 百人计划 千兆 万兆 千万工程 百万英才 百强县 百强
百强镇 百强区 万里行 千里马 千里江山 千手 万用表 万元户 百分点 一国两制 一网通办 一网统管 一戶通 一户通
一二三产业 一二线 一产 二产 二三产业 二线 二孩 二级 二号 二期 二环 二甲 二审 一审 一期 一级 一号 一类 二类
一等奖 二等奖 三等奖 特等奖 四中全会 三中全会 五中全会 六中全会 七中全会 二中全会 一中全会 一大 三大 二大 六渡
七星岩 十月初五街 九一八 七七 十渡 八廓街 八仙 万博 万顷沙 三圣 三圩 五桂山 五邑 三埠 四海 八里 五塘 七宝 五道口
三里屯 十里 三桥 二桥 一桥 一小 二小 三小 一院 二院 三院
"""
_NAMED: Final = Lexicon(_NAMES.split())

_CODES: Final = re.compile(
    r"""
      [0-9A-Z]{1,6}(?:\+[0-9A-Z]{1,6}){1,6}
    | [0-9]{1,5}(?:\.[0-9]{1,6}){2,8}
    | [0-9]{3,4}-[0-9]{3,4}[ -]?[0-9]{4}(?![0-9]) | [0-9]{3,4}[- ][0-9]{7,8}(?![0-9])
    | (?:400|800|853|852)[- ][0-9]{3,4}[- ][0-9]{3,4}(?![0-9])
    | [0-9]{4}\ [0-9]{4}(?![0-9])
    | [0-9]{1,4}(?:\.[0-9]{1,3})?\ ?[:∶：比]\ ?[0-9]{1,4}(?:\.[0-9]{1,3})?(?:[:∶：比][0-9]{1,4}){0,8}
      (?![0-9.]*\ ?[%万亿])
    | [0-9]{1,4}[×xX*][0-9]{1,4}(?:小时)?
    | [0-9]{1,5}/[0-9]{1,5}(?![0-9])
    | [0-9]+(?:\.[0-9]+)?[A-Za-z]{1,12}(?:[0-9]{1,4}|级)?
    | [0-9]{1,6}(?:号线|号|强|后(?=[”」青年小的一]|$)|版|型|级|代|路公交|线|楼|室|栋楼|房间)
    """,
    re.VERBOSE,
)
#: A code has one of these behind its first digits.
CODE_SIGNS: Final = frozenset(
    "+.- :∶：比×*/号强后版型级代路线楼室栋房ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
_LATIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz×")
_ANY_OPENING: Final = re.compile("[“「『‘《〈【]")
_OPENING: Final = re.compile("[“「『‘《〈【][^”」』’》〉】，。；！？\n]{0,12}$")
_CLOSING: Final = re.compile("[^“「『‘《，。；！？\n]{0,14}[”」』’》〉】]")
_QUOTES: Final = frozenset("“「『‘〈【")
_UNQUOTES: Final = tuple("”」』’〉】")
#: How far back a title may begin.
_TITLE: Final = 40


def name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the name that holds the numeral at `start` to `end`, or `None`."""
    found = _NAMED.cover(text, start, end)
    # 三公里 are three of a unit, not 三公.
    if found and found[1] > end and (unit := units.find(text, end)) and end + unit.length > found[1]:
        return None
    return found


def code(text: str, start: int) -> tuple[int, int] | None:
    """The span of the code that begins at the digit at `start`, or `None`. A number with a Latin unit is none."""
    found = _CODES.match(text, start)
    if found is None:
        return None
    tail = found[0].lstrip("0123456789.")
    if tail and units.find(text, found.end() - len(tail)) is not None:
        return None
    return found.span()


def latin_start(text: str, floor: int, start: int) -> int:
    """Where the letters in front of the number at `start` begin: at the C of C919; `start` where there are none."""
    first = start
    lowest = max(floor, start - 12)
    while first > lowest and (text[first - 1] in _LATIN or (text[first - 1] in "-." and first - 1 > lowest)):
        first -= 1
    while first < start and text[first] in "-.":
        first += 1
    return first if text[first:start].strip("-.") else start


def quoted(text: str, start: int, end: int) -> bool:
    """Whether the number at `start` to `end` begins or ends a short quotation, or stands in a title."""
    title = max(0, start - _TITLE)
    if not _ANY_OPENING.search(text, title, start):
        return False
    if text.rfind("《", title, start) > text.rfind("》", title, start):
        return True
    if text[start - 1] in _QUOTES:
        return bool(_CLOSING.match(text, end))
    return text[end : end + 1] in _UNQUOTES and bool(_OPENING.search(text[max(0, start - 13) : start]))
