"""Random bases: fact files of the second schema with everything that a lookup filters or sorts by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.making import FIGURES, fact, section, text

PERIODS = (
    None, "2029", "2030", "2030-H1", "2030-H2", "2030-Q1", "2030-06", "2030-06-30", "2029/2030", "2030-01/2030-02",
    "2030-Q1/2030-Q3", "../2030-06", "../2029", "../2030-06-30",
)  # fmt: skip
REGIONS = (None, "广东省", "深圳市", "全国")
PLACES = ("广东省", "浙江省", "深圳市", "全国")
#: Departments by source: the same names, with other people.
NAMES = ("科技厅", "林业局", "环保厅")
TOPICS = ("产业", "生态", "外资")
_INDICATORS = ("外资", "企业数量", "外资企业数量", "园区", "储能５g")


@dataclass(frozen=True)
class Made:
    """A fact file and the facts that it states."""

    source: str
    text: str


def _departments(source: str, names: list[str]) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "full_name": f"省{name}",
            "en": f"{name} {source}",
            "aliases": [f"{name[:1]}{source}"],
            **({} if name == "环保厅" else {"speaker": {"name": f"{name[:1]}{source}人", "title": f"{source}长"}}),
        }
        for name in names
    ]


@st.composite
def _facts(draw: st.DrawFn, source: str, names: list[str]) -> list[dict[str, Any]]:
    """Facts with ids of their own, of which some stand in other sources too, and indicators that are unlike."""
    count = draw(st.integers(0, 6))
    made = []
    for number in range(count):
        figure = draw(st.sampled_from(list(FIGURES)))
        named = draw(st.sampled_from(_INDICATORS))
        target = draw(st.booleans())
        made.append(
            fact(
                f"f-{number}" if draw(st.booleans()) else f"{source}-{number}",
                figure,
                dept=draw(st.sampled_from(names)),
                topic=draw(st.sampled_from(TOPICS)),
                indicator=named,
                also=[f"{named}{number}"],
                period=draw(st.sampled_from(PERIODS)),
                region=draw(st.sampled_from(REGIONS)),
                target=target,
                # The same indicator may stand there twice.
                doubts=["原文如此"],
                notes=draw(st.lists(st.sampled_from(["外资口径", "不含储能"]), max_size=1)),
            )
        )
    return made


@st.composite
def file(draw: st.DrawFn, source: str) -> Made:
    """One fact file; its facts stand in sections, some of what they share said there."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    facts = draw(_facts(source, names))
    cut = draw(st.integers(0, len(facts)))
    shared = {"topic": draw(st.sampled_from(TOPICS)), "notes": ["本节说明"]}
    inheriting = [{key: value for key, value in one.items() if key != "topic"} for one in facts[:cut]]
    sections = [section(facts[cut:], "其他")] * bool(facts[cut:])
    sections += [section(inheriting, "共有", **shared)] * bool(inheriting)
    made = text(
        [],
        source,
        sections=sections or [section([], "空")],
        departments=_departments(source, names),
        glossary={"外资": ["外商投资", "FDI"]},
        place=draw(st.sampled_from(PLACES)),
    )
    return Made(source, made)


def files(most: int = 3) -> st.SearchStrategy[list[Made]]:
    """Several fact files of different sources."""
    ids = [f"s{number}" for number in range(most)]
    return st.integers(1, most).flatmap(lambda count: st.tuples(*map(file, ids[:count])).map(list))
