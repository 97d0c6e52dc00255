"""How likely it is that a figure is about each fact, or about none, by the evidence and one table of weights.

The model is a multinomial logistic: every candidate has a score, the sum of its evidence times the weights, and so has
the possibility that none is meant; the probabilities are those scores' exponentials, made to add up to one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from gdcli import jsontext
from gdcli.proof.candidates import Words
from gdcli.proof.evidence import ABOUT, NONE, OF_NUMBER, Feature, Pair, Setting, role_same

#: So much more evidence leaves no doubt.
_SURE: Final = 700.0
THRESHOLDS: Final = ("match", "conflict", "review", "look", "mixed")
PATH: Final = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class EvidenceWeights:
    """How much each feature counts, and how sure it must be that a figure is about a fact: to confirm it, to contradict
    it, to have an editor look at what may be wrong, at what agrees but for its scene, at what agrees with one fact
    while the words alone rather mean another. Probabilities, 0 to 1."""

    about: Mapping[str, float]
    none: Mapping[str, float]
    match: float
    conflict: float
    review: float
    look: float
    mixed: float
    worded: tuple[tuple[Feature, float], ...] = field(init=False, compare=False)
    numbered: tuple[tuple[Feature, float], ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        speaking = [(name, weight) for name, weight in self.about.items() if weight]
        worded = tuple((ABOUT[name], weight) for name, weight in speaking if name not in OF_NUMBER)
        numbered = tuple((ABOUT[name], weight) for name, weight in speaking if name in OF_NUMBER)
        object.__setattr__(self, "worded", worded)
        object.__setattr__(self, "numbered", numbered)


@dataclass(frozen=True, slots=True)
class Opinion:
    """A candidate with how likely it is the one meant, 0 to 1; `worded` is how much the words alone speak for it, on no
    scale."""

    pair: Pair
    likely: float
    worded: float = 0.0


@cache
def weights() -> EvidenceWeights:
    """The fitted weights that the program comes with. Raises `ValueError` where they are not for these features."""
    return read(PATH.read_text(encoding="utf-8"))


def read(text: str) -> EvidenceWeights:
    """The weights that a file holds. Raises `ValueError` where its features are not those of this program."""
    values: Any = jsontext.loads(text)
    if set(values["about"]) != set(ABOUT) or set(values["none"]) != set(NONE):
        raise ValueError("weights.json 与程序的证据不一致，请运行 tools/fit_proof.py")
    return EvidenceWeights(
        {name: float(values["about"][name]) for name in ABOUT},
        {name: float(values["none"][name]) for name in NONE},
        *(float(values["thresholds"][name]) for name in THRESHOLDS),
    )


def features(pair: Pair) -> dict[str, float]:
    """The evidence that the figure is about the fact, by name, without what is 0."""
    return {name: value for name, feature in ABOUT.items() if (value := feature(pair))}


def compared(pairs: list[Pair]) -> list[Pair]:
    """The candidates of one figure, which are made to know how well the best of the others is named."""
    # Another sort of thing said of the same subject is no rival.
    alike = [pair for pair in pairs if role_same(pair)]
    said = sorted((pair.sentence for pair in alike), reverse=True)
    beside = sorted((pair.beside for pair in alike), reverse=True)
    _explain(pairs)
    for pair in pairs:
        pair.rival = _best_other(said, pair.sentence, pair)
        pair.rival_beside = _best_other(beside, pair.beside, pair)
    return pairs


def _explain(pairs: Sequence[Pair]) -> None:
    """Make how much of what is said has to do with each fact a share of what has to do with any."""
    known: set[str] = set().union(*(pair.claim.words for pair in pairs))
    bags = {id(pair.words): pair.words.beside for pair in pairs}.values()
    total = max([sum([w for word, w in bag.items() if word in known]) for bag in bags], default=0.0)
    if not total:
        # Nothing right beside it leads to any fact: 论创新的本事，广东没能排到第一.
        for pair in pairs:
            pair.explained = _explained(pair)
        total = max([pair.explained for pair in pairs], default=0.0)
    for pair in pairs:
        pair.explained = pair.explained / total if total else 0.5


def _explained(pair: Pair) -> float:
    """How much of what stands in the sentence of a figure has to do with the fact."""
    return sum([worth for word, worth in pair.words.sentence.items() if word in pair.claim.words])


def _best_other(ordered: Sequence[float], own: float, pair: Pair) -> float:
    """The highest of `ordered` that is another's than that of `pair`, 0 where there is none."""
    first = 1 if role_same(pair) and ordered and own >= ordered[0] else 0
    return ordered[first] if first < len(ordered) else 0.0


def judge(at: Setting, pairs: Sequence[Pair], words: Words, table: EvidenceWeights) -> list[Opinion]:
    """The candidates, likeliest first; what is missing to 1 is how likely none of them is meant."""
    none = sum([table.none[name] * feature(at, words) for name, feature in NONE.items()])
    worded = [score(pair, table.worded) for pair in pairs]
    scores = [said + score(pair, table.numbered) for pair, said in zip(pairs, worded, strict=True)]
    top = max([none, *scores])
    exps = [math.exp(value - top) for value in scores]
    total = sum(exps) + math.exp(none - top)
    found = [Opinion(pair, value / total, said) for pair, value, said in zip(pairs, exps, worded, strict=True)]
    return sorted(found, key=lambda opinion: (-opinion.likely, opinion.pair.claim.ref))


def score(pair: Pair, speaking: Sequence[tuple[Feature, float]]) -> float:
    """How much speaks for the figure being about the fact, on no scale."""
    return sum([weight * value for feature, weight in speaking if (value := feature(pair))])


def rather(other: Opinion, one: Opinion) -> float:
    """How likely the words alone mean `other`, if it is one of the two, 0 to 1."""
    return 1 / (1 + math.exp(min(one.worded - other.worded, _SURE)))
