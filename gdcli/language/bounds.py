"""Words that bound a number: 超过, 不得低于, 近, 以上 and so on.

>>> BEFORE["不得超过"], BEFORE["没有超过"], BEFORE["不低于"], BEFORE["尚未达到"], AFTER["以内"]
('at_most', 'at_most', 'at_least', 'under', 'at_most')
"""

from __future__ import annotations

from typing import Final

from gdcli.language import words

# Bound, words in front of the number, words behind it (behind its unit).
_TABLE: Final = (
    (
        "over",
        "超 超过 超出 超越 突破 逾 已逾 愈 高于 多于 大于 高过 多过 远超 远超过 大幅超过 大大超过 超逾 "
        "冲破 不止 不只 长于 "
        "破 升破 涨破 升穿 涨穿 > ﹥",
        "多 余 有余 开外 有多 出头 还多 还要多 + ＋",
    ),
    (
        "at_least",
        "至少 起码 最少 最低 不下 不亚于 少说 少说也有 保底 站上 站稳 重返 重上 年满 已满 ≥ ≧ ⩾",
        "以上 及以上 或以上 和以上 (含)以上 (含)及以上 之上 或更多 及更多 起步",
    ),
    ("nearly", "近 接近 将近 逼近 直逼 几近 迫近 邻近 临近 濒近 趋近 近乎 几乎 差不多", ""),
    (
        "about",
        "约 大约 大概 约莫 大致 约合 约为 约占 约有 约达 估计约 大致为 左近 相当于约 ≈",
        "左右 上下 前后 许 上下浮动 光景",
    ),
    (
        "under",
        "不足 未足 不及 未及 跌破 下破 跌穿 击穿 降破 低过 少过 < ﹤",
        "不到 不足 未满 未到",
    ),
    (
        "at_most",
        "至多 最多 最高 最大 最长 顶多 封顶 上限 ≤ ≦ ⩽",
        "以下 以内 之内 及以下 或以下 (含)以下 (含)以内 之下 封顶 为限",
    ),
)
#: A negation in front of a comparison turns it: 没有超过 is at most, 不得低于 at least, 尚未达到 under.
_NEGATIONS: Final = (
    "不 未 没 没有 不得 不能 不会 不应 不可 不许 不准 不宜 不允许 不应当 不能够 不可以 尚未 仍未 从未 "
    "并未 未曾 未能 仍不 "
    "并不 均不 均未 都不 都没 都没有 还没 还没有 从没 从没有 尚没有 并没有 也没有 仍没有 无法 难以 不再 "
    "不可能 未必 勿 决不"
)
_TURNED: Final = (
    ("at_most", "超 超过 超出 超越 突破 逾 高于 多于 大于 高过 多过 长于 超逾 冲破"),
    ("at_least", "低于 少于 小于 短于 下于 跌破"),
    ("under", "达 达到 到 满 足 及 够 达致"),
)
#: Comparisons that bound by themselves too.
_COMPARISONS: Final = {"低于": "under", "少于": "under", "小于": "under", "短于": "under"}

BEFORE: Final[dict[str, str]] = {
    **{word: bound for bound, words, _ in _TABLE for word in words.split()},
    **_COMPARISONS,
    **{no + word: bound for no in _NEGATIONS.split() for bound, words in _TURNED for word in words.split()},
}
AFTER: Final[dict[str, str]] = {word: bound for bound, _, words in _TABLE for word in words.split()}
#: Words that bound a bare magnitude only: 上千家 and 过百亿, but 通过3项 and 以上12个.
BEFORE_BARE: Final = {"上": "at_least", "过": "over", "成": "about"}
#: Bounds of a stretch of time or space alone: 12个月内.
AFTER_STRETCH: Final = {"内": "at_most"}
#: Words that only end in a bound word.
ENDING_ALIKE: Final = frozenset(
    words(
        "节约 签约 预约 合约 契约 违约 条约 制约 公约 特约 缔约 履约 失约 相约 邀约 简约 集约 解约 续约 "
        "毁约 爽约 赴约 "
        "附近 最近 就近 靠近 亲近 新近 晚近 相近 远近 贴近 赶超 反超 高超 入超 出超 中超 英超 卖超 买超 "
        "打破 攻破 侦破 识破 告破 爆破 "
        "以上 线上 网上 加上 晚上 早上 马上 路上 海上 天上 之上 站上 迈上 登上 跃上 冲上 攀上 踏上 升上 身上 会上 "
        "通过 经过 不过 迈过 跨过 越过 翻过 超过 治愈 痊愈 完成 达成 形成 建成 变成 组成 分成 生成 构成 造成 收成 "
        "场上 船上 车上 机上"
    )
)
#: Words that end in the first character of such a word, so that it isn't one: 损失约5亿元, 收入超18万亿元, 折合约5亿元.
ABSORBING: Final = words(
    "损失 流失 丧失 遗失 过失 折合 综合 联合 收入 投入 注入 引入 进入 纳入 买入 流入 计入 转入 存入 录入 "
    "支出 产出 付出 "
    "卖出 流出 售出 输出 提高 增高 新高 集中 其中 年中 途中"
)
#: Words that only begin with a bound word.
BEGINNING_ALIKE: Final = words(
    "许可 许多 许诺 多元 多样 多次 多种 多项 多家 多个 多年 多方 多边 多于 多数 多能 多功 多层 多维 多点 "
    "多地 多少 余额 余热 "
    "余量 余下 余地 余杭 余名 上下游 上下班 上下车 上下学 上下联 上下文 上下楼 上下级 前后端 以下简称 "
    "以下统称 以下称 以上述 "
    "内部 内容 内外 内地 内涵 内需 内存 内陆 内资 内置 内在 内环 内河 内蒙 左右手 左右两 左右岸"
)
#: Characters that may stand between a bound and its number: 超过了5亿元, 约为3成.
LINKS: Final = frozenset("了为有达占")
