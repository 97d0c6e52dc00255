"""What the shell offers after an option: completion is a lookup too, and never fails or complains."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gdcli.facts.cache import Base

_MOST = 50


@contextmanager
def _bases() -> Iterator[list[Base]]:
    from gdcli.facts import cache, locate

    found = []
    with suppress(cache.InvalidFacts, cache.Unreadable, locate.NoSuchFile):
        files = locate.fact_files()
        cache.make_room(len(files))
        found = [cache.open_cached(path) or cache.compile_base(path) for path in files]
    yield found


def departments(incomplete: str) -> list[str]:
    """Names and aliases of departments that begin with what is typed; all short names when nothing is."""
    from gdcli.lookup import names

    with _bases() as bases:
        return names.department_names(bases, incomplete)


def topics(incomplete: str) -> list[str]:
    """Topics that begin with what is typed."""
    from gdcli.lookup import names

    with _bases() as bases:
        return names.topic_names(bases, incomplete)


def ids(incomplete: str) -> list[str]:
    """Ids of facts that begin with what is typed."""
    from gdcli.lookup import names

    with _bases() as bases:
        return names.ids(bases, incomplete, _MOST)


def kinds(incomplete: str) -> list[str]:
    """Kinds of figures that begin with what is typed."""
    from gdcli.model import STATISTICAL, Kind

    return [str(kind) for kind in Kind if kind in STATISTICAL and kind.startswith(incomplete)]
