"""PDF, read by PDFium: lines in the order they were set, joined to paragraphs by where they stand on the page."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from gdcli.chinese import width
from gdcli.documents import limits
from gdcli.documents.document import LOCKED, Document, Illegible
from gdcli.documents.story import Story

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

#: Where running heads and page numbers stand: this share of the page's height, above and below.
_MARGIN: Final = 0.08
_PAGE_NUMBER: Final = re.compile(r"[\s\d/第页共—–·-]+")
_KEPT_TOGETHER: Final = re.compile(r"[A-Za-z]+|[0-9][0-9.,]*[%万亿]*.?|.[，。、；：！？）」』”’》%]?")
#: In widths of a character: more than this apart are cells of a table, further in than this is a first line, edges no
#: further apart than this are one edge.
_CELLS: Final = 1.2
_INDENT: Final = 0.8
_EDGE: Final = 0.35
#: Digits less far apart are spaced out and one number.
_SPACED: Final = 0.45
_NUMBER_CHARACTERS: Final = frozenset("0123456789.,%")
#: A number kept together leaves no more room than this at a line's end; a stop can hang over the edge by this much.
_RAGGED: Final = 5
_HANGING: Final = 1
#: Lines further apart than this many times the usual are two paragraphs; sizes that differ more are two kinds of text.
_GAP: Final = 1.35
_SIZES: Final = 1.15


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on a page, in points from the left; `em` is the width of a character, `base` how high it
    stands, as a share of the page's height."""

    text: str
    left: float
    right: float
    base: float
    em: float


