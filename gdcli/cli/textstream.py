"""Read a long text block by block: a file or standard input, in the encodings newsrooms use, in little memory."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterator
from typing import IO

from gdcli.cli.failure import bad_file
from gdcli.facts.opening import Unreadable, open_regular, why_unreadable

_BLOCK = 1 << 18
#: How much of standard input is kept in memory; the rest waits on disk, because a text is gone through twice.
_KEPT = 1 << 23
_BY_MARK = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_blocks(path: str, progress: Callable[[int], None]) -> Iterator[str]:
    """The text of the file `path`, or of standard input for "-", in blocks; `progress` hears how many bytes are done.

    The encoding is that of `textfile.read_text`. Raises `Failure` before the first block if the text has none.
    """
    try:
        with _standard_input() if path == "-" else open_regular(path) as stream:
            encoding = _encoding(stream, path)
            stream.seek(0)
            for block in _decoded(stream, encoding):
                progress(stream.tell())
                yield block
    except Unreadable as error:
        raise bad_file(str(error)) from None
    except (OSError, ValueError) as error:
        raise bad_file(why_unreadable(path, error)) from None


def _standard_input() -> IO[bytes]:
    import shutil
    import tempfile

    if sys.stdin is None:
        raise bad_file("没有标准输入可读，请给出文件名")
    kept = tempfile.SpooledTemporaryFile(_KEPT)  # noqa: SIM115
    shutil.copyfileobj(sys.stdin.buffer, kept)
    kept.seek(0)
    return kept


def _encoding(stream: IO[bytes], path: str) -> str:
    start = stream.read(4)
    marked = [encoding for mark, encoding in _BY_MARK if start.startswith(mark)]
    for encoding in marked or ["utf-8", "gb18030"]:
        stream.seek(0)
        try:
            if not any("\0" in block for block in _decoded(stream, encoding)):
                return encoding
        except UnicodeDecodeError:
            continue
    raise bad_file(f"{path}：不是文本，或编码既非 UTF-8 也非 GB18030，请另存为 UTF-8 文本")


def _decoded(stream: IO[bytes], encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    while data := stream.read(_BLOCK):
        yield decoder.decode(data)
    yield decoder.decode(b"", final=True)
