"""`gdcli schema`: the JSON Schema of what the program prints, and of the fact file."""

from __future__ import annotations

from typing import Annotated

import typer

from gdcli.cli.failure import usage
from gdcli.cli.output import indentation, write


def _names(incomplete: str) -> list[str]:
    from gdcli.schema import SCHEMA_NAMES

    return [name for name in SCHEMA_NAMES if name.startswith(incomplete)]


def run(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help="facts、figures、proof、file 等；不写就输出全部。", autocompletion=_names
        ),
    ] = None,
) -> int:
    """输出 JSON Schema：各命令 --json 的格式，和数据文件的格式（file）。

    \b
    例：
      gdcli schema facts
      gdcli schema file > facts.schema.json
    """
    from gdcli.jsontext import dumps
    from gdcli.schema import SCHEMA_NAMES, schema

    if name is not None and name not in SCHEMA_NAMES:
        raise usage(f"没有“{name}”这个格式，可选：{'、'.join(SCHEMA_NAMES)}")
    made = schema(name) if name else {each: schema(each) for each in SCHEMA_NAMES}
    write(dumps(made, indentation()) + "\n")
    return 0
