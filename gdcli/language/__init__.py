"""Tables of the language, and no code that reads: units, bounds, idioms, names, words of rank and direction.

A word of the language is one entry of one table. Nothing here belongs to any one press conference.
"""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words of a table that is written as one string."""
    return tuple(text.split())
