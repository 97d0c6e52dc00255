"""Which place a text speaks of: finds the names of `regions` and tells where they set the scene for a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gdcli.proof.regions import COUNTRIES, PROVINCES, SHORT
from gdcli.proof.wordlist import alternation, words


class Level(StrEnum):
    """How much a place is: a province, a part of one, anything beyond, a word that points back to one, or one firm."""

    PROVINCE = "province"
    CITY = "city"
    BEYOND = "beyond"
    SAME_PROVINCE = "same province"
    SAME_CITY = "same city"
    FIRM = "firm"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a text. `province` is the province it lies in, "" where that is unknown or there is none.

    `firm` tells that the words around make it the scene (佛山市, 全市), rather than a spot where something stands.
    """

    start: int
    end: int
    name: str
    province: str
    level: Level
    firm: bool


_CITIES: Final = {city: province for province, cities in PROVINCES.items() for city in cities}
_BACK: Final = {
    **dict.fromkeys(("全省", "该省", "本省", "省内", "省里", "我省", "全自治区"), Level.SAME_PROVINCE),
    **dict.fromkeys(
        (
            "全市",
            "该市",
            "本市",
            "市内",
            "我市",
            "市里",
            "全区",
            "全县",
            "该区",
            "该县",
            "全镇",
            "该镇",
            "当地",
            "市级",
            *(
                whose + what
                for whose in ("我们", "我", "咱", "咱们", "本", "该")
                for what in ("县", "区", "镇", "村", "市")
            ),
            *(area + side for area in ("县", "区", "镇", "村") for side in ("里", "内")),
        ),
        Level.SAME_CITY,
    ),
}
#: One firm, whose figures are its own, not those of the place it stands in.
_FIRM_WORDS: Final = words(
    """
    该公司 这家公司 这家企业 该企业 该厂 厂里 厂长 董事长 总经理 创始人 公司负责人 企业负责人 有限公司 股份公司 老板
    车间主任 该集团
    """
)
_FIRM_SET: Final = frozenset(_FIRM_WORDS)
_NAMES: Final = (*_CITIES, *PROVINCES, *SHORT, *COUNTRIES, *_BACK, *_FIRM_WORDS)
_NAME: Final = alternation(_NAMES)
_MENTION: Final = re.compile(_NAME)
_KNOWN: Final = frozenset(_NAMES)
#: A district, a county, a town or a zone, known by how its name ends.
_AREA: Final = re.compile(
    r"(?:粤港澳)?大湾区|[一-鿿]{2}(?:经开区|高新区|开发区|自贸区|自贸片区|工业园区?|产业园区?|石化区|保税区|街道)|"
    r"[一-鿿](?:[一-鿿](?:县|区|镇|市)|县)(?<![各全市县省湾社片辖园校厂景山特治老郊地务禁误灾分小][区县镇市])"
    r"(?<!城市|上市|超市|都市|股市|门市|地市|区市|级市)(?![场域间块])"
)
#: Several places in a row, and what tells that the row is a list of examples or a name.
_ROW: Final = re.compile(rf"(?:[、,，和与及—–\-·]+{_NAME})*")
_LISTED: Final = re.compile(r"[、]?(?:市)?(?:等|三地|两地|都|也|均|在内|组成|构成|共建|共同)")
#: What a row of places after these belongs to has its own place: 包括广州、深圳, 涉及佛山、广州.
_COVERING: Final = tuple("包括 涉及 涵盖 覆盖 分布在 遍布 辐射 分布于 涉".split())  # noqa: SIM905
#: A figure right behind a place is its own.
_COUNTED: Final = re.compile(r"市?(?:[约近超逾]?\d|[的有达为])")
_JOINED: Final = re.compile(r"[—–\-·]+")
#: A place before these is part of a name or stands for an institution.
_NAMED: Final = re.compile(
    r"(?:大学|学院|特区|日报|晚报|都市报|商报|证券|银行|湾|港|机场|海关|讯|电|报道|专电|消息|人大|政协|代表|两会|会堂|塔|交响|站|路|大道|口岸|籍)"
)
#: 全国 before these is a yardstick, not a scene.
_YARDSTICK: Final = re.compile(
    r"(?:第|首|前|排|位|平均|均值|人大|政协|两会|性|各地|最|领先|之|冠|唯一|[一二三四五六七八九十]强|的?[^，。；、]{0,4}(?:比重|份额|之比)|占比)"
)
_AT: Final = re.compile(r"(?:落户|位于|坐落|来自|走进|参观|选址|扎根|来到|走访|在)$")
_FIRM: Final = re.compile(
    r"(?:市|全市|省|全省|自治区|[一-鿿]{0,3}(?:高新区|经开区|开发区|新区|[区县镇]))?(?:的|委|管委会|[^，。、场]{2,3}局|政府|县长|镇长|区长|书记|则|为|有|也|还|仅|只有|约|近|超|达|企业|则为|全市|全区|工业|制造业|规上|规模以上|技改|技术改造|高新技术|高企|外资|实际|营收|利用|新[设登增]|市场主体|经营主体"
    r"|20\d\d年|去年|今年|\d)|(?:市|省)|[，,：:](?:全市|全省|去年|20\d\d年)"
)
#: What a place gives out about itself: 东莞晒出去年成绩单, 佛山交出的答卷.
_REPORT: Final = re.compile(r"[一-鿿\d“”]{0,10}?(?:成绩单|成绩|答卷|家底|账本|公报|年报|数据出炉|经济数据|运行情况)")
_STOPS: Final = tuple("，。；：、,;:!?！？）)\n")
_AMONG: Final = tuple("占 占了 占到 占去 居 位居 排在 列 高于 低于 快于 慢于".split())  # noqa: SIM905
_EYES: Final = tuple("看 眼 观 览 比 至 而 再".split())  # noqa: SIM905


