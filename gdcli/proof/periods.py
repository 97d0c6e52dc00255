"""Which period a text speaks of, and whether a fact speaks of the same one.

A text is measured by the clock of the fact file's source: 去年 is the year before the source's date, 上年 the year
before that, which last year's figures are compared with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")

_PART: Final = (
    r"(?P<part>[一二三四1-4首]季度?|第[一二三四1-4]季度|[上下]半年|前[一二三]季度|[前头首][\d一二两三四五六七八九十]{1,3}个?月"
    r"|\d{1,2}[至到—–~-]+\d{1,2}月|(?P<month>[\d一二三四五六七八九十]{1,3})月(?:底|末|份|初)?)"
)
_MENTION: Final = re.compile(
    r"(?P<against>[高低快慢多少]于|[比较同与自从])?"
    r"(?:(?P<year>(?:19|20)\d\d|二[〇零]\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})年?(?P<end>底|末|度|全年)?"
    r"|(?P<ago>[\d一二两三四五六七八九十]{1,3}年(?:之|以)?前)(?!后)|(?P<relative>去年|上年|上一年度?|过去[的这]?一年|前年|今年|本年度?|明年|后年|如今|至今|目前|眼下|现在|当前|当下)(?P<end2>底|末|全年)?)"
    r"(?:的?" + _PART + r")?(?P<day>\d{1,2}日)?"
    r"|(?P<alone>(?<![\d一二三四五六七八九十])" + _PART.replace("part>", "part2>").replace("month>", "month2>") + r")"
)
_NUMBERS: Final = {char: i for i, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
#: The day of the text, which last year's figures still hold for.
NOW: Final = 99
_NOW: Final = ("如今", "至今", "目前", "眼下", "现在", "当前", "当下")
_RELATIVE: Final = {"去": -1, "上": -2, "过": -1, "前": -2, "今": 0, "本": 0, "明": 1, "后": 2}
_QUARTER_END: Final = {"一": 3, "1": 3, "首": 3, "二": 6, "2": 6, "三": 9, "3": 9, "四": 12, "4": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or a part of one. `year` is `None` and `relative` set where the text says 去年 and the like.

    `part` is empty for a whole year or its end, else the spelling of the part (一季度).
    """

    year: int | None
    relative: int = 0
    part: str = ""

    def year_at(self, source_year: int) -> int:
        """The year meant, if the text is as old as the source."""
        return self.year if self.year is not None else source_year + self.relative


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period named in a text.

    `ahead` is set where it is a date to be reached (到2027年), `passing` where it is named only to compare with it, so
    that it holds for one figure at most (从2022年的24.1%).
    """

    start: int
    end: int
    period: Period
    ahead: bool
    passing: bool


def mentions(text: str) -> Iterator[PeriodMention]:
    """The periods that folded `text` names as the time of what follows, in reading order.

    Points of comparison (比2022年增加, 2019年以来) and plain dates are left out. A part of a year that stands alone
    (一季度) has the `relative` year -99: it belongs to whatever year is current.

    >>> [(m.period.year, m.period.part) for m in mentions("2022年，比2021年多；2024年一季度")]
    [(2022, ''), (2024, '一季度')]
    """
    for match in _MENTION.finditer(text):
        start, end = match.span()
        follows = text[end : end + 3]
        passing = match["against"] is not None
        if follows.startswith(("以来", "起", "开始", "后", "以后", "之后", "版")) or (passing and follows[:1] != "的"):
            continue
        if match["alone"]:
            # A month alone is mostly a date; a quarter or half-year is a period.
            if match["month2"] and not match["alone"].endswith(("份", "底", "末")):
                continue
            if match["day"] or _whole(match["alone"], match["month2"]):
                continue
            yield PeriodMention(start, end, Period(None, -99, match["alone"]), False, False)
            continue
        if ago := match["ago"]:
            yield PeriodMention(start, end, Period(None, -1 - _years(ago), ""), False, passing)
            continue
        if match["relative"] in _NOW:
            yield PeriodMention(start, end, Period(None, NOW), False, False)
            continue
        year = match["year"]
        if year is not None and "年" not in match[0]:
            continue
        before = text[max(0, start - 2) : start]
        dated = match["day"] or (match["part"] is None and re.match(r"\d{1,2}月\d{1,2}日", text[end : end + 6]))
        if (dated or re.match(r"\d{1,2}日", follows)) and not before.endswith(("截至", "截止")):
            continue
        part = "" if match["part"] is None or _whole(match["part"], match["month"]) else match["part"]
        ahead = before.endswith(("到", "至", "于")) and not before.endswith("截至")
        if year is not None:
            yield PeriodMention(start, end, Period(int(year.translate(_DIGITS)), 0, part), ahead, passing)
        else:
            yield PeriodMention(start, end, Period(None, _RELATIVE[match["relative"][0]], part), ahead, passing)


def _years(ago: str) -> int:
    """How many years 五年前 and the like go back, roughly where it is more than ten."""
    number = re.match(r"\d+", ago)
    return int(number[0]) if number else _NUMBERS.get(ago[0], 10)


def _whole(part: str, month: str | None) -> bool:
    """Whether the part of a year ends with the year and begins with it, so that it is the whole."""
    if month is not None:
        return month in ("12", "十二")
    return bool(re.match(r"(?:前四季度|前(?:12|十二)个?月|1[^\d]+12月)", part))


@dataclass(frozen=True, slots=True)
class FactPeriod:
    """The period of a fact: `year` is `None` for a goal without one. `month` is `None` for a whole year."""

    year: int | None
    month: int | None
    event: bool
    target: bool
    source_year: int


def fact_period(period: str | None, target: bool, source_date: str) -> FactPeriod:
    """`period` as the fact file writes it (2023, 2023-12-31, 2023-Q1), read.

    >>> fact_period("2023-12-31", False, "2024-01-23")
    FactPeriod(year=2023, month=None, event=False, target=False, source_year=2024)
    """
    period = period.removeprefix("../") if period else None
    source_year = int(source_date[:4]) if source_date[:4].isdigit() else 0
    if not period or not period[:4].isdigit():
        return FactPeriod(None, None, False, target, source_year)
    quarter = re.search(r"[Qq]([1-4])", period)
    month = int(period[5:7]) if period[5:7].isdigit() else int(quarter[1]) * 3 if quarter else None
    return FactPeriod(int(period[:4]), None if month == 12 else month, period == source_date, target, source_year)


def agree(fact: FactPeriod, said: Period | None, explicit: bool) -> bool:
    """Whether a figure said of period `said` (`None`: the text named none) can be the fact's.

    `explicit` tells that the period was named in the figure's own sentence. A goal without a year agrees with any
    year that was still to come.

    >>> agree(fact_period("2023", False, "2024-01-23"), Period(None, -1), True)
    True
    >>> agree(fact_period("2023", False, "2024-01-23"), Period(2023, 0, "一季度"), True)
    False
    """
    if said is None or fact.event:
        return True
    if said.part and said.relative == -99:
        return fact.month is not None and _ends(said.part) == fact.month
    year = said.year_at(fact.source_year)
    if fact.target:
        if year < fact.source_year:
            # 去年 in an earlier clause sets the scene for plans as well.
            return not explicit or said.year is None
        return not said.part and (fact.year is None or fact.year == year or (not explicit and year == fact.source_year))
    if fact.year is None:
        return True
    if fact.year != year:
        return False
    return (_ends(said.part) if said.part else None) == fact.month


def _ends(part: str) -> int | None:
    """The month that a part of a year ends with."""
    if "季" in part:
        return next((_QUARTER_END[char] for char in part if char in _QUARTER_END), None)
    if "半年" in part:
        return 6 if "上" in part else 12
    numbers = re.findall(r"\d+", part)
    return int(numbers[-1]) if numbers else None
