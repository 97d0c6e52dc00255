"""Follow time and place through a text: what was said last holds until something else is said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from gdcli.proof.periods import NOW, Period, PeriodMention
from gdcli.proof.places import Level, PlaceMention
from gdcli.proof.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Where:
    """A place. The empty `name` is the place that the base's own source speaks of."""

    name: str = ""
    province: str = ""
    level: Level = Level.PROVINCE

    def is_home(self, home: str) -> bool:
        """Whether this is the province `home`."""
        return not self.name or (self.level is Level.PROVINCE and self.name == home)


@dataclass(frozen=True, slots=True)
class Scene:
    """When and where a figure holds. `dated` tells that its own sentence names the period.

    `others` are places named in its own clause that it is not said of, at least not alone: 香港投向广东.
    """

    period: Period | None
    dated: bool
    where: Where
    others: tuple[str, ...] = ()


_HERE: Final = Where()
#: A place or period after these is an aside: what follows it does not hang on.
_ASIDE: Final = re.compile(r"(?:其中|而|包括|相比之下|作为对比)[，,]?$")
#: From the level before to the level after: the period goes back to what it was.
_BACK: Final = re.compile(r"(?:升|增|提高|上升|扩大|跃升|提升|增长|回升|攀升|降|下降|回落)[至到]")
#: After a goal, what is there already.
_ALREADY: Final = re.compile(r"已|目前|现有|眼下|现已|如今")
#: A goal that is named as one is over with its figure: 2027年营收目标1万亿元，政策14项.
_AIM: Final = re.compile("[^，。；、]{0,8}目标")
_CLAUSE: Final = re.compile(r"[，,、：:（(）)]")
#: A year with these is a goal, not the time of the text.
_GOAL: Final = re.compile(r"目标|力争|规划|计划|远景|将|争取")
_NEAR: Final = 40


