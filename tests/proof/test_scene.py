"""What was said last of time and place holds until something else is said, and no longer."""

from __future__ import annotations

import pytest

from gdcli import period
from gdcli.proof.times import Timing, mentions, timing
from gdcli.proof.where import mentions as places

from .making import verdict
from .sample import pair


@pytest.mark.parametrize(
    "draft",
    [
        "佛山市工业增长1%。企业数量4612家。",
        "2029年，工业增长1%。企业数量4612家。",
        "2029年，工业增长1%。\n企业数量4612家。",
        "2029年，工业增长1%；企业数量4612家。",
        "2029年，企业数量由3000家升至4612家。",
        "2029年和2030年企业数量分别为4612家和4000家。",
    ],
)
def test_a_time_or_place_holds_for_what_follows(draft: str) -> None:
    assert verdict(draft) == "review"


@pytest.mark.parametrize(
    "draft",
    [
        "佛山市工业增长1%。全省企业数量4612家。",
        "2029年，工业增长1%。2030年，企业数量4612家。",
        "江苏工业增长1%，广东企业数量4612家。",
        "2029年和2030年企业数量分别为4000家和4612家。",
        "佛山和全省企业数量分别为300家和4612家。",
        "到2035年达到5000家，目前企业数量4612家。",
    ],
)
def test_until_another_is_named(draft: str) -> None:
    assert verdict(draft) == "match"


@pytest.mark.parametrize(
    "draft",
    [
        "全省企业数量4612家，江苏工业增长1%。",
        "首段。\n2029年，工业增长1%。\n企业数量4612家。",
        "其中佛山工业增长1%。企业数量4612家。",
        "美国工业增长1%。企业数量4612家。",
        "某公司去年营收5亿元。企业数量4612家。",
        "新华社南京1月5日电 企业数量4612家。",
        "南京日报讯 企业数量4612家。",
        "2029年同期为3000家，企业数量4612家。",
    ],
)
def test_an_aside_a_paragraph_a_firm_and_a_dateline_hold_for_nothing_behind_them(draft: str) -> None:
    assert verdict(draft) == "match"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023年", "2023-01-01", "2023-12-31"),
        ("去年", "2023-01-01", "2023-12-31"),
        ("前年", "2022-01-01", "2022-12-31"),
        ("今年", "2024-01-01", "2024-12-31"),
        ("明年", "2025-01-01", "2025-12-31"),
        ("两年前", "2022-01-01", "2022-12-31"),
        ("上半年", "2024-01-01", "2024-06-30"),
        ("下半年", "2024-07-01", "2024-12-31"),
        ("一季度", "2024-01-01", "2024-03-31"),
        ("四季度", "2024-10-01", "2024-12-31"),
        ("前三季度", "2024-01-01", "2024-09-30"),
        ("前11个月", "2024-01-01", "2024-11-30"),
        ("1至2月", "2024-01-01", "2024-02-28"),
        ("2023年12月底", "2023-12-01", "2023-12-31"),
        ("上年同期", "2023-01-01", "2023-12-31"),
    ],
)
def test_a_period_is_an_interval(text: str, first: str, last: str) -> None:
    (said,) = mentions(text)
    assert said.interval(2024) == (first, last)


@pytest.mark.parametrize("text", ["2019年以来", "比2022年增加", "2024年1月23日", "2023年起", "3月饼", "5至3月"])
def test_what_is_only_compared_with_or_a_plain_date_is_no_time_of_what_follows(text: str) -> None:
    assert not list(mentions(text))