def _named_places(text: str, phrases: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The spans of names of the base that hold a place's name."""
    for match in phrases.finditer(text):
        yield match.span()


def phrase_pattern(texts: Iterable[str]) -> re.Pattern[str]:
    """A pattern for those of the folded `texts` that hold the name of a place and more, such as a company's name.

    What follows the place is enough: 佛山的瑞浦兰钧 is found for 佛山瑞浦兰钧.
    """
    phrases: dict[str, None] = {}
    for text in texts:
        for match in _MENTION.finditer(text):
            if match[0] in _CITIES and len(rest := text[match.end() : match.end() + 2]) == 2:
                phrases[match[0] + rest] = None
                phrases[match[0] + "的" + rest] = None
                phrases[match[0] + "市" + rest] = None
    return re.compile(alternation(phrases))


def _found(text: str) -> Iterator[re.Match[str]]:
    """The names of places in `text` and, where they overlap none, what looks like a smaller area's name."""
    areas = _AREA.finditer(text)
    area = next(areas, None)
    last = 0
    for match in _MENTION.finditer(text):
        while area is not None and area.end() <= match.start():
            if area.start() >= last:
                yield area
            area = next(areas, None)
        while area is not None and area.start() < match.end():
            area = next(areas, None)
        yield match
        last = match.end()
    while area is not None:
        if area.start() >= last:
            yield area
        area = next(areas, None)


def mentions(text: str, phrases: re.Pattern[str]) -> Iterator[PlaceMention]:
    """The places that folded `text` speaks of, in reading order, leaving out names and yardsticks.

    >>> [m.name for m in mentions("佛山市工信局：全国第一，广州日报", phrase_pattern([]))]
    ['佛山']
    """
    masked = iter([*_named_places(text, phrases), (len(text) + 1, len(text) + 1)])
    mask = next(masked)
    skip_to = 0
    for match in _found(text):
        start, end = match.span()
        while mask[1] <= start:
            mask = next(masked)
        if start < skip_to or mask[0] <= start < mask[1]:
            continue
        name = match[0]
        after = text[end : end + 12]
        before = text[max(0, start - 4) : start]
        if name in _FIRM_SET:
            yield PlaceMention(start, end, name, "", Level.FIRM, True)
            continue
        if name not in _KNOWN:
            if _FIRM.match(after) and _AT.search(before) is None:
                yield PlaceMention(start, end, name, "", Level.CITY, True)
            continue
        if name in _BACK:
            if _BACK[name] is Level.SAME_PROVINCE and before.endswith(_AMONG):
                continue
            yield PlaceMention(start, end, name, "", _BACK[name], True)
            continue
        if name in ("全国", "我国", "中国内地"):
            # 领跑全国，: what the verb reaches, unless it turns the reader's eyes there.
            if after[:1] in _STOPS and before[-1:] not in _STOPS and not before.endswith(_EYES):
                continue
            if _YARDSTICK.match(after) or before.endswith(("居", "占", "列", "排在", "于", "较", "比", "在", "占到")):
                continue
            yield PlaceMention(start, end, name, "", Level.BEYOND, True)
            continue
        if name in COUNTRIES:
            if name == "日本" and (before[-1:] in "昨今近当即每明次" or after[:1] in "报刊台"):
                continue
            yield PlaceMention(start, end, name, "", Level.BEYOND, True)
            continue
        if name in _CITIES or name in ("香港", "澳门", "台湾"):
            row = _ROW.match(text, end, end + 60)
            row_end = row.end() if row else end
            joined = row_end > end and _JOINED.match(text, end) is not None
            covered = before.endswith(_COVERING) and _COUNTED.match(text, row_end) is None
            if joined or covered or _LISTED.match(text, row_end):
                skip_to = row_end
                continue
        if _NAMED.match(after):
            continue
        province = SHORT.get(name) or _CITIES.get(name) or name
        level = Level.CITY if name in _CITIES else Level.PROVINCE
        spot = _AT.search(before) is not None and not before.endswith(("是在", "来自"))
        firm = _FIRM.match(after) is not None and not spot
        # A label: 苏州：实际使用外资…
        firm = firm or ((not before or before[-1] in _STOPS) and _REPORT.match(after) is not None)
        firm = firm or (after[:1] in ("：", ":", "|", "｜") and (not before or before[-1] in _STOPS))
        yield PlaceMention(start, end, name, province, level, firm)
