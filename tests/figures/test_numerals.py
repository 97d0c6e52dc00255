"""A number of at most thirty characters is read; a longer run of digits is a name or noise."""

from __future__ import annotations

import pytest

from gdcli.figures import read, read_one


@pytest.mark.parametrize("digit", ["1", "９"])
def test_thirty_digits_are_a_number(digit: str) -> None:
    figure = read_one(f"{digit * 30}家")
    assert figure is not None
    assert figure.value is not None


@pytest.mark.parametrize("number", ["1" * 31, "9" * 300, "一" * 31])
def test_a_longer_run_states_no_value(number: str) -> None:
    assert all(figure.value is None for figure in read(f"{number}家"))
