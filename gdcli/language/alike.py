"""Everyday words and the words of newspapers, officials and English for the same thing.

A row belongs here if a reporter anywhere would type one word of it and mean another; what only one base calls so
belongs to its glossary. Proof, which must not confuse what an editor keeps apart, does not read it.

>>> others("衣服")
('服装', '衣裳', '衣物', '成衣')
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import Final

from gdcli.language.english import SUBJECTS

#: Words of one row may stand for each other; those behind the bar, without the ending of a plural, only for the others.
ROWS: Final = """
企业 公司 厂 厂子 工厂 厂家 厂商 工企 | firm company enterprise business factory
制造业 工厂 厂 制造企业 | manufacturing manufacturer
商家 商户 店家 门店 店铺 铺子 经营主体 | merchant shop store
经营主体 市场主体 商户 商事主体 个体户 | market entity
外资 外商 外企 洋资 老外 境外投资 | foreign fdi
中小企业 小企业 中小微 小微 科小 科技型中小企业 | sme
高新技术 高技术 高科技 高精尖 高新 | high-tech hi-tech
机构 单位 组织 团体 | institution organisation organization body agency
金融机构 银行 券商 | bank lender
部门 厅局 厅 局 委办 委办局 单位 机关 | department
大项目 重大项目 大工程 大单 | big mega large
项目 工程 | project
投资 投 投钱 砸钱 投入 花钱 掏钱 | invest investment spending spend
融资 贷款 放贷 放款 借款 信贷 贷 | loan credit financing
产品 商品 | product good
新设 新开 新办 新建 新登记 新注册 新成立 新增 开办 新来 | new
增长 增速 增幅 涨 涨幅 升 上升 上涨 提高 提升 攀升 走高 变多 | growth increase rise up grew rose 翻倍 翻番 猛增 大增
下降 降 降幅 跌 跌幅 下跌 下滑 减少 回落 走低 变少 缩水 少 | decline decrease drop fall fell down cut shrink
翻番 翻倍 翻一番 倍增 | double
持平 没变 没变化 没有变化 不变 没动 | unchanged flat
改善 好转 变好 转好 向好 进步 | improve improved better
变差 转差 恶化 退步 变坏 更差 | worsen worsened worse
连续 连着 接连 蝉联 连冠 连 | streak
第一 冠军 老大 头名 榜首 首位 第一大 最大 头号 | top largest
排名 名次 位次 第几 排第几 排几 座次 | rank ranking
新高 最高 破纪录 纪录 | record
之差 差距 高出 领先 幅度 | gap
办结 处理 解决 办理 | handled settled
目标 计划 打算 规划 力争 | target goal plan
门槛 起步 标准 至少 | threshold
占比 比重 份额 比例 占 几成 | share proportion
总额 总量 总值 盘子 规模 大盘 | total volume
政策 措施 文件 办法 举措 | policy measure
记者会 发布会 专场 吹风会 | conference
货物贸易 外贸 贸易 生意 买卖 进出口 | trade
出口 外销 出海 卖出去 | export
进口 买进 买进来 | import
伙伴 客户 买家 | partner
服装 衣服 衣裳 衣物 成衣 | garment clothing clothe apparel
鞋靴 鞋 鞋子 鞋类 | shoe footwear
汽车 车 车子 轿车 小车 乘用车 车辆 | car auto automobile vehicle
电动 电动车 电动汽车 电车 绿牌 绿牌车 新能源车 新能源汽车 | ev nev electric 新能源 electrified
机电 机械 机器 | machine machinery
电器 电气 电工 | electrical
销量 销售 销售额 卖 卖出 卖掉 售出 | sale sold
产量 生产 产出 | output production yield harvest
营业收入 营收 收入 | revenue turnover income sale
利润 赚钱 盈利 | profit earning
零售 社零 | retail
消费 花销 花费 开销 | spending consumption
消费券 购物券 代金券 优惠券 | voucher coupon
汽车消费券 购车券 车券
春节 过年 新春 年货 农历新年
拉动 带动 撬动 带来 | drive driven boost
发放 派发 发
人数 人次 | people person
惠及 受益 领 领取 领到 享受 | benefit
居民 市民 老百姓 群众 消费者 | resident consumer
参与 参加 加入 到场 参会
活动 展会 车展 促销 | event
相隔 隔了 时隔 间隔 隔
台阶 大关 关口 整数关
服务业 第三产业 三产 | service
农业 种地 务农 | agriculture farming
建筑业 建筑 盖房 | construction
粮食 谷物 | grain harvest cereal crop
耕地 农田 田地 | farmland
播种 种植 种了 | sown planting planted
农机 农业机械 拖拉机
花卉 鲜花 | flower
供水 自来水 饮水 | water
水库 蓄水 | reservoir
技术改造 技改 设备更新 设备改造 升级改造 | upgrading upgrade renovation
创新 科创 | innovation
研发 科研 | research r&d
专利 发明 | patent
集群 产业群 扎堆 | cluster
研究院 研究所 院所 | institute
检测 检验 质检 测试 化验 | testing inspection test
认证 获证 拿证 | certified certification
质量 品质 | quality
计量 测量 | metrology
平台 系统 网站 | platform
服务 帮助 帮了 扶持 | service served
储能 蓄能 | storage
电力 供电 | electricity power
发电 发电量 | generation
用电 用电量 耗电
氢能 氢气 加氢 | hydrogen
碳排放 减排 减碳 | carbon emission
学校 院校 | school campus
大学 高校 | university college
学生 在校生 | student
儿童 孩子 小孩 娃 | child children
资助 助学 助学金 奖学金 | scholarship
教师 老师 | teacher faculty
医院 医疗机构 卫生院 | hospital clinic
卫生室 医务室 卫生站
诊疗 就诊 门诊 看病 就医 治病 瞧病 | visit outpatient appointment
药品 药物 | drug medicine medication
医生 大夫 医师 | doctor
养老 老人 老年人 长者 老龄 高龄 | elderly nursing senior aged
养老机构 养老院 敬老院 福利院
食堂 饭堂 助餐点 | canteen
残疾人 残障人士 | disabled disability handicapped
志愿者 义工 | volunteer
社区 小区 街道 | community
结婚 领证 婚姻登记 | marriage wedding married couple
出生 新生儿 生娃 生孩子 | birth
就业 找工作 上岗 求职 | job employment
岗位 职位 招工 | job post vacancy
招聘 招人 招录 招工 | recruitment
农民工 务工人员 打工的 外来工 | migrant
职工 员工 工人 劳动者 | worker employee
培训 进修 | training
职业教育 职教 技校 | vocational
招生 招收 录取 | enrolment admission
失业 没工作 | unemployment jobless unemployed layoff
工资 薪水 薪资 待遇 | wage salary pay earning paycheck
住房 房子 房屋 住宅 商品房 | house housing home apartment flat dwelling
老旧小区 旧小区 老小区
保障性住房 保障房 公租房 廉租房
加装电梯 装电梯 | elevator lift
公厕 厕所 | toilet
公路 道路 马路 | road highway street
铁路 高铁 火车 动车 列车 坐火车 | rail railway train
民航 航空 空运 飞机 坐飞机 航班 | aviation airline flight plane air
机场 航站楼 | airport
水路 水运 航运 坐船 轮船 轮渡 | waterway ferry
公路客运 道路客运 公路 大巴 | coach
客车 客运车 客运车辆 大巴 大巴车 小巴 中巴 班车 长途车 长途大巴 | coach bus
公交 公交车 公共交通 | bus transit
高速公路 高速 | expressway motorway
旅客 乘客 客流 | passenger traveller
发送 运送 输送
停车位 车位 停车场 | parking car-park
驾驶人 司机 驾照 驾驶证 | driver
首日 头天 第一天 头一天
港口 码头 | port harbour harbor wharf
集装箱 货柜 标箱 | container teu
跨境电商 海外电商 | cross-border
对外投资 海外投资 境外投资 走出去 | outbound
快递 包裹 | parcel
游客 旅客 观光客 | tourist visitor
旅游 文旅 出游 | tourism
景区 景点 | scenic attraction spot
接待 到访 迎来
体育 运动 | sport
赛事 比赛 | competition event
演出 演唱会 | performance concert show
非物质文化遗产 非遗 | heritage
出境 出国 | outbound
入境 来华 | inbound
税收 税 纳税 | tax taxation levy
财政 公共预算 | budget fiscal
支出 开支 花费 花钱 | expenditure spending spend cost
赔付 理赔 赔款 | claim
利率 利息 | interest
地区生产总值 gdp 经济总量 生产总值 | economy
人口 常住人口 | population inhabitant
保险 保费 | insurance
上市 ipo | listed
价格 物价 价钱 费用 收费 便宜 | price cost fee charge
城市 地市 市 都市 | city
城市 城里 市区 城区 | urban
社会组织 社团 社会团体 民间组织
区县 县区 县 | county
空气 大气 | air
细颗粒物 pm2.5 霾 雾霾 | haze smog
优良天数 优良天 好天 蓝天 好天气 晴天
浓度 含量 | concentration
沿线 沿岸 两岸 流域
全国 国内 中国 我国 | nationwide national china
全球 世界 国际 | global world
欧盟 欧洲 | eu europe
东盟 东南亚 | asean
美国 老美 美方 | us usa america
发达国家 欧美 西方国家 发达经济体 | developed
大湾区 湾区 珠三角 | gba
美元 美金 | dollar usd
上月 上个月 环比 | month-on-month
物流 货运 运输 运货 | logistics freight cargo
客运 客流 载客 | passenger
居民收入 可支配收入 人均收入 城乡收入 纯收入 挣 挣钱 | income
存款 储蓄 存钱 | deposit saving
债券 债务 欠债 | bond debt
补贴 补助 津贴 补钱 | subsidy allowance grant
减税 退税 税费减免 免税
奖励 奖金 奖补 | award prize
建成 建好 完工 竣工 | built completed
开工 动工 开建
恢复 复航 回到 | recovered resumed
预计 预测 预期 估计 | forecast expected
首次 第一次 头一回 头一次 | first
累计 总共 共计 一共 | cumulative
覆盖 遍布 普及 | coverage
捐款 捐赠 善款 | donation
养老金 退休金 养老保险 | pension
医保 医疗保险
低保 救助 救济 | aid relief
床位 病床 | bed
疫苗 接种 打针 | vaccine vaccination jab immunisation
托育 托儿 幼托 婴幼儿 | childcare nursery
幼儿园 幼儿 | kindergarten
毕业生 应届生 | graduate
农民 农户 农村居民 | farmer
农村 乡村 乡下 下乡 村里 | rural
脱贫 扶贫 贫困 贫困户 脱贫户 脱贫人口 | poverty
森林 林地 树林 | forest
绿化 造林 植树 种树 | afforestation
污水 废水 | sewage wastewater effluent
垃圾 废物 废弃物 | waste garbage trash rubbish
水质 水体 河水 | water
煤炭 煤 | coal
石油 原油 | oil petroleum
天然气 燃气 | gas
光伏 太阳能 | solar photovoltaic
风电 风能 风力 风机 | wind
充电桩 充电站 充电设施 充电基础设施 | charger charging ev
网上零售 网购 线上 电商 | online e-commerce
餐饮 饭店 餐厅 吃饭 下馆子 | catering restaurant
酒店 宾馆 旅馆 | hotel
电影 票房 影院 | film movie cinema
地铁 轨道交通 城轨 | metro subway
集成电路 芯片 半导体 | chip semiconductor
人工智能 智能 | ai
软件 信息技术 | software
船舶 船 造船 | ship shipbuilding
钢铁 钢材 钢 | steel
蔬菜 菜 青菜 | vegetable
水果 果品 果子 | fruit
生猪 猪肉 猪 | pork pig hog swine
水产 渔业 海鲜 鱼 | fishery seafood fish aquatic
案件 案子 | case
诈骗 电诈 骗子 | fraud scam
破案 破获 侦破 | solved
抓获 抓了 逮捕 | arrest
火灾 着火 失火 | fire
交通事故 车祸
抽检 抽查
合格 达标 过关 | qualified
假冒 假货
罚款 处罚 罚金 罚没 | fine penalty
投诉 举报 | complaint
事故 意外 | accident
面积 大小 亩数 | area acreage
里程 长度 全长 | length mileage
日均 每天 一天 每日 | daily
人均 每人 平均每人
上年同期 去年同期 同比 | year-on-year
殡葬 丧葬 丧事 白事 后事 | funeral burial cremation
坟墓 墓地 坟地 墓葬 | grave tomb cemetery
场所 场地 设施 | facility venue site
良种 种子 种苗 | seed
年限 时长 期限 年数
整治 治理 整顿 清理
自给 自足 自产 | self-sufficiency
电源 电厂 发电厂 电站 | generation plant
发电设备 机组 发电机 发电机组 | unit
核电 核能 核电站 | nuclear
水电 水力 水电站 | hydropower hydro
火电 煤电 火电厂 | thermal
电网 输电 线路 | grid
装机 装机容量 | installed capacity
农技 农业技术 技术推广
标兵 示范 样板 典型 榜样 标杆 | demonstration model
完成率 超额 进度
产值 产出 | output value
亩产 单产 | yield
慰问 慰问金 | condolence
民宿 客栈 农家乐 | homestay guesthouse
星级 等级 级别 | grade
用地 土地 | land
宽带 网络 | broadband network
民营 民企 私企 私营 民间 | private
国有 国企 央企 | state-owned
存栏 在栏 存栏量 | herd stock inventory livestock
家禽 鸡鸭 鸡鸭鹅 | poultry chicken duck bird
禽蛋 鸡蛋 | egg
玉米 苞谷 | corn maize
稻谷 水稻 大米 稻米 | rice paddy
小麦 麦子 | wheat
大豆 黄豆 | soybean soya
化肥 肥料 | fertiliser fertilizer
农药 打药 | pesticide
药材 中草药材 中药材 草药 | herb herbal
灌溉 浇地 | irrigation
百岁老人 寿星 长寿老人 百岁 | centenarian
高龄津贴 高龄补贴 老年补贴
艾滋 艾滋病 | hiv
结核病 肺结核 | tuberculosis tb
乙肝 肝炎 | hepatitis
流感 感冒 | flu influenza
癌症 肿瘤 | cancer
护士 护理 | nurse
公园 绿地 | park garden
改造 改建 翻新 更新 | renewal renovation refurbishment retrofit
管网 管道 管线 | pipeline pipe
内涝 积水 涝点 | flood flooding waterlogging
租房 租金 房租 | rent rental
房贷 按揭 公积金 | mortgage
通胀 居民消费价格 | inflation cpi
奖牌 金牌 | medal
桥梁 大桥 | bridge
自行车 单车 | bicycle bike
出租车 的士 网约车 | taxi cab
食用菌 菌菇 蘑菇 | mushroom fungus
死亡 去世 | death
女性 妇女 | woman women female
青年 年轻人 | youth young
律师 法律 | lawyer legal
法院 审判 | court
警察 民警 公安 | police
食品 食物 | food
利用率 消纳 | utilisation utilization
装机 装机容量 并网 | installed capacity
收费 价格 收费标准 | fee charge
资金 款项 | fund money
"""


@cache
def others(word: str) -> tuple[str, ...]:
    """The other words for `word`, which may be an English stem: facilit."""
    # To build a dictionary of all takes longer than to look a query up.
    rows = [row.partition("|")[0].split() for row in ROWS.split("\n") if f" {word} " in f" {row} "]
    if word.isascii():
        rows += [row.split()[:1] for row in SUBJECTS.replace("\n", " ").split(";") if f" {word} " in f"{row} "]
        if not rows and not word.endswith("y"):
            return others(f"{word}y")
    return tuple(dict.fromkeys(other for other in chain(*rows) if other != word))


@cache
def _words() -> frozenset[str]:
    return frozenset(word for word in ROWS.split() if not word.isascii())


def spans(run: str) -> list[tuple[int, int]]:
    """Where words of the table begin and end in `run`, from left to right; a word within another is none.

    >>> spans("新能源汽车出口")
    [(0, 5), (5, 7)]
    """
    known, found, reached = _words(), list[tuple[int, int]](), 0
    longest = max(map(len, known))
    for start in range(len(run)):
        ends = range(min(len(run), start + longest), max(start, reached), -1)
        if end := next((end for end in ends if run[start:end] in known), 0):
            found.append((start, end))
            reached = end
    return found
