"""gdcli: look up, cite and check the figures of press conferences.

>>> import gdcli
>>> with gdcli.load() as base:
...     [fact.printed for fact in base.find("高企有多少家")]
...     base.show("fdi-manufacturing")[0].value
['超过7万家']
Decimal('492.2')
>>> [figure.text for figure in gdcli.read_figures("投资增长22.4%")]
['22.4%']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.2.0"

if TYPE_CHECKING:
    from gdcli.base.cache import InvalidFacts as InvalidFacts
    from gdcli.base.locate import NoSuchFile as NoSuchFile
    from gdcli.facts.opening import Unreadable as Unreadable
    from gdcli.figures import read as read_figures  # noqa: F401
    from gdcli.library import Base as Base
    from gdcli.library import Facts as Facts
    from gdcli.library import load as load
    from gdcli.model import Fact as Fact
    from gdcli.model import Figure as Figure
    from gdcli.search.names import UnknownName as UnknownName

_HOMES = {
    "load": "gdcli.library",
    "Base": "gdcli.library",
    "Facts": "gdcli.library",
    "Fact": "gdcli.model",
    "Figure": "gdcli.model",
    "UnknownName": "gdcli.search.names",
    "InvalidFacts": "gdcli.base.cache",
    "Unreadable": "gdcli.facts.opening",
    "NoSuchFile": "gdcli.base.locate",
    "read_figures": "gdcli.figures",
}

__all__ = [  # noqa: PLE0604
    *_HOMES,
]


def __getattr__(name: str) -> Any:
    """What the library offers, imported when it is first used: a command pays for what it needs."""
    if name not in _HOMES:
        raise AttributeError(f"module 'gdcli' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), "read" if name == "read_figures" else name)
