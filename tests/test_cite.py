"""The line to cite a figure by says who gave it, where, when, and where it is printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gdcli.cite import Style, citation
from tests.conftest import Run
from tests.making import base, fact, text


def cited(id_: str = "a", source: dict[str, Any] | None = None, **keys: Any) -> str:
    with base(text([fact(id_, indicator="企业数量", **keys)], **(source or {}))) as whole:
        (found,), (about,) = whole.show(), whole.sources()
        return citation(found, about)


def test_a_speakers_figure_is_the_speakers() -> None:
    assert cited(dept="林业局") == "企业数量：“4612家”（省林业局局长林木2031年5月6日在发布会上介绍；见报《标题》）"


def test_a_figure_that_nobody_gave_is_the_papers() -> None:
    assert cited() == "企业数量：“4612家”（据报《标题》，报道2031年5月6日发布会）"


def test_a_story_gets_a_sentence_and_a_reader_of_english_an_english_one() -> None:
    with base(text([fact("a", dept="林业局", indicator="企业数量", en="Firms")])) as whole:
        (found,), (about,) = whole.show(), whole.sources()
        news, english = citation(found, about, Style.NEWS), citation(found, about, Style.EN)
    assert news == "省林业局局长林木2031年5月6日在发布会上介绍，2030年企业数量为4612家。"
    assert "4,612" in english.replace("4612", "4,612")
    assert "Firms" in english


def test_the_command_prints_the_sentence_alone_and_warns_of_doubts_beside_it(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(text([fact("a", doubts=["加起来不对"]), fact("b")]), encoding="utf-8")
    doubted = gdcli("cite", "a", "--data", path)
    assert (doubted.code, doubted.out.count("\n")) == (0, 1)
    assert "存疑" not in doubted.out
    assert "存疑，核实前不可引用：a：加起来不对" in doubted.err
    assert gdcli("cite", "b", "--data", path).err == ""
    missing = gdcli("cite", "bb", "--data", path)
    assert (missing.code, missing.out) == (1, "")
    assert "是不是“b”" in missing.err


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
