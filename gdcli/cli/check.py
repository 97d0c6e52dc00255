"""`gdcli check`: is a fact file valid and consistent?"""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import fact_files
from gdcli.cli.failure import BAD_FILE, NO
from gdcli.cli.output import choose, emit, write
from gdcli.render.listing import Listing, printable, rows

FIELDS = ("path", "line", "message")

_TITLES = {"path": "文件", "line": "行", "message": "问题"}


def run(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]…", help="事实文件或文件夹；不写就检查自带的文件。")
    ] = None,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """检查事实文件：结构、编号、原文数字与数值是否一致、比重算得对不对。

    \b
    例：
      gdcli check
      gdcli check data/facts.yaml
    """
    from gdcli import check
    from gdcli.cli.progress import Reading

    output = choose(format, json, None, excel, FIELDS)
    paths = fact_files([*(files or ()), *(data or ())])
    reports = []
    for path in paths:
        reading = Reading(path)
        reports.append(check.check(path, reading.advance))
        reading.finish()
    problems = [problem for report in reports for problem in report.problems] + check.across(reports)
    if output.format != options.Format.TABLE:
        emit(output, Listing(FIELDS, rows(problems, FIELDS), _TITLES), "检查")
    else:
        for problem in problems:
            where = f"{problem.path}:{problem.line}" if problem.line else problem.path
            write(printable(f"{where}: {problem.message}") + "\n")
        if not problems:
            write(f"{len(paths)} 个文件，{sum(report.facts for report in reports)} 条事实，没有发现问题。\n")
    if any(report.broken for report in reports):
        return BAD_FILE
    return NO if problems else 0
