"""What people type for a department, a topic, a place or a source is the one they mean, or the nearest is named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gdcli.base.store import Store
from gdcli.search import names
from tests.making import fact, store, text


@pytest.fixture(scope="module")
def stores() -> Iterator[list[Store]]:
    made = [
        store(text([fact("a-1"), fact("a-2", topic="生态", region="深圳市"), fact("a-3")], "s0")),
        store(
            text(
                [fact("b-1", topic="外资", dept="林业局"), fact("b-2", topic="城建"), fact("b-3", topic="城见")],
                "s1",
                place="浙江省",
            )
        ),
    ]
    yield made
    for one in made:
        one.close()


@pytest.mark.parametrize(
    "typed",
    [
        "科技厅",
        "科技廳",
        " 科技 ",
        "KEJI",
        "省科学技术厅",
        "science",
        "scien",
        "ｋｅｊｉ",
        "广东省科技厅",
        "广东科技厅",
        "省科技厅",
    ],
)
def test_a_department_has_many_names(stores: list[Store], typed: str) -> None:
    assert names.departments(stores[:1], [typed]) == [("科技厅",)]


def test_names_add_up_and_each_source_has_its_own(stores: list[Store]) -> None:
    assert names.departments(stores, ["林业局", "科技"]) == [("林业局", "科技厅")] * 2


@pytest.mark.parametrize(
    ("typed", "nearest"), [("科枝厅", "科技厅"), ("forestri", "林业局"), ("\udcff\0", None), ("", None)]
)
def test_an_unknown_department_says_which_was_meant(stores: list[Store], typed: str, nearest: str | None) -> None:
    with pytest.raises(names.UnknownName) as raised:
        names.departments(stores, [typed])
    assert (raised.value.what, raised.value.nearest) == ("department", nearest)
    assert set(raised.value.known) >= {"科技厅", "林业局"}


def test_a_speaker_leads_to_the_department(stores: list[Store]) -> None:
    with pytest.raises(names.UnknownName) as raised:
        names.departments(stores, ["林木"])
    assert raised.value.nearest == "林业局"


def test_topics_and_places_of_any_source_are_known(stores: list[Store]) -> None:
    assert names.topics(stores, ["外資", "生态"]) == [("生态",), ("外资",)]
    assert names.places(stores, ["深圳"]) == [("深圳市",), ()]
    assert names.places(stores, ["我省"]) == [("广东省",), ("浙江省",)]
    with pytest.raises(names.UnknownName):
        names.topics(stores, ["没有的"])
    with pytest.raises(names.UnknownName):
        names.places(stores, ["火星"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("外姿", "外资"),  # one character that sounds alike
        ("外姿增长", "外资增长"),
        ("外甥", None),  # it sounds like nothing
        ("城件", None),  # it may be 城建 or 城见
        ("企数量a-1", "企业数量a-1"),  # short for what has few characters more
        ("量数业企", None),
        ("外资", None),
        ("waizi", None),
    ],
)
def test_what_finds_nothing_may_be_one_character_off(stores: list[Store], typed: str, meant: str | None) -> None:
    assert names.nearest_term(stores, typed) == meant


def test_completion_offers_what_begins_so(stores: list[Store]) -> None:
    assert stores[0].ids("a-", 2) == ["a-1", "a-2"]
    assert names.topic_names(stores[:1], "生") == ["生态"]
    assert set(names.department_names(stores[:1], "科")) == {"科技厅", "科技"}
    assert names.department_names(stores[:1], "") == ["科技厅", "林业局"]


def test_the_nearest_id_is_named(stores: list[Store]) -> None:
    assert names.nearest_id(stores, "a-11") == "a-1"
    assert names.nearest_id(stores, "\udcff") is None
