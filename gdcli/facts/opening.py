"""Open a file that a person named: a regular file and nothing else, without waiting and without surprises."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from typing import BinaryIO

Progress = Callable[[int], None]

#: What is said of a file without a name, as a shell's empty variable makes it.
NAMELESS = "文件名是空的，请检查命令行"


class Unreadable(Exception):
    """A file that can't be read at all; the message is for people."""


def open_regular(path: str) -> BinaryIO:
    """The regular file `path`, open for reading. Raises `Unreadable` for anything else, without waiting for a pipe."""
    try:
        # Opening a pipe waits for somebody to write, unless it is told not to.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise Unreadable(why_unreadable(path, error)) from None
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return open(descriptor, "rb")
    os.close(descriptor)
    raise Unreadable(why_not_regular(path, mode))


def why_not_regular(path: str, mode: int) -> str:
    """One sentence for people on why `path`, which is no regular file, is not read."""
    if stat.S_ISDIR(mode):
        return f"{path}：是文件夹，不是文件"
    return f"{path}：不是普通文件（是管道或设备），请先存成文件"


def why_unreadable(path: str, error: OSError | ValueError) -> str:
    """One sentence for people on why `path` could not be read."""
    if not path:
        return NAMELESS
    if isinstance(error, FileNotFoundError):
        return f"{path}：没有这个文件，请检查路径"
    if isinstance(error, PermissionError):
        return f"{path}：没有读取权限"
    if isinstance(error, IsADirectoryError):
        return f"{path}：是文件夹，不是文件"
    return f"{path}：读不了（{getattr(error, 'strerror', None) or error}）"


class Counted:
    """A byte stream that tells how much of it was read."""

    def __init__(self, stream: BinaryIO, progress: Progress | None) -> None:
        self._stream = stream
        self._progress = progress
        self._size = 0

    def read(self, size: int = -1, /) -> bytes:
        chunk = self._stream.read(size)
        self._size += len(chunk)
        if self._progress is not None:
            self._progress(self._size)
        return chunk
