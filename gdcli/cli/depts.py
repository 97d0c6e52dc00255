"""`gdcli depts`: the departments of each source, with counts."""

from __future__ import annotations

from gdcli.cli import options
from gdcli.cli.data import base as opened
from gdcli.cli.output import choose, emit


def run(
    fields: options.Fields = None,
    json: options.AsJson = False,
    format: options.AsFormat = options.Format.TABLE,
    excel: options.Excel = False,
    data: options.Data = None,
) -> int:
    """列出各来源的部门和各有几条。

    \b
    例：
      gdcli depts
      gdcli depts --json
    """
    from gdcli.render.listing import listing
    from gdcli.summary import DepartmentCount

    output = choose(format, json, excel).only(fields, DepartmentCount)
    with opened(data) as base:
        listed = listing(base.departments(), DepartmentCount, output.fields)
        several = len(base.paths) > 1
    if output.format == options.Format.TABLE and not output.fields:
        shown = ("name", "full_name", "name_en", "speaker", "speaker_title", "facts")
        listed = listed.only((*shown, "source") if several else shown)
    emit(output, listed, "部门")
    return 0
