"""One draft with thirteen planted slips and its correct twin, and Word documents of many shapes that say it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

FILES = Path(__file__).parent / "files"
_CHOICE = re.compile(r"\{([^|}]*)\|([^}]*)\}")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    f'xmlns:r="{_REL}"'
)

#: The header of every page is the first part.
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgMar w:top="1440" w:header="720"/></w:sectPr>'
)


def text(slips: bool) -> str:
    """The draft, with its slips or without."""
    return _CHOICE.sub(r"\2" if slips else r"\1", (FILES / "draft.txt").read_text("utf-8"))


def paragraphs(slips: bool) -> list[str]:
    """The paragraphs of the draft."""
    return [line for line in text(slips).split("\n") if line]


def run(said: str, form: str = "") -> str:
    """A run that says `said`."""
    return f'<w:r>{f"<w:rPr>{form}</w:rPr>" if form else ""}<w:t xml:space="preserve">{escape(said)}</w:t></w:r>'


def paragraph(*runs: str, form: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p>{f'<w:pPr>{form}</w:pPr>' if form else ''}{''.join(runs)}</w:p>"


def table(*rows: list[str]) -> str:
    """A table with rows of cells, each the blocks in it."""
    made = "".join(f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


def package(
    body: str, parts: dict[str, tuple[str, str]] | None = None, *, strict: bool = False, main: str = "document"
) -> bytes:
    """A Word document with `body`, and parts by name: the end of their kind, and their content."""
    parts = parts or {}
    space = _STRICT if strict else W
    base = "http://purl.oclc.org/ooxml/officeDocument/relationships" if strict else _REL
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    section = _SECTION if "header1.xml" in parts else "<w:sectPr/>"
    types = "".join(
        f'<Override PartName="/word/{name}" ContentType="{kind}.{kind_of}+xml"/>'
        for name, (kind_of, _) in parts.items()
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{base}/{kind_of}" Target="{name}"/>'
        for number, (name, (kind_of, _)) in enumerate(parts.items(), 1)
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/{main}.xml" ContentType="{kind}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{base}/officeDocument" Target="word/{main}.xml"/></Relationships>',
        f"word/{main}.xml": f'<w:document xmlns:w="{space}" {_SPACES}><w:body>{body}{section}</w:body></w:document>',
        f"word/_rels/{main}.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{relations}</Relationships>",
    }
    for name, (_, content) in parts.items():
        files[f"word/{name}"] = content.replace("XMLNS", f'xmlns:w="{space}" {_SPACES}')
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in files.items():
            container.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + content)
    return out.getvalue()


Maker = Callable[[list[str]], bytes]


def _plain(lines: list[str]) -> bytes:
    return package("".join(paragraph(run(line)) for line in lines))


def _split(size: int) -> Maker:
    """Every few characters a run of their own, as spelling checkers and editors leave them."""

    def made(lines: list[str]) -> bytes:
        forms = ("", "<w:b/>", '<w:color w:val="FF0000"/>', "<w:lang w:val='zh-CN'/>")
        cut = [[line[at : at + size] for at in range(0, len(line), size)] for line in lines]
        return package("".join(paragraph(*(run(one, forms[at % 4]) for at, one in enumerate(line))) for line in cut))

    return made


def _by_digit(lines: list[str]) -> bytes:
    """Digits and Chinese in runs of different fonts, with marks of the spelling checker and bookmarks between them."""
    mark = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>'
    return package(
        "".join(paragraph(*(run(one) + mark for one in re.findall(r"[\d.]+|[^\d.]+", line))) for line in lines)
    )


def _wrapped(before: str, behind: str) -> Maker:
    """Every number inside an element that holds runs."""

    def made(lines: list[str]) -> bytes:
        pieces = [re.findall(r"\d[\d.%]*|[^\d]+|\d", line) for line in lines]
        return package(
            "".join(
                paragraph(*(f"{before}{run(one)}{behind}" if one[0].isdigit() else run(one) for one in line))
                for line in pieces
            )
        )

    return made


def _tracked(lines: list[str]) -> bytes:
    """Every number was changed: the old one is deleted, the new one inserted."""
    old = '<w:del w:id="1" w:author="a"><w:r><w:delText>99.9</w:delText></w:r></w:del>'
    return _wrapped(f'{old}<w:ins w:id="2" w:author="a">', "</w:ins>")(lines)


def _moved(lines: list[str]) -> bytes:
    """The last paragraph was moved: where it was is no text."""
    last = lines[-1]
    left = f'<w:moveFrom w:id="5" w:author="a">{run(last.replace("2", "7"))}</w:moveFrom>'
    new = f'<w:moveTo w:id="6" w:author="a">{run(last)}</w:moveTo>'
    gone = '<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>'
    return package("".join(paragraph(run(line)) for line in lines[:-1]) + paragraph(left, form=gone) + paragraph(new))


def _joined(lines: list[str]) -> bytes:
    """A paragraph's end was deleted in the middle of a number's sentence."""
    made = []
    for line in lines:
        at = len(line) // 2
        while at < len(line) and line[at - 1] not in "，。；、":
            at += 1
        gone = '<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>'
        made += (
            [paragraph(run(line[:at]), form=gone), paragraph(run(line[at:]))]
            if at < len(line)
            else [paragraph(run(line))]
        )
    return package("".join(made))


def _in_cell(lines: list[str]) -> bytes:
    """The whole draft in one cell of a form, its title in another."""
    body = "".join(paragraph(run(line)) for line in lines[1:])
    return package(table([paragraph(run("标题")), paragraph(run(lines[0]))], [paragraph(run("正文")), body]))


def _nested(lines: list[str]) -> bytes:
    body = "".join(paragraph(run(line)) for line in lines[1:])
    return package(table([paragraph(run(lines[0])) + table([body]) + paragraph()]))


def _lines(lines: list[str]) -> bytes:
    """One paragraph with line breaks."""
    return package(paragraph(*(run(line) + "<w:r><w:br/></w:r>" for line in lines)))


def _controls(lines: list[str]) -> bytes:
    """Content controls around paragraphs."""
    sdt = "<w:sdt><w:sdtPr><w:alias w:val='正文9'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    return package("".join(sdt.format(paragraph(run(line))) for line in lines))


def _fields(lines: list[str]) -> bytes:
    """Page numbers and a table of contents, which are no text, and every number the result of a field, which is."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = '<w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>'

    def field(code: str, shown: str) -> str:
        return char.format("begin") + instruction.format(code) + char.format("separate") + shown + char.format("end")

    contents = paragraph(field('TOC \\o "1-3"', run("第一章 增长24.9%") + field("PAGEREF _Toc1", run("12"))))
    body = ""
    for line in lines:
        pieces = re.findall(r"\d[\d.%]*|[^\d]+|\d", line)
        body += paragraph(*(field("DOCPROPERTY n", run(one)) if one[0].isdigit() else run(one) for one in pieces))
    return package(contents + body + paragraph('<w:fldSimple w:instr=" PAGE ">' + run("3") + "</w:fldSimple>"))


