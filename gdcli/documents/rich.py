"""Rich text (.rtf), read by striprtf."""

from __future__ import annotations

import re
from typing import Final

from gdcli.documents import limits
from gdcli.documents.document import Document, Illegible

#: What the library passes over, by the control word that shows it.
_PASSED_OVER: Final = {
    b"\\footnote": "脚注没有读",
    b"\\shptxt": "文本框没有读",
    b"\\header": "页眉没有读",
    b"\\footer": "页脚没有读",
}

_DELETED: Final = re.compile(rb"\\deleted\b(?!0)")


def read(data: bytes) -> Document:
    """The text of a rich text file, with remarks on what of it was passed over. Raises `Illegible`."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise Illegible(limits.needs("RTF")) from None
    if _DELETED.search(data):
        raise Illegible("有没接受的修订，删去的字分不开，请先接受修订，或另存为 .docx")
    if len(data) > limits.TEXT:
        raise Illegible(limits.LONG)
    try:
        raw = data.decode("ascii")
    except UnicodeDecodeError:
        raw = data.decode("gb18030", "replace")
    try:
        text: str = rtf_to_text(raw, encoding="cp936", errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, RecursionError):
        raise Illegible("RTF 不完整或已损坏，请在 Word 或 WPS 里打开后另存为 .docx") from None
    if not text.strip():
        raise Illegible("RTF 里没有文字，请在 Word 或 WPS 里打开后另存为 .docx")
    remarks = [remark for word, remark in _PASSED_OVER.items() if word in data]
    return Document(text, remarks=("，".join(remarks),) if remarks else ())
