"""A draft or an article as it was read: its text, and the way back from a character to its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

LOCKED: Final = "加了密码，请先去掉密码"
NESTED: Final = "表格或文本框套得太深，请只留文字另存一份"


@dataclass(frozen=True, slots=True)
class Document:
    """`text` as lines of paragraphs. `places` names where its parts stand (第2页, 脚注1), each from an offset on, in
    order; an empty name says no more than the line does. `remarks` are sentences for people on what was passed over."""

    text: str
    places: tuple[tuple[int, str], ...] = ()
    remarks: tuple[str, ...] = ()

    def place(self, offset: int) -> str:
        """The name of the place of the character at `offset`.

        >>> Document("增长5%\\n增长6%", ((0, "第1页"), (5, "第2页"))).place(7)
        '第2页'
        """
        index = bisect_right(self.places, offset, key=lambda place: place[0])
        return self.places[index - 1][1] if index else ""


class Illegible(Exception):
    """A document whose text can't be had. The message, for people, says why and what to do; the file's name stands
    before it."""
