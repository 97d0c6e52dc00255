"""The exported database is what docs/database.md says, and plain enough for any tool."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gdcli.facts.cache import compile_file
from tests.conftest import FACTS, ROOT

PAGE = (ROOT / "docs" / "database.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("export") / "facts.db"
    assert compile_file(str(FACTS), str(target)) == 58
    return target


def test_every_table_can_be_read_and_is_documented(exported: Path) -> None:
    with closing(sqlite3.connect(exported)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for name in tables:
            assert db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] > 0
            assert f"`{name}`" in PAGE
            for _, column, *_ in db.execute(f"PRAGMA table_info({name})"):
                assert re.search(rf"[`, ]{column}[`,]", PAGE), (name, column)
        kinds = {kind for (kind,) in db.execute("SELECT type FROM sqlite_schema")}
        assert kinds == {"table", "index"}
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_others_may_read_it(exported: Path) -> None:
    umask = os.umask(0)
    os.umask(umask)
    assert exported.stat().st_mode & 0o444 == 0o444 & ~umask


def test_the_examples_run(exported: Path) -> None:
    examples = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
    with closing(sqlite3.connect(exported)) as db:
        for example in examples:
            assert db.execute(example).fetchall()
