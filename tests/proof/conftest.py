"""The claims of the project's own fact file, compiled once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest

from gdcli.facts.store import building, compile_into
from gdcli.proof import Claims, Finding, check

FACTS = Path(__file__).parent.parent.parent / "data" / "facts.yaml"

Check = Callable[[str], list[Finding]]


def compiled(text: bytes) -> sqlite3.Connection:
    """A database in memory with the fact file `text`."""
    with building(":memory:", close=False) as connection:
        outcome = compile_into(connection, BytesIO(text), "facts.yaml")
        assert not outcome.problems, outcome.problems
    return connection


@pytest.fixture(scope="session")
def claims() -> Iterator[Claims]:
    with closing(compiled(FACTS.read_bytes())) as connection:
        yield Claims.load([connection])


@pytest.fixture(scope="session")
def proof(claims: Claims) -> Check:
    """Check a text against the project's facts."""
    return lambda text: list(check(text, claims))
