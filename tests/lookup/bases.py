"""Fact bases in memory, made of a few invented facts."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import Any

from gdcli.facts import store
from gdcli.facts.cache import Base

#: Figures as printed, with the value, unit, bound and kind that they state.
FIGURES = {
    "4612家": ("4612", "家", "exact", "count"),
    "超1800万户": ("1800", "万户", "over", "count"),
    "二十个": ("20", "个", "exact", "count"),
    "22.4%": ("22.4", "%", "exact", "percent"),
    "492.2亿元": ("492.2", "亿元", "exact", "money"),
    "近0.05亿元": ("0.05", "亿元", "nearly", "money"),
    "全球第二": ("2", "名", "exact", "rank"),
    "连续7年": ("7", "年", "exact", "duration"),
    "12345678.901234吨": ("12345678.901234", "吨", "exact", "measure"),
}

_DEPARTMENTS = (
    {"name": "科技厅", "full_name": "省科学技术厅", "name_en": "Science", "aliases": ["科技", "keji"]},
    {"name": "林业局", "full_name": "省林业局", "name_en": "Forestry", "speaker": {"name": "林木", "title": "局长"}},
)


def fact(id_: str, printed: str = "4612家", **keys: Any) -> dict[str, Any]:
    """A fact whose figure agrees with `printed`; `keys` replaces or adds what it says otherwise."""
    value, unit, bound, kind = FIGURES[printed]
    made: dict[str, Any] = {
        "id": id_, "dept": "科技厅", "topic": "产业", "indicator": "企业数量", "indicator_en": "Firms",
        "printed": printed, "value": value, "unit": unit, "bound": bound, "kind": kind,
        "period": "2030", "target": "false", "region": "全省",
        "where": {"section": "产业", "paragraph": 1, "line": 1},
    }  # fmt: skip
    return {**made, **keys}


def text(facts: Iterable[dict[str, Any]]) -> str:
    """A fact file, written as the JSON that YAML takes as well."""
    source = {"id": "s", "title": "t", "publisher": "p", "event": "e", "date": "2031-05-06", "text_sha256": "0" * 64}
    whole = {"schema": 1, "source": source, "departments": _DEPARTMENTS, "facts": list(facts)}
    return json.dumps(whole, ensure_ascii=False)


def base(facts: Iterable[dict[str, Any]], path: str = "facts.yaml") -> Base:
    """The base of `facts`, compiled in memory."""
    with store.building(":memory:", close=False) as connection:
        compiled = store.compile_into(connection, io.BytesIO(text(facts).encode()), path)
    assert compiled.problems == ()
    return Base(path, connection)
