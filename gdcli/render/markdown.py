"""A Markdown table (GitHub's dialect)."""

from __future__ import annotations

import re

from gdcli.render.listing import Listing, cell, printable

_MARKDOWN_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~])")


def _escaped(text: str) -> str:
    text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return " ".join(_MARKDOWN_SPECIAL.sub(r"\\\1", text).split())


def to_markdown(listing: Listing) -> str:
    """The listing as a Markdown table whose cells show exactly their text."""
    lines = [
        "| " + " | ".join(_escaped(listing.title(field)) for field in listing.fields) + " |",
        "| " + " | ".join("---" for _ in listing.fields) + " |",
    ]
    lines += ["| " + " | ".join(_escaped(cell(row[field])) for field in listing.fields) + " |" for row in listing.rows]
    return "\n".join(lines) + "\n"
