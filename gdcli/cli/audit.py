"""`gdcli audit`: is the base complete and true to its source?"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from gdcli.cli import options
from gdcli.cli.data import open_bases
from gdcli.cli.failure import NO, usage
from gdcli.cli.output import choose, complain, emit, write
from gdcli.cli.textfile import read_text
from gdcli.jsontext import Json, dumps
from gdcli.render.listing import Listing, printable

if TYPE_CHECKING:
    from gdcli.audit import Audit
    from gdcli.facts.cache import Base

FIELDS = ("text", "line", "column", "status", "facts", "reason")

_TITLES = {"text": "数字", "line": "行", "column": "列", "status": "结果", "facts": "事实", "reason": "原因"}

_WORDS = {"fact": "事实", "explained": "说明", "uncovered": "遗漏"}


def run(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="原文的文本文件；“-”是标准输入。")],
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """核对原文：每个数字是否都已收录或说明，每条事实的数字原文是否都有。

    \b
    例：
      gdcli audit 原文.txt
      gdcli audit 原文.txt --json
    """
    from gdcli.audit import audit
    from gdcli.lookup.printed import explanations, printed_facts

    output = choose(format, json, None, excel, FIELDS)
    text = read_text(article)
    base = _base_of(text, open_bases(data))
    result = audit(text, printed_facts(base), explanations(base))
    if output.format == options.Format.JSON:
        write(dumps({"figures": _rows(result), "missing": list(result.missing)}, output.indent) + "\n")
    elif output.format == options.Format.TABLE:
        _print(article, result)
    else:
        lost: list[dict[str, Json]] = [
            dict.fromkeys(FIELDS) | {"status": "missing", "facts": [id_]} for id_ in result.missing
        ]
        emit(output, Listing(FIELDS, _rows(result) + lost, _TITLES), "核对原文")
    return 0 if result.passed else NO


def _base_of(text: str, bases: list[Base]) -> Base:
    """The base that was curated from this text; the only one there is, with a remark, where the text differs."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    recorded = [base.connection.execute("SELECT text_sha256 FROM source").fetchone()[0] for base in bases]
    if sha256 in recorded:
        return bases[recorded.index(sha256)]
    if len(bases) > 1:
        raise usage("这篇原文不是任何一个事实文件登记的原文，请用 --data 指定一个事实文件")
    complain("注意：这份文字与事实文件登记的原文不同（SHA-256 不符），照常逐个核对")
    return bases[0]


def _rows(result: Audit) -> list[dict[str, Json]]:
    return [
        {
            "text": item.figure.text,
            "line": item.figure.line,
            "column": item.figure.column,
            "status": str(item.status),
            "facts": list(item.facts),
            "reason": item.reason,
        }
        for item in result.figures
    ]


def _print(article: str, result: Audit) -> None:
    for item in result.figures:
        figure = item.figure
        detail = "、".join(item.facts) or item.reason or "既不在事实中，也没有说明"
        line = f"{article}:{figure.line}:{figure.column}: {_WORDS[item.status]} {figure.text}  {detail}"
        write(printable(line) + "\n")
    for id_ in result.missing:
        write(printable(f"{article}: 缺失 {id_}  原文该处没有这条事实的数字") + "\n")
    counts = Counter(str(item.status) for item in result.figures)
    write(
        f"共 {len(result.figures)} 个数字：事实 {counts['fact']}，说明 {counts['explained']}，"
        f"遗漏 {counts['uncovered']}；原文中找不到的事实 {len(result.missing)}。\n"
    )
