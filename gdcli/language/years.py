"""Years as newspapers write them."""

from __future__ import annotations

from typing import Final

#: A pattern for a year in digits, 1800 to 2199.
YEAR: Final = "(?:1[89]|2[01])[0-9]{2}"

#: Years by the year in which they are spoken of.
RELATIVE_YEARS: Final[dict[str, int]] = {
    "去年": -1,
    "上年": -1,
    "上一年": -1,
    "过去一年": -1,
    "过去的一年": -1,
    "过去这一年": -1,
    "前年": -2,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "后年": 2,
}
