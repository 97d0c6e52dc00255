"""What is told of a finding beside the draft: in a comment of a word processor, on a page."""

from __future__ import annotations

from gdcli.proof.finding import Finding, Verdict
from gdcli.proof.verdict import DOUBTED
from gdcli.render.words import VERDICT_WORDS


def remark(finding: Finding, citation: str | None) -> tuple[str, ...]:
    """What an editor needs, a line each: verdict and reason; what the base says; what to cite; what is in doubt.

    `citation` is that of the fact the finding is about, `None` for none. What is right needs no more than saying so.
    """
    told = f"{VERDICT_WORDS[finding.verdict]}：“{' '.join(finding.text.split())}”，{finding.reason}"
    if finding.verdict is Verdict.MATCH:
        return (f"{told}（{finding.fact}）",)
    base = f"库中：{finding.expected}" if finding.expected else ""
    told_already = finding.verdict is Verdict.REVIEW and finding.reason.startswith(DOUBTED)
    doubts = f"库中此条存疑：{'；'.join(finding.doubts)}" if finding.doubts and not told_already else ""
    return tuple(line for line in (told, base, citation or "", doubts) if line)
