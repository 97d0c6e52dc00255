"""Where: the places a text speaks of, and whether a fact about some region can be meant.

>>> [place.name for place in mentions("佛山市工信局：全国第一，广州日报，建成区，老板")]
['佛山']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from typing import Final

from gdcli.language import scene
from gdcli.language.places import COUNTRIES, PROVINCES, SHORT
from gdcli.proof.times import Timing as Placing
from gdcli.proof.wordlist import Wordlist


class Level(StrEnum):
    """How much a place is: a nation or more, a province, a part of one, or one firm; or a word that points to one."""

    BEYOND = "beyond"
    PROVINCE = "province"
    CITY = "city"
    FIRM = "firm"
    OUR_NATION = "our nation"
    OUR_PROVINCE = "our province"
    OUR_CITY = "our city"


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a text from `start` to `end`; `province` is the one it lies in, "" where that is unknown.

    `firm` tells that the words around make it the scene (佛山市, 全市), rather than a spot where something stands.
    """

    start: int
    end: int
    name: str
    province: str
    level: Level
    firm: bool


_CITIES: Final = {city: province for province, cities in PROVINCES.items() for city in cities}
_NATION: Final = tuple("全国 我国 中国内地 内地 国内 中国".split())  # noqa: SIM905
_OURS: Final = {
    **dict.fromkeys(_NATION, Level.OUR_NATION),
    **dict.fromkeys(["全省", "该省", "本省", "省内", "省里", "我省", "全自治区", "全区"], Level.OUR_PROVINCE),
    **dict.fromkeys("全市 该市 本市 市内 我市 市里 全县 该区 该县 全镇 该镇 当地 市级".split(), Level.OUR_CITY),  # noqa: SIM905
    **{
        whose + what: Level.OUR_CITY
        for whose in ("我们", "我", "咱", "咱们", "本", "该")
        for what in ("县", "区", "镇", "村", "市")
    },
    **{area + side: Level.OUR_CITY for area in "县镇村" for side in "里内"},
}
#: Not spoken of as a province.
APART: Final = frozenset(("香港", "澳门", "台湾"))
_PLACE_NAMES: Final = (*_CITIES, *PROVINCES, *SHORT, *COUNTRIES, *_OURS, "本港", "本澳")
_KNOWN: Final = frozenset(_PLACE_NAMES)
_PLACE_NAME: Final = Wordlist(_KNOWN)
#: A district, a county, a town or a zone, known by how its name ends.
_AREA: Final = (
    r"(?:粤港澳)?大湾区|\w{2}(?:经开区|高新区|开发区|自贸区|自贸片区|工业园区?|产业园区?|石化区|保税区|街道)|"
    r"[^\W\da-z的原这那各其设一二三四五六七八九十百两几个](?:(?![年月日])\w(?:县|区|镇|市)|县)(?<![设的座个一二三四五六七八九十两几步里各全市县省湾社片辖园校厂景山特治老郊地务禁误灾分小成护城林牧矿库库域区城新考][区县镇市])"
    r"(?<!城市|上市|超市|都市|股市|门市|地市|区市|级市|个市|座市)(?![场域间块县])"
)
_UNNAMED: Final = re.compile(f"(?P<firm>{scene.FIRM})|(?P<area>{_AREA})")
#: Several places in a row, and what tells that the row is a list of examples or a name.
_JOINS: Final = re.compile(r"[、,，和与及—–\-·]+")
#: So long is a row at most.
_LONGEST_ROW: Final = 60
_LIST_TAIL: Final = re.compile(r"[、]?(?:市)?(?:等|三地|两地|都|也|均|在内|组成|构成|共建|共同)")
_COVERING: Final = tuple("包括 涉及 涵盖 覆盖 分布在 遍布 辐射 分布于 涉".split())  # noqa: SIM905
#: A figure right behind a place is its own.
_ITS_FIGURE: Final = re.compile(r"市?(?:[约近超逾]?\d|[的有达为])")
_NO_JAPAN: Final = re.compile("[昨今近当即每明次]日本|日本[报刊台]")
_HYPHENS: Final = re.compile(r"[—–\-·]+")
#: A place before these is part of a name or stands for an institution.
_INSTITUTION: Final = re.compile(
    rf"(?:大学|学院|特区|{scene.MEDIA}|证券|银行|湾|港|机场|海关|讯|电|报道|专电|消息|人大|政协|代表|两会|会堂|塔|交响|站|路|大道|"
    r"口岸|籍)"
)
#: 全国 before these is a yardstick, not a scene.
_YARDSTICK: Final = re.compile(
    r"(?:第|首|前|排|位|平均|均值|人大|政协|两会|性|各地|最|领先|之|冠|唯一|[一二三四五六七八九十]强|的?[^，。；,;、]{0,4}(?:比重|份额|之比)|占比|"
    r"示范|先进|文明|优秀|重点|首批|模范|试点|敬老|卫生|劳动|社|生产总值|移动|电信|石油|石化|银行|制造)"
)
_AT: Final = re.compile(r"(?:落户|位于|坐落|来自|走进|参观|选址|扎根|来到|走访|在)$")
_FIRM: Final = re.compile(
    r"(?:市|全市|省|全省|自治区|\w{0,3}(?:高新区|经开区|开发区|新区|[区县镇]))?(?:的|委|管委会|[^，。、,场]{2,3}局|政府|县长|镇长|区长|书记|则|为|有|也|还|仅|呢|这边|那边|方面|"
    r"只有|约|近|超|达|则为|全市|全区"
    r"|20\d\d年|去年|今年|上半年|\d{1,2}月|\d)|(?:市|省)|[，,：:](?:全市|全省|去年|20\d\d年)"
)
#: What a place gives out about itself: 东莞晒出去年成绩单, 佛山交出的答卷.
_REPORT: Final = re.compile(r"[\w“”]{0,10}?(?:成绩单|成绩|答卷|家底|账本|公报|年报|数据出炉|经济数据|运行情况)")
_CLAUSE_SIGNS: Final = tuple("，。；：、,;:!?！？）)\n")
_AMONG: Final = tuple("居 位居 排在 列 占 占了 占到 占去 高于 低于 快于 慢于 于 较 比 在 占到 过".split())  # noqa: SIM905
_EYES: Final = tuple("看 眼 观 览 比 至 而 再".split())  # noqa: SIM905


