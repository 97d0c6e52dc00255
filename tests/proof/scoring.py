"""How well `gdcli.proof.check` judges labelled drafts.

A file of drafts is JSONL: one draft a line with its `id`, `text` and `figures` in reading order, each with its `text`,
`verdict`, and the `fact` (or `facts`) it is about.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gdcli.proof import Claims, Finding, Verdict, check

MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of labelled figures by (label, verdict); the verdict is `missing` where the figure was not read so.

    `unlabelled` counts findings on anything else by verdict, `right_facts` the confirmed and caught ones
    whose facts are the labelled ones too. `mistakes` has a line for each wrong verdict.
    """

    table: dict[tuple[str, str], int]
    unlabelled: dict[str, int]
    right_facts: int
    mistakes: tuple[str, ...]

    def labelled(self, *labels: str) -> int:
        """How many figures have one of `labels`."""
        return sum(count for (label, _), count in self.table.items() if label in labels)

    @property
    def caught(self) -> float:
        """The share of slips that are reported as conflicts."""
        return self.table.get(("conflict", "conflict"), 0) / max(1, self.labelled("conflict"))

    @property
    def false_alarms(self) -> float:
        """The share of figures without a slip that are reported as conflicts."""
        alarms = sum(self.table.get((label, "conflict"), 0) for label in ("match", "unknown"))
        return (alarms + self.unlabelled.get("conflict", 0)) / max(1, self.labelled("match", "unknown"))

    @property
    def confirmed(self) -> float:
        """The share of right figures that are reported as matches."""
        return self.table.get(("match", "match"), 0) / max(1, self.labelled("match"))

    @property
    def left_alone(self) -> float:
        """The share of figures about something else that are reported as unknown."""
        return self.table.get(("unknown", "unknown"), 0) / max(1, self.labelled("unknown"))

    def render(self) -> str:
        """The confusion table as Markdown, with the four shares below it."""
        columns = [*Verdict, MISSING]
        lines = [f"| labelled | {' | '.join(columns)} |", f"|---|{'---:|' * len(columns)}"]
        for label in Verdict:
            counts = [str(self.table.get((label, column), 0)) for column in columns]
            lines += [f"| {label} | {' | '.join(counts)} |"]
        shares = (
            f"slips caught {self.caught:.1%}, false alarms {self.false_alarms:.1%}, "
            f"confirmed {self.confirmed:.1%}, left alone {self.left_alone:.1%}, right facts {self.right_facts}"
        )
        return "\n".join([*lines, "", shares])


def score(path: Path, claims: Claims, chosen: Callable[[str], bool] = lambda _: True) -> Score:
    """The score on those drafts of the file `path` whose id is `chosen`."""
    table: Counter[tuple[str, str]] = Counter()
    unlabelled: Counter[str] = Counter()
    right_facts = 0
    mistakes: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        draft: dict[str, Any] = json.loads(line)
        if not chosen(draft["id"]):
            continue
        findings = list(check(draft["text"], claims))
        paired = _pair(draft["text"], draft["figures"], findings)
        used = {id(finding) for _, finding in paired if finding is not None}
        unlabelled.update(str(finding.verdict) for finding in findings if id(finding) not in used)
        for label, finding in paired:
            expected = label.get("facts") or [label["fact"]]
            verdict = str(finding.verdict) if finding else MISSING
            table[label["verdict"], verdict] += 1
            if verdict != label["verdict"]:
                got = f"{verdict} {finding.facts} {finding.reason}" if finding else MISSING
                mistakes.append(f"{draft['id']} {label['text']}: {label['verdict']} {expected}, got {got}")
            elif finding and verdict != "unknown":
                right_facts += set(expected) == set(finding.facts)
    return Score(dict(table), dict(unlabelled), right_facts, tuple(mistakes))


def _pair(
    text: str, labels: list[dict[str, Any]], findings: list[Finding]
) -> list[tuple[dict[str, Any], Finding | None]]:
    """Each label with the finding that overlaps it; a label may leave out a bound word or a currency that was read."""
    paired: list[tuple[dict[str, Any], Finding | None]] = []
    position = 0
    for label in labels:
        start = text.index(label["text"], position)
        position = start + len(label["text"])
        overlapping = (found for found in findings if found.start < position and found.end > start)
        paired.append((label, next(overlapping, None)))
    return paired
