"""The words that belong to a figure, and what they make of it: a level, a change, a share, a sum.

>>> from gdcli.figures import read
>>> from gdcli.proof.sentences import sentences
>>> text = "技改投资和工业投资分别增长22.4%和22.2%。"
>>> [(c.before, c.role.value, c.direction.value) for c in clauses(text, next(sentences(text)), list(read(text)))]
[('技改投资增长', 'change', 'up'), ('工业投资增长', 'change', 'up')]
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from gdcli.language import denials, scene
from gdcli.model import RATIOS, Direction, Figure, Kind
from gdcli.proof.sentences import Sentence, boundaries
from gdcli.proof.terms import pairs


class Role(StrEnum):
    """What a figure says of its subject."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"
    RANK = "rank"
    STREAK = "streak"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands around `figure` in its `sentence`.

    `before` and `after` are in its own clause, as far as the next figure; `lead` is the clauses since the figure before
    it, `head` the rest of its sentence before that, `tail` the clauses after it, as far as the next figure. `owned`
    tells that `before` follows a figure that it seems to belong to, `prefixed` that the figure stands before what it
    counts.

    `derived` is the word by which it is worked out from several facts, "" where there is none; `planned` that it lies
    ahead, `done` that it is said to have come about; `bar`, `former`, `listing` that it is the bar its
    items cleared, the level before a change, a count of what was just listed; `several` that it is
    one figure for many things, `negated` that the text denies it, `low` that it is said to be the least, `paired` that
    分别 gave it its subject."""

    figure: Figure
    sentence: Sentence
    before: str
    after: str
    lead: tuple[str, ...]
    head: tuple[str, ...]
    tail: str
    owned: bool
    prefixed: bool
    role: Role
    direction: Direction | None
    derived: str
    planned: bool
    done: bool
    bar: bool
    former: bool
    listing: bool
    several: bool
    negated: bool
    low: bool
    paired: bool = False


_MOVE: Final = re.compile(rf"(?P<down>{scene.DOWN})|(?P<up>{scene.UP})")
_MOVED: Final = re.compile(r"[”」]?的?(?:(?P<up>增长|增速|增幅|涨幅|升幅)|(?P<down>降幅|跌幅|下降|下滑|减幅))")
_REACHED: Final = re.compile(scene.REACHED)
_SHARE_WORD: Final = re.compile(scene.SHARE)
_DIFFERENCE: Final = re.compile(scene.DIFFERENCE)
_PLANNED: Final = re.compile(scene.PLANNED)
_MADE: Final = re.compile(scene.MADE)
_GIVEN: Final = re.compile(scene.GIVEN)
_DONE: Final = re.compile(scene.DONE)
_DONE_AFTER: Final = re.compile(scene.DONE_AFTER)
_ALREADY_AFTER: Final = re.compile(scene.ALREADY_AFTER)
_DERIVED_BEFORE: Final = re.compile(scene.DERIVED_BEFORE)
_DERIVED_AFTER: Final = re.compile(scene.DERIVED_AFTER)
_COMPARED_WITH: Final = re.compile(scene.COMPARED)
_OVER_YEARS: Final = re.compile(scene.OVER_YEARS)
_BAR: Final = re.compile(scene.THRESHOLD)
_FORMER: Final = re.compile(scene.FORMER)
_LATTER: Final = re.compile(scene.LATTER)
_YEAR_BEFORE: Final = re.compile(scene.YEAR_BEFORE)
_THESE: Final = re.compile(scene.THESE)
_SUMMING: Final = re.compile(scene.SUMMING)
_SEVERAL: Final = re.compile(scene.SEVERAL)
_DENIED: Final = re.compile(denials.BEFORE)
_DENIED_AFTER: Final = re.compile(denials.AFTER)
_APART: Final = tuple(map(re.compile, denials.APART))
_CLAIM: Final = re.compile(denials.CLAIM)
_LOW: Final = re.compile(scene.LOW)
_RESPECTIVELY: Final = re.compile(scene.RESPECTIVELY)
_JOINER_ALONE: Final = re.compile(rf"\s*(?:{scene.JOINERS})\s*(?:{scene.RESPECTIVELY})?\s*\Z")
_JOINER: Final = re.compile(scene.JOINERS)
_LIST_COMMA: Final = re.compile("[、，,]")
_COMMA: Final = re.compile("[，,]")
_ENUMERATION: Final = re.compile("、|以及|和|与|及")
_NOUN_BEGIN: Final = re.compile(r"[^\W\d]|“|‘|「|『|《")
_NO_NOUN: Final = re.compile(scene.NO_NOUN_BEGIN)
_ATTRIBUTE: Final = re.compile(r"[”」』]?的(?:[^\W\d]|“|‘|「|『)")
_COUNTABLE: Final = (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
#: A piece longer than this is cut: its far end says nothing about the figure.
_LONGEST_PIECE: Final = 80
#: How many pieces of a sentence are kept before a figure, and how far off a word of planning may stand.
_MOST_PIECES: Final = 12
_PLANNING_REACH: Final = 120
#: Words of change stand so near to their figure.
_BESIDE: Final = 14
_FEW: Final = 10
#: So many figures are told apart by one 分别 at most.
_LISTED_MOST: Final = 40


class _Cut:
    """A sentence cut at its figures and clause ends: `stretches[i]` stands before cut `i`, which is the figure of
    number `kinds[i]` or, where that is `None`, a sign."""

    def __init__(self, text: str, sentence: Sentence, figures: Sequence[Figure]) -> None:
        spans = ((figure.start, figure.end) for figure in figures)
        owner = {figure.start: number for number, figure in enumerate(figures)}
        self.stretches: list[tuple[int, int]] = []
        self.kinds: list[int | None] = []
        last = sentence.start
        for start, end in sorted([*boundaries(text, sentence.start, sentence.end), *spans]):
            if start >= last:
                self.stretches.append((last, start))
                self.kinds.append(owner.get(start))
                last = end
            elif self.kinds:
                last = max(last, end)
        self.stretches.append((last, max(last, sentence.end)))
        self.kinds.append(None)
        self.texts = [text[max(start, end - _LONGEST_PIECE) : end] for start, end in self.stretches]


def clauses(text: str, sentence: Sentence, figures: Sequence[Figure], year: int = 0) -> Iterator[Clause]:
    """The clause of every one of `figures`, which are all in `sentence` of folded `text`, in reading order."""
    cut = _Cut(text, sentence, figures)
    paired = _paired(text, sentence, figures)
    lead_from = 0
    owned = False
    for i, number in enumerate(cut.kinds):
        if number is None:
            continue
        figure = figures[number]
        after = text[figure.end : cut.stretches[i + 1][1]][:_LONGEST_PIECE]
        noun, prefixed = _noun(cut, i, figure, after)
        before = cut.texts[i]
        head = tuple(cut.texts[max(0, lead_from - _MOST_PIECES) : lead_from])
        lead = tuple(cut.texts[max(lead_from, i - _MOST_PIECES) : i])
        owned = owned and i > 0 and cut.kinds[i - 1] is not None
        if number in paired:
            before, told = paired[number]
            lead, head, owned = (), (told,), False
        flags = (owned, prefixed, _planned(text, sentence, figure, year))
        made = _clause(text, sentence, figure, (before, noun, after), (lead, head, _tail(cut, i)), flags)
        yield replace(made, paired=True) if number in paired else made
        owned = prefixed
        # What stands right behind a figure in its own clause belongs to it, not to the next one's lead.
        lead_from = i + 2 if i + 1 < len(cut.kinds) and cut.kinds[i + 1] is None else i + 1


def _clause(
    text: str,
    sentence: Sentence,
    figure: Figure,
    own: tuple[str, str, str],
    around: tuple[tuple[str, ...], tuple[str, ...], str],
    flags: tuple[bool, bool, bool],
) -> Clause:
    before, noun, after = own
    lead, head, tail = around
    owned, prefixed, planned = flags
    # A table cell or an item after a colon says what it is in the cell before.
    label = before if before.strip() else (lead[-1] if lead else "")
    direction, changing = _move(label, after, figure)
    near = label[-12:]
    return Clause(
        figure=figure,
        sentence=sentence,
        before=before,
        after=noun,
        lead=lead,
        head=head,
        tail=tail,
        owned=owned,
        prefixed=prefixed,
        role=_role(figure, label, after, changing),
        direction=direction,
        derived=_derived(text, sentence, figure, label),
        planned=planned,
        done=_done(text, sentence, figure),
        bar=_BAR.search(after) is not None,
        former=(_FORMER.search(near) is not None and _LATTER.match(after) is not None)
        or _year_before(figure, label, lead, head),
        listing=_listing(figure, before, after),
        several=_SEVERAL.search(near) is not None,
        negated=figure.negated or _denied(before, after, tail),
        low=_LOW.search(before[-_BESIDE:] + after[:8]) is not None,
    )


def _denied(before: str, after: str, tail: str) -> bool:
    """Whether a figure, or the claim made with it, is denied by the words around it or by the clause behind."""
    if _DENIED.search(before) or _DENIED_AFTER.match(after) or _CLAIM.match(after) or _CLAIM.match(tail):
        return True
    return _APART[0].search(before) is not None and _APART[1].match(after) is not None


def _noun(cut: _Cut, i: int, figure: Figure, after: str) -> tuple[str, bool]:
    """The words behind figure `i`, and whether they name what it counts: 9345家工业企业."""
    following = cut.texts[i + 1]
    if figure.kind is Kind.RANK:
        return following, _ATTRIBUTE.match(after) is not None
    if _labels(cut, i):
        return cut.texts[i + 2], True
    counted = figure.kind in _COUNTABLE and _NOUN_BEGIN.match(after) is not None and _NO_NOUN.match(after) is None
    return following, counted


def _labels(cut: _Cut, i: int) -> bool:
    """Whether figure `i` opens its sentence and is told what it is behind a dash or a colon: 24.4万次——融资服务次数."""
    if i + 2 >= len(cut.kinds) or cut.kinds[i + 1] is not None:
        return False
    return not any(part.strip() for part in cut.texts[: i + 2]) and cut.kinds[i + 2] is None


def _tail(cut: _Cut, i: int) -> str:
    """The clause behind the one of figure `i`, where no figure stands between."""
    if i + 2 < len(cut.kinds) and cut.kinds[i + 1] is None and cut.kinds[i + 2] is None:
        return cut.texts[i + 2]
    return ""


def _move(before: str, after: str, figure: Figure) -> tuple[Direction | None, bool]:
    """Which way a figure goes, and whether it is a change at all and not the level that was reached."""
    near = before[-_BESIDE:]
    negative = (figure.value is not None and figure.value < 0) or near.endswith(("负", "-", "－"))
    moves = list(_MOVE.finditer(near))
    if moves:
        move = moves[-1]
        down = (move["down"] is not None) != (negative and move["down"] is None)
        if _REACHED.match(near, move.end()):
            return None, False
        return (Direction.DOWN if down else Direction.UP), True
    if negative:
        # -22.2% is a change by itself, -5℃ is a level.
        return Direction.DOWN, figure.kind in RATIOS
    found = _MOVED.match(after)
    if found:
        return (Direction.DOWN if found["down"] else Direction.UP), True
    return None, False


def _role(figure: Figure, before: str, after: str, changing: bool) -> Role:
    if figure.kind is Kind.RANK:
        return Role.RANK
    if figure.kind is Kind.DURATION and figure.unit in ("年", "个月", "个季度", "季度", "月"):
        if "来" in figure.text or after.startswith("来"):
            return Role.RECORD
        return Role.STREAK if figure.text[0] in "连連" or before.endswith("连续") else Role.LEVEL
    if figure.kind in RATIOS:
        if changing:
            return Role.CHANGE
        return Role.SHARE if _SHARE_WORD.search(before[-24:] + figure.text + after[:10]) else Role.LEVEL
    return Role.CHANGE if _DIFFERENCE.search(before[-24:]) else Role.LEVEL


def _derived(text: str, sentence: Sentence, figure: Figure, before: str) -> str:
    """The word by which a figure is said to be worked out, "" where none is."""
    found = _DERIVED_BEFORE.search(before[-40:]) or _DERIVED_AFTER.search(text[figure.end : figure.end + 12])
    found = found or _COMPARED_WITH.search(text, max(sentence.start, figure.start - 48), figure.start)
    found = found or _OVER_YEARS.search(text, max(sentence.start, figure.start - 16), figure.start)
    return found[0] if found else ""


def _planned(text: str, sentence: Sentence, figure: Figure, year: int) -> bool:
    """Whether a figure lies ahead of `year`: a word of planning stands before it, and none between says it is done."""
    since = max(sentence.start, figure.start - _PLANNING_REACH)
    goals = [
        goal
        for goal in _PLANNED.finditer(text, since, figure.start)
        if int(goal["year"] or year) >= year and not _MADE.search(text, sentence.start, goal.end())
    ]
    if goals:
        since = max(text.rfind(sign, sentence.start, goals[-1].start()) for sign in "，,") + 1 or sentence.start
        there = _DONE.search(text, since, goals[-1].start()) or _DONE.search(text, goals[-1].end(), figure.start)
        there = there or _ALREADY_AFTER.match(text, figure.end)
        return there is None and _GIVEN.search(text[goals[-1].end() : figure.start]) is None
    return _PLANNED.match(text, figure.end) is not None or text.startswith("的目标", figure.end)


def _done(text: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether what a figure counts is said to be there."""
    before = _DONE.search(text, max(sentence.start, figure.start - _PLANNING_REACH), figure.start)
    return before is not None or _DONE_AFTER.match(text, figure.end, sentence.end) is not None


