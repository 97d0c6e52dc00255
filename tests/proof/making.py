"""One fact of a base of its own, and what is said of its number in a draft."""

from __future__ import annotations

from typing import Any

from tests.making import base, fact, text


def verdict(draft: str, figure: str = "4612家", place: str = "广东省", **keys: Any) -> str:
    """The verdict on `figure` where the base has one fact, 企业数量 of 4612家 in 2030; `keys` say of it otherwise."""
    with base(text([fact("a", **{"indicator": "企业数量", **keys})], place=place)) as whole:
        found = [finding for finding in whole.proof(draft) if finding.text == figure]
    assert len(found) == 1, draft
    return str(found[0].verdict)
