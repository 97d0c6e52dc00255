"""`gdcli find`: facts by words and numbers, best match first. What `gdcli WORD` does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import base as opened
from gdcli.cli.facts import Shown, answer, refuse_long, understood
from gdcli.cli.failure import usage
from gdcli.cli.output import choose, complain

if TYPE_CHECKING:
    from gdcli.cli.output import Output
    from gdcli.library import Base, Facts


def run(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD…", help="词或数字，中英文均可；几个词须全部符合。")
    ] = None,
    dept: options.Dept = None,
    topic: options.Topic = None,
    place: options.Place = None,
    source: options.Source = None,
    kind: options.Kind = None,
    period: options.Period = None,
    targets: options.Targets = None,
    sort: options.Sort = None,
    desc: options.Desc = False,
    limit: options.Limit = None,
    near: Annotated[
        bool, typer.Option("--near", help="找不到就给出最相近的，各条末尾注明。", rich_help_panel="输出")
    ] = False,
    every: Annotated[bool, typer.Option("--all", "-a", help="全部列出，不限于一屏。", rich_help_panel="输出")] = False,
    notes: options.Notes = False,
    fields: options.Fields = None,
    count: options.Count = False,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """按词或数字查找，最相符的在前；“find”可以省略。

    \b
    例：
      gdcli find 外资
      gdcli 4600多家
      gdcli find 高企有多少家
      gdcli find 近500亿
      gdcli find 外资 增长
    """
    output = choose(format, json, excel).only(fields)
    if words is None or not any(word.strip() for word in words):
        raise usage("请给出要找的词或数字，如 gdcli find 外资")
    refuse_long(words)
    # Nobody at a terminal is left with nothing where something comes close.
    close = near or (output.format == options.Format.TABLE and not count)
    with opened(data) as base, understood():
        facts = base.find(
            *words,
            dept=dept,
            topic=topic,
            place=place,
            source=source,
            kind=kind,
            period=period,
            target=targets,
            sort=sort,
            descending=desc,
            limit=limit,
            near=close,
        )
        screen = not (every or limit)
        shown = Shown(number=count, ordered=True, notes=notes, near=near, screen=screen)
        if facts.near:
            return _closest(base, facts, output, shown, words)
        return answer(base, facts, output, shown, _nothing(words))


def _closest(base: Base, facts: Facts, output: Output, shown: Shown, words: list[str]) -> int:
    """Show what comes closest, and say that it is no more than that."""
    asked = " ".join(words)
    if facts.near == "slip":
        complain(f"没有{asked}；是不是{facts[0].printed}？")
    else:
        complain(f"没有完全符合“{asked}”的条目，以下最相近")
    return answer(base, facts, output, shown, None)


def _nothing(words: list[str]) -> str:
    from difflib import get_close_matches

    from gdcli.cli.app import COMMANDS

    nearest = get_close_matches(words[0], list(COMMANDS), 1)
    hint = (
        f"；要用命令的话，是不是 gdcli {nearest[0]}？"
        if nearest
        else "；换个短一些的词试试，或用 gdcli topics 看有哪些主题"
    )
    return f"没有找到“{' '.join(words)}”{hint}"
