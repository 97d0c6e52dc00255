"""Filters, order and limits of a lookup, over one base and several."""

from __future__ import annotations

import json
from itertools import groupby

import pytest

from gdcli.facts.cache import Base
from gdcli.lookup import names, query
from gdcli.lookup.query import Query, run
from gdcli.record import decode
from tests.lookup.bases import base, fact


@pytest.fixture(scope="module")
def bases() -> list[Base]:
    first = base(
        [
            fact("a-1", "492.2亿元", period="2029", topic="投资", indicator="外资"),
            fact("a-2", "22.4%", period=None, kind="percent", target="true"),
            fact("a-3", "近0.05亿元", period="2030-06-30", dept="林业局", topic="生态"),
            fact("a-4", "二十个", period="2030-Q1", notes=["外资"]),
        ],
        "first.yaml",
    )
    second = base(
        [fact("b-1", "4612家", topic="生态", indicator="外资"), fact("b-2", "超1800万户", keywords=["外资"])],
        "second.yaml",
    )
    return [first, second]


def _ids(bases: list[Base], asked: Query) -> list[str]:
    return [json.loads(hit.json)["id"] for hit in query.run(bases, asked)]


def test_everything_in_the_order_of_the_files(bases: list[Base]) -> None:
    assert _ids(bases, Query()) == ["a-1", "a-2", "a-3", "a-4", "b-1", "b-2"]
    assert _ids(bases, Query(limit=5)) == ["a-1", "a-2", "a-3", "a-4", "b-1"]
    assert _ids(bases, Query(descending=True, limit=2)) == ["b-2", "b-1"]


def test_ids_come_as_they_are_asked_for(bases: list[Base]) -> None:
    assert _ids(bases, Query(ids=("b-2", "a-3", "nothing", "a-1"))) == ["b-2", "a-3", "a-1"]


def test_filters_are_joined(bases: list[Base]) -> None:
    assert _ids(bases, Query(topics=("生态",))) == ["a-3", "b-1"]
    assert _ids(bases, Query(topics=("生态", "投资"))) == ["a-1", "a-3", "b-1"]
    assert _ids(bases, Query(topics=("生态",), depts=("林业局",))) == ["a-3"]
    assert _ids(bases, Query(kind="percent")) == ["a-2"]
    assert _ids(bases, Query(target=True)) == ["a-2"]
    assert _ids(bases, Query(target=False, limit=1)) == ["a-1"]


def test_a_year_holds_its_parts(bases: list[Base]) -> None:
    assert _ids(bases, Query(period="2030")) == ["a-3", "a-4", "b-1", "b-2"]
    assert _ids(bases, Query(period="2030-06")) == ["a-3"]
    assert _ids(bases, Query(period="203")) == []


def test_words_rank_over_all_files_and_keywords_only_filter(bases: list[Base]) -> None:
    assert _ids(bases, Query(words=("外资",))) == ["a-1", "b-1", "b-2", "a-4"]
    assert _ids(bases, Query(words=("外资",), limit=2)) == ["a-1", "b-1"]
    assert _ids(bases, Query(keywords=("外资",))) == ["a-1", "a-4", "b-1", "b-2"]
    assert _ids(bases, Query(keywords=("外资", "生态"))) == ["b-1"]
    assert _ids(bases, Query(keywords=(" ",))) == _ids(bases, Query())


def test_values_are_sorted_by_size_within_a_unit(bases: list[Base]) -> None:
    records = [decode(hit.json) for hit in run(bases, Query(sort="value"))]
    units = [unit for unit, _ in groupby(record.base_unit for record in records)]
    assert len(units) == len(set(units))
    for _, group in groupby(records, key=lambda record: record.base_unit):
        values = [record.base_value for record in group]
        assert values == sorted(values)
    descending = [decode(hit.json) for hit in run(bases, Query(sort="base_value", descending=True))]
    assert [unit for unit, _ in groupby(record.base_unit for record in descending)] == units


def test_facts_without_the_key_come_last_either_way(bases: list[Base]) -> None:
    assert _ids(bases, Query(sort="period"))[-1] == "a-2"
    assert _ids(bases, Query(sort="period", descending=True))[-1] == "a-2"


@pytest.mark.parametrize("name", query.SORTABLE)
def test_every_sortable_key_sorts(bases: list[Base], name: str) -> None:
    assert sorted(_ids(bases, Query(sort=name))) == _ids(bases, Query())


@pytest.mark.parametrize(
    "typed", ["科技厅", "科技廳", " 科技 ", "KEJI", "省科学技术厅", "science", "scien", "ｋｅｊｉ"]
)
def test_a_department_has_many_names(bases: list[Base], typed: str) -> None:
    assert names.department(bases, typed) == "科技厅"


@pytest.mark.parametrize(("typed", "nearest"), [("科枝厅", "科技厅"), ("forestri", "林业局"), ("\udcff\0", None)])
def test_an_unknown_name_says_which_was_meant(bases: list[Base], typed: str, nearest: str | None) -> None:
    with pytest.raises(names.UnknownName) as raised:
        names.department(bases, typed)
    assert raised.value.nearest == nearest


def test_completion_offers_what_begins_so(bases: list[Base]) -> None:
    assert names.ids(bases, "a-", 3) == ["a-1", "a-2", "a-3"]
    assert names.ids(bases, "\udcff", 3) == []
    assert names.topic_names(bases[:1], "生") == ["生态"]
    assert set(names.department_names(bases[:1], "科")) == {"科技厅", "科技"}
