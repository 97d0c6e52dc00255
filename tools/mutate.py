"""Does a test notice when the program is changed? `python -m tools.mutate` and `python -m tools.mutate promises`.

The first changes the modules of `MODULES` one place at a time: constants, comparisons, and/or, guards, rows of tables
and words of lists. The second makes each change that tools/promises.toml lists, which breaks one promise of the
documentation. Every mutant runs the tests named for it, in a copy of the project; what no test notices has survived.

    python -m tools.mutate --sample 40 --seed 1           # so many mutants of each module
    python -m tools.mutate compare scene --sample 0       # every mutant of two modules
    python -m tools.mutate promises

Prints a table and the survivors, and exits with 1 if a promise survived or its text is no longer found.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).parent.parent
PROMISES = Path(__file__).parent / "promises.toml"

_PROOF = ("tests/proof/test_check.py",)
_DATES = ("tests/proof/test_times.py", "tests/proof/test_scene.py", *_PROOF)
_BOUNDS = ("tests/figures/test_bounds.py", "tests/figures/test_read.py", "tests/figures/test_properties.py")
_CHECK = ("tests/base/test_decode.py", "tests/facts/test_derive.py", "tests/cli/test_check.py")
_DRAFT = ("tests/test_scaffold.py", "tests/cli/test_new.py")
#: What is mutated, by short name: a module, and the tests that mirror it, the likeliest to notice first.
MODULES = {
    "compare": ("gdcli/proof/compare.py", ("tests/proof/test_compare.py", *_PROOF)),
    "scene": ("gdcli/proof/scene.py", ("tests/proof/test_scene.py", *_PROOF)),
    "times": ("gdcli/proof/times.py", _DATES),
    "where": ("gdcli/proof/where.py", ("tests/proof/test_where.py", *_PROOF)),
    "figures.bounds": ("gdcli/figures/bounds.py", _BOUNDS),
    "language.bounds": ("gdcli/language/bounds.py", _BOUNDS),
    "check": ("gdcli/facts/check.py", ("tests/facts/test_check.py", "tests/facts/test_agree.py", *_CHECK)),
    "agree": ("gdcli/facts/agree.py", ("tests/facts/test_agree.py",)),
    "cache": ("gdcli/base/cache.py", ("tests/base/test_cache.py",)),
    "plain": ("gdcli/documents/plain.py", ("tests/documents/test_plain.py", "tests/cli/test_document.py")),
    "outfile": (
        "gdcli/cli/outfile.py",
        ("tests/cli/test_outfile.py", "tests/cli/test_export.py", "tests/cli/test_documents.py"),
    ),
    "output": (
        "gdcli/cli/output.py",
        ("tests/cli/test_output.py", "tests/cli/test_formats.py", "tests/cli/test_process.py"),
    ),
    "delimited": ("gdcli/render/delimited.py", ("tests/render/test_delimited.py", "tests/cli/test_formats.py")),
    "audit": ("gdcli/audit.py", ("tests/test_audit.py", "tests/cli/test_audit.py")),
    "scaffold.times": ("gdcli/scaffold/times.py", _DRAFT),
    "scaffold.people": ("gdcli/scaffold/people.py", _DRAFT),
    "scaffold.entries": ("gdcli/scaffold/entries.py", _DRAFT),
}
#: What a copy of the project does without.
_LEFT = (".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", ".coverage", "browser", "dist")
#: After so many seconds a mutant hangs, which its tests have noticed.
_PATIENCE = 900


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change of one text in one file, what it is called, and the tests that should notice it."""

    name: str
    path: str
    line: int
    start: int
    end: int
    new: str
    tests: tuple[str, ...]
    told: str

    def applied(self, source: str) -> str:
        """`source` with the change made."""
        return source[: self.start] + self.new + source[self.end :]


# --- what can be changed in a module ---

_TURNED: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip


