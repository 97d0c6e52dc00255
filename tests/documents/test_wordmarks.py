"""Comments stand on exactly the characters they speak of, and nothing else of the document changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.documents import read
from gdcli.documents.wordmarks import Remark, mark
from tests.documents import drafts
from tests.documents.drafts import package, paragraph, run

DATE = "2031-05-06T00:00:00Z"
#: Word shows no comments there: the characters are highlighted, and the comment hangs elsewhere.
BESIDE = {"a footnote", "an endnote", "a header", "a text box", "an old text box"}


def local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Any, name: str) -> str:
    return str(next(value for key, value in element.attrib.items() if key.rpartition("}")[2] == name))


def shown(element: Any) -> bool:
    """Whether the text of the element is in the body as a reader sees it."""
    return not any(local(outer) in ("Fallback", "txbxContent", "rt", "del") for outer in element.iterancestors())


def commented(data: bytes) -> dict[str, str]:
    """What each of our comments says, with the text it stands on, as another library reads them."""
    document = docx.Document(io.BytesIO(data))
    spans: dict[str, str] = {}
    begun: set[str] = set()
    for element in document.element.body.iter():
        if local(element) == "commentRangeStart":
            begun.add(attribute(element, "id"))
            spans[attribute(element, "id")] = ""
        elif local(element) == "commentRangeEnd":
            begun.discard(attribute(element, "id"))
        elif local(element) == "t" and shown(element):
            for number in begun:
                spans[number] += element.text or ""
    assert not begun
    return {one.text: spans[str(one.comment_id)] for one in document.comments if one.author == "gdcli"}


def figures(text: str) -> Iterator[tuple[int, int]]:
    """Where the digits of a text stand."""
    start = None
    for index, char in enumerate(text + " "):
        if char.isascii() and char.isdigit():
            start = index if start is None else start
        elif start is not None:
            yield start, index
            start = None


@pytest.mark.parametrize("shape", [name for name in drafts.WORD_FILES if name != "the strict edition"])
def test_every_comment_stands_on_its_figure(shape: str) -> None:
    data = drafts.WORD_FILES[shape](drafts.paragraphs(slips=True))
    text = read(data).text
    remarks = [Remark(start, end, (f"{start}:{text[start:end]}",)) for start, end in figures(text)]
    marked = mark(data, remarks, DATE)
    assert read(marked).text == text
    said = commented(marked)
    assert len(said) == len(remarks)
    wrong = {told: on for told, on in said.items() if on != told.partition(":")[2]}
    if shape == "formulas":
        # No comment can begin inside one: it stands on the whole.
        wrong = {told: on for told, on in wrong.items() if not (on.endswith("%") and told.partition(":")[2] in on)}
    assert len(wrong) == 0 or shape in BESIDE


def test_the_strict_edition_is_marked_in_its_own_words() -> None:
    data = drafts.WORD_FILES["the strict edition"](["增长24.2%"])
    with zipfile.ZipFile(io.BytesIO(mark(data, [Remark(2, 7, ("不符",))], DATE))) as parts:
        body = parts.read("word/document.xml").decode()
        comments = next(parts.read(name).decode() for name in parts.namelist() if "comments" in name)
    assert "purl.oclc.org" in comments and "不符" in comments
    assert body.index("commentRangeStart") < body.index("24.2%") < body.index("commentRangeEnd")


@pytest.mark.parametrize(
    ("shape", "part"), [("a footnote", "footnotes"), ("a header", "header1"), ("a text box", "document")]
)
def test_beside_the_body_the_figure_is_highlighted(shape: str, part: str) -> None:
    data = drafts.WORD_FILES[shape](drafts.paragraphs(slips=True))
    text = read(data).text
    said = "24.2" if shape == "a header" else "1284"
    at = text.index(said)
    marked = mark(data, [Remark(at, at + len(said), ("不符",))], DATE)
    with zipfile.ZipFile(io.BytesIO(marked)) as parts:
        content = parts.read(f"word/{part}.xml").decode()
    run_of = content[content.rindex("<w:r>", 0, content.index(f">{said}<")) : content.index(f">{said}<")]
    assert "highlight" in run_of
    assert list(commented(marked)) == ["不符"]


def test_comments_that_were_there_stay() -> None:
    data = drafts.WORD_FILES["comments"](drafts.paragraphs(slips=True))
    marked = docx.Document(io.BytesIO(mark(data, [Remark(0, 2, ("不符",))], DATE)))
    assert [(one.author, one.text) for one in marked.comments] == [("编辑", "标题改成24.9%？"), ("gdcli", "不符")]


def test_parts_that_say_nothing_are_as_they_were() -> None:
    data = drafts.WORD_FILES["a footnote"](drafts.paragraphs(slips=True))
    pictured = io.BytesIO(data)
    with zipfile.ZipFile(pictured, "a") as container:
        container.writestr("word/media/image1.png", b"\x89PNG" + bytes(range(256)) * 40)
    data = pictured.getvalue()
    marked = mark(data, [Remark(0, 2, ("不符",))], DATE)
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(marked)) as after:
        assert before.namelist() == [name for name in after.namelist() if "comments" not in name]
        for name in ("word/media/image1.png", "_rels/.rels"):
            assert before.read(name) == after.read(name)


@given(
    st.lists(st.text(st.sampled_from("广东增长5%。8 "), min_size=1, max_size=6), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=5, unique_by=lambda pair: pair[0]),
)
def test_whatever_the_runs_and_the_remarks(runs: list[str], wanted: list[tuple[int, int]]) -> None:
    data = package(paragraph(*(run(said) for said in runs)))
    text = read(data).text
    length = len(text.rstrip("\n"))
    remarks = [Remark(at, min(at + size, length), (f"{at}-{size}",)) for at, size in wanted if at < length]
    # Ranges that overlap are cut at each other's edges, so only those that don't are compared.
    marked = mark(data, remarks, DATE)
    assert read(marked).text == text
    said = commented(marked)
    apart = sorted(remarks, key=lambda one: one.start)
    if all(one.end <= other.start for one, other in pairwise(apart)):
        assert said == {one.lines[0]: text[one.start : one.end] for one in remarks}
