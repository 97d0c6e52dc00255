"""Currencies as they are printed in front of the number."""

from __future__ import annotations

from typing import Final

#: The $ of Hong Kong and of Taiwan, as `figures.folding` tells them apart by the region.
DOLLAR_HK: Final = "\ue001"
DOLLAR_TW: Final = "\ue002"

#: Spelling and unit, the longer spelling first where one ends in another.
IN_FRONT: Final = {
    "U.S.$": "美元",
    "US$": "美元",
    "USD": "美元",
    "HK$": "港元",
    "HKD": "港元",
    "MOP$": "澳门元",
    "MOP": "澳门元",
    "NTD": "新台币",
    "NT$": "新台币",
    "TWD": "新台币",
    "RMB": "元",
    "CNY": "元",
    "JPY": "日元",
    "EUR": "欧元",
    "GBP": "英镑",
    "AUD": "澳元",
    "SGD": "新加坡元",
    "RM": "林吉特",
    "A$": "澳元",
    "S$": "新加坡元",
    "C$": "加元",
    "€": "欧元",
    "£": "英镑",
    "¥": "元",
    DOLLAR_HK: "港元",
    DOLLAR_TW: "新台币",
    "$": "美元",
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
    "日元": "日元",
    "日圆": "日元",
    "英镑": "英镑",
    "新币": "新加坡元",
}
