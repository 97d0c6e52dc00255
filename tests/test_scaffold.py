"""A drafted fact file is sound as it stands: what is left to a human is what each figure is of, and nothing else."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gdcli.audit import audit
from gdcli.facts.check import Entered, FactFileChecker
from gdcli.model import Department, Fact, NotFact
from gdcli.scaffold import Given, Unknown, draft, people
from gdcli.scaffold.times import Clock, When, mentions
from tests.conftest import FACTS

GIVEN = Given(title="林业发布会", publisher="某报", event="林业发布会", date="2031-05-06", place="某省")

CONFERENCE = """\
云南省召开林业工作新闻发布会

森林越来越多

来源：某报  2031-05-06

5月6日，云南省召开林业工作新闻发布会。2030年，全省森林公园超1800个，居全国第一。

●关键词 | 公园

新建公园9345个

省林业和草原局局长王小明介绍，去年全省共新建公园9345个，同比增长22.4%，是6年来年度最快；病虫害面积3.5万亩，下降5.3%。
王小明表示，下一步将新建示范公园100个，到2035年森林面积达到2亿亩。

●关键词 | 草原

全省草原面积稳步扩大

省自然资源厅副厅长欧阳红在会上表示，今年一季度，草原监测站87个、观测点7个，数量均居全国首位。甲、乙、丙三市分别种草5亿、6亿和7亿株，\
分别增长1%、2%、3%。一是草场、牧场数量双双超过7万个，占全省的三分之一。主要做好五个方面工作，“十五五”期间继续。
"""


def _read(yaml: str) -> tuple[list[Fact], list[NotFact], list[Department], list[str]]:
    """The facts, what is none, the departments and the problems of a fact file."""
    checker = FactFileChecker("drafted.yaml")
    entries = list(checker.entries(io.BytesIO(yaml.encode())))
    return (
        [entry.fact for entry in entries if isinstance(entry, Entered)],
        [entry for entry in entries if isinstance(entry, NotFact)],
        [entry for entry in entries if isinstance(entry, Department)],
        [problem.message for problem in checker.problems],
    )


def _named(yaml: str) -> str:
    """The fact file as a human leaves it, with an indicator for every fact."""
    pieces = re.split("^        indicator:$", yaml, flags=re.MULTILINE)
    return "".join(f"{piece}        indicator: 第{n}项" for n, piece in enumerate(pieces[:-1])) + pieces[-1]


def _sound(text: str, yaml: str) -> list[Fact]:
    """The facts of a draft, which must be without a fault and leave no figure of `text` unexplained."""
    _, _, _, problems = _read(yaml)
    assert [told for told in problems if "还没有写 indicator" not in told] == []
    facts, not_facts, _, problems = _read(_named(yaml))
    assert problems == []
    result = audit(text, facts, not_facts)
    assert result.passed, [item.figure for item in result.figures if item.status == "uncovered"]
    return facts


@pytest.fixture(scope="module")
def facts() -> dict[str, Fact]:
    """The facts of the conference above, by what they print."""
    return {fact.printed: fact for fact in _sound(CONFERENCE, draft(CONFERENCE, "forests.txt").yaml)}


def test_the_source_is_told_from_the_text() -> None:
    head = draft(CONFERENCE, "forests.txt").yaml
    assert (
        "  id: forests-2031-05-06\n  title: 森林越来越多\n  publisher: 某报\n  event: 云南省林业工作新闻发布会\n"
        in head
    )
    assert "  date: 2031-05-06\n  place: 云南省\n  text_sha256: " in head


def test_what_a_person_says_of_the_source_goes_first() -> None:
    assert "  title: 林业发布会\n" in draft(CONFERENCE, "forests.txt", GIVEN).yaml


def test_what_cannot_be_told_is_asked_for() -> None:
    with pytest.raises(Unknown) as raised:
        draft("全省森林公园120个。")
    assert raised.value.missing == ("title", "publisher", "event", "date", "place")


def test_departments_have_the_names_that_people_type() -> None:
    _, _, departments, _ = _read(draft(CONFERENCE, "forests.txt").yaml)
    assert [(dept.name, dept.full_name) for dept in departments] == [
        ("林业和草原局", "省林业和草原局"),
        ("自然资源厅", "省自然资源厅"),
        ("综合", "原文未归于任何部门"),
    ]
    assert [(dept.speaker.name, dept.speaker.title) for dept in departments if dept.speaker] == [
        ("王小明", "局长"),
        ("欧阳红", "副厅长"),
    ]


@pytest.mark.parametrize(
    ("printed", "section", "dept", "period", "target"),
    [
        ("超1800个", "导语", "综合", "2030", False),
        ("9345个", "公园", "林业和草原局", "2030", False),
        ("22.4%", "公园", "林业和草原局", "2030", False),
        ("下降5.3%", "公园", "林业和草原局", "2030", False),
        ("100个", "公园", "林业和草原局", None, True),
        ("2亿亩", "公园", "林业和草原局", "2035", True),
        ("87个", "草原", "自然资源厅", "2031-Q1", False),
    ],
)
def test_a_figure_is_of_its_section(
    facts: dict[str, Fact], printed: str, section: str, dept: str, period: str | None, target: bool
) -> None:
    fact = facts[printed]
    assert (fact.section, fact.dept, fact.period, fact.target) == (section, dept, period, target)


def test_an_inferred_year_has_its_grounds(facts: dict[str, Fact]) -> None:
    assert facts["9345个"].inferred == {"period": "原文作“去年”"}
    assert facts["超1800个"].inferred == {}


def test_the_first_who_speaks_for_a_department_is_its_speaker() -> None:
    first, second = "省林业局局长王小明介绍，一。", "省林业局副局长李大力介绍，二。"
    for text in (first + second, "省林业局介绍，零。" + first + second):
        assert [dept.speaker and dept.speaker.name for dept in people.read(text).departments] == ["王小明"]


def test_whoever_says_something_ends_what_was_said_before_but_no_label_does() -> None:
    said = "省林业局局长王小明介绍，一。\n"
    assert [saying.dept for saying in people.read(f"{said}李大力表示，二。").sayings] == ["林业局", None]
    assert [saying.dept for saying in people.read(f"{said}时间：三月。").sayings] == ["林业局"]
    assert [saying.dept for saying in people.read(f"{said}王小明：二。").sayings] == ["林业局", "林业局"]


@pytest.mark.parametrize(
    ("text", "date", "told"),
    [
        ("上半年增长5%。", "2024-07-01", "2024-H1"),
        ("首季度增长5%。", "2024-07-01", "2024-Q1"),
        ("前三季度增长5%。", "2024-11-01", "2024-Q1/2024-Q3"),
        ("前十一个月增长5%。", "2024-12-01", "2024-01/2024-11"),
        ("十至十二月增长5%。", "2024-12-31", "2024-Q4"),
        ("前九个月增长5%。", "2024-11-01", "2024-Q1/2024-Q3"),
        ("1至12月增长5%。", "2024-12-31", "2024"),
        ("7至12月增长5%。", "2024-12-31", "2024-H2"),
        ("1至3月增长5%。", "2024-12-31", "2024-Q1"),
        ("1至6月增长5%。", "2024-12-31", "2024-H1"),
        ("4至6月增长5%。", "2024-12-31", "2024-Q2"),
        ("7至9月增长5%。", "2024-12-31", "2024-Q3"),
        ("四季度增长5%。", "2024-01-20", "2023-Q4"),
        ("12月增长5%。", "2024-01-20", "2023-12"),
        ("截至11月底，5家。", "2024-12-01", "../2024-11"),
        ("截至2023年12月31日，5家。", "2024-01-20", "../2023-12-31"),
    ],
)
def test_a_time_without_its_year_is_the_last_such_time(text: str, date: str, told: str) -> None:
    assert [mention.period for mention in mentions(text, date)] == [told]


def test_a_goal_has_the_time_that_its_own_sentence_says_first() -> None:
    clock = Clock("2027年将达到5亿元。", "2024-01-20")
    clock.enter_paragraph(0, 13)
    assert clock.at(9, 12) == When("2027", target=True, grounds="")


def test_what_a_heading_says_again_is_one_fact_and_told_first_where_it_is_told_in_full(facts: dict[str, Fact]) -> None:
    assert facts["9345个"].lines == (13, 11)


def test_neighbours_are_related(facts: dict[str, Fact]) -> None:
    ids = {fact.id: printed for printed, fact in facts.items()}
    related = {(fact.printed, name, ids[other]) for fact in facts.values() for name, other in fact.relations.items()}
    assert related == {
        ("全国第一", "rank_of", "超1800个"),
        ("22.4%", "growth_of", "9345个"),
        ("下降5.3%", "growth_of", "3.5万亩"),
        ("均居全国首位", "rank_of", "7个"),
        ("1%", "growth_of", "5亿"),
        ("2%", "growth_of", "6亿"),
        ("3%", "growth_of", "7亿株"),
    }
    assert (facts["22.4%"].direction, facts["下降5.3%"].direction, facts["2%"].direction) == ("up", "down", "up")


def test_what_is_true_of_several_is_as_many_facts() -> None:
    printed = [fact.printed for fact in _sound(CONFERENCE, draft(CONFERENCE, "forests.txt").yaml)]
    assert (printed.count("均居全国首位"), printed.count("双双超过7万个") + printed.count("超过7万个")) == (2, 2)


def test_a_unit_that_stands_at_the_end_of_a_list_is_that_of_all(facts: dict[str, Fact]) -> None:
    assert (facts["5亿"].unit, facts["6亿"].unit, facts["7亿株"].unit) == ("亿株", "亿株", "亿株")


def test_a_numeral_that_is_no_fact_has_its_reason() -> None:
    _, not_facts, _, _ = _read(draft(CONFERENCE, "forests.txt").yaml)
    reasons = {item.printed: item.reason for item in not_facts}
    assert reasons["一是"] == "序号"
    assert reasons["五个方面"] == "列举的条数"
    assert reasons["2030年"] == "年份"
    assert reasons["5月6日"] == "日期"


def test_a_page_that_was_cut_apart_is_read_in_the_order_it_was_written_in() -> None:
    page = """\
