"""What `show` and `find` have in common: the names that were typed, and how facts are printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from gdcli.cli.failure import NO, usage
from gdcli.cli.options import Format
from gdcli.cli.output import Output, complain, draw, emit, indentation, write
from gdcli.search.names import UnknownName

if TYPE_CHECKING:
    from gdcli.library import Base, Facts

#: What is unknown, what it is called, and the command or the option that it belongs to.
_WHERE_LISTED = {
    "department": ("部门", "全部部门见 gdcli depts"),
    "topic": ("主题", "全部主题见 gdcli topics"),
    "source": ("来源", "全部来源见 gdcli depts 的“来源”一列"),
    "place": ("地区", "用 gdcli show --fields region 看有哪些地区"),
    "indicator": ("指标", "用 gdcli find 找指标的全名"),
}


#: Nobody asks for more at once, in characters; SQLite takes no condition of a thousand parts.
_LONGEST_QUERY = 1000


class Shown(NamedTuple):
    """How facts are shown: only their number, one as a card, in an order that is an answer, with notes, with how near
    they are, no more than one screen of them."""

    number: bool = False
    card: bool = False
    ordered: bool = False
    notes: bool = False
    near: bool = False
    screen: bool = False


def refuse_empty(*given: Sequence[str] | None) -> None:
    """Raises `Failure` for an id or a keyword that is no more than spaces."""
    if not all(word.strip() for words in given for word in words or ()):
        raise usage("编号和关键词不能是空的")


def refuse_long(words: Sequence[str]) -> None:
    """Raises `Failure` for words that are no question but a text."""
    if len(" ".join(words)) > _LONGEST_QUERY:
        raise usage(f"要找的词超过 {_LONGEST_QUERY} 字，请只写几个词或数字；整篇文字用 gdcli proof 核对")


@contextmanager
def understood() -> Iterator[None]:
    """Turn a name, a period or a key that stands for nothing into the sentence that says so. Raises `Failure`."""
    try:
        yield
    except UnknownName as error:
        raise usage(_unknown(error)) from None
    except ValueError as error:
        raise usage(f"--period 不对：{error}") from None


def _unknown(error: UnknownName) -> str:
    if error.what in ("kind", "key"):
        option = "--kind 没有" if error.what == "kind" else "--sort 不能用"
        return f"{option}“{error.name}”，可选：{'、'.join(error.known)}"
    what, where = _WHERE_LISTED[error.what]
    if error.nearest:
        return f"没有{what}“{error.name}”，是不是“{error.nearest}”？{where}"
    return f"没有{what}“{error.name}”，可选：{'、'.join(error.known[:20])}" + ("……" if len(error.known) > 20 else "")


def answer(base: Base, facts: Facts, output: Output, shown: Shown, nothing: str | None) -> int:
    """Print `facts` and return the exit code; `nothing` is said when there are none."""
    if shown.number:
        write(f"{len(facts)}\n")
    else:
        _print(base, facts, output, shown)
    if not facts and nothing:
        complain(nothing)
    return 0 if facts and facts.near is None else NO


def _print(base: Base, facts: Facts, output: Output, shown: Shown) -> None:
    if output.format == Format.JSON and not output.fields and indentation() is None:
        # The compiled facts are the contract's JSON already.
        write(facts.to_json(near=shown.near) + "\n")
        return
    if output.format == Format.TABLE and not output.fields:
        if facts:
            _draw(base, facts, shown)
        return
    from gdcli.model import Fact
    from gdcli.render.listing import listing

    if facts or output.format != Format.TABLE:
        listed = listing(facts, Fact, output.fields)
        emit(output, listed.plus("near", "相近", facts.near) if shown.near else listed, "gdcli")


def _draw(base: Base, facts: Facts, shown: Shown) -> None:
    if shown.card and len(facts) == 1 and sys.stdout.isatty():
        from gdcli.render.card import fact_card

        draw(lambda _: fact_card(facts.card()))
        return
    from gdcli.render.facttable import fact_table, on_one_screen

    sources = {source.id: source for source in base.sources()}
    if shown.screen and sys.stdout.isatty():
        draw(lambda console: on_one_screen(facts, sources, console, notes=shown.notes))
    else:
        draw(lambda console: fact_table(facts, sources, console, ordered=shown.ordered, notes=shown.notes))


def name_missing(base: Base, ids: Sequence[str], found: int) -> int:
    """Name every id that the base doesn't have, with the nearest one; 1 if there is any, else 0."""
    if found >= len(ids):
        return 0
    known = {name for fact in base.show(*ids) for name in (fact.id, f"{fact.source}/{fact.id}")}
    missing = [id_ for id_ in dict.fromkeys(ids) if id_.strip().lower() not in known]
    for id_ in missing:
        nearest = base.nearest_id(id_)
        complain(f"没有编号“{id_}”" + (f"，是不是“{nearest}”？" if nearest else f"；要查词请用 gdcli find {id_}"))
    return NO if missing else 0
