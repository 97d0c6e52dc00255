"""What checking a draft gives: one finding for each figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether a figure states a fact of the base, contradicts one, or is about none."""

    MATCH = "match"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of a draft and what the base says to it.

    `start` and `end` cut the figure out of the text, `sentence_start` and `sentence_end` its sentence. `fact` is the id
    of the fact it is about, `facts` all of them where it states several, `expected` the first one's printed figure;
    with `unknown` there are none. `reason` is a short phrase for people.
    """

    line: int
    column: int
    start: int
    end: int
    text: str
    verdict: Verdict
    fact: str | None
    facts: tuple[str, ...]
    expected: str | None
    reason: str
    sentence_start: int
    sentence_end: int
