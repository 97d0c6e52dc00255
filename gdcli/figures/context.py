"""Whether a number, where it stands, says how much or how many; or is part of a name, a code or an ordinary word.

>>> from gdcli.figures import quantities
>>> def says(text, start):
...     quantity = quantities.read(text, start)
...     return states(Seen(text, 0, quantity, quantity.unit, start, quantity.end))
>>> says("推动18个部门", 2), says("聚焦“五个提升”", 3), says("指数为50.6，", 3), says("1310工程", 0)
(True, False, True, False)
"""

from __future__ import annotations

from typing import Final, NamedTuple

from gdcli.figures import labels, units
from gdcli.figures.quantities import Quantity
from gdcli.figures.units import Unit
from gdcli.language import labels as language
from gdcli.language import statements
from gdcli.model import RATIOS, Bound, Kind
from gdcli.patterns import Pattern

_TABLE_UNIT: Final = ("单位:", "单位：")
_ROUND: Final = ("10", "100", "1000")
#: 数十家 and 几百人 say no number, but 总数三十 and 人数5人 do.
_SOME: Final = Pattern("(?:(?<![总人户件次个指参基倍分系度多整复位口])数|几|好几|成千)$")
#: iPhone 15, Gen 3: a word in Latin letters names its version.
_VERSION: Final = Pattern(r"(?<![0-9A-Za-z])[A-Za-z][A-Za-z+]*[- ]$")
_VERSION_BEHIND: Final = Pattern("[a-z]? (?:Gen|Pro|Max|Plus|Ultra|SE|Lite|mini|Air)")
#: Letters that name what is counted right behind them: ETF4只, but not C919.
_ACRONYM: Final = Pattern("[A-Z]{3}$")
#: The next part of an address: 3栋2单元, 1座5楼G室.
_ADDRESS: Final = Pattern("[东西南北]?[0-9]{1,4}(?:单元|门|楼|座|层|室|号|[A-Z]室)")
_VERSION_BEGINS: Final = frozenset(" abcdefghijklmnopqrstuvwxyz")
_SOME_ENDS: Final = frozenset("数几千")
#: What a number has in front of it where it may be vague, head a column, or be part of a Latin name.
_SUSPECT: Final = _SOME_ENDS | labels.LETTERS | frozenset(":：( -")
_ONE_LENGTH: Final = frozenset(("个月", "小时", "个小时"))
_CALENDAR_UNITS: Final = frozenset(("月", "世纪", "年度", "夜"))
#: A weak unit counts before a noun; behind these it orders: 初三, 周五.
_CLASSIFIERS: Final = frozenset(language.CLASSIFIERS)
_PAIRED: Final = frozenset(language.PAIRED)
_NOUN_BEHIND: Final = Pattern("(?![的之以为是在和与及或、有等起来中上下内外后前间者])[一-鿿]")
_ORDERING: Final = ("第", "初", "星期", "周", "高", "大", "中", "小")
#: So many that were named before: 四川、陕西、甘肃三省.
_GROUPED: Final = frozenset("省市县区州国岛镇乡村校队州院厂港司")
_NAMES_IN_FRONT: Final = Pattern("[、和及][^、，。；！？和与及\n]{1,8}(?:等|这)?$")
#: 4A、5A级景区.
_LEVELS: Final = Pattern("(?:[、和及与/][0-9]A)+级")
#: 两人都, 三队均: those that were named.
_NAMED_BEFORE: Final = Pattern("[虽都均皆也又还曾是将互相各一]")
_FORCES_IN_FRONT: Final = Pattern("|".join(language.FORCES_IN_FRONT))
_CLAUSE_BREAK: Final = Pattern("[，。；！？\n]")
_INDEXES: Final = Pattern("|".join(statements.INDEXES))
_STATEMENT_ENDS: Final = frozenset("，。；、）)！？” \n")
# Tuples, because a member of an enumeration is slow to hash.
_STRONG: Final = (Kind.MONEY, Kind.PERCENT, Kind.POINTS)
NAMELIKE: Final = (Kind.COUNT, Kind.DURATION)
# Members of an enumeration, because it is slow to look one up.
_COUNT: Final = Kind.COUNT
_DURATION: Final = Kind.DURATION
_MEASURE: Final = Kind.MEASURE
_MONEY: Final = Kind.MONEY
_MULTIPLE: Final = Kind.MULTIPLE


