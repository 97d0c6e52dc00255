"""How newspapers word the same thing differently: tables, and the one function that applies them.

Nothing here knows a fact. A table entry belongs here if a careful reader of any province's economic news would agree.
"""

from __future__ import annotations

import re
from typing import Final

from gdcli.chinese import fold
from gdcli.proof.wordlist import alternation

#: canonical wording: what newspapers also write.
_SAME: Final[dict[str, str]] = {
    "技术改造": "技改 技术改造升级 设备更新改造 改造升级",
    "营业收入": "营收 营业额 营业总收入 主营业务收入 经营收入 经营收益",
    "规上": "规模以上 限额以上",
    "高新技术企业": "高企 国家高新技术企业 国高企业 国高 高新企业 高科技企业",
    "外资企业": "外商投资企业 外商企业 外企 外商直接投资企业 外来企业",
    "实际利用外资": (
        "实际使用外资 实际使用外商投资 实际利用外商投资 实际吸收外资 利用外资 使用外资 吸收外资 吸引外资 引资 引进外资 到位外资 实到外资 "
        "实际外资 外资到位 吸收外商直接投资 吸引外商投资 利用外商直接投资 外资流入 吸纳外资 吸收外商投资 外资实际到位 揽外资 揽资 吸金"
    ),
    "招商引资": "",
    "外资": "外商投资 外商直接投资 外来投资 外来资金 海外资金 境外资金",
    "经营主体": "市场主体 商事主体 商业主体",
    "中小型科技企业": "科技型中小企业 科技中小企业 科技型中小微企业 科小 中小科技企业",
    "国家质检中心": (
        "国家质量检验检测中心 国家产品质量检验检测中心 国家质量监督检验中心 国家产品质量监督检验中心 国家级质检中心 国家质量检测中心 "
        "国家级质量检验检测中心 国家级质量检验中心 国家质量检验中心"
    ),
    "产业计量测试中心": "产业计量中心 计量测试中心 产业计量检测中心",
    "检验检测": "检测检验 检验和检测 质检机构",
    "获证组织": "获证企业 获证单位 获证机构 持证组织 获认证组织 拿证组织 认证组织",
    "资质认定": "资质认证 资质许可",
    "研发机构": "科研机构 研究机构 研发机关",
    "研究院": "研究所 研究院所",
    "战略性产业集群": "战略产业集群 战略性支柱产业集群",
    "地级市": "地级以上市 地级及以上城市 地级以上城市 地级及以上市 地市 设区市",
    "新设": "新设立 新开办 新成立 新办 新注册 新登记 新增登记 新登记注册 新批 新批设立 新落户 新开设 新增 新开 新添 新批准设立",
    "支持政策": "扶持政策 配套政策 支持措施 扶持措施 支持性政策 支持文件",
    "配套文件": "配套政策文件 配套方案 配套办法 配套措施 实施细则",
    "惠企政策": "涉企政策 助企政策 惠企措施 利企政策 惠企举措",
    "金融产品": "信贷产品 融资产品 金融服务产品 贷款产品",
    "金融机构": "银行机构 持牌机构",
    "融资": "资金对接 借款 借到",
    "投资额": "总投资额 总投资 投资总额 投资金额 投资规模 投资总规模",
    "工业投资": "工业固定资产投资 工业领域投资",
    "技术改造投资": "技改投资额 技改投入 技术改造投入 技术改造投资额 技改资金",
    "比重": "占比 比例 份额 占有率",
    "位次": "排名 名次 排位 座次 位列",
    "示范企业": "标杆企业 样板企业 示范标杆企业 示范工厂",
    "典型项目": "示范项目 样板项目 标杆项目 典型示范项目",
    "大项目": "重大项目 大型项目 大块头项目 特大项目",
    "主要发达国家": "发达国家 发达经济体 主要发达经济体",
    "欧美日韩": "欧美日韩等",
    "高技术制造业": "高技术制造 高新技术制造业 高科技制造业 高技术产业制造",
    "产值": "总产值 产业规模",
    "企业": "公司 厂子 工厂 厂商 厂家 商家",
    "工业企业": "工厂企业 工企",
    "年度最快": "增速最快 最快",
    "创新综合能力": "综合创新能力 创新综合实力 创新能力 创新实力 创新水平",
    "科技集群": "科创集群 科技创新集群 创新集群",
    "深圳香港广州": "深港穗 深港广 深穗港 广深港 穗深港",
    "招待会": "记者会 发布会 新闻发布会 记者招待会 新闻会 专题会 通气会 吹风会",
    "省直部门": "省级部门 省直单位 省直机关 厅局 省直厅局",
    "质量提升年": "质量提升年行动 质量提升行动",
    "服务企业": "服务过的企业 服务的企业 惠及企业 惠及的企业 企业服务",
    "次": "人次 笔次",
    "新型储能": "新储能 新型储能产业",
    "小微企业": "中小微企业 中小企业 小微",
    "同比增长": "按年增长 按年升 按年增 同比增速 同比增幅 较上年增长 同比上升",
}
_CANONICAL: Final = {
    word: canon for canon, words in _SAME.items() for word in (*words.split(), canon)
}
_SYNONYM: Final = re.compile(alternation(_CANONICAL))

