"""`gdcli figures` reads a text of any length from a file or a pipe, in every format."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

TEXT = "2023年新设1078家，增长29.9%。\n"


@pytest.mark.parametrize("how", ["--json", "--jsonl", "--csv", "--tsv", "--md", "--html"])
def test_every_format_has_every_figure(gdcli: Run, tmp_path: Path, how: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    out = gdcli("figures", path, how).out
    assert all(figure in out for figure in ("2023年", "1078家", "29.9%"))


def test_a_text_longer_than_a_block_has_its_lines_counted(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT * 15_000, encoding="utf-8")
    assert gdcli("figures", path, "--count", "-s").out == "30000\n"
    last = gdcli("figures", path, "-s", "--jsonl").out.splitlines()[-1]
    assert '"line":15000' in last


def test_standard_input_is_read(gdcli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert gdcli("figures", "-", "--count").out == "3\n"
