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
    (re.compile("(?<!有)[多少][了出](?:多少|几成?)[头只家户人个天吨亩]?"), "同比"),
    (re.compile("多少(?:钱|元)|几块钱?"), "金额"),
    (re.compile("占(?:了)?(?:几成|多少|百分之几|多大比例)|(?<![降涨增减升跌了])几成"), "占比"),
)

#: The measure word that is asked about; 个 counts anything.
HOW_MANY: Final = re.compile(
    "(?:多少|几)个?(?!百分点|点|月)"
    "(人次|人|家|项|名|位|户|款|条|辆|台|场|座|所|件|种|起|宗|批|间|处|支|次|天|岁|张|头|只|吨|斤|公斤|亩|公里|千瓦|度|平米|平方米|班|对|例)"
)

#: Years as they are counted from the present one.
YEARS_FROM: Final = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1}

#: A question's words between those that are looked up; a measure word behind 多少 or 几 belongs to it.
FILLERS: Final = re.compile(
    r"(?:一共|总共|共)?(?:有|是|达|为|占|排|居)?(?:了)?(?:多少|几|哪些|哪个|什么|多大|多高)"
    r"(?:个点|个|家|项|名|位|户|万|亿|元|钱|次|款|条|成|倍|吨|天|度|%)?"
    r"|怎么样|怎样|咋样|为什么|为啥|怎么|到底|究竟|如何|啥|咋|哪|现在|目前|大概|差不多|已经|来着|具体|有关|关于|是谁|谁说的|谁|吗|呢|啊|没有|了没|是不是|有没有|请问|想问|问一下|问问|麻烦|帮忙|会不会|能不能|多不多|高不高|大不大|听说|咋回事|怎么回事|告诉我|想知道|查一下|查查|查|看看|看一下|帮我"
    r"|的|了|在|和|与|及|、|，|。|？|\?|！|!"
)

#: What joins words in a name, and may be left out of a query.
NAME_JOINERS: Final = "的了在和与及"

#: Characters that carry little meaning where they belong to no word of the base: light verbs, particles, adverbs.
LIGHT: Final = frozenset(
    "搞做来出拿对跟比把给让被等去会能都还又也就才只最很更好有个新开家到上下中里及其总共年月全已将要用于从向以所这那该本再用搞弄干办"
)

#: Words of every day that say little of what is counted, where the base has nothing of them: what one does to get it,
#: to whom and how, how often, and what things are in general. Single characters are verbs.
EVERYDAY: Final = (
    "打 装 跑 花 挣 赚 造 修 盖 种 养 卖 买 吃 喝 住 玩 读 念 考 学 教 走 坐 乘 骑 飞 跳 看 听 说 讲 谈 写 画 查 "
    "清 拆 改 换 补 交 缴 付 发 收 领 送 寄 运 提 要 想 找 招 请 帮 靠 树 立 评 选 定 批 管 守 救 投 砸 掏 占 超 "
    "差 缺 剩 省 涨 降 加 减 升 跌 贷 借 还 攒 存 捐 扶 治 防 抓 破 判 罚 关 停 通 连 接 转 租 雇 印 贴 挂 摆 放 "
    "搬 挖 砍 割 摘 捞 捕 喂 杀 平均 大约 累计 合计 总共 一共 全部 整个 所有 每个 每月 每年 每天 一年 一月 一天 "
    "个月 一个 一亩 一户 一家 一人 自己 自家 咱们 我们 他们 人家 这里 那里 这边 那边 地方 东西 情况 程度 水平 "
    "数据 数字 最近 眼下 如今 当前 今后 未来 之后 以来 期间 同时 只有 仅仅 可以 可能 需要 应该 打算 准备 争取 "
    "实现 完成 达到 拿到 得到 做到 用掉 花掉 普及 推广 利用 进行 开展 推动 推进 加快 加强 建立 建设 发展 以内 "
    "以上 以下 村里 城里 厂里 县里 市里 省里 国家 政府 发布 公布 介绍 预计 估计 比较 非常 特别 十分 更加 继续 "
    "一直 许多 不少 一般 经常 相比 对比"
)

#: English words that carry no meaning of their own.
ENGLISH: Final = frozenset(
    "how many much what is are was were the a an of in on for to by and or number total figure figures rate there "  # noqa: SIM905
    "who which yuan rmb duoshao jige jijia zenmeyang renshu shuliang geshu".split()
)

#: Units that people count in where a fact counts in another: the unit, the other one, its kind, how many one is.
EQUAL: Final = (
    ("块", "元", "money", "1"),
    ("吉瓦", "千瓦", "measure", "1000000"),
    ("兆瓦", "千瓦", "measure", "1000"),
    ("公斤", "斤", "measure", "2"),
    ("斤", "公斤", "measure", "0.5"),
    ("吨", "斤", "measure", "2000"),
    ("斤", "吨", "measure", "0.0005"),
    ("公顷", "亩", "measure", "15"),
    ("米", "公里", "measure", "0.001"),
    ("公里", "米", "measure", "1000"),
    ("倍", "%", "percent", "100"),
    ("百分点", "%", "percent", "1"),
    ("%", "百分点", "points", "1"),
    ("毫克", "微克", "measure", "1000"),
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
