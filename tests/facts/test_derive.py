"""The checker proves that a printed figure and its value agree, and that nothing printed is left over."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.facts.derive import interval, read
from gdcli.figures import read_one
from gdcli.model import Bound, Direction, Kind
from tests.making import HEAD, lines, problems


def values(printed: str, value: str, unit: str, **others: Any) -> dict[str, Any]:
    """What a fact file says of a figure."""
    return {"printed": printed, "value": Decimal(value), "unit": unit, "indicator": "数", "period": None, **others}


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"printed": "11.7%5", "value": 11.7, "unit": "'%'"}, "“5”读不懂"),
        ({"printed": "百18个", "value": 18, "unit": "个"}, "“百”读不懂"),
        ({"printed": "492.2亿元---", "value": 492.2, "unit": "亿元"}, "“---”读不懂"),
        ({"printed": "负100家", "value": 100}, "读作 -100 家"),
        ({"printed": "没有超过100家", "value": 100, "bound": "over"}, "bound 应是 at_most"),
        ({"printed": "没有超过100家", "value": 100, "bound": "exact"}, "bound 应是 at_most"),
        ({"printed": "倒数第一", "value": 1, "unit": "名"}, "读作 1 倒数名"),
        ({"printed": "不超过100家以上", "value": 100}, "“以上”读不懂"),
        ({"printed": "下降5.3%", "value": 5.3, "unit": "'%'", "indicator": "产值同比增长"}, "方向相反"),
        ({"printed": "下降5.3%", "value": -5.3, "unit": "'%'"}, "读作 5.3 %"),
        ({"printed": "下降5.3%", "value": 5.3, "unit": "'%'", "direction": "up"}, "direction 写作 up"),
        ({"printed": "并非5家"}, "“并非”读不懂"),
        ({"printed": "2029年的5家"}, "写的是2029年，period 却是 2030"),
        ({"printed": "5家和6家"}, "只有一个"),
        ({"printed": "很多家"}, "只有一个"),
        ({"printed": "5家"  , "value": 6}, "读作 5 家，而 value、unit 写作 6 家"),
        ({"printed": "5万家"}, "读作 5 万家"),
        ({"printed": "超5家", "bound": "exact"}, "bound 应是 over"),
        ({"printed": "5家", "kind": "money"}, "kind 应是 count"),
        ({"printed": "三分之一", "value": "33.34", "unit": "'%'"}, "读作 33.33"),
        ({"printed": "三分之一", "value": 33, "unit": "'%'"}, "读作 33.33"),
    ],
    ids=str,
)  # fmt: skip
def test_what_printed_and_value_do_not_both_say_is_refused_with_its_line(keys: dict[str, Any], words: str) -> None:
    (problem,) = problems(HEAD + lines(**keys))
    assert problem.line == HEAD.count("\n") + 3  # the line of `printed`
    assert words in problem.message
    assert problem.message.startswith("a：")


def test_a_growth_must_say_which_way() -> None:
    (problem,) = problems(
        HEAD + lines("b") + lines(printed="5%", unit="'%'", indicator="增速", relations="{growth_of: b}")
    )
    assert "升降" in problem.message


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("均居全国首位", "1", "位"),
        ("6年来年度最快", "6", "年"),
        ("近5年来的历史新高", "5", "年"),
        ("减少5.6天", "5.6", "天"),
        ("50.3", "50.3", ""),
        ("三分之一", "33.33", "%"),
        ("二十个", "20", "个"),
        ("负100家", "-100", "家"),
        ("4600多家", "4600", "家"),
        ("倒数第一", "1", "倒数名"),
    ],
)
def test_words_of_rank_streak_record_and_change_may_stand_by_a_figure(printed: str, value: str, unit: str) -> None:
    reading, wrong = read(values(printed, value, unit))
    assert wrong == ()
    assert reading is not None


@pytest.mark.parametrize(
    ("printed", "value", "unit", "bound", "kind"),
    [
        ("超1800万户", "1800", "万户", Bound.OVER, Kind.COUNT),
        ("近500亿元", "500", "亿元", Bound.NEARLY, Kind.MONEY),
        ("没有超过100家", "100", "家", Bound.AT_MOST, Kind.COUNT),
        ("不得低于3%", "3", "%", Bound.AT_LEAST, Kind.PERCENT),
        ("不到5家", "5", "家", Bound.UNDER, Kind.COUNT),
        ("6至9家", "6", "家", Bound.RANGE, Kind.COUNT),
        ("全球第二", "2", "名", Bound.EXACT, Kind.RANK),
        ("连续7年", "7", "年", Bound.EXACT, Kind.DURATION),
        ("2.5个百分点", "2.5", "百分点", Bound.EXACT, Kind.POINTS),
    ],
)
def test_bound_and_kind_follow_from_what_is_printed(
    printed: str, value: str, unit: str, bound: Bound, kind: Kind
) -> None:
    reading, _ = read(values(printed, value, unit))
    assert reading is not None
    assert (reading.bound, reading.kind) == (bound, kind)


def test_a_number_without_a_unit_is_what_the_file_says() -> None:
    index, _ = read(values("50.3", "50.3", "", kind=Kind.MEASURE))
    assert index is not None
    assert index.kind is Kind.MEASURE


@pytest.mark.parametrize(
    ("printed", "indicator", "value", "given", "direction"),
    [
        ("下降5.3%", "产值", "5.3", None, Direction.DOWN),
        ("增长5.3%", "产值", "5.3", None, Direction.UP),
        ("5.3%", "产值同比增长", "5.3", None, Direction.UP),
        ("5.3%", "降幅", "5.3", None, Direction.DOWN),
        ("-5.3%", "产值增长", "-5.3", None, Direction.DOWN),
        ("5.3%", "增速", "5.3", "flat", Direction.FLAT),
        ("5.3%", "比重", "5.3", None, None),
        ("5.3个百分点", "比重提高", "5.3", None, Direction.UP),
        ("减少5.6天", "办理时间", "5.6", None, Direction.DOWN),
    ],
)
def test_the_direction_comes_from_the_print_else_from_the_indicator(
    printed: str, indicator: str, value: str, given: str | None, direction: Direction | None
) -> None:
    unit = next((unit for unit in ("百分点", "天") if printed.endswith(unit)), "%")
    said = values(printed, value, unit, indicator=indicator, **({"direction": Direction(given)} if given else {}))
    reading, wrong = read(said)
    assert wrong == ()
    assert reading is not None
    assert reading.direction is direction


def test_a_unit_that_the_text_prints_at_the_end_of_a_list_only_may_be_inferred() -> None:
    said = values("6360.6亿", "6360.6", "亿元", inferred={"unit": "单位在句末"})
    reading, wrong = read(said)
    assert (wrong, reading and reading.base_unit) == ((), "元")
    assert read(values("6360.6亿", "6360.6", "亿元"))[0] is None


@given(
    st.decimals("0.01", 99999, places=2),
    st.sampled_from(["", "超", "近", "约", "不到", "至少", "至多"]),
    st.sampled_from(["亿元", "万户", "%", "百分点"]),
)
def test_any_other_value_or_unit_is_refused(number: Decimal, bound: str, unit: str) -> None:
    printed = f"{bound}{number}{unit}"
    reading, wrong = read(values(printed, str(number), unit))
    assert (wrong, reading is None) == ((), False)
    for value, other in ((number + 1, unit), (-number, unit), (number * 10, unit), (number, "家")):
        assert read({**values(printed, "1", other), "value": value})[0] is None


@given(st.decimals("0.01", 9999, places=2), st.sampled_from(["超", "近", "约", "不到", "至少", "至多", "以上", "左右"]))
def test_an_interval_holds_what_is_printed_or_ends_there(number: Decimal, bound: str) -> None:
    figure = read_one(f"{number}亿元{bound}" if bound in ("以上", "左右") else f"{bound}{number}亿元")
    assert figure is not None
    low, high = interval(figure)
    assert low <= number.scaleb(8) <= high


def test_counts_and_places_are_what_they_say_and_other_numbers_what_rounds_to_them() -> None:
    def ends(printed: str) -> tuple[Decimal, Decimal]:
        figure = read_one(printed)
        assert figure is not None
        return interval(figure)

    five, half = Decimal(5), Decimal("0.05")
    assert ends("5家") == (five, five)
    assert ends("全国第一") == (Decimal(1), Decimal(1))
    assert ends("5万家") == (Decimal(45000), Decimal(55000))
    assert ends("22.4%") == (Decimal("22.4") - half, Decimal("22.4") + half)
