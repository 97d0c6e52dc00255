"""Read the figures of a text that comes in blocks, in bounded memory: each figure where it stands in the whole.

>>> [(figure.text, figure.start, figure.line) for figure in read(["第一段，共12", "家。\\n另有", "三十人。"])]
[('第一段', 0, 1), ('12家', 5, 1), ('三十人', 12, 2)]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from gdcli.figures import folding, reader
from gdcli.model import Figure
from gdcli.patterns import Pattern

#: So many characters are read at once, and no more than twice as many are kept waiting for a place to cut.
SIZE: Final = 1 << 16
# Where a text may be cut: behind a line that ends in no number, else behind a sentence, else where no number stands.
_CUTS: Final = tuple(
    Pattern(pattern, re.DOTALL)
    for pattern in (
        r".*[。！？；”」)）]\r?\n",
        r".*[^0-9万亿千百十\r\n ]\r?\n",
        ".*[。；！？]",
        ".*[，,、 ]",
    )
)


def read(blocks: Iterable[str], region: str | None = None) -> Iterator[Figure]:
    """Every figure of the text that `blocks` make, as `reader.read` reads it whole."""
    place, waiting = reader.START, ""
    for block in blocks:
        waiting += block
        while len(waiting) > 2 * SIZE:
            region = region or folding.infer(waiting)
            cut = _cut(waiting)
            yield from reader.read_from(waiting[:cut], region, place)
            place, waiting = place.beyond(waiting[:cut]), waiting[cut:]
    yield from reader.read_from(waiting, region, place)


def _cut(text: str) -> int:
    """Where to cut a text that is longer than `SIZE`: at that length if there is nothing better."""
    for pattern in _CUTS:
        if found := pattern.match(text, 0, 2 * SIZE):
            return found.end()
    return SIZE
