"""Words of change, and the words that may stand around a figure without adding a number to it."""

from __future__ import annotations

from typing import Final

from gdcli.language import words

#: Direction, words that say it beside a number.
_DIRECTION_TABLE: Final = (
    (
        "up",
        "增长 上升 提高 上涨 增加 提升 增 升 涨 上浮 上扬 上调 上行 扩大 攀升 回升 激增 大增 劲增 猛增 "
        "飙升 走高 升高 增至 升至 涨至 "
        "提高到 增加到 提升到 增长到 上升到 上升至 提升至 提高至 上涨至 翻 翻了 多 高 快 增多 增幅 涨幅 "
        "升幅 增速 年增 月增 净增",
    ),
    (
        "down",
        "下降 减少 下跌 回落 降低 缩减 下滑 负增长 减 降 跌 收窄 萎缩 锐减 压减 缩短 下调 下行 下浮 调减 "
        "衰退 缩小 缩水 走低 骤降 "
        "减至 降至 跌至 降到 减少到 下降到 下降至 减少至 下跌至 回落至 降低至 降幅 跌幅 减幅 年减 月减 "
        "净减 少 低 亏损",
    ),
    ("flat", "持平 零增长 不变 保持不变 平稳 持稳 维持不变 基本持平 大致持平"),
)
DIRECTIONS: Final[dict[str, str]] = {word: name for name, words in _DIRECTION_TABLE for word in words.split()}

#: Words of comparison, rank, streak, record and aim that a printed figure may carry, and nothing else.
AROUND: Final = frozenset(
    words(
        # comparison
        "同比 环比 按年 按月 按季 比上年 较上年 比去年 较去年 上年同期 去年同期 年均 月均 日均 人均 平均 "
        "累计 合计 总计 共 共计 总共 约合 折合 分别 双双 均 都 已 "
        # rank
        "居 均居 位居 稳居 名列 位列 列 排 排名 排在 跃居 蝉联 保持 连续保持 继续保持 处于 并列 "
        "全国 全球 世界 国内 国际 首次 "
        # streak and record
        "来 以来 来的 以来的 连续 新高 新低 历史新高 历史新低 历史最高 历史最低 历史最好 年度最快 年度最高 "
        "最快 最高 最低 最好 最大 最多 最长 同期最高 同期最好 的历史新高 的历史新低 的新高 的新低 的最高 "
        "的最快 创 创下 创出 "
        # aim
        "达 达到 达至 高达 锚定 力争 突破 迈上 迈进 冲刺 新台阶 大关"
    )
)
