"""Characters that some terminals draw in one column and others in two: “ ” — · ▲ ℃ and what tables are drawn with.

rich counts one column. Where the terminal draws two, they are laid out as other characters, which rich counts as two
and no text has, and turned back before anything is shown.
"""

from __future__ import annotations

import locale
import os
import unicodedata
from functools import cache

from rich.cells import cell_len

#: Says `wide` or `narrow` where the locale does not say it right.
WIDTH_VARIABLE = "GDCLI_AMBIGUOUS"
# No characters are assigned from here on for as many as there may be of ambiguous width.
_FIRST, _LAST = 0x34000, 0x3EFFF


def wide() -> bool:
    """Whether characters of ambiguous width take two columns: as GDCLI_AMBIGUOUS says, else as they are drawn where the
    locale's encoding is used (Unicode Standard Annex 11): two in GBK, Big5 and their like, one in UTF-8."""
    said = os.environ.get(WIDTH_VARIABLE, "")
    return said == "wide" if said in ("wide", "narrow") else _in_two(locale.getpreferredencoding(False))


@cache
def _in_two(encoding: str) -> bool:
    """Whether what one character of `encoding` takes in bytes is what it takes in columns.

    >>> _in_two("gb18030"), _in_two("cp936"), _in_two("UTF-8"), _in_two("cp1252")
    (True, True, False, False)
    """
    try:
        return len("▲".encode(encoding)) == 2
    except (LookupError, UnicodeError):
        return False


class _StandIns(dict[int, int]):
    """For each character what it is laid out as."""

    def __missing__(self, code: int) -> int:
        ambiguous = unicodedata.east_asian_width(chr(code)) == "A" and cell_len(chr(code)) == 1
        self[code] = _FIRST + code if ambiguous and _FIRST + code <= _LAST else code
        return self[code]


_STAND_INS = _StandIns()


def laid_out(text: str) -> str:
    """`text` as rich can lay it out."""
    return text.translate(_STAND_INS) if wide() else text


def shown(text: str) -> str:
    """What was `laid_out`, as it is shown."""
    if max(text, default="") < chr(_FIRST):
        return text
    return "".join([chr(ord(char) - _FIRST) if _FIRST <= ord(char) <= _LAST else char for char in text])


def columns(text: str) -> int:
    """How many columns `text` takes."""
    return cell_len(laid_out(text))
