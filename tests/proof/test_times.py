"""A figure is confirmed only for the time that the draft gives it; every way to write a time means that time."""

from __future__ import annotations

import pytest

from .making import verdict

#: How a draft of 2031 names a time, and the period that this is.
SAID = [
    *(("2030年", "2030"), ("去年", "2030"), ("上年", "2030")),
    *(("二〇三〇年", "2030"), ("前年", "2029"), ("今年", "2031")),
    *(("三年前", "2028"), ("两年前", "2029"), ("去年全年", "2030"), ("本年度", "2031")),
    *(("去年上半年", "2030-H1"), ("去年下半年", "2030-H2")),
    *(("2030年一季度", "2030-Q1"), ("2030年第二季度", "2030-Q2")),
    *(("2030年首季", "2030-Q1"), ("2030年四季度", "2030-Q4"), ("2030年前三季度", "2030-Q1/2030-Q3")),
    *(("2030年1至2月", "2030-01/2030-02"), ("2030年1-2月", "2030-01/2030-02"), ("2030年前5个月", "2030-01/2030-05")),
    *(("2030年头两个月", "2030-01/2030-02"), ("2030年6月", "2030-06"), ("2030年6月份", "2030-06")),
    *(("2030年二月", "2030-02"), ("2030年十一月", "2030-11"), ("2030年十二月", "2030-12")),
    *(("截至2030年底", "../2030-12"), ("截至2030年6月底", "../2030-06"), ("截至去年底", "../2030-12")),
]  # fmt: skip


@pytest.mark.parametrize(("said", "period"), SAID)
def test_a_time_is_the_period_that_it_names(said: str, period: str) -> None:
    assert verdict(f"{said}，全省企业数量4612家。", period=period) == "match"


@pytest.mark.parametrize(
    ("said", "period"),
    [
        *(("2029年", "2030"), ("前年", "2030"), ("今年", "2030")),
        *(("三年前", "2030"), ("三年前", "2027"), ("二〇二九年", "2030")),
        *(("去年上半年", "2030-H2"), ("去年下半年", "2030-H1")),
        *(("2030年一季度", "2030-Q2"), ("2030年第二季度", "2030-Q1")),
        *(("2030年首季", "2030-Q2"), ("2030年前三季度", "2030-Q4")),
        *(("2030年上半年", "2030-Q3"), ("去年上半年", "2029-H1")),
        *(("2030年1-2月", "2030-03"), ("2030年前5个月", "2030-01/2030-06")),
        *(("2030年6月", "2030-07"), ("2030年6月", "2030-05")),
        *(("2030年十一月", "2030-12"), ("2030年十二月", "2030-11"), ("2030年2月", "2029-02")),
        *(("截至2030年6月底", "../2030-05"), ("截至2030年6月底", "../2030-07"), ("截至2029年底", "../2030-12")),
        *(("上年同期", "2031"), ("明年", "2030"), ("后年", "2031")),
    ],
)  # fmt: skip
def test_the_same_number_at_another_time_is_to_be_looked_at(said: str, period: str) -> None:
    assert verdict(f"{said}，全省企业数量4612家。", period=period) == "review"


@pytest.mark.parametrize(
    "aside", ["比2029年多，", "2029年以来，", "自2029年起，", "与2028年相比，", "2029年版目录显示，"]
)
def test_a_time_that_is_only_compared_with_sets_none(aside: str) -> None:
    assert verdict(f"{aside}全省企业数量4612家。") == "match"


def test_now_fits_what_the_base_has_last() -> None:
    for now in ("目前", "眼下", "如今", "至今", "当前"):
        assert verdict(f"{now}，全省企业数量4612家。") == "match"


def test_a_goal_is_of_the_year_that_is_to_be_reached() -> None:
    for year, told in (("2035", "match"), ("2040", "review")):
        assert verdict(f"到{year}年，全省企业数量将达到4612家。", target=True, period="2035") == told
