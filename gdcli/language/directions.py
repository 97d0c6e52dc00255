"""Words of change, and the words that may stand around a figure without adding a number to it."""

from __future__ import annotations

from typing import Final

from gdcli.language import words

#: Direction, words that say it beside a number.
_TABLE: Final = (
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
DIRECTIONS: Final[dict[str, str]] = {word: name for name, words in _TABLE for word in words.split()}

#: Words of comparison, rank, streak, record and aim that a printed figure may carry.
AROUND: Final = frozenset(
    words(
        # comparison
        "同比 环比 按年 按月 按季 比上年 较上年 比去年 较去年 上年 去年 同期 比 较 年均 月均 日均 人均 "
        "平均 累计 合计 总计 共 共计 总共 共有 "
        "约合 折合 合 其中 占 占比 分别 双双 均 都 各 各自 已 已经 仅 只 仅有 又 再 再次 也 就 将 将达 可 "
        "可达 基本 大致 每年 "
        # rank
        "居 均居 位居 稳居 名列 位列 列 排 排名 排在 位 名次 跃居 升至 蝉联 保持 连续保持 继续保持 荣获 "
        "获 夺得 处于 处 全国 全球 世界 "
        "国内 国际 同类 行业 首次 "
        # streak and record
        "来 以来 连续 历史 新高 新低 历史新高 历史新低 历史最高 历史最低 历史最好 年度最快 年度最高 最快 "
        "最高 最低 最好 最大 最多 最长 "
        "同期最高 同期最好 年度 创 创下 创出 之最 水平 纪录 记录 的 了 为 是 "
        # aim
        "达 达到 达至 高达 多达 到 至 有 锚定 力争 目标 实现 完成 突破 迈上 迈进 冲刺 瞄准 剑指 向 新台阶 "
        "台阶 大关 级 规模 "
        "在 在于 内 之内 以内 中 地 着 ， 、"
    )
)
