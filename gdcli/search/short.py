"""Short forms: 猪价 for 生猪价格, 旧改 for 旧住宅区改造. Each of their characters stands in the name, in order.

>>> list(stretches("猪价跌了", (False, True, True), {2, 3}))
[(0, 2)]
>>> is_short_for("猪价", "生猪价格"), is_short_for("价猪", "生猪价格")
(True, False)
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

#: A longer stretch is no short form but a name of its own.
_LONGEST_FORM = 4


def stretches(text: str, known: Sequence[bool], words: Collection[int]) -> Iterator[tuple[int, int]]:
    """Where `text` may hold short forms: two to four neighbours of which no pair is `known`, and none belongs to one of
    the language's `words`."""
    start = 0
    for at in range(len(text)):
        if at in words or at + 1 in words or at + 1 == len(text) or known[at]:
            if 1 < at + 1 - start <= _LONGEST_FORM:
                yield start, at + 1
            start = at + 1


def is_short_for(short: str, name: str) -> bool:
    """Whether all characters of `short` stand in `name` in this order."""
    rest = iter(name)
    return all(char in rest for char in short)
