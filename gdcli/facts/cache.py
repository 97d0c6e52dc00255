"""Open a fact file as a database: from the cache when that is current, else compiled on the spot.

A cached database is a file that is written under another name and moved into place whole, and is never written again.
Beside it stands its stamp, one line: which state of the fact file it was compiled from, and which state of the database
file holds the result. A lookup compares both states with what the file system says now, and so reads neither the fact
file nor more of the database than its answer needs. A stamp that doesn't fit in any way (a changed or damaged file, another
version, a clock that was set back) costs a compilation, never a wrong answer; where nothing can be written, the
database is made in memory.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from typing import TYPE_CHECKING, NamedTuple

from gdcli import __version__
from gdcli.facts import locate

if TYPE_CHECKING:
    import sqlite3

    from gdcli.facts.store import Compiled, Progress
    from gdcli.model import Problem

#: A file that was changed less than this before it was read could change again without its times telling, on file
#: systems that count in seconds (git calls such a file "racily clean").
_SETTLED_NS = 3_000_000_000

_ATTEMPTS = 3

_UNFINISHED = ".tmp"


class InvalidFacts(Exception):
    """A fact file with problems in it; lookups refuse it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


class Unreadable(Exception):
    """A fact file that can't be read at all; the message is for people."""


class Base(NamedTuple):
    """An open fact base: its file's path and a connection that only reads."""

    path: str
    connection: sqlite3.Connection


def open_cached(path: str) -> Base | None:
    """The facts of the file `path`, ready to be looked up, or None if they have to be compiled first.

    Raises `Unreadable` if there is no such file.
    """
    try:
        state = _state(os.stat(path))
    except (OSError, ValueError) as error:
        raise Unreadable(why_unreadable(path, error)) from None
    cached = _cache_path(path)
    connection = None if cached is None else _open_current(path, cached, state)
    return None if connection is None else Base(path, connection)


def compile_base(path: str, progress: Progress | None = None) -> Base:
    """The facts of the file `path`, compiled, and kept for the next time if that can be.

    `progress` is called with the bytes read so far. Raises `Unreadable` if the file can't be read and `InvalidFacts` if
    there is anything wrong in it.
    """
    return Base(path, _compile(path, _cache_path(path), progress))


def why_unreadable(path: str, error: OSError | ValueError) -> str:
    """One sentence for people on why `path` could not be read."""
    if isinstance(error, FileNotFoundError):
        return f"{path}：没有这个文件，请检查 --data 或 {locate.VARIABLE} 写的路径"
    if isinstance(error, PermissionError):
        return f"{path}：没有读取权限"
    if isinstance(error, IsADirectoryError):
        return f"{path}：是文件夹，不是文件"
    return f"{path}：读不了（{getattr(error, 'strerror', None) or error}）"


def _cache_path(path: str) -> str | None:
    """Where the compiled form of `path` is kept: one name a path, so that an edited file replaces its old form."""
    folder = locate.cache_folder()
    if folder is None:
        return None
    try:
        full = os.path.realpath(path)
    except OSError:
        return None
    name = os.path.basename(full).rpartition(".")[0][:40].replace(os.sep, "-") or "facts"
    return os.path.join(folder, f"{name}-{zlib.crc32(os.fsencode(full)):08x}-{len(full)}.sqlite")


def _state(stat: os.stat_result) -> str:
    """What tells one state of a file from another without reading it."""
    return f"{stat.st_size}.{stat.st_mtime_ns}.{stat.st_ctime_ns}.{stat.st_ino}.{stat.st_dev}"


def _stamp_line(facts: str, database: str) -> str:
    return f"gdcli {__version__} {facts} {database}\n"


def _open_current(path: str, cached: str, facts: str) -> sqlite3.Connection | None:
    """The database compiled from `path` earlier, if it is whole and `path` is still what it was compiled from."""
    try:
        with open(cached + ".stamp", encoding="ascii") as stamp:
            line = stamp.read(1000)
        database = _state(os.stat(cached))
    except (OSError, ValueError):
        return None
    if not line.endswith(f" {database}\n"):
        return None
    connection = _connect(cached)
    if connection is None or line == _stamp_line(facts, database) or _same_content(path, cached, connection):
        return connection
    connection.close()
    return None


def _same_content(path: str, cached: str, connection: sqlite3.Connection) -> bool:
    """Whether `path`, though its times differ, holds the very bytes that were compiled; if so, the stamp is renewed."""
    from hashlib import file_digest

    (sha256,) = connection.execute("SELECT value FROM meta WHERE key = 'sha256'").fetchone()
    try:
        with open(path, "rb") as stream:
            before = os.fstat(stream.fileno())
            same: bool = file_digest(stream, "sha256").hexdigest() == sha256
            after = os.fstat(stream.fileno())
    except OSError as error:
        raise Unreadable(why_unreadable(path, error)) from None
    if not same or _state(before) != _state(after):
        return False
    if _settled(before):
        with contextlib.suppress(OSError):
            _write_stamp(cached, _state(before))
    return True


