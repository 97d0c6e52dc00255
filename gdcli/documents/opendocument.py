"""OpenDocument texts (.odt): what a reader of the printed page reads.

Tracked deletions are left out, notes and text boxes follow the paragraph they hang on. OpenDocument 1.3 part 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from gdcli.documents.container import Container
from gdcli.documents.document import LOCKED, NESTED, Document, Illegible
from gdcli.documents.story import Story
from gdcli.documents.word import attribute, local

if TYPE_CHECKING:
    from gdcli.documents.container import Element

_ODF_LEFT_OUT: Final = frozenset(
    {"tracked-changes", "annotation", "annotation-end", "ruby-text", "page-number", "page-count", "sequence-decls"}
    | {"forms", "variable-decls", "table-of-content", "title", "desc"}
)
_ODF_BREAKS: Final = {"line-break": "\n", "tab": "\t"}
_HEAD_AND_FOOT: Final = {"header": "页眉", "footer": "页脚"}


def read(data: bytes) -> Document:
    """The text of an OpenDocument text. Raises `Illegible`."""
    container = Container(data)
    if "META-INF/manifest.xml" in container.names and b"encryption-data" in container.part("META-INF/manifest.xml"):
        raise Illegible(LOCKED)
    reader = _OpenReader()
    try:
        for body in _named(container.tree("content.xml"), "text"):
            reader.blocks(body, "")
            break
        if "styles.xml" in container.names:
            for name, place in _HEAD_AND_FOOT.items():
                for element in _named(container.tree("styles.xml"), name):
                    reader.blocks(element, place)
    except RecursionError:
        raise Illegible(NESTED) from None
    return reader.story.document()


def _named(tree: Element, name: str) -> Iterator[Element]:
    return (element for element in tree.iter() if local(element) == name)


class _OpenReader:
    def __init__(self) -> None:
        self.story = Story()
        self._hanging: list[tuple[str, Element]] = []
        self._notes = 0
        self._tables = 0

    def blocks(self, parent: Element, place: str) -> None:
        """The paragraphs and tables of `parent`."""
        for child in parent:
            name = local(child)
            if name in ("p", "h"):
                self._line([child], place)
            elif name == "table":
                self._table(child, place)
            elif name not in _ODF_LEFT_OUT:
                self.blocks(child, place)

    def _line(self, paragraphs: list[Element], place: str) -> None:
        self.story.begin(place)
        for index, paragraph in enumerate(paragraphs):
            self.story.add("\t" if index else "")
            self._inline(paragraph)
        self.story.end()
        hanging, self._hanging = self._hanging, []
        for where, element in hanging:
            self.blocks(element, where)

    def _table(self, table: Element, place: str) -> None:
        self._tables += 1
        title = f"{place}表格{self._tables}"
        rows = [row for row in _named(table, "table-row") if _nearest(row) is table]
        for number, row in enumerate(rows, 1):
            cells = [cell for cell in row if local(cell) == "table-cell" and len(cell)]
            where = f"{title}第{number}行"
            if all([local(child) for child in cell] == ["p"] for cell in cells):
                self._line([cell[0] for cell in cells], where)
            else:
                for cell in cells:
                    self.blocks(cell, where)

    def _inline(self, element: Element) -> None:
        self.story.add(_spaced(element.text))
        for child in element:
            self._child(child)
            self.story.add(_spaced(child.tail))

    def _child(self, child: Element) -> None:
        name = local(child)
        if name in _ODF_BREAKS:
            self.story.add(_ODF_BREAKS[name])
        elif name == "s":
            count = attribute(child, "c") or "1"
            self.story.add(" " * min(int(count) if count.isdigit() else 1, 1000))
        elif name == "note":
            self._notes += 1
            place = "尾注" if attribute(child, "note-class") == "endnote" else "脚注"
            self._hanging += [(f"{place}{self._notes}", body) for body in child if local(body) == "note-body"]
        elif name == "frame":
            self._hanging += [("文本框", box) for box in child if local(box) == "text-box"]
        elif name and name not in _ODF_LEFT_OUT:
            self._inline(child)


def _nearest(row: Element) -> Element | None:
    return next((outer for outer in row.iterancestors() if local(outer) == "table"), None)


def _spaced(text: str | None) -> str:
    """White space as OpenDocument counts it (6.1.2): as much of it as there may be is one blank."""
    return re.sub(r"[ \t\r\n]+", " ", text) if text else ""
