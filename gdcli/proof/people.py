"""Who speaks: the people and departments of the base in a text, and whether their names and titles are right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from gdcli.chinese import fold
from gdcli.language import scene
from gdcli.language.titles import TITLES
from gdcli.model import UNATTRIBUTED, Department
from gdcli.proof.sentences import Sentence
from gdcli.wordlist import Wordlist

_TITLES: Final = Wordlist(TITLES)
#: So far before a name stands the title, with what it is of, and so near to a quotation who said it.
_TITLE_REACH: Final = 30
_BEHIND: Final = 3
#: So far before a name it is said to be a source.
_SOURCE_REACH: Final = 6


class Person(NamedTuple):
    """A speaker of one source."""

    name: str
    title: str
    dept: str
    names: tuple[str, ...]
    source: str


class Wrong(NamedTuple):
    """A name or a title of a known person that is not what the base has, at `start` to `end`."""

    start: int
    end: int
    person: Person
    reason: str


class People:
    """The people and departments that the open bases know."""

    def __init__(self, departments: Iterable[tuple[Department, str]]) -> None:
        self._people: dict[str, list[Person]] = {}
        self._depts: dict[str, set[str]] = {}
        for dept, source in departments:
            if dept.name == UNATTRIBUTED:
                # 区域创新综合能力 says nothing of who speaks.
                continue
            names = tuple(fold(name) for name in (dept.name, dept.full_name, *dept.aliases) if not name.isascii())
            for name in names:
                if len(name) > 2 or name == dept.name:
                    self._depts.setdefault(name, set()).add(dept.name)
            if dept.speaker is not None:
                person = Person(fold(dept.speaker.name), fold(dept.speaker.title), dept.name, names, source)
                self._people.setdefault(person.name, []).append(person)
        self._named = Wordlist(self._people)
        self._mention = Wordlist([*self._people, *self._depts])

    def said(self, text: str) -> Spoken:
        """Who is said to speak in folded `text`."""
        known: list[_Mention] = []
        for start, name in self._mention.found(text):
            people = self._people.get(name)
            depts = frozenset(person.dept for person in people) if people else frozenset(self._depts[name])
            end = start + len(name)
            closes = scene.CLOSING.match(text, end) or scene.SOURCE.search(text, max(0, start - _SOURCE_REACH), start)
            known.append(_Mention(start, depts, scene.SPEAKING.match(text, end) is not None, closes is not None))
        strangers = [
            _Mention(match.start(), self._whose(match["who"] or match["office"]), True)
            for match in scene.STRANGER.finditer(text)
            if not any(self._named.found(text[match.start() : match.end() + 1]))
        ]
        return Spoken(known, strangers)

    def _whose(self, who: str) -> frozenset[str]:
        """The department that a title of somebody unknown is of, or the title itself: 省科技厅副厅长."""
        named = max((name for name in self._depts if name in who), key=len, default="")
        return frozenset(self._depts[named]) if named else frozenset((who,))

    def wrong(self, text: str) -> Iterator[Wrong]:
        """The names and titles of known people in folded `text` that are not what the base has, in reading order.

        >>> from gdcli.model import Speaker
        >>> people = People([(Department("科技厅", "省科学技术厅", speaker=Speaker("王月琴", "厅长")), "a")])
        >>> [found.reason for found in people.wrong("科技厅副厅长王月琴介绍，科技厅厅长王月芹表示，科技厅厅长李明说")]
        ['职务不符：库中王月琴为科技厅厅长', '姓名不符：库中科技厅厅长为王月琴']
        """
        row: list[tuple[str, str]] = []
        behind = -1
        for start, title in _TITLES.found(text) if self._people else ():
            end = start + len(title)
            # 厅长、党组书记: one person's.
            row = [*(row if text[behind:start] == "、" else []), (text[max(0, start - _TITLE_REACH) : start], title)]
            behind = end
            if name := self._named.at(text, end):
                person = self._people[name][0]
                if not any(self._holds(one, *said) for one in self._people[name] for said in row):
                    reason = f"职务不符：库中{person.name}为{person.dept}{person.title}"
                    yield Wrong(start, end + len(name), person, reason)
            elif misnamed := self._misnamed(text[end : end + 3], *row[-1]) or self._misnamed(
                text[end : end + 2], *row[-1]
            ):
                reason = f"姓名不符：库中{misnamed.dept}{misnamed.title}为{misnamed.name}"
                yield Wrong(end, end + len(misnamed.name), misnamed, reason)

    def _holds(self, person: Person, before: str, title: str) -> bool:
        """Whether a title, with the words before it, can be the person's."""
        parts = person.title.replace("，", "、").split("、")
        own = any(part.endswith(title) and not part.endswith("副" + title) for part in parts)
        if not own and not title.endswith("负责人"):
            return False
        named = [name for name in self._depts if before.endswith(name)]
        return not named or any(name in person.names or person.dept in self._depts[name] for name in named)

    def _misnamed(self, name: str, before: str, title: str) -> Person | None:
        """The person who holds that title and has nearly that name, if somebody does."""
        for people in self._people.values():
            for person in people:
                if person.title.endswith(title) and _nearly(name, person.name) and self._holds(person, before, title):
                    return person
        return None


def _nearly(name: str, known: str) -> bool:
    """Whether a name is another one with one character wrong, or with two exchanged.

    >>> _nearly("王月芹", "王月琴"), _nearly("王琴月", "王月琴"), _nearly("李月明", "王月琴")
    (True, True, False)
    """
    if len(name) != len(known) or name == known:
        return False
    return (name[0] == known[0] and sorted(name) == sorted(known)) or sum(map(str.__ne__, name, known)) == 1


class _Mention(NamedTuple):
    """Where somebody is mentioned, of which departments, and whether to say what follows or what stands before."""

    start: int
    depts: frozenset[str]
    says: bool
    closes: bool = False


class Spoken(NamedTuple):
    """Who is mentioned in a text, in reading order: those that the base knows, and strangers."""

    known: Sequence[_Mention]
    strangers: Sequence[_Mention]

    def speaking(self, sentence: Sentence, place: int, quoted: int = -1) -> frozenset[str]:
        """The departments that are said in `sentence`, or right behind the quotation that ends at `quoted`, to say what
        stands at `place`."""
        if quoted >= 0:
            for mentions in (self.known, self.strangers):
                after = mentions[bisect_right(mentions, quoted, key=_start) :][:1]
                if after and after[0].says and after[0].start - quoted <= _BEHIND:
                    return after[0].depts
        both = [_before(self.known, place, sentence.start), _before(self.strangers, place, sentence.start)]
        said = max([one for one in both if one], key=_start, default=None) or self._closing(place, sentence.end)
        return said.depts if said else frozenset()

    def _closing(self, place: int, until: int) -> _Mention | None:
        """Who is said behind `place` to have said it."""
        last = bisect_right(self.known, until, key=_start) - 1
        return self.known[last] if last >= 0 and self.known[last].start > place and self.known[last].closes else None


def _start(mention: _Mention) -> int:
    return mention.start


def _before(mentions: Sequence[_Mention], place: int, since: int = 0) -> _Mention | None:
    """The last of `mentions` before `place` and not before `since` that says what follows."""
    index = bisect_right(mentions, place, key=_start) - 1
    while index >= 0 and mentions[index].start >= since and not mentions[index].says:
        index -= 1
    return mentions[index] if index >= 0 and mentions[index].start >= since else None
