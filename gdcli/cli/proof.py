"""`gdcli proof`: check drafts against the base before the page closes."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import base as opened
from gdcli.cli.document import document_of, read_bytes
from gdcli.cli.failure import NO, usage
from gdcli.cli.outfile import refuse_to_replace, save
from gdcli.cli.output import Output, choose, complain, emit, write

if TYPE_CHECKING:
    from gdcli.documents import Document
    from gdcli.library import Base
    from gdcli.proof import Finding
    from gdcli.proof.finding import Verdict

_WRONG = ("conflict", "review")


def run(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE…|-", help="稿件：文本、Word、网页、PDF 等；“-”是标准输入。")
    ],
    date: Annotated[str, typer.Option("--date", metavar="日期", help="稿件日期或年份，“去年”“今年”由此推算。")] = "",
    mark: Annotated[
        str | None, typer.Option("--mark", metavar="FILE", help="把结果作为批注写进 Word 稿件的副本。")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="--mark 的文件已存在时覆盖。")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="说明每个判断的依据和权重。")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="库中没有的数字也列出，并以 1 退出。")] = False,
    every: Annotated[bool, typer.Option("--all", "-a", help="相符的也列出。")] = False,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """核对稿件：每个数字讲的是哪个条目，是否相符；人名、职务、谁说的也一并核对。

    只列出不符的和待核的；--strict 加列库中没有的，--all 全部列出。-f html 是标出结果的稿件网页，--mark 写成 Word 批注。

    \b
    例：
      gdcli proof 稿件.docx
      gdcli proof --strict --date 2024-01-24 稿件1.txt 稿件2.txt
      gdcli proof 稿件.docx --mark 稿件.核对.docx
      gdcli proof 稿件.docx -f html > 核对.html
      gdcli proof - --json < 稿件.txt
    """
    output = choose(format, json, excel)
    year = _year(date)
    looked_at = (*_WRONG, "unknown") if strict else _WRONG
    shown = (*looked_at, "match", "unknown") if every else looked_at
    read = [(file, read_bytes(file)) for file in files]
    if mark is not None:
        _refuse_to_mark(read, mark, force)
    documents = [(file, document_of(file, data)) for file, data in read]
    drafts: list[_Draft] = []
    with opened(data) as base:
        for file, document in documents:
            drafts.append(_Draft(file, document, _findings(file, document.text, base, year), shown))
            if output.format == options.Format.TABLE:
                _print(drafts[-1], explain)
        if mark is not None:
            _mark(read[0][1], drafts[0], base, mark, force)
        _conclude(drafts, base, output, year)
    return NO if any(draft.has(looked_at) for draft in drafts) else 0


def _conclude(drafts: Sequence[_Draft], base: Base, output: Output, year: int | None) -> None:
    """What is printed when all drafts are checked."""
    if output.format == options.Format.TABLE:
        _summary(drafts, base, year)
    elif output.format == options.Format.HTML:
        _page(drafts, base)
    else:
        _emit(drafts, output)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A draft that was checked, and which verdicts are to be shown to people."""

    file: str
    document: Document
    findings: Sequence[Finding]
    verdicts: tuple[str, ...]

    @property
    def counts(self) -> Counter[Verdict]:
        return Counter(finding.verdict for finding in self.findings)

    @property
    def shown(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.verdict in self.verdicts]

    def has(self, verdicts: Sequence[str]) -> bool:
        """Whether there is a finding of one of `verdicts`."""
        return any(finding.verdict in verdicts for finding in self.findings)

    def place(self, finding: Finding) -> str:
        return self.document.place(finding.start)


def _refuse_to_mark(read: Sequence[tuple[str, bytes]], target: str, force: bool) -> None:
    """Raises `Failure` where the marks can't go to `target`: it is there, it is the draft, or the draft is not Word."""
    from gdcli.documents import DocumentFormat, format_of

    if len(read) > 1:
        raise usage("--mark 一次只能配一篇稿件")
    [(file, data)] = read
    if not target.lower().endswith(".docx") or not os.path.isdir(os.path.dirname(target) or "."):
        raise usage(f"--mark 要写到已有文件夹里的一个 .docx 文件：{target or '（空）'}")
    if os.path.exists(target) and os.path.exists(file) and os.path.samefile(target, file):
        raise usage("--mark 不改原稿，请换一个文件名")
    refuse_to_replace(target, force)
    if format_of(data) is not DocumentFormat.WORD:
        raise usage(f"{file}：不是 Word 稿件（.docx），不能写批注；请用 -f html，得到标出结果的网页")


