"""Many words looked for at once, ready at once: a regular expression of hundreds takes longer to make than to use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator


class Wordlist:
    """Finds any of `words`, the longest that stands at a place.

    >>> words = Wordlist(["广东", "广州", "广州市", "我省"])
    >>> list(words.found("在广州市，我省"))
    [(1, '广州市'), (5, '我省')]
    >>> words.sub("广州市", lambda word: "<" + word + ">")
    '<广州市>'
    """

    def __init__(self, words: Iterable[str]) -> None:
        lengths: dict[str, set[int]] = {}
        self._words = frozenset(words) - {""}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}
        self._first = re.compile(f"[{re.escape(''.join(sorted(lengths)))}]" if lengths else "(?!)")

    def at(self, text: str, place: int) -> str:
        """The longest of the words that stands at `place`, "" where none does."""
        for length in self._lengths.get(text[place : place + 1], ()):
            if (word := text[place : place + length]) in self._words:
                return word
        return ""

    def found(self, text: str, start: int = 0) -> Iterator[tuple[int, str]]:
        """Where in `text` from `start` on words stand, in reading order; none inside another."""
        end = start
        for match in self._first.finditer(text, start):
            place = match.start()
            if place >= end and (word := self.at(text, place)):
                end = place + len(word)
                yield place, word

    def sub(self, text: str, by: Callable[[str], str]) -> str:
        """`text` with what `by` makes of each word in its place."""
        parts: list[str] = []
        end = 0
        for place, word in self.found(text):
            parts += (text[end:place], by(word))
            end = place + len(word)
        return "".join((*parts, text[end:])) if parts else text
