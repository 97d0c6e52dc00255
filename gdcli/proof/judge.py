"""How likely it is that a figure is about each fact, or about none, by the evidence and one table of weights.

The model is a multinomial logistic: every candidate has a score, the sum of its evidence times the weights, and so has
the possibility that none is meant; the probabilities are those scores' exponentials, made to add up to one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import Any, Final, NamedTuple

from gdcli import jsontext
from gdcli.proof.candidates import Words
from gdcli.proof.evidence import ABOUT, NONE, OF_NUMBER, Pair, Setting, evidence, of_none

#: So much more evidence leaves no doubt.
_SURE: Final = 700.0
THRESHOLDS: Final = ("match", "conflict", "review", "look", "mixed")
PATH: Final = Path(__file__).with_name("weights.json")
_OF_WORDS: Final = len(ABOUT) - OF_NUMBER


class EvidenceWeights(NamedTuple):
    """How much each feature counts, in the order of `ABOUT` and `NONE`, and how sure it must be that a figure is about
    a fact: to confirm it, to contradict it, to have an editor look at what may be wrong, at what agrees but for its
    scene, at what agrees with one fact while the words alone rather mean another. Probabilities, 0 to 1."""

    about: tuple[float, ...]
    none: tuple[float, ...]
    match: float
    conflict: float
    review: float
    look: float
    mixed: float


class Opinion(NamedTuple):
    """A candidate with how likely it is the one meant, 0 to 1, and what each piece of evidence counts for it, in the
    order of `ABOUT`."""

    pair: Pair
    likely: float
    counted: tuple[float, ...] = ()


@cache
def weights() -> EvidenceWeights:
    """The fitted weights that the program comes with. Raises `ValueError` where they are not for these features."""
    return read(PATH.read_text(encoding="utf-8"))


def read(text: str) -> EvidenceWeights:
    """The weights that a file holds. Raises `ValueError` where its features are not those of this program."""
    values: Any = jsontext.loads(text)
    about: Mapping[str, float] = values["about"]
    none: Mapping[str, float] = values["none"]
    if set(about) != set(ABOUT) or set(none) != set(NONE):
        raise ValueError("weights.json 与程序的证据不一致，请运行 tools/fit_proof.py")
    table = tuple(float(about[name]) for name in ABOUT), tuple(float(none[name]) for name in NONE)
    return EvidenceWeights(*table, *(float(values["thresholds"][name]) for name in THRESHOLDS))


def judge(at: Setting, pairs: Sequence[Pair], words: Words, table: EvidenceWeights) -> list[Opinion]:
    """The candidates, likeliest first; what is missing to 1 is how likely none of them is meant."""
    none = sum(map(mul, of_none(at, words), table.none))
    counted = [tuple(map(mul, evidence(pair), table.about)) for pair in pairs]
    scores = list(map(sum, counted))
    top = max([none, *scores])
    exps = [math.exp(score - top) for score in scores]
    total = sum(exps) + math.exp(none - top)
    found = [Opinion(pair, exp / total, one) for pair, exp, one in zip(pairs, exps, counted, strict=True)]
    return sorted(found, key=lambda opinion: (-opinion.likely, opinion.pair.claim.ref))


def rather(other: Opinion, one: Opinion) -> float:
    """How likely the words alone mean `other`, if it is one of the two, 0 to 1."""
    ahead = sum(one.counted[:_OF_WORDS]) - sum(other.counted[:_OF_WORDS])
    return 1 / (1 + math.exp(min(ahead, _SURE)))
