"""`gdcli` alone says what is loaded and how to ask; where nothing can be loaded, how to ask all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.making import fact, text


def test_examples_are_of_the_base_that_is_loaded(gdcli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(text([fact("firms", dept="林业局")], publisher="晚报"), encoding="utf-8")
    monkeypatch.setenv("GDCLI_DATA", str(path))
    out = gdcli().out
    assert all(word in out for word in ("晚报", "gdcli 4612", "gdcli show firms", "--dept 林业局"))


@pytest.mark.parametrize("made", ["", "- no", text([])])
def test_without_facts_the_examples_are_general(
    gdcli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: str
) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(made, encoding="utf-8")
    monkeypatch.setenv("GDCLI_DATA", str(path))
    result = gdcli()
    assert result.code == 0
    assert "gdcli show 编号" in result.out
