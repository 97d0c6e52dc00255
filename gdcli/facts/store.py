"""Compile a fact file into SQLite, streaming: the one form that lookups, checks and exports read.

Whether the database is a file in the cache, an export or only memory is the caller's choice.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from gdcli import grams, jsontext
from gdcli.chinese import fold
from gdcli.facts import consistency, schema, yamlstream
from gdcli.facts.consistency import Quantity
from gdcli.facts.format import FORMAT
from gdcli.facts.yamlstream import Readable
from gdcli.model import Bound, Department, Fact, Figure, Kind, NotFact, Problem, Source
from gdcli.record import Record, encode

#: How many facts are written at a time.
_BATCH = 500

#: How much of the database is kept in memory while it is written, in KiB.
_CACHE_KIB = 8192

Progress = Callable[[int], None]

#: How many texts that facts share are kept while they are likely to be needed again.
_SHARED = 1000

_INDEXES = (
    "CREATE INDEX fact_id ON fact (id)",
    "CREATE INDEX fact_dept ON fact (dept)",
    "CREATE INDEX fact_topic ON fact (topic)",
    "CREATE INDEX fact_period ON fact (period)",
    "CREATE INDEX fact_number ON fact (base_number)",
    "CREATE INDEX relation_fact ON relation (fact)",
    "CREATE INDEX relation_other ON relation (other)",
)


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a compilation found: how many bytes it read and their SHA-256, how many facts, every problem by
    line, and whether the file is no YAML at all."""

    size: int
    sha256: str
    facts: int
    problems: tuple[Problem, ...]
    broken: bool = False


class _Hashed:
    """A byte stream that hashes and counts what it gives."""

    def __init__(self, stream: Readable, progress: Progress | None) -> None:
        self._stream = stream
        self._progress = progress
        self.size = 0
        self._hash = hashlib.sha256()

    def read(self, size: int = -1, /) -> bytes:
        chunk = self._stream.read(size)
        self._hash.update(chunk)
        self.size += len(chunk)
        if self._progress is not None:
            self._progress(self.size)
        return chunk

    def sha256(self) -> str:
        """The hash of the whole stream, reading what is left of it."""
        while self.read(1 << 20):
            pass
        return self._hash.hexdigest()


@contextmanager
def building(target: str, *, close: bool = True, searchable: bool = True) -> Iterator[sqlite3.Connection]:
    """A connection to an empty database at `target` (a path or ":memory:"), tuned for being written once.

    It is closed at the end, or, with `close` false, only if something goes wrong. A database that is not `searchable`
    lacks the index that only this program can use.
    """
    connection = sqlite3.connect(target, isolation_level=None)
    # Sorting for the indexes spills into a temporary file that SQLite removes, unless all is to stay in memory.
    temporary = "MEMORY" if target == ":memory:" else "FILE"
    try:
        # Nobody reads the file before it is complete and moved into place, so neither journal nor lock is needed.
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
            f"PRAGMA temp_store = {temporary}; PRAGMA cache_size = -{_CACHE_KIB};"
        )
        connection.executescript(_schema())
        if searchable:
            connection.execute(_SEARCHABLE)
        yield connection
    except BaseException:
        connection.close()
        raise
    if close:
        connection.close()


def _schema() -> str:
    return (Path(__file__).parent / "database.sql").read_text(encoding="utf-8")


def empty(connection: sqlite3.Connection) -> None:
    """Take back what was compiled into `connection`, for another try."""
    if connection.in_transaction:
        connection.execute("COMMIT")
    searchable = _is_searchable(connection)
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'gram_%'")
    for (name,) in tables.fetchall():
        connection.execute(f"DROP TABLE {name}")
    connection.executescript(_schema())
    if searchable:
        connection.execute(_SEARCHABLE)


