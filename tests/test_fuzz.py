"""Whatever comes, nothing raises and every answer has bounds; tools/fuzz.py runs the same for as long as one likes."""

from __future__ import annotations

import os

import pytest

from tools.fuzz import KINDS

#: A few hundred here, 10,000 by the tool.
EXAMPLES = 500


@pytest.mark.parametrize("kind", KINDS)
def test_no_input_breaks_the_program(kind: str) -> None:
    KINDS[kind](EXAMPLES, 0 if "CI" in os.environ else None)
