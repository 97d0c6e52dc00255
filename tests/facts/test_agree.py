"""Facts that can't be true together are named, those that can are left alone."""

from __future__ import annotations

import pytest

from gdcli.facts import agree
from tests.making import HEAD, lines, problems

PERCENT = {"unit": "'%'"}


def told(*facts: str) -> list[tuple[int, str]]:
    """Line and sentence of every problem in a file of `facts`, whose first begins in line 17."""
    return [(problem.line, problem.message) for problem in problems(HEAD + "".join(facts))]


def line_of(*facts: str) -> int:
    """The line in which the last of `facts` begins."""
    return HEAD.count("\n") + sum(fact.count("\n") for fact in facts[:-1]) + 1


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        pytest.param(
            (lines("a"), lines("b", printed="6家", value=6, relations="{restates: a}")), "不是一回事", id="restates"
        ),
        pytest.param(
            (lines("a", printed="超5家"), lines("b", printed="4家", value=4, relations="{restates: a}")),
            "不是一回事",
            id="restates a bound",
        ),
        pytest.param(
            (lines("a", printed="近5万家", unit="万家"), lines("b", printed="5.1万家", value=5.1, unit="万家",
             relations="{restates: a}")),
            "不是一回事",
            id="restates what was nearly so much",
        ),
        pytest.param(
            (lines("a"), lines("b", printed="6%", value=6, **PERCENT, indicator="企业增长", period='"2029"',
             relations="{growth_of: a}")),
            "时间不同",
            id="growth of another year",
        ),
        pytest.param(
            (lines("a", period="2030-H1"), lines("b", printed="6%", value=6, **PERCENT, indicator="企业增长",
             relations="{growth_of: a}")),
            "时间不同",
            id="growth of half a year",
        ),
        pytest.param(
            (lines("a"), lines("b", printed="第一", value=1, unit="名", period='"2029"', relations="{rank_of: a}")),
            "",
            id="rank in another year",
        ),
        pytest.param(
            (lines("a"), lines("c", printed="10家", value=10, period='"2029"'), lines("b", printed="50%", value=50,
             **PERCENT, relations="{share_of: a, share_in: c}")),
            "时间不同",
            id="share across years",
        ),
        pytest.param(
            (lines("a", period='"2029"'), lines("c", printed="10家", value=10), lines("b", printed="50%", value=50,
             **PERCENT, relations="{share_of: a, share_in: c}")),
            "时间不同",
            id="share of a part of another year",
        ),
        pytest.param(
            (lines("a"), lines("c", printed="10家", value=10), lines("b", printed="50.3%", value=50.3, **PERCENT,
             relations="{share_of: a, share_in: c}")),
            "比重不符",
            id="share a little too large",
        ),
        pytest.param(
            (lines("a"), lines("c", printed="10家", value=10), lines("b", printed="49.7%", value=49.7, **PERCENT,
             relations="{share_of: a, share_in: c}")),
            "比重不符",
            id="share a little too small",
        ),
        pytest.param(
            (lines("a", printed="1家", value=1), lines("c", printed="1家", value=1), lines("b", printed="50%", value=50,
             **PERCENT, relations="{share_of: a, share_in: c}")),
            "比重不符",
            id="share of one in one",
        ),
        pytest.param(
            (lines("a", printed="0家", value=0), lines("c", printed="10家", value=10), lines("b", printed="50%",
             value=50, **PERCENT, relations="{share_of: a, share_in: c}")),
            "0家÷10家＝0.00%",
            id="share of nothing",
        ),
        pytest.param(
            (lines("a"), lines("c", printed="10家", value=10), lines("b", printed="60%", value=60, **PERCENT,
             relations="{share_of: a, share_in: c}")),
            "5家÷10家＝50.00%，而印作 60%",
            id="wrong share",
        ),
        pytest.param(
            (lines("a"), lines("c", printed="10个", value=10, unit="个"), lines("b", printed="50%", value=50, **PERCENT,
             relations="{share_of: a, share_in: c}")),
            "单位不同",
            id="share of other units",
        ),
        pytest.param(
            (lines("b", printed="9家", value=9), lines("a", printed="10家", value=10, relations="{part_of: b}")),
            "部分大于整体",
            id="part",
        ),
        pytest.param(
            (lines("b", printed="9家", value=9), lines("a", printed="超10家", value=10, relations="{part_of: b}")),
            "部分大于整体",
            id="part in bounds",
        ),
        pytest.param(
            (lines("b", printed="10家", value=10), lines("a", printed="超10家", value=10, relations="{part_of: b}")),
            "部分大于整体",
            id="more than the whole is no part",
        ),
        pytest.param(
            (lines("b", printed="不到10家", value=10), lines("a", printed="10家", value=10, relations="{part_of: b}")),
            "部分大于整体",
            id="whole in bounds",
        ),
        pytest.param(
            (lines("b", printed="6至9家", value=6), lines("a", printed="10至12家", value=10, relations="{part_of: b}")),
            "部分大于整体",
            id="part in ranges",
        ),
        pytest.param(
            (lines("b"), lines("a", printed="3%", value=3, **PERCENT, relations="{part_of: b}")),
            "单位不同",
            id="part of another unit",
        ),
        pytest.param(
            (lines("b"), lines("a", printed="减少3天", value=3, unit="天", relations="{growth_of: b}")),
            "相同的家",
            id="growth in another unit",
        ),
        pytest.param((lines("b"), lines("a", relations="{rank_of: b}")), "只能由 rank", id="rank that is none"),
        pytest.param((lines("a", relations="{part_of: a}"),), "不能指向自己", id="itself"),
        pytest.param(
            (lines("a"), lines("b", printed="6家", value=6, indicator="企业数量a")), "数字却不同", id="two values"
        ),
        pytest.param(
            (lines("a", printed="超10家", value=10), lines("b", printed="9家", value=9, indicator="企业数量a")),
            "数字却不同",
            id="a value that a bound excludes",
        ),
        pytest.param(
            (lines("a", printed="22.4%", value=22.4, **PERCENT),
             lines("b", printed="22.5%", value=22.5, **PERCENT, indicator="企业数量a")),
            "数字却不同",
            id="neighbouring decimals",
        ),
        pytest.param(
            (lines("a", printed="增长5%", **PERCENT, indicator="产值"),
             lines("b", printed="下降5%", **PERCENT, indicator="产值")),
            "数字却不同",
            id="up and down",
        ),
        pytest.param(
            (lines("a", period="2030-H1"), lines("b", printed="6家", value=6, indicator="企业数量a",
             period="2030-01/2030-06")),
            "数字却不同",
            id="one half-year written in two ways",
        ),
        pytest.param(
            (lines("a", printed="5万家", unit="万家"), lines("b", printed="4900家", value=4900,
             indicator="企业数量a")),
            "数字却不同",
            id="two magnitudes",
        ),
    ],
)  # fmt: skip
def test_what_can_not_be_true_together_is_named_where_it_is_said(facts: tuple[str, ...], words: str) -> None:
    (line, message), *others = told(*facts)
    assert others == []
    assert line_of(*facts) <= line < line_of(*facts) + facts[-1].count("\n")
    assert words in message


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param((lines("a", printed="超5家"), lines("b", relations="{restates: c}"), lines("c")), id="the same"),
        pytest.param(
            (lines("a", printed="超5万家", unit="万家"), lines("b", printed="5.1万家", value=5.1, unit="万家",
             relations="{restates: a}")),
            id="more precisely",
        ),
        pytest.param(
            (lines("a", printed="5家以上"), lines("b", printed="至多5家", indicator="企业数量a")), id="both ends closed"
        ),
        pytest.param(
            (lines("a", printed="50.4%", value=50.4, **PERCENT), lines("b", printed="50%", value=50, **PERCENT,
             indicator="企业数量a")),
            id="rounded",
        ),
        pytest.param(
            (lines("a", printed="三分之一", value="33.33", **PERCENT),
             lines("b", printed="33.3%", value=33.3, **PERCENT, indicator="企业数量a")),
            id="a fraction and its decimals",
        ),
        pytest.param((lines("a"), lines("b", printed="6家", value=6, indicator="企业数量a", region="深圳市")),
                     id="place"),
        pytest.param((lines("a"), lines("b", printed="6家", value=6, indicator="企业数量a", period='"2029"')),
                     id="time"),
        pytest.param(
            (lines("a"), lines("b", printed="6家", value=6, indicator="企业数量a", target="true")), id="aim and result"
        ),
        pytest.param(
            (lines("a"), lines("b", printed="6家", value=6, indicator="企业数量a", doubts="[原文如此]")), id="doubted"
        ),
        pytest.param(
            (lines("b", printed="9家", value=9, doubts="[原文如此]"), lines("a", printed="10家", value=10,
             relations="{part_of: b}")),
            id="part of what is doubted",
        ),
        pytest.param(
            (lines("a", period="../2030-12"), lines("b", printed="6%", value=6, **PERCENT, indicator="企业增长",
             period="../2030-12", relations="{growth_of: a}")),
            id="growth up to the same day",
        ),
        pytest.param(
            (lines("a", period="../2030"), lines("b", printed="6%", value=6, **PERCENT, indicator="企业增长",
             relations="{growth_of: a}")),
            id="growth in the year that a count ends with",
        ),
        pytest.param(
            (lines("a", period="null"), lines("b", printed="6%", value=6, **PERCENT, indicator="企业增长",
             relations="{growth_of: a}")),
            id="growth of what has no time",
        ),
        pytest.param(
            (lines("c", printed="10家", value=10), lines("b", printed="50%", value=50, **PERCENT,
             relations="{share_in: c}")),
            id="share of what is no fact",
        ),
        pytest.param((lines("a", printed="5家"), lines("b", printed="5家", relations="{part_of: a}")), id="all of it"),
        pytest.param(
            (lines("a", printed="约8家", value=8), lines("b", printed="9家", value=9, relations="{part_of: a}")),
            id="about",
        ),
        pytest.param(
            (lines("a", printed="下降2.3%", value=2.3, **PERCENT, indicator="产值", relations="{growth_of: c}"),
             lines("b", printed="-2.3%", value=-2.3, **PERCENT, indicator="产值", relations="{growth_of: c}"),
             lines("c")),
            id="下降2.3% and -2.3%",
        ),
        pytest.param(
            (lines("a", printed="下降0.5%", value=0.5, **PERCENT, indicator="产值", relations="{growth_of: c}"),
             lines("b", printed="-0.5%", value=-0.5, **PERCENT, indicator="产值", relations="{growth_of: c}"),
             lines("c")),
            id="下降0.5% and -0.5%",
        ),
        *(
            pytest.param(
                (lines("a", printed=part, value=part[:-1]), lines("c", printed=whole, value=whole.strip("约家")),
                 lines("b", printed=share, value=share[:-1], **PERCENT, relations="{share_of: a, share_in: c}")),
                id=f"{part} of {whole} is {share}",
            )
            for part, whole, share in (
                ("5家", "10家", "50.0%"), ("101家", "200家", "51%"), ("101家", "200家", "50%"),
                ("5家", "约10家", "50%"), ("5家", "约10家", "99%"),
            )
        ),
    ],
)  # fmt: skip
def test_what_can_be_true_together_is_no_problem(facts: tuple[str, ...]) -> None:
    assert told(*facts) == []


