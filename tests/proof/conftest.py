"""The project's own base, opened once, and a base of two facts for what needs its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import gdcli
from gdcli.proof import Finding

Check = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def proof() -> Check:
    """Check a text against the project's facts."""
    base = gdcli.load("data/facts.yaml")
    return lambda text, year=None: list(base.proof(text, year=year))
