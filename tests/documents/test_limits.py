"""What is not a draft, or is one that can hurt, gets one sentence with the way out; nothing is run or fetched."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.documents import Illegible, limits, read
from tests.documents import drafts
from tests.documents.drafts import package, paragraph, run, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = package(paragraph(run("出口增长5%")))


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in files.items():
            container.writestr(name, content)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The Word document `data` with one part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        return zipped({**{one: container.read(one) for one in container.namelist()}, name: content})


def flagged(data: bytes) -> bytes:
    """The ZIP file `data` with its first entry said to be encrypted."""
    changed = bytearray(data)
    for magic, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = -1
        while (at := changed.find(magic, at + 1)) >= 0:
            changed[at + offset] |= 1
    return bytes(changed)


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<w:document xmlns:w="'
    + drafts.W.encode()
    + b'"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'
)
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "'
    + b"9" * 1000
    + b'">'
    + b"".join(b'<!ENTITY %s "%s">' % (bytes([98 + n]), b"&%s;" % bytes([97 + n]) * 50) for n in range(8))
    + b"]><d>&i;</d>"
)

REFUSED = {
    "an old Word document": (OLE + b"W.o.r.d.D.o.c.u.m.e.n.t", "另存为 .docx"),
    "an encrypted Word document": (OLE + "EncryptedPackage".encode("utf-16-le"), "加了密码"),
    "an encrypted container": (flagged(WORD), "加了密码"),
    "a workbook": (zipped({"xl/workbook.xml": b""}), "表格或演示文稿"),
    "another container": (zipped({"a.txt": b"5%"}), "压缩包"),
    "an OpenDocument sheet": (
        zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b""}),
        "另存",
    ),
    "an encrypted OpenDocument": (
        zipped(
            {
                "mimetype": b"application/vnd.oasis.opendocument.text",
                "content.xml": b"x",
                "META-INF/manifest.xml": b"<encryption-data/>",
            }
        ),
        "加了密码",
    ),
    "macros": (with_part(WORD, "word/vbaProject.bin", b"x"), "含有宏"),
    "external entities": (with_part(WORD, "word/document.xml", ENTITIES), "没有读"),
    "an entity bomb": (with_part(WORD, "word/document.xml", BOMB), ""),
    "a broken part": (with_part(WORD, "word/document.xml", b"<w:document"), "损坏"),
    "a ZIP bomb": (with_part(WORD, "word/document.xml", b" " * (limits.PART + 1)), "太大"),
    "too many parts": (zipped({"word/document.xml": b""}) + b"PK\1\2" * (limits.CONTAINED_FILES + 1), "太大"),
    "a truncated container": (WORD[: len(WORD) // 2], "损坏"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "图片"),
    "a truncated PDF": (b"%PDF-1.7\n1 0 obj", "损坏"),
    "a text that is too long": (b"5" * (limits.TEXT + 1), "分成几份"),
    "a page that is too long": (b"<html>" + b"5" * limits.TEXT, "分成几份"),
    "a mail with nothing but a picture": (b"From: a\nContent-Type: image/png\n\nxx", "附件"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_one_sentence(name: str) -> None:
    data, why = REFUSED[name]
    with pytest.raises(Illegible) as caught:
        read(data)
    assert why in str(caught.value)
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 80


def test_tables_nested_without_end_are_refused() -> None:
    inner = paragraph(run("5%"))
    for _ in range(400):
        inner = table([inner, paragraph()])
    with pytest.raises(Illegible):
        read(package(inner))


@given(st.integers(0, len(WORD) - 1), st.binary(min_size=1, max_size=3))
def test_damage_anywhere_is_text_or_refused(at: int, noise: bytes) -> None:
    try:
        read(WORD[:at] + noise + WORD[at + len(noise) :])
    except Illegible as error:
        assert str(error)


@given(
    st.binary(max_size=200),
    st.sampled_from([b"{\\rtf1\\ansi ", b"%PDF-1.4\n", b"<html>", b"From: a\nContent-Type: text/html\n\n"]),
)
def test_noise_behind_any_beginning_is_text_or_refused(noise: bytes, start: bytes) -> None:
    try:
        read(start + noise)
    except Illegible as error:
        assert str(error)
