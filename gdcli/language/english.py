"""What a Chinese newspaper's units, bounds and subjects are called in English."""

from __future__ import annotations

from typing import Final

#: Measure words, which have no English.
_MEASURE_WORDS = "家 户 个 项 款 条 次 位 名 种 类 件 部 座 所 部门 辆 份 套 台"

ENGLISH_UNITS: Final = {
    "元": "yuan",
    "美元": "US dollars",
    "港元": "Hong Kong dollars",
    "欧元": "euros",
    "日元": "yen",
    "百分点": "percentage points",
    "倍": "times",
    "年": "years",
    "天": "days",
    "个月": "months",
    "小时": "hours",
    "吨": "tonnes",
    "公里": "km",
    "平方米": "square metres",
    "亩": "mu",
    "千瓦时": "kWh",
    "人次": "visits",
    "人": "people",
    **dict.fromkeys(_MEASURE_WORDS.split(), ""),
}

ENGLISH_BOUNDS: Final = {
    "over": "over",
    "at_least": "at least",
    "nearly": "nearly",
    "under": "under",
    "at_most": "at most",
    "about": "about",
    "range": "from",
}

#: Subjects of statistics with what they are called in English, without the ending of a plural; alike.ROWS has those
#: with several names in Chinese.
SUBJECTS: Final = """
海关 custom; 顺差 surplus; 关税 tariff; 固定资产 fixed-asset; 房地产 property estate realty; 基础设施 infrastructure;
增加值 value-added; 用户 user subscriber; 大数据 data; 算力 computing; 基站 station; 电信 telecom; 邮政 postal mail;
货车 truck lorry; 海洋 marine ocean sea; 石化 petrochemical; 化工 chemical; 家电 appliance; 纺织 textile;
烟草 tobacco; 白酒 liquor; 食糖 sugar; 油料 oilseed; 花生 peanut; 咖啡 coffee; 人参 ginseng; 农产品 farm produce;
农村 village; 乡镇 township town; 婴儿 infant baby; 生育 fertility maternity; 死亡率 mortality;
寿命 lifespan expectancy; 体检 checkup check-up; 中医 tcm; 手术 surgery; 献血 blood; 学位 seat; 高考 gaokao;
考生 examinee candidate exam; 留学生 overseas; 慈善 charity; 彩票 lottery; 退役军人 veteran; 消防 firefighting;
检察 prosecutor; 商标 trademark; 版权 copyright; 独角兽 unicorn; 孵化器 incubator; 院士 academician;
博士 phd doctorate doctoral; 人才 talent; 科学家 scientist; 卫星 satellite; 吞吐量 throughput; 加油站 petrol;
节能 saving; 能耗 energy consumption; 能源 energy; 可再生 renewable; 绿电 green; 抽水蓄能 pumped; 臭氧 ozone;
二氧化硫 sulphur sulfur so2; 生态 ecology ecological; 保护区 reserve; 熊猫 panda; 降水 rain rainfall precipitation;
气温 temperature; 台风 typhoon; 干旱 drought; 露营 camping; 滑雪 ski skiing; 冰雪 ice snow winter; 马拉松 marathon;
赤字 deficit; 外汇 forex; 亏损 loss; 破产 bankruptcy; 基金 fund; 执照 licence license; 口岸 border; 签证 visa;
外国人 foreigner; 春节 spring festival; 拖拉机 tractor; 农机 machinery; 机械化 mechanisation mechanization;
秸秆 straw; 黑土 soil; 水库 dam; 渔船 boat vessel; 应届 graduate; 技能 skill; 社保 social-security security;
失能 dependent; 养老服务 eldercare; 停车 parking; 绿道 greenway; 小区 estate neighbourhood neighborhood;
文物 relic; 门票 ticket; 客流 traffic; 班列 freight; 机构 organisation; 纪录 record; 同比 growth;
均价 average; 补贴 subsidised subsidized; 贷款 lending borrowing; 玩具 toy; 家具 furniture; 工业 industry industrial;
茶叶 tea; 实验室 lab laboratory; 母猪 sow; 肉牛 cattle cow beef; 活羊 sheep goat mutton lamb; 牛奶 milk dairy;
肉类 meat; 图书馆 library; 博物馆 museum; 隧道 tunnel; 手机 smartphone phone; 机器人 robot; 电池 battery; 水泥 cement;
棉花 cotton; 家庭 household family; 离婚 divorce; 孤儿 orphan; 河流 river; 湖泊 lake; 湿地 wetland; 地震 earthquake;
标准 standard; 中心 center centre
"""
