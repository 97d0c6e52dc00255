"""Measure what a lookup and a compilation cost, and print the tables of docs/performance.md.

    python bench/run.py                          everything, about half an hour
    python bench/run.py --quick                  small files and few rounds, a few minutes
    python bench/run.py --write docs/performance.md

The program, its peers and two hello-world apps are installed into an environment of their own, so that all run the same
interpreter and libraries, with compiled bytecode, as console scripts. Commands that are compared are run in turn, and a
ratio is that of their medians. Memory is the peak resident size that the kernel reports of the process.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench import factfile  # noqa: E402

BEGIN, END = "<!-- measured -->\n", "<!-- /measured -->\n"

#: What the acceptance asks of the ratios.
HELLO, HELP, GROWTH, FIND_GROWTH, MEMORY, COMPILE, MANY = 1.05, 1.2, 1.1, 1.2, 1.2, 1.5, 2.5

#: How many files the folder of many files holds.
FILES = 200


class Cost(NamedTuple):
    """Median seconds, and median peak memory in MB."""

    seconds: float
    memory: float


class Bench:
    """The environment that everything runs in."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.bin = work / "venv" / "bin"
        self.cache = work / "cache"
        keep = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDCLI", "XDG"))}
        self.env = {**keep, "XDG_CACHE_HOME": str(self.cache), "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
        self.env["PATH"] = f"{self.bin}{os.pathsep}{keep.get('PATH', os.defpath)}"

    def prepare(self) -> None:
        """Install the program as it stands, its peers and the hello-world apps."""
        self.work.mkdir(parents=True, exist_ok=True)
        if not self.bin.exists():
            subprocess.run([sys.executable, "-m", "venv", str(self.work / "venv")], check=True)
        pip = [str(self.bin / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", str(ROOT / "bench" / "requirements.txt")], env=self.env, check=True)
        sources = [str(ROOT), str(ROOT / "bench" / "hello")]
        subprocess.run([*pip, "--force-reinstall", "--no-deps", *sources], env=self.env, check=True)
        subprocess.run([*pip, *sources], env=self.env, check=True)
        shutil.rmtree(self.cache, ignore_errors=True)

    def facts(self, size: int) -> Path:
        """The fact file of `size` facts."""
        path = self.work / f"{size}.yaml"
        if not path.exists():
            with path.with_suffix(".part").open("w", encoding="utf-8") as out:
                factfile.write(size, out)
            path.with_suffix(".part").rename(path)
            time.sleep(4)  # a file that was written just now is not cached, because it could change again unnoticed
        return path

    def once(self, command: Sequence[str], env: Mapping[str, str] | None = None) -> Cost:
        """Run `command` and tell what it cost. Exits if it fails."""
        began = time.perf_counter()
        process = subprocess.Popen(
            command, env={**self.env, **(env or {})}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(command)} left with {process.returncode}")
        return Cost(seconds, usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e6 / 1024))

    def in_turn(self, commands: Mapping[str, Run], rounds: int) -> dict[str, Cost]:
        """The medians of `rounds` runs of each command, after one that does not count."""
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for round_ in range(rounds + 1):
            for name, (command, env) in commands.items():
                cost = self.once(command, env)
                if round_:
                    costs[name].append(cost)
        return {
            name: Cost(statistics.median(c.seconds for c in all_), statistics.median(c.memory for c in all_))
            for name, all_ in costs.items()
        }

    def output(self, *command: str) -> str:
        """What `command` prints, or "" if it isn't to be had."""
        try:
            done = subprocess.run(command, env=self.env, capture_output=True, text=True, check=False)
        except OSError:
            return ""
        return done.stdout.strip()


class Run(NamedTuple):
    """A command line and what it needs in its environment."""

    command: Sequence[str]
    env: Mapping[str, str] = {}


def _ms(cost: Cost) -> str:
    return f"{cost.seconds * 1000:.0f} ms" if cost.seconds < 10 else f"{cost.seconds:.0f} s"


def _verdict(ratio: float, most: float) -> str:
    return f"{ratio:.2f} | ≤ {most:g} {'✓' if ratio <= most else '✗'}"


def _mark(ratio: float, most: float) -> str:
    return f"{ratio:.2f} {'✓' if ratio <= most else '✗'}"


def _table(*header: str) -> list[str]:
    return ["| " + " | ".join(header) + " |", "|" + "|".join(" --- " for _ in header) + "|"]


def startup(bench: Bench, rounds: int) -> list[str]:
    """Warm lookups of the program's own facts against the hello-world apps."""
    completing = {"_GDCLI_COMPLETE": "complete_bash", "COMP_WORDS": "gdcli show --dept 科", "COMP_CWORD": "3"}
    dept = factfile.DEPARTMENT
    costs = bench.in_turn(
        {
            "hello": Run(["hello"]),
            "json": Run(["gdcli", "show", "--dept", dept, "--json"]),
            "first": Run(["gdcli", "show", "--dept", dept, "--json"], {"XDG_CACHE_HOME": str(bench.work / "nowhere")}),
            "help": Run(["gdcli", "--help"]),
            "hello help": Run(["hello", "--help"]),
            "completion": Run(["gdcli"], completing),
            "word": Run(["gdcli", "外资", "--json"]),
            "number": Run(["gdcli", "4612", "--json"]),
            "hello table": Run(["hello-table"]),
            "table": Run(["gdcli", "show", "--dept", dept]),
        },
        rounds,
    )
    lines = ["### Start-up: the program's own facts, warm", ""]
    lines += _table("command", "time", "against", "ratio", "target")
    for name, shown, against, most in (
        ("json", f"`gdcli show --dept {dept} --json`", "hello", HELLO),
        ("first", "the same, nothing in any cache", "hello", HELLO),
        ("table", f"`gdcli show --dept {dept}`", "hello table", HELLO),
        ("completion", "completion of `gdcli show --dept 科`", "hello", HELLO),
        ("word", "`gdcli 外资 --json`", "hello", FIND_GROWTH),
        ("number", "`gdcli 4612 --json`", "hello", FIND_GROWTH),
        ("help", "`gdcli --help`", "hello help", HELP),
    ):
        ratio = costs[name].seconds / costs[against].seconds
        what = _AGAINST[against]
        lines.append(f"| {shown} | {_ms(costs[name])} | {what}, {_ms(costs[against])} | {_verdict(ratio, most)} |")
    return lines


_AGAINST = {
    "hello": "a Typer hello-world",
    "hello table": "a hello-world that prints such a Rich table",
    "hello help": "a Typer hello-world's help",
}


def peers(bench: Bench, size: int, rounds: int) -> list[str]:
    """The facts of one department by what a user would pick instead."""
    facts, dept = bench.facts(size), factfile.DEPARTMENT
    database, table, array = (facts.with_suffix(suffix) for suffix in (".db", ".csv", ".json"))
    for command in (
        ["gdcli", "export", "--sqlite", str(database), "--force", "--data", str(facts)],
        ["bash", "-c", f"gdcli show -f csv --data {facts} > {table}"],
        ["bash", "-c", f"gdcli show --json --data {facts} > {array}"],
    ):
        bench.once(command)
    commands = {
        "gdcli": Run(["gdcli", "show", "--dept", dept, "--json", "--data", str(facts)]),
        "csvgrep": Run(["csvgrep", "-c", "dept", "-m", dept, str(table)]),
        "sqlite-utils": Run(
            ["sqlite-utils", str(database), "select * from fact where dept = :dept", "-p", "dept", dept]
        ),
        "sqlite-utils memory": Run(["sqlite-utils", "memory", str(table), f"select * from t where dept = '{dept}'"]),
        "yq": Run([str(bench.bin / "yq"), f'.sections[] | select(.dept == "{dept}")', str(facts)]),
        "Miller": Run(["mlr", "--icsv", "--ojson", "filter", f'$dept == "{dept}"', str(table)]),
        "jq": Run(["jq", f'[.[] | select(.dept == "{dept}")]', str(array)]),
        "ripgrep": Run(["rg", "-A", "12", f"dept: {dept}$", str(facts)]),
    }
    missing = [name for name, run in commands.items() if not shutil.which(run.command[0], path=bench.env["PATH"])]
    costs = bench.in_turn({name: run for name, run in commands.items() if name not in missing}, rounds)
    own = costs.pop("gdcli")
    targets = {"csvgrep": 1.5, "sqlite-utils": 2.0, "sqlite-utils memory": 2.0, "yq": 1.0}
    lines = ["", f"### One department out of {size:,} facts, gdcli {_ms(own)}", ""]
    lines += _table("instead", "reads", "time", "gdcli is faster by", "target")
    reads = {
        "csvgrep": "CSV",
        "sqlite-utils": "`gdcli export`",
        "sqlite-utils memory": "CSV",
        "yq": "YAML",
        "Miller": "CSV",
        "jq": "JSON",
        "ripgrep": "YAML as text",
    }
    for name, cost in costs.items():
        ratio = cost.seconds / own.seconds
        target = f"≥ {targets[name]:g} {'✓' if ratio >= targets[name] else '✗'}" if name in targets else ""
        lines.append(f"| {name} | {reads[name]} | {_ms(cost)} | {ratio:.2f} | {target} |")
    lines += [f"| {name} | {reads[name]} | not installed | | |" for name in missing]
    return lines


LOOKUPS = {
    "a department": ["show", "--dept", factfile.DEPARTMENT],
    "the same, sorted by value, of one source": [
        *("show", "--dept", factfile.DEPARTMENT, "--sort", "value", "--source", "bench"),
    ],
    "an id": ["show", factfile.ID],
    "a word of two characters": ["find", factfile.KEYWORD],
    "the same as a keyword": ["show", "--keyword", factfile.KEYWORD],
    "a number": ["find", factfile.NUMBER],
    "a question": ["find", f"{factfile.KEYWORD}有多少批"],
}


def growth(bench: Bench, sizes: Sequence[int], rounds: int) -> list[str]:
    """Warm lookups with the same answer in ever larger files."""
    first, *larger = sizes
    header = ["look up", f"{first} facts"]
    for size in larger:
        header += [f"{size:,} facts", "time", f"memory ≤ {MEMORY:g}"]
    lines = ["", "### A warm lookup as the file grows", "", *_table(*header)]
    for what, command in LOOKUPS.items():
        costs = bench.in_turn(
            {str(size): Run(["gdcli", *command, "--json", "--data", str(bench.facts(size))]) for size in sizes}, rounds
        )
        base = costs[str(first)]
        cells = [what, f"{_ms(base)}, {base.memory:.0f} MB"]
        for size in larger:
            cost, most = costs[str(size)], FIND_GROWTH if command[0] == "find" else GROWTH
            cells += [f"{_ms(cost)}, {cost.memory:.0f} MB", f"{_mark(cost.seconds / base.seconds, most)} ≤ {most:g}"]
            cells.append(_mark(cost.memory / base.memory, MEMORY))
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def compiling(bench: Bench, sizes: Sequence[int], rounds: int) -> list[str]:
    """A lookup on a cold cache against PyYAML's C loader on the same file; whole processes, both."""
    parse = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), Loader=yaml.CSafeLoader)"
    lines = ["", "### Compiling on a cold cache", ""]
    lines += _table("facts", "YAML", "index", "gdcli", "peak memory", "yaml.load", "peak memory", "ratio", "target")
    for size in sizes:
        facts = bench.facts(size)
        cold, loaded = [], []
        for _ in range(rounds if size <= 10_000 else 1):
            shutil.rmtree(bench.cache, ignore_errors=True)
            cold.append(bench.once(["gdcli", "show", factfile.ID, "--json", "--data", str(facts)]))
            if size <= 100_000:
                loaded.append(bench.once([str(bench.bin / "python"), "-c", parse, str(facts)]))
        (index,) = (bench.cache / "gdcli").glob("*.sqlite")
        own = Cost(*(statistics.median(part) for part in zip(*cold, strict=True)))
        cells = [f"{size:,}", f"{facts.stat().st_size / 1e6:.1f} MB", f"{index.stat().st_size / 1e6:.1f} MB"]
        cells += [_ms(own), f"{own.memory:.0f} MB"]
        if loaded:
            other = Cost(*(statistics.median(part) for part in zip(*loaded, strict=True)))
            verdict = _verdict(own.seconds / other.seconds, COMPILE)
            cells += [
                _ms(other),
                f"{other.memory:.0f} MB",
                verdict if size >= 1000 else verdict.partition("|")[0] + "|",
            ]
        else:
            cells += ["", "", "|"]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def many(bench: Bench, rounds: int) -> list[str]:
    """One department out of a folder of many files, against a folder of one."""
    folders = {count: bench.work / f"{count}-files" for count in (1, FILES)}
    for count, folder in folders.items():
        folder.mkdir(exist_ok=True)
        for number in range(count):
            path = folder / f"{number}.yaml"
            if not path.exists():
                with path.open("w", encoding="utf-8") as out:
                    factfile.write(factfile.CORE, out, f"bench-{number}")
    # A file that has just changed is not cached yet.
    time.sleep(5)
    command = ["gdcli", "show", "--dept", factfile.DEPARTMENT, "--json", "--data"]
    costs = bench.in_turn({str(count): Run([*command, str(folder)]) for count, folder in folders.items()}, rounds)
    ratio = costs[str(FILES)].seconds / costs["1"].seconds
    lines = ["", "### Many files", "", *_table("one file", f"{FILES} files", "ratio", "target")]
    return [*lines, f"| {_ms(costs['1'])} | {_ms(costs[str(FILES)])} | {_verdict(ratio, MANY)} |"]