#: Signs inside a name that writers put or leave out.
_SIGNS: Final = re.compile(r"[“”‘’\"'「」『』《》〈〉【】\[\]()·•—–\-~…\s]+")

#: Words that say nothing about which indicator is meant. One character is enough: facts and drafts are cut alike.
_EMPTY: Final = re.compile(
    alternation(
        "数量 总数 总量 总计 合计 个数 家数 次数 年数 年限 数字 数据 数额 金额 总额 水平 速度 增速 增幅 增长率 涨幅 升幅 降幅 跌幅 "
        "同比增长 同比 环比 按年 比上年 较上年 上年 上一年 一年 增长 增加 上升 提升到 提高 下降 下滑 减少 回落 回升 下跌 增至 升至 降至 达到 高达 "
        "突破 超过 超出 共有 共计 累计 已有 现有 拥有 目前 截至 截止 其中 当中 此外 另外 同时 同期 全年 去年 今年 当年 年底 年末 年度 "
        "全省 广东省 广东 我省 该省 全国 全球 位次 位列 位居 名列 排在 第一 连续 目标 标题 门槛 比重 所占 历史 拟打造 打造 "
        "表示 介绍 指出 透露 公布 宣布 显示 记者 了解 获悉 统计 方面 以及 并且 而且 不过 但是 因此 接下来 下一步 未来 计划 力争 "
        "实现 完成 保持 形成 成为 推动 推进 带动 促进 开展 进行 提供 发布 推出 出台 介绍情况 以来 之后 之前 期间 左右 以上 以下 "
        "这个 那个 这些 那些 这一 上述 本次 此次 他们 我们 它们 她们 自己 分别 双双 没有 就是 只有 "
        "的 了 着 和 与 及 或 且 是 为 在 于 之 把 被 将 让 使 给 也 都 均 皆 就 才 却 则 而 但 又 再 还 更 已 曾 这 那 其 该 此 占 较 约 超 逾 "
        "达 有 至 到 居 吗 呢 吧 啊 年 月 亿 万".split()
    )
    + r"|[^\w]+|_+|\d+"
)

