"""The words that bound a number, as one table.

>>> before("全省超1800万户", 0, 3)
(<Bound.OVER: 'over'>, 2)
>>> after("50亿元以上的", 4)
(<Bound.AT_LEAST: 'at_least'>, 6)
"""

from __future__ import annotations

from typing import Final

from gdcli.model import Bound

# Bound, words in front of the number, words behind it (behind its unit).
_TABLE: Final = (
    (
        Bound.OVER,
        "超 超过 超出 超越 突破 逾 已逾 愈 高于 多于 大于 高过 多过 远超 远超过 大幅超过 超逾 冲破 不止 长于 破",
        "多 余 有余 开外 有多",
    ),
    (
        Bound.AT_LEAST,
        "至少 起码 最少 最低 不少于 不低于 不小于 不下 不下于 不短于 不亚于 少说",
        "以上 及以上 或以上 和以上 (含)以上 (含)及以上 之上 或更多 及更多",
    ),
    (Bound.NEARLY, "近 接近 将近 逼近 直逼 几近 迫近 邻近 临近 濒近 趋近", ""),
    (Bound.ABOUT, "约 大约 大概 约莫 大致 估计约 大致为 左近 相当于约", "左右 上下 前后 许 上下浮动"),
    (Bound.UNDER, "不足 不到 低于 少于 小于 不满 未满 未到 未达 未足 不及 短于", "不到 不足"),
    (
        Bound.AT_MOST,
        "不超过 不超 不多于 不高于 不大于 不逾 不长于 至多 最多 最高 最大 最长 顶多",
        "以下 以内 之内 及以下 或以下 (含)以下 (含)以内 之下 封顶",
    ),
)
_BEFORE: Final = {word: bound for bound, words, _ in _TABLE for word in words.split()}
_AFTER: Final = {word: bound for bound, _, words in _TABLE for word in words.split()}
#: Words that bound a bare magnitude only: 上千家 and 过百亿, but 通过3项 and 以上12个.
_BEFORE_BARE: Final = {"上": Bound.AT_LEAST, "过": Bound.OVER, "成": Bound.ABOUT}
#: A bound word is part of another word after these: 节约, 附近, 赶超.
_NOT_AFTER: Final = {
    "约": "节签预合契违制条公特缔履失相邀简集解续毁爽",
    "近": "附最就邻靠远亲临贴晚新相",
    "超": "赶反高入",
    "破": "突攻打识侦告冲爆",
    "上": "以线加网晚早马路海天之站迈登跃冲攀踏升",
    "过": "通经不迈跨越翻",
    "愈": "治痊",
    "成": "完达形建变组分生构造",
}
#: Words that end in such a character, so that the bound begins behind them: 折合约5亿元, 收入超18万亿元.
_WORDS: Final = tuple("折合 收入 投入 注入 引入 进入 纳入 买入 流入 计入 转入 存入 录入".split())  # noqa: SIM905
_LINKS: Final = frozenset("了为有达占")
#: The lengths of the words that end in a character, or begin with one, longest first.
_LENGTHS_BEFORE: Final = {
    last: sorted({len(word) for word in (*_BEFORE, *_BEFORE_BARE) if word[-1] == last}, reverse=True)
    for last in {word[-1] for word in (*_BEFORE, *_BEFORE_BARE)}
}
_LENGTHS_AFTER: Final = {
    first: sorted({len(word) for word in _AFTER if word[0] == first}, reverse=True)
    for first in {word[0] for word in _AFTER}
}


def before(text: str, floor: int, start: int, bare: bool = False) -> tuple[Bound, int] | None:
    """The bound that ends where the number at `start` begins, and where the bound begins, not below `floor`.

    `bare` says that the number is a magnitude alone (千, 百亿), which takes 上 and 过 too. `None` where none is.

    >>> before("节约5亿元", 0, 2), before("超过了5亿元", 0, 3), before("上千家", 0, 1, bare=True)
    (None, (<Bound.OVER: 'over'>, 0), (<Bound.AT_LEAST: 'at_least'>, 0))
    """
    end = start
    if end > floor and text[end - 1] == " ":
        end -= 1
    last = text[end - 1] if end > floor else ""
    found = _word_before(text, floor, end, bare) if last in _LENGTHS_BEFORE else None
    if found is None and last in _LINKS and end - 1 > floor:
        found = _word_before(text, floor, end - 1, False)
    return found


def _word_before(text: str, floor: int, end: int, bare: bool) -> tuple[Bound, int] | None:
    for length in _LENGTHS_BEFORE.get(text[end - 1], ()):
        if length > end - floor:
            continue
        word = text[end - length : end]
        bound = _BEFORE.get(word)
        if bound is None and bare:
            bound = _BEFORE_BARE.get(word)
        if bound is not None:
            lead = text[end - length - 1 : end - length] if end > length else ""
            if lead and lead in _NOT_AFTER.get(word, "") and not text.endswith(_WORDS, 0, end - length):
                return None
            return bound, end - length
    return None


def after(text: str, end: int) -> tuple[Bound, int] | None:
    """The bound that begins where the number with its unit ends, and where the bound ends. `None` where none is.

    >>> after("5亿元许可", 3), after("80个左右", 3)
    (None, (<Bound.ABOUT: 'about'>, 5))
    """
    for length in _LENGTHS_AFTER.get(text[end : end + 1], ()):
        word = text[end : end + length]
        bound = _AFTER.get(word)
        if bound is not None and len(word) == length:
            if text[end + length : end + length + 1] in _NOT_BEFORE.get(word, ()):
                return None
            return bound, end + length
    return None


_NOT_BEFORE: Final = {
    "许": ("可", "多", "诺"),
    "多": ("元", "样", "次", "种", "项", "家", "个", "年", "方", "边", "于", "数", "能", "功", "层", "维", "点", "地"),
    "余": ("额", "热", "量", "下", "地", "杭", "名"),
    "上下": ("游", "班", "车", "学", "联", "文", "楼", "级"),
    "以上": (),
    "前后": ("端",),
}
