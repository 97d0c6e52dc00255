"""What the program prints as JSON, and every fact file, is valid by the schema that `gdcli schema` prints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from gdcli.schema import ARRAYS, SCHEMA_NAMES
from tests.conftest import FACTS, Run
from tests.making import HEAD, lines


def validator(gdcli: Run, name: str) -> Any:
    schema = gdcli("schema", name).json
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def valid(gdcli: Run, name: str, value: Any) -> None:
    errors = [f"{list(error.path)}: {error.message[:200]}" for error in validator(gdcli, name).iter_errors(value)]
    assert errors == []


class _Loader(yaml.SafeLoader):
    """Keeps dates as text, as JSON has them."""


_LIKE_DATES = "tag:yaml.org,2002:timestamp"
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _LIKE_DATES]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def loaded(text: str) -> Any:
    return yaml.load(text, _Loader)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("facts", ["show"]),
        ("facts", ["show", "fdi-manufacturing", "market-entities"]),
        ("facts", ["show", "--targets", "--sort", "period"]),
        ("facts", ["find", "外资"]),
        ("facts", ["find", "没有这个词"]),
        ("departments", ["depts"]),
        ("topics", ["topics"]),
        ("problems", ["check"]),
    ],
)
def test_every_lookup_is_valid(gdcli: Run, name: str, args: list[str]) -> None:
    valid(gdcli, name, gdcli(*args, "--json").json)


def test_what_is_read_in_a_text_is_valid(gdcli: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "去年广东新设制造业外资企业1087家，增长29.9%，居全国第一，1月23日。全省高校160所。", encoding="utf-8"
    )
    for name, command in (("figures", "figures"), ("proof", "proof"), ("audit", "audit")):
        found = gdcli(command, draft, "--json").json
        assert found
        valid(gdcli, name, found)


def test_the_problems_of_a_file_are_valid(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(HEAD + lines(printed="4家"), encoding="utf-8")
    found = gdcli("check", path, "--json").json
    assert len(found) == 1
    valid(gdcli, "problems", found)


_BASES = sorted((Path(__file__).parent / "bases").glob("**/*.yaml"))


@pytest.mark.parametrize("path", [FACTS, *_BASES], ids=lambda path: path.stem)
def test_a_fact_file_is_valid(gdcli: Run, path: Path) -> None:
    valid(gdcli, "file", loaded(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", _BASES, ids=lambda path: path.stem)
def test_what_every_command_prints_of_another_base_is_valid(gdcli: Run, path: Path) -> None:
    for name, args in (("facts", ["show"]), ("departments", ["depts"]), ("topics", ["topics"])):
        valid(gdcli, name, gdcli(*args, "--json", "--data", path).json)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("schema: 2", "schema: 1"),
        ("indicator:", "indicatr:"),
        ("printed: 5家", "printed: ''"),
        ("line: 1", "line: 0"),
        ("line: 1", "line: 1\n        target: maybe"),
        ("line: 1", "line: 1\n        bound: more"),
        ("line: 1", "line: 1\n        relations: {partof: b}"),
        ("line: 1", "line: 1\n        notes: eine"),
        ("  place: 广东省\n", ""),
        ("id: a", "id: A B"),
        ("    topic:", "    printed: 5家\n    topic:"),
        ("title: 局长", "titel: 局长"),
    ],
)
def test_a_slip_in_a_fact_file_is_seen_by_an_editor_too(gdcli: Run, old: str, new: str) -> None:
    whole = HEAD + lines()
    valid(gdcli, "file", loaded(whole))
    assert old in whole
    assert not validator(gdcli, "file").is_valid(loaded(whole.replace(old, new, 1)))


def test_every_array_is_described_with_all_its_keys_required(gdcli: Run) -> None:
    every = gdcli("schema").json
    assert tuple(every) == SCHEMA_NAMES
    for name in ARRAYS:
        item = every[name]["items"]
        assert item["properties"]
        assert item["required"] == list(item["properties"])
        assert item["additionalProperties"] is False
        assert all(one["description"] for one in item["properties"].values())


def test_the_order_of_the_keys_is_that_of_the_schema(gdcli: Run) -> None:
    for name, args in (("facts", ["show"]), ("departments", ["depts"]), ("topics", ["topics"])):
        expected = gdcli("schema", name).json["items"]["required"]
        assert {tuple(one) for one in gdcli(*args, "--json").json} == {tuple(expected)}


def test_an_unknown_schema_names_those_there_are(gdcli: Run) -> None:
    result = gdcli("schema", "nothing")
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert all(name in result.err for name in SCHEMA_NAMES)
    assert json.loads(gdcli("schema", "facts").out)["title"] == "gdcli show, gdcli find"
