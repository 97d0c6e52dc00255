"""JSON is written digit by digit and read back as it was."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.jsontext import Json, dumps, loads, number

_VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3).filter(str.isascii), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(_VALUES, st.sampled_from([None, 2]))
def test_what_is_written_is_read_back(value: Json, indent: int | None) -> None:
    assert loads(dumps(value, indent)) == value


@pytest.mark.parametrize(
    ("value", "written"), [("1E+3", "1000"), ("22.40", "22.4"), ("-0.0", "0"), ("0.10", "0.1"), ("1E-7", "0.0000001")]
)
def test_a_number_has_no_exponent_and_no_idle_zeros(value: str, written: str) -> None:
    assert number(Decimal(value)) == written


def test_indented_json_is_as_the_standard_library_has_it() -> None:
    value: Json = {"a": [1, {"b": []}], "c": {}, "d": "广"}
    assert dumps(value, 2) == json.dumps(value, indent=2, ensure_ascii=False)


def test_a_lone_surrogate_is_escaped() -> None:
    assert dumps("\ud800") == '"\\ud800"'
