"""Open a fact file as a database: from the cache when that is current, else compiled on the spot.

A cached database is a file that is written under another name and moved into place whole, and is never written again.
Beside it stands its stamp: which state of the fact file it was compiled from, which state of the database file holds
the result, and where the fact file is. A lookup compares both states with what the file system says now, and so reads
neither the fact file nor more of the database than its answer needs. A stamp that doesn't fit in any way (a changed or
damaged file, another version, a process that came in between) costs a compilation, never a wrong answer; where nothing
can be written, and for what is no regular file, the database is made in memory.
"""

from __future__ import annotations

import contextlib
import functools
import os
import stat
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

#: So many files may be open at once on any system, with some to spare for the rest of the program.
_FEW_FILES = 100

_UNFINISHED = ".tmp"
_STAMP = ".stamp"

#: The cached databases that this process has opened.
_opened: list[str] = []


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


def make_room(files: int) -> None:
    """See to it that this process may hold the databases of so many `files` open at once.

    Raises `Unreadable` where the system doesn't allow it.
    """
    if files < _FEW_FILES:
        return
    try:
        import resource
    except ImportError:  # no such limit on Windows
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = files + _FEW_FILES
    if hard != resource.RLIM_INFINITY and needed > hard:
        raise Unreadable(f"{files} 个事实文件太多，系统只允许同时打开 {hard} 个，请用 ulimit -n 放宽或合并一些文件")
    if soft != resource.RLIM_INFINITY and needed > soft:
        resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))


def open_cached(path: str) -> Base | None:
    """The facts of the file `path`, ready to be looked up, or None if they have to be compiled first.

    Raises `Unreadable` if there is no such file.
    """
    try:
        facts = os.stat(path)
    except (OSError, ValueError) as error:
        raise Unreadable(why_unreadable(path, error)) from None
    cached = _cache_path(path) if stat.S_ISREG(facts.st_mode) else None
    connection = None if cached is None else _open_current(path, cached, _state(facts))
    return None if connection is None else Base(path, connection)


def compile_base(path: str, progress: Progress | None = None) -> Base:
    """The facts of the file `path`, compiled, and kept for the next time if that can be.

    `progress` is called with the bytes read so far. Raises `Unreadable` if the file can't be read and `InvalidFacts` if
    there is anything wrong in it.
    """
    # A pipe can be read only once, and what it gave tells nothing about next time.
    cached = _cache_path(path) if os.path.isfile(path) else None
    return Base(path, _compile(path, cached, progress))


def recover(error: Exception) -> bool:
    """Whether a command that failed with `error` can be run again, with a better outcome to be expected.

    So it is where SQLite found a cached database damaged in a way that the stamp didn't show; those that this process
    has opened are removed, and will be compiled again.
    """
    import _sqlite3

    if not _opened or not isinstance(error, _sqlite3.DatabaseError):
        return False
    while _opened:
        cached = _opened.pop()
        _remove(cached + _STAMP)
        _remove(cached)
    return True


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
    full = os.path.realpath(path)
    name = os.path.basename(full).rpartition(".")[0][:40].replace(os.sep, "-") or "facts"
    return os.path.join(folder, f"{name}-{zlib.crc32(os.fsencode(full)):08x}-{len(full)}.sqlite")


def _state(file: os.stat_result) -> str:
    """What tells one state of a file from another without reading it."""
    return f"{file.st_size}.{file.st_mtime_ns}.{file.st_ctime_ns}.{file.st_ino}.{file.st_dev}"


def _stamp_line(facts: str, database: str) -> str:
    return f"gdcli {__version__} {facts} {database}"


