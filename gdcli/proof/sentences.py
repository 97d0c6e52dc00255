"""Cut a text into sentences, and say what ends a clause, in time linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_SENTENCE_END: Final = re.compile(r"[。！？!?；;]+[”’」』）)\"']*|\n+|\r\n?|[\u2028\u2029\x0b\x0c\x85]")
#: What ends a clause: signs, but not those inside a number or a time.
CLAUSE_END: Final = re.compile(r"[，、：|｜\t\u3000（）()【】]|(?<!\d)[,:]|[,:](?!\d)|——|—(?=\s)|  +|[•·●■◆▪](?=\s)")
_LINE_BREAKS: Final = "\n\r\u2028\u2029\x0b\x0c\x85"


class Sentence(NamedTuple):
    """A sentence from `start` to `end`. `paragraph` counts lines with text; `soft` tells that it only ends with ；."""

    start: int
    end: int
    paragraph: int
    soft: bool


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of `text` in reading order, without blank ones; together they hold all its other characters.

    >>> [(s.start, s.end, s.paragraph, s.soft) for s in sentences("甲。乙；丙\\n丁")]
    [(0, 2, 0, False), (2, 4, 0, True), (4, 5, 0, False), (6, 7, 1, False)]
    """
    start, paragraph, filled = 0, 0, False
    for match in _SENTENCE_END.finditer(text):
        broken = match[0][0] in _LINE_BREAKS
        end = match.start() if broken else match.end()
        if text[start:end].strip():
            filled = True
            yield Sentence(start, end, paragraph, match[0][0] in "；;")
        if broken and filled:
            paragraph += 1
            filled = False
        start = match.end()
    if text[start:].strip():
        yield Sentence(start, len(text), paragraph, False)
