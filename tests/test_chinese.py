"""Texts that mean the same fold to the same, character for character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.chinese import fold, hidden, is_simplified, variants


@given(st.text())
def test_folding_keeps_every_place_and_folds_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("廣東", "广东"), ("２２．４％", "22.4%"), ("ＧＤＰ", "gdp"), ("儲能　５Ｇ", "储能 5g"), ("İ", "İ")],
)
def test_spellings_of_one_thing_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_no_traditional_character_is_left() -> None:
    for code, simple in variants():
        assert fold(chr(code)) == fold(simple)
    assert is_simplified("广东")
    assert not is_simplified("廣東")


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\u200b", "\u202e", "\xad", "\u3164", "\ufeff", "\ud800"])
def test_what_shows_nothing_is_told(sign: str) -> None:
    assert hidden(f"广{sign}东")
    assert not hidden("广东")
