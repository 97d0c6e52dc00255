"""`gdcli page` writes one file that is the whole page, and replaces nothing unasked."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run


def test_the_page_is_one_file_with_every_fact(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    assert gdcli("page", "-o", path).code == 0
    made = path.read_text(encoding="utf-8")
    assert made[:15].lower() == "<!doctype html>"
    assert "fdi-new-firms" in made
    assert gdcli("page").out == made


def test_a_file_that_is_there_stays_unless_forced(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("mine", encoding="utf-8")
    assert gdcli("page", "-o", path).code == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert gdcli("page", "-o", path, "--force").code == 0
    assert path.read_text(encoding="utf-8") != "mine"


def test_a_folder_that_is_not_there_is_told(gdcli: Run, tmp_path: Path) -> None:
    result = gdcli("page", "-o", tmp_path / "gone" / "page.html")
    assert result.code == 3
    assert result.err.count("\n") == 1
