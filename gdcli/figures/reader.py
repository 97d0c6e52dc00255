"""Walk a text once and report each figure in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from gdcli.figures import dates, grammar, idioms, labels, ordinals, ranks
from gdcli.figures.folding import fold
from gdcli.figures.numerals import LONGEST
from gdcli.figures.reading import Reading, named
from gdcli.model import STATISTICAL, Figure, Kind

# Where a figure can begin: the digits, 第 and 首位, and financial characters that stand together.
_TRIGGER: Final = re.compile(
    "[0-9一二三四五六七八九十百千万亿两廿卅零〇]|第(?= ?[0-9一二三四五六七八九十])|首(?=位)|榜首"
    "|[壹贰叁肆伍陆柒捌玖](?=[拾佰仟万亿元])|拾(?=[壹贰叁肆伍陆柒捌玖万亿])"
)
_DIGITS: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_CHINESE: Final = re.compile("[零〇一二两三四五六七八九十百千万亿廿卅]+")
_DATE_SIGNS: Final = frozenset("年月日时点季世号:：∶-/.—~至到初 ")


def read(text: str) -> Iterator[Figure]:
    """Every figure of `text` in reading order; idioms are left out. The spans never overlap. Nothing raises.

    >>> [(f.text, str(f.base_value), f.base_unit, f.kind.value) for f in read("2023年，经营主体超1800万户。")]
    [('2023年', '2023', '年', 'date'), ('超1800万户', '18000000', '户', 'count')]
    """
    line, line_start, seen = 1, 0, 0
    for reading in _readings(fold(text)):
        breaks = text.count("\n", seen, reading.start)
        if breaks:
            line += breaks
            line_start = text.rfind("\n", seen, reading.start) + 1
        seen = reading.start
        yield Figure(
            text[reading.start : reading.end],
            reading.start,
            reading.end,
            line,
            reading.start - line_start + 1,
            *reading[2:],
        )


def read_one(printed: str) -> Figure | None:
    """The figure that a short phrase prints, or `None` where it prints none or several.

    >>> read_one("均居全国首位").text, read_one("二是"), read_one("5家和6家")
    ('全国首位', None, None)
    """
    figures = [figure for figure in read(printed) if figure.kind in STATISTICAL]
    return figures[0] if len(figures) == 1 else None


def _readings(text: str) -> Iterator[Reading]:
    floor = at = 0
    search = _TRIGGER.search
    while found := search(text, at):
        reading, at = _at(text, found.start(), floor)
        if reading is not None:
            floor = reading.end
            yield reading


def _at(text: str, start: int, floor: int) -> tuple[Reading | None, int]:
    """What is at a place where a figure can begin, and where to read on."""
    char = text[start]
    if char in "第首榜":
        reading = ranks.read(text, start, floor)
        if reading is None and char == "第":
            reading = ordinals.read(text, start)
        return reading, reading.end if reading else start + 1
    if "0" <= char <= "9":
        return _at_digits(text, start, floor)
    return _at_characters(text, start, floor)


def _at_digits(text: str, start: int, floor: int) -> tuple[Reading | None, int]:
    run = _DIGITS.match(text, start)
    end = run.end() if run else start + 1
    if end - start > LONGEST:
        return named(Kind.LABEL, start, end), end
    reading = None
    lead, trail = text[start - 1] if start else "\n", text[end : end + 1]
    if trail in _DATE_SIGNS or lead in _BEFORE_DATES:
        reading = dates.read(text, start, floor)
    if reading is None and (lead in ordinals.LEADS or trail in ordinals.TRAILS):
        reading = ordinals.read(text, start)
    if reading is None and trail in labels.CODE_SIGNS and (code := labels.code(text, start)):
        reading = named(Kind.LABEL, labels.latin_start(text, floor, start), code[1])
    if reading is None and lead == "前":
        reading = ranks.read_top(text, start, floor)
    if reading is not None:
        return reading, reading.end
    return grammar.read(text, start, floor)


def _at_characters(text: str, start: int, floor: int) -> tuple[Reading | None, int]:
    run = _CHINESE.match(text, start)
    end = run.end() if run else start + 1
    if end - start > LONGEST:
        return None, end
    if "分之" not in text[start : end + 2]:
        if idiom := idioms.spans(text, start, end):
            return None, max(end, idiom[1])
        name = labels.name(text, start, end)
        if name and name[0] >= floor:
            return named(Kind.LABEL, *name), name[1]
    reading = None
    lead, trail = text[start - 1] if start else "\n", text[end : end + 1]
    if trail in _DATE_SIGNS or lead in _BEFORE_DATES:
        reading = dates.read(text, start, floor)
    if reading is None and (lead in ordinals.LEADS or trail in ordinals.TRAILS):
        reading = ordinals.read(text, start)
    if reading is None and lead == "前":
        reading = ranks.read_top(text, start, floor)
    if reading is not None:
        return reading, reading.end
    return grammar.read(text, start, floor)


_BEFORE_DATES: Final = frozenset("周期拜初前头首")
