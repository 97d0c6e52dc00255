"""Lines that only a page's width broke are joined, and every place leads back to the draft."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.documents.lines import join

DRAFT = "去年以来，全省高新技术企业超过7万家，比上年又有明显的增加，其中外资企业1078家。"


@given(st.text(st.sampled_from("甲乙丙丁1234，。 a\n\r\t"), max_size=120))
def test_every_character_leads_back_to_itself(text: str) -> None:
    joined = join(text)
    for place, char in enumerate(joined.text):
        # A blank may stand where a line broke between two words.
        assert text[joined.back(place)] == char or (char == " " and text[joined.back(place)].isspace())
        assert joined.back_end(place + 1) == joined.back(place) + 1


@pytest.mark.parametrize("width", [14, 17, 20, 26])
def test_a_wrapped_text_is_the_text(width: int) -> None:
    wrapped = "\n".join(DRAFT[start : start + width] for start in range(0, len(DRAFT), width))
    assert join(wrapped).text == DRAFT


@pytest.mark.parametrize(
    "text",
    [
        "标题短\n去年以来，全省高新技术企业超过七万家又有增加",
        "去年以来，全省高新技术企业超过七万家。\n又有明显的增加",
        "去年以来，全省高新技术企业超过七万家\n　　又有明显的增加",
        "去年以来，全省高新技术企业超过七万家\n• 又有明显的增加",
        "企业\n1078家",
    ],
)
def test_a_break_that_may_be_meant_stays(text: str) -> None:
    assert join(text).text == text
