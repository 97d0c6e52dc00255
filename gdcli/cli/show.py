"""`gdcli show`: facts by id, department, topic and other filters; series of one indicator."""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli import complete, options
from gdcli.cli.data import base as opened
from gdcli.cli.facts import Shown, answer, name_missing, refuse_empty, refuse_long, understood
from gdcli.cli.output import choose, complain

_NO_FACTS = "没有符合条件的条目，请放宽筛选条件"


def run(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]…", help="条目编号，或“来源/编号”。", autocompletion=complete.ids),
    ] = None,
    dept: options.Dept = None,
    topic: options.Topic = None,
    keyword: options.Keyword = None,
    place: options.Place = None,
    source: options.Source = None,
    series: Annotated[
        str | None,
        typer.Option("--series", metavar="INDICATOR", help="一个指标各时间、各地区的数字。", rich_help_panel="筛选"),
    ] = None,
    kind: options.Kind = None,
    period: options.Period = None,
    targets: options.Targets = None,
    sort: options.Sort = None,
    desc: options.Desc = False,
    limit: options.Limit = None,
    notes: options.Notes = False,
    fields: options.Fields = None,
    count: options.Count = False,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """列出条目：按编号、部门、主题、关键词等筛选。

    \b
    例：
      gdcli show --dept 商务厅
      gdcli show -d swt --json
      gdcli show --targets
      gdcli show 编号
    """
    output = choose(format, json, excel).only(fields)
    refuse_empty(ids, keyword)
    refuse_long(keyword or ())
    with opened(data) as base, understood():
        facts = base.show(
            *(ids or ()),
            dept=dept,
            topic=topic,
            keyword=keyword,
            place=place,
            source=source,
            series=series,
            kind=kind,
            period=period,
            target=targets,
            sort=sort,
            descending=desc,
            limit=limit,
        )
        shown = Shown(number=count, card=bool(ids), ordered=bool(sort or ids or series), notes=notes)
        if not ids:
            return answer(base, facts, output, shown, _NO_FACTS)
        code = answer(base, facts, output, shown, None)
        missing = name_missing(base, ids, len(facts))
    if code > missing:
        complain("编号是有的，但不符合其他筛选条件，请去掉几个条件")
    return missing or code
