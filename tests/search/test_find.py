"""The best facts come first, everything asked is found, and the index changes nothing but speed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gdcli
from gdcli.base.query import Query
from gdcli.search import find
from gdcli.search.ask import ask
from gdcli.search.rarity import weigh
from tests.making import base as made_of
from tests.making import fact, text
from tests.steps import calls
from tests.strategies import Made, files


@pytest.fixture(scope="module")
def base() -> Iterator[gdcli.Base]:
    with gdcli.load() as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("儲能目標", "storage-revenue-target"),
        ("高企有多少家", "hightech-firms"),
        ("计量中心", "metrology-centres"),
        ("计量中心排名", "metrology-centres-rank"),
        ("技改涨幅", "upgrade-investment-growth"),
        ("4600多家", "testing-bodies"),
        ("近500亿", "fdi-manufacturing"),
        ("18 trillion", "industry-revenue"),
        ("gaoqi", "hightech-firms"),
        ("SMEs tech", "tech-smes"),
    ],
)
def test_what_reporters_type_finds_what_they_mean(base: gdcli.Base, typed: str, first: str) -> None:
    found = base.find(typed)
    assert found
    assert found.near is None
    assert first in [fact.id for fact in found[:2]]


def test_a_title_as_spoken_finds_what_the_person_said(base: gdcli.Base) -> None:
    assert {fact.speaker for fact in base.find("涂厅长")} == {"涂高坤"}


def test_a_bound_that_the_fact_contradicts_is_another_number(base: gdcli.Base) -> None:
    assert "cnooc-shell-investment" not in [fact.id for fact in base.find("近500亿")]


def test_a_slip_is_found_only_on_request_and_said_to_be_one(base: gdcli.Base) -> None:
    assert not base.find("1087")
    near = base.find("1087", near=True)
    assert (near.near, [fact.id for fact in near]) == ("slip", ["fdi-new-firms"])


@pytest.mark.parametrize("typed", ["量子计算机", "熊猫", "9876543", "xyzzy", "教育经费"])
def test_what_the_base_does_not_hold_finds_nothing(base: gdcli.Base, typed: str) -> None:
    assert not base.find(typed, near=True)


_TRAVEL = text(
    [
        fact("share", "7%", indicator="民航旅客发送量占客运发送总量的比重", value="7", unit="%", en="air passengers"),
        fact("air", "11万人次", indicator="民航旅客发送量", value="11", unit="万人次", en="events by air"),
        fact("recovered", "47%", indicator="民航旅客发送量相当于2019年的比例", value="47", unit="%"),
        fact("growth", "4%", indicator="公路旅客发送量同比增幅", value="4", unit="%", period="2030"),
        fact("elders", "9万人", indicator="高龄老人补贴人数", value="9", unit="万人"),
        fact("spots", "6家", indicator="A级景区数量", value="6", unit="家"),
        fact("best", "2家", indicator="5A级景区数量", value="2", unit="家"),
        fact("storage", "6000万千瓦", indicator="新型储能装机规模", value="6000", unit="万千瓦"),
        fact("flowers", "3亿元", indicator="鲜切花出口额", value="3", unit="亿元"),
        fact("poultry", "4%", indicator="禽的生产者价格同比变化", value="4", unit="%"),
        fact("grain", "9万吨", indicator="夏粮产量", value="9", unit="万吨"),
        fact("cattle", "83万头", indicator="肉牛出栏", value="83", unit="万头"),
        fact("cattle-more", "3万头", indicator="肉牛出栏同比增量", value="3", unit="万头"),
        fact("relief", "481.7亿元", indicator="救助金发放金额", value="481.7", unit="亿元"),
        fact("clinic-visits", "8万人次", indicator="诊所就诊", value="8", unit="万人次"),
        fact("clinic-growth", "5%", indicator="诊所就诊同比", value="5", unit="%"),
        fact("bodies", "4612家", indicator="检测机构数量", value="4612", unit="家"),
        fact("pm", "51微克/立方米", indicator="细颗粒物平均浓度", value="51", unit="微克/立方米"),
    ],
    "travel",
)


@pytest.mark.parametrize(
    ("typed", "near", "first"),
    [
        ("民航旅客发送量", None, "air"),  # a name that is said in whole is meant
        ("5A级景区数量", None, "best"),
        ("坐飞机的旅客", None, "share"),  # another word for what the base calls otherwise
        ("民航比2019", None, "recovered"),  # what is compared with an earlier year says so
        ("公路比去年", None, "growth"),
        ("民航19年", None, "recovered"),
        ("鲜花出口", "words", "flowers"),  # a character of an unknown word may stand by itself
        ("残疾人补贴", None, None),  # 人补 of 老人补贴 is no word
        ("60GW储能", "words", "storage"),
        ("ev", None, None),  # nor is ev in events
        ("比2030年", None, None),  # the year before goes without saying
        ("鲜切花卖了多少", "words", "flowers"),  # an unknown word of every day says little
        ("上海鲜切花出口", None, None),  # another place's figure is another figure
        ("鲜切花出口3亿块", "words", "flowers"),  # 块 are 元
        ("禽价", "words", "poultry"),  # a short form: its characters in order
        ("价禽", None, None),
        ("秋粮产量", None, None),  # what tells two things apart was asked for
        ("牛存栏", None, None),
        ("长沙景区", None, None),
        ("救助款", "words", "relief"),  # a character that is added says less
        ("肉牛出栏多了多少", None, "cattle-more"),
        ("7 percent", None, "share"),
        ("4个点", "words", "growth"),  # points are said for percent
        ("0.051毫克", "words", "pm"),
        ("418.7", "slip", "relief"),  # with its 亿 left out
        ("高领老人", "words", "elders"),  # sounds the same
        ("鲜花出口额", "words", "flowers"),
        ("诊所多少人就诊", "words", "clinic-visits"),  # what is counted by what was asked about
        ("残疾牛出栏多少辆", None, None),
        ("462家", "slip", "bodies"),
        ("462项", None, None),  # of what is counted otherwise it is no slip
    ],
)
def test_what_is_meant_comes_first_or_nothing(typed: str, near: str | None, first: str | None) -> None:
    with made_of(_TRAVEL) as made:
        found = made.find(typed, near=True)
        assert (found.near, next((one.id for one in found), None)) == (near, first)


@pytest.mark.parametrize("typed", ["禽价", "高领老人补贴", "鲜花出口", "418.7", "民航旅客"])
def test_other_facts_cost_nocalls(typed: str) -> None:
    def steps(others: int) -> int:
        # Names are gone through where nothing is found, at most 5000; these facts share one.
        facts = [fact(f"other-{number}", topic="别的", indicator="别的") for number in range(others)]
        with made_of(_TRAVEL, text(facts, "others")) as made:
            made.find(typed, near=True)
            return calls(lambda: made.find(typed, near=True))

    assert steps(400) <= 1.2 * steps(40)


_WORDS = st.lists(
    st.sampled_from(
        ["外资", "增长", "制造业", "企业", "数量", "全国", "储能", "4612", "51%", "keji", "质量中", "投", "有多少"]
    ),
    min_size=1,
    max_size=3,
)


@given(_WORDS, st.booleans())
def test_the_index_finds_what_reading_every_fact_finds(base: gdcli.Base, words: list[str], joined: bool) -> None:
    asked = ask(["".join(words)] if joined else words)
    (store,) = base.stores()
    weights = weigh(store, asked)
    scanned = [fact.seq for fact in store.texts() if find.judge(fact, asked, weights)[1]]
    assert [found.fact.seq for found in find.find(store, asked, Query())] == scanned


_PIECES = st.one_of(
    st.sampled_from(
        ["外资", "储能", "企业数量", "数量0", "园区", "外商投资", "fdi", "科技", "林业局", "科s0人", "5g", "没有", "的"]
    ),
    st.sampled_from(
        ["2030", "2030年", "上半年", "4612", "492.2亿元", "三分之一", "第二", "首位", "连续7年", "不含储能", "深圳"]
    ),
)


@given(files(), st.lists(_PIECES, min_size=1, max_size=3), st.sampled_from(["", " ", "，"]))
@settings(max_examples=80)
def test_over_random_bases_find_is_every_fact_judged_best_first(made: list[Made], pieces: list[str], glue: str) -> None:
    typed = glue.join(pieces)
    asked = ask([typed])
    with made_of(*(one.text for one in made)) as whole:
        judged = []
        for number, store in enumerate(whole.stores()):
            weights = weigh(store, asked)
            every = [find.judge(fact, asked, weights) for fact in store.texts()]
            judged += [(number, found) for found, complete in every if complete]
        expected = [found.fact.json for _, found in find.best_first(judged)]
        assert whole.find(typed).to_json() == f"[{','.join(expected)}]"
        assert whole.find(typed, limit=2).to_json() == f"[{','.join(expected[:2])}]"


@given(files(), _PIECES, st.sampled_from([{"dept": "科技厅"}, {"topic": "外资"}, {"kind": "money"}, {"target": True}]))
@settings(max_examples=50)
def test_filters_take_from_what_is_found_and_change_no_order(
    made: list[Made], typed: str, filters: dict[str, str]
) -> None:
    with made_of(*(one.text for one in made)) as whole:
        everything = list(whole.find(typed))
        try:
            found = list(whole.find(typed, **filters))  # type: ignore[arg-type]
        except gdcli.UnknownName:
            return
        ((name, value),) = filters.items()
        assert found == [one for one in everything if getattr(one, name) == value]


@given(files(), _PIECES, st.sampled_from(["value", "indicator", "period"]), st.booleans())
@settings(max_examples=50)
def test_what_is_found_is_sorted_as_what_is_shown(made: list[Made], typed: str, sort: str, descending: bool) -> None:
    with made_of(*(one.text for one in made)) as whole:
        found = {(one.source, one.id) for one in whole.find(typed)}
        shown = [one for one in whole.show(sort=sort, descending=descending) if (one.source, one.id) in found]
        assert list(whole.find(typed, sort=sort, descending=descending)) == shown


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "'; DROP TABLE fact; --",
        "%",
        "*",
        "NEAR(",
        "\x00",
        "\udcff",
        "外资*",
        "a" * 10_000,
        " ".join(map(str, range(1000, 3000))),
    ],
)
def test_nothing_typed_is_taken_for_syntax(base: gdcli.Base, typed: str) -> None:
    base.find(typed, near=True)
    base.show(keyword=typed)
    with pytest.raises(gdcli.UnknownName):
        base.show(dept=typed)
