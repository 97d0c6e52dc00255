"""What a short printed phrase says: its one figure, the direction beside it, and what is left over.

>>> found = read("同比下降5.3%")
>>> found.figure.text, found.direction, found.rest
('5.3%', 'down', '')
>>> read("492.2亿元---").rest, read("均居全国首位").rest, read("5家和6家")
('---', '', None)
>>> str(read("50.3").figure.value), read("超100家左右").rest
('50.3', '左右')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from gdcli.figures import reader
from gdcli.language.directions import AROUND, DIRECTIONS
from gdcli.model import Figure
from gdcli.patterns import Pattern

_WORDS: Final = Pattern("|".join(map(re.escape, sorted({*AROUND, *DIRECTIONS}, key=lambda word: (-len(word), word)))))
#: What makes a number that stands alone a statement, and a place an order: 50.3, 第三, 前十.
_LEADS: Final = ("为", "排名")


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed figure: `direction` is up, down, flat or `None`, `rest` what neither figure nor known words cover."""

    figure: Figure
    direction: str | None
    rest: str


def read(printed: str) -> Printed | None:
    """What `printed` says, or `None` where it prints not exactly one statistical figure."""
    figure = reader.read_one(printed) or _alone(printed)
    if figure is None:
        return None
    before, after = printed[: figure.start], printed[figure.end :]
    words = [word for part in (before, after) for word in _WORDS.findall(part)]
    directions = {DIRECTIONS[word] for word in words if word in DIRECTIONS}
    rest = "".join(_WORDS.sub("", part) for part in (before, after))
    return Printed(figure, directions.pop() if len(directions) == 1 else None, "".join(rest.split()))


def _alone(printed: str) -> Figure | None:
    """The number or the place that `printed` is, with nothing around it."""
    for lead in _LEADS:
        figure = reader.read_one(lead + printed)
        if figure is not None and figure.start >= len(lead):
            by = len(lead)
            return figure._replace(start=figure.start - by, end=figure.end - by, column=figure.column - by)
    return None
