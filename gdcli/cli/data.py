"""Open the fact files that a command asks for."""

from __future__ import annotations

from collections.abc import Sequence

from gdcli.cli.failure import Failure, bad_file
from gdcli.facts import cache, locate


def fact_files(paths: Sequence[str] | None) -> list[str]:
    """The fact files that `--data` or GDCLI_DATA name, or the program's own. Raises `Failure`."""
    try:
        return locate.fact_files(paths or ())
    except locate.NoSuchFile as error:
        raise bad_file(str(error)) from None


def open_bases(paths: Sequence[str] | None) -> list[cache.Base]:
    """The fact bases to look things up in. Raises `Failure` where one can't be read or has problems."""
    files = fact_files(paths)
    try:
        cache.make_room(len(files))
    except cache.Unreadable as error:
        raise failure_of(error) from None
    return [_open(path) for path in files]


def _open(path: str) -> cache.Base:
    try:
        return cache.open_cached(path) or _compile(path)
    except (cache.Unreadable, cache.InvalidFacts) as error:
        raise failure_of(error) from None


def failure_of(error: cache.Unreadable | cache.InvalidFacts) -> Failure:
    """The sentence for a fact file that can't be used: where the first problem is, and how to see them all."""
    if isinstance(error, cache.Unreadable):
        return bad_file(str(error))
    first, *others = error.problems
    where = f"{first.path}:{first.line}" if first.line else first.path
    more = f"（共 {len(others) + 1} 处问题，运行 gdcli check {first.path} 查看）" if others else ""
    return bad_file(f"{where}: {first.message}{more}")


def _compile(path: str) -> cache.Base:
    import gc

    from gdcli.cli.progress import Reading

    gc.enable()
    reading = Reading(path)
    try:
        return cache.compile_base(path, reading.advance)
    finally:
        reading.finish()
