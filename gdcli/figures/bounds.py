"""The words that bound a number, around it.

>>> before("全省超1800万户", 0, 3)
(<Bound.OVER: 'over'>, 2)
>>> before("损失约441亿元", 0, 3), before("没有超过100家", 0, 4)
((<Bound.ABOUT: 'about'>, 2), (<Bound.AT_MOST: 'at_most'>, 0))
>>> after("50亿元以上的", 4)
(<Bound.AT_LEAST: 'at_least'>, 6)
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from gdcli.language import bounds as language
from gdcli.model import Bound
from gdcli.patterns import Pattern

_BEFORE: Final = {word: Bound(name) for word, name in language.BEFORE.items()}
_BEFORE_BARE: Final = {word: Bound(name) for word, name in language.BEFORE_BARE.items()}
_AFTER: Final = {word: Bound(name) for word, name in language.AFTER.items()}
_AFTER_STRETCH: Final = {word: Bound(name) for word, name in language.AFTER_STRETCH.items()}


def _lengths(words: Iterable[str], at: int) -> dict[str, list[int]]:
    """The lengths of the words by the character `at` (the first, the last), longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[at], set()).add(len(word))
    return {char: sorted(those, reverse=True) for char, those in lengths.items()}


_LENGTHS_BEFORE: Final = _lengths((*_BEFORE, *_BEFORE_BARE), -1)
_LENGTHS_AFTER: Final = _lengths(_AFTER, 0)
#: What the text in front of a number ends in where a bound may stand there.
ENDS: Final = frozenset(_LENGTHS_BEFORE) | language.LINKS | {" ", "的", "之"}
#: A rule bounds a share of something: 不得低于技术人员总数的15%.
_RULED: Final = Pattern("(?P<word>不得?(?:低于|少于|高于|超过|逾))[^，。；、0-9\n]{2,14}[的之]$")
#: What the text behind a number begins with where a bound may stand there.
BEGINS: Final = frozenset(_LENGTHS_AFTER) | frozenset(_AFTER_STRETCH) | {" "}


def before(text: str, floor: int, start: int, bare: bool = False) -> tuple[Bound, int] | None:
    """The bound that ends where the number at `start` begins, and where the bound begins, not below `floor`.

    `bare` says that the number is a magnitude alone (千, 百亿), which takes 上 and 过 too. `None` where none is.

    >>> before("节约5亿元", 0, 2), before("超过了5亿元", 0, 3), before("上千家", 0, 1, bare=True)
    (None, (<Bound.OVER: 'over'>, 0), (<Bound.AT_LEAST: 'at_least'>, 0))
    """
    end = start
    if end > floor and text[end - 1] == " ":
        end -= 1
    last = text[end - 1] if end > floor else ""
    found = _word_before(text, floor, end, bare) if last in _LENGTHS_BEFORE else None
    if found is None and last in language.LINKS and end - 1 > floor:
        found = _word_before(text, floor, end - 1, False)
    if last in ("的", "之") and (rule := _RULED.search(text, max(floor, end - 20), end)):
        return _BEFORE[rule["word"]], start
    return found


def _word_before(text: str, floor: int, end: int, bare: bool) -> tuple[Bound, int] | None:
    for length in _LENGTHS_BEFORE.get(text[end - 1], ()):
        start = end - length
        if start < floor:
            continue
        word = text[start:end]
        bound = _BEFORE.get(word)
        if bound is None and bare:
            bound = _BEFORE_BARE.get(word)
        if bound is not None:
            return None if length == 1 and _only_ends_alike(text, end) else (bound, start)
    return None


def _only_ends_alike(text: str, end: int) -> bool:
    """Whether the bound of one character that ends at `end` is the end of another word: 节约, but not 损失约."""
    return text[max(0, end - 2) : end] in language.ENDING_ALIKE and not text.endswith(language.ABSORBING, 0, end - 1)


def after(text: str, end: int, stretch: bool = False) -> tuple[Bound, int] | None:
    """The bound that begins where the number with its unit ends, and where the bound ends. `None` where none is.

    `stretch` says that the unit measures time or space, which takes 内 too.

    >>> after("5亿元许可", 3), after("80个左右", 3), after("5% 左右", 2)
    (None, (<Bound.ABOUT: 'about'>, 5), (<Bound.ABOUT: 'about'>, 5))
    """
    start = end
    if text[start : start + 1] == " ":
        start += 1
    for length in _LENGTHS_AFTER.get(text[start : start + 1], ()):
        bound = _AFTER.get(text[start : start + length])
        if bound is not None and start + length <= len(text):
            if text.startswith(language.BEGINNING_ALIKE, start) or _joins(text, start, length):
                return None
            return bound, start + length
    if stretch and text[end : end + 1] in _AFTER_STRETCH and not text.startswith(language.BEGINNING_ALIKE, end):
        return _AFTER_STRETCH[text[end]], end + 1
    return None


def _joins(text: str, start: int, length: int) -> bool:
    """Whether a sign that could be a bound joins two parts of a code: 12GB+256GB."""
    return text[start] in "+＋" and text[start + length : start + length + 1].isalnum()


def agree(first: Bound, second: Bound) -> bool:
    """Whether two bounds around one number say the same way: 至少100家以上, but not 不超过100家以上.

    >>> agree(Bound.AT_LEAST, Bound.OVER), agree(Bound.OVER, Bound.ABOUT)
    (True, False)
    """
    return first is second or any(first in side and second in side for side in _SIDES)


_SIDES: Final = ((Bound.OVER, Bound.AT_LEAST), (Bound.UNDER, Bound.AT_MOST, Bound.NEARLY))
