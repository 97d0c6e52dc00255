"""Draw the way of a lookup and the way of a draft through the program: `python -m tools.ways`.

A command is run and watched: which modules it enters, in which order, and what each says it is for. The pictures are
written to docs/lookup.svg and docs/draft.svg.
"""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
from collections.abc import Sequence
from html import escape
from importlib import import_module
from pathlib import Path
from types import FrameType

from rich.cells import cell_len

ROOT = Path(__file__).parent.parent
WAYS = {
    "lookup": ("gdcli find 外资 --json", ["find", "外资", "--json"]),
    "draft": ("gdcli proof docs/examples/draft.txt", ["proof", "docs/examples/draft.txt"]),
}
_WIDTH, _ROW, _HEAD, _GAP, _LEFT, _MOST = 900, 22, 30, 16, 20, 92
_STYLE = (
    "text { font: 14px 'Helvetica Neue', Arial, sans-serif; fill: #222 } .room { fill: #f4f1ea; stroke: #b9b1a0 } "
    ".name { font-weight: bold } .path { font-family: Menlo, Consolas, monospace; font-size: 13px } "
    ".said { fill: #555 } .way { stroke: #8a7f68; stroke-width: 2; fill: none; marker-end: url(#tip) }"
)


def entered(args: Sequence[str]) -> list[str]:
    """The modules of gdcli in which the command `args` calls a function, in the order in which it first does."""
    code = f"from tools.ways import watch; import json; print(json.dumps(watch({list(args)!r})))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    modules: list[str] = json.loads(ran.stdout)
    return modules


def watch(args: list[str]) -> list[str]:
    """The same, in this process: it must be a new one, in which nothing has been imported or kept yet."""
    from gdcli.cli.app import main

    folder, seen = str(ROOT / "gdcli"), dict[str, None]()

    def note(frame: FrameType, event: str, _: object) -> None:
        name = frame.f_code.co_filename
        if event == "call" and name.startswith(folder) and name not in seen and not _is_importing(frame):
            seen[name] = None

    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
        sys.setprofile(note)
        try:
            main(args)
        finally:
            sys.setprofile(None)
    return [".".join(Path(name).relative_to(ROOT).with_suffix("").parts) for name in seen]


def _is_importing(frame: FrameType | None) -> bool:
    """Whether this is called while a module is imported: not yet the command's way."""
    while frame is not None and frame.f_code is not watch.__code__:
        if frame.f_code.co_name == "<module>":
            return True
        frame = frame.f_back
    return False


def rooms(modules: Sequence[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The packages of `modules` in order, each with the modules in it and what they say they are for."""
    found: dict[str, list[tuple[str, str]]] = {}
    for module in modules:
        room, _, name = module.rpartition(".")
        doc = (import_module(module.removesuffix(".__init__")).__doc__ or "").strip().split("\n")[0]
        found.setdefault(room.replace(".", "/"), []).append((f"{name}.py", doc.rstrip(".").replace("`", "")))
    return list(found.items())


def drawn(name: str) -> str:
    """The picture of one way, as SVG: a room for each package, from top to bottom as the command enters them."""
    command, args = WAYS[name]
    parts: list[str] = []
    top = 46
    for number, (room, modules) in enumerate(rooms(entered(args))):
        height = _HEAD + _ROW * len(modules) + 6
        if number:
            parts.append(f'<path class="way" d="M{_LEFT + 40} {top - _GAP} v{_GAP - 4}"/>')
        parts.append(
            f'<rect class="room" x="{_LEFT}" y="{top}" width="{_WIDTH - 2 * _LEFT}" height="{height}" rx="5"/>'
        )
        parts.append(f'<text class="name" x="{_LEFT + 12}" y="{top + 21}">{escape(room)}/</text>')
        for row, (module, said) in enumerate(modules):
            y = top + _HEAD + _ROW * row + 16
            parts.append(f'<text class="path" x="{_LEFT + 24}" y="{y}">{escape(module)}</text>')
            parts.append(f'<text class="said" x="{_LEFT + 190}" y="{y}">{escape(_short(said))}</text>')
        top += height + _GAP
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {top}" width="{_WIDTH}"><style>{_STYLE}</style>'
        '<defs><marker id="tip" markerWidth="8" markerHeight="8" refX="4" refY="4" orient="auto">'
        '<path d="M0 0 L8 4 L0 8 z" fill="#8a7f68"/></marker></defs>'
        '<rect width="100%" height="100%" fill="#fff"/>'
        f'<text class="path" x="{_LEFT}" y="28">$ {escape(command)}</text>\n'
    )
    return head + "\n".join(parts) + "\n</svg>\n"


def _short(said: str) -> str:
    """As much of `said` as there is room for."""
    words = said.split(" ")
    while cell_len(" ".join(words)) > _MOST:
        words.pop()
    return " ".join(words) + (" …" if len(" ".join(words)) < len(said) else "")


def main() -> None:
    """Draw both anew."""
    for name in WAYS:
        (ROOT / "docs" / f"{name}.svg").write_text(drawn(name), encoding="utf-8")


if __name__ == "__main__":
    main()
