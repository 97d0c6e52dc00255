"""Does anything that people write break the program? `python -m tools.fuzz texts|files|commands`.

Texts by the grammar of figures, fact files by mutation of those at hand, command lines by their own commands and
options: whatever comes, nothing raises, every answer is one of those documented, and none is without bounds.

    python -m tools.fuzz                                  # 10,000 of each
    python -m tools.fuzz texts --examples 50000 --seed 7

The tests run a few hundred of each (tests/test_fuzz.py).
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

import gdcli
from gdcli.base.cache import InvalidFacts
from gdcli.cli import app
from gdcli.facts.check import check
from gdcli.facts.opening import Unreadable
from gdcli.figures import read
from gdcli.scaffold import Given, Unknown, draft
from tests import strategies

ROOT = Path(__file__).parent.parent
FACTS = ROOT / "data" / "facts.yaml"
_GIVEN = Given(title="发布会", publisher="某报", event="发布会", date="2031-05-06", place="某省")
_VERDICTS = {"match", "conflict", "review", "unknown"}
#: A sentence for people is no longer than this many characters for each character that it quotes.
_SENTENCE = 2000
#: What a command prints at most, whatever the base of these tests.
_PRINTED = 3_000_000


# --- texts ---


def holds_for_text(base: gdcli.Base, text: str) -> None:
    """What holds for any text, read, checked, audited and drafted from."""
    figures = list(read(text))
    for before, after in pairwise(figures):
        assert before.end <= after.start, "figures are in reading order, none in another"
    for figure in figures:
        assert text[figure.start : figure.end] == figure.text
    for finding in base.proof(text):
        assert text[finding.start : finding.end] == finding.text
        assert finding.verdict in _VERDICTS
        assert finding.reason
        assert len(finding.reason) <= _SENTENCE + len(text)
    audited = base.audit(text).figures
    assert [item.figure.start for item in audited] == [figure.start for figure in figures]
    try:
        drafted = draft(text, "a.txt", _GIVEN)
    except Unknown:
        return
    assert drafted.facts + drafted.explained <= 4 * len(text)


# --- fact files ---


def originals() -> list[bytes]:
    """The fact files that are mutated."""
    return [path.read_bytes() for path in (FACTS, *sorted((ROOT / "tests" / "bases").glob("*.yaml")))]


def holds_for_fact_file(path: Path, data: bytes) -> None:
    """What holds for any file: it is checked in sentences, and looked up if and only if nothing is wrong with it."""
    path.write_bytes(data)
    report = check(str(path))
    lines = data.count(b"\n") + data.count(b"\r") + 2
    for problem in report.problems:
        assert 0 <= problem.line <= lines + 1
        assert problem.message
        assert "\n" not in problem.message
        assert len(problem.message) <= _SENTENCE
    try:
        opened = gdcli.load(str(path))
    except (InvalidFacts, Unreadable):
        assert report.problems, "what can't be loaded has a problem that is told"
        return
    with opened:
        assert not report.problems, "what has a problem is not looked up"
        facts = list(opened.show())
        assert len(facts) == report.facts
        for fact in facts[:3]:
            assert opened.show(fact.id)[0] == fact


# --- command lines ---


def options() -> dict[str, list[tuple[str, bool]]]:
    """Every command's options: each name, and whether it takes a value. None that changes the user's shell."""
    from typer.main import get_command

    whole: Any = get_command(app.app)
    found = {}
    for name in app.COMMANDS:
        params = whole.get_command(None, name).params
        opts = [(opt, not getattr(one, "is_flag", False)) for one in params for opt in (*one.opts, *one.secondary_opts)]
        found[name] = [pair for pair in opts if pair[0].startswith("-")] + [("--help", False), ("--json", False)]
    return found


def furnish(folder: Path) -> None:
    """The files that command lines name, and no other."""
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    (folder / "draft.txt").write_text("去年广东新设制造业外资企业1087家，增长29.9%。\n", encoding="utf-8")
    (folder / "facts.yaml").write_bytes(FACTS.read_bytes())
    (folder / "broken.yaml").write_bytes(FACTS.read_bytes()[:2000] + b"\t[")
    (folder / "folder").mkdir(exist_ok=True)


@contextmanager
def _streams(typed: str) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Standard input that says `typed`; what is written to standard output and error is kept."""
    out, err = io.BytesIO(), io.BytesIO()
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8")
    sys.stdout, sys.stderr = io.TextIOWrapper(out, "utf-8"), io.TextIOWrapper(err, "utf-8")
    try:
        yield out, err
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.detach()  # or the buffer is closed with it
        sys.stdin, sys.stdout, sys.stderr = before


