"""The guide to fact files shows the keys that there are, and the steps that lead to a file that passes."""

from __future__ import annotations

import re
from pathlib import Path

from gdcli.model import RELATIONS, Fact
from tests.conftest import ROOT, Run
from tools.update_docs import keys_table, with_keys

GUIDE = ROOT / "docs" / "curating.md"


def test_the_tables_of_keys_are_as_declared() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert with_keys(text) == text
    assert keys_table("Fact") in text
    assert all(f"| `{kind.name}` |" in text for kind in RELATIONS)
    assert "| `printed` | must |" in keys_table(Fact.__name__)


def test_the_steps_of_the_guide_lead_to_a_file_that_passes(gdcli: Run, tmp_path: Path) -> None:
    text, path = ROOT / "docs" / "examples" / "fisheries.txt", tmp_path / "fisheries.yaml"
    assert gdcli("new", text, "-o", path).code == 0
    drafted = path.read_text(encoding="utf-8")
    pieces = re.split("(?<=^        indicator:)$", drafted, flags=re.MULTILINE)
    path.write_text("".join(f"{piece} 第{n}项" for n, piece in enumerate(pieces[:-1])) + pieces[-1], encoding="utf-8")
    assert len(pieces) - 1 == 15
    assert gdcli("check", path).code == 0
    assert gdcli("audit", text, "--data", path).code == 0
