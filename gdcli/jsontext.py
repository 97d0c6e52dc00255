"""JSON with exact decimals.

The standard library writes a number through binary floating point or not at all; here a `Decimal` is written digit by
digit, an integer where it is one, so 22.4 stays 22.4 and 492.2亿元 stays 49220000000.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring
from typing import TypeAlias

from gdcli.chinese import INVISIBLE

Json: TypeAlias = "bool | int | Decimal | str | Sequence[Json] | Mapping[str, Json] | None"


def number(value: Decimal) -> str:
    """The digits of `value`, without exponent and without trailing zeros after the point.

    >>> number(Decimal("49220000000.0")), number(Decimal("22.40")), number(Decimal("1E+3"))
    ('49220000000', '22.4', '1000')
    """
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in ("-0", "") else digits


def _string(text: str) -> str:
    # Besides what JSON itself asks for, what steers a terminal or has no UTF-8 form is escaped; it reads as the same.
    quoted: str = encode_basestring(text)
    return INVISIBLE.sub(lambda match: json.dumps(match[0])[1:-1], quoted)


def _scalar(value: bool | int | Decimal | str | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return number(value)
    return _string(value) if isinstance(value, str) else str(value)


def dumps(value: Json, indent: int | None = None, level: int = 0) -> str:
    """`value` as JSON text: compact, or with `indent` spaces a level. Keys keep their order.

    >>> dumps({"value": Decimal("22.4"), "notes": []})
    '{"value":22.4,"notes":[]}'
    """
    if value is None or isinstance(value, (bool, int, Decimal, str)):
        return _scalar(value)
    if isinstance(value, Mapping):
        colon = ":" if indent is None else ": "
        parts = [f"{_string(key)}{colon}{dumps(item, indent, level + 1)}" for key, item in value.items()]
        return _wrap("{", parts, "}", indent, level)
    return _wrap("[", [dumps(item, indent, level + 1) for item in value], "]", indent, level)


def loads(text: str) -> Json:
    """The value that `text` holds, numbers with a fraction as `Decimal`. Raises `ValueError` if it is no JSON."""
    value: Json = json.loads(text, parse_float=Decimal)
    return value


def _wrap(opening: str, parts: list[str], closing: str, indent: int | None, level: int) -> str:
    if not parts:
        return opening + closing
    if indent is None:
        return opening + ",".join(parts) + closing
    pad = "\n" + " " * indent * (level + 1)
    return opening + pad + ("," + pad).join(parts) + "\n" + " " * indent * level + closing
