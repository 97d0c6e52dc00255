"""Where: the places a text speaks of, and whether a fact about some region can be meant.

>>> [place.name for place in mentions("佛山市工信局：全国第一，广州日报，建成区，老板")]
['佛山']
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from gdcli.language import scene
from gdcli.language.places import COUNTRIES, PROVINCES, SHORT
from gdcli.patterns import Pattern
from gdcli.proof.times import Timing as Placing
from gdcli.wordlist import Wordlist


class Level(StrEnum):
    """How much a place is: a nation or more, a province, a part of one, or one firm; or a word that points to one."""

    BEYOND = "beyond"
    PROVINCE = "province"
    CITY = "city"
    FIRM = "firm"
    OUR_NATION = "our nation"
    OUR_PROVINCE = "our province"
    OUR_CITY = "our city"


class Place(NamedTuple):
    """A place named in a text from `start` to `end`; `province` is the one it lies in, "" where that is unknown.

    `firm` tells that the words around make it the scene (佛山市, 全市), rather than a spot where something stands.
    """

    start: int
    end: int
    name: str
    province: str
    level: Level
    firm: bool


#: Not spoken of as a province.
APART: Final = frozenset(("香港", "澳门", "台湾"))
_CITIES: Final = {city: province for province, cities in PROVINCES.items() for city in cities}
#: What each word names: the place, its province, its level.
_NAMED: Final = {
    **{name: (name, "", Level.BEYOND) for name in COUNTRIES},
    **{name: (name, name, Level.PROVINCE) for name in PROVINCES},
    **{name: (province, province, Level.PROVINCE) for name, province in {**SHORT, **scene.PORTS}.items()},
    **{name: (name, province, Level.CITY) for name, province in _CITIES.items()},
    **dict.fromkeys(scene.OUR_NATION, ("全国", "", Level.OUR_NATION)),
    **{name: (name, "", Level.OUR_PROVINCE) for name in scene.OUR_PROVINCE},
    **{name: (name, "", Level.OUR_CITY) for name in scene.OUR_CITY},
}
_PLACE_NAME: Final = Wordlist((*_NAMED, *scene.NO_PLACE))
#: Several places in a row, and what tells that the row is a list of examples or a name.
_JOINS: Final = Pattern(r"[、,，和与及—–\-·]+")
#: So long is a row at most.
_LONGEST_ROW: Final = 60
_HYPHENS: Final = Pattern(r"[—–\-·]+")
#: What a place is, behind its name: a province, a city, an autonomous prefecture of one people or two.
_SORT_OF_PLACE: Final = Pattern(r"(?:省|市|州|盟|地区|(?:\w{1,8}族|维吾尔)?自治[区州]|特别行政区)?")
_CLAUSE_SIGNS: Final = tuple("，。；：、,;:!?！？）)\n")


def mentions(text: str) -> Iterator[Place]:
    """The places and firms that folded `text` speaks of, in reading order, leaving out names and yardsticks."""
    firms = [Place(firm.start(), firm.end(), firm[0], "", Level.FIRM, True) for firm in scene.FIRM.finditer(text)]
    return iter(sorted([*firms, *_places(text)]))


def _places(text: str) -> Iterator[Place]:
    skip_to = 0
    for start, said in _PLACE_NAME.found(text):
        if start < skip_to or said not in _NAMED:
            continue
        end = start + len(said)
        before, after = text[max(0, start - 4) : start], text[end : end + 12]
        name, province, level = _NAMED[said]
        if row_end := _listed(text, said, end) if level is Level.CITY or name in APART else 0:
            skip_to = row_end
        elif not _mere(level, before, after):
            yield Place(start, end, name, province, level, province == "" or _sets_scene(before, after))


def _listed(text: str, name: str, end: int) -> int:
    """Where the list of examples ends that the city called `name`, up to `end`, begins; 0 where it begins none."""
    row_end = end
    while row_end < end + _LONGEST_ROW and (joins := _JOINS.match(text, row_end)):
        following = _PLACE_NAME.at(text, joins.end())
        if not following:
            break
        row_end = joins.end() + len(following)
    joined = row_end > end and _HYPHENS.match(text, end) is not None
    return row_end if joined or scene.LIST_TAIL.match(text, row_end) else 0


def _mere(level: Level, before: str, after: str) -> bool:
    """Whether the word for a place is only part of a name, or a yardstick."""
    if before.endswith("大湾区"):
        return True
    if level is Level.OUR_NATION:
        # 领跑全国，: what the verb reaches.
        reached = after[:1] in _CLAUSE_SIGNS and before[-1:] not in _CLAUSE_SIGNS
        return reached or scene.YARDSTICK.match(after) is not None or before.endswith(scene.AMONG)
    if level is Level.OUR_PROVINCE:
        return before.endswith(scene.AMONG)
    return level is not Level.OUR_CITY and scene.INSTITUTION.match(after) is not None


def _sets_scene(before: str, after: str) -> bool:
    """Whether the words around a place make it the scene."""
    if scene.GIVEN_OUT.match(after):
        return True
    opens = not before or before[-1] in _CLAUSE_SIGNS
    return opens and (scene.REPORT.match(after) is not None or after[:1] in ("：", ":", "|", "｜"))


@lru_cache(maxsize=512)
def plain(region: str) -> str:
    """`region` as texts call it for short.

    >>> plain("广东省"), plain("大理白族自治州"), plain("全国"), plain("深圳—香港—广州")
    ('广东', '大理', '全国', '深圳—香港—广州')
    """
    if region in scene.OUR_NATION:
        return "全国"
    for end in range(len(region), 1, -1):
        if region[:end] in _NAMED and _SORT_OF_PLACE.fullmatch(region, end):
            return region[:end]
    return region


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
