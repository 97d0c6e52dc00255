"""Write a file that a person named: whole or not at all, and never over something that is not to be replaced."""

from __future__ import annotations

import os
import stat

from gdcli.cli.failure import bad_file, system_error, usage
from gdcli.facts.opening import NAMELESS


def refuse_to_replace(target: str, force: bool) -> None:
    """Raises `Failure` where `target` has no name, or is there and may not be replaced."""
    if not target:
        raise usage(NAMELESS)
    if not os.path.lexists(target):
        return
    if not force:
        raise usage(f"{target}：文件已存在，要覆盖请加 --force")
    if not os.path.isfile(target) or os.path.islink(target):
        raise usage(f"{target}：不是普通文件，不覆盖；请换一个文件名")


def save(content: bytes, target: str, force: bool) -> None:
    """Write `content` to `target`; half of it is never left behind. Raises `Failure`."""
    try:
        if force and os.path.lexists(target):
            replace(target, content)
        else:
            create(target, content)
    except FileExistsError:
        raise usage(f"{target}：文件已存在，要覆盖请加 --force") from None
    except OSError as error:
        raise bad_file(f"{target}：写不了（{system_error(error)}），请换一个位置") from None


def replace(path: str, content: bytes) -> None:
    """Write `content` beside the file `path` and move it into its place. Raises `OSError`; then `path` is as it was."""
    import tempfile

    target = os.path.realpath(path)
    descriptor, beside = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".gdcli-")
    try:
        with open(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, stat.S_IMODE(os.stat(target).st_mode))
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise


def create(path: str, content: bytes) -> None:
    """Write `content` to the new file `path`. Raises `OSError`; then nothing is left of it."""
    with open(path, "xb") as stream:
        try:
            stream.write(content)
            stream.flush()
        except BaseException:
            os.unlink(path)
            raise
