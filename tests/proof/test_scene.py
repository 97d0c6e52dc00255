"""What was said last of time and place holds until something else is said, and no longer."""

from __future__ import annotations

import pytest

from .making import verdict


@pytest.mark.parametrize(
    "draft",
    [
        "佛山市工业增长1%。企业数量4612家。",
        "2029年，工业增长1%。企业数量4612家。",
        "2029年，工业增长1%。\n企业数量4612家。",
        "2029年，工业增长1%；企业数量4612家。",
        "2029年，企业数量由3000家升至4612家。",
        "2029年和2030年企业数量分别为4612家和4000家。",
    ],
)
def test_a_time_or_place_holds_for_what_follows(draft: str) -> None:
    assert verdict(draft) == "review"


@pytest.mark.parametrize(
    "draft",
    [
        "佛山市工业增长1%。全省企业数量4612家。",
        "2029年，工业增长1%。2030年，企业数量4612家。",
        "江苏工业增长1%，广东企业数量4612家。",
        "2029年和2030年企业数量分别为4000家和4612家。",
        "佛山和全省企业数量分别为300家和4612家。",
        "到2035年达到5000家，目前企业数量4612家。",
    ],
)
def test_until_another_is_named(draft: str) -> None:
    assert verdict(draft) == "match"


@pytest.mark.parametrize(
    "draft",
    [
        "全省企业数量4612家，江苏工业增长1%。",
        "首段。\n2029年，工业增长1%。\n企业数量4612家。",
        "其中佛山工业增长1%。企业数量4612家。",
        "美国工业增长1%。企业数量4612家。",
        "某公司去年营收5亿元。企业数量4612家。",
        "新华社南京1月5日电 企业数量4612家。",
        "南京日报讯 企业数量4612家。",
        "2029年同期为3000家，企业数量4612家。",
    ],
)
def test_an_aside_a_paragraph_a_firm_and_a_dateline_hold_for_nothing_behind_them(draft: str) -> None:
    assert verdict(draft) == "match"
