"""Facts as a table for people: grouped by department, figures aligned, every caveat in sight."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gdcli.record import Record
from gdcli.render.terminal import prose, table, text

#: From this width on a table also shows topics, and from this one ids.
_WITH_TOPIC = 92
_WITH_ID = 116
#: Below this there is no room for columns.
_STACKED = 64

_DECLINE = re.compile("下降|减少|回落|降幅|降低|缩减")
_GROWTH = re.compile("增长|增速|增幅|提高|上升")


def direction(record: Record) -> str:
    """ "up" or "down" for a rate of change, else ""."""
    if record.kind not in ("percent", "points", "multiple"):
        return ""
    if not any(name == "growth_of" for name, _ in record.relations) and not _GROWTH.search(record.indicator):
        return "down" if _DECLINE.search(record.indicator) else ""
    return "down" if record.value < 0 or _DECLINE.search(record.indicator) else "up"


_ARROWS = {"up": ("▲", "green"), "down": ("▼", "red"), "": ("", "")}


def figure(record: Record) -> Text:
    """The figure as printed, with an arrow before a rate of change."""
    arrow, style = _ARROWS[direction(record)]
    printed = text(record.printed, f"bold {style}".strip())
    return Text(arrow + " ", style=style) + printed if arrow else printed


def period(record: Record) -> Text:
    """When it was or shall be, goals marked as such."""
    when = text(record.period or "未写年份", "" if record.period else "dim")
    return when + Text(" 目标", style="yellow") if record.target else when


class _Notes:
    """Numbers the notes of a table; a note that several facts carry has one number."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def marks(self, notes: Iterable[str]) -> str:
        return ",".join(map(str, sorted(self.numbers.setdefault(note, len(self.numbers) + 1) for note in notes)))


def fact_table(records: Sequence[Record], console: Console, *, ordered: bool = False) -> RenderableType:
    """The facts as a table as wide as `console` allows, the notes beneath.

    One block a department; or, where the order is an answer in itself (`ordered`), one block with the departments in a
    column. On a very narrow console each fact takes two lines.
    """
    notes = _Notes()
    parts: list[RenderableType] = []
    blocks: dict[str, list[Record]] = {}
    for record in records:
        blocks.setdefault("" if ordered else record.dept, []).append(record)
    mixed = ordered and len({record.dept for record in records}) > 1
    widest = max((figure(record).cell_len for record in records), default=0)
    for items in blocks.values():
        # What holds for every row is said once, over them.
        shared = [note for note in items[0].notes if len(items) > 1 and all(note in item.notes for item in items)]
        marks = [notes.marks(shared)] + [
            notes.marks(note for note in item.notes if note not in shared) for item in items
        ]
        parts.append(_heading(items, marks[0], mixed))
        if console.width < _STACKED:
            parts.append(_stack(items, marks[1:]))
        else:
            parts.append(_block(items, marks[1:], console.width, mixed, widest))
    if notes.numbers:
        parts.append(_footnotes(notes.numbers))
    return Group(*parts)


def _heading(items: list[Record], marks: str, mixed: bool) -> Text:
    if mixed:
        heading = text(f"{len(items)} 条", "dim")
    else:
        first = items[0]
        heading = text(first.dept, "bold cyan")
        detail = [part for part in (first.dept_full if first.dept_full != first.dept else "", first.speaker) if part]
        heading.append_text(text("  " + "  ".join([*detail, f"{len(items)} 条"]), "dim"))
    return heading + Text(f"  各条均见注{marks}", style="yellow") if marks else heading


def _block(items: list[Record], marks: list[str], width: int, mixed: bool, widest: int) -> Table:
    block = table(expand=True)
    block.add_column("指标", ratio=1)
    # A figure is never cut or wrapped, whatever the width; nor is a mark, for 1 is not 11.
    block.add_column("原文数字", justify="right", no_wrap=True, min_width=max(widest, 8))
    block.add_column("时间", no_wrap=True, min_width=10)
    block.add_column("注", no_wrap=True, min_width=max(4, *map(len, marks)), style="yellow")
    if mixed:
        block.add_column("部门", no_wrap=True, style="cyan")
    if width >= _WITH_TOPIC:
        block.add_column("主题", no_wrap=True)
    if width >= _WITH_ID:
        block.add_column("编号", no_wrap=True, style="dim")
    for record, mark in zip(items, marks, strict=True):
        cells: list[RenderableType] = [prose(record.indicator), figure(record), period(record), mark]
        if mixed:
            cells.append(text(record.dept))
        if width >= _WITH_TOPIC:
            cells.append(text(record.topic))
        if width >= _WITH_ID:
            cells.append(text(record.id))
        block.add_row(*cells)
    return block


def _stack(items: list[Record], marks: list[str]) -> RenderableType:
    """Each fact on lines of its own: what it is, then how much, when, and its notes."""
    lines: list[RenderableType] = []
    for record, mark in zip(items, marks, strict=True):
        detail = Text("  ") + figure(record) + Text("  ") + period(record)
        if mark:
            detail += Text(f"  注{mark}", style="yellow")
        lines += [prose(record.indicator), detail]
    return Padding(Group(*lines), (1, 0))


def _footnotes(numbers: dict[str, int]) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", style="yellow", no_wrap=True)
    grid.add_column()
    for note, number in numbers.items():
        grid.add_row(f"注{number}", prose(note))
    return Padding(grid, (0, 0, 1, 0))
