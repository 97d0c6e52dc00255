"""`gdcli depts` counts what each department gave, in every source."""

from __future__ import annotations

from tests.conftest import FACTS, Run


def test_the_counts_add_up_to_the_base(gdcli: Run) -> None:
    counted = sum(dept["facts"] for dept in gdcli("depts", "--json", "--data", FACTS).json)
    assert f"{counted}\n" == gdcli("show", "--count", "--data", FACTS).out


def test_a_table_names_speaker_and_office(gdcli: Run) -> None:
    out = gdcli("depts").out
    assert all(word in out for word in ("科技厅", "省科学技术厅", "王月琴", "厅长"))
