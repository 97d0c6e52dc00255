"""Fit the weights of `find` to labelled queries and say how well they do on bases they were not fitted on.

    python tools/fit_find.py            print the table
    python tools/fit_find.py --write    and write gdcli/search/weights.py

Queries are lines of tests/search/queries.jsonl: a base (a file in tests/bases, or "" for the program's own facts),
what was typed, and the ids of facts any of which is a right first answer; none where the base does not hold it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import gdcli  # noqa: E402
from gdcli.search import weights  # noqa: E402
from gdcli.search.weights import Weights  # noqa: E402

QUERIES = ROOT / "tests" / "search" / "queries.jsonl"
TARGET = ROOT / "gdcli" / "search" / "weights.py"

#: What each weight is tried at.
GRID = {
    "called": (0.85, 0.9, 0.95, 1.0),
    "filed": (0.4, 0.5, 0.6, 0.7, 0.8),
    "noted": (0.05, 0.1, 0.2, 0.3),
    "alike": (0.6, 0.7, 0.8, 0.9),
    "number": (2.0, 3.0, 4.0, 6.0),
    "alone": (0.0, 0.2, 0.3, 0.4, 0.5, 0.6),
    "everyday": (0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0),
    "near": (0.36, 0.4, 0.42, 0.44, 0.46, 0.48, 0.5, 0.52, 0.56),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A query with its right answers; none where the base does not hold what is asked."""

    base: str
    query: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Score:
    """Of the queries that can be answered, which share has the right fact first and among three; of the others, which
    share finds nothing."""

    first: float
    three: float
    nothing: float
    queries: int
    absent: int

    @property
    def worth(self) -> float:
        """What is fitted: a wrong first answer is worse than none."""
        return 2 * self.first + self.three + 2 * min(self.nothing, 0.97)


def read(path: Path = QUERIES) -> list[Labelled]:
    """The labelled queries."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Labelled(line["base"], line["query"], frozenset(line["ids"])) for line in lines]


def bases(queries: Iterable[Labelled]) -> dict[str, gdcli.Base]:
    """The bases that `queries` ask, open."""
    names = sorted({query.base for query in queries})
    return {name: gdcli.load(*([str(ROOT / "tests" / "bases" / f"{name}.yaml")] if name else [])) for name in names}


def score(queries: Sequence[Labelled], opened: dict[str, gdcli.Base], tried: Weights) -> Score:
    """How well `tried` does on `queries`."""
    first = three = nothing = answerable = 0
    for query in queries:
        found = answer(query.query, opened[query.base], tried)
        if not query.ids:
            nothing += not found
            continue
        answerable += 1
        first += bool(found) and found[0] in query.ids
        three += any(id_ in query.ids for id_ in found)
    absent = len(queries) - answerable
    return Score(first / max(answerable, 1), three / max(answerable, 1), nothing / max(absent, 1), answerable, absent)


@cache
def answer(query: str, base: gdcli.Base, tried: Weights) -> tuple[str, ...]:
    """The ids of the first three facts; the same weights are tried on a base again and again."""
    weights.FITTED = tried
    return tuple(fact.id for fact in base.find(query, near=True, limit=3))


def fit(queries: Sequence[Labelled], opened: dict[str, gdcli.Base], start: Weights, rounds: int = 2) -> Weights:
    """The weights that do best on `queries`, one at a time from `start`; of equals the one nearest to the middle of its
    equals, so that none stands at an edge."""
    best = start
    for _ in range(rounds):
        for name, values in GRID.items():
            scored = [(score(queries, opened, best._replace(**{name: value})).worth, value) for value in values]
            most = max(worth for worth, _ in scored)
            equals = [value for worth, value in scored if worth >= most - 1e-9]
            best = best._replace(**{name: equals[len(equals) // 2]})
    return best


def table(queries: Sequence[Labelled], opened: dict[str, gdcli.Base], fitted: Weights) -> list[str]:
    """Each base with weights that were fitted without it, and all with the weights fitted on all."""
    lines = ["| base | queries | first | among three | absent: nothing |", "| --- | --- | --- | --- | --- |"]
    for base in opened:
        others = [query for query in queries if query.base != base]
        own = [query for query in queries if query.base == base]
        got = score(own, opened, fit(others, opened, fitted, 1))
        lines.append(f"| {base or 'the program’s own'}, fitted without it | {_cells(got)}")
    return [*lines, f"| all, fitted on all | {_cells(score(queries, opened, fitted))}"]


def _cells(got: Score) -> str:
    return f"{got.queries} + {got.absent} | {got.first:.1%} | {got.three:.1%} | {got.nothing:.1%} |"


def main() -> None:
    """Fit, print, and write where asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write gdcli/search/weights.py")
    options = parser.parse_args()
    queries = read()
    opened = bases(queries)
    fitted = fit(queries, opened, weights.FITTED)
    print("\n".join(table(queries, opened, fitted)))
    print(fitted)
    if options.write:
        line = "FITTED = Weights(" + ", ".join(f"{name}={value}" for name, value in fitted._asdict().items()) + ")"
        TARGET.write_text(re.sub(r"^FITTED = .*$", line, TARGET.read_text(encoding="utf-8"), flags=re.MULTILINE))


if __name__ == "__main__":
    main()
