"""What people type for a department or a topic, and which one they mean."""

from __future__ import annotations

from collections.abc import Iterable

from gdcli.facts.cache import Base
from gdcli.lookup.typed import folded, plain


class UnknownName(Exception):
    """A name that stands for nothing in the bases. `nearest` is the name that was perhaps meant."""

    def __init__(self, what: str, name: str, nearest: str | None, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.what = what
        self.name = name
        self.nearest = nearest
        self.known = known


def department(bases: Iterable[Base], typed: str) -> str:
    """The department that `typed` names: by any name or alias, or by the beginning of just one department's.

    Raises `UnknownName`.
    """
    word = folded(typed)
    begins: set[str] = set()
    for base in bases:
        row = base.connection.execute("SELECT dept FROM department_name WHERE folded = ?", (word,)).fetchone()
        if row is not None:
            return str(row[0])
        if len(word) > 1:
            begins.update(dept for dept, _ in _beginning(base, word))
    if len(begins) == 1:
        return begins.pop()
    raise _unknown("部门", typed, [(dept, spelling) for base in bases for spelling, dept in _spellings(base)])


def topic(bases: Iterable[Base], typed: str) -> str:
    """The topic that `typed` names. Raises `UnknownName`."""
    word = folded(typed)
    known = [
        (str(name), str(spelling))
        for base in bases
        for name, spelling in base.connection.execute("SELECT name, folded FROM topic ORDER BY position")
    ]
    for name, spelling in known:
        if spelling == word:
            return name
    raise _unknown("主题", typed, known)


def _beginning(base: Base, word: str) -> list[tuple[str, str]]:
    rows = base.connection.execute(
        "SELECT dept, name FROM department_name WHERE folded >= ? AND folded < ?", (word, word + "\U0010ffff")
    )
    return rows.fetchall()


def _spellings(base: Base) -> list[tuple[str, str]]:
    return base.connection.execute("SELECT folded, dept FROM department_name").fetchall()


def _unknown(what: str, typed: str, known: list[tuple[str, str]]) -> UnknownName:
    from difflib import get_close_matches

    meant = {spelling: name for name, spelling in known}
    nearest = get_close_matches(folded(typed), list(meant), 1, 0.5)
    names = tuple(dict.fromkeys(name for name, _ in known))
    return UnknownName(what, typed, meant[nearest[0]] if nearest else None, names)


def department_names(bases: Iterable[Base], typed: str) -> list[str]:
    """The names and aliases that begin with `typed`, for completion; the short names alone where nothing is typed."""
    word = folded(typed)
    if word:
        return [name for base in bases for _, name in _beginning(base, word)]
    query = "SELECT name FROM department ORDER BY position"
    return [name for base in bases for (name,) in base.connection.execute(query)]


def topic_names(bases: Iterable[Base], typed: str) -> list[str]:
    """The topics that begin with `typed`, for completion."""
    word = folded(typed)
    return [
        name
        for base in bases
        for name, spelling in base.connection.execute("SELECT name, folded FROM topic ORDER BY position")
        if spelling.startswith(word)
    ]


def ids(bases: Iterable[Base], typed: str, most: int) -> list[str]:
    """At most `most` ids that begin with `typed`, in alphabetical order in each file."""
    query = "SELECT id FROM fact WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
    start = plain(typed)
    return [
        str(id_) for base in bases for (id_,) in base.connection.execute(query, (start, start + "\U0010ffff", most))
    ]


def nearest_id(bases: Iterable[Base], typed: str) -> str | None:
    """The id that was perhaps meant by `typed`."""
    from difflib import get_close_matches

    candidates = ids(bases, typed[:1], 2000)
    nearest = get_close_matches(typed, candidates, 1)
    return nearest[0] if nearest else None
