"""What answers can be filtered and sorted by."""

from __future__ import annotations

from typing import Any

from gdcli.model import STATISTICAL, Fact, Kind, json_fields, type_of
from gdcli.search.names import UnknownName

#: The kinds that figures of facts have.
KINDS = tuple(str(kind) for kind in Kind if kind in STATISTICAL)


def sortable() -> tuple[str, ...]:
    """The keys that an answer can be sorted by: those with a single value."""
    return tuple(name for name in json_fields(Fact) if _is_single(type_of(Fact, name)))


def _is_single(kind: Any) -> bool:
    parts = [part for part in getattr(kind, "__args__", (kind,)) if part is not type(None)]
    return getattr(kind, "__origin__", None) is None and len(parts) == 1


def kind_of(typed: str | None) -> str | None:
    """The kind that `typed` names, in English or as people call it; what is none stays."""
    from gdcli.language.kinds import KIND_NAMES

    return None if typed is None else KIND_NAMES.get(typed, typed)


def check(kind: str | None, sort: str | None) -> None:
    """Raises `UnknownName` for a kind that figures don't have or a key that answers can't be sorted by."""
    for what, given, known in (("kind", kind, KINDS), ("key", sort, sortable())):
        if given is not None and given not in known:
            raise UnknownName(what, given, None, known)
