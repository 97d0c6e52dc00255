"""A page with drafts, what was found marked in them, and beside every paragraph what is told of its marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import Final

from gdcli.proof.finding import Finding, Verdict
from gdcli.render.listing import printable
from gdcli.render.remarks import remark
from gdcli.render.words import VERDICT_WORDS

_PAGE: Final = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>核对稿件</title>
<style>
{style}</style>
</head>
<body>
<main>
{drafts}</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Marked:
    """A draft: its file's name, its text, the findings to be marked in it in order, and how many there are of each
    verdict; `places` names where a finding stands in the file, as far as that is known."""

    file: str
    text: str
    findings: Sequence[Finding]
    counts: Mapping[Verdict, int]
    places: Sequence[str]


def to_page(drafts: Sequence[Marked], citations: Mapping[str, str]) -> str:
    """The page; `citations` by the `source/id` of their facts. It asks for nothing from anywhere."""
    style = files("gdcli.render").joinpath("web/proof.css").read_text("utf-8")
    return _PAGE.format(
        style=style, drafts="".join(_draft(number, draft, citations) for number, draft in enumerate(drafts, 1))
    )


def _draft(number: int, draft: Marked, citations: Mapping[str, str]) -> str:
    counts = "".join(f'<li class="{one}">{VERDICT_WORDS[one]} {draft.counts[one]}</li>' for one in Verdict)
    head = f'<header><h1>{_text(draft.file)}</h1><ul class="counts">{counts}</ul></header>\n'
    rows = "".join(_paragraphs(number, draft, citations))
    return f"<article>\n{head}{rows}</article>\n"


def _paragraphs(number: int, draft: Marked, citations: Mapping[str, str]) -> Iterator[str]:
    """Each paragraph with what is told of the marks that begin in it; `number` is the draft's."""
    start = following = 0
    marks: list[int] = []
    for line in draft.text.split("\n"):
        end = start + len(line)
        while following < len(draft.findings) and draft.findings[following].start < end:
            marks.append(following)
            following += 1
        marks = [index for index in marks if draft.findings[index].end > start]
        if line.strip():
            begun = [index for index in marks if draft.findings[index].start >= start]
            notes = "".join(_note(number, draft, index, citations) for index in begun)
            aside = f"<aside><ol>{notes}</ol></aside>" if notes else ""
            yield f"<section><p>{_marked(number, draft, marks, start, end)}</p>{aside}</section>\n"
        start = end + 1


def _marked(number: int, draft: Marked, marks: Sequence[int], start: int, end: int) -> str:
    """The characters `start` to `end` of the draft with the `marks` that touch them. Where two overlap, the second has
    what the first leaves of it."""
    parts: list[str] = []
    done = start
    for index in marks:
        found = draft.findings[index]
        begin, stop = max(found.start, done), min(found.end, end)
        parts.append(_text(draft.text[done:begin]))
        name = f"{number}-{index + 1}"
        link = f'<a href="#n{name}" id="m{name}">\u2060<sup>{index + 1}</sup></a>' if found.start >= start else ""
        parts.append(f'<mark class="{found.verdict}">{_text(draft.text[begin:stop])}{link}</mark>')
        done = max(done, stop)
    return "".join(parts) + _text(draft.text[done:end])


def _note(number: int, draft: Marked, index: int, citations: Mapping[str, str]) -> str:
    found = draft.findings[index]
    cited = citations.get(found.facts[0]) if found.facts else None
    lines = "".join(f"<span>{_text(line)}</span>" for line in remark(found, cited))
    place = f"<small>{_text(draft.places[index])}</small>" if draft.places[index] else ""
    name = f"{number}-{index + 1}"
    back = f'<a href="#m{name}" title="回到稿件">{index + 1}</a>'
    return f'<li class="{found.verdict}" id="n{name}">{back} {lines}{place}</li>'


def _text(text: str) -> str:
    return escape(printable(text))
