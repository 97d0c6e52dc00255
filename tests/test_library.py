"""The library: one base over several press conferences, each told apart by its source."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

import gdcli
from gdcli.library import Base
from tests.conftest import FACTS, Result, Run
from tests.making import fact, text

_ONE = text(
    [
        fact("firms", indicator="企业数量", dept="科技厅"),
        fact("parks", "二十个", indicator="园区数量", dept="林业局"),
    ],
    "one",
)
_OTHER = text(
    [
        fact("firms", "492.2亿元", indicator="企业投资", dept="科技厅", region="杭州市"),
        fact("water", "22.4%", indicator="水质优良率", dept="环保厅"),
    ],
    "other",
    departments=[
        {
            "name": "科技厅",
            "full_name": "浙江省科学技术厅",
            "aliases": ["科技", "zkj"],
            "speaker": {"name": "王科", "title": "副厅长"},
        },
        {"name": "环保厅", "full_name": "浙江省环保厅", "en": "Forestry and Water"},
    ],
    place="浙江省",
    date="2030-02-03",
    publisher="晚报",
)


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    made = []
    for name, content in (("one", _ONE), ("other", _OTHER)):
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
        made.append(str(tmp_path / f"{name}.yaml"))
    return made


@pytest.fixture(params=[1, -1], ids=["in order", "reversed"])
def both(request: pytest.FixtureRequest, paths: list[str]) -> list[str]:
    """The two fact files, in both orders."""
    return paths[:: request.param]


def asked(gdcli: Run, both: list[str], *args: str) -> Result:
    return gdcli(*args, *[word for path in both for word in ("--data", path)])


def test_one_department_name_in_two_sources_is_two_departments(both: list[str]) -> None:
    with gdcli.load(*both) as base:
        rows = {(row.source, row.name): row for row in base.departments()}
        assert len(rows) == 4
        assert rows["one", "科技厅"].full_name == "省科学技术厅"
        assert rows["other", "科技厅"].speaker == "王科"
        assert {(one.source, one.dept_full, one.speaker) for one in base.show(dept="科技厅")} == {
            ("one", "省科学技术厅", None),
            ("other", "浙江省科学技术厅", "王科"),
        }


def test_an_alias_of_one_source_means_that_sources_department(both: list[str]) -> None:
    with gdcli.load(*both) as base:
        assert [one.source for one in base.show(dept="zkj")] == ["other"]
        assert [one.source for one in base.show(dept="keji")] == ["one"]
        assert {one.source for one in base.show(dept="科技")} == {"one", "other"}
        assert [one.source for one in base.show(dept="浙江省科学技术厅")] == ["other"]
        assert [one.source for one in base.show(dept="省科学技术厅")] == ["one"]


def test_our_province_is_that_of_the_facts_own_source(both: list[str]) -> None:
    with gdcli.load(*both) as base:
        assert {(one.source, one.region) for one in base.show(place="全省")} == {("one", "广东省"), ("other", "浙江省")}
        assert [one.id for one in base.show(place="杭州")] == ["firms"]
        assert {one.source for one in base.show(place="浙江")} == {"other"}


def test_a_source_may_be_named_by_the_beginning_of_its_id(both: list[str]) -> None:
    with gdcli.load(*both) as base:
        assert {one.source for one in base.show(source="ot")} == {"other"}
        assert {one.source for one in base.show(source=["one", "other"])} == {"one", "other"}
        with pytest.raises(gdcli.UnknownName) as raised:
            base.show(source="o")
        assert set(raised.value.known) == {"one", "other"}


def test_tables_say_which_source_a_figure_is_from(gdcli: Run, both: list[str]) -> None:
    blocks = asked(gdcli, both, "show").out
    assert "晚报 2030-02-03" in blocks
    assert "王科" in blocks
    heading = next(line for line in blocks.splitlines() if "浙江省科学技术厅" in line)
    assert "王科" in heading
    ordered = asked(gdcli, both, "show", "--sort", "value").out
    assert "来源" in ordered
    assert "other" in ordered
    assert "来源" in asked(gdcli, both, "depts").out
    assert "来源" in asked(gdcli, both, "topics").out


def test_with_one_source_nothing_speaks_of_sources(gdcli: Run, paths: list[str]) -> None:
    for args in (["show"], ["show", "--sort", "value"], ["depts"], ["topics"]):
        assert "来源" not in gdcli(*args, "--data", paths[0]).out


def test_json_says_the_same_in_either_order_of_files(gdcli: Run, paths: list[str]) -> None:
    for args in (["show"], ["show", "firms"], ["find", "企业"], ["show", "--sort", "value"], ["depts"], ["topics"]):
        one, other = (asked(gdcli, order, *args, "--json").json for order in (paths, paths[::-1]))
        assert sorted(map(json.dumps, one)) == sorted(map(json.dumps, other))


def test_cite_asks_which_source_is_meant(gdcli: Run, both: list[str]) -> None:
    result = asked(gdcli, both, "cite", "firms")
    assert (result.code, result.out) == (2, "")
    assert "one/firms" in result.err
    assert "other/firms" in result.err
    assert "王科" in asked(gdcli, both, "cite", "other/firms").out
    assert "王科" not in asked(gdcli, both, "cite", "one/firms").out


def test_relations_stay_within_their_source(tmp_path: Path) -> None:
    made = []
    for source, count in (("one", "二十个"), ("other", "全球第二")):
        path = tmp_path / f"{source}.yaml"
        facts = [fact("a", count, relations={"restates": "b"}), fact("b", count, indicator=f"{source}的")]
        path.write_text(text(facts, source), encoding="utf-8")
        made.append(str(path))
    with gdcli.load(*made) as base:
        for index, one in enumerate(base.show("a")):
            card = base.show("a").card(index)
            assert card.source.id == one.source
            assert [(related.fact.source, related.fact.id) for related in card.related] == [(one.source, "b")]


def test_a_closed_base_answers_no_more_and_leaves_nothing_open(paths: list[str]) -> None:
    with gdcli.load(*paths) as base:
        assert len(base.show()) == 4
    with pytest.raises(sqlite3.ProgrammingError):
        base.show()


def test_what_can_not_be_loaded_is_told_apart(paths: list[str], tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("- a", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    with pytest.raises(gdcli.InvalidFacts) as raised:
        gdcli.load(str(tmp_path / "bad.yaml"))
    assert raised.value.problems[0].line == 1
    with pytest.raises(gdcli.Unreadable):
        gdcli.load(str(tmp_path / "none.yaml"))
    with pytest.raises(gdcli.NoSuchFile):
        gdcli.load(str(tmp_path / "empty"))
    with pytest.raises(gdcli.Unreadable, match="来源编号"):
        (tmp_path / "copy.yaml").write_text(_ONE, encoding="utf-8")
        gdcli.load(paths[0], str(tmp_path / "copy.yaml"))


def test_facts_are_a_sequence(paths: list[str]) -> None:
    with gdcli.load(*paths) as base:
        found = base.show()
        assert [one.id for one in found[1:3]] == ["parks", "firms"]
        assert found[-1] == list(found)[-1]
        assert json.loads(found.to_json())[0]["id"] == "firms"


def test_without_a_name_it_is_the_programs_own() -> None:
    with gdcli.load() as base:
        assert isinstance(base, Base)
        assert base.paths == [str(FACTS)]
        assert len(base.show()) == 58


@pytest.mark.parametrize("name", sorted(gdcli.__all__))
def test_everything_that_the_library_offers_is_documented(name: str) -> None:
    assert getattr(gdcli, name).__doc__


def test_what_it_does_not_offer_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing_like_this"):
        _ = gdcli.nothing_like_this