发布会
导语一句，全省公园1个。
●关键词 | 甲
甲有公园2个。
▶ 一张照片
成效。甲外的乙有公园3个。
●关键词 | 乙
省林业局局长王小明介绍，乙的公园很多。去年取得良好
一是丙的公园很多。丙有公园4个。
"""
    facts = _sound(page, draft(page, "a.txt", GIVEN).yaml)
    assert [(fact.printed, fact.section, fact.dept) for fact in facts] == [
        ("1个", "导语", "综合"),
        ("2个", "甲", "综合"),
        ("3个", "乙", "林业局"),
        ("4个", "标题缺失", "综合"),
    ]


def test_one_speaker_speaks_for_all_sections() -> None:
    page = "5月6日，省林业局局长王小明介绍，公园有1个。\n从地区看\n北部有2个。\n"
    facts = _sound(page, draft(page, "a.txt", GIVEN).yaml)
    assert [fact.dept for fact in facts] == ["林业局", "林业局"]


def test_figures_that_look_alike_in_a_line_are_spelt_alike() -> None:
    page = "公园面积下降5%，其中北部占5%。"
    facts = _sound(page, draft(page, "a.txt", GIVEN).yaml)
    assert [(fact.printed, fact.direction) for fact in facts] == [("5%", "down"), ("5%", None)]


TIMES = "2030年 去年， 今年上半年， 一季度、二季度 1—2月 截至去年12月底， 到2035年 2033年力争 接下来将 目标"
AMOUNTS = """
5家 22.4% 下降5.3% 增长0.8% 超1800万户 3100余亿元 全国第一 居全国首位 连续7年 6年来年度最快 三分之一 二十个
近5年来的历史新高 1.4个百分点 增加3.3天 减少1.9天 18微克/立方米 翻番 第三 前十 5亿、6亿和7亿元 -2.3% 负增长1.2%
万亿元 0.04% 1:52 5.6 50亿元以上 第三次 5G “十四五” 一是 二是
"""
OTHERS = """
同比 环比 分别 均 双双 占 ， 、 。 ； 并非 没有 公园 面积 达 约 为 比上年 较去年同期 的 个方面 前 后 以上
省林业局局长王小明介绍， 市财政局副局长李四表示， 王小明表示，
"""
LINES = ["\n", "\n\n\n", "\n●关键词 | 公园\n", "\n（一）公园\n", "\n▶照片\n", " "]
WORDS = [*TIMES.split(), *AMOUNTS.split(), *AMOUNTS.split(), *OTHERS.split(), *LINES]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map("".join))
@example("超1800万户超1800万户均2030年")
def test_any_draft_is_sound(text: str) -> None:
    drafted = draft(text, "a.txt", GIVEN)
    if drafted.facts:
        _sound(text, drafted.yaml)


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    draft(text, "a.txt", GIVEN)


#: What a draft is measured by; a department counts where the article names its speaker's office.
FIELDS = ("printed", "value", "unit", "bound", "kind", "lines", "section", "period", "speaker")


def test_the_article_is_drafted_as_it_was_curated(article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    drafted = _sound(text, draft(text, article.name).yaml)
    curated, _, _, _ = _read(FACTS.read_text(encoding="utf-8"))
    pool: dict[tuple[tuple[int, ...], str], list[Fact]] = {}
    for fact in drafted:
        pool.setdefault((fact.lines, fact.printed), []).append(fact)
    equal = total = 0
    for fact in curated:
        found = pool.get((fact.lines, fact.printed))
        other = found.pop(0) if found else None
        told = fact.speaker is None or f"{fact.speaker_title}{fact.speaker}" in text
        for name in FIELDS if told else FIELDS[:-1]:
            total += 1
            equal += other is not None and getattr(other, name) == getattr(fact, name)
    assert equal / total >= 0.95
    assert len(list(audit(text, drafted, []).figures)) == 79


TRANSCRIPT = """\
云南省召开林业工作新闻发布会

来源：某报  2031-05-06

主持人：
各位上午好，今天有3位发言人出席。

省林业和草原局副局长 王小明：
谢谢。去年新建公园9345个。

省农业农村厅党组成员、副厅长李映川：
去年新增果园22个，增长22.4%。

某报记者：
果园还会增加吗？听说要到500个。

李映川：
去年投入3.5亿元。

王小明：病虫害面积3.5万亩。
时间：2031年5月6日上午，地点：省政府。
"""


def test_lines_of_a_transcript_that_say_who_speaks_open_no_section() -> None:
    found = {fact.printed: fact for fact in _sound(TRANSCRIPT, draft(TRANSCRIPT, "林业.txt", GIVEN).yaml)}
    assert {fact.section for fact in found.values()} == {"正文"}
    depts = {printed: (one.dept, one.speaker) for printed, one in found.items()}
    assert depts["9345个"] == depts["3.5万亩"] == ("林业和草原局", "王小明")
    assert depts["22个"] == depts["22.4%"] == depts["3.5亿元"] == ("农业农村厅", "李映川")
    assert depts["500个"] == ("综合", None)
