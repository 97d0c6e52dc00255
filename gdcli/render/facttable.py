"""Facts as a table for people: grouped by department, figures aligned, every doubt in sight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gdcli import period as periods
from gdcli.model import Fact, Source
from gdcli.render.terminal import LEAST_INDICATOR, prose, table, text
from gdcli.render.words import ARROWS

#: Topics and ids are shown where the indicator keeps so many.
_AMPLE_INDICATOR = 36


#: So many facts are shown whatever the height of the screen, and so many lines are left for the rest.
_LEAST_SHOWN = 5
_PROMPT = 3


class _Column(NamedTuple):
    """A column beside the indicator: its heading, its cells, and whether they stand to the right."""

    title: str
    cells: list[Text]
    right: bool = False

    @property
    def width(self) -> int:
        """The cells that the column takes, with the space before it."""
        return max(text(self.title).cell_len, *(cell.cell_len for cell in self.cells)) + 3


def figure(fact: Fact) -> Text:
    """The figure as printed, with an arrow before a change."""
    if fact.direction is None:
        return text(fact.printed, "bold")
    arrow, style = ARROWS[fact.direction]
    return text(arrow + " ", style) + text(fact.printed, f"bold {style}".strip())


def period(fact: Fact) -> Text:
    """When it was or shall be, goals marked as such."""
    when = text(periods.read(fact.period).chinese) if fact.period else Text("未写时间", style="dim")
    if fact.against:
        when += text(f"（比{periods.read(fact.against).chinese}）", "dim")
    return when + Text(" 目标", style="yellow") if fact.target else when


class _Remarks:
    """Numbers what is said beneath a table; what several facts carry has one number."""

    def __init__(self, *, notes: bool) -> None:
        self._notes = notes
        self.numbers: dict[str, tuple[str, str]] = {}
        self._counts = {"疑": 0, "注": 0, "推": 0}
        self.hidden: dict[str, None] = {}

    def marks(self, fact: Fact) -> Text:
        """The marks of one fact: 疑1 always stands beneath, notes and grounds only where asked for."""
        marks = [self._numbered("疑", fact.doubts, "bold red")]
        if self._notes:
            grounds = [f"{key}：{why}" for key, why in fact.inferred.items()]
            marks += [self._numbered("注", fact.notes, "yellow"), self._numbered("推", grounds, "dim")]
        else:
            self.hidden.update(dict.fromkeys((*fact.notes, *fact.inferred.values())))
            marks += [Text("注" * bool(fact.notes), style="yellow"), Text("推" * bool(fact.inferred), style="dim")]
        return Text(" ").join(mark for mark in marks if mark)

    def _numbered(self, sort: str, remarks: Sequence[str], style: str) -> Text:
        for remark in remarks:
            if remark not in self.numbers:
                self._counts[sort] += 1
                self.numbers[remark] = (f"{sort}{self._counts[sort]}", style)
        numbers = ",".join(self.numbers[remark][0].removeprefix(sort) for remark in remarks)
        return Text(sort + numbers if numbers else "", style=style)

    def beneath(self) -> RenderableType | None:
        """What the marks mean, and how to see the rest."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(no_wrap=True)
        grid.add_column()
        for remark, (mark, style) in self.numbers.items():
            grid.add_row(Text(mark, style=style), prose(remark))
        parts: list[RenderableType] = [grid] if self.numbers else []
        if self.hidden:
            parts.append(Text(f"另有备注和推定说明 {len(self.hidden)} 条，加 --notes 查看", style="dim"))
        return Padding(Group(*parts), (0, 0, 1, 0)) if parts else None


def fact_table(
    facts: Sequence[Fact],
    sources: Mapping[str, Source],
    console: Console,
    *,
    ordered: bool = False,
    notes: bool = False,
) -> RenderableType:
    """The facts as a table as wide as `console` allows, the doubts beneath; with `notes` the notes and grounds too.

    One block a department of a source; or, where the order is an answer in itself (`ordered`), one block with the
    departments in a column. With several `sources` it says which. Where there is no room for columns it is a list.
    """
    remarks = _Remarks(notes=notes)
    parts: list[RenderableType] = []
    blocks: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        blocks.setdefault(("", "") if ordered else (fact.source, fact.dept), []).append(fact)
    mixed = ordered and len({(fact.source, fact.dept) for fact in facts}) > 1
    for items in blocks.values():
        parts.append(_heading(items, sources, mixed))
        columns = _columns(items, sources, remarks, mixed)
        if _room(columns, console.width) < LEAST_INDICATOR:
            parts.append(_list(items, sources, columns))
            continue
        for further in _further(items):
            if _room([*columns, further], console.width) >= _AMPLE_INDICATOR:
                columns.append(further)
        parts.append(_block(items, sources, columns))
    beneath = remarks.beneath()
    return Group(*parts, *([beneath] if beneath else []))


