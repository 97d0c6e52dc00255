"""What a Chinese newspaper's units and bounds are called in English."""

from __future__ import annotations

from typing import Final

#: Measure words, which have no English.
_MEASURE_WORDS = "家 户 个 项 款 条 次 位 名 种 类 件 部 座 所 部门 辆 份 套 台"

ENGLISH_UNITS: Final = {
    "元": "yuan",
    "美元": "US dollars",
    "港元": "Hong Kong dollars",
    "欧元": "euros",
    "日元": "yen",
    "百分点": "percentage points",
    "倍": "times",
    "年": "years",
    "天": "days",
    "个月": "months",
    "小时": "hours",
    "吨": "tonnes",
    "公里": "km",
    "平方米": "square metres",
    "亩": "mu",
    "千瓦时": "kWh",
    "人次": "visits",
    "人": "people",
    **dict.fromkeys(_MEASURE_WORDS.split(), ""),
}

ENGLISH_BOUNDS: Final = {
    "over": "over",
    "at_least": "at least",
    "nearly": "nearly",
    "under": "under",
    "at_most": "at most",
    "about": "about",
    "range": "from",
}
