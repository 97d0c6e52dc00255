"""Figures in a row belong to the subjects that are listed with them, one each, in their order."""

from __future__ import annotations

from typing import SupportsIndex

import pytest

from gdcli.figures import read
from gdcli.proof.parallel import paired
from gdcli.proof.sentences import Sentence, sentences


def told(text: str) -> list[str]:
    return [one.subject for one in paired(text, next(sentences(text)), list(read(text))).values()]


@pytest.mark.parametrize(
    "text",
    [
        "大桥和隧道分别有9座和4座。",
        "大桥、隧道各有9座、4座。",
        "大桥和隧道有9座和4座。",
        "大桥跟隧道依次为9座、4座。",
        "大桥和隧道，去年先后达到9座、4座。",
        "9座、4座，分别是大桥和隧道的数量。",
        "9座和4座，这是大桥和隧道各自的数量。",
        "数量分别为9座、4座的是大桥和隧道。",
        "大桥和隧道，前者9座，后者4座。",
    ],
)
def test_each_of_a_row_has_its_subject(text: str) -> None:
    first, second = told(text)
    assert "大桥" in first
    assert "隧道" not in first
    assert "隧道" in second
    assert "大桥" not in second


@pytest.mark.parametrize(
    "text",
    [
        "大桥9座，隧道4座。",
        "大桥和隧道共13座。",
        "全省的大桥有9座、4公里。",
        "大桥有9座、4座。",
        "大桥和隧道有9座、长4公里。",
    ],
)
def test_what_is_no_list_of_pairs_stays_as_it_is(text: str) -> None:
    assert told(text) == []


def test_further_figures_of_the_same_subjects() -> None:
    assert told("大桥和隧道分别有9座、4座，在建的分别有3座、2座。") == [
        "大桥有",
        "隧道有",
        "大桥，在建的有",
        "隧道，在建的有",
    ]


class _Counting(str):
    """A text that counts the characters that are cut out of it."""

    cut = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        piece = super().__getitem__(key)
        self.cut += len(piece)
        return piece


def test_rows_of_one_long_sentence_cost_what_their_number_does() -> None:
    def cut(many: int) -> int:
        text = _Counting("9座、4座分别是大桥和隧道的数量，而且还有很多很多别的事情要慢慢地说，" * many)
        paired(text, Sentence(0, len(text), 0, False), list(read(text)))
        return text.cut

    assert cut(200) <= 2.2 * cut(100)


def test_the_last_of_a_list_has_the_head_for_all() -> None:
    assert told("肉、蛋、奶产量分别为33万吨、2万吨、31万吨") == ["肉产量为", "蛋产量为", "奶产量为"]
    assert told("城镇和农村居民收入分别增长5%和6%") == ["城镇居民收入增长", "农村居民收入增长"]