def _connect(cached: str) -> sqlite3.Connection | None:
    """A connection to a database that nobody writes any more, or None if it turns out to be none of ours."""
    # The C module itself: the package around it costs five times as much to import and adds nothing used here.
    import _sqlite3
    from urllib.parse import quote

    from gdcli.facts.format import FORMAT

    connection: sqlite3.Connection | None = None
    try:
        connection = _sqlite3.connect(f"file:{quote(cached)}?mode=ro&immutable=1", uri=True)
        assert connection is not None
        row = connection.execute("SELECT value FROM meta WHERE key = 'format'").fetchone()
    except (_sqlite3.Error, OSError):
        row = None
    if connection is not None and row != (FORMAT,):
        connection.close()
        return None
    return connection


def _compile(path: str, cached: str | None, progress: Progress | None) -> sqlite3.Connection:
    """The facts of `path`, compiled into the cache if that can be written, else in memory."""
    import sqlite3

    if cached is not None:
        try:
            connection = _compile_to_file(path, cached, progress)
        except (sqlite3.Error, OSError):
            connection = None  # a full disk, a read-only or vanished folder
        if connection is not None:
            return connection
    return _compile_in_memory(path, progress)


def _compile_to_file(path: str, cached: str, progress: Progress | None) -> sqlite3.Connection | None:
    """As `_compile`, or None if the result turned out not to be readable. Raises `OSError` or `sqlite3.Error`."""
    folder = os.path.dirname(cached)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    _sweep(folder)
    state, _ = _build(path, cached, progress)
    _write_stamp(cached, state)
    return _connect(cached)


class Unwritable(Exception):
    """A database that can't be written where it was asked for."""


def compile_file(path: str, target: str, progress: Progress | None = None) -> int:
    """Compile the fact file `path` into a new database file `target`, for other programs; how many facts it holds.

    `target` appears whole or not at all. Raises `Unreadable`, `InvalidFacts`, or `Unwritable`.
    """
    import sqlite3

    try:
        return _build(path, os.path.abspath(target), progress)[1]
    except (OSError, sqlite3.Error) as error:
        raise Unwritable(getattr(error, "strerror", None) or str(error)) from None


def _build(path: str, target: str, progress: Progress | None) -> tuple[str, int]:
    """Compile `path` under another name and move it to `target`: the state read, and how many facts."""
    import tempfile

    from gdcli.facts import store

    handle, temporary = tempfile.mkstemp(suffix=_UNFINISHED, prefix=f"{os.getpid()}-", dir=os.path.dirname(target))
    os.close(handle)
    try:
        with store.building(temporary) as connection:
            state = _read(path, connection, progress)
            (facts,) = connection.execute("SELECT count(*) FROM fact").fetchone()
        with open(temporary, "rb") as finished:
            os.fsync(finished.fileno())
        os.replace(temporary, target)
    finally:
        _remove(temporary)
    return state, facts


def _compile_in_memory(path: str, progress: Progress | None) -> sqlite3.Connection:
    from gdcli.facts import store

    with store.building(":memory:", close=False) as connection:
        _read(path, connection, progress)
    return connection


def _read(path: str, connection: sqlite3.Connection, progress: Progress | None) -> str:
    """Compile `path` into `connection`: the state of the file that was read, or "unsettled".

    Raises `InvalidFacts` for problems in the file, `Unreadable` if it can't be read or never holds still.
    """
    from gdcli.facts import store

    try:
        for _ in range(_ATTEMPTS):
            with open(path, "rb") as stream:
                before = os.fstat(stream.fileno())
                compiled = store.compile_into(connection, stream, path, progress)
                after = os.fstat(stream.fileno())
            if _state(before) == _state(after):
                return _outcome(compiled, before)
            store.empty(connection)
    except OSError as error:
        raise Unreadable(why_unreadable(path, error)) from None
    raise Unreadable(f"{path}：正在被改写，每次读到一半就变了，请等它写完再试")


def _outcome(compiled: Compiled, stat: os.stat_result) -> str:
    if compiled.problems:
        raise InvalidFacts(compiled.problems)
    return _state(stat) if compiled.size == stat.st_size and _settled(stat) else "unsettled"


def _settled(stat: os.stat_result) -> bool:
    """Whether a change to the file from now on would show in its times."""
    import time

    return time.time_ns() - max(stat.st_mtime_ns, stat.st_ctime_ns) > _SETTLED_NS


def _write_stamp(cached: str, facts: str) -> None:
    import tempfile

    handle, temporary = tempfile.mkstemp(suffix=_UNFINISHED, prefix=f"{os.getpid()}-", dir=os.path.dirname(cached))
    try:
        with open(handle, "w", encoding="ascii") as stamp:
            stamp.write(_stamp_line(facts, _state(os.stat(cached))))
        os.replace(temporary, cached + ".stamp")
    finally:
        _remove(temporary)


def _sweep(folder: str) -> None:
    """Remove what compilations that were killed have left behind."""
    for name in os.listdir(folder):
        owner = name.partition("-")[0]
        if name.endswith(_UNFINISHED) and owner.isdigit() and not _alive(int(owner)):
            _remove(os.path.join(folder, name))


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _remove(path: str) -> None:
    with contextlib.suppress(OSError):
        os.unlink(path)