class _Changes(ast.NodeVisitor):
    """Collects (node or span, new text) for everything in a module that can be changed."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts = [0]
        for line in source.encode().splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self.found: list[tuple[int, int, str]] = []

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Where `node` stands, in characters."""
        data = self.source.encode()
        first = self._starts[node.lineno - 1] + node.col_offset
        last = self._starts[(node.end_lineno or 1) - 1] + (node.end_col_offset or 0)
        return len(data[:first].decode()), len(data[:last].decode())

    def change(self, node: ast.expr, new: str) -> None:
        self.found.append((*self.span(node), new))

    def text(self, node: ast.expr) -> str:
        start, end = self.span(node)
        return self.source[start:end]

    def visit_Compare(self, node: ast.Compare) -> None:
        parts = [node.left, *node.comparators]
        for left, operator, right in zip(parts, node.ops, parts[1:], strict=False):
            between = (self.span(left)[1], self.span(right)[0])
            kept = self.source[slice(*between)]
            closing = kept[: len(kept) - len(kept.lstrip(" )"))].rstrip(" ")
            opening = kept[len(kept.rstrip(" (")) :].lstrip(" ")
            self.found.append((*between, f"{closing} {_TURNED[type(operator)]} {opening}"))
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        first, second = node.values[:2]
        between = (self.span(first)[1], self.span(second)[0])
        # All of one chain at once, or Python's precedence would make another change of it.
        parts = [self.text(value) for value in node.values]
        kept = self.source[slice(*between)]
        if old in kept:
            self.change(node, "(" + f" {new} ".join(f"({part})" for part in parts) + ")")
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            self.change(node, self.text(node.operand))
        self.generic_visit(node)

    def visit_If(self, node: ast.If) -> None:
        """A guard that never holds: its early return, raise or change is gone."""
        if not (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            self.change(node.test, f"False and ({self.text(node.test)})")
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value
        if isinstance(value, bool):
            self.change(node, str(not value))
        elif isinstance(value, (int, float)):
            self.change(node, repr(value + 1 if isinstance(value, int) else round(value * 1.5 + 0.1, 4)))
        elif isinstance(value, str) and _is_number(value):
            number = Decimal(value)
            self.change(node, f'"{number + Decimal(1).scaleb(int(number.as_tuple().exponent))}"')

    def visit_Tuple(self, node: ast.Tuple) -> None:
        self._rows(node.elts)
        self.generic_visit(node)

    visit_List = visit_Set = visit_Tuple  # type: ignore[assignment]  # noqa: N815

    def _rows(self, rows: Sequence[ast.expr]) -> None:
        """Each row of a table that stands for itself left out; what is unpacked or of fixed length is no table."""
        if (
            len(rows) > 2
            and all(isinstance(row, ast.Constant | ast.Attribute) for row in rows)
            and not _is_record(rows)
        ):
            for row, after in pairwise(rows):
                self.found.append((self.span(row)[0], self.span(after)[0], ""))

    def visit_Dict(self, node: ast.Dict) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                start, end = self.span(key)[0], self.span(value)[1]
                comma = self.source[end:].lstrip(" ").startswith(",")
                self.found.append((start, self.source.index(",", end) + 1 if comma else end, ""))
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        # Decorators and types decide nothing that a user sees.
        for part in [*node.args.defaults, *filter(None, node.args.kw_defaults), *node.body]:
            self.visit(part)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for part in node.body:
            self.visit(part)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self._words(node.value)
            self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        self._words(node.value)
        self.visit(node.value)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.visit(node.value)

    def _words(self, value: ast.expr) -> None:
        """Each word of a list of words that is written as one text, left out."""
        for node in ast.walk(value):
            if not (isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.count(" ") > 1):
                continue
            start, end = self.span(node)
            for word in set(self.source[start + 1 : end - 1].split(" ")) - {""}:
                at = self.source.find(f" {word} ", start, end)
                if at >= 0 and word.isprintable() and '"' not in word and "\\" not in word:
                    self.found.append((at, at + len(word) + 1, ""))


def _is_record(values: Iterable[ast.expr]) -> bool:
    """Whether one of `values` is a list of words: a row with places of its own, none of which can be missing."""
    return any(isinstance(one, ast.Constant) and isinstance(one.value, str) and " " in one.value for one in values)


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def mutants(path: str, tests: tuple[str, ...], root: Path = ROOT) -> list[Mutant]:
    """Every change of the module at `path` that is still Python, in file order.

    >>> [mutant.told for mutant in mutants("gdcli/facts/scalar.py", ())][:1] != []
    True
    """
    source = (root / path).read_text(encoding="utf-8")
    changes = _Changes(source)
    changes.visit(ast.parse(source))
    made = []
    for start, end, new in sorted(set(changes.found)):
        line = source.count("\n", 0, start) + 1
        told = f"{_short(source[start:end])} → {_short(new) or 'nothing'}"
        mutant = Mutant(Path(path).stem, path, line, start, end, new, tests, told)
        if _is_python(mutant.applied(source)):
            made.append(mutant)
    return made


def _is_python(source: str) -> bool:
    try:
        compile(source, "mutant", "exec", dont_inherit=True)
    except (SyntaxError, SyntaxWarning):
        return False
    return True


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:40] + " … " + flat[-16:]


