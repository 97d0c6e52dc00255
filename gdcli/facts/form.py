"""One mapping of a fact file, taken apart: nodes in, typed values out, with every problem on the way named.

Which keys a record has, and how each is written, is declared in `gdcli.model`; here is how each shape is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from gdcli import period
from gdcli.chinese import hidden
from gdcli.facts.yamlstream import MappingNode, Node, Scalar, SequenceNode
from gdcli.model import RELATIONS, STATISTICAL, Fact, Kind, Problem, Shape, Speaker, Written, keys, type_of

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_DECIMAL_TEXT = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,12})?\Z")
_WHOLE = re.compile(r"[1-9][0-9]{0,8}\Z")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")

_MAX_TEXT = 1000
_MAX_ID = 80
_NULLS = ("null", "~", "")


_RELATIONS: tuple[str, ...] = tuple(kind.name for kind in RELATIONS)
#: What may be inferred of a fact: any key that its file can state or that follows from its department.
_INFERABLE: tuple[str, ...] = (
    *(
        key.written.name or field
        for field, key in keys(Fact).items()
        if key.written is not None and key.written.shape is not Shape.GROUNDS
    ),
    "speaker",
)


_NO_WAYS: Mapping[str, str] = {}


class Invalid(Exception):
    """A node that can't be made into what it should be. Its problems are in the form."""


class Form:
    """One mapping of the file; what is wrong with it is collected in `problems`."""

    def __init__(self, node: Node, path: str, what: str, problems: list[Problem]) -> None:
        self.path = path
        self._what = what
        self.problems = problems
        self._found = len(problems)
        if not isinstance(node, MappingNode):
            self.complain(node.line, f"{what}应写成“键: 值”的形式")
            raise Invalid
        self.node = node
        for key, line in node.repeated:
            self.complain(line, f"{what}里“{shown(key)}”写了两次，请只留一个")

    def complain(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))

    def finish(self) -> None:
        """Raise `Invalid` if anything was wrong with this mapping."""
        if len(self.problems) > self._found:
            raise Invalid

    def only(self, known: Collection[str], required: Collection[str] = (), ways: Mapping[str, str] = _NO_WAYS) -> None:
        """Name every missing and every unknown key; one that is a missing one misspelt is named once.

        `ways` says of a missing key what can be done about it.
        """
        items = self.node.items
        missing = [key for key in required if key not in items]
        for key in [key for key in items if key not in known]:
            nearest = nearest_of(key, known)
            self.complain(self.node.lines[key], f"{self._what}不认识的键“{shown(key)}”{asked(nearest)}")
            missing = [other for other in missing if other != nearest]
        for key in missing:
            self.complain(self.node.line, f"{self._what}缺少“{key}”{ways.get(key, '')}")

    def values(self, columns: Mapping[str, Column]) -> dict[str, Any]:
        """The values of those `columns` that stand here, by field name. `None` where the file says null."""
        found = {}
        for name, node in self.node.items.items():
            column = columns.get(name)
            if column is not None:
                found[column.field] = None if is_null(node) and column.nullable else column.read(self, name, node)
        return found

    def text(self, key: str, node: Node) -> str:
        """The printable one-line text of `node`, or "" with a problem."""
        if not isinstance(node, Scalar):
            self.complain(node.line, f"“{key}”应是一个值，不是列表或“键: 值”")
            return ""
        text = node.text
        if is_null(node):
            self.complain(node.line, f"“{key}”是空的")
        elif len(text) > _MAX_TEXT:
            self.complain(node.line, f"“{key}”超过 {_MAX_TEXT} 字")
        elif hidden(text):
            self.complain(node.line, f"“{key}”含有换行、控制字符或隐形字符")
        elif text != text.strip():
            self.complain(node.line, f"“{key}”前后有多余的空格")
        else:
            return text
        return ""

    def texts(self, key: str, node: Node) -> tuple[str, ...]:
        if not isinstance(node, SequenceNode) or not all(isinstance(item, Scalar) for item in node.items):
            self.complain(node.line, f"“{key}”应是一列短语")
            return ()
        return tuple([self.text(key, item) for item in node.items])

    def matching(self, key: str, node: Node, pattern: re.Pattern[str], hint: str) -> str:
        text = self.text(key, node)
        if text and not pattern.match(text):
            self.complain(node.line, f"“{key}: {shown(text)}”不合要求：{hint}")
            return ""
        return text

    def id(self, key: str, node: Node) -> str:
        text = self.matching(key, node, _ID, "只用小写英文字母、数字和连字符")
        if len(text) > _MAX_ID:
            self.complain(node.line, f"“{key}”超过 {_MAX_ID} 个字符")
        return text

    def number(self, key: str, node: Node) -> Decimal:
        text = self.matching(key, node, _DECIMAL_TEXT, "应是不带单位和千分位的数字，如 492.2")
        return Decimal(text) if text else Decimal(0)

    def unit(self, key: str, node: Node) -> str:
        # A number without a unit has an empty one, written as ''.
        return "" if isinstance(node, Scalar) and not node.plain and not node.text else self.text(key, node)

    def flag(self, key: str, node: Node) -> bool:
        return self.matching(key, node, re.compile("true$|false$"), "只能是 true 或 false") == "true"

    def period(self, key: str, node: Node) -> str | None:
        text = self.text(key, node)
        if text:
            try:
                period.read(text)
            except ValueError as error:
                hint = "" if key == "date" else "；没有时间写 null"
                self.complain(node.line, f"“{key}: {shown(text)}”不合要求：{error}{hint}")
                return None
        return text or None

    def date(self, key: str, node: Node) -> str:
        text = self.matching(key, node, _ISO_DATE, "应是 2024-01-23 这样的日期")
        if text:
            self.period(key, node)
        return text

    def sha256(self, key: str, node: Node) -> str:
        return self.matching(key, node, _SHA256, "应是原文的 SHA-256，64 位小写十六进制")

    def choice(self, key: str, node: Node, choices: type[StrEnum]) -> Any:
        known = [str(item) for item in choices if choices is not Kind or item in STATISTICAL]
        text = self.text(key, node)
        if text in known:
            return choices(text)
        if text:
            self.complain(node.line, f"“{key}”不能是“{shown(text)}”，可选：{'、'.join(known)}")
        return None

    def lines(self, key: str, node: Node) -> tuple[int, ...]:
        """One line or a list of lines."""
        items = node.items if isinstance(node, SequenceNode) else [node]
        texts = [self.matching(key, item, _WHOLE, "应是行号，或一列行号") for item in items]
        if not items:
            self.complain(node.line, f"“{key}”是空的")
        return tuple([int(text) for text in texts if text])

    def mapping(self, key: str, node: Node, known: Collection[str], read: Callable[[Form, str, Node], str]) -> Any:
        """The mapping under `key`, whose keys are among `known`."""
        form = Form(node, self.path, f"“{key}”", self.problems)
        form.only(known)
        return {name: read(form, name, item) for name, item in form.node.items.items() if name in known}

    def speaker(self, key: str, node: Node) -> Speaker:
        form = Form(node, self.path, f"“{key}”", self.problems)
        form.only(*names(Speaker))
        return Speaker(**{"name": "", "title": "", **form.values(columns(Speaker))})


