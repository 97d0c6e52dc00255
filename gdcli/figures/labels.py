"""Numerals that are part of a name, a code or a reference: 5G, G4, 1+N+N, “十四五”, 〔2023〕15号.

>>> name("落实四个自信，", 2, 3), name("五家", 0, 1)
((2, 6), None)
>>> code("5A级景区", 0), code("0757-8333 5678。", 0), code("5家", 0)
((0, 3), (0, 14), None)
>>> quoted("聚焦“五个提升”，", 3, 5), quoted("推动18个部门", 2, 5)
(True, False)
"""

from __future__ import annotations

import re
from typing import Final

from gdcli.figures import units
from gdcli.figures.lexicon import Lexicon
from gdcli.language.idioms import IDIOMS, TOPONYMS
from gdcli.language.names import NAMES
from gdcli.patterns import Pattern

_NAME_LEXICON: Final = Lexicon(NAMES.split())
_IDIOMS: Final = Lexicon((*IDIOMS.split(), *TOPONYMS.split()))

#: Behind 一 at the head of a numeral these make a word: 一些, 一定.
WORDS_OF_ONE: Final = "".join(
    sorted({word[1] for word in IDIOMS.split() if word[0] == "一" and len(word) == 2} - {"一"})
)

_CODES: Final = Pattern(
    r"""
      [0-9A-Z]{1,6}(?:\+[0-9A-Z]{1,6}){1,6}
    | [0-9]{1,5}(?:\.[0-9]{1,6}){2,8}
    | [0-9]{3,4}-[0-9]{3,4}[ -]?[0-9]{4}(?![0-9]) | [0-9]{3,4}[- ][0-9]{7,8}(?![0-9])
    | (?:400|800|853|852)[- ][0-9]{3,4}[- ][0-9]{3,4}(?![0-9])
    | [0-9]{4}\ [0-9]{4}(?![0-9])
    | [0-9]{1,4}(?:\.[0-9]{1,3})?\ ?[:∶：比]\ ?[0-9]{1,4}(?:\.[0-9]{1,3})?(?:[:∶：比][0-9]{1,4}){0,8}
      (?![0-9.]*\ ?[%万亿])
    | [0-9]{1,4}[×xX*](?!10[\^的⁻⁰¹²³⁴-⁹])[0-9]{1,4}(?![0-9.])(?:小时)?
    | [0-9]{1,5}/[0-9]{1,5}(?![0-9.]) | [0-9]/[0-9]\.[0-9]+(?=\ ?英寸)
    | [0-9]+(?:\.[0-9]+)?[A-Za-z]{1,12}(?:[0-9]{1,4}|级)?
    | [0-9]{1,6}(?:号线|号|强|后(?=[”」青年小的一]|$)|版|型|级|代|路公交|线|楼|室|栋楼|房间)
    """,
    re.VERBOSE,
)
_ADDED: Final = Pattern("(?:[0-9]+(?:GB|TB|MB)?[A-Z]{0,4}[+])+[0-9]+[A-Z]+$")
#: A code has one of these behind its first digits.
CODE_SIGNS: Final = frozenset(
    "+.- :∶：比×*/号强后版型级代路线楼室栋房ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LATIN_CHARACTERS: Final = LETTERS | {"×"}
#: What stands in front of a number that letters may be joined to.
JOINED: Final = _LATIN_CHARACTERS | {"-", "."}
_OPENED_QUOTATION: Final = Pattern("[“「『‘《〈【][^”」』’》〉】，。；！？\n]{0,12}$")
_CLOSED_QUOTATION: Final = Pattern("[^“「『‘《，。；！？\n]{0,14}[”」』’》〉】]")
_QUOTES: Final = frozenset("“「『‘〈【")
_UNQUOTES: Final = tuple("”」』’〉】")
#: How far back a title may begin.
_LONGEST_TITLE: Final = 40


def idiom(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the idiom that holds the numeral at `start` to `end` begins and ends, or `None` where it is in none.

    >>> idiom("要千方百计推动", 1, 2), idiom("五方百计", 0, 1)
    ((1, 5), None)
    """
    return _IDIOMS.cover(text, start, end)


_DECIMAL_PLACES: Final = Pattern("[点.][零〇一二三四五六七八九]")


def name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the name that holds the numeral at `start` to `end`, or `None`."""
    found = _NAME_LEXICON.cover(text, start, end)
    # 三九点一四 is a number; 三公里 are three of a unit, not 三公.
    if found and _DECIMAL_PLACES.match(text, end):
        return None
    if found and found[1] > end and (unit := units.find(text, end)) and end + unit.length > found[1]:
        return None
    return found


def code(text: str, start: int) -> tuple[int, int] | None:
    """The span of the code that begins at the digit at `start`, or `None`. A number with a Latin unit is none."""
    found = _CODES.match(text, start)
    if found is None:
        return None
    tail = found[0].lstrip("0123456789.")
    if "+" in tail and _ADDED.match(found[0]) and _ends_in_unit(text, start, found.end()):
        return None
    if tail in ("w", "k"):
        return None
    if tail[:1] == "/" and "." not in tail:
        unit = units.find(text, found.end())
        return found.span() if unit is None or unit.weak else None
    if tail and units.find(text, found.end() - len(tail)) is not None:
        return None
    return found.span()


def _ends_in_unit(text: str, start: int, end: int) -> bool:
    """Whether a sum of numbers is one of quantities: 4+64GB, 2GB+16GB."""
    while end > start and text[end - 1] in LETTERS:
        end -= 1
    unit = units.find(text, end)
    return unit is not None and len(unit.name) > 1


def latin_start(text: str, floor: int, start: int) -> int:
    """Where the letters in front of the number at `start` begin: at the C of C919; `start` where there are none."""
    first = start
    lowest = max(floor, start - 12)
    while first > lowest and (text[first - 1] in _LATIN_CHARACTERS or (text[first - 1] in "-." and first - 1 > lowest)):
        first -= 1
    while first < start and text[first] in "-.":
        first += 1
    return first if text[first:start].strip("-.") else start


def titled(text: str, start: int) -> bool:
    """Whether the number at `start` stands in a title: 《长安三万里》."""
    title = max(0, start - _LONGEST_TITLE)
    opened = text.rfind("《", title, start)
    return opened >= 0 and opened > text.rfind("》", title, start)


def quoted(text: str, start: int, end: int) -> bool:
    """Whether the number at `start` to `end` begins or ends a short quotation, or stands in a title."""
    if titled(text, start):
        return True
    if start and text[start - 1] in _QUOTES:
        return bool(_CLOSED_QUOTATION.match(text, end))
    return text[end : end + 1] in _UNQUOTES and bool(_OPENED_QUOTATION.search(text[max(0, start - 13) : start]))
