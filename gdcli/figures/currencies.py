"""Currencies printed in front of the number: US$1.2亿, 港币3亿元, 人民币50亿元.

>>> before("逾HK$5亿", 0, 4)
(1, '港元')
>>> before("投资5亿", 0, 2) is None
True
"""

from __future__ import annotations

from typing import Final

from gdcli.language.currencies import IN_FRONT

_BY_LAST: Final = {
    last: [(spelled, name) for spelled, name in IN_FRONT.items() if spelled[-1] == last]
    for last in {spelled[-1] for spelled in IN_FRONT}
}
#: What the text in front of a number ends in where a currency may stand there.
MARK_ENDS: Final = frozenset(_BY_LAST) | {" "}


def before(text: str, floor: int, start: int) -> tuple[int, str] | None:
    """Where the currency in front of the number at `start` begins, not below `floor`, and the name of its unit."""
    end = start - 1 if start > floor and text[start - 1] == " " else start
    for spelled, name in _BY_LAST.get(text[end - 1 : end], ()):
        if end - len(spelled) >= floor and text.startswith(spelled, end - len(spelled)):
            return end - len(spelled), name
    return None
