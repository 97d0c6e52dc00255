"""Print a fact file of schema 1 as schema 2.

    python tools/upgrade_facts.py old.yaml > new.yaml
    python tools/upgrade_facts.py old.yaml --place 武汉市 > new.yaml

Nothing is lost but paragraph numbers: neighbours that share section, department, topic, period, region and goal become
one block of a section; what can be read off the printed figure is left out; notes stay notes. The place of the source
is what --place says, else the one province or city that event, title or departments name, else 全国 if every region is.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from gdcli.facts.check import FactFileChecker  # noqa: E402
from gdcli.facts.derive import named_direction  # noqa: E402
from gdcli.figures import read_printed  # noqa: E402
from gdcli.language.places import PROVINCES  # noqa: E402

_WIDTH = 118
_SHARED = ("dept", "topic", "period", "region", "target")
_FULL_NAMES = {
    "内蒙古": "内蒙古自治区",
    "广西": "广西壮族自治区",
    "西藏": "西藏自治区",
    "宁夏": "宁夏回族自治区",
    "新疆": "新疆维吾尔自治区",
    "香港": "香港特别行政区",
    "澳门": "澳门特别行政区",
    **{city: city + "市" for city in ("北京", "上海", "天津", "重庆")},
}
#: What schema 1 called the whole of a place.
_HOME = {"省": "全省", "市": "全市", "区": "全区"}


class Undecided(Exception):
    """A source whose place can't be told."""


def upgraded(old: dict[str, Any], place: str | None = None) -> str:
    """The text of a schema 2 file with all that `old` holds. Raises `Undecided`."""
    place = place or _place(old)
    lines = ["schema: 2", "", "source:"]
    source = {**old["source"]}
    notes = source.pop("notes", [])
    source["place"] = place
    order = ("id", "title", "publisher", "event", "date", "place", "text_sha256")
    lines += [f"  {key}: {_scalar(source[key])}" for key in order]
    lines += _list("notes", notes, 2)
    lines += ["departments:"]
    for dept in old["departments"]:
        lines += _department(dept)
    lines += ["", "sections:"]
    home = _HOME.get(place[-1], "全国" if place == "全国" else "")
    for _, facts in groupby(old["facts"], key=lambda fact: (_section(fact), *(str(fact.get(key)) for key in _SHARED))):
        lines += _block(list(facts), home)
    if old.get("not_facts"):
        lines += ["not_facts:", *(_flow("  - ", item) for item in old["not_facts"])]
    return "\n".join(lines) + "\n"


def _place(old: dict[str, Any]) -> str:
    regions = {fact["region"] for fact in old["facts"]}
    told = [old["source"]["event"], old["source"]["title"], *(dept["full_name"] for dept in old["departments"])]
    text = " ".join(told)
    cities = {city: province for province, own in PROVINCES.items() for city in own if f"{city}市" in text}
    provinces = {name for name in PROVINCES if name in text} - set(cities.values())
    if len(cities) == 1 and not provinces:
        return next(iter(cities)) + "市"
    if len(provinces) == 1 and not cities:
        name = provinces.pop()
        return _FULL_NAMES.get(name, name + "省")
    if regions == {"全国"}:
        return "全国"
    named = "、".join(sorted({*provinces, *cities})) or "没有地名"
    raise Undecided(f"看不出是哪里的发布会（提到：{named}），请用 --place 写明省、市或全国")


def _department(dept: dict[str, Any]) -> Iterator[str]:
    yield f"  - name: {_scalar(dept['name'])}"
    yield f"    full_name: {_scalar(dept['full_name'])}"
    yield f"    en: {_scalar(dept['name_en'])}"
    if dept.get("aliases"):
        yield _flow("    aliases: ", dept["aliases"])
    if dept.get("speaker"):
        yield _flow("    speaker: ", dept["speaker"])


def _section(fact: dict[str, Any]) -> str:
    return str(_places(fact)[0]["section"])


def _places(fact: dict[str, Any]) -> list[dict[str, Any]]:
    where = fact["where"]
    return where if isinstance(where, list) else [where]


def _block(facts: Sequence[dict[str, Any]], home: str) -> Iterator[str]:
    first = facts[0]
    shared = _common_start([fact.get("notes", []) for fact in facts]) if len(facts) > 1 else []
    yield f"  - name: {_scalar(_section(first))}"
    for key in ("dept", "topic"):
        yield f"    {key}: {_scalar(first[key])}"
    yield f"    period: {_period(first['period'])}"
    if first["region"] != home:
        yield f"    region: {_scalar(first['region'])}"
    if first["target"] == "true":
        yield "    target: true"
    yield from _list("notes", shared, 4)
    yield "    facts:"
    for fact in facts:
        yield from _fact(fact, len(shared))


