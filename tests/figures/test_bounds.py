"""Every word that bounds a number is read with its bound, and one that only looks like it bounds nothing.

The words stand here once more, so that one which an edit loses is missed.
"""

from __future__ import annotations

import pytest

from gdcli.figures import read, read_one
from gdcli.figures.bounds import after
from gdcli.model import Bound

IN_FRONT = {
    "over": """
        超 超过 超出 超越 突破 逾 已逾 愈 高于 多于 大于 高过 多过 远超 远超过 大幅超过 大大超过 超逾 冲破
        不止 不只 长于 破 升破 涨破 升穿 涨穿 > ﹥
    """,
    "at_least": """
        至少 起码 最少 最低 不下 不亚于 少说 少说也有 保底 站上 站稳 重返 重上 年满 已满 ≥ ≧ ⩾
    """,
    "nearly": """
        近 接近 将近 逼近 直逼 几近 迫近 邻近 临近 濒近 趋近 近乎 几乎 差不多
    """,
    "about": """
        约 大约 大概 约莫 大致 约合 约为 约占 约有 约达 估计约 大致为 左近 相当于约 ≈
    """,
    "under": """
        不足 未足 不及 未及 跌破 下破 跌穿 击穿 降破 低过 少过 < ﹤
    """,
    "at_most": """
        至多 最多 最高 最大 最长 顶多 封顶 上限 ≤ ≦ ⩽
    """,
}
BEHIND = {
    "over": """
        多 余 有余 开外 有多 出头 + ＋
    """,
    "at_least": """
        以上 及以上 或以上 和以上 (含)以上 (含)及以上 之上 或更多 及更多 起步
    """,
    "about": """
        左右 上下 前后 许 上下浮动 光景
    """,
    "under": """
        不到 不足 未满 未到
    """,
    "at_most": """
        以下 以内 之内 及以下 或以下 (含)以下 (含)以内 之下 封顶 为限
    """,
}
NEGATIONS = """
    不 未 没 没有 不得 不能 不会 不应 不可 不许 不准 不宜 不允许 不应当 不能够 不可以 尚未 仍未 从未 并未
    未曾 未能 仍不 并不 均不 均未 都不 都没 都没有 还没 还没有 从没 从没有 尚没有 并没有 也没有 仍没有 无法
    难以 不再 不可能 未必 勿 决不
"""
#: What a comparison says when it is denied.
TURNED = {
    "at_most": "超 超过 超出 超越 突破 逾 高于 多于 大于 高过 多过 长于 超逾 冲破",
    "at_least": "低于 少于 小于 短于 下于 跌破",
    "under": "达 达到 到 满 足 及 够 达致",
}
#: Words that end, that end in front of a bound, and that begin as a bound does.
ENDING_ALIKE = """
    不过 中超 之上 买超 亲近 以上 会上 侦破 入超 公约 冲上 出超 分成 制约 加上 升上 卖超 反超 变成 合约 告破
    场上 天上 失约 契约 完成 就近 履约 建成 形成 打破 攀上 收成 攻破 新近 早上 晚上 晚近 最近 机上 条约 构成
    毁约 治愈 海上 爆破 爽约 特约 生成 痊愈 登上 相约 相近 签约 简约 线上 组成 经过 续约 缔约 网上 翻过 船上
    节约 英超 解约 识破 贴近 赴约 赶超 越过 跃上 跨过 路上 踏上 身上 车上 达成 迈上 迈过 远近 违约 通过 造成
    邀约 附近 集约 靠近 预约 马上 高超
"""
ABSORBING = """
    丧失 买入 产出 付出 其中 卖出 售出 增高 存入 年中 引入 录入 投入 折合 损失 提高 支出 收入 新高 注入 流入
    流出 流失 纳入 综合 联合 计入 转入 输出 过失 进入 途中 遗失 集中
"""
BEGINNING_ALIKE = """
    上下学 上下文 上下楼 上下游 上下班 上下级 上下联 上下车 以上述 以下称 以下简称 以下统称 余下 余名 余地
    余杭 余热 余量 余额 内在 内地 内外 内存 内容 内河 内涵 内环 内置 内蒙 内资 内部 内陆 内需 前后端 多个
    多于 多元 多功 多地 多家 多少 多层 多年 多数 多方 多样 多次 多点 多种 多维 多能 多边 多项 左右岸 左右手
    许可 许多 许诺
"""


