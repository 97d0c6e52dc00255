"""Is a fact file valid and consistent? A compilation that keeps nothing but what is wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from gdcli.facts import store
from gdcli.facts.cache import why_unreadable
from gdcli.facts.store import Progress
from gdcli.model import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one file: its problems by line, its ids with their lines; `broken` if it is no YAML at all."""

    path: str
    facts: int
    problems: tuple[Problem, ...]
    broken: bool
    ids: dict[str, int]


def check(path: str, progress: Progress | None = None) -> Report:
    """Everything wrong in the fact file `path`; that it can't be read is a problem like others."""
    # An unnamed database spills to a temporary file that SQLite removes, so that a large file needs little memory.
    try:
        with store.building("", searchable=False) as connection, open(path, "rb") as stream:
            compiled = store.compile_into(connection, stream, path, progress)
            ids = dict(connection.execute("SELECT id, file_line FROM fact").fetchall())
    except (OSError, ValueError) as error:
        return _unreadable(path, why_unreadable(path, error).removeprefix(f"{path}：").partition("，请检查 --data")[0])
    except sqlite3.Error as error:
        return _unreadable(path, f"检查时写不了临时文件（{error}），请看磁盘是否已满")
    return Report(path, compiled.facts, compiled.problems, compiled.broken, ids)


def _unreadable(path: str, message: str) -> Report:
    return Report(path, 0, (Problem(path, 0, message),), True, {})


def across(reports: Sequence[Report]) -> list[Problem]:
    """Ids that stand in more than one of the files."""
    first: dict[str, Report] = {}
    problems = []
    for report in reports:
        for id_, line in report.ids.items():
            if id_ in first:
                other = first[id_]
                problems.append(Problem(report.path, line, f"id“{id_}”与 {other.path} 第 {other.ids[id_]} 行重复"))
            else:
                first[id_] = report
    return problems
