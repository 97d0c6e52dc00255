"""`gdcli check`: is a fact file valid and consistent?"""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import fact_files
from gdcli.cli.failure import BAD_FILE, NO
from gdcli.cli.output import choose, emit, write


def run(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]…", help="数据文件或文件夹；不写就检查自带的文件。")
    ] = None,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """检查数据文件：结构、编号、原文数字与数值是否一致、比重算得对不对。

    \b
    例：
      gdcli check
      gdcli check data/facts.yaml
    """
    from gdcli.cli.progress import Reading
    from gdcli.facts.check import across, check
    from gdcli.model import Problem
    from gdcli.render.listing import listing, printable

    output = choose(format, json, excel)
    reports = []
    for path in fact_files([*(files or ()), *(data or ())]):
        reading = Reading(path)
        reports.append(check(path, reading.advance))
        reading.finish()
    problems = [problem for report in reports for problem in report.problems] + across(reports)
    if output.format != options.Format.TABLE:
        emit(output, listing(problems, Problem), "检查")
    else:
        for problem in problems:
            where = f"{problem.path}:{problem.line}" if problem.line else problem.path
            write(printable(f"{where}: {problem.message}") + "\n")
        if not problems:
            write(f"{len(reports)} 个文件，{sum(report.facts for report in reports)} 个条目，没有发现问题。\n")
    if any(report.broken for report in reports):
        return BAD_FILE
    return NO if problems else 0