class Seen(NamedTuple):
    """A quantity where it stands: in a text, not below a floor, counted in a unit.

    It begins at `begin`, currency and sign included, and is `negative` by that sign; it ends at `end`, a range with its
    second number. `front` and `behind` are the bounds beside it with their far ends; `bounded` says that one of them, a
    bound within the numeral or a range says that the number is one.
    """

    text: str
    floor: int
    quantity: Quantity
    unit: Unit | None
    begin: int
    end: int
    negative: bool = False
    front: tuple[Bound, int] | None = None
    behind: tuple[Bound, int] | None = None
    bounded: bool = False

    @property
    def elsewhere(self) -> bool:
        """Whether what bounds the number stands behind or within it, or is a range."""
        return self.behind is not None or self.quantity.infix is not None or self.end != self.quantity.end

    @property
    def before(self) -> str:
        """The few characters in front of the number."""
        return self.text[max(self.floor, self.quantity.start - 4) : self.quantity.start]


def states(seen: Seen) -> bool:
    """Whether a quantity states a number."""
    return _could_state(seen) and not _is_vetoed(seen)


def _could_state(seen: Seen) -> bool:
    """Whether numeral and unit make a quantity, where nothing around them says otherwise."""
    if seen.unit is None:
        return _bare_states(seen)
    return _magnitude_states(seen, seen.unit) if seen.quantity.bare else _by_kind(seen, seen.unit)


def _magnitude_states(seen: Seen, unit: Unit) -> bool:
    """百亿 counts money; 百家 needs a bound, as in 近百家."""
    counts = unit.kind in (_MONEY, _MEASURE) or (unit.kind is _COUNT and not unit.weak)
    return seen.bounded or (seen.quantity.value >= 10**5 and counts)


#: Measures that are part of a name or an event as often.
ALSO_NAMES: Final = language.EVENT_UNITS | {"级"}


def _by_kind(seen: Seen, unit: Unit) -> bool:
    if unit.kind is _DURATION:
        return _duration(seen, unit)
    if unit.kind in RATIOS and (said := _ratio(seen, unit)) is not None:
        return said
    return _arabic_states(seen, unit) if seen.quantity.arabic else _chinese_states(seen, unit)


def _is_some(seen: Seen) -> bool:
    quantity = seen.quantity
    if quantity.arabic and seen.text[quantity.start : quantity.numeral_end] not in _ROUND:
        return False
    return seen.text[quantity.start - 1 : quantity.start] in _SOME_ENDS and bool(_SOME.search(seen.before))


def _heads_a_table(seen: Seen) -> bool:
    """单位：万元, and (亿元) in the head of a column."""
    if seen.before.endswith(_TABLE_UNIT):
        return True
    return (
        seen.quantity.bare and seen.before.endswith("(") and seen.text[seen.quantity.end : seen.quantity.end + 1] == ")"
    )


def _is_of_a_level(seen: Seen) -> bool:
    """百亿级项目, 5A级; but a storm's and an earthquake's level is measured."""
    if seen.unit is not None and seen.unit.name == "级":
        return not _is_force(seen)
    if seen.unit is not None and seen.unit.name == "A" and _LEVELS.match(seen.text, seen.end):
        return True
    return (
        seen.text[seen.end : seen.end + 1] == "级"
        and seen.text[seen.end + 1 : seen.end + 2] != "别"
        and not seen.bounded
    )


