"""What the shell offers after an option: completion is a lookup too, and never fails or complains."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gdcli.base.store import Store

_MOST = 50


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
        return names.department_names(stores, incomplete)


def topics(incomplete: str) -> list[str]:
    """Topics that begin with what is typed."""
    from gdcli.search import names

    with _stores() as stores:
        return names.topic_names(stores, incomplete)


def sources(incomplete: str) -> list[str]:
    """Ids of sources that begin with what is typed."""
    with _stores() as stores:
        return [row[0] for store in stores for row in store.sources() if row[0].startswith(incomplete)]


def ids(incomplete: str) -> list[str]:
    """Ids of facts that begin with what is typed."""
    from gdcli.base.typed import plain

    with _stores() as stores:
        return [id_ for store in stores for id_ in store.ids(plain(incomplete), _MOST)]


def kinds(incomplete: str) -> list[str]:
    """Kinds of figures that begin with what is typed."""
    from gdcli.search.columns import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]