#: Branches of the economy: a figure is about one of them.
_SECTORS: Final = frozenset(
    "制造业 先进制造业 高技术制造业 装备制造业 服务业 高技术服务业 高技术产业 生产性服务业 农业 建筑业 房地产 第一产业 第二产业 第三产业 采矿业 金融业 "
    "批发零售 住宿餐饮 全行业 各行业 所有行业".split()
)
#: Words that change which indicator or which group is meant. Where one stands by a figure and not in a fact, the
#: figure is about something else, however much the rest agrees.
_CONTRAST: Final = tuple(
    "新能源汽车 半导体 集成电路 生物医药 民生 轻工 汽车 电子信息 纺织 家电 "
    # what is measured
    "营业收入 利润 增加值 产值 出口 进口 进出口 外贸 贸易 税收 纳税 财政 一般公共预算 贷款 存款 余额 不良 保费 债券 上市公司 注册资本 注册用户 用户 "
    "从业人员 就业 用工 员工 人才 博士 人员 岗位 工资 收入 装机 发电 用电 产量 产能 销量 零售 消费 价格 面积 研发经费 研发投入 研发人员 经费 专利 发明 "
    "商标 标准 论文 技术合同 合格率 抽查 投诉 获奖 质量奖 实验室 孵化器 独角兽 专精特新 单项冠军 小巨人 瞪羚 灯塔工厂 注销 吊销 退出 活跃度 "
    "固定资产投资 民间投资 基础设施投资 房地产投资 研发 合同外资 协议外资 增资 对外投资 服务贸易 跨境电商 地区生产总值 gdp 国内生产总值 "
    "贴息 补贴 奖补 减税 降费 担保 授信 信用贷 首贷 风险补偿 基金 数字化转型 智能化 上云 关税 签约 在建 开工 竣工 储备 "
    # who
    "个体工商户 个体户 农民专业合作社 合作社 民营企业 国有企业 央企 国企 民企 私营企业 专业合作社 "
    "港资 澳资 台资 侨资 民资 "
    # how
    "新设 存量 人均 户均 平均 每万人 每天 每日 日均 月均 当月 单日".split()
)
_CONTRAST_PATTERN: Final = re.compile(alternation((*_SECTORS, *_CONTRAST)))

#: Measure words that newspapers use for the same things. 个 goes with all but persons and occasions.
_UNIT_GROUPS: Final = (
    "家 户 间 所 座 企业 机构 单位 院校 中心 店 平台",
    "项 条 款 件 份 种 类 宗 部 例 篇 套 笔",
    "人 名 位 员",
    "次 人次 笔 单 宗 家次 户次",
    "部门 家 部委 单位 厅局",
    "市 城市 地市 地级市 座",
    "平台 项目 宗",
)
_GROUPS: Final = tuple(frozenset(group.split()) for group in _UNIT_GROUPS)
_ANY_UNIT: Final = frozenset(["个", ""])
_NOT_ANY: Final = _GROUPS[2] | frozenset(["次", "人次"])


def canonical(text: str) -> str:
    """`text` folded, signs inside names taken out, newspaper wording made the same.

    >>> canonical("規模以上工業企業的營收"), canonical("“深圳—香港—广州科技集群”")
    ('规上工业企业的营业收入', '深圳香港广州科技集群')
    """
    return _SYNONYM.sub(lambda match: _CANONICAL[match[0]], _SIGNS.sub("", fold(text)))


def grams(text: str) -> tuple[str, ...]:
    """The pairs of characters in canonical `text` that bear meaning, each once, in order.

    >>> grams(canonical("技改投资同比增长"))
    ('技术', '术改', '改造', '造投', '投资')
    """
    found: dict[str, None] = {}
    for run in _EMPTY.split(text):
        if len(run) == 1:
            continue
        for i in range(len(run) - 1):
            found[run[i : i + 2]] = None
    return tuple(found)


def contrasts(text: str) -> frozenset[str]:
    """The words of canonical `text` that set an indicator or a group apart from others.

    >>> sorted(contrasts(canonical("高技术制造业引资，服务业")))
    ['服务业', '高技术制造业']
    """
    return frozenset(_CONTRAST_PATTERN.findall(text))


def sectors(words: frozenset[str]) -> frozenset[str]:
    """Those of the contrasting `words` that name a branch of the economy."""
    return words & _SECTORS


def same_unit(one: str, other: str) -> bool:
    """Whether two base units of counts may count the same thing.

    >>> same_unit("户", "家"), same_unit("次", "家"), same_unit("个", "项")
    (True, False, True)
    """
    if one == other:
        return True
    if one in _ANY_UNIT:
        return other not in _NOT_ANY
    if other in _ANY_UNIT:
        return one not in _NOT_ANY
    return any(one in group and other in group for group in _GROUPS)
