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
from pathlib import Path

import pytest

from gdcli.facts import cache
from tests.cache.conftest import Place
from tests.lookup.bases import fact, text

OLD, NEW = ["企业数量"] * 3, ["园区数量"] * 3

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")


def test_the_second_lookup_reads_what_the_first_compiled(place: Place) -> None:
    assert place.answer() == OLD
    done = place.run(env=place.env({"PYTHONPROFILEIMPORTTIME": "1"}))
    assert len(json.loads(done.stdout)) == 3
    assert "yaml" not in {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert place.litter() == []


def test_an_edited_file_is_compiled_again(place: Place) -> None:
    assert place.answer() == OLD
    place.write(3, "园区数量")
    assert place.answer() == NEW
    assert place.litter() == []


def test_an_edit_of_the_same_size_within_the_same_second_is_seen(place: Place) -> None:
    for round_ in range(4):
        indicator = ("企业数量", "园区数量")[round_ % 2]
        place.write(3, indicator, settled=False)
        os.utime(place.facts, ns=(10**18, 10**18))
        assert place.answer() == [indicator] * 3


@pytest.mark.parametrize("offset", [-(10**9), 10**9, 0])
def test_a_clock_that_jumps_changes_no_answer(place: Place, offset: int) -> None:
    assert place.answer() == OLD
    place.write(3, "园区数量")
    moment = time.time() + offset
    os.utime(place.facts, (moment, moment))
    assert place.answer() == NEW
    assert place.answer() == NEW


def test_a_touched_file_is_not_compiled_again(place: Place) -> None:
    place.answer()
    os.utime(place.facts, (10**9, 10**9))
    assert not place.compiled_again(place.answer)


def _truncate(database: Path) -> None:
    with database.open("r+b") as file:
        file.truncate(database.stat().st_size // 2)


def _scribble(database: Path) -> None:
    with database.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 20000)


def _foreign(database: Path) -> None:
    database.unlink()
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE meta (key, value)")
    connection.close()


def _future(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE meta SET value = '99.0/99' WHERE key = 'format'")
        connection.execute("UPDATE fact SET json = '{}'")
    connection.close()


_DAMAGE = {
    "empty": lambda database: database.write_bytes(b""),
    "text": lambda database: database.write_text("SQLite format 3\0 but no more"),
    "gone": lambda database: database.unlink(),
    "truncated": _truncate,
    "scribbled": _scribble,
    "foreign": _foreign,
    "future": _future,
}


@pytest.mark.parametrize("damage", _DAMAGE)
def test_a_damaged_database_is_compiled_again(place: Place, damage: str) -> None:
    place.answer()
    _DAMAGE[damage](place.database)
    assert place.answer() == OLD
    assert place.answer() == OLD
    assert place.litter() == []


@pytest.mark.parametrize("damage", _DAMAGE)
def test_even_if_the_stamp_says_that_all_is_well(place: Place, damage: str) -> None:
    place.answer()
    _DAMAGE[damage](database := place.database)
    if database.exists():
        stat = database.stat()
        first, path = place.stamp.read_text().splitlines()
        state = f"{stat.st_size}.{stat.st_mtime_ns}.{stat.st_ctime_ns}.{stat.st_ino}.{stat.st_dev}"
        place.stamp.write_text(f"{first.rpartition(' ')[0]} {state}\n{path}\n")
    assert place.answer() == OLD
    assert place.litter() == []


@pytest.mark.parametrize("start", [4096, 8192, 16384, 40960])
@pytest.mark.parametrize("command", [("find", "企业"), ("show", "-d", "科技厅"), ("show", "f-1"), ("find", "4612")])
def test_damage_met_in_the_middle_of_a_lookup_is_repaired(place: Place, command: tuple[str, ...], start: int) -> None:
    expected = place.ask(*command, "--json", "--data", str(place.facts)).out
    with (database := place.database).open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * (database.stat().st_size - start))
    stat = database.stat()
    first, path = place.stamp.read_text().splitlines()
    state = f"{stat.st_size}.{stat.st_mtime_ns}.{stat.st_ctime_ns}.{stat.st_ino}.{stat.st_dev}"
    place.stamp.write_text(f"{first.rpartition(' ')[0]} {state}\n{path}\n")
    done = place.ask(*command, "--json", "--data", str(place.facts))
    assert (done.code, done.out, done.err) == (0, expected, "")


@pytest.mark.parametrize("stamp", ["", "gdcli", "gdcli 9.9.9 1.2.3.4.5 1.2.3.4.5\n", "\udcff\n" * 1000, "\n"])
def test_a_damaged_stamp_costs_a_compilation(place: Place, stamp: str) -> None:
    place.answer()
    place.stamp.write_text(stamp, errors="surrogateescape")
    assert place.answer() == OLD
    assert place.litter() == []


def _file_in_the_way(place: Place) -> None:
    place.home.write_text("")


def _folder_in_the_way(place: Place) -> None:
    place.answer()
    database = place.database
    database.unlink()
    (database / "x").mkdir(parents=True)


def _link_to_nowhere(place: Place) -> None:
    place.home.symlink_to(place.home.parent / "missing" / "folder")


def _link_to_itself(place: Place) -> None:
    place.home.symlink_to(place.home)


def _kernel_folder(place: Place) -> None:
    # Even root can't write here, which a read-only folder of the test's own would not ensure.
    place.environ["XDG_CACHE_HOME"] = "/proc/self"


@posix
@pytest.mark.parametrize(
    "obstacle", [_file_in_the_way, _folder_in_the_way, _link_to_nowhere, _link_to_itself, _kernel_folder]
)
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


def test_a_missing_cache_folder_is_made(place: Place) -> None:
    place.environ["XDG_CACHE_HOME"] = str(place.home / "a" / "b")
    assert place.answer() == OLD
    assert len(list((place.home / "a" / "b" / "gdcli").iterdir())) == 2


@posix
@pytest.mark.parametrize("limit", [0, 4096, 200_000])
def test_a_full_disk_leaves_nothing_and_changes_no_answer(place: Place, limit: int) -> None:
    place.write(200)

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    # The answer itself goes through a pipe, which has no such limit.
    assert len(place.answer(preexec_fn=full)) == 200
    assert place.litter() == []
    assert len(place.answer()) == 200


def test_twenty_processes_on_a_cold_cache(place: Place) -> None:
    place.write(100)
    started = [
        subprocess.Popen(place.command(), env=place.env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(20)
    ]
    for process in started:
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
        assert len(json.loads(out)) == 100
    assert place.litter() == []
    place.answer()
    assert not place.compiled_again(place.answer)


def test_processes_while_the_file_is_replaced_again_and_again(place: Place) -> None:
    whole = {
        indicator: text([fact(f"f-{number}", indicator=indicator) for number in range(60)])
        for indicator in ("企业数量", "园区数量", "高校")
    }
    started = []
    for round_ in range(9):
        new = place.facts.with_suffix(".new")
        indicator = list(whole)[round_ % 3]
        new.write_text(whole[indicator], encoding="utf-8")
        new.replace(place.facts)
        started.append(
            subprocess.Popen(place.command(), env=place.env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        )
        time.sleep(0.05)
    for process in started:
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
        answer = [one["indicator"] for one in json.loads(out)]
        assert len(answer) == 60
        assert len(set(answer)) == 1
    assert set(place.answer()) == {indicator}
    assert place.litter() == []


@posix
def test_a_kill_at_any_moment(place: Place) -> None:
    place.write(1500)
    done = 0
    for tenths in (1, 2, 3, 4):
        process = subprocess.Popen(
            place.command(), env=place.env(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            done += process.wait(tenths / 10) == 0
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
    assert len(place.answer()) == 1500
    assert place.litter() == []


@posix
def test_a_kill_while_the_database_is_written(place: Place) -> None:
    place.write(1500)
    process = subprocess.Popen(place.command(), env=place.env(), stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while not list(place.folder.glob("*.tmp")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.kill()
    process.wait()
    assert len(place.litter()) == 1
    assert len(place.answer()) == 1500
    assert place.litter() == []


@posix
def test_an_interrupted_compilation_tidies_up(place: Place) -> None:
    place.write(1500)
    process = subprocess.Popen(place.command(), env=place.env(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while not list(place.folder.glob("*.tmp")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGINT)
    assert b"Traceback" not in process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert place.litter() == []


def test_the_database_of_a_file_that_is_gone_goes_with_the_next_compilation(place: Place) -> None:
    place.answer()
    place.facts.rename(place.facts.with_name("renamed.yaml"))
    place.run("show", "--json", "--data", str(place.facts.with_name("renamed.yaml")))
    assert [path.name.partition("-")[0] for path in place.folder.glob("*.sqlite")] == ["renamed"]
    assert place.litter() == []


def test_what_others_keep_in_the_folder_stays(place: Place) -> None:
    place.folder.mkdir(parents=True)
    others = {"notes.txt", "x.tmp", "other.stamp", f"{os.getpid()}-alive.tmp"}
    for name in others:
        (place.folder / name).write_text("")
    place.answer()
    assert others <= set(os.listdir(place.folder))


@posix
@pytest.mark.parametrize("kind", ["fifo", "stdin", "redirected"])
def test_facts_from_a_pipe(place: Place, kind: str) -> None:
    if kind == "redirected":
        with place.facts.open("rb") as stdin:
            done = place.run("show", "--json", "--data", "/dev/stdin", stdin=stdin)
    elif kind == "stdin":
        done = place.run("show", "--json", "--data", "/dev/stdin", input=place.facts.read_text(encoding="utf-8"))
    else:
        os.mkfifo(pipe := place.facts.with_name("pipe.yaml"))
        with subprocess.Popen(["cp", str(place.facts), str(pipe)]):
            done = place.run("show", "--json", "--data", str(pipe))
    assert (done.returncode, done.stderr) == (0, "")
    assert [one["indicator"] for one in json.loads(done.stdout)] == OLD
    # What a pipe gave is not kept.
    assert place.folder.exists() == (kind == "redirected")


@posix
def test_a_full_disk_and_facts_from_a_pipe(place: Place) -> None:
    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    facts = place.facts.read_text(encoding="utf-8")
    done = place.run("show", "--json", "--data", "/dev/stdin", input=facts, preexec_fn=full)
    assert (done.returncode, len(json.loads(done.stdout))) == (0, 3)


@posix
@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero", "/nowhere/facts.yaml", "/proc/self/mem", "/dev/shm"])
def test_what_can_not_be_read_is_one_sentence(place: Place, path: str) -> None:
    done = place.ask("show", "--json", "--data", path)
    assert (done.code, done.out) == (3, "")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("name", ["空 格%41?#.yaml", "é'\".yaml", "a" * 200 + ".yaml", "%00.yaml", "无后缀"])
def test_names_of_files(place: Place, name: str) -> None:
    place.facts = place.facts.rename(place.facts.with_name(name))
    assert place.answer() == OLD
    assert not place.compiled_again(place.answer)


@pytest.mark.skipif(sys.platform != "linux", reason="needs file names of any bytes")
def test_a_name_that_is_no_text(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    path = place.facts.rename(place.facts.with_name("\udcff\udc80.yaml"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(place.home))
    assert cache.open_cached(str(path)) is None
    cache.compile_base(str(path)).connection.close()
    base = cache.open_cached(str(path))
    assert base is not None
    base.connection.close()


def test_a_truncated_fact_file_is_no_shorter_answer(place: Place) -> None:
    place.answer()
    whole = place.facts.read_bytes()
    place.facts.write_bytes(whole[: len(whole) // 2])
    done = place.ask()
    assert (done.code, done.out) == (3, "")
    place.facts.write_bytes(whole)
    assert place.answer() == OLD


def test_two_paths_to_one_file_share_its_database(place: Place) -> None:
    place.answer()
    link = place.facts.with_name("link.yaml")
    link.symlink_to(place.facts)
    assert not place.compiled_again(lambda: place.ask("show", "--data", str(link)))
    assert place.litter() == []


def test_adding_a_file_to_a_folder_compiles_one_file(place: Place, tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.yaml").write_text(text([fact(f"{name}-1")]), encoding="utf-8")
    place.ask("show", "--json", "--data", str(folder))
    before = {path: path.stat().st_ino for path in place.folder.iterdir()}
    (folder / "c.yaml").write_text(text([fact("c-1")]), encoding="utf-8")
    done = place.ask("show", "--json", "--data", str(folder))
    assert [one["id"] for one in json.loads(done.out)] == ["a-1", "b-1", "c-1"]
    databases = {path: path.stat().st_ino for path in place.folder.glob("*.sqlite")}
    assert len(databases) == 3
    assert {path: inode for path, inode in before.items() if path.suffix == ".sqlite"}.items() <= databases.items()


@posix
@pytest.mark.parametrize(("hard", "code"), [(1000, 0), (130, 3)])
def test_more_files_than_may_be_open(place: Place, tmp_path: Path, hard: int, code: int) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    for number in range(140):
        (folder / f"{number}.yaml").write_text(text([fact(f"f-{number}")]), encoding="utf-8")

    def few() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (120, hard))

    done = place.run("show", "--count", "--data", str(folder), preexec_fn=few)
    assert (done.returncode, done.stdout) == (code, "" if code else "140\n")
    assert done.stderr.count("\n") == (1 if code else 0)


def test_a_full_disk_at_the_export_leaves_no_file(place: Place, tmp_path: Path) -> None:
    place.write(200)

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    target = tmp_path / "out"
    target.mkdir()
    done = place.run("export", "--sqlite", str(target / "f.db"), "--data", str(place.facts), preexec_fn=full)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert list(target.iterdir()) == []
    shutil.rmtree(target)
