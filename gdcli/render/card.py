"""One fact on a card: everything about it, what it relates to, and a line to cite it by."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from gdcli.cite import citation
from gdcli.jsontext import Json, number
from gdcli.model import Fact, keys
from gdcli.render.facttable import figure, period
from gdcli.render.listing import cell
from gdcli.render.terminal import frame, prose, text
from gdcli.render.words import BOUND_WORDS, KIND_WORDS
from gdcli.render.wrap import Prose
from gdcli.summary import Card, Related

#: What stands within another line of a card, or in a part of its own.
_ELSEWHERE = frozenset(
    {"indicator", "dept_full", "speaker", "speaker_title", "unit", "base_value", "base_unit", "kind", "target"}
    | {"against", "direction", "section", "relations", "notes", "doubts", "inferred"}
)


def fact_card(card: Card) -> RenderableType:
    """The card as a panel."""
    fact = card.fact
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in _lines(card):
        grid.add_row(name, value if value.spans else Prose(value))
    parts: list[RenderableType] = [grid]
    parts += _section("存疑，核实前不可引用", [prose("· " + doubt, "red") for doubt in fact.doubts])
    parts += _section("相关条目", [_related(item) for item in card.related])
    parts += _section("备注", [prose("· " + note) for note in fact.notes])
    parts += _section("推定", [prose(f"· {_title(key)}：{why}") for key, why in fact.inferred.items()])
    parts += _section("引用", [prose(citation(fact, card.source))])
    return Panel(
        Group(*parts),
        title=text(fact.indicator, "bold"),
        title_align="left",
        border_style="cyan",
        padding=(1, 2),
        box=frame(),
    )


def _title(key: str) -> str:
    """What a key of a fact file is called."""
    named = {(item.written.name if item.written else "") or field: item.title for field, item in keys(Fact).items()}
    return named.get(key, key)


def _lines(card: Card) -> list[tuple[str, Text]]:
    fact, source = card.fact, card.source
    who = f"{fact.dept}（{fact.dept_full}）" if fact.dept_full != fact.dept else fact.dept
    if fact.speaker:
        who += f"  {fact.speaker} {fact.speaker_title or ''}".rstrip()
    base = number(fact.base_value)
    printed = f"{number(fact.value)}{fact.unit}"
    converted = (f"{int(base):,}" if base.lstrip("-").isdigit() and len(base) > 4 else base) + fact.base_unit
    drawn = {
        "printed": figure(fact),
        "value": text(printed if printed == converted else f"{printed}  ＝  {converted}"),
        "bound": text(f"{BOUND_WORDS[fact.bound]}，{KIND_WORDS[fact.kind]}"),
        "period": period(fact),
        "region": text(fact.region),
        "dept": text(who),
        "topic": text(fact.topic),
        "source": text(f"{source.publisher}《{source.title}》{source.date}  {source.id}"),
        "lines": text(f"“{fact.section}”，存档文本第 {'、'.join(map(str, fact.lines))} 行"),
    }
    declared = keys(Fact)
    order = [*drawn, *(name for name in declared if name not in drawn and name not in _ELSEWHERE)]
    shown = [(declared[name].title, drawn.get(name) or _plain(getattr(fact, name))) for name in order]
    return [(title, value) for title, value in shown if value.plain]


def _plain(value: Json) -> Text:
    return text("、".join(map(cell, value)) if isinstance(value, tuple) else cell(value))


def _related(item: Related) -> Text:
    line = text(f"· {item.how}：{item.fact.indicator}  ")
    return line + figure(item.fact) + text(f"  {item.fact.id}", "dim")


def _section(title: str, lines: Sequence[RenderableType]) -> list[RenderableType]:
    return [Text(""), Text(title, style="bold"), *lines] if lines else []
