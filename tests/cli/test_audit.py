"""`gdcli audit` lists what became of every figure, and answers with 1 unless all of them are accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.making import fact, text


@pytest.fixture
def audit(gdcli: Run, tmp_path: Path) -> Run:
    """Audit an article against a base of one fact (4612家) and one numeral that is none (3个)."""
    facts = tmp_path / "facts.yaml"
    facts.write_text(text([fact("a")], not_facts=[{"printed": "3个", "reason": "只是举例"}]), encoding="utf-8")

    def run(*args: str) -> object:
        path = tmp_path / "article.txt"
        path.write_text(args[0], encoding="utf-8")
        return gdcli("audit", path, "--data", facts, *args[1:])

    return run  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("article", "code", "told"),
    [
        ("企业4612家，例如3个。", 0, "条目 1，说明 1，遗漏 0；原文中找不到的条目 0"),
        ("企业4612家，另有9家。", 1, "条目 1，说明 0，遗漏 1；原文中找不到的条目 0"),
        ("例如3个。", 1, "条目 0，说明 1，遗漏 0；原文中找不到的条目 1"),
    ],
)
def test_the_answer_is_whether_every_figure_is_accounted_for(audit: Run, article: str, code: int, told: str) -> None:
    result = audit(article)
    assert (result.code, told in result.out) == (code, True)


def test_json_and_csv_hold_the_same_figures(audit: Run) -> None:
    made = audit("企业4612家，另有9家。", "--json").json
    assert [figure["status"] for figure in made["figures"]] == ["fact", "uncovered"]
    assert made["missing"] == []
    assert len(audit("企业4612家，另有9家。", "-f", "csv").out.splitlines()) == 3
