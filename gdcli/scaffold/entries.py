"""Every numeral of an article: a fact where it says how much or how many, else explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from gdcli.figures import read as read_figures
from gdcli.model import RATIOS, Department, Figure, Kind, NotFact, Source
from gdcli.scaffold import people, phrases, times
from gdcli.scaffold.entry import Block, Entry
from gdcli.scaffold.page import LOST, LineRole, Paragraph, Section
from gdcli.scaffold.people import NOBODY
from gdcli.scaffold.relate import related

_BOTH: Final = "双双"
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
    placed = _placed(text, sections, source.date, who)
    facts: list[Entry] = []
    others: list[tuple[int, NotFact]] = []
    for figure, block, heads in placed:
        no_fact = phrases.no_fact(text, figure)
        printed = phrases.printed_form(text, figure) if no_fact is None else None
        if printed is None:
            shown, reason = no_fact or (figure.text, _UNREAD)
            others.append((figure.end, NotFact(shown, reason, (figure.line,))))
            continue
        fact = Entry(
            id=str(len(facts)),
            printed=printed,
            value=figure.value or Decimal(0),
            unit=figure.unit,
            lines=(figure.line,),
            block=block,
            kind=figure.kind,
            start=figure.start,
            end=figure.end,
            heads=heads,
            direction=phrases.direction(text, figure, printed),
            unit_grounds=phrases.unit_grounds(figure, printed),
        )
        facts.extend(_each(text, fact, facts))
    facts = related(text, facts)
    depts = who.departments
    if any(fact.block.dept == NOBODY.name for fact in facts) or not depts:
        depts = (*depts, NOBODY)
    return Entries(depts, tuple(facts), tuple(_explained(text, others)))


def _placed(
    text: str, sections: Sequence[Section], date: str, who: people.Speakers
) -> Iterator[tuple[Figure, Block, bool]]:
    """Every figure in the order it was written in, with its block, and whether a heading prints it."""
    clock = times.Clock(text, date)
    by_line: dict[int, list[Figure]] = {}
    for figure in read_figures(text):
        by_line.setdefault(figure.line, []).append(figure)
    for section in sections:
        clock.enter_section()
        voices = _Voices(section, who)
        for paragraph in section.paragraphs:
            clock.enter_paragraph(paragraph.start, paragraph.end)
            heads = paragraph.role is LineRole.HEADING
            for figure in by_line.get(paragraph.line, ()):
                dept = voices.first if heads else voices.at(paragraph, figure.start)
                when = clock.at(figure.start, figure.end)
                yield figure, Block(section.name, dept, when.period, when.target, when.grounds), heads
            voices.leave(paragraph)


class _Voices:
    """Whose figures a section prints, asked paragraph by paragraph: those of the last who spoke in it.

    `first` is who speaks first. A section in which nobody speaks goes on where all is said by one department.
    """

    def __init__(self, section: Section, who: people.Speakers) -> None:
        self._said = {paragraph: _within(paragraph, who.sayings) for paragraph in section.paragraphs}
        spoken = [saying.dept or NOBODY.name for sayings in self._said.values() for saying in sayings]
        self._last = who.departments[0].name if not spoken and _goes_on(section, who) else NOBODY.name
        self.first = spoken[0] if spoken else self._last

    def at(self, paragraph: Paragraph, place: int) -> str:
        """Who has said what stands at `place` in `paragraph`."""
        before = [saying for saying in self._said[paragraph] if saying.start <= place]
        return before[-1].dept or NOBODY.name if before else self._last

    def leave(self, paragraph: Paragraph) -> None:
        """Go on behind `paragraph`."""
        self._last = self.at(paragraph, paragraph.end)


def _goes_on(section: Section, who: people.Speakers) -> bool:
    """Whether the only department there is has spoken before the section."""
    if len(who.departments) != 1 or section.name == LOST or not section.paragraphs:
        return False
    begin = section.paragraphs[0].start
    return any(saying.dept and saying.start < begin for saying in who.sayings)


def _within(paragraph: Paragraph, sayings: Sequence[people.Saying]) -> list[people.Saying]:
    return [saying for saying in sayings if paragraph.start <= saying.start < paragraph.end]


def _each(text: str, fact: Entry, before: Sequence[Entry]) -> list[Entry]:
    """The facts that a figure states: one, or as many as it says it is true of, after those `before`."""
    if text.endswith(_BOTH, 0, fact.start):
        return [fact, replace(fact, id=str(len(before) + 1))]
    if fact.kind is Kind.RANK and phrases.EACH.search(text, max(0, fact.start - 4), fact.start):
        ranked = [other for other in before if other.kind not in (*RATIOS, Kind.RANK)]
        ranked = [other for other in ranked if not times.SENTENCE_BREAK.search(text, other.end, fact.start)]
        if len(ranked) > 1:
            return [
                replace(fact, id=str(len(before) + place), relations={"rank_of": other.id})
                for place, other in enumerate(ranked)
            ]
    return [fact]


def _explained(text: str, others: Sequence[tuple[int, NotFact]]) -> Iterator[NotFact]:
    """The numerals that are no facts, each with the end of its figure, said once with every line they stand in."""
    lines: dict[tuple[str, str], list[int]] = {}
    for end, item in sorted(others, key=lambda other: other[0]):
        here = lines.setdefault((item.printed, item.reason), [])
        # An audit counts how often the words stand in the line, inside another numeral or not.
        begin, behind = text.rfind("\n", 0, end) + 1, end + len(item.printed)
        line = text[begin:behind].partition("\n")[0]
        times_there = sum(line.startswith(item.printed, place) for place in range(end - begin))
        here.extend(item.lines * (times_there - here.count(item.lines[0])))
    for (printed, reason), found in lines.items():
        yield NotFact(printed, reason, tuple(found))
