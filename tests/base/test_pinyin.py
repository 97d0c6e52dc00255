"""A Chinese name is found by its pinyin in full and by its initials."""

from __future__ import annotations

import pytest

from gdcli.base.pinyin import AVAILABLE, spellings

pytestmark = pytest.mark.skipif(not AVAILABLE, reason="pypinyin is not installed")


@pytest.mark.parametrize(
    ("name", "spelt"),
    [("科技厅", ("kejiting", "kjt")), ("储能5g", ("chuneng", "cn")), ("gdp", ()), ("", ()), ("、。", ())],
)
def test_a_name_is_spelt_in_full_and_by_initials(name: str, spelt: tuple[str, ...]) -> None:
    assert spellings(name) == spelt
