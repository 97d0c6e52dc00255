"""`gdcli figures`: the figures of a text."""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli import options
from gdcli.cli.failure import NO
from gdcli.cli.output import choose, complain, emit
from gdcli.cli.textfile import read_text
from gdcli.render.listing import Listing, rows

FIELDS = (
    *("text", "start", "end", "line", "column", "value", "unit"),
    *("base_value", "base_unit", "bound", "low", "high", "kind"),
)

_SHOWN = ("line", "column", "text", "kind", "bound", "base_value", "base_unit")

_TITLES = {
    "text": "数字",
    "line": "行",
    "column": "列",
    "kind": "类别",
    "value": "数值",
    "unit": "单位",
    "base_value": "数值（基本单位）",
    "base_unit": "基本单位",
    "bound": "界限",
    "low": "下限",
    "high": "上限",
    "start": "起",
    "end": "止",
}


def run(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="文本文件；“-”是标准输入。")],
    statistical: Annotated[
        bool, typer.Option("--statistical", "-s", help="只要统计数字，不要日期、序号和名称里的数字。")
    ] = False,
    fields: options.Fields = None,
    count: options.Count = False,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
) -> int:
    """读出一篇文字里的所有数字：值、单位、界限、类别和位置。

    \b
    例：
      gdcli figures 稿件.txt
      gdcli figures - --json < 稿件.txt
      gdcli figures -s 稿件.txt -f csv
    """
    from gdcli.cli.progress import Reading
    from gdcli.figures import read
    from gdcli.model import STATISTICAL, Figure

    output = choose(format, json, fields, excel, FIELDS)
    text = read_text(file)
    reading = Reading(file, len(text))
    found: list[Figure] = []
    try:
        for figure in read(text):
            reading.advance(figure.end)
            if not statistical or figure.kind in STATISTICAL:
                found.append(figure)
    finally:
        reading.finish()
    if count:
        from gdcli.cli.output import write

        write(f"{len(found)}\n")
    elif found or output.format != options.Format.TABLE:
        shown = _SHOWN if output.format == options.Format.TABLE else FIELDS
        emit(output, Listing(output.fields or shown, rows(found, FIELDS), _TITLES), "数字")
    if not found:
        complain(f"{file}：没有读到数字")
    return 0 if found else NO
