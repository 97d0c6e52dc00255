"""What a copy editor relies on: true text is quiet, slips are named, other years and places are left alone."""

from __future__ import annotations

import pytest

from gdcli.proof import Claims, Finding, Verdict, check

from .conftest import Check, compiled


def only(findings: list[Finding], text: str) -> Finding:
    """The one finding on the figure `text`."""
    found = [finding for finding in findings if finding.text == text]
    assert len(found) == 1, [finding.text for finding in findings]
    return found[0]


@pytest.mark.parametrize(
    ("draft", "figure", "fact", "reason"),
    [
        ("去年全省9345家工业企业开展技术改造。", "9345家", "upgrade-firms", "一致"),
        ("广东去年制造业实际利用外资近500亿元。", "近500亿元", "fdi-manufacturing", "取整"),
        ("广东去年制造业实际利用外资4922000万元。", "4922000万元", "fdi-manufacturing", "换算"),
        ("全省获得资质认定的检验检测机构逾4600家。", "逾4600家", "testing-bodies", "取整"),
        ("高技术制造业占制造业外资的比重为五成以上。", "五成以上", "fdi-hightech-share", "取整"),
        ("到2027年，新型储能产业营业收入达到一万亿元。", "一万亿元", "storage-revenue-target", "一致"),
        ("经“粤商通”提供智能融资服务约24万次。", "约24万次", "yst-services", "取整"),
        ("规上工业企业营收居全国首位。", "全国首位", "industry-revenue-rank", "一致"),
        ("“中小融”平台入驻金融机构1265家。", "1265家", "zxr-institutions", "界限放宽"),
        ("技改投资增长百分之二十二点四。", "百分之二十二点四", "upgrade-investment-growth", "一致"),
        ("去年新设外商投资制造业企业1078家。", "1078家", "fdi-new-firms", "一致"),
        ("包括广州、深圳在内的十二个地级以上市出台新型储能配套文件。", "十二个", "storage-cities", "一致"),
        ("区域创新综合能力连续7年全国居首。", "全国居首", "innovation-rank", "一致"),
        ("投资超过千亿美元（原文如此）的外资大项目有67个。", "超过千亿美元", "mega-project-threshold", "一致"),
    ],
)
def test_right_figures_are_confirmed(proof: Check, draft: str, figure: str, fact: str, reason: str) -> None:
    finding = only(proof(draft), figure)
    assert (finding.verdict, finding.fact, finding.reason) == (Verdict.MATCH, fact, reason)


@pytest.mark.parametrize(
    ("draft", "figure", "fact", "reason"),
    [
        ("去年全省9435家工业企业开展技术改造。", "9435家", "upgrade-firms", "数字颠倒"),
        ("去年全省935家工业企业开展技术改造。", "935家", "upgrade-firms", "漏了数字"),
        ("去年全省93455家工业企业开展技术改造。", "93455家", "upgrade-firms", "多了数字"),
        ("去年全省7000家工业企业开展技术改造。", "7000家", "upgrade-firms", "数字不同"),
        ("规上工业企业营收突破18亿元。", "突破18亿元", "industry-revenue", "数量级不符"),
        ("入库中小型科技企业超7000家。", "超7000家", "tech-smes", "数量级不符"),
        ("制造业实际利用外资492.2亿美元。", "492.2亿美元", "fdi-manufacturing", "单位不符"),
        ("技改投资同比增长22.4倍。", "22.4倍", "upgrade-investment-growth", "单位不符"),
        ("技改投资同比增长22.4个百分点。", "22.4个百分点", "upgrade-investment-growth", "单位不符"),
        ("技改投资同比下降22.4%。", "22.4%", "upgrade-investment-growth", "方向相反"),
        ("区域创新综合能力居全国第二。", "全国第二", "innovation-rank", "位次不符"),
        ("区域创新综合能力居全球第一。", "全球第一", "innovation-rank", "位次不符"),
        ("全省经营主体不足1800万户。", "不足1800万户", "market-entities", "界限不符"),
        ("制造业实际利用外资逾500亿元。", "逾500亿元", "fdi-manufacturing", "界限不符"),
        ("高新技术企业约10万家。", "约10万家", "hightech-firms", "数字不同"),
        ("去年新设外商投资制造业企业1087家。", "1087家", "fdi-new-firms", "数字颠倒"),
        ("深港穗科技集群居全球第三。", "全球第三", "cluster-rank", "位次不符"),
        ("出台新型储能配套文件的地级市超过12个。", "超过12个", "storage-cities", "界限不符"),
        ("广东新型储能加快发展，全省已有2个城市出台配套文件。", "2个", "storage-cities", "漏了数字"),
    ],
)
def test_slips_are_caught_and_named(proof: Check, draft: str, figure: str, fact: str, reason: str) -> None:
    finding = only(proof(draft), figure)
    assert (finding.verdict, finding.fact, finding.reason) == (Verdict.CONFLICT, fact, reason)


