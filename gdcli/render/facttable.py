"""Facts as a table for people: grouped by department, figures aligned, every doubt in sight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gdcli import period as periods
from gdcli.model import Fact, Source
from gdcli.render.terminal import prose, table, text
from gdcli.render.words import ARROWS

#: From this width on a table also shows topics, and from this one ids.
_WITH_TOPIC = 96
_WITH_ID = 124
#: Below this there is no room for columns.
_STACKED = 64


def figure(fact: Fact) -> Text:
    """The figure as printed, with an arrow before a change."""
    if fact.direction is None:
        return text(fact.printed, "bold")
    arrow, style = ARROWS[fact.direction]
    return Text(arrow + " ", style=style) + text(fact.printed, f"bold {style}".strip())


def period(fact: Fact) -> Text:
    """When it was or shall be, goals marked as such."""
    when = Text(periods.read(fact.period).chinese) if fact.period else Text("未写时间", style="dim")
    if fact.against:
        when += Text(f"（比{periods.read(fact.against).chinese}）", style="dim")
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
        marks = [self._mark("疑", doubt, "bold red") for doubt in fact.doubts]
        if self._notes:
            marks += [self._mark("注", note, "yellow") for note in fact.notes]
            marks += [self._mark("推", f"{key}：{why}", "dim") for key, why in fact.inferred.items()]
        else:
            self.hidden.update(dict.fromkeys((*fact.notes, *fact.inferred.values())))
            marks += [Text("注", style="yellow")] * bool(fact.notes)
            marks += [Text("推", style="dim")] * bool(fact.inferred)
        return Text(" ").join(marks)

    def _mark(self, sort: str, remark: str, style: str) -> Text:
        if remark not in self.numbers:
            self._counts[sort] += 1
            self.numbers[remark] = (f"{sort}{self._counts[sort]}", style)
        return Text(*self.numbers[remark])

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
    departments in a column. With several `sources` it says which. On a very narrow console each fact takes two lines.
    """
    remarks = _Remarks(notes=notes)
    parts: list[RenderableType] = []
    blocks: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        blocks.setdefault(("", "") if ordered else (fact.source, fact.dept), []).append(fact)
    mixed = ordered and len({(fact.source, fact.dept) for fact in facts}) > 1
    widest = max((figure(fact).cell_len for fact in facts), default=0)
    for items in blocks.values():
        parts.append(_heading(items, sources, mixed))
        if console.width < _STACKED:
            parts.append(_stack(items, sources, remarks, mixed))
        else:
            parts.append(_block(items, sources, remarks, console.width, mixed, widest))
    beneath = remarks.beneath()
    return Group(*parts, *([beneath] if beneath else []))


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


def _block(
    items: list[Fact], sources: Mapping[str, Source], remarks: _Remarks, width: int, mixed: bool, widest: int
) -> Table:
    marks = [remarks.marks(fact) for fact in items]
    block = table(expand=True)
    block.add_column("指标", ratio=1)
    # A figure is never cut or wrapped, whatever the width; nor is a mark, for 1 is not 11.
    block.add_column("原文数字", justify="right", no_wrap=True, min_width=max(widest, 8))
    block.add_column("时间", no_wrap=True)
    block.add_column("注", no_wrap=True, min_width=max(2, *(mark.cell_len for mark in marks)))
    further: list[tuple[str, str, list[str]]] = []
    if mixed:
        further.append(("部门", "cyan", [fact.dept for fact in items]))
        if len(sources) > 1:
            further.append(("来源", "dim", [fact.source for fact in items]))
    if width >= _WITH_TOPIC:
        further.append(("主题", "", [fact.topic for fact in items]))
    if width >= _WITH_ID:
        further.append(("编号", "dim", [fact.id for fact in items]))
    for title, style, _ in further:
        block.add_column(title, no_wrap=True, style=style)
    for place, (fact, mark) in enumerate(zip(items, marks, strict=True)):
        cells: list[RenderableType] = [prose(_indicator(fact, sources)), figure(fact), period(fact), mark]
        block.add_row(*cells, *[text(values[place]) for _, _, values in further])
    return block


def _stack(items: Iterable[Fact], sources: Mapping[str, Source], remarks: _Remarks, mixed: bool) -> RenderableType:
    """Each fact on lines of its own: what it is, then how much, when, and its marks."""
    lines: list[RenderableType] = []
    for fact in items:
        detail = Text("  ") + figure(fact) + Text("  ") + period(fact)
        if marks := remarks.marks(fact):
            detail += Text("  ") + marks
        lines += [prose(_indicator(fact, sources)), detail]
        if mixed:
            whose = fact.dept if len(sources) == 1 else f"{fact.dept}  {fact.source}"
            lines.append(text("  " + whose, "dim"))
    return Padding(Group(*lines), (1, 0))
