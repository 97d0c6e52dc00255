"""Fit how much each piece of evidence counts in `gdcli proof`, and say how well that does on other bases.

    python -m tools.fit_proof [--bases FOLDER …] [--report]

Reads the labelled drafts in tests/proof/train/ and the bases they are about, leaves out one base after the other,
chooses the thresholds on the drafts of the bases left out, and writes gdcli/proof/weights.json and the table in
docs/proof.md. Needs numpy and scipy, which nothing else does. `--report` changes nothing and lists every mistake."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]

import gdcli
from gdcli.documents.lines import join
from gdcli.proof import Claims, opens
from gdcli.proof.candidates import Words
from gdcli.proof.check import Case, Walk, year_of
from gdcli.proof.evidence import ABOUT, NONE, Pair, Setting, evidence, of_none
from gdcli.proof.judge import PATH, THRESHOLDS, EvidenceWeights, Opinion, judge
from gdcli.proof.people import People
from gdcli.proof.verdict import DOUBTED, rule, standing

ROOT = Path(__file__).parent.parent
TRAIN = ROOT / "tests" / "proof" / "train"
BASES = [ROOT / "data", ROOT / "tests" / "bases"]
BEGIN, END = "<!-- fit_proof begins -->", "<!-- fit_proof ends -->"
HOME = "xkb-2024-01-23"
DOCS = ROOT / "docs" / "proof.md"

_ABOUT, _NONE = list(ABOUT), list(NONE)
#: What speaks against a fact; everything else speaks for it.
_AGAINST = frozenset(
    """
    rival_named paired_other set_apart number_far role_change role_share direction_other time_other place_other
    told_before
    """.split()  # noqa: SIM905
)
#: How strongly weights are held near 0, and how often the text is read again with what was fitted.
_HOLD = 0.5
_ROUNDS = 2
#: What is promised: the share of clean figures that may be called wrong, and that may be brought to an editor's eye.
_ALARMS, _REVIEWS, _CONFIRMED_WRONGLY = 0.008, 0.04, 0.02
#: A slip counts for more than a right figure, of which there are more.
_WORTH = {"conflict": 2.0, "review": 2.0}
_START = EvidenceWeights((), (), match=0.5, conflict=0.7, review=0.55, look=0.5, mixed=0.25)

Label = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    id: str
    base: str
    wording: str
    text: str
    figures: tuple[Label, ...]


@dataclass(slots=True)
class Base:
    """An open base with its drafts."""

    id: str
    claims: list[Claims]
    people: People
    ids: set[str]
    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Example:
    """One labelled figure: the evidence of each candidate, that of none, and which candidates are right."""

    base: str
    about: Any
    none: Any
    right: list[int]
    label: str = "match"


def load(folders: Iterable[Path]) -> dict[str, Base]:
    """The bases in `folders` by the id of their source, with their labelled drafts."""
    bases: dict[str, Base] = {}
    for folder in folders:
        for path in sorted(folder.glob("**/*.yaml")) if folder.is_dir() else ():
            stores = gdcli.load(str(path)).stores()
            claims = opens(stores)
            id_ = next(iter(claims[0].sources))
            people = People(item for one in claims for item in one.departments)
            ids = {id_ for store in stores for id_ in store.ids("", 10**6)}
            bases.setdefault(id_, Base(id_, claims, people, ids))
    for path in sorted(TRAIN.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            draft = json.loads(line)
            if draft["base"] in bases:
                made = Draft(draft["id"], draft["base"], draft["wording"], draft["text"], tuple(draft["figures"]))
                bases[draft["base"]].drafts.append(made)
    return {id_: base for id_, base in bases.items() if base.drafts}


def cases(base: Base, draft: Draft, table: EvidenceWeights | None) -> Iterator[tuple[Case, Label | None, list[Pair]]]:
    """Every figure of `draft` with its label, if it has one; decided by `table`, or without one by the labels."""
    joined = join(draft.text)
    seen: list[tuple[list[Pair], Words]] = []

    def label_at(start: int, end: int) -> Label | None:
        start, end = joined.back(start), joined.back_end(end)
        for label in draft.figures:
            if label["start"] < end and start < label["start"] + len(label["text"]):
                return label
        return None

    def decide(at: Setting, pairs: Sequence[Pair], words: Words) -> list[Opinion]:
        seen.append((list(pairs), words))
        if table is not None:
            return judge(at, pairs, words, table)
        label = label_at(at.clause.figure.start, at.clause.figure.end)
        facts = set(label["facts"]) if label else set()
        return [Opinion(pair, 1.0) for pair in pairs if pair.claim.fact.id in facts]

    for case in Walk(joined.text, base.claims, base.people, year_of(joined.text)).cases(decide):
        yield case, label_at(case.at.clause.figure.start, case.at.clause.figure.end), seen[-1][0]


def examples(bases: Iterable[Base], table: EvidenceWeights | None) -> tuple[list[Example], dict[str, list[int]]]:
    """The labelled figures, and for each base how many have a fact and how many of those have it as a candidate."""
    found: list[Example] = []
    recall: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for base in bases:
        for draft in base.drafts:
            for case, label, pairs in cases(base, draft, table):
                if label is None:
                    continue
                right = [i for i, pair in enumerate(pairs) if pair.claim.fact.id in label["facts"]]
                if label["facts"] and not set(label["facts"]) & base.ids:
                    continue
                if label["facts"]:
                    recall[base.id][0] += 1
                    recall[base.id][1] += bool(right)
                    if not right:
                        continue
                about = np.array([evidence(pair) for pair in pairs], dtype=float).reshape(-1, len(_ABOUT))
                none = np.array(of_none(case.at, case.words), dtype=float)
                found.append(Example(base.id, about, none, right, label["label"]))
    return found, recall


def fit(found: Sequence[Example]) -> EvidenceWeights:
    """The weights that make the labels of these examples likeliest."""
    counts = Counter(example.base for example in found)
    # No base counts for all: each as much as the root of its figures.
    share = {base: (np.median(list(counts.values())) / count) ** 0.5 for base, count in counts.items()}
    size = len(_ABOUT)
    owners = np.concatenate([np.full(len(example.about), i) for i, example in enumerate(found)])
    about = np.concatenate([example.about for example in found])
    none = np.array([example.none for example in found])
    worth = np.array([share[example.base] * _WORTH.get(example.label, 1.0) for example in found])
    right = np.zeros(len(about), dtype=bool)
    at = 0
    for example in found:
        right[[at + i for i in example.right]] = True
        at += len(example.about)
    nothing = np.array([not example.right for example in found])

    def loss(theta: Any) -> tuple[float, Any]:
        scores, rest = about @ theta[:size], none @ theta[size:]
        top = rest.copy()
        np.maximum.at(top, owners, scores)
        exps, others = np.exp(scores - top[owners]), np.exp(rest - top)
        total = others + np.bincount(owners, exps, len(found))
        good = np.where(nothing, others, np.bincount(owners, exps * right, len(found)))
        likely, hit = exps / total[owners], exps * right / np.maximum(good, 1e-12)[owners]
        gap = (likely - hit * right) * worth[owners]
        gap_none = (others / total - nothing) * worth
        value = -np.sum(worth * np.log(np.maximum(good / total, 1e-12))) + _HOLD / 2 * np.sum(theta**2)
        return value, np.concatenate([about.T @ gap, none.T @ gap_none]) + _HOLD * theta

    # Evidence for a fact never counts against it, nor the other way round: what only follows from the others stays 0.
    bounds: list[tuple[float | None, float | None]] = [
        (None, 0.0) if name in _AGAINST else (0.0, None) for name in _ABOUT
    ]
    bounds += [(None, None)] * len(_NONE)
    result = minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 400})
    weights = tuple(round(float(value), 3) for value in result.x)
    return _START._replace(about=weights[:size], none=weights[size:])


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled figure with its candidates as judged by weights that never saw its base."""

    base: str
    wording: str
    draft: Draft
    label: Label
    case: Case


