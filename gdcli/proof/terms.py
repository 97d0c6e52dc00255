"""Reduce text to what it is about: one wording for one thing, pairs of characters, and words that set things apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from gdcli.chinese import fold
from gdcli.language.wording import ANY_UNIT, CONTRAST, EMPTY, NOT_SAME_UNIT, ONLY_UNIT, SAME, UNIT_GROUPS
from gdcli.proof.wordlist import Wordlist

#: Signs inside a name that writers put or leave out.
_SIGNS: Final = re.compile(r"[“”‘’\"'「」『』《》〈〉【】\[\]()·•—–\-~…\s]+")
_EMPTY: Final = Wordlist(EMPTY)
_APART: Final = re.compile(r"[^\w]+|_+|(?<![a-z\d])\d+")
#: PM2.5 and PM10 are words.
_CODE: Final = re.compile(r"(?<=[a-z])(\d+)\.(\d+)")
_CONTRAST: Final = Wordlist(CONTRAST)


class Wordings:
    """Which words mean the same: those of the language, and those that the glossary of a base adds."""

    def __init__(self, glossary: Iterable[tuple[str, Iterable[str]]] = ()) -> None:
        rows = [(canon, words.split()) for canon, words in SAME.items()]
        own = [(_SIGNS.sub("", fold(term)), [_SIGNS.sub("", fold(word)) for word in words]) for term, words in glossary]
        self._canon = {word: canon for canon, words in (*rows, *own) for word in (*words, canon) if len(word) > 1}
        self._canon |= {word: canon for canon, words in rows for word in (*words, canon)}
        self._words = Wordlist(self._canon)
        #: What else a pair of characters of a canonical word may stand as in a base.
        self.variants: dict[str, tuple[str, ...]] = {}
        for canon, words in (*rows, *own):
            for word in pairs(canon):
                self.variants[word] = (*self.variants.get(word, ()), *(one for one in words if len(one) > 1))

    def canonical(self, text: str) -> str:
        """`text` folded, signs inside names taken out, wordings made the same.

        >>> Wordings([("营业收入", ["营收"])]).canonical("規模以上工業企業的“營收”")
        '规上工业企业的营业收入'
        """
        return self._words.sub(_CODE.sub(r"\1\2", _SIGNS.sub("", fold(text))), self._canon.__getitem__)


def pairs(text: str) -> tuple[str, ...]:
    """The pairs of characters in canonical `text` that bear meaning, each once, in order.

    >>> pairs("技改投资同比增长")
    ('技改', '改投', '投资')
    """
    found: dict[str, None] = {}
    for run in _APART.split(_EMPTY.sub(text, lambda _: " ")):
        if run and len(run) > 1:
            for i in range(len(run) - 1):
                found[run[i : i + 2]] = None
    return tuple(found)


def contrasts(text: str) -> frozenset[str]:
    """The words of canonical `text` that set an indicator or a group apart from others.

    >>> sorted(contrasts("高技术制造业引资，服务业"))
    ['服务业', '高技术制造业']
    """
    return frozenset(word for _, word in _CONTRAST.found(text))


def same_unit(one: str, other: str) -> bool:
    """Whether two base units of counts may count the same thing.

    >>> same_unit("间", "家"), same_unit("次", "家"), same_unit("个", "项"), same_unit("", "人")
    (True, False, True, True)
    """
    if one == other or not (one and other):
        # A number without a measure word may count anything.
        return True
    if one in ANY_UNIT:
        return other not in ONLY_UNIT
    if other in ANY_UNIT:
        return one not in ONLY_UNIT
    return any(one in group and other in group for group in UNIT_GROUPS)


def exchanged(one: str, other: str) -> bool:
    """Whether a figure that counts in `one` is not the same to an editor as a fact that counts in `other`.

    >>> exchanged("户", "家"), exchanged("家", "户"), exchanged("间", "家")
    (True, False, False)
    """
    return (one, other) in NOT_SAME_UNIT
