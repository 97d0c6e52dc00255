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
from gdcli.language import ranks as language
from gdcli.model import Bound, Kind
from gdcli.patterns import Pattern

_SCOPES: Final = frozenset(language.SCOPES.split())
_LONGEST_SCOPE: Final = max(map(len, _SCOPES))
_HOLDING: Final = Pattern(language.HOLDING.replace(" ", "|"))
_MEASURED: Final = tuple(language.MEASURED.split())
_PLACES: Final = tuple(language.PLACES.split())
_PUT_FIRST: Final = tuple(language.PUT_FIRST.split())
_PIECE_BREAK: Final = Pattern("[，。；：！？、\n]")
_RANK_ENDS: Final = Pattern("[,，。、；！？）)(（《」”…\n 和与及或]|$|的")
_FIRST_VALUE: Final = Decimal(1)
_RANK_NUMBER: Final = "(?P<number>[0-9]{1,4}|[一二三四五六七八九十百]{1,5})"
_PLACE: Final = Pattern(f"第 ?{_RANK_NUMBER} ?(?P<unit>名(?!单|义)|位(?!置|数)|大(?![会陆道学街]))?")
_PLACE_TITLE: Final = Pattern(r"[冠亚季]军|榜眼|头一[号名位]|头把交椅|N[oO]\.? ?1(?![0-9.])")
_RANKING: Final = (*language.RANKING.split(), *_MEASURED)
_FIRST_RANK: Final = Pattern("首位(?!度|数|置)")
_TOP: Final = Pattern(f"{_RANK_NUMBER}(?:(?P<unit>[名位强])|(?=[，。、；！）)的 \n]|$|行列|之列|方阵))")
_MEASURES: Final = frozenset(language.MEASURES)
#: How far before a place stands what holds it.
_HOLDING_REACH: Final = 16
_RANK_JOIN: Final = "[、和及与或]"
#: The places before one: 第三、第四; and things that are numbered behind it: 第二、第三产业.
_CHAIN: Final = Pattern(f"(?:第{_RANK_NUMBER.replace('?P<number>', '?:')}[名位]?{_RANK_JOIN})+$")
_SERIES: Final = Pattern(f"(?:{_RANK_JOIN}第?{_RANK_NUMBER.replace('?P<number>', '?:')})+[{language.MEASURES}]")
#: How much holds the place: 得票率26.46%第三.
_AMOUNT: Final = Pattern("[0-9][0-9.,]*[%万亿票分]{1,2}$")
#: A place is one where something is said of it: 第四名是.
_BEING: Final = ("是", "为", "同", "也", "则")
_RANK_UNITS: Final = {spelled: Unit(spelled, Kind.RANK, "名", ONE, len(spelled), False) for spelled in ("名", "位")} | {
    "倒数名": Unit("倒数名", Kind.RANK, "倒数名", ONE, 3, False)
}


def read(text: str, start: int, floor: int) -> Reading | None:
    """The rank that begins at `start` or, with its scope, a little before; never below `floor`. `None` where none."""
    if text[start] in language.TITLE_ENDS:
        return read_title(text, start - language.TITLE_ENDS[text[start]], floor)
    if text[start] == "榜":
        return _rank(_scope(text, start, floor), start + 2, _FIRST_VALUE, "名")
    if text[start] == "首":
        return _first(text, start, floor)
    found = _PLACE.match(text, start)
    value = parse(found["number"]) if found else None
    if found is None or value is None:
        return None
    if text.endswith(language.LAST, floor, start):
        return _rank(_scope(text, start - 2, floor), found.end(), value, "倒数名")
    return _placed(text, floor, found, value)


def _placed(text: str, floor: int, found: re.Match[str], value: Decimal) -> Reading | None:
    start, end, unit = found.start(), found.end(), found["unit"]
    scope = _scope(text, start, floor)
    if unit == "大":
        return _rank(scope, end - 1 if scope < start else end, value, "名")
    if scope == start:
        ranked = _is_placed(text, found)
    elif unit == "位" and text.endswith(language.ORDERS, floor, start):
        # 史上第五位总统 is one of a line.
        ranked = bool(_RANK_ENDS.match(text, end))
    else:
        ranked = bool(unit) or text[end : end + 1] not in _MEASURES
    return _rank(scope, end, value, unit or "名") if ranked else None


