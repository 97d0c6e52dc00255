"""The shape of a fact file: nodes in, sources, departments and facts out, with every problem on the way named.

docs/curating.md describes the keys for curators; this module is where they are enforced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from gdcli.facts.yamlstream import Mapping, Node, Scalar, Sequence
from gdcli.model import STATISTICAL, Bound, Department, Fact, Kind, NotFact, Place, Problem, Relation, Source, Speaker

SCHEMA = 1

#: What one fact may say of another (docs/curating.md).
RELATIONS = (
    *("growth_of", "share_of", "share_in", "part_of", "rank_of"),
    *("streak_of", "record_of", "threshold_of", "amount_of", "restates"),
)

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,12})?\Z")
_WHOLE = re.compile(r"[0-9]{1,9}\Z")
_PERIOD = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-H[12]|/[0-9]{4})?\Z")
_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
# Control characters and the invisible marks that reorder or hide text on a screen.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\uffff]"
)

_MAX_TEXT = 1000
_MAX_ID = 80

_STATISTICAL = {str(kind): kind for kind in Kind if kind in STATISTICAL}
_BOUNDS = {str(bound): bound for bound in Bound}

_Choice = TypeVar("_Choice", bound=StrEnum)


class Invalid(Exception):
    """A node that can't be made into what it should be. Its problems are in the form."""


