"""Every figure of the text against every fact of the base, both ways: any single change is seen."""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from gdcli import load
from gdcli.audit import NotTheText, Status, audit
from gdcli.base import decode
from gdcli.model import Fact, NotFact
from tests.conftest import FACTS, Run
from tests.making import base, fact, text

Row = dict[str, Any]
Entries = tuple[list[Fact], list[NotFact]]

TEXT = "全省企业4612家。\n投资492.2亿元，增长22.4%。\n第三季度的5家。\n"
SOUND = [fact("a", line=1), fact("b", "492.2亿元", line=2), fact("c", "22.4%", line=2)]
EXPLAINED: list[Row] = [
    {"printed": "第三季度", "reason": "时间", "lines": 4},
    {"printed": "5家", "reason": "与发布会无关"},
]


def of(facts: list[Row] = SOUND, not_facts: list[Row] = EXPLAINED, **about: Any) -> str:
    return text(facts, not_facts=not_facts, **about)


def statuses(made: str, article: str = TEXT) -> dict[str, str]:
    with base(made) as whole:
        result = whole.audit(article)
    return {item.figure.text: str(item.status) for item in result.figures}


def test_a_figure_is_a_fact_or_explained_or_uncovered() -> None:
    found = statuses(of([one for one in SOUND if one["id"] != "c"], EXPLAINED[1:]))
    assert found["4612家"] == found["492.2亿元"] == "fact"
    assert found["22.4%"] == "uncovered"
    assert found["5家"] == "explained"


def test_a_fact_must_stand_in_its_own_line_and_as_a_whole_figure() -> None:
    for facts, article in (
        ([fact("a", line=2)], TEXT),
        ([fact("a", line=99)], TEXT),
        ([fact("a", line=1)], TEXT.replace("4612家", "94612家")),
        ([fact("a", line=1)], TEXT.replace("4612家", "4612.5家")),
    ):
        with base(of(facts)) as whole:
            assert whole.audit(article).missing == ("a",)


def test_a_fact_that_stands_in_two_lines_must_stand_in_both() -> None:
    twice = "共4612家。\n共4612家。\n"
    with base(of([fact("a", line=[1, 2])], [])) as whole:
        assert whole.audit(twice).passed
        assert whole.audit("共4612家。\n\n").missing == ("a",)


def test_a_fact_is_not_the_figure_that_is_explained_where_there_is_another() -> None:
    explained = [{"printed": "前4612家", "reason": "名单的长度"}]
    with base(of([fact("a", line=1)], explained)) as whole:
        twice = whole.audit("前4612家公布，共4612家。\n")
        assert [item.facts for item in twice.figures] == [(), ("a",)]
        assert whole.audit("前4612家公布。\n").missing == ()


def test_equal_figures_of_a_line_are_told_apart_by_their_order_and_the_last_may_state_several_facts() -> None:
    with base(of([fact("a", line=1), fact("b", line=1), fact("c", line=1)], [])) as whole:
        found = whole.audit("甲4612家，乙和丙双双4612家。\n").figures
        assert [item.facts for item in found] == [("a",), ("b", "c")]


def test_the_text_is_known_by_its_sha256() -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    with base(of(text_sha256=digest)) as whole:
        assert whole.audit(TEXT).exact is True
        assert whole.audit(TEXT + "。").exact is False
    with base(of()) as whole:
        assert whole.audit(TEXT).exact is None


def test_with_several_bases_the_text_finds_its_own_or_is_refused() -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    own, other = of(text_sha256=digest), text([fact("z")], "other", text_sha256="0" * 64)
    for made in ((own, other), (other, own)):
        with base(*made) as whole:
            assert whole.audit(TEXT).missing == ()
            with pytest.raises(NotTheText):
                whole.audit("别的文字")


def test_the_audit_of_the_article_passes(gdcli: Run, article: Path) -> None:
    result = gdcli("audit", article, "--json")
    assert (result.code, result.err) == (0, "")
    assert result.json["missing"] == []
    statuses = Counter(figure["status"] for figure in result.json["figures"])
    assert statuses["uncovered"] == 0
    covered = {id_ for figure in result.json["figures"] for id_ in figure["facts"]}
    assert len(covered) == 58


