"""The console that tables are drawn on, and what they have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from rich import box
from rich.console import Console, ConsoleOptions, JustifyMethod, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from gdcli.render.listing import NUMERIC, Listing, cell, printable
from gdcli.render.widths import columns, laid_out, shown, wide
from gdcli.render.wrap import Prose

#: The look of tables without a line that takes twice its length.
_PLAIN_BOX = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def console(stream: IO[str]) -> Console:
    """A console on `stream`: colour only on a terminal and not under NO_COLOR, no markup, no guessing at numbers."""
    return Console(file=stream, markup=False, highlight=False, emoji=False, soft_wrap=False)


def text(content: str, style: str = "") -> Text:
    """`content` as it stands: no markup, nothing that steers the terminal."""
    return Text(laid_out(printable(content)), style=style)


class Drawn:
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
        "box": _PLAIN_BOX if wide() else box.SIMPLE_HEAD,
        "pad_edge": False,
        "header_style": "bold",
        "expand": False,
    }
    return Table(**{**options, **settings})  # type: ignore[arg-type]


def frame() -> box.Box:
    """What is drawn around a card."""
    return box.ASCII if wide() else box.ROUNDED


#: The fields whose cells stand to the right.
_TO_THE_RIGHT = NUMERIC | {"expected"}
#: The fields that are never wrapped: a figure is one, also where it stands to the left.
_UNBROKEN = _TO_THE_RIGHT | {"text"}
#: How many columns a text has at least, an indicator and any other; what is shorter needs no more than it takes.
LEAST_INDICATOR, _LEAST_TEXT = 16, 8
#: What a column needs beside its cells.
_BETWEEN = 3


class PlainTable:
    """Any listing as a table, or, where there is no room for its columns, as a list: each row's fields beneath each
    other."""

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        rows = [[cell(row[field]) for field in listing.fields] for row in listing.rows]
        self._cells = [
            [self._drawn(field, one) for field, one in zip(listing.fields, row, strict=True)] for row in rows
        ]

    @staticmethod
    def _drawn(field: str, content: str) -> Text | Prose:
        return text(content) if field in _UNBROKEN else prose(content)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        fields = self._listing.fields
        least = [self._least(at, field) for at, field in enumerate(fields)]
        spare = options.max_width - sum(least) - _BETWEEN * len(fields) + 1
        yield self._table(self._shared_out(least, spare)) if spare >= 0 else self._list()

    def _column(self, at: int) -> list[Text | Prose]:
        return [row[at] for row in self._cells]

    def _least(self, at: int, field: str) -> int:
        """How many columns the field must have: a number all that it takes, a text enough for its longest word."""
        least = LEAST_INDICATOR if field == "indicator" else _LEAST_TEXT
        needed = (
            max(one.widest, min(one.cell_len, least)) if isinstance(one, Prose) else one.cell_len
            for one in self._column(at)
        )
        return max(columns(self._listing.title(field)), *needed, 0)

    def _shared_out(self, least: Sequence[int], spare: int) -> list[int]:
        """The width of each field: what it must have, and of the `spare` columns as it could use them."""
        most = [max(one.cell_len for one in [*self._column(at), Text()]) for at in range(len(least))]
        wanted = [max(0, all_ - has) for all_, has in zip(most, least, strict=True)]
        share = min(spare, sum(wanted))
        return [has + more * share // max(1, sum(wanted)) for has, more in zip(least, wanted, strict=True)]

    def _table(self, room: Sequence[int]) -> Table:
        made = table()
        for field, width in zip(self._listing.fields, room, strict=True):
            justify: JustifyMethod = "right" if field in _TO_THE_RIGHT else "left"
            made.add_column(text(self._listing.title(field)), justify=justify, no_wrap=field in _UNBROKEN, width=width)
        for row in self._cells:
            made.add_row(*row)
        return made

    def _list(self) -> Table:
        made = Table.grid(padding=(0, 2))
        made.add_column(style="dim", no_wrap=True)
        made.add_column(overflow="fold")
        for row in self._cells:
            for field, one in zip(self._listing.fields, row, strict=True):
                if one.cell_len:
                    made.add_row(text(self._listing.title(field)), one)
            made.add_row("", "")
        return made
