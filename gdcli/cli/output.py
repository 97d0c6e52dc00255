"""Write an answer to stdout in the format asked for."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from gdcli.cli.failure import usage
from gdcli.cli.options import Format

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from gdcli.render.listing import Listing


#: How long a message may get, in characters.
_MESSAGE = 2000
#: A word longer than the name of any file, and how much of it is quoted.
_ENDLESS = re.compile(r"([^\s/\\，。；：、“”（）？]{40})[^\s/\\，。；：、“”（）？]{216,}")


class Output(NamedTuple):
    """How an answer is to be printed; no fields means all of them."""

    format: Format
    fields: tuple[str, ...] = ()
    excel: bool = False

    def only(self, fields: str | None, record: type | None = None) -> Output:
        """The same with the keys that `--fields` names, which are those of `record`, a fact's unless another is given.

        Raises `Failure` for one that it does not have.
        """
        if fields is None:
            return self
        from gdcli.model import Fact

        return self._replace(fields=_fields(fields, record or Fact))


def indentation() -> int | None:
    """JSON is for eyes on a terminal and for machines in a pipe."""
    return 2 if sys.stdout.isatty() else None


def choose(format: Format, json: bool, excel: bool) -> Output:
    """The output that the shared options ask for. Raises `Failure` for options that exclude each other."""
    if json and format not in (Format.TABLE, Format.JSON):
        raise usage(f"--json 和 --format {format} 只能用一个")
    chosen = Format.JSON if json else format
    if excel and chosen != Format.CSV:
        raise usage("--excel 只和 --format csv 一起用")
    return Output(chosen, (), excel)


def _fields(given: str, record: type) -> tuple[str, ...]:
    from gdcli.model import json_fields, keys

    known = json_fields(record)
    titles = {key.title: name for name, key in keys(record).items() if key.json}
    typed = [name.strip() for name in given.replace("，", ",").replace("、", ",").split(",")]
    names = tuple(dict.fromkeys(titles.get(name, name) for name in typed if name))
    unknown = [name for name in names if name not in known]
    if not names:
        raise usage(f"--fields 是空的，可选：{'、'.join(known)}")
    if unknown:
        raise usage(f"--fields 没有“{'、'.join(unknown)}”这个键，可选：{'、'.join(known)}")
    return names


def discard() -> None:
    """Send what is still buffered for stdout, and all that comes, nowhere: the command goes on to its exit code."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def write(text: str) -> None:
    """Data to stdout, in UTF-8 whatever the locale; to nowhere if nobody reads it any more."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        discard()


def draw(make: Callable[[Console], RenderableType]) -> None:
    """What `make` returns for the console, to stdout, for people: in the terminal's own encoding."""
    from gdcli.render.terminal import Drawn, console

    out = console(sys.stdout)
    with out.capture() as drawn:
        out.print(Drawn(make(out)))
    try:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        # On a terminal the blanks at line ends are part of the drawing, in a file they are noise.
        shown = drawn.get()
        lines = shown if sys.stdout.isatty() else "".join(line.rstrip() + "\n" for line in shown.splitlines())
        sys.stdout.write(lines)
        sys.stdout.flush()
    except BrokenPipeError:
        discard()


def emit(output: Output, listing: Listing, title: str) -> None:
    """`listing` in the format asked for; `title` names an HTML page. What people read is in Chinese."""
    if output.excel or output.format in (Format.TABLE, Format.MD, Format.HTML):
        from gdcli.render.words import for_people

        listing = for_people(listing)
    if output.format == Format.TABLE:
        from gdcli.render.terminal import PlainTable

        draw(lambda _: PlainTable(listing))
        return
    if output.format in (Format.JSON, Format.JSONL):
        from gdcli.render import jsonformat

        as_json = jsonformat.to_json(listing, indentation())
        write(as_json if output.format == Format.JSON else jsonformat.to_jsonl(listing))
    elif output.format in (Format.CSV, Format.TSV):
        from gdcli.render import delimited

        as_csv = output.format == Format.CSV
        write(delimited.to_csv(listing, excel=output.excel) if as_csv else delimited.to_tsv(listing))
    elif output.format == Format.MD:
        from gdcli.render.markdown import to_markdown

        write(to_markdown(listing))
    elif output.format == Format.HTML:
        from gdcli.render.htmlformat import to_html

        write(to_html(listing, title))
    else:
        raise NotImplementedError(f"nothing writes the format {output.format}")


def complain(message: str) -> None:
    """One line for people on stderr."""
    if sys.stderr.encoding.lower() in ("ascii", "us-ascii", "ansi_x3.4-1968"):
        # No locale at all: what reads this is more likely to know UTF-8 than \\u6ca1.
        sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(bounded(one_line(message)), file=sys.stderr)


def one_line(text: str) -> str:
    """`text` in one line, with nothing in it that could steer a terminal.

    >>> one_line("a\\x1b[31m\\nb")
    'a�[31m b'
    """
    from gdcli.render.listing import printable

    return " ".join(printable(text).split())


def bounded(message: str) -> str:
    """`message` without what makes it endless: a word that no file name is as long as, and what nobody would read.

    >>> bounded("没有部门“" + "甲" * 300 + "”，是不是“科技厅”？") == "没有部门“" + "甲" * 40 + "…”，是不是“科技厅”？"
    True
    """
    message = _ENDLESS.sub(r"\1…", message)
    return message if len(message) <= _MESSAGE else f"{message[: _MESSAGE // 2]}…{message[-_MESSAGE // 2 :]}"