def judged(base: Base, table: EvidenceWeights) -> list[Judged]:
    """Every labelled figure of the drafts of `base`; one that was not read as a figure is left out."""
    found = []
    for draft in base.drafts:
        for case, label, _ in cases(base, draft, table):
            if label is not None and (not label["facts"] or set(label["facts"]) & base.ids):
                found.append(Judged(base.id, draft.wording, draft, label, case))
    return found


@dataclass(slots=True)
class Score:
    """Counts of (label, verdict)."""

    table: Counter[tuple[str, str]] = field(default_factory=Counter)

    def share(self, labels: Sequence[str], verdicts: Sequence[str]) -> float:
        total = sum(count for (label, _), count in self.table.items() if label in labels)
        hit = sum(count for (label, v), count in self.table.items() if label in labels and v in verdicts)
        return hit / total if total else 0.0

    def count(self, *labels: str) -> int:
        return sum(count for (label, _), count in self.table.items() if label in labels)

    def row(self) -> list[str]:
        clean = ("match", "unknown")
        parts = [
            (("conflict",), ("conflict",)),
            (("conflict",), ("conflict", "review")),
            (("review",), ("conflict", "review")),
            (("conflict",), ("match",)),
            (clean, ("conflict",)),
            (clean, ("review",)),
            (("match",), ("match",)),
        ]
        return [f"{self.share(labels, verdicts):.1%}" for labels, verdicts in parts]


def scored(found: Iterable[Judged], table: EvidenceWeights) -> Score:
    score = Score()
    for item in found:
        score.table[item.label["label"], verdict(item, table)] += 1
    return score


def verdict(item: Judged, table: EvidenceWeights) -> str:
    """The verdict on a figure; one that agrees with a doubted fact counts as confirmed where its label says so."""
    ruling = rule(item.case.opinions, table)
    if item.label["label"] == "match" and ruling.reason.startswith(DOUBTED):
        return "match"
    return str(ruling.verdict)


