"""What checking a draft gives: findings, and how they are listed."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Annotated, NamedTuple

from gdcli.model import Key


class Verdict(StrEnum):
    """Whether what a draft says is what the base says, can't be, needs an editor's eye, or is nothing it knows of."""

    MATCH = "match"
    CONFLICT = "conflict"
    REVIEW = "review"
    UNKNOWN = "unknown"


class About(StrEnum):
    """What a finding is about: a number, a person's name or title, or who is said to have given a number."""

    FIGURE = "figure"
    PERSON = "person"
    ATTRIBUTION = "attribution"


class Weighed(NamedTuple):
    """One piece of evidence: its name, how much of it there is (0 to 1), and how much it counts."""

    title: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a draft says and what the base says to it.

    `start` and `end` cut it out of the draft, `sentence_start` and `sentence_end` its sentence. `fact` is the id of the
    fact it is about, `facts` all of them as `source/id`, `expected` what the base says, `doubts` what is said to be
    doubtful about that; with `unknown` there are none. `reason` is a short phrase for people, `likely` how sure it is
    that this is the fact meant, 0 to 1, and `evidence` why; `candidates` are the facts that were thought of, by id,
    each with how likely it is, the likeliest first.
    """

    line: int
    column: int
    start: int
    end: int
    text: str
    sentence: str
    sentence_start: int
    sentence_end: int
    kind: About
    verdict: Verdict
    reason: str
    fact: str | None = None
    facts: tuple[str, ...] = ()
    source: str | None = None
    expected: str | None = None
    doubts: tuple[str, ...] = ()
    formula: str | None = None
    likely: float = 0.0
    evidence: tuple[Weighed, ...] = ()
    candidates: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class ProofRow:
    """A finding as it is listed."""

    file: Annotated[str, Key("文件", "the draft")]
    line: Annotated[int, Key("行", "from 1")]
    column: Annotated[int, Key("列", "from 1")]
    start: Annotated[int, Key("起", "offset in characters, from 0")]
    end: Annotated[int, Key("止", "offset in characters, from 0")]
    text: Annotated[str, Key("稿件文字", "what the draft says, as it stands")]
    kind: Annotated[About, Key("类别", "figure, person or attribution")]
    verdict: Annotated[Verdict, Key("结果", "match, conflict, review or unknown")]
    fact: Annotated[str | None, Key("条目", "the id of the fact it is about")]
    facts: Annotated[tuple[str, ...], Key("全部条目", "all facts it states, as source/id")]
    source: Annotated[str | None, Key("来源", "the source of the fact")]
    expected: Annotated[str | None, Key("库中数字", "what the base says")]
    reason: Annotated[str, Key("原因", "a short phrase for people")]
    formula: Annotated[str | None, Key("算式", "how it follows from facts; null until arithmetic over facts exists")]
    doubts: Annotated[tuple[str, ...], Key("存疑", "what is doubtful about the fact itself")]
    sentence: Annotated[str, Key("句子", "the sentence it stands in")]
    place: Annotated[str, Key("位置", "where in the file, as far as the line does not say it: a page, a note, a table")]


def row(file: str, finding: Finding, place: str = "") -> ProofRow:
    """`finding` in the draft `file` as it is listed."""
    own = {one.name: getattr(finding, one.name) for one in fields(ProofRow) if one.name not in ("file", "place")}
    return ProofRow(file=file, place=place, **own)
