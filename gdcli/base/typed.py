"""What people type, as it can be looked up."""

from __future__ import annotations

from gdcli.chinese import fold


def plain(typed: str) -> str:
    """`typed` with a sign for what no fact contains and no database takes, such as bytes that are no UTF-8.

    >>> plain("外\\n资")
    '外�资'
    """
    if typed.isprintable():
        return typed
    return "".join(["\ufffd" if char in "\0\n" or "\ud800" <= char <= "\udfff" else char for char in typed])


def folded(typed: str) -> str:
    """`typed` as it is compared.

    >>> folded(" 科技廳 ")
    '科技厅'
    """
    return fold(plain(typed.strip()))
