"""What people type, taken apart: words, phrases in quotes, numbers; the words of a question left out.

>>> asked = ask(["请问高企有多少家？"])
>>> asked.runs, asked.numbers
(('高企', '数量'), ())
>>> asked = ask(["4600多家", "检测机构"])
>>> asked.runs, [str(number.low) for number in asked.numbers]
(('检测机构',), ['4600'])
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from gdcli.base.typed import folded
from gdcli.language.questions import ASKING, ENGLISH, FILLERS, HOW_MANY, MAGNITUDES
from gdcli.search.times import times

if TYPE_CHECKING:
    from gdcli.model import Figure

_QUOTED = re.compile("[“\"「『']([^”\"」』']+)[”\"」』']")
_LATIN = re.compile(r"[0-9]*[a-z][a-z0-9.&'\-]*")
_CHINESE = re.compile(r"[^\x00-\x7f\s“”‘’（）()「」《》·—]+")
_PLAIN = re.compile(r"(?<![0-9a-z.\-])-?[0-9][0-9,]{0,24}(?:\.[0-9]{1,10})?(?![0-9a-z.])")
_ENGLISH = re.compile(rf"(?<![0-9a-z])([0-9][0-9,]*(?:\.[0-9]+)?) ?({'|'.join(MAGNITUDES)})(?![a-z])")
# What can make a number: digits of either script and magnitudes, also folded from traditional ones.
_NUMERALS = frozenset("0123456789零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟首半成倍")
# What a time holds; most queries have none.
_TIMELY = re.compile("[年月季]|(?:1[89]|2[01])[0-9]{2}")
_RANK = re.compile("第[一二三四五六七八九十0-9]+|首位|榜首")
_LEFT = re.compile("(?<![0-9a-z.,/-])[0-9]{2,9}(?![0-9a-z.,/-])")
#: How far below a number 近 reaches, and how far around one 约 does: as in the tolerances of proof.
#: What is cut off is less than a whole step.
_CUT = Decimal("0.99")
_NEARLY, _ABOUT = Decimal("0.08"), Decimal("0.03")


# Named tuples: making a data class takes a millisecond at start-up, these take a tenth of that.
class Number(NamedTuple):
    """A number that was typed: its text, the base values it may stand for; the base unit, the kind and the bound that
    were given, "" where not; its value, and how many base units one of it is."""

    text: str
    low: Decimal
    high: Decimal
    unit: str
    kind: str
    bound: str
    value: Decimal
    factor: Decimal


class Asked(NamedTuple):
    """What is looked up: runs of Chinese, Latin words, phrases that must stand as they are, numbers, and times as
    periods write them or as years from the present one, and the measure word that is asked about (多少人, 几家)."""

    runs: tuple[str, ...] = ()
    latin: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    times: tuple[str, ...] = ()
    measure: str = ""


def ask(words: Sequence[str]) -> Asked:
    """What `words` ask for, folded. Nothing raises."""
    text = folded(" ".join(words))
    phrases = tuple(found for match in _QUOTED.finditer(text) if (found := match[1].strip()))
    rest = _QUOTED.sub(" ", text)
    numbers = [_spelt(match) for match in _ENGLISH.finditer(rest)]
    when, rest = _times(_ENGLISH.sub(" ", rest))
    if not _NUMERALS.isdisjoint(rest):
        rest = _take_numbers(_plainly(rest), numbers)
    counted = HOW_MANY.search(rest)
    every, latin = _words(rest)
    runs = tuple(run for part in every for run in FILLERS.split(part) if run)
    asked = Asked(runs, latin, phrases, tuple(numbers), when, counted[1] if counted else "")
    # Fillers alone are what is looked up.
    return asked if any(asked._replace(measure="")) else Asked(every)


def _words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The runs of Chinese in `text`, in which what asks for a sort of figure is its noun, and the Latin words."""
    for pattern, noun in ASKING:
        text = pattern.sub(f" {noun} ", text)
    latin = tuple(_singular(word) for word in _LATIN.findall(text) if word not in ENGLISH)
    return tuple(_CHINESE.findall(text)), latin


