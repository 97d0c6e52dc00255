"""Chinese names as they are typed without an input method: in full and by initials. Where pypinyin is not installed
there are none; it always is where the package is built, so the program's own facts have them."""

from __future__ import annotations

import importlib.util
from functools import lru_cache

#: Whether names can be spelt here; part of what a compiled base is named by.
AVAILABLE = importlib.util.find_spec("pypinyin") is not None


@lru_cache(maxsize=4096)
def spellings(name: str) -> tuple[str, ...]:
    """The pinyin of folded `name`, joined, and its initials; none for a name without Chinese.

    >>> spellings("外资") if AVAILABLE else ("waizi", "wz")
    ('waizi', 'wz')
    """
    if not AVAILABLE or name.isascii():
        return ()
    from pypinyin import lazy_pinyin

    syllables = [syllable for syllable in lazy_pinyin(name, errors="ignore") if syllable.isascii()]
    return ("".join(syllables), "".join(syllable[0] for syllable in syllables)) if syllables else ()