def mentions(text: str) -> Iterator[Place]:
    """The places that folded `text` speaks of, in reading order, leaving out names and yardsticks."""
    skip_to = 0
    for start, said, sort in _said(text):
        if start < skip_to:
            continue
        end = start + len(said)
        around = _Around(text[max(0, start - 4) : start], text[end : end + 12])
        if sort == "firm":
            yield Place(start, end, said, "", Level.FIRM, True)
        elif sort == "area":
            if around.given_out and not around.spot:
                yield Place(start, end, said, "", Level.CITY, True)
        elif row_end := _listed(text, said, end, around):
            skip_to = row_end
        elif place := _named(start, end, said, around):
            yield place


def _said(text: str) -> Iterator[tuple[int, str, str]]:
    """Where names, firms and areas stand, in reading order, with the words and which of the three they are."""
    other = _UNNAMED.search(text)
    for start, name in chain(_PLACE_NAME.found(text), [(len(text), "")]):
        while other and other.start() < start:
            yield other.start(), other[0], str(other.lastgroup)
            if other.end() > start:
                break
            other = _UNNAMED.search(text, other.end())
        if name and not (other and other.start() < start < other.end()):
            yield start, name, "name"
            if other and other.start() < start + len(name):
                other = _UNNAMED.search(text, start + len(name))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a name."""

    before: str
    after: str

    @property
    def spot(self) -> bool:
        """Whether something stands there: 落户佛山."""
        return _AT.search(self.before) is not None

    @property
    def given_out(self) -> bool:
        """Whether what follows is about the place: 佛山市, 佛山去年."""
        return _FIRM.match(self.after) is not None


def _listed(text: str, name: str, end: int, around: _Around) -> int:
    """Where the list of examples ends that the city called `name`, up to `end`, begins; 0 where it begins none."""
    if name not in _CITIES and name not in APART:
        return 0
    row_end = end
    while row_end < end + _LONGEST_ROW and (joins := _JOINS.match(text, row_end)):
        following = _PLACE_NAME.at(text, joins.end())
        if not following:
            break
        row_end = joins.end() + len(following)
    joined = row_end > end and _HYPHENS.match(text, end) is not None
    covered = around.before.endswith(_COVERING) and _ITS_FIGURE.match(text, row_end) is None
    return row_end if joined or covered or _LIST_TAIL.match(text, row_end) else 0


def _named(start: int, end: int, name: str, around: _Around) -> Place | None:
    """The place called `name`, or `None` where it is only part of a name or a yardstick."""
    if name in _OURS:
        ours = "全国" if name in _NATION else name
        return None if _mere(_OURS[name], around) else Place(start, end, ours, "", _OURS[name], True)
    if _INSTITUTION.match(around.after):
        return None
    if name in COUNTRIES:
        today = name == "日本" and _NO_JAPAN.search(around.before[-1:] + name + around.after[:1])
        return None if today else Place(start, end, name, "", Level.BEYOND, True)
    name = {"本港": "香港", "本澳": "澳门"}.get(name, name)
    province = SHORT.get(name) or _CITIES.get(name) or name
    name = SHORT.get(name, name)
    return Place(start, end, name, province, Level.CITY if name in _CITIES else Level.PROVINCE, _sets_scene(around))


def _mere(level: Level, around: _Around) -> bool:
    """Whether a word for our own place is a yardstick or part of a name."""
    if around.before.endswith(("大湾区", "新")):  # 新中国
        return True
    if level is Level.OUR_NATION:
        return _yardstick(around.before, around.after)
    return level is Level.OUR_PROVINCE and around.before.endswith(_AMONG)


def _sets_scene(around: _Around) -> bool:
    """Whether the words around a place make it the scene."""
    if around.given_out and (not around.spot or around.before.endswith(("是在", "来自"))):
        return True
    opens = not around.before or around.before[-1] in _CLAUSE_SIGNS
    return opens and (_REPORT.match(around.after) is not None or around.after[:1] in ("：", ":", "|", "｜"))


def _yardstick(before: str, after: str) -> bool:
    # 领跑全国，: what the verb reaches, unless it turns the reader's eyes there.
    if after[:1] in _CLAUSE_SIGNS and before[-1:] not in _CLAUSE_SIGNS and not before.endswith(_EYES):
        return True
    return _YARDSTICK.match(after) is not None or before.endswith(_AMONG)


@lru_cache(maxsize=512)
def plain(region: str) -> str:
    """`region` as texts call it for short.

    >>> plain("广东省"), plain("武汉市"), plain("全国"), plain("深圳—香港—广州")
    ('广东', '武汉', '全国', '深圳—香港—广州')
    """
    if region in _NATION:
        return "全国"
    short = re.sub(r"(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$", "", region)
    return short if short in _KNOWN else region


def province_of(place: str) -> str:
    """The province that a short name lies in or is; "" where that is not known.

    >>> province_of("武汉"), province_of("广东"), province_of("全国")
    ('湖北', '广东', '')
    """
    return _CITIES.get(place) or (place if place in PROVINCES else "")


def placing(region: str, home: str, names: str, where: Place | None) -> Placing:
    """Whether a figure said of `where` (`None`: the text named no place) can be that of a fact about `region`.

    `home` is the place whose press conference it was, `names` all that the fact is called: what is named after a
    place is about it.

    >>> foshan, ours = mentions("佛山市工业投资，全省工业投资")
    >>> placing("广东省", "广东省", "工业投资", foshan).value, placing("广东省", "广东省", "工业投资", ours).value
    ('other', 'same')
    >>> placing("武汉市", "武汉市", "工业投资", ours).value
    'other'
    """
    if where is None:
        return Placing.OPEN
    if where.level is Level.FIRM:
        return Placing.OTHER
    about, ours = plain(region), plain(home)
    pointed = {
        Level.OUR_NATION: "全国",
        Level.OUR_PROVINCE: province_of(ours),
        Level.OUR_CITY: ours if ours in _CITIES else "",
    }
    meant = pointed.get(where.level, where.name)
    if meant in (about, region):
        return Placing.SAME
    # A fact about another place than its source's is named by that, wherever the text stands.
    special = about != ours and where.level in pointed
    within = meant == ours or (meant and (meant in region or meant in names))
    return Placing.OPEN if special or within else Placing.OTHER
