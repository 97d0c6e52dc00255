"""What `show` and `find` have in common: run a query, print the facts."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gdcli.chinese import narrow
from gdcli.cli.failure import NO, usage
from gdcli.cli.options import Format
from gdcli.cli.output import Output, complain, draw, emit, write
from gdcli.facts.cache import Base
from gdcli.lookup import names, query

if TYPE_CHECKING:
    from gdcli.lookup.query import Hit, Query


def resolved(bases: Sequence[Base], typed: Query) -> Query:
    """`typed` with the departments, topics and period that are meant.

    Raises `Failure` for a name that stands for nothing, with the nearest one, and for a kind, key or period that there
    is not.
    """
    _check_kind(typed.kind)
    _check_sort(typed.sort)
    period = _period(typed.period)
    try:
        depts = tuple(names.department(bases, name) for name in typed.depts)
        topics = tuple(names.topic(bases, name) for name in typed.topics)
    except names.UnknownName as error:
        raise usage(_unknown(error)) from None
    return typed._replace(depts=depts, topics=topics, period=period)


def _unknown(error: names.UnknownName) -> str:
    if error.nearest:
        command = "gdcli depts" if error.what == "部门" else "gdcli topics"
        return f"没有{error.what}“{error.name}”，是不是“{error.nearest}”？全部{error.what}见 {command}"
    return f"没有{error.what}“{error.name}”，可选：{'、'.join(error.known[:20])}"


def _check_sort(key: str | None) -> None:
    """Raises `Failure` for a key that answers can't be sorted by."""
    if key is not None and key not in query.SORTABLE:
        raise usage(f"--sort 不能用“{key}”，可选：{'、'.join(query.SORTABLE)}")


# A year with a month and a day, or a quarter, a half, two years.
_PERIOD = (
    r"([0-9]{4})(?:[-年]([0-9]{1,2})(?:[-月]([0-9]{1,2}))?)?[年月日底]*"
    r"|([0-9]{4}(?:-Q[1-4]|-H[12]|/[0-9]{4}))"
)


def _period(typed: str | None) -> str | None:
    """The period that `typed` means: 2023, 2023年, 2023年12月, 2023-12-31. Raises `Failure` if it is none."""
    if typed is None:
        return None
    found = re.fullmatch(_PERIOD, narrow(typed.strip()))
    if found is None:
        raise usage(f"--period 不能是“{typed}”，请写成 2023、2023-12 或 2023-12-31")
    year, month, day, other = found.groups()
    return other or "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def _check_kind(kind: str | None) -> None:
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
            complain(f"没有编号“{id_}”" + (f"，是不是“{nearest}”？" if nearest else f"；要查词请用 gdcli find {id_}"))
            code = NO
    return code


def warn_of_repeated(hits: Sequence[Hit]) -> None:
    """Say so where facts of the same id come from several files."""
    first: dict[str, str] = {}
    for hit in hits:
        id_ = hit.base.connection.execute("SELECT id FROM fact WHERE seq = ?", (hit.seq,)).fetchone()[0]
        other = first.setdefault(id_, hit.base.path)
        if other != hit.base.path:
            complain(f"注意：编号“{id_}”在 {other} 和 {hit.base.path} 里都有，请运行 gdcli check 检查这两个文件")
            return


def answer(bases: Sequence[Base], asked: Query, output: Output, *, count: bool, card: bool, nothing: str | None) -> int:
    """Print what `asked` finds and return the exit code; `nothing` is said when that is nothing."""
    hits = query.run(bases, asked)
    if len(bases) > 1:
        warn_of_repeated(hits)
    if count:
        write(f"{len(hits)}\n")
    else:
        _print(hits, output, card=card, ordered=bool(asked.words or asked.sort or asked.ids))
    if not hits and nothing:
        complain(nothing)
    return 0 if hits else NO


def _print(hits: list[Hit], output: Output, *, card: bool, ordered: bool) -> None:
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
    _listing(hits, output, ordered)


def _listing(hits: list[Hit], output: Output, ordered: bool) -> None:
    from gdcli.record import decode
    from gdcli.render.facts import listing

    records = [decode(hit.json) for hit in hits]
    if output.format == Format.TABLE and not output.fields:
        from gdcli.render.facttable import fact_table

        draw(lambda console: fact_table(records, console, ordered=ordered))
    else:
        emit(output, listing(records, output.fields), "gdcli")
