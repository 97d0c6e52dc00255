"""One self-contained HTML page: every fact, and a search that needs neither this program nor a network.

It is put together from the files under gdcli/render/web: the outline, the style, and two scripts, of which search.js
searches as `gdcli.search.find` does. The facts go in as JSON that cannot end its element, the scripts put texts into
the page as text and never as markup, and the page's own policy forbids every request.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import groupby, product
from string import ascii_letters

from gdcli import jsontext, period
from gdcli.chinese import fold
from gdcli.cite import Style, citation
from gdcli.jsontext import Json, number
from gdcli.model import RELATIONS, Fact, Source, keys
from gdcli.render.listing import printable
from gdcli.render.words import BOUND_WORDS, KIND_WORDS
from gdcli.search.outside import Outside, Searchable

#: What stands for the indicator, the figure, the event and the title in a citation, so that facts can share the rest.
_SLOTS = "\ue000\ue001\ue002\ue003"
#: What a line begins with that is pinyin with its initials in capitals.
_SPELT = "\x7f"
#: The character that stands for the first of the texts.
_FIRST_PLACE = 0xA1
#: What could end a script's element, or a line of it for an old reader.
_UNSAFE = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
_BLOCK = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*([{};,])\s*|(?<=:)\s+|\s+(?=\n)")
_LINE = re.compile(r"^\s*//.*$", re.MULTILINE)
_INDENTATION = re.compile(r"^\s+", re.MULTILINE)
# A string or an expression of a script, which stays as it is; or a sign that needs no space around it. Lines end in
# what ends a statement, so that what follows a sign keeps its line.
_SIGN = re.compile(
    r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
    r"|(?:(?<=[(,=:\[!&|?{};])|(?<=[(,=:\[!&|?{};] ))/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)"
    r"|[^\S\n]*([=*%<>!&|?:,;(){}\[\]]|(?<!\+)\+(?![\s+]*\+)|(?<!-)-(?![\s-]*-)|(?<= )/(?= ))[^\S\n]*"
)
_ENDED = re.compile(r"(?<=[;{,(])\n")
_CONSTANT = re.compile(r"\bconst ")
_DECLARED = re.compile(r"\b(?:let|function) (\w{4,})")
#: What the scripts call variables and properties of their own: no key of the data, no text, and nothing of a browser.
_OWN_WORDS = frozenset(
    "arabic asked chars exponent fact factor found latin meant numbers numeral others pairs phrases start token "  # noqa: SIM905
    "typed word".split()
)
_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_ROLES = {kind.name: (kind.outward, kind.inward) for kind in RELATIONS}


def to_html(found: Outside, version: str) -> str:
    """The page for all of `found`, made by the program's `version`."""
    heading = _heading(found.sources)
    style, script = _asset("page.css"), _shortened(_asset("search.js") + _asset("page.js"))
    parts = {
        "title": escape(f"{heading} · 数字"),
        "heading": escape(heading),
        "style": style,
        "style-hash": _hash(style),
        "script": script,
        "script-hash": _hash(script),
        "data": _data(found, version),
    }
    return re.sub(r"\{\{([a-z-]+)\}\}", lambda match: parts[match[1]], _asset("page.html"))


def _asset(name: str) -> str:
    """A file of the page without the comments and the space that only its authors need."""
    text = (files("gdcli.render") / "web" / name).read_text(encoding="utf-8")
    if name.endswith(".css"):
        return _SPACE.sub(r"\1", _BLOCK.sub("", text)).strip()
    text = _SIGN.sub(lambda found: (found[1] or found[2]).strip(), _INDENTATION.sub("", _LINE.sub("", text)))
    return _CONSTANT.sub("let ", _ENDED.sub("", text))


