"""Dates and times: years, months, days, hours, quarters, and spans of them.

>>> found = read("1至6月", 0, 1)
>>> found.end, str(found.low), str(found.high), found.bound
(4, '1', '6', <Bound.RANGE: 'range'>)
>>> found = read("2023年12月底，", 0, 4)
>>> found.end, found.value
(9, None)
>>> read("连续3年", 2, 3)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from gdcli.figures.folding import REPUBLIC
from gdcli.figures.numerals import parse
from gdcli.figures.reading import Reading, named
from gdcli.language.eras import ERAS
from gdcli.language.statements import LASTING, SENTENCED, TERMS
from gdcli.model import Bound, Kind
from gdcli.patterns import Pattern

# A member of an enumeration, because it is slow to look one up.
_ON_DATE: Final = Kind.DATE

# Character classes rather than alternatives: a class is quick to match, and each costs time on import.
# A space is written so that it counts in verbose patterns too.
_SPAN_SIGN: Final = r"(?:\ ?[—~至到-]{1,2}\ ?)"
_DIGIT: Final = "[0-9〇零一二三四五六七八九十廿卅]"
_SHORT: Final = _DIGIT + "{1,3}"
_YEAR: Final = f"(?:(?=[12一二][0-9〇零九八七一]){_DIGIT}{{4}})"
_DAY: Final = rf"{_SHORT}\ ?[日号]"
_PART: Final = "(?:[上中下]旬|份|[初底末])?"

# One pattern by the sign behind the first number, so that only a likely one is tried.
_NUMERIC: Final = Pattern(
    rf"""
      (?:19|20)[0-9]{{2}}([-/.])[0-9]{{1,2}}\1[0-9]{{1,2}}(?![0-9])
    | (?:[01]?[0-9]|2[0-4])[:：∶][0-5][0-9](?:[:：∶][0-5][0-9])?(?![0-9])(?:{_SPAN_SIGN}[0-9]{{1,2}}[:：∶][0-9]{{2}})?
    | [12][0-9]{{3}}[/—-](?:[12][0-9])?[0-9]{{2}}\ ?(?:(?:财政|学)?年度?|赛季)
    | [0-9]{{2,3}}/[01]?[0-9]/[0-3][0-9](?![0-9])
    """,
    re.VERBOSE,
)
_YEARS: Final = Pattern(
    rf"""
    (?P<low>{_YEAR})
    (?:
      (?:\ ?年)?[初底末]?{_SPAN_SIGN}(?P<high>{_YEAR})\ ?[学财]?年[度初底末]?
    | \ ?年(?!来|多|余|历史|文明|以上|的历史|古)
      (?P<more>
        \ ?{_SHORT}\ ?月?{_SPAN_SIGN}(?:{_YEAR}年)?{_SHORT}\ ?月{_PART}
      | \ ?{_SHORT}\ ?月(?:\ ?{_DAY}(?:{_SPAN_SIGN}(?:{_SHORT}月)?{_DAY})?|{_PART})
      | \ ?(?:第?[一二三四1-4]\ ?季度?|[上下]半年|前[一二三]季度)
      )?
      (?:年?度(?!假)|[初底末])?
    | \ ?(?:财|学|会计)年度?(?:第?[一二三四1-4]\ ?财?季度?|[上下]半年)?
    )
    """,
    re.VERBOSE,
)
_MONTHS: Final = Pattern(
    rf"""
    (?P<low>{_SHORT})
    (?:
      \ ?月\ ?(?P<day>{_DAY}(?:{_SPAN_SIGN}(?:{_SHORT}\ ?月)?\ ?{_DAY})?)
    | \ ?月?[份初底]?{_SPAN_SIGN}(?P<high>{_SHORT})\ ?月(?![息供薪饼]){_PART}
    | \ ?月(?![息供薪饼球亮光龄]){_PART}
    )
    """,
    re.VERBOSE,
)
_DAYS: Final = Pattern(
    rf"(?P<low>{_SHORT})\ ?(?:日?{_SPAN_SIGN}(?P<high>{_SHORT})\ ?)?日"
    "(?![游内均制程薪龄元圆币]|之内|以[内上下]|(?:行政|司法)?拘留|年?假)",
    re.VERBOSE,
)
#: A year without its century, or one of the Republic, behind a preposition: 从97年的3.9%.
_SHORT_LEADS: Final = tuple("从自于在较至")
_SHORT_YEAR: Final = Pattern(
    "(?:[5-9][0-9]|1[01][0-9])年(?=的[0-9])|(?<!至)[5-9][0-9]年(?=开始|起|底|初|末|至今|以来|的?同期|第)"
)
#: A year of the Republic, which stands before a month or in a text of Taiwan; and a school year of it.
_REPUBLIC: Final = Pattern(
    r"(?:9[0-9]|1[0-3][0-9])年(?=同期|[上下]半年|第[1-4一二三四]季|[底初起末]|全年)"
    rf"|[0-9]{{2,3}} ?(?:年 ?(?={_SHORT} ?月)|学年度?|年度|{REPUBLIC})"
    rf"(?: ?{_SHORT} ?月(?: ?{_SHORT} ?日)?)?"
    rf"(?:第[1-4一二三四]季|度|[初底])?"
)
_REPUBLIC_SPAN: Final = Pattern(rf"[0-9]{{2,3}}(?:{REPUBLIC}|年)?{_SPAN_SIGN}[0-9]{{2,3}}{REPUBLIC}")
_OTHERS: Final = Pattern(
    rf"""
      [0-9〇零一二三四五六七八九十]{{2,4}}\ ?年代[初末]?
    | {_SHORT}\ ?(?:{_SPAN_SIGN}{_SHORT}\ ?)?世纪(?:{_SHORT}年代)?(?:[初末]|中叶)?
    | [一二三四1-4]\ ?(?:{_SPAN_SIGN}[一二三四1-4]\ ?)?季度(?!以上) | [一二三四1-4]季(?=[，。、的])
    | {_SHORT}\ ?时\ ?(?:{_SHORT}\ ?分(?!钟)(?:\ ?{_SHORT}\ ?秒)?|[许整半])?
      (?:{_SPAN_SIGN}{_SHORT}\ ?时(?:{_SHORT}分)?)?(?![隔装代])
    | {_SHORT}\ ?点(?:\ ?{_SHORT}\ ?分(?!钟)|[半整钟许])
    """,
    re.VERBOSE,
)
_PARTS_OF_DAY: Final = tuple("上午 下午 午后 中午 凌晨 清晨 傍晚 深夜 夜间 晚间 晚上 早上 晚 早 至".split())  # noqa: SIM905
_OCLOCK: Final = Pattern(rf"(?P<hour>{_SHORT}) ?点(?!多?[条名方])")
_ERAS: Final = frozenset(ERAS.split())
#: One year that is named, not measured: 过去一年, 新的一年.
_ONE_YEAR: Final = Pattern("(?:[过過]去的?|新的?|[这那]|[去前今明]年)$")
_LONGER: Final = tuple("来多余半以级期")
_WEEKDAY: Final = Pattern("[一二三四五六](?![个次天年篇期名家项回场人周十百千万])")
_FIRST_MONTHS: Final = Pattern(rf"(?:{_SHORT}|[两兩]) ?(?:个月|个季度|季度|季(?!节)|周)")


def read(text: str, start: int, end: int, floor: int = 0) -> Reading | None:
    """The date or time whose first number is at `start` to `end`, or `None`. 前 (前三季度) belongs to it.

    A single year, month or day keeps its number as value; a span of months or years is a range of them; all else has
    no value.
    """
    before, sign = text[max(0, start - 3) : start], text[end : end + 1]
    if (led := _LED.get(before[-1:])) and (first := led(text, start, before)):
        return named(_ON_DATE, *first) if first[0] >= floor and first[1] > start else None
    rules = _rules(text, start, end)
    if sign in _YEARLIKE and rules is not _NUMBERED and (year := _named_year(text, start, end, floor, before)):
        return named(_ON_DATE, *year)
    for pattern, reading in rules:
        if found := pattern.match(text, start):
            return reading(found, before)
    return _clock(text, start) if sign in ("点", " ") and before.endswith(_PARTS_OF_DAY) else None


def _rules(text: str, start: int, end: int) -> tuple[_Rule, ...]:
    """The patterns to try on a date whose first number is at `start` to `end`."""
    # A blank or a dash joins a date to what is no date as often: look at what is beyond it.
    beyond = text[end + 1 : end + 2] if text[end : end + 1] == " " else text[end : end + 1]
    rules = _PATTERNS.get(beyond, ()) if beyond != "年" or end - start > 1 else ()
    return _NUMBERED if rules is _ANY and not _DATE_SIGN_AHEAD.match(text, end) else rules


def _clock(text: str, start: int) -> Reading | None:
    """The hour that is said with 点 behind a part of the day: 下午3点."""
    clock = _OCLOCK.match(text, start)
    return named(_ON_DATE, start, clock.end()) if clock and (parse(clock["hour"]) or 0) <= 24 else None


#: What a year may be followed by that is named in words: 民国二年, 过去一年, 112学年度.
_YEARLIKE: Final = frozenset("年学 —~至到-" + REPUBLIC)


def _named_year(text: str, start: int, end: int, floor: int, before: str) -> tuple[int, int] | None:
    """The span of a year that is named by its era, by 过去 and the like, or counted from the Republic."""
    if text[end] == "年" and before[-2:] in _ERAS:
        return start, end + 1
    one = text[start:end] in ("一", "1") and not text.startswith(_LONGER, end + 1)
    if one and text[end] == "年" and (found := _ONE_YEAR.search(text, max(floor, start - 3), start)):
        return found.start(), end + 1
    return _short_year(text, start, floor, before) if 2 <= end - start <= 3 and "0" <= text[start] <= "9" else None


def _short_year(text: str, start: int, floor: int, before: str) -> tuple[int, int] | None:
    """The span of a year without its century, or of one of the Republic: 从97年的3.9%, 113年2月."""
    if before[-1:] in _SHORT_LEADS and (short := _SHORT_YEAR.match(text, start)):
        return short.span()
    found = _REPUBLIC_SPAN.match(text, start) or _REPUBLIC.match(text, start)
    return found.span() if found and not _JUDGED.search(text, max(floor, start - 8), start) else None


def _weekday(text: str, start: int, before: str) -> tuple[int, int] | None:
    if before.endswith(("周", "星期", "礼拜")) and _WEEKDAY.match(text, start):
        return start, start + 1
    return None


def _day_of_the_moon(text: str, start: int, before: str) -> tuple[int, int] | None:
    """年初一 is a day; after 年初 any other number is none, and begins at its own place."""
    if before.endswith(("年初", "月初")) or text[start] == "一":
        return (start, start + 1) if _WEEKDAY.match(text, start) else (start, start)
    return None


def _first_months(text: str, start: int, _before: str) -> tuple[int, int] | None:
    months = _FIRST_MONTHS.match(text, start)
    return (start - 1, months.end()) if months else None


_LED: Final = {
    **dict.fromkeys("周期拜", _weekday),
    "初": _day_of_the_moon,
    **dict.fromkeys("前头首", _first_months),
}


def _plain(found: re.Match[str], _before: str) -> Reading:
    return named(_ON_DATE, found.start(), found.end())


def _years(found: re.Match[str], before: str) -> Reading | None:
    if before.endswith(("连续", "长达")) or (found["low"][-1] in "0〇零" and before.endswith("超过")):
        return None
    if found["low"][-1] in "0〇零" and found["low"] < "15" and not found["more"]:
        return None
    return _numbered(found, "年", _YEAR_RANGE, bool(found["more"]))


def _months(found: re.Match[str], _before: str) -> Reading | None:
    return _numbered(found, "月", _MONTH_RANGE, bool(found["day"]))


def _days(found: re.Match[str], before: str) -> Reading | None:
    if before.endswith(_NO_DAY) or (before.endswith(TERMS) and found.string.startswith("前", found.end())):
        return None
    return _numbered(found, "日", _DAY_RANGE, False)


_JUDGED: Final = Pattern(f"[{SENTENCED}][^，。；]{{0,8}}$")
_YEAR_RANGE: Final = (1000, 2200)
_MONTH_RANGE: Final = (1, 12)
_DAY_RANGE: Final = (1, 31)
_NO_DAY: Final = (*LASTING, "不足", "共", "逾", "少于", "多于")


def _numbered(found: re.Match[str], unit: str, possible: tuple[int, int], more: bool) -> Reading | None:
    """A year, a month or a day within what is possible, or a span of them; without a number where `more` is said."""
    start, end = found.span()
    least, most = possible
    low = parse(found["low"])
    if low is None or not least <= low <= most:
        return None
    if found["high"]:
        high = parse(found["high"])
        if high is not None and low < high <= most:
            return Reading(start, end, low, unit, low, unit, Bound.RANGE, low, high, _ON_DATE)
        # 12月到3月, 2027年到2027年: no span of one year, but a date all the same.
        end = found.end("low")
        return named(_ON_DATE, start, end + 1, low, unit) if found.string.startswith(unit, end) else None
    return named(_ON_DATE, start, end) if more else named(_ON_DATE, start, end, low, unit)


_Rule = tuple[Pattern, Callable[[re.Match[str], str], Reading | None]]
_ANY: Final[tuple[_Rule, ...]] = (
    (_NUMERIC, _plain),
    (_YEARS, _years),
    (_MONTHS, _months),
    (_OTHERS, _plain),
    (_DAYS, _days),
)
_NUMBERED: Final[tuple[_Rule, ...]] = ((_NUMERIC, _plain),)
#: The sign of a date within a few characters of its first number.
_DATE_SIGN_AHEAD: Final = Pattern(f"[^，。；、（(,]{{1,8}}?[年月日季度学财赛世{REPUBLIC}]")
#: The patterns to try by the sign behind the first number.
_PATTERNS: Final[dict[str, tuple[_Rule, ...]]] = dict.fromkeys("—~至到-初底末/", _ANY) | {
    "年": ((_YEARS, _years), (_OTHERS, _plain)),
    "月": ((_MONTHS, _months),),
    "日": ((_DAYS, _days),),
    "号": ((_DAYS, _days),),
    **dict.fromkeys("财学会", ((_YEARS, _years),)),
    **dict.fromkeys("时点季世", ((_OTHERS, _plain),)),
    **dict.fromkeys(".:：∶", ((_NUMERIC, _plain),)),
}
#: A date has one of these behind its first number, over a blank if need be, or one of those in front.
SIGNS: Final = (frozenset(_PATTERNS) | _YEARLIKE) - {" "}
SIGNS_BEFORE: Final = frozenset("周期拜初前头首")
