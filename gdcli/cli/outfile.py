"""Write a file that a person named: whole or not at all, and never over something that is not to be replaced."""

from __future__ import annotations

import os
from typing import BinaryIO

from gdcli.cli.failure import bad_file, system_error, usage


def refuse_to_replace(target: str, force: bool) -> None:
    """Raises `Failure` where `target` is there and may not be replaced."""
    if not os.path.lexists(target):
        return
    if not force:
        raise usage(f"{target}：文件已存在，要覆盖请加 --force")
    if not os.path.isfile(target) or os.path.islink(target):
        raise usage(f"{target}：不是普通文件，不覆盖；请换一个文件名")


def save(content: bytes, target: str, force: bool) -> None:
    """Write `content` to `target`; half of it is never left behind. Raises `Failure`."""
    # A new file is made where it is to be, which replaces nothing; an old one stays until the new one is complete.
    path = f"{target}.{os.getpid()}.part" if force else target
    try:
        with open(path, "xb") as stream:
            _write(stream, content)
        if force:
            os.replace(path, target)
    except FileExistsError:
        raise usage(f"{path}：文件已存在，要覆盖请加 --force") from None
    except OSError as error:
        raise bad_file(f"{target}：写不了（{system_error(error)}），请换一个位置") from None


def _write(stream: BinaryIO, content: bytes) -> None:
    try:
        stream.write(content)
        stream.flush()
    except OSError:
        os.unlink(stream.name)
        raise
