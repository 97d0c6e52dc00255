"""The best facts come first, everything asked is found, and the index changes nothing but speed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gdcli
from gdcli.base.query import Query
from gdcli.search import find
from gdcli.search.ask import ask


@pytest.fixture(scope="module")
def base() -> Iterator[gdcli.Base]:
    with gdcli.load() as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("儲能目標", "storage-revenue-target"),
        ("高企有多少家", "hightech-firms"),
        ("计量中心", "metrology-centres"),
        ("计量中心排名", "metrology-centres-rank"),
        ("技改涨幅", "upgrade-investment-growth"),
        ("4600多家", "testing-bodies"),
        ("近500亿", "fdi-manufacturing"),
        ("18 trillion", "industry-revenue"),
        ("gaoqi", "hightech-firms"),
        ("SMEs tech", "tech-smes"),
    ],
)
def test_what_reporters_type_finds_what_they_mean(base: gdcli.Base, typed: str, first: str) -> None:
    found = base.find(typed)
    assert found
    assert found.near is None
    assert first in [fact.id for fact in found[:2]]


def test_a_title_as_spoken_finds_what_the_person_said(base: gdcli.Base) -> None:
    assert {fact.speaker for fact in base.find("涂厅长")} == {"涂高坤"}


def test_a_bound_that_the_fact_contradicts_is_another_number(base: gdcli.Base) -> None:
    assert "cnooc-shell-investment" not in [fact.id for fact in base.find("近500亿")]


def test_a_slip_is_found_only_on_request_and_said_to_be_one(base: gdcli.Base) -> None:
    assert not base.find("1087")
    near = base.find("1087", near=True)
    assert (near.near, [fact.id for fact in near]) == ("slip", ["fdi-new-firms"])


@pytest.mark.parametrize("typed", ["量子计算机", "熊猫", "9876543", "xyzzy", "教育经费"])
def test_what_the_base_does_not_hold_finds_nothing(base: gdcli.Base, typed: str) -> None:
    assert not base.find(typed, near=True)


_WORDS = st.lists(
    st.sampled_from(
        ["外资", "增长", "制造业", "企业", "数量", "全国", "储能", "4612", "51%", "keji", "质量中", "投", "有多少"]
    ),
    min_size=1,
    max_size=3,
)


@given(_WORDS, st.booleans())
def test_the_index_finds_what_reading_every_fact_finds(base: gdcli.Base, words: list[str], joined: bool) -> None:
    asked = ask(["".join(words)] if joined else words)
    (store,) = base.stores()
    weights = find.weigh(store, asked)
    scanned = [fact.seq for fact in store.texts() if find.judge(fact, asked, weights)[1]]
    assert [found.fact.seq for found in find.find(store, asked, Query())] == scanned