def _is_searchable(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'gram'").fetchone() is not None


def compile_into(
    connection: sqlite3.Connection, stream: Readable, path: str, progress: Progress | None = None
) -> Compiled:
    """Read the fact file `stream` into the empty database of `connection`.

    `path` names the file in problems. `progress` is called with the number of bytes read so far. A database with
    problems is incomplete and must not be looked things up in. Raises `sqlite3.Error` if it can't be written.
    """
    hashed = _Hashed(stream, progress)
    problems: list[Problem] = []
    left_out: set[str] = set()
    writer = _Writer(connection, path, problems, left_out)
    connection.execute("BEGIN")
    try:
        for entry in schema.read(yamlstream.entries(hashed), path, problems, left_out):
            writer.add(entry)
    except yamlstream.YamlError as error:
        problems.append(Problem(path, error.line, error.message))
        connection.execute("COMMIT")
        return Compiled(hashed.size, "", writer.count, tuple(_sorted(problems)), broken=True)
    writer.finish()
    sha256 = hashed.sha256()
    # A path may hold bytes that are no text.
    shown = path.encode("utf-8", "replace").decode("utf-8")
    connection.executemany("INSERT INTO meta VALUES (?, ?)", [("format", FORMAT), ("path", shown), ("sha256", sha256)])
    connection.execute("COMMIT")
    return Compiled(hashed.size, sha256, writer.count, tuple(_sorted(problems)))


def _sorted(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.line)


class _Writer:
    """Writes entries in batches and checks what one entry alone can't tell."""

    def __init__(self, connection: sqlite3.Connection, path: str, problems: list[Problem], left_out: set[str]) -> None:
        self._db = connection
        self._path = path
        self._problems = problems
        self._left_out = left_out
        self._source: Source | None = None
        self._departments: dict[str, Department] = {}
        self._tags: dict[tuple[str, ...], tuple[str, str]] = {}
        self._counts: dict[str, int] = {}
        self._topics: dict[str, int] = {}
        self.count = 0
        self._searchable = _is_searchable(connection)
        self._rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in _INSERT}

    def add(self, entry: schema.Entry) -> None:
        if isinstance(entry, Fact):
            self._fact(entry)
        elif isinstance(entry, NotFact):
            lines = jsontext.dumps(list(entry.lines))
            self._rows["not_fact"].append((entry.printed, entry.reason, lines))
        elif isinstance(entry, Department):
            self._department(entry)
        else:
            self._source = entry
            notes = jsontext.dumps(list(entry.notes))
            row = (entry.id, entry.title, entry.publisher, entry.event, entry.date, entry.text_sha256, notes)
            self._db.execute("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def _complain(self, line: int, message: str) -> None:
        self._problems.append(Problem(self._path, line, message))

    def _department(self, dept: Department) -> None:
        if dept.name in self._departments:
            self._complain(dept.line, f"部门“{dept.name}”写了两次")
            return
        self._departments[dept.name] = dept
        speaker = (dept.speaker.name, dept.speaker.title) if dept.speaker else (None, None)
        row = (dept.name, dept.full_name, dept.name_en, *speaker, len(self._departments))
        self._db.execute("INSERT INTO department VALUES (?, ?, ?, ?, ?, ?, 0)", row)
        for place, name in enumerate(dict.fromkeys((dept.name, dept.full_name, dept.name_en, *dept.aliases))):
            self._department_name(dept, name, place)

    def _department_name(self, dept: Department, name: str, place: int) -> None:
        folded = fold(name)
        other = self._db.execute("SELECT dept FROM department_name WHERE folded = ?", (folded,)).fetchone()
        if other is not None and other[0] != dept.name:
            self._complain(dept.line, f"别名“{name}”同时属于{other[0]}和{dept.name}，请去掉一个")
        row = (folded, dept.name, name, place)
        self._db.execute("INSERT OR IGNORE INTO department_name VALUES (?, ?, ?, ?)", row)

    def _fact(self, fact: Fact) -> None:
        figure, message = consistency.double_entry(fact)
        if message is not None:
            self._complain(fact.line, f"{fact.id}：{message}")
        if figure is None:
            # A stand-in keeps the fact findable, so that references to it are not reported as dangling.
            figure = _stand_in(fact)
        dept = self._departments.get(fact.dept)
        if dept is None:
            if fact.dept not in self._left_out:
                self._complain(fact.line, f"{fact.id}：“dept: {fact.dept}”不在 departments 里，请先登记或改正")
            dept = Department(fact.dept, "", "")
        for relation in fact.relations:
            wrong = consistency.relation_kind(relation.name, fact.kind)
            if wrong is not None:
                self._complain(fact.line, f"{fact.id}：{wrong}")
        self.count += 1
        self._counts[fact.dept] = self._counts.get(fact.dept, 0) + 1
        self._topics[fact.topic] = self._topics.get(fact.topic, 0) + 1
        self._queue(fact, figure, dept)
        if self.count % _BATCH == 0:
            self._flush()

    def _queue(self, fact: Fact, figure: Figure, dept: Department) -> None:
        seq, rows = self.count, self._rows
        base_value = figure.base_value if figure.base_value is not None else fact.value
        record = Record(
            id=fact.id,
            dept=fact.dept,
            dept_full=dept.full_name,
            topic=fact.topic,
            indicator=fact.indicator,
            indicator_en=fact.indicator_en,
            printed=fact.printed,
            value=fact.value,
            unit=fact.unit,
            base_value=base_value,
            base_unit=figure.base_unit,
            bound=fact.bound,
            kind=fact.kind,
            period=fact.period,
            target=fact.target,
            region=fact.region,
            speaker=dept.speaker.name if dept.speaker else None,
            section=fact.where[0].section,
            relations=tuple([(relation.name, relation.target) for relation in fact.relations]),
            notes=fact.notes,
            source=self._source.id if self._source else "",
        )
        rows["fact"].append(
            (
                *(seq, fact.id, fact.dept, fact.topic, fact.indicator, fact.indicator_en, fact.printed),
                *(jsontext.number(fact.value), fact.unit, jsontext.number(base_value), figure.base_unit),
                *(float(base_value), str(fact.bound), str(fact.kind), fact.period, fact.target, fact.region, fact.line),
                encode(record),
            )
        )
        rows["place"].extend([(seq, place.section, place.paragraph, place.line) for place in fact.where])
        rows["keyword"].extend([(seq, keyword) for keyword in fact.keywords])
        rows["note"].extend([(seq, note) for note in fact.notes])
        rows["relation"].extend([(seq, relation.name, relation.target) for relation in fact.relations])
        head = fold(f"{fact.id}\n{fact.indicator}\n{fact.indicator_en}\n{fact.printed}")
        tags, pieces = self._shared_tags(fact, dept)
        if fact.keywords:
            keywords = fold("\n".join(fact.keywords))
            tags = f"{keywords}\n{tags}"
            pieces = f"{grams.document(grams.TAGS, keywords)} {pieces}"
        body = fold("\n".join(fact.notes))
        rows["search"].append((seq, head, tags, body))
        if self._searchable:
            # The ends of lines are indexed where a word that is a whole line counts for more.
            named = grams.document(grams.HEAD, f"\n{head}\n")
            rows["gram"].append((seq, f"{named} {pieces} {grams.document(grams.BODY, body)}"))

    def _shared_tags(self, fact: Fact, dept: Department) -> tuple[str, str]:
        """What every fact of this department, topic, section, period and region is filed under, and its pieces."""
        when = f"{fact.period}\n{fact.period[:4]}年" if fact.period else ""
        key = (fact.dept, fact.topic, fact.where[0].section, fact.region, when)
        shared = self._tags.get(key)
        if shared is None:
            if len(self._tags) >= _SHARED:
                self._tags.clear()
            who = (dept.speaker.name, dept.speaker.title) if dept.speaker else ()
            names = (dept.name, dept.full_name, dept.name_en, *dept.aliases)
            tags = fold("\n".join(dict.fromkeys((*names, *who, *key[1:]))))
            shared = self._tags[key] = (tags, grams.document(grams.TAGS, tags))
        return shared

    def _flush(self) -> None:
        for name, rows in self._rows.items():
            if rows:
                self._db.executemany(_INSERT[name], rows)
                rows.clear()

    def finish(self) -> None:
        """Write what is left, then check what only the whole file can tell."""
        self._flush()
        db = self._db
        db.executemany("UPDATE department SET facts = ? WHERE name = ?", [(n, d) for d, n in self._counts.items()])
        topics = [(name, fold(name), place, n) for place, (name, n) in enumerate(self._topics.items(), 1)]
        db.executemany("INSERT INTO topic VALUES (?, ?, ?, ?)", topics)
        for statement in _INDEXES:
            db.execute(statement)
        self._repeated()
        self._relations()

    def _repeated(self) -> None:
        """Name the ids that stand more than once, and keep the first fact of each."""
        # Counted in the index alone; a unique index can't say which ids they are, and fails for good without a journal.
        repeated = self._db.execute("SELECT id FROM fact GROUP BY id HAVING count(*) > 1").fetchall()
        for (id_,) in repeated:
            (_, first), *others = self._db.execute(
                "SELECT seq, file_line FROM fact WHERE id = ? ORDER BY seq", (id_,)
            ).fetchall()
            for seq, line in others:
                self._complain(line, f"id“{id_}”重复，第 {first} 行已经用过")
                self._db.execute("DELETE FROM fact WHERE seq = ?", (seq,))

    def _relations(self) -> None:
        for id_, line, name, target in self._db.execute(
            "SELECT fact.id, file_line, name, other FROM relation JOIN fact ON fact.seq = relation.fact "
            "WHERE NOT EXISTS (SELECT 1 FROM fact WHERE id = other)"
        ):
            if target not in self._left_out:
                self._complain(line, f"{id_}：“{name}: {target}”指向不存在的 id{self._nearest_id(target)}")
        for id_, line in self._db.execute(
            "SELECT fact.id, file_line FROM relation JOIN fact ON fact.seq = relation.fact WHERE other = fact.id"
        ):
            self._complain(line, f"{id_}：不能指向自己")
        for row in self._db.execute(_SHARES):
            message = consistency.share(*[_quantity(row[1 + n * 6 : 7 + n * 6]) for n in range(3)])
            if message is not None:
                self._complain(row[0], f"{row[1]}：{message}")
        for row in self._db.execute(_PARTS):
            message = consistency.part_of(_quantity(row[1:7]), _quantity(row[7:13]))
            if message is not None:
                self._complain(row[0], f"{row[1]}：{message}")

    def _nearest_id(self, target: str) -> str:
        from difflib import get_close_matches

        start = target.split("-")[0]
        ids = [str(id_) for (id_,) in self._db.execute("SELECT id FROM fact WHERE id GLOB ? LIMIT 500", (start + "*",))]
        nearest = get_close_matches(target, ids, 1)
        return f"，是不是“{nearest[0]}”？" if nearest else ""


# By which pieces of `search` (gdcli.grams) a fact can be found; a prefix of two is a part's mark and one character.
_SEARCHABLE = (
    "CREATE VIRTUAL TABLE gram USING fts5 "
    "(piece, content = '', detail = none, columnsize = 0, tokenize = 'ascii', prefix = '2')"
)

_INSERT = {
    "fact": f"INSERT INTO fact VALUES ({', '.join('?' * 19)})",
    "place": "INSERT INTO place VALUES (?, ?, ?, ?)",
    "keyword": "INSERT INTO keyword VALUES (?, ?)",
    "note": "INSERT INTO note VALUES (?, ?)",
    "relation": "INSERT INTO relation VALUES (?, ?, ?)",
    "not_fact": "INSERT INTO not_fact VALUES (?, ?, ?)",
    "search": "INSERT INTO search VALUES (?, ?, ?, ?)",
    "gram": "INSERT INTO gram (rowid, piece) VALUES (?, ?)",
}

_QUANTITY = "{0}.id, {0}.printed, {0}.value, {0}.base_value, {0}.base_unit, {0}.bound"
_SHARES = (
    f"SELECT f.file_line, {_QUANTITY.format('f')}, {_QUANTITY.format('part')}, {_QUANTITY.format('whole')} FROM fact f "
    "JOIN relation a ON a.fact = f.seq AND a.name = 'share_of' JOIN fact part ON part.id = a.other "
    "JOIN relation b ON b.fact = f.seq AND b.name = 'share_in' JOIN fact whole ON whole.id = b.other"
)
_PARTS = (
    f"SELECT f.file_line, {_QUANTITY.format('f')}, {_QUANTITY.format('whole')} FROM fact f "
    "JOIN relation a ON a.fact = f.seq AND a.name = 'part_of' JOIN fact whole ON whole.id = a.other"
)


def _quantity(row: tuple[str, str, str, str, str, str]) -> Quantity:
    id_, printed, value, base_value, base_unit, bound = row
    return Quantity(id_, printed, Decimal(value), Decimal(base_value), base_unit, Bound(bound))


def _stand_in(fact: Fact) -> Figure:
    return Figure(
        fact.printed, 0, 0, 0, 0, fact.value, fact.unit, fact.value, fact.unit, fact.bound, None, None, Kind(fact.kind)
    )
