"""Which time an article speaks of, and what of it is still to come.

>>> [(m.period, m.said) for m in mentions("去年建成；2024年上半年投产，1—2月增长", "2024-07-01")]
[('2023', '去年'), ('2024-H1', ''), ('2024-01/2024-02', '1—2月')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from gdcli import period
from gdcli.figures.numerals import parse
from gdcli.language.drafting import ALREADY, GOALS, NO_PLANNING, PLANNING, SINCE
from gdcli.language.years import RELATIVE_YEARS
from gdcli.patterns import any_of

_N: Final = "[0-9一二两三四五六七八九十首]{1,2}"
_TIME_PHRASE: Final = re.compile(
    r"(?P<upto>截至|截止|截至到)?"
    rf"(?:(?P<year>(?:19|20)[0-9]{{2}})年?度?|(?P<relative>{any_of(RELATIVE_YEARS)}))?(?:全年)?的?"
    rf"(?:(?P<half>[上下])半年|第?(?P<quarter>{_N})季度|前(?P<quarters>[二两三2-3])个?季度|前(?P<months>{_N})个月"
    rf"|(?P<first>{_N})(?:月份?)?[—–\-~～至到](?P<last>{_N})月份?"
    rf"|(?P<month>{_N})月(?!球|饼|薪|租)份?(?P<day>[0-9]{{1,2}}日)?)?"
    r"(?P<end>年?[底末])?"
)
_YEAR_PARTS: Final = ("half", "quarter", "quarters", "months", "last", "month")
#: Points of comparison, and times that something began at, are not the time of what is told.
_AGAINST: Final = re.compile(r"(?:比|较|与|同|和|于|自|从|超过|高于|低于)\Z")
SENTENCE_BREAK: Final = re.compile("[。；！？;!?\n]")
_PLAN: Final = re.compile(any_of(PLANNING))
_NO_PLAN: Final = re.compile(any_of(NO_PLANNING))
_HAPPENED: Final = re.compile(any_of(ALREADY))
_GOAL: Final = re.compile(rf"[^，。；,;]{{0,4}}{any_of(GOALS)}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A time that the text names: where, as a fact file writes it, and `said` where the year had to be inferred."""

    start: int
    end: int
    period: str
    said: str


@dataclass(frozen=True, slots=True)
class When:
    """The time of a figure, whether it is a goal, and on what grounds where the text does not say; "" where it does."""

    period: str | None
    target: bool
    grounds: str


def mentions(text: str, date: str) -> list[Mention]:
    """The times that `text` names as that of what follows, told on the day `date`, in order."""
    return list(_mentions(text, date))


def _mentions(text: str, date: str) -> Iterator[Mention]:
    year_before: int | None = None
    sentence = -1
    for match in _TIME_PHRASE.finditer(text):
        parts = match.groupdict()
        if not _is_told(match, parts) or text.startswith(SINCE, match.end()):
            continue
        if _AGAINST.search(text, max(0, match.start() - 2), match.start()):
            continue
        here = _begin(text, match.start())
        known = year_before if here == sentence else None
        made = _made(parts, date, known)
        if made is not None:
            sentence, year_before = here, int(made.removeprefix("../")[:4])
            said = "" if parts["year"] else match[0]
            yield Mention(match.start(), match.end(), made, said)


def _is_told(match: re.Match[str], parts: dict[str, str | None]) -> bool:
    """Whether figures are told of what is mentioned: not of a day but as the last one, nor of a bare number."""
    if parts["day"] and not parts["upto"]:
        return False
    named = any(parts[key] for key in (*_YEAR_PARTS, "relative"))
    return named or (parts["year"] is not None and "年" in match[0])


def _begin(text: str, place: int) -> int:
    """Where the sentence around `place` begins."""
    return max((found.end() for found in SENTENCE_BREAK.finditer(text, max(0, place - 400), place)), default=0)


def _made(parts: dict[str, str | None], date: str, known: int | None) -> str | None:
    """The period that a mention's parts name, `None` where there is none on the calendar."""
    now = int(date[:4])
    if parts["year"]:
        year = int(parts["year"])
    elif parts["relative"]:
        year = now + RELATIVE_YEARS[parts["relative"]]
    else:
        year = known or now
    made = _part(year, parts)
    try:
        if parts["year"] is None and parts["relative"] is None and known is None and period.read(made).first > date:
            made = _part(year - 1, parts)  # 四季度 of a text from January
        ends = parts["upto"] or (parts["end"] and not parts["last"])
        return period.read(f"../{_last(made)}" if ends else made).text
    except ValueError:
        return None


