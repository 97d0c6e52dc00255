"""A drafted fact file as YAML, laid out as people write it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from gdcli.facts.scalar import scalar
from gdcli.jsontext import number
from gdcli.model import Department, NotFact, Source
from gdcli.scaffold.entries import Entries
from gdcli.scaffold.entry import Block, Entry

_ORDER: Final = "# 由 gdcli new 起草。请在每个 indicator: 后写上它是什么的数字，再运行 gdcli check 和 gdcli audit。"


def write(source: Source, made: Entries) -> str:
    """The fact file."""
    lines = [_ORDER, "schema: 2", "", *_source(source), "", "departments:"]
    for dept in made.departments:
        lines.extend(_department(dept))
    lines += ["", "sections:"]
    for block, facts in groupby(made.facts, key=lambda fact: fact.block):
        lines.extend(_section(block, list(facts)))
    if made.not_facts:
        lines += ["not_facts:", *map(_not_fact, made.not_facts)]
    return "\n".join(lines) + "\n"


def _source(source: Source) -> Iterator[str]:
    yield "source:"
    for key in ("id", "title", "publisher", "event"):
        yield f"  {key}: {scalar(getattr(source, key))}"
    yield f"  date: {source.date}"
    yield f"  place: {scalar(source.place)}"
    yield f"  text_sha256: {source.text_sha256}"


def _department(dept: Department) -> Iterator[str]:
    yield f"  - name: {scalar(dept.name)}"
    yield f"    full_name: {scalar(dept.full_name)}"
    if dept.name_en:
        yield f"    en: {dept.name_en}"
    if dept.aliases:
        yield f"    aliases: [{', '.join(map(scalar, dept.aliases))}]"
    if dept.speaker:
        yield f"    speaker: {{name: {scalar(dept.speaker.name)}, title: {scalar(dept.speaker.title)}}}"


def _section(block: Block, facts: Sequence[Entry]) -> Iterator[str]:
    yield f"  - name: {scalar(block.section)}"
    yield f"    dept: {scalar(block.dept)}"
    yield f"    topic: {scalar(block.section)}"
    yield f"    period: {'null' if block.period is None else json.dumps(block.period)}"
    if block.target:
        yield "    target: true"
    if block.grounds:
        yield f"    inferred: {{period: {scalar(block.grounds)}}}"
    yield "    facts:"
    for fact in facts:
        yield from _fact(fact)
    yield ""


def _fact(fact: Entry) -> Iterator[str]:
    yield f"      - id: {fact.id}"
    yield "        indicator:"
    yield f"        printed: {scalar(fact.printed)}"
    yield f"        value: {number(fact.value)}"
    yield f"        unit: {scalar(fact.unit)}"
    yield f"        line: {_lines(fact.lines)}"
    if fact.direction:
        yield f"        direction: {fact.direction}"
    if fact.unit_grounds:
        yield f"        inferred: {{unit: {scalar(fact.unit_grounds)}}}"
    if fact.relations:
        relations = ", ".join(f"{name}: {target}" for name, target in fact.relations.items())
        yield f"        relations: {{{relations}}}"


def _lines(lines: Sequence[int]) -> str:
    return str(lines[0]) if len(lines) == 1 else f"[{', '.join(map(str, lines))}]"


def _not_fact(item: NotFact) -> str:
    lines = ", ".join(map(str, item.lines))
    return f"  - {{printed: {scalar(item.printed)}, lines: [{lines}], reason: {scalar(item.reason)}}}"
