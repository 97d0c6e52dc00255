"""What people type for a department or a topic, and which one they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


#: What a department's name may carry in front without being another department.
_PROVINCE = ("广东省", "广东", "省")


def department(bases: Sequence[Base], typed: str) -> str:
    """The department that `typed` names: by any name or alias, or by the beginning of just one department's.

    The province in front makes no difference. Raises `UnknownName`.
    """
    word = " ".join(folded(typed).split())
    begins: set[str] = set()
    for spelling in _spellings_of(word):
        for base in bases:
            row = base.connection.execute("SELECT dept FROM department_name WHERE folded = ?", (spelling,)).fetchone()
            if row is not None:
                return str(row[0])
            if len(spelling) > 1:
                begins.update(dept for dept, _ in _beginning(base, spelling))
    if len(begins) == 1:
        return begins.pop()
    if begins:
        raise UnknownName("部门", typed, None, tuple(sorted(begins)))
    speakers = [(name, who) for base in bases for name, who in base.connection.execute(_SPEAKERS)]
    known = [(dept, spelling) for base in bases for spelling, dept in base.connection.execute(_SPELLINGS)]
    raise _unknown("部门", typed, [*known, *speakers])


_SPEAKERS = "SELECT name, speaker FROM department WHERE speaker IS NOT NULL ORDER BY position"
_SPELLINGS = (
    "SELECT folded, dept FROM department_name JOIN department ON department.name = dept "
    "ORDER BY department.position, department_name.position"
)


def _spellings_of(word: str) -> list[str]:
    """`word`, and without the province in front."""
    return [word, *[word.removeprefix(front) for front in _PROVINCE if word.startswith(front) and word != front]]


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


def _unknown(what: str, typed: str, known: list[tuple[str, str]]) -> UnknownName:
    from difflib import get_close_matches

    word = folded(typed)
    meant = {spelling: name for name, spelling in reversed(known)}
    near = [spelling for spelling in get_close_matches(word, list(meant), 3, 0.5) if len(set(word) & set(spelling)) > 1]
    names = tuple(dict.fromkeys(name for name, _ in known))
    return UnknownName(what, typed, meant[near[0]] if near else None, names)


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
