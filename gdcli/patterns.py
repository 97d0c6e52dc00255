"""Regular expressions that are compiled when they are first used: a short text needs few of them.

The few that look at every number are compiled by `re` at once, because their methods are a little quicker to reach.

>>> years = Pattern("[0-9]{4}年")
>>> found = years.match("2023年底", 0)
>>> found and found.end()
5
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

_Finds = Callable[..., "re.Match[str] | None"]


class Pattern:
    """A regular expression, with the methods of `re.Pattern` that readers use."""

    match: _Finds
    search: _Finds
    sub: Callable[..., str]
    split: Callable[..., list[str]]
    findall: Callable[..., list[str]]
    finditer: Callable[..., Any]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Callable[..., Any]:
        # Only the first use of a method comes here.
        method: Callable[..., Any] = getattr(re.compile(*self._source), name)
        setattr(self, name, method)
        return method


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, the longest first.

    >>> any_of(["增", "增长"])
    '(?:增长|增)'
    """
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"
