"""When: the periods a text names, and whether a fact of some period can be meant.

>>> [(said.text, said.interval(2024)) for said in mentions("去年上半年，比2021年多；截至2023年12月底")]
[('去年上半年', ('2023-01-01', '2023-06-30')), ('2023年12月底', ('2023-12-01', '2023-12-31'))]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from gdcli.language.years import RELATIVE_YEARS
from gdcli.patterns import Pattern
from gdcli.period import Period


class Timing(StrEnum):
    """How a fact's period stands to the one a text is speaking of."""

    SAME = "same"
    OPEN = "open"
    OTHER = "other"


_ASCII_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_NUMBERS: Final = {char: i for i, char in enumerate("零一二三四五六七八九十")} | {
    "两": 2,
    "首": 1,
    "十一": 11,
    "十二": 12,
}
_N: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九两])"
_DAY_OF_MONTH: Final = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号]"
_YEAR_PART: Final = (
    r"第?(?P<quarter>[一二三四1-4首])季度?|前(?P<quarters>[一二三123])季度?"
    rf"|(?P<half>[上下])半年"
    rf"|[前头首](?P<months>{_N})个?月"
    rf"|(?P<from>{_N})月?[至到—–~-]+(?P<to>{_N})月(?:份|底|末)?"
    rf"|(?P<month>{_N})月(?:底|末|份|初)?(?![息供薪饼球亮光])"
)
_PERIOD_MENTION: Final = Pattern(
    r"(?P<against>[高低快慢多少]于|(?:恢复|回升|回)[到至]|相当于|不及|[比较同与自从由跟离距])?(?P<ends>截[至止])?(?P<said>"
    r"(?:(?P<year>(?:19|20)\d\d|二[〇零]\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})年(?:底|末|度|全年)?"
    r"|(?P<ago>\d{1,2}|[一二三四五六七八九十两]{1,2})年(?:之|以)?前(?!后)"
    rf"|(?P<relative>{'|'.join(RELATIVE_YEARS)}|如今|至今|目前|眼下|现在|当前|当下)(?:底|末|全年)?)"
    rf"(?:[的，,]?(?P<part>{_YEAR_PART}))?(?P<day>{_DAY_OF_MONTH})?"
    r"|(?<![\d一二三四五六七八九十年第])(?P<alone>"
    + re.sub(r"P<(\w+)>", r"P<\1_>", _YEAR_PART)
    + rf")(?P<day_>{_DAY_OF_MONTH})?)"
)
_PARTS: Final = ("half", "quarters", "quarter", "months", "from", "to", "month")
#: What begins there, or is only called after it, is no time of what follows.
_SINCE: Final = tuple("以来 起 开始 后 以后 之后 版 同期 同月 同季 同一 那会儿的 那会的 那时的 间 时间 前后".split())  # noqa: SIM905
#: Behind a time: it is what is measured with, 是上年同期的12倍.
_TIMES_OF: Final = r"的[约近超]?[\d.一二两三四五六七八九十百几]+[多余]?倍"
_SAME_PERIOD: Final = Pattern(rf"同[期月季](?!{_TIMES_OF}|相比|水平|持平|相当|增|下|上|多|少|降|减|基本|的水平|均)")
_MEASURED_WITH: Final = Pattern(rf"(?:同[期月季])?{_TIMES_OF}")
_TARGET_LEADS: Final = ("到", "至", "于")


class Said(NamedTuple):
    """A period named in a text from `start` to `end`.

    `year` counts from the draft's where it is `relative`, and is `None` where no year is named (6月). `months` is
    the first and the last month, (1, 12) for a year. `now` stands for 目前 and the like. `ahead` is set where it is a
    date to be reached (到2027年)."""

    start: int
    end: int
    text: str
    year: int | None
    relative: bool = False
    months: tuple[int, int] = (1, 12)
    now: bool = False
    ahead: bool = False

    def year_at(self, today: int) -> int:
        """The year meant where the draft is of the year `today`."""
        return today if self.year is None else self.year + (today if self.relative else 0)

    def interval(self, today: int) -> tuple[str, str]:
        """The first and last day meant, as ISO dates, where the draft is of the year `today`."""
        year, (first, last) = self.year_at(today), self.months
        day = 28 if last == 2 else 30 if last in (4, 6, 9, 11) else 31
        return f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{day:02}"

    def among(self, other: Said | None) -> Said:
        """What it means where `other` was named before: the same part of its year where this names none."""
        if self.year is not None or other is None or other.now or other.year is None:
            return self
        return self._replace(year=other.year, relative=other.relative)


