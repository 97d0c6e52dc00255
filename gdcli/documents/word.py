"""Word documents (.docx, also WPS's): what a reader of the printed page reads, and the run each character stands in.

Tracked changes are read as accepted. A footnote, an endnote or a text box follows the paragraph it hangs on, headers
and footers follow the body. Left out: comments, hidden text, instructions and page numbers of fields, the numbers that
Word gives to paragraphs, pictures. ECMA-376 part 1, chapter 17.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gdcli.documents.container import Container
from gdcli.documents.document import NESTED, Document, Illegible
from gdcli.documents.story import Story

if TYPE_CHECKING:
    from gdcli.documents.container import Element

MAIN: Final = "/officeDocument"
#: Elements whose text isn't read: deleted, moved away, a second drawing of the same box, spelt-out pronunciation.
_WORD_LEFT_OUT: Final = frozenset(
    {"del", "moveFrom", "Fallback", "rt", "pPr", "rPr", "tblPr", "tblGrid", "sdtPr", "sdtEndPr"}
)
_WORD_BREAKS: Final = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_NOTES: Final = {"footnoteReference": ("footnotes", "脚注"), "endnoteReference": ("endnotes", "尾注")}
#: Fields whose result is no text of the author's.
_PAGED: Final = ("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "TOC", "SEQ")
_OFF: Final = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters `start` to `end` of the text, which one text element holds.

    Outside the body `beside` is true, and `anchor` the run of the body that their note or box hangs on, `None` for a
    header or footer.
    """

    start: int
    end: int
    text: Element
    beside: bool
    anchor: Element | None


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word document with its text, the pieces of it in order, and the trees of the parts they stand in by name."""

    document: Document
    pieces: tuple[Piece, ...]
    trees: dict[str, Element]
    container: Container
    main: str


def read(data: bytes) -> Document:
    """The text of a Word document. Raises `Illegible`."""
    return open_word(data).document


def open_word(data: bytes) -> WordFile:
    """A Word document with the way back to its runs. Raises `Illegible`."""
    container = Container(data)
    main = main_part(container)
    types = container.part("[Content_Types].xml")
    if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in container.names):
        raise Illegible("含有宏，没有打开，请另存为不含宏的 .docx")
    reader = _WordReader(container, main)
    try:
        reader.read()
    except RecursionError:
        raise Illegible(NESTED) from None
    return WordFile(reader.story.document(), tuple(reader.pieces), reader.trees, container, main)


def main_part(container: Container) -> str:
    """The name of the part with the body."""
    return next((name for kind, name in related(container, "") if kind.endswith(MAIN)), "word/document.xml")


def relations_of(part: str) -> str:
    """The name of the part that says what `part` refers to."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".removeprefix("/")


def related(container: Container, part: str) -> Iterator[tuple[str, str]]:
    """Kind and name of every part that `part` refers to; "" is the document as a whole."""
    name = relations_of(part)
    if name not in container.names:
        return
    folder = part.rpartition("/")[0]
    for relation in container.tree(name):
        target = relation.get("Target") or ""
        path = target[1:] if target.startswith("/") else f"{folder}/{target}".removeprefix("/")
        if relation.get("TargetMode") != "External" and path in container.names:
            yield relation.get("Type") or "", path


