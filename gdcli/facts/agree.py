"""Do the facts of a file agree with each other, as far as the printed rounding can tell?

A share must follow from its part and its whole, a part fit into its whole, a restatement be the same; what is compared
must be of one time, and two values of one indicator must not exclude each other. Where the text itself disagrees, the
fact keeps what is printed and says so in `doubts`; it is not reported then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from gdcli.facts.derive import Interval
from gdcli.facts.form import asked, nearest_of
from gdcli.model import RATIOS, RELATIONS, Direction, Kind
from gdcli.period import Period

#: What is said of a fact at the time that the fact is of.
_SAME_TIME = ("share_of", "share_in", "growth_of", "rank_of")
_KINDS = {kind.name: kind.kinds for kind in RELATIONS if kind.kinds}
#: For how many dangling references it is guessed what was meant, and among how many ids: a guess goes through them all.
_GUESSES, _GUESSED_FROM = 20, 2000


class Node(NamedTuple):
    """A fact as far as others are compared with it: `values` is its interval in the base unit, which holds its ends
    only where `closed`."""

    id: str
    line: int
    printed: str
    base_value: Decimal
    base_unit: str
    values: Interval
    closed: bool
    kind: Kind
    period: Period | None
    series: tuple[str, ...]
    direction: Direction | None
    doubted: bool
    relations: Mapping[str, str]


Complaint = tuple[int, str]


def complaints(nodes: Mapping[str, Node], left_out: set[str]) -> Iterator[Complaint]:
    """Everything wrong between facts: the line of the fact that says it, and the sentence.

    `left_out` are ids of facts that could not be read, which are not called dangling.
    """
    guesses = _GUESSES
    for node in nodes.values():
        for name, target in node.relations.items():
            other = nodes.get(target)
            if other is None:
                if target not in left_out:
                    meant = _nearest(target, nodes) if guesses > 0 else None
                    guesses -= 1
                    yield node.line, f"{node.id}：“{name}: {target}”指向不存在的 id{asked(meant)}"
                continue
            wrong = _relation(name, node, other)
            if wrong is not None:
                yield node.line, f"{node.id}：{wrong}"
        wrong = _share(node, nodes)
        if wrong is not None and not node.doubted:
            yield node.line, f"{node.id}：{wrong}"
    yield from _cycles(nodes)
    yield from _contradictions(nodes)


def _nearest(target: str, nodes: Mapping[str, Node]) -> str | None:
    start = target[:1]
    return nearest_of(target, [id_ for id_ in nodes if id_.startswith(start)][:_GUESSED_FROM])


def _relation(name: str, node: Node, other: Node) -> str | None:
    """What is wrong with `node` saying `name` of `other`, if anything."""
    if node.id == other.id:
        return "不能指向自己"
    if (kinds := _KINDS.get(name)) and node.kind not in kinds:
        return f"“{name}”只能由 {'、'.join(kinds)} 类的条目使用，此处是 {node.kind}"
    # A change can be a ratio, or an absolute difference in the unit of what has changed.
    if name == "growth_of" and node.kind not in RATIOS and node.base_unit != other.base_unit:
        return f"“{name}”的单位应是 %、个百分点、倍，或与“{other.id}”相同的{other.base_unit}"
    if name in _SAME_TIME and not _same_time(node.period, other.period):
        return f"“{name}: {other.id}”的时间不同：这里是 {_when(node)}，那里是 {_when(other)}"
    return None if node.doubted or other.doubted else _values(name, node, other)


def _values(name: str, node: Node, other: Node) -> str | None:
    """What is wrong between the numbers of two facts, neither of which is in doubt."""
    if name == "part_of":
        return _part(node, other)
    if name == "restates" and node.base_unit == other.base_unit and _apart(node, other):
        return f"“restates”的两个数字不是一回事：{node.printed}，{other.printed}"
    return None


def _when(node: Node) -> str:
    return node.period.text if node.period else "null"


def _same_time(one: Period | None, other: Period | None) -> bool:
    """Whether two periods are the same, or end together: 截至2023年底 is compared with 2023."""
    if one is None or other is None:
        return True
    return one.last == other.last and (one.first == other.first or not (one.first and other.first))


def _apart(one: Node, other: Node) -> bool:
    """Whether both can't be true."""
    return _above(one, other) or _above(other, one)


