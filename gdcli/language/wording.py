"""How newspapers word what facts are named by: what means the same, what says nothing, what sets things apart.

A word belongs here if a careful reader of any place's economic news would agree. What only one press conference calls
so belongs to the glossary of its fact file.
"""

from __future__ import annotations

from typing import Final

#: One wording, and what newspapers also write for it. A word alone is kept from being taken for part of another.
SAME: Final[dict[str, str]] = {
    "规上": "规模以上 限额以上",
    "比重": "占比 比例 份额 占有率",
    "位次": "排名 名次 排位 座次 位列",
    "产值": "总产值 产业规模",
    "企业": "公司 厂子 工厂 厂商 厂家 商家",
    "工业企业": "工厂企业 工企",
    "最快": "增速最快",
    "发布会": "招待会 记者会 新闻发布会 记者招待会 新闻会 专题会 通气会 吹风会",
    "次": "人次 笔次",
    "同比增长": "按年增长 按年升 按年增 同比增速 同比增幅 较上年增长 同比上升",
    "使用": "利用",
    "新设": "新设立 新成立 新登记 新注册",
    "总额": "总值 总量",
    "pm25": "细颗粒物 pm2.5",
    "pm10": "可吸入颗粒物",
    # What is told to neighbours rather than to officials.
    "农村": "乡下 乡间 乡村 村里",
    "城市": "城里",
    "老年人": "老人 长者 银发族 老人家 老龄人",
    "儿童": "娃娃 孩子 小孩 孩童 小朋友 小不点",
    "居民": "百姓 老百姓 市民",
    "床位": "床铺 铺位",
    "补贴": "贴补 津贴 补助",
    "资金": "钱款 款子 款项 真金白银",
    "蔬菜": "菜",
    "储能": "攒电 存电",
    "高技术": "高精尖",
    "经营主体": "市场主体 做买卖的 做生意的 生意人",
    "结核病": "痨病",
    "低保": "最低生活保障 保底线 低保线",
    "救助": "帮衬 接济",
    "殡葬": "白事 丧葬 丧事 办丧",
    "结婚": "成婚 领证 婚姻",
    "志愿者": "义工",
    "残疾人": "残障人士 残障人",
    "铁路": "铁轨 火车",
    "民航": "飞机 航空",
    "公路": "马路",
    "水路": "坐船 乘船 轮船",
    "客车": "大巴 巴士 大客",
    "旅客": "乘客",
    "发送": "送走 运送 送出",
    "航班": "班机",
    "充电": "补电 补能",
    "春运": "年关",
    "高速公路": "高速路",
    "快递": "包裹 邮包",
    "集装箱": "货柜",
    "港口": "码头",
    "外资": "外商投资 外国资金 洋资 外商资金 洋资本 外来资金 外来钱",
    "技术改造": "技改",
    "高新技术企业": "高企",
    "社会消费品零售总额": "社零总额 社零",
    "餐饮": "吃饭 下馆子 餐馆",
    "住宿": "酒店 宾馆 旅店",
    "游客": "游人 旅游者 观光客",
    "景区": "景点",
    "消费券": "购物券 优惠券",
    "购车": "买车",
    "新能源汽车": "新能源车 电动车 电动汽车 绿牌车 新能源乘用车",
    "出口": "外销 销往海外 卖到海外 卖到国外",
    "进口": "买进",
    "贸易": "生意 买卖",
    "销量": "销售量 卖出",
    "产量": "收成 总产",
    "粮食": "打粮 粮",
    "地区生产总值": "gdp 生产总值",
    "国内生产总值": "国内生产总值",
    "上市公司": "上市公司 上市企业",
    "农业机械": "农机",
    "耕地": "田地 农田",
    "水产品": "水产 鱼虾",
    "学生": "学子",
    "就业": "上岗 饭碗",
    "岗位": "职位",
    "医疗机构": "医院",
    "住房": "房子 住宅",
    "优良天数": "好天 蓝天 好天气 蓝天数 优良天",
    "森林": "林子 树林",
    "治理": "整治",
    "发放": "派发",
}

