"""Fold a text so that the grammar sees one spelling of each sign. Positions stay those of the original.

>>> fold("億元，１２．５％～２０％")
'亿元，12.5%~20%'
"""

from __future__ import annotations

import re

from gdcli.chinese import simplify

# A full-width comma stays what it is: between numbers it more often separates a list than thousands.
_FROM = "０１２３４５６７８９％﹪．－−＋～〜∼＄￥（）／∕：–―─○◯於Ｏ"
_TO = "0123456789%%.--+~~~$¥()//:———〇〇于O"
_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_LETTERS = "".join(map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_SIGNS = str.maketrans(
    _FROM + _SPACES + _LETTERS, _TO + " " * len(_SPACES) + "".join(chr(ord(char) - 0xFEE0) for char in _LETTERS)
)
_FOLDABLE = re.compile(f"[{_FROM}{_SPACES}{_LETTERS}]")


def fold(text: str) -> str:
    """`text`, as long as it was, simplified and with half-width digits, letters, signs and plain spaces.

    Full-width commas and stops stay. Nothing raises, lone surrogates included.
    """
    folded = simplify(text)
    return folded.translate(_SIGNS) if _FOLDABLE.search(folded) else folded
