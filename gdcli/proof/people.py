"""Who speaks: the people and departments of the base in a text, and whether their names and titles are right."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from gdcli.chinese import fold
from gdcli.language.scene import OFFICE, SAYS
from gdcli.model import UNATTRIBUTED, Department
from gdcli.proof.wordlist import Wordlist

_TITLES: Final = (
    r"(?:常务)?副?(?:厅长|局长|主任|司长|部长|省长|市长|县长|区长|书记|处长|院长|署长|行长|会长|秘书长)|(?:一级|二级)?巡视员|新闻发言人|发言人|"
    r"总工程师|总经济师|总统计师|总会计师|首席经济学家|负责人"
)
_TITLE_END: Final = re.compile(rf"(?P<body>\w{{0,16}}?)(?P<title>{_TITLES})(?:、(?P<more>\w{{2,12}}))?$")
_TITLED: Final = re.compile(rf"(?P<body>\w{{0,12}}?)(?P<title>{_TITLES})(?P<name>\w{{2,3}})")
#: Somebody of some authority of whom the base need not know, by name or an office alone: 省统计局副局长陈立恒介绍.
_STRANGER: Final = re.compile(
    rf"(?:(?P<who>\w{{2,14}}?(?:局|厅|委|部|署|办|社|司|中心|商会|协会|联合会|大学|学院|研究院)\w{{0,6}}?(?:{_TITLES}|代表|教授|研究员|一位\w{{1,3}}))"
    rf"(?P<name>[一-鿿·]{{2,6}}?)|(?<!\w)(?P<office>{OFFICE}))[^，。；,;！？!?\n]{{0,12}}?(?:{SAYS})"
)
_CLAUSE_SIGNS: Final = frozenset("，。；,;")
#: So far behind an office its head may be named.
_TITLE_LONGEST: Final = 12
#: So near to a quotation stands who said it.
_BEHIND: Final = 3
_SAYS: Final = re.compile(
    rf"[^，。；,;！？!?\n]{{0,14}}?(?:{SAYS})|[^，。；,;！？!?“\n]{{0,8}}(?:[：:]|[，,](?:{SAYS}))"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker of one source."""

    name: str
    title: str
    dept: str
    names: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Wrong:
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
        starts: list[int] = []
        who: list[frozenset[str]] = []
        says: list[bool] = []
        for start, name in self._mention.found(text):
            people, end = self._people.get(name), start + len(name)
            if people is None and self._titled(text, end):
                continue
            starts.append(start)
            who.append(frozenset(person.dept for person in people) if people else frozenset(self._depts[name]))
            says.append(_SAYS.match(text, end) is not None)
        strangers = [
            (match.start(), self._whose(match["who"] or match["office"]))
            for match in _STRANGER.finditer(text)
            if not any(self._named.found(text[match.start() : match.end() + 1]))
        ]
        return Spoken(starts, who, says, strangers)

    def _whose(self, who: str) -> frozenset[str]:
        """The department that a title of somebody unknown is of, or the title itself: 省科技厅副厅长."""
        named = max((name for name in self._depts if name in who), key=len, default="")
        return frozenset(self._depts[named]) if named else frozenset((who,))

    def _titled(self, text: str, end: int) -> bool:
        """Whether a known person's name follows at once: the department only says whose."""
        near = text[end : end + _TITLE_LONGEST]
        return any(not _CLAUSE_SIGNS.intersection(near[:place]) for place, _ in self._named.found(near))

    def wrong(self, text: str) -> Iterator[Wrong]:
        """The names and titles of known people in folded `text` that are not what the base has, in reading order.

        >>> from gdcli.model import Speaker
        >>> people = People([(Department("科技厅", "省科学技术厅", speaker=Speaker("王月琴", "厅长")), "a")])
        >>> [found.reason for found in people.wrong("科技厅副厅长王月琴介绍，科技厅厅长王月芹表示，科技厅厅长李明说")]
        ['职务不符：库中王月琴为科技厅厅长', '姓名不符：库中科技厅厅长为王月琴']
        """
        for place, name in self._named.found(text):
            found = _TITLE_END.search(text, max(0, place - 30), place)
            people = self._people[name]
            if found and not any(self._holds(person, found["body"], found["title"]) for person in people):
                person = people[0]
                reason = f"职务不符：库中{person.name}为{person.dept}{person.title}"
                yield Wrong(found.start("title"), place + len(name), person, reason)
        for titled in _TITLED.finditer(text):
            body, title, name = titled["body"], titled["title"], titled["name"]
            named = self._misnamed(name, body, title) or self._misnamed(name[:2], body, title)
            if named is not None:
                reason = f"姓名不符：库中{named.dept}{named.title}为{named.name}"
                yield Wrong(titled.start("name"), titled.start("name") + len(named.name), named, reason)

    def _holds(self, person: Person, body: str, title: str) -> bool:
        """Whether a title, with the words before it, can be the person's."""
        parts = re.split("[、，,]", person.title)
        own = any(part.endswith(title) and not part.endswith("副" + title) for part in parts)
        if not own and title != "负责人":
            return False
        named = [name for name in self._depts if body.endswith(name)]
        return not named or any(name in person.names or person.dept in self._depts[name] for name in named)

    def _misnamed(self, name: str, body: str, title: str) -> Person | None:
        """The person who holds that title and has nearly that name, if somebody does."""
        if name in self._people or any(known.startswith(name) for known in self._people):
            return None
        for people in self._people.values():
            for person in people:
                own = person.title == title or person.title.endswith(title)
                if own and _nearly(name, person.name) and self._holds(person, body, title):
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


def _start(stranger: tuple[int, frozenset[str]]) -> int:
    return stranger[0]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who is mentioned in a text, in reading order: where, the departments, and whether they are said to say what
    follows."""

    starts: Sequence[int]
    who: Sequence[frozenset[str]]
    says: Sequence[bool]
    strangers: Sequence[tuple[int, frozenset[str]]] = ()

    def near(self, place: int) -> frozenset[str]:
        """The departments mentioned last before `place`."""
        index = bisect_right(self.starts, place) - 1
        return self.who[index] if index >= 0 else frozenset()

    def speaking(self, since: int, place: int, quoted: int = -1) -> frozenset[str]:
        """The departments that are said to say what stands at `place`, no further back than `since`, or right behind
        the quotation that ends at `quoted`."""
        if quoted >= 0 and (behind := self._behind(quoted)):
            return behind
        index = bisect_right(self.starts, place) - 1
        while index >= 0 and self.starts[index] >= since and not self.says[index]:
            index -= 1
        known = self.starts[index] if index >= 0 and self.starts[index] >= since else -1
        other = bisect_right(self.strangers, place, key=_start) - 1
        if other >= 0 and self.strangers[other][0] >= max(since, known):
            return self.strangers[other][1]
        return self.who[index] if known >= 0 else frozenset()

    def _behind(self, quoted: int) -> frozenset[str]:
        """Those that are named right behind the quotation that ends at `quoted` as the ones who said it."""
        after = bisect_right(self.starts, quoted)
        if after < len(self.starts) and self.starts[after] - quoted <= _BEHIND and self.says[after]:
            return self.who[after]
        after = bisect_right(self.strangers, quoted, key=_start)
        near = after < len(self.strangers) and self.strangers[after][0] - quoted <= _BEHIND
        return self.strangers[after][1] if near else frozenset()
