"""Read a text that a person wrote: a file or standard input, in the encodings newsrooms use."""

from __future__ import annotations

import codecs
import sys

from gdcli.cli.failure import bad_file
from gdcli.facts.opening import Unreadable, open_regular, why_unreadable

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_text(path: str) -> str:
    """The text of the file `path`, or of standard input for "-".

    A byte order mark decides; without one it is UTF-8 if it can be, else GB 18030. Raises `Failure` if it is neither.
    """
    try:
        if path == "-":
            if sys.stdin is None:
                raise bad_file("没有标准输入可读，请给出文件名")
            data = sys.stdin.buffer.read()
        else:
            with open_regular(path) as stream:
                data = stream.read()
    except Unreadable as error:
        raise bad_file(str(error)) from None
    except (OSError, ValueError) as error:
        raise bad_file(why_unreadable(path, error)) from None
    return _decode(data, path)


def _decode(data: bytes, path: str) -> str:
    encodings = [encoding for mark, encoding in _MARKS if data.startswith(mark)] or ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise bad_file(f"{path}：不是文本，或编码既非 UTF-8 也非 GB18030，请另存为 UTF-8 文本")
