"""A sentence is shown with a caret under its figure, as much of it as there is room for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gdcli.render.excerpt import excerpt

LONG = "甲" * 60 + "7000家" + "乙" * 60


def test_a_long_sentence_is_cut_on_both_sides_of_its_figure() -> None:
    shown, carets = excerpt(LONG, (0, len(LONG)), (60, 65), 40)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "7000家" in shown
    assert cell_len(shown) <= 40
    assert cell_len(shown[: shown.index("7000家")]) == carets.index("^")
    assert carets.count("^") == 6


def test_line_breaks_and_what_steers_a_terminal_are_not_shown() -> None:
    shown, carets = excerpt("甲\n\x1b乙7家", (0, 6), (4, 6), 40)
    assert "\n" not in shown
    assert "\x1b" not in shown
    assert carets.strip() == "^^^"


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(10, 100))
def test_it_is_one_line_with_at_least_one_caret(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    shown, carets = excerpt(text, (0, len(text)), (start, end), width)
    assert len(shown.splitlines()) <= 1
    assert "^" in carets