# --- promises ---


def promises(root: Path = ROOT) -> Iterator[Mutant | str]:
    """The mutants of tools/promises.toml; a text for each whose `old` does not stand in `file` exactly once.

    `file` may be a pattern: then `old` must stand in one of the files that fit, so that code may move.
    """
    for item in tomllib.loads(PROMISES.read_text(encoding="utf-8"))["promise"]:
        where = [path for path in sorted(root.glob(item["file"])) for _ in _places(path, item["old"])]
        if len(where) != 1:
            yield f"{item['says']}: “{item['old']}” stands {len(where)} times in {item['file']}"
            continue
        source = where[0].read_text(encoding="utf-8")
        start = source.index(item["old"])
        path = where[0].relative_to(root).as_posix()
        line = source.count("\n", 0, start) + 1
        end = start + len(item["old"])
        yield Mutant(item["says"], path, line, start, end, item["new"], tuple(item["tests"]), item["says"])


def _places(path: Path, text: str) -> Iterator[int]:
    source = path.read_text(encoding="utf-8")
    at = source.find(text)
    while at >= 0:
        yield at
        at = source.find(text, at + 1)


# --- running them ---


class _Copies:
    """Copies of the project, one a worker, each put back as it was after a mutant."""

    def __init__(self, folder: Path, workers: int) -> None:
        self._free: SimpleQueue[Path] = SimpleQueue()
        for number in range(workers):
            copy = folder / str(number)
            shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*_LEFT))
            for built in (copy / "gdcli" / "data").glob("*.sqlite"):
                built.touch()  # compiled after the copied fact file was last changed, as the program asks
            self._free.put(copy)

    def prove(self, tests: Sequence[str]) -> None:
        """Stop where the tests fail before anything is changed, since they would tell nothing."""
        copy = self._free.get()
        done = _pytest(copy, tests)
        self._free.put(copy)
        if done.returncode:
            raise SystemExit(f"{done.stdout.decode()}\nThe tests fail before anything is changed.")

    def outcome(self, mutant: Mutant) -> str:
        """killed, survived, or hung."""
        copy = self._free.get()
        path = copy / mutant.path
        source = path.read_text(encoding="utf-8")
        try:
            path.write_text(mutant.applied(source), encoding="utf-8")
            return test(copy, mutant.tests)
        finally:
            path.write_text(source, encoding="utf-8")
            self._free.put(copy)


def test(copy: Path, tests: Iterable[str]) -> str:
    """Run `tests` in the copy of the project until one fails: killed, survived, hung, or empty where none ran."""
    try:
        done = _pytest(copy, tests)
    except subprocess.TimeoutExpired:
        return "hung"
    return {0: "survived", 5: "empty"}.get(done.returncode, "killed")


