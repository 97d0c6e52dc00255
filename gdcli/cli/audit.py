"""`gdcli audit`: is the base complete and true to its source?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import base as opened
from gdcli.cli.document import read_document
from gdcli.cli.failure import NO, usage
from gdcli.cli.output import choose, complain, emit, indentation, write

if TYPE_CHECKING:
    from gdcli.audit import Audit


def run(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="原文的文本文件；“-”是标准输入。")],
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """核对原文：每个数字是否都已收录或说明，每个条目的数字原文是否都有。

    \b
    例：
      gdcli audit 原文.txt
      gdcli audit 原文.txt --json
    """
    from gdcli.audit import AuditRow, NotTheText, rows
    from gdcli.jsontext import dumps
    from gdcli.render.listing import listing

    output = choose(format, json, excel)
    text = read_document(article).text
    with opened(data) as base:
        try:
            result = base.audit(text)
        except NotTheText:
            raise usage("这篇原文不是任何一个数据文件登记的原文，请用 --data 指定一个数据文件") from None
    if result.exact is False:
        complain("注意：这份文字与数据文件登记的原文不同（SHA-256 不符），照常逐个核对")
    if output.format == options.Format.JSON:
        listed = listing(rows(result)[: len(result.figures)], AuditRow)
        write(dumps({"figures": listed.rows, "missing": list(result.missing)}, indentation()) + "\n")
    elif output.format == options.Format.TABLE:
        _print(article, result)
    else:
        emit(output, listing(rows(result), AuditRow), "核对原文")
    return 0 if result.passed else NO


def _print(article: str, result: Audit) -> None:
    from gdcli.render.listing import printable
    from gdcli.render.words import STATUS_WORDS

    for item in result.figures:
        figure = item.figure
        detail = "、".join(item.facts) or item.reason or "既不是条目，也没有说明"
        line = f"{article}:{figure.line}:{figure.column}: {STATUS_WORDS[item.status]} {figure.text}  {detail}"
        write(printable(line) + "\n")
    for id_ in result.missing:
        write(printable(f"{article}: 缺失 {id_}  原文该处没有这个条目的数字") + "\n")
    counts = Counter(str(item.status) for item in result.figures)
    write(
        f"共 {len(result.figures)} 个数字：条目 {counts['fact']}，说明 {counts['explained']}，"
        f"遗漏 {counts['uncovered']}；原文中找不到的条目 {len(result.missing)}。\n"
    )
