"""What an editor relies on: true text is quiet, slips are named, what is of another scene is not confirmed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import gdcli
from gdcli.figures import read
from gdcli.model import STATISTICAL
from gdcli.proof import Finding

from .conftest import Check


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
        ("到2027年，新型储能产业营业收入达到一万亿元。", "一万亿元", "storage-revenue-target", "一致"),
        ("规上工业企业营收居全国首位。", "全国首位", "industry-revenue-rank", "一致"),
        ("技改投资增长百分之二十二点四。", "百分之二十二点四", "upgrade-investment-growth", "一致"),
        ("去年新设外商投资制造业企业1078家。", "1078家", "fdi-new-firms", "一致"),
        ("全省经营主体有1800万以上。", "1800万以上", "market-entities", "一致"),
    ],
)
def test_right_figures_are_confirmed(proof: Check, draft: str, figure: str, fact: str, reason: str) -> None:
    finding = only(proof(draft), figure)
    assert (finding.verdict, finding.fact, finding.reason) == ("match", fact, reason)


@pytest.mark.parametrize(
    ("draft", "figure", "fact", "reason"),
    [
        ("去年全省9435家工业企业开展技术改造。", "9435家", "upgrade-firms", "数字颠倒"),
        ("规上工业企业营收突破18亿元。", "突破18亿元", "industry-revenue", "数量级不符"),
        ("制造业实际利用外资492.2亿美元。", "492.2亿美元", "fdi-manufacturing", "单位不符"),
        ("技改投资同比下降22.4%。", "22.4%", "upgrade-investment-growth", "方向相反"),
        ("工业投资：-22.2%。", "-22.2%", "industrial-investment-growth", "方向相反"),
        ("规上工业企业营收居全国第二。", "全国第二", "industry-revenue-rank", "位次不符"),
        ("全省经营主体不足1800万户。", "不足1800万户", "market-entities", "界限不符"),
        ("全省经营主体没有超过1800万户。", "没有超过1800万户", "market-entities", "界限不符"),
        ("规上工业企业营收不再是全国第一。", "全国第一", "industry-revenue-rank", "说法相反（稿件作否定）"),
        ("去年开展技术改造的工业企业没有9345家。", "9345家", "upgrade-firms", "说法相反（稿件作否定）"),
        ("经营主体中的企业还没摸到780万户。", "780万户", "enterprises", "说法相反（稿件作否定）"),
        ("“中小融”平台累计服务企业188.4万吨。", "188.4万吨", "zxr-firms", "单位不符"),
    ],
)
def test_slips_are_caught_and_named(proof: Check, draft: str, figure: str, fact: str, reason: str) -> None:
    finding = only(proof(draft), figure)
    assert (finding.verdict, finding.fact, finding.reason) == ("conflict", fact, reason)


@pytest.mark.parametrize(
    "draft",
    [
        "全省经营主体总量与1800万户还差一截。",
        "网传全省经营主体总量超过1800万户的说法不实。",
        "全省经营主体总量超过1800万户，纯属谣言。",
        "他否认检验检测机构有4612家。",
        "检验检测机构哪有4612家？",
        "检验检测机构数量不可能是4612家。",
        "去年技改投资未实现22.4%的增长。",
        "规上工业企业营业收入与全国第一无缘。",
        "规上工业企业营业收入丢了全国第一。",
    ],
)
def test_what_a_text_denies_is_not_confirmed(proof: Check, draft: str) -> None:
    assert [(str(finding.verdict), finding.reason) for finding in proof(draft)] == [
        ("conflict", "说法相反（稿件作否定）")
    ]


@pytest.mark.parametrize(
    "draft",
    [
        "规上工业企业营业收入从没丢过全国第一。",
        "没到年底，全省经营主体总量就突破1800万户。",
        "全省经营主体总量超过1800万户，这一数据属实。",
        "检验检测机构有4612家，错误率在下降。",
    ],
)
def test_a_negation_of_something_else_denies_no_figure(proof: Check, draft: str) -> None:
    assert [str(finding.verdict) for finding in proof(draft)] == ["match"]


@pytest.mark.parametrize(
    "frame",
    [
        "据{}数据，{}。",
        "记者从{}获悉，{}。",
        "按{}的口径，{}。",
        "{}给出的数字是，{}。",
        "{}直言，{}。",
        "在{}看来，{}。",
    ],
)
@pytest.mark.parametrize(("who", "verdict"), [("张劲松", "review"), ("省商务厅", "review"), ("刘光明", "match")])
def test_who_is_named_in_front_said_it(proof: Check, frame: str, who: str, verdict: str) -> None:
    draft = frame.format(who, "全省获得资质认定的检验检测机构有4612家")
    assert only(proof(draft), "4612家").verdict == verdict


@pytest.mark.parametrize(
    "frame", ["{}，{}介绍。", "{}，这是{}给出的数字。", "{}，数据来自{}。", "{}（来源：{}）。", "“{}。”{}说。"]
)
@pytest.mark.parametrize(("who", "verdict"), [("张劲松", "review"), ("省商务厅", "review"), ("刘光明", "match")])
def test_who_is_named_behind_said_it(proof: Check, frame: str, who: str, verdict: str) -> None:
    draft = frame.format("全省获得资质认定的检验检测机构有4612家", who)
    assert only(proof(draft), "4612家").verdict == verdict


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("全省累计培育出技改示范企业100家。", "review"),
        ("新型储能产业营业收入突破1万亿元。", "review"),
        ("广东建起技改示范企业100家。", "review"),
        ("到2027年，新型储能产业营业收入突破1万亿元。", "match"),
        ("2027年，新型储能产业营业收入达到1万亿元。", "match"),
        ("全省拟建成技改示范企业100家。", "match"),
    ],
)
def test_a_goal_is_no_result_whatever_verb_reaches_it(proof: Check, draft: str, verdict: str) -> None:
    assert [str(finding.verdict) for finding in proof(draft)] == [verdict]


@pytest.mark.parametrize(
    ("behind", "verdict"),
    [
        ("，那是2021年的事", "review"),
        ("（2021年数据）", "review"),
        ("，这份成绩单是2021年交出的", "review"),
        ("，这是2023年的数据", "match"),
        ("，比2021年又进一步", "match"),
    ],
)
def test_a_year_behind_a_figure_that_points_at_it_is_its_year(proof: Check, behind: str, verdict: str) -> None:
    draft = f"规上工业企业营业收入突破18万亿元{behind}。"
    assert only(proof(draft), "突破18万亿元").verdict == verdict


@pytest.mark.parametrize(
    "draft",
    [
        "获得资质认定的检验检测机构4612家，距5000家大关还缺388家。",
        "获得资质认定的检验检测机构4612家，再添388家就满5000家了。",
        "获得资质认定的检验检测机构4612家，离5000家只差388家。",
    ],
)
def test_what_is_missing_to_a_round_mark_contradicts_nothing(proof: Check, draft: str) -> None:
    assert [str(finding.verdict) for finding in proof(draft)] == ["match", "unknown", "unknown"]


def test_the_base_is_quoted_with_its_direction(proof: Check) -> None:
    assert only(proof("技改投资同比下降22.4%。"), "22.4%").expected == "增长22.4%"


@pytest.mark.parametrize(
    ("draft", "figure", "reason"),
    [
        ("2022年，新设制造业外资企业1078家。", "1078家", "时间不符"),
        ("佛山市去年新设制造业外资企业1078家。", "1078家", "地区不符"),
        ("截至去年底，新型储能产业营业收入达到1万亿元。", "1万亿元", "库中是目标"),
        ("到2027年，全省力争获得资质认定的检验检测机构达到4612家。", "4612家", "库中是已实现"),
        ("全省高新技术企业超7.5万家。", "超7.5万家", "比库中更精确"),
        ("投资超过千亿美元的外资大项目有67个。", "67个", "库中此条存疑"),
        ("商务厅厅长张劲松介绍，全省省级新型研发机构277家。", "277家", "出处不符"),
        ("省统计局副局长陈立恒介绍，全省省级新型研发机构277家。", "277家", "出处不符"),
    ],
)
def test_what_an_editor_looks_at(proof: Check, draft: str, figure: str, reason: str) -> None:
    finding = only(proof(draft), figure)
    assert finding.verdict == "review"
    assert finding.reason.startswith(reason)


def test_a_known_persons_name_and_title(proof: Check) -> None:
    wrong = [
        finding for finding in proof("省科技厅副厅长王月琴介绍。商务厅厅长张劲淞表示。") if finding.kind == "person"
    ]
    assert [(finding.verdict, finding.reason[:4]) for finding in wrong] == [
        ("conflict", "职务不符"),
        ("conflict", "姓名不符"),
    ]
    assert not proof("省科技厅厅长王月琴介绍，省统计局局长李明表示。")


def test_figures_told_apart_respectively(proof: Check) -> None:
    right = proof("技改投资和工业投资分别增长22.4%和22.2%。")
    assert [finding.verdict for finding in right] == ["match", "match"]
    turned = proof("技改投资和工业投资分别增长22.2%和22.4%。")
    assert [finding.verdict for finding in turned] == ["conflict", "conflict"]


@pytest.mark.parametrize(
    "line",
    [
        "新华社广州1月24日电",
        "中新网广州1月24日电（记者 王华）",
        "本报广州1月24日讯",
        "南方日报讯（记者 李强）",
        "【广州日报】",
        "广州1月24日电",
        "（本报广州24日电）",
        "本报讯 （记者 赵亮）",
    ],
)
def test_a_dateline_sets_no_scene(proof: Check, line: str) -> None:
    findings = proof(f"{line} 去年技改投资增长22.4%，工业投资增长22.2%。")
    assert [finding.verdict for finding in findings] == ["match", "match"]


@pytest.mark.parametrize(
    "draft",
    [
        "高新技术企业和科技型中小企业合计超过14万家。",
        "国家质检中心比国家产业计量测试中心多80个。",
        "国家质检中心是国家产业计量测试中心的12倍多。",
        "制造业和服务业实际利用外资合计1549.5亿元。",
        "平均每天新设制造业外资企业约3家。",
    ],
)
def test_what_is_worked_out_contradicts_no_single_fact(proof: Check, draft: str) -> None:
    assert "conflict" not in {finding.verdict for finding in proof(draft)}


def test_the_subjects_of_a_list_may_hold_figures_themselves(proof: Check) -> None:
    draft = "区域创新综合能力全国第一、深港穗科技集群全球第二，分别守了{}年和{}年。"
    right = [finding.verdict for finding in proof(draft.format(7, 4)) if finding.text.endswith("年")]
    swapped = [finding.verdict for finding in proof(draft.format(4, 7)) if finding.text.endswith("年")]
    assert right == ["match", "match"]
    assert "match" not in swapped and "unknown" not in swapped


OTHER = Path("tests/bases/guangdong-2025.yaml")
DRAFT = (
    "去年，全省9345家工业企业开展技术改造，技改投资增长22.4%，工业投资增长22.2%。全省获得资质认定的检验检测机构4612家，"
    "省级新型研发机构277家。制造业实际利用外资492.2亿元，同比增长11.7%；新设制造业外资企业1078家，增长29.9%。"
)


def _wrapped(text: str, width: int, whole: bool) -> str:
    """`text` in lines of `width` characters; with `whole` numbers no line ends within a number and its unit."""
    pieces = re.findall(r"[\d.]+%?[一-鿿]?|.", text) if whole else list(text)
    lines = [""]
    for piece in pieces:
        if len(lines[-1]) + len(piece) > width:
            lines.append("")
        lines[-1] += piece
    return "\n".join(lines)


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("width", range(14, 61))
def test_a_wrapped_draft_makes_no_conflict(proof: Check, width: int, whole: bool) -> None:
    wrapped = _wrapped(DRAFT, width, whole)
    findings = proof(wrapped)
    assert {finding.verdict for finding in findings} <= {"match", "unknown"}
    for finding in findings:
        assert wrapped[finding.start : finding.end] == finding.text


def test_a_number_that_a_fact_has_is_no_slip_of_another() -> None:
    with gdcli.load("tests/bases/shaanxi-2022.yaml") as base:
        findings = list(base.proof("2022年1至6月，全省12个市（区）中8个市（区）空气质量有所改善，4个变差。"))
    assert [(finding.text, str(finding.verdict)) for finding in findings] == [
        ("12个", "match"),
        ("8个", "match"),
        ("4个", "match"),
    ]


def test_last_year_is_that_of_the_draft(proof: Check) -> None:
    draft = "去年，新设制造业外资企业1078家。"
    assert only(proof(draft), "1078家").verdict == "match"
    assert only(proof(draft, 2026), "1078家").verdict == "review"
    assert only(proof("2026年1月24日讯 " + draft), "1078家").verdict == "review"


def test_every_figure_has_one_finding_and_nothing_raises(proof: Check) -> None:
    for text in (
        "",
        "\n",
        "分别",
        "去年的",
        "9" * 60 + "家",
        "“ （ 一",
        "从2022年的9家",
        "廣東" * 40 + "7家",
        DRAFT[::-1],
    ):
        figures = [figure for figure in read(text) if figure.kind in STATISTICAL]
        findings = [finding for finding in proof(text) if finding.kind != "person"]
        assert [finding.start for finding in findings] == [figure.start for figure in figures]


@pytest.mark.skipif(not OTHER.exists(), reason="no second base yet")
def test_the_order_of_bases_changes_nothing() -> None:
    with gdcli.load("data/facts.yaml", str(OTHER)) as one, gdcli.load(str(OTHER), "data/facts.yaml") as other:
        assert [finding.facts for finding in one.proof(DRAFT)] == [finding.facts for finding in other.proof(DRAFT)]


@pytest.mark.parametrize(
    ("draft", "figure", "reason"),
    [
        ("省里希望几年后规上工业企业营收冲到18万亿元。", "18万亿元", "库中是已实现，稿件当作目标"),
        ("广东打算让获得资质认定的检验检测机构增加到4612家。", "4612家", "库中是已实现，稿件当作目标"),
        ("据省科技厅消息，制造业实际利用外资492.2亿元。", "492.2亿元", "出处不符：稿件称科技厅所说，库中出自商务厅"),
        ("新型储能营业收入，到2035年做成1万亿元。", "1万亿元", "时间不符：稿件为2035年，库中为2027年"),
    ],
)
def test_a_goal_a_mouth_and_a_year_in_other_words_are_looked_at(
    proof: Check, draft: str, figure: str, reason: str
) -> None:
    finding = only(proof(draft), figure)
    assert (str(finding.verdict), finding.reason) == ("review", reason)


def test_what_is_there_already_is_no_goal_though_one_stands_before_it(proof: Check) -> None:
    draft = "到2027年，新型储能产业营业收入要达到1万亿元，12个地级以上市已出台配套文件。"
    assert only(proof(draft), "12个").verdict == "match"


def test_nobody_speaks_where_a_word_is_only_called_like_what_is_nobodys(proof: Check) -> None:
    assert only(proof("区域创新综合能力排名：广东第一。"), "广东第一").verdict == "match"


def test_a_factory_or_who_carries_a_sign_is_no_firm(proof: Check) -> None:
    assert only(proof("去年投到工厂里的制造业外资492.2亿元。"), "492.2亿元").verdict == "match"
    assert only(proof("全省经营主体超1800万户，其中挂着公司牌子的企业突破780万户。"), "突破780万户").verdict == "match"
