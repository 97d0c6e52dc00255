"""What `gdcli` alone prints: what is loaded, and how to ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gdcli.chinese import width
from gdcli.cli.data import base as opened
from gdcli.cli.failure import Failure

if TYPE_CHECKING:
    from gdcli.library import Facts

_USES = (
    ("gdcli {word}", "查一个词"),
    ("gdcli {number}", "查一个数字"),
    ("gdcli show --dept {dept}", "一个部门说的全部数字"),
    ("gdcli show {id}", "一个条目的全部信息"),
    ("gdcli cite {id}", "可以直接粘贴的引文"),
    ("gdcli proof 稿件.txt", "发稿前核对稿件里的数字"),
)
_MORE_HELP = "加 --json 供程序读取；gdcli --help 看全部命令，gdcli 命令 --help 看用法。"


def page() -> str:
    """The start page, with examples from the facts that are loaded; general ones where none can be."""
    loaded, examples = [], {"word": "词", "number": "数字", "dept": "部门", "id": "编号"}
    try:
        with opened(None) as base:
            counts: dict[str, int] = {}
            for topic in base.topics():
                counts[topic.source] = counts.get(topic.source, 0) + topic.facts
            loaded = [
                f"  {source.publisher}  {source.date}  {source.event}  {counts.get(source.id, 0)} 条"
                for source in base.sources()
            ]
            examples = _examples(base.show(kind="count")) or examples
    except Failure:
        pass
    uses = [(use.format(**examples), what) for use, what in _USES]
    column = max(width(use) for use, _ in uses) + 4
    lines = [f"  {use}{' ' * (column - width(use))}{what}" for use, what in uses]
    return "\n".join(["gdcli  查新闻发布会的数字", "", *loaded, *([""] if loaded else []), *lines, "", _MORE_HELP, ""])


def _examples(facts: Facts) -> dict[str, str] | None:
    """A fact to show how to ask: one whose number is long enough to be looked up by."""
    for fact in facts:
        if fact.speaker and len(str(fact.value)) >= 4 and fact.value == int(fact.value):
            return {"word": fact.topic, "number": str(fact.value), "dept": fact.dept, "id": fact.id}
    return None
