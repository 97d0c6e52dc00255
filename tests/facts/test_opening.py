"""A file that a person named is a regular file, or a sentence says what it is instead."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from gdcli.facts.opening import Counted, Unreadable, open_regular

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")


def test_a_regular_file_is_opened_and_its_reading_told(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    told: list[int] = []
    with open_regular(str(path)) as stream:
        counted = Counted(stream, told.append)
        assert (counted.read(2), counted.read(2), counted.read()) == (b"12", b"34", b"5")
    assert told == [2, 4, 5]


@posix
def test_a_link_to_a_regular_file_is_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with open_regular(str(tmp_path / "b")) as stream:
        assert stream.read() == b"1"


@posix
@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("none", "没有这个文件"),
        ("folder", "文件夹"),
        ("pipe", "管道"),
        ("socket", ""),
        ("loop", "读不了"),
        ("a\0b", "读不了"),
    ],
)
def test_anything_else_is_refused_at_once(tmp_path: Path, what: str, words: str) -> None:
    path = str(tmp_path / what)
    if what == "folder":
        os.mkdir(path)
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "loop":
        os.symlink(path, path)
    listening = socket.socket(socket.AF_UNIX)
    try:
        if what == "socket":
            listening.bind(path)
        with pytest.raises(Unreadable) as raised:
            open_regular(path)
    finally:
        listening.close()
    assert words in str(raised.value)
    assert str(raised.value).startswith(path)


@posix
@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero", "/dev/tty"])
def test_a_device_is_refused_at_once(device: str) -> None:
    if os.path.exists(device):
        with pytest.raises(Unreadable):
            open_regular(device)
