"""What comes out of a compiled base is what went in: every field, with its type."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from gdcli.model import Bound, Direction, Kind
from tests.making import base, fact, text


def test_every_field_of_a_fact_comes_back() -> None:
    keys: dict[str, Any] = {
        "notes": ["外资口径"], "doubts": ["原文如此"], "also": ["企业总数"], "keywords": ["关键"], "period": "2030-H1",
        "inferred": {"period": "据正文"}, "target": False, "region": "深圳市", "value": "22.4", "unit": "%",
        "direction": "up", "against": "2029-H1",
    }  # fmt: skip
    with base(text([fact("a", "22.4%", **keys)])) as whole:
        (found,) = whole.show()
    assert (found.value, found.base_value, found.base_unit) == (Decimal("22.4"), Decimal("22.4"), "%")
    assert (found.kind, found.bound, found.direction) == (Kind.PERCENT, Bound.EXACT, Direction.UP)
    assert (found.notes, found.doubts, found.also, found.keywords) == (
        ("外资口径",), ("原文如此",), ("企业总数",), ("关键",),
    )  # fmt: skip
    assert (found.period, found.against, found.region, found.target) == ("2030-H1", "2029-H1", "深圳市", False)
    assert found.inferred == {"period": "据正文"}
    assert (found.lines, found.source, found.section, found.dept_full) == ((1,), "s", "产业", "省科学技术厅")


def test_what_a_file_does_not_say_is_nothing() -> None:
    with base(text([fact("a", dept="林业局", keywords=None)])) as whole:
        (found,) = whole.show()
    assert (found.doubts, found.notes, found.relations, found.inferred) == ((), (), {}, {})
    assert (found.against, found.direction, found.target) == (None, None, False)
    assert (found.region, found.speaker, found.speaker_title) == ("广东省", "林木", "局长")


def test_sources_and_departments_come_back() -> None:
    with base(text([fact("a")], title="标题二")) as whole:
        (source,) = whole.sources()
        names = [dept.name for dept in whole.departments()]
    assert (source.title, source.date, source.place) == ("标题二", "2031-05-06", "广东省")
    assert names == ["科技厅", "林业局"]