def _fact(fact: dict[str, Any], shared_notes: int) -> Iterator[str]:
    pad = "        "
    yield f"      - id: {fact['id']}"
    yield f"{pad}indicator: {_scalar(fact['indicator'])}"
    yield f"{pad}en: {_scalar(fact['indicator_en'])}"
    yield f"{pad}printed: {_scalar(fact['printed'])}"
    yield f"{pad}value: {fact['value']}"
    yield f"{pad}unit: {_scalar(fact['unit'])}"
    lines = [int(place["line"]) for place in _places(fact)]
    yield f"{pad}line: {lines[0] if len(lines) == 1 else lines}"
    phrase = read_printed(fact["printed"])
    for key in ("bound", "kind"):
        if phrase is None or getattr(phrase.figure, key) != fact[key]:
            yield f"{pad}{key}: {fact[key]}"
    relations = fact.get("relations", {})
    if "growth_of" in relations and not (phrase and phrase.direction) and named_direction(fact["indicator"]) is None:
        # Schema 1 took every change for growth that did not say otherwise.
        yield f"{pad}direction: up"
    if fact.get("keywords"):
        yield _flow(f"{pad}keywords: ", fact["keywords"])
    if relations:
        yield _flow(f"{pad}relations: ", relations)
    elsewhere = [
        f"又见“{place['section']}”第 {place['line']} 行"
        for place in _places(fact)
        if place["section"] != _section(fact)
    ]
    yield from _list("notes", [*fact.get("notes", [])[shared_notes:], *elsewhere], 8)


def _common_start(lists: Sequence[list[str]]) -> list[str]:
    found = []
    for items in zip(*lists, strict=False):
        if len(set(items)) > 1:
            break
        found.append(items[0])
    return found


def _period(text: str | None) -> str:
    return "null" if text in (None, "null", "~", "") else json.dumps(text)


def _list(key: str, items: Sequence[str], indent: int) -> Iterator[str]:
    if items:
        yield f"{' ' * indent}{key}:"
        yield from (f"{' ' * indent}  - {_scalar(item)}" for item in items)


def _flow(start: str, value: Any) -> str:
    """`value` in YAML's flow style, on one line if it fits."""
    text = yaml.safe_dump(_typed(value), allow_unicode=True, default_flow_style=True, width=10**6, sort_keys=False)
    if len(start) + len(text) <= _WIDTH:
        return start + text.strip()
    wrapped = yaml.safe_dump(
        _typed(value), allow_unicode=True, default_flow_style=True, width=_WIDTH - len(start), sort_keys=False
    )
    return start + wrapped.strip().replace("\n", "\n" + " " * (len(start) - len(start.lstrip()) + 4))


def _typed(value: Any) -> Any:
    """Line numbers as numbers; everything else stays text."""
    if isinstance(value, dict):
        return {key: [int(one) for one in item] if key == "lines" else _typed(item) for key, item in value.items()}
    return [_typed(item) for item in value] if isinstance(value, list) else value


def _scalar(text: str) -> str:
    """`text` as a YAML scalar that reads as that text again."""
    try:
        plain = yaml.load(f"- {text}\n", Loader=yaml.BaseLoader) == [text] and text not in ("null", "~")
    except yaml.YAMLError:
        plain = False
    return text if plain and text[:1] not in "'\"" else json.dumps(text, ensure_ascii=False)


def main() -> int:
    """Print the upgraded file; 2 where the place is unclear, 1 where the result does not pass the check."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("old", type=Path, help="a fact file of schema 1")
    parser.add_argument("--place", help="whose press conference it is: a province, a city or 全国")
    options = parser.parse_args()
    # Every value stays the text that it is written as.
    old = yaml.load(options.old.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    if not isinstance(old, dict) or old.get("schema") != "1":
        print(f"{options.old}：不是旧格式（schema: 1）的文件", file=sys.stderr)
        return 2
    try:
        text = upgraded(old, options.place)
    except Undecided as error:
        print(f"{options.old}：{error}", file=sys.stderr)
        return 2
    sys.stdout.write(text)
    checker = FactFileChecker(str(options.old))
    for _ in checker.entries(io.BytesIO(text.encode())):
        pass
    for problem in checker.problems:
        print(f"转换后第 {problem.line} 行：{problem.message}", file=sys.stderr)
    return 1 if checker.problems else 0


if __name__ == "__main__":
    sys.exit(main())