def machine(bench: Bench) -> list[str]:
    """Where this was measured and with which versions."""
    cpu = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), ""
    )
    versions = bench.output(
        str(bench.bin / "python"), "-c",
        "import importlib.metadata as m, sqlite3; print(', '.join(f'{n} {m.version(n)}' for n in "
        "('gdcli', 'typer', 'rich', 'PyYAML', 'sqlite-utils', 'csvkit', 'yq')) + ', SQLite ' + sqlite3.sqlite_version)",
    )  # fmt: skip
    others = [bench.output(name, "--version").splitlines() for name in ("mlr", "jq", "rg")]
    known = ", ".join(lines[0] for lines in others if lines)
    return [
        f"Measured on {time.strftime('%Y-%m-%d')}: {cpu or platform.machine()}, {os.cpu_count()} cores, "
        f"{platform.system()} {platform.release()}, {platform.python_implementation()} {platform.python_version()}; "
        f"{versions}; {known}.",
        "",
    ]


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="files up to 10,000 facts, few rounds")
    parser.add_argument(
        "--work", type=Path, default=ROOT / "build" / "bench", help="where environment and files are kept"
    )
    parser.add_argument("--write", type=Path, metavar="FILE", help="also put the tables into this Markdown file")
    options = parser.parse_args()
    bench = Bench(options.work.resolve())
    bench.prepare()
    rounds = 9 if options.quick else 31
    sizes = [60, 1000, 10_000] if options.quick else [60, 1000, 10_000, 100_000]
    lines = machine(bench)
    # The growth of lookups needs the caches that compiling leaves: it compiles what is missing in its first round.
    lines += startup(bench, rounds)
    lines += peers(bench, 60, rounds) + peers(bench, 10_000, min(rounds, 5))
    lines += compiling(bench, sizes, 3)
    lines += growth(bench, [size for size in sizes if size not in (1000, 10_000)] if len(sizes) > 3 else sizes, rounds)
    lines += many(bench, min(rounds, 9))
    text = "\n".join(lines) + "\n"
    print(text)
    if options.write:
        page = options.write.read_text(encoding="utf-8")
        start, stop = page.index(BEGIN) + len(BEGIN), page.index(END)
        options.write.write_text(page[:start] + "\n" + text + "\n" + page[stop:], encoding="utf-8")


if __name__ == "__main__":
    main()
