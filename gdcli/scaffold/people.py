"""Who speaks where in an article: departments with their speakers, and the places in the text where one begins.

>>> found = read("省林业局局长王小明介绍，去年新建公园120个。王小明表示，将再建。")
>>> [(d.name, d.full_name, d.speaker) for d in found.departments]
[('林业局', '省林业局', Speaker(name='王小明', title='局长'))]
>>> [said.dept for said in found.sayings]
['林业局', '林业局']
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from typing import Final

from gdcli.language.places import PROVINCE_NAMES
from gdcli.language.titles import HOSTS, OFFICES, REPORTING, SAYING, SHORT_OFFICES, SURNAMES, TITLES
from gdcli.model import UNATTRIBUTED, Department, Speaker
from gdcli.patterns import any_of

#: The department of what the paper attributes to none.
NOBODY = Department(name=UNATTRIBUTED, full_name="原文未归于任何部门", name_en="General")


IDEOGRAPH: Final = "[\u4e00-\u9fff]"
_PERSON_NAME: Final = rf"(?P<name>{any_of(SURNAMES)}{IDEOGRAPH}{{1,2}}?)"
#: What may stand between the name and the word of saying: 在会上, 就此, 还. In a transcript a colon says it.
_SAYING_AHEAD: Final = (
    rf"(?=(?:还|也|在[^，。,\n]{{0,16}}[上时中里]|就[^，。,\n]{{1,20}}|接着|同时|随后|日前|回应时)?{any_of(SAYING)}"
    r"|[ \u3000]*[:：])"
)
_ONE_TITLE: Final = any_of(TITLES)
_PERSON_TITLE: Final = rf"(?P<title>{_ONE_TITLE}(?:、[^，。；,;\n、]{{0,12}}?{_ONE_TITLE}|兼{_ONE_TITLE})*)"
_PERSON: Final = re.compile(rf"{_PERSON_TITLE}[ \u3000]?{_PERSON_NAME}{_SAYING_AHEAD}")
_NAMED_OFFICE: Final = re.compile(rf"(?P<office>{IDEOGRAPH}{{1,20}}{any_of(OFFICES)})[、的]?\Z")
_OFFICE_SAYS: Final = re.compile(
    rf"(?:(?<=[，。；：\n,;:据从由 ])|^)(?P<office>(?:{any_of(PROVINCE_NAMES)}|国家|{IDEOGRAPH}{{2,3}}(?=[省市]))?"
    rf"[省市]?{IDEOGRAPH}{{2,12}}?(?:厅|局|委|总署|委员会|办公室))(?:{any_of(REPORTING)})",
    re.MULTILINE,
)
_NAME_SAYS: Final = re.compile(rf"(?:(?<=[。！？”\n])|^){_PERSON_NAME}{_SAYING_AHEAD}", re.MULTILINE)
_COLON: Final = re.compile(r"[ \u3000]*[:：]")
_HOST_SAYS: Final = re.compile(rf"^[^，。；：！？,;:!?\n]{{0,16}}{any_of(HOSTS)}{IDEOGRAPH}{{0,4}}[:：]", re.MULTILINE)
#: What leads into an office's name without belonging to it.
_OFFICE_LEADS: Final = re.compile("^(?:会上|当天|当日|日前|近日|其中|对此|随后|据|由|从|请|对|向|时任|记者从|记者)+")
_OFFICE_PLACE: Final = re.compile(
    rf"^(?:{any_of(PROVINCE_NAMES)}[省市]?|{IDEOGRAPH}{{2,3}}?(?:省|市|自治区)|国家|中国|全国|[省市州县区])"
)
_LONGEST_OFFICE: Final = 100
_PHRASE_END: Final = re.compile("[，。；：！？、“”（）,;:!?() \n\t]")


@dataclass(frozen=True, slots=True)
class Saying:
    """From the offset `start` on somebody speaks: for the department `dept`, or for one that the text does not name."""

    start: int
    dept: str | None


@dataclass(frozen=True, slots=True)
class Speakers:
    """The departments in the order in which they are named, and who speaks from where on, in order."""

    departments: tuple[Department, ...]
    sayings: tuple[Saying, ...]


def read(text: str) -> Speakers:
    """Every department that speaks in `text`."""
    departments: dict[str, Department] = {}
    sayings: dict[int, str | None] = {}
    speakers: dict[str, str] = {}
    for start, office, speaker in _speeches(text):
        dept = _department(office, speaker)
        known = departments.setdefault(dept.name, dept)
        if known.speaker is None and speaker is not None:
            departments[dept.name] = replace(known, speaker=speaker)
        if speaker is not None:
            speakers[speaker.name] = dept.name
        sayings[start] = dept.name
    titled = {place for match in _PERSON.finditer(text) for place in range(*match.span())}
    for match in _NAME_SAYS.finditer(text):
        if match.start() not in titled and _says(text, match, speakers):
            sayings.setdefault(match.start(), speakers.get(match["name"]))
    for match in _HOST_SAYS.finditer(text):
        sayings.setdefault(match.start(), None)
    return Speakers(tuple(departments.values()), tuple(Saying(start, sayings[start]) for start in sorted(sayings)))


def speakers(text: str) -> frozenset[str]:
    """The names of all who speak in `text` with their title.

    >>> sorted(speakers("省林业局副局长王小明：\\n各位好。\\n省林业局处长李大力介绍，"))
    ['李大力', '王小明']
    """
    return frozenset(match["name"] for match in _PERSON.finditer(text))


def opens(line: str, known: Container[str]) -> bool:
    """Whether a line of a transcript says who speaks from here on, `known` being the names of speakers.

    >>> [opens(line, ["王小明"]) for line in ("省林业局副局长王小明：", "王小明：", "主持人：", "时间：")]
    [True, True, True, False]
    """
    if not line.endswith((":", "：")):
        return False
    names = (_NAME_SAYS.match(line), *_PERSON.finditer(line))
    return _HOST_SAYS.match(line) is not None or any(match and match["name"] in known for match in names)


def _says(text: str, match: re.Match[str], known: Container[str]) -> bool:
    """Whether what stands before a word of saying is a name: before a colon it must be one of those `known`."""
    return match["name"] in known or _COLON.match(text, match.end()) is None


def _speeches(text: str) -> Iterator[tuple[int, str, Speaker | None]]:
    """Where each speech begins, the office it is given for, and who gives it."""
    found: list[tuple[int, str, Speaker | None]] = []
    for match in _PERSON.finditer(text):
        window = max(0, match.start() - _LONGEST_OFFICE)
        begin = max((clause.end() for clause in _PHRASE_END.finditer(text, window, match.start())), default=window)
        office = _NAMED_OFFICE.search(text[begin : match.start()])
        bare = _OFFICE_LEADS.sub("", office["office"]) if office else ""
        if bare:
            found.append((begin, bare, Speaker(match["name"], match["title"])))
    found += [(match.start(), _OFFICE_LEADS.sub("", match["office"]), None) for match in _OFFICE_SAYS.finditer(text)]
    return iter(sorted(found, key=lambda item: item[0]))


def _department(full_name: str, speaker: Speaker | None) -> Department:
    """The department called `full_name` in print, under the name that people type.

    >>> _department("广东省科学技术厅", None).name, _department("海关总署", None).name
    ('科技厅', '海关总署')
    """
    bare = _OFFICE_PLACE.sub("", full_name)
    bare = bare if len(bare) > 2 else full_name
    short = next((bare.replace(long, brief) for long, brief in SHORT_OFFICES.items() if long in bare), bare)
    short = short.removesuffix("员会") if short.endswith("改委员会") else short
    aliases = tuple(dict.fromkeys(name for name in (bare,) if name not in (short, full_name)))
    return Department(name=short, full_name=full_name, aliases=aliases, speaker=speaker)
