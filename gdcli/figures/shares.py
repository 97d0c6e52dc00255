"""Shares whose unit stands in front of the number: 百分之四十二点三, 千分之三, 百分之三至五; and fractions.

>>> found = read("不足百分之八的", 2, 0)
>>> found.start, found.end, str(found.value), found.unit, found.bound
(0, 6, '8', '%', <Bound.UNDER: 'under'>)
>>> read("三分之一", 0, 0).kind
<Kind.PERCENT: 'percent'>
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from gdcli.figures import bounds, numerals, units
from gdcli.figures.reading import Reading, named, stated
from gdcli.model import Bound, Kind

_UNITS: Final = {"百": "%", "千": "‰", "万": "‱"}
_NUMBER: Final = r"(?P<number>[0-9]{1,12}(?:\.[0-9]{1,12})?|[零〇一二两三四五六七八九十百千点]{1,12})"
_SHARE: Final = re.compile(f"(?P<of>[百千万])分之{_NUMBER}")
_END: Final = re.compile(f" ?[—~至到-]{{1,2}} ?(?:[百千万]分之)?{_NUMBER}")
# A third has no exact decimal value, so a fraction is named rather than read.
_FRACTION: Final = re.compile(
    "(?P<of>[一二两三四五六七八九十百千万0-9]{1,6})分之(?P<number>[零一二两三四五六七八九十百千点0-9]{1,8})"
)


def read(text: str, start: int, floor: int) -> Reading | None:
    """The share that begins at `start`, with its bounds, or a fraction as a label; `None` where none is."""
    found = _SHARE.match(text, start)
    value = numerals.parse(found["number"]) if found else None
    if found is None or value is None:
        return _fraction(text, start, floor)
    end, high = found.end(), None
    if (second := _END.match(text, end)) and (upper := numerals.parse(second["number"])) and upper > value:
        end, high = second.end(), upper
    front, behind = bounds.before(text, floor, start), bounds.after(text, end)
    bound = Bound.EXACT
    if high is not None:
        bound = Bound.RANGE
    elif front or behind:
        bound = (front or behind or (bound, 0))[0]
    start, end = front[1] if front else start, behind[1] if behind else end
    return stated(start, end, value, 0, units.named(_UNITS[found["of"]]), bound, high)


def _fraction(text: str, start: int, floor: int) -> Reading | None:
    """A fraction as a share, to two places where it has no end: 三分之一 is 33.33 %.

    >>> str(read("三分之一", 0, 0).value), str(read("四分之一以上", 0, 0).value), read("四分之一以上", 0, 0).end
    ('33.33', '25', 6)
    """
    found = _FRACTION.match(text, start)
    parts, whole = (numerals.parse(found["number"]), numerals.parse(found["of"])) if found else (None, None)
    if found is None or parts is None or not whole:
        return None
    value = numerals.scale((parts * 100 / whole).quantize(_CENT), 0)
    front, behind = bounds.before(text, floor, start), bounds.after(text, found.end())
    bound = (front or behind or (Bound.EXACT, 0))[0]
    start, end = front[1] if front else start, behind[1] if behind else found.end()
    return stated(start, end, value, 0, units.named("%"), bound)


_CENT: Final = Decimal("0.01")
