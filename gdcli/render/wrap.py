"""Break Chinese text into lines as a newspaper does: no figure cut in two, no stop at a line's head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

from gdcli.render.widths import columns, laid_out, shown

_CLOSING = "，。、；：？！”’）》〉」』】…,.;:?!)%％"
_OPENING = "“‘（《〈「『【("
# What is never broken: a run of Latin letters and digits with the unit behind it, else one character; either with the
# brackets and stops that belong to it.
_PIECE = re.compile(
    rf"\s+|[{re.escape(_OPENING)}]*"
    r"(?:[0-9A-Za-z][0-9A-Za-z.,_'–\-]*[%％]?(?:[余多]?[百千万亿]*(?:[美港欧日]?元|个百分点|[家户个项款条次年月日名位倍成])?)?|.)"
    rf"[{re.escape(_CLOSING)}]*"
)


def lines(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells; a piece wider than that is broken all the same.

    >>> lines("合计至少6.7万亿美元，而同句", 14)
    ['合计至少', '6.7万亿美元，', '而同句']
    """
    made: list[str] = []
    line, used = "", 0
    for piece in _pieces(text, max(width, 2)):
        cells = columns(piece)
        if used + cells > width and line:
            made.append(line.rstrip())
            line, used = "", 0
            if piece.isspace():
                continue
        line += piece
        used += cells
    return [*made, line.rstrip()] if line or not made else made


def _pieces(text: str, width: int) -> Iterator[str]:
    for piece in _PIECE.findall(text):
        if columns(piece) <= width:
            yield piece
        else:
            yield from piece


class Prose:
    """Running text as a renderable that wraps itself to the width it is given."""

    def __init__(self, text: Text) -> None:
        self._text = text

    @property
    def cell_len(self) -> int:
        """How many columns it takes on one line."""
        return self._text.cell_len

    @property
    def widest(self) -> int:
        """How many columns its longest piece takes."""
        return max(map(columns, _PIECE.findall(shown(self._text.plain))), default=0)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        wrapped = "\n".join(lines(shown(self._text.plain), options.max_width))
        yield Text(laid_out(wrapped), style=self._text.style, no_wrap=True, overflow="ignore")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(min(max(self.widest, 1), 8), self.cell_len or 1).with_maximum(options.max_width)