def _year_before(figure: Figure, before: str, lead: Sequence[str], head: Sequence[str]) -> bool:
    """Whether a figure is said of the year before what its sentence just counted: 同比增长10.9%,上年约为8.2万户."""
    return bool(lead or head) and figure.kind not in RATIOS and _YEAR_BEFORE.match(before) is not None


def _listing(figure: Figure, before: str, after: str) -> bool:
    """Whether a figure only counts what was just listed: 两项均居首位, 这两个数字."""
    few = figure.kind is Kind.COUNT and figure.value is not None and figure.value <= _FEW
    return few and (_THESE.search(before) is not None or (not before.strip() and _SUMMING.match(after) is not None))


def _paired(text: str, sentence: Sentence, figures: Sequence[Figure]) -> dict[int, tuple[str, str]]:
    """For figures told apart by 分别, by their number: the subject of each with the words between it and the figure,
    and all the subjects as they stand."""
    found: dict[int, tuple[str, str]] = {}
    ends = [figure.end for figure in figures]
    subjects: list[str] = []
    told = ""
    for match in _RESPECTIVELY.finditer(text, sentence.start, sentence.end):
        group = _group(text, figures, match.end())
        if len(group) < 2:
            continue
        earlier = bisect_right(ends, match.start())
        since = max(sentence.start, ends[earlier - 1]) if earlier else sentence.start
        between = text[match.start() + 2 : figures[group[0]].start]
        # 创新能力全国第一、科技集群全球第二，分别守了7年和4年: subjects may hold figures themselves.
        for first in (since, max(sentence.start, match.start() - _PLANNING_REACH)):
            own = _subjects(text[first : match.start()], len(group))
            if own:
                (subjects, shared), told = _heads(own), text[first : match.start()]
                between = shared + text[since : match.start()] * (first < since) + between
                break
            if len(subjects) == len(group):
                # …分别有21个、9个，改善的分别有4个、6个: of the same subjects.
                between = text[since : match.start()] + between
                break
        else:
            continue
        for number, subject in zip(group, subjects, strict=True):
            found[number] = subject + between, told
    return found


