"""Plain text in the encodings newsrooms use: which one it is in, and the text.

>>> decode("广东去年增长4.8%。".encode("gbk")), decode("臺灣去年成長4.8%。".encode("big5"))
('广东去年增长4.8%。', '臺灣去年成長4.8%。')
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import IO, Final

from gdcli.documents import limits
from gdcli.documents.document import Document, Illegible

_BLOCK_BYTES: Final = 1 << 18
_BY_MARK: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Without a mark they can be mistaken for one another, and are told apart by what they say; but UTF-8 of a Chinese
#: character, which has three bytes, proves itself.
_UNMARKED_ENCODINGS: Final = ("utf-8", "gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
_THREE_BYTES: Final = 0xE0
_IN_ASCII: Final = (("hz", re.compile(rb"~\{[!-~]+?~\}")), ("utf-7", re.compile(rb"\+[A-Za-z0-9+/]{3,}-")))
#: Characters of no text. (An escape and a form feed stand in texts of old systems.)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
#: What follows in the same row are kana and other alphabets' letters.
_LEVEL_OF_BIG5: Final = 5401
#: Less than this share of everyday characters is a text in no encoding known here.
_LEAST: Final = 0.5

NOT_TEXT: Final = "不是文本，也不是认得的文稿格式（.docx、.odt、.html、.rtf、.pdf、.eml），请另存为其中一种"


def read(data: bytes) -> Document:
    """The document of a text that is worked on as a whole. Raises `Illegible` if it is no text or too long."""
    if len(data) > limits.TEXT:
        raise Illegible(limits.LONG)
    return Document(decode(data))


def decode(data: bytes) -> str:
    """The text of `data`. Raises `Illegible` if it is no text."""
    for encoding in _candidates(data[:_BLOCK_BYTES]):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):
            return text
    raise Illegible(NOT_TEXT)


def blocks(stream: IO[bytes], progress: Callable[[int], None]) -> Iterator[str]:
    """The text of `stream`, from its beginning, in blocks; `progress` hears how many bytes are done.

    Raises `Illegible` before the first block if it is no text.
    """
    encoding = _encoding(stream)
    stream.seek(0)
    for block in _decoded(stream, encoding):
        progress(stream.tell())
        yield block


def _encoding(stream: IO[bytes]) -> str:
    stream.seek(0)
    for encoding in _candidates(stream.read(_BLOCK_BYTES)):
        stream.seek(0)
        try:
            if not any(_CONTROLS.search(block) for block in _decoded(stream, encoding)):
                return encoding
        except UnicodeDecodeError:
            continue
    raise Illegible(NOT_TEXT)


def _candidates(sample: bytes) -> Iterator[str]:
    """The encodings that `sample` can be in, the likeliest first."""
    marked = [encoding for mark, encoding in _BY_MARK if sample.startswith(mark)]
    if marked:
        yield from marked
        return
    if sample.isascii():
        # Mail of the old days hides Chinese in ASCII, in ways that prove themselves.
        yield from (encoding for encoding, shown in _IN_ASCII if len(shown.findall(sample)) > 2)
        yield "utf-8"
        return
    if max(sample) >= _THREE_BYTES:
        # The others are not so much as looked at where this is it.
        yield "utf-8"
    shares = {encoding: _share(sample, encoding) for encoding in _UNMARKED_ENCODINGS}
    if shares["utf-8"] < _LEAST:
        shares["utf-8"] = 1.0
    likely = sorted(_UNMARKED_ENCODINGS, key=lambda encoding: -shares[encoding])
    yield from (encoding for encoding in likely if shares[encoding] >= _LEAST)


def _share(sample: bytes, encoding: str) -> float:
    """The share of characters of `sample`, read as `encoding`, that stand in everyday Chinese text: 0 to 1."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return 0.0
    everyday = _everyday()
    return sum([char in everyday for char in text]) / len(text) if text else 0.0


@cache
def _everyday() -> frozenset[str]:
    """ASCII, the punctuation of Chinese, and the first levels of GB 2312 (3,755 characters) and of Big5 (5,401)."""
    simplified = _plane("gb2312", range(0xA1, 0xA4)) + _plane("gb2312", range(0xB0, 0xD8))
    traditional = _plane("cp950", range(0xA1, 0xA4)) + _plane("cp950", range(0xA4, 0xC7))[:_LEVEL_OF_BIG5]
    return frozenset("\t\n\r\f" + "".join(map(chr, range(0x20, 0x7F))) + simplified + traditional)


def _plane(encoding: str, leads: range) -> str:
    pairs = (bytes((lead, trail)) for lead in leads for trail in range(0x40, 0xFF))
    return "".join(pair.decode(encoding, "ignore") for pair in pairs)


def _decoded(stream: IO[bytes], encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    while data := stream.read(_BLOCK_BYTES):
        yield decoder.decode(data)
    yield decoder.decode(b"", final=True)