def read(data: bytes) -> Document:
    """The text of a PDF. Raises `Illegible`, also for one that holds pictures of pages only.

    A PDF can draw itself without end. It is read by a process of its own, which gets so much time and memory.
    """
    from importlib.util import find_spec

    if find_spec("pypdfium2") is None:
        raise Illegible(limits.needs("PDF"))
    command = [sys.executable, "-m", "gdcli.documents.pdf"]
    try:
        ran = subprocess.run(command, input=data, capture_output=True, timeout=2 * limits.SECONDS, check=False)
        answer = json.loads(ran.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        raise Illegible("读这份 PDF 要的时间或内存太多，请先转成文字") from None
    if "why" in answer:
        raise Illegible(answer["why"])
    return Document(answer["text"], tuple((start, name) for start, name in answer["places"]))


def main() -> None:
    """Read a PDF from standard input, and write its text, or why there is none, to standard output as JSON."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (limits.SECONDS, limits.SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))
    try:
        document = _read(sys.stdin.buffer.read())
        answer: dict[str, object] = {"text": document.text, "places": document.places}
    except Illegible as error:
        answer = {"why": str(error)}
    sys.stdout.write(json.dumps(answer))


def _read(data: bytes) -> Document:
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        raise Illegible(LOCKED if locked else "PDF 不完整或已损坏，请重新导出") from None
    try:
        pages = list(_pages(file))
    except pypdfium2.PdfiumError:
        raise Illegible("PDF 不完整或已损坏，请重新导出") from None
    finally:
        file.close()
    if not any(pages):
        raise Illegible("PDF 里没有文字，可能是扫描件，请先转成文字")
    return _document(_without_running_heads(pages))


def _pages(file: PdfDocument) -> Iterator[list[Line]]:
    if len(file) > limits.PAGES:
        raise Illegible(f"超过 {limits.PAGES} 页，请分成几份")
    for number in range(len(file)):
        page = file[number]
        yield list(_lines(page))
        page.close()


def _lines(page: PdfPage) -> Iterator[Line]:
    """The lines of a page."""
    from ctypes import byref, c_double

    from pypdfium2 import raw

    sheet = page.get_textpage()
    try:
        row: list[_Char] = []
        for index in range(sheet.count_chars()):
            char = chr(raw.FPDFText_GetUnicode(sheet, index))
            if char in "\r\n":
                yield from _line(row, page.get_height())
                row = []
            elif char == "\u3000" or char.isprintable():
                made = raw.FPDFText_IsGenerated(sheet, index) == 1
                across, base = c_double(), c_double()
                raw.FPDFText_GetCharOrigin(sheet, index, byref(across), byref(base))
                left, bottom, right, top = sheet.get_charbox(index, loose=True)
                row.append(_Char(char, left, bottom, right, top, base.value, made))
        yield from _line(row, page.get_height())
    finally:
        sheet.close()


@dataclass(frozen=True, slots=True)
class _Char:
    text: str
    left: float
    bottom: float
    right: float
    top: float
    base: float
    made: bool
    """Whether PDFium put it in: a blank, because the next character stands apart."""


def _line(row: Sequence[_Char], height: float) -> Iterator[Line]:
    """The line of the characters `row`, none if they are blank."""
    shown = [char for char in row if not char.text.isspace()]
    if not shown:
        return
    em = _em(shown)
    text = "".join(_spaced(row, index, em) for index in range(len(row))).strip(" ")
    box = shown[0].left, max(char.right for char in shown)
    yield Line(text, *box, shown[0].base / height, em)


def _em(shown: Sequence[_Char]) -> float:
    wide = [char.right - char.left for char in shown[:40] if width(char.text) == 2]
    return max(median(wide) if wide else 0.8 * median(char.top - char.bottom for char in shown), 1.0)


def _spaced(row: Sequence[_Char], index: int, em: float) -> str:
    """The character at `index`; a blank that PDFium put in is a tab where cells stand apart, and nothing beside a
    Chinese character, where typesetters leave a little room."""
    char = row[index]
    if not char.made or not 0 < index < len(row) - 1:
        return char.text
    before, behind = row[index - 1], row[index + 1]
    room = (behind.left - before.right) / em
    if room > _CELLS:
        return "\t"
    spaced = _NUMBER_CHARACTERS.issuperset(before.text + behind.text) and room < _SPACED
    return "" if spaced or width(before.text + behind.text) > 2 else " "


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalpha()


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and with what stands at the edge of several of them only once."""
    edge = Counter(_nameless(line) for page in pages for line in page if _is_at_edge(line))
    seen: set[str] = set()
    kept: list[list[Line]] = []
    for page in pages:
        lines = []
        for line in page:
            name = _nameless(line)
            if _is_at_edge(line) and (not name or (edge[name] > 1 and name in seen)):
                continue
            seen.add(name)
            lines.append(line)
        kept.append(lines)
    return kept


def _is_at_edge(line: Line) -> bool:
    return not _MARGIN < line.base < 1 - _MARGIN


def _nameless(line: Line) -> str:
    return _PAGE_NUMBER.sub("", line.text)


def _document(pages: list[list[Line]]) -> Document:
    story = Story()
    before: Line | None = None
    column: list[Line] = []
    for number, lines in enumerate(pages, 1):
        place = f"第{number}页"
        for line in lines:
            beside = [other for other in lines if _is_alike(line, other)]
            if before is not None and not _goes_on(before, line, column):
                story.end()
            elif before is not None and _is_letter(before.text[-1]) and _is_letter(line.text[0]):
                story.add(" ")
            story.begin(place)
            story.add(line.text)
            before, column = line, beside
    story.end()
    return story.document()


def _is_alike(line: Line, other: Line) -> bool:
    """Whether `other` can stand in the same column as `line`."""
    return abs(line.left - other.left) < 3 * line.em and max(line.em, other.em) < _SIZES * min(line.em, other.em)


def _goes_on(before: Line, line: Line, column: Sequence[Line]) -> bool:
    """Whether the paragraph of `before`, in its `column`, goes on in `line`."""
    if "\t" in before.text or "\t" in line.text:
        return False
    if max(before.em, line.em) > _SIZES * min(before.em, line.em):
        return False
    # The lines of a paragraph stand at one edge; its first may stand further in.
    if line.left - before.left > _INDENT * line.em:
        return False
    if _is_apart(before, line, column):
        return False
    room = (max(other.right for other in column) - before.right) / before.em
    shared = sum(abs(other.right - before.right) < _EDGE * before.em for other in column) > 1
    first = _KEPT_TOGETHER.match(line.text)
    return (shared and room < _RAGGED) or width(first[0] if first else line.text[:1]) / 2 + _HANGING > room


def _is_apart(before: Line, line: Line, column: Sequence[Line]) -> bool:
    """Whether there is more room between the two than between the lines of their column."""
    steps = [one.base - other.base for one, other in pairwise(column)]
    usual = [step for step in steps if step > 0]
    return bool(usual) and before.base - line.base > _GAP * median(usual)


if __name__ == "__main__":
    main()
