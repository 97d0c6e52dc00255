"""Words around numbers that lead from one to another, spread one unit over several, or say that a number is one."""

from __future__ import annotations

from typing import Final

from gdcli.language import words

#: 至 behind these leads from one figure to the next: 从3%到5%.
FROM: Final = ("从", "由")
#: So does 至 behind these where the second number is much larger: 增加7000人至369.9万人.
CHANGED: Final = words(
    "增 加 增加 上升 升 下跌 跌 下降 降 减少 减 回落 提高 上涨 涨 多 少 扩大 收窄 高 扬 挫 缩减 净增 反弹 上调 下调 "
    "攀升 上扬 下滑"
)
#: Behind one of these a list of numbers shares the last one's unit also over commas: 分别达163.5，201.2和248.7亿元.
SHARING: Final = ("分别", "依次", "各为", "各达")
#: A number without a unit is a quantity behind these.
STATING: Final = words(
    "为 达 到 至 是 报 数 录得 收于 收报 得 跌 涨 升 降 共 于 有 破 近 超 增 减 攻占 站稳 约 逾 仅 仅有 只有 "
    "只 均 各 计 合 得分 总分 均分 "
    "评分 指数 率 值 比 震级 里氏 系数 比值 数值 高达 上看 下看 摄氏 规模 编号数"
)
#: What an index or a ratio is of, in the clause of a number without a unit: it measures, all else counts.
INDEXES: Final = words(
    "指数 系数 (?<![亲统轻草坦直])率(?![领先队众军部团兵师由]) "
    "均值 比值 数值 净值 峰值 阈值 极值 测值 均线 天线 收缩压 舒张压 血压 震级 "
    "收入比 性别比 之比 价比 杠杆比 市盈 市净 评级 浓度 海拔 pH值? PH值? 酸碱[度值] BMI AQI 港汇 中间价 汇价 "
    "规模(?:达到?|为|约|介于|界于)?$"
)
#: The same for whole numbers, which are more often part of a name.
STATING_WHOLE: Final = words(
    "为 达 达到 报 录得 收于 收报 共 得 跌 涨 升 降 有 降至 升至 跌至 涨至 增至 减至 达至 至少 多达 高达 "
    "降到 升到 跌到 涨到 增到 减到 增加到 "
    "下降到 上升到 回落至 下降至 上升至 增加至 减少至 上涨至 下跌至 提升至 提高至 反弹至 回升至 攀升至 "
    "改写为 冲上 攻上 共计 总计 合计 累计 增加 减少 "
    "上涨 下跌 上升 下降 下挫 摄氏 仅 只有 仅有 均值为 净增 新增 总数"
)
#: 近 behind these says not quite so long; elsewhere before a length of time it says the latest.
TOOK: Final = words(
    "历时 耗时 长达 达 持续 为期 时隔 用时 经过 经营 从事 了 工作 坚守 运行 坚持 已有 已 花费 花 需 需要 "
    "间隔 耗费 开了 走了"
)
#: One of something is seldom a figure; one year behind these words is.
SPENT: Final = words(
    "过去 近 为期 历时 用时 耗时 时隔 最近 未来 今后 连续 此前 往后 长达 每 满 仅 仅用 只用 不到 约 "
    "有效期 期限 判处 处 期间为 "
    "延长 缩短 提前 推迟 经过 了 了约 有期徒刑 拘役 管制 缓刑 不超过 任期 为 累计 超过 休学 禁赛 停赛"
)
#: Lengths of days, not days of a month, behind these.
LASTING: Final = (
    *words(
        "短短 连升 连跌 连涨 连挫 连扬 连阴 连阳 连增 连降 连红 连黑 假期 休假 放假 延长 缩短 停工 停牌 "
        "隔离 羁押 间隔 相隔 长达 届满 到期 召开"
    ),
    "连续",
    "为期",
    "一连",
    "历时",
    "拘留",
    "至少",
    "最长",
    "满",
    "逾期",
    "超过",
    "提前",
    "之日起",
    "起",
    "期满",
)
#: Years and months behind these are a sentence, not a date: 徒刑5年2月.
SENTENCED: Final = "刑判囚禁"
#: One day, week or year behind these is the one before: 比前一天多3例.
BEFORE_LAST: Final = tuple(word + before for word in "比较与同" for before in "前上")
#: So many 日前 behind these are a length: 选举日的二十日前.
TERMS: Final = ("日的", "会的", "议的", "期的")
#: 七个坚持 and the like are slogans, with quotation marks or without.
SLOGANS: Final = words(
    "坚持 聚焦 维护 确立 自信 意识 代表 统筹 必须 务必 着力 全面 一百 一批 一流 面向 服务 革命 结合 健康 毫不 度 人类"
)
#: 十年行动, 三年规划 name a plan.
PLANS: Final = words("行动 攻坚行动 攻坚 规划 计划 大变样 目标任务 期")
