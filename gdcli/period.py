"""A period of time as a fact file writes it: a year, half, quarter, month or day, from one to another, or up to one.

>>> read("2023-H1").chinese, read("2025-01/2025-02").chinese, read("../2023-12").chinese
('2023年上半年', '2025年1—2月', '截至2023年12月底')
>>> read("2023-Q1").first, read("2023-Q1").last
('2023-01-01', '2023-03-31')
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: No figure of any press conference is older or further ahead.
FIRST_YEAR, LAST_YEAR = 1800, 2199

_CALENDAR_UNIT = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?|-Q(?P<quarter>[1-4])|-H(?P<half>[12]))?\Z"
)
_HALVES, _QUARTERS = "上下", "一二三四"
_UP_TO = "../"


class Period(NamedTuple):
    """An interval of days. `first` and `last` are ISO dates, `first` is "" where it reaches back without a beginning;
    `year` is that of its last day."""

    text: str
    first: str
    last: str
    chinese: str

    @property
    def year(self) -> int:
        return int(self.last[:4])

    def within(self, other: Period) -> bool:
        """Whether it lies in `other`; one without a beginning counts by its last day."""
        return other.first <= (self.first or self.last) and self.last <= other.last


class _Unit(NamedTuple):
    first: str
    last: str
    year: int
    part: str


def read(text: str) -> Period:
    """The period that `text` writes. Raises `ValueError`, with a reason for people, if it is none."""
    if text.startswith(_UP_TO):
        unit = _unit(text.removeprefix(_UP_TO))
        ends = "" if unit.part.endswith("日") else "底"
        return Period(text, "", unit.last, f"截至{unit.year}年{unit.part}{ends}")
    start, slash, end = text.partition("/")
    first = _unit(start)
    if not slash:
        return Period(text, first.first, first.last, f"{first.year}年{first.part}")
    last = _unit(end)
    if last.last <= first.last or last.first < first.first:
        raise ValueError(f"“{text}”的后一个时间不在前一个之后")
    return Period(text, first.first, last.last, _span(first, last))


def _span(first: _Unit, last: _Unit) -> str:
    if first.year != last.year:
        return f"{first.year}{'年' + first.part if first.part else ''}—{last.year}年{last.part}"
    # 2025年1—2月, 2025年一季度至三季度
    if first.part.endswith("月") and last.part.endswith("月"):
        return f"{first.year}年{first.part[:-1]}—{last.part}"
    return f"{first.year}年{first.part}至{last.part}"


def _unit(text: str) -> _Unit:
    found = _CALENDAR_UNIT.match(text)
    if found is None:
        raise ValueError("应是 2023、2023-H1、2023-Q1、2023-12、2023-12-31、2019/2023 或 ../2023-12")
    year = int(found["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"“{text}”不是年份")
    if found["half"]:
        half = int(found["half"])
        return _Unit(*_months(year, 6 * half - 5, 6 * half), year, f"{_HALVES[half - 1]}半年")
    if found["quarter"]:
        quarter = int(found["quarter"])
        return _Unit(*_months(year, 3 * quarter - 2, 3 * quarter), year, f"{_QUARTERS[quarter - 1]}季度")
    if found["month"] is None:
        return _Unit(*_months(year, 1, 12), year, "")
    month = int(found["month"])
    days = _days(year, month) if 1 <= month <= 12 else 0
    day = int(found["day"]) if found["day"] else None
    if not days or (day is not None and not 1 <= day <= days):
        raise ValueError(f"“{text}”不是日历上有的日子")
    if day is None:
        return _Unit(*_months(year, month, month), year, f"{month}月")
    return _Unit(text, text, year, f"{month}月{day}日")


def _months(year: int, first: int, last: int) -> tuple[str, str]:
    return f"{year}-{first:02}-01", f"{year}-{last:02}-{_days(year, last):02}"


def _days(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


# Compiled when it is first used: few lookups ask for a time.
_TYPED = (
    r"(?P<upto>截至|截止|\.\./)?(?P<year>[0-9]{4})年?(?:"
    r"(?:-?(?P<half>[上下])半年|-?H(?P<h>[12]))"
    r"|(?:-?(?:第?(?P<quarter>[一二三四1-4])季度)|-?Q(?P<q>[1-4]))"
    r"|(?:-|(?<=年))(?P<month>[0-9]{1,2})(?:[-月](?P<day>[0-9]{1,2}))?月?日?"
    r")?[年底]*"
)


def typed(text: str) -> Period:
    """The period that people type: as a file writes it, or 2023年, 2023年上半年, 2023年12月, 截至2023年12月底.

    >>> typed("2023年上半年").text, typed("2023年3月").text
    ('2023-H1', '2023-03')

    Raises `ValueError` if it is none.
    """
    from gdcli.chinese import narrow

    text = narrow(text.strip())
    found = re.fullmatch(_TYPED, text, re.IGNORECASE)
    if found is None:
        return read(text)
    parts = found.groupdict()
    made = parts["year"]
    if half := parts["h"] or (parts["half"] and str(_HALVES.index(parts["half"]) + 1)):
        made += f"-H{half}"
    elif quarter := parts["q"] or parts["quarter"]:
        made += f"-Q{_QUARTERS.index(quarter) + 1 if quarter in _QUARTERS else quarter}"
    elif parts["month"]:
        made += "".join(f"-{part.zfill(2)}" for part in (parts["month"], parts["day"]) if part)
    return read(f"{_UP_TO}{made}" if parts["upto"] else made)
