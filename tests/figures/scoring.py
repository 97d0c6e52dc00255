"""How well `gdcli.figures.read` reads a labelled corpus.

A corpus is a JSONL file: one text a line with its `id` and its statistical `figures`, each with the fields of
`model.Figure` that say what it means, numbers as strings.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from gdcli.figures import read
from gdcli.model import STATISTICAL, Figure


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of figures: `labelled`, those `recalled`, those `reported`, and those reported `wrong`.

    `exact` are the recalled ones whose text, bound, base value and interval are those of the label too. `mistakes`
    has a line for each figure missed or wrong.
    """

    labelled: int
    recalled: int
    reported: int
    wrong: int
    exact: int
    mistakes: tuple[str, ...]

    @property
    def recall(self) -> Decimal:
        """The share of the labelled figures that are read right."""
        return Decimal(self.recalled) / Decimal(max(1, self.labelled))

    @property
    def error(self) -> Decimal:
        """The share of the reported figures that are not right."""
        return Decimal(self.wrong) / Decimal(max(1, self.reported))


def load(path: Path) -> list[dict[str, Any]]:
    """The entries of a corpus, in order. Raises `json.JSONDecodeError` for a line that isn't JSON."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def spans(entry: dict[str, Any]) -> list[tuple[int, int]]:
    """Where each label of an entry stands in its text. Raises `ValueError` where a label isn't in the text."""
    found, at = [], 0
    for label in entry["figures"]:
        start = entry["text"].index(label["text"], at)
        at = start + len(label["text"])
        found.append((start, at))
    return found


def score(path: Path) -> Score:
    """Read every text of the corpus at `path` and compare: value, unit and kind must be right, and the spans meet."""
    labelled = recalled = reported = wrong = exact = 0
    mistakes = []
    for entry in load(path):
        figures = [figure for figure in read(entry["text"]) if figure.kind in STATISTICAL]
        labelled, reported = labelled + len(entry["figures"]), reported + len(figures)
        for label, span in zip(entry["figures"], spans(entry), strict=True):
            match = next((figure for figure in figures if _agrees(figure, label, span)), None)
            if match is None:
                mistakes.append(f"{entry['id']}: missed {label['text']} in {entry['text']}")
                continue
            figures.remove(match)
            recalled += 1
            exact += _is_exact(match, label)
        wrong += len(figures)
        mistakes += [f"{entry['id']}: wrong {figure.text} in {entry['text']}" for figure in figures]
    return Score(labelled, recalled, reported, wrong, exact, tuple(mistakes))


def _agrees(figure: Figure, label: dict[str, Any], span: tuple[int, int]) -> bool:
    return (
        figure.start < span[1]
        and figure.end > span[0]
        and figure.value == Decimal(label["value"])
        and figure.unit == label["unit"]
        and figure.kind == label["kind"]
    )


def _is_exact(figure: Figure, label: dict[str, Any]) -> bool:
    numbers = [None if label[name] is None else Decimal(label[name]) for name in ("base_value", "low", "high")]
    words = [label[name] for name in ("text", "bound", "base_unit")]
    return [figure.base_value, figure.low, figure.high, figure.text, figure.bound.value, figure.base_unit] == [
        *numbers,
        *words,
    ]
