"""Many words as one regular expression that stays fast however many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def alternation(choices: Iterable[str]) -> str:
    """A pattern that matches any of `choices`, the longest that stands at a place; nothing if there are none.

    >>> alternation(["广东", "广州", "广州市", "我省"])
    '(?:广(?:东|州市?)|我省)'
    """
    trie: dict[str, Any] = {}
    for word in choices:
        node = trie
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _pattern(trie) if trie else "(?!)"


def _pattern(node: dict[str, Any]) -> str:
    ends = "" in node
    branches = [re.escape(char) + _pattern(child) for char, child in node.items() if char]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    if len(branches) == 1 and len(branches[0]) == 1:
        return branches[0] + "?"
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")