def _is_force(seen: Seen) -> bool:
    quantity, text = seen.quantity, seen.text
    if quantity.arabic and "." in text[quantity.start : quantity.numeral_end]:
        return True
    window = text[max(0, quantity.start - 5) : quantity.start].rpartition("，")[2]
    return text.startswith(language.FORCES, seen.end) or bool(_FORCES_IN_FRONT.search(window))


def _is_latin_name(seen: Seen) -> bool:
    """G4, COVID19 and iPhone 15, unless a strong unit says otherwise: EPS 5.2元."""
    quantity, text, unit = seen.quantity, seen.text, seen.unit
    start = quantity.start
    if not quantity.arabic or quantity.exponent or not start:
        return False
    if text[start - 1] in labels.LETTERS:
        counted = unit is not None and not unit.weak and quantity.value < 100
        acronym = counted and bool(_ACRONYM.search(text, max(0, start - 3), start))
        return not acronym and (unit is None or unit.kind not in _STRONG)
    return (
        text[start - 1] in " -" and _may_be_a_version(unit) and bool(_VERSION.search(text[max(0, start - 12) : start]))
    )


def _may_be_a_version(unit: Unit | None) -> bool:
    return unit is None or unit.name == "成" or (unit.weak and unit.kind not in (*_STRONG, _MULTIPLE))


def _is_quoted(seen: Seen) -> bool:
    quantity, unit = seen.quantity, seen.unit
    if not quantity.arabic and labels.titled(seen.text, quantity.start):
        return True
    if quantity.exponent and unit is not None:
        return False
    # A bare number with a plus is quoted as a phrase: “10万+”.
    phrase = unit is None and seen.elsewhere and quantity.infix is None
    counted = unit is not None and unit.kind in NAMELIKE and seen.front is None
    return (phrase or counted) and labels.quoted(seen.text, quantity.start, quantity.end)


def _is_slogan(seen: Seen) -> bool:
    quantity, unit = seen.quantity, seen.unit
    slogan = unit is not None and not quantity.arabic and unit.name == "个"
    return slogan and seen.text.startswith(statements.SLOGANS, quantity.end)


def _is_event(seen: Seen) -> bool:
    """男子100米自由泳, 60公斤级, 4栋3单元: which one, not how many."""
    quantity, text = seen.quantity, seen.text
    if seen.unit is None or seen.bounded:
        return False
    if seen.unit.name == "人":
        return text.startswith(language.CREWS, quantity.end)
    if seen.unit.name not in language.EVENT_UNITS:
        return False
    if text.startswith(language.EVENTS, quantity.end) or text.endswith(language.CONTESTS, 0, quantity.start):
        return True
    return bool(_ADDRESS.match(text, quantity.end))


def _is_numbered(seen: Seen) -> bool:
    """《基本法》23条, 忠孝路4段: which article of a law and which part of a street, not how many."""
    leads = language.NUMBERED.get(seen.unit.name) if seen.unit is not None else None
    return leads is not None and not seen.bounded and seen.before.endswith(leads)


def _is_of_a_year(seen: Seen) -> bool:
    """2023款, 2011国家公务员考试, 2020人均: what looks like a year is one, unless a strong unit or one that is for
    counting alone follows: 1993部."""
    quantity, unit = seen.quantity, seen.unit
    if unit is None or not quantity.arabic or seen.bounded or not 1980 <= quantity.value <= 2039:
        return False
    if quantity.numeral_end - quantity.start != 4:
        return False
    named = unit.weak and unit.name not in _CLASSIFIERS
    return named or unit.name == "款" or seen.text.startswith("人均", quantity.numeral_end)


