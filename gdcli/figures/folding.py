"""Fold a text so that the grammar sees one spelling of each sign, and one meaning.

>>> fold("億元，１２．５％～２０％").text
'亿元，12.5%~20%'
>>> marked = fold("**429.2**亿元")
>>> marked.text, marked.original(0, 7)
('429.2亿元', (2, 11))
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import ne
from typing import Final, NamedTuple

from gdcli.chinese import is_simplified, simplify, variants
from gdcli.figures.numerals import TRILLION
from gdcli.language.currencies import DOLLAR_HK, DOLLAR_TW
from gdcli.language.regions import WORDS
from gdcli.patterns import Pattern

#: 年 behind a year of the Republic, in texts of Taiwan.
REPUBLIC: Final = "\ue003"

# A full-width comma stays what it is: between numbers it more often separates a list than thousands.
_FOLDED_FROM: Final = "０１２３４５６７８９％﹪．﹒‧－−‐‑﹣＋～〜∼＄﹩￥（）／∕：︰–―─○◯於Ｏ＜＞;!?"
_FOLDED_TO: Final = "0123456789%%...-----+~~~$$¥()//::———〇〇于O<>；！？"
_SPACES: Final = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_LETTERS: Final = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_FOLDED_SIGNS: Final = str.maketrans(
    _FOLDED_FROM + _SPACES + _LETTERS + TRILLION + DOLLAR_HK + DOLLAR_TW + REPUBLIC,
    _FOLDED_TO + " " * len(_SPACES) + "".join(chr(ord(char) - 0xFEE0) for char in _LETTERS) + "\ufffd" * 4,
)
_FOLDABLE: Final = Pattern(f"[{''.join(map(chr, sorted(_FOLDED_SIGNS)))}]")
#: So much of a text is looked at to tell its region.
_BEGINNING: Final = 1 << 15
#: A text whose beginning has more to fold than one character in so many is translated as a whole.
_SAMPLE, _DENSE = 4096, 12
#: One that has fewer traditional characters than one in so many is of the mainland.
_SPARSE: Final = 40
#: What is printed between the characters of a number but is none of it: zero width, keycaps, emphasis, tags.
_MARK: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff\u20e3"
# These patterns begin with one class of characters, because that is quick to search for.
_MARKS: Final = Pattern(f"[{_MARK}*<](?:(?<=[{_MARK}])[{_MARK}]*|(?<=[*])[*]+|(?<=<)/?[A-Za-z][^<>\n]{{0,80}}>)")
#: A comma that parts no thousands.
_LOOSE_COMMA: Final = Pattern(",(?:(?![0-9])|(?<![0-9],))")
_DEPENDING: Final = Pattern("[兆$]|(?<![0-9])(?:[5-9][0-9]|1[0-4][0-9])年")
_TRILLION: Final = Pattern("兆(?=[0-9零一二三四五六七八九余多]|[美日港欧韩]?[元圆]|新?台币|人民币)")
_NO_UNIT: Final = Pattern("兆(?![瓦赫帕焦伏字比位欧])")
_DOLLAR: Final = Pattern(r"\$(?<![A-Za-z.]\$)")
_REPUBLIC_YEAR: Final = Pattern(
    "([15-9](?<![0-9.近逾约超达满龄跨长已共每过增续距].)(?:(?<!1)|[0-4])[0-9] ?)年"
    "(?![来多余老内期资]|以[上内来]|的?(?:历史|时间|岁月)|前|后)"
)


class Folded(NamedTuple):
    """A folded text, where marks were cut out of it, and how many characters of them before the first of those places,
    the second, and so on."""

    text: str
    cuts: list[int]
    lengths: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the original."""
        cuts, lengths = self.cuts, self.lengths
        return start + lengths[bisect_right(cuts, start)], end + lengths[bisect_left(cuts, end)]


def fold(text: str, region: str | None = None) -> Folded:
    """`text` without marks, simplified, with half-width digits, letters, signs and plain spaces.

    What depends on the region (兆, $, a year of the Republic) gets a sign of its own: `region` is cn, hk or tw, or
    `None` to let the text say it. Full-width commas and stops stay. Nothing raises, lone surrogates included.
    """
    plain, cuts, lengths = _strip(text)
    folded = _LOOSE_COMMA.sub("，", _plain(plain))
    if _DEPENDING.search(folded):
        folded = _resolve(folded, region or infer(plain))
    return Folded(folded, cuts, lengths)


def _plain(text: str) -> str:
    """`text` simplified, its letters, digits and signs half-width."""
    if is_simplified(text):
        return _FOLDABLE.sub(lambda sign: chr(_FOLDED_SIGNS[ord(sign[0])]), text)
    folds, pattern = _folds()
    sample = text[:_SAMPLE]
    if len(pattern.findall(sample)) * _DENSE > len(sample):
        return text.translate(_table())
    return pattern.sub(lambda character: folds[character[0]], text)


@cache
def _folds() -> tuple[dict[str, str], Pattern]:
    """What each traditional character and each sign is folded to, and a pattern of all of them."""
    signs = {chr(sign): chr(plain) for sign, plain in _FOLDED_SIGNS.items()}
    folds = {chr(code): simple for code, simple in variants() if chr(code) != simple} | signs
    return folds, Pattern(f"[{''.join(map(re.escape, sorted(folds)))}]")


@cache
def _table() -> dict[int, int]:
    """What each common character is folded to: all of them, because `str.translate` is slow where one is missing."""
    characters = "".join(
        map(chr, (*range(0x250), *range(0x2000, 0x2700), *range(0x3000, 0xA000), *range(0xF900, 0xFFF0)))
    )
    return {ord(one): ord(other) for one, other in zip(characters, simplify(characters), strict=True)} | _FOLDED_SIGNS


def _strip(text: str) -> tuple[str, list[int], list[int]]:
    """`text` without marks, and the places and lengths that `Folded` has of them."""
    kept: list[str] = []
    cuts: list[int] = []
    lengths = [0]
    at = 0
    for mark in _MARKS.finditer(text):
        kept.append(text[at : mark.start()])
        cuts.append(mark.start() - lengths[-1])
        at = mark.end()
        lengths.append(at - cuts[-1])
    return "".join((*kept, text[at:])) if kept else text, cuts, lengths


def infer(text: str) -> str | None:
    """Where a text was written, if its beginning has far more words of one region and its characters are traditional.

    >>> infer("臺股成交，新臺幣2兆元"), infer("恒指報"), infer("恒指报——")
    ('tw', 'hk', None)
    """
    sample = text[:_SAMPLE]
    if sum(map(ne, sample, simplify(sample))) * _SPARSE < len(sample):
        return None
    beginning = text[:_BEGINNING]
    said = {region: sum(word in beginning for word in words.split()) for region, words in WORDS.items()}
    first, second = sorted(said, key=said.__getitem__, reverse=True)
    return first if said[first] > 2 * said[second] else None


def _resolve(text: str, region: str | None) -> str:
    trillion = _NO_UNIT if region == "tw" else _TRILLION
    text = trillion.sub(TRILLION, text)
    if region in ("hk", "tw"):
        text = _DOLLAR.sub(DOLLAR_HK if region == "hk" else DOLLAR_TW, text)
    return _REPUBLIC_YEAR.sub(rf"\1{REPUBLIC}", text) if region == "tw" else text