def holds_for_command_line(args: list[str]) -> None:
    """What holds for any command line: an exit code that is documented, an answer with bounds, no traceback."""
    with _streams("去年外资企业1078家。\n") as (out, err):
        code = app.main(list(args))
    assert code in (0, 1, 2, 3), code
    told = err.getvalue().decode()
    assert "Traceback" not in told + out.getvalue()[:2000].decode(errors="replace")
    assert "程序内部出错" not in told
    assert code < 2 or told.strip() or out.getvalue().strip(), "a failure is told"
    assert len(out.getvalue()) <= _PRINTED
    assert all(len(line) <= _SENTENCE for line in told.splitlines())
    assert "\x1b" not in told


@contextmanager
def sandbox() -> Iterator[Path]:
    """A working folder of its own that is home and cache too, and the program told to raise what it would explain."""
    before, there = dict(os.environ), Path.cwd()
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer) / "within"
        folder.mkdir()
        os.environ.update({"HOME": outer, "XDG_CACHE_HOME": outer, "GDCLI_DEBUG": "1", "COLUMNS": "80"})
        os.environ.pop("GDCLI_DATA", None)
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(there)
            os.environ.clear()
            os.environ.update(before)


# --- running them ---


def _run(strategy: st.SearchStrategy[Any], holds: Callable[[Any], None], examples: int, number: int | None) -> None:
    chosen = settings(
        max_examples=examples, deadline=None, database=None, derandomize=False, print_blob=False,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate, Phase.shrink],
    )  # fmt: skip
    made = chosen(given(strategy)(holds))
    (made if number is None else seed(number)(made))()


def fuzz_texts(examples: int, number: int | None = None) -> None:
    """So many texts."""
    with gdcli.load(str(FACTS)) as base:
        known = [fact.indicator + fact.printed for fact in base.show()]
        _run(strategies.drafts(known), lambda text: holds_for_text(base, text), examples, number)


def fuzz_files(examples: int, number: int | None = None) -> None:
    """So many fact files."""
    with sandbox() as folder:
        path = folder / "fuzzed.yaml"
        _run(strategies.fact_files(originals()), lambda data: holds_for_fact_file(path, data), examples, number)


def fuzz_commands(examples: int, number: int | None = None) -> None:
    """So many command lines."""
    with sandbox() as folder:

        def holds(args: list[str]) -> None:
            furnish(folder)
            holds_for_command_line(args)

        _run(strategies.command_lines(options()), holds, examples, number)


KINDS = {"texts": fuzz_texts, "files": fuzz_files, "commands": fuzz_commands}


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kinds", nargs="*", help="texts, files, commands; all if none is named")
    parser.add_argument("--examples", type=int, default=10_000, help="of each kind (10,000)")
    parser.add_argument("--seed", type=int, help="for the same examples again")
    chosen = parser.parse_args()
    if unknown := set(chosen.kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}")
    for kind in chosen.kinds or KINDS:
        KINDS[kind](chosen.examples, chosen.seed)
        print(f"{kind}: {chosen.examples} examples, none failing", flush=True)


if __name__ == "__main__":
    main()
