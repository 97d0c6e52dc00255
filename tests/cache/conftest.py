"""A fact file and a cache folder of its own for each test, and the command as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Result, Run
from tests.lookup.bases import fact, text


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

    @property
    def stamp(self) -> Path:
        return Path(f"{self.database}.stamp")

    def write(self, count: int, indicator: str = "企业数量", *, settled: bool = True) -> None:
        """Write a file with `count` facts; `settled` makes it look as old as most files are."""
        made = text([fact(f"f-{number}", indicator=indicator) for number in range(count)])
        self.facts.write_text(made, encoding="utf-8")
        if settled:
            hour_ago = time.time() - 3600
            os.utime(self.facts, (hour_ago, hour_ago))

    def command(self, *args: str) -> list[str]:
        return [sys.executable, "-m", "gdcli", *(args or ("show", "--json", "--data", str(self.facts)))]

    def env(self, extra: Mapping[str, str] = {}) -> dict[str, str]:
        return {**os.environ, "XDG_CACHE_HOME": str(self.home), **self.environ, **extra}

    def run(self, *args: str, **options: Any) -> subprocess.CompletedProcess[str]:
        options.setdefault("env", self.env())
        return subprocess.run(
            self.command(*args), capture_output=True, text=True, encoding="utf-8", timeout=60, check=False, **options
        )

    def ask(self, *args: str) -> Result:
        """What the command does, run in this process, which is faster."""
        with pytest.MonkeyPatch.context() as patch:
            for name, value in self.env().items():
                patch.setenv(name, value)
            return self.gdcli(*(args or self.command()[3:]))

    def answer(self, **options: Any) -> list[str]:
        """The indicator of every fact that the command prints, which must say nothing else; by a process of its own
        where `options` are given for one."""
        if options:
            done = self.run(**options)
            code, out, err = done.returncode, done.stdout, done.stderr
        else:
            code, out, err = (result := self.ask()).code, result.out, result.err
        assert (code, err) == (0, "")
        return [one["indicator"] for one in json.loads(out)]

    def litter(self) -> list[str]:
        """What is in the cache folder beside one database and its stamp."""
        names = sorted(os.listdir(self.folder)) if self.folder.is_dir() else []
        kept = [name for name in names if name.endswith((".sqlite", ".sqlite.stamp"))]
        return [name for name in names if name not in kept] + kept[2:]

    def compiled_again(self, run: Callable[[], object]) -> bool:
        """Whether `run` puts another database into the cache."""
        before = self.database.stat()
        run()
        after = self.database.stat()
        return (before.st_ino, before.st_mtime_ns) != (after.st_ino, after.st_mtime_ns)


@pytest.fixture
def place(tmp_path: Path, gdcli: Run) -> Place:
    made = Place(tmp_path / "facts.yaml", tmp_path / "cache", gdcli)
    made.write(3)
    return made
