"""One compiled fact file, open for reading: every question that the program asks of it.

Each question is one statement whose answer is fetched whole. A cached database that turns out to be damaged is compiled
anew behind the question (`gdcli.base.cache`), so a lookup never sees it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from gdcli.base.query import Query, clauses, order, sort_key

Rows = list[Any]
Interval = tuple[str, str]


class Hit(NamedTuple):
    """A fact found: what the answer is sorted by, its place in the file, and its JSON as compiled."""

    key: tuple[Any, ...]
    seq: int
    json: str
    rest: str


class Candidate(NamedTuple):
    """A fact that a query may match: its texts and number, to be judged, and its JSON."""

    seq: int
    head: str
    tags: str
    body: str
    base_value: str
    base_unit: str
    kind: str
    bound: str
    json: str
    rest: str


class Store:
    """An open database. `path` is the fact file's; `renew` makes another connection when this one is damaged."""

    def __init__(
        self, path: str, connection: sqlite3.Connection, renew: Callable[[], sqlite3.Connection] | None = None
    ) -> None:
        self.path = path
        self._connection = connection
        self._renew = renew
        self._prepared = False

    def close(self) -> None:
        self._renew = None  # what is closed is not damaged
        self._connection.close()

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError:
            if self._renew is None:
                raise
            self._connection.close()
            self._connection, self._renew, self._prepared = self._renew(), None, False
            self._prepare(sql)
            return self._connection.execute(sql, values).fetchall()

    def _prepare(self, sql: str) -> None:
        if "pronounced(" in sql and not self._prepared:
            self._connection.create_function("pronounced", 1, _pronounced, deterministic=True)
            self._prepared = True

    def facts(self, query: Query) -> list[Hit]:
        """The facts that `query` asks for, in its order, no more than its limit."""
        conditions, values = clauses(query)
        columns = sort_key(query)
        limit = "" if query.limit is None else f" LIMIT {min(query.limit, 1 << 62)}"
        sql = (
            f"SELECT {', '.join((*columns, 'seq', 'json', 'rest'))} FROM fact"
            f"{_where(conditions)} ORDER BY {order(query)}{limit}"
        )
        self._prepare(sql)
        width = len(columns)
        return [Hit(tuple(row[:width]), *row[width:]) for row in self._rows(sql, values)]

    def count(self, query: Query) -> int:
        """How many facts `query` asks for, without its limit."""
        conditions, values = clauses(query)
        return int(self._rows(f"SELECT count(*) FROM fact{_where(conditions)}", values)[0][0])

    def candidates(self, text: str, numbers: Iterable[tuple[str, Interval]], query: Query) -> list[Candidate]:
        """The facts that match the expression `text` of `gdcli.base.grams` ("" for any) and all `numbers` under the
        filters of `query`, in file order. A number is an expression for its digits, and an interval of `base_order`:
        either will do.
        """
        conditions, values = clauses(query)
        if text:
            conditions.append(_HOLDS)
            values.append(text)
        for digits, interval in numbers:
            conditions.append(f"({_HOLDS} OR base_order BETWEEN ? AND ?)")
            values += [digits, *interval]
        return self._candidates(conditions, values, "")

    def near(self, text: str, numbers: Sequence[Interval], query: Query, most: int) -> list[Candidate]:
        """At most `most` facts that match the expression `text` or one of the intervals `numbers`, in file order."""
        conditions, values = clauses(query)
        either, further = [], []
        if text:
            either.append(_HOLDS)
            further.append(text)
        exact = [low for low, high in numbers if low == high]
        if exact:
            # One condition, however many: SQLite takes no expression a thousand deep, and 20 digits have 600 slips.
            either.append(f"base_order IN ({', '.join('?' * len(exact))})")
            further += exact
        for low, high in numbers:
            if low != high:
                either.append("base_order BETWEEN ? AND ?")
                further += low, high
        return self._candidates([*conditions, f"({' OR '.join(either)})"], values + further, f" LIMIT {most}")

    def _candidates(self, conditions: Sequence[str], values: Sequence[Any], limit: str) -> list[Candidate]:
        rows = self._rows(
            "SELECT seq, head, tags, body, base_value, base_unit, kind, bound, json, rest "
            f"FROM fact JOIN search ON search.fact = fact.seq{_where(conditions)} ORDER BY seq{limit}",
            values,
        )
        return [Candidate(*row) for row in rows]

    def texts(self) -> list[Candidate]:
        """Every fact as `candidates` gives it: what the index is held against."""
        return self._candidates((), (), "")

    def spread(self, tokens: Iterable[str]) -> tuple[int, dict[str, int]]:
        """How many facts there are, and how many hold each of `tokens` (`gdcli.base.grams`); none where none does."""
        asked = list(tokens)
        marks = ", ".join("?" * len(asked))
        rows = self._rows(
            f"SELECT '', count(*) FROM fact UNION ALL SELECT term, doc FROM gram_spread WHERE term IN ({marks})", asked
        )
        return rows[0][1], dict(rows[1:])

    def sources(self) -> Rows:
        """(id, title, publisher, event, date, place, text_sha256, url, archived, curator, reviewed, notes)."""
        return self._rows(
            "SELECT id, title, publisher, event, date, place, text_sha256, url, archived, curator, reviewed, notes "
            "FROM source ORDER BY position"
        )

    def departments(self) -> Rows:
        """(name, full_name, name_en, aliases, speaker, speaker_title, notes, facts, source) in the file's order."""
        return self._rows(
            "SELECT name, full_name, name_en, aliases, speaker, speaker_title, notes, facts, source "
            "FROM department ORDER BY position"
        )

    def topics(self) -> Rows:
        """(name, folded, facts, source) in the file's order."""
        return self._rows("SELECT name, folded, facts, source FROM topic ORDER BY position")

    def regions(self) -> list[str]:
        """Every place that facts are about."""
        return [region for (region,) in self._rows("SELECT DISTINCT region FROM fact")]

    def departments_called(self, spellings: Sequence[str]) -> list[str]:
        """The departments of which one of the folded `spellings` is a name."""
        marks = ", ".join("?" * len(spellings)) or "NULL"
        return [dept for (dept,) in self._rows(_CALLED.format(marks), spellings)]

    def department_names(self, begins: str) -> Rows:
        """(department, name) for every name that begins with folded `begins`."""
        return self._rows(
            "SELECT dept, name FROM department_name WHERE folded >= ? AND folded < ? ORDER BY folded",
            (begins, begins + "\U0010ffff"),
        )

    def spellings(self) -> Rows:
        """(folded name, department) and (speaker, department), for guessing what was meant."""
        return self._rows(
            "SELECT folded, dept FROM department_name UNION ALL "
            "SELECT speaker, name FROM department WHERE speaker IS NOT NULL"
        )

    def indicator_names(self, most: int) -> list[str]:
        """At most `most` folded names of indicators, for guessing what was meant."""
        return [name for (name,) in self._rows("SELECT DISTINCT folded FROM indicator_name LIMIT ?", (most,))]

    def ids(self, begins: str, most: int) -> list[str]:
        """At most `most` ids that begin with `begins`, in alphabetical order."""
        query = "SELECT id FROM fact WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
        return [id_ for (id_,) in self._rows(query, (begins, begins + "\U0010ffff", most))]

    def related(self, seq: int, id_: str) -> Rows:
        """(relation, 0, json, rest) of the facts that this one names, and (relation, 1, …) of those that name it."""
        return self._rows(
            "SELECT name, 0, json, rest FROM relation JOIN fact ON fact.id = other WHERE relation.fact = ? "
            "UNION ALL SELECT name, 1, json, rest FROM relation JOIN fact ON fact.seq = relation.fact WHERE other = ?",
            (seq, id_),
        )

    def size(self) -> int:
        """How many facts there are."""
        return int(self._rows("SELECT count(*) FROM fact")[0][0])

    def filed(self, expression: str, most: int) -> list[int]:
        """At most `most` of the facts, by their place in the file, that an expression of `gdcli.base.grams` finds."""
        found = self._rows("SELECT rowid FROM gram WHERE gram MATCH ? LIMIT ?", (expression, most))
        return [seq for (seq,) in found]

    def numbered(self, numbers: Sequence[str], most: int) -> list[int]:
        """At most `most` of the facts whose number is one of `numbers`, as `base_order` has them."""
        marks = ", ".join("?" * len(numbers))
        found = self._rows(f"SELECT seq FROM fact WHERE base_order IN ({marks}) LIMIT ?", (*numbers, most))
        return [seq for (seq,) in found]

    def between(self, low: str, high: str, most: int) -> list[int]:
        """At most `most` of the facts whose number lies between two, as `base_order` has them."""
        found = self._rows("SELECT seq FROM fact WHERE base_order BETWEEN ? AND ? LIMIT ?", (low, high, most))
        return [seq for (seq,) in found]

    def at(self, seqs: Sequence[int]) -> list[Hit]:
        """The facts at these places in the file, in no order."""
        marks = ", ".join("?" * len(seqs))
        return [Hit((), *row) for row in self._rows(f"SELECT seq, json, rest FROM fact WHERE seq IN ({marks})", seqs)]

    def linked(self, seq: int, id_: str) -> list[int]:
        """The places in the file of the facts that this one names or that name it."""
        found = self._rows(
            "SELECT seq FROM relation JOIN fact ON fact.id = other WHERE relation.fact = ? "
            "UNION SELECT relation.fact FROM relation WHERE other = ?",
            (seq, id_),
        )
        return [other for (other,) in found]

    def glossary(self) -> Rows:
        """(term, JSON array of other wordings) in the file's order."""
        return self._rows("SELECT term, wordings FROM glossary")

    def not_facts(self) -> Rows:
        """(printed, reason, JSON array of lines) in the file's order."""
        return self._rows("SELECT printed, reason, lines FROM not_fact")


_HOLDS = "seq IN (SELECT rowid FROM gram WHERE gram MATCH ?)"
_CALLED = "SELECT DISTINCT dept FROM department_name WHERE folded IN ({})"


def _where(conditions: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def _pronounced(value: Any) -> Any:
    return value.encode("gb18030", "replace") if isinstance(value, str) else value
