"""One numeral of an article: whether it is a fact, and how it is printed, with the words that belong to it."""

from __future__ import annotations

import re
from typing import Final

from gdcli.figures import read_printed
from gdcli.language.changes import CHANGES
from gdcli.language.drafting import LIST_NOUNS, RECORD_LEADS, RECORDS
from gdcli.language.years import YEAR
from gdcli.model import RATIOS, STATISTICAL, Figure, Kind
from gdcli.patterns import any_of

#: A rank that is true of each thing named before it.
EACH: Final = re.compile(r"[均都][居列位排为]{0,2}\Z")
#: What joins the figures of a list.
AND: Final = re.compile("[、和及与，,]")

_CHANGE_BEFORE: Final = re.compile(rf"(?P<word>{any_of(CHANGES)})了?\Z")
_LONGEST_CHANGE: Final = 8
_RECORD: Final = re.compile(rf"(?:{any_of(RECORD_LEADS)})*{any_of(RECORDS)}")
_RANKED: Final = re.compile(r"[位名排稳跃]?[居列位名在]\Z")
#: So many characters in front of a figure may belong to it.
_LONGEST_LEAD: Final = 6
#: 前5个, 后10名: how long a list is.
_LIST_LENGTH: Final = re.compile(r"(?:前|后|以下|如下|以上)\Z")
_CALENDAR_YEAR: Final = re.compile(f"{YEAR}年")
_LIST_NOUN: Final = re.compile(rf"大?{any_of(LIST_NOUNS)}")
_BARE_MAGNITUDE: Final = re.compile("[百千万亿]+")


def no_fact(text: str, figure: Figure) -> tuple[str, str] | None:
    """Why a numeral is no fact, with the words that show it; `None` where it is one."""
    if figure.kind not in STATISTICAL:
        return figure.text, _no_statistic(figure)
    if figure.value is None or figure.negated:
        return figure.text, "读不出数值，或被否定"
    if _CALENDAR_YEAR.search(figure.text):
        return figure.text, "年份"
    if noun := _LIST_NOUN.match(text, figure.end):
        return figure.text + noun[0], "列举的条数"
    if figure.kind is Kind.COUNT and (lead := _LIST_LENGTH.search(text, max(0, figure.start - 2), figure.start)):
        return lead[0] + figure.text, "名单的长度"
    return None


def _no_statistic(figure: Figure) -> str:
    """What a numeral is that says neither how much nor how many."""
    if figure.kind is Kind.DATE:
        return "年份" if figure.text.endswith("年") else "日期" if figure.text[-1] in "日号" else "时间"
    if figure.kind is Kind.ORDINAL:
        return "届次" if figure.text.endswith("届") else "序号"
    return "名称或代号中的数"


def printed_form(text: str, figure: Figure) -> str | None:
    """The phrase that prints `figure`, with the words that make it whole; `None` where none can be read by itself."""
    before, after = text[max(0, figure.start - _LONGEST_CHANGE) : figure.start], text[figure.end : figure.end + 16]
    change = _CHANGE_BEFORE.search(before)
    lead = ""
    if change and (CHANGES[change["word"]] == "down" or figure.kind not in RATIOS):
        # A decline reads as one only with its word, and so does an absolute change.
        lead = change[0]
    elif figure.kind is Kind.RANK and (each := EACH.search(before)):
        lead = each[0]
    record = _RECORD.match(after) if figure.kind is Kind.DURATION else None
    tail = record[0] if record else ""
    ranked = _RANKED.search(before)
    leads = [len(ranked[0])] if ranked else []
    alone = [before[-more:] + figure.text for more in (*leads, *range(1, min(_LONGEST_LEAD, len(before)) + 1))]
    for printed in dict.fromkeys(
        (lead + figure.text + tail, lead + figure.text, figure.text + tail, figure.text, *alone)
    ):
        if _reads(printed, figure):
            return printed
    return None


def _reads(printed: str, figure: Figure) -> bool:
    """Whether `printed` by itself says just what the text says with `figure`, but for a unit that the list shares."""
    found = None if "\n" in printed or printed != printed.strip() else read_printed(printed)
    if found is None or found.rest or _says(found.figure) != _says(figure):
        return False
    return (found.figure.unit, found.figure.kind) == (figure.unit, figure.kind) or _shares(found.figure, figure)


def _says(figure: Figure) -> tuple[object, ...]:
    return figure.text, figure.value, figure.bound, figure.negated


def _shares(alone: Figure, figure: Figure) -> bool:
    """Whether `figure` has from its list what it lacks `alone`: 6亿 in 6亿、7亿和8亿元."""
    return alone.unit != figure.unit and _BARE_MAGNITUDE.fullmatch(alone.unit) is not None


def direction(text: str, figure: Figure, printed: str) -> str | None:
    """Which way the change goes that the figure is, where `printed` does not say."""
    change = _CHANGE_BEFORE.search(text, max(0, figure.start - _LONGEST_CHANGE), figure.start)
    read = read_printed(printed)
    told = change is None or read is None or read.direction is not None or (figure.value or 0) < 0
    return None if told or change is None else CHANGES[change["word"]]


def unit_grounds(figure: Figure, printed: str) -> str:
    """Why the figure has a unit that `printed` does not print; empty where it does."""
    found = read_printed(printed)
    shared = found is not None and _shares(found.figure, figure)
    return f"原文只在列举末尾写“{figure.unit}”" if shared else ""
