"""How much each sort of find counts. Written by tools/fit_find.py; docs/lookup.md shows what it was fitted on."""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """What a piece of a query counts in what a fact is filed under and in its notes (in its name it counts 1); how much
    it counts which share of the query stands in the name unbroken; as how many characters that only one fact has a
    number counts; which share of what was asked the nearest must hold."""

    called: float
    filed: float
    noted: float
    alike: float
    unbroken: float
    number: float
    near: float


FITTED = Weights(called=0.95, filed=0.7, noted=0.2, alike=0.8, unbroken=0.2, number=4.0, near=0.45)
