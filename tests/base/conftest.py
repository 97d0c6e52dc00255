"""A fact file and a cache folder of its own for each test, and the command as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Result, Run
from tests.making import fact, text


@dataclass
class Place:
    """A fact file, a cache folder, and the command with both."""

    facts: Path
    home: Path
    gdcli: Run
    environ: dict[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Where compiled files are kept."""
        return self.home / "gdcli"

    @property
    def database(self) -> Path:
        (found,) = self.folder.glob("*.sqlite")
        return found

    def write(self, count: int, topic: str = "产业", *, settled: bool = True) -> None:
        """Write a file with `count` facts; `settled` makes it look as old as most files are."""
        self.facts.write_text(text([fact(f"f-{number}", topic=topic) for number in range(count)]), encoding="utf-8")
        if settled:
            self.settle()

    def settle(self) -> None:
        """Make the file look as if it had been left alone for an hour: no clock is waited for."""
        hour_ago = time.time() - 3600
        os.utime(self.facts, (hour_ago, hour_ago))

    def command(self, *args: str) -> list[str]:
        return [sys.executable, "-m", "gdcli", *(args or ("show", "--json", "--data", str(self.facts)))]

    def env(self, extra: Mapping[str, str] = {}) -> dict[str, str]:
        return {**os.environ, "XDG_CACHE_HOME": str(self.home), **self.environ, **extra}

    def run(self, *args: str, **options: Any) -> subprocess.CompletedProcess[str]:
        options.setdefault("env", self.env())
        return subprocess.run(
            self.command(*args), capture_output=True, text=True, encoding="utf-8", timeout=600, check=False, **options
        )

    def ask(self, *args: str) -> Result:
        """What the command does, run in this process, which is faster."""
        with pytest.MonkeyPatch.context() as patch:
            for name, value in self.env().items():
                patch.setenv(name, value)
            return self.gdcli(*(args or self.command()[3:]))

    def answer(self, **options: Any) -> list[str]:
        """The topic of every fact that the command prints, which must say nothing else; by a process of its own where
        `options` are given for one."""
        if options:
            done = self.run(**options)
            code, out, err = done.returncode, done.stdout, done.stderr
        else:
            code, out, err = (result := self.ask()).code, result.out, result.err
        assert (code, err) == (0, "")
        return [one["topic"] for one in json.loads(out)]

    def cached(self) -> list[str]:
        """What is in the cache folder."""
        return sorted(os.listdir(self.folder)) if self.folder.is_dir() else []


@pytest.fixture
def place(tmp_path: Path, gdcli: Run, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Three facts; a file changed a moment ago counts as settled, so that a test need not wait three seconds."""
    monkeypatch.setattr("gdcli.base.cache._SETTLED_NS", 0)
    made = Place(tmp_path / "facts.yaml", tmp_path / "cache", gdcli)
    made.write(3)
    return made
