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
    "[0-9一二三四五六七八九十百千万亿两廿卅零〇]|第(?= ?[0-9一二三四五六七八九十])|首(?=位)|(?<=居)首|榜首"
    "|[壹贰叁肆伍陆柒捌玖](?=[拾佰仟万亿元])|拾(?=[壹贰叁肆伍陆柒捌玖万亿])"
)
_DIGITS: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_CHINESE: Final = re.compile("[零〇一二两三四五六七八九十百千万亿廿卅]+")


def read(text: str) -> Iterator[Figure]:
    """Every figure of `text` in reading order; idioms are left out. The spans never overlap. Nothing raises.

    >>> [(f.text, str(f.base_value), f.base_unit, f.kind.value) for f in read("2023年，经营主体超1800万户。")]
    [('2023年', '2023', '年', 'date'), ('超1800万户', '18000000', '户', 'count')]
    """
    line, line_start, next_break = 1, 0, text.find("\n")
    for reading in _readings(fold(text)):
        start, end = reading[:2]
        while text[end - 1].isspace():  # 第三 may have a unit behind a blank, and then has none
            end -= 1
        while -1 < next_break < start:
            line, line_start = line + 1, next_break + 1
            next_break = text.find("\n", line_start)
        yield Figure(text[start:end], start, end, line, start - line_start + 1, *reading[2:])


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
        start = found.start()
        char = text[start]
        if "0" <= char <= "9":
            reading, at = _at_digits(text, start, floor)
        elif char in "第首榜":
            reading, at = _at_rank(text, start, floor)
        else:
            reading, at = _at_characters(text, start, floor)
        if reading is not None:
            floor = reading.end
            yield reading


def _at_rank(text: str, start: int, floor: int) -> tuple[Reading | None, int]:
    idiom = idioms.spans(text, start + 1, start + 2)
    if idiom and idiom[0] == start:
        return None, idiom[1]
    reading = ranks.read(text, start, floor)
    if reading is None and text[start] == "第":
        reading = ordinals.read(text, start)
    return reading, reading.end if reading else start + 1


def _at_digits(text: str, start: int, floor: int) -> tuple[Reading | None, int]:
    run = _DIGITS.match(text, start)
    end = run.end() if run else start + 1
    if end - start > LONGEST:
        return named(Kind.LABEL, start, end), end
    reading = None
    lead, trail = text[start - 1] if start else "\n", text[end : end + 1]
    if trail in dates.SIGNS or lead in dates.LEADS:
        reading = dates.read(text, start, end, floor)
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
    if trail in dates.SIGNS or lead in dates.LEADS:
        reading = dates.read(text, start, end, floor)
    if reading is None and (lead in ordinals.LEADS or trail in ordinals.TRAILS):
        reading = ordinals.read(text, start)
    if reading is None and lead == "前":
        reading = ranks.read_top(text, start, floor)
    if reading is not None:
        return reading, reading.end
    return grammar.read(text, start, floor)
