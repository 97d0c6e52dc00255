"""Pieces of text by which any substring can be found, for an index that holds nothing longer.

Words of two characters are what people look up in Chinese, so a Chinese character is indexed with its successor; a
Latin letter or digit, of which there are few, with its next two. A piece is one token for SQLite's `ascii` tokenizer:
every other ASCII character is moved to a private-use code point, where that tokenizer takes it for a letter.
"""

from __future__ import annotations

_PRIVATE = 0xE000
_TOKEN = {code: chr(_PRIVATE + code) for code in range(0x80) if not chr(code).isalnum()}


def _width(char: str) -> int:
    return 3 if char < "\x80" else 2


def document(text: str) -> str:
    """The pieces of folded `text` as one string of space-separated tokens, for indexing.

    >>> document("外资5%").encode("unicode_escape").decode()
    '\\\\u5916\\\\u8d44 \\\\u8d445 5\\\\ue025 \\\\ue025'
    """
    chars = text.translate(_TOKEN)
    return " ".join([chars[i : i + (3 if char < "\x80" else 2)] for i, char in enumerate(chars)])


def query(words: list[str]) -> str:
    """An FTS5 expression that every text with all of the folded `words` as substrings satisfies.

    Others may satisfy it as well: whoever asks checks the texts found. A word shorter than a piece asks for any piece
    that begins with it; "" asks for nothing.
    """
    terms: dict[str, None] = {}
    for word in words:
        chars = word.translate(_TOKEN)
        whole = [chars[i : i + _width(char)] for i, char in enumerate(chars) if i + _width(char) <= len(chars)]
        terms.update((f'"{piece}"', None) for piece in whole)
        # The last characters begin a piece that the word does not hold whole; they matter where no whole one covers them.
        for i in range(len(chars)):
            covered = any(j + _width(chars[j]) >= len(chars) for j in range(i) if j + _width(chars[j]) <= len(chars))
            if i + _width(chars[i]) > len(chars) and not covered:
                terms[f'"{chars[i:]}"*'] = None
                break
    return " AND ".join(terms)