class Form:
    """One mapping of the file, taken apart key by key; what is wrong is collected in `problems`."""

    def __init__(self, node: Node, path: str, what: str, problems: list[Problem]) -> None:
        self._path = path
        self._what = what
        self._problems = problems
        self._found = len(problems)
        if not isinstance(node, Mapping):
            self.complain(node.line, f"{what}应写成“键: 值”的形式")
            raise Invalid
        self.node = node
        for key, line in node.repeated:
            self.complain(line, f"{what}里“{key}”写了两次，请只留一个")

    def complain(self, line: int, message: str) -> None:
        self._problems.append(Problem(self._path, line, message))

    def line(self, key: str) -> int:
        return self.node.lines.get(key, self.node.line)

    def finish(self) -> None:
        """Raise `Invalid` if anything was wrong with this mapping."""
        if len(self._problems) > self._found:
            raise Invalid

    def only(self, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> None:
        """Name every missing and every unknown key; one that is a missing one misspelt is named once."""
        items = self.node.items
        missing = [key for key in required if key not in items]
        if missing or len(items) > len(required):
            known = {*required, *optional}
            for key in [key for key in items if key not in known]:
                nearest = _nearest(key, known)
                hint = f"，是不是“{nearest}”？" if nearest else ""
                self.complain(self.line(key), f"{self._what}不认识的键“{_shown(key)}”{hint}")
                missing = [other for other in missing if other != nearest]
        for key in missing:
            self.complain(self.node.line, f"{self._what}缺少“{key}”")

    def _scalar(self, key: str) -> Scalar | None:
        node = self.node.items.get(key)
        if node is None:
            return None
        if not isinstance(node, Scalar):
            self.complain(node.line, f"“{key}”应是一个值，不是列表或“键: 值”")
            return None
        return node

    def text(self, key: str) -> str:
        """The printable one-line text under `key`, or "" with a problem."""
        scalar = self._scalar(key)
        return "" if scalar is None else self._checked(key, scalar)

    def _checked(self, key: str, scalar: Scalar) -> str:
        text = scalar.text
        if not text or (scalar.plain and text in ("null", "~")):
            self.complain(scalar.line, f"“{key}”是空的")
        elif len(text) > _MAX_TEXT:
            self.complain(scalar.line, f"“{key}”超过 {_MAX_TEXT} 字")
        elif not text.isprintable() and _UNPRINTABLE.search(text):
            self.complain(scalar.line, f"“{key}”含有换行、控制字符或隐形字符")
        elif text != text.strip():
            self.complain(scalar.line, f"“{key}”前后有多余的空格")
        else:
            return text
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        node = self.node.items.get(key)
        if node is None:
            return ()
        if not isinstance(node, Sequence) or not all(isinstance(item, Scalar) for item in node.items):
            self.complain(node.line, f"“{key}”应是一列短语")
            return ()
        return tuple([self._checked(key, item) for item in node.items])

    def matching(self, key: str, pattern: re.Pattern[str], hint: str) -> str:
        text = self.text(key)
        if text and not pattern.match(text):
            self.complain(self.line(key), f"“{key}: {_shown(text)}”不合要求：{hint}")
        return text

    def real_date(self, key: str, text: str | None) -> None:
        """Complain if `text` is written as a day that no calendar has."""
        if text is not None and _DATE.match(text):
            try:
                date.fromisoformat(text)
            except ValueError:
                self.complain(self.line(key), f"“{key}: {text}”不是日历上有的日子")

    def optional(self, key: str, pattern: re.Pattern[str], hint: str) -> str | None:
        """The text under `key`, or None where it says null."""
        scalar = self._scalar(key)
        if scalar is not None and scalar.plain and scalar.text in ("null", "~", ""):
            return None
        return self.matching(key, pattern, hint)

    def id(self, key: str) -> str:
        text = self.matching(key, _ID, "只用小写英文字母、数字和连字符")
        if len(text) > _MAX_ID:
            self.complain(self.line(key), f"“{key}”超过 {_MAX_ID} 个字符")
        return text

    def number(self, key: str) -> Decimal:
        text = self.matching(key, _NUMBER, "应是不带单位和千分位的数字，如 492.2")
        return Decimal(text) if _NUMBER.match(text) else Decimal(0)

    def whole(self, key: str) -> int:
        text = self.matching(key, _WHOLE, "应是整数")
        return int(text) if _WHOLE.match(text) else 0

    def flag(self, key: str) -> bool:
        text = self.text(key)
        if text not in ("true", "false", ""):
            self.complain(self.line(key), f"“{key}”只能是 true 或 false")
        return text == "true"

    def choice(self, key: str, choices: dict[str, _Choice]) -> _Choice:
        text = self.text(key)
        if text in choices:
            return choices[text]
        if text:
            self.complain(self.line(key), f"“{key}”不能是“{_shown(text)}”，可选：{'、'.join(choices)}")
        return next(iter(choices.values()))

    def relations(self, key: str) -> tuple[Relation, ...]:
        node = self.node.items.get(key)
        if node is None:
            return ()
        form = Form(node, self._path, f"“{key}”", self._problems)
        form.only((), RELATIONS)
        return tuple([Relation(name, form.id(name)) for name in form.node.items])

    def places(self, key: str) -> tuple[Place, ...]:
        node = self.node.items.get(key)
        if node is None:
            return ()
        places = []
        for item in node.items if isinstance(node, Sequence) else [node]:
            form = Form(item, self._path, f"“{key}”", self._problems)
            form.only(("section", "paragraph", "line"))
            places.append(Place(form.text("section"), form.whole("paragraph"), form.whole("line")))
        if not places:
            self.complain(node.line, f"“{key}”是空的")
        return tuple(places)

    def wholes(self, key: str) -> tuple[int, ...]:
        texts = self.texts(key)
        for text in texts:
            if text and not _WHOLE.match(text):
                self.complain(self.line(key), f"“{key}”应是一列行号")
        return tuple([int(text) for text in texts if _WHOLE.match(text)])


def _shown(text: str) -> str:
    """`text` short and printable, for a message."""
    clean = _UNPRINTABLE.sub("�", text)
    return clean if len(clean) <= 40 else clean[:39] + "…"


def _nearest(key: str, known: set[str]) -> str | None:
    """The known key that `key` is perhaps a misspelling of."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(key, sorted(known), 1)), None)


_FACT_KEYS = (
    "id",
    "dept",
    "topic",
    "indicator",
    "indicator_en",
    "printed",
    "value",
    "unit",
    "bound",
    "kind",
    "period",
    "target",
    "region",
    "where",
)


def fact(node: Node, path: str, problems: list[Problem]) -> Fact:
    """The fact that `node` holds. Raises `Invalid`, with `problems` extended, if it holds none."""
    form = Form(node, path, "事实", problems)
    form.only(_FACT_KEYS, ("keywords", "relations", "notes"))
    made = Fact(
        id=form.id("id"),
        dept=form.text("dept"),
        topic=form.text("topic"),
        indicator=form.text("indicator"),
        indicator_en=form.text("indicator_en"),
        printed=form.text("printed"),
        value=form.number("value"),
        unit=form.text("unit"),
        bound=form.choice("bound", _BOUNDS),
        kind=form.choice("kind", _STATISTICAL),
        period=form.optional("period", _PERIOD, "应是 2023、2023-12、2023-12-31、2023-Q1、2023-H1、2023/2024 或 null"),
        target=form.flag("target"),
        region=form.text("region"),
        where=form.places("where"),
        keywords=form.texts("keywords"),
        relations=form.relations("relations"),
        notes=form.texts("notes"),
        line=form.node.line,
    )
    form.real_date("period", made.period)
    form.finish()
    return made


def department(node: Node, path: str, problems: list[Problem]) -> Department:
    """The department that `node` holds. Raises `Invalid` if it holds none."""
    form = Form(node, path, "部门", problems)
    form.only(("name", "full_name", "name_en"), ("aliases", "speaker"))
    speaker = None
    if "speaker" in form.node.items:
        who = Form(form.node.items["speaker"], path, "“speaker”", problems)
        who.only(("name", "title"))
        speaker = Speaker(who.text("name"), who.text("title"))
    made = Department(
        name=form.text("name"),
        full_name=form.text("full_name"),
        name_en=form.text("name_en"),
        aliases=form.texts("aliases"),
        speaker=speaker,
        line=form.node.line,
    )
    form.finish()
    return made


def source(node: Node, path: str, problems: list[Problem]) -> Source:
    """The source that `node` holds. Raises `Invalid` if it holds none."""
    form = Form(node, path, "“source”", problems)
    form.only(("id", "title", "publisher", "event", "date", "text_sha256"), ("notes",))
    made = Source(
        id=form.id("id"),
        title=form.text("title"),
        publisher=form.text("publisher"),
        event=form.text("event"),
        date=form.matching("date", _DATE, "应是 2024-01-23 这样的日期"),
        text_sha256=form.matching("text_sha256", _SHA256, "应是原文的 SHA-256，64 位小写十六进制"),
        notes=form.texts("notes"),
    )
    form.real_date("date", made.date)
    form.finish()
    return made


def not_fact(node: Node, path: str, problems: list[Problem]) -> NotFact:
    """The numeral that is no fact which `node` holds. Raises `Invalid` if it holds none."""
    form = Form(node, path, "“not_facts”的一项", problems)
    form.only(("printed", "reason"), ("lines",))
    made = NotFact(form.text("printed"), form.text("reason"), form.wholes("lines"), form.node.line)
    form.finish()
    return made


Entry = Source | Department | Fact | NotFact

_MAKERS: dict[str, Callable[[Node, str, list[Problem]], Entry]] = {
    "source": source,
    "departments": department,
    "facts": fact,
    "not_facts": not_fact,
}


def read(
    nodes: Iterator[tuple[str, int, Node]], path: str, problems: list[Problem], left_out: set[str]
) -> Iterator[Entry]:
    """Every valid entry in file order; what is invalid is left out and named in `problems`.

    Ids and names of what is left out go into `left_out`, so that references to them are not called dangling. Raises
    `YamlError` where the text itself can't be read on.
    """
    found: set[str] = set()
    for key, line, node in nodes:
        maker = _MAKERS.get(key)
        if maker is not None:
            try:
                yield maker(node, path, problems)
            except Invalid:
                left_out.update(_names(node))
        elif key in found:
            continue  # an unknown part is named once, not for each of its items
        elif key != "schema":
            known = {*_MAKERS, "schema"}
            nearest = _nearest(key, known)
            hint = f"，是不是“{nearest}”？" if nearest else ""
            problems.append(Problem(path, line, f"不认识的部分“{_shown(key)}”{hint}"))
        elif not isinstance(node, Scalar) or node.text != str(SCHEMA):
            problems.append(Problem(path, line, f"“schema”应是 {SCHEMA}；更高的版本请升级 gdcli"))
        found.add(key)
    problems.extend(
        Problem(path, 1, f"缺少“{key}”部分，或它是空的")
        for key in ("schema", "source", "departments", "facts")
        if key not in found
    )


def _names(node: Node) -> Iterator[str]:
    """What a department or a fact that is invalid is called, as far as that can be told."""
    if isinstance(node, Mapping):
        for key in ("id", "name"):
            scalar = node.items.get(key)
            if isinstance(scalar, Scalar):
                yield scalar.text
