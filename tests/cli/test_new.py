"""`gdcli new`: an article in, a fact file out, and nothing overwritten."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

ARTICLE = """\
云南省召开林业工作新闻发布会
来源：某报  2031-05-06
省林业局局长王小明介绍，去年全省新建公园9345个，同比增长22.4%。
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "forests.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def _named(path: Path) -> Path:
    """The file with an indicator for each of its facts."""
    yaml = path.read_text(encoding="utf-8")
    for number in range(yaml.count("        indicator:\n")):
        yaml = yaml.replace("        indicator:\n", f"        indicator: 第{number}项\n", 1)
    path.write_text(yaml, encoding="utf-8")
    return path


def test_a_draft_passes_once_its_indicators_are_written(gdcli: Run, text: Path, tmp_path: Path) -> None:
    path = tmp_path / "forests.yaml"
    result = gdcli("new", text, "-o", path)
    assert (result.code, result.out) == (0, "")
    assert "2 个条目" in result.err
    assert "还有 2 个 indicator 要写" in result.err
    result = gdcli("check", path)
    assert (result.code, len(result.out.splitlines())) == (1, 3)
    assert f"{path}:26: n3-1：还没有写 indicator（“9345个”，原文第 3 行）" in result.out
    assert result.out.endswith("还有 2 个条目没有写 indicator。\n")
    assert gdcli("show", "--data", path).code == 3
    _named(path)
    assert gdcli("check", path).code == 0
    assert gdcli("audit", text, "--data", path).code == 0
    assert gdcli("show", "--data", path, "--json").json[1]["relations"] == {"growth_of": "n3-1"}


def test_without_a_file_it_prints(gdcli: Run, text: Path) -> None:
    result = gdcli("new", text, "--place", "大理州")
    assert result.code == 0
    assert "  place: 大理州\n" in result.out


def test_missing_indicators_are_problems_in_json_too(gdcli: Run, text: Path, tmp_path: Path) -> None:
    path = tmp_path / "forests.yaml"
    gdcli("new", text, "-o", path)
    assert [item["line"] for item in gdcli("check", path, "--json").json] == [26, 32]


@pytest.mark.parametrize("link", [False, True])
def test_what_is_there_is_not_overwritten(gdcli: Run, text: Path, tmp_path: Path, link: bool) -> None:
    path = tmp_path / "forests.yaml"
    if link:
        path.symlink_to(tmp_path / "nowhere.yaml")
    else:
        path.write_text("mine", encoding="utf-8")
    result = gdcli("new", text, "-o", path)
    assert (result.code, result.out, len(result.err.splitlines())) == (2, "", 1)
    assert "不会覆盖" in result.err
    assert path.is_symlink() or path.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "nowhere.yaml").exists()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_any_encoding_that_a_draft_may_have_is_read(gdcli: Run, text: Path, encoding: str) -> None:
    plain = gdcli("new", text).out
    text.write_text(ARTICLE, encoding=encoding)
    assert gdcli("new", text).out == plain


def test_standard_input_is_read(gdcli: Run, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    result = gdcli("new", "-")
    assert result.code == 0
    assert "  id: conference-2031-05-06\n" in result.out


def test_what_the_text_does_not_tell_is_asked_for_in_one_sentence(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "bare.txt"
    path.write_text("公园120个。", encoding="utf-8")
    result = gdcli("new", path)
    assert (result.code, result.out, len(result.err.splitlines())) == (2, "", 1)
    assert "--title … --publisher … --event … --date … --place …" in result.err
    given = ["--title", "公园", "--publisher", "某报", "--date", "2031-05-06", "--place", "云南省"]
    result = gdcli("new", path, *given)
    assert result.code == 0
    assert "  event: 公园\n" in result.out


@pytest.mark.parametrize("date", ["2031", "2031-02-30", "5月6日", "2031-05-06/2031-05-07", " "])
def test_a_day_that_is_none_is_refused(gdcli: Run, text: Path, date: str) -> None:
    result = gdcli("new", text, "--date", date)
    assert (result.code, len(result.err.splitlines())) == (2, 1)


def test_a_text_without_figures_makes_no_file(gdcli: Run, tmp_path: Path) -> None:
    text, path = tmp_path / "none.txt", tmp_path / "none.yaml"
    text.write_text(re.sub("介绍，.*。", "介绍。", ARTICLE), encoding="utf-8")
    result = gdcli("new", text, "-o", path)
    assert (result.code, path.exists()) == (1, False)


def test_a_folder_that_is_not_there_is_named(gdcli: Run, text: Path, tmp_path: Path) -> None:
    result = gdcli("new", text, "-o", tmp_path / "nowhere" / "forests.yaml")
    assert result.code == 3
    assert "nowhere" in result.err


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX")
def test_a_full_disk_leaves_no_file(text: Path, tmp_path: Path) -> None:
    path = tmp_path / "forests.yaml"

    def full() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))

    command = [sys.executable, "-B", "-m", "gdcli", "new", str(text), "-o", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=full, check=False)
    assert (done.returncode, done.stderr.count("\n"), path.exists()) == (3, 1, False)


def test_the_article_needs_nothing_but_its_text(gdcli: Run, article: Path, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    assert gdcli("new", article, "-o", path).code == 0
    problems = gdcli("check", path).out.splitlines()
    assert all("还没有写 indicator" in line for line in problems[:-1])
    assert problems[-1] == "还有 58 个条目没有写 indicator。"
    _named(path)
    assert gdcli("check", path).code == 0
    assert (
        "共 79 个数字：条目 55，说明 24，遗漏 0；原文中找不到的条目 0。" in gdcli("audit", article, "--data", path).out
    )
