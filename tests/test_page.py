"""The page is one file that holds every fact, asks nobody for anything and takes no fact for markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import gdcli
from gdcli import chinese
from gdcli.language import bounds
from gdcli.search import outside
from tests.conftest import FACTS, Run

_LARGEST = 120_000
_HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>&amp;<!--"


def data(html: str) -> Any:
    """What the page embeds."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.fixture
def html(gdcli: Run) -> str:
    result = gdcli("page")
    assert (result.code, result.err) == (0, "")
    return result.out


def test_the_page_is_small(html: str) -> None:
    assert len(html.encode()) <= _LARGEST


def test_every_fact_is_there_with_its_doubts_and_notes(html: str) -> None:
    embedded = data(html)
    with gdcli.load() as base:
        facts = list(base.show())
    assert [row[1] for row in embedded["facts"]] == [fact.id for fact in facts]
    texts = set(embedded["texts"])
    for fact in facts:
        assert {fact.indicator, fact.printed, *fact.doubts, *fact.notes} <= texts


def test_the_page_names_no_address_and_forbids_requests(html: str) -> None:
    assert not re.search(r"(?:https?:)?//[a-z]", html)
    assert not re.search(r"\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|innerHTML|eval|import)\b", html)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]
    assert "http" not in policy[1]


def test_the_policy_lets_run_what_the_page_says_and_nothing_else(html: str) -> None:
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        text = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(text) == 1
        digest = base64.b64encode(hashlib.sha256(text[0].encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in html


def test_markup_in_a_fact_stays_text(gdcli: Run, edited: Callable[..., Path]) -> None:
    path = edited("indicator: 经营主体总数", f"indicator: {json.dumps('经营主体总数' + _HOSTILE)}")
    html = gdcli("page", "--data", path).out
    assert html.count("</script>") == 2
    assert "<img" not in html
    assert "经营主体总数" + _HOSTILE in data(html)["texts"]


def test_markup_in_a_title_stays_text(gdcli: Run, edited: Callable[..., Path]) -> None:
    path = edited("title: 六部门就“制造业当家”谈具体举措", f"title: {json.dumps('六部门' + _HOSTILE)}")
    html = gdcli("page", "--data", path).out
    assert html.count("</script>") == 2
    assert "<img" not in html
    assert "&lt;/script&gt;" in html


def test_a_file_is_written_once_and_replaced_only_with_force(gdcli: Run, tmp_path: Path, html: str) -> None:
    target = tmp_path / "数字.html"
    assert gdcli("page", "-o", target).code == 0
    assert target.read_text(encoding="utf-8") == html
    target.write_text("old", encoding="utf-8")
    refused = gdcli("page", "-o", target)
    assert (refused.code, refused.out, target.read_text(encoding="utf-8")) == (2, "", "old")
    assert "--force" in refused.err
    assert gdcli("page", "-o", target, "--force").code == 0
    assert target.read_text(encoding="utf-8") == html
    assert [path.name for path in tmp_path.iterdir()] == ["数字.html"]


def test_what_is_no_file_is_never_replaced(gdcli: Run, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "elsewhere")
    for target in (tmp_path, link):
        assert gdcli("page", "-o", target, "--force").code == 2
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_is_not_there_is_named(gdcli: Run, tmp_path: Path) -> None:
    result = gdcli("page", "-o", tmp_path / "none" / "page.html")
    assert (result.code, result.out) == (3, "")
    assert "没有这个文件夹" in result.err


def test_the_comparisons_that_the_page_puts_together_are_those_of_the_language() -> None:
    made = outside._language("", ())
    words: dict[str, str] = {}
    for table in ("before", "turned"):
        meanings = made[table]
        assert isinstance(meanings, dict)
        for meaning, spelled in meanings.items():
            prefixes = [""] if table == "before" else str(made["negations"]).split()
            words |= {no + word: meaning for no in prefixes for word in str(spelled).split()}
    assert words == bounds.BEFORE


def test_traditional_characters_are_sent_where_a_fact_answers_to_them(html: str) -> None:
    variants, plain = data(html)["language"]["variants"]
    assert dict(zip(variants, plain, strict=True))["廳"] == "厅"
    assert all(chinese.simplify(variant) == simple for variant, simple in zip(variants, plain, strict=True))


def test_several_sources_are_told_apart(gdcli: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(FACTS.read_text(encoding="utf-8").replace("id: xkb-2024-01-23", "id: other", 1), encoding="utf-8")
    html = gdcli("page", "--data", FACTS, "--data", other).out
    assert "2 场发布会的数字" in html
    assert [source[0] for source in data(html)["sources"]] == ["xkb-2024-01-23", "other"]
