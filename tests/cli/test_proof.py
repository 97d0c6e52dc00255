"""`gdcli proof` answers with its exit code, lists what is asked for, and shows why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

RIGHT = "去年广东新设制造业外资企业1078家。"
SLIP = "去年广东新设制造业外资企业1087家。"
LOOK = "2022年，广东新设制造业外资企业1078家。"
UNKNOWN = "去年全省举办马拉松37场。"


@pytest.fixture
def proof(gdcli: Run, tmp_path: Path) -> Run:
    """Check a draft that is given as text."""

    def run(*args: str) -> object:
        path = tmp_path / "draft.txt"
        path.write_text(args[0], encoding="utf-8")
        return gdcli("proof", path, *args[1:])

    return run  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("draft", "options", "code"),
    [
        (RIGHT, [], 0),
        (SLIP, [], 1),
        (LOOK, [], 1),
        (UNKNOWN, [], 0),
        (UNKNOWN, ["--strict"], 1),
        (RIGHT, ["--strict"], 0),
        (RIGHT + LOOK, ["--json"], 1),
        (RIGHT, ["--date", "猪年"], 2),
        (RIGHT, ["--json", "-f", "csv"], 2),
    ],
)
def test_the_exit_code_is_the_answer(proof: Run, draft: str, options: list[str], code: int) -> None:
    assert proof(draft, *options).code == code


def test_only_what_is_wrong_is_listed_unless_all_is_asked_for(proof: Run) -> None:
    whole = UNKNOWN + RIGHT + SLIP
    assert [line.split()[2] for line in proof(whole).out.splitlines()[:-1]] == ["1087家"]
    assert len(proof(whole, "--strict").out.splitlines()) == 3
    assert len(proof(whole, "--all").out.splitlines()) == 4


def test_explain_shows_what_each_piece_of_evidence_counts(proof: Run) -> None:
    assert "的可能" in proof(SLIP, "--explain").out
    assert "的可能" not in proof(SLIP).out


def test_what_is_no_date_is_told_what_would_be(proof: Run) -> None:
    said = proof(RIGHT, "--date", "昨天")
    assert said.code == 2
    assert "2023-12-31" in said.err
    assert "null" not in said.err


def test_the_drafts_date_moves_last_year(proof: Run) -> None:
    assert proof(RIGHT, "--date", "2024-01-24").code == 0
    assert proof(RIGHT, "--date", "2026").code == 1


def test_a_draft_without_figures_is_told(proof: Run) -> None:
    result = proof("没有数字。")
    assert result.code == 0
    assert "没有读到数字" in result.err