def mentions(text: str) -> Iterator[Said]:
    """The periods that folded `text` names as the time of what follows, in reading order.

    Points of comparison (比2022年增加, 2019年以来) and plain dates are left out.
    """
    for match in _PERIOD_MENTION.finditer(text):
        said = _said(text, match)
        if said is not None:
            yield said


def _said(text: str, match: re.Match[str]) -> Said | None:
    start, end = match.span("said")
    if match["relative"] and not match["against"] and (before_now := _SAME_PERIOD.match(text, end)):
        # 上年同期为…: of the year before, for as long as the sentence lasts.
        return Said(start, before_now.end(), text[start : before_now.end()], -1, relative=True, ahead=True)
    months = _months(match, "_" if match["alone"] else "")
    if months is None or _no_time(text, match):
        return None
    said = Said(start, end, match["said"], None, months=months)
    if match["alone"]:
        return said
    if match["ago"]:
        return said._replace(year=-_number(match["ago"]), relative=True, months=(1, 12))
    ahead = match["ends"] is None and text.endswith(_TARGET_LEADS, 0, start)
    if match["year"]:
        return said._replace(year=int(match["year"].translate(_ASCII_DIGITS)), ahead=ahead)
    years = RELATIVE_YEARS.get(match["relative"])
    if years is None:
        return said._replace(year=0, relative=True, months=(1, 12), now=True)
    return said._replace(year=years, relative=True, ahead=ahead)


def _no_time(text: str, match: re.Match[str]) -> bool:
    """Whether `match` is no time of what follows: something compared with, the beginning of a span, a plain date."""
    end = match.end("said")
    if _MEASURED_WITH.match(text, end):
        return True
    dated = (match["day"] or match["day_"]) and not match["ends"]
    # 今年以来 is this year; 2019年以来 may be any.
    running = match["relative"] and match["relative"][0] in "今本" and text.startswith("以来", end)
    return (text.startswith(_SINCE, end) and not running) or bool(match["against"] or dated)


def _months(match: re.Match[str], suffix: str) -> tuple[int, int] | None:
    """The first and the last month of the part of a year that `match` names; `None` where they are none."""
    if not match["alone"] and not match["part"]:
        return 1, 12
    half, quarters, quarter, months, first, last, month = (match[name + suffix] for name in _PARTS)
    if half:
        return (1, 6) if half == "上" else (7, 12)
    if quarter:
        return 3 * _number(quarter) - 2, 3 * _number(quarter)
    if quarters or months:
        return 1, 3 * _number(quarters) if quarters else _number(months)
    if first:
        return (_number(first), _number(last)) if _number(first) < _number(last) else None
    return _number(month), _number(month)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS.get(text, 10)


def timing(period: Period | None, target: bool, said: Said | None, today: int, latest: int = 0) -> Timing:
    """Whether a figure said of the period `said` (`None`: the text named none) can be that of a fact of `period`.

    `today` is the draft's year; a year later than that and than `latest` lies ahead, and says nothing of results.

    >>> from gdcli.period import read
    >>> first, half = mentions("2023年；2024年上半年")
    >>> timing(read("2023"), False, first, 2024).value, timing(read("2023-Q1"), False, first, 2024).value
    ('same', 'open')
    >>> timing(read("2023"), False, half, 2024).value, timing(read("../2023-12"), False, first, 2024).value
    ('other', 'same')
    """
    if said is None or period is None or said.now:
        return Timing.OPEN
    first, last = said.interval(today)
    if target:
        # What is ahead has a scene of its own: 去年 in an earlier clause does not reach it.
        reached = Timing.SAME if first <= period.last <= last else Timing.OTHER
        return Timing.OPEN if first[:4] <= str(today) else reached
    return Timing.OPEN if int(first[:4]) > max(today, latest) else _overlap(period, said, first, last)


def _overlap(period: Period, said: Said, first: str, last: str) -> Timing:
    """How the period of a result stands to the days `first` to `last` that `said` means; a day more or less in a
    month's end is no difference."""
    ends_alike = period.last[:7] == last[:7]
    if ends_alike and (period.first == first or said.months == (12, 12)):
        return Timing.SAME
    if period.first in ("", period.last):
        # What had come together by a day, or happened on it.
        return Timing.SAME if first <= period.last <= last or ends_alike else Timing.OTHER
    within = first <= period.first and period.last <= last
    # What a year says is of its parts, too; a half year is not its first quarter.
    return Timing.OPEN if within and (said.months == (1, 12) or first < period.first) else Timing.OTHER
