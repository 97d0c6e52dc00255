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

_WRONG = ("conflict", "review")


def run(
    files: Annotated[list[str], typer.Argument(metavar="FILE…|-", help="稿件；“-”是标准输入。")],
    date: Annotated[str, typer.Option("--date", metavar="日期", help="稿件日期或年份，“去年”“今年”由此推算。")] = "",
    explain: Annotated[bool, typer.Option("--explain", help="说明每个判断的依据和权重。")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="库中没有的数字也列出，并以 1 退出。")] = False,
    every: Annotated[bool, typer.Option("--all", "-a", help="相符的也列出。")] = False,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """核对稿件：每个数字讲的是哪个条目，是否相符；人名、职务、谁说的也一并核对。

    只列出不符的和待核的；--strict 加列库中没有的，--all 全部列出。

    \b
    例：
      gdcli proof 稿件.txt
      gdcli proof --strict --date 2024-01-24 稿件1.txt 稿件2.txt
      gdcli proof - --json < 稿件.txt
    """
    from gdcli.proof.finding import ProofRow, row
    from gdcli.render.listing import listing

    output = choose(format, json, excel)
    year = _year(date)
    texts = [(file, read_text(file)) for file in files]
    counts: Counter[str] = Counter()
    read: set[str] = set()
    rows: list[ProofRow] = []
    shown = {*_WRONG, *(("match", "unknown") if every else ("unknown",) if strict else ())}
    with opened(data) as base:
        for file, text in texts:
            # All of a draft before any of it is printed: the progress bar and the findings share the terminal.
            findings = list(_findings(file, text, base, year))
            read |= base.years_read(text, year)
            if not findings:
                complain(f"{file}：没有读到数字，请确认文件没有存错")
            for finding in findings:
                counts[finding.verdict] += 1
                if output.format != options.Format.TABLE:
                    rows.append(row(file, finding))
                elif finding.verdict in shown:
                    _print(file, text, finding, explain)
    if output.format == options.Format.TABLE:
        _summary(len(texts), counts, sorted(read))
    else:
        emit(output, listing(rows, ProofRow), "核对稿件")
    flagged = any(counts[verdict] for verdict in _WRONG)
    return NO if flagged or (strict and counts["unknown"]) else 0


def _year(date: str) -> int | None:
    """The year of a typed date, `None` for none. Raises `typer.BadParameter` for what is no date."""
    if not date:
        return None
    from gdcli.period import typed

    try:
        return typed(date).year
    except ValueError as error:
        raise typer.BadParameter(f"“{date}”不是日期：{error}", param_hint="--date") from None


def _findings(file: str, text: str, base: Base, year: int | None) -> Iterator[Finding]:
    from gdcli.cli.progress import ProgressBar

    reading = ProgressBar(file, len(text))
    try:
        for finding in base.proof(text, year=year):
            reading.advance(finding.end)
            yield finding
    finally:
        reading.finish()


def _print(file: str, text: str, finding: Finding, explain: bool) -> None:
    """One line as linters print it; on a terminal also the sentence with a caret."""
    from gdcli.proof.finding import WORDS
    from gdcli.render.listing import printable

    said = " ".join(finding.text.split())
    told = f"  库中：{finding.expected}" if finding.expected else ""
    told += f"（{finding.fact}）" if finding.fact else ""
    line = f"{file}:{finding.line}:{finding.column}: {WORDS[finding.verdict]} {said}  {finding.reason}{told}"
    write(printable(line) + "\n")
    if finding.doubts and finding.verdict == "conflict":
        write(printable(f"    库中此条存疑：{'；'.join(finding.doubts)}") + "\n")
    if explain:
        _explain(finding)
    if sys.stdout.isatty():
        from shutil import get_terminal_size

        from gdcli.render.excerpt import excerpt

        sentence = (finding.sentence_start, finding.sentence_end)
        lines = excerpt(text, sentence, (finding.start, finding.end), get_terminal_size().columns - 4)
        write("".join(f"    {part}\n" for part in lines))


def _explain(finding: Finding) -> None:
    """How likely it is the fact meant, and every piece of evidence with what it counts."""
    if not finding.fact:
        return
    write(f"    讲的是 {'、'.join(finding.facts)} 的可能：{finding.likely:.0%}\n")
    for item in finding.evidence:
        write(f"    {item.value * item.weight:+6.2f}  {item.title}（{item.value:.2f}×{item.weight:g}）\n")


def _summary(files: int, counts: Counter[str], read: list[str]) -> None:
    from gdcli.proof.finding import WORDS

    total = sum(counts.values())
    found = "，".join(f"{word} {counts[verdict]}" for verdict, word in WORDS.items())
    write(f"{files} 篇稿件，{total} 处：{found}。{''.join(read)}\n")
