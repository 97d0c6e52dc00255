"""Fact files made of a few invented facts."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gdcli.base.compile import writing
from gdcli.base.store import Store
from gdcli.facts.check import FactFileChecker
from gdcli.library import Base
from gdcli.model import Problem

#: Figures as printed, with the value and unit that they state.
FIGURES = {
    "4612家": ("4612", "家"),
    "超1800万户": ("1800", "万户"),
    "二十个": ("20", "个"),
    "22.4%": ("22.4", "%"),
    "492.2亿元": ("492.2", "亿元"),
    "60.6亿美元": ("60.6", "亿美元"),
    "近0.05亿元": ("0.05", "亿元"),
    "全球第二": ("2", "名"),
    "连续7年": ("7", "年"),
    "12345678.901234吨": ("12345678.901234", "吨"),
    "负3.5亿元": ("-3.5", "亿元"),
    "三分之一": ("33.33", "%"),
}

DEPARTMENTS: Sequence[Mapping[str, Any]] = (
    {"name": "科技厅", "full_name": "省科学技术厅", "en": "Science", "aliases": ["科技", "keji"]},
    {"name": "林业局", "full_name": "省林业局", "en": "Forestry", "speaker": {"name": "林木", "title": "局长"}},
)


def fact(id_: str, printed: str = "4612家", **keys: Any) -> dict[str, Any]:
    """A fact whose figure agrees with `printed`; `keys` replaces or adds what it says otherwise."""
    value, unit = FIGURES.get(printed, ("", ""))
    made: dict[str, Any] = {
        "id": id_, "dept": "科技厅", "topic": "产业", "indicator": f"企业数量{id_}", "en": "Firms", "printed": printed,
        "value": value, "unit": unit, "period": "2030", "line": 1,
    }  # fmt: skip
    return {**made, **keys}


def section(facts: Iterable[Mapping[str, Any]], name: str = "产业", **shared: Any) -> dict[str, Any]:
    """A section of `facts`, which share what is said of it."""
    return {"name": name, **shared, "facts": list(facts)}


def text(
    facts: Iterable[Mapping[str, Any]],
    source: str = "s",
    *,
    sections: Sequence[Mapping[str, Any]] = (),
    departments: Sequence[Mapping[str, Any]] = DEPARTMENTS,
    glossary: Mapping[str, Sequence[str]] | None = None,
    not_facts: Sequence[Mapping[str, Any]] = (),
    **about: Any,
) -> str:
    """A fact file, written as the JSON that YAML takes as well; `about` is what its source says otherwise."""
    whole: dict[str, Any] = {
        "schema": 2,
        "source": {
            "id": source, "title": "标题", "publisher": "报", "event": "发布会", "date": "2031-05-06",
            "place": "广东省", **about,
        },
        "departments": list(departments),
        **({"glossary": glossary} if glossary else {}),
        "sections": [*([section(facts)] if (facts := list(facts)) else []), *sections],
        **({"not_facts": list(not_facts)} if not_facts else {}),
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False)


def store(made: str, path: str = "facts.yaml") -> Store:
    """The fact file `made`, compiled in memory. It must be valid."""
    checker = FactFileChecker(path)
    with writing(":memory:") as writer:
        for entry in checker.entries(io.BytesIO(made.encode())):
            writer.add(entry)
    connection: sqlite3.Connection = writer.connection
    if checker.problems:
        connection.close()
        raise AssertionError(checker.problems)
    return Store(path, connection)


def base(*made: str) -> Base:
    """The base of the fact files `made`, compiled in memory."""
    return Base([store(one, f"{number}.yaml") for number, one in enumerate(made)])


def problems(made: str | bytes) -> list[Problem]:
    """Everything wrong in the fact file `made`."""
    checker = FactFileChecker("facts.yaml")
    for _ in checker.entries(io.BytesIO(made.encode() if isinstance(made, str) else made)):
        pass
    return checker.problems


#: The beginning of a fact file as people write it, up to its facts.
HEAD = """\
schema: 2
source:
  id: s
  title: 标题
  publisher: 报
  event: 发布会
  date: 2031-05-06
  place: 广东省
departments:
  - {name: 林业局, full_name: 省林业局, speaker: {name: 林木, title: 局长}}
  - {name: 统计局, full_name: 省统计局}
sections:
  - name: 生态
    dept: 林业局
    topic: 生态
    period: "2030"
    facts:
"""


def lines(id_: str = "a", **keys: Any) -> str:
    """One fact as people write it, a key a line; texts are YAML as they stand, `None` leaves the key out."""
    whole = {"id": id_, "indicator": f"企业数量{id_}", "printed": "5家", "value": 5, "unit": "家", "line": 1, **keys}
    written = [f"{key}: {value}" for key, value in whole.items() if value is not None]
    return "      - " + "\n        ".join(written) + "\n"
