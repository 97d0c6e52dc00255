"""Draw the picture of a table for the README: `python tools/picture.py > docs/picture.svg`."""

from __future__ import annotations

import inspect
import io
import re
import sys
from html import escape, unescape

from rich.cells import cell_len
from rich.console import Console

import gdcli
from gdcli.render.facttable import fact_table

_COLUMNS = 80


def picture(dept: str) -> str:
    """The facts of `dept` as the terminal shows them, as SVG."""
    console = Console(record=True, width=_COLUMNS, file=io.StringIO(), markup=False, highlight=False)
    with gdcli.load() as base:
        sources = {source.id: source for source in base.sources()}
        console.print(fact_table(base.show(dept=dept), sources, console))
    svg = console.export_svg(title=f"gdcli show --dept {dept}", code_format=_format(), unique_id="gdcli")
    return _TEXT.sub(_fitted, svg)


def _format() -> str:
    """Rich's picture frame with fonts of the reader's own instead of ones fetched from the web."""
    frame: str = inspect.signature(Console.export_svg).parameters["code_format"].default
    local = re.sub(r"@font-face \{\{.*?\}\}\s*", "", frame, flags=re.DOTALL)
    local = local.replace("Fira Code", "Noto Sans Mono CJK SC, Sarasa Mono SC, PingFang SC, Microsoft YaHei")
    # A Chinese character as large as its two cells.
    return local.replace("font-size: {char_height}px", "font-size: {line_height}px").replace("full-width", "normal")


# Rich lets the padding of a cell stretch with its text and gives every character the width of a Latin letter; a Chinese
# one is twice as wide. Lines are not clipped, for a Chinese character fills its line.
_TEXT = re.compile(r'x="([0-9.]+)"( y="[0-9.]+") textLength="[0-9.]+" clip-path="[^"]*">([^<]*)</text>')
_CELL = 12.2


def _fitted(match: re.Match[str]) -> str:
    x, y, content = match.groups()
    padded = unescape(content)
    text = padded.strip("\xa0")
    left = float(x) + _CELL * (len(padded) - len(padded.lstrip("\xa0")))
    return f'x="{left:g}"{y} textLength="{_CELL * cell_len(text):g}">{escape(text)}</text>'


if __name__ == "__main__":
    sys.stdout.write(picture("科技厅"))
