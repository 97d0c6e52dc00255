"""`gdcli page`: the facts as one page for colleagues who have no command line."""

from __future__ import annotations

import os
from typing import Annotated, BinaryIO

import typer

from gdcli.cli import options
from gdcli.cli.data import base as opened
from gdcli.cli.failure import bad_file, system_error, usage
from gdcli.cli.output import complain, write


def run(
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="写到这个文件；不写就输出到标准输出。")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="文件已存在时覆盖。")] = False,
    data: options.Data = None,
) -> int:
    """做成一个网页，供没有命令行的同事查；一个文件就是全部，不联网也能用。

    \b
    例：
      gdcli page -o 数字.html
      gdcli page --data 各场发布会 -o 数字.html
    """
    if output is not None and os.path.lexists(output):
        _refuse_to_replace(output, force)
    from gdcli import __version__
    from gdcli.render.page import to_html
    from gdcli.search.outside import gather

    with opened(data) as base:
        found = gather(base.stores())
    html = to_html(found, __version__)
    if output is None:
        write(html)
    else:
        _save(html.encode(), output, force)
        complain(f"已写入 {output}：{len(found.facts)} 条，用浏览器打开即可")
    return 0


def _refuse_to_replace(target: str, force: bool) -> None:
    """Raises `Failure` where `target`, which is there, may not be replaced."""
    if not force:
        raise usage(f"{target}：文件已存在，要覆盖请加 --force")
    if not os.path.isfile(target) or os.path.islink(target):
        raise usage(f"{target}：不是普通文件，不覆盖；请换一个文件名")


def _save(content: bytes, target: str, force: bool) -> None:
    """Write the page; half of it is never left behind. Raises `Failure`."""
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
