"""The options that commands share, declared once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from gdcli.cli import complete


class Format(StrEnum):
    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


_OUTPUT = "输出"
_FILTER = "筛选"

Data = Annotated[
    list[str] | None,
    typer.Option("--data", metavar="PATH", help="改用别的数据文件或文件夹；可重复。"),
]
AsFormat = Annotated[
    Format,
    typer.Option("--format", "-f", help="输出格式；可简写如 --csv。", rich_help_panel=_OUTPUT, show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON，同 -f json。", rich_help_panel=_OUTPUT)]
Fields = Annotated[
    str | None,
    typer.Option(
        "--fields",
        metavar="KEY,…",
        help="只要这些键，用逗号隔开；中文名也可以。",
        autocompletion=complete.fields,
        rich_help_panel=_OUTPUT,
    ),
]
Excel = Annotated[bool, typer.Option("--excel", help="加 BOM，Excel 打开 CSV 不乱码。", rich_help_panel=_OUTPUT)]
Dept = Annotated[
    list[str] | None,
    typer.Option(
        "--dept",
        "-d",
        metavar="NAME",
        help="部门：简称、全称、拼音、英文均可。",
        autocompletion=complete.departments,
        rich_help_panel=_FILTER,
    ),
]
Topic = Annotated[
    list[str] | None,
    typer.Option(
        "--topic", "-t", metavar="NAME", help="主题，可重复。", autocompletion=complete.topics, rich_help_panel=_FILTER
    ),
]
Source = Annotated[
    list[str] | None,
    typer.Option(
        "--source",
        "-s",
        metavar="ID",
        help="来源，可重复；写编号的开头即可。",
        autocompletion=complete.sources,
        rich_help_panel=_FILTER,
    ),
]
Place = Annotated[
    list[str] | None,
    typer.Option("--place", metavar="NAME", help="数字所指的地区，可重复。", rich_help_panel=_FILTER),
]
Keyword = Annotated[
    list[str] | None,
    typer.Option("--keyword", "-k", metavar="WORD", help="含有这个词，可重复，须全部含有。", rich_help_panel=_FILTER),
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="类别，如 money 或 金额。",
        autocompletion=complete.kinds,
        rich_help_panel=_FILTER,
    ),
]
Period = Annotated[
    str | None,
    typer.Option(
        "--period", metavar="TIME", help="时间：2023、2023-H1、2023年12月；含其中各段。", rich_help_panel=_FILTER
    ),
]
Targets = Annotated[
    bool | None,
    typer.Option("--targets/--outcomes", help="只看目标，或只看成绩。", show_default=False, rich_help_panel=_FILTER),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="KEY",
        help="按这个键排序，如 value。",
        autocompletion=complete.sortable,
        rich_help_panel=_OUTPUT,
    ),
]
Desc = Annotated[bool, typer.Option("--desc", help="倒序。", rich_help_panel=_OUTPUT)]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="最多几条。", rich_help_panel=_OUTPUT)]
Notes = Annotated[bool, typer.Option("--notes", help="表下列出备注和推定说明。", rich_help_panel=_OUTPUT)]
Count = Annotated[bool, typer.Option("--count", help="只输出条数。", rich_help_panel=_OUTPUT)]
