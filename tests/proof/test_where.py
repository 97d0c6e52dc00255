"""A figure is confirmed only for the place that the draft gives it; a place in a name is no place."""

from __future__ import annotations

from typing import Any

import pytest

from gdcli.proof.times import Timing as Placing
from gdcli.proof.where import Level, mentions, placing

from .making import verdict

WUHAN = {"place": "武汉市", "region": "武汉市"}
SHENZHEN = {"region": "深圳市"}
NATION = {"place": "全国", "region": "全国"}


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        *(("广东", {}), ("全省", {}), ("我省", {}), ("廣東", {})),
        *(("深圳市", SHENZHEN), ("深圳去年", SHENZHEN), ("全市", WUHAN)),
        *(("武汉市", WUHAN), ("全国", NATION), ("我国", NATION)),
        ("全国", {"region": "全国"}),
    ],
)  # fmt: skip
def test_a_place_is_the_region_that_it_names(said: str, keys: dict[str, Any]) -> None:
    assert verdict(f"{said}企业数量4612家。", **keys) == "match"


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        *(("佛山市", {}), ("佛山去年", {}), ("江苏", {}), ("浙江省", {})),
        *(("全国", {}), ("我国", {}), ("全市", {}), ("香港", {})),
        *(("台湾", {}), ("本港", {}), ("当地", {}), ("县里", {})),
        *(("佛山：", {}), ("东莞市长安镇", {})),
        *(("佛山晒出成绩单，", {}), ("广州市", SHENZHEN), ("全省", WUHAN), ("湖北", WUHAN), ("广东", NATION)),
    ],
)  # fmt: skip
def test_the_same_number_of_another_place_is_to_be_looked_at(said: str, keys: dict[str, Any]) -> None:
    assert verdict(f"{said}企业数量4612家。", **keys) == "review"


@pytest.mark.parametrize(
    "said",
    [
        *("广州日报讯，", "广州海关：", "在佛山召开的会上获悉，"),
        *("昨日本报讯，", "全国人大代表说，", "包括佛山在内，全省"),
        *("佛山、东莞等地", "领跑全国，", "居全国前列，", "占全国的十分之一，", "“江苏会”", "南京大学发布，"),
    ],
)  # fmt: skip
def test_a_name_a_yardstick_and_a_list_are_no_place(said: str) -> None:
    assert verdict(f"{said}企业数量4612家。") == "match"


@pytest.mark.parametrize("word", "全省 该省 本省 省内 省里 我省 全自治区 全区".split())  # noqa: SIM905
def test_every_word_for_our_province_points_to_it(word: str) -> None:
    assert [place.level for place in mentions(f"{word}工业投资")] == [Level.OUR_PROVINCE]


@pytest.mark.parametrize("word", "全市 该市 本市 市内 我市 市里 全县 该区 该县 全镇 该镇 当地 市级 我县 我们镇 咱村 本区 我区 镇里 村内".split())  # fmt: skip  # noqa: SIM905, E501
def test_every_word_for_our_city_points_to_it(word: str) -> None:
    assert [place.level for place in mentions(f"{word}工业投资")] == [Level.OUR_CITY]


@pytest.mark.parametrize("word", "居 位居 排在 占 高于 低于 快于 慢于 于 较 比".split())  # noqa: SIM905
def test_what_is_compared_with_the_nation_is_not_said_of_it(word: str) -> None:
    assert list(mentions(f"增速{word}全国3个百分点")) == []


def test_a_firm_is_a_scene_of_its_own() -> None:
    assert [place.level for place in mentions("该公司去年营收增长5%")] == [Level.FIRM]
    assert list(mentions("有限的资源")) == []


def test_other_names_of_places() -> None:
    assert [place.name for place in mentions("本港出口，本澳出口，粤出口")][:2] == ["香港", "澳门"]
    assert [(place.name, place.level) for place in mentions("德国的工业投资")] == [("德国", Level.BEYOND)]


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("佛山市去年工业投资", True),
        ("，佛山：工业投资", True),
        ("企业走进佛山大街", False),
    ],
)
def test_whether_a_place_is_what_the_text_is_about(text: str, sets: bool) -> None:
    assert [place.firm for place in mentions(text)] == [sets]


def test_words_for_our_own_place_mean_that_of_the_source() -> None:
    nation, province, city = mentions("全国投资，全省投资，全市投资")
    assert placing("全国", "广东省", "", nation) is Placing.SAME
    assert placing("广东省", "广东省", "", nation) is Placing.OTHER
    assert placing("武汉市", "武汉市", "", province) is Placing.OTHER
    assert placing("武汉市", "武汉市", "", city) is Placing.SAME
    assert placing("广东省", "广东省", "", None) is Placing.OPEN
