"""Every numeral of an article: a fact where it says how much or how many, else explained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from gdcli.figures import read as read_figures
from gdcli.model import Department, Figure, Kind, NotFact, Source
from gdcli.scaffold import people, phrases, times
from gdcli.scaffold.entry import RATES, Entry, Scene
from gdcli.scaffold.page import Paragraph, Role, Section
from gdcli.scaffold.people import NOBODY
from gdcli.scaffold.relate import related

_BOTH: Final = "双双"
_SENTENCE: Final = re.compile("[。；！？;!?\n]")
_UNREAD: Final = "统计数字，但单独写读不出来；请人工处理"


@dataclass(frozen=True, slots=True)
class Entries:
    """The departments, the facts in the order they were written in, and the numerals that are none."""

    departments: tuple[Department, ...]
    facts: tuple[Entry, ...]
    not_facts: tuple[NotFact, ...]


def read(text: str, sections: Sequence[Section], source: Source) -> Entries:
    """The facts and the other numerals of `text`, which was cut into `sections`."""
    who = people.read(text)
    placed = list(_placed(text, sections, source.date, who))
    figures = [figure for figure, _, _ in placed]
    facts: list[Entry] = []
    others: list[tuple[Figure, str]] = []
    for number, (figure, scene, heads) in enumerate(placed):
        reason = phrases.no_fact(text, figure)
        printed = phrases.printed_form(text, figure) if reason is None else None
        if printed is None:
            others.append((figure, reason or _UNREAD))
            continue
        unit, grounds = phrases.unit(text, figures, number)
        fact = Entry(
            id=str(len(facts)),
            printed=printed,
            value=figure.value or Decimal(0),
            unit=unit,
            lines=(figure.line,),
            scene=scene,
            kind=figure.kind,
            start=figure.start,
            end=figure.end,
            heads=heads,
            direction=phrases.direction(text, figure, printed),
            unit_grounds=grounds,
        )
        facts.extend(_each(text, fact, facts))
    facts = related(text, facts)
    depts = who.departments
    if any(fact.scene.dept == NOBODY.name for fact in facts) or not depts:
        depts = (*depts, NOBODY)
    return Entries(depts, tuple(facts), tuple(_explained(text, others)))


def _placed(
    text: str, sections: Sequence[Section], date: str, who: people.People
) -> Iterator[tuple[Figure, Scene, bool]]:
    """Every figure in the order it was written in, with its scene, and whether a heading prints it."""
    clock = times.Clock(text, date)
    by_line: dict[int, list[Figure]] = {}
    for figure in read_figures(text):
        by_line.setdefault(figure.line, []).append(figure)
    for section in sections:
        clock.enter_section()
        voices = _Voices(section, who)
        for paragraph in section.paragraphs:
            clock.enter_paragraph(paragraph.start, paragraph.end)
            heads = paragraph.role is Role.HEADING
            for figure in by_line.get(paragraph.line, ()):
                dept = voices.first if heads else voices.at(paragraph, figure.start)
                when = clock.at(figure.start, figure.end)
                yield figure, Scene(section.name, dept, when.period, when.target, when.grounds), heads
            voices.leave(paragraph)


class _Voices:
    """Whose figures a section prints, asked paragraph by paragraph: those of the last who spoke in it.

    `first` is who speaks first. A section in which nobody speaks goes on where all is said by one department.
    """

    def __init__(self, section: Section, who: people.People) -> None:
        self._said = {paragraph: _within(paragraph, who.sayings) for paragraph in section.paragraphs}
        spoken = [saying.dept or NOBODY.name for sayings in self._said.values() for saying in sayings]
        begin = section.paragraphs[0].start if section.paragraphs else 0
        goes_on = len(who.departments) == 1 and any(saying.dept and saying.start < begin for saying in who.sayings)
        self._last = who.departments[0].name if goes_on and not spoken else NOBODY.name
        self.first = spoken[0] if spoken else self._last

    def at(self, paragraph: Paragraph, place: int) -> str:
        """Who has said what stands at `place` in `paragraph`."""
        before = [saying for saying in self._said[paragraph] if saying.start <= place]
        return before[-1].dept or NOBODY.name if before else self._last

    def leave(self, paragraph: Paragraph) -> None:
        """Go on behind `paragraph`."""
        self._last = self.at(paragraph, paragraph.end)


def _within(paragraph: Paragraph, sayings: Sequence[people.Saying]) -> list[people.Saying]:
    return [saying for saying in sayings if paragraph.start <= saying.start < paragraph.end]


def _each(text: str, fact: Entry, before: Sequence[Entry]) -> list[Entry]:
    """The facts that a figure states: one, or as many as it says it is true of, after those `before`."""
    if text.endswith(_BOTH, 0, fact.start):
        return [fact, replace(fact, id=str(len(before) + 1))]
    if fact.kind is Kind.RANK and phrases.EACH.search(text, max(0, fact.start - 4), fact.start):
        ranked = [other for other in before if other.kind not in (*RATES, Kind.RANK)]
        ranked = [other for other in ranked if not _SENTENCE.search(text, other.end, fact.start)]
        if len(ranked) > 1:
            return [
                replace(fact, id=str(len(before) + place), relations={"rank_of": other.id})
                for place, other in enumerate(ranked)
            ]
    return [fact]


def _explained(text: str, others: Sequence[tuple[Figure, str]]) -> Iterator[NotFact]:
    """The numerals that are no facts, each with every line it stands in."""
    lines: dict[tuple[str, str], list[int]] = {}
    for figure, reason in sorted(others, key=lambda item: item[0].start):
        here = lines.setdefault((figure.text.strip(), reason), [])
        begin = text.rfind("\n", 0, figure.start) + 1
        # An audit counts how often the words stand there, inside another numeral or not.
        times_there = text.count(figure.text.strip(), begin, figure.end)
        here.extend([figure.line] * (times_there - here.count(figure.line)))
    for (printed, reason), found in lines.items():
        yield NotFact(printed=printed, reason=reason, lines=tuple(found))
