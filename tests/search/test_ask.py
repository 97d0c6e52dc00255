"""What people type is taken apart into words, phrases and numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.search.ask import ask


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("4612", "4611.5", "4612.99"),
        ("492.2亿", "49215000000", "49229900000"),
        ("4600多家", "4600", "4700"),
        ("九千多家", "9000", "10000"),
        ("近500亿", "46000000000", "50000000000"),
        ("约800万", "7760000", "8240000"),
        ("18 trillion", "17500000000000", "18990000000000"),
        ("49.22 billion", "49215000000", "49229900000"),
        ("3%—5%", "3", "5"),
        ("不到100家", "0", "100"),
        ("3100多个亿", "310000000000", "320000000000"),
        ("两万七", "26500", "27990"),
        ("三千五", "3450", "3599"),
        ("六千多老师", "6000", "7000"),
        ("129亿 欧美", "12850000000", "12999000000"),
        ("一刻钟", "14.5", "15.99"),
    ],
)
def test_a_number_stands_for_what_rounds_to_it_or_what_it_bounds(typed: str, low: str, high: str) -> None:
    (number,) = ask([typed]).numbers
    assert (number.low, number.high) == (Decimal(low), Decimal(high))


def test_a_question_is_what_it_asks_for() -> None:
    assert ask(["高企有多少家"]).runs == ("高企", "数量")
    assert ask(["how many high-tech firms are there"]).latin == ("high-tech", "firm")


def test_what_something_is_counted_by_is_no_number_that_is_asked_for() -> None:
    assert ask(["低保一个月多少"])[:4] == (("低保",), (), (), ())


def test_quotes_keep_a_phrase_whole() -> None:
    assert ask(["“制造业 外资”", "增长"])[:3] == (("增长",), (), ("制造业 外资",))


def test_full_width_spaces_part_words() -> None:
    assert ask(["外资　增长"]).runs == ("外资", "增长")


@given(st.text(max_size=40))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    ask([typed])
