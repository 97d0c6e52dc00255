"""`gdcli new`: draft a fact file from an article."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gdcli.cli.document import read_document
from gdcli.cli.failure import NO, usage
from gdcli.cli.outfile import save
from gdcli.cli.output import complain, write
from gdcli.facts.opening import NAMELESS

#: What is asked for where the text does not tell it.
_SOURCE_WORDS = {"title": "标题", "publisher": "媒体", "event": "活动", "date": "活动日期", "place": "地区"}


def run(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="原文的文本文件；“-”是标准输入。")],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="写到这个文件；已有的文件不会覆盖。")
    ] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="NAME", help="哪里的发布会：省、市或全国。")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="活动日期，如 2024-01-23。")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="标题。")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="媒体。")] = None,
    event: Annotated[str | None, typer.Option("--event", metavar="TEXT", help="发布会的名称。")] = None,
) -> int:
    """由原文起草数据文件：数字、单位、行号、部门、时间都已写好，只留 indicator 由人来写。

    来源的各项从原文里找；原文没有的，用选项给出。

    \b
    例：
      gdcli new 原文.txt -o 新文件.yaml
      gdcli new 原文.txt --date 2024-01-23 --publisher 某报
    """
    from gdcli.scaffold import Given, Unknown, draft

    if output == "":
        raise usage(NAMELESS)
    if output is not None and os.path.lexists(output):
        raise usage(f"{output}：已经有这个文件，不会覆盖；请换一个文件名")
    text = read_document(article).text
    told = {"title": title, "publisher": publisher, "event": event, "date": date, "place": place}
    given = Given(**{name: _sound(name, value) for name, value in told.items()})
    try:
        drafted = draft(text, os.path.basename(article), given)
    except Unknown as error:
        names = "、".join(_SOURCE_WORDS[name] for name in error.missing)
        options = " ".join(f"--{name} …" for name in error.missing)
        raise usage(f"原文里找不到{names}，请加上 {options}") from None
    if not drafted.facts:
        complain(f"{article}：没有读到统计数字，没有起草")
        return NO
    if output is None:
        write(drafted.yaml)
    else:
        save(drafted.yaml.encode("utf-8"), output, force=False)
    where = output or "新文件"
    complain(f"{drafted.facts} 个条目，{drafted.explained} 个数字另作说明；还有 {drafted.facts} 个 indicator 要写")
    complain(f"写好后运行 gdcli check {where} 和 gdcli audit {article} --data {where}")
    return 0


def _sound(name: str, value: str | None) -> str | None:
    """What was given for the source, as a fact file may hold it. Raises `Failure` where it may not."""
    if value is None:
        return None
    from gdcli import period
    from gdcli.chinese import hidden

    if not value.strip() or hidden(value):
        raise usage(f"--{name} 是空的，或含有换行和隐形字符")
    if name == "date":
        try:
            if len(period.read(value).text) != len("2024-01-23") or "/" in value:
                raise ValueError
        except ValueError:
            raise usage(f"--date 应是 2024-01-23 这样的日期，不是“{value}”") from None
    return value.strip()