def _times(text: str) -> tuple[tuple[str, ...], str]:
    """The times in `text` and the rest of it; a year alone may be a number too, and stays one."""
    return ((), text) if text.strip().isdigit() or not _TIMELY.search(text) else times(text)


def _plainly(text: str) -> str:
    """`text` with numbers written as they are read: 三个亿 is 3亿, 18万多亿 more than 18万亿, 两万七 2.7万, 3个点
    3个百分点, 一刻钟 15分钟, 七连冠 连续七年."""
    for signs, pattern, plain in _SPOKEN:
        # An expression is compiled where it may match.
        if not signs.isdisjoint(text):
            text = re.sub(pattern, plain, text)
    return text


def _in_full(found: re.Match[str]) -> str:
    """两万七 as 2.7万, 三千五 as 0.35万."""
    digits = "".join(
        str("一二三四五六七八九".find(digit.replace("两", "二")) + 1 or digit) for digit in found.group(1, 3)
    )
    return {"万": f"{digits[0]}.{digits[1]}", "千": f"0.{digits}", "百": f"0.0{digits}"}[found[2]] + "万 "


def _each(found: re.Match[str]) -> str:
    """Nothing for what something is counted by, 低保一个月多少; a length of time by itself stays."""
    return " " if found.string.strip(" 一个月年天") else found[0]


#: Numbers as people say them: one of the characters that they hold, the expression, how they are read.
_SPOKEN: Final[tuple[tuple[frozenset[str], str, str | Callable[[re.Match[str]], str]], ...]] = (
    (frozenset("p"), "(?<=[0-9]) ?(?:percent(?:age)?|per cent|pct)(?: points?)?(?![a-z])", "%"),
    (frozenset("前"), "前([0-9]{1,3}|十)(?![0-9名位强个大年月天季])", "前\\1名 "),
    (frozenset("连"), "([0-9]{1,2}|[二两三四五六七八九十]{1,2})连[冠霸]", "连续\\1年"),
    (frozenset("刻"), "([一两三])刻钟", lambda found: f"{15 * '一两三'.find(found[1]) + 15}分钟 "),
    (frozenset("一"), "(?<![0-9第十百千万亿])一(?:个月|年|天|个人|人|户|亩地?|家)(?=多少|几|有|能|平均|$)", _each),
    (frozenset("w"), "(?<=[0-9万亿]) ?gw(?![a-z])", "吉瓦"),
    (frozenset("w"), "(?<=[0-9万亿]) ?mw(?![a-z])", "兆瓦"),
    (frozenset("个"), "(?<=[0-9一二两三四五六七八九十百千多来几])个(?=[万亿])", ""),
    (frozenset("欧"), "(?<=[0-9万亿]) (?=欧[美洲盟])", "，"),
    (
        frozenset("万千百"),
        "(?<![0-9一二两三四五六七八九十百千.])([1-9一二两三四五六七八九])([万千百])([1-9一二三四五六七八九])"
        "(?![0-9一二三四五六七八九十百千万亿.多余来几成年月天日个分])",
        _in_full,
    ),
    (frozenset("多余"), "(?<=[百千万][多余])(?![百千万亿])", " "),
    (frozenset("亿"), "(?<=[0-9一二两三四五六七八九十百千])(万)([多余])(?=亿)", "\\2\\1"),
    (frozenset("点"), "(?<=[0-9一二两三四五六七八九十几多半])个点(?![0-9一二三四五六七八九十])", "个百分点"),
)


