"""Read the figures of Chinese news text: exact values, units, kinds and bounds.

>>> [figure.text for figure in read("推动9345家企业技改，投资增长22.4%")]
['9345家', '22.4%']
>>> read_one("6年来年度最快").unit
'年'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gdcli.figures.printed import Printed
    from gdcli.model import Figure

__all__ = ["read", "read_blocks", "read_one", "read_printed"]

# The grammar is imported by the first call, so that commands which read no figures don't wait for it.


def read(text: str, region: str | None = None) -> Iterator[Figure]:
    """Every figure of `text` in reading order: quantities, and dates, ordinals and labels named as such.

    `region` is where the text was written, cn, hk or tw, for 兆, $ and years of the Republic; without it the words of
    the text say so, or nothing does. Spans never overlap and cut the text exactly. No text raises.

    >>> [figure.unit for region in ("hk", "tw", None) for figure in read("票价$500", region)]
    ['港元', '新台币', '美元']
    """
    from gdcli.figures import reader

    return reader.read(text, region)


def read_blocks(blocks: Iterable[str], region: str | None = None) -> Iterator[Figure]:
    """The same for a text that comes in blocks, in bounded memory however long it is."""
    from gdcli.figures import stream

    return stream.read(blocks, region)


def read_one(printed: str) -> Figure | None:
    """The quantity that a short phrase such as 超1800万户 prints, or `None` where it prints none or several."""
    from gdcli.figures import reader

    return reader.read_one(printed)


def read_printed(printed: str) -> Printed | None:
    """What a short phrase such as 同比下降5.3% prints: its figure, its direction, and what is left of it.

    `None` where it prints not exactly one statistical figure.

    >>> found = read_printed("双双超过7万家")
    >>> found.figure.text, found.direction, found.rest
    ('超过7万家', None, '')
    """
    from gdcli.figures import printed as phrase

    return phrase.read(printed)
