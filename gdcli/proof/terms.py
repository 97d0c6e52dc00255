"""Reduce text to what it is about: one wording for one thing, pairs of characters, and words that set things apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from gdcli.chinese import fold
from gdcli.proof.synonyms import ANY_UNIT, CONTRAST, EMPTY, ONLY_UNIT, SAME, SECTORS, UNIT_GROUPS
from gdcli.proof.wordlist import alternation

#: Signs inside a name that writers put or leave out.
_SIGNS: Final = re.compile(r"[“”‘’\"'「」『』《》〈〉【】\[\]()·•—–\-~…\s]+")
_EMPTY: Final = re.compile(alternation(EMPTY) + r"|[^\w]+|_+|\d+")
_SECTORS: Final = frozenset(SECTORS)
_CONTRAST: Final = re.compile(alternation((*SECTORS, *CONTRAST)))
_LEVEL: Final = re.compile(r"国家|省级|市级|县级|区级")
_GROUPS: Final = tuple(frozenset(group.split()) for group in UNIT_GROUPS)
_ANY_UNIT: Final = frozenset((*ANY_UNIT, ""))
_ONLY_UNIT: Final = frozenset(ONLY_UNIT)


class Wordings:
    """Which words mean the same: those of the language, and those that the glossaries of the bases add."""

    def __init__(self, glossary: Iterable[tuple[str, Iterable[str]]] = ()) -> None:
        rows = [(canon, words.split()) for canon, words in SAME.items()]
        folded = [
            (_SIGNS.sub("", fold(term)), [_SIGNS.sub("", fold(word)) for word in words]) for term, words in glossary
        ]
        self._canon = {word: canon for canon, words in (*rows, *folded) for word in (*words, canon) if word}
        self._pattern = re.compile(alternation(self._canon))

    def canonical(self, text: str) -> str:
        """`text` folded, signs inside names taken out, wordings made the same.

        >>> Wordings([("营业收入", ["营收"])]).canonical("規模以上工業企業的“營收”")
        '规上工业企业的营业收入'
        """
        return self._pattern.sub(lambda match: self._canon[match[0]], _SIGNS.sub("", fold(text)))


def canonical(text: str) -> str:
    """`text` in the wordings of the language alone.

    >>> canonical("“深圳—香港—广州科技集群”")
    '深圳香港广州科技集群'
    """
    return _LANGUAGE.canonical(text)


def grams(text: str) -> tuple[str, ...]:
    """The pairs of characters in canonical `text` that bear meaning, each once, in order.

    >>> grams(canonical("技改投资同比增长"))
    ('技改', '改投', '投资')
    """
    found: dict[str, None] = {}
    for run in _EMPTY.split(text):
        if len(run) == 1:
            continue
        for i in range(len(run) - 1):
            found[run[i : i + 2]] = None
    return tuple(found)


def contrasts(text: str) -> frozenset[str]:
    """The words of canonical `text` that set an indicator or a group apart from others.

    >>> sorted(contrasts(canonical("高技术制造业引资，服务业")))
    ['服务业', '高技术制造业']
    """
    return frozenset(_CONTRAST.findall(text))


def sectors(words: frozenset[str]) -> frozenset[str]:
    """Those of the contrasting `words` that name a branch of the economy."""
    return words & _SECTORS


def levels(text: str) -> frozenset[str]:
    """Which tiers of government `text` names as those that recognised something.

    >>> sorted(levels("国家质检中心和省级质检站"))
    ['国家', '省级']
    """
    return frozenset(_LEVEL.findall(text))


def same_unit(one: str, other: str) -> bool:
    """Whether two base units of counts may count the same thing.

    >>> same_unit("户", "家"), same_unit("次", "家"), same_unit("个", "项")
    (True, False, True)
    """
    if one == other:
        return True
    if one in _ANY_UNIT:
        return other not in _ONLY_UNIT
    if other in _ANY_UNIT:
        return one not in _ONLY_UNIT
    return any(one in group and other in group for group in _GROUPS)


_LANGUAGE: Final = Wordings()
