"""The console that tables are drawn on, and what they have in common."""

from __future__ import annotations

from typing import IO

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from gdcli.render.listing import Listing, cell, printable
from gdcli.render.widths import laid_out, shown, wide
from gdcli.render.wrap import Prose

#: The look of tables without a line that takes twice its length.
_PLAIN = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def console(stream: IO[str]) -> Console:
    """A console on `stream`: colour only on a terminal and not under NO_COLOR, no markup, no guessing at numbers."""
    return Console(file=stream, markup=False, highlight=False, emoji=False, soft_wrap=False)


def text(content: str, style: str = "") -> Text:
    """`content` as it stands: no markup, nothing that steers the terminal."""
    return Text(laid_out(printable(content)), style=style)


class Shown:
    """What was laid out, as the terminal gets it."""

    def __init__(self, drawn: RenderableType) -> None:
        self._drawn = drawn

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self._drawn, options):
            yield segment if segment.control else segment._replace(text=shown(segment.text))


def prose(content: str, style: str = "") -> Prose:
    """`content` as running text that wraps without cutting a figure."""
    return Prose(text(content, style))


def table(**settings: object) -> Table:
    """An empty table in the program's look."""
    options: dict[str, object] = {
        "box": _PLAIN if wide() else box.SIMPLE_HEAD,
        "pad_edge": False,
        "header_style": "bold",
        "expand": False,
    }
    return Table(**{**options, **settings})  # type: ignore[arg-type]


def frame() -> box.Box:
    """What is drawn around a card."""
    return box.ASCII if wide() else box.ROUNDED


_COLUMNS_RIGHT = frozenset(
    {"facts", "value", "base_value", "low", "high", "line", "column", "start", "end", "printed", "expected"}
)


def plain_table(listing: Listing) -> Table:
    """Any listing as a table: numbers to the right, everything else wrapped."""
    made = table()
    for field in listing.fields:
        number = field in _COLUMNS_RIGHT
        made.add_column(listing.title(field), justify="right" if number else "left", no_wrap=number)
    for row in listing.rows:
        cells = [(field, cell(row[field])) for field in listing.fields]
        made.add_row(*[text(content) if field in _COLUMNS_RIGHT else prose(content) for field, content in cells])
    return made