def _hidden(lines: list[str]) -> bytes:
    """Hidden text between the words."""
    secret = run("，同比增长99.9%", "<w:vanish/>")
    return package("".join(paragraph(run(line), secret, run("", '<w:vanish w:val="0"/>')) for line in lines))


def _ruby(lines: list[str]) -> bytes:
    """A spelt-out pronunciation over the first characters."""
    made = []
    for line in lines:
        ruby = f"<w:ruby><w:rubyPr/><w:rt>{run('3')}</w:rt><w:rubyBase>{run(line[:2])}</w:rubyBase></w:ruby>"
        made.append(paragraph(f"<w:r>{ruby}</w:r>", run(line[2:])))
    return package("".join(made))


def _note(kind: str) -> Maker:
    """The last paragraph is a note to the one before."""

    def made(lines: list[str]) -> bytes:
        *body, note = lines
        reference = f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
        content = (
            f'<w:{kind}s XMLNS><w:{kind} w:type="separator" w:id="0">{paragraph()}</w:{kind}>'
            f'<w:{kind} w:id="2">{paragraph(f"<w:r><w:{kind}Ref/></w:r>", run(note))}</w:{kind}></w:{kind}s>'
        )
        shown = "".join(paragraph(run(line)) for line in body[:-1]) + paragraph(run(body[-1]), reference)
        return package(shown, {f"{kind}s.xml": (f"{kind}s", content)})

    return made


def _header(lines: list[str]) -> bytes:
    """The first paragraph is the header of every page."""
    content = f"<w:hdr XMLNS>{paragraph(run(lines[0]))}</w:hdr>"
    return package("".join(paragraph(run(line)) for line in lines[1:]), {"header1.xml": ("header", content)})


def _box(lines: list[str]) -> bytes:
    """The last paragraph in a text box, which is written twice: for Word of today and of yesterday."""
    inside = f"<w:txbxContent>{paragraph(run(lines[-1]))}</w:txbxContent>"
    new = (
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice>'
    )
    old = f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
    box = f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>"
    return package("".join(paragraph(run(line)) for line in lines[:-2]) + paragraph(run(lines[-2]), box))


