"""The ways a command ends without an answer."""

from __future__ import annotations

import errno

NO = 1
WRONG_USAGE = 2
BAD_FILE = 3


class Failure(Exception):
    """A command that stops: one sentence for stderr, and the exit code."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


_ERRORS = {
    errno.ENOENT: "没有这个文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘是只读的",
    errno.EISDIR: "是文件夹",
    errno.ENOTDIR: "上一级不是文件夹",
}


def system_error(error: OSError) -> str:
    """What the operating system says, in words for people."""
    return _ERRORS.get(error.errno or 0, error.strerror or str(error))


def usage(message: str) -> Failure:
    """The command line is wrong."""
    return Failure(message, WRONG_USAGE)


def bad_file(message: str) -> Failure:
    """A file can't be read or is invalid."""
    return Failure(message, BAD_FILE)
