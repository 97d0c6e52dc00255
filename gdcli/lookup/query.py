"""A lookup: which facts, in which order, how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from gdcli.contract import FIELDS
from gdcli.facts.cache import Base
from gdcli.lookup.typed import folded, plain

_JOINED = frozenset({"dept_full", "speaker", "section", "relations", "notes", "source"})

#: What an answer can be sorted by: every key that is a column of its own.
SORTABLE = tuple(key for key in FIELDS if key not in _JOINED)


# Named tuples here and in the cache: making a data class takes a millisecond at start-up, these take a tenth of that.
class Query(NamedTuple):
    """What is asked for; an empty field asks for nothing. Departments and topics are names, not what was typed."""

    ids: tuple[str, ...] = ()
    depts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    kind: str | None = None
    period: str | None = None
    target: bool | None = None
    sort: str | None = None
    descending: bool = False
    limit: int | None = None


class Hit(NamedTuple):
    """A fact found: where it stands, and its JSON text as compiled."""

    base: Base
    seq: int
    json: str


def run(bases: Sequence[Base], query: Query) -> list[Hit]:
    """The facts that `query` asks for: in the order asked for, else best match first, else that of the files."""
    found: Iterable[tuple[Base, int]]
    if any(word.strip() for word in (*query.words, *query.keywords)):
        found = _found(bases, query)
    else:
        found = ((base, seq) for base in bases for seq in _filtered(base, query))
    if query.ids:
        places = {id_: place for place, id_ in enumerate(query.ids)}
        found = sorted(found, key=lambda hit: places[_column(hit[0], "id", hit[1])])
    if query.sort is not None:
        found = _sorted(list(found), query.sort, query.descending)
    elif query.descending:
        found = reversed(list(found))
    return [Hit(base, seq, _column(base, "json", seq)) for base, seq in islice(found, query.limit)]


def _column(base: Base, name: str, seq: int) -> Any:
    return base.connection.execute(f"SELECT {name} FROM fact WHERE seq = ?", (seq,)).fetchone()[0]


def _found(bases: Sequence[Base], query: Query) -> Iterator[tuple[Base, int]]:
    """The facts that match the words, each looked for when it is asked for."""
    from heapq import merge

    from gdcli.lookup import search

    # Keywords filter, words rank; both are searched alike.
    words = [search.word(typed) for typed in (*query.keywords, *query.words) if typed.strip()]
    clauses, values = _clauses(query)
    filed = tuple(tuple(map(folded, names)) for names in (query.depts, query.topics) if names)
    among = search.Filter(tuple(clauses), tuple(values), filed)
    if not query.words:
        return ((base, seq) for base in bases for _, seq in search.matching(base, words, among))

    def in_base(place: int) -> Iterator[tuple[int, int, int]]:
        return ((-worth, place, seq) for worth, seq in search.ranked(bases[place], words, among))

    return ((bases[place], seq) for _, place, seq in merge(*map(in_base, range(len(bases)))))


def _filtered(base: Base, query: Query) -> Iterator[int]:
    """The places of the facts that the filters let through, in file order."""
    clauses, values = _clauses(query)
    where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    return (seq for (seq,) in base.connection.execute(f"SELECT seq FROM fact{where} ORDER BY seq", values))


def _clauses(query: Query) -> tuple[list[str], list[Any]]:
    clauses: list[str] = []
    values: list[Any] = []
    for column, wanted in (("id", query.ids), ("dept", query.depts), ("topic", query.topics)):
        if wanted:
            clauses.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += map(plain, wanted)
    if query.kind is not None:
        clauses.append("kind = ?")
        values.append(plain(query.kind))
    if query.period is not None:
        # A year asks for its days, months and quarters too.
        clauses.append("(period = ? OR period BETWEEN ? AND ?)")
        period = plain(query.period)
        values += [period, period + "-", period + "-\U0010ffff"]
    if query.target is not None:
        clauses.append("target = ?")
        values.append(int(query.target))
    return clauses, values


def _sorted(found: list[tuple[Base, int]], name: str, descending: bool) -> list[tuple[Base, int]]:
    """By one key; facts without it come last either way, equals keep their order."""
    column = "base_value" if name == "value" else name
    keyed = [(_column(base, column, seq), base, seq) for base, seq in found]
    with_key = [row for row in keyed if row[0] is not None]
    with_key.sort(key=lambda row: _order(column, row[0]), reverse=descending)
    if column == "base_value":
        # Values compare only within a unit: 60.6亿美元 is not less than 250.9亿元. Units keep the order of the files.
        units = [_column(base, "base_unit", seq) for _, base, seq in keyed]
        first = {unit: place for place, unit in reversed(list(enumerate(units)))}
        with_key.sort(key=lambda row: first[_column(row[1], "base_unit", row[2])])
    return [(base, seq) for _, base, seq in with_key] + [(base, seq) for key, base, seq in keyed if key is None]


def _order(column: str, key: Any) -> Any:
    if column == "base_value":
        from decimal import Decimal

        return Decimal(key)
    # GB 18030 arranges common characters by pronunciation, as a Chinese index does.
    return key.encode("gb18030", "replace") if isinstance(key, str) else key
