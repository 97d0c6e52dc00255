"""What there is in the bases: departments and topics, with counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gdcli.facts.cache import Base


@dataclass(frozen=True, slots=True)
class DepartmentCount:
    """A department and how many facts it gave."""

    name: str
    full_name: str
    name_en: str
    aliases: tuple[str, ...]
    speaker: str | None
    speaker_title: str | None
    facts: int


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A topic and how many facts are filed under it."""

    name: str
    facts: int


def departments(bases: Iterable[Base]) -> list[DepartmentCount]:
    """Every department in the order of the files; one that several files have is counted together."""
    found: dict[str, DepartmentCount] = {}
    for base in bases:
        aliases: dict[str, list[str]] = {}
        for dept, name in base.connection.execute("SELECT dept, name FROM department_name ORDER BY position"):
            aliases.setdefault(dept, []).append(name)
        for row in base.connection.execute(
            "SELECT name, full_name, name_en, speaker, speaker_title, facts FROM department ORDER BY position"
        ):
            name, full_name, name_en, speaker, title, facts = row
            if name in found:
                facts += found[name].facts
            others = tuple(alias for alias in aliases.get(name, ()) if alias not in (name, full_name, name_en))
            found[name] = DepartmentCount(name, full_name, name_en, others, speaker, title, facts)
    return list(found.values())


def topics(bases: Iterable[Base]) -> list[TopicCount]:
    """Every topic in the order of the files, counted over all of them."""
    counts: dict[str, int] = {}
    for base in bases:
        for name, facts in base.connection.execute("SELECT name, facts FROM topic ORDER BY position"):
            counts[name] = counts.get(name, 0) + facts
    return [TopicCount(name, facts) for name, facts in counts.items()]