def _is_vetoed(seen: Seen) -> bool:
    """Whether what stands around a quantity, or its unit, says that it is none."""
    quantity, unit = seen.quantity, seen.unit
    if _is_spoilt_by_neighbours(seen):
        return True
    if unit is None:
        return _is_of_a_level(seen) or _is_quoted(seen)
    if unit.name in _NAMING_UNITS and (_is_event(seen) or _is_slogan(seen) or _is_numbered(seen)):
        return True
    if _is_of_a_level(seen):
        return True
    return (unit.kind in NAMELIKE or not quantity.arabic) and (_is_quoted(seen) or _is_of_a_year(seen))


#: Units that are part of a name as often.
_NAMING_UNITS: Final = language.EVENT_UNITS | set(language.NUMBERED) | {"人", "个"}


def _is_spoilt_by_neighbours(seen: Seen) -> bool:
    """Whether a number is vague, heads a column, or is part of a Latin name; the characters beside it tell most."""
    text, start, end = seen.text, seen.quantity.start, seen.quantity.numeral_end
    lead = text[start - 1] if start else "\n"
    if lead in _SUSPECT and (_is_some(seen) or _heads_a_table(seen) or _is_latin_name(seen)):
        return True
    return text[end : end + 1] in _VERSION_BEGINS and bool(_VERSION_BEHIND.match(text, end))


def says_some(text: str, floor: int, start: int) -> bool:
    """Whether 数 or 几 stands in front of the number at `start`."""
    return bool(_SOME.search(text[max(floor, start - 4) : start]))


def _ratio(seen: Seen, unit: Unit) -> bool | None:
    if unit.name == "番":
        return "翻" in seen.before
    if unit.name == "成":
        return seen.quantity.value <= 10 and (seen.quantity.arabic or not seen.before.endswith(("老", "第")))
    return None if unit.weak else True


def _duration(seen: Seen, unit: Unit) -> bool:
    quantity, text = seen.quantity, seen.text
    if text.startswith(statements.PLANS, quantity.end) or (unit.name in ("月", "周年") and not seen.bounded):
        return False
    # 比前一天多3例: the day before, not more than a day.
    if quantity.value == 1 and seen.before.endswith(statements.BEFORE_LAST):
        return False
    # 1个多月 says little.
    little = quantity.value == 1 and quantity.infix is not None and seen.front is None
    if quantity.arabic:
        return not little and not (text[quantity.start] == "0" and quantity.numeral_end - quantity.start == 2)
    return not little if seen.bounded else _chinese_duration(seen, unit)


def _chinese_duration(seen: Seen, unit: Unit) -> bool:
    """The same for a length in Chinese numerals without a bound, which is a date or an idiom as often."""
    if unit.name in _CALENDAR_UNITS:
        return False
    if unit.name == "日" and seen.quantity.value <= 31 and not _lasts(seen):
        return False
    # 四周 is all around as often.
    doubtful = seen.quantity.value == 1 or (unit.name == "周" and seen.quantity.value == 4)
    if not doubtful or unit.name in _ONE_LENGTH:
        return True
    return seen.text.endswith(statements.SPENT, seen.floor, seen.quantity.start)


def _lasts(seen: Seen) -> bool:
    """Whether so many 日 are a length: 延长十五日, 选举日的二十日前."""
    before = seen.before
    return before.endswith(statements.LASTING) or (
        before.endswith(statements.TERMS) and seen.text.startswith("前", seen.end)
    )


def _arabic_states(seen: Seen, unit: Unit) -> bool:
    quantity, text = seen.quantity, seen.text
    start, end = quantity.start, quantity.numeral_end
    if unit.name == "点" and quantity.value <= 24 and not seen.bounded and quantity.value == int(quantity.value):
        # 3点建议 counts, at 3点 something happens.
        return text[quantity.end : quantity.end + 1] not in "，。后前起许到至" and not text.endswith(
            ("至", "日", "天", "午", "晚", "早"), 0, start
        )
    # 007条 is a code, 0.7条 is not.
    return not (end - start > 1 and text[start] == "0" and "." not in text[start:end])


