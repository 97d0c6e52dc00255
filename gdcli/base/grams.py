"""Pieces of text by which any substring can be found, for an index that holds nothing longer.

Words of two characters are what people look up in Chinese, so a Chinese character is indexed with its successor; a
Latin letter or digit, of which there are few, with its next two. A piece is one token for SQLite's `ascii` tokenizer:
every other ASCII character is moved to a private-use code point, where that tokenizer takes it for a letter. In front
of each piece stands a mark that says which part of a fact it comes from.
"""

from __future__ import annotations

_PRIVATE = 0xE000
_TOKEN_CHARACTERS = {code: chr(_PRIVATE + code) for code in range(0x80) if not chr(code).isalnum()}

#: The parts of a fact: what it is called, what it is filed under, what is said about it.
HEAD, TAGS, BODY = PARTS = "\ue100\ue101\ue102"


def document(part: str, text: str) -> str:
    r"""The pieces of folded `text`, which is a fact's `part`, as one string of space-separated tokens, for indexing.

    >>> document(HEAD, "外资5%").replace(HEAD, "H").encode("unicode_escape").decode()
    'H\\u5916\\u8d44 H\\u8d445 H5\\ue025 H\\ue025'
    """
    chars = text.translate(_TOKEN_CHARACTERS)
    return " ".join([part + chars[i : i + (3 if char < "\x80" else 2)] for i, char in enumerate(chars)])


def tokens(part: str, word: str) -> list[str]:
    """The whole pieces of folded `word` in `part`, as the index has them."""
    chars = word.translate(_TOKEN_CHARACTERS)
    widths = ((i, i + (3 if char < "\x80" else 2)) for i, char in enumerate(chars))
    return [part + chars[start:end] for start, end in widths if end <= len(chars)]


def query(part: str, word: str) -> str:
    """An FTS5 expression that every fact with the folded `word`, which is not empty, in its `part` satisfies.

    Others may satisfy it as well: whoever asks checks the facts found. The last characters of `word` begin a piece that
    it does not hold whole; they are asked for, as a prefix, only where no whole piece covers them.
    """
    chars = word.translate(_TOKEN_CHARACTERS)
    terms: dict[str, None] = {}
    covered = 0
    for i, char in enumerate(chars):
        end = i + (3 if char < "\x80" else 2)
        if end <= len(chars):
            terms[f'"{part}{chars[i:end]}"'] = None
            covered = end
        elif covered < len(chars):
            terms[f'"{part}{chars[i:]}"*'] = None
            break
    return f"({' AND '.join(terms)})"


def anywhere(word: str) -> str:
    """The expression that every fact with the folded `word` in any of its parts satisfies."""
    return f"({' OR '.join(query(part, word) for part in PARTS)})"
