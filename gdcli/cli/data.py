"""Open the fact files that a command asks for."""

from __future__ import annotations

from collections.abc import Sequence

from gdcli.cli.failure import bad_file
from gdcli.facts import cache, locate


def fact_files(paths: Sequence[str] | None) -> list[str]:
    """The fact files that `--data` or GDCLI_DATA name, or the program's own. Raises `Failure`."""
    try:
        return locate.fact_files(paths or ())
    except locate.NoSuchFile as error:
        raise bad_file(str(error)) from None


def open_bases(paths: Sequence[str] | None) -> list[cache.Base]:
    """The fact bases to look things up in. Raises `Failure` where one can't be read or has problems."""
    return [_open(path) for path in fact_files(paths)]


def _open(path: str) -> cache.Base:
    from gdcli.cli.progress import Reading

    reading = Reading(path)
    try:
        return cache.open_base(path, reading.advance)
    except cache.Unreadable as error:
        raise bad_file(str(error)) from None
    except cache.InvalidFacts as error:
        first = error.problems[0]
        where = f"{first.path}:{first.line}" if first.line else first.path
        more = f"（共 {len(error.problems)} 处问题，运行 gdcli check {path} 查看）" if len(error.problems) > 1 else ""
        raise bad_file(f"{where}: {first.message}{more}") from None
    finally:
        reading.finish()
