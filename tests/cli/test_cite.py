"""`gdcli cite` prints one sentence a fact, and says which id is none."""

from __future__ import annotations

from tests.conftest import Run


def test_a_sentence_a_fact_in_the_order_asked_for(gdcli: Run) -> None:
    result = gdcli("cite", "fdi-new-firms", "upgrade-firms")
    first, second = result.out.splitlines()
    assert result.code == 0
    assert "1078家" in first
    assert "9345家" in second


def test_an_unknown_id_is_told_and_the_others_are_cited(gdcli: Run) -> None:
    assert gdcli("cite", "nothing").code == 1
    result = gdcli("cite", "fdi-new-firms", "nothing")
    assert result.code == 1
    assert "1078家" in result.out
    assert "nothing" in result.err


def test_an_empty_id_is_a_wrong_command_line(gdcli: Run) -> None:
    result = gdcli("cite", "fdi-new-firms", " ")
    assert (result.code, result.out, result.err) == (2, "", "编号和关键词不能是空的\n")
