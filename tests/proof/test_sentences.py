"""A text is cut into sentences that lose nothing of it, each in its paragraph."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gdcli.proof.sentences import CLAUSE_END, sentences

_TEXTS = st.text(st.sampled_from("甲乙1,.。！？；”\n\r，：（） "), max_size=40)


@given(_TEXTS)
def test_sentences_hold_every_character_in_order(text: str) -> None:
    found = list(sentences(text))
    at = 0
    for sentence in found:
        assert not text[at : sentence.start].strip()
        assert text[sentence.start : sentence.end].strip()
        at = sentence.end
    assert not text[at:].strip()
    paragraphs = [sentence.paragraph for sentence in found]
    assert paragraphs == sorted(paragraphs)


def test_a_stop_takes_the_closing_quote_along() -> None:
    text = "他说：“好。”又说。"
    assert [text[one.start : one.end] for one in sentences(text)] == ["他说：“好。”", "又说。"]


def test_a_semicolon_ends_a_sentence_softly_and_a_blank_line_makes_no_paragraph() -> None:
    assert [(one.paragraph, one.soft) for one in sentences("甲；乙。\n\n\n丙")] == [(0, True), (0, False), (1, False)]


def test_signs_inside_a_number_or_a_time_end_no_clause() -> None:
    assert [sign.span() for sign in CLAUSE_END.finditer("1,000家,10:30开会")] == [(6, 7)]
