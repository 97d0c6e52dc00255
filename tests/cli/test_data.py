"""A fact file that can't be used is told in one sentence with its first problem and the way to see them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.making import fact, text


def test_the_first_problem_is_named_and_how_to_see_the_others(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(text([fact("a", value="1"), fact("b", value="2")]), encoding="utf-8")
    result = gdcli("show", "--data", path)
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith(f"{path}:1: ")
    assert "共 2 处问题" in result.err
    assert f"gdcli check {path}" in result.err


@pytest.mark.parametrize("name", ["gone.yaml", "empty"])
def test_a_file_or_folder_without_facts_is_told(gdcli: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    result = gdcli("show", "--data", tmp_path / name)
    assert result.code == 3
    assert name in result.err
