"""Names of places that a newspaper gives figures for.

A name that is as often an ordinary word (来宾, 白银, 大同) is left out: a place missed costs a finding, a place
imagined turns a right figure into an unknown one. Districts, counties and zones are known by how their names end.
"""

from __future__ import annotations

from typing import Final

#: Provinces with their cities; the four municipalities and the special regions stand alone.
PROVINCES: Final[dict[str, tuple[str, ...]]] = {
    name: tuple(cities.split())
    for name, cities in {
        "广东": (
            "广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 "
            "顺德 南海区 横琴 前海 南沙 黄埔区 天河区 福田区 南山区 龙岗区 宝安区 坪山区 光明区 番禺 "
            "粤东 粤西 粤北 珠三角 珠江三角洲"
        ),
        "江苏": "南京 苏州 无锡 常州 镇江 扬州 泰州 南通 盐城 淮安 连云港 徐州 宿迁 昆山",
        "浙江": "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌",
        "山东": "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽",
        "福建": "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德",
        "安徽": "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山市 滁州 阜阳 宿州 六安 亳州 池州 宣城",
        "江西": "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
        "湖北": "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 神农架 仙桃 潜江 天门市",
        "湖南": "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西",
        "河南": "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源",
        "河北": "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安",
        "山西": "太原 阳泉 长治市 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
        "内蒙古": "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善",
        "辽宁": "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛",
        "吉林": "长春 四平市 辽源 通化 白山市 松原 白城 延边",
        "黑龙江": "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭地区",
        "四川": (
            "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 凉山 甘孜 阿坝"
        ),
        "贵州": "贵阳 六盘水 遵义 安顺市 毕节 铜仁 黔东南 黔南 黔西南",
        "云南": "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 红河州 楚雄 文山州 西双版纳 德宏 怒江州 迪庆",
        "陕西": "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康市 商洛",
        "甘肃": "兰州 嘉峪关 金昌 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南州",
        "青海": "西宁 海东 玉树 果洛 黄南 海北州 海南州 海西州",
        "宁夏": "银川 石嘴山 吴忠 固原 中卫",
        "新疆": (
            "乌鲁木齐 克拉玛依 吐鲁番 哈密 喀什 昌吉 博州 博尔塔拉 巴州 巴音郭楞 "
            "阿克苏 克孜勒苏 和田地区 伊犁 塔城 阿勒泰 石河子"
        ),
        "西藏": "拉萨 日喀则 林芝 昌都 那曲 山南市 阿里地区",
        "广西": "南宁 柳州 桂林 梧州 北海市 防城港 钦州 贵港 玉林 百色 贺州 河池 崇左",
        "海南": "海口 三亚 三沙 儋州 琼海 万宁 文昌 五指山市",
        "北京": "中关村 亦庄",
        "上海": "浦东 临港新片区",
        "天津": "滨海新区",
        "重庆": "两江新区",
        "香港": "",
        "澳门": "",
        "台湾": "",
    }.items()
}
#: The provinces in full, as a base names them.
PROVINCE_NAMES: Final[dict[str, str]] = {
    **{name: name + "省" for name in PROVINCES},
    **{name: name + "市" for name in ("北京", "天津", "上海", "重庆")},
    "内蒙古": "内蒙古自治区",
    "广西": "广西壮族自治区",
    "西藏": "西藏自治区",
    "宁夏": "宁夏回族自治区",
    "新疆": "新疆维吾尔自治区",
    **{name: name for name in ("香港", "澳门", "台湾")},
}

#: The one-character names that stand for a province, where they can't be taken for another word.
SHORT: Final[dict[str, str]] = {
    "南粤": "广东",
    "岭南": "广东",
    "粤省": "广东",
    "苏省": "江苏",
    "浙省": "浙江",
    "鲁省": "山东",
    "沪上": "上海",
    "京城": "北京",
}

#: Whole countries and groups of them, and wider or cross-border regions at home.
COUNTRIES: Final = tuple(
    """
    大湾区 粤港澳大湾区
    全国 我国 中国内地 长三角 京津冀 长江经济带 东部地区 中部地区 西部地区 东北地区 成渝 美国 英国 德国 法国
    日本 韩国 新加坡 荷兰 意大利 西班牙 瑞士 瑞典 比利时 爱尔兰 俄罗斯 印度 越南 泰国 马来西亚 印尼 印度尼西亚
    菲律宾 柬埔寨 缅甸 老挝 澳大利亚 新西兰 加拿大 墨西哥 巴西 阿根廷 智利 南非 埃及 沙特 阿联酋 卡塔尔 伊朗
    以色列 土耳其 波兰 匈牙利 奥地利 丹麦 挪威 芬兰 葡萄牙 希腊 乌克兰 哈萨克斯坦 巴基斯坦 孟加拉国 欧盟 东盟
    欧洲 非洲 拉美 中东 北美 东南亚
    """.split()  # noqa: SIM905
)
