"""`gdcli figures`: the figures of a text."""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli import options
from gdcli.cli.failure import NO
from gdcli.cli.output import choose, complain, emit
from gdcli.cli.textfile import read_text

_SHOWN = ("line", "column", "text", "kind", "bound", "base_value", "base_unit")


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

    output = choose(format, json, excel).only(fields, Figure)
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
        from gdcli.render.listing import listing

        shown = _SHOWN if output.format == options.Format.TABLE else ()
        emit(output, listing(found, Figure, output.fields or shown), "数字")
    if not found:
        complain(f"{file}：没有读到数字")
    return 0 if found else NO
