"""The project's own base, opened once, and a base of two facts for what needs its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

import gdcli
from gdcli.proof import Finding

Check = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def proof() -> Iterator[Check]:
    """Check a text against the project's facts."""
    with gdcli.load("data/facts.yaml") as base:
        yield lambda text, year=None: list(base.proof(text, year=year))
