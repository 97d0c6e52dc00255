"""Make the documents in tests/documents/files with real word processors and a browser, from tests/documents/drafts.py.

Needs LibreOffice (soffice) and Chromium on the path. Run it again with `python -m tools.make_documents`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.documents import drafts

#: The shapes that are written anew by LibreOffice, and in which formats.
_SHAPES = {
    "plain": ("docx", "odt", "rtf", "html", "pdf"),
    "a footnote": ("docx", "odt"),
    "tracked changes": ("docx", "odt"),
    "in a cell": ("docx", "odt", "html"),
    "a header": ("docx", "odt"),
}
_PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>稿件</title>
<style>body {{ font: 16px/1.8 sans-serif; width: 38em; }} p {{ text-indent: 2em; {style} }}</style></head>
<body><h1>{title}</h1><div style="{columns}">{body}</div></body></html>
"""


def main() -> int:
    """Write the documents anew; 0, or 1 where a program is missing."""
    missing = [program for program in ("soffice", "chromium") if shutil.which(program) is None]
    if missing:
        print(f"not on the path: {', '.join(missing)}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for slips in (False, True):
            _office(Path(folder), slips)
            _browser(Path(folder), slips)
    return 0


def _name(slips: bool) -> str:
    return "slips" if slips else "right"


def _office(folder: Path, slips: bool) -> None:
    for shape, formats in _SHAPES.items():
        name = f"{_name(slips)}-{shape.replace(' ', '-')}"
        source = folder / f"{name}.in.docx"
        source.write_bytes(drafts.WORD_FILES[shape](drafts.paragraphs(slips)))
        for form in formats:
            _converted(source, f"{name}.{form}")
    boxed = folder / "boxed.fodt"
    boxed.write_text(drafts.flat_open_document(drafts.paragraphs(slips)), "utf-8")
    for form in ("docx", "odt"):
        _converted(boxed, f"{_name(slips)}-a-text-box.{form}")


def _converted(source: Path, name: str) -> None:
    """What LibreOffice makes of `source`, saved as the document `name`."""
    form = name.rpartition(".")[2]
    command = ["soffice", "--headless", "--convert-to", form, "--outdir", str(source.parent / "out"), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    shutil.move(source.parent / "out" / f"{source.stem}.{form}", drafts.FILES / name)


def _browser(folder: Path, slips: bool) -> None:
    """PDFs of a page, in one column and in two."""
    title, *rest = drafts.paragraphs(slips)
    body = "".join(f"<p>{line}</p>" for line in rest)
    for name, columns in (("page", ""), ("columns", "columns: 2; column-gap: 2em; text-align: justify")):
        page = folder / "page.html"
        page.write_text(_PAGE.format(title=title, body=body, columns=columns, style=""), "utf-8")
        target = drafts.FILES / f"{_name(slips)}-{name}.pdf"
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run([*command, f"--print-to-pdf={target}", page.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
