"""`gdcli proof`: check drafts against the base before the page closes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import base as opened
from gdcli.cli.failure import NO
from gdcli.cli.output import choose, complain, emit, write
from gdcli.cli.textfile import read_text

if TYPE_CHECKING:
    from gdcli.library import Base
    from gdcli.proof import Finding


_WORDS = {"match": "相符", "conflict": "不符", "unknown": "未收"}


def run(
    files: Annotated[list[str], typer.Argument(metavar="FILE…|-", help="稿件；“-”是标准输入。")],
    strict: Annotated[bool, typer.Option("--strict", help="库中没有的数字也列出，并以 1 退出。")] = False,
    every: Annotated[bool, typer.Option("--all", "-a", help="相符的也列出。")] = False,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """核对稿件：每个数字讲的是哪个条目，是否相符。

    只列出不符的；--strict 加列库中没有的，--all 全部列出。

    \b
    例：
      gdcli proof 稿件.txt
      gdcli proof --strict 稿件1.txt 稿件2.txt
      gdcli proof - --json < 稿件.txt
    """
    from gdcli.proof.finding import ProofRow, row
    from gdcli.render.listing import listing

    output = choose(format, json, excel)
    texts = [(file, read_text(file)) for file in files]
    counts: Counter[str] = Counter()
    rows: list[ProofRow] = []
    shown = {"match", "conflict", "unknown"} if every else {"conflict", "unknown"} if strict else {"conflict"}
    with opened(data) as base:
        for file, text in texts:
            # All of a draft before any of it is printed: the progress bar and the findings share the terminal.
            findings = list(_findings(file, text, base))
            if not findings:
                complain(f"{file}：没有读到数字，请确认文件没有存错")
            for finding in findings:
                counts[finding.verdict] += 1
                if output.format != options.Format.TABLE:
                    rows.append(row(file, finding))
                elif finding.verdict in shown:
                    _print(file, text, finding)
    if output.format == options.Format.TABLE:
        _summary(len(texts), counts)
    else:
        emit(output, listing(rows, ProofRow), "核对稿件")
    return NO if counts["conflict"] or (strict and counts["unknown"]) else 0


def _findings(file: str, text: str, base: Base) -> Iterator[Finding]:
    from gdcli.cli.progress import Reading

    reading = Reading(file, len(text))
    try:
        for finding in base.proof(text):
            reading.advance(finding.end)
            yield finding
    finally:
        reading.finish()


def _print(file: str, text: str, finding: Finding) -> None:
    """One line as linters print it; on a terminal also the sentence with a caret."""
    from gdcli.render.listing import printable

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
