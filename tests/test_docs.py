"""The documentation shows what the program does today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gdcli.cli.app import COMMANDS, SHORT_FORMATS
from tests.conftest import ROOT, Run
from tools.picture import picture
from tools.update_docs import Example, examples, missing_tool, output, pages, with_json_keys, with_keys
from tools.ways import WAYS, drawn

_EXAMPLES = [pytest.param(item, id=f"{page.name}: {item.command}") for page in pages() for item in examples(page)]


@pytest.mark.parametrize("example", _EXAMPLES)
def test_an_example_prints_what_is_shown(example: Example) -> None:
    tool = missing_tool(example.command)
    if tool is not None:
        pytest.skip(f"the example needs {tool}, which is not installed")
    assert output(example.command).rstrip("\n") == example.shown.rstrip("\n")


def test_the_readmes_begin_with_lookups_and_then_proof() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        shown = [item.command for item in examples(ROOT / name) if item.command.startswith("gdcli")]
        proof = next(at for at, command in enumerate(shown) if command.startswith("gdcli proof"))
        assert proof >= 3


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_tables_of_keys_are_those_of_the_declarations(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert with_json_keys(with_keys(text)) == text


def test_the_picture_is_current() -> None:
    assert (ROOT / "docs" / "picture.svg").read_text(encoding="utf-8") == picture("科技厅")


@pytest.mark.parametrize("way", WAYS)
def test_the_pictures_of_the_ways_are_current(way: str) -> None:
    assert (ROOT / "docs" / f"{way}.svg").read_text(encoding="utf-8") == drawn(way)


def test_every_file_that_the_architecture_names_is_there() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:gdcli|tools|tests|data|docs|bench)/[\w./-]*)`", page))
    assert len(named) > 20
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_every_command_is_documented() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert all(f"gdcli {command}" in text for command in COMMANDS), name


def test_links_inside_the_project_lead_somewhere() -> None:
    for page in pages():
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_the_help_names_every_documented_option(gdcli: Run) -> None:
    helps = "".join(gdcli(command, "--help").out for command in COMMANDS)
    for name in ("README.md", "README.zh-CN.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for option in set(re.findall(r"`(--[a-z]+)`", text)):
            assert option in (*SHORT_FORMATS, "--version") or option in helps, option
