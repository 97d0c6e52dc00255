"""Compile checked facts into SQLite, streaming. Where the database stands is the caller's choice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any

from gdcli import jsontext, period
from gdcli.base import grams, layout, locate
from gdcli.base.pinyin import spellings
from gdcli.base.sortable import sortable
from gdcli.chinese import fold
from gdcli.facts.check import Entered, Entry
from gdcli.facts.read import Term
from gdcli.language.roles import HOME, ROLES
from gdcli.model import Department, Fact, NotFact, Source, Speaker, keys

#: How many facts are written at a time.
_FACTS_A_BATCH = 500

#: How much of the database is kept in memory while it is written, in KiB.
_CACHE_KIB = 8192

#: How many texts that facts share are kept while they are likely to be needed again.
_MOST_SHARED = 1000

_JSON = tuple(name for name, key in keys(Fact).items() if key.json)
_REST = tuple(name for name, key in keys(Fact).items() if not key.json)


@contextmanager
def writing(target: str, *, searchable: bool = True) -> Iterator[Writer]:
    """A writer of an empty database at `target`, a path or ":memory:", which stays open for reading.

    A database that is not `searchable` lacks the index that only this program can use. What goes wrong closes it.
    Raises `sqlite3.Error` if it can't be written.
    """
    connection = sqlite3.connect(target, isolation_level=None)
    # Sorting for the indexes spills into a temporary file that SQLite removes, unless all is to stay in memory.
    temporary = "MEMORY" if target == ":memory:" else "FILE"
    try:
        # Nobody reads the file before it is complete and moved into place, so neither journal nor lock is needed.
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
            f"PRAGMA temp_store = {temporary}; PRAGMA cache_size = -{_CACHE_KIB};"
            f"PRAGMA application_id = {int.from_bytes(layout.APPLICATION, 'big')};"
            + layout.create(searchable=searchable)
        )
        connection.execute("BEGIN")
        writer = Writer(connection, searchable)
        yield writer
        writer.meta("format", locate.FORMAT)
        writer.finish()
        connection.execute("COMMIT")
        connection.executescript(layout.indexes())
    except BaseException:
        connection.close()
        raise


class Writer:
    """Writes the entries of one or several sources, one after the other, in batches."""

    def __init__(self, connection: sqlite3.Connection, searchable: bool) -> None:
        self.connection = connection
        self._searchable = searchable
        self._source: Source | None = None
        self._departments: dict[str, tuple[int, Department]] = {}
        self._counts: dict[int, int] = {}
        self._topics: dict[str, int] = {}
        self._glossary: list[tuple[str, tuple[str, ...]]] = []
        self._tags: dict[tuple[str, ...], tuple[str, str]] = {}
        self._rows: dict[str, list[tuple[Any, ...]]] = {}
        self._positions = {"source": 0, "department": 0, "topic": 0, "fact": 0}

    def add(self, entry: Entry) -> None:
        if isinstance(entry, Entered):
            self._fact(entry.fact)
        elif isinstance(entry, Source):
            self._new_source(entry)
        elif isinstance(entry, Department):
            self._department(entry)
        elif isinstance(entry, Term):
            self._glossary.append((fold(entry.term), tuple(map(fold, entry.wordings))))
            self._row("glossary", source=self._id, term=entry.term, wordings=entry.wordings)
        elif isinstance(entry, NotFact):
            self._row("not_fact", source=self._id, **_values(entry))

    @property
    def _id(self) -> str:
        return self._source.id if self._source else ""

    def _next(self, what: str) -> int:
        self._positions[what] += 1
        return self._positions[what]

    def _row(self, table: str, **values: Any) -> None:
        self._rows.setdefault(table, []).append(layout.row(table, values))

    def _new_source(self, source: Source) -> None:
        self.finish()
        self._source = source
        self._departments, self._topics, self._glossary, self._tags = {}, {}, [], {}
        self._row("source", position=self._next("source"), **_values(source))

    def _department(self, dept: Department) -> None:
        position = self._next("department")
        self._departments[dept.name] = (position, dept)
        values = _values(dept)
        if dept.speaker is not None:
            values |= {"speaker": dept.speaker.name, "speaker_title": dept.speaker.title}
        self._row("department", position=position, source=self._id, facts=0, **values)
        for place, name in enumerate(_names(dept)):
            self._row("department_name", folded=fold(name), source=self._id, dept=dept.name, name=name, position=place)

    def _fact(self, fact: Fact) -> None:
        seq = self._next("fact")
        position, dept = self._departments.get(fact.dept, (0, None))
        self._counts[position] = self._counts.get(position, 0) + 1
        self._topics[fact.topic] = self._topics.get(fact.topic, 0) + 1
        values = _values(fact)
        when = period.read(fact.period) if fact.period else None
        self._row(
            "fact",
            seq=seq,
            period_first=when.first if when else None,
            period_last=when.last if when else None,
            base_order=sortable(fact.base_value),
            base_number=float(fact.base_value),
            json=jsontext.dumps({name: values[name] for name in _JSON}),
            rest=jsontext.dumps({name: values[name] for name in _REST}),
            **values,
        )
        for name, other in fact.relations.items():
            self._row("relation", source=self._id, fact=seq, name=name, other=other)
        for folded in dict.fromkeys(map(fold, (fact.indicator, *fact.also))):
            self._row("indicator_name", folded=folded, fact=seq)
        self._index(seq, fact, dept, when)
        if seq % _FACTS_A_BATCH == 0:
            self._flush()

    def _index(self, seq: int, fact: Fact, dept: Department | None, when: period.Period | None) -> None:
        """What a lookup searches."""
        names = [fold(name) for name in (fact.indicator, *fact.also)]
        called = [*names, *self._wordings("\n".join(names))]
        head = "\n".join([*called, fold(fact.indicator_en), fold(fact.printed), fact.id])
        filed = fold("\n".join(fact.keywords))
        spelt = [spelling for name in (*called, *filed.split("\n")) for spelling in spellings(name)]
        roles = [f" {ROLES[role]} " for role in _roles(fact)]
        own = "\n".join(dict.fromkeys(part for part in (filed, *self._wordings(filed), *roles, *spelt) if part))
        shared, pieces = self._shared_tags(fact, dept, when)
        body = fold("\n".join((*fact.doubts, *fact.notes, *fact.inferred.values())))
        self._row("search", fact=seq, head=head, tags=f"{own}\n{shared}" if own else shared, body=body)
        if self._searchable:
            piece = (grams.document(grams.HEAD, head), grams.document(grams.TAGS, own), pieces)
            self._rows.setdefault("gram", []).append((seq, " ".join((*piece, grams.document(grams.BODY, body)))))

    def _wordings(self, text: str) -> list[str]:
        """What else the glossary calls the terms in folded `text`."""
        return [word for term, words in self._glossary if term in text for word in words]

    def _shared_tags(self, fact: Fact, dept: Department | None, when: period.Period | None) -> tuple[str, str]:
        """What every fact of this department, topic, section, period and region is filed under, and its pieces."""
        key = (fact.dept, fact.topic, fact.section, fact.region, fact.period or "", when.chinese if when else "")
        shared = self._tags.get(key)
        if shared is None:
            if len(self._tags) >= _MOST_SHARED:
                self._tags.clear()
            tags = fold("\n".join(dict.fromkeys((*_called(dept), *key, *self._said(fact, dept, when)))))
            shared = self._tags[key] = (tags, grams.document(grams.TAGS, tags))
        return shared

    def _said(self, fact: Fact, dept: Department | None, when: period.Period | None) -> Iterator[str]:
        """How people say department, topic, time and place."""
        for name in (*(_names(dept)[:2] if dept else ()), fact.topic):
            yield from spellings(fold(name))
        if when is not None:
            yield f"{when.year}年"
        if self._source and fact.region == self._source.place:
            yield HOME.get(fact.region[-1:], "")

    def _flush(self) -> None:
        for table, rows in self._rows.items():
            insert = "INSERT INTO gram (rowid, piece) VALUES (?, ?)" if table == "gram" else layout.insert(table)
            self.connection.executemany(insert, rows)
        self._rows.clear()

    def finish(self) -> None:
        """Write what is left of the source at hand."""
        for name, count in self._topics.items():
            self._row("topic", position=self._next("topic"), source=self._id, name=name, folded=fold(name), facts=count)
        self._topics = {}
        self._flush()
        counts = [(count, position) for position, count in self._counts.items()]
        self.connection.executemany("UPDATE department SET facts = ? WHERE position = ?", counts)

    def meta(self, key: str, value: str) -> None:
        """Note what this database was made from."""
        self.connection.execute(layout.insert("meta"), (key, value))


def _names(dept: Department) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (dept.name, dept.full_name, dept.name_en, *dept.aliases))))


def _called(dept: Department | None) -> tuple[str, ...]:
    """All names of a department and its speaker."""
    if dept is None:
        return ()
    return (*_names(dept), *(_spoken(dept.speaker) if dept.speaker else ()))


def _spoken(speaker: Speaker) -> tuple[str, ...]:
    """A speaker's name and title, and both as people say them: 涂厅长."""
    surname, short = speaker.name[:1], speaker.title[-2:]
    return (speaker.name, speaker.title, surname + short, surname + speaker.title[-3:], speaker.name + short)


def _roles(fact: Fact) -> Iterator[str]:
    """What sorts of thing the figure says of its subject."""
    if fact.direction is not None:
        yield str(fact.direction)
    if fact.kind in ("rank", "count", "money"):
        yield str(fact.kind)
    if fact.target:
        yield "target"
    for name in fact.relations:
        role = name.removesuffix("_of").removesuffix("_in")
        if role in ROLES:
            yield role


def _values(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name != "line"}
