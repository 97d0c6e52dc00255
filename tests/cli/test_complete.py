"""What the shell offers begins with what is typed, and is nothing that a shell would run."""

from __future__ import annotations

from pathlib import Path

import pytest

from gdcli.cli import complete
from tests.making import fact, text


def test_names_that_begin_with_what_is_typed_are_offered() -> None:
    assert {"科技厅", "科技", "科学技术厅"} <= set(complete.departments("科"))
    assert "商务厅" not in complete.departments("科")
    assert "新型储能" in complete.topics("新")
    assert complete.sources("xkb") == ["xkb-2024-01-23"]
    assert complete.sources("abc") == []
    assert "fdi-hightech-share" in complete.ids("fdi-hightech")
    assert set(complete.kinds("p")) == {"percent", "points"}
    assert "value" in complete.sortable("v")


def test_keys_are_offered_behind_those_that_are_typed() -> None:
    assert complete.fields("pri") == ["printed"]
    assert complete.fields("id,pri") == ["id,printed"]
    assert "id,id" not in complete.fields("id,i")


def test_no_name_that_a_shell_would_run_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "facts.yaml"
    names = ["安$(rm)", "安`x`", "安;x", "安全"]
    path.write_text(text([fact(f"f{n}", topic=name) for n, name in enumerate(names)]), encoding="utf-8")
    monkeypatch.setenv("GDCLI_DATA", str(path))
    assert complete.topics("安") == ["安全"]


def test_what_can_not_be_read_offers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GDCLI_DATA", str(tmp_path / "gone.yaml"))
    assert complete.departments("") == complete.topics("") == complete.sources("") == complete.ids("") == []
