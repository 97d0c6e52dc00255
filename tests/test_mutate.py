"""The mutation tool breaks what it says it breaks; whether the suite notices is for `python -m tools.mutate`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.mutate import MODULES, ROOT, Mutant, mutants, promises

SOURCE = '''\
"""A docstring of 3."""

from typing import Final

_WORDS: Final = "甲 乙 丙 丁"
_ROWS = ("a", "b", "c")
_LIMIT = {"x": 0.5, "y": 2}


def f(n: int, m: int = 3) -> bool:
    """Whether 4."""
    if n < m and n != 1:
        return not (n in (7, 8))
    return n is None
'''


@pytest.fixture
def changed(tmp_path: Path) -> list[str]:
    """Every mutant of the module above."""
    (tmp_path / "m.py").write_text(SOURCE, encoding="utf-8")
    return [mutant.applied(SOURCE) for mutant in mutants("m.py", (), tmp_path)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("甲 乙 丙 丁", "甲 丙 丁"),
        ('("a", "b", "c")', '("b", "c")'),
        ('"x": 0.5, ', " "),
        ("0.5", "0.85"),
        ("m: int = 3", "m: int = 4"),
        ("n < m", "n <= m"),
        ("n != 1", "n == 1"),
        ("n < m and n != 1", "((n < m) or (n != 1))"),
        ("if n < m and n != 1:", "if False and (n < m and n != 1):"),
        ("not (n in (7, 8))", "n in (7, 8)"),
        ("n is None", "n is not None"),
    ],
)
def test_a_module_is_changed_in_every_place(changed: list[str], old: str, new: str) -> None:
    assert SOURCE.replace(old, new, 1) in changed


def test_no_change_touches_docstrings_or_is_no_python(changed: list[str]) -> None:
    assert len(set(changed)) == len(changed)
    for made in changed:
        compile(made, "mutant", "exec")
        assert '"""A docstring of 3."""' in made
        assert '"""Whether 4."""' in made


def test_every_promise_stands_where_the_list_says() -> None:
    listed = list(promises())
    assert [item for item in listed if isinstance(item, str)] == []
    assert len(listed) >= 14
    for item in listed:
        assert isinstance(item, Mutant)
        assert item.tests
        assert all((ROOT / name).exists() for name in item.tests)


def test_every_module_that_is_mutated_is_there_with_tests() -> None:
    for path, tests in MODULES.values():
        assert (ROOT / path).exists()
        assert all((ROOT / name).exists() for name in tests), tests
