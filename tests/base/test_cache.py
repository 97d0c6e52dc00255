"""Whatever happens to the cache, a lookup gives the right answer or says what is wrong, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import gdcli as library
from gdcli.base import cache, locate
from tests.base.conftest import Place
from tests.conftest import FACTS, ROOT, Run
from tests.making import fact, text

OLD, NEW = ["产业"] * 3, ["生态"] * 3

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")


# The program's own facts.


@pytest.mark.parametrize("args", [["show"], ["外资"], ["depts"], ["topics"], ["show", "--json", "-d", "科技厅"]])
def test_the_programs_own_facts_need_no_cache(
    gdcli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert gdcli(*args).code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the project with its own facts compiled, as an editable installation has it."""
    copy = tmp_path / "checkout"
    shutil.copytree(ROOT / "gdcli", copy / "gdcli", ignore=shutil.ignore_patterns("__pycache__", "data"))
    (copy / "data").mkdir()
    shutil.copy(FACTS, copy / "data")
    (copy / "gdcli" / "data").mkdir()
    built = Path(locate.built_path(str(copy / "gdcli")))
    cache.write([str(copy / "data" / "facts.yaml")], str(built))
    os.utime(built, (time.time() + 10,) * 2)
    return copy


def _in_checkout(checkout: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "XDG_CACHE_HOME": str(checkout / "cache"), "PYTHONPATH": str(checkout)}
    return subprocess.run(
        [sys.executable, "-m", "gdcli", *args],
        capture_output=True, text=True, encoding="utf-8", timeout=600, check=False, cwd=checkout, env=env,
    )  # fmt: skip


def test_the_programs_own_facts_are_read_anew_when_they_were_edited(checkout: Path) -> None:
    assert _in_checkout(checkout, "show", "--count").stdout == "58\n"
    assert not (checkout / "cache").exists()
    own = checkout / "data" / "facts.yaml"
    own.write_text(own.read_text(encoding="utf-8").replace("indicator: 经营主体总数", "indicator: 改过的名称"), "utf-8")
    os.utime(own, (time.time() + 20,) * 2)
    done = _in_checkout(checkout, "show", "market-entities", "--json")
    assert (done.returncode, json.loads(done.stdout)[0]["indicator"]) == (0, "改过的名称")
    own.write_text("schema: 2\n", "utf-8")
    os.utime(own, (time.time() + 20,) * 2)
    assert _in_checkout(checkout, "show").returncode == 3


def test_without_compiled_facts_they_are_compiled_like_any_other(checkout: Path) -> None:
    os.unlink(locate.built_path(str(checkout / "gdcli")))
    assert _in_checkout(checkout, "show", "--count").stdout == "58\n"


def test_a_damaged_compiled_base_is_healed_from_the_fact_file(checkout: Path) -> None:
    built = Path(locate.built_path(str(checkout / "gdcli")))
    built.write_bytes(built.read_bytes()[:5000])
    os.utime(built, (time.time() + 10,) * 2)
    assert _in_checkout(checkout, "show", "--count").stdout == "58\n"


# Other fact files.


