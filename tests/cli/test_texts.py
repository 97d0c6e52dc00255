"""`figures`, `audit` and `proof` on files: encodings, formats, exit codes."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import Run

DRAFT = "去年广东新设制造业外资企业1078家。\n2023年，全省检验检测机构逾4600家，居全国首位。\n"
SLIP = "去年广东新设制造业外资企业1087家，同比增长29.9%。\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def slip(tmp_path: Path) -> Path:
    path = tmp_path / "slip.txt"
    path.write_text(SLIP, encoding="utf-8")
    return path


def test_figures_json_is_the_contract(gdcli: Run, draft: Path) -> None:
    figures = gdcli("figures", draft, "--json").json
    assert list(figures[0]) == [
        *("text", "start", "end", "line", "column", "value", "unit"),
        *("base_value", "base_unit", "bound", "low", "high", "kind", "negated"),
    ]
    for figure in figures:
        assert DRAFT[figure["start"] : figure["end"]] == figure["text"]
    over = next(figure for figure in figures if figure["text"] == "逾4600家")
    assert (over["value"], over["unit"], over["bound"], over["low"], over["high"]) == (4600, "家", "over", 4600, None)
    assert (over["line"], over["column"], over["kind"]) == (2, 15, "count")


def test_dates_can_be_left_out(gdcli: Run, draft: Path) -> None:
    assert "2023年" in gdcli("figures", draft).out
    assert "2023年" not in gdcli("figures", "--statistical", draft).out
    assert gdcli("figures", "-s", draft, "--count").out == "3\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_are_recognised(gdcli: Run, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(DRAFT.encode(encoding))
    assert [figure["text"] for figure in gdcli("figures", path, "-s", "--json").json] == [
        "1078家",
        "逾4600家",
        "全国首位",
    ]


@pytest.mark.parametrize("content", [b"\x00\x01\x02", b"\xff\xff\xff\xff", "甲".encode("utf-16-le") + b"\x00\x00"])
def test_what_is_no_text_is_refused(gdcli: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "draft.bin"
    path.write_bytes(content)
    for command in ("figures", "proof", "audit"):
        result = gdcli(command, path)
        assert (result.code, result.out) == (3, "")
        assert result.err.count("\n") == 1


@pytest.mark.parametrize("command", ["figures", "proof", "audit"])
def test_a_missing_text_and_a_folder(gdcli: Run, tmp_path: Path, command: str) -> None:
    for path in (tmp_path / "nothing.txt", tmp_path):
        result = gdcli(command, path)
        assert (result.code, result.out) == (3, "")
        assert str(path) in result.err


def test_standard_input(gdcli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SLIP.encode())))
    result = gdcli("proof", "-", "--json")
    assert result.code == 1
    assert [finding["verdict"] for finding in result.json] == ["conflict", "match"]


def test_an_empty_text_has_no_figures(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("")
    assert (gdcli("figures", path, "--json").code, gdcli("figures", path, "--json").out) == (1, "[]\n")
    result = gdcli("proof", path)
    assert (result.code, result.err) == (3, f"{path}：里面没有文字，请确认文件没有存错\n")


def test_proof_confirms_true_text(gdcli: Run, draft: Path) -> None:
    result = gdcli("proof", draft)
    assert result.code == 0
    assert result.out == "1 篇稿件，3 处：相符 3，不符 0，待核 0，未收 0。“去年”作2023年（据来源的日期）。\n"


def test_proof_points_at_a_slip(gdcli: Run, slip: Path) -> None:
    result = gdcli("proof", slip)
    assert result.code == 1
    first = result.out.splitlines()[0]
    assert first == f"{slip}:1:14: 不符 1087家  数字颠倒  库中：1078家（fdi-new-firms）"


def test_proof_json_is_the_contract(gdcli: Run, slip: Path) -> None:
    conflict = gdcli("proof", slip, "--json").json[0]
    assert " ".join(conflict) == (
        "file line column start end text kind verdict fact facts source expected reason formula doubts sentence place"
    )
    assert conflict["fact"] == "fdi-new-firms"
    assert conflict["expected"] == "1078家"


def test_another_year_is_unknown_and_only_strict_minds(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_text("2021年，广东推动8500家工业企业开展技改。", encoding="utf-8")
    assert gdcli("proof", path).code == 0
    strict = gdcli("proof", "--strict", path)
    assert strict.code == 1
    assert "未收 8500家" in strict.out


def test_many_drafts_at_once(gdcli: Run, draft: Path, slip: Path) -> None:
    result = gdcli("proof", draft, slip, "--json")
    assert {finding["file"] for finding in result.json} == {str(draft), str(slip)}


def test_hostile_drafts_can_not_steer_the_terminal(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("\x1b]0;x\x07广东新设制造业外资企业1087家\x1b[31m。[red]", encoding="utf-8")
    for command in (["proof", "--all"], ["figures"], ["audit"]):
        assert "\x1b" not in gdcli(*command, path).out


def test_audit_names_what_is_uncovered_and_missing(gdcli: Run, draft: Path) -> None:
    result = gdcli("audit", draft)
    assert result.code == 1
    assert f"{draft}:1:14: 遗漏 1078家" in result.out
    assert "缺失 fdi-new-firms" in result.out
    assert "SHA-256" in result.err
    as_json = gdcli("audit", draft, "--json").json
    assert list(as_json) == ["figures", "missing"]
    assert list(as_json["figures"][0]) == ["text", "line", "column", "status", "facts", "reason"]
    assert len(as_json["missing"]) == 58


def test_the_article_itself_is_no_contradiction_and_its_doubts_are_told(gdcli: Run, article: Path) -> None:
    findings = gdcli("proof", "--strict", article, "--json").json
    verdicts = Counter(finding["verdict"] for finding in findings)
    assert (len(findings), set(verdicts)) == (55, {"match", "review"})
    reviews = [finding for finding in findings if finding["verdict"] == "review"]
    assert [finding["text"] for finding in reviews if not finding["doubts"]] == []
