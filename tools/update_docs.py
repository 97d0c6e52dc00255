"""Run the commands that the documentation shows and put what they print beneath them: `python tools/update_docs.py`.

A block that begins with ```console holds commands after `$ ` and their output. The tests run the same and compare.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A shell command of the documentation and the output that is printed beneath it."""

    command: str
    shown: str


def pages() -> list[Path]:
    """Every page of documentation."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]


def examples(page: Path) -> Iterator[Example]:
    """The examples of a page in order."""
    for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        yield from _examples(block)


def _examples(block: str) -> Iterator[Example]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield Example(command, shown)


def output(command: str) -> str:
    """What `command` prints in a plain 80-column terminal at the top of the project, spaces at line ends left out."""
    with tempfile.TemporaryDirectory() as cache:
        env = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": cache,
            "COLUMNS": "80",
            "LC_ALL": "C.UTF-8",
        }
        done = subprocess.run(
            ["bash", "-c", command], cwd=ROOT, env=env, text=True, encoding="utf-8", check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return "".join(line + "\n" for line in lines)


def missing_tool(command: str) -> str | None:
    """A program that `command` needs and this machine lacks."""
    needed = {name for name in ("jq", "sqlite3") if re.search(rf"(^|\| *){name}\b", command)}
    return next((name for name in sorted(needed) if shutil.which(name) is None), None)


def main() -> None:
    for page in pages():
        text = page.read_text(encoding="utf-8")

        def renewed(block: re.Match[str]) -> str:
            shown = [f"$ {example.command}\n{output(example.command)}" for example in _examples(block[1])]
            return "\n".join(shown)

        page.write_text(_BLOCK.sub(renewed, text), encoding="utf-8")


if __name__ == "__main__":
    main()
