"""Bring the documentation up to date with the program: `python tools/update_docs.py`.

A block that begins with ```console holds commands after `$ ` and their output. Between `<!-- keys: Fact -->` and
`<!-- /keys -->` stands the table of the keys that a record has in a fact file, as `gdcli.model` declares them. The
tests make the same and compare.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gdcli import model
from gdcli.facts.form import columns

ROOT = Path(__file__).parent.parent
_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_JSON = re.compile(r"(?<=^<!-- json: )(\w+)( -->\n).*?(?=^<!-- /json -->$)", re.MULTILINE | re.DOTALL)
_KEYS = re.compile(r"(?<=^<!-- keys: )(\w+)( -->\n).*?(?=^<!-- /keys -->$)", re.MULTILINE | re.DOTALL)


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
    if "程序内部出错" in done.stdout:
        raise RuntimeError(f"{command}: {done.stdout.strip()}")
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


def with_keys(text: str) -> str:
    """`text` with its tables of keys as they are declared."""
    return _KEYS.sub(lambda found: f"{found[1]}{found[2]}{keys_table(found[1])}", text)


def with_json_keys(text: str) -> str:
    """`text` with its tables of JSON keys as they are declared."""
    return _JSON.sub(lambda found: f"{found[1]}{found[2]}{json_table(found[1])}", text)


def json_table(name: str) -> str:
    """The keys that JSON has of the record called `name` in `gdcli.model`, as a table."""
    record = getattr(model, name)
    declared = model.keys(record)
    return _table(
        ["key", "", "what it says"],
        [(f"`{key}`", declared[key].title, declared[key].doc) for key in model.json_fields(record)],
    )


def keys_table(name: str) -> str:
    """The keys of the record called `name` in `gdcli.model`, or what one fact may say of another, as a table."""
    if name == "RELATIONS":
        return _table(
            ["relation", "says of the other fact"], [(f"`{kind.name}`", kind.doc) for kind in model.RELATIONS]
        )
    record = getattr(model, name)
    declared = model.keys(record)
    rows = []
    for key, column in columns(record).items():
        needed = "must" if column.written.required else ""
        if record is model.Fact and not column.written.own:
            needed = "must, here or in its section" if needed else "section too"
        rows.append((f"`{key}`", needed, declared[column.field].doc))
    return _table(["key", "", "what it says"], rows)


def _table(head: list[str], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def main() -> None:
    for page in pages():
        text = with_json_keys(with_keys(page.read_text(encoding="utf-8")))

        def renewed(block: re.Match[str]) -> str:
            shown = [f"$ {example.command}\n{output(example.command)}" for example in _examples(block[1])]
            return "\n".join(shown)

        page.write_text(_BLOCK.sub(renewed, text), encoding="utf-8")


if __name__ == "__main__":
    main()
