"""What `show` and `find` have in common: run a query, print the facts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gdcli.cli.failure import NO, usage
from gdcli.cli.options import Format
from gdcli.cli.output import Output, complain, draw, emit, write
from gdcli.facts.cache import Base
from gdcli.lookup import names, query

if TYPE_CHECKING:
    from gdcli.lookup.query import Hit, Query


def department(bases: Sequence[Base], typed: str) -> str:
    """The department meant, or a `Failure` that names the nearest."""
    try:
        return names.department(bases, typed)
    except names.UnknownName as error:
        raise usage(_unknown(error, "gdcli depts")) from None


def topic(bases: Sequence[Base], typed: str) -> str:
    """The topic meant, or a `Failure` that names the nearest."""
    try:
        return names.topic(bases, typed)
    except names.UnknownName as error:
        raise usage(_unknown(error, "gdcli topics")) from None


def _unknown(error: names.UnknownName, command: str) -> str:
    if error.nearest:
        return f"没有{error.what}“{error.name}”，是不是“{error.nearest}”？全部{error.what}见 {command}"
    return f"没有{error.what}“{error.name}”，可选：{'、'.join(error.known[:20])}"


def check_kind(kind: str | None) -> None:
    """Raises `Failure` for a kind that figures don't have."""
    if kind is None:
        return
    from gdcli.model import STATISTICAL, Kind

    known = [str(item) for item in Kind if item in STATISTICAL]
    if kind not in known:
        raise usage(f"--kind 没有“{kind}”，可选：{'、'.join(known)}")


def missing_ids(bases: Sequence[Base], ids: Sequence[str]) -> int:
    """Name every id that no base has, with the nearest one; 1 if there is any, else 0."""
    code = 0
    for id_ in ids:
        if not query.run(bases, query.Query(ids=(id_,))):
            nearest = names.nearest_id(bases, id_)
            complain(f"没有编号“{id_}”" + (f"，是不是“{nearest}”？" if nearest else "，可用 gdcli find 按词查找"))
            code = NO
    return code


def answer(bases: Sequence[Base], asked: Query, output: Output, *, count: bool, card: bool, nothing: str) -> int:
    """Print what `asked` finds and return the exit code; `nothing` is said when that is nothing."""
    hits = query.run(bases, asked)
    if count:
        write(f"{len(hits)}\n")
    else:
        _print(hits, output, card)
    if not hits and not asked.ids:
        complain(nothing)
    return 0 if hits else NO


def _print(hits: list[Hit], output: Output, card: bool) -> None:
    if output.format == Format.JSON and not output.fields and output.indent is None:
        # The compiled facts are the contract's JSON already.
        write("[" + ",".join([hit.json for hit in hits]) + "]\n")
        return
    if card and output.format == Format.TABLE and not output.fields and len(hits) == 1 and sys.stdout.isatty():
        from gdcli.lookup.detail import card as details
        from gdcli.render.card import fact_card

        draw(lambda _: fact_card(details(hits[0])))
        return
    if not hits and output.format == Format.TABLE:
        return
    _listing(hits, output)


def _listing(hits: list[Hit], output: Output) -> None:
    from gdcli.record import decode
    from gdcli.render.facts import listing

    records = [decode(hit.json) for hit in hits]
    if output.format == Format.TABLE and not output.fields:
        from gdcli.render.facttable import fact_table

        draw(lambda console: fact_table(records, console))
    else:
        emit(output, listing(records, output.fields), "gdcli")
