"""Currencies printed in front of the number: US$1.2亿, 港币3亿元, 人民币50亿元.

>>> before("逾HK$5亿", 0, 4)
(1, '港元')
>>> before("投资5亿", 0, 2) is None
True
"""

from __future__ import annotations

from typing import Final

# The longer spelling first where one ends in another.
_TABLE: Final = {
    "U.S.$": "美元",
    "US$": "美元",
    "USD": "美元",
    "HK$": "港元",
    "HKD": "港元",
    "MOP$": "澳门元",
    "MOP": "澳门元",
    "NT$": "新台币",
    "TWD": "新台币",
    "RMB": "元",
    "CNY": "元",
    "JPY": "日元",
    "EUR": "欧元",
    "GBP": "英镑",
    "AUD": "澳元",
    "A$": "澳元",
    "S$": "新加坡元",
    "C$": "加元",
    "€": "欧元",
    "£": "英镑",
    "¥": "元",
    "$": "元",
    "人民币": "元",
    "港币": "港元",
    "港元": "港元",
    "澳门币": "澳门元",
    "澳门元": "澳门元",
    "葡币": "澳门元",
    "美元": "美元",
    "美金": "美元",
    "欧元": "欧元",
    "新台币": "新台币",
    "台币": "新台币",
}
#: What the text in front of a number ends in where a currency may stand there.
ENDS: Final = frozenset(spelled[-1] for spelled in _TABLE) | {" "}


def before(text: str, floor: int, start: int) -> tuple[int, str] | None:
    """Where the currency in front of the number at `start` begins, not below `floor`, and the name of its unit."""
    end = start - 1 if start > floor and text[start - 1] == " " else start
    for spelled, name in _TABLE.items():
        if end - len(spelled) >= floor and text.startswith(spelled, end - len(spelled)):
            return end - len(spelled), name
    return None
