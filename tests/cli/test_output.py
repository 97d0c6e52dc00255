"""What is printed for people: one line a message, of bounded length, and nothing in it that steers a terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.chinese import hidden
from gdcli.cli import progress
from gdcli.cli.output import bounded, one_line
from tests.conftest import Run

LONG = "甲" * 30_000


@pytest.mark.parametrize(
    "args",
    [
        ["show", LONG],
        ["show", "-d", LONG],
        ["show", "-t", LONG],
        ["show", "--source", LONG],
        ["show", "--place", LONG],
        ["show", "--series", LONG],
        ["show", "--sort", LONG],
        ["show", "--kind", LONG],
        ["show", "--fields", LONG],
        ["show", "--fields", "甲 " * 3000],
        ["show", "--period", LONG],
        ["show", "--limit", LONG],
        ["show", "-f", LONG],
        ["show", f"--{LONG}"],
        ["show", "--json=" + LONG],
        ["find", LONG],
        ["find", "，".join(LONG)],
        ["cite", LONG],
        ["cite", *["no-such-id"] * 50],
        ["topics", LONG],
        ["schema", LONG],
        ["check", LONG],
        ["figures", LONG],
        ["new", LONG],
        [f"--{LONG}"],
    ],
    ids=lambda args: " ".join(word[:12] for word in args[:3]),
)
def test_no_message_is_endless(gdcli: Run, args: list[str]) -> None:
    result = gdcli(*args)
    assert result.code in (1, 2, 3)
    assert 0 < max(map(len, (result.out + result.err).splitlines())) < 2100


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--json", "-f", "csv"], "只能用一个"),
        (["-f", "md", "--excel"], "--format csv"),
        (["--fields", " ,，"], "是空的"),
        (["--fields", "printed,价钱"], "没有“价钱”"),
    ],
)
def test_options_that_exclude_each_other_and_keys_that_are_none_are_refused(
    gdcli: Run, options: list[str], words: str
) -> None:
    result = gdcli("show", *options)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert words in result.err


@given(st.text(alphabet=st.sampled_from("甲，。a /\x1b\u202e\n"), max_size=3000))
def test_a_message_is_one_bounded_line_and_keeps_its_end(text: str) -> None:
    shown = bounded(one_line(f"“{text}”；用法见 gdcli --help"))
    assert len(shown) <= 2001
    assert not hidden(shown.replace("�", ""))
    assert shown.endswith("gdcli --help")


@pytest.mark.parametrize("name", ["甲" * 80 + ".txt", "a" * 255, "/".join(["folder-of-some-length"] * 60)])
def test_the_path_of_a_file_is_never_cut(name: str) -> None:
    assert name in bounded(f"{name}：没有这个文件，请检查路径")


class _Terminal:
    """A stream that says it is a terminal and keeps what it is sent."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.sent = ""

    def write(self, text: str) -> int:
        self.sent += text
        return len(text)

    def flush(self) -> None: ...

    def isatty(self) -> bool:
        return True


@pytest.mark.skipif(os.name == "nt", reason="needs file names of any bytes")
def test_the_name_of_a_file_does_not_steer_the_terminal_from_the_progress_bar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", -1)
    monkeypatch.setenv("TERM", "xterm")
    path = tmp_path / "a\x1b]0;x\x07\u202e\n[red]b.txt"
    path.write_text("一" * 100, encoding="utf-8")
    bar = progress.ProgressBar(str(path))
    for done in (50, 100):
        bar.advance(done)
    bar.finish()
    assert "正在读 a�]0;x" in terminal.sent
    assert "[red]b.txt" in terminal.sent
    assert not {"\x1b]", "\x07", "\u202e"} & {
        terminal.sent[at : at + size] for at in range(len(terminal.sent)) for size in (1, 2)
    }
