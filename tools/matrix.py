"""Does the suite pass on every Python and with every dependency that the package allows? `python -m tools.matrix`.

For each Python and for the lowest and the newest dependencies: a fresh clone of what is committed, a fresh virtual
environment, the whole suite but the browser's. The lowest are those that pyproject.toml names, so that a minimum that
does not work is found. Prints a table; an interpreter that is not there is named as skipped, and is no failure.

    python -m tools.matrix                                # all of it
    python -m tools.matrix --python 3.13 --deps lowest    # one cell
    python -m tools.matrix --keep /tmp/matrix             # keep the environments and the output of each cell

Interpreters are looked for on PATH (python3.13) and among pyenv's. What GDCLI_ARTICLE names is passed on.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
DEPENDENCIES = ("lowest", "newest")
#: The whole suite but the browser's, which .ci/run has.
_TESTS = ("-q", "-p", "no:cacheprovider", "--ignore", "tests/browser")
#: What the table shows of the versions that were installed.
_TOLD = ("typer", "rich", "PyYAML", "pytest", "hypothesis")


@dataclass(frozen=True, slots=True)
class Cell:
    """What came of one Python with one set of dependencies."""

    python: str
    dependencies: str
    versions: str
    outcome: str

    @property
    def failed(self) -> bool:
        return not self.outcome.startswith(("skipped", "passed"))


def interpreter(version: str) -> str | None:
    """The command of Python `version` (3.13), `None` where there is none that runs."""
    return next((path for path in _candidates(version) if _runs(path, version)), None)


def _candidates(version: str) -> Iterator[str]:
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from map(str, sorted(pyenv.glob(f"versions/{version}.*/bin/python{version}"), reverse=True))
    if found := shutil.which(f"python{version}"):
        yield found


def _runs(path: str, version: str) -> bool:
    told = subprocess.run(
        [path, "-c", "import sys; print(*sys.version_info[:2], sep='.')"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() == version


def lowest() -> list[str]:
    """The lowest versions that pyproject.toml allows of what the program and its tests need.

    >>> [line for line in lowest() if line.startswith("pyyaml")]
    ['pyyaml==6.0.2']
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    named, wanted = list(project["dependencies"]), ["test"]
    for extra in wanted:
        for line in extras[extra]:
            own = re.match(r"gdcli\[(.*)\]$", line)
            (wanted if own else named).extend(re.split(r",\s*", own[1]) if own else [line])
    return [re.sub(r"\s*>=\s*([0-9.]+).*", r"==\1", line) for line in named]


def cell(python: str, dependencies: str, folder: Path, workers: str) -> Cell:
    """Clone, install, run; what came of it. The output stands in `folder`."""
    found = interpreter(python)
    if found is None:
        return Cell(python, dependencies, "", f"skipped: no Python {python} on this machine")
    clone, env = folder / "clone", folder / "env"
    _call(["git", "clone", "--quiet", str(ROOT), str(clone)], folder)
    _call([found, "-m", "venv", str(env)], folder)
    command = [str(env / "bin" / "python"), "-m"]
    pins = folder / "lowest.txt"
    pins.write_text("\n".join(lowest() if dependencies == "lowest" else []) + "\n", encoding="utf-8")
    install = [*command, "pip", "install", "--quiet", "--constraint", str(pins), "--editable", f"{clone}[test]"]
    if _call(install, folder).returncode:
        return Cell(python, dependencies, "", f"could not be installed, see {folder / 'output.txt'}")
    versions = _call([*command, "pip", "freeze"], folder).stdout
    told = [line for name in _TOLD for line in versions.splitlines() if line.lower().startswith(f"{name.lower()}==")]
    done = _call([*command, "pytest", *_TESTS, "-n", workers], folder, clone)
    counts = (re.findall(r"^=*\s*(\d+ (?:passed|failed|error).*?) in ", done.stdout, re.MULTILINE) or ["no summary"])[
        -1
    ]
    outcome = f"passed: {counts}" if done.returncode == 0 else f"failed: {counts}"
    return Cell(python, dependencies, ", ".join(told).replace("==", " "), outcome)


def _call(command: Sequence[str], folder: Path, where: Path | None = None) -> subprocess.CompletedProcess[str]:
    left_out = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "GDCLI_DATA")
    env = {name: value for name, value in os.environ.items() if name not in left_out}
    env["XDG_CACHE_HOME"] = str(folder / "cache")
    done = subprocess.run(
        command, cwd=where or folder, env=env, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    with (folder / "output.txt").open("a", encoding="utf-8") as output:
        output.write(done.stdout)
    return done


def main() -> int:
    """Run the cells that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--python", nargs="*", default=PYTHONS, metavar="3.x", help=f"of {', '.join(PYTHONS)}")
    parser.add_argument("--deps", nargs="*", default=DEPENDENCIES, choices=DEPENDENCIES, help="of the two")
    parser.add_argument("--workers", default="2", help="of pytest in each cell (2)")
    parser.add_argument("--keep", type=Path, help="a folder for the environments and what they printed")
    options = parser.parse_args()
    cells = []
    with tempfile.TemporaryDirectory() as temporary:
        for python in options.python:
            for dependencies in options.deps:
                folder = (options.keep or Path(temporary)) / f"{python}-{dependencies}"
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir(parents=True)
                cells.append(cell(python, dependencies, folder.resolve(), options.workers))
                print(f"{python} {dependencies}: {cells[-1].outcome}", file=sys.stderr, flush=True)
    print("| Python | dependencies | | suite |\n| --- | --- | --- | --- |")
    print("\n".join(f"| {one.python} | {one.dependencies} | {one.versions} | {one.outcome} |" for one in cells))
    return 1 if any(one.failed for one in cells) else 0


if __name__ == "__main__":
    raise SystemExit(main())