def _subjects(text: str, number: int) -> list[str]:
    """The last `number` subjects that `text` lists, none where it lists fewer: 和 and 及 may be part of one."""
    for clause in reversed(_COMMA.split(text)):
        # 经营主体和其中的企业，去年分别…: the list, not what stands between it and 分别.
        parts = [part for part in _ENUMERATION.split(clause) if part.strip()]
        if len(parts) == number:
            return parts
    for joiners in (_LIST_COMMA, _JOINER):
        # 电网投资6083亿元,同比分别…: what says nothing by itself is no subject.
        parts = [part for part in joiners.split(text) if pairs(part)]
        if len(parts) >= number:
            return parts[-number:]
    return []


def _heads(subjects: list[str]) -> tuple[list[str], str]:
    """The subjects of a list without what the last has for all of them, and that.

    >>> _heads(["关中", "陕北", "陕南变差的县"]), _heads(["进口", "高新技术企业"])
    ((['关中', '陕北', '陕南'], '变差的县'), (['进口', '高新技术企业'], ''))
    """
    *earlier, last = subjects
    head, tail = last[: len(earlier[0])], last[len(earlier[0]) :]
    alike = {len(subject) for subject in earlier} == {len(head)}
    return ([*earlier, head], tail) if alike and tail and (len(earlier) > 1 or "的" in tail) else (subjects, "")


def _group(text: str, figures: Sequence[Figure], start: int) -> list[int]:
    """The numbers of the figures behind `start` that only joining words stand between."""
    group: list[int] = []
    end = start
    first = bisect_left(figures, start, key=lambda figure: figure.start)
    for number, figure in enumerate(figures[first : first + _LISTED_MOST], first):
        between = text[end : figure.start]
        if group and not _JOINER_ALONE.match(between):
            break
        if not group and len(between) > _BESIDE:
            break
        group.append(number)
        end = figure.end
    return group
