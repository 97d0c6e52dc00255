"""Is the fact base what the article says? Held against an independent second reading and the article itself."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gdcli.audit import Explanation, Printed, Status, audit
from gdcli.facts.cache import Base, compile_base
from gdcli.lookup.printed import explanations, printed_facts
from tests.conftest import FACTS, Run

SECOND_READING = Path(__file__).parent / "data" / "second-reading.tsv"

#: Where the two readings cut a figure's words differently; the number and its meaning are the same.
_WORDING = {
    "6年来年度最快增速": "6年来年度最快",
    "双双超过7万家": "超过7万家",
}


def _second_reading() -> Counter[tuple[Any, ...]]:
    with SECOND_READING.open(encoding="utf-8", newline="") as rows:
        return Counter(
            (
                int(row["line"]),
                _WORDING.get(row["printed"], row["printed"]),
                _base_value(row["value"], row["unit"]),
                row["bound"],
                row["kind"],
                row["dept"],
                row["target"] == "true",
            )
            for row in csv.DictReader(rows, delimiter="\t")
        )


def _base_value(value: str, unit: str) -> Decimal:
    scale = Decimal(1)
    for magnitude, factor in (("千", 3), ("万", 4), ("亿", 8)):
        if magnitude in unit:
            scale = scale.scaleb(factor)
    return Decimal(value) * scale


def test_an_independent_second_reading_agrees(gdcli: Run) -> None:
    base = compile_base(str(FACTS))
    places = {fact.id: [place.line for place in fact.places] for fact in printed_facts(base)}
    ours = Counter(
        (
            line,
            fact["printed"],
            Decimal(str(fact["base_value"])),
            fact["bound"],
            fact["kind"],
            fact["dept"],
            fact["target"],
        )
        for fact in gdcli("show", "--json").json
        for line in places[fact["id"]]
    )
    theirs = _second_reading()
    assert ours - theirs == Counter()
    assert theirs - ours == Counter()


def test_the_audit_of_the_article_passes(gdcli: Run, article: Path) -> None:
    result = gdcli("audit", article, "--json")
    assert (result.code, result.err) == (0, "")
    assert result.json["missing"] == []
    statuses = Counter(figure["status"] for figure in result.json["figures"])
    assert statuses["uncovered"] == 0
    covered = {id_ for figure in result.json["figures"] for id_ in figure["facts"]}
    assert len(covered) == 58


@pytest.fixture(scope="module")
def entries() -> tuple[list[Printed], list[Explanation]]:
    base: Base = compile_base(str(FACTS))
    return printed_facts(base), explanations(base)


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
    article: Path, entries: tuple[list[Printed], list[Explanation]], line: int, old: str, new: str
) -> None:
    lines = article.read_text(encoding="utf-8").split("\n")
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    result = audit("\n".join(lines), *entries)
    assert not result.passed
    assert result.missing or any(item.status == Status.UNCOVERED for item in result.figures)


_NEXT = str.maketrans("0123456789一二三四五六七八九十百千万亿首", "1234567892二三四五六七八九十二千万亿兆榜")


def test_changing_each_figure_in_turn_fails_the_audit(
    article: Path, entries: tuple[list[Printed], list[Explanation]]
) -> None:
    """Each of the article's numerals, with its first digit or character for a number replaced by another."""
    text = article.read_text(encoding="utf-8")
    figures = audit(text, *entries).figures
    assert len(figures) == 79
    for item in figures:
        figure = item.figure
        at = next(i for i in range(figure.start, figure.end) if text[i].translate(_NEXT) != text[i])
        changed = text[:at] + text[at].translate(_NEXT) + text[at + 1 :]
        assert not audit(changed, *entries).passed, figure


def test_taking_away_any_line_with_a_fact_fails_the_audit(
    article: Path, entries: tuple[list[Printed], list[Explanation]]
) -> None:
    lines = article.read_text(encoding="utf-8").split("\n")
    for line in {place.line for fact in entries[0] for place in fact.places}:
        without = [*lines[: line - 1], "", *lines[line:]]
        assert audit("\n".join(without), *entries).missing


def test_no_sentence_of_the_article_is_in_the_base(article: Path) -> None:
    """Figures, names, titles and short phrases carry over; a run of 20 characters would be a sentence."""
    base = FACTS.read_text(encoding="utf-8")
    longest = 20
    for line in article.read_text(encoding="utf-8").split("\n"):
        for start in range(len(line) - longest + 1):
            piece = line[start : start + longest]
            assert piece not in base or "大产业、大平台" in line[max(0, start - 30) : start + 30]
