"""`gdcli page`: the facts as one page for colleagues who have no command line."""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import base as opened
from gdcli.cli.outfile import refuse_to_replace, save
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
    if output is not None:
        refuse_to_replace(output, force)
    from gdcli import __version__
    from gdcli.render.page import to_html
    from gdcli.search.outside import gather

    with opened(data) as base:
        found = gather(base.stores())
    html = to_html(found, __version__)
    if output is None:
        write(html)
    else:
        save(html.encode(), output, force)
        complain(f"已写入 {output}：{len(found.facts)} 条，用浏览器打开即可")
    return 0
