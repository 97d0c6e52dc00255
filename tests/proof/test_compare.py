"""Every tolerance of the comparison is what it says, at its very edge."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gdcli.figures import read_one
from gdcli.proof.compare import TOLERANCES, Comparison, Grade, Reason, compare, telling

from .sample import fact


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
        ("近", "不足1080亿元", "不足1081亿元", "1000亿元"),
        ("约", "约1000亿元", "约1000亿元", "1030亿元 1031亿元"),
        ("约", "约1000亿元", "约1020亿元", "1010亿元"),
        ("约", "约1030亿元", "约1031亿元", "约1000亿元"),
        ("约", "约970亿元", "约969亿元", "约1000亿元"),
        ("超", "超1000亿元", "超1000亿元", "1400亿元 1401亿元"),
        ("范围", "1000—1350亿元", "1000—1351亿元", "1200亿元"),
        ("取整", "1.03亿元", "1.03亿元", "1.034亿元 1.036亿元"),
        ("成", "三成", "三成", "32.5% 32.6%"),
        ("分数", "超过四分之一", "超过四分之一", "30% 30.1%"),
        ("近", "不到四分之一", "不到四分之一", "23.2% 23.1%"),
        ("约", "三分之一", "三分之一", "34.3% 34.4%"),
        ("约", "约三分之一", "约三分之一", "34.3% 34.4%"),
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
        "约": "0.03",
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


@pytest.mark.parametrize(
    ("said", "held", "reason"),
    [
        # 取整到位: two digits kept, and no further off than a hundredth.
        ("1100家", "1111家", Reason.ROUNDED),
        ("1100家", "1112家", Reason.DROPPED),
        ("500亿元", "497亿元", Reason.BOUND),
        # 界限: a bound whose number is a tenth off at most is wrong itself.
        ("超1100亿元", "1000亿元", Reason.BOUND),
        ("超1101亿元", "1000亿元", Reason.DIFFERENT),
        # 取整过头: true, but a third off and more.
        ("超6500家", "10000家", Reason.COARSE),
        ("超6400家", "10000家", Reason.DIFFERENT),
        # Exactly the fact's number, with a bound that it has or has not.
        ("超9万户", "9万户", Reason.SAME),
        ("超12个", "12个", Reason.BOUND),
        ("超10个", "10个", Reason.SAME),
        ("7万家", "超过7万家", Reason.REBOUND),
        ("-22.4%", "22.4%", Reason.SIGN),
        ("4922000万元", "492.2亿元", Reason.CONVERTED),
        # A number of the same digits is of another magnitude; nine times and more of the same first digit too.
        ("492.2万元", "492.2亿元", Reason.MAGNITUDE),
        ("1800家", "195家", Reason.MAGNITUDE),
        ("1700家", "195家", Reason.DIFFERENT),
    ],
)
def test_what_went_wrong_at_its_very_edge(said: str, held: str, reason: Reason) -> None:
    assert told(said, held).reason == reason


@pytest.mark.parametrize(
    ("number", "worth"), [("7", 0.1), ("70", 0.1), ("74", 0.45), ("743", 0.75), ("743.1", 1.0), ("7431.5", 1.0)]
)
def test_a_number_is_the_more_telling_the_more_digits_it_has(number: str, worth: float) -> None:
    assert telling(Decimal(number)) == worth


@pytest.mark.parametrize(
    ("said", "held", "slip"),
    [
        ("1087家", "1078家", 0.9),
        ("422.9亿元", "492.2亿元", 0.9),
        ("178家", "1078家", 0.4),
        ("10788家", "1078家", 0.6),
        ("2078家", "1078家", 0.6),
        ("-22.4%", "22.4%", 0.9),
        ("492.2万元", "492.2亿元", 1.0),
        ("492.2亿美元", "492.2亿元", 1.0),
        ("不足1800万户", "超1800万户", 0.9),
        ("5000家", "1078家", 0.0),
    ],
)
def test_a_slip_is_as_telling_as_what_is_left_of_the_number(said: str, held: str, slip: float) -> None:
    assert told(said, held).slip == pytest.approx(slip)


def test_numbers_of_more_than_forty_digits_are_no_statistics() -> None:
    figure = read_one("1078家")
    assert figure is not None
    assert compare(figure._replace(base_value=Decimal(10) ** 40), fact("1078家")) is not None
    assert compare(figure._replace(base_value=Decimal(10) ** 41), fact("1078家")) is None


def test_last_is_not_first() -> None:
    assert told("全国倒数第一", "全国第一").grade is Grade.DIFFERS


# What an editor accepts, corrects and looks at: the number of the draft, the fact's, and why.
AGREES = """
    100天 100.3天 取整
    近500亿元 500亿元 取整|近500亿元 近500亿元 一致|500亿元以内 500亿元 界限放宽|不足500亿元 500亿元以内 一致
    约500亿元 约500亿元 一致|500亿元 约500亿元 一致|超500亿元 500亿元 一致|超12个 超12个 一致
    12个以上 12个 一致|超20个 20个 一致|500亿元 超500亿元 界限放宽|3至4万家 3.5万家 界限放宽
    3至4万家 3至4万家 一致|3至4万家 3万家 界限放宽|3至4万家 4万家 界限放宽|三成 30% 一致|30% 三成 换算
    492亿元 492.2亿元 取整|2.5亿元 2.45亿元 取整|24.6% 24.55% 取整|9300家 9345家 取整|9350家 9345家 取整
    0.18亿户 1800万户 换算|连续7年 连续7年 一致|下降22.4% 22.4% 一致|0.1% 0.1% 一致|全国第一 全国第一 一致
    全国首位 全国第一 一致|全国前三 全国第一 界限放宽|18微克 18微克/立方米 一致
