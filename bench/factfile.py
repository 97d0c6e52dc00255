"""Write a fact file of any size: invented, deterministic, and as varied as curated ones.

    python bench/factfile.py 10000 > facts.yaml

The same sixty facts, the *core*, are spread evenly over every file: their departments, ids, the word 外资 and the
number 4612 occur nowhere else, so that a lookup of them has the same answer whatever the file's size. Every file passes
`gdcli check`.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from typing import NamedTuple, TextIO

#: How many facts every file holds for lookups to find.
CORE = 60

#: What benchmarks look up in the core.
DEPARTMENT, KEYWORD, NUMBER, ID = "科技厅", "外资", "4612", "core-17"

_CORE_DEPARTMENTS = (
    ("科技厅", "省科学技术厅", "Science and Technology", ("科技", "keji", "kjt")),
    ("商务厅", "省商务厅", "Commerce", ("商务", "shangwu", "swt")),
    ("工信厅", "省工业和信息化厅", "Industry and Information Technology", ("工信", "gongxin", "gxt")),
    ("林业局", "省林业局", "Forestry Administration", ("林业", "linye", "lyj")),
    ("统计局", "省统计局", "Bureau of Statistics", ("统计", "tongji", "tjj")),
    ("教育厅", "省教育厅", "Education", ("教育", "jiaoyu", "jyt")),
)

_CITIES = {
    "广州": "Guangzhou", "深圳": "Shenzhen", "珠海": "Zhuhai", "汕头": "Shantou", "佛山": "Foshan",
    "韶关": "Shaoguan", "河源": "Heyuan", "梅州": "Meizhou", "惠州": "Huizhou", "汕尾": "Shanwei",
    "东莞": "Dongguan", "中山": "Zhongshan", "江门": "Jiangmen", "阳江": "Yangjiang", "湛江": "Zhanjiang",
    "茂名": "Maoming", "肇庆": "Zhaoqing", "清远": "Qingyuan", "潮州": "Chaozhou", "揭阳": "Jieyang", "云浮": "Yunfu",
}  # fmt: skip
_BUREAUS = {
    "发改局": "Development and Reform", "财政局": "Finance", "住建局": "Housing", "交通局": "Transport",
    "水务局": "Water Affairs", "农业农村局": "Agriculture", "文旅局": "Culture and Tourism", "卫健局": "Health",
    "审计局": "Audit", "市监局": "Market Regulation", "人社局": "Human Resources", "民政局": "Civil Affairs",
    "生态局": "Ecology", "体育局": "Sports", "医保局": "Healthcare Security", "应急局": "Emergency Management",
}  # fmt: skip
_SURNAMES = "陈李张黄林何吴梁周郑蔡许谢罗叶"
_GIVEN = "志强建华丽敏文杰晓明国栋海燕永辉婉仪"

_SUBJECTS = {
    "储能": "energy storage", "造船": "shipbuilding", "港口": "port", "陶瓷": "ceramics", "家电": "appliance",
    "机器人": "robot", "芯片": "chip", "中药": "herbal medicine", "水产": "aquaculture", "荔枝": "lychee",
    "海上风电": "offshore wind", "光伏": "solar", "轨道交通": "rail", "民宿": "homestay", "博物馆": "museum",
    "养老": "elder care", "托育": "nursery", "低空": "low-altitude", "跨境电商": "cross-border e-commerce",
    "冷链": "cold chain", "绿道": "greenway", "红树林": "mangrove", "职业教育": "vocational training",
    "数据中心": "data centre", "新能源汽车": "electric vehicle", "无人机": "drone", "再生水": "reclaimed water",
    "预制菜": "prepared food", "生物医药": "biopharma", "超高清视频": "ultra-HD video",
}  # fmt: skip
_TOPICS = (
    "产业", "投资", "外贸", "消费", "民生", "生态", "交通", "能源", "农业", "科研", "人才", "就业", "健康", "文旅",
    "教育培训", "数字经济", "安全", "财政", "住房", "县域", "海洋", "知识产权", "标准", "质量", "开放合作", "城建",
)  # fmt: skip
# What is measured, in which unit, and whether it is a whole number.
_MEASURES = (
    ("产值", "output", ("亿元", "万元"), False), ("投资额", "investment", ("亿元", "万元"), False),
    ("出口额", "exports", ("亿美元", "亿元"), False), ("企业数量", "enterprises", ("家", "万家"), True),
    ("项目数量", "projects", ("个", "项"), True), ("装机容量", "installed capacity", ("万千瓦", "兆瓦"), False),
    ("种植面积", "planted area", ("万亩", "亩"), False), ("接待人次", "visits", ("万人次", "人次"), True),
    ("线路里程", "line length", ("公里",), False), ("专利数量", "patents", ("件", "万件"), True),
    ("床位数量", "beds", ("张", "万张"), True), ("产量", "production", ("万吨", "吨"), False),
    ("检测批次", "inspections", ("批次", "万批次"), True), ("用户数量", "users", ("万户", "户"), True),
)  # fmt: skip
_QUALIFIERS = ("新增", "累计", "在建", "规模以上", "民营", "重点", "全年", "上半年", "技术改造", "更新", "备案", "示范")
_QUALIFIERS_EN = (
    "new", "cumulative", "under construction", "above designated size", "private", "key", "full-year", "first-half",
    "upgraded", "renewed", "registered", "pilot",
)  # fmt: skip
_BOUNDS = (
    ("", "exact"),
    ("", "exact"),
    ("", "exact"),
    ("超", "over"),
    ("突破", "over"),
    ("近", "nearly"),
    ("约", "about"),
)
_NOTES = (
    "存量数字，未写截至哪一天。", "口径与上一年不同，不能直接相减。", "部门名称是推定的，引用前请再核对。",
    "原文用“左右”，四舍五入后一致。", "含在建部分；已投产的另列一条。", "年份为推定，原文只写月和日。",
    "与统计公报相差不到百分之一，以公报为准。", "只包括规模以上单位。",
)  # fmt: skip
_YEARS = range(2015, 2031)


class _Line(NamedTuple):
    """The keys of one fact that differ from those around it."""

    id: str
    indicator: str
    indicator_en: str
    printed: str
    value: str
    unit: str
    relations: tuple[tuple[str, str], ...] = ()


def write(facts: int, out: TextIO, source: str = "bench") -> None:
    """Write a fact file of `source` with `facts` facts, at least `CORE`, to `out`."""
    if facts < CORE:
        raise ValueError(f"a file holds at least the {CORE} facts of the core")
    departments = [f"{city}市{bureau}" for bureau in _BUREAUS for city in _CITIES][: min(12 + facts // 300, 330)]
    out.write(f"schema: 2\n\nsource:\n  id: {source}\n  title: 基准测试用的虚构数字\n  publisher: 无\n")
    out.write("  event: 无\n  date: 2030-01-01\n  place: 广东省\n  notes:\n    - 全部为虚构。\n\ndepartments:\n")
    _write_departments(departments, out)
    out.write("\nsections:\n")
    bulk = _bulk(departments)
    step = facts / CORE
    upcoming = 0
    written = ""
    for place in range(facts):
        if upcoming < CORE and place >= int(upcoming * step):
            section, fact = _core(upcoming)
            upcoming += 1
        else:
            section, fact = next(bulk)
        # A section goes on until another begins.
        out.write(fact if section == written else section + fact)
        written = section
    out.write(
        "\nnot_facts:\n  - {printed: 二次会议, lines: [5, 11], reason: 会议序次}\n  - {printed: 一批, reason: 虚数}\n"
    )


def _write_departments(names: list[str], out: TextIO) -> None:
    chance = random.Random("departments")
    for name, full_name, name_en, aliases in _CORE_DEPARTMENTS:
        out.write(f"  - name: {name}\n    full_name: {full_name}\n    en: {name_en}\n")
        out.write(f"    aliases: [{', '.join(aliases)}]\n    speaker: {{name: {_person(chance)}, title: 厅长}}\n")
    for name in names:
        city, bureau = name[:2], name[3:]
        out.write(f"  - name: {name}\n    full_name: {city}市人民政府{bureau}\n")
        out.write(f"    en: {_CITIES[city]} {_BUREAUS[bureau]}\n    aliases: [{city}{bureau}]\n")
        out.write(f"    speaker: {{name: {_person(chance)}, title: 局长}}\n")


def _person(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, chance.choice((1, 2))))


def _core(place: int) -> tuple[str, str]:
    """The fact of the core at `place`: ten a department; three hold the keyword, one the number."""
    dept = _CORE_DEPARTMENTS[place % len(_CORE_DEPARTMENTS)][0]
    value = NUMBER if place == CORE // 2 else str(5000 + 7 * place)
    subject, subject_en = ("外资", "foreign capital") if place in (3, 20, 41) else ("储能", "energy storage")
    line = _Line(
        f"core-{place}", f"{subject}项目第{place + 1}批数量", f"{subject_en} projects, batch {place + 1}",
        f"{value}家", value, "家",
    )  # fmt: skip
    section = _section("产业", dept, "产业", "2030", "广东省", ["项目", "试点"])
    return section, _fact(line, ["存量数字，未写截至哪一天。"], 3 + 2 * (place % 9))


def _bulk(departments: list[str]) -> Iterator[tuple[str, str]]:
    """Facts without end: in groups about one thing, as a press conference gives them."""
    chance = random.Random("facts")
    group = 0
    while True:
        group += 1
        if NUMBER in str(group):
            continue
        dept, topic = chance.choice(departments), chance.choice(_TOPICS)
        period = f"{chance.choice(_YEARS)}{chance.choice(('', '', '', '-06', '-12-31', '-Q3'))}"
        region = chance.choice(("广东省", dept[:2] + "市", "珠三角", "粤东西北"))
        name, where = chance.choice(_TOPICS), chance.randrange(3, 80)
        subject = chance.choice(list(_SUBJECTS))
        keywords = chance.sample([word for word in _SUBJECTS if word != subject], chance.randrange(4))
        section = _section(name, dept, topic, period, region, keywords)
        for line in _group(chance, group, subject):
            yield section, _fact(line, chance.sample(_NOTES, chance.choice((0, 0, 0, 1, 1, 2))), where)


def _group(chance: random.Random, group: int, subject: str) -> Iterator[_Line]:
    """One quantity and what is said about it: its growth, its part and the part's share, its rank."""
    measure, measure_en, units, whole = chance.choice(_MEASURES)
    which = chance.randrange(len(_QUALIFIERS))
    name = f"{_QUALIFIERS[which]}{subject}{measure}（第{group}组）"
    name_en = f"{_SUBJECTS[subject]} {measure_en}, {_QUALIFIERS_EN[which]}"
    id_ = f"{_SUBJECTS[subject].replace(' ', '-').lower()}-{measure_en.replace(' ', '-')}-{group}"
    unit = chance.choice(units)
    value = _quantity(chance, whole)
    prefix, bound = chance.choice(_BOUNDS)
    yield _Line(id_, name, name_en, f"{prefix}{value}{unit}", value, unit)
    if chance.random() < 0.7:
        rise = f"{chance.randrange(1, 900) / 10:g}"
        yield _Line(
            f"{id_}-growth", f"{name}增长", f"Growth of {name_en}", f"{rise}%", rise, '"%"', (("growth_of", id_),),
        )  # fmt: skip
    if chance.random() < 0.3 and bound == "exact" and float(value) >= 20:
        part = (
            f"{float(value) * chance.uniform(0.2, 0.8):.1f}"
            if not whole
            else str(int(float(value) * chance.uniform(0.2, 0.8)))
        )
        if _taken(part):
            return
        share = f"{float(part) / float(value) * 100:.1f}"
        yield _Line(
            f"{id_}-part", f"{name}中的先进部分", f"Advanced part of {name_en}", f"{part}{unit}", part, unit,
            (("part_of", id_),),
        )  # fmt: skip
        yield _Line(
            f"{id_}-share", f"{name}中先进部分的比重", f"Share of the advanced part in {name_en}", f"{share}%", share,
            '"%"', (("share_of", f"{id_}-part"), ("share_in", id_)),
        )  # fmt: skip
    if chance.random() < 0.2:
        scope = chance.choice(("全国", "全省"))
        digit, rank = chance.choice((("一", "1"), ("二", "2"), ("三", "3"), ("五", "5")))
        yield _Line(
            f"{id_}-rank", f"{name}排名", f"Rank of {name_en}", f"{scope}第{digit}", rank, "名",
            (("rank_of", id_),),
        )  # fmt: skip


