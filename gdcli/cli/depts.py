"""`gdcli depts`: the departments, with counts."""

from __future__ import annotations

from gdcli.cli import options
from gdcli.cli.data import open_bases
from gdcli.cli.output import choose, emit
from gdcli.lookup import counts
from gdcli.render.listing import Listing, rows

FIELDS = ("name", "full_name", "name_en", "speaker", "speaker_title", "facts", "aliases")

_TITLES = {
    "name": "部门",
    "full_name": "全称",
    "name_en": "英文名",
    "speaker": "讲话人",
    "speaker_title": "职务",
    "facts": "条数",
    "aliases": "别名",
}


def run(
    fields: options.Fields = None,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """列出部门和各有几条事实。

    \b
    例：
      gdcli depts
      gdcli depts --json
    """
    output = choose(format, json, fields, excel, FIELDS)
    listed = rows(counts.departments(open_bases(data)), FIELDS)
    shown = output.fields or (FIELDS[:-1] if output.format == options.Format.TABLE else FIELDS)
    emit(output, Listing(shown, listed, _TITLES), "部门")
    return 0
