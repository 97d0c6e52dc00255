"""A fact is declared once: one more field line, and every part of the program knows the key."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from gdcli.model import Department, Fact, Figure, NotFact, Problem, Source, Speaker, json_fields, keys
from tests.conftest import ROOT
from tests.making import HEAD, lines

#: The keys of a fact in the order of the contract (docs/lookup.md, "JSON").
CONTRACT = (
    "id", "dept", "dept_full", "topic", "indicator", "indicator_en", "printed", "value", "unit", "base_value",
    "base_unit", "bound", "kind", "period", "target", "region", "speaker", "section", "relations", "notes", "source",
    "doubts", "inferred", "direction", "against", "keywords",
)  # fmt: skip

_FIELD = '    method: Annotated[str | None, Key("口径", "how it was counted", _OPTIONAL)]\n'


def test_the_keys_of_a_fact_are_those_of_the_contract_in_its_order() -> None:
    assert json_fields(Fact) == CONTRACT


def test_the_keys_of_a_figure_are_those_of_the_contract_in_its_order() -> None:
    expected = "text start end line column value unit base_value base_unit bound low high kind negated"
    assert json_fields(Figure) == tuple(expected.split())


@pytest.mark.parametrize("record", [Fact, Figure, Department, Source, Speaker, NotFact, Problem])
def test_every_key_has_a_chinese_title_and_says_what_it_means(record: type) -> None:
    for name, key in keys(record).items():
        assert key.title, name
        assert not key.title.isascii(), name
        assert key.doc, name


@pytest.fixture
def extended(tmp_path: Path) -> Path:
    """The package with one more field declared in Fact, and a fact file that uses it."""
    shutil.copytree(ROOT / "gdcli", tmp_path / "gdcli", ignore=shutil.ignore_patterns("__pycache__", "data"))
    model = tmp_path / "gdcli" / "model.py"
    before = model.read_text(encoding="utf-8")
    place = before.index('    keywords: Annotated[tuple[str, ...], Key("关键词"')
    model.write_text(before[:place] + _FIELD + before[place:], encoding="utf-8")
    (tmp_path / "facts.yaml").write_text(HEAD + lines(method="抽样调查") + lines("b"), encoding="utf-8")
    return tmp_path


def _run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "gdcli", *args], cwd=folder, env=_env(folder), timeout=600,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def _env(folder: Path) -> dict[str, str]:
    return {
        **os.environ, "PYTHONPATH": str(folder), "XDG_CACHE_HOME": str(folder / "cache"), "NO_COLOR": "1",
        "TERM": "xterm", "GDCLI_DATA": str(folder / "facts.yaml"),
    }  # fmt: skip


def test_one_more_declared_key_is_checked_stored_printed_and_described_everywhere(extended: Path) -> None:
    assert (extended / "gdcli" / "model.py").read_text(encoding="utf-8").count(_FIELD) == 1
    checked = _run(extended, "check", "facts.yaml")
    assert (checked.returncode, checked.stderr) == (0, "")

    with_it, without = json.loads(_run(extended, "show", "--json").stdout)
    assert (with_it["method"], without["method"]) == ("抽样调查", None)
    assert [key for key in with_it if key != "method"] == list(CONTRACT)
    assert "抽样调查" in _run(extended, "show", "-f", "csv", "--fields", "id,method").stdout
    assert json.loads(_run(extended, "show", "--sort", "method", "--json").stdout)[0]["id"] == "a"

    facts = json.loads(_run(extended, "schema", "facts").stdout)["items"]
    assert facts["properties"]["method"]["description"] == "how it was counted"
    assert "method" in facts["required"]
    written = json.loads(_run(extended, "schema", "file").stdout)["properties"]["sections"]["items"]["properties"]
    assert "method" in written  # a section may say it
    assert "method" in written["facts"]["items"]["properties"]

    command = [sys.executable, ["-m", "gdcli", "show", "a"]]
    child = pexpect.spawn(
        str(command[0]), list(command[1]), env=_env(extended), cwd=str(extended), dimensions=(60, 100),
        encoding="utf-8", timeout=600,
    )  # fmt: skip
    card = child.read()
    child.close()
    assert "口径" in card
    assert "抽样调查" in card

    (extended / "facts.yaml").write_text(HEAD + lines(metod="抽样调查"), encoding="utf-8")
    assert "是不是“method”" in _run(extended, "check", "facts.yaml").stdout
    (extended / "facts.yaml").write_text(HEAD.replace("    topic:", "    method: 普查\n    topic:") + lines(), "utf-8")
    assert json.loads(_run(extended, "show", "--json").stdout)[0]["method"] == "普查"
