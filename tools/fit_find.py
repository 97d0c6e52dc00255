"""Fit the weights of `find` to labelled queries and say how well they do on bases they were not fitted on.

    python tools/fit_find.py            print the table
    python tools/fit_find.py --write    and write gdcli/search/weights.py

Queries are lines of tests/search/queries.jsonl: a base (a file in tests/bases, or "" for the program's own facts),
what was typed, and the ids of facts any of which is a right first answer; none where the base does not hold it.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import gdcli  # noqa: E402
from gdcli.search import find, rarity, weights  # noqa: E402
from gdcli.search.weights import Weights  # noqa: E402

QUERIES = ROOT / "tests" / "search" / "queries.jsonl"
TARGET = ROOT / "gdcli" / "search" / "weights.py"

# What no weight changes is worked out once: how telling each piece of a query is in a base.
vars(find)["weigh"] = cache(rarity.weigh)

#: What each weight is tried at; fitting begins in the middle.
GRID = {
    "near": (0.42, 0.44, 0.46, 0.48, 0.5, 0.52, 0.54),
    "called": (0.7, 0.75, 0.8, 0.85, 0.9),
    "filed": (0.5, 0.6, 0.7),
    "noted": (0.1, 0.2, 0.3),
    "alike": (0.8, 0.9, 0.95, 1.0),
    "number": (3.0, 4.0, 6.0),
    "alone": (0.1, 0.2, 0.3, 0.4),
    "everyday": (0.1, 0.3, 0.5),
    "added": (0.4, 0.55, 0.7, 0.85),
    "short": (0.65, 0.8, 0.95, 1.0),
    "measure": (0.5, 1.0, 2.0, 3.0),
}
#: So often all weights are gone through.
ROUNDS = 2


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


@cache
def base(name: str) -> gdcli.Base:
    """The base `name`, open; what it answers is kept, for the same is asked with all weights."""
    opened = gdcli.load(*([str(ROOT / "tests" / "bases" / f"{name}.yaml")] if name else []))
    for store in opened.stores():
        for name in ("candidates", "near"):
            setattr(store, name, _kept(getattr(store, name)))
    opened.nearest_term = cache(opened.nearest_term)  # type: ignore[method-assign]
    return opened


def _kept(ask: Callable[..., Any]) -> Callable[..., Any]:
    answers: dict[str, Any] = {}

    def answer(text: str, numbers: Iterable[Any], *rest: Any) -> Any:
        given = (text, [*numbers], *rest)
        return answers.get(repr(given)) or answers.setdefault(repr(given), ask(*given))

    return answer


def outcomes(queries: Sequence[Labelled], tried: Weights) -> list[tuple[bool, bool]]:
    """For each of `queries` whether `tried` find the right fact first, and among three; where there is none, whether
    they find nothing, twice."""
    weights.FITTED = tried
    found = [[fact.id for fact in base(one.base).find(one.query, near=True, limit=3)] for one in queries]
    return [
        (ids[0] in one.ids if ids else False, not one.ids.isdisjoint(ids)) if one.ids else (not ids, not ids)
        for one, ids in zip(queries, found, strict=True)
    ]


class Tries:
    """What `queries` find with the weights that are tried, on all processors, each worked out once."""

    def __init__(self, queries: Sequence[Labelled]) -> None:
        workers = os.cpu_count() or 1
        # Each process keeps what its part of the queries asks.
        self._parts = [(ProcessPoolExecutor(1), queries[at::workers]) for at in range(workers)]
        self.queries = [one for _, part in self._parts for one in part]
        self._made: dict[Weights, NDArray[np.bool_]] = {}
        self._absent = np.array([not one.ids for one in self.queries])
        self._bases = np.array([one.base for one in self.queries])

    def score(self, tried: Weights, at: str | None = None, without: str | None = None) -> Score:
        """How well `tried` does, on all bases, `at` one or `without` one."""
        if tried not in self._made:
            running = [worker.submit(outcomes, part, tried) for worker, part in self._parts]
            self._made[tried] = np.array([row for one in running for row in one.result()])
        among = (self._bases == at) if at is not None else (self._bases != without)
        held, absent = self._made[tried][among & ~self._absent], self._made[tried][among & self._absent]
        first, three = held.mean(0)
        return Score(first, three, absent[:, 0].mean(), len(held), len(absent))

    def fit(self, without: str | None = None) -> Weights:
        """The weights that do best, one at a time from the middle; of equals the one nearest to the middle of its
        equals, so that none stands at an edge."""
        best = Weights(**{name: values[len(values) // 2] for name, values in GRID.items()})
        for _ in range(ROUNDS):
            for name, values in GRID.items():
                scored = [
                    (self.score(best._replace(**{name: value}), without=without).worth, value) for value in values
                ]
                most = max(worth for worth, _ in scored)
                equals = [value for worth, value in scored if worth >= most - 1e-9]
                best = best._replace(**{name: equals[len(equals) // 2]})
        return best


def table(tries: Tries, fitted: Weights) -> list[str]:
    """Each base with weights that were fitted without it, all of these together, and all with `fitted`."""
    lines = ["| base | queries | first | among three | absent: nothing |", "| --- | --- | --- | --- | --- |"]
    own = {name: tries.score(tries.fit(name), at=name) for name in sorted({one.base for one in tries.queries})}
    lines += [f"| {name or 'the program’s own'}, fitted without it | {_cells(got)}" for name, got in own.items()]
    lines.append(f"| all of these | {_cells(_together(own.values()))}")
    return [*lines, f"| all, fitted on all | {_cells(tries.score(fitted))}"]


def _together(scores: Iterable[Score]) -> Score:
    parts = list(scores)
    held, absent = sum(one.queries for one in parts), sum(one.absent for one in parts)
    return Score(
        sum(one.first * one.queries for one in parts) / held,
        sum(one.three * one.queries for one in parts) / held,
        sum(one.nothing * one.absent for one in parts) / absent,
        held,
        absent,
    )


def _cells(got: Score) -> str:
    return f"{got.queries} + {got.absent} | {got.first:.1%} | {got.three:.1%} | {got.nothing:.1%} |"


def main() -> None:
    """Fit, print, and write where asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write gdcli/search/weights.py")
    options = parser.parse_args()
    tries = Tries(read())
    fitted = tries.fit()
    print("\n".join(table(tries, fitted)))
    print(fitted)
    if options.write:
        values = "".join(f"    {name}={value},\n" for name, value in fitted._asdict().items())
        text = TARGET.read_text(encoding="utf-8").partition("FITTED = ")[0]
        TARGET.write_text(f"{text}FITTED = Weights(\n{values})\n", encoding="utf-8")


if __name__ == "__main__":
    main()
