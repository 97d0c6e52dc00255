"""A fact holds what its section says and what it says itself, and every key is known."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.model import Fact
from tests.making import HEAD, base, fact, lines, problems, section, text


def made(*facts: dict[str, Any], **shared: Any) -> list[Fact]:
    """The facts of a file with one section that says `shared`."""
    with base(text([], sections=[section(facts, **shared)])) as found:
        return list(found.show())


def own(**keys: Any) -> dict[str, Any]:
    """A fact that leaves to its section what it can."""
    whole = fact("a")
    return {key: value for key, value in whole.items() if key not in ("dept", "topic", "period")} | keys


SHARED = {"dept": "林业局", "topic": "生态", "period": "2029"}


def test_a_fact_inherits_what_its_section_says_once() -> None:
    (one,) = made(own(), **SHARED, region="深圳市", target=True, against="2019", relations={})
    assert (one.dept, one.topic, one.period, one.region, one.target) == ("林业局", "生态", "2029", "深圳市", True)
    assert (one.speaker, one.speaker_title, one.dept_full, one.section) == ("林木", "局长", "省林业局", "产业")


def test_what_a_section_leaves_out_has_a_default() -> None:
    (one,) = made(own(), **SHARED)
    assert (one.target, one.region, one.bound, one.against, one.direction) == (False, "广东省", "exact", None, None)
    assert (one.doubts, one.notes, one.inferred, one.relations, one.keywords) == ((), (), {}, {}, ())


def test_a_facts_own_value_replaces_the_sections_null_included() -> None:
    assert made(own(period="2028"), **SHARED)[0].period == "2028"
    assert made(own(period=None), **SHARED)[0].period is None
    assert made(own(region=None), **SHARED, region="深圳市")[0].region == "广东省"


def test_what_the_section_inferred_for_a_replaced_key_no_longer_holds() -> None:
    grounds = {"period": "原文作“去年”", "region": "据上下文"}
    kept, replaced, nulled = made(
        own(), own(id="b", period="2028", indicator="b"), own(id="c", period=None, indicator="c"),
        **SHARED, inferred=grounds,
    )  # fmt: skip
    assert kept.inferred == grounds
    assert replaced.inferred == nulled.inferred == {"region": "据上下文"}
    (again,) = made(own(period="2028", inferred={"period": "另有依据"}), **SHARED, inferred=grounds)
    assert again.inferred == {"period": "另有依据", "region": "据上下文"}


def test_grounds_for_a_key_that_the_file_writes_differently_are_dropped_too() -> None:
    (one,) = made(own(line=[3, 1]), **SHARED, inferred={"line": "据段落"})
    assert (one.lines, one.inferred) == ((3, 1), {})


_WORDS = st.lists(st.text("外资增长甲乙", min_size=1, max_size=3), max_size=3, unique=True)


@pytest.mark.parametrize("key", ["doubts", "notes", "also", "keywords"])
@given(section_says=_WORDS, fact_says=_WORDS | st.none())
def test_lists_add_up(key: str, section_says: list[str], fact_says: list[str] | None) -> None:
    said = {} if fact_says is None else {key: fact_says}
    (one,) = made(own(**said), **SHARED, **{key: section_says})
    assert getattr(one, key) == tuple(dict.fromkeys([*section_says, *(fact_says or [])]))


def test_a_section_may_be_written_in_several_blocks_under_one_name() -> None:
    blocks = [section([own()], **SHARED), section([own(id="b", indicator="b")], **{**SHARED, "period": "2028"})]
    with base(text([], sections=blocks)) as found:
        assert [(one.section, one.period) for one in found.show()] == [("产业", "2029"), ("产业", "2028")]


@pytest.mark.parametrize("key", ["id", "indicator", "en", "printed", "value", "unit", "line"])
def test_a_section_does_not_say_what_a_fact_says_itself(key: str) -> None:
    found = problems(text([], sections=[section([own()], **SHARED, **{key: "5"})]))
    assert any(f"不认识的键“{key}”" in problem.message for problem in found)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("id", "条目缺少“id”；gdcli check --fill 可以补上"),
        ("indicator", "a：还没有写 indicator（“5家”，原文第 1 行）"),
        ("printed", "条目缺少“printed”"),
        ("value", "条目缺少“value”；gdcli check --fill 可以补上"),
        ("unit", "条目缺少“unit”；gdcli check --fill 可以补上"),
        ("line", "条目缺少“line”；gdcli check --fill --text 原文 可以补上"),
    ],
)
def test_a_missing_key_is_named_with_the_line_of_its_fact(key: str, words: str) -> None:
    keys: dict[str, Any] = {key: None}
    ((line, message),) = [(p.line, p.message) for p in problems(HEAD + lines("b") + lines(**keys))]
    assert message == words
    assert line == HEAD.count("\n") + lines("b").count("\n") + 1


def test_what_neither_fact_nor_section_says_is_missing() -> None:
    found = problems(HEAD.replace('    period: "2030"\n', "") + lines())
    assert [(p.line, p.message) for p in found] == [(17, "条目缺少“period”，这一节也没有写")]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("line: 1", "lines: 1", 23, "不认识的键“lines”，是不是“line”"),
        ("indicator:", "indicater:", 19, "不认识的键“indicater”，是不是“indicator”"),
        ("line: 1", "line: 1\n        relation: {part_of: b}", 24, "是不是“relations”"),
        ("line: 1", "line: 1\n        relations: {partof: b}", 24, "是不是“part_of”"),
        ("line: 1", "line: 1\n        inferred: {perod: x}", 24, "是不是“period”"),
        ("line: 1", "line: 1\n        line: 2", 24, "“line”写了两次"),
        ("    topic: 生态", "    topc: 生态", 15, "是不是“topic”"),
        ("  publisher: 报", "  publsher: 报", 5, "是不是“publisher”"),
        ("full_name: 省统计局", "fullname: 省统计局", 11, "是不是“full_name”"),
        ("name: 林木, title", "name: 林木, titel", 10, "是不是“title”"),
        ("sections:", "section:", 13, "是不是“sections”"),
        ("schema: 2", "schema: 1", 1, "tools/upgrade_facts.py"),
        ("schema: 2", "schema: 3", 1, "升级 gdcli"),
        ("place: 广东省", "place: ''", 8, "“place”是空的"),
        ("date: 2031-05-06", "date: 2031-02-30", 7, "日历"),
        ("date: 2031-05-06", "date: 6.5.2031", 7, "2024-01-23"),
        ("dept: 林业局", "dept: 林业厅", 18, "不在 departments 里"),
        ("value: 5", "value: 5,000", 21, "千分位"),
        ("value: 5", "value: [5]", 21, "应是一个值"),
        ("line: 1", "line: 0", 23, "行号"),
        ("line: 1", "line: []", 23, "空的"),
        ("line: 1", "line: 1\n        target: yes", 24, "true 或 false"),
        ("line: 1", "line: 1\n        notes: 一条", 24, "一列短语"),
        ("line: 1", "line: 1\n        bound: more", 24, "at_least"),
        ("line: 1", "line: 1\n        kind: date", 24, "money"),
        ("id: a", "id: A B", 18, "小写英文字母"),
        ("id: a", "id: " + "a" * 81, 18, "80"),
        ("indicator: 企业数量a", "indicator: " + "甲" * 1001, 19, "1000"),
        ("indicator: 企业数量a", "indicator: ' 甲'", 19, "多余的空格"),
        ("indicator: 企业数量a", "indicator:", 19, "还没有写 indicator"),
    ],
)
def test_a_slip_is_named_with_its_line_and_what_was_meant(old: str, new: str, line: int, words: str) -> None:
    whole = HEAD + lines()
    assert old in whole
    found = problems(whole.replace(old, new, 1))
    assert [problem.line for problem in found if words in problem.message] == [line], found


@pytest.mark.parametrize(
    "char", ["\u00ad", "\u3164", "\U000e0041", "\u200b", "\u202e", "\u2066", "\ufeff", "\u115f", "\u2028", "\x07"]
)
@pytest.mark.parametrize("key", ["indicator", "printed", "unit", "region", "notes", "id"])
def test_what_can_not_be_seen_is_refused(char: str, key: str) -> None:
    hidden = f'"5{char}家"'
    found = problems(HEAD + lines(**{key: f"[{hidden}]" if key == "notes" else hidden}))
    assert found
    assert char not in "".join(problem.message for problem in found)
    if found[0].line:  # what is no text at all has no lines
        assert found[0].line <= HEAD.count("\n") + 7
    assert any("隐形字符" in problem.message or "控制字符" in problem.message for problem in found)


def test_a_key_with_a_character_that_can_not_be_seen_is_unknown() -> None:
    (problem,) = problems(HEAD + lines(**{"notes\u200b": "[a]"}))
    assert "不认识的键" in problem.message


def test_two_sources_in_a_list_are_refused_with_the_line_of_the_second() -> None:
    whole = HEAD + lines()
    begin, end = whole.index("  id: s"), whole.index("departments:")
    one = "  - {id: s, title: t, publisher: p, event: e, date: 2031-05-06, place: 广东省}\n"
    (problem,) = problems(whole[:begin] + one + one.replace("id: s", "id: t") + whole[end:])
    assert (problem.line, problem.message[:17]) == (4, "一个文件只能有一个 source，")


@pytest.mark.parametrize("part", ["schema: 2\n", "source", "departments", "sections"])
def test_a_missing_part_is_named(part: str) -> None:
    whole = HEAD + lines()
    begin = whole.index(part)
    rest = [at for at in (whole.find(f"\n{name}", begin) for name in ("source", "departments", "sections")) if at > 0]
    found = problems(whole[:begin] + (whole[min(rest) + 1 :] if rest else ""))
    assert any(problem.message.startswith(f"缺少“{part.partition(':')[0]}”") for problem in found)


def test_an_unknown_part_is_named_once() -> None:
    (problem,) = problems(HEAD + lines() + "sectoins:\n  - a\n  - b\n")
    assert "是不是“sections”" in problem.message


def test_facts_outside_a_section_lead_to_the_upgrade() -> None:
    found = problems("facts:\n  - id: a\n" + HEAD + lines())
    assert "tools/upgrade_facts.py" in found[0].message


def test_an_index_a_fraction_and_a_change_can_be_entered() -> None:
    facts = (
        lines("a", printed='"50.3"', value=50.3, unit="''", kind="measure", indicator="采购经理指数")
        + lines("b", printed="三分之一", value=33.33, unit="'%'")
        + lines("c", printed="减少5.6天", value=5.6, unit="天")
    )
    assert problems(HEAD + facts) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("indicator: 企业数量a", "indicatr: 企业数量a"),  # another fact refers to this one
        ("full_name: 省统计局", "ful_name: 省统计局"),  # a fact belongs to this department
        ("topic: 生态", "topic: 生\u3164态"),  # facts inherit it
        ("id: a", "id: b"),
    ],
)
def test_what_follows_from_a_mistake_is_no_further_problem(old: str, new: str) -> None:
    others = lines("b", relations="{part_of: a}" if "id" not in old[:3] else None) + lines("c", dept="统计局")
    assert len(problems((HEAD + lines() + others).replace(old, new, 1))) == 1
