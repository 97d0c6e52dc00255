"""Join the lines that only a page's width broke, and lead back from a place in the text to the same place in the draft.

>>> joined = join("去年以来，全省高新技术企业超过\\n7万家，比上年又有明显的增\\n加。\\n完")
>>> joined.text
'去年以来，全省高新技术企业超过7万家，比上年又有明显的增加。\\n完'
>>> joined.back(15), joined.back_end(18)
(16, 19)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from gdcli.chinese import width

#: A page narrower than this many columns is a table or a list.
_NARROWEST: Final = 24
#: A number may be held together at the end of a line, with its unit: as long as this at most.
_LONGEST_NUMBER: Final = 9
_LINE_ENDS: Final = re.compile(r"[。！？!?；;：:|｜][”’」』）)\"']*[ \u3000]*$")
_STARTS: Final = re.compile(
    r"[ \t\u3000]|[•·●■◆▪○◎－*#|｜—-]|[①-⑳]|[图表][①-⑳\d一二三]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、)](?!\d)"
)
_NUMBER_AND_UNIT: Final = re.compile(r"[0-9][0-9.,]*%?[万亿]*[一-鿿]?")
_LATIN_RUN: Final = re.compile(r"[A-Za-z0-9.]+")
_NEVER_FIRST: Final = "，。、；：！？）」』”’》%"


@dataclass(frozen=True, slots=True)
class Joined:
    """`text` without the breaks that say nothing. `starts` are the places in it where a line goes on, `shifts` how far
    the draft is ahead from there on."""

    text: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def back(self, place: int) -> int:
        """The place in the draft of the character at `place`."""
        index = bisect_right(self.starts, place)
        return place + (self.shifts[index - 1] if index else 0)

    def back_end(self, end: int) -> int:
        """The place in the draft behind the character before `end`."""
        return self.back(end - 1) + 1 if end else 0


def join(text: str) -> Joined:
    """`text` with its soft line breaks taken out. One that may be meant stays."""
    if "\n" not in text:
        return Joined(text, (), ())
    lines = text.split("\n")
    sizes = [_size(line) for line in lines]
    page = max(columns for columns, _ in sizes), max(length for _, length in sizes)
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = dropped = 0
    for number, (line, following) in enumerate(pairwise([*lines, ""])):
        last = number + 1 == len(lines)
        soft = not last and _goes_on(line, following, sizes[number], page)
        kept = _kept(line, following) if soft else line if last else line + "\n"
        parts.append(kept)
        length += len(kept)
        if soft:
            dropped += len(line) + 1 - len(kept)
            starts.append(length)
            shifts.append(dropped)
    return Joined("".join(parts), tuple(starts), tuple(shifts))


def _size(line: str) -> tuple[int, int]:
    """How wide a line is, in columns and in characters."""
    shown = line.rstrip()
    return width(shown), len(shown)


def _kept(line: str, following: str) -> str:
    """A line that goes on in the `following` one, as far as it says something: English words stay apart."""
    kept = line.rstrip("\r \u3000")
    apart = kept[-1:].isascii() and kept[-1:].isalpha() and following[:1].isascii()
    return kept + " " if apart else kept


def _goes_on(line: str, following: str, full: tuple[int, int], page: tuple[int, int]) -> bool:
    """Whether `line` of a page so wide ended only because nothing of `following` had room on it. Width is in columns
    and in characters: pages are filled by either."""
    if page[0] < _NARROWEST or not line.strip() or not following.strip():
        return False
    if "\t" in line or _LINE_ENDS.search(line) or _STARTS.match(following):
        return False
    first = _first(following)
    return full[0] + width(first) + 2 > page[0] or full[1] + len(first) > page[1]


def _first(line: str) -> str:
    """The beginning of `line` that a page keeps together: a number with its unit, a word, or a character with the sign
    behind it."""
    number = _NUMBER_AND_UNIT.match(line)
    if number:
        return line[:_LONGEST_NUMBER]
    word = _LATIN_RUN.match(line)
    first = word[0] if word else line[:1]
    return line[: len(first) + (line[len(first) : len(first) + 1] in _NEVER_FIRST)]
