"""Exact numbers as texts that sort as the numbers do, for an index."""

from __future__ import annotations

from decimal import Decimal

_COMPLEMENT = str.maketrans("0123456789", "9876543210")


def sortable(value: Decimal) -> str:
    """A text that sorts as `value` does among all decimals.

    >>> numbers = [Decimal(n) for n in ("-20", "-3", "-0.5", "0", "0.04", "1.5", "1.50001", "9", "10", "1E+13")]
    >>> [sortable(number) for number in numbers] == sorted(sortable(number) for number in numbers)
    True
    """
    if not value:
        return "1"
    sign, digits, _ = value.as_tuple()
    # Not normalize(), which rounds to the context's 28 digits.
    text = f"{value.adjusted() + 500:03}{''.join(map(str, digits)).rstrip('0')}"
    return "2" + text if not sign else "0" + text.translate(_COMPLEMENT) + "~"
