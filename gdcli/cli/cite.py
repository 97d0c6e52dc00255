"""`gdcli cite`: the sentence to paste, and nothing else."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from gdcli.cite import Style, citation
from gdcli.cli import complete, options
from gdcli.cli.data import base as opened
from gdcli.cli.facts import name_missing, refuse_empty, understood
from gdcli.cli.failure import usage
from gdcli.cli.output import complain, write


def run(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID…", help="条目编号，或“来源/编号”。", autocompletion=complete.ids)
    ],
    style: Annotated[
        Style, typer.Option("--style", help="news 用于正文，footnote 用于注释，en 英文。", show_default=False)
    ] = Style.NEWS,
    data: options.Data = None,
) -> int:
    """输出可以直接粘贴的引文，别的什么也没有；存疑的条目另在错误输出里提醒。

    \b
    例：
      gdcli cite 编号
      gdcli cite 编号 --style footnote
    """
    from gdcli.render.listing import printable

    refuse_empty(ids)
    with opened(data) as base, understood():
        facts = base.show(*ids)
        repeated = [id_ for id_, times in Counter(fact.id for fact in facts).items() if times > 1]
        if repeated:
            where = "、".join(f"{fact.source}/{fact.id}" for fact in facts if fact.id == repeated[0])
            raise usage(f"编号“{repeated[0]}”在几个来源里都有，请写明：{where}")
        sources = {source.id: source for source in base.sources()}
        missing = name_missing(base, ids, len(facts))
    for fact in facts:
        write(printable(citation(fact, sources[fact.source], style)) + "\n")
        for doubt in fact.doubts:
            complain(f"存疑，核实前不可引用：{fact.id}：{doubt}")
    return missing
