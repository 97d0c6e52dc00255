"""Check a draft: a text and the claims of a base in, findings out."""

from __future__ import annotations

from collections.abc import Iterator

from gdcli.figures import read
from gdcli.proof.claims import Claims
from gdcli.proof.context import contexts
from gdcli.proof.finding import Finding
from gdcli.proof.match import Matcher


def check(text: str, claims: Claims) -> Iterator[Finding]:
    """One finding for every statistical figure of `text`, in reading order. Raises nothing, whatever the text."""
    matcher = Matcher(claims)
    for context in contexts(text, list(read(text)), claims):
        figure, sentence, ruling = context.figure, context.sentence, matcher.rule(context)
        records = [claims[number].record for number in ruling.claims]
        yield Finding(
            line=figure.line,
            column=figure.column,
            start=figure.start,
            end=figure.end,
            text=figure.text,
            verdict=ruling.verdict,
            fact=claims.label(records[0]) if records else None,
            facts=tuple(map(claims.label, records)),
            expected=records[0].printed if records else None,
            reason=ruling.reason,
            sentence_start=sentence.start,
            sentence_end=sentence.end,
        )