def _quantity(chance: random.Random, whole: bool) -> str:
    while True:
        digits = chance.choice((2, 3, 3, 4, 4, 5))
        number = chance.randrange(10 ** (digits - 1), 10**digits)
        text = str(number) if whole or chance.random() < 0.3 else f"{number / 10:g}"
        if not _taken(text):
            return text


def _taken(text: str) -> bool:
    """Whether a lookup of the core's number would find this one as well."""
    return NUMBER in text or 4611 <= float(text) <= 4613 or text.startswith(("0.461", "461.2"))


def _section(name: str, dept: str, topic: str, period: str, region: str, keywords: list[str]) -> str:
    """What the facts of one section share."""
    lines = [f"- name: {name}", f"  dept: {dept}", f"  topic: {topic}", f'  period: "{period}"']
    if region != "广东省":
        lines.append(f"  region: {region}")
    if period >= "2026":
        lines.append("  target: true")
    if keywords:
        lines.append(f"  keywords: [{', '.join(keywords)}]")
    return "".join(f"  {line}\n" for line in [*lines, "  facts:"])


def _fact(line: _Line, notes: list[str], where: int) -> str:
    text = (
        f"      - id: {line.id}\n        indicator: {line.indicator}\n        en: {line.indicator_en}\n"
        f"        printed: {line.printed}\n        value: {line.value}\n        unit: {line.unit}\n"
        f"        line: {where}\n"
    )
    if line.relations:
        text += f"        relations: {{{', '.join(f'{name}: {other}' for name, other in line.relations)}}}\n"
    if notes:
        text += f"        notes: [{', '.join(notes)}]\n"
    return text


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.stdout)