def test_a_neighbours_figure_is_named(proof: Check) -> None:
    first, second = proof("技改投资同比增长22.2%，工业投资同比增长22.4%。")
    assert (first.verdict, first.fact, first.expected) == (Verdict.CONFLICT, "upgrade-investment-growth", "22.4%")
    assert first.reason == "张冠李戴（这是“工业投资同比增长”的数字）"
    assert second.reason == "张冠李戴（这是“技术改造投资同比增长”的数字）"


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        ("2021年推动8500家工业企业开展技术改造。", "另一年份"),
        ("2021年，全省9345家工业企业开展技术改造。", "另一年份"),
        ("2022年广东制造业实际利用外资492.2亿元，同比增长11.7%。", "另一年份"),
        ("今年一季度，广东工业投资同比增长22.2%。", "另一年份"),
        ("佛山市去年开展技术改造的工业企业有9345家，技改投资增长22.4%。", "另一地区"),
        ("江苏去年技改投资增长22.4%，工业投资增长20%。全省高新技术企业超过7万家。", "另一地区"),
        ("去年全国规上工业企业营业收入突破133万亿元。", "另一地区"),
        ("早在2019年，广东高新技术企业4.5万家。", "另一年份"),
        ("2024年前两个月，广东制造业实际利用外资96亿元，增长5.1%。", "另一年份"),
        ("我们县去年有31家工业企业开展技改。", "另一地区"),
        ("禅城区去年技改投资增长8.8%。", "另一地区"),
        ("苏州：去年制造业实际利用外资69亿元。", "另一地区"),
        ("与广东毗邻的福建，去年高新技术企业1.2万家；技改投资增长5.9%。", "另一地区"),
        ("该公司去年营业收入3.2亿元。", "另一地区"),
        ("东莞晒出去年成绩单：规上工业企业营业收入2.5万亿元；工业投资增长10.9%。", "另一地区"),
    ],
)
def test_other_years_and_places_are_left_alone(proof: Check, draft: str, reason: str) -> None:
    assert {(finding.verdict, finding.reason) for finding in proof(draft)} == {(Verdict.UNKNOWN, reason)}


@pytest.mark.parametrize(
    "draft",
    [
        "去年全国规上工业企业利润7.7万亿元，下降2.3%。",
        "广东规上工业企业利润总额超1万亿元，同比增长11.2%。",
        "去年全省服务业实际利用外资1021.5亿元，下降19.4%。",
        "全省个体工商户超1000万户。",
        "去年全省新登记经营主体300万户，增长19.1%。",
        "全省发明专利有效量67.7万件，居全国首位。",
        "全省高校160所，在校生270万人。",
        "去年全省实际利用外资1591.6亿元。",
        "服务业方面，全省去年实际利用外资1057.3亿元，下降23.5%。",
        "全省省级质检站120个。",
        "全省经营主体净增170万户。",
        "力争全省高新技术企业达到7.5万家。",
        "全省农产品加工企业1.5万家，营业收入1.68万亿元。",
    ],
)
def test_other_subjects_are_left_alone(proof: Check, draft: str) -> None:
    assert {finding.verdict for finding in proof(draft)} == {Verdict.UNKNOWN}


def test_the_year_of_one_clause_does_not_reach_the_next_sentence(proof: Check) -> None:
    draft = "去年高技术制造业引资250.9亿元，2022年为179亿元。主要发达国家投向制造业的实际外资128.9亿元。"
    assert [finding.verdict for finding in proof(draft)] == [Verdict.MATCH, Verdict.UNKNOWN, Verdict.MATCH]


def test_the_whole_of_a_share_is_heard(proof: Check) -> None:
    draft = "去年高技术制造业引资250.9亿元，同比增长四成，占到制造业引资的51%。"
    assert only(proof(draft), "51%").fact == "fdi-hightech-share"


def test_the_level_before_a_change_is_no_conflict(proof: Check) -> None:
    first, second = proof("全省经营主体从1630万户左右扩大到1800万户以上。")
    assert (first.verdict, second.verdict) == (Verdict.UNKNOWN, Verdict.MATCH)


