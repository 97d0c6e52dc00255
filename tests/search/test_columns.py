"""What an answer can be sorted by and what kinds there are is told to who asks for another."""

from __future__ import annotations

import pytest

import gdcli
from gdcli.search import columns


@pytest.mark.parametrize(("typed", "kind"), [("金额", "money"), ("money", "money"), (None, None), ("别的", "别的")])
def test_a_kind_has_a_name_in_both_languages(typed: str | None, kind: str | None) -> None:
    assert columns.kind_of(typed) == kind


@pytest.mark.parametrize(("kind", "sort"), [("别的", None), (None, "notes"), (None, "nothing")])
def test_an_unknown_kind_or_key_is_refused_with_those_that_are_known(kind: str | None, sort: str | None) -> None:
    with pytest.raises(gdcli.UnknownName) as caught:
        columns.check(kind, sort)
    assert str(caught.value)


def test_keys_with_several_values_do_not_sort() -> None:
    assert "value" in columns.sortable()
    assert not {"notes", "doubts", "relations", "lines"} & set(columns.sortable())
