"""What an editor is told of a figure: a doubt never passes silently, and what is no contradiction is not called one."""

from __future__ import annotations

from typing import Any

import pytest

from .making import verdict


def test_what_agrees_with_a_doubted_fact_is_to_be_looked_at() -> None:
    assert verdict("全省企业数量4612家。") == "match"
    assert verdict("全省企业数量4612家。", doubts=["原文如此"]) == "review"


def test_a_goal_is_no_result_and_a_result_no_goal() -> None:
    assert verdict("去年底，全省企业数量已达4612家。", target=True, period="2035") == "review"
    assert verdict("力争全省企业数量达到4612家。") == "review"


def test_a_denied_figure_is_no_match() -> None:
    assert verdict("全省企业数量并不是4612家。") != "match"


@pytest.mark.parametrize(
    "draft",
    [
        "企业数量4612家、项目100个，均已全部建成。",
    ],
)
def test_a_goal_that_is_told_as_done_is_looked_at(draft: str) -> None:
    assert verdict(draft, target=True, period="2035") == "review"


def test_a_goal_of_another_year_is_looked_at() -> None:
    assert verdict("力争到2033年，全省企业数量达到4612家。", target=True, period="2035") == "review"


def test_another_countrys_figure_and_a_firms_are_not_confirmed() -> None:
    assert verdict("美国的企业数量4612家。") == "review"
    assert verdict("宏远公司企业数量4612家。") != "match"


def test_a_year_that_is_only_looked_back_to_from_here_is_that_of_the_figure() -> None:
    assert verdict("2025年那会儿，全省企业数量4612家。") == "review"


@pytest.mark.parametrize("slip", ["4621家", "461家", "46120家"])
def test_a_slip_is_a_conflict(slip: str) -> None:
    assert verdict(f"2030年，全省企业数量{slip}。", slip) == "conflict"


@pytest.mark.parametrize(
    "draft",
    [
        "制造业与服务业企业数量合计5000家。",
        "平均每天新增企业数量13家。",
        "昨天来了5000家媒体。",
        "全省企业数量4612家，同比增长10%，上年为5000家。",
        "全省企业数量比外省3000家的纪录还多5000家。",
        "倒推可知，那时企业数量只有5000家。",
    ],
)
def test_what_is_worked_out_or_of_something_else_is_no_conflict(draft: str) -> None:
    figure = next(number for number in ("5000家", "13家") if number in draft)
    assert verdict(draft, figure) in ("unknown", "review")


def test_what_is_denied_to_be_as_much_is_what_the_base_has_as_less() -> None:
    assert verdict("患病率1%都不到。", "1%", indicator="患病率", printed="低于1%", value=1, unit="%") == "match"
    assert verdict("患病率1%都不到。", "1%", indicator="患病率", printed="1%", value=1, unit="%") != "match"


def test_what_is_expected_of_a_year_that_is_not_over_is_no_goal() -> None:
    # The source is of May 2031.
    assert verdict("预计全省企业数量4612家。", period="2031") == "match"
    assert verdict("预计全省企业数量4612家。", period="2030") == "review"


@pytest.mark.parametrize(
    "draft",
    [
        "与第七次全国经济普查相比，全省企业数量增至4612家。",
        "全省企业数量4612家，是上年同期的12倍。",
    ],
)
def test_a_survey_called_after_the_nation_and_a_year_measured_with_are_no_scene(draft: str) -> None:
    assert verdict(draft) == "match"


def test_an_index_without_a_unit_is_compared_as_what_it_is() -> None:
    index: dict[str, Any] = {"indicator": "总人口性别比", "printed": "104.80", "value": 104.80, "unit": ""}
    assert verdict("全省总人口性别比为104.80。", "104.80", **index) == "match"
    assert verdict("全省总人口性别比为108.40。", "108.40", **index) == "conflict"


def test_who_gives_up_points_does_not_deny_them() -> None:
    share: dict[str, Any] = {
        "indicator": "劳动人口比重",
        "printed": "3.9个百分点",
        "value": 3.9,
        "unit": "百分点",
        "direction": "down",
    }
    assert verdict("全省劳动人口比重让出3.9个百分点。", "3.9个百分点", **share) == "match"


def test_not_quite_so_much_is_true_of_what_is_somewhat_less() -> None:
    share: dict[str, Any] = {"indicator": "工业税收占比", "printed": "39.7%", "value": 39.7, "unit": "%"}
    assert verdict("全省工业税收占比差一点就到四成。", "四成", **share) == "match"


def test_short_of_a_number_is_nearly_the_number() -> None:
    area: dict[str, Any] = {"indicator": "蔬菜种植面积", "printed": "近67万亩", "value": 67, "unit": "万亩"}
    assert verdict("全省蔬菜种植面积不到67万亩。", "不到67万亩", **area) == "match"


def test_a_prefecture_is_a_place_of_its_own() -> None:
    assert verdict("玉树州企业数量4612家。", place="青海省") == "review"
