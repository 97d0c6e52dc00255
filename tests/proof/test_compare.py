"""Every tolerance of the comparison is what it says, at its very edge."""

from __future__ import annotations

import pytest

from gdcli.figures import read_one
from gdcli.proof.compare import TOLERANCES, Comparison, Grade, Reason, compare
from gdcli.proof.sample import fact


def told(said: str, held: str) -> Comparison:
    figure = read_one(said)
    assert figure is not None
    found = compare(figure, fact(held))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "inside", "outside", "held"),
    [
        ("近", "近1080亿元", "近1081亿元", "1000亿元"),
        ("不足", "不足1080亿元", "不足1081亿元", "1000亿元"),
        ("约", "约1031亿元", "约1032亿元", "1000亿元"),
        ("约", "约969亿元", "约968亿元", "1000亿元"),
        ("超", "超1000亿元", "超1000亿元", "1400亿元 1401亿元"),
        ("范围", "1000—1350亿元", "1000—1351亿元", "1200亿元"),
        ("取整", "1.03亿元", "1.03亿元", "1.034亿元 1.036亿元"),
        ("成", "三成", "三成", "32.5% 32.6%"),
        ("分数", "超过四分之一", "超过四分之一", "30% 30.1%"),
        ("约", "三分之一", "三分之一", "34.3% 34.4%"),
    ],
)
def test_a_tolerance_ends_where_it_says(name: str, inside: str, outside: str, held: str) -> None:
    assert name in TOLERANCES
    first, _, second = held.partition(" ")
    assert told(inside, first).grade is Grade.AGREES
    assert told(outside, second or first).grade is not Grade.AGREES


def test_the_table_of_tolerances_is_the_documented_one() -> None:
    assert {name: str(value) for name, value in TOLERANCES.items()} == {
        "近": "0.08",
        "不足": "0.08",
        "约": "0.031",
        "超": "0.4",
        "范围": "0.35",
        "取整": "0.03",
        "取整到位": "0.01",
        "成": "2.5",
        "分数": "0.2",
        "取整过头": "0.35",
        "界限": "0.1",
    }


@pytest.mark.parametrize(
    ("said", "held", "reason"),
    [
        ("1087家", "1078家", Reason.SWAPPED),
        ("178家", "1078家", Reason.DROPPED),
        ("10788家", "1078家", Reason.ADDED),
        ("2078家", "1078家", Reason.DIFFERENT),
        ("18亿元", "18万亿元", Reason.MAGNITUDE),
        ("492.2亿美元", "492.2亿元", Reason.UNIT),
        ("22.4倍", "22.4%", Reason.UNIT),
        ("22.4个百分点", "22.4%", Reason.UNIT),
        ("全国第二", "全国第一", Reason.RANK),
        ("全球第一", "全国第一", Reason.SCOPE),
        ("不足1800万户", "超1800万户", Reason.BOUND),
        ("没有超过1800万户", "超1800万户", Reason.BOUND),
        ("超7000家", "9345家", Reason.COARSE),
    ],
)
def test_a_slip_has_its_name(said: str, held: str, reason: Reason) -> None:
    found = told(said, held)
    assert (found.grade, found.reason) == (Grade.DIFFERS, reason)


@pytest.mark.parametrize(
    ("said", "held", "reason"),
    [("超7.5万家", "超过7万家", Reason.EXACTER), ("9345户", "9345家", Reason.MEASURE)],
)
def test_what_an_editor_looks_at(said: str, held: str, reason: Reason) -> None:
    found = told(said, held)
    assert (found.grade, found.reason) == (Grade.LOOK, reason)


@pytest.mark.parametrize("said", ["东部第一", "亚洲第一", "副省级城市第一"])
def test_a_rank_of_another_scope_is_another_figure(said: str) -> None:
    figure = read_one(f"居{said}")
    assert figure is not None
    assert compare(figure, fact("全国第一")) is None


def test_a_number_and_more_reaches_to_the_next() -> None:
    assert told("1000多亿元", "1999亿元").grade is Grade.AGREES
    assert told("1000多亿元", "2000亿元").grade is Grade.DIFFERS


def test_last_is_not_first() -> None:
    assert told("全国倒数第一", "全国第一").grade is Grade.DIFFERS
