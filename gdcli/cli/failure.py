"""The ways a command ends without an answer."""

from __future__ import annotations

NO = 1
WRONG_USAGE = 2
BAD_FILE = 3


class Failure(Exception):
    """A command that stops: one sentence for stderr, and the exit code."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


class Closed(Exception):
    """Whoever read the answer has enough of it."""


def usage(message: str) -> Failure:
    """The command line is wrong."""
    return Failure(message, WRONG_USAGE)


def bad_file(message: str) -> Failure:
    """A file can't be read or is invalid."""
    return Failure(message, BAD_FILE)
