"""Drafts as they come: every command that reads text reads them, and what was found goes back where it belongs."""

from __future__ import annotations

import io
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

from tests.conftest import Result, Run
from tests.documents import drafts


@pytest.fixture
def word(tmp_path: Path) -> Path:
    path = tmp_path / "稿件.docx"
    path.write_bytes(drafts.WORD_FILES["WPS"](drafts.paragraphs(slips=True)))
    return path


def test_every_command_that_reads_text_reads_documents(gdcli: Run, word: Path, tmp_path: Path) -> None:
    text = tmp_path / "稿件.txt"
    text.write_text("\n".join(drafts.paragraphs(slips=True)) + "\n")
    assert gdcli("figures", word, "--json").out == gdcli("figures", text, "--json").out
    assert gdcli("figures", word, "--count").out == gdcli("figures", text, "--count").out
    for command in (("audit",), ("new",)):
        assert gdcli(*command, word).out == gdcli(*command, text).out.replace("稿件.txt", "稿件.docx")
    assert gdcli("proof", word).out == gdcli("proof", text).out.replace("稿件.txt", "稿件.docx")


def test_a_document_comes_through_a_pipe(gdcli: Run, word: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def piped(*args: str) -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(word.read_bytes())))
        return gdcli(*args)

    assert "不符 13" in piped("proof", "-").out
    assert piped("figures", "-", "--count").out == gdcli("figures", word, "--count").out


def test_comments_go_into_a_copy(gdcli: Run, word: Path, tmp_path: Path) -> None:
    before, target = word.read_bytes(), tmp_path / "核对.docx"
    result = gdcli("proof", word, "--mark", target)
    assert (result.code, result.err) == (1, f"已写入 {target}：13 条批注\n")
    assert word.read_bytes() == before
    comments = list(docx.Document(io.BytesIO(target.read_bytes())).comments)
    assert len(comments) == 13
    said = next(comment.text for comment in comments if "1087家" in comment.text).split("\n")
    assert said[:2] == ["不符：“1087家”，数字颠倒", "库中：1078家"]
    assert said[2].startswith("新设制造业外资企业数量：“1078家”（省商务厅")


def test_the_draft_itself_and_other_files_are_not_written_over(gdcli: Run, word: Path, tmp_path: Path) -> None:
    other = tmp_path / "有.docx"
    other.write_bytes(b"x")
    own = gdcli("proof", word, "--mark", word, "--force")
    assert own.code == 2 and "不改原稿" in own.err
    kept = gdcli("proof", word, "--mark", other)
    assert kept.code == 2 and "--force" in kept.err and other.read_bytes() == b"x"
    assert gdcli("proof", word, "--mark", other, "--force").code == 1
    assert other.read_bytes().startswith(b"PK")
    assert gdcli("proof", word, word, "--mark", tmp_path / "x.docx").code == 2


def test_what_is_not_word_gets_the_way_out(gdcli: Run, tmp_path: Path) -> None:
    text = tmp_path / "稿件.txt"
    text.write_text(drafts.text(slips=True))
    result = gdcli("proof", text, "--mark", tmp_path / "x.docx")
    assert (result.code, result.out) == (2, "")
    assert str(text) in result.err and "-f html" in result.err and not (tmp_path / "x.docx").exists()


def test_where_in_the_file_is_said(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "注.docx"
    path.write_bytes(drafts.WORD_FILES["a footnote"](drafts.paragraphs(slips=True)))
    assert f"{path}:7:54: 脚注1 不符 1284款" in gdcli("proof", path).out
    places = {row["text"]: row["place"] for row in gdcli("proof", path, "--json").json}
    assert (places["1284款"], places["1087家"]) == ("脚注1", "")


class Marks(HTMLParser):
    """What a page marks, and the notes beside it, by number."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self._mark: str | None = None
        self._note: str | None = None
        self._number = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "mark":
            self._mark = ""
        elif tag == "li" and dict(attrs).get("id"):
            self._note = ""
        elif tag == "sup":
            self._number = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._mark = None
        elif tag == "li":
            self._note = None
        elif tag == "sup":
            self._number = False

    def handle_data(self, data: str) -> None:
        if self._mark is not None and self._number:
            self.marks[data] = self._mark
        elif self._mark is not None:
            self._mark += data.strip("\u2060")
        elif self._note is not None:
            self._note += data
            self.notes[self._note.split()[0]] = self._note


def test_the_page_marks_exactly_what_its_notes_speak_of(gdcli: Run, word: Path) -> None:
    result = gdcli("proof", word, "-f", "html")
    assert result.code == 1
    page = Marks()
    page.feed(result.out)
    assert len(page.marks) == len(page.notes) == 13
    for number, marked in page.marks.items():
        assert f"不符：“{marked}”，" in page.notes[number]
    for line in drafts.paragraphs(slips=True):
        assert line[:4] in result.out
    assert "http" not in result.out and "<script" not in result.out


def test_a_draft_full_of_markup_is_shown_as_it_is(gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "a<b>.txt"
    path.write_text("<script>alert(1)</script>全省新设制造业外资企业<b>1087家</b>\u202e\x1b[31m。\n")
    out = gdcli("proof", path, "-f", "html").out
    assert "<script" not in out and "<b>" not in out and "&lt;script&gt;" in out
    assert "\x1b" not in out and "\u202e" not in out


@pytest.mark.parametrize("command", ["proof", "figures", "audit", "new"])
def test_what_can_not_be_read_is_one_sentence(command: str, gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "旧.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    result = gdcli(command, path)
    assert (result.code, result.out) == (3, "")
    assert result.err == f"{path}：是旧格式 .doc 或 .wps，请用 Word 或 WPS 另存为 .docx\n"


@pytest.mark.parametrize("command", ["proof", "figures"])
def test_an_encrypted_document_is_told_wherever_it_says_so(command: str, gdcli: Run, tmp_path: Path) -> None:
    path = tmp_path / "密.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 9000 + "EncryptedPackage".encode("utf-16-le"))
    assert gdcli(command, path).err == f"{path}：加了密码，请先去掉密码\n"


@pytest.mark.parametrize("name", ["right-plain.pdf", "right-plain.rtf"])
def test_a_missing_extra_is_named(name: str, gdcli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("striprtf", "striprtf.striprtf"):
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    result = gdcli("proof", drafts.FILES / name)
    assert result.code == 3
    assert result.err.endswith("要另装一个程序库：pip install 'gdcli[documents]'\n")


def test_a_lookup_imports_nothing_of_it() -> None:
    code = (
        "import sys; from gdcli.cli.app import main; main(['show', '--count'])\n"
        "print([name for name in sys.modules if name.startswith(('gdcli.documents', 'lxml', 'pypdfium2'))])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("[]\n")
