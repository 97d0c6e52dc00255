"""The work to read a text grows with its length, whatever the text: counted in calls, not by a clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.figures import read, read_blocks
from tests.steps import calls

SEEDS = [
    *(
        "1",
        "一",
        "（",
        "超",
        " ",
        "1一",
        "1,",
        "1，",
        "1 ",
        "1-",
        "1.1",
        "1万",
        "“1",
        "《1",
        "1、",
        "1和",
        "1/",
        "1+",
        "-1",
    ),
    *(
        "一至",
        "一年",
        "百分之",
        "全国第一",
        "1分1",
        "1分一秒",
        "1米1",
        "三年以上",
        "1元1角",
        "1亿1万",
        "零一",
        "1. ",
        "负1",
    ),
    *("过半", "1个半", "没有没有超过", "不得超过1", "1<b>", "*1*", "$1兆", "第1", "1:1", "三四十", "1个多", "1元/"),
]


#: Of these the slowest texts are made.
WORDS = (
    *"0129一二两十百千万亿零半第首-~至到、和，./+%(“《负$A 年月日个元米分秒成点度级人名次岁倍约近超不多来上内的前周",
    *("12", "2023", "百分之", "个月", "以上", "左右"),
)
#: A newspaper takes three for a character.
MOST_STEPS = 50


def steps(text: str) -> int:
    """How many calls it takes to read `text`."""
    return calls(lambda: [None for _ in read(text)])


@pytest.mark.parametrize("seed", SEEDS)
def test_twice_the_text_takes_twice_the_steps(seed: str) -> None:
    steps(seed)
    short, long = (steps(seed * (length // len(seed))) for length in (2_000, 4_000))
    assert long <= 2.2 * short + 100


@pytest.mark.parametrize("seed", SEEDS)
def test_no_character_takes_more_than_a_bounded_number_of_steps(seed: str) -> None:
    text = seed * (2_000 // len(seed))
    assert steps(text) <= MOST_STEPS * len(text)


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=4))
def test_nor_does_any_of_a_few_words_over_and_over(words: list[str]) -> None:
    seed = "".join(words)
    text = seed * (400 // len(seed))
    steps(text)  # what is made once is made
    assert steps(text) <= MOST_STEPS * len(text)


@pytest.mark.no_cover  # traced line by line, it takes ten times as long
@pytest.mark.parametrize(("seed", "times"), [("1", 250_000), ("一", 250_000), ("（", 250_000), ("《1", 20_000)])
def test_a_long_text_of_one_character_is_read(seed: str, times: int) -> None:
    for _ in read_blocks([seed * times] * 4):
        pass
