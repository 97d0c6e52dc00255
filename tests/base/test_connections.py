"""Every connection that a command opens is closed when it is over, however it ends: Python 3.13 warns of others."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FACTS, Run


class Counted(sqlite3.Connection):
    """A connection that notes whether it was closed."""

    opened: list[Counted] = []  # noqa: RUF012

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.is_open = True
        Counted.opened.append(self)

    def close(self) -> None:
        self.is_open = False
        super().close()


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["show"], 0),
        (["show", "zzz"], 1),
        (["show", "-d", "没有的部门"], 2),
        (["show", "--period", "x"], 2),
        (["外资"], 0),
        (["xyzzy"], 1),
        (["cite", "fdi-hightech"], 0),
        (["depts"], 0),
        (["topics"], 0),
        (["proof", "DRAFT"], 1),
        (["audit", "DRAFT"], 1),
        (["export", "--sqlite", "OUT"], 0),
        (["export", "--sqlite", "OUT", "--data", "BAD"], 3),
        (["show", "--data", "BAD"], 3),
        (["show", "--data", "GOOD", "--data", str(FACTS)], 0),
        (["show", "--data", "GOOD", "--data", "BAD"], 3),
        (["show", "--data", str(FACTS), "--data", "COPY"], 3),
        ([], 0),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, list) else "",
)
def test_nothing_stays_open(
    gdcli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], code: int
) -> None:
    own = FACTS.read_text(encoding="utf-8")
    made = {
        "DRAFT": "去年广东新设制造业外资企业1087家。",
        "BAD": "schema: 2\n",
        "GOOD": own.replace("xkb-2024-01-23", "other"),
        "COPY": own,
    }
    for name, content in made.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    Counted.opened.clear()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **options: connect(*a, **{**options, "factory": Counted}))
    result = gdcli(*[str(tmp_path / arg) if arg in (*made, "OUT") else arg for arg in args])
    assert result.code == code
    assert Counted.opened
    assert [one for one in Counted.opened if one.is_open] == []
