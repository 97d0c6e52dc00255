"""What holds for any text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gdcli.figures import read
from gdcli.model import STATISTICAL
from gdcli.proof import Claims, Verdict, check
from gdcli.proof.wordlist import words

NEWS = """
    广东 佛山 江苏 全国 全省 去年 2022年 2023年 一季度 到2027年 其中 技改投资 工业投资 同比增长 下降 22.4% 22.2%
    占 比重 三成 均居 全国首位 连续7年 9345家 近500亿元 492.2亿美元 “中小融”平台 企业 、 ， 。 ； ： （ ） 新设
    制造业 实际利用外资 0 亿元 -3% 从 升至
"""
PIECES = st.sampled_from([*words(NEWS), "\n"])
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check_shape(text: str, claims: Claims) -> None:
    findings = list(check(text, claims))
    figures = [figure for figure in read(text) if figure.kind in STATISTICAL]
    assert [(f.start, f.end, f.line, f.column) for f in findings] == [
        (f.start, f.end, f.line, f.column) for f in figures
    ]
    for finding in findings:
        assert text[finding.start : finding.end] == finding.text
        assert 0 <= finding.sentence_start <= finding.start < finding.end <= len(text)
        assert finding.sentence_start < finding.sentence_end <= len(text)
        known = finding.verdict is not Verdict.UNKNOWN
        assert (finding.fact is not None) == (finding.expected is not None) == bool(finding.facts) == known
        assert finding.reason


@SETTINGS
@given(text=st.text())
def test_any_text(claims: Claims, text: str) -> None:
    check_shape(text, claims)


@SETTINGS
@given(parts=st.lists(PIECES, max_size=40))
def test_any_news(claims: Claims, parts: list[str]) -> None:
    check_shape("".join(parts), claims)


@SETTINGS
@given(number=st.integers(min_value=1, max_value=10**9), unit=st.sampled_from(["家", "万家", "亿元", "%", "个", "户"]))
def test_any_number(claims: Claims, number: int, unit: str) -> None:
    check_shape(f"全省高新技术企业{number}{unit}。", claims)


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("广东去年技改投资增长22.4%。", "廣東去年技改投資增長22.4%。"),
        ("广东去年技改投资下降22.4%。", "廣東去年技改投資下降22.4%。"),
        ("制造业实际利用外资492.2亿美元。", "製造業實際利用外資492.2億美元。"),
        ("国家质检中心78个，居全国第二。", "國家質檢中心78個，居全國第二。"),
        ("2022年，广东规上工业企业营业收入突破18万亿元。", "2022年，廣東規上工業企業營業收入突破18萬億元。"),
        ("江苏高新技术企业超过7万家。", "江蘇高新技術企業超過7萬家。"),
    ],
)
def test_both_scripts_alike(claims: Claims, simplified: str, traditional: str) -> None:
    one = [(f.verdict, f.facts, f.reason) for f in check(simplified, claims)]
    assert one == [(f.verdict, f.facts, f.reason) for f in check(traditional, claims)]
    assert one


def steps(text: str, claims: Claims) -> int:
    """How many calls it takes to check `text`."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        for _ in check(text, claims):
            pass
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("text", words("技改投资增长22.4%， 9345家 广州、 2023年 “ （ 一 ， 从2022年的 9"))
def test_work_grows_with_the_text_and_no_faster(claims: Claims, text: str) -> None:
    steps(text, claims)
    small, large = (steps(text * (size // len(text)), claims) for size in (2_000, 8_000))
    assert large < 2_000 + 5 * small
