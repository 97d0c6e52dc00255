"""What is asked of a base, and the SQL that asks it."""

from __future__ import annotations

from typing import Any, NamedTuple

from gdcli.base import grams
from gdcli.base.typed import plain


# Named tuples in what every lookup imports: making a data class takes a millisecond at start-up, these take a tenth.
class Query(NamedTuple):
    """Which facts, in which order, how many; an empty field asks for nothing.

    Departments, topics and places are names as the source has them, not what was typed; `words` are folded; `period` is
    the first and the last day between which a fact's period must lie; `ids` are bare or `source/id`.
    """

    ids: tuple[str, ...] = ()
    depts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    series: str | None = None
    kind: str | None = None
    period: tuple[str, str] | None = None
    target: bool | None = None
    sort: str | None = None
    descending: bool = False
    limit: int | None = None
    seqs: tuple[int, ...] | None = None


#: The numbers sort within a kind and a unit: 60.6亿美元 is not less than 250.9亿元.
_NUMERIC_KEYS = ("value", "base_value", "printed")


def clauses(query: Query) -> tuple[list[str], list[Any]]:
    """The conditions on the table `fact` that `query` sets, and their values."""
    conditions: list[str] = []
    values: list[Any] = []
    for column, wanted in (
        ("id", tuple(id_.rpartition("/")[2] for id_ in query.ids)),
        ("dept", query.depts),
        ("topic", query.topics),
        ("region", query.regions),
    ):
        if wanted:
            conditions.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += map(plain, wanted)
    for word in query.words:
        # The index narrows down, the texts decide.
        conditions.append(
            "(seq IN (SELECT rowid FROM gram WHERE gram MATCH ?) AND EXISTS "
            "(SELECT 1 FROM search WHERE search.fact = seq AND instr(head || char(10) || tags || char(10) || body, ?)))"
        )
        values += [grams.anywhere(word), word]
    if query.seqs is not None:
        conditions.append("seq IN (SELECT value FROM json_each(?))")
        values.append(f"[{','.join(map(str, query.seqs))}]")
    if query.series is not None:
        conditions.append("seq IN (SELECT fact FROM indicator_name WHERE folded = ?)")
        values.append(query.series)
    if query.kind is not None:
        conditions.append("kind = ?")
        values.append(plain(query.kind))
    if query.period is not None:
        # What reaches back without a beginning counts by its last day.
        conditions.append("period_last BETWEEN ? AND ? AND (period_first = '' OR period_first >= ?)")
        first, last = query.period
        values += [first, last, first]
    if query.target is not None:
        conditions.append("target = ?")
        values.append(int(query.target))
    return conditions, values


def sort_key(query: Query) -> tuple[str, ...]:
    """The columns that the answer is sorted by, before the order of the file; the last one is what was asked for.

    The others are groups around a number, and what orders texts that are alike.
    """
    if query.series is not None and query.sort is None:
        return ("region", "period_last")
    if query.sort is None:
        return ()
    return ("kind", "base_unit", "base_order") if query.sort in _NUMERIC_KEYS else (query.sort,)


def order(query: Query) -> str:
    """The ORDER BY of `query`: what is unknown comes last; the direction turns the values, not the units."""
    *groups, last = sort_key(query) or ("seq",)
    way = " DESC" if query.descending else ""
    if last in ("seq", "base_order"):
        return ", ".join([*groups, last + way, "seq"])
    # GB 18030 arranges common characters by pronunciation, as a Chinese index does.
    return ", ".join([f"{last} IS NULL", f"pronounced({last}){way}", *map("pronounced({})".format, groups), "seq"])
