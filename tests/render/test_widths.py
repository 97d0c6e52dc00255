"""Whatever the terminal draws in two columns, no line is wider than it, no figure cut and no indicator squeezed."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, RenderableType

import gdcli
from gdcli.figures import read
from gdcli.model import Fact, Figure, Source
from gdcli.render import widths
from gdcli.render.card import fact_card
from gdcli.render.excerpt import excerpt
from gdcli.render.facttable import fact_table, on_one_screen
from gdcli.render.listing import listing
from gdcli.render.terminal import Drawn, PlainTable
from gdcli.render.words import for_people
from gdcli.summary import DepartmentCount, TopicCount

WIDTHS = range(40, 201)
DRAWN = pytest.mark.parametrize("drawn", ["narrow", "wide"])
#: An indicator of so many columns is never broken.
LEAST = 16


def taken(line: str, drawn: str) -> int:
    """How many columns a terminal takes for `line` that draws characters of ambiguous width so."""
    return sum(2 if drawn == "wide" and unicodedata.east_asian_width(char) == "A" else cell_len(char) for char in line)


@pytest.fixture(scope="module")
def base() -> Iterator[gdcli.Base]:
    with gdcli.load() as opened:
        yield opened


def lines(make: Callable[[Console], RenderableType], width: int) -> list[str]:
    out = Console(file=io.StringIO(), width=width, height=24, color_system=None)
    with out.capture() as shown:
        out.print(Drawn(make(out)))
    return shown.get().splitlines()


def sampled(base: gdcli.Base) -> tuple[list[Fact], Mapping[str, Source]]:
    """Facts with quotation marks, dashes, arrows, doubts, goals and long figures."""
    telling = ("“", "—", "▲", "（")
    facts = [
        fact for fact in base.show() if fact.doubts or fact.target or any(sign in fact.indicator for sign in telling)
    ]
    return facts[::2], {source.id: source for source in base.sources()}


def fits(shown: Sequence[str], width: int, drawn: str) -> None:
    assert [line for line in shown if taken(line, drawn) > width] == []


@DRAWN
@pytest.mark.parametrize("form", ["grouped", "ordered", "notes", "screen"])
def test_tables_of_facts_fit_at_every_width(
    base: gdcli.Base, monkeypatch: pytest.MonkeyPatch, form: str, drawn: str
) -> None:
    monkeypatch.setenv(widths.WIDTH_VARIABLE, drawn)
    facts, sources = sampled(base)
    for width in WIDTHS:
        make = {
            "grouped": lambda out: fact_table(facts, sources, out),
            "ordered": lambda out: fact_table(facts, sources, out, ordered=True),
            "notes": lambda out: fact_table(facts, sources, out, notes=True),
            "screen": lambda out: on_one_screen(facts, sources, out),
        }[form]
        shown = lines(make, width)
        fits(shown, width, drawn)
        text = "\n".join(shown)
        for fact in facts if form != "screen" else facts[:5]:
            assert fact.printed in text
            assert taken(fact.indicator, drawn) > LEAST or fact.indicator in text


@DRAWN
def test_columns_stand_one_beneath_the_other(base: gdcli.Base, monkeypatch: pytest.MonkeyPatch, drawn: str) -> None:
    monkeypatch.setenv(widths.WIDTH_VARIABLE, drawn)
    facts, sources = sampled(base)
    chosen = [fact for fact in facts if fact.topic == "金融支持"]
    shown = lines(lambda out: fact_table(chosen, sources, out), 100)
    ends = {
        taken(line[: line.index(fact.printed) + len(fact.printed)], drawn)
        for fact in chosen
        for line in shown
        if fact.printed in line
    }
    assert len(ends) == 1


@DRAWN
def test_cards_fit_at_every_width(base: gdcli.Base, monkeypatch: pytest.MonkeyPatch, drawn: str) -> None:
    monkeypatch.setenv(widths.WIDTH_VARIABLE, drawn)
    facts, _ = sampled(base)
    cards = [base.show(fact.id).card() for fact in facts[::3]]
    for width in WIDTHS:
        for card in cards:
            shown = lines(lambda _, card=card: fact_card(card), width)  # type: ignore[misc]
            fits(shown, width, drawn)
            assert card.fact.printed in "\n".join(shown)


@DRAWN
def test_lists_of_anything_fit_at_every_width(base: gdcli.Base, monkeypatch: pytest.MonkeyPatch, drawn: str) -> None:
    monkeypatch.setenv(widths.WIDTH_VARIABLE, drawn)
    figures = list(read("“中小融”平台服务企业188.4万家，同比增长3%—5%；气温36℃，居全国第一；企业突破780万户。"))
    made = (
        listing(base.departments(), DepartmentCount, ("name", "full_name", "speaker", "facts")),
        listing(base.topics(), TopicCount, ("name", "facts")),
        listing(figures, Figure, ("text", "value", "unit", "kind")),
        listing(sampled(base)[0], Fact, ("id", "indicator", "printed", "notes", "relations", "doubts")),
    )
    for width in WIDTHS:
        for one in made:
            shown = lines(lambda _, one=one: PlainTable(for_people(one)), width)  # type: ignore[misc]
            fits(shown, width, drawn)
            for row in one.rows:
                assert str(row.get("printed", row.get("text", ""))) in "\n".join(shown)
                assert taken(str(row.get("indicator", "")), drawn) > LEAST or str(
                    row.get("indicator", "")
                ) in "\n".join(shown)


@DRAWN
def test_a_caret_stands_under_its_figure(monkeypatch: pytest.MonkeyPatch, drawn: str) -> None:
    monkeypatch.setenv(widths.WIDTH_VARIABLE, drawn)
    text = "“中小融”平台——服务企业188.4万家，“粤商通”另有13万家。"
    start = text.index("188")
    for width in WIDTHS:
        sentence, carets = excerpt(text, (0, len(text)), (start, start + 7), width)
        assert taken(sentence, drawn) <= width
        assert taken(sentence[: sentence.index("188")], drawn) == carets.index("^")


@pytest.mark.parametrize(("said", "wide"), [("wide", True), ("narrow", False)])
def test_what_is_said_counts_for_more_than_the_locale(monkeypatch: pytest.MonkeyPatch, said: str, wide: bool) -> None:
    for encoding in ("gb18030", "UTF-8"):
        monkeypatch.setattr("locale.getpreferredencoding", lambda _=False, encoding=encoding: encoding)
        monkeypatch.setenv(widths.WIDTH_VARIABLE, said)
        assert widths.wide() == wide
        monkeypatch.delenv(widths.WIDTH_VARIABLE)
        assert widths.wide() == (encoding == "gb18030")


@given(st.text())
def test_what_is_laid_out_is_shown_as_it_was(text: str) -> None:
    patch = pytest.MonkeyPatch()
    patch.setenv(widths.WIDTH_VARIABLE, "wide")
    assigned = "".join(char for char in text if unicodedata.category(char) != "Cn")
    assert widths.shown(widths.laid_out(assigned)) == assigned
    patch.undo()
