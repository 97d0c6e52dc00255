"""What the program's own terms are called for people."""

from __future__ import annotations

from typing import Final

from gdcli.model import Bound, Direction, Kind

BOUNDS: Final = {
    Bound.EXACT: "确数",
    Bound.ABOUT: "约数",
    Bound.NEARLY: "接近而未到",
    Bound.OVER: "超过",
    Bound.UNDER: "不到",
    Bound.AT_LEAST: "不少于（含本数）",
    Bound.AT_MOST: "不超过（含本数）",
    Bound.RANGE: "区间",
}

KINDS: Final = {
    Kind.COUNT: "数量",
    Kind.MONEY: "金额",
    Kind.PERCENT: "百分比",
    Kind.POINTS: "百分点",
    Kind.MULTIPLE: "倍数",
    Kind.RANK: "位次",
    Kind.DURATION: "年限、时长",
    Kind.MEASURE: "物理量、指数",
}

#: An arrow and its colour.
ARROWS: Final = {Direction.UP: ("▲", "green"), Direction.DOWN: ("▼", "red"), Direction.FLAT: ("＝", "")}
