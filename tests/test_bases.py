"""Press conferences of other places, fields and years: every command works on each alone and on all together."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import gdcli as library
from gdcli.cli.app import COMMANDS
from tests.conftest import FACTS, ROOT, Run

BASES = sorted((ROOT / "tests" / "bases").glob("*.yaml"))
EVERY = [FACTS, *BASES]


def texts() -> dict[str, Path]:
    """The texts that GDCLI_TEXTS holds, a folder, by their SHA-256."""
    folder = os.environ.get("GDCLI_TEXTS")
    files = Path(folder).rglob("*.txt") if folder else ()
    return {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in files}


@pytest.fixture(params=EVERY, ids=lambda path: path.stem)
def base(request: pytest.FixtureRequest) -> Iterator[library.Base]:
    with library.load(str(request.param)) as opened:
        yield opened


def test_there_is_a_city_the_nation_other_provinces_and_another_year(gdcli: Run) -> None:
    with library.load(*map(str, EVERY)) as together:
        sources = together.sources()
    assert {source.place for source in sources} >= {
        "广东省",
        "武汉市",
        "全国",
        "陕西省",
        "四川省",
        "湖南省",
        "云南省",
        "吉林省",
        "贵州省",
    }
    assert len([source for source in sources if source.place == "广东省"]) == 2


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_every_base_passes_the_check(gdcli: Run, path: Path) -> None:
    assert gdcli("check", path).code == 0


def test_an_audit_of_its_own_text_leaves_nothing_out(base: library.Base) -> None:
    (source,) = base.sources()
    text = texts().get(source.text_sha256 or "")
    if text is None:
        pytest.skip(
            f"the text of {source.id} is not part of the project ({source.url}); name its folder in GDCLI_TEXTS"
        )
    result = base.audit(text.read_text(encoding="utf-8"))
    assert (result.exact, result.passed) == (True, True)


#: Names that find another fact, or none: a comparison in a name is read as the time asked about, and 数量 says nothing.
NOT_FIRST = {"鲑鳟鱼出口量相当于去年同期的倍数", "幼儿园数量比上年增加", "幼儿园数量比上年增长"}


def test_every_fact_is_found_first_by_its_names_and_by_its_id(base: library.Base) -> None:
    for fact in base.show():
        assert base.show(fact.id)[0] == fact
        for name in (fact.indicator, *fact.also):
            first = [one for found in base.find(name)[:1] for one in (found.indicator, *found.also)]
            assert (name in first) != (name in NOT_FIRST), name


@pytest.mark.parametrize(
    "paths", [[path] for path in EVERY] + [EVERY], ids=lambda paths: "+".join(p.stem for p in paths)
)
def test_every_command_answers(gdcli: Run, paths: list[Path], tmp_path: Path) -> None:
    data = list(itertools.chain.from_iterable(("--data", str(path)) for path in paths))
    draft = ROOT / "docs" / "examples" / "draft.txt"
    with library.load(*map(str, paths)) as opened:
        fact = opened.show()[0]
    asked = {
        "show": ["show", "--json"],
        "find": ["find", fact.indicator, "--json"],
        "cite": ["cite", f"{fact.source}/{fact.id}"],
        "depts": ["depts", "--json"],
        "topics": ["topics", "--json"],
        "proof": ["proof", str(draft), "--json"],
        "export": ["export", "--sqlite", str(tmp_path / "facts.db")],
        "check": ["check"],
    }
    assert set(asked) <= set(COMMANDS)
    for name, command in asked.items():
        done = gdcli(*command, *data)
        assert done.code in (0, 1), (name, done.err)
        assert "内部出错" not in done.err


def test_the_order_of_files_changes_nothing_but_order(gdcli: Run) -> None:
    def answer(paths: list[Path]) -> list[str]:
        data = itertools.chain.from_iterable(("--data", str(path)) for path in paths)
        return sorted(map(json.dumps, gdcli("show", "-d", "商务厅", "--json", *data).json))

    assert answer(EVERY) == answer(EVERY[::-1])
    assert {json.loads(fact)["speaker"] for fact in answer(EVERY)} == {"张劲松", "朱小军"}


def test_a_series_goes_over_years_and_says_which_source(gdcli: Run) -> None:
    done = gdcli(
        "show", "--series", "制造业实际利用外资", "--json", "--data", FACTS, "--data", ROOT / "tests" / "bases"
    )
    assert [(fact["period"], fact["printed"]) for fact in done.json] == [
        ("2023", "492.2亿元"),
        ("2025-01/2025-02", "74.1亿元"),
    ]
