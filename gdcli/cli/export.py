"""`gdcli export`: the compiled facts as a file for other tools."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import fact_files, failure_of
from gdcli.cli.failure import bad_file, system_error, usage
from gdcli.cli.outfile import refuse_to_replace
from gdcli.cli.output import complain


def run(
    sqlite: Annotated[str, typer.Option("--sqlite", metavar="FILE", help="写到这个 SQLite 文件。")],
    force: Annotated[bool, typer.Option("--force", help="文件已存在时覆盖。")] = False,
    data: options.Data = None,
) -> int:
    """导出为 SQLite 数据库，可用 Datasette、sqlite-utils、DuckDB 等直接打开。

    几个数据文件导出到一个数据库，各表都有来源一列。

    \b
    例：
      gdcli export --sqlite facts.db
    """
    import sqlite3

    from gdcli.base import cache
    from gdcli.cli.progress import ProgressBar
    from gdcli.facts.opening import Unreadable

    files = fact_files(data)
    _refuse_to_replace(sqlite, force)
    reading = ProgressBar(files[0])
    try:
        facts = cache.write(files, sqlite, reading.advance, searchable=False)
        os.chmod(sqlite, 0o666 & ~_umask())
    except (Unreadable, cache.InvalidFacts) as error:
        raise failure_of(error) from None
    except (OSError, sqlite3.Error) as error:
        why = system_error(error) if isinstance(error, OSError) else "数据库打不开"
        raise bad_file(f"{sqlite}：写不了（{why}），请换一个位置") from None
    finally:
        reading.finish()
    complain(f"已导出 {facts} 个条目到 {sqlite}")
    return 0


def _refuse_to_replace(target: str, force: bool) -> None:
    """Raises `Failure` where `target` is there and may not be replaced: only a database of this program ever is."""
    refuse_to_replace(target, force)
    if os.path.lexists(target) and not _is_ours(target):
        raise usage(f"{target}：不是 gdcli 导出的数据库，不覆盖；请换一个文件名")


def _is_ours(target: str) -> bool:
    from gdcli.base.layout import APPLICATION, APPLICATION_AT
    from gdcli.facts.opening import Unreadable, open_regular

    try:
        with open_regular(target) as stream:
            stream.seek(APPLICATION_AT)
            return stream.read(len(APPLICATION)) == APPLICATION
    except Unreadable:
        return False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
