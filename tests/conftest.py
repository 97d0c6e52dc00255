"""What the tests share: the command line as a user has it, and the article where it can be had."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from gdcli.cli import app

# Nothing here is timed: a machine under load is slow, not wrong. In CI the same examples run every time.
settings.register_profile(
    "gdcli", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("gdcli")

ROOT = Path(__file__).parent.parent
FACTS = ROOT / "data" / "facts.yaml"


@dataclass(frozen=True)
class Result:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the user's cache and settings out of the tests, and the tests out of the user's cache."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    patch.delenv("GDCLI_DATA", raising=False)
    patch.setenv("COLUMNS", "80")
    yield
    patch.undo()


@pytest.fixture
def gdcli(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process and give back its exit code, stdout and stderr."""

    def run(*args: str | os.PathLike[str]) -> Result:
        capfd.readouterr()
        code = app.main([os.fspath(arg) for arg in args])
        out, err = capfd.readouterr()
        return Result(code, out, err)

    return run


@pytest.fixture(scope="session")
def article() -> Path:
    """The newspaper article, which is not part of the project."""
    named = os.environ.get("GDCLI_ARTICLE")
    path = Path(named) if named else ROOT.parent / "shared" / "source" / "press-conference-2024-01-23.txt"
    if not path.exists():
        pytest.skip("the article is not part of the project; name its file in GDCLI_ARTICLE to run this test")
    return path


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., Path]:
    """A copy of the project's fact file with one text replaced by another, once, where it stands first."""

    def edit(old: str, new: str) -> Path:
        text = FACTS.read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / "facts.yaml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return edit
