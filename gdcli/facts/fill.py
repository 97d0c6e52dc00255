"""Fill in what a fact file can be told by itself or by its article, and touch nothing else.

The YAML is not written anew: what is missing is put where it belongs between the characters that are there, so that
comments, order and layout stay as they are.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from gdcli.facts.derive import is_fraction
from gdcli.facts.scalar import scalar
from gdcli.facts.yamlstream import LOADER
from gdcli.figures import read_printed
from gdcli.figures.article import Article
from gdcli.jsontext import number

#: The checksum of the text comes behind the first of these that there is.
_CHECKSUM_BEHIND: Final = ("place", "date", "event", "publisher", "title", "id")
_BREAK: Final = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Filled:
    """What was put into the entry at `line` of the file as it was: `told` names it, and the keys with their values."""

    line: int
    told: str


def fill(data: str, text: str | None = None) -> tuple[str, list[Filled]]:
    """The fact file `data`, which is sound YAML, with what could be derived filled in, and what that was.

    `value` and `unit` follow from `printed`, an `id` is made; with the article `text` also `line`, where the figure
    stands in one line only, and `text_sha256`. What is there already stays.

    >>> fill("sections:\\n- facts:\\n  - printed: 5家  # 五家\\n    id: a\\n")[0]
    'sections:\\n- facts:\\n  - printed: 5家  # 五家\\n    value: 5\\n    unit: 家\\n    id: a\\n'
    """
    mark = data[: data.startswith("\ufeff")]
    root = yaml.compose(data[len(mark) :], Loader=LOADER)
    if not isinstance(root, yaml.MappingNode):
        return data, []
    filler = _Filler(data[len(mark) :], Article(text) if text is not None else None)
    filler.file(_Mapping(root))
    return mark + filler.result(), filler.filled


class _Mapping:
    """A mapping of the file: its node, and the nodes of its values by key."""

    def __init__(self, node: yaml.MappingNode) -> None:
        self.node = node
        self.items: dict[str, Any] = {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}

    def text(self, key: str) -> str | None:
        """What is written under `key`, `None` where nothing is."""
        node = self.items.get(key)
        written = isinstance(node, yaml.ScalarNode) and not _is_open(node) and node.style not in ("|", ">")
        return str(node.value) if written and node is not None else None

    def lacks(self, key: str) -> bool:
        """Whether `key` is missing or left open."""
        return key not in self.items or _is_open(self.items[key])


def _is_open(node: Any) -> bool:
    """Whether nothing is written: not even '', which says that there is no unit."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null")


def _facts(top: _Mapping) -> Iterator[_Mapping]:
    for section in _items(top, "sections"):
        yield from _items(section, "facts")


def _items(mapping: _Mapping, key: str) -> list[_Mapping]:
    node = mapping.items.get(key)
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    return [_Mapping(item) for item in items if isinstance(item, yaml.MappingNode)]


class _Filler:
    """Collects what is to be put where."""

    def __init__(self, data: str, article: Article | None) -> None:
        self.data = data
        self.filled: list[Filled] = []
        self._article = article
        self._edits: list[tuple[int, int, str]] = []
        self._ids: set[str] = set()
        self._is_its_text = True

    def result(self) -> str:
        """The file with all that was put in."""
        pieces, place = [], 0
        for start, end, new in sorted(self._edits, key=lambda edit: edit[0]):
            pieces += [self.data[place:start], new]
            place = end
        return "".join([*pieces, self.data[place:]])

    def file(self, top: _Mapping) -> None:
        """Fill in what is missing anywhere."""
        self._ids = {id_ for fact in _facts(top) if (id_ := fact.text("id"))}
        source = top.items.get("source")
        if self._article is not None and isinstance(source, yaml.MappingNode):
            self._source(_Mapping(source), self._article)
        for fact in _facts(top):
            self._fact(fact)

    def _source(self, source: _Mapping, article: Article) -> None:
        """Fill in the checksum of the article; where it is another one's, this article tells no lines."""
        made = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
        anchor = next((source.items[key] for key in _CHECKSUM_BEHIND if not source.lacks(key)), None)
        if not source.lacks("text_sha256"):
            self._is_its_text = source.text("text_sha256") == made
        elif anchor is not None:
            self._put(source, anchor, "text_sha256", made)
            self.filled.append(Filled(source.node.start_mark.line + 1, f"source：text_sha256 {made}"))

    def _fact(self, fact: _Mapping) -> None:
        """Fill in what is missing of a fact."""
        derived = self._derived(fact.text("printed"))
        made = {}
        if fact.lacks("id"):
            made["id"] = self._new_id(fact.text("line") or derived.get("line") or "")
            self._put_first(fact, made["id"])
        anchor = fact.items.get("printed")
        for key, value in derived.items():
            if fact.lacks(key):
                self._put(fact, anchor, key, value)
                made[key] = value
            anchor = fact.items.get(key, anchor)
        if made:
            told = "，".join(f"{key} {value}" for key, value in made.items() if key != "id")
            self.filled.append(
                Filled(fact.node.start_mark.line + 1, f"{made.get('id') or fact.text('id')}：{told or '编号'}")
            )

    def _derived(self, printed: str | None) -> dict[str, str]:
        """What follows from `printed`, as YAML, by key, in the order in which it is written."""
        phrase = read_printed(printed) if printed else None
        if printed is None or phrase is None or phrase.figure.value is None:
            return {}
        value = round(phrase.figure.value, 2) if is_fraction(phrase.figure) else phrase.figure.value
        made = {"value": number(value), "unit": scalar(phrase.figure.unit)}
        lines = self._article.lines_of(printed) if self._article and self._is_its_text else []
        return made | {"line": str(lines[0])} if len(lines) == 1 else made

    def _new_id(self, line: str) -> str:
        """An id that no fact has: the line of the text, and a number."""
        lead = f"n{line}-" if line.isdecimal() else "n"
        count = 1
        while f"{lead}{count}" in self._ids:
            count += 1
        self._ids.add(f"{lead}{count}")
        return f"{lead}{count}"

    def _put_first(self, fact: _Mapping, id_: str) -> None:
        """Put the id at the head of a fact, or behind its key where that is left open."""
        mark = fact.node.start_mark
        if "id" in fact.items:
            self._put(fact, fact.items["id"], "id", id_)
        elif fact.node.flow_style:
            self._edits.append((mark.index + 1, mark.index + 1, f"id: {id_}, "))
        else:
            _, new_line = self._line_end(mark.index)
            self._edits.append((mark.index, mark.index, f"id: {id_}{new_line}{' ' * mark.column}"))

    def _put(self, mapping: _Mapping, anchor: Any, key: str, value: str) -> None:
        """Put `value` behind its key or, where the mapping has no such key, both behind the value `anchor`."""
        if key in mapping.items:
            start, end = mapping.items[key].start_mark.index, mapping.items[key].end_mark.index
            self._edits.append((start, end, f" {value}" if self.data[start - 1] == ":" else value))
        elif mapping.node.flow_style:
            place = anchor.end_mark.index
            self._edits.append((place, place, f", {key}: {value}"))
        else:
            place, new_line = self._line_end(anchor.end_mark.index)
            self._edits.append((place, place, f"{new_line}{' ' * mapping.node.start_mark.column}{key}: {value}"))

    def _line_end(self, place: int) -> tuple[int, str]:
        """Where the line around `place` ends, and with what."""
        found = _BREAK.search(self.data, place) or _BREAK.search(self.data)
        new_line = found[0] if found else "\n"
        return (found.start() if found and found.start() >= place else len(self.data)), new_line
