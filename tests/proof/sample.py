"""Small facts, and one figure of a text with the fact it may be about."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from gdcli.base.compile import writing
from gdcli.base.store import Store
from gdcli.facts.check import Entered
from gdcli.figures import read_one
from gdcli.model import Bound, Department, Direction, Fact, Kind, Source
from gdcli.proof.check import Walk
from gdcli.proof.claims import Claims
from gdcli.proof.evidence import Pair
from gdcli.proof.judge import Opinion
from gdcli.proof.people import People


def fact(printed: str, indicator: str = "工业投资", **values: Any) -> Fact:
    """A fact that prints `printed`, of 2023 and 广东省, with `values` for what else it says.

    >>> fact("22.4%", direction="up").direction
    <Direction.UP: 'up'>
    """
    figure = read_one(printed)
    if figure is None or figure.value is None or figure.base_value is None:
        raise ValueError(printed)
    made: dict[str, Any] = {
        "id": "sample", "dept": "工信厅", "dept_full": "", "topic": "工业", "indicator": indicator, "indicator_en": "",
        "printed": printed, "value": figure.value, "unit": figure.unit, "base_value": figure.base_value,
        "base_unit": figure.base_unit, "bound": Bound(figure.bound), "kind": Kind(figure.kind), "period": "2023",
        "target": False, "region": "广东省", "speaker": None, "section": "工业", "relations": {}, "notes": (),
        "source": "sample", "doubts": (), "inferred": {}, "direction": None, "against": None, "keywords": (),
        "also": (), "lines": (1,), "speaker_title": None,
    }  # fmt: skip
    values["direction"] = Direction(values["direction"]) if values.get("direction") else None
    return Fact(**made | values)


def store(*facts: Fact) -> Store:
    """An open base in memory with these facts.

    >>> with closing(store(fact("22.4%"), fact("7家"))) as opened:
    ...     opened.size()
    2
    """
    source = Source("sample", "标题", "报", "会", "2024-01-23", "广东省")
    with writing(":memory:") as writer:
        writer.add(source)
        writer.add(Department("工信厅", "省工业和信息化厅"))
        for number, one in enumerate(facts, 1):
            writer.add(Entered(one, number))
    return Store("sample.yaml", writer.connection)


def pair(text: str, printed: str, indicator: str = "工业投资", **values: Any) -> Pair:
    """The last figure of `text` and the fact that prints `printed`, whose other values are given.

    >>> pair("工业投资增长22.4%", "22.4%").held.reason.value
    '一致'
    """
    with closing(store(fact(printed, indicator, **values))) as opened:
        claims = Claims(opened, 0)
        people = People(claims.departments)
        walk = Walk(text, [claims], people, None)
        *_, case = walk.cases(lambda _, pairs, __: [Opinion(one, 1.0) for one in pairs])
    return case.opinions[0].pair
