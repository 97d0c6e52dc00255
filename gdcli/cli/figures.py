"""`gdcli figures`: the figures of a text, as they are read, however long it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated

import typer

from gdcli.cli import options
from gdcli.cli.document import read_blocks
from gdcli.cli.failure import NO
from gdcli.cli.output import Output, choose, complain, emit, indentation, write

if TYPE_CHECKING:
    from gdcli.model import Figure

_TABLE_FIELDS = ("line", "column", "text", "kind", "bound", "base_value", "base_unit")
#: So many figures are written at a time.
_FIGURES_A_BATCH = 2000


class Region(StrEnum):
    CN = "cn"
    HK = "hk"
    TW = "tw"


def run(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="文本文件；“-”是标准输入。")],
    statistical: Annotated[
        bool, typer.Option("--statistical", "-s", help="只要统计数字，不要日期、序号和名称里的数字。")
    ] = False,
    region: Annotated[
        Region | None,
        typer.Option("--region", help="文稿写于何地，用来读“兆”“$”和民国年；不写则由文字判断。", show_default=False),
    ] = None,
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
      gdcli figures --region tw 稿件.txt
    """
    from gdcli.cli.progress import ProgressBar
    from gdcli.figures import read_blocks as read_figures
    from gdcli.model import STATISTICAL, Figure

    output = choose(format, json, excel).only(fields, Figure)
    reading = ProgressBar(file)
    try:
        figures = read_figures(read_blocks(file, reading.advance), region)
        if statistical:
            figures = (figure for figure in figures if figure.kind in STATISTICAL)
        if count:
            found = sum(1 for _ in figures)
            write(f"{found}\n")
        else:
            found = _print(figures, output)
    finally:
        reading.finish()
    if not found:
        complain(f"{file}：没有读到数字")
    return 0 if found else NO


def _print(figures: Iterator[Figure], output: Output) -> int:
    """Write the figures in the format asked for, and say how many there were."""
    if output.format == options.Format.JSON and indentation() is None:
        return _print_json(figures, output.fields)
    if output.format in (options.Format.MD, options.Format.HTML, options.Format.JSON):
        # A page, and JSON that is laid out for eyes, is one piece.
        return _emit(list(figures), output, 0)
    found = 0
    while batch := list(islice(figures, _FIGURES_A_BATCH)):
        found += _emit(batch, output, found)
    if not found and output.format != options.Format.TABLE:
        _emit([], output, 0)
    return found


def _emit(batch: list[Figure], output: Output, before: int) -> int:
    """Write some of the figures; the heading of a table of values stands over the first ones alone."""
    from gdcli.model import Figure
    from gdcli.render import delimited
    from gdcli.render.listing import listing

    shown = _TABLE_FIELDS if output.format == options.Format.TABLE else ()
    table = listing(batch, Figure, output.fields or shown)
    if before and output.format == options.Format.CSV:
        write(delimited.to_csv(table).partition("\r\n")[2])
    elif before and output.format == options.Format.TSV:
        write(delimited.to_tsv(table).partition("\n")[2])
    else:
        emit(output, table, "数字")
    return len(batch)


def _print_json(figures: Iterator[Figure], fields: tuple[str, ...]) -> int:
    """One compact array, written as the figures are read."""
    line = _as_json(fields)
    found, opening = 0, "["
    while batch := [line(figure) for figure in islice(figures, _FIGURES_A_BATCH)]:
        write(opening + ",".join(batch))
        found, opening = found + len(batch), ","
    write("]\n" if found else "[]\n")
    return found


def _as_json(fields: tuple[str, ...]) -> Callable[[Figure], str]:
    """What writes a figure as `jsontext.dumps` would, with the keys laid out once."""
    from gdcli import jsontext
    from gdcli.model import Figure, json_fields

    names = fields or json_fields(Figure)
    values = attrgetter(*names, names[0])
    layout = "{" + ",".join(f'"{name}":%s' for name in names) + "}"

    # Units, kinds and most values come again and again; False and 0 are told apart by their types.
    written = lru_cache(_FIGURES_A_BATCH, typed=True)(jsontext.dumps)

    def line(figure: Figure) -> str:
        return layout % tuple([one if type(one) is int else written(one) for one in values(figure)[:-1]])

    return line