"""
DIFFERS = """
    20年 20.4年 界限不符|47125家 47家 数量级不符|47家 47125家 数量级不符|不足600亿元 500亿元 取整过头
    近600亿元 500亿元 取整过头|不足400亿元 500亿元 界限不符|超300亿元 400亿元 取整过头
    近500亿元 501亿元 界限不符|近500亿元 超500亿元 界限不符|近600亿元 超500亿元 取整过头
    不足500亿元 500亿元 界限不符|不足510亿元 500亿元以内 界限不符|不足520亿元 超500亿元 界限不符
    500亿元以内 超500亿元 界限不符|超12个 12个 界限不符|超499亿元 超500亿元 界限不符|超400亿元 500亿元 取整过头
    3至4万家 4.1万家 数字不同|3至4万家 2.9万家 界限不符|3至5万家 4万家 数字不同|2.4亿元 2.45亿元 漏了数字
    24.5% 24.55% 漏了数字|2.5亿元 2.4499亿元 数字不同|7年 8年 数字不同|493亿元 492.2亿元 数字不同
    9340家 9345家 漏了数字|9000家 9345家 界限不符|600亿元 超500亿元 数字不同|4612人 4612家 单位不符
    500亿美元 492.2亿元 单位不符|22.4% 22.4个百分点 单位不符|-22.4% 22.4% 正负相反|全国前三 全国第五 位次不符
    全国第一 全国前三 位次不符|1.8万亿元 18万亿元 数量级不符|50家 5家 数量级不符|20亿元 18万亿元 数字不同
    87家 78家 数字颠倒|47家 4712家 漏了数字|4712家 47家 多了数字|4712家 4812家 数字不同
"""
LOOK = """
    近510亿元 超500亿元 比库中更精确|505亿元 约500亿元 比库中更精确|超510亿元 超500亿元 比库中更精确
    505亿元 超500亿元 比库中更精确|500亿元 不足500亿元 比库中更精确|500亿元 500亿元以内 比库中更精确
    4612户 4612家 量词不符
"""


def _rows(table: str) -> list[list[str]]:
    return [row.split() for row in table.replace("\n", "|").split("|") if row.strip()]


@pytest.mark.parametrize(("said", "held", "reason"), _rows(AGREES))
def test_what_an_editor_accepts(said: str, held: str, reason: str) -> None:
    assert (told(said, held).grade, told(said, held).reason) == (Grade.AGREES, reason)


@pytest.mark.parametrize(("said", "held", "reason"), _rows(DIFFERS))
def test_what_an_editor_corrects(said: str, held: str, reason: str) -> None:
    assert (told(said, held).grade, told(said, held).reason) == (Grade.DIFFERS, reason)


@pytest.mark.parametrize(("said", "held", "reason"), _rows(LOOK))
def test_what_an_editor_looks_at_in_the_number(said: str, held: str, reason: str) -> None:
    assert (told(said, held).grade, told(said, held).reason) == (Grade.LOOK, reason)


@pytest.mark.parametrize(
    ("said", "held"),
    [("4612吨", "4612家"), ("4612元", "4612家"), ("22.5%", "22.4个百分点"), ("400亿美元", "492.2亿元")],
)
def test_numbers_of_two_kinds_are_not_compared(said: str, held: str) -> None:
    figure = read_one(said)
    assert figure is not None
    assert compare(figure, fact(held)) is None


def test_the_longer_a_number_the_more_it_tells_that_it_is_met_again() -> None:
    same = [told(number, number).same for number in ("5家", "47家", "471家", "4712家", "47123家")]
    assert same == sorted(same)
    assert (same[0], same[-1]) == (0.1, 1.0)


@pytest.mark.parametrize(("said", "held", "slip"), [("1140.88万吨", "1140.88万头", 0.6), ("12万吨", "12万头", 0.27)])
def test_a_number_that_keeps_its_magnitude_has_only_its_unit_wrong(said: str, held: str, slip: float) -> None:
    found = told(said, held)
    assert found.reason is Reason.UNIT
    assert found.slip == pytest.approx(slip)


@pytest.mark.parametrize(("said", "held"), [("7万吨", "7万头"), ("12万吨", "12亿头"), ("12万吨/年", "12万头")])
def test_a_round_number_another_magnitude_and_a_rate_tell_nothing(said: str, held: str) -> None:
    figure = read_one(said)
    assert figure is not None
    assert compare(figure, fact(held)) is None
