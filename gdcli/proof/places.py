"""Which place a text speaks of: finds the names of `regions` and tells where they set the scene for a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gdcli.proof.regions import COUNTRIES, PROVINCES, SHORT
from gdcli.proof.wordlist import alternation


class Level(StrEnum):
    """How much a place is: a province, a part of one, anything beyond, or a word that points back to one."""

    PROVINCE = "province"
    CITY = "city"
    BEYOND = "beyond"
    SAME_PROVINCE = "same province"
    SAME_CITY = "same city"


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
        ),
        Level.SAME_CITY,
    ),
}
_NAMES: Final = (*_CITIES, *PROVINCES, *SHORT, *COUNTRIES, *_BACK)
_NAME: Final = alternation(_NAMES)
_MENTION: Final = re.compile(_NAME)
#: Several places in a row, and what tells that the row is a list of examples or a name.
_ROW: Final = re.compile(rf"(?:[、,，和与及—–\-·]+{_NAME})*")
_LISTED: Final = re.compile(r"[、]?(?:等|三地|两地|都|也|均)")
_JOINED: Final = re.compile(r"[—–\-·]+")
#: A place before these is part of a name or stands for an institution.
_NAMED: Final = re.compile(
    r"(?:大学|学院|日报|晚报|都市报|商报|证券|银行|湾|港|机场|海关|讯|电|报道|专电|消息|人大|政协|代表|两会|会堂|塔|交响|站|路|大道|口岸|籍)"
)
#: 全国 before these is a yardstick, not a scene.
_YARDSTICK: Final = re.compile(
    r"(?:第|首|前|排|位|平均|均值|人大|政协|两会|性|各地|最|领先|之|冠|唯一|[一二三四五六七八九十]强|的?[^，。；、]{0,4}(?:比重|份额|之比)|占比)"
)
_AT: Final = re.compile(r"(?:落户|位于|坐落|来自|走进|参观|选址|扎根|来到|走访|在)$")
_FIRM: Final = re.compile(
    r"(?:市|全市|省|全省|自治区)?(?:的|则|为|有|也|还|仅|只有|约|近|超|达|企业|则为|全市|全区|工业|制造业|规上|规模以上|技改|技术改造|高新技术|高企|外资|实际|营收|利用|新[设登增]|市场主体|经营主体"
    r"|20\d\d年|去年|今年|\d)|(?:市|省)|[，,：:](?:全市|全省|去年|20\d\d年)"
)
_SCENE_BEFORE: Final = re.compile(r"(?:其中|而|看|同期|包括|是|在|年|，|,|、|；|;|。|:|：|\n|^)$")


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


def mentions(text: str, phrases: re.Pattern[str]) -> Iterator[PlaceMention]:
    """The places that folded `text` speaks of, in reading order, leaving out names and yardsticks.

    >>> [m.name for m in mentions("佛山市工信局：全国第一，广州日报", phrase_pattern([]))]
    ['佛山']
    """
    masked = iter([*_named_places(text, phrases), (len(text) + 1, len(text) + 1)])
    mask = next(masked)
    skip_to = 0
    for match in _MENTION.finditer(text):
        start, end = match.span()
        while mask[1] <= start:
            mask = next(masked)
        if start < skip_to or mask[0] <= start < mask[1]:
            continue
        name = match[0]
        after = text[end : end + 12]
        before = text[max(0, start - 4) : start]
        if name in _BACK:
            yield PlaceMention(start, end, name, "", _BACK[name], True)
            continue
        if name in ("全国", "我国", "中国内地"):
            if _YARDSTICK.match(after) or before.endswith(("居", "占", "列", "排在", "于", "较", "比", "在", "占到")):
                continue
            yield PlaceMention(start, end, name, "", Level.BEYOND, True)
            continue
        if name in COUNTRIES:
            yield PlaceMention(start, end, name, "", Level.BEYOND, True)
            continue
        if name in _CITIES or name in ("香港", "澳门", "台湾"):
            row = _ROW.match(text, end, end + 60)
            row_end = row.end() if row else end
            joined = row_end > end and _JOINED.match(text, end) is not None
            if joined or _LISTED.match(text, row_end):
                skip_to = row_end
                continue
        if _NAMED.match(after):
            continue
        province = SHORT.get(name) or _CITIES.get(name) or name
        level = Level.CITY if name in _CITIES else Level.PROVINCE
        spot = _AT.search(before) is not None and not before.endswith(("是在", "来自"))
        firm = _FIRM.match(after) is not None and not spot
        yield PlaceMention(start, end, name, province, level, firm)