def _chinese_states(seen: Seen, unit: Unit) -> bool:
    if seen.quantity.value == 1:
        return seen.bounded or (unit.kind is _MEASURE and not unit.weak and len(unit.name) > 1)
    if seen.bounded or seen.quantity.value > 10 or seen.text[seen.quantity.end - 1] == "半":
        return True
    return _tells_how_many(seen, unit) if unit.weak else not _is_anaphoric(seen, unit)


def _is_anaphoric(seen: Seen, unit: Unit) -> bool:
    """Whether so many people, at the head of a clause, are those that were named before: 两人虽有不少."""
    heads = seen.quantity.start > 0 and seen.text[seen.quantity.start - 1] in _STATEMENT_ENDS
    return heads and unit.name == "人" and seen.quantity.value <= 3 and bool(_NAMED_BEFORE.match(seen.text, seen.end))


def _tells_how_many(seen: Seen, unit: Unit) -> bool:
    """Whether a weak unit counts behind a small Chinese number: 四部电影, 共三轮; 甘肃、陕西两省."""
    text, start = seen.text, seen.quantity.start
    if text[start] in "二零〇" or seen.before.endswith(_ORDERING):
        return False
    if (text[start] == "两" and unit.name in _PAIRED) or (unit.name == "折" and text[start - 1] == "打"):
        return True
    if unit.name in _CLASSIFIERS and (
        _NOUN_BEHIND.match(text, seen.end) or seen.before.endswith(statements.STATING_WHOLE)
    ):
        return True
    return unit.name in _GROUPED and bool(_NAMES_IN_FRONT.search(text, max(seen.floor, start - 16), start))


def _bare_states(seen: Seen) -> bool:
    """Whether a number without a unit is a quantity: 突破3000万, 指数为50.6; but neither 1310 nor 三农."""
    quantity = seen.quantity
    if quantity.bare:
        return seen.bounded and quantity.exponent > 0 and quantity.value > 10**4
    if quantity.exponent:
        return quantity.arabic or quantity.value >= 10**5 or seen.bounded
    if quantity.arabic:
        return _digits_state(seen)
    plain = seen.text[quantity.start : quantity.numeral_end]
    return (seen.bounded and quantity.value >= 100) or "万" in plain or ("点" in plain and measures(seen))


def _digits_state(seen: Seen) -> bool:
    quantity, text = seen.quantity, seen.text
    plain = text[quantity.start : quantity.numeral_end]
    if "," in plain or (quantity.value >= 10**4 and not plain.isascii()):
        return True
    following = text[quantity.end : quantity.end + 1]
    # Behind 700的 and 160以下 no word goes on; 10万+ may be a phrase.
    ends = following == "的" or not following.isalnum() or seen.elsewhere
    if plain.isdecimal():
        return _whole_states(seen, plain, ends)
    return measures(seen) or text.endswith(statements.STATING, seen.floor, quantity.start) or (seen.bounded and ends)


def _whole_states(seen: Seen, plain: str, ends: bool) -> bool:
    """The same for a whole number, which is a name or a code more often."""
    quantity = seen.quantity
    if (plain[0] == "0" and len(plain) > 1) or len(plain) > 9:
        return False
    if seen.bounded and ends:
        return True
    stated = seen.text.endswith(statements.STATING_WHOLE, seen.floor, quantity.start)
    if stated and units.noun(seen.text, quantity.end):
        return True
    stops = quantity.end == len(seen.text) or seen.text[quantity.end] in _STATEMENT_ENDS
    return quantity.value >= 10 and stops and stated


def measures(seen: Seen) -> bool:
    """Whether a number without a unit is an index or a ratio, by what the clause in front of it says: 指数为50.6."""
    clause = _CLAUSE_BREAK.split(seen.text[max(0, seen.quantity.start - 24) : seen.quantity.start])[-1]
    return bool(_INDEXES.search(clause))