def _pytest(copy: Path, tests: Iterable[str]) -> subprocess.CompletedProcess[bytes]:
    env = {
        **os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "CI": "1",
        "XDG_CACHE_HOME": str(copy / ".cache"),
    }  # fmt: skip
    chosen = list(dict.fromkeys(name for name in tests if (copy / name).exists()))
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "--tb=short", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, "--hypothesis-seed=0", *chosen], cwd=copy, env=env, check=False, capture_output=True,
        timeout=_PATIENCE,
    )  # fmt: skip


def run(chosen: Sequence[Mutant], workers: int, tell: Callable[[Mutant, str], None]) -> list[tuple[Mutant, str]]:
    """What became of each mutant; `tell` is called as each is done."""
    # Tests may forbid a group to write where the copies lie, so the folder is the user's own.
    with tempfile.TemporaryDirectory(prefix="gdcli-mutants-") as folder:
        copies = _Copies(Path(folder), workers)
        every = {name for mutant in chosen for name in mutant.tests}
        copies.prove(sorted(every))

        def one(mutant: Mutant) -> tuple[Mutant, str]:
            outcome = copies.outcome(mutant)
            tell(mutant, outcome)
            return mutant, outcome

        with ThreadPoolExecutor(workers) as pool:
            return list(pool.map(one, chosen))


def report(done: Sequence[tuple[Mutant, str]], possible: dict[str, int]) -> str:
    """The table by module, and every mutant that survived."""
    lines = ["| module | places | mutants | killed | survived |", "| --- | ---: | ---: | ---: | ---: |"]
    for path, places in possible.items():
        outcomes = [outcome for mutant, outcome in done if mutant.path == path]
        survived = outcomes.count("survived") + outcomes.count("empty")
        lines.append(f"| `{path}` | {places} | {len(outcomes)} | {len(outcomes) - survived} | {survived} |")
    survivors = [mutant for mutant, outcome in done if outcome in ("survived", "empty")]
    return "\n".join([*lines, "", *(f"{mutant.path}:{mutant.line}: {mutant.told}" for mutant in survivors)])


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", help=f"promises, or of {', '.join(MODULES)}; all of these if none is named")
    parser.add_argument("--sample", type=int, default=40, help="mutants a module, 0 for all (40)")
    parser.add_argument("--seed", type=int, default=0, help="of the sample (0)")
    parser.add_argument("--workers", type=int, default=2, help="how many run at a time (2)")
    options = parser.parse_args()
    unknown = set(options.names) - {*MODULES, "promises"}
    if unknown:
        parser.error(f"no such module in the table: {', '.join(sorted(unknown))}")

    def tell(mutant: Mutant, outcome: str) -> None:
        print(f"{outcome:8} {mutant.path}:{mutant.line}: {mutant.told}", file=sys.stderr, flush=True)

    if options.names == ["promises"]:
        return _promises(options.workers, tell)
    chosen: list[Mutant] = []
    possible: dict[str, int] = {}
    for path, tests in (MODULES[name] for name in options.names or MODULES):
        every = mutants(path, (path, *tests))
        possible[path] = len(every)
        size = options.sample or len(every)
        drawn = random.Random(options.seed).sample(every, min(size, len(every)))
        chosen += sorted(drawn, key=lambda mutant: mutant.start)
    print(report(run(chosen, options.workers, tell), possible))
    return 0


def _promises(workers: int, tell: Callable[[Mutant, str], None]) -> int:
    listed = list(promises())
    lost = [item for item in listed if isinstance(item, str)]
    done = run([item for item in listed if not isinstance(item, str)], workers, tell)
    alive = [mutant for mutant, outcome in done if outcome in ("survived", "empty")]
    print(f"{len(listed)} promises, {len(done) - len(alive)} killed, {len(alive)} survived, {len(lost)} not found")
    print("\n".join([*(f"survived: {mutant.told}" for mutant in alive), *(f"not found: {item}" for item in lost)]))
    return 1 if alive or lost else 0


if __name__ == "__main__":
    raise SystemExit(main())