def test_a_label_behind_a_dash(proof: Check) -> None:
    (finding,) = proof("2.44万次——“粤商通”智能融资服务次数")
    assert (finding.verdict, finding.fact) == (Verdict.CONFLICT, "yst-services")


def test_money_without_its_unit(proof: Check) -> None:
    right, wrong = proof("去年制造业实际利用外资492.2亿，其中高技术制造业205.9亿。")
    assert (right.verdict, right.fact) == (Verdict.MATCH, "fdi-manufacturing")
    assert (wrong.verdict, wrong.fact) == (Verdict.CONFLICT, "fdi-hightech")


def test_a_figure_for_several_facts(proof: Check) -> None:
    (finding,) = proof("全省高新技术企业和入库科技型中小企业双双超过7万家。")
    assert finding.facts == ("hightech-firms", "tech-smes")
    assert finding.fact == "hightech-firms"
    *_, rank = proof("国家质检中心87个、国家产业计量测试中心7个，均居全国首位。")
    assert rank.facts == ("inspection-centres-rank", "metrology-centres-rank")
    *_, wrong = proof("国家质检中心87个、国家产业计量测试中心7个，均居全国第二。")
    assert (wrong.verdict, wrong.facts) == (Verdict.CONFLICT, rank.facts)


def test_what_was_just_counted_is_no_fact(proof: Check) -> None:
    assert only(proof("国家质检中心87个、计量测试中心7个，两项均居全国首位。"), "两项").verdict is Verdict.UNKNOWN


def test_traditional_characters(proof: Check) -> None:
    finding = only(proof("廣東去年製造業實際利用外資422.9億元，按年升11.7%。"), "422.9億元")
    assert (finding.verdict, finding.fact) == (Verdict.CONFLICT, "fdi-manufacturing")


def test_dates_ordinals_and_names_are_no_findings(proof: Check) -> None:
    assert proof("1月23日，省十四届人大二次会议举行，一是发展5G，二是建设珠三角。") == []


def test_positions(proof: Check) -> None:
    text = "广东。\n去年技改投资增长22.4%，真快。"
    (finding,) = proof(text)
    assert (finding.line, finding.column) == (2, 9)
    assert text[finding.start : finding.end] == finding.text == "22.4%"
    assert text[finding.sentence_start : finding.sentence_end] == "去年技改投资增长22.4%，真快。"
    assert (finding.expected, finding.facts) == ("22.4%", ("upgrade-investment-growth",))


def test_unknown_names_no_fact(proof: Check) -> None:
    (finding,) = proof("全省高校160所。")
    assert (finding.fact, finding.facts, finding.expected) == (None, (), None)
    assert finding.reason == "库中没有相关事实"


OTHER_BASE = """\
schema: 2
source:
  id: daily-2031-05-06
  title: 森林公园建设提速
  publisher: 每日新闻
  event: 浙江省林业局发布会
  date: 2031-05-06
  place: 浙江省
departments:
  - name: 林业局
    full_name: 省林业局
    en: Forestry Administration
    aliases: [浙江省林业局]
sections:
  - name: 生态
    dept: 林业局
    topic: 生态
    period: "2030"
    facts:
      - id: forest-parks
        indicator: 新建森林公园数量
        en: New forest parks
        printed: 超120个
        value: 120
        unit: 个
        line: 1
      - id: forest-visits-growth
        indicator: 森林公园游客量同比下降
        en: Fall in visits to forest parks
        printed: 3.5%
        value: 3.5
        unit: "%"
        line: 1
"""


def test_a_new_base_needs_no_new_code() -> None:
    with compiled(OTHER_BASE.encode()) as base:
        claims = Claims.load(base.stores())
    draft = "浙江去年新建森林公园12个，森林公园游客量同比增长3.5%。2028年，新建森林公园120多个。广东新建森林公园125个。"
    verdicts = [(finding.verdict, finding.reason) for finding in check(draft, claims)]
    assert verdicts == [
        (Verdict.CONFLICT, "数量级不符"),
        (Verdict.CONFLICT, "方向相反"),
        (Verdict.UNKNOWN, "另一年份"),
        (Verdict.UNKNOWN, "另一地区"),
    ]
    assert [f.verdict for f in check("去年全省新建森林公园逾120个，游客量下降3.5%。", claims)] == [Verdict.MATCH] * 2


def test_no_base_at_all() -> None:
    assert [finding.verdict for finding in check("技改投资增长22.4%。", Claims.load([]))] == [Verdict.UNKNOWN]
