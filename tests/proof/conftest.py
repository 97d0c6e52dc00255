"""The claims of the project's own fact file, compiled once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gdcli.library import Base
from gdcli.proof import Claims, Finding, check
from tests.making import base

FACTS = Path(__file__).parent.parent.parent / "data" / "facts.yaml"

Check = Callable[[str], list[Finding]]


def compiled(text: bytes) -> Base:
    """The base of the fact file `text`, in memory."""
    return base(text.decode())


@pytest.fixture(scope="session")
def claims() -> Iterator[Claims]:
    with compiled(FACTS.read_bytes()) as made:
        yield Claims.load(made.stores())


@pytest.fixture(scope="session")
def proof(claims: Claims) -> Check:
    """Check a text against the project's facts."""
    return lambda text: list(check(text, claims))
