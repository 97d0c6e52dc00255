"""What holds for any text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gdcli.figures import read
from gdcli.model import STATISTICAL

from .conftest import Check

NEWS = """
    广东 佛山 江苏 全国 全省 去年 2022年 2023年 一季度 到2027年 其中 技改投资 工业投资 同比增长 下降 22.4% 22.2% 分别
    占 比重 三成 均居 全国首位 连续7年 9345家 近500亿元 492.2亿美元 “中小融”平台 企业 、 ， 。 ； ： （ ） 新设
    没有 不再是 制造业 实际利用外资 0 亿元 -3% 从 升至 张劲松介绍 力争 合计
"""
PIECES = st.sampled_from([*NEWS.split(), "\n"])
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def hold(text: str, proof: Check) -> None:
    """Every figure has its finding, in its place, and a finding with a fact says what the base has."""
    findings = [finding for finding in proof(text) if finding.kind != "person"]
    figures = [figure for figure in read(text) if figure.kind in STATISTICAL]
    assert [(f.start, f.end, f.line, f.column) for f in findings] == [
        (f.start, f.end, f.line, f.column) for f in figures
    ]
    for finding in findings:
        assert text[finding.start : finding.end] == finding.text
        assert 0 <= finding.sentence_start <= finding.start < finding.end <= len(text)
        assert finding.sentence_start < finding.sentence_end <= len(text)
        assert (finding.fact is None) == (finding.expected is None) == (finding.verdict == "unknown")
        assert finding.reason


@SETTINGS
@given(text=st.text())
def test_any_text(proof: Check, text: str) -> None:
    hold(text, proof)


@SETTINGS
@given(parts=st.lists(PIECES, max_size=40))
@example(parts=[*["广东"] * 4, "到2027年", "\n", "到2027年"])
def test_any_news(proof: Check, parts: list[str]) -> None:
    hold("".join(parts), proof)


@SETTINGS
@given(number=st.integers(min_value=1, max_value=10**9), unit=st.sampled_from(["家", "万家", "亿元", "%", "个", "户"]))
def test_any_number(proof: Check, number: int, unit: str) -> None:
    hold(f"全省高新技术企业{number}{unit}。", proof)


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("广东去年技改投资增长22.4%。", "廣東去年技改投資增長22.4%。"),
        ("制造业实际利用外资492.2亿美元。", "製造業實際利用外資492.2億美元。"),
        ("国家质检中心78个，居全国第二。", "國家質檢中心78個，居全國第二。"),
        ("江苏高新技术企业超过7万家。", "江蘇高新技術企業超過7萬家。"),
    ],
)
def test_both_scripts_alike(proof: Check, simplified: str, traditional: str) -> None:
    one = [(f.verdict, f.facts, f.reason) for f in proof(simplified)]
    assert one == [(f.verdict, f.facts, f.reason) for f in proof(traditional)]
    assert one


def steps(text: str, proof: Check) -> int:
    """How many calls it takes to check `text`."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        proof(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "piece",
    [
        "广东推动9345家工业企业开展技术改造投资增长22.4%",
        "分别增长1.5%、",
        "广州深圳佛山",
        "“张劲松”",
        "计划力争到2027年",
        "\n",
    ],
)
def test_one_endless_sentence_costs_twice_as_much_when_it_is_twice_as_long(proof: Check, piece: str) -> None:
    short = piece * (4000 // len(piece))
    steps(short, proof)  # what is read or compiled once
    assert steps(short * 2, proof) <= 2.3 * steps(short, proof) + 1000