def test_another_file_gets_one_database_that_the_next_lookup_reads(place: Place) -> None:
    assert place.answer() == OLD
    database, inode = place.database, place.database.stat().st_ino
    assert place.cached() == [database.name]
    done = place.run(env=place.env({"PYTHONPROFILEIMPORTTIME": "1"}))
    assert len(json.loads(done.stdout)) == 3
    assert "yaml" not in {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert (place.database, place.database.stat().st_ino) == (database, inode)


def test_an_edit_is_seen_at_once_and_the_older_database_removed(place: Place) -> None:
    assert place.answer() == OLD
    before = place.database
    place.write(3, "生态")
    assert place.answer() == NEW
    assert not before.exists()
    assert len(place.cached()) == 1


def test_a_file_changed_a_moment_ago_is_not_cached(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gdcli.base.cache._SETTLED_NS", 3_000_000_000)
    assert place.answer() == OLD
    assert place.cached() == []


def test_an_edit_of_the_same_size_at_the_same_time_is_seen(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gdcli.base.cache._SETTLED_NS", 3_000_000_000)
    for round_ in range(4):
        topic = ("产业", "生态")[round_ % 2]
        place.write(3, topic, settled=False)
        os.utime(place.facts, ns=(10**18, 10**18))
        assert place.answer() == [topic] * 3


@pytest.mark.parametrize("offset", [-(10**9), 10**9, 0])
def test_a_clock_that_jumps_changes_no_answer(place: Place, offset: int) -> None:
    assert place.answer() == OLD
    place.write(3, "生态")
    moment = time.time() + offset
    os.utime(place.facts, (moment, moment))
    assert place.answer() == NEW
    assert place.answer() == NEW


def test_another_version_of_the_program_compiles_for_itself(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.answer()
    before = place.database.name
    monkeypatch.setattr(locate, "FORMAT", "99.0.0.1")
    assert place.answer() == OLD
    assert place.database.name != before


def _truncate(database: Path) -> None:
    with database.open("r+b") as file:
        file.truncate(database.stat().st_size // 2)


def _scribble(database: Path) -> None:
    with database.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 20000)


def _foreign(database: Path) -> None:
    database.unlink()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE meta (key, value)")


def _folder(database: Path) -> None:
    database.unlink()
    database.mkdir()


_DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda database: database.write_bytes(b""),
    "text": lambda database: database.write_text("SQLite format 3\0 but no more"),
    "gone": lambda database: database.unlink(),
    "truncated": _truncate,
    "scribbled": _scribble,
    "foreign": _foreign,
    "a folder": _folder,
}


@pytest.mark.parametrize("damage", _DAMAGE)
def test_a_damaged_database_changes_no_answer(place: Place, damage: str) -> None:
    place.answer()
    _DAMAGE[damage](place.database)
    assert place.answer() == OLD
    assert place.answer() == OLD
    assert [name for name in place.cached() if name.endswith(".tmp")] == []


@pytest.mark.parametrize("start", [4096, 8192, 16384, 40960])
@pytest.mark.parametrize(
    "command",
    [["find", "企业"], ["show", "-d", "科技厅"], ["show", "f-1"], ["find", "4612"], ["show", "--sort", "topic"]],
)
def test_damage_met_in_the_middle_of_a_lookup_is_repaired(place: Place, command: list[str], start: int) -> None:
    expected = place.ask(*command, "--json", "--data", str(place.facts)).out
    with (database := place.database).open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * max(0, database.stat().st_size - start))
    done = place.ask(*command, "--json", "--data", str(place.facts))
    assert (done.code, done.out, done.err) == (0, expected, "")


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b'"value":4612', b'"value":4621'),
        ("产业".encode(), "生态".encode()),
        (b'"printed"', b'"printeX"'),
        (b"[]", b"{]"),
    ],
)
@pytest.mark.parametrize(
    "command", [["show"], ["show", "-f", "csv"], ["find", "4612"], ["depts"], ["topics", "--json"], ["cite", "f-1"]]
)
def test_damage_to_a_text_which_sqlite_does_not_see_is_repaired(
    place: Place, command: list[str], good: bytes, bad: bytes
) -> None:
    expected = place.ask(*command, "--data", str(place.facts))
    (database := place.database).write_bytes(database.read_bytes().replace(good, bad))
    assert place.ask(*command, "--data", str(place.facts)) == expected
    assert bad not in place.database.read_bytes()


def test_a_damaged_text_of_the_programs_own_facts_is_repaired(checkout: Path) -> None:
    built = Path(locate.built_path(str(checkout / "gdcli")))
    built.write_bytes(built.read_bytes().replace(b'"printed"', b'"printeX"'))
    os.utime(built, (time.time() + 10,) * 2)
    done = _in_checkout(checkout, "show", "--json")
    assert (done.returncode, len(json.loads(done.stdout)), "printeX" in done.stdout) == (0, 58, False)


@pytest.fixture
def planted(place: Place) -> Place:
    """A database in place of the right one that answers everything wrongly."""
    place.answer()
    database = place.database
    mode = database.stat().st_mode
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE fact SET json = replace(json, '产业', '生态')")
    cache.seal(str(database))
    os.chmod(database, mode)
    assert place.answer() == NEW  # the planted answer, as long as nothing gives it away
    return place


@posix
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_database_that_others_may_write_is_never_believed(planted: Place, mode: int) -> None:
    planted.database.chmod(mode)
    assert planted.answer() == OLD


@posix
@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_a_database_in_a_folder_that_others_may_write_is_never_believed(planted: Place, mode: int) -> None:
    planted.folder.chmod(mode)
    assert planted.answer() == OLD


@posix
def test_a_planted_view_without_end_is_never_asked(planted: Place) -> None:
    with closing(sqlite3.connect(planted.database)) as connection, connection:
        connection.execute("ALTER TABLE fact RENAME TO held")
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        connection.execute(f"CREATE VIEW fact AS {endless} SELECT held.* FROM held, n")
    cache.seal(str(planted.database))
    planted.folder.chmod(0o777)
    assert planted.answer() == OLD


