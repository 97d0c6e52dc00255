"""`gdcli check`: is a fact file valid and consistent?"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import fact_files, place_of
from gdcli.cli.failure import BAD_FILE, NO, bad_file, system_error, usage
from gdcli.cli.output import bounded, choose, emit, one_line, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gdcli.facts.check import Report
    from gdcli.facts.fill import Filled
    from gdcli.model import Problem


def run(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]…", help="数据文件或文件夹；不写就检查自带的文件。")
    ] = None,
    fill: Annotated[
        bool, typer.Option("--fill", help="先把能推出的补进文件：value、unit、id；注释和次序不动。")
    ] = False,
    text: Annotated[
        str | None, typer.Option("--text", metavar="ARTICLE", help="原文；与 --fill 同用，行号和校验码也补上。")
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
      gdcli check --fill 新文件.yaml --text 原文.txt
    """
    from gdcli.facts.check import across
    from gdcli.model import Problem
    from gdcli.render.listing import listing

    output = choose(format, json, excel)
    named = [*(files or ()), *(data or ())]
    paths = fact_files(named)
    if fill or text is not None:
        _fill(paths if named else [], fill, text)
    reports = [_checked(path) for path in paths]
    problems = [*chain.from_iterable(report.problems for report in reports), *across(reports)]
    if output.format == options.Format.TABLE:
        _print(reports, problems)
    else:
        emit(output, listing(problems, Problem), "检查")
    if any(report.broken for report in reports):
        return BAD_FILE
    return NO if problems else 0


def _checked(path: str) -> Report:
    from gdcli.cli.progress import ProgressBar
    from gdcli.facts.check import check

    reading = ProgressBar(path)
    try:
        return check(path, reading.advance)
    finally:
        reading.finish()


def _print(reports: Sequence[Report], problems: Sequence[Problem]) -> None:
    """Each problem in a line as compilers print them, then what there is to say of all."""
    for problem in problems:
        write(bounded(one_line(f"{place_of(problem)}: {problem.message}")) + "\n")
    unnamed = sum(report.unnamed for report in reports)
    if unnamed:
        write(f"还有 {unnamed} 个条目没有写 indicator。\n")
    if not problems:
        write(f"{len(reports)} 个文件，{sum(report.facts for report in reports)} 个条目，没有发现问题。\n")


def _fill(paths: list[str], wanted: bool, text: str | None) -> None:
    """Fill in what can be derived in the files at `paths`, and say what that was. Raises `Failure`."""
    from gdcli.cli.document import read_document
    from gdcli.cli.output import complain

    if not wanted:
        raise usage("--text 和 --fill 一起用")
    if not paths:
        raise usage("--fill 要写明补哪个文件")
    if text is not None and len(paths) > 1:
        raise usage("--text 只能配一个数据文件")
    article = None if text is None else read_document(text).text
    for path in paths:
        for filled in _filled(path, article):
            complain(f"{path}:{filled.line}: 补上 {filled.told}")


def _filled(path: str, article: str | None) -> list[Filled]:
    """What was filled in at `path`, which is rewritten if anything was; a file that is no YAML is left to the check."""
    from gdcli.cli.outfile import replace
    from gdcli.facts.check import check
    from gdcli.facts.fill import fill
    from gdcli.facts.opening import Unreadable, open_regular

    if check(path).broken:
        return []
    try:
        with open_regular(path) as stream:
            data = stream.read().decode("utf-8")
    except (Unreadable, UnicodeDecodeError):
        return []
    made, filled = fill(data, article)
    if filled:
        try:
            replace(path, made.encode("utf-8"))
        except OSError as error:
            raise bad_file(f"{path}：写不进去（{system_error(error)}）") from None
    return filled
