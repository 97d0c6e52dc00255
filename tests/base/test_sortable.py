"""Texts that sort as the numbers do."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from gdcli.base.sortable import sortable

_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30, places=12)


@given(_NUMBERS, _NUMBERS)
@example(Decimal("10000000000000000.000000000006"), Decimal("10000000000000000.000000000007"))
@example(Decimal("99999999999999999.999999999995"), Decimal("10") ** 17)
def test_texts_compare_as_their_numbers_do(one: Decimal, other: Decimal) -> None:
    assert (sortable(one) < sortable(other)) == (one < other)
    assert (sortable(one) == sortable(other)) == (one == other)


@given(_NUMBERS, st.integers(0, 5))
def test_trailing_zeros_make_no_difference(number: Decimal, zeros: int) -> None:
    assert sortable(number) == sortable(Decimal(f"{number:f}" + "0" * zeros))
