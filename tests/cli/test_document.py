"""A text is read in the encoding that it has, and refused in one sentence where it is none."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from gdcli.cli.document import read_blocks, read_document
from gdcli.cli.failure import Failure
from gdcli.documents import limits

TEXT = "去年广东新设制造业外资企业1078家。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_is_recognised(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_document(str(path)).text == TEXT


def test_standard_input_is_a_text_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030"))))
    assert read_document("-").text == TEXT


@pytest.mark.parametrize("data", [b"\x00\x01", b"\xff\xff\xff", "甲\0".encode()])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    with pytest.raises(Failure) as caught:
        read_document(str(path))
    assert caught.value.code == 3
    assert str(path) in caught.value.message


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(path := tmp_path / "pipe")
    with pytest.raises(Failure):
        read_document(str(path))


def test_what_never_ends_is_not_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    given = 0

    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, block: Any) -> int:
            nonlocal given
            block[:] = b"\n" * len(block)
            given += len(block)
            assert given <= 2 * limits.FILE, "more than any draft was read"
            return len(block)

    monkeypatch.setattr(limits, "FILE", 1 << 20)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    with pytest.raises(Failure, match="超过 1 MB") as caught:
        read_document("-")
    assert caught.value.code == 3


LONG = "去年广东新设制造业外资企业1078家。\n" * 20_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_blocks_are_the_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(LONG.encode(encoding))
    told: list[int] = []
    blocks = list(read_blocks(str(path), told.append))
    assert len(blocks) > 2
    assert "".join(blocks) == LONG
    assert told == sorted(told)
    assert told[-1] == path.stat().st_size


def test_standard_input_is_read_in_blocks_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LONG.encode())))
    assert "".join(read_blocks("-", lambda _: None)) == LONG


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"\xff\xff\xff\xff", "甲\0乙".encode()])
def test_what_is_no_long_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    with pytest.raises(Failure, match="不是文本") as caught:
        list(read_blocks(str(path), lambda _: None))
    assert caught.value.code == 3


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.txt"):
        with pytest.raises(Failure) as caught:
            list(read_blocks(str(path), lambda _: None))
        assert caught.value.code == 3


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(Failure, match="没有标准输入"):
        list(read_blocks("-", lambda _: None))
