"""How well drafts are judged that are labelled figure by figure; tests/proof/train/README.md says how."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from gdcli.proof import Finding

TRAIN = Path(__file__).parent / "train"
DOUBTED = "库中此条存疑"


def drafts(name: str) -> list[dict[str, Any]]:
    """The labelled drafts of one file."""
    return [json.loads(line) for line in (TRAIN / name).read_text(encoding="utf-8").splitlines()]


def counts(labelled: Iterable[dict[str, Any]], check: Callable[[str], list[Finding]]) -> Counter[tuple[str, str]]:
    """How many figures with each label got each verdict; one that agrees with a doubted fact counts as confirmed."""
    table: Counter[tuple[str, str]] = Counter()
    for draft in labelled:
        findings = [finding for finding in check(draft["text"]) if finding.kind != "person"]
        for label in draft["figures"]:
            start, end = label["start"], label["start"] + len(label["text"])
            found = next((one for one in findings if one.start < end and start < one.end), None)
            verdict = str(found.verdict) if found else "unread"
            if found and label["label"] == "match" and found.reason.startswith(DOUBTED):
                verdict = "match"
            table[label["label"], verdict] += 1
    return table


def share(table: Counter[tuple[str, str]], labels: Iterable[str], verdicts: Iterable[str]) -> float:
    """The share of the figures with one of `labels` that got one of `verdicts`."""
    labels, verdicts = set(labels), set(verdicts)
    total = sum(count for (label, _), count in table.items() if label in labels)
    return sum(n for (label, verdict), n in table.items() if label in labels and verdict in verdicts) / max(1, total)
