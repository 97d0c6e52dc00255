"""Are the project's own facts what the article says, and what they always were?

Held against an independent second reading, the facts of version 0.1.0, and the article itself.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gdcli import load
from gdcli.library import Base
from tests.conftest import FACTS, Run

DATA = Path(__file__).parent / "data"

#: Where the two readings cut a figure's words differently; the number and its meaning are the same.
_WORDING = {
    "6年来年度最快增速": "6年来年度最快",
    "双双超过7万家": "超过7万家",
}


@pytest.fixture(scope="module")
def base() -> Iterator[Base]:
    with load(str(FACTS)) as opened:
        yield opened


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows, delimiter="\t"))


def test_every_fact_of_version_0_1_0_is_unchanged(base: Base) -> None:
    """Id, printed form, value, unit and department, as `gdcli show --json` of version 0.1.0 printed them."""
    kept = [
        (row["id"], row["printed"], Decimal(row["value"]), row["unit"], row["dept"]) for row in _rows("facts-0.1.0.tsv")
    ]
    assert len(kept) == 58
    assert sorted((one.id, one.printed, one.value, one.unit, one.dept) for one in base.show()) == sorted(kept)


def test_what_the_command_prints_of_them_is_unchanged(gdcli: Run) -> None:
    rows = {row["id"]: row for row in _rows("facts-0.1.0.tsv")}
    for one in json.loads(gdcli("show", "--json").out, parse_float=Decimal):
        kept = rows.pop(one["id"])
        assert (one["printed"], str(one["value"]), one["unit"], one["dept"]) == tuple(kept.values())[1:]
    assert rows == {}


def test_the_fact_file_is_short() -> None:
    assert FACTS.read_text(encoding="utf-8").count("\n") <= 850


def test_every_note_stands_once_in_the_file() -> None:
    lines = [line.strip() for line in FACTS.read_text(encoding="utf-8").splitlines()]
    notes = [line for line in lines if line.startswith("- ") and len(line) > 20 and "{" not in line]
    assert [line for line, times in Counter(notes).items() if times > 1] == []


def _second_reading() -> Counter[tuple[Any, ...]]:
    return Counter(
        (
            int(row["line"]),
            _WORDING.get(row["printed"], row["printed"]),
            _base_value(row["value"], row["unit"]),
            row["bound"],
            row["kind"],
            row["dept"],
            row["target"] == "true",
        )
        for row in _rows("second-reading.tsv")
    )


def _base_value(value: str, unit: str) -> Decimal:
    scale = Decimal(1)
    for magnitude, factor in (("千", 3), ("万", 4), ("亿", 8)):
        if magnitude in unit:
            scale = scale.scaleb(factor)
    return Decimal(value) * scale


def test_an_independent_second_reading_agrees(base: Base) -> None:
    ours = Counter(
        (line, one.printed, one.base_value, str(one.bound), str(one.kind), one.dept, one.target)
        for one in base.show()
        for line in one.lines
    )
    theirs = _second_reading()
    assert ours - theirs == Counter()
    assert theirs - ours == Counter()


def test_no_sentence_of_the_article_is_in_the_base(article: Path) -> None:
    """Figures, names, titles and short phrases carry over; a run of 20 characters would be a sentence."""
    base = FACTS.read_text(encoding="utf-8")
    longest = 20
    for line in article.read_text(encoding="utf-8").split("\n"):
        for start in range(len(line) - longest + 1):
            piece = line[start : start + longest]
            assert piece not in base or "大产业、大平台" in line[max(0, start - 30) : start + 30]
