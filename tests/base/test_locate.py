"""Which fact files are read, and where the cache lives."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gdcli.base import locate
from tests.conftest import FACTS


def test_without_a_word_they_are_the_programs_own() -> None:
    assert locate.fact_files() == [str(FACTS)]


def test_a_folder_stands_for_the_yaml_files_in_it_and_below_but_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.txt", ".d.yaml", "x/e.yaml", ".y/f.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("")
    found = locate.fact_files([str(tmp_path)])
    assert [os.path.relpath(path, tmp_path) for path in found] == ["a.yml", "b.yaml", os.path.join("x", "e.yaml")]


def test_each_file_is_read_once_in_the_order_given(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("")
    first, second = (str(tmp_path / name) for name in ("b.yaml", "a.yaml"))
    assert locate.fact_files([first, str(tmp_path), first]) == [first, second]


def test_the_environment_names_them_unless_the_command_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(locate.VARIABLE, os.pathsep.join(["x.yaml", "", "y.yaml"]))
    assert locate.fact_files() == ["x.yaml", "y.yaml"]
    assert locate.fact_files(["z.yaml"]) == ["z.yaml"]


def test_a_folder_without_facts_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(locate.NoSuchFile, match="yaml"):
        locate.fact_files([str(tmp_path)])


def test_the_cache_is_under_xdg_cache_home_if_that_is_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert locate.cache_folder() == str(tmp_path / "gdcli")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert str(locate.cache_folder()).startswith(str(tmp_path))
    monkeypatch.setenv("HOME", "")
    assert locate.cache_folder() is None