@pytest.mark.parametrize(
    ("held", "target", "text", "expected"),
    [
        ("2023", False, "2023年", Timing.SAME),
        ("2023", False, "2022年", Timing.OTHER),
        ("2023-Q1", False, "2023年", Timing.OPEN),
        ("2023", False, "2023年一季度", Timing.OTHER),
        ("2023-Q1", False, "2023年上半年", Timing.OTHER),
        ("2023-06", False, "2023年上半年", Timing.OPEN),
        ("../2023-12", False, "2023年", Timing.SAME),
        ("../2023-12", False, "2022年", Timing.OTHER),
        ("2023", False, "2025年", Timing.OPEN),
        ("2023", False, "目前", Timing.OPEN),
        ("2023", False, "2023年12月", Timing.SAME),
        ("2027", True, "2027年", Timing.SAME),
        ("2027", True, "2026年", Timing.OTHER),
        ("2027", True, "去年", Timing.OPEN),
    ],
)
def test_a_fact_holds_in_its_period(held: str, target: bool, text: str, expected: Timing) -> None:
    (said,) = mentions(text)
    assert timing(period.read(held), target, said, 2024, 2024) is expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("佛山市工业投资", ["佛山"]),
        ("本港工业投资", ["香港"]),
        ("居全国第一", []),
        ("领跑全国，", []),
        ("广州日报", []),
        ("昨日本报讯", []),
        ("日本经济", ["日本"]),
        ("包括佛山、东莞等", []),
        ("广佛大桥在建成区", []),
        ("深圳—香港—广州科技集群", []),
    ],
)
def test_a_place_is_where_something_holds_and_no_name_or_yardstick(text: str, names: list[str]) -> None:
    assert [place.name for place in places(text)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我省工业投资增长22.4%", Timing.SAME),
        ("全国工业投资增长22.4%", Timing.OTHER),
        ("佛山市工业投资增长22.4%", Timing.OTHER),
        ("江苏工业投资增长22.4%", Timing.OTHER),
        ("该公司工业投资增长22.4%", Timing.OTHER),
        ("工业投资增长22.4%", Timing.OPEN),
        ("江苏工业投资增长1%。我省工业投资增长22.4%", Timing.OTHER),
        ("江苏工业投资增长1%。广东工业投资增长22.4%", Timing.SAME),
    ],
)
def test_a_fact_holds_in_its_region(text: str, expected: Timing) -> None:
    assert pair(text, "22.4%").placing is expected


def test_what_was_said_last_holds_until_something_else_is() -> None:
    assert pair("2021年，工业投资增长1%。工业投资增长22.4%", "22.4%").timing is Timing.OTHER
    assert pair("2021年，工业投资增长1%。2023年，工业投资增长22.4%", "22.4%").timing is Timing.SAME
    assert pair("工业投资从2021年的10%升至22.4%", "22.4%").timing is not Timing.OTHER


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("规划建设22.4%", True),
        ("按照规划，已完成22.4%", False),
        ("规划范围内工业投资22.4%", False),
        ("力争工业投资22.4%", True),
        ("力争更多，目前工业投资22.4%", False),
        ("到2027年工业投资22.4%", True),
    ],
)
def test_what_lies_ahead_is_told_by_words_of_planning(text: str, planned: bool) -> None:
    assert bool(pair(text, "22.4%").at.clause.planned) is planned


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("工业投资比全国快22.4%", "up"),
        ("工业投资比全国慢了约22.4%", "down"),
        ("工业投资至少22.4%", None),
        ("工业投资最高22.4%", None),
        ("工业投资少了22.4%", "down"),
        ("工业投资负增长22.4%", "down"),
        ("工业投资升至22.4%", None),
    ],
)
def test_which_way_a_figure_goes(text: str, direction: str | None) -> None:
    assert pair(text, "22.4%").at.clause.direction == direction


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("今年是省两会的热门话题。工业投资增长22.4%", None),
        ("今年工业投资增长5%。技改投资增长22.4%", 2024),
        ("今年将打造100家示范企业。工业投资增长22.4%", None),
        ("2023年是转型之年。工业投资增长22.4%", 2023),
    ],
)
def test_this_year_holds_on_only_where_something_was_counted(text: str, year: int | None) -> None:
    said = pair(text, "22.4%").at.scene.said
    assert (said.year_at(2024) if said else None) == year


def test_a_level_that_was_left_and_a_goal_that_is_past_give_way_to_what_was_before() -> None:
    told = pair("2023年，工业投资由2020年的10%提高到22.4%", "22.4%").at.scene.said
    assert told is not None and told.year == 2023
    told = pair("2023年，到2027年要达1万亿元，已达22.4%", "22.4%").at.scene.said
    assert told is not None and told.year == 2023


def test_a_firm_holds_for_its_sentence_and_no_further() -> None:
    assert pair("该公司营收3亿元，投资增长22.4%", "22.4%").placing is Timing.OTHER
    assert pair("该公司营收3亿元。工业投资增长22.4%", "22.4%").placing is not Timing.OTHER


@pytest.mark.parametrize(
    "draft",
    [
        # This year so far is a time, and the present ends a year of long ago.
        "2029年，工业增长1%。今年以来，企业数量4612家。",
        "2029年，工业增长1%。目前，工业增长2%。企业数量4612家。",
        # 去年 in a sentence before does not reach what is so now, nor does the day of a meeting.
        "去年工业增长1%。企业数量4612家。",
        "三月九日那天，厅长说，企业数量4612家。",
    ],
)
def test_what_is_so_now_is_confirmed_behind_another_time(draft: str) -> None:
    assert verdict(draft, period="2031") == "match"
