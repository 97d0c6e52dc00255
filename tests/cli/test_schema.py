"""`gdcli schema` prints the JSON Schema of each output, and of all together."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import Run

OUTPUTS = ("facts", "departments", "topics", "figures", "proof", "problems", "audit", "file")


@pytest.mark.parametrize("name", OUTPUTS)
def test_each_schema_is_one(gdcli: Run, name: str) -> None:
    Draft202012Validator.check_schema(gdcli("schema", name).json)


def test_all_are_printed_where_none_is_named_and_an_unknown_one_is_refused(gdcli: Run) -> None:
    assert list(gdcli("schema").json) == list(OUTPUTS)
    result = gdcli("schema", "nothing")
    assert result.code == 2
    assert "facts" in result.err
