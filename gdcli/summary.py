"""What there is in a base: departments and topics with counts, and one fact with all that surrounds it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from gdcli.base import decode
from gdcli.base.store import Hit, Store
from gdcli.model import RELATIONS, Fact, Key, Source


@dataclass(frozen=True, slots=True)
class DepartmentCount:
    """A department of a source and how many facts it gave."""

    name: Annotated[str, Key("部门", "what people type and what JSON says")]
    full_name: Annotated[str, Key("全称", "as printed")]
    name_en: Annotated[str, Key("英文名", "in English")]
    speaker: Annotated[str | None, Key("讲话人", "who spoke for it")]
    speaker_title: Annotated[str | None, Key("职务", "the speaker's title")]
    facts: Annotated[int, Key("条数", "how many facts it gave")]
    aliases: Annotated[tuple[str, ...], Key("别名", "other names")]
    source: Annotated[str, Key("来源", "the source's id")]
    notes: Annotated[tuple[str, ...], Key("备注", "what was inferred about it")]


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A topic of a source and how many facts are filed under it."""

    name: Annotated[str, Key("主题", "what facts are filed under")]
    facts: Annotated[int, Key("条数", "how many facts")]
    source: Annotated[str, Key("来源", "the source's id")]


@dataclass(frozen=True, slots=True)
class Related:
    """Another fact and what it is to the one at hand, in Chinese."""

    how: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Card:
    """A fact with its source and the facts it refers to or that refer to it."""

    fact: Fact
    source: Source
    related: tuple[Related, ...]


def departments(stores: Iterable[Store]) -> list[DepartmentCount]:
    """Every department of every source, in the order of the files."""
    made = []
    for store in stores:
        for row in store.departments():
            dept, facts, source = decode.department(row), row[-2], row[-1]
            name, title = (dept.speaker.name, dept.speaker.title) if dept.speaker else (None, None)
            counted = (dept.name, dept.full_name, dept.name_en, name, title, facts, dept.aliases, source, dept.notes)
            made.append(DepartmentCount(*counted))
    return made


def topics(stores: Iterable[Store]) -> list[TopicCount]:
    """Every topic of every source, in the order of the files."""
    return [TopicCount(name, facts, source) for store in stores for name, _, facts, source in store.topics()]


def card(store: Store, hit: Hit) -> Card:
    """The fact of `hit` with all that surrounds it."""
    fact = decode.fact(hit.json, hit.rest)
    roles = {kind.name: (kind.outward, kind.inward) for kind in RELATIONS}
    related = [
        Related(roles[name][inward], decode.fact(json, rest))
        for name, inward, json, rest in store.related(hit.seq, fact.id)
    ]
    return Card(fact, decode.source(store.sources()[0]), tuple(related))