@posix
def test_a_link_to_a_database_is_never_believed(planted: Place, tmp_path: Path) -> None:
    elsewhere = planted.database.rename(tmp_path / "elsewhere.sqlite")
    (planted.folder / "link").symlink_to(elsewhere)
    (planted.folder / "link").rename(planted.folder / _name(planted))
    assert planted.answer() == OLD


@posix
def test_a_link_in_place_of_the_folder_is_never_believed(planted: Place, tmp_path: Path) -> None:
    elsewhere = planted.folder.rename(tmp_path / "elsewhere")
    planted.folder.symlink_to(elsewhere)
    assert planted.answer() == OLD


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("what", ["database", "folder"])
def test_what_belongs_to_someone_else_is_never_believed(planted: Place, what: str) -> None:
    os.chown(getattr(planted, what), 65534, -1)
    assert planted.answer() == OLD


def _name(place: Place) -> str:
    """The name that the database of the fact file has."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place.home))
        path = cache._cache_path(str(place.facts), os.stat(place.facts))
        assert path is not None
        return os.path.basename(path)


def _file_in_the_way(place: Place) -> None:
    place.home.write_text("")


def _link_to_nowhere(place: Place) -> None:
    place.home.symlink_to(place.home.parent / "missing" / "folder")


def _link_to_itself(place: Place) -> None:
    place.home.symlink_to(place.home)


def _kernel_folder(place: Place) -> None:
    # Even root can't write here, which a read-only folder of the test's own would not ensure.
    place.environ["XDG_CACHE_HOME"] = "/proc/self"


def _read_only(place: Place) -> None:
    place.folder.mkdir(parents=True)
    place.folder.chmod(0o500)


@posix
@pytest.mark.parametrize("obstacle", [_file_in_the_way, _link_to_nowhere, _link_to_itself, _kernel_folder, _read_only])
def test_where_nothing_can_be_written_the_program_works_from_memory(
    place: Place, obstacle: Callable[[Place], None]
) -> None:
    obstacle(place)
    assert place.answer() == OLD
    assert place.answer() == OLD
    assert [path.name for path in place.home.parent.rglob("*.tmp")] == []


@posix
@pytest.mark.parametrize("home", ["/proc/self", "/dev/null", ""])
def test_a_home_that_is_no_home(place: Place, home: str) -> None:
    env = {name: value for name, value in place.env().items() if name != "XDG_CACHE_HOME"}
    assert place.answer(env={**env, "HOME": home}) == OLD


@posix
def test_a_missing_cache_folder_is_made_for_the_user_alone(place: Place) -> None:
    place.home = place.home / "a" / "b"
    assert place.answer() == OLD
    assert place.folder.stat().st_mode & 0o777 == 0o700
    assert place.database.stat().st_mode & 0o777 == 0o600


@posix
@pytest.mark.parametrize("limit", [0, 4096, 100_000])
def test_a_full_disk_leaves_nothing_and_changes_no_answer(place: Place, limit: int) -> None:
    place.write(200)

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    # The answer itself goes through a pipe, which has no such limit.
    assert len(place.answer(preexec_fn=full)) == 200
    assert place.cached() == []


def test_many_processes_on_a_cold_cache(place: Place) -> None:
    place.write(100)
    started = [
        subprocess.Popen(place.command(), env=place.env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(8)
    ]
    for process in started:
        out, err = process.communicate(timeout=600)
        assert (process.returncode, err) == (0, b"")
        assert len(json.loads(out)) == 100
    assert [name for name in place.cached() if not name.endswith(".sqlite")] == []


@posix
def test_an_interrupted_compilation_tidies_up(place: Place) -> None:
    place.write(6000)
    place.environ["PYTHONPATH"] = str(ROOT)
    # What a shell starts in the background ignores interrupts, and so would all that it starts.
    heeds = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    code = heeds + "import gdcli.base.cache as c, sys; c._SETTLED_NS = 0; import gdcli.__main__ as m; m.main()"
    command = [sys.executable, "-c", code, "show", "--json", "--data", str(place.facts)]
    process = subprocess.Popen(command, env=place.env(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while not list(place.folder.glob(".gdcli-*")) and process.poll() is None:
        time.sleep(0.005)
    process.send_signal(signal.SIGINT)
    assert b"Traceback" not in process.communicate(timeout=600)[1]
    assert process.returncode == 130
    assert place.cached() == []


def test_what_others_keep_in_the_folder_stays(place: Place) -> None:
    place.folder.mkdir(parents=True, mode=0o700)
    others = {"notes.txt", "x.tmp", "other.sqlite", "facts-00000000-1-x.sqlite"}
    for name in others:
        (place.folder / name).write_text("")
    place.answer()
    assert others <= set(place.cached())


@pytest.mark.parametrize("name", ["空 格%41?#.yaml", "é'\".yaml", "a" * 200 + ".yaml", "%00.yaml", "无后缀"])
def test_a_file_may_have_any_name(place: Place, name: str) -> None:
    place.facts = place.facts.rename(place.facts.with_name(name))
    assert place.answer() == OLD
    inode = place.database.stat().st_ino
    assert place.answer() == OLD
    assert place.database.stat().st_ino == inode


@pytest.mark.skipif(sys.platform != "linux", reason="needs file names of any bytes")
def test_a_name_that_is_no_text(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    path = place.facts.rename(place.facts.with_name("\udcff\udc80.yaml"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(place.home))
    for _ in range(2):
        with library.load(str(path)) as base:
            assert len(base.show()) == 3


def test_a_truncated_fact_file_is_no_shorter_answer(place: Place) -> None:
    place.answer()
    whole = place.facts.read_bytes()
    place.facts.write_bytes(whole[: len(whole) // 2])
    done = place.ask()
    assert (done.code, done.out) == (3, "")
    place.facts.write_bytes(whole)
    assert place.answer() == OLD


@posix
def test_two_paths_to_one_file_share_its_database(place: Place) -> None:
    place.answer()
    link = place.facts.with_name("link.yaml")
    link.symlink_to(place.facts)
    inode = place.database.stat().st_ino
    assert place.ask("show", "--data", str(link)).code == 0
    assert place.database.stat().st_ino == inode


def test_adding_a_file_to_a_folder_compiles_one_file(place: Place, tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.yaml").write_text(text([fact(f"{name}-1")], name), encoding="utf-8")
    place.ask("show", "--json", "--data", str(folder))
    before = {path: path.stat().st_ino for path in place.folder.iterdir()}
    (folder / "c.yaml").write_text(text([fact("c-1")], "c"), encoding="utf-8")
    done = place.ask("show", "--json", "--data", str(folder))
    assert [one["id"] for one in json.loads(done.out)] == ["a-1", "b-1", "c-1"]
    after = {path: path.stat().st_ino for path in place.folder.iterdir()}
    assert len(after) == 3
    assert before.items() <= after.items()


@posix
@pytest.mark.parametrize(("hard", "code"), [(1000, 0), (130, 3)])
def test_more_files_than_may_be_open(place: Place, tmp_path: Path, hard: int, code: int) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    for number in range(140):
        (folder / f"{number}.yaml").write_text(text([fact(f"f-{number}")], f"s-{number}"), encoding="utf-8")

    def few() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (120, hard))

    done = place.run("show", "--count", "--data", str(folder), preexec_fn=few)
    assert (done.returncode, done.stdout) == (code, "" if code else "140\n")
    assert done.stderr.count("\n") == (1 if code else 0)


def test_one_source_in_two_files_is_refused(place: Place, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(place.facts.read_bytes())
    done = place.ask("show", "--data", str(place.facts), "--data", str(copy))
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
    assert "来源编号“s”" in done.err


@posix
@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero", "/nowhere/facts.yaml", "/proc/self/mem", "/dev/shm"])
def test_what_can_not_be_read_is_one_sentence(place: Place, path: str) -> None:
    done = place.ask("show", "--json", "--data", path)
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)


def test_a_file_that_is_rewritten_while_it_is_read_is_refused(place: Place) -> None:
    moments = iter(range(10**9))

    def touch(_: int) -> None:
        moment = next(moments)
        os.utime(place.facts, (moment, moment))

    with pytest.raises(library.Unreadable, match="正在被改写"):
        library.load(str(place.facts), progress=lambda _: touch)


def test_a_file_that_is_replaced_while_it_is_read_is_read_whole(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(place.home))

    def replace(_: int) -> None:
        new = place.facts.with_suffix(".new")
        new.write_text(text([fact("a", topic="生态")]), encoding="utf-8")
        new.replace(place.facts)

    with library.load(str(place.facts), progress=lambda _: replace) as base:
        assert {one.topic for one in base.show()} in ({"产业"}, {"生态"})
    assert place.answer() == ["生态"]
