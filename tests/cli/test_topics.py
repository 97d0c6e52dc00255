"""`gdcli topics` counts what is filed under each topic."""

from __future__ import annotations

from tests.conftest import FACTS, Run


def test_the_counts_are_those_of_show(gdcli: Run) -> None:
    for topic in gdcli("topics", "--json", "--data", FACTS).json:
        shown = gdcli("show", "--topic", topic["name"], "--count", "--data", FACTS).out
        assert shown == f"{topic['facts']}\n", topic["name"]
