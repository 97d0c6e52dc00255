"""Read figures side by side with published readers of Chinese numerals, and time pathological and drawn texts.

Needs nothing but the standard library for gdcli itself; the peers are optional, and one that is missing is said so.
Install them into an environment of their own and run this file with its Python:

    python3 -m venv peers
    peers/bin/pip install recognizers-text-suite 'emoji<2' cn2an chinese2digits jionlp wetext duckling-chinese
    peers/bin/python bench/figures.py

Two things are compared. The value: a figure counts when a reader reports its value, multiplied out (a peer also when
it gives it in the unit in print, per cent also as a fraction), at its place; a peer that rewrites a text instead of
reporting places need only have the value in what it writes. And what the figure is: value, unit and kind together,
which only those are measured on that say a unit at all; the peer's names of units are taken as ours where they mean
the same. Beside them stands what everybody can have for nothing: one regular expression. Each peer is measured on the
labelled figures of its trade alone, and reads traditional text simplified if it can't read it otherwise. Speed is the
median of the rounds over the whole corpus, taken in turn in one process.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import json
import logging
import random
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
from gdcli.chinese import simplify  # noqa: E402
from gdcli.model import STATISTICAL, Figure  # noqa: E402

#: A value, and where it stands if the peer says so.
Value = tuple[Decimal, tuple[int, int] | None]
#: The same with the unit and the kind.
Unit = tuple[Decimal, tuple[int, int] | None, str, str]

_DIGITS = re.compile("[0-9０-９一二三四五六七八九十百千万亿萬億两兩壹贰叁肆伍陆柒捌玖拾佰仟]")
_WRITTEN = re.compile(r"(-?[0-9][0-9,]*(?:\.[0-9]+)?)(万亿|亿|万|%)?")
_MAGNITUDES = {"": 0, "%": 0, "万": 4, "亿": 8, "万亿": 12}

#: How long a turn of the comparison takes, in seconds.
TURN = 0.15

#: What drawn texts are made of, and how long they are, in characters.
WORDS = (
    *"0129一二两十百千万亿零半第首-~至到、和，./+%(“《负$A 年月日个元米分秒成点度级人名次岁倍约近超不多来上内的前周",
    *("12", "2023", "百分之", "个月", "以上", "左右"),
)
DRAWN_SIZE = 10_000

#: Texts that make careless patterns slow.
PATHOLOGICAL = (
    *(
        "1",
        "一",
        "（",
        "超",
        "1一",
        " ",
        "1,",
        "1-",
        "1、",
        "1和",
        "一年",
        "“1",
        "百分之",
        "2023年",
        "三四十",
        "全国第一",
    ),
    *("1分1", "1米1", "1元1角", "三年以上", "不得超过1"),
)


@dataclass(frozen=True, slots=True)
class Reader:
    """A program that reads figures: its name, the bare call that is timed, the values in what the call returns, the
    kinds it claims (all where empty), what it says of units if it does, and whether it needs simplified characters."""

    name: str
    call: Callable[[str], Any]
    values: Callable[[Any], Iterable[Value]]
    kinds: frozenset[str] = frozenset()
    units: Callable[[Any], Iterable[Unit]] | None = None
    simplified: bool = False


def own(kinds: frozenset[str]) -> Reader:
    """gdcli, for all figures or for those of some kinds."""

    def values(found: Iterable[Figure]) -> list[Value]:
        return [(figure.base_value, (figure.start, figure.end)) for figure in found if figure.base_value is not None]

    def units(found: Iterable[Figure]) -> list[Unit]:
        return [
            (figure.base_value, (figure.start, figure.end), figure.base_unit, figure.kind.value)
            for figure in found
            if figure.base_value is not None and figure.kind in STATISTICAL
        ]

    name = ", ".join(("gdcli", *sorted(kinds)))
    return Reader(name, lambda text: list(figures.read(text)), values, kinds, units)


_BARE = re.compile(
    r"(-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(万亿|亿|万)?(个百分点|[%元人家户件个年天吨倍名次辆台米]|公里|小时)?"
)
_BARE_KINDS = {
    "%": "percent",
    "个百分点": "points",
    "元": "money",
    "倍": "multiple",
    "吨": "measure",
    "米": "measure",
    "公里": "measure",
    "年": "duration",
    "天": "duration",
    "小时": "duration",
}


def expression() -> Reader:
    """One regular expression: digits, a magnitude, a common unit."""

    def units(found: list[re.Match[str]]) -> list[Unit]:
        return [
            (
                value,
                match.span(),
                (match[3] or "").removeprefix("个") or match[3] or "",
                _BARE_KINDS.get(match[3], "count"),
            )
            for match, (value, _) in zip(found, values(found), strict=True)
        ]

    def values(found: list[re.Match[str]]) -> list[Value]:
        return [
            (Decimal(match[1].replace(",", "")).scaleb(_MAGNITUDES[match[2] or ""]), match.span()) for match in found
        ]

    return Reader("a regular expression", lambda text: list(_BARE.finditer(text)), values, units=units, simplified=True)


#: What recognizers-text calls a unit, where it is one of ours.
_RECOGNIZED = {
    "人民币元": "元",
    "元": "元",
    "美元": "美元",
    "港元": "港元",
    "欧元": "欧元",
    "日元": "日元",
    "英镑": "英镑",
    "Chinese yuan": "元",
    "United States dollar": "美元",
    "Hong Kong dollar": "港元",
    "Euro": "欧元",
    "Dollar": "美元",
    "Japanese yen": "日元",
    "Meter": "米",
    "Kilometer": "公里",
    "Metric ton": "吨",
    "Kilogram": "公斤",
    "Gram": "克",
    "Square meter": "平方米",
    "Square kilometer": "平方公里",
    "Centimeter": "厘米",
    "Millimeter": "毫米",
    "Year": "年",
    "Month": "月",
    "Day": "天",
    "Hour": "小时",
    "Minute": "分钟",
    "Second": "秒",
    "Week": "周",
    "C": "摄氏度",
    "度": "度",
    "Cubic meter": "立方米",
    "Liter": "升",
    "Acre": "英亩",
}


def recognizers() -> Reader:
    """Microsoft's recognizers-text for numbers and percentages, and for sums, ages, temperatures and dimensions."""
    from recognizers_number import Culture, recognize_number, recognize_percentage  # type: ignore[import-not-found]
    from recognizers_number_with_unit import (  # type: ignore[import-not-found]
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    with_units = {"money": recognize_currency, "measure": recognize_dimension}
    with_units |= {"count": recognize_age, "measure ": recognize_temperature}

    def call(text: str) -> list[tuple[str, Any]]:
        found = [("", item) for item in recognize_number(text, Culture.Chinese)]
        found += [("percent", item) for item in recognize_percentage(text, Culture.Chinese)]
        for kind, recognize in with_units.items():
            found += [(kind.strip(), item) for item in recognize(text, Culture.Chinese)]
        return found

    def said(found: list[tuple[str, Any]]) -> Iterable[tuple[str, Any, Decimal]]:
        for kind, item in found:
            value = _decimal((item.resolution or {}).get("value", ""))
            if value is not None:
                yield kind, item, value

    def values(found: list[tuple[str, Any]]) -> list[Value]:
        return [(value, (item.start, item.end + 1)) for _, item, value in said(found)]

    def units(found: list[tuple[str, Any]]) -> list[Unit]:
        return [
            (value, (item.start, item.end + 1), "%" if kind == "percent" else _unit_of(item), kind)
            for kind, item, value in said(found)
            if kind
        ]

    return Reader("recognizers-text", call, values, units=units, simplified=True)


def _unit_of(item: Any) -> str:
    name = str(item.resolution.get("unit", ""))
    return "岁" if name == "Year" and item.type_name == "age" else _RECOGNIZED.get(name, name)


def jionlp() -> Reader:
    """JioNLP's money extraction."""
    with contextlib.redirect_stdout(io.StringIO()):
        from jionlp.algorithm.ner import MoneyExtractor  # type: ignore[import-not-found]

        extract = MoneyExtractor()

    def units(found: list[Any]) -> list[Unit]:
        result: list[Unit] = []
        for item in found:
            numbers, unit = item["detail"]["num"], item["detail"].get("case", "元")
            both = numbers if isinstance(numbers, list) else [numbers]
            result += [
                (value, tuple(item["offset"]), unit, "money") for one in both if (value := _decimal(one)) is not None
            ]
        return result

    def values(found: list[Any]) -> list[Value]:
        return [(value, span) for value, span, _, _ in units(found)]

    call = partial(extract, with_parsing=True)
    return Reader("JioNLP, money", call, values, frozenset({"money"}), units, simplified=True)


def wetext() -> Reader:
    """wetext's inverse normalizer, which writes spoken numerals as digits."""
    from wetext import Normalizer  # type: ignore[import-not-found]

    normalizer = Normalizer(lang="zh", operator="itn")

    def values(text: str) -> list[Value]:
        return [
            (Decimal(number.replace(",", "")).scaleb(_MAGNITUDES[magnitude]), None)
            for number, magnitude in _WRITTEN.findall(text)
        ]

    return Reader("wetext, inverse", normalizer.normalize, values, simplified=True)


def cn2an() -> Reader:
    """cn2an's transform, which writes Chinese numerals as Arabic ones."""
    from cn2an import transform  # type: ignore[import-not-found]

    def values(text: str) -> list[Value]:
        return [
            (Decimal(number.replace(",", "")).scaleb(_MAGNITUDES[magnitude]), None)
            for number, magnitude in _WRITTEN.findall(text)
        ]

    return Reader("cn2an transform", lambda text: transform(text, "cn2an"), values, simplified=True)


def chinese2digits() -> Reader:
    """chinese2digits, which reports digits in order, without places."""
    from chinese2digits import takeNumberFromString  # type: ignore[import-not-found]

    def values(found: dict[str, Any]) -> list[Value]:
        digits = found["digitsStringList"]
        return [(value, None) for one in digits if (value := _decimal(one)) is not None]

    return Reader("chinese2digits", takeNumberFromString, values, simplified=True)


#: What duckling calls a unit, where it is one of ours.
_GRAINS = {"Year": "年", "Month": "月", "Week": "周", "Day": "天", "Hour": "小时", "Minute": "分钟", "Second": "秒"}
_CODES = {"CNY": "元", "USD": "美元", "HKD": "港元", "EUR": "欧元", "JPY": "日元", "GBP": "英镑", "TWD": "新台币"}


def duckling() -> Reader:
    """duckling-chinese, which runs on Java: numbers, shares, sums, lengths, times, temperatures, ages and multiples."""
    from duckling_chinese import Duckling  # type: ignore[import-not-found]
    from duckling_chinese.dimension import DucklingDimension  # type: ignore[import-not-found]

    reader = Duckling()
    names = "NUMERAL FRACTION CURRENCY DISTANCE DURATION TEMPERATURE AGE MULTIPLE"
    options = reader.gen_options(targets={DucklingDimension[name] for name in names.split()})
    context = reader.gen_context()

    def said(found: list[Any]) -> Iterable[tuple[object, tuple[int, int], str, str]]:
        for item in found:
            span, token = item["token"]["range"], item["token"]["node"]["token"]
            if (what := _of_duckling(token["dim"], token["data"])) is not None:
                number, unit, kind = what
                yield number, (span["start"], span["end"]), unit, kind

    def values(found: list[Any]) -> list[Value]:
        return [(value, span) for one, span, _, _ in said(found) if (value := _decimal(one)) is not None]

    def units(found: list[Any]) -> list[Unit]:
        return [
            (value, span, unit, kind)
            for one, span, unit, kind in said(found)
            if kind and (value := _decimal(one)) is not None
        ]

    def call(text: str) -> list[Any]:
        return list(reader.analyze(text, context, options))

    return Reader("duckling-chinese", call, values, units=units, simplified=True)


def _of_duckling(dimension: str, data: dict[str, Any]) -> tuple[object, str, str] | None:
    """The number, the unit and the kind that one finding of duckling's says."""
    if dimension == "Fraction":
        whole = Decimal(str(data["denominator"]))
        return Decimal(str(data["numerator"])) * 100 / whole if whole else None, "%", "percent"
    if dimension == "Currency":
        return data["v"], _CODES.get(data["code"], data["unit"]), "money"
    if dimension == "Distance":
        return data["originValue"], data["originUnit"], "measure"
    if dimension == "Duration":
        return data["value"], _GRAINS.get(data["grain"], data["grain"]), "duration"
    if dimension == "Temperature":
        return data["v"], "摄氏度" if data["unit"] == "C" else data["unit"], "measure"
    if dimension == "Age":
        return data["interval"].get("n"), "岁", "count"
    if dimension == "Multiple":
        return data["n"], "倍", "multiple"
    return (data["value"], "", "") if dimension == "Numeral" else None


def _decimal(text: object) -> Decimal | None:
    try:
        return Decimal(str(text).rstrip("%").replace(",", ""))
    except InvalidOperation:
        return None


def load_readers() -> tuple[list[Reader], list[str]]:
    """gdcli and the peers that are installed, and a line for each that is not."""
    readers, missing = [own(frozenset()), own(frozenset({"money"})), expression()], []
    for load in (recognizers, cn2an, chinese2digits, jionlp, wetext, duckling):
        try:
            readers.append(load())
        except Exception as error:  # whatever it lacks: a package, a model, Java
            missing.append(f"{load.__name__}: can't be had ({error})")
    return readers, missing


def accuracy(reader: Reader, entries: list[dict[str, Any]]) -> tuple[int, int | None, int]:
    """How many labelled figures of its trade a reader finds with the right value, and with the right unit and kind too
    if it says them, and of how many."""
    right = exact = total = 0
    for entry in entries:
        found = _guarded(reader.call, _readable(reader, entry["text"]))
        values = list(reader.values(found)) if found else []
        units = list(reader.units(found)) if found and reader.units else []
        at = 0
        for label in entry["figures"]:
            start = entry["text"].index(label["text"], at)
            at = start + len(label["text"])
            if (reader.kinds and label["kind"] not in reader.kinds) or not _DIGITS.search(label["text"]):
                continue
            total += 1
            right += _take(values, partial(_is_found, label, (start, at)))
            exact += _take(units, partial(_is_exact, label, (start, at)))
    return right, exact if reader.units else None, total


def _readable(reader: Reader, text: str) -> str:
    return simplify(text) if reader.simplified else text


def _take(values: list[Any], fits: Callable[[Any], bool]) -> bool:
    """Take the first of `values` that fits away, if there is one."""
    match = next((value for value in values if fits(value)), None)
    if match is not None:
        values.remove(match)
    return match is not None


def _meets(span: tuple[int, int] | None, place: tuple[int, int]) -> bool:
    return span is None or (span[0] < place[1] and span[1] > place[0])


def _is_found(label: dict[str, Any], place: tuple[int, int], value: Value) -> bool:
    number, span = value
    right = {Decimal(label["value"]), Decimal(label["base_value"])}
    if label["kind"] == "percent":
        right.add(Decimal(label["base_value"]) / 100)
    return _meets(span, place) and number in right


def _is_exact(label: dict[str, Any], place: tuple[int, int], unit: Unit) -> bool:
    number, span, name, kind = unit
    base = (Decimal(label["base_value"]), label["base_unit"])
    printed = (Decimal(label["value"]), label["unit"])
    return _meets(span, place) and kind == label["kind"] and (number, name) in (base, printed)


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
    calls = {
        reader.name: partial(_read_all, reader.call, [_readable(reader, text) for text in texts]) for reader in readers
    }
    # A fast reader goes over the corpus several times a turn, so that every turn is long enough to measure.
    turns = {name: max(1, round(TURN / max(seconds(call, 1), 1e-6))) for name, call in calls.items()}
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            times[name].append(seconds(call, turns[name]))
    fastest = statistics.median(times["gdcli"])
    print(f"{path.name}: {len(texts)} texts, {characters} characters, {rounds} rounds")
    print(f"{'reader':22}{'value':>16}{'value, unit, kind':>20}{'characters/s':>16}{'gdcli is faster':>18}")
    for reader in readers:
        found, exact, total = accuracy(reader, entries)
        median = statistics.median(times[reader.name])
        whole = "says no unit" if exact is None else f"{exact} ({exact / max(1, total):.1%})"
        print(
            f"{reader.name:22}{f'{found} ({found / max(1, total):.1%})':>16}{whole:>20}"
            f"{characters / median:>16,.0f}{f'{median / fastest:.1f} times':>18}"
        )
    for line in missing:
        print(line)
    print()


def scale(size: int, news: float) -> None:
    """Print how long gdcli takes for a pathological text, one twice and one four times as long, and how often `news`,
    the milliseconds that so much of the corpora takes."""
    print(f"{'text':12}{'n':>12}{'2n':>12}{'4n':>12}{'4n/n':>8}{'of news':>10}   n = {size:,} characters, milliseconds")
    for seed in PATHOLOGICAL:
        taken = [_milliseconds(seed, length) for length in (size, 2 * size, 4 * size)]
        row = "".join(f"{one:>12,.1f}" for one in taken)
        print(f"{seed!r:12}{row}{taken[2] / taken[0]:>8.1f}{taken[0] / news:>10.1f}")
    print()


def draw(count: int, size: int, news: float) -> None:
    """Print which of `count` texts, each of two to four words of the grammar over and over, take longest."""
    chance = random.Random(8)
    seeds = {"".join(chance.sample(WORDS, chance.randint(2, 4))) for _ in range(count)}
    slowest = sorted(((_milliseconds(seed, size, 3) / news, seed) for seed in seeds), reverse=True)
    print(f"the slowest of {len(seeds)} drawn texts, {size:,} characters, times as long as news")
    for times, seed in slowest[:10]:
        print(f"{times:>6.1f}  {seed!r}")


def _milliseconds(seed: str, length: int, rounds: int = 1) -> float:
    """The milliseconds that `seed` over and over takes, up to `length` characters, at the quickest."""
    text = (seed * (length // len(seed) + 1))[:length]
    return min(seconds(partial(_exhaust, text)) for _ in range(rounds)) * 1000


def _exhaust(text: str) -> None:
    for _ in figures.read(text):
        pass


def main() -> None:
    """Compare on each corpus, then scale, then draw."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    corpora = sorted((ROOT / "tests" / "corpus").glob("figures-*.jsonl"))
    parser.add_argument("corpus", nargs="*", type=Path, default=corpora)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--drawn", type=int, default=300, help="how many texts are drawn to find the slowest")
    parser.add_argument("--size", type=int, default=250_000, help="the shortest pathological text, in characters")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    for path in arguments.corpus:
        compare(path, arguments.rounds)
    lines = [line for path in arguments.corpus for line in path.read_text(encoding="utf-8").splitlines()]
    news = "\n".join(json.loads(line)["text"] for line in lines)
    scale(arguments.size, _milliseconds(news, arguments.size, 3))
    draw(arguments.drawn, DRAWN_SIZE, _milliseconds(news, DRAWN_SIZE, 3))


if __name__ == "__main__":
    main()
