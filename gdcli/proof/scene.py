"""Follow time, place and speaker through a text: what was said last holds until something else is said.

>>> from gdcli.proof.sentences import sentences
>>> text = "2023年，佛山工业投资增长1%。技改投资增长2%。"
>>> scenes = Scenes(text, [12, 23])
>>> [(s.said.year, s.dated, s.where.name) for sentence in sentences(text) for s in scenes.enter(sentence)]
[(2023, True, '佛山'), (2023, False, '佛山')]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

from gdcli.language import scene
from gdcli.proof import times, where
from gdcli.proof.sentences import Sentence
from gdcli.proof.times import Said
from gdcli.proof.where import Level, Place


@dataclass(frozen=True, slots=True)
class Scene:
    """When and where a figure holds, `None` where the text does not say. `dated` tells that its own sentence
    says when."""

    said: Said | None
    dated: bool
    where: Place | None


_NAME_IN_QUOTES: Final = re.compile(scene.QUOTED)
_DATELINE: Final = re.compile(scene.DATELINE, re.MULTILINE)
#: A place or period after these is an aside: what follows it does not hang on.
_ASIDE: Final = re.compile(r"(?:其中|而|包括|相比之下|作为对比)[，,]?$")
#: A place after these is that of one figure.
_SINGLED: Final = re.compile(r"(?:光是|单是|单单|单)$")
#: From the level before to the level after: the period goes back to what it was.
_BACK: Final = re.compile(r"(?:升|增|提高|上升|扩大|跃升|提升|增长|回升|攀升|降|下降|回落)[至到]")
#: After a goal, what is there already.
_ALREADY: Final = re.compile(r"已|目前|现有|眼下|现已|如今")
#: The same behind the figure: 12个城市已出台.
_COUNTED_ALREADY: Final = re.compile(r"[\d.]*" + scene.ALREADY_AFTER)
_PLANNED: Final = re.compile(scene.PLANNED)
_REACH_END: Final = re.compile(r"[，,、：:（(）)]")
#: How far a period that is only compared with reaches.
_COMPARED_REACH: Final = 40


T = TypeVar("T")
P = TypeVar("P", Said, Place)


class _Held(Generic[T]):
    """Something that holds for a sentence, for what follows it, and for the whole draft."""

    __slots__ = ("draft", "group", "topic")

    def __init__(self) -> None:
        self.draft: T | None = None
        self.topic: T | None = None
        self.group: T | None = None

    def paragraph(self, first: bool) -> None:
        """A paragraph begins; `first` tells that the one before was the first."""
        if first:
            self.draft = self.topic
        self.topic = self.draft


class Scenes:
    """Gives the scene of each figure; asked in reading order, sentence by sentence."""

    def __init__(self, text: str, figures: Sequence[int], figure_ends: Sequence[int] = (), today: int = 9999) -> None:
        """Of folded `text`, `figures` where its figures start; `today` is the draft's year."""
        self._text = text
        self._today = today
        masks = [match.span() for match in _DATELINE.finditer(text)]
        # What a name in quotes holds is part of the name, unless it is all of it.
        names = [match.span() for match in _NAME_IN_QUOTES.finditer(text)]
        inside = [*masks, *names, *zip(figures, figure_ends, strict=False)]
        self._said = _outside(times.mentions(text), masks)
        self._places = _outside(where.mentions(text), sorted(inside))
        self._said_starts = [item.start for item in self._said]
        self._place_starts = [item.start for item in self._places]
        self._figures = list(figures)
        self._next = [0, 0, 0]
        self._paragraph = 0
        self._when: _Held[Said] = _Held()
        self._at: _Held[Place] = _Held()
        self._soft = False
        self._settled = [False, False]
        self._dated = False

    def enter(self, sentence: Sentence) -> list[Scene]:
        """The scenes of the figures in `sentence`, which follows the one entered before."""
        if sentence.paragraph != self._paragraph:
            for held in (self._when, self._at):
                held.paragraph(self._paragraph == 0)
            self._paragraph, self._soft = sentence.paragraph, False
        if not self._soft:
            self._when.group, self._at.group = self._when.topic, self._at.topic
            self._dated = False
            self._settled = [False, False]
        starts = self._figures[slice(*self._upto(0, self._figures, sentence))]
        said = self._said[slice(*self._upto(1, self._said_starts, sentence))]
        places = self._places[slice(*self._upto(2, self._place_starts, sentence))]
        whens = self._times(sentence, starts, said)
        ats = self._wheres(sentence, starts, places)
        self._soft = sentence.soft
        return [Scene(when, dated, at) for (when, dated), at in zip(whens, ats, strict=True)]

    def _upto(self, which: int, starts: Sequence[int], sentence: Sentence) -> tuple[int, int]:
        first = self._next[which]
        self._next[which] = at = bisect_left(starts, sentence.end, first)
        return first, at

    def _times(self, sentence: Sentence, starts: list[int], said: list[Said]) -> list[tuple[Said | None, bool]]:
        """The period of each figure, and whether the sentence names it."""
        current, dated = self._when.group, self._dated
        before: Said | None = current
        newest: Said | None = None
        found: list[tuple[Said | None, bool]] = []
        last = sentence.start
        for start, named in _leading(said, [*starts, sentence.end]):
            passing: Said | None = None
            for mention in named:
                newest = mention
                told = mention.among(current)
                if told.passing:
                    passing = told if self._reaches(told, start) else None
                    continue
                before, current, dated, passing = current, told, True, None
                if not found:
                    self._settle_time(told, sentence, bool(starts))
            if found and newest and self._goes_back(newest, last, start):
                current = before
            found.append((passing or current, dated or passing is not None))
            last = start
        self._dated |= self._settled[0] and dated
        return found[: len(starts)]

    def _reaches(self, mention: Said, start: int) -> bool:
        """Whether a period that is only compared with is that of the figure at `start`."""
        return start - mention.end <= _COMPARED_REACH and not _REACH_END.search(self._text, mention.end, start)

    def _settle_time(self, mention: Said, sentence: Sentence, counted: bool) -> None:
        """Let the first period of a sentence, before its first figure, hold for what follows; `counted` tells that the
        sentence has figures."""
        if self._settled[0]:
            return
        self._settled[0] = True
        if mention.ahead:
            return
        self._when.group = mention
        # 今年省两会的热词 and 今年将打造100家 say when the talk is, or what is to come, not when what follows was.
        running = mention.relative and mention.year is not None and mention.year >= 0
        if mention.now:
            # The text has come to the present, and does not fall back to the year that was named before.
            self._when.topic = mention if self._when.topic and not self._when.topic.relative else self._when.topic
            return
        if not running or (counted and not _PLANNED.search(self._text, mention.end, sentence.end)):
            self._when.topic = mention

    def _goes_back(self, mention: Said, last: int, start: int) -> bool:
        """Whether between a figure at `last` and one at `start` the text leaves the period of `mention` again."""
        since = max(last, mention.end)
        if _BACK.search(self._text, since, start) and self._text.startswith(("从", "由"), max(0, mention.start - 1)):
            return True
        ahead = mention.ahead or mention.year_at(self._today) > self._today
        there = _ALREADY.search(self._text, since, start) or _COUNTED_ALREADY.match(self._text, start)
        return ahead and there is not None

    def _wheres(self, sentence: Sentence, starts: list[int], named: list[Place]) -> list[Place | None]:
        """The place of each figure."""
        current = self._at.group
        found: list[Place | None] = []
        headed = -1
        for start, mentioned in _leading(named, [*starts, sentence.end]):
            only: Place | None = None
            for mention in mentioned:
                place = _resolved(mention, current)
                if _SINGLED.search(self._text[max(0, place.start - 2) : place.start]):
                    only = place
                    continue
                if not self._sets(place, sentence, not starts, start):
                    continue
                current = place
                if not found and self._heads(place, headed, alone=not starts):
                    self._settle(place)
                    headed = place.end
            found.append(only or current)
        return found[: len(starts)]

    def _heads(self, place: Place, headed: int, alone: bool) -> bool:
        """Whether a place before the first figure is what its sentence is about; `headed` is where the one before ends
        that was, `alone` that the sentence has no figure.

        Of 与广东毗邻的福建, the second is meant; 上海的朋友问，广东凭什么？ leads to 广东.
        """
        nearer = headed >= 0 and not _REACH_END.search(self._text, headed, place.start)
        return nearer or (alone and place.level is Level.PROVINCE) or not self._settled[1]

    def _sets(self, place: Place, sentence: Sentence, alone: bool, figure: int) -> bool:
        """Whether `place` is where the figure at `figure` holds, or what follows, and not mere scenery."""
        if place.level is not Level.CITY or place.firm:
            return True
        if sentence.paragraph == 0 and place.start - sentence.start <= 1 and alone:
            return True
        return figure < sentence.end and not _REACH_END.search(self._text, place.end, figure)

    def _settle(self, place: Place) -> None:
        """Let the first place of a sentence hold for what follows, unless it is an aside or a firm."""
        if place.level is Level.FIRM:
            self._at.group = place
            return
        self._settled[1] = True
        if _ASIDE.search(self._text[max(0, place.start - 6) : place.start]):
            return
        self._at.group = place
        # A foreign country holds for its sentence; another place until one more is named.
        if place.level is not Level.BEYOND:
            self._at.topic = place