@pytest.fixture(scope="module")
def entries() -> Iterator[Entries]:
    with load(str(FACTS)) as base:
        yield list(base.show()), [decode.not_fact(row) for row in base.stores()[0].not_facts()]


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        (7, "六部门", "七部门"),
        (13, "1800万户", "1880万户"),
        (13, "突破780万户", "不足780万户"),
        (13, "18万亿元", "18亿元"),
        (13, "居全国第一", "居全国第二"),
        (21, "9345家", "9354家"),
        (23, "9345家", "935家"),
        (23, "22.4%", "24.2%"),
        (23, "6年来", "16年来"),
        (23, "22.2%", "22.2个百分点"),
        (25, "100家", "1000家"),
        (25, "1000项", "1000个"),
        (35, "连续7年", "连续17年"),
        (35, "连续4年全球第二", "连续4年全国第二"),
        (35, "超过7万家", "超过70万家"),
        (37, "277家", "27家"),
        (39, "二十个", "二十二个"),
        (45, "万亿元", "千亿元"),
        (49, "1万亿元", "1亿元"),
        (49, "2027年", "2028年"),
        (51, "50亿元以上", "50亿元以下"),
        (61, "492.2亿元", "492.2亿美元"),
        (61, "近5年来", "近6年来"),
        (61, "250.9", "205.9"),
        (61, "千亿美元", "千万美元"),
        (61, "67个", "6.7个"),
        (71, "中心7个", "中心17个"),
        (71, "16万家", "16家"),
        (71, "全国首位", "全国第二位"),
        (81, "9.1万户", "9.1万家"),
        (83, "3100余亿元", "3100亿元"),
        (83, "1824款", "1284款"),
        (85, "24.4万次", "24.4次"),
        (85, "超13万家", "近13万家"),
        (85, "729条", "729条、30款"),
        (53, "新的一年", "新的一年投资3亿元"),
        (11, "1月23日", "1月24日"),
    ],
)
def test_any_single_change_to_a_figure_fails_the_audit(
    article: Path, entries: Entries, line: int, old: str, new: str
) -> None:
    lines = article.read_text(encoding="utf-8").split("\n")
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    result = audit("\n".join(lines), *entries)
    assert not result.passed
    assert result.missing or any(item.status == Status.UNCOVERED for item in result.figures)


_NEXT = str.maketrans("0123456789一二三四五六七八九十百千万亿首", "1234567892二三四五六七八九十二千万亿兆榜")


def test_changing_each_figure_in_turn_fails_the_audit(article: Path, entries: Entries) -> None:
    """Each of the article's numerals, with its first digit or character for a number replaced by another."""
    text = article.read_text(encoding="utf-8")
    figures = audit(text, *entries).figures
    assert len(figures) == 79
    for item in figures:
        figure = item.figure
        at = next(i for i in range(figure.start, figure.end) if text[i].translate(_NEXT) != text[i])
        changed = text[:at] + text[at].translate(_NEXT) + text[at + 1 :]
        assert not audit(changed, *entries).passed, figure


def test_taking_away_any_line_with_a_fact_fails_the_audit(article: Path, entries: Entries) -> None:
    lines = article.read_text(encoding="utf-8").split("\n")
    for line in {line for one in entries[0] for line in one.lines}:
        without = [*lines[: line - 1], "", *lines[line:]]
        assert audit("\n".join(without), *entries).missing


def _steps(work: Callable[[], object]) -> int:
    """How many lines of Python and calls it takes."""
    count = 0

    def see(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event in ("call", "line")
        return see

    before = sys.gettrace()
    sys.settrace(see)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("between", ["\n", "，"])
def test_twice_the_figures_take_twice_the_steps(between: str) -> None:
    def steps(size: int) -> int:
        article = between.join(f"企业{number}家" for number in range(1000, 1000 + size))
        line = {number: number - 999 if between == "\n" else 1 for number in range(1000, 1000 + size)}
        none = [NotFact(f"{number}家", "无关", (line[number],)) for number in line]
        return _steps(lambda: audit(article, [], none))

    steps(50)
    assert steps(400) <= 2.3 * steps(200)
