"""Numbers that say which one, not how many: 第三次, 一是, (一), 十四届, 二次会议.

>>> read("第三次普查", 0).end, read("一是抓产业", 0).end, read("（一）", 1)
(3, 2, None)
>>> read("(一)", 1).end
2
"""

from __future__ import annotations

import re
from typing import Final

from gdcli.figures.numerals import parse
from gdcli.figures.reading import Reading, named
from gdcli.model import Kind
from gdcli.patterns import Pattern

_NUMBER: Final = "(?:[0-9]{1,6}|[零〇一二两三四五六七八九十百千]{1,8})"
#: 第12.5节.
_SUBS: Final = r"(?:\.[0-9]{1,3}){0,4}"
_AFTER_DI: Final = Pattern(
    rf"第 ?(?P<number>{_NUMBER}){_SUBS} ?(?:(?:—|-|~|至|到)第?{_NUMBER}{_SUBS})? ?"
    "(?:届|次|批次|批|个|条|款|章|节|项|期|季度|季|年|天|日|周|月|场|轮|部|版|代|位|名|号|类|档|段|组|页|卷|集|"
    "产业|步|线|层|阶段|方|任|幕|梯队|方阵|分钟|分|秒|小时|局|盘|回合|杆|洞|圈|棒|颗|座|家|架|艘|台|例|株|所|人|只|支|波|起|枚|个月|百|千)?"
)
_LEADING: Final = Pattern("(?P<number>[一二三四五六七八九十]{1,3})(?:是(?!否)|要(?!求|素|点|务|塞)|则(?=[^规例]))")
_BRACKETED: Final = Pattern(r"(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?=\))")
_ITEM: Final = Pattern(
    "(?P<number>[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?=[、.．])(?![.．][0-9一二三四五六七八九零〇])"
)
_SESSION: Final = Pattern(
    "(?P<number>[一二三四五六七八九十]{1,4}|[0-9]{1,2})(?:届(?=[^。，、]{0,8}[人政委代会党中])|次(?=会议|全会|全体会议|代表大会|党代会))"
)
_SENTENCE_START: Final = " \n\r。；;：，、！？”」（(●■▶◆"


#: An ordinal other than 第三 has one of these in front of its number, or one of those behind.
LEADS: Final = frozenset("(\n其")
TRAILS: Final = frozenset("届次是要则")


def read(text: str, start: int) -> Reading | None:
    """The ordinal that begins at `start`, or `None`."""
    if text[start] == "第":
        found = _AFTER_DI.match(text, start)
        return _named(found) if found else None
    lead = text[start - 1] if start else "\n"
    for pattern in (*_BY_LEAD.get(lead, ()), _SESSION):
        if found := pattern.match(text, start):
            return _named(found)
    return None


_ITEM_OF: Final = Pattern("(?P<number>[一二三四五六七八九])(?=[，、：])")
#: The patterns to try by the sign in front of the number.
_BY_LEAD: Final = dict.fromkeys(_SENTENCE_START, (_LEADING,)) | {
    "(": (_BRACKETED, _LEADING),
    "\n": (_ITEM, _LEADING),
    "其": (_ITEM_OF,),
}


def _named(found: re.Match[str]) -> Reading:
    return named(Kind.ORDINAL, found.start(), found.end(), parse(found["number"]))
