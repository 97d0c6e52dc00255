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
经营主体 市场主体 商户 商事主体 | market entity
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
新高 最高 破纪录 纪录 刷新 | record
之差 差距 高出 领先 幅度 | gap
办结 处理 解决 办理 审结 结案 | handled settled
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
粮食 谷物 口粮 | grain harvest cereal crop
耕地 农田 田地 | farmland
播种 种植 种了 栽种 栽培 | sown planting planted
农机 农业机械 拖拉机 收割机
花卉 鲜花 | flower
供水 自来水 饮水 用水 | water
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
用电 用电量 耗电 耗电量 电量
氢能 氢气 加氢 | hydrogen
碳排放 减排 减碳 | carbon emission
学校 院校 校园 学堂 | school campus
大学 高校 | university college
学生 在校生 学子 学童 | student
儿童 孩子 小孩 娃 | child children
资助 助学 助学金 奖学金 | scholarship
教师 老师 教员 师资 | teacher faculty
医院 医疗机构 卫生院 医疗卫生机构 | hospital clinic
卫生室 医务室 卫生站 卫生所 诊所 村卫生室 村诊所 医疗点
诊疗 就诊 门诊 看病 就医 治病 瞧病 诊治 求医 看医生 | visit outpatient appointment
药品 药物 吃药 | drug medicine medication
医生 大夫 医师 郎中 | doctor
养老 老人 老年人 长者 老龄 高龄 | elderly nursing senior aged
养老机构 养老院 敬老院 福利院
食堂 饭堂 助餐点 | canteen
残疾人 残障人士 残障 | disabled disability handicapped
志愿者 义工 志愿服务 | volunteer
社区 小区 街道 | community
结婚 领证 婚姻登记 成婚 | marriage wedding married couple
出生 新生儿 生娃 生孩子 | birth
就业 找工作 上岗 求职 饭碗 从业 | job employment
岗位 职位 招工 | job post vacancy
招聘 招人 招录 招工 | recruitment
农民工 务工人员 打工的 外来工 | migrant
职工 员工 工人 劳动者 职员 上班族 打工人 | worker employee
培训 进修 | training
职业教育 职教 技校 | vocational
招生 招收 录取 收生 招学生 | enrolment admission
失业 没工作 丢工作 下岗 | unemployment jobless unemployed layoff
工资 薪水 薪资 待遇 薪酬 报酬 工钱 | wage salary pay earning paycheck
住房 房子 房屋 住宅 商品房 新房 楼房 | house housing home apartment flat dwelling
老旧小区 旧小区 老小区 老楼
保障性住房 保障房 公租房 廉租房
加装电梯 装电梯 | elevator lift
公厕 厕所 卫生间 | toilet
公路 道路 马路 | road highway street
铁路 高铁 火车 动车 列车 坐火车 坐高铁 乘火车 动车组 铁道 | rail railway train
民航 航空 空运 飞机 坐飞机 航班 乘机 乘飞机 搭飞机 坐了飞机 | aviation airline flight plane air
机场 航站楼 | airport
水路 水运 航运 坐船 轮船 轮渡 | waterway ferry
公路客运 道路客运 公路 大巴 | coach
客车 客运车 客运车辆 大巴 大巴车 小巴 中巴 班车 长途车 长途大巴 | coach bus
公交 公交车 公共交通 | bus transit
高速公路 高速 高速路 | expressway motorway
旅客 乘客 客流 搭客 | passenger traveller
发送 运送 输送 送走 送出
停车位 车位 停车场 | parking car-park
驾驶人 司机 驾照 驾驶证 驾驶员 开车的 车主 | driver
首日 头天 第一天 头一天
港口 码头 海港 | port harbour harbor wharf
集装箱 货柜 标箱 | container teu
跨境电商 海外电商 | cross-border
对外投资 海外投资 境外投资 走出去 | outbound
快递 包裹 快件 邮包 寄件 | parcel
游客 旅客 观光客 游人 旅游者 来玩的 | tourist visitor
旅游 文旅 出游 游玩 观光 | tourism
景区 景点 | scenic attraction spot
接待 到访 迎来
体育 运动 健身 锻炼 | sport
赛事 比赛 竞赛 联赛 | competition event
演出 演唱会 表演 | performance concert show
非物质文化遗产 非遗 传承 | heritage
出境 出国 | outbound
入境 来华 | inbound
税收 税 纳税 | tax taxation levy
财政 公共预算 国库 | budget fiscal
支出 开支 花费 花钱 | expenditure spending spend cost
赔付 理赔 赔款 赔钱 | claim
利率 利息 | interest
地区生产总值 gdp 经济总量 生产总值 | economy
人口 常住人口 | population inhabitant
保险 保费 险种 | insurance
上市 ipo | listed
价格 物价 价钱 费用 收费 便宜 | price cost fee charge
城市 地市 市 都市 | city
城市 城里 市区 城区 | urban
社会组织 社团 社会团体 民间组织
区县 县区 县 | county
空气 大气 空气质量 | air
细颗粒物 pm2.5 霾 雾霾 颗粒物 | haze smog
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
物流 货运 货物运输 运货 拉货 | logistics freight cargo
客运 客流 载客 运客 拉客 运人 | passenger
居民收入 可支配收入 人均收入 城乡收入 纯收入 挣 挣钱 | income
存款 储蓄 存钱 存的钱 | deposit saving
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
养老金 退休金 养老保险 养老钱 | pension
医保 医疗保险
低保 救助 救济 最低生活保障 低保户 | aid relief
床位 病床 | bed
疫苗 接种 打针 预防针 打疫苗 | vaccine vaccination jab immunisation
托育 托儿 幼托 婴幼儿 | childcare nursery
幼儿园 幼儿 学前教育 幼教 | kindergarten preschool
毕业生 应届生 毕业 毕业的 | graduate
农民 农户 农村居民 种地的 庄稼人 | farmer
农村 乡村 乡下 下乡 村里 | rural
脱贫 扶贫 贫困 贫困户 脱贫户 脱贫人口 | poverty
森林 林地 树林 林子 | forest
绿化 造林 植树 种树 | afforestation
污水 废水 脏水 | sewage wastewater effluent
垃圾 废物 废弃物 生活垃圾 | waste garbage trash rubbish
水质 水体 河水 | water
煤炭 煤 原煤 产煤 | coal
石油 原油 汽油 柴油 成品油 | oil petroleum
天然气 燃气 煤气 | gas
光伏 太阳能 光伏发电 | solar photovoltaic
风电 风能 风力 风机 | wind
充电桩 充电站 充电设施 充电基础设施 充电 | charger charging ev
网上零售 网购 线上 电商 | online e-commerce
餐饮 饭店 餐厅 吃饭 下馆子 餐馆 饭馆 | catering restaurant
酒店 宾馆 旅馆 住宿 旅店 | hotel
电影 票房 影院 看电影 | film movie cinema
地铁 轨道交通 城轨 | metro subway
集成电路 芯片 半导体 | chip semiconductor
人工智能 智能 | ai
软件 信息技术 | software
船舶 船 造船 | ship shipbuilding
钢铁 钢材 钢 | steel
蔬菜 菜 青菜 | vegetable
水果 果品 果子 | fruit
生猪 猪肉 猪 养猪 | pork pig hog swine
水产 渔业 海鲜 鱼 鱼虾 水产品 | fishery seafood fish aquatic
案件 案子 官司 诉讼 | case
诈骗 电诈 骗子 行骗 骗局 | fraud scam
破案 破获 侦破 告破 | solved
抓获 抓了 逮捕 落网 抓捕 | arrest
火灾 着火 失火 | fire
交通事故 车祸 撞车
抽检 抽查
合格 达标 过关 | qualified
假冒 假货
罚款 处罚 罚金 罚没 | fine penalty
投诉 举报 告状 | complaint
事故 意外 | accident
面积 大小 亩数 | area acreage
里程 长度 全长 | length mileage
日均 每天 一天 每日 | daily
人均 每人 平均每人
上年同期 去年同期 同比 | year-on-year
殡葬 丧葬 丧事 白事 后事 办丧 | funeral burial cremation
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
化肥 肥料 施肥 | fertiliser fertilizer
农药 打药 | pesticide
药材 中草药材 中药材 草药 | herb herbal
灌溉 浇地 浇水 | irrigation
百岁老人 寿星 长寿老人 百岁 | centenarian
高龄津贴 高龄补贴 老年补贴
艾滋 艾滋病 艾滋病病毒 | hiv
结核病 肺结核 | tuberculosis tb
乙肝 肝炎 乙型肝炎 | hepatitis
流感 感冒 | flu influenza
癌症 肿瘤 | cancer
护士 护理 护理人员 | nurse
公园 绿地 | park garden
改造 改建 翻新 更新 | renewal renovation refurbishment retrofit
管网 管道 管线 | pipeline pipe
内涝 积水 涝点 | flood flooding waterlogging
租房 租金 房租 租赁 | rent rental
房贷 按揭 公积金 住房公积金 | mortgage
通胀 居民消费价格 | inflation cpi
奖牌 金牌 | medal
桥梁 大桥 | bridge
自行车 单车 | bicycle bike
出租车 的士 网约车 | taxi cab
食用菌 菌菇 蘑菇 | mushroom fungus
死亡 去世 夭折 过世 离世 病故 病死 | death died mortality
女性 妇女 女人 女的 | woman women female
青年 年轻人 | youth young
律师 法律 法律服务 | lawyer legal
法院 审判 法官 | court
警察 民警 公安 公安机关 派出所 | police
食品 食物 | food
利用率 消纳 | utilisation utilization
装机 装机容量 并网 装机规模 | installed capacity
收费 价格 收费标准 | fee charge
资金 款项 | fund money
婴儿 宝宝 婴幼儿 新生儿 婴孩 | infant baby newborn
孕产妇 产妇 孕妇 孕妈 | maternal pregnant mother
寿命 活到 能活 活多久 活几岁 | lifespan expectancy longevity
住院 入院 收治 | inpatient admission hospitalised
门诊 急诊 看门诊 | outpatient
手术 开刀 动手术 | surgery operation
卫生技术人员 医务人员 医护人员 卫生人员 医护 医务工作者 | medical
全科医生 家庭医生 家医 | gp
乡镇卫生院 卫生院 乡镇医院 镇卫生院 镇医院 | township
社区卫生服务中心 社区医院 社康中心 社康
乡村医生 村医 赤脚医生
中医 中医药 中药 国医 | tcm
医疗费用 医药费 医疗费 药费 看病钱 治病钱 治疗费 | medical bill
个人 自己 自付 自费 私人 本人 | out-of-pocket personal
报销 医保支付 统筹支付 | reimbursement
参保 投保 上保险 入保 | insured
慢性病 慢病 老毛病 | chronic
高血压 血压高 | hypertension
糖尿病 血糖高 | diabetes
传染病 疫病 时疫 | infectious
发病 患病 得病 生病 染病 感染 | incidence infected
患者 病人 病号 病患 | patient
体检 查体 检查身体 | checkup
献血 捐血 输血 | blood
近视 近视眼 戴眼镜 | myopia
肥胖 超重 胖子 | obesity overweight
吸烟 抽烟 烟民 | smoking smoker
急救 救护车 救护 | ambulance emergency
护理 照护 照料 陪护 | care nursing
卫生 健康 医疗 | health
妇幼 母婴 妇女儿童 | maternal
精神病 精神障碍 心理疾病 | mental
小学 小学校 小学生 | primary
初中 中学 初级中学 | secondary
高中 普高 高级中学 | high-school
义务教育 中小学 九年制 | compulsory
特殊教育 特教 聋哑学校
民办 私立 民办学校 | private
公办 公立 公家办 | public
研究生 硕士 硕博 硕士生 | postgraduate master
本科 本科生 大学生 | undergraduate
高职 大专 专科 高等职业 | college
在校 在读 就读 念书 读书 上学 | enrolled
入学 就学 入读 上学 | enrolment
教职工 教工 教职员
教育 办学 教学 | education
学费 学杂费 书本费 | tuition
高考 考大学 大学考试 | gaokao
辍学 失学 退学 | dropout
阅读 读书 看书 | reading
发送量 客运量 运送量 运量 载客量
吞吐量 装卸量 过货量 | throughput
航班 班机 起降架次 架次 | flight
航线 线路 航路 | route
小客车 私家车 小汽车 自驾车 家用车 自驾 | car
电动自行车 电瓶车 电单车 电动车 | e-bike
摩托车 摩托 | motorcycle
货车 卡车 大货车 | truck lorry
车流量 车流 车次 过车 通行量 | traffic
拥堵 堵车 塞车 | congestion
准点 正点 准时 | punctuality
春运 春节运输 返乡潮
出行 出门 外出 | travel trip
农村公路 乡村公路 村道 乡道 村路
通车 开通 投用 投运 投入使用 | opened
中欧班列 国际班列 班列 | freight
隧道 山洞 涵洞 | tunnel
口岸 关口 国门 | border
牛奶 生鲜乳 奶类 鲜奶 | milk
农产品 农副产品 土特产 | produce
农作物 作物 庄稼 | crop
高标准农田 良田 高产田 | farmland
合作社 农民合作社 专业合作社 | cooperative
油菜 油菜籽 菜籽 | rapeseed
马铃薯 土豆 洋芋 | potato
红薯 甘薯 地瓜 番薯 | sweet-potato
烟叶 烤烟 烟草 | tobacco
甘蔗 糖料 | sugarcane
大棚 温室 设施农业 | greenhouse
撂荒 抛荒 荒地
受灾 遭灾 灾害 灾情 | disaster
干旱 旱灾 旱情 | drought
洪涝 洪水 水灾 | flood
降水 降雨 雨量 下雨 雨水 | rainfall
气温 温度 天气 | temperature
水资源 用水 耗水 | water
可吸入颗粒物 pm10 粉尘 | dust
排放 排污 排出 排放量 | emission discharge
黑臭水体 臭水沟 臭水
草原 草地 草场 | grassland
自然保护区 保护区 | reserve
水土流失 荒漠化 沙化
野生动物 野生动植物 | wildlife
噪声 噪音 | noise
环保 生态环境 环境保护 | environment
河流 河道 江河 | river
湖泊 湖水 | lake
节水 省水
二手房 存量房
房价 楼价 住宅价格 | house-price
棚户区 棚改 拆迁 | shantytown
危房 危旧房 破房子
房地产 楼市 地产 房产 开发商 | property estate realty
购房 买房 置业
供热 供暖 暖气 取暖 | heating
城镇化 城市化 | urbanisation
物业 物管
预算 拨款 经费 | budget
不良贷款 坏账 不良 | npl
小微企业 小微 微型企业 小店
股票 股市 证券 | stock share
债权 债主 欠款
外汇 外币 汇率 | forex
顺差 盈余 | surplus
逆差 赤字 亏空 | deficit
专项债 政府债 地方债
亏损 亏钱 赔本 | loss
倒闭 破产 关门 注销 | bankruptcy
财政收入 公共预算收入 税费收入
担保 保证 保函 | guarantee
受理 收案 立案 接收
检察 检察院 检察机关 检方 | prosecutor
起诉 公诉 提起公诉 | prosecuted
判刑 判处 获刑 判决 | sentenced
追回 讨回 挽回 追缴
失信 老赖
调解 和解 劝和 | mediation
犯罪 违法 刑事 | crime
嫌疑人 嫌犯 坏人 | suspect
毒品 贩毒 涉毒 吸毒 | drug
酒驾 醉驾 酒后驾驶
盗窃 偷盗 偷东西 小偷 | theft
贪污 受贿 腐败 | corruption
未成年人 青少年 少年 | minor juvenile
信访 上访 来信来访
知识产权 产权
警情 报警 出警
博物馆 博物院 纪念馆 | museum
图书馆 藏书 书馆 | library
文物 古迹 古董 | relic
文化馆 文化站 文化中心
剧场 剧院 戏院 | theatre theater
旅行社 旅游公司 导游
门票 票价 | ticket
客房 入住 房间 | room
滑雪 雪场 滑雪场 冰雪 | ski
社保 社会保险 五险 | social-security
失业保险 失业金 失业保险金
工伤 工伤保险 | injury
特困 五保户 五保
退役军人 老兵 复员军人 退伍 | veteran
离婚 离了婚 办离婚 | divorce
彩票 福彩 体彩 | lottery
流浪 乞讨 要饭
缴费 交费 交钱 缴纳 | contribution
领取 领到 领钱 发给
孤儿 没爹没妈 困境儿童 | orphan
留守 留守儿童
运动员 选手 健儿 | athlete
体育馆 体育场 场馆 运动场 球场 | stadium
马拉松 跑马 路跑 | marathon
观众 球迷 看客 | audience fan
足球 踢球 | football soccer
新能源 清洁能源 绿色能源 可再生能源 绿电 | renewable clean
负荷 用电负荷 用电高峰 | load
电价 电费 | tariff
油价 汽油价格
煤矿 矿井 矿山 | mine
库存 存量 存货 | inventory
能耗 耗能 能源消耗 | consumption
停电 断电 | outage blackout
节能 省电 省能 | saving
从业人员 从业者 用工 | employee
满意度 满意率 好评 | satisfaction
移动电话 手机 手机号 | mobile phone
网民 上网 互联网用户 | internet
家庭 住户 人家 | household
试点 试验 先行 | pilot
最高 峰值 顶峰 | peak highest
最低 谷底 | lowest
首批 第一批 头一批
男性 男人 男的 | man male
老龄 老龄化 人口老化 | ageing
出生率 生育率 | birth-rate
"""


@cache
def others(word: str) -> tuple[str, ...]:
    """The other words for `word`, which may be an English stem: facilit."""
    # To build a dictionary of all takes longer than to look a query up.
    rows = [row.partition("|")[0].split() for row in ROWS.split("\n") if f" {word} " in f" {row} "]
    if word.isascii():
        rows += [row.split()[:1] for row in SUBJECTS.replace("\n", " ").split(";") if f" {word} " in f"{row} "]
        if not rows and not word.endswith(("y", "e")):
            return others(f"{word}y") or others(f"{word}e")
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
