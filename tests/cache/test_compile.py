"""Compiling: streamed, the same wherever it goes, and never from a file that changes meanwhile."""

from __future__ import annotations

import io
import os
from itertools import count
from pathlib import Path

import pytest

from gdcli.facts import cache, store
from tests.conftest import FACTS
from tests.lookup.bases import fact, text


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "facts.yaml"
    made.write_text(text([fact("a", indicator="企业数量")]), encoding="utf-8")
    return made


def _indicators(base: cache.Base) -> list[str]:
    found = [indicator for (indicator,) in base.connection.execute("SELECT indicator FROM fact ORDER BY seq")]
    base.connection.close()
    return found


def test_facts_are_written_while_the_file_is_read() -> None:
    whole = text([fact(f"f-{number}", notes=["注" * 50]) for number in range(4000)]).encode()
    with store.building(":memory:") as connection:
        seen = []

        def progress(done: int) -> None:
            (written,) = connection.execute("SELECT count(*) FROM fact").fetchone()
            seen.append((done / len(whole), written))

        compiled = store.compile_into(connection, io.BytesIO(whole), "facts.yaml", progress)
    assert (compiled.facts, compiled.size, compiled.problems) == (4000, len(whole), ())
    halfway = next(written for done, written in seen if done >= 0.5)
    assert 1000 <= halfway <= 2500


def test_memory_and_file_hold_the_same(tmp_path: Path) -> None:
    target = tmp_path / "facts.db"
    cache.compile_file(str(FACTS), str(target))
    with store.building(":memory:") as memory, FACTS.open("rb") as stream:
        store.compile_into(memory, stream, str(FACTS))
        memory.execute("ATTACH ? AS file", (str(target),))
        for name in ("fact", "keyword", "note", "relation", "place", "search", "department", "topic", "source", "meta"):
            assert memory.execute(f"SELECT * FROM {name} EXCEPT SELECT * FROM file.{name}").fetchall() == []
            assert memory.execute(f"SELECT * FROM file.{name} EXCEPT SELECT * FROM {name}").fetchall() == []


def test_a_file_that_changes_while_it_is_read_is_read_again(path: Path) -> None:
    changes = iter(["园区数量"])

    def change(_: int) -> None:
        for indicator in changes:
            path.write_text(text([fact("a", indicator=indicator), fact("b")]), encoding="utf-8")

    assert _indicators(cache.compile_base(str(path), change)) == ["园区数量", "企业数量"]
    assert _indicators(cache.compile_base(str(path))) == ["园区数量", "企业数量"]


def test_a_file_that_is_replaced_while_it_is_read_is_read_whole(path: Path) -> None:
    def replace(_: int) -> None:
        new = path.with_suffix(".new")
        new.write_text(text([fact("a", indicator="园区数量")]), encoding="utf-8")
        new.replace(path)

    assert _indicators(cache.compile_base(str(path), replace)) in (["企业数量"], ["园区数量"])
    assert _indicators(cache.compile_base(str(path))) == ["园区数量"]


def test_a_file_that_never_holds_still_is_refused(path: Path) -> None:
    moments = count(10**9)

    def touch(_: int) -> None:
        moment = next(moments)
        os.utime(path, (moment, moment))

    with pytest.raises(cache.Unreadable, match="正在被改写"):
        cache.compile_base(str(path), touch)


def test_problems_come_in_the_order_of_their_lines_and_nothing_is_kept(tmp_path: Path, path: Path) -> None:
    good = FACTS.read_text(encoding="utf-8")
    path.write_text(
        good.replace("value: 9345", "value: 9346").replace("id: enterprises\n", "id: Enterprises\n"), "utf-8"
    )
    with pytest.raises(cache.InvalidFacts) as raised:
        cache.compile_base(str(path))
    lines = [problem.line for problem in raised.value.problems]
    assert len(lines) >= 2
    assert lines == sorted(lines)
    assert list((tmp_path / "cache" / "gdcli").iterdir()) == []


def test_an_id_used_three_times_is_named_twice() -> None:
    whole = text([fact("a"), fact("b"), fact("a"), fact("a")]).encode()
    with store.building(":memory:") as connection:
        problems = store.compile_into(connection, io.BytesIO(whole), "facts.yaml").problems
    assert [("a" in problem.message, "重复" in problem.message) for problem in problems] == [(True, True)] * 2


def test_one_endless_entry_is_refused_before_it_fills_the_memory() -> None:
    whole = text([fact("a", notes=["注"] * 10**6)]).encode()
    with store.building(":memory:") as connection:
        compiled = store.compile_into(connection, io.BytesIO(whole), "facts.yaml")
    assert compiled.broken
    assert compiled.size < 3 << 20
