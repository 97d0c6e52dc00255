"""A card says everything about one fact."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from gdcli.render.card import fact_card
from tests.making import base, fact, text


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_a_card_holds_all_of_a_fact_at_any_width(width: int) -> None:
    made = text(
        [
            fact(
                "whole", "492.2亿元", indicator="投资额", dept="林业局", period="2030-H1", region="深圳市",
                doubts=["合计对不上"], notes=["口径一"], inferred={"region": "据上下文"}, keywords=["公园"],
                also=["投资总额"], line=[23, 21],
            ),
            fact("part", "近0.05亿元", indicator="其中园区", relations={"part_of": "whole"}, period="2030-H1"),
        ]
    )  # fmt: skip
    out = Console(file=io.StringIO(), width=width, color_system=None)
    with base(made) as whole, out.capture() as shown:
        out.print(fact_card(whole.show("whole").card()))
    lines = shown.get().splitlines()
    assert all(cell_len(line) <= width for line in lines)
    joined = "".join("".join(line.strip("│╭╮╰╯─ ").split()) for line in lines)
    for said in (
        *(
            "投资额",
            "492.2亿元",
            "49,220,000,000元",
            "2030年上半年",
            "深圳市",
            "林业局",
            "省林业局",
            "林木",
            "局长",
            "whole",
        ),
        *(
            "合计对不上",
            "口径一",
            "据上下文",
            "公园",
            "投资总额",
            "其中",
            "近0.05亿元",
            "part",
            "标题",
            "23",
            "21",
            "引用",
        ),
    ):
        assert said in joined, said