def thresholds(found: Sequence[Judged], table: EvidenceWeights) -> EvidenceWeights:
    """`table` with the thresholds that keep what is promised on these figures."""
    clean = [item for item in found if item.label["label"] in ("match", "unknown")]

    def most(
        kept: Sequence[Judged], which: str, share: float, name: str, at: EvidenceWeights, first: int = 20
    ) -> EvidenceWeights:
        for step in range(first, 96):
            at = at._replace(**{name: step / 100})  # type: ignore[arg-type]
            if sum(verdict(item, at) == which for item in kept) <= share * len(kept):
                return at
        return at

    others = [item for item in clean if item.base != HOME]
    nothing = [item for item in found if item.label["label"] == "unknown"]
    table = most(clean, "conflict", _ALARMS, "conflict", table._replace(review=0.99, look=0.99, mixed=0.99))
    # What is promised holds on bases that are not the program's own, too.
    table = most(others, "conflict", _ALARMS, "conflict", table, first=round(table.conflict * 100))
    # What is not likelier than not is no confirmation.
    table = most(nothing, "match", _CONFIRMED_WRONGLY, "match", table, first=50)
    table = most(clean, "review", _REVIEWS * 0.5, "look", table)
    table = most(clean, "review", _REVIEWS * 0.75, "review", table)
    return most(clean, "review", _REVIEWS, "mixed", table, first=3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bases", nargs="*", type=Path, default=BASES)
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--fixed", action="store_true")
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    bases = load(args.bases)
    table: EvidenceWeights | None = None
    for _ in range(_ROUNDS):
        found, recall = examples(bases.values(), table)
        table = fit(found)
    assert table is not None
    left: dict[str, EvidenceWeights] = {}
    everything: list[Judged] = []
    for id_, base in bases.items():
        left[id_] = fit([example for example in found if example.base != id_])
        everything += judged(base, left[id_])
    final = table._replace(conflict=0.75) if args.fixed else thresholds(everything, table)
    print(" ".join(f"{name} {getattr(final, name)}" for name in THRESHOLDS))
    print(table_of := report(everything, final, recall))
    if args.report:
        mistakes(everything, final, args.only)
    else:
        write(final)
        document(table_of)


HEADINGS = (
    "base",
    "wording",
    "figures",
    "slips: conflict",
    "conflict or review",
    "to review: flagged",
    "slips confirmed",
    "clean: conflict",
    "review",
    "right: confirmed",
    "candidates",
)


def report(everything: Sequence[Judged], final: EvidenceWeights, recall: dict[str, list[int]]) -> str:
    """The table for people, in Markdown."""
    groups: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for item in everything:
        groups[item.base, item.wording].append(item)
        if item.base != HOME:
            groups["others together", item.wording].append(item)
    lines = [f"| {' | '.join(HEADINGS)} |", "|---|---|" + "---:|" * (len(HEADINGS) - 2)]
    for (base, wording), items in sorted(groups.items()):
        total, hit = recall.get(base, [0, 0])
        told = f"{hit / total:.1%}" if total else ""
        lines.append(f"| {base} | {wording} | {len(items)} | {' | '.join(scored(items, final).row())} | {told} |")
    return "\n".join(lines)


def mistakes(everything: Sequence[Judged], final: EvidenceWeights, only: str) -> None:
    """Print every figure that was judged otherwise than it is labelled."""
    flagged = ("conflict", "review")
    for item in everything:
        label, found = item.label["label"], verdict(item, final)
        if label == found or (label in flagged and found in flagged) or not item.base.startswith(only):
            continue
        ruling = rule(item.case.opinions, final)
        place, text = item.label["start"], item.draft.text
        end = place + len(item.label["text"])
        print(f"{item.draft.id} {label}/{item.label.get('slip')} → {ruling.verdict} {ruling.reason}")
        print(f"    …{text[max(0, place - 50) : place]}[{item.label['text']}]{text[end : end + 30]!r}")
        for opinion in item.case.opinions[:3]:
            pair = opinion.pair
            told = f"{opinion.likely:.2f} {standing(pair)[0]} {pair.held.reason}"
            print(f"    {'*' if pair.claim.fact.id in item.label['facts'] else ' '} {pair.claim.fact.id} {told}")


def document(table: str) -> None:
    """Put the table into docs/proof.md between its marks."""
    text = DOCS.read_text(encoding="utf-8")
    before, mark, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if mark and end:
        DOCS.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def write(final: EvidenceWeights) -> None:
    values = {
        "thresholds": {name: getattr(final, name) for name in THRESHOLDS},
        "about": dict(zip(_ABOUT, final.about, strict=True)),
        "none": dict(zip(_NONE, final.none, strict=True)),
    }
    PATH.write_text(json.dumps(values, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
