"""A fact file's entries in file order: sources, departments, glossary and facts, each fact with what its section says.

A section states what its facts share. A fact's own value replaces the section's, `null` included, and then what the
section inferred for that key no longer holds; lists and grounds add up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from gdcli.facts import yamlstream
from gdcli.facts.form import Form, Invalid, asked, columns, glossary, is_null, names, nearest_of, shown
from gdcli.facts.yamlstream import MappingNode, Node, Readable, Scalar
from gdcli.model import Department, Fact, NotFact, Problem, Shape, Source

SCHEMA = 2

_TOP_LEVEL = ("schema", "source", "departments", "glossary", "sections", "not_facts")
_TOP_LEVEL_REQUIRED = ("schema", "source", "departments", "sections")

_COLUMNS = columns(Fact)
_SHARED = {name: column for name, column in _COLUMNS.items() if not column.written.own}
_MUST = [name for name, column in _COLUMNS.items() if column.written.own and column.written.required]
_GROUNDS = "inferred"
#: What only a person can say. A fact without it is checked for all the rest.
_INDICATOR = "indicator"
_NEEDED = [name for name, column in _COLUMNS.items() if column.written.required and name != _INDICATOR]
#: How what can be derived is filled in.
_WAYS_OUT = {
    **dict.fromkeys(_SHARED, "，这一节也没有写"),
    **dict.fromkeys(("id", "value", "unit"), "；gdcli check --fill 可以补上"),
    "line": "；gdcli check --fill --text 原文 可以补上",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact as the file states it, with what it inherits: values by field name, `None` for null; the lines of the
    file where it begins and where each of its own keys stands."""

    section: str
    values: dict[str, Any]
    line: int
    lines: dict[str, int]


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary with its other wordings."""

    term: str
    wordings: tuple[str, ...]
    line: int


Entry = Source | Department | Term | Draft | NotFact


class Reader:
    """Reads the entries of one file; what is invalid is left out and named in `problems`.

    Ids and names of what is left out go into `left_out`, so that references to them are not called dangling. `unnamed`
    counts the facts whose indicator is still to be written.
    """

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self._path = path
        self._problems = problems
        self.left_out: set[str] = set()
        self.unnamed = 0
        self._section: tuple[str, dict[str, Any]] = ("", {})
        self._has_source = False

    def entries(self, stream: Readable) -> Iterator[Entry]:
        """Every valid entry in file order. Raises `YamlError` where the text itself can't be read on."""
        found: set[str] = set()
        for key, line, node in yamlstream.entries(stream, ("sections", "facts")):
            read = _ENTRY_READERS.get(key)
            if read is not None and (key != "facts" or "sections" in found):
                try:
                    yield from read(self, node)
                except Invalid:
                    self.left_out.update(_called(node))
            elif key not in found:  # an unknown part is named once, not for each of its items
                self._unknown_part(key, line, node)
            found.add(key)
        missing = [key for key in _TOP_LEVEL_REQUIRED if key not in found]
        self._problems.extend(Problem(self._path, 1, f"缺少“{key}”部分，或它是空的") for key in missing)

    def _unknown_part(self, key: str, line: int, node: Node) -> None:
        if key == "facts":
            message = "“facts”应写在 sections 的某一节里；旧格式的文件请先用 tools/upgrade_facts.py 转换"
        elif key != "schema":
            message = f"不认识的部分“{shown(key)}”{asked(nearest_of(key, _TOP_LEVEL))}"
        elif not isinstance(node, Scalar) or node.text not in ("1", str(SCHEMA)):
            message = f"“schema”应是 {SCHEMA}；更高的版本请升级 gdcli"
        elif node.text == "1":
            raise yamlstream.YamlError("这是旧格式（schema: 1）的文件，请先用 tools/upgrade_facts.py 转换", line)
        else:
            return
        self._problems.append(Problem(self._path, line, message))

    def _record(self, record: type, what: str, node: Node) -> Iterator[Any]:
        form = Form(node, self._path, what, self._problems)
        form.only(*names(record))
        values = form.values(columns(record))
        form.finish()
        yield record(**{name: value for name, value in values.items() if value is not None}, line=node.line)

    def source(self, node: Node) -> Iterator[Source]:
        if self._has_source:
            self._problems.append(Problem(self._path, node.line, "一个文件只能有一个 source，另一个请放进另一个文件"))
            return
        self._has_source = True
        yield from self._record(Source, "“source”", node)

    def department(self, node: Node) -> Iterator[Department]:
        yield from self._record(Department, "部门", node)

    def not_fact(self, node: Node) -> Iterator[NotFact]:
        yield from self._record(NotFact, "“not_facts”的一项", node)

    def term(self, node: Node) -> Iterator[Term]:
        lines = node.lines if isinstance(node, MappingNode) else {}
        for term, wordings in glossary(node, self._path, self._problems):
            yield Term(term, wordings, lines[term])

    def section(self, node: Node) -> Iterator[Entry]:
        self._section = ("", {})
        form = Form(node, self._path, "“sections”的一节", self._problems)
        form.only({"name", *_SHARED}, ("name",))
        name = form.text("name", form.node.items["name"]) if "name" in form.node.items else ""
        # What is wrong here is said once, and not again at each of its facts.
        self._section = (name, form.values(_SHARED))
        return iter(())

    def fact(self, node: Node) -> Iterator[Draft]:
        form = Form(node, self._path, "条目", self._problems)
        section, shared = self._section
        required = [name for name in _NEEDED if _COLUMNS[name].field not in shared]
        _drop_open(form.node)
        form.only(_COLUMNS, required, _WAYS_OUT)
        own = form.values(_COLUMNS)
        form.finish()
        if _INDICATOR not in own:
            self.unnamed += 1
            stands = f"“{own['printed']}”，原文第 {own['lines'][0]} 行"
            form.complain(form.node.lines.get(_INDICATOR, node.line), f"{own['id']}：还没有写 {_INDICATOR}（{stands}）")
            own[_INDICATOR] = ""
        yield Draft(section, _inherited(shared, own), node.line, form.node.lines)


