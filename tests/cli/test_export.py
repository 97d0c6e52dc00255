"""`gdcli export`: one database for other tools, which replaces nothing but a database."""

from __future__ import annotations

import os
import re
import resource
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from gdcli.model import Department, Fact, Source, keys
from tests.base.conftest import Place
from tests.conftest import FACTS, ROOT, Run
from tests.making import fact, text

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchall()


@pytest.fixture
def exported(gdcli: Run, tmp_path: Path) -> Path:
    path = tmp_path / "facts.db"
    result = gdcli("export", "--sqlite", path)
    assert (result.code, result.out) == (0, "")
    assert "58" in result.err
    return path


def test_every_fact_is_a_row_with_its_exact_numbers(exported: Path) -> None:
    assert rows(exported, "SELECT count(*) FROM fact") == [(58,)]
    found = rows(exported, "SELECT printed, base_value, base_unit FROM fact WHERE id = 'fdi-manufacturing'")
    assert found == [("492.2亿元", "49220000000", "元")]
    assert rows(exported, "PRAGMA integrity_check") == [("ok",)]
    assert {kind for (kind,) in rows(exported, "SELECT type FROM sqlite_schema")} == {"table", "index"}


def test_several_files_go_into_one_database_with_their_sources(gdcli: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(text([fact("enterprises"), fact("b")], "other"), encoding="utf-8")
    for order, target in (((FACTS, other), "a.db"), ((other, FACTS), "b.db")):
        path = tmp_path / target
        assert gdcli("export", "--sqlite", path, "--data", order[0], "--data", order[1]).code == 0
        counts = rows(path, "SELECT source, count(*) FROM fact GROUP BY source ORDER BY source")
        assert counts == [("other", 2), ("xkb-2024-01-23", 58)]
        assert len(rows(path, "SELECT * FROM source")) == 2
        # The departments of each count the facts of each.
        counted = rows(path, "SELECT source, sum(facts) FROM department GROUP BY source ORDER BY source")
        assert counted == counts


def test_two_files_of_one_source_are_refused_and_nothing_is_written(gdcli: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(FACTS.read_bytes())
    result = gdcli("export", "--sqlite", tmp_path / "x.db", "--data", FACTS, "--data", copy)
    assert (result.code, result.err.count("\n")) == (3, 1)
    assert not (tmp_path / "x.db").exists()


def test_an_existing_file_is_only_replaced_on_request(gdcli: Run, exported: Path) -> None:
    before = exported.stat().st_ino
    again = gdcli("export", "--sqlite", exported)
    assert (again.code, exported.stat().st_ino) == (2, before)
    assert "--force" in again.err
    assert gdcli("export", "--sqlite", exported, "--force").code == 0
    assert rows(exported, "SELECT count(*) FROM fact") == [(58,)]


@pytest.mark.parametrize("content", [b"", b"my notes", b"SQLite format 3\0", b"\0" * 100, FACTS.read_bytes()])
def test_force_replaces_nothing_but_a_database(gdcli: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    result = gdcli("export", "--sqlite", path, "--force")
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert path.read_bytes() == content


def test_force_replaces_no_database_of_another_program(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE precious (x)")
    result = gdcli("export", "--sqlite", path, "--force")
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert rows(path, "SELECT name FROM sqlite_schema") == [("precious",)]


def test_force_does_not_replace_the_fact_file_itself(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(FACTS.read_bytes())
    assert gdcli("export", "--sqlite", path, "--force", "--data", path).code == 2
    assert path.read_bytes() == FACTS.read_bytes()


@posix
def test_force_leaves_devices_alone(gdcli: Run) -> None:
    before = os.lstat("/dev/null")
    result = gdcli("export", "--sqlite", "/dev/null", "--force")
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert os.lstat("/dev/null") == before


@posix
@pytest.mark.parametrize("what", ["fifo", "folder", "link to nowhere", "link to a database"])
def test_force_follows_no_link_and_never_hangs(gdcli: Run, exported: Path, tmp_path: Path, what: str) -> None:
    target = tmp_path / "target"
    if what == "fifo":
        os.mkfifo(target)
    elif what == "folder":
        target.mkdir()
    else:
        target.symlink_to(exported if "database" in what else tmp_path / "nowhere")
    for force in ([], ["--force"]):
        result = gdcli("export", "--sqlite", target, *force)
        assert (result.code, result.err.count("\n")) == (2, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.db", "target"]


def test_where_nothing_can_be_written_it_says_so_and_leaves_nothing(gdcli: Run, tmp_path: Path) -> None:
    result = gdcli("export", "--sqlite", tmp_path / "nowhere" / "facts.db")
    assert (result.code, result.err.count("\n")) == (3, 1)
    assert list(tmp_path.iterdir()) == []


@posix
def test_others_may_read_it_as_the_umask_says(exported: Path) -> None:
    umask = os.umask(0)
    os.umask(umask)
    assert exported.stat().st_mode & 0o777 == 0o666 & ~umask


@posix
def test_a_full_disk_leaves_no_file(gdcli: Run, tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text(text([fact(f"f-{number}") for number in range(200)]), encoding="utf-8")

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    place = Place(facts, tmp_path / "cache", gdcli)
    (target := tmp_path / "out").mkdir()
    done = place.run("export", "--sqlite", str(target / "f.db"), "--data", str(facts), preexec_fn=full)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert list(target.iterdir()) == []


PAGE = ROOT / "docs" / "database.md"


def test_every_table_and_column_is_documented(exported: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    # The page names the declarations for the keys that a fact, a source and a department have.
    declared = {"fact": keys(Fact), "source": keys(Source), "department": keys(Department)}
    for (name,) in rows(exported, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
        assert f"`{name}`" in page
        for _, column, *_ in rows(exported, f"PRAGMA table_info({name})"):
            assert column in declared.get(name, {}) or re.search(rf"[`, ]{column}[`,]", page), (name, column)


def test_the_documented_examples_run(exported: Path) -> None:
    for example in re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL):
        assert rows(exported, example)
