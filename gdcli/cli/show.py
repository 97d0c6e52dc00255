"""`gdcli show`: facts by id, department, topic and other filters."""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli import complete, options
from gdcli.cli.data import open_bases
from gdcli.cli.facts import answer, check_kind, department, missing_ids, topic
from gdcli.cli.failure import usage
from gdcli.cli.output import choose
from gdcli.contract import FIELDS
from gdcli.lookup.query import SORTABLE, Query


def run(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]…", help="事实的编号。", autocompletion=complete.ids)
    ] = None,
    dept: options.Dept = None,
    topic_: options.Topic = None,
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
    check_kind(kind)
    if sort is not None and sort not in SORTABLE:
        raise usage(f"--sort 不能用“{sort}”，可选：{'、'.join(SORTABLE)}")
    bases = open_bases(data)
    asked = Query(
        ids=tuple(dict.fromkeys(ids or ())),
        depts=tuple(department(bases, typed) for typed in dept or ()),
        topics=tuple(topic(bases, typed) for typed in topic_ or ()),
        keywords=tuple(keyword or ()),
        kind=kind,
        period=period,
        target=targets,
        sort=sort,
        descending=desc,
        limit=limit,
    )
    code = answer(bases, asked, output, count=count, card=bool(ids), nothing="没有符合条件的事实，请放宽筛选条件")
    return missing_ids(bases, asked.ids) or code
