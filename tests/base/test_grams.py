"""Any piece of an indexed text is found by the pieces that stand for it, and what is not there is not."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from gdcli.base import grams
from gdcli.chinese import fold

_TEXTS = st.text(st.sampled_from("外资企业5%g-g ａ\"*'"), min_size=1, max_size=12).map(fold)


def found(text: str, expression: str) -> bool:
    """Whether an index that holds `text` as what a fact is called answers `expression`."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='ascii')")
        base.execute("INSERT INTO t VALUES (?)", (grams.document(grams.HEAD, text),))
        return bool(base.execute("SELECT 1 FROM t WHERE t MATCH ?", (expression,)).fetchall())


@given(_TEXTS, st.data())
def test_every_piece_of_a_text_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    word = text[start : data.draw(st.integers(start + 1, len(text)))]
    assert found(text, grams.query(grams.HEAD, word))
    assert found(text, grams.anywhere(word))


def test_another_word_and_another_part_are_not_found() -> None:
    assert not found("外资企业", grams.query(grams.HEAD, "企外"))
    assert not found("外资企业", grams.query(grams.TAGS, "外资"))
    assert not found("储能5g", grams.query(grams.HEAD, "5a"))
