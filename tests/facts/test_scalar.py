"""An unquoted null is nothing; a quoted one is a word."""

from __future__ import annotations

from tests.making import HEAD, base, lines, problems


def test_null_takes_a_period_away_and_a_quoted_one_is_no_period() -> None:
    with base(HEAD + lines("a", period="null")) as whole:
        assert whole.show()[0].period is None
    assert problems(HEAD + lines("a", period='"null"'))


def test_nothing_at_all_is_not_a_text() -> None:
    for nothing in ("", "null", "~"):
        assert any("printed" in problem.message for problem in problems(HEAD + lines("a", printed=nothing)))
