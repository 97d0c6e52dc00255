"""Read figures side by side with published readers of Chinese numerals, and time pathological texts.

Needs nothing but the standard library for gdcli itself; the peers are optional, and one that is missing is said so.
Install them into an environment of their own and run this file with its Python:

    python3 -m venv peers
    peers/bin/pip install recognizers-text-number==1.0.2a2 'emoji<2' cn2an chinese2digits jionlp
    peers/bin/python bench/figures.py

What is compared is what every peer claims to read: the value. A figure counts as found when a peer reports its value
(in the unit in print or in the base unit, per cent also as a fraction) at its place; a peer that rewrites a text
instead of reporting places need only have the value in what it writes. Each peer is measured on the labelled figures
of its trade alone: numerals, or for JioNLP sums of money. Speed is the median of the rounds over the whole corpus,
taken in turn in one process.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import json
import logging
import re
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gdcli import figures  # noqa: E402
from gdcli.model import Figure  # noqa: E402

#: A value, and where it stands if the peer says so.
Value = tuple[Decimal, tuple[int, int] | None]

_DIGITS = re.compile("[0-9０-９一二三四五六七八九十百千万亿萬億两兩壹贰叁肆伍陆柒捌玖拾佰仟]")
_WRITTEN = re.compile(r"(-?[0-9][0-9,]*(?:\.[0-9]+)?)(万亿|亿|万|%)?")
_MAGNITUDES = {"": 0, "%": 0, "万": 4, "亿": 8, "万亿": 12}

#: How long a turn of the comparison takes, in seconds.
TURN = 0.15

#: Texts that make careless patterns slow.
PATHOLOGICAL = ("1", "一", "（", "超", "1一", " ", "1,", "1-", "一年", "“1", "百分之", "2023年", "三四十", "全国第一")


@dataclass(frozen=True, slots=True)
class Reader:
    """A program that reads figures: its name, the bare call that is timed, the values in what the call returns, and
    the kinds it claims (all where empty)."""

    name: str
    call: Callable[[str], Any]
    values: Callable[[Any], Iterable[Value]]
    kinds: frozenset[str] = frozenset()


def own(kinds: frozenset[str]) -> Reader:
    """gdcli, for all figures or for those of some kinds."""

    def values(found: Iterable[Figure]) -> list[Value]:
        return [
            (value, (figure.start, figure.end))
            for figure in found
            for value in (figure.value, figure.base_value)
            if value is not None
        ]

    name = ", ".join(("gdcli", *sorted(kinds)))
    return Reader(name, lambda text: list(figures.read(text)), values, kinds)


def recognizers() -> Reader:
    """Microsoft's recognizers-text for numbers and percentages."""
    from recognizers_number import Culture, recognize_number, recognize_percentage  # type: ignore[import-not-found]

    def call(text: str) -> list[Any]:
        return [*recognize_number(text, Culture.Chinese), *recognize_percentage(text, Culture.Chinese)]

    def values(found: list[Any]) -> list[Value]:
        return [
            (value, (item.start, item.end + 1))
            for item in found
            if item.resolution and (value := _decimal(item.resolution.get("value", ""))) is not None
        ]

    return Reader("recognizers-text-number", call, values)


def jionlp() -> Reader:
    """JioNLP's money extraction."""
    with contextlib.redirect_stdout(io.StringIO()):
        from jionlp.algorithm.ner import MoneyExtractor  # type: ignore[import-not-found]

        extract = MoneyExtractor()

    def values(found: list[Any]) -> list[Value]:
        result: list[Value] = []
        for item in found:
            numbers = item["detail"]["num"]
            both = numbers if isinstance(numbers, list) else [numbers]
            result += [(value, tuple(item["offset"])) for one in both if (value := _decimal(one)) is not None]
        return result

    return Reader("JioNLP, money", lambda text: extract(text, with_parsing=True), values, frozenset({"money"}))


def cn2an() -> Reader:
    """cn2an's transform, which writes Chinese numerals as Arabic ones."""
    from cn2an import transform  # type: ignore[import-not-found]

    def values(text: str) -> list[Value]:
        return [
            (Decimal(number.replace(",", "")).scaleb(_MAGNITUDES[magnitude]), None)
            for number, magnitude in _WRITTEN.findall(text)
        ]

    return Reader("cn2an transform", lambda text: transform(text, "cn2an"), values)


def chinese2digits() -> Reader:
    """chinese2digits, which reports digits in order, without places."""
    from chinese2digits import takeNumberFromString  # type: ignore[import-not-found]

    def values(found: dict[str, Any]) -> list[Value]:
        digits = found["digitsStringList"]
        return [(value, None) for one in digits if (value := _decimal(one)) is not None]

    return Reader("chinese2digits", takeNumberFromString, values)