def _singular(word: str) -> str:
    """An English word without the ending of a plain plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3]
    if len(word) > 4 and word.endswith(("ses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _spelt(match: re.Match[str]) -> Number:
    value = Decimal(match[1].replace(",", ""))
    return _around(match[0], value, Decimal(10) ** MAGNITUDES[match[2]], "", "")


def _take_numbers(text: str, numbers: list[Number]) -> str:
    """`text` without the numbers in it, which go into `numbers`."""
    tokens = text.split()
    if all(map(_PLAIN.fullmatch, tokens)):
        # Most numbers looked up are digits alone, and need no reader of figures to be imported.
        numbers += [_around(one, Decimal(one.replace(",", "")), Decimal(1), "", "") for one in tokens]
        return ""
    taken = []
    for number, start, end in _read(text):
        numbers.append(number)
        taken.append((start, end))
    for start, end in reversed(taken):
        text = text[:start] + " " + text[end:]
    for match in _LEFT.finditer(text):
        # What is no statistic may be a year or a number in a name.
        numbers.append(_around(match[0], Decimal(match[0]), Decimal(1), "", ""))
    return text


def _read(text: str) -> Iterator[tuple[Number, int, int]]:
    from gdcli.figures import read
    from gdcli.model import STATISTICAL, Kind

    text = text.replace("首位", "第一")  # alone, it is read as no place
    for figure in read(text):
        if figure.kind in STATISTICAL and figure.value is not None and figure.base_value is not None:
            noun = _noun(figure)
            number = _of_figure(figure)
            yield number._replace(text=number.text.removesuffix(noun).rstrip()), figure.start, figure.end - len(noun)
        elif figure.kind is Kind.ORDINAL and (rank := _RANK.match(text, figure.start)):
            # Alone, 第一 could be an ordinal; looked up, it is a place.
            inside = next(read("全国" + rank[0]), None)
            if inside is not None and inside.kind is Kind.RANK:
                yield _of_figure(inside)._replace(text=rank[0]), rank.start(), rank.end()


def _noun(figure: Figure) -> str:
    """The noun that was read as a unit for want of one, which in a query is the next word: 18万亿营收, 14亿 村里."""
    from gdcli.figures.units import find
    from gdcli.language.units import WEAK

    unit = figure.base_unit
    if figure.text.endswith(f" {unit}") and unit in WEAK.split():
        return unit
    return unit if figure.text.endswith(unit) and unit and find(unit, 0) is None else ""


def _of_figure(figure: Figure) -> Number:
    from gdcli.model import Bound

    value, base = figure.value or Decimal(0), figure.base_value or Decimal(0)
    factor = base / value if value else Decimal(1)
    unit = "" if _noun(figure) else figure.base_unit
    number = _around(figure.text, value, factor, unit, figure.kind if unit else "")
    step = _last_digit(value) * abs(factor)
    over, under = (base, base + step), (base - step, base)
    ends = {
        Bound.OVER: over,
        Bound.AT_LEAST: over,
        Bound.UNDER: under,
        Bound.AT_MOST: under,
        Bound.NEARLY: (min(base * (1 - _NEARLY), base), base),
        Bound.ABOUT: (min(number.low, base * (1 - _ABOUT)), max(number.high, base * (1 + _ABOUT))),
        Bound.RANGE: (base, figure.high if figure.high is not None else number.high),
    }
    exactly = (base, base) if figure.kind == "rank" else (number.low, number.high)
    low, high = ends.get(figure.bound, exactly)
    return number._replace(low=low, high=high, bound=str(figure.bound))


def _last_digit(value: Decimal) -> Decimal:
    """What one more in the last digit that is not zero is worth: 100 in 4600."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _around(text: str, value: Decimal, factor: Decimal, unit: str, kind: str) -> Number:
    """What rounds to `value`: 492亿 stands for 492.2亿 too."""
    exponent = value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) * abs(factor) * _CUT
    half = step / 2 / _CUT
    base = value * factor
    if (
        "分之" in text
        or "半" in text
        or (value and _last_digit(value) >= 10 and len(value.normalize().as_tuple().digits) <= 2)
    ):
        # A round number and a fraction are meant roughly: 两千亿, 三分之一.
        half = max(half, abs(base) * _ABOUT)
    # Some round a number, some cut it off: 250亿 for 250.9亿.
    return Number(text, base - half, base + max(half, step), unit, kind, "", value, factor)
