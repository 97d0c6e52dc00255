"""What the drafted facts are to each other: the same told twice, a change, a rank or a streak of the one in front."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from gdcli.figures import read as read_figures
from gdcli.figures import read_printed
from gdcli.language.changes import CHANGES
from gdcli.model import RATIOS, Direction, Kind
from gdcli.patterns import any_of
from gdcli.scaffold.entry import Entry
from gdcli.scaffold.phrases import AND

#: A figure that stands twice is one fact if so many characters around it are the same.
_SAME: Final = 8
#: 分别增长 says it of each in a list.
_RESPECTIVE: Final = re.compile(rf"[，,、]?(?:同比|环比)?分别(?:同比|环比)?(?P<word>{any_of(CHANGES)})了?")
#: What may stand between an amount and its change, an amount and its rank, a streak and what it is a streak of.
_WORDS_BETWEEN: Final = (
    (
        "growth_of",
        re.compile(
            r"(?:元|人民币)?[，,、（( ]{0,2}(?:[比较与][^，,。；]{0,10}?)?(?:同比|环比|按年|年均)?"
            rf"(?:名义|实际|大幅|小幅|累计|略|微|再)?{any_of(CHANGES)}了?约?"
        ),
    ),
    ("rank_of", re.compile("[，,、 ]?(?:数量|总量|规模|总数)?(?:继续|连续|稳|跃)?[居列位排]{0,2}(?:名)?")),
)


def related(text: str, facts: Sequence[Entry]) -> list[Entry]:
    """The `facts` of `text` with what they are to each other, under the ids that the file gives them."""
    return _numbered(_related(text, _merged(text, _spelt_alike(facts))))


def _spelt_alike(facts: Sequence[Entry]) -> list[Entry]:
    """The facts with one spelling for figures that look alike in a line: a reader could not tell 5% from 下降5%."""
    spellings: dict[tuple[int, str], set[str]] = {}
    for fact in facts:
        for figure in read_figures(fact.printed):
            spellings.setdefault((fact.lines[0], figure.text), set()).add(fact.printed)
    alike = {
        (line, printed): text
        for (line, text), several in spellings.items()
        if text in several
        for printed in several - {text}
    }
    return [_respelt(fact, alike.get((fact.lines[0], fact.printed))) for fact in facts]


def _respelt(fact: Entry, bare: str | None) -> Entry:
    """`fact` with `bare` as its printed form, if that is given, and the direction that went with the longer one."""
    read = read_printed(fact.printed) if bare else None
    if bare is None or read is None:
        return fact
    return replace(fact, printed=bare, direction=Direction(read.direction) if read.direction else fact.direction)


def _merged(text: str, facts: Sequence[Entry]) -> list[Entry]:
    """The facts, with one that is printed again in the same words said once: not in the heading, if it can be."""
    made: list[Entry] = []
    for fact in facts:
        same = [other for other in made if fact.lines[0] not in other.lines and _same(text, fact, other)]
        if not same:
            made.append(fact)
        elif same[0].heads and not fact.heads:
            made.remove(same[0])
            made.append(replace(fact, id=same[0].id, lines=(*fact.lines, *same[0].lines)))
        else:
            made[made.index(same[0])] = replace(same[0], lines=(*same[0].lines, *fact.lines))
    return made


def _same(text: str, one: Entry, other: Entry) -> bool:
    """Whether two facts are one and the same, told twice in the same words."""
    if (one.printed, one.unit, one.block.period, one.block.target) != (
        other.printed,
        other.unit,
        other.block.period,
        other.block.target,
    ):
        return False
    (left, right), (other_left, other_right) = _around(text, one), _around(text, other)
    same = _alike(left[::-1], other_left[::-1]) + _alike(right, other_right)
    # A heading that is said again word for word can be shorter.
    whole = min(len(left) + len(right), len(other_left) + len(other_right))
    return same >= max(min(_SAME, whole), _SAME // 2)


def _around(text: str, fact: Entry) -> tuple[str, str]:
    """What stands next to a figure in its line, in front of it and behind it."""
    before = text[max(0, fact.start - _SAME) : fact.start].rpartition("\n")[2]
    return before, text[fact.end : fact.end + _SAME].partition("\n")[0]


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    shorter = min(len(one), len(other))
    return next((place for place in range(shorter) if one[place] != other[place]), shorter)


def _related(text: str, facts: Sequence[Entry]) -> list[Entry]:
    """The facts with the relations that the words between them state."""
    made = list(facts)
    for place in range(1, len(made)):
        before, fact = made[place - 1 : place + 1]
        if fact.relations or before.end > fact.start:
            continue
        between = text[before.end : fact.start]
        if respective := _RESPECTIVE.fullmatch(between):
            direction = CHANGES[respective["word"]]
            for amount, change in _pairs(text, made, place):
                made[change] = replace(made[change], relations={"growth_of": made[amount].id}, direction=direction)
        elif name := _relation(between, before, fact):
            made[place] = replace(fact, relations={name: before.id})
        elif (before.kind, fact.kind, between) == (Kind.DURATION, Kind.RANK, "") and before.block == fact.block:
            made[place - 1] = replace(before, relations=before.relations or {"streak_of": fact.id})
    return made


def _pairs(text: str, facts: Sequence[Entry], place: int) -> list[tuple[int, int]]:
    """Which fact of the list that ends before `place` each one of the list that begins there is said of: 分别."""
    last = place
    while last + 1 < len(facts) and AND.fullmatch(text, facts[last].end, facts[last + 1].start):
        last += 1
    first = place - 1
    while first > 0 and AND.fullmatch(text, facts[first - 1].end, facts[first].start):
        first -= 1
    pairs = list(zip(range(first, place), range(place, last + 1), strict=False))
    whole = place - first == last + 1 - place and all(
        facts[amount].block.period == facts[change].block.period and _may_grow(facts[amount], facts[change])
        for amount, change in pairs
    )
    return pairs if whole else []


def _relation(between: str, before: Entry, fact: Entry) -> str | None:
    """What `fact` is to the figure in front of it, if the words `between` them say so."""
    if before.block.period != fact.block.period or before.block.target != fact.block.target:
        return None
    for name, pattern in _WORDS_BETWEEN:
        if pattern.fullmatch(between) and _MAY[name](before, fact):
            return name
    return None


def _may_grow(before: Entry, fact: Entry) -> bool:
    if fact.kind is Kind.POINTS:
        return before.kind is Kind.PERCENT
    amount = before.kind not in (*RATIOS, Kind.RANK)
    return amount and (fact.kind in RATIOS or fact.unit == before.unit)


def _may_rank(before: Entry, fact: Entry) -> bool:
    return fact.kind is Kind.RANK and before.kind not in (Kind.RANK, Kind.DURATION)


_MAY: Final = {"growth_of": _may_grow, "rank_of": _may_rank}


def _numbered(facts: Sequence[Entry]) -> list[Entry]:
    """The facts with their ids: the line of the text, and which of its facts it is."""
    counts: Counter[int] = Counter()
    ids = {}
    for fact in facts:
        counts[fact.lines[0]] += 1
        ids[fact.id] = f"n{fact.lines[0]}-{counts[fact.lines[0]]}"
    return [
        replace(
            fact,
            id=ids[fact.id],
            relations={name: ids[target] for name, target in fact.relations.items() if target in ids},
        )
        for fact in facts
    ]
