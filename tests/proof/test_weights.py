"""The fitted weights judge as they were fitted to; a table that is changed does not."""

from __future__ import annotations

import json

import pytest

import gdcli
from gdcli.proof import Checker, opens
from gdcli.proof.evidence import ABOUT
from gdcli.proof.judge import PATH, EvidenceWeights, read, weights

from .scoring import counts, drafts, share

FLAGGED = ("conflict", "review")
CLEAN = ("match", "unknown")


def measured(table: EvidenceWeights) -> tuple[float, float, float]:
    """Slips flagged, false conflicts, and right figures confirmed, on a part of the drafts."""
    with gdcli.load("data/facts.yaml") as base:
        checker = Checker(opens(base.stores()), table)
        found = counts(drafts("guangdong-2023-opened2.jsonl")[:40], lambda text: list(checker.check(text)))
    return share(found, ["conflict"], FLAGGED), share(found, CLEAN, ["conflict"]), share(found, ["match"], ["match"])


def test_drafts_are_judged_as_the_weights_were_fitted() -> None:
    flagged, alarms, confirmed = measured(weights())
    assert flagged >= 0.95
    assert alarms <= 0.01
    assert confirmed >= 0.95


@pytest.mark.parametrize("name", ["explained_beside", "number_agrees", "number_slip"])
def test_other_weights_judge_worse(name: str) -> None:
    table = weights()
    about = [-weight if feature == name else weight for feature, weight in zip(ABOUT, table.about, strict=True)]
    flagged, alarms, confirmed = measured(table._replace(about=tuple(about)))
    assert flagged < 0.95 or alarms > 0.01 or confirmed < 0.95


def test_weights_for_other_evidence_are_refused() -> None:
    values = json.loads(PATH.read_text(encoding="utf-8"))
    del values["about"]["number_agrees"]
    with pytest.raises(ValueError, match="fit_proof"):
        read(json.dumps(values))
