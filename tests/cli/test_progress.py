"""A bar is drawn on a terminal for work that lasts, and nowhere else."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from gdcli.cli import app, progress
from tests.making import fact, text


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """The name of a fact file on a machine where `gdcli check` has a terminal."""
    path = tmp_path / "long.yaml"
    path.write_text(text([fact("a")]), encoding="utf-8")
    monkeypatch.setenv("TERM", "xterm")
    return str(path)


@pytest.mark.parametrize(
    ("patience", "stream", "drawn"),
    [(0.0, Terminal, True), (3600.0, Terminal, False), (0.0, io.StringIO, False)],
    ids=["long work", "short work", "no terminal"],
)
def test_only_long_work_on_a_terminal_draws_a_bar(
    monkeypatch: pytest.MonkeyPatch, checked: str, patience: float, stream: type[io.StringIO], drawn: bool
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", told := stream())
    assert app.main(["check", checked]) == 0
    assert ("long.yaml" in told.getvalue()) == drawn


def test_a_name_steers_no_terminal(monkeypatch: pytest.MonkeyPatch, checked: str) -> None:
    steering = Path(checked).rename(Path(checked).with_name("\x1b]0;title\x07.yaml"))
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(sys, "stderr", told := Terminal())
    assert app.main(["check", str(steering)]) == 0
    assert "title" in told.getvalue()
    assert "\x1b]" not in told.getvalue()