def _drop_open(node: MappingNode) -> None:
    """Take a key that must be there and has nothing behind it for missing. A unit of '' is one."""
    for name in _MUST:
        item = node.items.get(name)
        if item is not None and is_null(item) and (item.plain or _COLUMNS[name].written.shape is not Shape.UNIT):
            del node.items[name]


def _inherited(shared: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """What a fact states, by its section and by itself."""
    if not shared:
        return own
    values = {**shared, **own}
    for column in _SHARED.values():
        field = column.field
        if not column.adds_up or shared.get(field) is None:
            continue
        if field == _GROUNDS:
            # Grounds are the section's for its own values; one that the fact replaces needs none.
            kept = {key: why for key, why in shared[field].items() if _field(key) not in own}
            values[field] = {**kept, **(own.get(field) or {})}
        elif own.get(field) is not None:
            values[field] = tuple(dict.fromkeys((*shared[field], *own[field])))
        else:
            values[field] = shared[field]
    return values


def _field(name: str) -> str:
    column = _COLUMNS.get(name)
    return column.field if column else name


_ENTRY_READERS: dict[str, Callable[[Reader, Node], Iterator[Any]]] = {
    "source": Reader.source,
    "departments": Reader.department,
    "glossary": Reader.term,
    "sections": Reader.section,
    "facts": Reader.fact,
    "not_facts": Reader.not_fact,
}


def _called(node: Node) -> Iterator[str]:
    """What a department or a fact that is invalid is called, as far as that can be told."""
    if isinstance(node, MappingNode):
        for key in ("id", "name"):
            scalar = node.items.get(key)
            if isinstance(scalar, Scalar):
                yield scalar.text
