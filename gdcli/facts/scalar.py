"""A text as a scalar of a fact file, in quotes only where it needs them."""

from __future__ import annotations

import json
import re
from typing import Final

_UNQUOTED: Final = re.compile(r"[A-Za-z\u3400-\u9fff“”《》（）·—…℃][^:#,\[\]{}&*!|>'\"@`\n]*\Z")
#: What YAML takes for something else than text.
_RESERVED: Final = re.compile(r"(?:true|false|yes|no|on|off|null|y|n)\Z", re.IGNORECASE)
#: A figure with its unit cannot be taken for a number.
_FIGURE: Final = re.compile(r"[0-9][0-9.]*(?:[\u3400-\u9fff][\u3400-\u9fff0-9.—-]*|%)\Z")


def scalar(text: str) -> str:
    """`text` as YAML writes it, in a flow mapping too.

    >>> scalar("省林业局"), scalar("22.4%"), scalar("5.6"), scalar("%"), scalar("a: b"), scalar("")
    ('省林业局', '22.4%', '"5.6"', '"%"', '"a: b"', "''")
    """
    if not text:
        return "''"
    plain = (_UNQUOTED.match(text) or _FIGURE.match(text)) and not _RESERVED.match(text) and text == text.strip()
    return text if plain else json.dumps(text, ensure_ascii=False)
