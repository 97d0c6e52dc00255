"""What people call the sort of thing that a figure says of its subject: its growth, its rank, its share, how many."""

from __future__ import annotations

from typing import Final

ROLES: Final[dict[str, str]] = {
    "up": "增长 增速 增幅 涨幅 升幅 幅度 增加 提高 提升 上升 上涨 增产 增收 长 提 涨 增 升 快 同比 几成",
    "down": "下降 降幅 跌幅 幅度 下滑 下跌 减少 回落 降低 减产 便宜 跌 降 减 少 慢 同比 负增长 几成",
    "flat": "持平 不变 同比",
    "rank": "排名 排位 位次 名次 排行 座次 地位 第几 排第 名列 位列 老大 冠军 榜首 首位 头名 第一 最高 最多 最大 领先",
    "streak": "连续 蝉联 连冠 卫冕 保持 多年 几年 年数 几连 连增",
    "record": "新高 纪录 历史 最快 最高",
    "share": "占比 比重 份额 比例 占 百分之 几成",
    "target": "目标 任务 计划 规划 打算 要达到 力争 争取 预期 将要 准备 拟 要 今后 未来",
    "count": "数量 总数 总量 个数 家数 数 数目 规模",
    "money": "金额 总额 规模 额 钱 多少钱 资金",
    "threshold": "门槛 起点 以上 标准",
}

#: How a text calls the whole of the place that its source is about, by what the place's name ends in.
HOME: Final[dict[str, str]] = {
    "省": "全省 我省 省内",
    "市": "全市 我市 市内",
    "区": "全区 我区 区内",
    "国": "全国 我国 国内",
}
