"""Web pages, of news sites and of word processors: the text a reader of the page reads.

Left out: scripts and styles, what is hidden, forms, and lists of links (menus, related stories, channels).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gdcli.chinese import SENTENCE_STOP, width
from gdcli.documents import limits, plain
from gdcli.documents.document import Document, Illegible

if TYPE_CHECKING:
    from gdcli.documents.container import Element


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_HTML_LEFT_OUT: Final = _tags(
    "script style noscript template nav aside footer form select button iframe object svg head del rt rp"
)
_PARAGRAPHS: Final = _tags("html body p tr thead tbody h1 h2 h3 h4 h5 h6")
#: Blocks that can be a list of links.
_LISTS: Final = _tags(
    "main article section header div ul ol li dl dt dd table tfoot caption blockquote pre figure figcaption address hr "
    "center"
)
_BLOCKS: Final = _PARAGRAPHS | _LISTS
#: Not what is only transparent or invisible: saved pages are so until a script has run.
_HIDDEN: Final = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.I)
#: Pictures written into a page, and what no page of words has: endless tags, and more tags than words.
_DATA: Final = re.compile(r"data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=\s]{200,}")
_ENDLESS_TAG: Final = re.compile(r"<[^<>]{20000}")
_TAGS: Final = 500_000
_CHARSET: Final = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,20})""", re.I)
#: Pages that say GB 2312 or Big5 use what grew out of them (WHATWG Encoding, 4.2).
GROWN: Final = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950"}
_RAISED: Final = str.maketrans("123", "¹²³")
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
#: A block is a list of links if they are more than this share of its characters, and it ends no sentence.
_LINKED: Final = 0.6


def read(data: bytes) -> Document:
    """The text of a web page. Raises `Illegible`."""
    if len(data) > limits.PAGE:
        raise Illegible(limits.LONG)
    return Document(text_of(_decoded(data)))


def text_of(page: str) -> str:
    """The text of the web page `page`. Raises `Illegible` for one that can't be read whole."""
    from lxml import etree

    page = _DATA.sub("", page)
    if _ENDLESS_TAG.search(page) or page.count("<") > _TAGS:
        raise Illegible("不像一般网页，请把正文贴成文本再核对")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return ""
    if root is None:
        return ""
    # The parser drops what is nested too deeply, and says so in its log only.
    if any("depth" in entry.message for entry in parser.error_log):
        raise Illegible("网页套得太深，请把正文贴成文本再核对")
    menus: set[Element] = set()
    _weigh(root, False, menus)
    # Where nothing is left without them, they are what the page says.
    return _lines(root, menus) or _lines(root, set())


def _lines(root: Element, menus: set[Element]) -> str:
    """The text of the page, a paragraph a line, without the blocks that are `menus`."""
    parts: list[str] = []
    _gather(root, menus, parts)
    lines = (_line(line) for line in "".join(parts).split("\n"))
    return "".join(line + "\n" for line in lines if line)


def _decoded(data: bytes) -> str:
    """The page in the encoding that it says it is in, if it can be; else as any text."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii").lower()
        try:
            return data.decode(GROWN.get(name, name))
        except (LookupError, UnicodeDecodeError):
            pass
    return plain.decode(data)


@dataclass(slots=True)
class _Weight:
    """How many characters a block has, and how many of them stand in links; whether a sentence ends in it."""

    characters: int = 0
    linked: int = 0
    sentence: bool = False


def _weigh(element: Element, linked: bool, menus: set[Element]) -> _Weight:
    """What stands in `element`, which may itself be `linked`; lists of links are put to `menus`."""
    weight = _Weight()
    if _is_left_out(element):
        return weight
    linked = linked or element.tag == "a"
    for text, inside in _texts(element, linked):
        weight.characters += len(text)
        weight.linked += len(text) if inside else 0
        weight.sentence = weight.sentence or bool(SENTENCE_STOP.search(text))
    for child in element:
        inner = _weigh(child, linked, menus)
        weight.characters += inner.characters
        weight.linked += inner.linked
        weight.sentence = weight.sentence or inner.sentence
    listed = element.tag in _LISTS and weight.linked > _LINKED * weight.characters and not weight.sentence
    if listed:
        menus.add(element)
    return weight


def _texts(element: Element, linked: bool) -> Iterator[tuple[str, bool]]:
    """The text that stands in `element` itself, and whether it is a link's."""
    yield (element.text or "").strip(), linked
    for child in element:
        yield (child.tail or "").strip(), linked


def _is_left_out(element: Element) -> bool:
    style = element.get("style")
    hidden = element.get("hidden") is not None or (style is not None and _HIDDEN.search(style) is not None)
    return hidden or not isinstance(element.tag, str) or element.tag in _HTML_LEFT_OUT


def _gather(element: Element, menus: set[Element], parts: list[str], lined: bool = False) -> None:
    """The text of `element` behind `parts`: blocks on lines of their own, cells with tabs between them. It is `lined`
    where the lines of the source are kept."""
    if _is_left_out(element) or element in menus:
        return
    tag = element.tag
    if tag in _BLOCKS:
        parts.append("\n")
    elif tag in ("td", "th") and element.getprevious() is not None:
        parts.append("\t")
    elif tag == "br":
        parts.append("\n")
    lined = lined or tag == "pre"
    parts.append(_said(element.text, tag == "sup", lined))
    for child in element:
        _gather(child, menus, parts, lined)
        parts.append(_said(child.tail, tag == "sup", lined))
    if tag in _BLOCKS:
        parts.append("\n")


def _said(text: str | None, raised: bool, lined: bool) -> str:
    """`text` as it is shown. A line break in the source is a blank; between Chinese characters it is nothing (CSS Text
    3, 4.1.2)."""
    shown = (text or "").translate(_RAISED) if raised else text or ""
    return shown if lined else _BLANKS.sub(_blank, shown)


def _blank(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    around = text[start - 1 : start] + text[end : end + 1]
    return "" if width(around) > len(around) and "\n" in found[0] else " "


def _line(line: str) -> str:
    return "\t".join(cell.strip(" \u3000\xa0") for cell in line.split("\t")).strip()
