"""A complete HTML page with one table."""

from __future__ import annotations

from html import escape

from gdcli.render.listing import NUMERIC, Listing, cell, printable

_HEAD = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 16px/1.6 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem; }}
table {{ border-collapse: collapse; }}
th, td {{ border-bottom: 1px solid #ccc; padding: .3rem .8rem; text-align: left; vertical-align: top; }}
td.number {{ text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }}
</style>
</head>
<body>
<table>
"""


def to_html(listing: Listing, title: str) -> str:
    """The listing as an HTML page; every text is escaped."""
    lines = [_HEAD.format(title=escape(title)) + "<thead><tr>"]
    lines += [f"<th>{escape(listing.title(field))}</th>" for field in listing.fields]
    lines.append("</tr></thead>\n<tbody>")
    for row in listing.rows:
        cells = []
        for field in listing.fields:
            mark = ' class="number"' if field in NUMERIC else ""
            cells.append(f"<td{mark}>{escape(printable(cell(row[field])))}</td>")
        lines.append("<tr>" + "".join(cells) + "</tr>")
    lines.append("</tbody>\n</table>\n</body>\n</html>\n")
    return "\n".join(lines)
