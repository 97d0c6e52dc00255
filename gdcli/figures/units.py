"""The unit behind a number, from the tables of `gdcli.language.units`.

>>> find("1800万户", 5)
Unit(name='户', kind=<Kind.COUNT: 'count'>, base='户', factor=Decimal('1'), length=1, weak=False)
>>> find("25个基点", 2).base, find("25个基点", 2).factor, find("25个基点", 2).length
('百分点', Decimal('0.01'), 3)
>>> find("每吨5元/公斤", 3).name, noun("有26工种。", 3), noun("有26下降。", 3)
('元/公斤', '工种', None)
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import Final, NamedTuple

from gdcli.language import units as language
from gdcli.model import Kind
from gdcli.patterns import Pattern

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


def _build() -> dict[str, Unit]:
    units = {}
    weak = frozenset(language.WEAK.split())
    for kind, base, factor, spellings in language.TABLE:
        number = ONE if factor == "1" else Decimal(factor)
        for name in spellings.split():
            units[name] = Unit(name, Kind(kind), base or name, number, len(name), name in weak)
    for name in language.WITH_GE.split():
        units["个" + name] = units[name]._replace(name="个" + name, length=len(name) + 1, weak=False)
    for name in language.WITHOUT_GE.split():
        units["个" + name] = units[name]._replace(length=len(name) + 1)
    return units


#: In Taiwan a 码 of interest is a quarter of a point.
QUARTER: Final = Unit("码", Kind.POINTS, "百分点", Decimal("0.25"), 1, False)

_UNITS: Final = _build()
#: Units that begin as a fraction or a date does: /10万, 年次.
AMBIGUOUS: Final = frozenset(name for name in _UNITS if name[0] in "/年")
#: The lengths of the longer spellings by their first two characters, longest first.
_LENGTHS: Final = {
    pair: sorted({len(name) for name in names}, reverse=True)
    for pair, names in groupby(sorted(name for name in _UNITS if len(name) > 1), key=lambda name: name[:2])
}
_NOT_BEFORE: Final = language.NOT_BEFORE
#: What a slash divides by: 元/公斤, 次/分钟, 元/kWh.
_PER: Final = Pattern("/(?:[A-Za-z]{1,6}|[一-鿿]{1,3}(?=[，。、；）) ]|$)|[一-鿿])")
#: What it divides by several of: 毫克/100毫升.
_SEVERAL_OF: Final = Pattern("10{1,4}")
#: A noun that ends with its clause.
_NOUN: Final = Pattern("[一-鿿]{1,3}?(?=[，。；、）)]|$|\n)")
_VERBLIKE: Final = frozenset(language.NO_NOUN)


def find(text: str, at: int, below: bool = False) -> Unit | None:
    """The longest unit spelled at `at`, or `None`. A unit in Latin letters must end where the letters end.

    A unit that another is divided by, `below` it, is not divided again.

    >>> find("635万TEU，", 4).base, find("5G基站", 1), find("3支持", 1)
    ('标准箱', None, None)
    """
    pair = text[at : at + 2]
    if pair in _LENGTHS:
        for length in _LENGTHS[pair]:
            unit = _UNITS.get(text[at : at + length])
            if unit is not None and (whole := _whole(text, at, unit, below)):
                return whole
    unit = _UNITS.get(pair[:1])
    return _whole(text, at, unit, below) if unit is not None else None


def _whole(text: str, at: int, unit: Unit, below: bool) -> Unit | None:
    """`unit` with what it is divided by, or `None` where the spelling at `at` is the beginning of another word."""
    end = at + unit.length
    following = text[end : end + 1]
    if following in _NOT_BEFORE.get(unit.name, ""):
        return None if following else unit
    if not following.isascii():
        return unit
    if following == "/":
        return unit if below else _divided(text, at, unit)
    joined = following.isalnum() and text[end - 1].isascii() and text[end - 1].isalpha()
    return None if joined and not text.startswith(_MEMORY, end) else unit


#: Behind these letters of a unit others begin: 2GBRAM.
_MEMORY: Final = ("RAM", "ROM", "DDR", "SSD", "LPDDR")


def _divided(text: str, at: int, unit: Unit) -> Unit:
    """The unit with what it is divided by, if it is: 元/吨."""
    slash = at + unit.length
    many = _SEVERAL_OF.match(text, slash + 1)
    first = many.end() if many else slash + 1
    below = find(text, first, True)
    if below:
        end = first + below.length
    elif unit.kind is not Kind.COUNT and (found := _PER.match(text, slash)):
        end = found.end()
    else:
        # What is counted is divided by units alone: 9345家/投资增长.
        return unit
    tail = text[slash:end]
    kind = Kind.MEASURE if unit.kind is Kind.COUNT else unit.kind
    base = f"{unit.base}{tail[: -below.length]}{below.base}" if below else unit.base + tail
    return Unit(unit.name + tail, kind, base, unit.factor, end - at, False)


def noun(text: str, at: int) -> str | None:
    """The noun right behind a number where nothing else names its unit; `None` where none ends with the clause."""
    found = _NOUN.match(text, at)
    return found[0] if found and found[0][0] not in _VERBLIKE and found[0][-1] not in _VERBLIKE else None


def counted(noun: str) -> Unit:
    """A unit that no table has: what `noun` names is counted.

    >>> counted("工种").kind.value
    'count'
    """
    return Unit(noun, Kind.COUNT, noun, ONE, len(noun), True)


def named(name: str) -> Unit:
    """The unit of that name.

    >>> named("港元").base
    '港元'
    """
    return _UNITS[name]
