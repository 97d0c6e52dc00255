"""A fact file, read and checked: entries out, with every problem by line.

What one entry can tell is checked as it passes; what only the whole file can tell, at its end. Of each fact no more is
kept than others are compared with, so that a file of any size can be checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from gdcli import period
from gdcli.chinese import fold
from gdcli.facts import agree, derive
from gdcli.facts.opening import Counted, Progress, Unreadable, open_regular
from gdcli.facts.read import Draft, Reader, Term
from gdcli.facts.yamlstream import Readable, YamlError
from gdcli.model import Bound, Department, Direction, Fact, NotFact, Problem, Source, keys, type_of

_NO_DEPARTMENT = Department("", "")


def _nothing(kind: Any) -> Any:
    """What a value of the type `kind` is where nothing is said, `None` where that is a value of it."""
    return {str: "", bool: False, tuple: (), Mapping: {}}.get(getattr(kind, "__origin__", kind))


#: What a fact says where its file says nothing, by field.
_DEFAULTS = {name: _nothing(type_of(Fact, name)) for name in keys(Fact)}

#: The bounds that hold the number they print.
_CLOSED_BOUNDS = (Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE)


@dataclass(frozen=True, slots=True)
class Entered:
    """A checked fact, and the line of the file where it begins."""

    fact: Fact
    line: int


Entry = Source | Department | Term | Entered | NotFact


@dataclass(slots=True)
class FactFileChecker:
    """Checks one file. After `entries` is exhausted `problems` says all that is wrong, `broken` whether the file is no
    YAML at all, `facts` how many facts it holds and `source` what it was curated from."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False
    facts: int = 0
    unnamed: int = 0
    source: Source | None = None
    _departments: dict[str, Department] = field(default_factory=dict)
    _called: dict[str, str] = field(default_factory=dict)
    _nodes: dict[str, agree.Node] = field(default_factory=dict)
    _left_out: set[str] = field(default_factory=set)

    def entries(self, stream: Readable) -> Iterator[Entry]:
        """Every entry that is sound by itself, in file order."""
        reader = Reader(self.path, self.problems)
        self._left_out = reader.left_out
        try:
            for entry in reader.entries(stream):
                if isinstance(entry, Draft):
                    entered = self._fact(entry)
                    if entered is not None:
                        yield entered
                    continue
                if isinstance(entry, Source):
                    self.source = entry
                elif isinstance(entry, Department):
                    self._department(entry)
                yield entry
        except YamlError as error:
            self.broken = True
            self._complain(error.line, error.message)
        else:
            for line, message in agree.complaints(self._nodes, self._left_out):
                self._complain(line, message)
        self.unnamed = reader.unnamed
        self.problems.sort(key=lambda problem: problem.line)

    def _complain(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))

    def _department(self, dept: Department) -> None:
        if dept.name in self._departments:
            self._complain(dept.line, f"部门“{dept.name}”写了两次")
        self._departments.setdefault(dept.name, dept)
        for name in (dept.name, dept.full_name, dept.name_en, *dept.aliases):
            other = self._called.setdefault(fold(name), dept.name) if name else dept.name
            if other != dept.name:
                self._complain(dept.line, f"别名“{name}”同时属于{other}和{dept.name}，请去掉一个")

    def _fact(self, draft: Draft) -> Entered | None:
        values = draft.values
        id_: str = values["id"]
        self.facts += 1
        if id_ in self._nodes:
            self._complain(draft.lines["id"], f"id“{id_}”重复，第 {self._nodes[id_].line} 行已经用过")
            return None
        reading, messages = derive.read(values)
        told = [("printed", message) for message in messages] + list(self._misplaced(values))
        for key, message in told:
            self._complain(draft.lines.get(key, draft.line), f"{id_}：{message}")
        if reading is None:
            self._left_out.add(id_)
            return None
        fact = self._made(draft, reading)
        self._nodes[id_] = _node(fact, draft.line, reading)
        return Entered(fact, draft.line)

    def _misplaced(self, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """The key and the complaint for what is wrong with department and time."""
        dept = values["dept"]
        if dept not in self._departments and dept not in self._left_out:
            yield "dept", f"“dept: {dept}”不在 departments 里，请先登记或改正"
        if values["period"] is None:
            return
        when = period.read(values["period"])
        if self.source is not None and not values.get("target") and (when.first or when.last) > self.source.date:
            message = f"“period: {when.text}”在消息来源的日期 {self.source.date} 之后；是目标的话请加 target: true"
            yield "period", message
        if values.get("against") and period.read(values["against"]).last >= when.last:
            yield "against", f"“against: {values['against']}”应在 period（{when.text}）之前"

    def _made(self, draft: Draft, reading: derive.Derived) -> Fact:
        """The fact of `draft`: what it states, what its figure says, and what it has from department and source."""
        dept = self._departments.get(draft.values["dept"], _NO_DEPARTMENT)
        stated = {name: value for name, value in draft.values.items() if value is not None}
        return Fact(
            **{
                **_DEFAULTS,
                "region": self.source.place if self.source else "",
                **stated,
                "bound": reading.bound,
                "kind": reading.kind,
                "direction": reading.direction,
                "base_value": reading.base_value,
                "base_unit": reading.base_unit,
                "dept_full": dept.full_name,
                "speaker": dept.speaker.name if dept.speaker else None,
                "speaker_title": dept.speaker.title if dept.speaker else None,
                "section": draft.section,
                "source": self.source.id if self.source else "",
            }
        )


def _node(fact: Fact, line: int, reading: derive.Derived) -> agree.Node:
    low, high = reading.interval
    if fact.direction is Direction.DOWN and fact.value < 0:
        low, high = -high, -low  # 增长 of -2.3% is 下降2.3%
    return agree.Node(
        id=fact.id,
        line=line,
        printed=fact.printed,
        base_value=fact.base_value,
        base_unit=fact.base_unit,
        values=(low, high),
        closed=fact.bound in _CLOSED_BOUNDS or low == high,
        kind=fact.kind,
        period=period.read(fact.period) if fact.period else None,
        series=(fold(fact.indicator), fact.region, "target" if fact.target else "", fact.against or ""),
        direction=fact.direction,
        doubted=bool(fact.doubts),
        relations=fact.relations,
    )


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one file: its problems by line, how many facts it holds and how many of them have no indicator
    yet, its source's id; `broken` if it is no YAML at all."""

    path: str
    facts: int
    problems: tuple[Problem, ...]
    broken: bool
    source: str
    unnamed: int = 0


def check(path: str, progress: Progress | None = None) -> Report:
    """Everything wrong in the fact file `path`; that it can't be read is a problem like others."""
    checker = FactFileChecker(path)
    try:
        with open_regular(path) as stream:
            for _ in checker.entries(Counted(stream, progress)):
                pass
    except Unreadable as error:
        return Report(path, 0, (Problem(path, 0, str(error).removeprefix(f"{path}：")),), True, "")
    source = checker.source.id if checker.source else ""
    return Report(path, checker.facts, tuple(checker.problems), checker.broken, source, checker.unnamed)


def across(reports: Iterable[Report]) -> list[Problem]:
    """Sources that stand in more than one of the files."""
    first: dict[str, str] = {}
    problems = []
    for report in reports:
        other = first.setdefault(report.source, report.path)
        if report.source and other != report.path:
            message = f"来源编号“{report.source}”与 {other} 的相同，请改其中一个的 source.id"
            problems.append(Problem(report.path, 0, message))
    return problems
