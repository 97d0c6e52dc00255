"""Whatever the facts are, a lookup gives what a plain scan over all of them gives, in the order promised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gdcli import period
from gdcli.base.typed import folded
from gdcli.library import Base
from gdcli.model import Fact
from gdcli.search.columns import KINDS, sortable
from gdcli.search.names import UnknownName
from tests.making import base, fact, text
from tests.strategies import NAMES, PERIODS, PLACES, TOPICS, Made, files

Identity = tuple[str, str]


def identities(facts: Sequence[Fact]) -> list[Identity]:
    return [(one.source, one.id) for one in facts]


def opened(made: Sequence[Made]) -> Base:
    return base(*(one.text for one in made))


def asked(look_up: Callable[[], Sequence[Fact]]) -> list[Fact]:
    """The facts found; none where a name stands for nothing in these bases."""
    try:
        return list(look_up())
    except UnknownName:
        return []


_FILTERS: dict[str, st.SearchStrategy[Any]] = {
    "dept": st.sampled_from(NAMES),
    "topic": st.sampled_from(TOPICS),
    "place": st.sampled_from(PLACES),
    "source": st.sampled_from(["s0", "s1", "s2"]),
    "kind": st.sampled_from(KINDS),
    "period": st.sampled_from([one for one in PERIODS if one and "/" not in one] + ["2029/2030", "2030-Q1/2030-Q3"]),
    "target": st.booleans(),
    "keyword": st.sampled_from(["外资", "企业", "5g", "外商投资", "492", "省科技厅", "本节", "科s0人", "业\n外"]),
}


def _within(one: Fact, asked: str) -> bool:
    return one.period is not None and period.read(one.period).within(period.read(asked))


_HOLDS: dict[str, Callable[[Fact, Any], bool]] = {
    "dept": lambda one, value: one.dept == value,
    "topic": lambda one, value: one.topic == value,
    "place": lambda one, value: one.region == value,
    "source": lambda one, value: one.source == value,
    "kind": lambda one, value: one.kind == value,
    "period": _within,
    "target": lambda one, value: one.target is value,
}


@given(files(), st.fixed_dictionaries({}, optional=_FILTERS))
@settings(max_examples=120)
def test_every_filter_equals_a_plain_scan(made: list[Made], filters: dict[str, Any]) -> None:
    with opened(made) as whole:
        expected = list(whole.show())
        if "keyword" in filters:
            wanted = folded(filters["keyword"])
            texts = [fact for store in whole.stores() for fact in store.texts()]
            held = [wanted in "\n".join((one.head, one.tags, one.body)) for one in texts]
            expected = [one for one, holds in zip(expected, held, strict=True) if holds]
        for name, value in filters.items():
            if name != "keyword":
                expected = [one for one in expected if _HOLDS[name](one, value)]
        assert asked(lambda: whole.show(**filters)) == expected


@given(files(), st.fixed_dictionaries({}, optional=_FILTERS), st.sampled_from([None, *sortable()]), st.booleans())
@settings(max_examples=80)
def test_the_order_of_the_files_changes_nothing_but_order(
    made: list[Made], filters: dict[str, Any], sort: str | None, descending: bool
) -> None:
    with opened(made) as one, opened(made[::-1]) as other:
        first = asked(lambda: one.show(**filters, sort=sort, descending=descending))
        second = asked(lambda: other.show(**filters, sort=sort, descending=descending))
        assert sorted(first, key=lambda found: (found.source, found.id)) == sorted(
            second, key=lambda found: (found.source, found.id)
        )
        for source in {found.source for found in first}:
            assert [f for f in first if f.source == source] == [f for f in second if f.source == source]


@given(files())
@settings(max_examples=60)
def test_speakers_titles_and_places_are_those_of_the_facts_own_source(made: list[Made]) -> None:
    with opened(made) as whole:
        homes = {source.id: source.place for source in whole.sources()}
        for one in whole.show():
            spoke = one.dept != "环保厅"
            assert one.speaker == (f"{one.dept[:1]}{one.source}人" if spoke else None)
            assert one.speaker_title == (f"{one.source}长" if spoke else None)
            assert one.dept_full == f"省{one.dept}"
            assert one.region in (homes[one.source], "广东省", "深圳市", "全国")
        counted = {(row.source, row.name): row.facts for row in whole.departments()}
        for (source, name), count in counted.items():
            assert len([one for one in whole.show() if (one.source, one.dept) == (source, name)]) == count
        topics = {(row.source, row.name): row.facts for row in whole.topics()}
        for (source, name), count in topics.items():
            assert len([one for one in whole.show() if (one.source, one.topic) == (source, name)]) == count


def _exact_key(name: str) -> Callable[[Fact], Any]:
    """What Python sorts by: numbers by kind and unit and then exactly, texts as GB 18030 arranges them."""
    if name in ("value", "base_value", "printed"):
        return lambda one: one.base_value
    return lambda one: value if not isinstance(value := getattr(one, name), str) else value.encode("gb18030", "replace")


@given(files(), st.sampled_from(sortable()), st.booleans(), st.integers(1, 12))
@settings(max_examples=120)
def test_sorting_and_limiting_equal_sorting_everything(
    made: list[Made], name: str, descending: bool, limit: int
) -> None:
    with opened(made) as whole:
        everything = list(whole.show())
        key = _exact_key(name)
        known = [one for one in everything if getattr(one, name) is not None]
        known.sort(key=key, reverse=descending)
        if name in ("value", "base_value", "printed"):
            known.sort(key=lambda one: (one.kind, one.base_unit))
        expected = known + [one for one in everything if getattr(one, name) is None]
        found = list(whole.show(sort=name, descending=descending))
        # Facts that are alike stand in the order of the files.
        assert identities(found) == identities(expected)
        assert identities(whole.show(sort=name, descending=descending, limit=limit)) == identities(found)[:limit]


@given(st.lists(st.decimals(-(10**17), 10**17, places=12), min_size=1, max_size=12, unique=True))
@settings(max_examples=60)
def test_numbers_that_binary_ones_can_not_tell_apart_are_sorted_exactly(numbers: list[Decimal]) -> None:
    from gdcli.base.sortable import sortable as text_of

    assert sorted(numbers) == sorted(numbers, key=text_of)


def test_a_series_comes_by_time_and_place_over_all_files() -> None:
    def one(id_: str, when: str | None, region: str = "广东省", **keys: Any) -> dict[str, Any]:
        return fact(id_, indicator="外资", period=when, region=region, doubts=["x"], **keys)

    first = text(
        [one("n", None), one("a", "2029"), one("b", "2027", also=["引资"]), one("c", "2029", "深圳市"), fact("d")], "s0"
    )
    second = text([one("e", "2028"), one("f", "2029-H1")], "s1", place="浙江省")
    for files_ in ((first, second), (second, first)):
        with base(*files_) as whole:
            assert [found.id for found in whole.show(series="外资")] == ["b", "e", "f", "a", "c", "n"]
            assert [found.id for found in whole.show(series="引资")] == ["b"]
            with pytest.raises(UnknownName):
                whole.show(series="没有这个指标")


def test_an_id_in_several_sources_shows_all_of_them_and_with_its_source_one() -> None:
    with base(text([fact("a"), fact("b")], "s0"), text([fact("a")], "s1")) as whole:
        assert identities(whole.show("a")) == [("s0", "a"), ("s1", "a")]
        assert identities(whole.show("s1/a")) == [("s1", "a")]
        assert identities(whole.show("S0/B", "a")) == [("s0", "b"), ("s0", "a"), ("s1", "a")]
        assert identities(whole.show("s1/b")) == []
        assert identities(whole.show("s2/a")) == []


def test_ids_come_as_they_are_asked_for() -> None:
    with base(text([fact("a"), fact("b")], "s0"), text([fact("c")], "s1")) as whole:
        assert [one.id for one in whole.show("c", "b", "nothing", "a", "c")] == ["c", "b", "a"]


def test_mixed_ids_with_and_without_their_source_find_each_once() -> None:
    with base(text([fact("a")], "s0"), text([fact("a")], "s1")) as whole:
        assert identities(whole.show("s1/a", "s0/a")) == [("s1", "a"), ("s0", "a")]


@pytest.mark.parametrize("name", ["colour", "notes", "relations", "inferred", "keywords"])
def test_a_key_that_nothing_can_be_sorted_by_is_named(name: str) -> None:
    with base(text([fact("a")])) as whole, pytest.raises(UnknownName) as raised:
        whole.show(sort=name)
    assert "base_value" in raised.value.known
