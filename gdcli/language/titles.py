"""Who speaks at a press conference: offices, titles of their heads, words of saying, surnames.

>>> SHORT_OFFICES["科学技术"], "副厅长" in TITLES
('科技', True)
"""

from __future__ import annotations

from typing import Final

_OFFICES: Final = """
委员会 办公室 管理局 总署 总局 总队 总会 银行 法院 检察院 研究院 中心 集团 公司 大学 联合会 协会 厅 局 委 办 署
部 院 司 行 关 会
"""
#: What the name of an office ends in.
OFFICES: Final = tuple(_OFFICES.split())

_RANKS: Final = """
厅长 局长 主任 部长 署长 司长 行长 关长 院长 会长 校长 总队长 处长 主席 省长 市长 区长 县长 州长 董事长 总经理
总裁
"""
_OTHER_TITLES: Final = """
党组书记 党委书记 党组成员 党委委员 一级巡视员 二级巡视员 总经济师 总工程师 总会计师 总统计师 总规划师
首席经济学家 新闻发言人 发言人 秘书长 副秘书长 书记 副书记 负责人 有关负责人 相关负责人
"""
#: The titles that a speaker carries between the office and the name, 副 and 常务副 included.
TITLES: Final = (*(lead + rank for rank in _RANKS.split() for lead in ("常务副", "副", "")), *_OTHER_TITLES.split())

_SAYING: Final = "介绍 表示 指出 透露 提到 强调 回应 回答 通报 谈到 说明 解释 解读 认为 坦言 称 说 答"
#: What a speaker does behind the name.
SAYING: Final = tuple(_SAYING.split())
#: What an office does that is named without a speaker.
REPORTING: Final = ("介绍", "通报", "表示", "数据显示", "统计显示", "发布的数据", "统计", "公布", "获悉")

#: Who speaks at a press conference for no department.
HOSTS: Final = ("主持人", "记者")

#: What stands in a department's full name, and what newsrooms call it.
SHORT_OFFICES: Final[dict[str, str]] = {
    "工业和信息化": "工信",
    "工业信息化": "工信",
    "发展改革": "发改",
    "发展和改革": "发改",
    "科学技术": "科技",
    "市场监督管理": "市场监管",
    "地方金融监督管理": "地方金融监管",
    "人力资源和社会保障": "人社",
    "人力资源社会保障": "人社",
    "住房和城乡建设": "住建",
    "住房城乡建设": "住建",
    "文化和旅游": "文旅",
    "卫生健康": "卫健",
    "交通运输": "交通",
    "退役军人事务": "退役军人",
    "国有资产监督管理": "国资",
    "药品监督管理": "药监",
    "医疗保障": "医保",
    "应急管理": "应急",
    "知识产权": "知产",
    "广播电视": "广电",
    "乡村振兴": "乡村振兴",
    "政务服务数据管理": "政数",
}

_SURNAMES: Final = """
欧阳 上官 司马 诸葛 司徒 皇甫 尉迟 慕容 东方 夏侯 令狐 王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林
罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 萧 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟
谭 陆 汪 范 金 石 廖 贾 夏 韦 付 傅 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 阎 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵
万 钱 严 覃 武 戴 莫 孔 向 汤 常 温 康 施 文 牛 樊 葛 邢 安 齐 易 乔 伍 庞 颜 倪 庄 聂 章 鲁 岳 翟 殷 詹 申 欧
耿 关 兰 焦 俞 左 柳 甘 祝 包 宁 尚 符 舒 阮 柯 纪 梅 童 凌 毕 单 季 裴 霍 涂 成 苗 谷 曲 盛 冉 蓝 路 游 辛 靳
管 柴 蒙 鲍 华 喻 祁 蒲 房 滕 屈 饶 解 牟 艾 尤 阳 时 穆 农 司 卓 古 吉 缪 简 车 项 连 芦 麦 褚 娄 窦 戚 岑 景
党 宫 费 卜 冷 晏 席 卫 米 柏 宗 瞿 桂 全 佟 应 臧 闵 苟 邬 边 卞 姬 师 和 仇 栾 隋 商 刁 沙 荣 巫 寇 桑 郎 甄
丛 仲 虞 敖 巩 明 佘 池 查 麻 苑 迟 邝 官 封 谈 匡 鞠 惠 荆 乐 冀 郁 胥 南 班 储 原 栗 燕 楚 鄢 劳 谌 奚 皮 粟
冼 蔺 楼 盘 满 闻 位 厉 伊 仝 区 郜 海 阚 花 权 强 帅 屠 豆 朴 盖 练 廉 禹 井 祖 漆 巴 丰 支 卿 国 狄 平 计 索
宣 晋 相 初 门 云 容 敬 来 扈 晁 芮 都 普 阙 浦 戈 伏 鹿 薄 邸 雍 辜 羊 阿 乌 母 裘 亓 修 邰 赫 杭 况 那 宿 鲜
印 逯 隆 茹 诺 战 慕 危 玉 银 亢 嵇 公 哈 湛 宾 戎 勾 茅 利 於 呼 居 揭 干 但 尉 冶 斯 元 束 檀 衣 信 展 阴 昝
智 幸 奉 植 衡 富 尧 闭 由
"""
#: The surnames that nearly everybody has; a name is one of these and one or two characters more.
SURNAMES: Final = tuple(_SURNAMES.split())

#: Whose conference is the nation's.
NATIONAL: Final = ("国新办", "国务院", "国家统计局", "海关总署", "国家发展改革委", "全国人大", "商务部", "财政部")
