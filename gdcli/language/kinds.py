"""What people call the kinds of figures when they ask for one."""

from __future__ import annotations

from typing import Final

KIND_NAMES: Final = {
    word: kind
    for kind, words in {
        "count": "数量 个数 家数 计数",
        "money": "金额 钱 资金",
        "percent": "百分比 比例 占比 比率",
        "points": "百分点",
        "multiple": "倍数 倍",
        "rank": "位次 排名 名次",
        "duration": "年限 时长 时间",
        "measure": "物理量 指数 物理量、指数",
    }.items()
    for word in words.split()
}
