"""Times as people say them in what they look up, and as facts are filed under them.

>>> times("头俩月外资")
(('1—2月',), ' 外资')
>>> times("6月比5月")[0], times("去年一季度")[0], times("2023年元月份")[0]
(('6月',), ('去年', '一季度'), ('2023年1月',))
>>> relative("去年", 2024)
'2023年'
"""

from __future__ import annotations

import re

from gdcli.language.questions import YEARS_FROM
from gdcli.language.years import YEAR

_DIGITS = "一二三四五六七八九"
_MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元]"
_PARTS = (
    rf"(?P<from>{_MONTH})月?[-—–~至到](?P<to>{_MONTH})月"
    r"|[前头](?P<first>[0-9]{1,2}|[两俩二三四五六七八九十])个?月"
    rf"|(?P<month>{_MONTH})月(?:[份底末]|(?P<day>[0-9]{{1,2}}[日号])?)"
    r"|第?(?P<quarter>[一二三四1-4首])季度?"
    r"|(?P<half>[上下前])半年"
)
# 个 makes a length of time of months; a number in front belongs to what stands there. Without a year and a part it
# matches nothing, so that JavaScript can read it too.
TIME = (
    rf"(?P<than>[比较])?(?:(?<![0-9a-z.,\-])(?P<year>{YEAR})(?:年|(?<![^\s比较]....)(?!\S))|(?P<relative>{'|'.join(YEARS_FROM)}))?"
    rf"(?:(?<![0-9一二三四五六七八九十.])(?:{_PARTS}))?"
)


def times(text: str) -> tuple[tuple[str, ...], str]:
    """The times that folded `text` names, as periods write them or a word of `YEARS_FROM`, and the rest of it. A time
    that something is compared with is not asked for, but for a year by its number, which is 比 with it."""
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        written = _written(match)
        if not match["than"]:
            found.extend(written)
        elif match["year"]:
            found.append(f"比{written[0]}")
        return " " if written and (match["year"] or not match["than"]) else match[0]

    rest = re.sub(TIME, take, text)
    return tuple(found), rest


def _written(match: re.Match[str]) -> list[str]:
    year = f"{match['year']}年" if match["year"] else ""
    part = _part(match)
    return [name for name in (match["relative"], year + part) if name]


def _part(match: re.Match[str]) -> str:
    if match["to"]:
        return f"{_number(match['from'])}—{_number(match['to'])}月"
    if match["first"]:
        months = _number(match["first"])
        return {1: "1月", 6: "上半年"}.get(months, f"1—{months}月")
    if match["month"]:
        return f"{_number(match['month'])}月{(match['day'] or '').replace('号', '日')}"
    if match["quarter"]:
        return f"{_DIGITS[_number(match['quarter']) - 1]}季度"
    return f"{match['half'].replace('前', '上')}半年" if match["half"] else ""


def _number(text: str) -> int:
    """A number up to twelve in either script.

    >>> [_number(text) for text in ("06", "十二", "元", "俩")]
    [6, 12, 1, 2]
    """
    if text.isdigit():
        return int(text)
    if text[0] == "十":
        return 10 + (_DIGITS.index(text[1]) + 1 if text[1:] else 0)
    return {"元": 1, "首": 1, "两": 2, "俩": 2}.get(text) or _DIGITS.index(text) + 1


def relative(time: str, year: int) -> str:
    """What `time` is where `year` is the present one; "" for the year before it as what something is compared with,
    which goes without saying.

    >>> relative("比2023年", 2024), relative("比2019年", 2024)
    ('', '2019年')
    """
    if time in YEARS_FROM:
        return f"{year + YEARS_FROM[time]}年"
    compared = time.removeprefix("比")
    return "" if time != compared == f"{year - 1}年" else compared