def own_scene(subject: str, scene: Scene) -> Scene:
    """The scene of a figure that 分别 gave its `subject`, which may name its own time or place.

    >>> own_scene("二季度进出口", Scene(None, False, None)).said.months
    (4, 6)
    """
    for said in times.mentions(subject):
        scene = replace(scene, said=said.among(scene.said), dated=True)
    for place in where.mentions(subject):
        scene = replace(scene, where=_resolved(place, scene.where))
    return scene


def _resolved(place: Place, current: Place | None) -> Place:
    """`place`, where it only points to one that the text is speaking of: 江苏…，全省."""
    if current is None or current.level in (Level.FIRM, Level.BEYOND) or current.province in where.APART:
        return place
    if place.level is Level.OUR_PROVINCE and current.province:
        return replace(place, name=current.province, province=current.province, level=Level.PROVINCE)
    if place.level is Level.OUR_CITY and current.level is Level.CITY and current.province:
        return replace(place, name=current.name, province=current.province, level=Level.CITY)
    return place


def _leading(items: Sequence[P], ends: Sequence[int]) -> Iterator[tuple[int, list[P]]]:
    """For each of `ends` those of `items`, in reading order, that end before it and behind the one before."""
    nth = 0
    for end in ends:
        since = nth
        while nth < len(items) and items[nth].end <= end:
            nth += 1
        yield end, list(items[since:nth])


def _outside(items: Iterable[P], masks: Sequence[tuple[int, int]]) -> list[P]:
    """Those of `items` that stand in none of the `masks`, both in reading order."""
    found: list[P] = []
    at = 0
    for item in items:
        while at < len(masks) and masks[at][1] <= item.start:
            at += 1
        if at == len(masks) or item.end <= masks[at][0]:
            found.append(item)
    return found