def _pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(word, bound) for bound, words in table.items() for word in words.split()]


def _one(text: str, figure: str) -> Bound:
    """The bound of the only figure in `text`, which is `figure`."""
    found = list(read(text))
    assert [one.text for one in found] == [figure]
    return found[0].bound


@pytest.mark.parametrize(("word", "bound"), _pairs(IN_FRONT))
def test_a_word_in_front_of_a_number_bounds_it(word: str, bound: str) -> None:
    assert _one(f"{word}500亿元", f"{word}500亿元") == bound


@pytest.mark.parametrize(("word", "bound"), _pairs(BEHIND))
def test_a_word_behind_a_number_bounds_it(word: str, bound: str) -> None:
    found = read_one(f"500亿元{word}")
    assert found is not None
    assert found.bound == bound


@pytest.mark.parametrize("denial", NEGATIONS.split())
def test_a_denied_comparison_says_the_other_bound(denial: str) -> None:
    for word, bound in _pairs(TURNED):
        assert _one(f"{denial}{word}500亿元", f"{denial}{word}500亿元") == bound, word


@pytest.mark.parametrize("word", ENDING_ALIKE.split())
def test_a_word_that_only_ends_like_a_bound_is_none(word: str) -> None:
    assert _one(f"{word}500亿元", "500亿元") == "exact"
    assert _one(f"{word}百亿元", "百亿元") == "exact"


@pytest.mark.parametrize("word", ABSORBING.split())
def test_a_word_whose_end_is_no_part_of_the_bound_leaves_it(word: str) -> None:
    for figure, bound in (("约500亿元", "about"), ("超500亿元", "over"), ("近500亿元", "nearly")):
        assert _one(word + figure, figure) == bound


@pytest.mark.parametrize("word", BEGINNING_ALIKE.split())
def test_a_word_that_only_begins_like_a_bound_is_none(word: str) -> None:
    assert _one(f"500亿元{word}", "500亿元") == "exact"


@pytest.mark.parametrize(
    ("text", "figure", "bound"),
    [
        ("上千家", "上千家", "at_least"),
        ("过百亿元", "过百亿元", "over"),
        ("通过3项", "3项", "exact"),
        ("12个月内完成", "12个月内", "at_most"),
        ("3公里内", "3公里内", "at_most"),
        ("80个内容", "80个", "exact"),
        ("超过了5亿元", "超过了5亿元", "over"),
        ("约为3成", "约为3成", "about"),
        ("超 500亿元", "超 500亿元", "over"),
        ("超了5亿元", "超了5亿元", "over"),
        ("成为百亿元企业", "百亿元", "exact"),
        ("5% 左右", "5% 左右", "about"),
    ],
)
def test_where_a_bound_may_stand(text: str, figure: str, bound: str) -> None:
    assert _one(text, figure) == bound


@pytest.mark.parametrize(
    ("text", "figure", "bound"),
    [
        ("至少100家以上", "至少100家以上", "at_least"),
        ("不足100家以内", "不足100家以内", "under"),
        ("近100家以内", "近100家以内", "nearly"),
        ("不超过100家以上", "不超过100家", "at_most"),
    ],
)
def test_two_bounds_of_one_number_say_the_same_or_the_second_is_none(text: str, figure: str, bound: str) -> None:
    assert _one(text, figure) == bound


def test_only_a_stretch_of_time_or_space_takes_its_own_bound() -> None:
    assert after("12个月内", 4) is None
    assert after("12个月内", 4, stretch=True) == (Bound.AT_MOST, 5)
