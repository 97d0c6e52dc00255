"""Write remarks into a Word document, as comments on the very characters they speak of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gdcli.documents.container import Container, parse
from gdcli.documents.word import Piece, WordFile, attribute, local, open_word, related, relations_of, space

if TYPE_CHECKING:
    from gdcli.documents.container import Element

AUTHOR: Final = "gdcli"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_PACKAGE_NAMESPACE: Final = "http://schemas.openxmlformats.org/package/2006/"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
#: The two editions of the standard name the relation to the comments differently.
_RELATION: Final = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
#: Word opens no file with more ([MS-OI29500] 2.1.315).
_MOST_COMMENTS: Final = 32_767


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of the characters `start` to `end` of a document's text, a paragraph a line; never empty."""

    start: int
    end: int
    lines: tuple[str, ...]


def mark(data: bytes, remarks: Sequence[Remark], date: str) -> bytes:
    """The Word document `data` with a comment for each remark, written at `date` (ISO 8601); all else as it was.

    Word shows comments in the body only ([MS-OI29500] 2.1.315). What stands in a note, a text box or a header is
    highlighted there, and its comment hangs where the note or the box hangs, or at the very beginning. Raises
    `Illegible`.
    """
    word = open_word(data)
    comments = _Comments(word, date)
    # From the end to the beginning: to cut a run leaves everything before it in its place.
    for remark in sorted(remarks, key=lambda remark: (remark.start, remark.end), reverse=True)[:_MOST_COMMENTS]:
        _place(word, remark, comments)
    return word.container.rewritten(comments.parts())


def _place(word: WordFile, remark: Remark, comments: _Comments) -> None:
    first = bisect_right(word.pieces, remark.start, key=lambda piece: piece.end)
    last = bisect_left(word.pieces, remark.end, key=lambda piece: piece.start)
    pieces = word.pieces[first:last]
    if not pieces:
        return
    runs = [_cut(piece, remark) for piece in reversed(pieces)][::-1]
    if not pieces[0].beside:
        comments.hang(runs[0], runs[-1], remark.lines)
        return
    for run in runs:
        _highlight(run)
    body = word.trees[word.main]
    anchor = (
        pieces[0].anchor
        if pieces[0].anchor is not None
        else next((run for run in body.iter() if local(run) == "r"), None)
    )
    if anchor is not None:
        comments.hang(anchor, anchor, remark.lines)


def _cut(piece: Piece, remark: Remark) -> Element:
    """The run that holds exactly those characters of `piece` that `remark` speaks of."""
    _split(piece.text, remark.end - piece.start)
    return _split(piece.text, remark.start - piece.start)


def _split(text: Element, at: int) -> Element:
    """The run that begins with the characters of `text` from `at` on. What stands before them keeps the old one."""
    run = text.getparent()
    assert run is not None
    content = text.text or ""
    if at >= len(content) or (at <= 0 and all(local(before) == "rPr" for before in text.itersiblings(preceding=True))):
        return run
    behind = run.makeelement(run.tag, run.attrib)
    behind.extend(deepcopy(child) for child in run if local(child) == "rPr")
    rest = list(text.itersiblings())
    if at > 0:
        split = text.makeelement(text.tag, text.attrib)
        text.text, split.text = content[:at], content[at:]
        for part in (text, split):
            part.set(_XML + "space", "preserve")
        behind.append(split)
    else:
        behind.append(text)
    behind.extend(rest)
    run.addnext(behind)
    return behind


def _highlight(run: Element) -> None:
    word = space(run)
    form = next((child for child in run if local(child) == "rPr"), None)
    if form is None:
        form = run.makeelement(word + "rPr")
        run.insert(0, form)
    for old in [child for child in form if local(child) == "highlight"]:
        form.remove(old)
    # The standard gives the properties of a run an order; these come behind a highlight.
    later = {"u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout"}
    index = next((index for index, child in enumerate(form) if local(child) in later), len(form))
    form.insert(index, form.makeelement(word + "highlight", {word + "val": "yellow"}))


