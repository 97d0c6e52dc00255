"""Read YAML from an untrusted file as a stream of plain nodes with line numbers.

libyaml's events are turned into strings, lists and mappings one item at a time: the tree of a large file never stands
in memory, no tag is resolved, no object is constructed. Every scalar stays the text it is printed as, so that no
number passes through a float. Anchors, aliases and tags are refused, nesting and the length of a value are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

import yaml

#: How deep lists and mappings may nest, how long one entry may be in bytes.
MAX_DEPTH = 8
MAX_ENTRY = 1 << 20

#: libyaml's parser where there is one.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """A value: its text, its line, whether it was written without quotes."""

    text: str
    line: int
    plain: bool


class SequenceNode(NamedTuple):
    items: list[Any]
    line: int


class MappingNode(NamedTuple):
    """A mapping: each key with its node, each key's line, and keys that stand twice with the second line."""

    items: dict[str, Any]
    lines: dict[str, int]
    repeated: list[tuple[str, int]]
    line: int


Node = Scalar | SequenceNode | MappingNode


class YamlError(Exception):
    """The text is no YAML that this reader takes. `line` counts from 1, 0 where none is known."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


# What libyaml says, and what a curator can act on.
_ADVICE = (
    ("tab character", "用制表符缩进了，请改用空格"),
    ("that cannot start any token", "缩进或行首有制表符等不能用的字符，请改用空格"),
    ("control characters are not allowed", "含有控制字符，不是文本文件"),
    ("special characters are not allowed", "含有控制字符，不是文本文件"),
    ("UTF-8", "不是 UTF-8 编码的文本，请另存为 UTF-8"),
    ("utf-8", "不是 UTF-8 编码的文本，请另存为 UTF-8"),
    ("UTF-16", "不是 UTF-8 编码的文本，请另存为 UTF-8"),
    ("mapping values are not allowed", "一行里有两个“键: 值”；值里有英文冒号时请加引号"),
    ("could not find expected ':'", "键后面缺英文冒号，或有一行没有对齐"),
    ("did not find expected key", "缩进没有对齐，或键写得不对"),
    ("did not find expected '-' indicator", "列表项没有对齐，每项应以“- ”开头"),
    ("did not find expected ',' or ']'", "方括号没有成对，或各项之间缺逗号"),
    ("did not find expected ',' or '}'", "花括号没有成对，或各项之间缺逗号"),
    ("end of stream", "引号或括号没有成对，文件在中途结束"),
)


class Readable(Protocol):
    """Anything that gives bytes as files do."""

    def read(self, size: int = -1, /) -> bytes: ...


class _Bounded:
    """A byte stream that refuses to feed one entry without end."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.since_entry = 0

    def read(self, size: int = -1, /) -> bytes:
        chunk = self._stream.read(size)
        self.since_entry += len(chunk)
        if self.since_entry > MAX_ENTRY:
            raise YamlError("有一项超过 1 MiB，不像是数据文件")
        return chunk


def entries(stream: Readable, within: tuple[str, str]) -> Iterator[tuple[str, int, Node]]:
    """The entries of the top-level mapping: key, line and node.

    A list directly under the top level is given item by item. `within` names such a list and a key of its items that
    holds a list in turn: what an item says before that key comes first, then (that key, line, node) once for each of
    the items under it, so that a section of any length streams. Raises `YamlError` at the first thing that can't be
    read.
    """
    bounded = _Bounded(stream)
    try:
        parser = LOADER(bounded)
    except yaml.YAMLError as error:
        raise _explained(error) from None
    try:
        yield from _Composer(parser, bounded, within).document()
    except yaml.YAMLError as error:
        raise _explained(error) from None
    except (UnicodeDecodeError, RecursionError):
        raise YamlError("不是 UTF-8 编码的文本，请另存为 UTF-8") from None
    finally:
        parser.dispose()


