"""Walk a text once and report each figure in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from gdcli.figures import dates, grammar, labels, ordinals, ranks, shares, sharing
from gdcli.figures.folding import fold
from gdcli.figures.numerals import LONGEST, TRILLION, parse
from gdcli.figures.reading import Reading, named
from gdcli.language.denials import DENYING
from gdcli.model import STATISTICAL, Figure, Kind
from gdcli.patterns import Pattern

_HAN_RUN: Final = f"零〇一二两三四五六七八九十百千万亿廿卅{TRILLION}"
# Where a figure can begin, and the run of digits or numerals there. One class of characters stands first, because that
# is quick to search for; words are looked at then.
_TRIGGER: Final = re.compile(
    f"[0-9{_HAN_RUN}第首榜半军眼椅壹贰叁肆伍陆柒捌玖拾](?!(?<=一)[{labels.WORDS_OF_ONE}])"
    rf"(?:(?<=[0-9])[0-9]*+(?:\.[0-9]++)?|(?<=[{_HAN_RUN}])[{_HAN_RUN}]*+)?"
)
_FIGURE_WORD: Final = re.compile(
    "第 ?[0-9一二三四五六七八九十]|首位|(?<=居)首|榜首|(?<=[冠亚季])军|(?<=榜)眼|(?<=头把交)椅"
    "|半数|(?<=[过近逾超约满到足成个])半|半[成厘]|(?<=息)半码"
)
_FINANCIAL_BEGINS: Final = frozenset("壹贰叁肆伍陆柒捌玖拾")
_FINANCIAL: Final = Pattern("[壹贰叁肆伍陆柒捌玖][拾佰仟万亿元]|拾[壹贰叁肆伍陆柒捌玖万亿]")
_WORD_BEGINS: Final = frozenset("第首榜半军眼椅")
#: What a word that denies a figure ends in.
_DENIALS: Final = frozenset(word[-1] for word in DENYING)
#: Between the sides of a ratio: 3 : 2.
_RATIO_SIGNS: Final = (":", "：", "∶", "比")
# A member of an enumeration, because it is slow to look one up.
_INDEX: Final = Kind.MEASURE
# The constructor of a named tuple is a function in Python; what it calls is twice as fast.
_new: Final = tuple.__new__
_Found = tuple[tuple[Reading, ...], int]


class Position(NamedTuple):
    """Where a text begins within a longer one: its offset, its line, and the characters before it on that line."""

    offset: int
    line: int
    column: int

    def beyond(self, text: str) -> Position:
        """Where what follows `text` begins."""
        breaks = text.count("\n")
        column = len(text) - text.rfind("\n") - 1 if breaks else self.column + len(text)
        return Position(self.offset + len(text), self.line + breaks, column)


START: Final = Position(0, 1, 0)


def read(text: str, region: str | None = None) -> Iterator[Figure]:
    """Every figure of `text` in reading order; idioms are left out. The spans never overlap. Nothing raises.

    >>> [(f.text, str(f.base_value), f.base_unit, f.kind.value) for f in read("2023年，经营主体超1800万户。")]
    [('2023年', '2023', '年', 'date'), ('超1800万户', '18000000', '户', 'count')]
    """
    return read_from(text, region, START)


def read_from(text: str, region: str | None, place: Position) -> Iterator[Figure]:
    """The same for a text that begins at `place` of a longer one."""
    offset, line, line_start = place.offset, place.line, -place.column
    next_break = text.find("\n")
    folded = fold(text, region)
    for reading in _readings(folded.text):
        start, end = reading.start, reading.end
        if folded.cuts:
            start, end = folded.original(start, end)
        while text[end - 1].isspace():  # 第三 may have a unit behind a blank, and then has none
            end -= 1
        while -1 < next_break < start:
            line, line_start = line + 1, next_break + 1
            next_break = text.find("\n", line_start)
        where = (text[start:end], start + offset, end + offset, line, start - line_start + 1)
        yield _new(Figure, where + reading[2:])


def read_one(printed: str) -> Figure | None:
    """The figure that a short phrase prints, or `None` where it prints none or several.

    >>> read_one("均居全国首位").text, read_one("二是"), read_one("5家和6家")
    ('全国首位', None, None)
    """
    figures = [figure for figure in read(printed) if figure.kind in STATISTICAL]
    return figures[0] if len(figures) == 1 else None


def _readings(text: str) -> Iterator[Reading]:
    floor = at = 0
    counted: Reading | None = None
    search = _TRIGGER.search
    while found := search(text, at):
        start, end = found.span()
        if "0" <= text[start] <= "9":
            readings, at = _at_digits(text, start, end, floor)
        elif text[start] in _WORD_BEGINS:
            readings, at = _at_word(text, start, floor)
        else:
            readings, at = _at_characters(text, start, end, floor)
        for one in readings:
            reading = one
            if not one.base_unit and counted is not None and one.start - counted.end < sharing.NEAR:
                reading = sharing.counted(text, counted, one)
            if reading.kind in sharing.SHARED_KINDS and (reading.base_unit or reading.kind is _INDEX):
                counted = reading
            yield _denied(text, reading, floor) if text[one.start - 1 : one.start] in _DENIALS else reading
            floor = reading.end


def _denied(text: str, reading: Reading, floor: int) -> Reading:
    """`reading`, negated if a word in front of it denies it: 不再是第一."""
    denied = reading.kind in STATISTICAL and text.endswith(DENYING, floor, reading.start)
    return reading._replace(negated=True) if denied else reading


def _at_word(text: str, start: int, floor: int) -> _Found:
    """What is read at the character at `start`, which may be a part of a word that is a figure."""
    if not _FIGURE_WORD.match(text, start):
        return (), start + 1
    if text[start] == "半":
        half = shares.half(text, start, floor)
        return _one(half, start + 1)
    idiom = labels.idiom(text, start + 1, start + 2)
    if idiom and idiom[0] == start:
        return (), idiom[1]
    reading = ranks.read(text, start, floor)
    if reading is None and text[start] == "第":
        reading = ordinals.read(text, start)
    return _one(reading, start + 1)


def _one(reading: Reading | None, otherwise: int) -> _Found:
    return ((reading,), reading.end) if reading else ((), otherwise)


def _at_digits(text: str, start: int, end: int, floor: int) -> _Found:
    if text[end : end + 1] not in _NO_UNITS and (plain := grammar.read_plain(text, start, floor)):
        return (plain,), plain.end
    if end - start > LONGEST:
        return (named(Kind.LABEL, start, end),), end
    if (name := labels.name(text, start, end)) and name[0] >= floor:
        return (named(Kind.LABEL, *name, parse(text[start:end])),), name[1]
    reading = _named(text, start, end, floor)
    if reading is None and text[end : end + 1] in _CODE_SIGNS:
        reading = _coded(text, start, end, floor)
    return _one(reading, end) if reading else grammar.read(text, start, floor)


#: Behind its digits a plain figure has none of these.
_NO_UNITS: Final = frozenset("年月日号季时 ，。、；：:~)）—-至到.·/余多来几")
_CODE_SIGNS: Final = labels.CODE_SIGNS | {"/", "分"}


def _coded(text: str, start: int, end: int, floor: int) -> Reading | None:
    """The fraction or the code that the digits at `start` to `end` are part of: 1/3, C919."""
    trail = text[end : end + 1]
    if (trail == "/" or text.startswith("分之", end)) and (share := shares.read(text, start, floor)):
        return share
    if trail == " " and end - start < 3 and text[end + 1 : end + 2] not in _RATIO_SIGNS:
        return None
    if not (code := labels.code(text, start)):
        return None
    return named(Kind.LABEL, labels.latin_start(text, floor, start), code[1], parse(text[start:end]))


def _named(text: str, start: int, end: int, floor: int) -> Reading | None:
    """The date, the ordinal or the first so many places that the numeral at `start` to `end` is part of."""
    lead, trail = text[start - 1] if start else "\n", text[end : end + 1]
    reading: Reading | None = None
    if (text[end + 1 : end + 2] if trail == " " else trail) in dates.SIGNS or lead in dates.SIGNS_BEFORE:
        reading = dates.read(text, start, end, floor)
    if reading is None and (lead in ordinals.LEADS or trail in ordinals.TRAILS):
        reading = ordinals.read(text, start)
    return _ranked(text, start, lead, trail, floor) if reading is None and lead in _RANK_LEADS else reading


def _ranked(text: str, start: int, lead: str, trail: str, floor: int) -> Reading | None:
    """The place, or the first so many places, that the numeral at `start` between `lead` and `trail` names."""
    if lead == "前":
        return ranks.read_top(text, start, floor)
    if lead == "、" and trail in ("名", "位"):
        return ranks.read_next(text, start, floor)
    length = _TITLE_LEADS.get(lead)
    return ranks.read_title(text, start - length, floor) if length else None


#: How far before its numeral a title begins: No.1, NO 1.
_TITLE_LEADS: Final = {".": 3, "o": 2, "O": 2}
_RANK_LEADS: Final = frozenset("前、") | frozenset(_TITLE_LEADS)


def _at_characters(text: str, start: int, end: int, floor: int) -> _Found:
    if text[start] in _FINANCIAL_BEGINS and not _FINANCIAL.match(text, start):
        return (), end
    if end - start > LONGEST:
        return (), end
    if text[start - 1 : start] == "头" and (first := ranks.read_title(text, start - 1, floor)):
        return _one(first, end)
    share = _shared(text, start, end, floor)
    if share is not None:
        shared = (share, *shares.further(text, share))
        return shared, shared[-1].end
    if "分之" not in text[start : end + 2]:
        if idiom := labels.idiom(text, start, end):
            return (), max(end, idiom[1])
        name = labels.name(text, start, end)
        if name and name[0] >= floor:
            return (named(Kind.LABEL, *name),), name[1]
    reading = _named(text, start, end, floor)
    return _one(reading, end) if reading else grammar.read(text, start, floor)


def _shared(text: str, start: int, end: int, floor: int) -> Reading | None:
    """The share or the half whose first numeral stands at `start` to `end`: 百分之三, 一半."""
    trail = text[end : end + 1]
    if trail == "半":
        return shares.half(text, start, floor)
    return shares.read(text, start, floor) if trail == "分" or " 分之" in text[end : end + 3] else None