def _open_current(path: str, cached: str, facts: str) -> sqlite3.Connection | None:
    """The database compiled from `path` earlier, if it is whole and `path` is still what it was compiled from."""
    try:
        with open(cached + _STAMP, encoding="utf-8", errors="surrogateescape") as stamp:
            line = stamp.readline(1000).rstrip("\n")
    except OSError:
        return None
    connection = _connect(cached)
    if connection is None:
        return None
    try:
        # Only now: a database that is moved into place between the two would otherwise pass for the one of the stamp.
        database = _state(os.stat(cached))
    except OSError:
        database = "gone"
    if line == _stamp_line(facts, database) or (
        line.endswith(f" {database}") and _same_content(path, cached, connection, database)
    ):
        _opened.append(cached)
        return connection
    connection.close()
    return None


def _same_content(path: str, cached: str, connection: sqlite3.Connection, database: str) -> bool:
    """Whether `path`, though its times differ, holds the very bytes that were compiled; if so, the stamp is renewed."""
    import _sqlite3
    import time
    from hashlib import file_digest

    try:
        sha256 = _meta(connection, "sha256")
    except _sqlite3.Error:
        return False
    try:
        with open(path, "rb") as stream:
            began, before = time.time_ns(), os.fstat(stream.fileno())
            same: bool = file_digest(stream, "sha256").hexdigest() == sha256
            after = os.fstat(stream.fileno())
    except OSError as error:
        raise Unreadable(why_unreadable(path, error)) from None
    if not same or _state(before) != _state(after):
        return False
    if _settled(before, began):
        with contextlib.suppress(OSError):
            _write_stamp(path, cached, _stamp_line(_state(before), database))
    return True


def _connect(cached: str) -> sqlite3.Connection | None:
    """A connection to a database that nobody writes any more, or None if it turns out to be none of ours."""
    # The C module itself: the package around it costs five times as much to import and adds nothing used here.
    import _sqlite3
    from urllib.parse import quote

    from gdcli.facts.format import FORMAT

    connection: sqlite3.Connection | None = None
    try:
        connection = _sqlite3.connect(f"file:{quote(os.fsencode(cached))}?mode=ro&immutable=1", uri=True)
        if _meta(connection, "format") == FORMAT:
            return connection
    except _sqlite3.Error:
        pass
    if connection is not None:
        connection.close()
    return None


def _meta(connection: sqlite3.Connection, key: str) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


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
    """As `_compile`, or None if the result is already out of date or gone. Raises `OSError` or `sqlite3.Error`."""
    folder = os.path.dirname(cached)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    _sweep(folder)
    facts, database, _ = _build(path, cached, progress)
    try:
        _write_stamp(path, cached, _stamp_line(facts, database))
    except OSError:
        _remove(cached)
        raise
    # As any lookup opens it: another process may have moved there what it read before `path` was changed.
    return _open_current(path, cached, _state(os.stat(path)))


class Unwritable(Exception):
    """A database that can't be written where it was asked for."""


def compile_file(path: str, target: str, progress: Progress | None = None) -> int:
    """Compile the fact file `path` into a new database file `target`, for other programs; how many facts it holds.

    `target` appears whole or not at all. Raises `Unreadable`, `InvalidFacts`, or `Unwritable`.
    """
    import sqlite3

    try:
        return _build(path, os.path.abspath(target), progress, searchable=False)[2]
    except (OSError, sqlite3.Error) as error:
        raise Unwritable(str(error)) from error


def _build(path: str, target: str, progress: Progress | None, *, searchable: bool = True) -> tuple[str, str, int]:
    """Compile `path` under another name and move it to `target`.

    Returns the state of the file read, that of the database made, and how many facts it holds.
    """
    from gdcli.facts import store

    temporary = _unfinished(target)
    try:
        with store.building(temporary, searchable=searchable) as connection:
            facts = _read(path, connection, progress)
            (count,) = connection.execute("SELECT count(*) FROM fact").fetchone()
        with open(temporary, "r+b") as finished:
            os.fsync(finished.fileno())
        made = os.stat(temporary)
        os.replace(temporary, target)
        moved = os.stat(target)
    finally:
        _remove(temporary)
    # Moving changes a time; anything else means that another process has moved its own there meanwhile.
    mine = (moved.st_ino, moved.st_size, moved.st_mtime_ns) == (made.st_ino, made.st_size, made.st_mtime_ns)
    return facts, _state(moved if mine else made), count