def local(element: Element) -> str:
    """The name of an element without its namespace: Word writes in two, one for each edition of the standard."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def space(element: Element) -> str:
    """The namespace of an element, in braces."""
    return str(element.tag)[: -len(local(element))]


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its name without a namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


class _WordReader:
    """Walks through the stories of a document."""

    def __init__(self, container: Container, main: str) -> None:
        self.container = container
        self.story = Story()
        self.pieces: list[Piece] = []
        self.trees = {main: container.tree(main)}
        self._main = main
        self._parts = list(related(container, main))
        self._anchor: Element | None = None
        self._beside = False
        self._fields: list[_Field] = []
        self._hanging: list[tuple[str, Element, Element | None]] = []
        self._notes: dict[str, int] = {}
        self._tables = 0

    def read(self) -> None:
        """Body, then headers and footers, each once."""
        for body in self.trees[self._main]:
            self._blocks(body, "")
        self._beside = True
        for kind, name in self._parts:
            place = {"header": "页眉", "footer": "页脚"}.get(kind.rpartition("/")[2])
            if place:
                self._anchor = None
                self._blocks(self._tree(name), place)

    def _tree(self, name: str) -> Element:
        if name not in self.trees:
            self.trees[name] = self.container.tree(name)
        return self.trees[name]

    def _blocks(self, parent: Element, place: str) -> None:
        """The paragraphs and tables of `parent`, also inside content controls."""
        for child in parent:
            name = local(child)
            if name == "p":
                self._paragraph(child, place)
            elif name == "tbl":
                self._table(child, place)
            elif name not in _WORD_LEFT_OUT:
                self._blocks(child, place)

    def _paragraph(self, paragraph: Element, place: str) -> None:
        self.story.begin(place)
        self._inline(paragraph)
        if not _flagged(paragraph, "pPr", "rPr", "del"):
            self.story.end()
        self._hung()

    def _hung(self) -> None:
        """The notes and boxes that hang on what was just read."""
        hanging, self._hanging = self._hanging, []
        for place, element, anchor in hanging:
            outer = self._anchor, self._beside
            if not self._beside:
                self._anchor, self._beside = anchor, True
            self.story.end()
            self._blocks(element, place)
            self._anchor, self._beside = outer

    def _table(self, table: Element, place: str) -> None:
        """Row by row. A row with one paragraph a cell is one line, with tabs between the cells; in any other the
        paragraphs of a cell are lines of their own."""
        self._tables += 1
        title = f"{place}表格{self._tables}"
        for number, row in enumerate(_rows(table), 1):
            cells = [cell for cell in _within(row, "tc") if not _flagged(cell, "tcPr", "cellDel")]
            where = f"{title}第{number}行"
            if any(len(list(_paragraphs(cell))) != 1 for cell in cells):
                for cell in cells:
                    self._blocks(cell, where)
                continue
            self.story.begin(where)
            for index, cell in enumerate(cells):
                self.story.add("\t" if index else "")
                self._inline(next(_paragraphs(cell)))
            self.story.end()
            self._hung()

    def _inline(self, element: Element) -> None:
        """Runs, wherever they stand: in links, insertions, content controls."""
        for child in element:
            name = local(child)
            if name in _WORD_LEFT_OUT:
                continue
            if name == "r":
                if not _flagged(child, "rPr", "vanish"):
                    self._run(child)
            elif name == "fldSimple":
                if not _is_paged(attribute(child, "instr") or ""):
                    self._inline(child)
            else:
                self._inline(child)

    def _run(self, run: Element) -> None:
        if not self._beside:
            self._anchor = run
        for child in run:
            name = local(child)
            if name == "fldChar":
                self._field(attribute(child, "fldCharType") or "")
            elif name == "instrText" and self._fields:
                self._fields[-1].instruction += child.text or ""
            elif all(field.shown for field in self._fields):
                self._content(child, name)

    def _content(self, child: Element, name: str) -> None:
        if name == "t":
            if child.text:
                start = self.story.length
                self.story.add(child.text)
                self.pieces.append(Piece(start, self.story.length, child, self._beside, self._anchor))
        elif name in _WORD_BREAKS:
            self.story.add(_WORD_BREAKS[name])
        elif name in _NOTES:
            self._note(attribute(child, "id"), *_NOTES[name])
        elif name == "ruby":
            self._inline_base(child)
        elif name in ("drawing", "pict", "object", "AlternateContent"):
            self._boxes(child)

    def _inline_base(self, ruby: Element) -> None:
        """The characters below a spelt-out pronunciation."""
        for base in _within(ruby, "rubyBase"):
            self._inline(base)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = not _is_paged(self._fields[-1].instruction)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _note(self, number: str | None, kind: str, place: str) -> None:
        part = next((name for relation, name in self._parts if relation.endswith("/" + kind)), None)
        if part is None:
            return
        note = next((note for note in self._tree(part) if attribute(note, "id") == number), None)
        if note is not None:
            self._notes[kind] = self._notes.get(kind, 0) + 1
            self._hanging.append((f"{place}{self._notes[kind]}", note, self._anchor))

    def _boxes(self, drawing: Element) -> None:
        """The text boxes of a drawing, the outermost ones; what is inside them is read with them."""
        for child in drawing:
            name = local(child)
            if name == "txbxContent":
                self._hanging.append(("文本框", child, self._anchor))
            elif name not in _WORD_LEFT_OUT:
                self._boxes(child)


@dataclass(slots=True)
class _Field:
    """A field that is being read: its instruction, and whether what comes now is a result that is shown."""

    instruction: str = ""
    shown: bool = False


def _is_paged(instruction: str) -> bool:
    return instruction.strip().partition(" ")[0].upper() in _PAGED


def _rows(table: Element) -> Iterator[Element]:
    return (row for row in _within(table, "tr") if not _flagged(row, "trPr", "del"))


def _paragraphs(cell: Element) -> Iterator[Element]:
    """The paragraphs of a cell; a table inside it counts as one that isn't alone."""
    for child in _within(cell, "p", "tbl"):
        yield child
        if local(child) == "tbl":
            yield child


def _within(parent: Element, *names: str) -> Iterator[Element]:
    """The children of `parent` by name, also those inside content controls and insertions."""
    for child in parent:
        if local(child) in names:
            yield child
        elif local(child) in ("sdt", "sdtContent", "customXml", "ins", "smartTag"):
            yield from _within(child, *names)


def _flagged(element: Element, *path: str) -> bool:
    """Whether the element at the end of `path` is there and not switched off."""
    found: Element | None = element
    for name in path:
        found = next((child for child in found if local(child) == name), None) if found is not None else None
    return found is not None and (attribute(found, "val") or "") not in _OFF