#: Words that say nothing about which indicator is meant. One character is enough: facts and drafts are cut alike.
EMPTY: Final = tuple(
    """
    数量 总数 总量 总计 合计 个数 家数 次数 年数 年限 数字 数据 数额 金额 总额 总值 水平 速度 增速 增幅 增长率 涨幅
    升幅 降幅 跌幅 变化 同比增长 同比 环比 按年 比上年 较上年 上年 上一年 一年 增长 增加 上升 提升到 提高 下降 下滑
    减少 回落 回升 下跌 增至 升至 降至 达到 高达 突破 超过 超出 共有 共计 累计 已有 现有 拥有 目前 截至 截止
    其中 当中 此外 另外 同时 同期 全年 去年 今年 当年 年底 年末 年度 全省 全市 我省 该省 我市 全国 全球 位次
    位列 位居 名列 排在 第一 连续 目标 标题 比重 所占 历史 表示 介绍 指出 透露 公布 宣布 显示
    记者 了解 获悉 统计 方面 以及 并且 而且 不过 但是 因此 接下来 下一步 未来 计划 力争 实现 完成 保持 形成 成为
    推动 推进 带动 促进 开展 进行 提供 发布 推出 出台 介绍情况 以来 之后 之前 期间 左右 以上 以下 这个 那个 这些
    那些 这一 上述 本次 此次 他们 我们 它们 她们 自己 分别 双双 没有 就是 只有 的 了 着 和 与 及 或 且 是 为 在
    参加 出席 到场 列席 这场 本场 该场
    于 之 把 被 将 让 使 给 也 都 均 皆 就 才 却 则 而 但 又 再 还 更 已 曾 这 那 其 该 此 占 较 约 超 逾 达 有
    至 到 居 吗 呢 吧 啊 年 月 亿 万
    """.split()  # noqa: SIM905
)

#: Words that change which indicator or which group is meant. Where one stands by a figure and not in a fact, the
#: figure is about something else, however much the rest agrees. By line: branches, what is measured, who, how.
CONTRAST: Final = tuple(
    """
    制造业 先进制造业 高技术制造业 装备制造业 服务业 高技术服务业 高技术产业 生产性服务业 农业 建筑业 房地产
    第一产业 第二产业 第三产业 采矿业 金融业 批发零售 住宿餐饮 全行业 各行业 所有行业
    新能源汽车 半导体 集成电路 生物医药 民生 轻工 汽车 电子信息 纺织 家电
    营业收入 利润 增加值 产值 出口 进口 进出口 外贸 贸易 税收 纳税 财政 一般公共预算 贷款 存款 余额 不良 保费
    债券 上市公司 注册资本 注册用户 用户 从业人员 就业 用工 员工 人才 博士 人员 岗位 工资 收入 装机 发电 用电
    产量 产能 销量 零售 消费 价格 面积 研发经费 研发投入 研发人员 经费 专利 发明 商标 标准 论文 技术合同 合格率
    抽查 投诉 获奖 质量奖 实验室 孵化器 独角兽 专精特新 单项冠军 小巨人 瞪羚 灯塔工厂 注销 吊销 退出 活跃度
    固定资产投资 民间投资 基础设施投资 房地产投资 研发 合同外资 协议外资 增资 对外投资 服务贸易 跨境电商
    地区生产总值 gdp 国内生产总值 贴息 补贴 奖补 减税 降费 担保 授信 信用贷 首贷 风险补偿 基金 数字化转型 智能化
    上云 关税 在建 储备
    个体工商户 个体户 农民专业合作社 合作社 民营企业 国有企业 央企 国企 民企 私营企业 专业合作社 港资 澳资 台资
    侨资 民资
    新设 存量 人均 户均 平均 每万人 每个 每家 每户 摊到 相当于 每天 每日 日均 月均 当月 单日
    二氧化硫 二氧化氮 一氧化碳 臭氧 pm25 pm10 净增 新增 国家级 省级 市级 县级 区级
    """.split()  # noqa: SIM905
)

#: Measure words that newspapers use for the same things.
UNIT_GROUPS: Final = tuple(
    frozenset(row.split())
    for row in (
        "家 户 间 所 座 处 企业 机构 单位 院校 中心 店 平台",
        "项 条 件 份 种 类 宗 部 例 篇 套 笔",
        "项 款 件 种 类 套",
        "人 名 位 员",
        "次 人次 笔 单 宗 家次 户次",
        "部门 家 部委 单位 厅局",
        "市 城市 地市 地级市 座",
        "县 区 县区 区县 县市区",
        "天 日",
        "平台 项目 宗",
        "辆 台",
    )
)
#: Measure words for anything, except what is counted with the next ones.
ANY_UNIT: Final = frozenset(("个", ""))
ONLY_UNIT: Final = frozenset(("人", "名", "位", "员", "次", "人次"))
#: Of those that newspapers exchange, what an editor does not let pass where the base counts in the second: a firm is
#: no household or trader.
NOT_SAME_UNIT: Final = frozenset((("户", "家"),))
