"""Open the fact files that a command asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from gdcli.base import cache, locate
from gdcli.cli.failure import Failure, bad_file
from gdcli.facts.opening import Unreadable
from gdcli.library import Base, load

if TYPE_CHECKING:
    from gdcli.model import Problem


def fact_files(paths: Sequence[str] | None) -> list[str]:
    """The fact files that `--data` or GDCLI_DATA name, or the program's own. Raises `Failure`."""
    try:
        return locate.fact_files(paths or ())
    except locate.NoSuchFile as error:
        raise bad_file(str(error)) from None


@contextmanager
def base(paths: Sequence[str] | None) -> Iterator[Base]:
    """The base to look things up in, closed afterwards. Raises `Failure` where a file can't be read or has problems."""
    with ExitStack() as stack:
        try:
            opened = load(*(paths or ()), progress=lambda path: _progress(path, stack))
        except (Unreadable, cache.InvalidFacts, locate.NoSuchFile) as error:
            raise failure_of(error) from None
        stack.close()
        with opened:
            yield opened


def _progress(path: str, stack: ExitStack) -> Callable[[int], None]:
    """What tells, on a terminal, how far a file that has to be compiled was read; before that it draws nothing."""
    from gdcli.cli.progress import ProgressBar

    reading = ProgressBar(path)
    stack.callback(reading.finish)
    return reading.advance


def failure_of(error: Unreadable | cache.InvalidFacts | locate.NoSuchFile) -> Failure:
    """The sentence for a fact file that can't be used: where the first problem is, and how to see them all."""
    if not isinstance(error, cache.InvalidFacts):
        return bad_file(str(error))
    first, *others = error.problems
    more = f"（共 {len(others) + 1} 处问题，运行 gdcli check {first.path} 查看）" if others else ""
    return bad_file(f"{place_of(first)}: {first.message}{more}")


def place_of(problem: Problem) -> str:
    """The file of a problem, with its line where one is known."""
    return f"{problem.path}:{problem.line}" if problem.line else problem.path
