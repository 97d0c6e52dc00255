"""One fact on a card: everything about it, what it relates to, and a line to cite it by."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from gdcli.jsontext import number
from gdcli.record import Card, Related
from gdcli.render.facttable import figure, period
from gdcli.render.terminal import prose, text
from gdcli.render.wrap import Prose

_BOUNDS = {
    "exact": "确数",
    "about": "约数",
    "nearly": "接近而未到",
    "over": "超过",
    "under": "不到",
    "at_least": "不少于（含本数）",
    "at_most": "不超过（含本数）",
    "range": "区间",
}

_KINDS = {
    "count": "数量",
    "money": "金额",
    "percent": "百分比",
    "points": "百分点",
    "multiple": "倍数",
    "rank": "位次",
    "duration": "年限、时长",
    "measure": "物理量",
}


def citation(card: Card) -> str:
    """One line that says what the figure is, who gave it, where, when, and where it is printed.

    A figure that stands only in a heading is nobody's words; one that the paper attributes to nobody is the paper's.
    """
    record, source = card.record, card.source
    year, month, day = source.date.split("-")
    when = f"{year}年{int(month)}月{int(day)}日"
    page = f"{source.publisher}《{_inner_quotes(source.title)}》"
    if all(paragraph == 0 for _, paragraph, _ in card.places):
        origin = f"见{page}一文标题，报道{when}{source.event}"
    elif record.speaker:
        origin = f"{record.dept_full}{card.speaker_title or ''}{record.speaker}{when}在{source.event}上介绍；见{page}"
    else:
        origin = f"据{page}，报道{when}{source.event}"
    caution = "。引用前请看备注" if record.notes else ""
    return f"{record.indicator}：“{record.printed}”（{origin}）{caution}"


def _inner_quotes(title: str) -> str:
    return title.replace("《", "〈").replace("》", "〉")


def fact_card(card: Card) -> RenderableType:
    """The card as a panel."""
    record = card.record
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in _lines(card):
        grid.add_row(name, value if value.spans else Prose(value))
    parts: list[RenderableType] = [grid]
    parts += _section("相关事实", [_related(item) for item in card.related])
    parts += _section("备注", [prose("· " + note) for note in record.notes])
    parts += _section("引用", [prose(citation(card))])
    return Panel(
        Group(*parts), title=text(record.indicator, "bold"), title_align="left", border_style="cyan", padding=(1, 2)
    )


def _lines(card: Card) -> list[tuple[str, Text]]:
    record = card.record
    who = f"{record.dept}（{record.dept_full}）" if record.dept_full != record.dept else record.dept
    if record.speaker:
        who += f"  {record.speaker} {card.speaker_title or ''}".rstrip()
    base = number(record.base_value)
    printed = f"{number(record.value)}{record.unit}"
    converted = (f"{int(base):,}" if base.lstrip("-").isdigit() and len(base) > 4 else base) + record.base_unit
    places = "；".join(
        f"“{name}”{_paragraph(paragraph)}，存档文本第 {line} 行" for name, paragraph, line in card.places
    )
    lines = [
        ("原文数字", figure(record)),
        ("数值", text(printed if printed == converted else f"{printed}  ＝  {converted}")),
        ("界限、类别", text(f"{_BOUNDS[record.bound]}，{_KINDS[record.kind]}")),
        ("时间", period(record)),
        ("地区", text(record.region)),
        ("部门", text(who)),
        ("主题", text(record.topic)),
        ("出处", text(places)),
        ("英文名", text(record.indicator_en)),
        ("关键词", text("、".join(card.keywords))),
        ("编号", text(record.id)),
    ]
    return [(name, value) for name, value in lines if value.plain]


def _paragraph(paragraph: int) -> str:
    return "标题" if paragraph == 0 else f"第 {paragraph} 段"


def _related(item: Related) -> Text:
    line = text(f"· {item.how}：{item.record.indicator}  ")
    return line + figure(item.record) + text(f"  {item.record.id}", "dim")


def _section(title: str, lines: Sequence[RenderableType]) -> list[RenderableType]:
    return [Text(""), Text(title, style="bold"), *lines] if lines else []
