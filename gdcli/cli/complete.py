"""What the shell offers after an option: completion is a lookup too, and never fails or complains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gdcli.base.store import Store

_MOST_IDS = 50

#: What a shell could take for more than a name. Names come from files; one with such a character is not offered.
_SHELL_SPECIAL = frozenset("$`\\;|&<>(){}[]\"'!*?#~^%=\n\r\t")


def _harmless(names: Iterable[str]) -> list[str]:
    """Those of `names` that no shell runs or expands."""
    return [name for name in names if _SHELL_SPECIAL.isdisjoint(name) and name.isprintable()]


@contextmanager
def _stores() -> Iterator[list[Store]]:
    from gdcli.base import cache, locate
    from gdcli.facts.opening import Unreadable
    from gdcli.library import load

    with ExitStack() as stack:
        found: list[Store] = []
        with suppress(cache.InvalidFacts, Unreadable, locate.NoSuchFile):
            found = stack.enter_context(load()).stores()
        yield found


def departments(incomplete: str) -> list[str]:
    """Names and aliases of departments that begin with what is typed; all short names when nothing is."""
    from gdcli.search import names

    with _stores() as stores:
        return _harmless(names.department_names(stores, incomplete))


def topics(incomplete: str) -> list[str]:
    """Topics that begin with what is typed."""
    from gdcli.search import names

    with _stores() as stores:
        return _harmless(names.topic_names(stores, incomplete))


def sources(incomplete: str) -> list[str]:
    """Ids of sources that begin with what is typed."""
    with _stores() as stores:
        return [row[0] for store in stores for row in store.sources() if row[0].startswith(incomplete)]


def ids(incomplete: str) -> list[str]:
    """Ids of facts that begin with what is typed."""
    from gdcli.base.typed import plain

    with _stores() as stores:
        return [id_ for store in stores for id_ in store.ids(plain(incomplete), _MOST_IDS)]


def kinds(incomplete: str) -> list[str]:
    """Kinds of figures that begin with what is typed."""
    from gdcli.search.columns import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


def sortable(incomplete: str) -> list[str]:
    """Keys that answers can be sorted by that begin with what is typed."""
    from gdcli.search import columns

    return [key for key in columns.sortable() if key.startswith(incomplete)]


def fields(incomplete: str) -> list[str]:
    """A fact's keys, behind those that are typed already."""
    from gdcli.model import Fact, json_fields

    given, comma, last = incomplete.rpartition(",")
    known = [name for name in json_fields(Fact) if name.startswith(last) and name not in given.split(",")]
    return [f"{given}{comma}{name}" for name in known]
