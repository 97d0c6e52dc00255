"""Open a fact file: as compiled when the program was built, from the cache, or compiled on the spot.

The program's own facts never change after installation, so they are compiled when the package is built and need no
cache; where the fact file lies beside an editable installation and was edited since, it is treated as any other.

The cache holds one database a file, named by the state of the file that it was made from (place, size, times, inode)
and the version of the program: what does not fit is simply not found. It is written under another name and moved into
place whole, sealed with a checksum. It is trusted only where it and its folder belong to the user and nobody else can
write there; anything odd is compiled anew, in memory if it must be.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import zlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gdcli.base import locate, pinyin
from gdcli.base.store import Store
from gdcli.facts.opening import Progress, Unreadable, open_regular, why_not_regular, why_unreadable

if TYPE_CHECKING:
    from gdcli.base.compile import Writer
    from gdcli.model import Problem

#: A file that was changed less than this before it was read could change again without its times telling, on file
#: systems that count in seconds (git calls such a file "racily clean").
_SETTLED_NS = 3_000_000_000


#: Where SQLite keeps the number that a program may put into a database (PRAGMA user_version), which is our seal.
_SEAL = slice(60, 64)
#: SQLite sees damage to its own structure and none to a text, so a database up to this many bytes is read through when
#: it is opened, some milliseconds at most. A larger one is not: a lookup must not grow with the number of facts.
_SEALED = 1 << 22


class InvalidFacts(Exception):
    """A fact file with problems in it; lookups refuse it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


def open_store(path: str, progress: Progress | None = None) -> Store:
    """The facts of the file `path`, ready to be looked up.

    `progress` is called with the bytes read so far where it has to be compiled. Raises `Unreadable` if the file can't
    be read and `InvalidFacts` if there is anything wrong in it.
    """
    try:
        state = os.stat(path)
    except (OSError, ValueError) as error:
        raise Unreadable(why_unreadable(path, error)) from None
    if not stat.S_ISREG(state.st_mode):
        raise Unreadable(why_not_regular(path, state.st_mode))

    def renew() -> sqlite3.Connection:
        return _compile_in_memory(path, progress)

    built = locate.built()
    if built is not None and path == locate.packaged() and _is_current(built, state) and _is_whole(built):
        return Store(path, _connect(built), renew)
    cached = _cache_path(path, state)
    if cached is not None and _is_own(cached) and _is_whole(cached):
        with contextlib.suppress(sqlite3.Error):
            return Store(path, _connect(cached), renew)
    return Store(path, _compile(path, cached, state, progress), renew)


def _state(file: os.stat_result) -> str:
    """What tells one state of a file from another without reading it."""
    return f"{file.st_size}.{file.st_mtime_ns}.{file.st_ctime_ns}.{file.st_ino}.{file.st_dev}"


def _is_current(built: str, facts: os.stat_result) -> bool:
    """Whether the compiled facts at `built` are those of the fact file: in a wheel always, beside an editable
    installation unless the file was touched since."""
    return locate.is_installed() or max(facts.st_mtime_ns, facts.st_ctime_ns) <= os.stat(built).st_mtime_ns


def _cache_path(path: str, facts: os.stat_result) -> str | None:
    """Where the compiled form of `path` in this state is kept."""
    folder = locate.cache_folder()
    if folder is None:
        return None
    return os.path.join(
        folder, f"{_stem(path)}{zlib.crc32(f'{locate.FORMAT} {pinyin.AVAILABLE} {_state(facts)}'.encode()):08x}.sqlite"
    )


def _stem(path: str) -> str:
    """What the names of all databases of one fact file begin with."""
    full = os.path.realpath(path)
    name = os.path.basename(full).rpartition(".")[0][:40].replace(os.sep, "-") or "facts"
    return f"{name}-{zlib.crc32(os.fsencode(full)):08x}-{len(full)}-"


def _is_own(cached: str) -> bool:
    """Whether a cached database and its folder belong to the user alone."""
    try:
        folder, file = os.lstat(os.path.dirname(cached)), os.lstat(cached)
    except OSError:
        return False
    if not (stat.S_ISDIR(folder.st_mode) and stat.S_ISREG(file.st_mode)):
        return False
    if not hasattr(os, "geteuid"):  # Windows keeps a user's folder to the user
        return True
    return all(one.st_uid == os.geteuid() and not one.st_mode & 0o022 for one in (folder, file))