def _first(text: str, start: int, floor: int) -> Reading | None:
    """首位, and 首 behind 居: 全国居首."""
    scope = _scope(text, start, floor)
    before = text[max(0, start - _HOLDING_REACH) : start]
    found = _FIRST_RANK.match(text, start)
    if found is None:
        scope = _scope(text, start - 1, floor) if before.endswith("居") and _RANK_ENDS.match(text, start + 1) else start
        return _rank(scope, start + 1, _FIRST_VALUE, "名") if scope < start - 1 else None
    placed = scope < start or (_held(before) and _RANK_ENDS.match(text, start + 2))
    if placed and not before.endswith(("放在", "摆在", "是", "为")):
        return _rank(scope, found.end(), _FIRST_VALUE, "位")
    return None


def read_title(text: str, start: int, floor: int) -> Reading | None:
    """The place that a title at `start` names: 规模居全国亚军, 稳居No.1; `None` where it is a champion's or no title.

    >>> found = read_title("总量位居全省亚军", 6, 0)
    >>> found.start, found.end, str(found.value), read_title("夺得亚军", 2, 0)
    (4, 8, '2', None)
    """
    found = _PLACE_TITLE.match(text, start) if start >= floor else None
    if found is None:
        return None
    scope = _scope(text, start, floor)
    if not text.endswith(_RANKING, floor, scope) and not _is_first(text, found, scope):
        return None
    return _rank(scope, found.end(), Decimal(language.PLACE_TITLES[text[start]]), "名")


def _is_first(text: str, found: re.Match[str], scope: int) -> bool:
    """Whether a title needs no verb of ranking: 全国头把交椅, 拿了头一名."""
    if found[0] != "头一名":
        return found[0] == "头把交椅"
    start = found.start()
    return bool(_RANK_ENDS.match(text, found.end())) and (scope < start or _held(_before(text, start)))


def _is_placed(text: str, found: re.Match[str]) -> bool:
    """Whether 第 with a number, without a scope in front of it, is a rank rather than an ordinal."""
    start, end = found.span()
    before = _before(text, start)
    if found["unit"]:
        return _held(before) or bool(before.strip() and (_RANK_ENDS.match(text, end) or text.startswith(_BEING, end)))
    if not _RANK_ENDS.match(text, end) or _SERIES.match(text, end):
        return False
    return _held(before) or before.endswith(_PLACES)


def _before(text: str, start: int) -> str:
    """The words of the clause in front of a place, and of the places it follows: 分居第三、第四."""
    before = text[max(0, start - _HOLDING_REACH) : start]
    return _AMOUNT.sub("", _CHAIN.sub("", before))


def read_next(text: str, start: int, floor: int) -> Reading | None:
    """The place that follows another, whose number begins at `start`: 分居第9、10名. `None` where none.

    >>> found = read_next("分居第9、10名", 5, 4)
    >>> found.start, found.end, found.kind.value
    (5, 8, 'rank')
    """
    found = _TOP.match(text, start)
    value = parse(found["number"]) if found and found["unit"] in _RANK_UNITS else None
    if found is None or value is None or not _CHAIN.search(text, max(0, start - _HOLDING_REACH), start):
        return None
    return _rank(start, found.end(), value, found["unit"])


def _held(before: str) -> bool:
    """Whether the words before a number say that something holds that place."""
    clause = _PIECE_BREAK.split(before)[-1]
    if clause.endswith(_PUT_FIRST):
        return False
    return bool(_HOLDING.search(clause)) or clause.endswith(_MEASURED)


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
    if not found["unit"] and scope == start - 1 and not _held(text[max(0, start - _HOLDING_REACH) : start - 1]):
        return None
    unit = found["unit"] if found["unit"] in _RANK_UNITS else "名"
    return stated(scope, found.end(), value, 0, _RANK_UNITS[unit], Bound.AT_MOST)


def _scope(text: str, start: int, floor: int) -> int:
    for length in range(min(_LONGEST_SCOPE, start - floor), 1, -1):
        if text[start - length : start] in _SCOPES:
            return start - length
    return start


def _rank(start: int, end: int, value: Decimal, unit: str) -> Reading:
    return stated(start, end, value, 0, _RANK_UNITS[unit], Bound.EXACT)
