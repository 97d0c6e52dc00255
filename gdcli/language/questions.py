"""Words that make a question of what is looked up, and say nothing of what is meant."""

from __future__ import annotations

import re
from typing import Final

#: What asks for a sort of figure, and the noun that says so.
ASKING: Final = (
    (re.compile("(?:排名?|居|位?列)?第(?:几|多少)(?:名|位)?|排(?:多少|几)(?:名|位)?"), "排名"),
    (
        re.compile(
            "(?:一共|总共|共)?(?:有|是|达)?(?:多少|几)(?:个(?!点|百分点)|[家项名位户款条辆台场座所件种起宗批间处支])"
        ),
        "数量",
    ),
    (re.compile("[比较](?:去年|上年|前一年)(?:同期)?(?:[多高少低大小]了?)?(?:多少|几成)?"), "同比"),
    (re.compile("多少(?:钱|元)|几块钱"), "金额"),
    (re.compile("占(?:了)?(?:几成|多少|百分之几|多大比例)|(?<![降涨增减升跌了])几成"), "占比"),
)

#: Years as they are counted from the present one.
YEARS_FROM: Final = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1}

#: A question's words between those that are looked up; a measure word behind 多少 or 几 belongs to it.
FILLERS: Final = re.compile(
    r"(?:一共|总共|共)?(?:有|是|达|为|占|排|居)?(?:了)?(?:多少|几|哪些|哪个|什么|多大|多高)"
    r"(?:个点|个|家|项|名|位|户|万|亿|元|钱|次|款|条|成|倍|吨|天|度|%)?"
    r"|怎么样|怎样|咋样|为什么|为啥|怎么|到底|究竟|如何|啥|咋|哪|现在|目前|大概|差不多|已经|来着|具体|有关|关于|是谁|谁说的|谁|吗|呢|啊|没有|了没|是不是|有没有|请问|告诉我|想知道|查一下|查查|查|看看|看一下|帮我"
    r"|的|了|在|和|与|及|、|，|。|？|\?|！|!"
)

#: What joins words in a name, and may be left out of a query.
NAME_JOINERS: Final = "的了在和与及"

#: Characters that carry little meaning where they belong to no word of the base: light verbs, particles, adverbs.
LIGHT: Final = frozenset(
    "搞做来出拿对跟比把给让被等去会能都还又也就才只最很更好有个新开家到上下中里及其总共年月全已将要用于从向以所这那该本再用搞弄干办"
)

#: English words that carry no meaning of their own.
ENGLISH: Final = frozenset(
    "how many much what is are was were the a an of in on for to by and or number total figure figures rate there "  # noqa: SIM905
    "who which".split()
)

#: English magnitudes behind a number.
MAGNITUDES: Final = {
    "trillion": 12,
    "tn": 12,
    "billion": 9,
    "bn": 9,
    "million": 6,
    "mn": 6,
    "m": 6,
    "thousand": 3,
    "k": 3,
}
