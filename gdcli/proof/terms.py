"""Reduce text to what it is about: one wording for one thing, pairs of characters, and words that set things apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from gdcli.chinese import fold
from gdcli.language.wording import CONTRAST, EMPTY, SAME
from gdcli.patterns import Pattern
from gdcli.wordlist import Wordlist

#: Signs inside a name that writers put or leave out.
_SIGNS: Final = Pattern(r"[“”‘’\"'「」『』《》〈〉【】\[\]()·•—–\-~…\s]+")
_EMPTY: Final = Wordlist(EMPTY)
_BETWEEN_WORDS: Final = Pattern(r"[^\w]+|_+|(?<![a-z\d])\d+")
#: PM2.5 and PM10 are words.
_CODE: Final = Pattern(r"(?<=[a-z])(\d+)\.(\d+)")
_CONTRAST: Final = Wordlist(CONTRAST)
#: So many texts are remembered with what they are about.
_REMEMBERED: Final = 4000


class Wordings:
    """Which words mean the same: those of the language, and those that the glossary of a base adds."""

    def __init__(self, glossary: Iterable[tuple[str, Iterable[str]]] = ()) -> None:
        rows = [(canon, words.split()) for canon, words in SAME.items()]
        own = [(_SIGNS.sub("", fold(term)), [_SIGNS.sub("", fold(word)) for word in words]) for term, words in glossary]
        self._canon = {word: canon for canon, words in (*rows, *own) for word in (*words, canon) if len(word) > 1}
        self._canon |= {word: canon for canon, words in rows for word in (*words, canon)}
        self._words = Wordlist(self._canon)
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._rows = (*rows, *own)

    def variants(self) -> dict[str, tuple[str, ...]]:
        """What else a pair of characters of a canonical word may stand as in a base."""
        found: dict[str, tuple[str, ...]] = {}
        for canon, words in self._rows:
            for word in pairs(canon):
                found[word] = (*found.get(word, ()), *(one for one in words if len(one) > 1))
        return found

    def canonical(self, text: str) -> str:
        """`text` folded, signs inside names taken out, wordings made the same.

        >>> Wordings([("营业收入", ["营收"])]).canonical("規模以上工業企業的“營收”")
        '规上工业企业的营业收入'
        """
        return self._of(text)[0]

    def pairs(self, text: str) -> tuple[str, ...]:
        """The pairs of characters that `text` is about, in canonical wording."""
        return self._of(text)[1]

    def _of(self, text: str) -> tuple[str, tuple[str, ...]]:
        found = self._known.get(text)
        if found is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            made = self._words.sub(_CODE.sub(r"\1\2", _SIGNS.sub("", fold(text))), self._canon.__getitem__)
            found = self._known[text] = made, pairs(made)
        return found


def pairs(text: str) -> tuple[str, ...]:
    """The pairs of characters in canonical `text` that bear meaning, each once, in order.

    >>> pairs("技改投资同比增长")
    ('技改', '改投', '投资')
    """
    runs = _BETWEEN_WORDS.split(_EMPTY.sub(text, lambda _: " "))
    return tuple(dict.fromkeys([run[i : i + 2] for run in runs if run for i in range(len(run) - 1)]))


def contrasts(text: str) -> frozenset[str]:
    """The words of canonical `text` that set an indicator or a group apart from others.

    >>> sorted(contrasts("高技术制造业引资，服务业"))
    ['服务业', '高技术制造业']
    """
    return frozenset(word for _, word in _CONTRAST.found(text))