@pytest.mark.parametrize("ring", [("a", "b"), ("a", "b", "c"), tuple("abcdefghij")])
def test_relations_that_go_in_a_circle_are_named_once(ring: tuple[str, ...]) -> None:
    following = dict(zip(ring, (*ring[1:], ring[0]), strict=True))
    facts = [lines(id_, relations=f"{{part_of: {following[id_]}}}") for id_ in ring]
    ((line, message),) = told(*facts)
    assert "绕成了一圈" in message
    assert line >= line_of(facts[0])


def test_a_long_chain_is_no_circle_and_no_recursion() -> None:
    facts = [lines(f"f-{number}", relations=f"{{part_of: f-{number + 1}}}") for number in range(3000)]
    assert told(*facts, lines("f-3000")) == []


def test_a_relation_to_nothing_names_the_nearest_id() -> None:
    ((line, message),) = told(lines("parks-new"), lines("b", relations="{part_of: park-new}"))
    assert line == line_of("", lines("parks-new"), "")
    assert "不存在" in message
    assert "是不是“parks-new”" in message


def test_a_relation_to_a_fact_that_is_wrong_itself_is_no_second_problem() -> None:
    assert len(told(lines("a", printed="4家"), lines("b", relations="{part_of: a}"))) == 1


def test_so_many_relations_to_nothing_are_named_without_guessing_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    guessed: list[int] = []
    monkeypatch.setattr(agree, "nearest_of", lambda word, known: guessed.append(len(known)))
    assert len(told(*[lines(f"f-{number}", relations=f"{{part_of: g-{number}}}") for number in range(3000)])) == 3000
    assert (len(guessed), max(guessed) <= 2000) == (20, True)
