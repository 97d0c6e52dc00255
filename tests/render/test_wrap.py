"""Chinese text breaks into lines as a newspaper does it: no figure is cut, no stop stands at a line's head."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gdcli.render.wrap import lines

_WORDS = st.sampled_from(["外资", "492.2亿元", "22.4%", "，", "。", "“", "”", "（", "）", "GDP", "企业", " "])


@given(st.lists(_WORDS, max_size=30).map("".join), st.integers(12, 60))
def test_no_line_is_wider_and_nothing_is_lost(text: str, width: int) -> None:
    made = lines(text, width)
    assert all(cell_len(line) <= width for line in made)
    assert "".join("".join(made).split()) == "".join(text.split())


@pytest.mark.parametrize("width", range(12, 30))
def test_no_figure_is_cut(width: int) -> None:
    made = lines("去年外资492.2亿元，同比增长22.4%，新设企业1078家。", width)
    for figure in ("492.2亿元", "22.4%", "1078家"):
        assert any(figure in line for line in made)
    assert not [line for line in made if line[:1] in "，。"]


def test_what_is_wider_than_the_line_is_broken_all_the_same() -> None:
    assert lines("a" * 30, 10) == ["a" * 10] * 3
