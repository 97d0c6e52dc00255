"""`gdcli export`: the compiled fact base as a file for other tools."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import fact_files, failure_of
from gdcli.cli.failure import bad_file, system_error, usage
from gdcli.cli.output import complain
from gdcli.cli.progress import Reading


def run(
    sqlite: Annotated[str, typer.Option("--sqlite", metavar="FILE", help="写到这个 SQLite 文件。")],
    force: Annotated[bool, typer.Option("--force", help="文件已存在时覆盖。")] = False,
    data: options.Data = None,
) -> int:
    """导出为 SQLite 数据库，可用 Datasette、sqlite-utils、DuckDB 等直接打开。

    \b
    例：
      gdcli export --sqlite facts.db
    """
    from gdcli.facts import cache

    files = fact_files(data)
    if len(files) > 1:
        raise usage(f"一次只能导出一个事实文件，--data 给出了 {len(files)} 个")
    if os.path.lexists(sqlite) and not force:
        raise usage(f"{sqlite}：文件已存在，要覆盖请加 --force")
    reading = Reading(files[0])
    try:
        facts = cache.compile_file(files[0], sqlite, reading.advance)
    except (cache.Unreadable, cache.InvalidFacts) as error:
        raise failure_of(error) from None
    except cache.Unwritable as error:
        cause = error.__cause__
        why = system_error(cause) if isinstance(cause, OSError) else "数据库打不开"
        raise bad_file(f"{sqlite}：写不了（{why}），请换一个位置") from None
    finally:
        reading.finish()
    complain(f"已导出 {facts} 条事实到 {sqlite}")
    return 0
