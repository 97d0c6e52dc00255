"""A table of facts: doubts beneath it, notes counted, several sources named, no figure cut at any width."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from gdcli.library import Base
from gdcli.render.facttable import fact_table
from tests.making import base, fact, text
from tests.strategies import Made, files

WIDTHS = range(40, 201, 8)


def drawn(whole: Base, width: int, **options: Any) -> str:
    out = Console(file=io.StringIO(), width=width, color_system=None)
    sources = {source.id: source for source in whole.sources()}
    with out.capture() as shown:
        out.print(fact_table(list(whole.show()), sources, out, **options))
    return shown.get()


def of(*facts: dict[str, Any], width: int = 100, **options: Any) -> str:
    with base(text(facts)) as whole:
        return drawn(whole, width, **options)


@given(files(2), st.sampled_from(WIDTHS), st.booleans(), st.booleans())
@settings(max_examples=60)
def test_no_figure_is_cut_and_no_line_too_long_at_any_width(
    made: Sequence[Made], width: int, ordered: bool, notes: bool
) -> None:
    with base(*(one.text for one in made)) as whole:
        shown = drawn(whole, width, ordered=ordered, notes=notes)
        assert all(cell_len(line) <= width for line in shown.splitlines())
        for one in whole.show():
            assert one.printed in shown


@pytest.mark.parametrize("width", WIDTHS)
def test_several_sources_are_named_and_one_is_not(width: int) -> None:
    one, other = text([fact("a")], "source-one"), text([fact("b")], "source-two")
    with base(one, other) as whole:
        for ordered in (False, True):
            shown = drawn(whole, width, ordered=ordered)
            joined = "".join(shown.split())
            assert "source-one" in joined
            assert "source-two" in joined
    with base(one) as whole:
        assert "source-one" not in drawn(whole, width)


@pytest.mark.parametrize("width", WIDTHS)
def test_doubts_stand_beneath_in_full_and_notes_are_counted(width: int) -> None:
    facts = (
        fact("a", doubts=["合计对不上"], notes=["口径一"], inferred={"period": "据上下文"}),
        fact("b", doubts=["合计对不上", "另一处不同"], notes=["口径一", "口径二"]),
    )
    plain = of(*facts, width=width)
    for said in ("疑1", "合计对不上", "疑1,2", "另一处不同"):
        assert said in plain
    for kept in ("口径一", "口径二", "据上下文"):
        assert kept not in plain
    assert "3 条" in plain
    assert "--notes" in plain
    full = of(*facts, width=width, notes=True)
    for said in ("疑1", "合计对不上", "注1", "口径一", "口径二", "据上下文"):
        assert said in full
    assert "--notes" not in full


def test_what_several_facts_carry_stands_beneath_once() -> None:
    shown = of(fact("a", doubts=["合计对不上"]), fact("b", doubts=["合计对不上"]))
    assert shown.count("合计对不上") == 1


def test_a_change_has_an_arrow_and_a_goal_is_marked() -> None:
    shown = of(
        fact("a", "22.4%", indicator="产值同比增长"),
        fact("b", "22.4%", indicator="产值同比下降"),
        fact("c", period="2032", target=True),
        fact("d", period=None),
        fact("e", "22.4%", indicator="较疫前增长", against="2019"),
    )
    for said in ("▲ 22.4%", "▼ 22.4%", "2032年 目标", "未写时间", "比2019年"):
        assert said in shown


def test_a_place_that_is_not_the_sources_own_is_named() -> None:
    shown = of(fact("a", indicator="企业", region="深圳市"), fact("b", indicator="深圳市园区", region="深圳市"))
    assert "企业（深圳市）" in shown
    assert "深圳市园区（" not in shown


def test_nothing_in_a_fact_steers_the_terminal() -> None:
    shown = of(fact("a", indicator="[red]甲[/red]", notes=["[bold]"]), notes=True)
    assert "[red]甲[/red]" in shown
    assert "[bold]" in shown
