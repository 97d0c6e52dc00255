"""A file as it comes → its text, and the way back from a place in the text to the place in the file.

What a file is is told from its content, never from its name: what claims to be text and is not is not read as text.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from gdcli.documents.document import LOCKED, Document, Illegible

__all__ = ["Document", "DocumentFormat", "Illegible", "format_of", "read"]


class DocumentFormat(StrEnum):
    """What a document is written in."""

    TEXT = "text"
    WORD = "docx"
    OPEN = "odt"
    WEB = "html"
    RICH = "rtf"
    PDF = "pdf"
    MAIL = "eml"


#: What is no draft, by its first bytes, and the way out.
_NO_DRAFTS: Final = (
    (b"\x89PNG", "是图片，不是文稿，请先转成文字"),
    (b"\xff\xd8\xff", "是图片，不是文稿，请先转成文字"),
    (b"GIF8", "是图片，不是文稿，请先转成文字"),
    (b"\x1f\x8b", "是压缩包，请先解压"),
    (b"Rar!", "是压缩包，请先解压"),
    (b"7z\xbc\xaf", "是压缩包，请先解压"),
)
_ZIP: Final = b"PK\3\4"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: What begins so must be seen whole to be told.
CONTAINERS: Final = (_ZIP, _OLE)
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_WEB_PAGE: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|style|p|div|span|"
    r"h[1-6]|table|section|article|main|ul|ol|blockquote|center|figure|br|strong|b|font)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
#: The fields that a message begins with.
_HEADER: Final = re.compile(
    rb"(?:Return-Path|Received|From|To|Date|Subject|Message-ID|MIME-Version|Delivered-To|(?:X|Content)-[\w-]+):[ \t]",
    re.IGNORECASE,
)
#: As much of a file as tells what it is.
SNIFFED_BYTES: Final = 4096


def format_of(data: bytes) -> DocumentFormat:
    """What `data` is written in, by its first `SNIFFED_BYTES`; all of it for a container.

    Raises `Illegible`, with the way out, for what is known to be no draft.
    """
    start = data[:SNIFFED_BYTES]
    if start.startswith(_ZIP):
        return _container(data)
    if start.startswith(_OLE):
        raise Illegible(LOCKED if _ENCRYPTED in data else "是旧格式 .doc 或 .wps，请用 Word 或 WPS 另存为 .docx")
    for magic, why in _NO_DRAFTS:
        if start.startswith(magic):
            raise Illegible(why)
    if start.startswith(b"{\\rtf"):
        return DocumentFormat.RICH
    if b"%PDF-" in start[:1024]:
        return DocumentFormat.PDF
    return _written(start)


def _written(start: bytes) -> DocumentFormat:
    if _HEADER.match(start) and b"\nContent-T" in start.replace(b"\r", b""):
        return DocumentFormat.MAIL
    wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    head = start.decode("utf-16" if wide else "latin-1", "ignore").lstrip("\ufeffï»¿")
    if _WEB_PAGE.match(head):
        return DocumentFormat.WEB
    if head.lstrip().startswith("<?xml"):
        raise Illegible("是 XML，不是文稿，请另存为 .docx、.odt 或文本")
    return DocumentFormat.TEXT


def _container(data: bytes) -> DocumentFormat:
    from gdcli.documents.container import Container

    container = Container(data)
    names = container.names
    if "content.xml" in names and "mimetype" in names:
        if b"opendocument.text" in container.part("mimetype"):
            return DocumentFormat.OPEN
        raise Illegible("不是文字文稿，请把文字另存为 .odt 或 .docx")
    if any(name.startswith("word/") for name in names):
        return DocumentFormat.WORD
    if "META-INF/container.xml" in names:
        raise Illegible("是电子书，请把文字另存为 .docx 或文本")
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise Illegible("是表格或演示文稿，请把文字另存为 .docx 或文本")
    raise Illegible("是压缩包，不是文稿，请先解压")


def read(data: bytes) -> Document:
    """The document that the bytes `data` are. Raises `Illegible`."""
    return _reader(format_of(data))(data)


def _reader(form: DocumentFormat) -> Callable[[bytes], Document]:
    """What reads documents of one format; only that is imported."""
    from importlib import import_module

    reader: Callable[[bytes], Document] = import_module(f"gdcli.documents.{_MODULES[form]}").read
    return reader


_MODULES: Final = {
    DocumentFormat.TEXT: "plain",
    DocumentFormat.WORD: "word",
    DocumentFormat.OPEN: "opendocument",
    DocumentFormat.WEB: "web",
    DocumentFormat.RICH: "rich",
    DocumentFormat.PDF: "pdf",
    DocumentFormat.MAIL: "mail",
}