def _shortened(script: str) -> str:
    """`script` with short names for what it declares, but for what is also a key, a property or a text."""
    texts = " ".join(found[1] for found in _SIGN.finditer(script) if found[1])
    code = _SIGN.sub(lambda found: '""' if found[1] else found[0], script)
    outward = {*_WORD.findall(texts), *re.findall(r"(?<=\.)\w+|\w+(?=:)", code)}
    declared = sorted({*_DECLARED.findall(code)} - outward | _OWN_WORDS)
    used = {"do", "if", "in", *_WORD.findall(code)}
    free = (name for name in map("".join, product(ascii_letters, repeat=2)) if name not in used)
    names = dict(zip(declared, free, strict=False))
    # None of them stands in a text or an expression, so that all of the script is searched.
    return _WORD.sub(lambda found: names.get(found[0], found[0]), script)


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _heading(sources: Sequence[Source]) -> str:
    return printable(sources[0].title) if len(sources) == 1 else f"{len(sources)} 场发布会的数字"


class _Texts:
    """Every text once, and where it stands. What is searched is folded by the page, so that it may be a shown text."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {"": _FIRST_PLACE}
        self._folded: dict[str, str] = {}

    def __call__(self, *texts: str | None) -> str:
        """The places of `texts`, each as one character; nothing is at the first."""
        return "".join(chr(place if place < 0xD800 else place + 0x800) for place in map(self._place, texts))

    def _place(self, text: str | None) -> int:
        place = self.places.setdefault(text or "", _FIRST_PLACE + len(self.places))
        self._folded.setdefault(fold(text or ""), text or "")
        return place

    def lines(self, folded: Sequence[str], often: Mapping[str, int]) -> str:
        """The places of the lines `folded`; those that stand nowhere else (`often` is 1) share one with their
        neighbours."""
        alone = [often[line] == 1 and line not in self._folded for line in folded]
        runs = groupby(zip(folded, alone, strict=True), key=lambda item: item[1])
        found: list[str] = []
        for single, items in runs:
            lines = [line for line, _ in items]
            found += ["\n".join(lines)] if single else [self._folded.get(line, line) for line in lines]
        return self(*found)


def _data(found: Outside, version: str) -> str:
    texts = _Texts()
    sources = {source.id: source for source in found.sources}
    related = _related([one.fact for one in found.facts])
    shown = [
        list(_shown(one.fact, sources[one.fact.source], others, texts))
        for one, others in zip(found.facts, related, strict=True)
    ]
    searched = _searched(found.facts, texts)
    data: dict[str, Json] = {
        "version": version,
        "kinds": {kind: KIND_WORDS[kind] for kind in dict.fromkeys(one.fact.kind for one in found.facts)},
        "bounds": {bound: BOUND_WORDS[bound] for bound in dict.fromkeys(one.fact.bound for one in found.facts)},
        "sources": [_source(source) for source in found.sources],
        "weights": {name: Decimal(str(weight)) for name, weight in found.weights._asdict().items()},
        "language": dict(found.language),
        "terms": texts(*found.terms),
        "regions": [list(regions) for regions in found.regions],
        "facts": [[*those, *these] for those, these in zip(shown, searched, strict=True)],
        "texts": list(texts.places),
    }
    return jsontext.dumps(data).translate(_UNSAFE)


def _source(source: Source) -> Json:
    shown = (source.id, source.title, source.publisher, source.event, period.read(source.date).chinese)
    return [*map(printable, shown), [printable(note) for note in source.notes]]


def _shown(fact: Fact, source: Source, related: Sequence[tuple[str, int]], texts: _Texts) -> Iterator[Json]:
    """What people see of a fact. The order is that of FIELDS in page.js."""
    elsewhere = fact.region if fact.region != source.place and fact.region not in fact.indicator else ""
    speaker = " ".join(filter(None, (fact.speaker, fact.speaker_title)))
    shown = (fact.source, fact.dept, fact.dept_full, fact.topic, fact.indicator, fact.indicator_en, fact.printed)
    counted = (fact.unit, fact.base_unit, fact.bound, fact.kind, _when(fact.period), _when(fact.against))
    cited = (_shared(fact, source, citation(fact, source, style)) for style in (Style.NEWS, Style.FOOTNOTE))
    told = (*shown, *counted, elsewhere, fact.direction, speaker, fact.section)
    yield from (texts(*map(printable, map(str, (text or "" for text in told))), *cited), fact.id)
    yield from (number(fact.value), number(fact.base_value), int(fact.target), fact.lines)
    yield from (texts(*map(printable, notes)) for notes in (fact.doubts, fact.notes))
    yield texts(*(printable(f"{_named(key)}：{why}") for key, why in fact.inferred.items()))
    yield [[texts(how), other] for how, other in related]
    yield int("share_of" in fact.relations or "share_in" in fact.relations)


def _when(written: str | None) -> str:
    return period.read(written).chinese if written else ""


def _named(key: str) -> str:
    """What a key of a fact file is called."""
    named = {(item.written.name if item.written else "") or name: item.title for name, item in keys(Fact).items()}
    return named.get(key, key)


def _shared(fact: Fact, source: Source, cited: str) -> str:
    """A citation with signs for what can be said by others, if the page gets it back from them."""
    plain = printable(cited)
    signs = list(zip(_SLOTS, map(printable, (fact.indicator, fact.printed, source.event, source.title)), strict=True))
    short = plain
    for sign, text in signs:
        short = short.replace(text, sign, 1)
    told = short
    for sign, text in signs:
        told = told.replace(sign, text, 1)
    return short if told == plain else plain


def _related(facts: Sequence[Fact]) -> list[list[tuple[str, int]]]:
    """For each fact, what others are to it, by their places: those that it names, then those that name it."""
    places = {(fact.source, fact.id): place for place, fact in enumerate(facts)}
    outward: list[list[tuple[str, int]]] = [[] for _ in facts]
    inward: list[list[tuple[str, int]]] = [[] for _ in facts]
    for place, fact in enumerate(facts):
        for name, id_ in fact.relations.items():
            other = places[fact.source, id_]
            outward[place].append((_ROLES[name][0], other))
            inward[other].append((_ROLES[name][1], place))
    return [[*those, *these] for those, these in zip(outward, inward, strict=True)]


def _searched(facts: Sequence[Searchable], texts: _Texts) -> list[list[Json]]:
    """What is searched of each fact: its store and the lines of its three parts; of its tags, how many at their end are
    those of the fact before, and the others."""
    every = [_joined(one.tags) for one in facts]
    lines = (line for one, tags in zip(facts, every, strict=True) for line in (*one.head, *tags, *one.body))
    often = Counter(lines)
    made: list[list[Json]] = []
    before: list[str] = []
    for one, tags in zip(facts, every, strict=True):
        same = 0
        while same < min(len(before), len(tags)) and before[-1 - same] == tags[-1 - same]:
            same += 1
        own = texts.lines(tags[: len(tags) - same], often)
        made.append([one.store, texts.lines(one.head, often), same, own, texts.lines(one.body, often)])
        before = tags
    return made


def _joined(tags: Sequence[str]) -> list[str]:
    r"""`tags` with each pinyin and its initials in one line, in which the initials are capitals.

    >>> _joined(["外资", "waizi", "wz"])
    ['外资', '\x7fWaiZi']
    """
    made: list[str] = []
    for line in tags:
        spelt = _capitals(made[-1], line) if made else None
        made[-1:] = [spelt] if spelt else [*made[-1:], line]
    return made


def _capitals(pinyin: str, initials: str) -> str | None:
    """`pinyin` with `initials` in it as capitals, marked as such, if they are in it."""
    if not (pinyin + initials).isalpha() or not (pinyin + initials).isascii() or len(initials) > len(pinyin):
        return None
    made, rest = [], initials
    for char in pinyin:
        made.append(char.upper() if rest[:1] == char else char)
        rest = rest[1:] if rest[:1] == char else rest
    return None if rest or pinyin[0] != initials[0] else _SPELT + "".join(made)
