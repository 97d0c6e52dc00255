"""`gdcli topics`: the topics, with counts."""

from __future__ import annotations

from gdcli.cli import options
from gdcli.cli.data import open_bases
from gdcli.cli.output import choose, emit
from gdcli.lookup import counts
from gdcli.render.listing import Listing, rows

FIELDS = ("name", "facts")

_TITLES = {"name": "主题", "facts": "条数"}


def run(
    fields: options.Fields = None,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """列出主题和各有几条事实。

    \b
    例：
      gdcli topics
      gdcli show --topic 新型储能
    """
    output = choose(format, json, fields, excel, FIELDS)
    listed = rows(counts.topics(open_bases(data)), FIELDS)
    emit(output, Listing(output.fields or FIELDS, listed, _TITLES), "主题")
    return 0
