"""`gdcli proof`: check drafts against the base before the page closes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import open_bases
from gdcli.cli.failure import NO
from gdcli.cli.output import choose, complain, emit, write
from gdcli.cli.textfile import read_text
from gdcli.jsontext import Json
from gdcli.render.listing import Listing, printable

if TYPE_CHECKING:
    from gdcli.proof import Claims, Finding

#: The contract's keys; `file` comes last because many drafts can be checked at once.
FIELDS = ("line", "column", "text", "verdict", "fact", "expected", "reason", "file")

_TITLES = {
    "line": "行",
    "column": "列",
    "text": "稿件数字",
    "verdict": "结果",
    "fact": "事实",
    "expected": "库中数字",
    "reason": "原因",
    "file": "文件",
}

_WORDS = {"match": "相符", "conflict": "冲突", "unknown": "未知"}


def run(
    files: Annotated[list[str], typer.Argument(metavar="FILE…|-", help="稿件；“-”是标准输入。")],
    strict: Annotated[bool, typer.Option("--strict", help="库中没有的数字也列出，并以 1 退出。")] = False,
    every: Annotated[bool, typer.Option("--all", "-a", help="相符的也列出。")] = False,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """核对稿件：每个数字讲的是哪条事实，是否一致。

    只列出冲突；--strict 加列库中没有的，--all 全部列出。

    \b
    例：
      gdcli proof 稿件.txt
      gdcli proof --strict 稿件1.txt 稿件2.txt
      gdcli proof - --json < 稿件.txt
    """
    from gdcli.proof import Claims

    output = choose(format, json, None, excel, FIELDS)
    texts = [(file, read_text(file)) for file in files]
    claims = Claims.load([base.connection for base in open_bases(data)])
    counts: Counter[str] = Counter()
    rows: list[dict[str, Json]] = []
    shown = {"match", "conflict", "unknown"} if every else {"conflict", "unknown"} if strict else {"conflict"}
    for file, text in texts:
        # All of a draft before any of it is printed: the progress bar and the findings share the terminal.
        findings = list(_findings(file, text, claims))
        if not findings:
            complain(f"{file}：没有读到数字，请确认文件没有存错")
        for finding in findings:
            counts[finding.verdict] += 1
            if output.format != options.Format.TABLE:
                rows.append(_row(file, finding))
            elif finding.verdict in shown:
                _print(file, text, finding)
    if output.format == options.Format.TABLE:
        _summary(len(texts), counts)
    else:
        emit(output, Listing(FIELDS, rows, _TITLES), "核对稿件")
    return NO if counts["conflict"] or (strict and counts["unknown"]) else 0


def _findings(file: str, text: str, claims: Claims) -> Iterator[Finding]:
    from gdcli.cli.progress import Reading
    from gdcli.proof import check

    reading = Reading(file, len(text))
    try:
        for finding in check(text, claims):
            reading.advance(finding.end)
            yield finding
    finally:
        reading.finish()


def _row(file: str, finding: Finding) -> dict[str, Json]:
    row: dict[str, Json] = {field: getattr(finding, field) for field in FIELDS[:-1]}
    return row | {"verdict": str(finding.verdict), "file": file}


def _print(file: str, text: str, finding: Finding) -> None:
    """One line as linters print it; on a terminal also the sentence with a caret."""
    told = f"  库中：{finding.expected}（{finding.fact}）" if finding.fact else ""
    line = f"{file}:{finding.line}:{finding.column}: {_WORDS[finding.verdict]} {finding.text}  {finding.reason}{told}"
    write(printable(line) + "\n")
    if sys.stdout.isatty():
        from shutil import get_terminal_size

        from gdcli.render.excerpt import excerpt

        sentence = (finding.sentence_start, finding.sentence_end)
        lines = excerpt(text, sentence, (finding.start, finding.end), get_terminal_size().columns - 4)
        write("".join(f"    {part}\n" for part in lines))


def _summary(files: int, counts: Counter[str]) -> None:
    total = sum(counts.values())
    found = "，".join(f"{_WORDS[verdict]} {counts[verdict]}" for verdict in ("match", "conflict", "unknown"))
    write(f"{files} 篇稿件，{total} 个数字：{found}。\n")
