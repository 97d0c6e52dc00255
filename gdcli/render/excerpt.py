"""A sentence of a text with a caret under the figure that is spoken of."""

from __future__ import annotations

from gdcli.render.listing import printable
from gdcli.render.widths import columns


def excerpt(text: str, sentence: tuple[int, int], figure: tuple[int, int], width: int) -> tuple[str, str]:
    """The sentence (or as much of it as `width` cells hold, around the figure) and a line with carets under the figure.

    >>> excerpt("前文。企业达7000家。后文", (3, 12), (5, 11), 40)
    ('企业达7000家。', '    ^^^^^^^^')
    """
    begin, end = sentence
    start, stop = max(figure[0], begin), min(figure[1], end)
    shown = _flat(text[begin:end])
    left, marked, right = shown[: start - begin], shown[start - begin : stop - begin], shown[stop - begin :]
    room = max(width - columns(marked) - 4, 0)
    left = _tail(left, max(room * 2 // 3, room - columns(right)))
    right = _head(right, room - columns(left))
    return left + marked + right, " " * columns(left) + "^" * max(columns(marked), 1)


def _flat(text: str) -> str:
    """`text` on one line, character for character."""
    return "".join(" " if char.isspace() else char for char in printable(text))


def _head(text: str, width: int) -> str:
    if columns(text) <= width:
        return text
    while text and columns(text) > width - 1:
        text = text[:-1]
    return text + "…"


def _tail(text: str, width: int) -> str:
    if columns(text) <= width:
        return text.lstrip()
    while text and columns(text) > width - 1:
        text = text[1:]
    return "…" + text
