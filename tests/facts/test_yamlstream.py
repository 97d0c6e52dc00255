"""Fact files are an untrusted stream: anything that is no plain, bounded YAML is refused with its line."""

from __future__ import annotations

import io
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from gdcli.facts import yamlstream
from gdcli.facts.yamlstream import MAX_DEPTH, MAX_ENTRY, MappingNode, Node, Scalar, SequenceNode, YamlError, entries


def read(content: str | bytes) -> list[tuple[str, int, Node]]:
    stream = io.BytesIO(content.encode() if isinstance(content, str) else content)
    return list(entries(stream, ("sections", "facts")))


def plain(node: Node) -> Any:
    """The node as plain lists and mappings of texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return {key: plain(item) for key, item in node.items.items()}


_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=12)
_TREES = st.recursive(
    _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(_TEXT.filter(lambda key: key != "sections"), _TREES, min_size=1, max_size=3), st.booleans())
def test_what_yaml_writes_is_read_as_it_was(whole: dict[str, Any], flow: bool) -> None:
    def depth(tree: Any) -> int:
        below = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
        return 1 + max(map(depth, below), default=0)

    written = yaml.safe_dump(whole, allow_unicode=True, default_flow_style=flow, default_style='"', sort_keys=False)
    if depth(whole) > MAX_DEPTH - 1:
        return
    found: dict[str, Any] = {}
    for key, _, node in read(written):
        if isinstance(whole[key], list):
            found.setdefault(key, []).append(plain(node))
        else:
            found[key] = plain(node)
    assert found == {key: value for key, value in whole.items() if value != []}


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused_in_one_sentence(content: bytes) -> None:
    try:
        read(content)
    except YamlError as error:
        assert error.message
        assert "\n" not in error.message


def test_the_facts_of_a_section_come_one_by_one_behind_what_the_section_says() -> None:
    found = read("sections:\n  - name: a\n    facts:\n      - x\n      - y\n  - {name: b, facts: [z]}\n")
    assert [(key, line) for key, line, _ in found] == [
        *(("sections", 2), ("facts", 4), ("facts", 5)),
        *(("sections", 6), ("facts", 6)),
    ]


def test_lines_are_those_of_the_file() -> None:
    ((_, line, node),) = read("# comment\n\nsource:\n  id: a\n\n  title: b\n")
    assert isinstance(node, MappingNode)
    assert (line, node.lines) == (3, {"id": 4, "title": 6})


def test_a_value_stays_the_text_it_is_printed_as() -> None:
    found = read("a: [1.10, 2031-05-06, yes, 0x1f, 1_000, ~, '']\n")
    assert [plain(item) for _, _, item in found] == ["1.10", "2031-05-06", "yes", "0x1f", "1_000", "~", ""]


BILLION_LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("", 0, "空的"),
        ("\n# nothing\n", 0, "空的"),
        (b"\x7fELF\x00\x01", 0, "不是文本"),
        (b"\xff\xfe\x00\x41", 0, ""),
        ("a: 甲".encode("gb18030"), 0, "UTF-8"),
        ("a: 1\n\tb: 2\n", 2, "制表符"),
        (BILLION_LAUGHS, 1, "锚点"),
        ("a: 1\nb: *a\n", 2, "别名"),
        ("a: 1\nb: !!python/object/apply:os.system [echo]\n", 2, "标签"),
        ("a: 1\nb: [1, !x 2]\n", 2, "标签"),
        ("a: 1\n---\na: 1\n", 2, "---"),
        ("- a\n", 1, "最外层"),
        ("a: 1\nb: 2\na: 3\n", 3, "出现了两次"),
        ("a: 1\nb: [1, 2\n", 3, ""),
        ("a: b: c\n", 1, "英文冒号"),
        ("[a]: 1\n", 1, ""),
        ("{[a]: 1}\n", 1, "键应是一个词"),
        ("a: " + "[" * 50 + "]" * 50, 1, "嵌套"),
        ("a:\n" + "".join(" " * depth + "b:\n" for depth in range(1, 60)), 0, "嵌套"),
        ("[" * 100_000, 1, ""),
        ("sections:\n  - facts: []\n    name: a\n", 3, "最后"),
        ("sections:\n  - name: a\n    facts: 3\n", 3, "列表"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_no_fact_file_is_refused_with_its_line(content: str | bytes, line: int, words: str) -> None:
    with pytest.raises(YamlError) as raised:
        read(content)
    assert words in raised.value.message
    assert "\n" not in raised.value.message
    if line:
        assert raised.value.line == line


class _Endless:
    """A stream that begins like a fact file and never ends."""

    def __init__(self, start: bytes, more: bytes) -> None:
        self._start = start
        self._more = more
        self.given = 0

    def read(self, size: int = -1, /) -> bytes:
        chunk = self._start or self._more * 100
        self._start = b""
        self.given += len(chunk)
        return chunk


@pytest.mark.parametrize(
    ("start", "more"),
    [(b"a: '", b"x" * 100), (b"a: [[", b"x, " * 30), (b"a: ", b"[" * 50), (b"", b"# x\n"), (b"", b"\n" * 100)],
)
def test_an_endless_entry_is_refused_before_it_fills_the_memory(start: bytes, more: bytes) -> None:
    stream = _Endless(start, more)
    with pytest.raises(YamlError):
        list(entries(stream, ("sections", "facts")))
    assert stream.given < 2 * MAX_ENTRY


def test_a_file_of_any_length_may_be_read() -> None:
    facts = "      - {id: a, text: " + "x" * 1000 + "}\n"
    assert len(read("sections:\n  - name: a\n    facts:\n" + facts * 3000)) == 3001


def test_the_parser_written_in_c_is_used_where_there_is_one() -> None:
    assert yamlstream.LOADER is getattr(yaml, "CSafeLoader", yaml.SafeLoader)
