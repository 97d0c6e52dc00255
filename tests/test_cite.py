"""The line to cite a figure by says who gave it, where, when, and where it is printed."""

from __future__ import annotations

from typing import Any

from gdcli.cite import citation
from tests.making import base, fact, text


def cited(id_: str = "a", source: dict[str, Any] | None = None, **keys: Any) -> str:
    with base(text([fact(id_, indicator="企业数量", **keys)], **(source or {}))) as whole:
        (found,), (about,) = whole.show(), whole.sources()
        return citation(found, about)


def test_a_speakers_figure_is_the_speakers() -> None:
    assert cited(dept="林业局") == "企业数量：“4612家”（省林业局局长林木2031年5月6日在发布会上介绍；见报《标题》）"


def test_a_figure_that_nobody_gave_is_the_papers() -> None:
    assert cited() == "企业数量：“4612家”（据报《标题》，报道2031年5月6日发布会）"


def test_a_doubted_figure_is_not_to_be_cited_and_one_with_notes_to_be_read_up() -> None:
    assert cited(doubts=["加起来不对"], notes=["x"]).endswith("。存疑，核实前不可引用")
    assert cited(notes=["x"]).endswith("。引用前请看备注")


def test_a_title_inside_the_title_takes_single_marks() -> None:
    assert "《读〈蓝皮书〉》" in cited(source={"title": "读《蓝皮书》"})


def test_each_source_is_cited_as_itself() -> None:
    first = text([fact("a", dept="林业局")], "s0")
    second = text(
        [fact("a", dept="林业局")],
        "s1",
        departments=[{"name": "林业局", "full_name": "浙江省林业局", "speaker": {"name": "木林", "title": "副局长"}}],
        publisher="晚报",
        date="2030-01-02",
    )
    for made in ((first, second), (second, first)):
        with base(*made) as whole:
            sources = {source.id: source for source in whole.sources()}
            lines = {one.source: citation(one, sources[one.source]) for one in whole.show("a")}
            cards = {card.fact.source: card.source for card in map(whole.show("a").card, range(2))}
        assert "省林业局局长林木2031年5月6日" in lines["s0"]
        assert "浙江省林业局副局长木林2030年1月2日" in lines["s1"]
        assert "晚报" in lines["s1"]
        assert {name: source.id for name, source in cards.items()} == {"s0": "s0", "s1": "s1"}