def _decimal(text: object) -> Decimal | None:
    try:
        return Decimal(str(text).rstrip("%").replace(",", ""))
    except InvalidOperation:
        return None


def load_readers() -> tuple[list[Reader], list[str]]:
    """gdcli and the peers that are installed, and a line for each that is not."""
    readers, missing = [own(frozenset()), own(frozenset({"money"}))], []
    for load in (recognizers, cn2an, chinese2digits, jionlp):
        try:
            readers.append(load())
        except ImportError as error:
            missing.append(f"{load.__name__}: not installed ({error})")
    return readers, missing


def accuracy(reader: Reader, entries: list[dict[str, Any]]) -> tuple[int, int]:
    """How many labelled figures of its trade a reader finds with the right value, and of how many."""
    right = total = 0
    for entry in entries:
        values = list(reader.values(found)) if (found := _guarded(reader.call, entry["text"])) else []
        at = 0
        for label in entry["figures"]:
            start = entry["text"].index(label["text"], at)
            at = start + len(label["text"])
            if (reader.kinds and label["kind"] not in reader.kinds) or not _DIGITS.search(label["text"]):
                continue
            total += 1
            match = next((value for value in values if _is_found(value, label, start, at)), None)
            if match is not None:
                right += 1
                values.remove(match)
    return right, total


def _is_found(value: Value, label: dict[str, Any], start: int, end: int) -> bool:
    number, span = value
    if span is not None and (span[0] >= end or span[1] <= start):
        return False
    right = {Decimal(label["value"]), Decimal(label["base_value"])}
    if label["kind"] == "percent":
        right.add(Decimal(label["base_value"]) / 100)
    return number in right


def _guarded(call: Callable[[str], Any], text: str) -> Any:
    """What a reader returns; a peer that raises has read nothing."""
    try:
        return call(text)
    except Exception:
        return None


def _read_all(call: Callable[[str], Any], texts: list[str]) -> None:
    for text in texts:
        _guarded(call, text)


def seconds(call: Callable[[], object], turns: int = 1) -> float:
    """The processor time that one of so many calls takes, without garbage collection (as `timeit` measures)."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    for _ in range(turns):
        call()
    taken = time.process_time() - start
    gc.enable()
    return taken / turns


def compare(path: Path, rounds: int) -> None:
    """Print accuracy and speed on one corpus."""
    entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [entry["text"] for entry in entries]
    characters = sum(map(len, texts))
    readers, missing = load_readers()
    calls = {reader.name: partial(_read_all, reader.call, texts) for reader in readers}
    # A fast reader goes over the corpus several times a turn, so that every turn is long enough to measure.
    turns = {name: max(1, round(TURN / max(seconds(call, 1), 1e-6))) for name, call in calls.items()}
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            times[name].append(seconds(call, turns[name]))
    fastest = statistics.median(times["gdcli"])
    print(f"{path.name}: {len(texts)} texts, {characters} characters, {rounds} rounds")
    print(f"{'reader':26}{'values found':>16}{'share':>9}{'characters/s':>16}{'gdcli is faster':>18}")
    for reader in readers:
        found, total = accuracy(reader, entries)
        median = statistics.median(times[reader.name])
        print(
            f"{reader.name:26}{f'{found}/{total}':>16}{found / max(1, total):>9.1%}"
            f"{characters / median:>16,.0f}{f'{median / fastest:.1f} times':>18}"
        )
    for line in missing:
        print(line)
    print()


def scale(size: int) -> None:
    """Print how long gdcli takes for a pathological text, one twice and one four times as long."""
    print(f"{'text':12}{'n':>12}{'2n':>12}{'4n':>12}{'4n/n':>8}   n = {size:,} characters, milliseconds")
    for seed in PATHOLOGICAL:
        taken = []
        for length in (size, 2 * size, 4 * size):
            text = (seed * (length // len(seed) + 1))[:length]
            taken.append(seconds(partial(_exhaust, text)))
        row = "".join(f"{one * 1000:>12,.1f}" for one in taken)
        print(f"{seed!r:12}{row}{taken[2] / taken[0]:>8.1f}")


def _exhaust(text: str) -> None:
    for _ in figures.read(text):
        pass


def main() -> None:
    """Compare on each corpus, then scale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    corpora = sorted((ROOT / "tests" / "corpus").glob("figures-*.jsonl"))
    parser.add_argument("corpus", nargs="*", type=Path, default=corpora)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--size", type=int, default=250_000, help="the shortest pathological text, in characters")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    for path in arguments.corpus:
        compare(path, arguments.rounds)
    scale(arguments.size)


if __name__ == "__main__":
    main()
