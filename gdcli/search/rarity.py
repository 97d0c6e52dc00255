"""What is asked, weighed in a base: how rare each piece of it is there, and which other words stand for it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from gdcli.base import grams
from gdcli.base.store import Store
from gdcli.language.alike import others, spans
from gdcli.language.questions import EVERYDAY, LIGHT, NAME_JOINERS
from gdcli.language.roles import ROLES
from gdcli.search.ask import Asked
from gdcli.search.short import stretches


class Run(NamedTuple):
    """A run of Chinese: its pieces, which are every two neighbours or the one character there is, and how telling each
    is; the places of those pieces that join one word to the next; for each character the other words for what it is
    part of, and how telling the most common of them is; the places of characters of words of every day that the
    base has nothing of, and of those that say what sort of figure is asked; for each character the short form that it
    may be part of."""

    text: str
    pairs: tuple[str, ...]
    told: tuple[float, ...]
    joints: frozenset[int]
    others: tuple[tuple[str, ...], ...]
    least: tuple[float, ...]
    everyday: frozenset[int] = frozenset()
    sorts: frozenset[int] = frozenset()
    short: tuple[str, ...] = ()

    def around(self, at: int) -> tuple[str, ...]:
        """The pieces that the character at `at` belongs to."""
        return self.pairs[max(at - 1, 0) : at + 1] or self.pairs


class Rarity(NamedTuple):
    """How telling each piece of a query is: the logarithm of how rare. `rarest` is that of a piece no fact has.

    `latin` are its Latin words with the other words for each; `said` the characters of all that is asked, which are
    `length`. In a `wide` search other words stand for all, and a number is found also where one is near it.
    """

    of: Mapping[str, float]
    rarest: float
    wide: bool
    runs: tuple[Run, ...] = ()
    latin: Mapping[str, tuple[str, ...]] = {}
    said: frozenset[str] = frozenset()
    length: int = 0

    def __call__(self, piece: str) -> float:
        return self.of.get(piece, self.rarest)

    def has(self, piece: str) -> bool:
        """Whether a fact may have `piece`."""
        return piece in self.of

    def least(self, pieces: Iterable[str]) -> float:
        """How telling the most common of `pieces` is; that of the rarest where there are none."""
        return min(map(self.__call__, pieces), default=self.rarest)

    @property
    def found(self) -> list[str]:
        """The pieces of the runs, and the other words, that facts may have, in order."""
        pairs = (pair for run in self.runs for pair in run.pairs if self.has(pair))
        words = (word for run in self.runs for each in run.others for word in each)
        return sorted({*pairs, *words, *(word for each in self.latin.values() for word in each)})


def weigh(store: Store, asked: Asked, wide: bool = False) -> Rarity:
    """How telling each piece of `asked` is among the facts of `store`. Other words stand for those that the base does
    not have, or, where the search is `wide`, for any."""
    weights, rarest = _pieces(store, asked, wide)
    rarity = Rarity(weights, rarest, wide)
    latin = {word: _known(word, weights) if wide or word not in weights else () for word in asked.latin}
    runs = tuple(_run(run, rarity) for run in asked.runs)
    said = "".join((*asked.runs, *asked.latin, *asked.phrases, *asked.times, *(one.text for one in asked.numbers)))
    return rarity._replace(runs=runs, latin=latin, said=frozenset(said + NAME_JOINERS), length=len(said))


def _pieces(store: Store, asked: Asked, wide: bool) -> tuple[dict[str, float], float]:
    """The weights of everything that is `asked`, and of the other words that may stand for its words."""
    words = {run[start:end] for run in asked.runs for start, end in spans(run)} | {*asked.latin}
    pairs = chain.from_iterable(map(_pairs, asked.runs))
    weights, rarest = _weights(store, {*asked.phrases, *asked.times, *words, *pairs})
    if meant := {other for word in words if wide or word not in weights for other in others(word)}:
        weights |= _weights(store, meant)[0]
    return weights, rarest


def _weights(store: Store, pieces: Collection[str]) -> tuple[dict[str, float], float]:
    """How telling each of `pieces` that a fact may have is, and one that none has."""
    facts, spread = store.spread({token for piece in pieces for token in _tokens(piece)})
    counts = {piece: _count(piece, spread) for piece in pieces}
    return {piece: math.log(1 + facts / count) for piece, count in counts.items() if count}, math.log(1 + 2 * facts)


def _pairs(run: str) -> tuple[str, ...]:
    return tuple(run[at : at + 2] for at in range(len(run) - 1)) or (run,)


def _tokens(piece: str) -> Iterator[str]:
    for part in grams.PARTS:
        yield from grams.tokens(part, piece)


def _count(piece: str, spread: Mapping[str, int]) -> int:
    """A piece is as common as its rarest token in the part that has most of it."""
    parts = ([spread.get(token, 0) for token in grams.tokens(part, piece)] for part in grams.PARTS)
    return max(min(counts, default=0) for counts in parts)


def _known(word: str, weights: Mapping[str, float]) -> tuple[str, ...]:
    """The other words for `word` that facts have. One character alone is too often part of something else."""
    return tuple(other for other in others(word) if len(other) > 1 and other in weights)


def _run(text: str, rarity: Rarity) -> Run:
    pairs = _pairs(text)
    words = [(at, end) for at, end in spans(text) if rarity.has(text[at:end]) or _known(text[at:end], rarity.of)]
    alike: list[tuple[str, ...]] = [()] * len(text)
    for start, end in words:
        for at in range(start, end):
            # What the base has is meant as the base has it.
            if rarity.wide or not any(map(rarity.has, pairs[max(at - 1, 0) : at + 1])):
                alike[at] += _known(text[start:end], rarity.of)
    told, least = map(rarity.__call__, pairs), map(rarity.least, alike)
    everyday = frozenset(_everyday(text, pairs, rarity)) if rarity.wide else frozenset[int]()
    sorts = frozenset(_sorts(text))
    return Run(
        text,
        pairs,
        tuple(told),
        _joints(len(text), words),
        tuple(alike),
        tuple(least),
        everyday,
        sorts,
        _short_forms(text, pairs, sorts, rarity) if rarity.wide else (),
    )


def _short_forms(text: str, pairs: Sequence[str], sorts: Collection[int], rarity: Rarity) -> tuple[str, ...]:
    """For each character of `text` the short form that it may be part of, "" where it is of none."""
    listed, single = _listed()
    words = {at for start, end in spans(text) if end - start > 1 for at in range(start, end)}
    words |= {at + one for at, pair in enumerate(pairs) if pair in listed for one in (0, 1)}
    words |= {at for at, char in enumerate(text) if at in sorts or char in single}
    forms = [""] * len(text)
    for start, end in stretches(text, [*map(rarity.has, pairs)], words):
        forms[start:end] = [text[start:end]] * (end - start)
    return tuple(forms)


def _sorts(text: str) -> Iterator[int]:
    """The places of characters of words in `text` for sorts of figures."""
    _, sorts = _listed()
    for at in range(len(text)):
        for length in (2, 3):
            if text[at : at + length] in sorts:
                yield from range(at, at + length)


def _everyday(text: str, pairs: Sequence[str], rarity: Rarity) -> Iterator[int]:
    """The places of everyday words in `text`. One of a single character stands in no pair that the base has, and behind
    no part of a word that it has not: 考 of 高考 is none."""
    known, _ = _listed()

    def strange(at: int) -> bool:
        told = at < 0 or not known.isdisjoint((text[at], text[max(at - 1, 0) : at + 1])) or text[at] in LIGHT
        return not told and not any(map(rarity.has, pairs[max(at - 1, 0) : at + 1]))

    for at, char in enumerate(text):
        if char in known and not strange(at - 1) and not any(map(rarity.has, pairs[max(at - 1, 0) : at + 1])):
            yield at
        if at + 1 < len(text) and text[at : at + 2] in known:
            yield from (at, at + 1)


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    """The words of every day, and those for sorts of figures."""
    return frozenset(EVERYDAY.split()), frozenset(" ".join(ROLES.values()).split())


def _joints(length: int, words: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The places of the pieces between a word and what stands next to it in a run of `length`; one character by itself
    is told by its neighbours.

    >>> sorted(_joints(6, [(3, 5)]))
    [2]
    """
    parts = sorted({0, length, *chain.from_iterable(words)})
    long = [end - start > 1 for start, end in pairwise(parts)]
    return frozenset(at - 1 for at, both in zip(parts[1:], pairwise(long), strict=False) if all(both))
