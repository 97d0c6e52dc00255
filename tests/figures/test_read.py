"""What newspapers print, and what it means, by category."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gdcli.figures import read, read_one, read_printed
from gdcli.language import units
from gdcli.model import STATISTICAL, Kind

# The text, the figure in it, its value, unit, base value, base unit, kind and bound.
NUMERALS = [
    ("共有9345家工业企业", "9345家", "9345", "家", "9345", "家", "count", "exact"),
    ("总人口１，２３４，５６７人", "１，２３４，５６７人", "1234567", "人", "1234567", "人", "count", "exact"),
    ("惠及1,286.5万人", "1,286.5万人", "1286.5", "万人", "12865000", "人", "count", "exact"),
    ("收入1 325.7亿元", "1 325.7亿元", "1325.7", "亿元", "132570000000", "元", "money", "exact"),
    ("面向二十个产业集群", "二十个", "20", "个", "20", "个", "count", "exact"),
    ("三万五千家", "三万五千家", "35000", "家", "35000", "家", "count", "exact"),
    ("一百零七所", "一百零七所", "107", "所", "107", "所", "count", "exact"),
    ("两千户", "两千户", "2000", "户", "2000", "户", "count", "exact"),
    ("九点四万亿元", "九点四万亿元", "9.4", "万亿元", "9400000000000", "元", "money", "exact"),
    ("捐款壹佰零伍万元", "壹佰零伍万元", "105", "万元", "1050000", "元", "money", "exact"),
    ("損失2億5,000萬元", "2億5,000萬元", "25000", "万元", "250000000", "元", "money", "exact"),
    ("税款3千万元", "3千万元", "3000", "万元", "30000000", "元", "money", "exact"),
    ("播放1.2百万次", "1.2百万次", "120", "万次", "1200000", "次", "count", "exact"),
    ("产值万亿元目标", "万亿元", "1", "万亿元", "1000000000000", "元", "money", "exact"),
    ("增长４·５％", "４·５％", "4.5", "%", "4.5", "%", "percent", "exact"),
    ("年增率為○‧一七%", "○‧一七%", "0.17", "%", "0.17", "%", "percent", "exact"),
    ("频率为1×3.4GHz", "3.4GHz", "3.4", "GHz", "3.4", "GHz", "measure", "exact"),
    ("占有面积40 hm2", "40 hm2", "40", "hm2", "40", "公顷", "measure", "exact"),
    ("规模达18万多亿元", "18万多亿元", "18", "万亿元", "18000000000000", "元", "money", "over"),
    ("速度约3×10⁸米/秒", "约3×10⁸米/秒", "300000000", "米/秒", "300000000", "米/秒", "measure", "about"),
    ("共3.2×10^5个", "3.2×10^5个", "320000", "个", "320000", "个", "count", "exact"),
    ("拍了三部电影", "三部", "3", "部", "3", "部", "count", "exact"),
    ("四川、陕西、甘肃三省", "三省", "3", "省", "3", "省", "count", "exact"),
    ("1993部电影参展", "1993部", "1993", "部", "1993", "部", "count", "exact"),
    ("推动9345家/投资增长", "9345家", "9345", "家", "9345", "家", "count", "exact"),
    ("客流攀升至近千万人次", "近千万人次", "1000", "万人次", "10000000", "人次", "count", "nearly"),
]
UNITS = [
    ("占八成以上", "八成以上", "8", "成", "80", "%", "percent", "at_least"),
    ("占两成五", "两成五", "2.5", "成", "25", "%", "percent", "exact"),
    ("占三成半", "三成半", "3.5", "成", "35", "%", "percent", "exact"),
    ("百分之四十二点三", "百分之四十二点三", "42.3", "%", "42.3", "%", "percent", "exact"),
    ("按千分之三收取", "千分之三", "3", "‰", "0.3", "%", "percent", "exact"),
    ("提高2.1个百分点", "2.1个百分点", "2.1", "百分点", "2.1", "百分点", "points", "exact"),
    ("下调25个基点", "25个基点", "25", "基点", "0.25", "百分点", "points", "exact"),
    ("翻了两番", "翻了两番", "2", "番", "4", "倍", "multiple", "exact"),
    ("增长一倍多", "一倍多", "1", "倍", "1", "倍", "multiple", "over"),
    ("连续7年增长", "连续7年", "7", "年", "7", "年", "duration", "exact"),
    ("是6年来年度最快", "6年来", "6", "年", "6", "年", "duration", "exact"),
    ("历时两年半", "两年半", "2.5", "年", "2.5", "年", "duration", "exact"),
    ("过了二十来年", "二十来年", "20", "年", "20", "年", "duration", "about"),
    ("跑了两圈半，", "两圈半", "2.5", "圈", "2.5", "圈", "count", "exact"),
    ("方圆3公里半径内", "3公里", "3", "公里", "3", "公里", "measure", "exact"),
    ("较前一天多3例", "3例", "3", "例", "3", "例", "count", "exact"),
    ("需时三个半月", "三个半月", "3.5", "个月", "3.5", "月", "duration", "exact"),
    ("逾HK$127億", "逾HK$127億", "127", "亿港元", "12700000000", "港元", "money", "over"),
    ("MOP1,250萬", "MOP1,250萬", "1250", "万澳门元", "12500000", "澳门元", "money", "exact"),
    ("60億元人民幣", "60億元人民幣", "60", "亿元人民币", "6000000000", "元", "money", "exact"),
    ("人民币50亿元", "人民币50亿元", "50", "亿元", "5000000000", "元", "money", "exact"),
    ("635万TEU", "635万TEU", "635", "万TEU", "6350000", "标准箱", "count", "exact"),
    ("装机1.45亿千瓦", "1.45亿千瓦", "1.45", "亿千瓦", "145000000", "千瓦", "measure", "exact"),
    ("售電354億度", "354億度", "354", "亿度", "35400000000", "千瓦时", "measure", "exact"),
    ("气温跌至-12.6℃", "-12.6℃", "-12.6", "℃", "-12.6", "摄氏度", "measure", "exact"),
    ("指数为50.6，", "50.6", "50.6", "", "50.6", "", "measure", "exact"),
    ("六部门谈举措", "六部门", "6", "部门", "6", "部门", "count", "exact"),
    ("搭载540萬乘客人次", "540萬乘客人次", "540", "万人次", "5400000", "人次", "count", "exact"),
    ("豪取七连冠", "七连冠", "7", "连冠", "7", "连冠", "count", "exact"),
    ("外資連九紅", "九紅", "9", "红", "9", "红", "count", "exact"),
    ("5吋屏幕", "5吋", "5", "吋", "5", "英寸", "measure", "exact"),
    ("氣溫攝氏1.5度", "攝氏1.5度", "1.5", "摄氏度", "1.5", "摄氏度", "measure", "exact"),
    ("票價六元九角三仙", "六元九角三仙", "6.93", "元", "6.93", "元", "money", "exact"),
    ("央行升息1碼", "1碼", "1", "码", "0.25", "百分点", "points", "exact"),
    ("打擊率2成85，", "2成85", "2.85", "成", "28.5", "%", "percent", "exact"),
    ("賠款四百萬兩", "四百萬兩", "400", "万两", "4000000", "两", "measure", "exact"),
    ("芮氏規模7.1強震", "7.1", "7.1", "", "7.1", "", "measure", "exact"),
    ("售价15.98万起，", "15.98万起", "15.98", "万", "159800", "", "count", "exact"),
    ("處有期徒刑5年2月", "5年2月", "62", "个月", "62", "月", "duration", "exact"),
    ("不得低于技术人员总数的15%", "15%", "15", "%", "15", "%", "percent", "at_least"),
    ("年齡由六十六歲至九十九歲", "六十六歲至九十九歲", "66", "岁", "66", "岁", "count", "range"),
    ("八旬老翁", "八旬", "8", "旬", "80", "岁", "count", "exact"),
    ("升近成半", "近成半", "1.5", "成", "15", "%", "percent", "nearly"),
    ("需時個半小時", "個半小時", "1.5", "个小时", "1.5", "小时", "duration", "exact"),
    ("加息四分之一厘", "四分之一厘", "0.25", "厘", "0.25", "%", "percent", "exact"),
    ("一半还多来自海外", "一半还多", "50", "%", "50", "%", "percent", "over"),
    ("总量位居全国亚军", "全国亚军", "2", "名", "2", "名", "rank", "exact"),
    ("销量稳居No.1，", "No.1", "1", "名", "1", "名", "rank", "exact"),
]
BOUNDS = [
    ("突破3100余亿元", "突破3100余亿元", "3100", "亿元", "310000000000", "元", "money", "over"),
    ("三十多亩", "三十多亩", "30", "亩", "30", "亩", "measure", "over"),
    ("百余名", "百余名", "100", "名", "100", "名", "count", "over"),
    ("营业收入超18万亿元", "超18万亿元", "18", "万亿元", "18000000000000", "元", "money", "over"),
    ("投入超100亿元", "超100亿元", "100", "亿元", "10000000000", "元", "money", "over"),
    ("贸易入超18亿元", "18亿元", "18", "亿元", "1800000000", "元", "money", "exact"),
    ("50亿元以上的项目", "50亿元以上", "50", "亿元", "5000000000", "元", "money", "at_least"),
    ("不少于18个", "不少于18个", "18", "个", "18", "个", "count", "at_least"),
    ("将近3万人", "将近3万人", "3", "万人", "30000", "人", "count", "nearly"),
    ("约650元", "约650元", "650", "元", "650", "元", "money", "about"),
    ("80万件左右", "80万件左右", "80", "万件", "800000", "件", "count", "about"),
    ("不足百分之八", "不足百分之八", "8", "%", "8", "%", "percent", "under"),
    ("最高50万元", "最高50万元", "50", "万元", "500000", "元", "money", "at_most"),
    ("控制在20%以下", "20%以下", "20", "%", "20", "%", "percent", "at_most"),
    ("补助3%—5%", "3%—5%", "3", "%", "3", "%", "percent", "range"),
    ("10万至15万人", "10万至15万人", "10", "万人", "100000", "人", "count", "range"),
    ("8000元至1.2万元", "8000元至1.2万元", "0.8", "万元", "8000", "元", "money", "range"),
    ("三四十个", "三四十个", "30", "个", "30", "个", "count", "range"),
    ("节约5亿元", "5亿元", "5", "亿元", "500000000", "元", "money", "exact"),
    ("突破8项关键核心技术", "8项", "8", "项", "8", "项", "count", "exact"),
]
RANKS = [
    ("居全国第一", "全国第一", "1", "名", "1", "名", "rank", "exact"),
    ("均居全国首位", "全国首位", "1", "位", "1", "名", "rank", "exact"),
    ("居全省第4位", "全省第4位", "4", "位", "4", "名", "rank", "exact"),
    ("位列榜首", "榜首", "1", "名", "1", "名", "rank", "exact"),
    ("奖牌数位居第二。", "第二", "2", "名", "2", "名", "rank", "exact"),
    ("排亞洲第四", "亞洲第四", "4", "名", "4", "名", "rank", "exact"),
    ("坐稳全国头把交椅", "全国头把交椅", "1", "名", "1", "名", "rank", "exact"),
    ("产值居全省头一名，", "全省头一名", "1", "名", "1", "名", "rank", "exact"),
    ("跻身全球前十。", "全球前十", "10", "名", "10", "名", "rank", "at_most"),
]
MIXED_NUMERALS = [
    ("占比四九.三四％", "四九.三四％", "49.34", "%", "49.34", "%", "percent", "exact"),
    ("耗资三五二億元", "三五二億元", "352", "亿元", "35200000000", "元", "money", "exact"),
    ("共五○五七點四億元", "五○五七點四億元", "5057.4", "亿元", "505740000000", "元", "money", "exact"),
    ("录得25亿9187.9万元", "25亿9187.9万元", "259187.9", "万元", "2591879000", "元", "money", "exact"),
    ("规模2兆8,519億元", "2兆8,519億元", "28519", "亿元", "2851900000000", "元", "money", "exact"),
    ("人口901萬5,432人", "901萬5,432人", "9015432", "人", "9015432", "人", "count", "exact"),
    ("有一三一二人", "一三一二人", "1312", "人", "1312", "人", "count", "exact"),
    ("慢零点六秒", "零点六秒", "0.6", "秒", "0.6", "秒", "duration", "exact"),
    ("已有3.5w粉丝", "3.5w粉丝", "3.5", "万粉丝", "35000", "粉丝", "count", "exact"),
    ("收入60132. 9 亿元", "60132. 9 亿元", "60132.9", "亿元", "6013290000000", "元", "money", "exact"),
    ("均值1.89个", "1.89个", "1.89", "个", "1.89", "个", "count", "exact"),
]
COMPOSED = [
    ("游出1分44秒65", "1分44秒65", "104.65", "秒", "104.65", "秒", "duration", "exact"),
    ("耗时2小时17分", "2小时17分", "137", "分钟", "137", "分钟", "duration", "exact"),
    ("1小时2分30秒", "1小时2分30秒", "3750", "秒", "3750", "秒", "duration", "exact"),
    ("掷出74米36", "74米36", "74.36", "米", "74.36", "米", "measure", "exact"),
    ("判处三年零六个月", "三年零六个月", "42", "个月", "42", "月", "duration", "exact"),
    ("每斤3元5角", "3元5角", "3.5", "元", "3.5", "元", "money", "exact"),
    ("两个多月", "两个多月", "2", "个月", "2", "月", "duration", "over"),
]
OPEN_UNITS = [
    ("支持120W快充", "120W", "120", "W", "120", "瓦", "measure", "exact"),
    ("屏幕6.1英寸", "6.1英寸", "6.1", "英寸", "6.1", "英寸", "measure", "exact"),
    ("派息52.4港仙", "52.4港仙", "52.4", "港仙", "0.524", "港元", "money", "exact"),
    ("售30令吉", "30令吉", "30", "令吉", "30", "林吉特", "money", "exact"),
    ("指数降至7786，", "7786", "7786", "", "7786", "", "measure", "exact"),
    ("共有26工种。", "26工种", "26", "工种", "26", "工种", "count", "exact"),
    ("每辆2.5元/公里", "2.5元/公里", "2.5", "元/公里", "2.5", "元/公里", "money", "exact"),
    ("发生6.2级地震", "6.2级", "6.2", "级", "6.2", "级", "measure", "exact"),
    ("发病率1.2/10万", "1.2/10万", "1.2", "/10万", "1.2", "/10万", "measure", "exact"),
]
FOUND_IN_PRINT = [
    ("恒生指数收报26059，", "26059", "26059", "", "26059", "", "measure", "exact"),
    ("收入比由上年的2.22下降", "2.22", "2.22", "", "2.22", "", "measure", "exact"),
    ("雨量较小的有149站，", "149站", "149", "站", "149", "站", "count", "exact"),
    ("全國跌百分之零點五三", "百分之零點五三", "0.53", "%", "0.53", "%", "percent", "exact"),
    ("股价挫逾半成，", "逾半成", "0.5", "成", "5", "%", "percent", "over"),
    ("只有十分一工程超支", "十分一", "10", "%", "10", "%", "percent", "exact"),
    ("消息传来约半个小时", "约半个小时", "0.5", "小时", "0.5", "小时", "duration", "about"),
    ("长达7、8年的诉讼", "7、8年", "7", "年", "7", "年", "duration", "range"),
    ("成本可能2、3万元", "2、3万元", "2", "万元", "20000", "元", "money", "range"),
    ("亏损约人民币3亿元至人民币5亿元", "约人民币3亿元至人民币5亿元", "3", "亿元", "300000000", "元", "money", "range"),
    ("增长率为 - 8.00%,", "- 8.00%", "-8", "%", "-8", "%", "percent", "exact"),
    ("吹气结果22mg/100ml", "22mg/100ml", "22", "mg/100ml", "22", "毫克/100毫升", "measure", "exact"),
    ("上证180ETF4只基金", "4只", "4", "只", "4", "只", "count", "exact"),
    ("有着2GBRAM和", "2GB", "2", "GB", "2", "GB", "measure", "exact"),
    ("可以延长十五日", "十五日", "15", "日", "15", "日", "duration", "exact"),
    ("阵风8~9级", "8~9级", "8", "级", "8", "级", "measure", "range"),
    ("造出7 分 5.12 秒", "7 分 5.12 秒", "425.12", "秒", "425.12", "秒", "duration", "exact"),
    ("强度第五位的超强台风", "第五位", "5", "位", "5", "名", "rank", "exact"),
]
SIGNS = [
    ("亏损为负5.3亿元", "负5.3亿元", "-5.3", "亿元", "-530000000", "元", "money", "exact"),
    ("净增负100家", "负100家", "-100", "家", "-100", "家", "count", "exact"),
    ("负增长2%", "2%", "2", "%", "2", "%", "percent", "exact"),
    ("位列倒数第一", "倒数第一", "1", "倒数名", "1", "倒数名", "rank", "exact"),
]
FRACTIONS = [
    ("三分之一的人", "三分之一", "33.33", "%", "33.33", "%", "percent", "exact"),
    ("约1/4的人", "约1/4", "25", "%", "25", "%", "percent", "about"),
    ("四分之一以上", "四分之一以上", "25", "%", "25", "%", "percent", "at_least"),
    ("占一半", "一半", "50", "%", "50", "%", "percent", "exact"),
    ("已过半", "过半", "50", "%", "50", "%", "percent", "over"),
    ("一半以上", "一半以上", "50", "%", "50", "%", "percent", "at_least"),
    ("超过半数", "超过半数", "50", "%", "50", "%", "percent", "over"),
]
WORD_BOUNDS = [
    ("不得超过50分贝", "不得超过50分贝", "50", "分贝", "50", "分贝", "measure", "at_most"),
    ("不得低于30%", "不得低于30%", "30", "%", "30", "%", "percent", "at_least"),
    ("跌破17000元", "跌破17000元", "17000", "元", "17000", "元", "money", "under"),
    ("损失约441亿元", "约441亿元", "441", "亿元", "44100000000", "元", "money", "about"),
    ("跑了近50分钟", "近50分钟", "50", "分钟", "50", "分钟", "duration", "nearly"),
    ("增长5% 左右", "5% 左右", "5", "%", "5", "%", "percent", "about"),
    ("用户9亿+", "9亿+", "9", "亿", "900000000", "", "count", "over"),
    ("内存≥12GB", "≥12GB", "12", "GB", "12", "GB", "measure", "at_least"),
    ("12个月内完成", "12个月内", "12", "个月", "12", "月", "duration", "at_most"),
    ("未超100人", "未超100人", "100", "人", "100", "人", "count", "at_most"),
    ("没有超过100家", "没有超过100家", "100", "家", "100", "家", "count", "at_most"),
    ("尚未突破5000亿元", "尚未突破5000亿元", "5000", "亿元", "500000000000", "元", "money", "at_most"),
    ("不到3天", "不到3天", "3", "天", "3", "天", "duration", "under"),
    ("五年以上十年以下", "五年以上十年以下", "5", "年", "5", "年", "duration", "range"),
    ("零下9℃至零下2℃", "零下9℃至零下2℃", "-9", "℃", "-9", "摄氏度", "measure", "range"),
    ("5%至六成", "5%至六成", "5", "%", "5", "%", "percent", "range"),
]
MARKS = [
    ("**429.2**亿元", "429.2**亿元", "429.2", "亿元", "42920000000", "元", "money", "exact"),
    ("1️⃣5️⃣个", "1️⃣5️⃣个", "15", "个", "15", "个", "count", "exact"),
    ("12\u200b3\u00ad4家", "12\u200b3\u00ad4家", "1234", "家", "1234", "家", "count", "exact"),
    ("<b>12</b>万人", "12</b>万人", "12", "万人", "120000", "人", "count", "exact"),
]


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit", "base_value", "base_unit", "kind", "bound"),
    [
        *(*NUMERALS, *UNITS, *BOUNDS, *RANKS),
        *(*MIXED_NUMERALS, *COMPOSED, *OPEN_UNITS, *FOUND_IN_PRINT, *SIGNS, *FRACTIONS, *WORD_BOUNDS, *MARKS),
    ],
)
def test_figure(
    text: str, printed: str, value: str, unit: str, base_value: str, base_unit: str, kind: str, bound: str
) -> None:
    figure = read_one(text)
    assert figure is not None
    assert (figure.text, figure.unit, figure.base_unit) == (printed, unit, base_unit)
    assert (figure.value, figure.base_value) == (Decimal(value), Decimal(base_value))
    assert (figure.kind.value, figure.bound.value) == (kind, bound)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1800万户", "18000000", "18000000"),
        ("超1800万户", "18000000", None),
        ("至少18个", "18", None),
        ("近500亿元", None, "50000000000"),
        ("不足三成", None, "30"),
        ("最高50万元", None, "500000"),
        ("约650元", None, None),
        ("3—5亿元", "300000000", "500000000"),
        ("七八成", "70", "80"),
        ("百分之三至百分之五", "3", "5"),
    ],
)
def test_interval(text: str, low: str | None, high: str | None) -> None:
    figure = read_one(text)
    assert figure is not None
    assert figure.low == (None if low is None else Decimal(low))
    assert figure.high == (None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("text", "printed", "kind"),
    [
        ("截至2023年12月底", "2023年12月底", Kind.DATE),
        ("1月23日召开", "1月23日", Kind.DATE),
        ("今年1至6月", "1至6月", Kind.DATE),
        ("前11个月", "前11个月", Kind.DATE),
        ("过去一年，全省", "过去一年", Kind.DATE),
        ("2024年前两个月", "前两个月", Kind.DATE),
        ("過去的一年", "過去的一年", Kind.DATE),
        ("详见第12.5节", "第12.5节", Kind.ORDINAL),
        ("上午9时30分", "9时30分", Kind.DATE),
        ("上世纪90年代", "90年代", Kind.DATE),
        ("二〇二四年五月廿三日", "二〇二四年五月廿三日", Kind.DATE),
        ("2021—2023年", "2021—2023年", Kind.DATE),
        ("2023/24年度", "2023/24年度", Kind.DATE),
        ("一是加快建设", "一是", Kind.ORDINAL),
        ("第三次普查", "第三次", Kind.ORDINAL),
        ("省十四届人大", "十四届", Kind.ORDINAL),
        ("二次会议", "二次", Kind.ORDINAL),
        ("（一）着力", "一", Kind.ORDINAL),
        ("第二产业", "第二产业", Kind.ORDINAL),
        ("建成5G基站", "5G", Kind.LABEL),
        ("国家5A级景区", "5A级", Kind.LABEL),
        ("形成“1+N+N”体系", "1+N+N", Kind.LABEL),
        ("G4高速", "G4", Kind.LABEL),
        ("“十四五”期间", "十四五", Kind.LABEL),
        ("〔2024〕12号", "12号", Kind.LABEL),
        ("电话0757-8333 5678", "0757-8333 5678", Kind.LABEL),
        ("世界500强", "500强", Kind.LABEL),
        ("男子四人单桨", "四人", Kind.LABEL),
        ("《基本法》23條立法", "23條", Kind.LABEL),
        ("萬曆十五年", "十五年", Kind.DATE),
        ("公元前251年", "251年", Kind.DATE),
        ("1254年1月2日", "1254年1月2日", Kind.DATE),
        ("忠孝東路4段", "4段", Kind.LABEL),
        ("2020财年销售额", "2020财年", Kind.DATE),
        ("突出“五个提升”", "五个", Kind.LABEL),
        ("五大行动", "五大", Kind.LABEL),
        ("沪深300市盈率", "沪深300", Kind.LABEL),
        ("骁龙8 Gen 3成标配", "8", Kind.LABEL),
        ("住3栋2单元", "2单元", Kind.LABEL),
        ("臺灣105年", "105年", Kind.DATE),
        ("113年10月份", "113年10月", Kind.DATE),
        ("阅读10万+", "10万+", Kind.LABEL),
        ("成立70周年", "70周年", Kind.LABEL),
        ("历经1个多月", "1个多月", Kind.LABEL),
        ("男子100米自由泳", "100米", Kind.LABEL),
        ("2024-2025赛季", "2024-2025赛季", Kind.DATE),
        ("125:118取胜", "125:118", Kind.LABEL),
        ("骁龙7s Gen 3芯片", "7s", Kind.LABEL),
        ("12座中层两房", "12座", Kind.LABEL),
        ("2023款轿车", "2023款", Kind.LABEL),
        ("113學年招生", "113學年", Kind.DATE),
        ("14日0点后出现", "0点", Kind.LABEL),
    ],
)
def test_named_but_not_counted(text: str, printed: str, kind: Kind) -> None:
    figures = list(read(text))
    assert (printed, kind) in [(figure.text, figure.kind) for figure in figures]
    assert not [figure for figure in figures if figure.kind in STATISTICAL]


@pytest.mark.parametrize(
    "text",
    [
        "取得一批突破性成果",
        "统一规划，千方百计",
        "智能化一体化改造，第一时间处理",
        "服务数十家龙头企业和几百人",
        "数百万注册用户",
        "万家灯火，百姓安居",
        "其他都市、之一、唯一、进一步",
        "零距离、零增长",
        "九年义务教育，三次产业",
        "金额（亿元）",
        "四川三水，九龙坡、十堰",
        "夺得奥运冠军，屈居亚军",
        "一年半载，比前一年多转了几圈",
        "亿亿亿亿亿亿亿亿亿家",
        "",
    ],
)
def test_idioms_are_not_reported(text: str) -> None:
    assert list(read(text)) == []


def test_a_list_shares_its_unit() -> None:
    shared = [(str(f.base_value), f.base_unit) for f in read("分别达163.5、201.2和248.7亿元，提高2.16和1.66个百分点")]
    assert shared == [
        *(("16350000000", "元"), ("20120000000", "元"), ("24870000000", "元")),
        *(("2.16", "百分点"), ("1.66", "百分点")),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("增幅回升7.4个、7.6个和5.5个百分点", ["7.4 百分点", "7.6 百分点", "5.5 百分点"]),
        ("跌百分之零点一八和零点五三。", ["0.18 %", "0.53 %"]),
        ("分别升至五百三十二万及六百四十四万元", ["5320000 元", "6440000 元"]),
        ("增速分别为78%/38%/26%", ["78 %", "38 %", "26 %"]),
        ("分居西部第9、10名", ["9 名", "10 名"]),
        ("排名第三、第四;", ["3 名", "4 名"]),
        ("得票率26.46%第三。", ["26.46 %", "3 名"]),
    ],
)
def test_what_stands_in_a_row_is_read_alike(text: str, values: list[str]) -> None:
    assert [f"{figure.base_value} {figure.base_unit}" for figure in read(text) if figure.kind in STATISTICAL] == values


def test_a_fraction_without_an_end_lies_between_two_places() -> None:
    third, quarter = read_one("三分之一的人"), read_one("四分之一的人")
    assert third is not None
    assert quarter is not None
    assert (third.low, third.high) == (Decimal("33.33"), Decimal("33.34"))
    assert (quarter.low, quarter.high) == (Decimal(25), Decimal(25))


def test_labels_keep_their_value() -> None:
    assert [(f.text, str(f.value)) for f in read("骁龙8芯片的5G手机") if f.kind is Kind.LABEL] == [
        ("8", "8"),
        ("5G", "5"),
    ]


@pytest.mark.parametrize(
    ("text", "region", "unit"),
    [
        ("门票$500", "hk", "港元"),
        ("门票$500", "tw", "新台币"),
        ("门票$500", None, "美元"),
        ("本港門票$500", None, "港元"),
        ("尖沙咀屋苑案在裁判法院判罰$500，涉及台北", None, "港元"),
        ("香港恒指高开，港股成交——$500亿", None, "亿美元"),
        ("台北捷運80年老店", None, "年"),
        ("市值3兆", "tw", "兆"),
        ("宽带100兆", "cn", "兆"),
        ("市值3兆元", None, "兆元"),
    ],
)
def test_what_depends_on_the_region(text: str, region: str | None, unit: str) -> None:
    assert [figure.unit for figure in read(text, region)] == [unit]


def test_a_trillion_is_mega_with_units() -> None:
    base = {region: [str(figure.base_value) for figure in read("3兆", region)] for region in ("tw", "cn")}
    assert base == {"tw": ["3000000000000"], "cn": ["3"]}


@pytest.mark.parametrize("text", ["并非100家", "不再是第一", "没有增长5%", "不再是全国第一"])
def test_denied(text: str) -> None:
    assert [figure.negated for figure in read(text)] == [True]


@pytest.mark.parametrize("text", ["没有超过100家", "不到3天", "超100家", "倒数第一"])
def test_a_turned_bound_is_no_denial(text: str) -> None:
    assert [figure.negated for figure in read(text)] == [False]


@pytest.mark.parametrize(
    ("printed", "direction", "rest"),
    [
        ("超1800万户", None, ""),
        ("均居全国首位", None, ""),
        ("6年来年度最快", None, ""),
        ("下降5.3%", "down", ""),
        ("负增长2%", "down", ""),
        ("同比增长22.4%", "up", ""),
        ("减少5.6天", "down", ""),
        ("50.3", None, ""),
        ("双双超过7万家", None, ""),
        ("近5年来的历史新高", None, ""),
        ("锚定万亿元", None, ""),
        ("3—5亿元", None, ""),
        ("11.7%5", None, "5"),
        ("百18个", None, "百"),
        ("492.2亿元---", None, "---"),
        ("不超过100家以上", None, "以上"),
        ("超100家左右", None, "左右"),
    ],
)
def test_a_printed_phrase(printed: str, direction: str | None, rest: str) -> None:
    found = read_printed(printed)
    assert found is not None
    assert (found.direction, found.rest) == (direction, rest)


@pytest.mark.parametrize("printed", ["5家和6家", "负增长", "", "二是"])
def test_a_phrase_without_exactly_one_figure(printed: str) -> None:
    assert read_printed(printed) is None


def test_lists_are_not_one_number() -> None:
    assert [figure.text for figure in read("100，200家") if figure.kind in STATISTICAL] == ["200家"]
    assert [str(figure.value) for figure in read("12，345人") if figure.kind in STATISTICAL] == ["12345"]


def test_changes_are_two_figures() -> None:
    assert [figure.text for figure in read("从3%到5%，由120元降至80元")] == ["3%", "5%", "120元", "80元"]


def test_places() -> None:
    figures = list(read("首行\n全省超1800万户，\r\n增长22.4%"))
    assert [(figure.line, figure.column) for figure in figures] == [(2, 3), (3, 3)]
    assert [(figure.start, figure.end) for figure in figures] == [(5, 12), (17, 22)]


def test_read_one_wants_one_figure() -> None:
    assert read_one("二是") is None
    assert read_one("5家和6家") is None
    figure = read_one("2023年超1800万户")
    assert figure is not None
    assert figure.text == "超1800万户"


def test_a_rise_from_a_share_to_a_sum_is_no_range() -> None:
    told = [figure.text for figure in read("收入增加百分之七点一至六十八亿多元")]
    assert told == ["百分之七点一", "六十八亿多元"]


def test_no_unit_is_spelt_twice() -> None:
    spelt = [name for *_, names in units.TABLE for name in names.split()]
    assert sorted({name for name in spelt if spelt.count(name) > 1}) == []


@pytest.mark.parametrize(
    ("text", "printed", "base_value", "unit", "kind"),
    [
        ("广东（1982家）、浙江（1806）", "1806", "1806", "家", "count"),
        ("达3.82亿人，较2003年时的1.94亿翻了一番", "1.94亿", "194000000", "人", "count"),
        ("求診人次達6311，較前一日的5995人次減少", "6311", "6311", "人次", "count"),
        ("平均每年76億元（10年760億）", "760億", "76000000000", "元", "money"),
        ("出货量为2860 、2720万台", "2860", "28600000", "台", "count"),
    ],
)
def test_a_unit_that_stands_at_another_figure(text: str, printed: str, base_value: str, unit: str, kind: str) -> None:
    found = {figure.text: figure for figure in read(text)}[printed]
    assert (str(found.base_value), found.base_unit, found.kind.value) == (base_value, unit, kind)
