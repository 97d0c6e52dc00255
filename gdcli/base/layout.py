"""The tables of a compiled base, which docs/database.md describes for people who open it with other tools.

Those of facts, departments and sources follow from their declarations in `gdcli.model`: a column a value, lists and
mappings as JSON. Numbers that must be exact are text; `base_order` sorts as the numbers do.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from gdcli import jsontext
from gdcli.model import Department, Fact, Source, keys, type_of

#: What SQLite keeps at the head of a database to tell whose it is (PRAGMA application_id), and where.
APPLICATION = b"gdcl"
APPLICATION_AT = 68

#: What a fact's row has beside its declared values: its place in the file, the first and last day of its period, its
#: number in an order and as the nearest binary one, its folded name, and the JSON of what the contract has and has not.
_FACT_EXTRA = {
    "seq": "INTEGER PRIMARY KEY",
    "period_first": "TEXT",
    "period_last": "TEXT",
    "base_order": "TEXT NOT NULL",
    "base_number": "REAL NOT NULL",
    "json": "TEXT NOT NULL",
    "rest": "TEXT NOT NULL",
}


def _columns(record: type, extra: Mapping[str, str]) -> dict[str, str]:
    columns = dict(extra)
    for name in keys(record):
        kind: Any = type_of(record, name)
        nullable = type(None) in getattr(kind, "__args__", ())
        columns[name] = ("INTEGER" if kind is bool else "TEXT") + ("" if nullable else " NOT NULL")
    return columns


_FACT_COLUMNS = _columns(Fact, _FACT_EXTRA)
_SOURCE_COLUMNS = _columns(Source, {"position": "INTEGER PRIMARY KEY"})
_DEPARTMENT_COLUMNS = _columns(
    Department, {"position": "INTEGER PRIMARY KEY", "source": "TEXT NOT NULL", "facts": "INTEGER NOT NULL DEFAULT 0"}
) | {"speaker_title": "TEXT"}

_TABLES = {
    "meta": {"key": "TEXT PRIMARY KEY", "value": "TEXT NOT NULL"},
    "source": _SOURCE_COLUMNS,
    "department": _DEPARTMENT_COLUMNS,
    # Every name, alias and English name of a department, folded.
    "department_name": {
        "folded": "TEXT NOT NULL",
        "source": "TEXT NOT NULL",
        "dept": "TEXT NOT NULL",
        "name": "TEXT NOT NULL",
        "position": "INTEGER NOT NULL",
    },
    "topic": {
        "position": "INTEGER PRIMARY KEY",
        "source": "TEXT NOT NULL",
        "name": "TEXT NOT NULL",
        "folded": "TEXT NOT NULL",
        "facts": "INTEGER NOT NULL",
    },
    "glossary": {"source": "TEXT NOT NULL", "term": "TEXT NOT NULL", "wordings": "TEXT NOT NULL"},
    "fact": _FACT_COLUMNS,
    # Every name of a fact's indicator, folded.
    "indicator_name": {"folded": "TEXT NOT NULL", "fact": "INTEGER NOT NULL"},
    "relation": {
        "source": "TEXT NOT NULL",
        "fact": "INTEGER NOT NULL",
        "name": "TEXT NOT NULL",
        "other": "TEXT NOT NULL",
    },
    "not_fact": {
        "source": "TEXT NOT NULL",
        "printed": "TEXT NOT NULL",
        "reason": "TEXT NOT NULL",
        "lines": "TEXT NOT NULL",
    },
    # What a lookup searches, folded: what a fact is called, what it is filed under, what is said about it.
    "search": {
        "fact": "INTEGER PRIMARY KEY",
        "head": "TEXT NOT NULL",
        "tags": "TEXT NOT NULL",
        "body": "TEXT NOT NULL",
    },
}

_TABLE_INDEXES = {
    "fact": ("id", "dept, seq", "topic, seq", "period_last", "region", "base_order", "kind, base_unit, base_order"),
    "department_name": ("folded",),
    "indicator_name": ("folded",),
    "relation": ("fact", "other"),
}

#: By which pieces of `search` (gdcli.base.grams) a fact can be found; only this program can use it.
SEARCHABLE = (
    "CREATE VIRTUAL TABLE gram USING fts5 "
    "(piece, content = '', detail = none, columnsize = 0, tokenize = 'ascii', prefix = '2');"
    # How many facts hold each piece.
    "CREATE VIRTUAL TABLE gram_spread USING fts5vocab (gram, 'row')"
)


def create(*, searchable: bool) -> str:
    """The statements that make the empty tables."""
    statements = [
        f"CREATE TABLE {table} ({', '.join(f'{name} {kind}' for name, kind in columns.items())});"
        for table, columns in _TABLES.items()
    ]
    return "\n".join(statements) + (f"\n{SEARCHABLE};" if searchable else "")


def indexes() -> str:
    """The statements that index the filled tables."""
    return "\n".join(
        f"CREATE INDEX {table}_{number} ON {table} ({columns});"
        for table, several in _TABLE_INDEXES.items()
        for number, columns in enumerate(several)
    )


def insert(table: str) -> str:
    """The statement that writes one row of `table`, its values in the order of `row`."""
    columns = _TABLES[table]
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def row(table: str, values: Mapping[str, Any]) -> tuple[Any, ...]:
    """The row of `table` with these `values` by column; those that are not there are null."""
    return tuple([_stored(values.get(name)) for name in _TABLES[table]])


def _stored(value: Any) -> Any:
    if value is None or isinstance(value, (int, float)):
        return value
    if isinstance(value, str):
        return str(value)
    return jsontext.number(value) if isinstance(value, Decimal) else jsontext.dumps(value)