def _is_whole(database: str) -> bool:
    """Whether a database is as it was sealed, as far as that can be told without reading very much."""
    try:
        with open(database, "rb") as stream:
            if os.fstat(stream.fileno()).st_size > _SEALED:
                return True
            data = stream.read()
    except OSError:
        return False
    return data[_SEAL] == _seal(data)


def seal(database: str) -> None:
    """Put the seal on a database that is finished. Raises `OSError` where it can't be written."""
    with open(database, "r+b") as stream:
        if os.fstat(stream.fileno()).st_size <= _SEALED:
            made = _seal(stream.read())
            stream.seek(_SEAL.start)
            stream.write(made)
            stream.flush()
        os.fsync(stream.fileno())


def _seal(data: bytes) -> bytes:
    return zlib.crc32(data[_SEAL.stop :], zlib.crc32(data[: _SEAL.start])).to_bytes(4, "big")


def _connect(database: str) -> sqlite3.Connection:
    """A connection to a database that nobody writes any more."""
    # Three characters mean something in a URI's path; urllib takes longer to import than everything else here to run.
    path = database.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _compile(path: str, cached: str | None, state: os.stat_result, progress: Progress | None) -> sqlite3.Connection:
    """The facts of `path`, compiled into the cache if that can be written, else in memory."""
    if cached is not None and _is_settled(state):
        with contextlib.suppress(OSError, sqlite3.Error):  # a full disk, a read-only or foreign folder
            os.makedirs(os.path.dirname(cached), mode=0o700, exist_ok=True)
            write([path], cached, progress, keep=lambda read: _state(read) == _state(state))
            _remove_older(path, cached)
            if _is_own(cached):
                return _connect(cached)
    return _compile_in_memory(path, progress)


def _remove_older(path: str, cached: str) -> None:
    """Remove what earlier states of the fact file were compiled into."""
    folder, name = os.path.split(cached)
    stem = _stem(path)
    for other in os.listdir(folder):
        if other.startswith(stem) and other != name:
            remove(os.path.join(folder, other))


def _is_settled(file: os.stat_result) -> bool:
    """Whether a change to the file from now on would show in its times."""
    import time

    now = time.time_ns()
    return min(abs(now - file.st_mtime_ns), abs(now - file.st_ctime_ns)) > _SETTLED_NS


def _compile_in_memory(path: str, progress: Progress | None) -> sqlite3.Connection:
    from gdcli.base.compile import writing

    with writing(":memory:") as writer:
        _read(path, writer, progress)
    return writer.connection


def write(
    paths: Sequence[str],
    target: str,
    progress: Progress | None = None,
    *,
    searchable: bool = True,
    keep: Callable[[os.stat_result], bool] = lambda read: True,
) -> int:
    """Compile fact files into one new database at `target`, for the user alone; how many facts it holds.

    `target` appears whole or not at all, and only if `keep` says so of each file as it was when it was read. Raises
    `Unreadable`, `InvalidFacts`, or `OSError` or `sqlite3.Error` where it can't be written.
    """
    import tempfile

    from gdcli.base.compile import writing

    target = os.path.abspath(target)
    descriptor, temporary = tempfile.mkstemp(".tmp", ".gdcli-", os.path.dirname(target))
    os.close(descriptor)
    try:
        with writing(temporary, searchable=searchable) as writer:
            read = [_read(path, writer, progress) for path in paths]
        writer.connection.close()
        if all(keep(state) for _, state in read):
            seal(temporary)
            os.replace(temporary, target)
        return sum(count for count, _ in read)
    finally:
        remove(temporary)


def _read(path: str, writer: Writer, progress: Progress | None) -> tuple[int, os.stat_result]:
    """Write the entries of `path`: how many facts it holds, and the state of the file that was read.

    Raises `InvalidFacts` for problems in the file, `Unreadable` if it can't be read or changed while it was read.
    """
    from gdcli.facts.check import FactFileChecker
    from gdcli.facts.opening import Counted

    checker = FactFileChecker(path)
    with open_regular(path) as stream:
        before = os.fstat(stream.fileno())
        for entry in checker.entries(Counted(stream, progress)):
            writer.add(entry)
        after = os.fstat(stream.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Unreadable(f"{path}：正在被改写，读到一半就变了，请等它写完再试")
    if checker.problems:
        raise InvalidFacts(tuple(checker.problems))
    name = os.fsencode(os.path.basename(path)).decode("utf-8", "replace")
    writer.meta(f"path {checker.source.id if checker.source else ''}", name)
    return checker.facts, before


def remove(path: str) -> None:
    """Remove the file `path` if it is there."""
    with contextlib.suppress(OSError):
        os.unlink(path)