def _compile_in_memory(path: str, progress: Progress | None) -> sqlite3.Connection:
    from gdcli.facts import store

    with store.building(":memory:", close=False) as connection:
        _read(path, connection, progress)
    return connection


def _read(path: str, connection: sqlite3.Connection, progress: Progress | None) -> str:
    """Compile `path` into `connection`: the state of the file that was read, or "unsettled".

    Raises `InvalidFacts` for problems in the file, `Unreadable` if it can't be read or never holds still.
    """
    import time

    from gdcli.facts import store

    try:
        for _ in range(_ATTEMPTS):
            with open(path, "rb") as stream:
                began, before = time.time_ns(), os.fstat(stream.fileno())
                compiled = store.compile_into(connection, stream, path, progress)
                after = os.fstat(stream.fileno())
            if not stat.S_ISREG(before.st_mode) or _held_still(before, after):
                return _outcome(compiled, before, began)
            store.empty(connection)
    except OSError as error:
        raise Unreadable(why_unreadable(path, error)) from None
    raise Unreadable(f"{path}：正在被改写，每次读到一半就变了，请等它写完再试")


def _held_still(before: os.stat_result, after: os.stat_result) -> bool:
    """Whether a file that was read in between held the same all the while."""
    # One that is replaced loses its name, which changes a time as well, but not what the reader has of it.
    replaced = after.st_nlink == 0 and (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return replaced or _state(before) == _state(after)


def _outcome(compiled: Compiled, file: os.stat_result, began: int) -> str:
    if compiled.problems:
        raise InvalidFacts(compiled.problems)
    return _state(file) if compiled.size == file.st_size and _settled(file, began) else "unsettled"


def _settled(file: os.stat_result, began: int) -> bool:
    """Whether a change to the file since `began`, when it was about to be read, would show in its times.

    Nanoseconds since the epoch. Times that lie in the clock's future tell as much as those in its past.
    """
    return min(abs(began - file.st_mtime_ns), abs(began - file.st_ctime_ns)) > _SETTLED_NS


def _unfinished(target: str) -> str:
    """A name beside `target` for what is to be moved there, which tells the process that writes it."""
    return os.path.join(os.path.dirname(target), f"{os.getpid()}-{os.urandom(8).hex()}{_UNFINISHED}")


def _write_stamp(path: str, cached: str, line: str) -> None:
    temporary = _unfinished(cached)
    try:
        with open(temporary, "x", encoding="utf-8", errors="surrogateescape") as stamp:
            stamp.write(f"{line}\n{os.path.realpath(path)}\n")
        os.replace(temporary, cached + _STAMP)
    finally:
        _remove(temporary)


@functools.cache  # once a process is enough, however many files it compiles
def _sweep(folder: str) -> None:
    """Remove what compilations that were killed have left behind, and the databases of fact files that are gone."""
    for name in os.listdir(folder):
        full = os.path.join(folder, name)
        if name.endswith(_UNFINISHED):
            owner = name.partition("-")[0]
            if owner.isdecimal() and not _alive(int(owner)):
                _remove(full)
        elif name.endswith(_STAMP) and not _wanted(full):
            _remove(full.removesuffix(_STAMP))
            _remove(full)


def _wanted(stamp: str) -> bool:
    """Whether the fact file that a stamp names is still there, as far as can be told."""
    try:
        with open(stamp, encoding="utf-8", errors="surrogateescape") as lines:
            first, path = lines.readline(1000), lines.readline(10000).rstrip("\n")
        return not first.startswith("gdcli ") or not path or os.path.lexists(path)
    except (OSError, ValueError):
        return True


def _alive(process: int) -> bool:
    if os.name == "nt":
        return False  # asking would end it; and what it has open can't be removed there
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _remove(path: str) -> None:
    with contextlib.suppress(OSError):
        os.unlink(path)