def _above(one: Node, other: Node) -> bool:
    """Whether `one` is more than `other` whatever their true values; an end that neither holds parts them."""
    low, high = one.values[0], other.values[1]
    return low > high or (low == high and not (one.closed and other.closed))


def _part(part: Node, whole: Node) -> str | None:
    if part.base_unit != whole.base_unit:
        return f"部分“{part.id}”和整体“{whole.id}”单位不同（{part.base_unit}、{whole.base_unit}）"
    if _above(part, whole):
        return f"部分大于整体：“{part.id}”为 {part.printed}，“{whole.id}”为 {whole.printed}"
    return None


def _share(node: Node, nodes: Mapping[str, Node]) -> str | None:
    """What is wrong with a percentage as the share of one fact in another, if it says both."""
    part = nodes.get(node.relations.get("share_of", ""))
    whole = nodes.get(node.relations.get("share_in", ""))
    if part is None or whole is None:
        return None
    if part.base_unit != whole.base_unit:
        return f"比重的分子“{part.id}”和分母“{whole.id}”单位不同（{part.base_unit}、{whole.base_unit}）"
    (part_low, part_high), (whole_low, whole_high), (low, high) = part.values, whole.values, node.values
    if whole_low <= 0 or part_high < 0:
        return None
    if part_high / whole_low * 100 < low or part_low / whole_high * 100 > high:
        ratio = part.base_value / whole.base_value * 100
        return f"比重不符：{part.printed}÷{whole.printed}＝{ratio:.2f}%，而印作 {node.printed}"
    return None


def _cycles(nodes: Mapping[str, Node]) -> Iterator[Complaint]:
    """One complaint for each ring of relations."""
    settled: set[str] = set()
    for start in nodes:
        trail: dict[str, None] = {}
        # Depth first without recursion: a file may chain as many facts as it likes.
        stack = [(start, iter(_targets(nodes, start)))] if start not in settled else []
        trail[start] = None
        while stack:
            id_, targets = stack[-1]
            target = next(targets, None)
            if target is None:
                stack.pop()
                settled.add(id_)
                trail.pop(id_, None)
            elif target in trail:
                ring = [*list(trail)[list(trail).index(target) :], target]
                yield nodes[id_].line, f"{id_}：相关条目绕成了一圈：{' → '.join(ring[:6])}"
            elif target not in settled:
                trail[target] = None
                stack.append((target, iter(_targets(nodes, target))))


def _targets(nodes: Mapping[str, Node], id_: str) -> list[str]:
    return [target for target in nodes[id_].relations.values() if target in nodes and target != id_]


def _contradictions(nodes: Mapping[str, Node]) -> Iterator[Complaint]:
    """Two values for one indicator, time and place that can't both be true."""
    first: dict[tuple[object, ...], Node] = {}
    for node in nodes.values():
        if not node.series[0]:
            continue  # of a fact that has no name yet nothing is known
        # A level and its change may share a name, and so may 同比 and 环比 where the file says what they are against.
        when = node.period and (node.period.first, node.period.last)
        other = first.setdefault((*node.series, when, node.base_unit, node.direction is None), node)
        if other is node or node.doubted or other.doubted:
            continue
        if node.direction != other.direction or _apart(node, other):
            yield (
                node.line,
                f"{node.id}：与“{other.id}”指标、时间、地区都相同，数字却不同（{node.printed}，{other.printed}）；"
                "请改指标名分开，原文如此的请写进 doubts",
            )
