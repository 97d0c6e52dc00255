"""Words by which the draft of a fact file tells what a numeral of an article is: plans, events, enumerations, records.

>>> "力争" in PLANNING, "方面" in LIST_NOUNS
(True, True)
"""

from __future__ import annotations

from typing import Final

#: A time in front of these is where something began, and not the time of what is told.
SINCE: Final = ("以来", "起", "开始", "以前", "之前", "同期", "版", "后", "之后")

_PLANNING: Final = """
力争 争取 拟 计划到 计划在 计划于 计划用 计划今年 计划明年 计划新 计划投 计划建 计划完成 计划实施
规划建设 规划到 规划新建 接下来 下一步 下一阶段 下步 下阶段 未来 将 目标 确保到 届时
"""
#: What comes behind them, up to the end of the sentence, is a goal and no result.
PLANNING: Final = tuple(_PLANNING.split())
#: Words that hold one of these and are no plan.
NO_PLANNING: Final = ("将近", "将其", "将军", "模拟", "虚拟", "拟合", "目标任务完成", "完成目标", "超目标")
#: After a plan, what is there already.
ALREADY: Final = ("已", "目前", "现有", "截至", "去年", "上年")
#: A figure right in front of these is a goal.
GOALS: Final = ("目标",)

_CONFERENCES: Final = "新闻发布会 媒体通气会 新闻通气会 专场记者会 记者会 发布会 通气会 吹风会 见面会 座谈会"
#: What a press conference is called.
CONFERENCES: Final = tuple(_CONFERENCES.split())
#: What is done with an event.
CONVENING: Final = ("召开", "举行", "举办", "组织召开")

_LIST_NOUNS: Final = "方面 特点 问题 要点 环节 层面 维度 关键词 板块 部分 阶段 章节 重点 亮点 看点 坚持 聚焦 突出"
#: Nouns whose number tells how many items a list has.
LIST_NOUNS: Final = tuple(_LIST_NOUNS.split())

_RECORDS: Final = "新高 新低 最高 最低 最快 最慢 最好 最大 最多 最少 最优 最佳 最长 最短"
#: What a length of time may be the record of: 6年来年度最快.
RECORDS: Final = tuple(_RECORDS.split())
#: What may stand between the two.
RECORD_LEADS: Final = ("的", "年度", "历史", "同期", "单月", "单季")

#: Marks of a picture's caption.
CAPTION_MARKS: Final = "▶◀▲▼△▽►◄"
CAPTION_ENDS: Final = ("/摄", "摄", "摄影", "供图", "社发", "资料图", "制图")
#: Marks of the line that says who wrote it, when and where.
BYLINES: Final = ("采写", "记者", "通讯员", "责编", "编辑", "来源", "发布时间", "校对", "作者")
