"""Words that tell a name, a code or an event from a quantity."""

from __future__ import annotations

from typing import Final

from gdcli.language import words

#: 6.2级, 8级大风: a level that is measured, by the words behind it and in front of it.
FORCES: Final = words("地震 大风 风 阵风 狂风 台风 暴风 强风 余震 以上 及以上地震 左右 烈度 海浪")
FORCES_IN_FRONT: Final = words("风力 东风 南风 西风 北风 海上 浪高 烈度 阵风 震级 里氏 风速 级至 级到 强度 地震 大风")
#: Units that name an event or an address as often as they measure.
EVENT_UNITS: Final = frozenset(words("门 米 公里 公斤 千米 座 期 栋 幢 单元 室 楼 层 M"))
#: Behind such a unit: an event, or the next part of an address.
EVENTS: Final = words(
    "栏 跑 自由泳 蛙泳 蝶泳 仰泳 混合泳 短跑 接力 决赛 预赛 半决赛 赛跑 项目 个人 速滑 障碍 跳台 跳板 板 "
    "台 气步枪 气手枪 步枪 竞走 马拉松 "
    "级 飞人 短道 越野 冠军 单人 双人 皮艇 划艇 团体 移动靶 金牌 比赛 低层 中层 高层 顶层"
)
#: In front of its number.
CONTESTS: Final = ("男子", "女子", "男女", "混合", "男", "女", "栋", "幢", "号", "号楼")
#: Behind so many 人: a crew or a team of a sport, 四人单桨.
CREWS: Final = words("单桨 双桨 有舵 无舵 皮艇 划艇 赛艇 雪车 雪橇 篮球 足球 制")
#: Units that number what stands in front of them by its last character: 《基本法》23条, 忠孝路4段.
NUMBERED: Final = {"条": ("》",), "款": ("》",), "段": ("路", "街", "道")}
#: Weak units that are words for counting and little else: 三部电影, 七轮比赛; and those that 两 makes so: 两组.
CLASSIFIERS: Final = "部批轮集句块片门首幅册桌包针波"
PAIRED: Final = CLASSIFIERS + "局组班卷本站口刀拳段任"