def on_one_screen(
    facts: Sequence[Fact], sources: Mapping[str, Source], console: Console, *, notes: bool = False
) -> RenderableType:
    """As many of `facts`, best first, as fit on the screen of `console` with what stands beneath; at least a few."""
    count = len(facts)
    while True:
        table = fact_table(facts[:count], sources, console, ordered=True, notes=notes)
        over = len(console.render_lines(table, pad=False)) - (console.height - _PROMPT)
        if over <= 0 or count <= _LEAST_SHOWN:
            break
        count = max(_LEAST_SHOWN, count - max(1, over // 2))
    if count == len(facts):
        return table
    return Group(table, Text(f"另有 {len(facts) - count} 条，加 --all 全部列出", style="dim"))


def _heading(items: list[Fact], sources: Mapping[str, Source], mixed: bool) -> Text:
    if mixed:
        return text(f"{len(items)} 条", "dim")
    first = items[0]
    source = sources[first.source]
    detail = [first.dept_full if first.dept_full != first.dept else "", first.speaker or "", f"{len(items)} 条"]
    if len(sources) > 1:
        detail.append(f"{source.place}  {source.publisher} {source.date}  {source.id}")
    return text(first.dept, "bold cyan") + text("  " + "  ".join(filter(None, detail)), "dim")


def _indicator(fact: Fact, sources: Mapping[str, Source]) -> str:
    """What it is, with the place where that is not the source's own."""
    elsewhere = fact.region != sources[fact.source].place and fact.region not in fact.indicator
    return f"{fact.indicator}（{fact.region}）" if elsewhere else fact.indicator


def _room(columns: Sequence[_Column], width: int) -> int:
    """How many cells `columns` leave for the indicator."""
    return width - sum(column.width for column in columns) - 2


def _columns(items: Sequence[Fact], sources: Mapping[str, Source], remarks: _Remarks, mixed: bool) -> list[_Column]:
    """What stands beside each indicator."""
    columns = [
        _Column("原文数字", [figure(fact) for fact in items], right=True),
        _Column("时间", [period(fact) for fact in items]),
        _Column("注", [remarks.marks(fact) for fact in items]),
    ]
    if mixed:
        columns.append(_Column("部门", [text(fact.dept, "cyan") for fact in items]))
        if len(sources) > 1:
            columns.append(_Column("来源", [text(fact.source, "dim") for fact in items]))
    return columns


def _further(items: Sequence[Fact]) -> Iterator[_Column]:
    """What is worth knowing where there is room."""
    yield _Column("主题", [text(fact.topic) for fact in items])
    yield _Column("编号", [text(fact.id, "dim") for fact in items])


def _block(items: Sequence[Fact], sources: Mapping[str, Source], columns: Sequence[_Column]) -> Table:
    block = table(expand=True)
    block.add_column("指标", ratio=1)
    for column in columns:
        # A figure is never cut or wrapped, whatever the width; nor is a mark, for 1 is not 11.
        block.add_column(
            column.title, justify="right" if column.right else "left", no_wrap=True, min_width=column.width - 3
        )
    for place, fact in enumerate(items):
        block.add_row(prose(_indicator(fact, sources)), *[column.cells[place] for column in columns])
    return block


def _list(items: Sequence[Fact], sources: Mapping[str, Source], columns: Sequence[_Column]) -> RenderableType:
    """Each fact on lines of its own: what it is, then how much, when, its marks and the rest."""
    lines: list[RenderableType] = []
    for place, fact in enumerate(items):
        lines.append(prose(_indicator(fact, sources)))
        cells = [column.cells[place] for column in columns if column.cells[place]]
        lines.append(Padding(Text("  ").join(cells), (0, 0, 0, 2)))
    return Padding(Group(*lines), (1, 0))
