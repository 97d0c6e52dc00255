"""A known person's name and title are checked, whoever is not known is left alone, and a figure has one mouth."""

from __future__ import annotations

import pytest

from .conftest import Check


def told(proof: Check, draft: str) -> list[tuple[str, str]]:
    """What is said of people in a draft."""
    return [(finding.text, finding.reason[:4]) for finding in proof(draft) if finding.kind == "person"]


@pytest.mark.parametrize(
    "draft",
    [
        "省科技厅厅长王月琴介绍。",
        "商务厅厅长张劲松表示。",
        "省统计局局长李明表示。",
        "王月琴介绍。",
        "省市场监督管理局局长刘光明说。",
    ],
)
def test_a_right_name_and_a_stranger_are_no_finding(proof: Check, draft: str) -> None:
    assert told(proof, draft) == []


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        ("省科技厅副厅长王月琴介绍。", "职务不符"),
        ("商务厅厅长张劲淞表示。", "姓名不符"),
        ("省市场监管局副局长刘光明说。", "职务不符"),
    ],
)
def test_a_wrong_title_and_a_wrong_character_are_told(proof: Check, draft: str, reason: str) -> None:
    assert [why for _, why in told(proof, draft)] == [reason]


@pytest.mark.parametrize(
    ("draft", "mouths"),
    [
        ("省教育厅介绍，国家质检中心已有87个。", 1),
        ("在刘光明看来，省级新型研发机构已达277家。", 1),
        ("涂高坤话锋一转，谈到高技术制造业引来的外资：250.9亿元。", 1),
        ("张劲松扳着指头数：国家质检中心，广东已有87个。", 1),
        ("省市场监管局介绍，国家质检中心已有87个。", 0),
    ],
)
def test_a_figure_in_another_mouth_is_looked_at_however_it_is_said(proof: Check, draft: str, mouths: int) -> None:
    assert len([finding for finding in proof(draft) if finding.kind == "attribution"]) == mouths
