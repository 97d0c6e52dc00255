"""Tests of writing a file that a person named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gdcli.cli.failure import Failure
from gdcli.cli.outfile import refuse_to_replace, replace, save
from tests.conftest import Run


def test_what_is_forced_keeps_its_rights_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    path.chmod(0o640)
    save(b"new", str(path), force=True)
    assert (path.read_bytes(), path.stat().st_mode & 0o777, os.listdir(tmp_path)) == (b"new", 0o640, ["page.html"])


@pytest.mark.parametrize("force", [False, True])
def test_a_file_without_a_name_is_never_written(force: bool) -> None:
    with pytest.raises(Failure, match="文件名是空的"):
        refuse_to_replace("", force)


def test_what_is_not_there_is_made_also_by_force(tmp_path: Path) -> None:
    save(b"new", str(tmp_path / "page.html"), force=True)
    assert (tmp_path / "page.html").read_bytes() == b"new"


def test_the_file_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    path, link = tmp_path / "facts.yaml", tmp_path / "link.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    replace(str(link), b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)
    assert sorted(os.listdir(tmp_path)) == ["facts.yaml", "link.yaml"]


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        replace(str(path), b"new")
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"old", ["facts.yaml"])


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX")
@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_nothing_but_a_file_is_replaced_whatever_is_forced(gdcli: Run, tmp_path: Path, kind: str) -> None:
    target, other = tmp_path / "page.html", tmp_path / "other"
    other.write_bytes(b"kept")
    if kind == "link":
        target.symlink_to(other)
    elif kind == "pipe":
        os.mkfifo(target)
    else:
        target.mkdir()
    result = gdcli("page", "-o", str(target), "--force")
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert str(target) in result.err
    assert other.read_bytes() == b"kept"
    assert (target.is_symlink(), target.is_fifo(), target.is_dir()) == tuple(
        kind == one for one in ("link", "pipe", "folder")
    )
