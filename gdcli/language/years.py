"""Years as newspapers write them."""

from __future__ import annotations

from typing import Final

#: A pattern for a year in digits, 1800 to 2199.
YEAR: Final = "(?:1[89]|2[01])[0-9]{2}"
