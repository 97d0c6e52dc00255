"""A lookup is a handful of statements, however many facts there are and however many it finds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import gdcli
from gdcli.base import cache
from gdcli.base.query import Query
from gdcli.library import Base
from tests.conftest import Run
from tests.making import DEPARTMENTS, FIGURES, fact, store, text

#: So many statements a lookup may take for each file.
MOST = 6


def made(count: int, source: str) -> str:
    printed = list(FIGURES)
    topics = ("产业", "生态", "外资")
    facts = [
        fact(
            f"f-{number}",
            printed[number % len(printed)],
            topic=topics[number % 3],
            dept=DEPARTMENTS[number % 2]["name"],
            period=("2030", None, "2029-H1")[number % 3],
            region=(None, "深圳市")[number % 2],
            target=number % 7 == 0,
            relations={"part_of": f"f-{number - len(printed)}"} if number >= len(printed) and number < 60 else {},
            doubts=["原文如此"],
        )
        for number in range(count)
    ]
    return text(facts, source)


@pytest.fixture(scope="module", params=[60, 5000])
def paths(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Two fact files of so many facts each, compiled into the cache."""
    folder: Path = tmp_path_factory.mktemp("many")
    found = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cache, "_SETTLED_NS", 0)
        for source in ("s0", "s1"):
            path = folder / f"{source}.yaml"
            path.write_text(made(request.param, source), encoding="utf-8")
            found.append(str(path))
            gdcli.load(str(path)).close()
    return found


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every SQL statement that is run on a connection opened from now on."""
    run: list[str] = []
    connect: Callable[[str], sqlite3.Connection] = cache._connect

    def traced(database: str) -> sqlite3.Connection:
        connection = connect(database)
        # What SQLite's own index runs inside of a statement is told as a comment.
        connection.set_trace_callback(lambda sql: None if sql.startswith("--") else run.append(sql))
        return connection

    monkeypatch.setattr(cache, "_connect", traced)
    return run


_LOOKUPS: dict[str, Callable[[Base], Any]] = {
    "everything": lambda base: base.show(),
    "ids": lambda base: base.show("f-1", "f-2", "s1/f-3"),
    "department": lambda base: base.show(dept="科技厅"),
    "department by another name": lambda base: base.show(dept="广东省科技厅"),
    "departments and topics": lambda base: base.show(dept=["keji", "林业局"], topic=["产业", "生态"]),
    "place": lambda base: base.show(place="深圳"),
    "home": lambda base: base.show(place="全省"),
    "source": lambda base: base.show(source="s1"),
    "series": lambda base: base.show(series="企业数量f-5"),
    "kind, period and target": lambda base: base.show(kind="money", period="2030", target=False),
    "keyword": lambda base: base.show(keyword=["企业", "科技"]),
    "sorted": lambda base: base.show(sort="value", descending=True, limit=10),
    "sorted by a text": lambda base: base.show(sort="indicator", limit=10),
    "word": lambda base: base.find("企业"),
    "number": lambda base: base.find("492"),
    "words sorted": lambda base: base.find("企业", "科技", sort="value", limit=5),
    "words filtered": lambda base: base.find("企业", dept="科技厅", topic="产业", place="深圳", source="s0"),
    "nothing": lambda base: base.find("没有这个词"),
    "departments": lambda base: base.departments(),
    "topics": lambda base: base.topics(),
    "sources": lambda base: base.sources(),
    "a card": lambda base: base.show("s0/f-13").card(),
    "nearest": lambda base: base.nearest_id("f-x"),
}


@pytest.mark.parametrize("name", _LOOKUPS)
def test_a_lookup_takes_a_handful_of_statements_for_each_file(
    paths: list[str], statements: list[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(cache, "_SETTLED_NS", 0)
    with gdcli.load(*paths) as base:
        found = _LOOKUPS[name](base)
        if isinstance(found, gdcli.Facts):
            for one in found:  # making the facts takes none
                assert one.id
    assert 0 < len(statements) <= MOST * len(paths), statements


@pytest.mark.parametrize(
    "args",
    [
        ["show", "--limit", "9"],
        ["show", "--json"],
        ["show", "-d", "keji", "--limit", "9"],
        ["show", "f-1"],
        ["show", "s1/f-1", "--json"],
        ["show", "--sort", "value", "--limit", "10"],
        ["show", "--series", "企业数量f-5"],
        ["show", "f-nothing"],
        ["show", "-k", "企业", "--count"],
        ["show", "--source", "s0", "--place", "深圳", "-d", "科技", "-t", "产业", "--json"],
        ["find", "企业", "--json"],
        ["find", "492", "-f", "csv", "--limit", "9"],
        ["depts"],
        ["topics"],
    ],
    ids=" ".join,
)
def test_a_command_takes_a_handful_of_statements_for_each_file(
    gdcli: Run, paths: list[str], statements: list[str], monkeypatch: pytest.MonkeyPatch, args: list[str]
) -> None:
    monkeypatch.setattr(cache, "_SETTLED_NS", 0)
    assert gdcli(*args, "--data", paths[0], "--data", paths[1]).code in (0, 1)
    # Which files hold which sources is asked once for all files: a source must not stand in two.
    assert 0 < len(statements) <= (MOST + 1) * len(paths), statements


@pytest.fixture(scope="module")
def small() -> Iterator[Any]:
    opened = store(made(20, "s"))
    yield opened
    opened.close()


def test_a_lookup_by_an_index_reads_no_more_than_it_finds(small: Any) -> None:
    """SQLite's own plan: what is asked for by name is searched, not scanned."""
    connection = small._connection
    for column in ("id", "dept", "topic", "region"):
        (plan, *_) = connection.execute(f"EXPLAIN QUERY PLAN SELECT * FROM fact WHERE {column} IN ('x')").fetchall()
        assert "USING INDEX" in plan[-1], plan


def test_count_is_the_number_of_facts_without_a_limit(small: Any) -> None:
    assert small.count(Query(limit=3)) == len(small.facts(Query())) == 20
    assert len(small.facts(Query(limit=3))) == 3


def test_a_limit_beyond_any_number_is_no_limit(small: Any) -> None:
    assert len(small.facts(Query(limit=10**30))) == 20


def test_a_damaged_store_without_a_way_to_renew_says_so(small: Any) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        small._rows("SELECT nothing FROM nowhere")


def test_every_row_that_is_read_has_the_columns_that_its_method_names(small: Any) -> None:
    for method, width in (("sources", 12), ("departments", 9), ("topics", 4), ("spellings", 2)):
        assert {len(row) for row in getattr(small, method)()} == {width}
