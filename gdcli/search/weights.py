"""How much each sort of find counts. Written by tools/fit_find.py; docs/lookup.md shows what it was fitted on."""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """What a piece of a query counts in another name of a fact, in what it is filed under and in its notes (in the
    indicator itself it counts 1); which share of that another word for it counts; as how many characters that only one
    fact has a number counts; which share of that a character of an unknown word counts that stands by itself, and which
    share of what it would be an unknown word of every day counts; which share of what was asked the nearest must hold;
    which share a character that is added to what is found counts, which one a name of which the word is
    short; as how many characters that only one fact has the measure word counts that is asked about.
    """

    called: float
    filed: float
    noted: float
    alike: float
    number: float
    alone: float
    everyday: float
    near: float
    added: float
    short: float
    measure: float


FITTED = Weights(
    called=0.8,
    filed=0.6,
    noted=0.2,
    alike=0.95,
    number=4.0,
    alone=0.3,
    everyday=0.1,
    near=0.52,
    added=0.7,
    short=1.0,
    measure=2.0,
)
