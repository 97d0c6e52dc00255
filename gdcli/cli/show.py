"""`gdcli show`: facts by id, department, topic and other filters."""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli import complete, options
from gdcli.cli.data import open_bases
from gdcli.cli.facts import answer, missing_ids, resolved
from gdcli.cli.failure import usage
from gdcli.cli.output import choose, complain
from gdcli.contract import FIELDS
from gdcli.lookup.query import Query

_NOTHING = "没有符合条件的事实，请放宽筛选条件"


def run(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]…", help="事实的编号。", autocompletion=complete.ids)
    ] = None,
    dept: options.Dept = None,
    topic: options.Topic = None,
    keyword: options.Keyword = None,
    kind: options.Kind = None,
    period: options.Period = None,
    targets: options.Targets = None,
    sort: options.Sort = None,
    desc: options.Desc = False,
    limit: options.Limit = None,
    fields: options.Fields = None,
    count: options.Count = False,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """列出事实：按编号、部门、主题、关键词等筛选。

    \b
    例：
      gdcli show --dept 科技厅
      gdcli show -d keji --json
      gdcli show --targets
      gdcli show fdi-manufacturing
    """
    output = choose(format, json, fields, excel, FIELDS)
    if not all(word.strip() for word in (*(ids or ()), *(keyword or ()))):
        raise usage("编号和关键词不能是空的")
    bases = open_bases(data)
    typed = Query(
        ids=tuple(dict.fromkeys(id_.strip().lower() for id_ in ids or ())),
        depts=tuple(dept or ()),
        topics=tuple(topic or ()),
        keywords=tuple(keyword or ()),
        kind=kind,
        period=period,
        target=targets,
        sort=sort,
        descending=desc,
        limit=limit,
    )
    asked = resolved(bases, typed)
    code = answer(bases, asked, output, count=count, card=bool(ids), nothing=None if ids else _NOTHING)
    missing = missing_ids(bases, asked.ids)
    if ids and code and not missing:
        complain("编号是有的，但不符合其他筛选条件，请去掉几个条件")
    return missing or code
