"""The labelled corpora are read as well as promised."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from .scoring import score

CORPUS = Path(__file__).parent.parent / "corpus"
DEVELOPMENT = CORPUS / "figures-dev.jsonl"


def test_development_corpus_is_there() -> None:
    assert DEVELOPMENT.exists()


@pytest.mark.parametrize("path", sorted(CORPUS.glob("figures-*.jsonl")), ids=lambda path: path.stem)
def test_corpus(path: Path) -> None:
    result = score(path)
    assert result.labelled >= 300
    assert result.recall >= Decimal("0.97"), "\n".join(result.mistakes)
    assert result.error <= Decimal("0.03"), "\n".join(result.mistakes)