class Scenes:
    """Gives the scene of each figure; asked in reading order, sentence by sentence."""

    def __init__(
        self, text: str, said: Iterable[PeriodMention], named: Iterable[PlaceMention], year: int, figures: Iterable[int]
    ) -> None:
        """Of folded `text` with its mentions; `year` is the newest source's, `figures` where its figures start."""
        self._text = text
        self._said = list(said)
        self._named = list(named)
        self._year = year
        self._figures = list(figures)
        self._next_said = self._next_named = self._next_figure = 0
        self._paragraph = 0
        self._draft_period: Period | None = None
        self._draft_where = _HERE
        self._topic_period: Period | None = None
        self._topic_where = _HERE
        self._group_period: Period | None = None
        self._group_where = _HERE
        self._dated = False
        self._soft = False
        self._settled = [False, False]

    def enter(self, sentence: Sentence) -> list[Scene]:
        """The scenes of the figures in `sentence`, which follows the one entered before."""
        if sentence.paragraph != self._paragraph:
            if self._paragraph == 0:
                self._draft_period, self._draft_where = self._topic_period, self._topic_where
            self._paragraph = sentence.paragraph
            self._topic_period, self._topic_where = self._draft_period, self._draft_where
            self._soft = False
        if not self._soft:
            self._group_period, self._group_where, self._dated = self._topic_period, self._topic_where, False
            self._settled = [False, False]
        period, dated, where = self._group_period, self._dated, self._group_where
        before_mention = period
        scenes: list[Scene] = []
        starts = self._starts(sentence)
        said, named = self._mentions(sentence)
        first = starts[0] if starts else sentence.end
        s = n = 0
        last = sentence.start
        headed: int | None = None
        for start in [*starts, sentence.end]:
            passing: Period | None = None
            while s < len(said) and said[s].end <= start:
                mention = said[s]
                s += 1
                if mention.period.relative == NOW:
                    # After what was long ago, now is the time of the facts again.
                    if period is not None and self._year_of(period) < self._year - 1:
                        before_mention, period = period, None
                    continue
                new = self._resolve(mention.period, period)
                if mention.passing:
                    passing = (
                        new
                        if start - mention.end <= _NEAR and not _CLAUSE.search(self._text, mention.end, start)
                        else None
                    )
                    continue
                before_mention, period, dated, passing = period, new, True, None
                if self._settled[0] and not new.part and not mention.ahead and self._later(new):
                    self._topic_period = new
                if mention.start < first and not self._settled[0]:
                    self._settle_period(mention, period, sentence)
            if s and dated and scenes:
                since = max(last, said[s - 1].end)
                ahead = period is not None and self._year_of(period) >= self._year
                aimed = ahead and _AIM.match(self._text, said[s - 1].end) and _CLAUSE.search(self._text, since, start)
                if aimed or (_ALREADY if ahead else _BACK).search(self._text, since, start):
                    period = before_mention
            others: list[PlaceMention] = []
            while n < len(named) and named[n].end <= start:
                place = named[n]
                n += 1
                others.append(place)
                if place.level is Level.CITY and not place.firm and not self._heads(place, sentence, first):
                    in_clause = not _CLAUSE.search(self._text, place.end, start)
                    if in_clause and start < sentence.end:
                        where = self._place(place, where)
                    continue
                where = self._place(place, where)
                # Of 与广东毗邻的福建, the second is meant.
                nearer = headed is not None and not _CLAUSE.search(self._text, headed, place.start)
                # 上海的朋友问，广东凭什么？ leads to 广东.
                nearer = nearer or (first == sentence.end and place.level is Level.PROVINCE)
                if place.start < first and (nearer or not self._settled[1]):
                    self._settle_place(place, where)
                    headed = place.end
            if start < sentence.end:
                names = tuple(
                    place.name
                    for place in others
                    if place.level in (Level.CITY, Level.PROVINCE, Level.BEYOND)
                    and place.name != where.name
                    and place.province != where.name
                    and not _CLAUSE.search(self._text, place.end, start)
                )
                scenes.append(Scene(passing or period, dated or passing is not None, where, names))
            last = start
        self._soft = sentence.soft
        self._dated = self._dated or (self._settled[0] and dated)
        return scenes

    def _starts(self, sentence: Sentence) -> list[int]:
        first = self._next_figure
        while self._next_figure < len(self._figures) and self._figures[self._next_figure] < sentence.end:
            self._next_figure += 1
        return self._figures[first : self._next_figure]

    def _mentions(self, sentence: Sentence) -> tuple[list[PeriodMention], list[PlaceMention]]:
        s, n = self._next_said, self._next_named
        while self._next_said < len(self._said) and self._said[self._next_said].start < sentence.end:
            self._next_said += 1
        while self._next_named < len(self._named) and self._named[self._next_named].start < sentence.end:
            self._next_named += 1
        return self._said[s : self._next_said], self._named[n : self._next_named]

    def _resolve(self, period: Period, current: Period | None) -> Period:
        """`period`, with the year that is current if it is a part of a year alone."""
        if period.relative != -99:
            return period
        if current is None:
            return period
        return Period(current.year, current.relative, period.part)

    def _later(self, period: Period) -> bool:
        """Whether `period` is past, but later than the one that holds: of a row of years the last one counts."""
        held = self._topic_period
        return held is not None and self._year_of(held) < self._year_of(period) < self._year

    def _year_of(self, period: Period) -> int:
        return period.year_at(self._year)

    def _settle_period(self, mention: PeriodMention, period: Period, sentence: Sentence) -> None:
        """Let the first period of a sentence hold for what follows, unless it lies ahead."""
        self._settled[0] = True
        year = self._year_of(period)
        ahead = mention.ahead or (year >= self._year and not period.part)
        if ahead or (
            _GOAL.search(self._text, mention.end, min(sentence.end, mention.end + _NEAR)) and year >= self._year
        ):
            return
        self._group_period = self._topic_period = period

    def _settle_place(self, place: PlaceMention, where: Where) -> None:
        """Let the first place of a sentence hold for what follows, unless it is an aside."""
        if place.level is Level.FIRM:
            # A firm speaks for its sentence alone, and for less once another place is named in it.
            self._group_where = where
            return
        self._settled[1] = True
        if _ASIDE.search(self._text[max(0, place.start - 6) : place.start]):
            return
        self._group_where = where
        # A foreign country holds for its sentence; another place until one more is named.
        beyond = place.level is Level.BEYOND and place.name not in ("全国", "我国", "中国内地")
        if not beyond:
            self._topic_where = where

    def _heads(self, place: PlaceMention, sentence: Sentence, first: int) -> bool:
        """Whether a city opens a headline: the first words of a draft whose first line holds no figure."""
        return sentence.paragraph == 0 and place.start - sentence.start <= 1 and first == sentence.end

    def _place(self, mention: PlaceMention, current: Where) -> Where:
        if mention.level is Level.SAME_PROVINCE:
            if current.level is Level.BEYOND or current.name in ("香港", "澳门"):
                return _HERE
            if current.level is Level.CITY:
                return Where(current.province, current.province)
            return current
        if mention.level is Level.SAME_CITY:
            if mention.name == "当地" or current.level is Level.CITY:
                return current
            if self._topic_where.level is Level.CITY:
                return self._topic_where
            return Where(mention.name, _province(current), Level.CITY)
        if mention.level is Level.FIRM or (mention.level is Level.CITY and not mention.province):
            return Where(mention.name, _province(current), Level.CITY)
        if mention.level is Level.PROVINCE:
            return Where(mention.province, mention.province, mention.level)
        return Where(mention.name, mention.province, mention.level)


def _province(where: Where) -> str:
    """The province that a place without one of its own lies in, if `where` was spoken of before it."""
    return where.province if where.level is not Level.BEYOND else ""
