"""What checking a draft gives: one finding for each figure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from gdcli.model import Key


class Verdict(StrEnum):
    """Whether a figure states a fact of the base, contradicts one, or is about none."""

    MATCH = "match"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of a draft and what the base says to it.

    `start` and `end` cut the figure out of the text, `sentence_start` and `sentence_end` its sentence. `fact` is the id
    of the fact it is about, `facts` all of them where it states several, `expected` the first one's printed figure;
    with `unknown` there are none. `reason` is a short phrase for people.
    """

    line: int
    column: int
    start: int
    end: int
    text: str
    verdict: Verdict
    fact: str | None
    facts: tuple[str, ...]
    expected: str | None
    reason: str
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class ProofRow:
    """A finding as it is listed; `file` comes last because many drafts can be checked at once."""

    line: Annotated[int, Key("行", "from 1")]
    column: Annotated[int, Key("列", "from 1")]
    text: Annotated[str, Key("稿件数字", "the figure as it stands")]
    verdict: Annotated[str, Key("结果", "match, conflict or unknown")]
    fact: Annotated[str | None, Key("条目", "the fact it is about")]
    expected: Annotated[str | None, Key("库中数字", "what the base says")]
    reason: Annotated[str, Key("原因", "a short phrase for people")]
    file: Annotated[str, Key("文件", "the draft")]


def row(file: str, finding: Finding) -> ProofRow:
    """`finding` in the draft `file` as it is listed."""
    return ProofRow(
        finding.line,
        finding.column,
        finding.text,
        finding.verdict,
        finding.fact,
        finding.expected,
        finding.reason,
        file,
    )
