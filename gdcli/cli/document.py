"""Read what a person wrote: a file or standard input, in whatever format it comes."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from gdcli.cli.failure import Failure, bad_file
from gdcli.facts.opening import Unreadable, open_regular, why_unreadable

if TYPE_CHECKING:
    from gdcli.documents import Document

#: How much of standard input is kept in memory; the rest waits on disk, because a text is gone through twice.
_KEPT = 1 << 23


def read_document(path: str) -> Document:
    """The document in the file `path`, or in standard input for "-". Raises `Failure` for what can't be read."""
    return document_of(path, read_bytes(path))


def read_bytes(path: str) -> bytes:
    """The file `path`, or standard input for "-", as it is. Raises `Failure`, also for one larger than any draft."""
    from gdcli.documents import limits

    with _opened(path) as stream:
        data = stream.read(limits.FILE + 1)
    return _bounded(path, data)


def document_of(path: str, data: bytes) -> Document:
    """The document that `data`, the content of `path`, is; what was passed over is said on stderr. Raises `Failure`."""
    from gdcli.cli.output import complain
    from gdcli.documents import Illegible, read

    try:
        document = read(data)
    except Illegible as error:
        raise bad_file(f"{path}：{error}") from None
    if not document.text.strip():
        raise bad_file(f"{path}：里面没有文字，请确认文件没有存错")
    for remark in document.remarks:
        complain(f"{path}：{remark}")
    return document


def read_blocks(path: str, progress: Callable[[int], None]) -> Iterator[str]:
    """The text of the file `path`, or of standard input for "-", in blocks; `progress` hears how many bytes are done.

    Plain text is read in little memory, however long it is. Raises `Failure` before the first block if there is none.
    """
    from gdcli.documents import CONTAINERS, SNIFFED_BYTES, DocumentFormat, Illegible, format_of, limits, plain

    with _opened(path, twice=True) as stream:
        try:
            start = stream.read(SNIFFED_BYTES)
            if start.startswith(CONTAINERS) or format_of(start) is not DocumentFormat.TEXT:
                data = start + stream.read(limits.FILE + 1 - len(start))
            else:
                yield from plain.blocks(stream, progress)
                return
        except Illegible as error:
            raise bad_file(f"{path}：{error}") from None
    yield document_of(path, _bounded(path, data)).text


def _bounded(path: str, data: bytes) -> bytes:
    """`data`, the content of `path`. Raises `Failure` where it is larger than any draft."""
    from gdcli.documents import limits

    if len(data) > limits.FILE:
        raise bad_file(f"{path}：超过 {limits.FILE >> 20} MB，不像文稿")
    return data


@contextmanager
def _opened(path: str, twice: bool = False) -> Iterator[IO[bytes]]:
    """The file `path`, or standard input for "-", which can be gone through `twice` if that is asked for."""
    try:
        with _standard_input(twice) if path == "-" else open_regular(path) as stream:
            yield stream
    except Unreadable as error:
        raise bad_file(str(error)) from None
    except Failure:
        raise
    except (OSError, ValueError) as error:
        raise bad_file(why_unreadable(path, error)) from None


def _standard_input(twice: bool) -> IO[bytes]:
    import shutil
    import tempfile

    from gdcli.documents import limits

    if sys.stdin is None:
        raise bad_file("没有标准输入可读，请给出文件名")
    if not twice:
        return io.BytesIO(sys.stdin.buffer.read(limits.FILE + 1))
    kept = tempfile.SpooledTemporaryFile(_KEPT)  # noqa: SIM115
    shutil.copyfileobj(sys.stdin.buffer, kept)
    kept.seek(0)
    return kept
