"""Fold Chinese text so that spellings that mean the same compare as the same.

Folding never changes a text's length: a position in the folded text is the same position in the original.
"""

from __future__ import annotations

import re
from functools import cache


def is_simplified(text: str) -> bool:
    """Whether GB 2312, the character set of simplified Chinese, holds all of `text`."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _variants() -> dict[int, int]:
    """Traditional to simplified, read once and only for a text that needs it."""
    with open(__file__.rpartition("chinese")[0] + "variants.txt", encoding="utf-8") as table:
        rows = table.read().splitlines()
    return str.maketrans(rows[1], rows[2])


@cache
def _widths() -> dict[int, str]:
    """Full-width and other compatibility forms to the plain character, where that is one character."""
    import unicodedata

    table = {}
    for code in (*range(0x3000, 0x3001), *range(0xFF01, 0xFFEF)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[code] = plain
    return table


def variants() -> list[tuple[int, str]]:
    """Every traditional character, by its code, and the simplified one that stands for it.

    >>> dict(variants())[ord("廳")]
    '厅'
    """
    return [(code, chr(simple)) for code, simple in _variants().items()]


def simplify(text: str) -> str:
    """`text` with traditional characters made simplified, character by character.

    >>> simplify("科技廳 儲能")
    '科技厅 储能'
    """
    return text if is_simplified(text) else text.translate(_variants())


def narrow(text: str) -> str:
    """`text` with full-width letters, digits and signs made half-width.

    >>> narrow("２２．４％")
    '22.4%'
    """
    # All of them lie past the common characters: most texts are as narrow as they can be, and need no table.
    if text.isascii() or (max(text) < "\uff01" and "\u3000" not in text):
        return text
    return text.translate(_widths())


def width(text: str) -> int:
    """How wide `text` is where a Latin letter is 1 and a Chinese character 2.

    >>> width("2023年")
    6
    """
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width

    return len(text) + sum([east_asian_width(char) in "WF" for char in text])


#: What shows nothing, or reorders or hides what stands around it: control and format characters, private and unpaired
#: ones (Unicode's categories C, but for what an older Python does not know yet), fillers and selectors of variants.
INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u2800\u3164\ud800-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


#: The signs that end a sentence in Chinese.
SENTENCE_STOP = re.compile("[。！？；]")


def hidden(text: str) -> bool:
    """Whether `text` holds a character that shows nothing or steers what is shown.

    >>> hidden("492.2亿元"), hidden("492\u00ad.2亿元"), hidden("四\u3164")
    (False, True, True)
    """
    return INVISIBLE.search(text) is not None


def fold(text: str) -> str:
    """`text` as it is compared: half-width, simplified, lower case.

    >>> fold("Ｓｃｉｅｎｃｅ 科技廳")
    'science 科技厅'
    """
    folded = simplify(narrow(text))
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    # A few capitals (İ) grow when lowered: those keep their form.
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)
