"""The unit of a number that stands without one beside a number that has one: 广东（1982家）、浙江（1806）.

>>> unit = ahead("人次达6311，较前一日的5995人次", 7)
>>> unit and unit.name
'人次'
"""

from __future__ import annotations

from typing import Final

from gdcli.figures import quantities
from gdcli.figures.reading import Reading
from gdcli.figures.units import Unit
from gdcli.model import Kind
from gdcli.patterns import Pattern

#: From a number with its unit to one that it is compared with: 5440人次求诊，较前日的5354.
_TO_COMPARED: Final = Pattern("[^，。；()\n]{0,6}，?(?:较|比|相比|对比|高于|低于|多于|少于)[^，。；()\n]{0,12}的")
#: To the next that stands behind a name, each in brackets; and to what the first comes to.
_IN_BRACKETS: Final = Pattern(r"\)[^、，。；()\n]{0,10}[、，和及与][^、，。；()\n]{1,10}\(")
_IN_ALL: Final = Pattern(r"\([0-9]{1,3}[年月天日]")
_BRACKETS: Final = (_IN_BRACKETS, _IN_ALL)
#: From a number without a unit to the one that it is compared with.
_COMPARISON: Final = Pattern("，?(?:较|比)[^，。；()0-9\n]{1,12}的?(?=[0-9])")
#: The kinds of figures whose unit is shared.
SHARED_KINDS: Final = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_UNCOUNTED: Final = (Kind.COUNT, Kind.LABEL)
#: Fewer characters than that lie between the two.
NEAR: Final = 24


def counted(text: str, first: Reading, reading: Reading) -> Reading:
    """`reading`, which has no unit, counted in that of `first`, the last figure with one, where that is meant."""
    if reading.kind not in _UNCOUNTED:
        return reading
    ways = _BRACKETS if text[reading.end : reading.end + 1] == ")" else (_TO_COMPARED,)
    for way in ways:
        found = way.match(text, first.end)
        if found and found.end() == reading.start and reading.value is not None:
            name = first.base_unit
            return reading._replace(unit=reading.unit + name, base_unit=name, kind=first.kind)
    return reading


def ahead(text: str, end: int) -> Unit | None:
    """The unit of the number that one ending at `end` is compared with: 人次达6311，较前一日的5995人次."""
    found = _COMPARISON.match(text, end)
    second = quantities.read(text, found.end()) if found else None
    return second.unit if second and second.unit and second.unit.kind in SHARED_KINDS else None