def _old_box(lines: list[str]) -> bytes:
    inside = f"<w:txbxContent>{paragraph(run(lines[-1]))}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r>"
    return package("".join(paragraph(run(line)) for line in lines[:-2]) + paragraph(box, run(lines[-2])))


def _strict(lines: list[str]) -> bytes:
    return package("".join(paragraph(run(line)) for line in lines), strict=True)


def _elsewhere(lines: list[str]) -> bytes:
    """The body in a part of another name, as some web editors write it."""
    return package("".join(paragraph(run(line)) for line in lines), main="document2")


def _commented(lines: list[str]) -> bytes:
    """A colleague's comment is there already."""
    first = '<w:commentRangeStart w:id="4"/>' + run(lines[0]) + '<w:commentRangeEnd w:id="4"/>'
    reference = '<w:r><w:commentReference w:id="4"/></w:r>'
    comment = f'<w:comment w:id="4" w:author="编辑" w:initials="b">{paragraph(run("标题改成24.9%？"))}</w:comment>'
    body = paragraph(first + reference) + "".join(paragraph(run(line)) for line in lines[1:])
    return package(body, {"comments.xml": ("comments", f"<w:comments XMLNS>{comment}</w:comments>")})


def _math(lines: list[str]) -> bytes:
    """Every percentage is a formula."""
    made = []
    for line in lines:
        pieces = re.findall(r"\d[\d.]*%|(?:(?!\d[\d.]*%).)+", line)
        made.append(
            paragraph(
                *(f"<m:oMath><m:r><m:t>{one}</m:t></m:r></m:oMath>" if one[-1] == "%" else run(one) for one in pieces)
            )
        )
    return package("".join(made))


def _wps(lines: list[str]) -> bytes:
    """As WPS writes: fonts named in every run, digits apart, no smart quotes about it."""
    form = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>'
    align = '<w:keepNext w:val="0"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/>'
    made = []
    for line in lines:
        pieces = re.findall(r"[A-Za-z0-9.]+|[%]|[^A-Za-z0-9.%]+", line)
        made.append(paragraph(*(run(one, form) for one in pieces), form=align))
    return package("".join(made))


LINK = '<w:hyperlink r:id="rId9">'
SMART = '<w:smartTag w:uri="u" w:element="chmetcnv">'

#: Shapes of Word documents that all say the draft.
WORD_FILES: dict[str, Maker] = {
    "plain": _plain,
    "a run a character": _split(1),
    "runs of two": _split(2),
    "runs of seven": _split(7),
    "digits apart": _by_digit,
    "links": _wrapped(LINK, "</w:hyperlink>"),
    "smart tags": _wrapped(SMART, "</w:smartTag>"),
    "inline content controls": _wrapped("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "custom XML": _wrapped("<w:customXml w:element='n'>", "</w:customXml>"),
    "tracked changes": _tracked,
    "insertions": _wrapped('<w:ins w:id="2" w:author="a">', "</w:ins>"),
    "tracked moves": _moved,
    "a deleted paragraph's end": _joined,
    "in a cell": _in_cell,
    "nested tables": _nested,
    "line breaks": _lines,
    "content controls": _controls,
    "fields": _fields,
    "hidden text": _hidden,
    "ruby": _ruby,
    "a footnote": _note("footnote"),
    "an endnote": _note("endnote"),
    "a header": _header,
    "a text box": _box,
    "an old text box": _old_box,
    "the strict edition": _strict,
    "another main part": _elsewhere,
    "comments": _commented,
    "formulas": _math,
    "WPS": _wps,
}


def in_tables() -> Iterator[tuple[str, bytes]]:
    """A table of figures, right and wrong."""
    for name, value in (("right", "1078家"), ("wrong", "1087家")):
        head = [paragraph(run("指标")), paragraph(run("2023年")), paragraph(run("同比增长"))]
        row = [paragraph(run("新设制造业外资企业")), paragraph(run(value)), paragraph(run("29.9%"))]
        yield name, package(table(head, row))


def flat_open_document(lines: list[str]) -> str:
    """A flat OpenDocument text with the last paragraph in a text box, for a word processor to save in its own way."""
    spaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"))
    )
    *body, boxed = (f"<text:p>{escape(line)}" for line in lines)
    frame = '<draw:frame text:anchor-type="as-char" svg:width="12cm" svg:height="4cm"><draw:text-box>'
    body[-1] += f"{frame}{boxed}</text:p></draw:text-box></draw:frame>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {spaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:body><office:text>{''.join(f'{line}</text:p>' for line in body)}</office:text></office:body>"
        "</office:document>"
    )
