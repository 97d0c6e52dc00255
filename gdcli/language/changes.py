"""Words of an indicator that say which way what it measures has gone.

增速 and 增幅 are not among them: they say no direction, for they can be negative.
"""

from __future__ import annotations

from typing import Final

CHANGES: Final[dict[str, str]] = {
    word: name
    for name, words in (
        ("up", "增长 上升 提高 上涨 提升 回升 升幅 涨幅 增加"),
        ("down", "下降 减少 下跌 回落 降低 缩减 下滑 负增长 降幅 跌幅 减幅 收窄"),
        ("flat", "持平 零增长"),
    )
    for word in words.split()
}
