"""The units that newspapers count in, as one table: spelling, kind, base unit, factor.

>>> find("1800万户", 5)
Unit(name='户', kind=<Kind.COUNT: 'count'>, base='户', factor=Decimal('1'), length=1, weak=False)
>>> find("25个基点", 2).base, find("25个基点", 2).factor, find("25个基点", 2).length
('百分点', Decimal('0.01'), 3)
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import Final, NamedTuple

from gdcli.model import Kind

#: The factor of a unit that is its own base.
ONE: Final = Decimal(1)


class Unit(NamedTuple):
    """A unit as it is spelled. `base` times `factor` is what it comes to; `length` is the spelling's, 个 included.

    `weak` units count only where the number can't be read otherwise: 12区 counts, 三区 is a name. A tuple rather than
    a dataclass, because the table makes hundreds of them on import.
    """

    name: str
    kind: Kind
    base: str
    factor: Decimal
    length: int
    weak: bool


# Kind, base unit ("" where each spelling is its own base), factor, spellings.
_TABLE: Final = (
    (Kind.MONEY, "元", "1", "元 圆 块钱 人民币 元人民币"),
    (Kind.MONEY, "元", "0.1", "毛钱 角钱"),
    (Kind.MONEY, "元", "0.01", "分钱"),
    (Kind.MONEY, "港元", "1", "港元 港币 港圆 元港币 元港元 蚊"),
    (Kind.MONEY, "澳门元", "1", "澳门元 澳门币 葡币 澳门圆 元澳门币 元葡币"),
    (Kind.MONEY, "新台币", "1", "新台币 台币 元新台币 元台币 新台币元"),
    (Kind.MONEY, "美元", "1", "美元 美金 元美金"),
    (Kind.MONEY, "日元", "1", "日元 日圆 日币"),
    (Kind.MONEY, "韩元", "1", "韩元 韩圆 韩币"),
    (Kind.MONEY, "欧元", "1", "欧元 欧罗"),
    (
        Kind.MONEY,
        "",
        "1",
        "英镑 澳元 加元 新加坡元 新元 坡元 瑞士法郎 瑞郎 法郎 卢布 卢比 印度卢比 泰铢 越南盾 印尼盾 林吉特 比索 "
        "雷亚尔 里拉 兰特 新西兰元 纽元 纽币 加拿大元 澳大利亚元 瑞典克朗 挪威克朗 丹麦克朗 克朗 迪拉姆 里亚尔 "
        "第纳尔 比特币 元/公斤 元/千克 元/斤 元/吨 元/平方米 元/平米 元/亩 元/度 元/千瓦时 元/立方米 元/升 元/人 "
        "元/月 元/年 元/天 元/股 元/件 元/桶 元/张 元/克 元/小时 元/次 元/户 元/瓶 元/套 元/辆 元/只 元/头 元/羽 "
        "元/瓦 元/盒 元/片 元/公里 元/米 美元/桶 美元/吨 美元/盎司 美元/蒲式耳 港元/呎 元/呎 港元/平方呎",
    ),
    (Kind.PERCENT, "%", "1", "%"),
    (Kind.PERCENT, "%", "0.1", "‰"),
    (Kind.PERCENT, "%", "0.01", "‱"),
    (Kind.PERCENT, "%", "10", "成"),
    (Kind.POINTS, "百分点", "1", "百分点 pct"),
    (Kind.POINTS, "百分点", "0.01", "基点 BP bp bps BPs 点子"),
    (Kind.MULTIPLE, "倍", "1", "倍"),
    # 翻两番 doubles twice, so that no factor leads to its base.
    (Kind.MULTIPLE, "倍", "2", "番"),
    (Kind.DURATION, "", "1", "年 天 礼拜 日历天 小时 分钟 秒 秒钟 工作日 交易日 自然日 季度 星期 周 周年 日 月"),
    (Kind.DURATION, "小时", "1", "钟头 h"),
    (Kind.DURATION, "分钟", "1", "min"),
    (Kind.DURATION, "", "1", "夜 昼夜 毫秒 学期 学年 世纪 刻钟 年度 财年 财政年度 赛季"),
    (Kind.MEASURE, "吨", "1", "吨 公吨"),
    (Kind.MEASURE, "公里", "1", "公里 千米 km KM Km"),
    (Kind.MEASURE, "米", "1", "米 m"),
    (Kind.MEASURE, "厘米", "1", "厘米 公分 cm CM"),
    (Kind.MEASURE, "毫米", "1", "毫米 mm MM"),
    (Kind.MEASURE, "公斤", "1", "公斤 千克 kg KG Kg"),
    (Kind.MEASURE, "平方公里", "1", "平方公里 平方千米 km² km2 k㎡"),
    (Kind.MEASURE, "平方米", "1", "平方米 平米 m² ㎡ m2"),
    (Kind.MEASURE, "立方米", "1", "立方米 m³ 立方 方"),
    (Kind.MEASURE, "千瓦时", "1", "千瓦时 千瓦小时 kWh KWh kwh KWH kW·h 度电"),
    (Kind.MEASURE, "千瓦", "1", "千瓦 kW KW kw"),
    (Kind.MEASURE, "兆瓦", "1", "兆瓦 MW"),
    (Kind.MEASURE, "吉瓦", "1", "吉瓦 GW"),
    (Kind.MEASURE, "兆瓦时", "1", "兆瓦时 MWh"),
    (Kind.MEASURE, "吉瓦时", "1", "吉瓦时 GWh"),
    (Kind.MEASURE, "摄氏度", "1", "摄氏度 ℃ °C"),
    (Kind.MEASURE, "纳米", "1", "纳米 nm"),
    (Kind.MEASURE, "微米", "1", "微米 μm µm"),
    (Kind.MEASURE, "微克/立方米", "1", "微克/立方米 μg/m³ µg/m³ μg/m3 µg/m3 微克每立方米"),
    (Kind.MEASURE, "公里/小时", "1", "公里/小时 千米/小时 km/h"),
    (Kind.MEASURE, "升", "1", "升 公升"),
    (
        Kind.MEASURE,
        "",
        "1",
        "亩 公顷 斤 克 毫克 微克 两 市斤 担 磅 盎司 克拉 毫升 加仑 桶 蒲式耳 标准煤 吨标准煤 吨标煤 标煤 英里 "
        "海里 里 英尺 呎 吋 尺 寸 丈 英亩 平方呎 平方尺 平方英尺 平方英里 平方厘米 平方海里 立方公里 立方千米 "
        "立方厘米 光年 华里 码 瓦 瓦时 千伏安 伏 千伏 安时 兆伏安 帕 兆帕 千帕 赫兹 赫 兆赫 焦耳 卡 千卡 大卡 "
        "分贝 兆 度 吨公里 人公里 车公里 米/秒 微西弗 毫克/升 毫克/立方米 克/立方米 克/公里 个/立方厘米 "
        "人/平方公里 吨/年 吨/日 吨/天 公斤/亩 斤/亩 立方米/秒 立方米/日 GB TB MB PB EB KB Mbps Gbps MHz GHz Hz "
        "TWh V kV KV mAh Ah EFLOPS PFLOPS",
    ),
    (Kind.COUNT, "标准箱", "1", "标准箱 标箱 TEU teu 标准集装箱 国际标准箱 标准货柜"),
    (
        Kind.COUNT,
        "",
        "1",
        "户 户次 家 家次 个 项 项次 条 款 次 人 人次 名 位 所 座 台 台次 台套 台架 架 架次 辆 辆次 艘 艘次 件 "
        "件次 宗 间 间夜 间房 起 例 例次 张 份 篇 部 部次 套 种 类 批 批次 笔 单 株 棵 头 只 羽 箱 床 学位 学额 "
        "场 场次 处 家庭 班 班次 列 列次 趟 对 双 组 队 支 门 本 册 幅 枚 颗 粒 片 块 根 把 盏 盘 碗 杯 瓶 罐 袋 "
        "包 盒 套次 栋 幢 层 口 匹 尾 峰 顶 面 道 宿位 席 席位 桌 车次 车皮 航次 卷 副 挺 门次 桩 则 首 幕 集 句 "
        "字 字节 票 股 手 孔 眼 扇 朵 束 串 堆 摊 档 辈 届次 岁 周岁 男 女 金 银 铜 点 分 人份 人天 剂 剂次 针 "
        "针次 针剂 支次 客次 旅客 床位 车位 泊位 摊位 机位 卡 注 管 颗次 滴 团 岗位 名额 席次 条次 套件 篮板 帖 货柜 "
        "门店 店 环节 头只 头次 羽次 箱次 枝 具 尊 方面 部分 步骤 阶段 层次 维度 领域 部门 部委 单位 省份 省区市 "
        "省市 省区 省 地市 地级市 市州 市县 州市 县市 县区 区县 县市区 乡镇 镇街 街镇 街道 社区 城市 国家 国 企业 "
        "机构 院校 高校 学校 医院 村庄 行政村 自然村 村 镇 乡 县 区 市 州 园区 港口 机场 航线 品牌 品种 行业 产业 "
        "赛道 大类 小类 中类 组次 团队 倍次 页 栏 格 封 席座 座次 瓶次 间次 铺 铺位 伙 柱 级次 局 回 遍 圈 轮 "
        "轮次 环 年次 任务 期 届 课时 学时 学分 项目 人日 球 籽 辆份 篇次 件套 台班 节 节课 堂 枪 炮 艇 筐 "
        "捆 垛 缸 锅 壶 坛 码头 泊 间铺 宗次 粒子 像素 比特 字符 间店 班机 航班 会员 用户 粉丝 读者 网点 站点 "
        "景点 景区 基地 平台 中心 车间 车站",
    ),
)

#: Count units that are as often part of a name or an ordinal: they count after Arabic digits, or a number above ten,
#: or with a bound in front.
_WEAK: Final = """
金 银 铜 注 管 期 届 省 国 村 镇 乡 县 区 市 州 面 手 口 点 分 代 节 轮 环 局 回 圈 集 门 字 句 首 栏 格 号 堂 方 里
两 度 尺 寸 丈 担 升 卡 兆 瓦 码 磅 桶 克 米 月 日 夜 周 星期 股 孔 眼 把 包 道 团 类 批 位 城市 国家 企业 单位
单 对 双 球 片 块 枪 站 店 中心 行业 产业 平台 领域 院校 学校 部 课 则 本 组 队 班 票 环节 阶段 街道 社区 针 帖
卷 桌 点子 基地 景区 机构 码头 刻钟 世纪 方面 医院 高校 港口 机场 航线 品牌 品种 赛道 门店 网点 站点 景点 会员
用户 粉丝 读者 车间 车站 团队 任务 项目 园区 学分 学时 课时 大类 小类 中类 航班 村庄 乡镇 镇街 街镇
"""
#: A unit is part of another word before these: 3支持 is no 3支.
_NOT_BEFORE: Final = {
    "成": "套效群林才",
    "支": "持付撑出部柱",
    "点": "评击赞亮燃缀钟心名",
    "种": "植田子养粮业",
    "台": "风湾账阶",
    "名": "单录牌义称",
    "位": "于置次移",
    "处": "理置于级罚分方长",
    "项": "链圈",
    "场": "景馆所地面均",
    "组": "织建成合装长",
    "部": "署委队级分属落",
    "门": "槛户诊窗票类",
    "班": "子长级车",
    "起": "来到草步点伏初源义",
    "单": "位独一边品纯项车身日月双程",
    "批": "准复发评",
    "次": "日月年要品贷生元于",
    "对": "于接外比口象应此标手策华",
    "双": "方向边减碳创重十引",
    "道": "路德理教歉具",
    "面": "向对临积世试貌",
    "集": "中团合成群体聚结资装",
    "队": "员伍长",
    "包": "括含装容裹干",
    "回": "升落暖应收复归",
    "手": "机术段续工",
    "本": "地报市省届次月年科土级质来",
    "头": "部条版号等",
    "首": "次个批家先都届席",
    "例": "如行外",
    "把": "握关好",
    "户": "籍型外均口",
    "条": "件例约",
    "口": "岸径碑粮",
    "轮": "流换椅船胎",
    "圈": "层",
    "节": "约能目假省点",
    "层": "级",
    "股": "份票东权指价市",
    "字": "号样",
    "市": "民场值长级委政",
    "村": "民委支庄级",
    "镇": "长级政街",
    "县": "长级城委域",
    "区": "域长级委间块",
    "国": "家际内道务产企",
    "州": "长",
    "省": "级长委会道",
    "人": "数",
    "日": "均本产游",
    "月": "球饼均",
    "周": "边期末刊围长",
    "里": "程面",
    "两": "会岸",
    "方": "面向案式法",
    "克": "服隆",
    "米": "饭其",
    "分": "别之析布享类配工行公类支",
    "度": "假过量",
    "桶": "装",
    "倍": "增加受感",
    "番": "禺茄",
    "块": "状链",
    "具": "有备体",
    "团": "队结体员圆",
    "球": "队员迷赛",
    "店": "铺",
    "站": "点长台在位",
    "卡": "车片塔",
    "局": "长面部势",
    "注": "册资明意射入重销",
    "管": "理道控辖线网委",
    "票": "房据价",
    "片": "区面",
    "年": "级代均产报末底初轻货味夜期",
    "金": "额融属色黄秋价刚砖钱华山牌币",
    "银": "行河色川杏联",
    "铜": "矿仁陵川牌像",
    "期": "间工货权末待望限",
    "天": "然河津气文空下宫舟",
}


def _build() -> dict[str, Unit]:
    units = {}
    weak = frozenset(_WEAK.split())
    for kind, base, factor, spellings in _TABLE:
        number = ONE if factor == "1" else Decimal(factor)
        for name in spellings.split():
            units[name] = Unit(name, kind, base or name, number, len(name), name in weak)
    # 个 joins the unit of a length of time (个月) and vanishes before points (个百分点 is 百分点).
    for name in "月 季度 工作日 交易日 自然日 小时 星期 礼拜 学期 学年 财年 世纪 钟头 年度".split():  # noqa: SIM905
        units["个" + name] = units[name]._replace(name="个" + name, length=len(name) + 1, weak=False)
    for name in ("百分点", "基点", "点子"):
        units["个" + name] = units[name]._replace(length=len(name) + 1)
    return units


_UNITS: Final = _build()
#: The lengths of the spellings that begin with a character, longest first.
_LENGTHS: Final = {
    first: sorted({len(name) for name in names}, reverse=True)
    for first, names in groupby(sorted(_UNITS), key=lambda name: name[0])
}


def find(text: str, at: int) -> Unit | None:
    """The longest unit spelled at `at`, or `None`. A unit in Latin letters must end where the letters end.

    >>> find("635万TEU，", 4).base, find("5G基站", 1), find("3支持", 1)
    ('标准箱', None, None)
    """
    for length in _LENGTHS.get(text[at : at + 1], ()):
        unit = _UNITS.get(text[at : at + length])
        if unit is None:
            continue
        following = text[at + length : at + length + 1]
        if following and following in _NOT_BEFORE.get(unit.name, ""):
            continue
        if following.isascii() and following.isalnum() and unit.name[-1].isascii() and unit.name[-1].isalpha():
            continue
        return unit
    return None


def named(name: str) -> Unit:
    """The unit of that name.

    >>> named("港元").base
    '港元'
    """
    return _UNITS[name]
