"""A text is read in the encoding that it has, and refused in one sentence where it is none."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from gdcli.cli.failure import Failure
from gdcli.cli.textfile import read_text

TEXT = "去年广东新设制造业外资企业1078家。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_is_recognised(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_text(str(path)) == TEXT


def test_standard_input_is_a_text_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030"))))
    assert read_text("-") == TEXT


@pytest.mark.parametrize("data", [b"\x00\x01", b"\xff\xff\xff", "甲\0".encode()])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(data)
    with pytest.raises(Failure) as caught:
        read_text(str(path))
    assert caught.value.code == 3
    assert str(path) in caught.value.message


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(path := tmp_path / "pipe")
    with pytest.raises(Failure):
        read_text(str(path))
