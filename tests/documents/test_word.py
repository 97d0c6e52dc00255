"""Word: rows of tables are lines, and everything says where it stands."""

from __future__ import annotations

from gdcli.documents import Document, read
from tests.documents import drafts
from tests.documents.drafts import package, paragraph, run, table


def places(document: Document) -> list[tuple[str, str]]:
    """Each line with its place."""
    offsets = [0]
    for line in document.text.split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    return [(line, document.place(at)) for line, at in zip(document.text.split("\n"), offsets, strict=False) if line]


def test_a_row_of_single_paragraphs_is_a_line_with_tabs() -> None:
    rows = [[paragraph(run("指标")), paragraph(run("同比增长"))], [paragraph(run("出口")), paragraph(run("5%"))]]
    assert places(read(package(table(*rows)))) == [("指标\t同比增长", "表格1第1行"), ("出口\t5%", "表格1第2行")]


def test_a_cell_of_several_paragraphs_keeps_them_apart() -> None:
    cell = paragraph(run("出口增长5%。")) + paragraph(run("进口增长6%。"))
    assert read(package(table([paragraph(run("正文")), cell]))).text == "正文\n出口增长5%。\n进口增长6%。\n"


def test_a_deleted_row_is_no_text() -> None:
    kept, gone = (
        f"<w:tr>{mark}<w:tc>{paragraph(run(said))}</w:tc></w:tr>"
        for mark, said in (("", "5%"), ("<w:trPr><w:del/></w:trPr>", "6%"))
    )
    assert read(package(f"<w:tbl>{kept}{gone}</w:tbl>")).text == "5%\n"


def test_notes_boxes_and_headers_are_named() -> None:
    lines = drafts.paragraphs(slips=False)
    for shape, place in (
        ("a footnote", "脚注1"),
        ("an endnote", "尾注1"),
        ("a text box", "文本框"),
        ("a header", "页眉"),
    ):
        document = read(drafts.WORD_FILES[shape](lines))
        said = lines[0] if shape == "a header" else lines[-1]
        assert (said, place) in places(document), shape
        assert (lines[1], "") in places(document), shape


def test_an_empty_document_is_empty() -> None:
    assert read(package("")).text == ""
