"""Words of order: among whom something holds a place, what is ordered, who holds a place."""

from __future__ import annotations

from typing import Final

#: Among whom: 全国第一, 世界首位.
SCOPES: Final = """
全国 全省 全市 全县 全区 全球 世界 全世界 亚洲 欧洲 非洲 亚太 全亚洲 全港 全澳 全州 全军 全场 全网 全行业 全集团 国内
国际 同类 同行业 行业 业内 省内 市内 区内 区域 大湾区 粤港澳大湾区 珠三角 长三角 京津冀 中国 美国 国内城市 广东 东部
西部 中部 东北 华南 华东 华北 华中 西南 西北 沿海 沿海省份 大陆 内地 全广东 全广州 全校 全年级 全班 全系 全院 全镇
全乡 全村 全厂 全公司 联盟 小组 分组 本组 组别 榜单 总榜 全榜 年度 个人 团体 男子 女子 东亚 东南亚 南亚 拉美 中东
中西部 各省 各市 各省区市 全国各省 副省级城市 地级市 一线城市 省会城市 同级 同期 历史 史上 总分 总成绩 综合 全国城市
全国同类 粤东 粤西 粤北 本省 本市 本港 本澳 本地 全台 央企 省属企业 高校 全国高校 全国省会城市 全国副省级城市
计划单列市 新一线城市 积分榜 奖牌榜 金牌榜 射手榜 全台湾 全澳门 联赛 东区 西区 分区 全国同行 全联盟 赛区 本赛区 榜上
本届 亚太地区 亚太区 亚洲区 欧美 单项 全能 男单 女单 男双 女双 混双 男团 女团 决赛 预赛 半决赛 全运会 奥运会
"""
#: What is said to hold a place, shortly before it.
HOLDING: Final = "居 列 排 位 夺 获 升 跌 降 保 占 据 进 摘 斩 为 是 蝉联 取得 名次 拿下 处于 达到"
#: What is ordered, right before its place: 规模第一, but not 安全第一.
MEASURED: Final = """
总量 规模 数 产值 增速 增幅 排名 份额 额 量 率 值 得分 总分 收入 利润 能力 实力 占比 面积 位次 增长 速度 年 水平 产能
密度 长度 高度 力度 热度 贡献 里程
"""
#: A place holds the rank right behind its name: 北京第二；江苏第三.
PLACES: Final = """
广东 江苏 浙江 山东 福建 安徽 江西 湖北 湖南 河南 河北 山西 辽宁 吉林 四川 贵州 云南 陕西 甘肃 青海 海南 北京 上海
天津 重庆 香港 澳门 台湾 广州 深圳 珠海 佛山 东莞 杭州 苏州 南京 武汉 成都
"""
#: Titles of a place by their first characters; one is a place behind what is measured or a verb of ranking alone
#: (总量亚军, 稳居No.1), because a champion of sports holds a title.
#: The first chair is a place wherever it stands, 头一名 wherever something holds it.
PLACE_TITLES: Final = {"冠": 1, "亚": 2, "季": 3, "榜": 2, "头": 1, "N": 1}
#: Where in a title stands the character that is looked for.
TITLE_ENDS: Final = {"军": 1, "眼": 1, "椅": 3}
RANKING: Final = "位居 位列 名列 排名 稳居 跃居 高居 坐稳 稳坐"
#: Scopes of time.
ORDERS: Final = ("历史", "史上")
#: These come first in a slogan, not in an order.
PUT_FIRST: Final = "质量 安全 客户 生命 健康 服务 信誉 友谊"
#: From the other end: 倒数第一.
LAST: Final = ("倒数", "尾数")
#: 第二批 and the like say which one; only with a scope and none of these is 全国第二 a rank.
MEASURES: Final = "个次批届条款章节项期季年天日周月场轮部版代号类档段组页卷集产步层阶方任幕梯家座艘架台例只时支份"
