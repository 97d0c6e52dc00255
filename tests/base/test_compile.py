"""Compiling: streamed, and the same wherever it goes."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gdcli.base import cache
from gdcli.base.compile import writing
from gdcli.base.decode import fact as decoded
from gdcli.base.query import Query
from gdcli.facts.check import Entered, FactFileChecker
from gdcli.facts.opening import Counted
from tests.conftest import FACTS
from tests.making import fact, store, text


def test_facts_are_written_while_the_file_is_read() -> None:
    whole = text([fact(f"f-{number}", notes=["注" * 50]) for number in range(4000)]).encode()
    seen: list[tuple[float, int]] = []
    checker = FactFileChecker("facts.yaml")
    with writing(":memory:") as writer:

        def progress(done: int) -> None:
            (written,) = writer.connection.execute("SELECT count(*) FROM fact").fetchone()
            seen.append((done / len(whole), written))

        stream = Counted(io.BytesIO(whole), progress)
        for entry in checker.entries(stream):
            writer.add(entry)
    writer.connection.close()
    assert (checker.facts, checker.problems) == (4000, [])
    halfway = next(written for done, written in seen if done >= 0.5)
    assert 1000 <= halfway <= 2500


def test_memory_and_file_hold_the_same(tmp_path: Path) -> None:
    target = tmp_path / "facts.db"
    assert cache.write([str(FACTS)], str(target)) == 58
    memory = store(FACTS.read_text(encoding="utf-8"), str(FACTS))
    with closing(memory._connection) as connection:
        connection.execute("ATTACH ? AS file", (str(target),))
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for name in names:
            if not name.startswith("gram") and name != "meta":
                assert connection.execute(f"SELECT * FROM {name} EXCEPT SELECT * FROM file.{name}").fetchall() == []
                assert connection.execute(f"SELECT * FROM file.{name} EXCEPT SELECT * FROM {name}").fetchall() == []


def test_every_fact_comes_out_as_it_was_checked() -> None:
    checker = FactFileChecker(str(FACTS))
    with FACTS.open("rb") as stream:
        checked = [entry.fact for entry in checker.entries(stream) if isinstance(entry, Entered)]
    opened = store(FACTS.read_text(encoding="utf-8"), str(FACTS))
    assert [decoded(hit.json, hit.rest) for hit in opened.facts(Query())] == checked
    opened.close()


def test_what_goes_wrong_closes_the_database(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writing(str(tmp_path / "x")) as writer:
        raise ZeroDivisionError
    with pytest.raises(sqlite3.ProgrammingError):
        writer.connection.execute("SELECT 1")


def test_an_invalid_file_leaves_nothing(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text(text([fact("a")]), encoding="utf-8")
    bad.write_text(text([fact("a", value="1")], "t"), encoding="utf-8")
    with pytest.raises(cache.InvalidFacts):
        cache.write([str(good), str(bad)], str(tmp_path / "out.db"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.yaml", "good.yaml"]


def test_a_base_without_facts_can_be_looked_up_in() -> None:
    opened = store(text([], sections=[{"name": "空", "facts": []}]))
    assert (opened.facts(Query()), opened.topics(), len(opened.departments())) == ([], [], 2)
    opened.close()
