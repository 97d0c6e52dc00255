"""What people type for a department or a topic, and which one they mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gdcli.chinese import fold
from gdcli.facts.cache import Base


class UnknownName(Exception):
    """A name that stands for nothing in the bases. `nearest` is the name that was perhaps meant."""

    def __init__(self, what: str, name: str, nearest: str | None, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.what = what
        self.name = name
        self.nearest = nearest
        self.known = known


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


def department(bases: Iterable[Base], typed: str) -> str:
    """The department that `typed` names: by any name or alias, or by the beginning of just one department's.

    Raises `UnknownName`.
    """
    word = fold(typed.strip())
    begins: set[str] = set()
    for base in bases:
        row = base.connection.execute("SELECT dept FROM department_name WHERE folded = ?", (word,)).fetchone()
        if row is not None:
            return str(row[0])
        if len(word) > 1:
            begins.update(dept for dept, _ in _beginning(base, word))
    if len(begins) == 1:
        return begins.pop()
    raise _unknown("部门", typed, [(dept, folded) for base in bases for folded, dept in _spellings(base)])


def topic(bases: Iterable[Base], typed: str) -> str:
    """The topic that `typed` names. Raises `UnknownName`."""
    word = fold(typed.strip())
    known = [
        (str(name), str(folded))
        for base in bases
        for name, folded in base.connection.execute("SELECT name, folded FROM topic ORDER BY position")
    ]
    for name, folded in known:
        if folded == word:
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

    meant = {folded: name for name, folded in known}
    nearest = get_close_matches(fold(typed.strip()), list(meant), 1, 0.5)
    names = tuple(dict.fromkeys(name for name, _ in known))
    return UnknownName(what, typed, meant[nearest[0]] if nearest else None, names)


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


def department_names(bases: Iterable[Base], typed: str) -> list[tuple[str, str]]:
    """The names and aliases that begin with `typed`, each with its department, for completion."""
    word = fold(typed)
    return [(name, dept) for base in bases for dept, name in _beginning(base, word)]


def ids(bases: Iterable[Base], typed: str, most: int) -> list[str]:
    """At most `most` ids that begin with `typed`, in alphabetical order in each file."""
    query = "SELECT id FROM fact WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
    return [
        str(id_) for base in bases for (id_,) in base.connection.execute(query, (typed, typed + "\U0010ffff", most))
    ]


def nearest_id(bases: Iterable[Base], typed: str) -> str | None:
    """The id that was perhaps meant by `typed`."""
    from difflib import get_close_matches

    candidates = ids(bases, typed[:1], 2000)
    nearest = get_close_matches(typed, candidates, 1)
    return nearest[0] if nearest else None
