"""A period is an interval of days that prints in Chinese."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli import period
from gdcli.period import FIRST_YEAR, LAST_YEAR, read, typed

_YEARS = st.integers(FIRST_YEAR, LAST_YEAR)
_DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
_UNITS = st.one_of(
    _YEARS.map(str),
    st.tuples(_YEARS, st.sampled_from(["H1", "H2", "Q1", "Q2", "Q3", "Q4"])).map(lambda two: f"{two[0]}-{two[1]}"),
    _DAYS.map(lambda day: f"{day:%Y-%m}" if day.year > 999 else str(day)),
    _DAYS.map(date.isoformat),
)


@pytest.mark.parametrize(
    ("text", "first", "last", "chinese"),
    [
        ("2023", "2023-01-01", "2023-12-31", "2023年"),
        ("2023-H1", "2023-01-01", "2023-06-30", "2023年上半年"),
        ("2023-H2", "2023-07-01", "2023-12-31", "2023年下半年"),
        ("2023-Q3", "2023-07-01", "2023-09-30", "2023年三季度"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024年2月"),
        ("1900-02", "1900-02-01", "1900-02-28", "1900年2月"),
        ("2023-12-31", "2023-12-31", "2023-12-31", "2023年12月31日"),
        ("2025-01/2025-02", "2025-01-01", "2025-02-28", "2025年1—2月"),
        ("2019/2023", "2019-01-01", "2023-12-31", "2019—2023年"),
        ("2019-07/2020-06", "2019-07-01", "2020-06-30", "2019年7月—2020年6月"),
        ("2023-Q1/2023-Q3", "2023-01-01", "2023-09-30", "2023年一季度至三季度"),
        ("../2023-12", "", "2023-12-31", "截至2023年12月底"),
        ("../2023", "", "2023-12-31", "截至2023年底"),
        ("../2023-12-05", "", "2023-12-05", "截至2023年12月5日"),
    ],
)
def test_every_form_is_an_interval_and_has_a_chinese_name(text: str, first: str, last: str, chinese: str) -> None:
    made = read(text)
    assert (made.text, made.first, made.last, made.chinese) == (text, first, last, chinese)


@pytest.mark.parametrize(
    "text",
    [
        *("", "23", "9999", "0001", "1799", "2200", "2023-13", "2023-00", "2023-02-30", "2023-1", "2023-Q5", "2023-H3"),
        *("2023/2022", "2023/2023", "2023-06/2023-01", "2023/", "/2023", "2023/2024/2025", "../", "2023/..", "去年"),
        *("２０２３", "2023 ", "2023\n", "2023-12-31T00:00", "-2023", "2022/2022-06", "2023-06/2023"),
    ],
)
def test_what_is_no_period_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError) as raised:
        read(text)
    assert str(raised.value)


@given(_UNITS)
def test_a_unit_lies_in_itself_and_in_its_year(text: str) -> None:
    made = read(text)
    assert date.fromisoformat(made.first) <= date.fromisoformat(made.last)
    assert made.within(made)
    assert made.within(read(str(made.year)))
    assert read(f"../{text}").last == made.last


@given(_DAYS, st.integers(1, 40_000))
def test_from_one_day_to_a_later_one_holds_both_and_the_way_back_is_none(day: date, days: int) -> None:
    later = min(day + timedelta(days), date(LAST_YEAR, 12, 31))
    if later == day:
        return
    made = read(f"{day}/{later}")
    assert (made.first, made.last) == (str(day), str(later))
    assert read(str(day)).within(made)
    assert read(str(later)).within(made)
    with pytest.raises(ValueError, match="之后"):
        read(f"{later}/{day}")


@given(_UNITS, _UNITS)
def test_one_lies_in_another_where_all_its_days_do(one: str, other: str) -> None:
    a, b = read(one), read(other)
    assert a.within(b) == (b.first <= a.first and a.last <= b.last)


def test_one_without_a_beginning_counts_by_its_last_day() -> None:
    assert read("../2023-12").within(read("2023"))
    assert not read("../2023-12").within(read("2023-H1"))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2023年", "2023"),
        ("2023年上半年", "2023-H1"),
        ("2023下半年", "2023-H2"),
        ("2023年第三季度", "2023-Q3"),
        ("2023年一季度", "2023-Q1"),
        ("2023年1季度", "2023-Q1"),
        ("2023q2", "2023-Q2"),
        ("2023年3月", "2023-03"),
        ("2023年12月31日", "2023-12-31"),
        ("2023-3", "2023-03"),
        ("截至2023年12月底", "../2023-12"),
        ("截至2023年底", "../2023"),
        (" 2019/2023 ", "2019/2023"),
    ],
)
def test_people_may_type_it_as_they_write(text: str, written: str) -> None:
    assert typed(text) == read(written)


@given(_UNITS)
def test_what_it_is_called_in_chinese_can_be_typed(text: str) -> None:
    made = read(text)
    assert typed(made.chinese) == made
    upto = period.read(f"../{text}")
    assert typed(upto.chinese).last == upto.last


@given(st.text(max_size=12))
def test_anything_typed_is_a_period_or_refused(text: str) -> None:
    try:
        made = typed(text)
    except ValueError:
        return
    assert read(made.text) == made
