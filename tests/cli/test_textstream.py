"""A long text is read block by block in the encoding that it has, and refused in one sentence where it has none."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from gdcli.cli.failure import Failure
from gdcli.cli.textstream import read_blocks

TEXT = "去年广东新设制造业外资企业1078家。\n" * 20_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_blocks_are_the_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(TEXT.encode(encoding))
    told: list[int] = []
    blocks = list(read_blocks(str(path), told.append))
    assert len(blocks) > 2
    assert "".join(blocks) == TEXT
    assert told == sorted(told)
    assert told[-1] == path.stat().st_size


def test_standard_input_is_read_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert "".join(read_blocks("-", lambda _: None)) == TEXT


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"\xff\xff\xff\xff", "甲\0乙".encode()])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
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
