"""The time to read a text grows with its length, whatever the text."""

from __future__ import annotations

import time

import pytest

from gdcli.figures import read

SEEDS = [
    *("1", "一", "（", "超", " ", "1一", "1,", "1，", "1 ", "1-", "1.1", "1万", "“1", "《1"),
    *("一至", "一年", "百分之", "全国第一"),
]


def seconds(text: str) -> float:
    start = time.process_time()
    for _ in read(text):
        pass
    return time.process_time() - start


@pytest.mark.parametrize("seed", SEEDS)
def test_four_times_the_text_takes_about_four_times_as_long(seed: str) -> None:
    short, long = (seed * (length // len(seed)) for length in (8_000, 32_000))
    quick = min(seconds(short) for _ in range(3))
    slow = min(seconds(long) for _ in range(3))
    # Quadratic time would be sixteen times as long; the constant covers what a small text can't measure.
    assert slow < 8 * quick + 0.02


@pytest.mark.parametrize("seed", ["1", "一", "（"])
def test_a_megabyte_of_one_character(seed: str) -> None:
    assert seconds(seed * 1_000_000) < 2