class _Comments:
    """The comments of a document: those it has, and new ones."""

    def __init__(self, word: WordFile, date: str) -> None:
        self._word = word
        self._date = date
        body = word.trees[word.main]
        self._space = space(body)
        kinds = dict(related(word.container, word.main))
        self._part = next((name for kind, name in kinds.items() if kind.endswith("/comments")), None)
        if self._part is None:
            self._tree = body.makeelement(self._space + "comments", nsmap={"w": self._space[1:-1]})
        else:
            self._tree = word.container.tree(self._part)
        self._next = 1 + max((int(number) for number in map(_number, self._tree) if number.isdigit()), default=-1)

    def hang(self, first: Element, last: Element, lines: tuple[str, ...]) -> None:
        """A comment that says `lines`, on the runs from `first` to `last`."""
        number = {self._space + "id": str(self._next)}
        self._next += 1
        first, last = _outer(first), _outer(last)
        first.addprevious(first.makeelement(self._space + "commentRangeStart", number))
        end = last.makeelement(self._space + "commentRangeEnd", number)
        reference = last.makeelement(self._space + "r")
        reference.append(last.makeelement(self._space + "commentReference", number))
        last.addnext(end)
        end.addnext(reference)
        self._tree.append(self._comment(number, lines))

    def _comment(self, number: dict[str, str], lines: tuple[str, ...]) -> Element:
        word = self._space
        told = {**number, word + "author": AUTHOR, word + "date": self._date, word + "initials": AUTHOR}
        comment = self._tree.makeelement(word + "comment", told)
        for line in lines:
            paragraph, run, text = (comment.makeelement(word + name) for name in ("p", "r", "t"))
            text.text = line
            text.set(_XML + "space", "preserve")
            run.append(text)
            paragraph.append(run)
            comment.append(paragraph)
        return comment

    def parts(self) -> dict[str, bytes]:
        """The parts that are to be written anew."""
        word = self._word
        changed = {name: _written(tree) for name, tree in word.trees.items()}
        if self._part is None:
            part = word.main.rpartition("/")[0] + "/comments-gdcli.xml"
            changed |= self._declared(part.removeprefix("/"))
        else:
            part = self._part
        return {**changed, part.removeprefix("/"): _written(self._tree)}

    def _declared(self, part: str) -> dict[str, bytes]:
        """What says that there is a part with comments."""
        container, name = self._word.container, relations_of(self._word.main)
        strict = "purl.oclc.org" in self._space
        relations = _tree_or_new(container, name, f"{{{_PACKAGE_NAMESPACE}relationships}}Relationships")
        known = {relation.get("Id") for relation in relations}
        identity = next(f"rId{number}" for number in range(1, len(known) + 2) if f"rId{number}" not in known)
        told = {"Id": identity, "Type": _RELATION[strict], "Target": "/" + part}
        relations.append(relations.makeelement(f"{{{_PACKAGE_NAMESPACE}relationships}}Relationship", told))
        types = container.tree("[Content_Types].xml")
        override = {"PartName": "/" + part, "ContentType": _KIND}
        types.append(types.makeelement(f"{{{_PACKAGE_NAMESPACE}content-types}}Override", override))
        return {name: _written(relations), "[Content_Types].xml": _written(types)}


def _tree_or_new(container: Container, name: str, tag: str) -> Element:
    if name in container.names:
        return container.tree(name)
    space, _, root = tag[1:].partition("}")
    return parse(f'<{root} xmlns="{space}"/>'.encode())


def _outer(run: Element) -> Element:
    """The run, or the whole formula that it is part of: no comment can begin inside one."""
    while "/math" in str(run.tag) and (parent := run.getparent()) is not None and "/math" in str(parent.tag):
        run = parent
    return run


def _number(comment: Element) -> str:
    return attribute(comment, "id") or ""


def _written(tree: Element) -> bytes:
    from lxml import etree

    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
