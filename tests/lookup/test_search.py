"""The index finds what a plain scan finds, in the order of its worth, whatever the facts and the words are."""

from __future__ import annotations

import string
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdcli.facts.cache import Base
from gdcli.lookup import query, search
from gdcli.lookup.query import Query
from tests.lookup.bases import FIGURES, base, fact

# Few characters, so that words and texts meet often: simplified, traditional, full-width, Latin, digits, signs.
_LETTERS = "外资储能能源科技廳厅資儲ａＡ５aAbBG5g012%％“”*\"'()-_ 　·\ue025\ue100𠮷İß"
_TEXTS = st.text(_LETTERS, min_size=1, max_size=8).map(str.strip).filter(bool)
_ID = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=6)
_WORDS = st.one_of(
    st.text(_LETTERS, min_size=1, max_size=4),
    st.text(min_size=1, max_size=3),
    st.sampled_from(
        ["4612", "22.4", "22%", "492亿", "492", "20", "二十", "第二", "7年", "-5", "0", "科技厅", "林业", "2030"]
    ),
).filter(lambda word: bool(word.strip()))


@st.composite
def _facts(draw: st.DrawFn) -> list[dict[str, Any]]:
    ids = draw(st.lists(_ID, unique=True, min_size=1, max_size=8))
    return [
        fact(
            id_,
            draw(st.sampled_from(list(FIGURES))),
            dept=draw(st.sampled_from(["科技厅", "林业局"])),
            topic=draw(_TEXTS),
            indicator=draw(_TEXTS),
            indicator_en=draw(_TEXTS),
            keywords=draw(st.lists(_TEXTS, max_size=2)),
            notes=draw(st.lists(_TEXTS, max_size=2)),
        )
        for id_ in ids
    ]


@st.composite
def _facts_and_words(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[str]]:
    """Facts, and words of which most are pieces of their texts."""
    facts = draw(_facts())
    pieces = [
        piece for one in facts for piece in (one["indicator"], one["indicator_en"], *one["keywords"], *one["notes"])
    ]
    words = []
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            piece = draw(st.sampled_from(pieces))
            start = draw(st.integers(0, len(piece) - 1))
            piece = piece[start : draw(st.integers(start + 1, len(piece)))]
            words.append(piece if piece.strip() else "储")
        else:
            words.append(draw(_WORDS))
    return facts, words


@given(_facts_and_words())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_index_finds_what_a_scan_finds(drawn: tuple[list[dict[str, Any]], list[str]]) -> None:
    facts, typed = drawn
    made = base(facts)
    words = [search.word(word) for word in typed]
    found = list(search.scan(made, words))
    assert list(search.matching(made, words)) == found
    assert list(search.ranked(made, words)) == sorted(found, key=lambda one: (-one[0], one[1]))
    made.connection.close()


@given(_facts_and_words(), st.integers(1, 9))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_filters_and_limits_take_from_the_same_order(drawn: tuple[list[dict[str, Any]], list[str]], limit: int) -> None:
    facts, typed = drawn
    made = base(facts)
    everything = query.run([made], Query(words=tuple(typed)))
    assert query.run([made], Query(words=tuple(typed), limit=limit)) == everything[:limit]
    filed = [hit for hit in everything if facts[hit.seq - 1]["dept"] == "林业局"]
    assert query.run([made], Query(words=tuple(typed), depts=("林业局",))) == filed
    topic = facts[0]["topic"]
    filed = [hit for hit in everything if facts[hit.seq - 1]["topic"] == topic]
    assert query.run([made], Query(words=tuple(typed), topics=(topic,))) == filed
    made.connection.close()


@pytest.fixture(scope="module")
def invented() -> Base:
    return base(
        [
            fact("whole", "二十个", indicator="储能"),
            fact("named", "22.4%", indicator="新型储能产值"),
            fact("filed", "492.2亿元", keywords=["储能"]),
            fact("noted", "超1800万户", notes=["不含储能。"]),
            fact("other", "全球第二", indicator="外资项目", dept="林业局"),
        ]
    )


def _ids(made: Base, *words: str) -> list[str]:
    rows = [search.word(word) for word in words]
    return [query.run([made], Query())[seq - 1].json.split('"')[3] for _, seq in search.ranked(made, rows)]


def test_a_whole_name_comes_before_a_part_of_one_and_notes_come_last(invented: Base) -> None:
    assert _ids(invented, "储能") == ["whole", "named", "filed", "noted"]
    assert _ids(invented, "儲能") == _ids(invented, "储能")


@pytest.mark.parametrize(
    ("word", "id_"),
    [
        ("492.2亿", "filed"),
        ("492亿", "filed"),
        ("49220000000", "filed"),
        ("492.2億元", "filed"),
        ("18000000", "noted"),
        ("1800万", "noted"),
        ("20", "whole"),
        ("二十", "whole"),
        ("22.4", "named"),
        ("22%", "named"),
        ("２２．４％", "named"),
        ("第二", "other"),
        ("全球第二", "other"),
    ],
)
def test_numbers_are_found_by_value(invented: Base, word: str, id_: str) -> None:
    assert id_ in _ids(invented, word)


def test_a_number_with_a_unit_finds_only_that_unit(invented: Base) -> None:
    assert _ids(invented, "22.4亿元") == []
    assert _ids(invented, "492.3亿") == []


@pytest.mark.parametrize("word", ["能", "外", "储", "k", "2", "。", "%"])
def test_one_character_is_enough(invented: Base, word: str) -> None:
    assert _ids(invented, word)


@pytest.mark.parametrize(
    "word", ['"', "'", "*", "储能\n外资", "\0", "\udcff", "NEAR(", "储能 OR 外资", "^储", "piece:储"]
)
def test_nothing_typed_is_taken_for_syntax(invented: Base, word: str) -> None:
    assert _ids(invented, word) == []