class Column(NamedTuple):
    """A declared value as a fact file writes it: the field, how it is read, and what is declared of it."""

    field: str
    read: Callable[[Form, str, Node], Any]
    written: Written
    nullable: bool
    adds_up: bool


_SHAPES: dict[Shape, Callable[[Form, str, Node], Any]] = {
    Shape.ID: Form.id,
    Shape.PERIOD: Form.period,
    Shape.DATE: Form.date,
    Shape.SHA256: Form.sha256,
    Shape.UNIT: Form.unit,
    Shape.LINES: Form.lines,
    Shape.SPEAKER: Form.speaker,
    Shape.RELATIONS: lambda form, key, node: form.mapping(key, node, _RELATIONS, Form.id),
    Shape.GROUNDS: lambda form, key, node: form.mapping(key, node, _INFERABLE, Form.text),
}
_TYPES: dict[Any, Callable[[Form, str, Node], Any]] = {
    str: Form.text,
    str | None: Form.text,
    bool: Form.flag,
    Decimal: Form.number,
    tuple[str, ...]: Form.texts,
}


@cache
def columns(record: type) -> dict[str, Column]:
    """How the values of `record` are written, by the name that the file uses."""
    made = {}
    for field, key in keys(record).items():
        if key.written is not None:
            kind: Any = type_of(record, field)
            read = _SHAPES[key.written.shape] if key.written.shape else _TYPES.get(kind) or _choosing(kind)
            nullable = type(None) in getattr(kind, "__args__", ()) or not key.written.required
            adds_up = kind == tuple[str, ...] or key.written.shape is Shape.GROUNDS
            made[key.written.name or field] = Column(field, read, key.written, nullable, adds_up)
    return made


def _choosing(kind: Any) -> Callable[[Form, str, Node], Any]:
    choices = next(part for part in getattr(kind, "__args__", (kind,)) if part is not type(None))
    return lambda form, key, node: form.choice(key, node, choices)


def names(record: type) -> tuple[frozenset[str], tuple[str, ...]]:
    """The names that the keys of `record` have in a file, and those that must be there."""
    every = columns(record)
    return frozenset(every), tuple(name for name, column in every.items() if column.written.required)


def is_null(node: Node) -> bool:
    """Whether the file says that there is nothing."""
    return isinstance(node, Scalar) and ((node.plain and node.text in _NULLS) or node.text == "")


def shown(text: str) -> str:
    """`text` short and printable, for a message."""
    clean = "".join("�" if hidden(char) else char for char in text[:40])
    return clean if len(text) <= 40 else clean[:39] + "…"


def nearest_of(word: str, known: Collection[str]) -> str | None:
    """The known word that `word` is perhaps a misspelling of."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, sorted(known), 1)), None)


def asked(nearest: str | None) -> str:
    """The question whether `nearest` was meant, to end a sentence with."""
    return f"，是不是“{nearest}”？" if nearest else ""


def glossary(node: Node, path: str, problems: list[Problem]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each term of the glossary with its other wordings."""
    form = Form(node, path, "“glossary”", problems)
    for term, wordings in form.node.items.items():
        if hidden(term) or not term.strip():
            form.complain(form.node.lines[term], "“glossary”里有一个词是空的，或含有隐形字符")
        else:
            yield term, form.texts(term, wordings)
