"""A figure is confirmed only for the place that the draft gives it; a place in a name is no place."""

from __future__ import annotations

from typing import Any

import pytest

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
        *(("保税区的", {}), ("佛山：", {}), ("东莞市长安镇", {})),
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