def _part(year: int, parts: dict[str, str | None]) -> str:
    """The year or the part of it."""
    if parts["half"]:
        return f"{year}-H{1 if parts['half'] == '上' else 2}"
    if parts["quarter"]:
        return f"{year}-Q{_number(parts['quarter'])}"
    if parts["quarters"]:
        return _months(year, 1, 3 * _number(parts["quarters"]))
    if parts["months"]:
        return _months(year, 1, _number(parts["months"]))
    if parts["last"]:
        return _months(year, _number(parts["first"]), _number(parts["last"]))
    if parts["month"]:
        day = f"-{parts['day'][:-1].zfill(2)}" if parts["day"] else ""
        return f"{year}-{_number(parts['month']):02}{day}"
    return str(year)


def _months(year: int, first: int, last: int) -> str:
    """The shortest way to write the months `first` to `last`."""
    whole = {(1, 12): "", (1, 6): "-H1", (7, 12): "-H2", (1, 3): "-Q1", (4, 6): "-Q2", (7, 9): "-Q3", (10, 12): "-Q4"}
    if (first, last) in whole:
        return f"{year}{whole[first, last]}"
    if (first, last) == (1, 9):
        return f"{year}-Q1/{year}-Q3"
    return f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}"


def _last(made: str) -> str:
    """The month or day that a period ends with."""
    last = period.read(made).last
    return last if len(made) == 10 else last[:7]


def _number(text: str | None) -> int:
    """The number that one or two digits or characters write; 0 where they write none, which no month has.

    >>> _number("12"), _number("两"), _number("十一"), _number("首"), _number("十十")
    (12, 2, 11, 1, 0)
    """
    return 1 if text == "首" else int(parse(text or "") or 0)


class Clock:
    """Tells the time of each figure of a text; asked in reading order, section by section."""

    def __init__(self, text: str, date: str) -> None:
        self._text = text
        self._date = date
        self._mentions = mentions(text, date)
        past = [mention for mention in self._mentions if not self._ahead(mention.period)]
        self._first = past[0] if past else None
        self._current: Mention | None = None
        self._here: list[Mention] = []

    def enter_section(self) -> None:
        """Forget what held in the section before."""
        self._current, self._here = None, []

    def enter_paragraph(self, start: int, end: int) -> None:
        """Go on to the paragraph from `start` to `end`; what was said last still holds."""
        self._settle(self._here)
        self._here = [mention for mention in self._mentions if start <= mention.start < end]

    def _settle(self, told: list[Mention]) -> None:
        """Let what was told last hold for what follows, unless it is still to come."""
        for mention in reversed(told):
            if not self._ahead(mention.period) and not self._plans(_begin(self._text, mention.start), mention.start):
                self._current = mention
                return

    def at(self, start: int, end: int) -> When:
        """The time of the figure from `start` to `end`."""
        begin = _begin(self._text, start)
        told = [mention for mention in self._here if mention.end <= start]
        self._settle(told)
        own = next((mention for mention in reversed(told) if mention.start >= begin), None)
        if own is not None and self._ahead(own.period) and not _HAPPENED.search(self._text, own.end, start):
            return When(own.period, True, _inferred(own))
        if self._plans(begin, start) or _GOAL.match(self._text, end):
            return When(own.period if own else None, True, _inferred(own) if own else "")
        if self._current is not None:
            return When(self._current.period, False, _inferred(self._current))
        if self._first is None:
            return When(None, False, "")
        said = self._text[self._first.start : self._first.end]
        return When(self._first.period, False, f"原文此处未写时间；据文中的“{said}”")

    def _plans(self, begin: int, start: int) -> bool:
        """Whether a word of planning governs what stands at `start`, in the sentence from `begin` on."""
        words = [found.end() for found in _PLAN.finditer(self._text, begin, start)]
        if not words or _HAPPENED.search(self._text, words[-1], start):
            return False
        return not any(found.end() >= words[-1] for found in _NO_PLAN.finditer(self._text, begin, start + 4))

    def _ahead(self, when: str) -> bool:
        read = period.read(when)
        return (read.first or read.last) > self._date


def _inferred(mention: Mention) -> str:
    return f"原文作“{mention.said}”" if mention.said else ""
