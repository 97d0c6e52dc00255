"""A document that is a ZIP file of parts, read without believing what it says of its sizes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from gdcli.documents import limits
from gdcli.documents.document import LOCKED, Illegible

if TYPE_CHECKING:
    # The only name that lxml has for the type of an element; nothing uses it but the type checker.
    from lxml.etree import _Element

    Element = _Element

_DAMAGED = "文件不完整或已损坏，请在 Word 或 WPS 里打开后另存一份"
_TOO_LARGE = "展开后太大，不像文稿，请只留文字另存一份"


class Container:
    """The parts of a ZIP file by name. Everything raises `Illegible` for what is damaged, encrypted or too large."""

    def __init__(self, data: bytes) -> None:
        if data.count(b"PK\1\2") > limits.CONTAINED_FILES:
            raise Illegible(_TOO_LARGE)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
            raise Illegible(_DAMAGED) from None
        self.names = frozenset(self._zip.namelist())

    def part(self, name: str, limit: int = limits.PART) -> bytes:
        """The part `name`, unpacked."""
        try:
            with self._zip.open(name) as stream:
                data = stream.read(limit + 1)
        except KeyError:
            raise Illegible(_DAMAGED) from None
        except RuntimeError:
            raise Illegible(LOCKED) from None
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError):
            raise Illegible(_DAMAGED) from None
        if len(data) > limit:
            raise Illegible(_TOO_LARGE)
        return data

    def tree(self, name: str) -> Element:
        """The root of the XML part `name`."""
        return parse(self.part(name))

    def rewritten(self, changed: Mapping[str, bytes]) -> bytes:
        """The file with the parts of `changed` put in place of its own or behind them, and all others as they are."""
        out = io.BytesIO()
        room = limits.UNPACKED
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
            for info, data in self._parts(changed):
                room -= len(data)
                if room < 0:
                    raise Illegible(_TOO_LARGE)
                written.writestr(info, data, compress_type=info.compress_type)
        return out.getvalue()

    def _parts(self, changed: Mapping[str, bytes]) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
        for info in self._zip.infolist():
            yield info, changed[info.filename] if info.filename in changed else self.part(info.filename, limits.FILE)
        for name in sorted(changed.keys() - self.names):
            added = zipfile.ZipInfo(name)
            added.compress_type = zipfile.ZIP_DEFLATED
            yield added, changed[name]


def parse(data: bytes) -> Element:
    """The root of an XML document. Nothing it names is fetched or expanded; raises `Illegible` for one that declares
    entities or is not well formed."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Illegible(_DAMAGED) from None
    if root.getroottree().docinfo.doctype:
        raise Illegible("里面有外部声明，不像 Word 或 WPS 存的文稿，没有读")
    return root
