"""Follow time and place through a text: what was said last holds until something else is said.

>>> from gdcli.figures import read
>>> from gdcli.proof.sentences import sentences
>>> text = "2023年，佛山工业投资增长1%。技改投资增长2%。"
>>> scenes = Scenes(text, [figure for figure in read(text) if figure.kind != "date"])
>>> [(s.said.year, s.dated, s.where.name) for sentence in sentences(text) for s in scenes.enter(sentence)]
[(2023, True, '佛山'), (2023, False, '佛山')]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

from gdcli.language import scene as language
from gdcli.model import Figure
from gdcli.patterns import Pattern
from gdcli.proof import times, where
from gdcli.proof.sentences import Sentence
from gdcli.proof.times import Said
from gdcli.proof.where import Level, Place


class Scene(NamedTuple):
    """When and where a figure holds, `None` where the text does not say. `dated` tells that its own sentence
    says when."""

    said: Said | None
    dated: bool
    where: Place | None


_REACH_END: Final = Pattern(r"[，,、：:（(）)]")

T = TypeVar("T")
P = TypeVar("P", Said, Place)
S = TypeVar("S", Said, Place, Figure)


class _Held(Generic[T]):
    """Something that holds for the sentences up to a full stop, for what follows them, and for the whole draft."""

    def __init__(self) -> None:
        self.draft: T | None = None
        self.topic: T | None = None
        self.group: T | None = None
        self.settled = False

    def paragraph(self, first: bool) -> None:
        """A paragraph begins; `first` tells that the one before was the first."""
        if first:
            self.draft = self.topic
        self.topic = self.draft

    def begin(self) -> None:
        """A sentence begins that does not go on from one with ；."""
        self.group, self.settled = self.topic, False


class Scenes:
    """Gives the scene of each figure; asked in reading order, sentence by sentence."""

    def __init__(self, text: str, figures: Sequence[Figure], today: int = 9999) -> None:
        """Of folded `text` with its `figures`; `today` is the draft's year."""
        self._text = text
        self._today = today
        masks = [match.span() for match in language.DATELINE.finditer(text)]
        # What a name in quotes holds is part of the name, unless it is all of it.
        names = [match.span() for match in language.QUOTED.finditer(text)]
        inside = [*masks, *names, *((figure.start, figure.end) for figure in figures)]
        self._said = _outside(times.mentions(text), masks)
        self._places = _outside(where.mentions(text), sorted(inside))
        self._figures = figures
        self._next = [0, 0, 0]
        self._paragraph = 0
        self._when: _Held[Said] = _Held()
        self._at: _Held[Place] = _Held()
        self._soft = False
        self._dated = False

    def enter(self, sentence: Sentence) -> list[Scene]:
        """The scenes of the figures in `sentence`, which follows the one entered before."""
        if sentence.paragraph != self._paragraph:
            for held in (self._when, self._at):
                held.paragraph(self._paragraph == 0)
            self._paragraph, self._soft = sentence.paragraph, False
        if not self._soft:
            self._when.begin()
            self._at.begin()
            self._dated = False
        starts = [figure.start for figure in self._upto(0, self._figures, sentence)]
        whens = self._times(sentence, starts, self._upto(1, self._said, sentence))
        ats = self._wheres(sentence, starts, self._upto(2, self._places, sentence))
        self._soft = sentence.soft
        return [Scene(when, dated, at) for (when, dated), at in zip(whens, ats, strict=True)]

    def _upto(self, which: int, items: Sequence[S], sentence: Sentence) -> Sequence[S]:
        """Those of `items` that begin before `sentence` ends and were not given before."""
        first = self._next[which]
        self._next[which] = bisect_left(items, sentence.end, first, key=lambda item: item.start)
        return items[first : self._next[which]]

    def _times(self, sentence: Sentence, starts: list[int], said: Sequence[Said]) -> list[tuple[Said | None, bool]]:
        """The period of each figure, and whether the sentence names it."""
        current, dated = self._when.group, self._dated
        before = newest = current
        pointed = self._pointed(starts, said)
        found: list[tuple[Said | None, bool]] = []
        last = sentence.start
        for start, named in _leading(said, [*starts, sentence.end]):
            for mention in named:
                before, current, dated, newest = current, mention.among(current), True, mention
                if not found:
                    self._settle_time(current, sentence, bool(starts))
            if found and newest and self._is_there(newest, max(last, newest.end), start):
                current = before
            found.append((current, dated))
            last = start
        self._dated |= self._when.settled and dated
        return [one if one[1] or pointed is None else (pointed.among(one[0]), True) for one in found[: len(starts)]]

    def _pointed(self, starts: list[int], said: Sequence[Said]) -> Said | None:
        """The period that a sentence names behind its last figure as the one it spoke of: …，那是2022年的事."""
        behind = [mention for mention in said if starts and mention.start > starts[-1]][:1]
        return next((one for one in behind if language.POINTING.search(self._text, starts[-1], one.start)), None)

    def _settle_time(self, mention: Said, sentence: Sentence, counted: bool) -> None:
        """Let the first period of a sentence, before its first figure, hold for what follows; `counted` tells that the
        sentence has figures."""
        if self._when.settled:
            return
        self._when.settled = True
        if mention.ahead:
            return
        self._when.group = mention
        # 今年省两会的热词 and 今年将打造100家 say when the talk is, or what is to come, not when what follows was.
        running = mention.relative and mention.year is not None and mention.year >= 0
        if mention.now:
            # The text has come to the present, and does not fall back to the year that was named before.
            self._when.topic = mention if self._when.topic and not self._when.topic.relative else self._when.topic
        elif not running or (counted and not language.PLANNED.search(self._text, mention.end, sentence.end)):
            self._when.topic = mention

    def _is_there(self, mention: Said, since: int, start: int) -> bool:
        """Whether behind a period to come, between `since` and the figure at `start`, the text says what is there."""
        ahead = mention.ahead or mention.year_at(self._today) > self._today
        there = language.THERE.search(self._text, since, start) or language.ALREADY_AFTER.match(self._text, start)
        return ahead and there is not None

    def _wheres(self, sentence: Sentence, starts: list[int], named: Sequence[Place]) -> list[Place | None]:
        """The place of each figure."""
        current = self._at.group
        found: list[Place | None] = []
        for start, mentioned in _leading(named, [*starts, sentence.end]):
            for mention in mentioned:
                place = _resolved(mention, current)
                if self._sets(place, sentence, start):
                    current = place
                    if not found and not self._at.settled:
                        self._settle(place)
            found.append(current)
        return found[: len(starts)]

    def _sets(self, place: Place, sentence: Sentence, figure: int) -> bool:
        """Whether `place` is where the figure at `figure` holds, or what follows, and not mere scenery."""
        if place.level is not Level.CITY or place.firm:
            return True
        return figure < sentence.end and not _REACH_END.search(self._text, place.end, figure)

    def _settle(self, place: Place) -> None:
        """Let the first place of a sentence hold for what follows, unless it is an aside or a firm."""
        if place.level is Level.FIRM:
            self._at.group = place
            return
        self._at.settled = True
        if self._text.endswith(language.ASIDE, 0, place.start):
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
        scene = scene._replace(said=said.among(scene.said), dated=True)
    for place in where.mentions(subject):
        scene = scene._replace(where=_resolved(place, scene.where))
    return scene


def _resolved(place: Place, current: Place | None) -> Place:
    """`place`, where it only points to one that the text is speaking of: 江苏…，全省."""
    if current is None or current.level in (Level.FIRM, Level.BEYOND) or current.province in where.APART:
        return place
    if place.level is Level.OUR_PROVINCE and current.province:
        return place._replace(name=current.province, province=current.province, level=Level.PROVINCE)
    if place.level is Level.OUR_CITY and current.level is Level.CITY and current.province:
        return place._replace(name=current.name, province=current.province, level=Level.CITY)
    return place


def _leading(items: Sequence[P], ends: Sequence[int]) -> Iterator[tuple[int, Sequence[P]]]:
    """For each of `ends` those of `items`, in reading order, that end before it and behind the one before."""
    nth = 0
    for end in ends:
        since = nth
        while nth < len(items) and items[nth].end <= end:
            nth += 1
        yield end, items[since:nth]


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
