"""`gdcli topics`: the topics of each source, with counts."""

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
    """列出各来源的主题和各有几条。

    \b
    例：
      gdcli topics
      gdcli show --topic 主题
    """
    from gdcli.render.listing import listing
    from gdcli.summary import TopicCount

    output = choose(format, json, excel).only(fields, TopicCount)
    with opened(data) as base:
        listed = listing(base.topics(), TopicCount, output.fields)
        several = len(base.paths) > 1
    if output.format == options.Format.TABLE and not output.fields and not several:
        listed = listed.only(("name", "facts"))
    emit(output, listed, "主题")
    return 0
