"""A list of words that contain numerals, asked by the place of the numeral.

>>> words = Lexicon(["统一", "一带一路"])
>>> words.cover("共建一带一路", 2, 3), words.cover("第一", 1, 2)
((2, 6), None)
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from gdcli.patterns import Pattern

_RUN: Final = Pattern("[零〇一二两三四五六七八九十百千万亿廿卅首]+|[0-9]+")


class Lexicon:
    """Words, found by any numeral in them. Asking costs the same however many words there are."""

    def __init__(self, words: Iterable[str]) -> None:
        # By the numeral with its next character; by the one before and the numeral, for a word that ends in it.
        self._by_pair: dict[str, list[tuple[int, str]]] = {}
        self._by_end: dict[str, list[tuple[int, str]]] = {}
        for word in words:
            for run in _RUN.finditer(word):
                at = run.start()
                ends = at and run.end() == len(word)
                table, key = (self._by_end, word[at - 1 : at + 1]) if ends else (self._by_pair, word[at : at + 2])
                table.setdefault(key, []).append((at, word))
        for entries in (*self._by_pair.values(), *self._by_end.values()):
            entries.sort(key=lambda entry: -len(entry[1]))

    def cover(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """The span of the longest word that holds the numeral at `start` to `end` whole, or `None`."""
        entries = self._by_pair.get(text[start : start + 2], _NONE)
        if start and (more := self._by_end.get(text[start - 1 : start + 1])):
            entries = entries + more
        for at, word in entries:
            begin = start - at
            if begin >= 0 and begin + len(word) >= end and text.startswith(word, begin):
                return begin, begin + len(word)
        return None


_NONE: Final[list[tuple[int, str]]] = []