def _mark(data: bytes, draft: _Draft, base: Base, target: str, force: bool) -> None:
    """Write a copy of the Word document `data` with what was found as comments. Raises `Failure`."""
    from datetime import UTC, datetime

    from gdcli.documents.wordmarks import Remark, mark
    from gdcli.render.remarks import remark

    cited = _citations(draft.shown, base)
    remarks = [
        Remark(finding.start, finding.end, remark(finding, cited.get(finding.facts[0]) if finding.facts else None))
        for finding in draft.shown
    ]
    save(mark(data, remarks, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")), target, force)
    complain(f"已写入 {target}：{len(remarks)} 条批注")


def _page(drafts: Sequence[_Draft], base: Base) -> None:
    from gdcli.render.marked import Marked, to_page

    pages = [
        Marked(draft.file, draft.document.text, draft.shown, draft.counts, [draft.place(one) for one in draft.shown])
        for draft in drafts
    ]
    write(to_page(pages, _citations([finding for draft in drafts for finding in draft.shown], base)))


def _citations(findings: Sequence[Finding], base: Base) -> dict[str, str]:
    """The sentence to cite for each fact that is spoken of, by `source/id`."""
    from gdcli.cite import citation

    wanted = sorted({finding.facts[0] for finding in findings if finding.facts})
    sources = {source.id: source for source in base.sources()}
    facts = base.show(*wanted) if wanted else []
    return {f"{fact.source}/{fact.id}": citation(fact, sources[fact.source]) for fact in facts}


def _emit(drafts: Sequence[_Draft], output: Output) -> None:
    from gdcli.proof.finding import ProofRow, row
    from gdcli.render.listing import listing

    rows = [row(draft.file, finding, draft.place(finding)) for draft in drafts for finding in draft.findings]
    emit(output, listing(rows, ProofRow), "核对稿件")


def _year(date: str) -> int | None:
    """The year of a typed date, `None` for none. Raises `typer.BadParameter` for what is no date."""
    if not date:
        return None
    from gdcli.period import typed

    try:
        return typed(date).year
    except ValueError as error:
        raise typer.BadParameter(f"“{date}”不是日期：{error}", param_hint="--date") from None


def _findings(file: str, text: str, base: Base, year: int | None) -> list[Finding]:
    """All of a draft's, so that the progress bar is gone before any of them is printed."""
    from gdcli.cli.progress import ProgressBar

    bar = ProgressBar(file, len(text))
    found = []
    try:
        for finding in base.proof(text, year=year):
            bar.advance(finding.end)
            found.append(finding)
    finally:
        bar.finish()
    if not found:
        complain(f"{file}：没有读到数字，请确认文件没有存错")
    return found


def _print(draft: _Draft, explain: bool) -> None:
    for finding in draft.shown:
        _line(draft, finding)
        if explain:
            _explain(finding)
        if sys.stdout.isatty():
            _excerpt(draft.document.text, finding)


def _line(draft: _Draft, finding: Finding) -> None:
    """One line as linters print it."""
    from gdcli.render.listing import printable
    from gdcli.render.words import VERDICT_WORDS

    said = " ".join(finding.text.split())
    told = f"  库中：{finding.expected}" if finding.expected else ""
    told += f"（{finding.fact}）" if finding.fact else ""
    place = f"{draft.place(finding)} " if draft.place(finding) else ""
    where = f"{draft.file}:{finding.line}:{finding.column}"
    write(printable(f"{where}: {place}{VERDICT_WORDS[finding.verdict]} {said}  {finding.reason}{told}") + "\n")
    if finding.doubts and finding.verdict == "conflict":
        write(printable(f"    库中此条存疑：{'；'.join(finding.doubts)}") + "\n")


def _excerpt(text: str, finding: Finding) -> None:
    """The sentence with a caret under what is spoken of."""
    from shutil import get_terminal_size

    from gdcli.render.excerpt import excerpt

    sentence = (finding.sentence_start, finding.sentence_end)
    lines = excerpt(text, sentence, (finding.start, finding.end), get_terminal_size().columns - 4)
    write("".join(f"    {part}\n" for part in lines))


def _explain(finding: Finding) -> None:
    """How likely it is the fact meant, and every piece of evidence with what it counts; where no fact is, what was
    thought of."""
    if not finding.fact:
        thought = "、".join(f"{fact} {likely:.0%}" for fact, likely in finding.candidates)
        write(f"    想到的条目：{thought or '没有'}\n")
        return
    write(f"    讲的是 {'、'.join(finding.facts)} 的可能：{finding.likely:.0%}\n")
    for item in finding.evidence:
        write(f"    {item.value * item.weight:+6.2f}  {item.title}（{item.value:.2f}×{item.weight:g}）\n")


def _summary(drafts: Sequence[_Draft], base: Base, year: int | None) -> None:
    from gdcli.proof.finding import Verdict
    from gdcli.render.words import VERDICT_WORDS

    counts = sum((draft.counts for draft in drafts), Counter())
    found = "，".join(f"{VERDICT_WORDS[verdict]} {counts[verdict]}" for verdict in Verdict)
    read = sorted(set().union(*(base.years_read(draft.document.text, year) for draft in drafts)))
    write(f"{len(drafts)} 篇稿件，{sum(counts.values())} 处：{found}。{''.join(read)}\n")
