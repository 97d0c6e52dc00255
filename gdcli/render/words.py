"""What the program's own terms are called for people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from gdcli import period
from gdcli.jsontext import Json
from gdcli.model import Bound, Direction, Kind
from gdcli.render.listing import Listing

BOUND_WORDS: Final = {
    Bound.EXACT: "确数",
    Bound.ABOUT: "约数",
    Bound.NEARLY: "接近而未到",
    Bound.OVER: "超过",
    Bound.UNDER: "不到",
    Bound.AT_LEAST: "不少于（含本数）",
    Bound.AT_MOST: "不超过（含本数）",
    Bound.RANGE: "区间",
}

KIND_WORDS: Final = {
    Kind.COUNT: "数量",
    Kind.MONEY: "金额",
    Kind.PERCENT: "百分比",
    Kind.POINTS: "百分点",
    Kind.MULTIPLE: "倍数",
    Kind.RANK: "位次",
    Kind.DURATION: "年限、时长",
    Kind.MEASURE: "物理量、指数",
    Kind.DATE: "日期",
    Kind.ORDINAL: "序号",
    Kind.LABEL: "名称",
}

#: An arrow and its colour.
ARROWS: Final = {Direction.UP: ("▲", "green"), Direction.DOWN: ("▼", "red"), Direction.FLAT: ("＝", "")}

#: What a change does.
DIRECTION_WORDS: Final = {Direction.UP: "上升", Direction.DOWN: "下降", Direction.FLAT: "持平"}

#: What is found in a draft, and what became of a figure in an audit.
VERDICT_WORDS: Final[Mapping[str, str]] = {"match": "相符", "conflict": "不符", "review": "待核", "unknown": "未收"}
STATUS_WORDS: Final[Mapping[str, str]] = {"fact": "条目", "explained": "说明", "uncovered": "遗漏", "missing": "缺失"}


def _chinese(value: Json) -> Json:
    return period.read(value).chinese if isinstance(value, str) else value


_READ: Final[dict[str, Callable[[Json], Json]]] = {
    "kind": lambda value: _named(KIND_WORDS, value),
    "bound": lambda value: _named(BOUND_WORDS, value),
    "direction": lambda value: _named(DIRECTION_WORDS, value),
    "verdict": lambda value: _named(VERDICT_WORDS, value),
    "status": lambda value: _named(STATUS_WORDS, value),
    "target": lambda value: "目标" if value else "",
    "period": _chinese,
    "against": _chinese,
}


def _named(words: Mapping[Any, str], value: Json) -> Json:
    return words.get(value, value)


def for_people(listing: Listing) -> Listing:
    """`listing` as people read it: kinds, bounds, times and verdicts in Chinese."""
    spoken = [name for name in listing.fields if name in _READ]
    rows = [{**row, **{name: _READ[name](row[name]) for name in spoken}} for row in listing.rows]
    return replace(listing, rows=rows)