def _explained(error: yaml.YAMLError) -> YamlError:
    text = str(error)
    advice = next((chinese for english, chinese in _ADVICE if english in text), None)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 0
    problem = getattr(error, "problem", None) or text.splitlines()[0]
    return YamlError(advice or f"YAML 语法错误（{problem}）", line)


class _Composer:
    """Builds nodes from a parser's events."""

    def __init__(self, parser: Any, bounded: _Bounded, within: tuple[str, str]) -> None:
        self._next = parser.get_event
        self._bounded = bounded
        self._outer, self._inner = within

    def document(self) -> Iterator[tuple[str, int, Node]]:
        self._next()  # the stream's start
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise YamlError("文件是空的")
        event = self._next()
        if not isinstance(event, yaml.MappingStartEvent):
            raise YamlError("最外层应是“键: 值”，如 schema、source、departments、sections", event.start_mark.line + 1)
        self._plain_only(event)
        seen: set[str] = set()
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key, line = self._key(event)
            if key in seen:
                raise YamlError(f"“{key}”出现了两次，请合并为一处", line)
            seen.add(key)
            event = self._next()
            if isinstance(event, yaml.SequenceStartEvent):
                self._plain_only(event)
                while not isinstance(event := self._next(), yaml.SequenceEndEvent):
                    if key == self._outer and isinstance(event, yaml.MappingStartEvent):
                        yield from self._section(key, event)
                    else:
                        yield key, event.start_mark.line + 1, self._node(event, 2)
                    self._bounded.since_entry = 0
            else:
                yield key, line, self._node(event, 1)
                self._bounded.since_entry = 0
        self._next()  # the document's end
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise YamlError("一个文件只能有一份文档，请去掉多余的“---”", event.start_mark.line + 1)

    def _section(self, key: str, event: Any) -> Iterator[tuple[str, int, Node]]:
        """What an item says, then the items of its inner list one by one."""
        self._plain_only(event)
        head = MappingNode({}, {}, [], event.start_mark.line + 1)
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            name, line = self._key(event)
            if name != self._inner:
                self._pair(head, name, line, 2)
                continue
            yield key, head.line, head
            event = self._next()
            if not isinstance(event, yaml.SequenceStartEvent):
                raise YamlError(f"“{name}”应是一个列表，每项以“- ”开头", line)
            self._plain_only(event)
            while not isinstance(event := self._next(), yaml.SequenceEndEvent):
                yield name, event.start_mark.line + 1, self._node(event, 4)
                self._bounded.since_entry = 0
            event = self._next()
            if not isinstance(event, yaml.MappingEndEvent):
                raise YamlError(f"“{name}”应写在这一节的最后，其余的键移到它前面", event.start_mark.line + 1)
            return
        yield key, head.line, head

    def _pair(self, mapping: MappingNode, key: str, line: int, depth: int) -> None:
        node = self._node(self._next(), depth + 1)
        if key in mapping.items:
            mapping.repeated.append((key, line))
        else:
            mapping.items[key] = node
            mapping.lines[key] = line

    @staticmethod
    def _plain_only(event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            raise YamlError("不允许使用锚点（&）、别名（*）和标签（!），请写出内容本身", event.start_mark.line + 1)

    def _key(self, event: Any) -> tuple[str, int]:
        line = event.start_mark.line + 1
        if not isinstance(event, yaml.ScalarEvent):
            raise YamlError("键应是一个词", line)
        if event.anchor is not None or event.tag is not None:
            self._plain_only(event)
        return event.value, line

    def _node(self, event: Any, depth: int) -> Node:
        line = event.start_mark.line + 1
        if event.anchor is not None or event.tag is not None:
            self._plain_only(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line, event.implicit[0])
        if depth >= MAX_DEPTH:
            raise YamlError(f"嵌套超过 {MAX_DEPTH} 层", line)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := self._next(), yaml.SequenceEndEvent):
                items.append(self._node(event, depth + 1))
            return SequenceNode(items, line)
        mapping = MappingNode({}, {}, [], line)
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            self._pair(mapping, *self._key(event), depth)
        return mapping
