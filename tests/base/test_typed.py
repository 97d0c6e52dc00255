"""Whatever is typed can be looked up, and none of it reaches the database as something else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gdcli.base.typed import folded, plain


@given(st.text())
def test_what_no_database_takes_is_replaced_and_the_rest_stays(typed: str) -> None:
    made = plain(typed)
    assert len(made) == len(typed)
    made.encode()
    assert not set("\0\n") & set(made)
    assert all(old == new or new == "\ufffd" for old, new in zip(typed, made, strict=True))


def test_it_is_compared_without_blanks_around_it() -> None:
    assert folded("　科技廳 ") == folded("科技厅")
