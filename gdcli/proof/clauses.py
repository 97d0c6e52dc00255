"""The words that belong to a figure, and what they make of it: a level, a change, a share, a sum.

>>> from gdcli.figures import read
>>> from gdcli.proof.sentences import sentences
>>> text = "技改投资和工业投资分别增长22.4%和22.2%。"
>>> [(c.before, c.role.value, c.direction.value) for c in clauses(text, next(sentences(text)), list(read(text)))]
[('技改投资增长', 'change', 'up'), ('工业投资增长', 'change', 'up')]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from gdcli.figures.patterns import Pattern
from gdcli.language import scene
from gdcli.model import RATIOS, Direction, Figure, Kind
from gdcli.proof.sentences import CLAUSE_END, Sentence
from gdcli.proof.terms import pairs


class Role(StrEnum):
    """What a figure says of its subject."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"


class Clause(NamedTuple):
    """What stands around `figure` in its `sentence`.

    `before` and `after` are in its own clause, as far as the next figure; `lead` is the clauses since the figure before
    it, `head` the rest of its sentence before that. `owned` tells that `before` follows a figure that it seems to
    belong to, `prefixed` that the figure stands before what it counts.

    `derived` is the word by which it is worked out from several facts, or the level before a change, "" where there is
    none; `planned` that it lies ahead, `done` that it is said to have come about; `several` that it is one figure for
    many things, `negated` that the text denies it, `paired` that 分别 gave it its subject."""

    figure: Figure
    sentence: Sentence
    before: str
    after: str
    lead: tuple[str, ...]
    head: tuple[str, ...]
    owned: bool
    prefixed: bool
    role: Role
    direction: Direction | None
    derived: str
    planned: bool
    done: bool
    several: bool
    negated: bool
    paired: bool


_LIST_COMMA: Final = Pattern("[、，,]")
_COMMA: Final = Pattern("[，,]")
_ENUMERATION: Final = Pattern("、|以及|和|与|及")
_NOUN_BEGIN: Final = Pattern(r"[^\W\d]|“|‘|「|『|《")
_COUNTABLE: Final = (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
#: A piece longer than this is cut: its far end says nothing about the figure.
_LONGEST_PIECE: Final = 80
#: How many pieces of a sentence are kept before a figure, and how far off a word of planning may stand.
_MOST_PIECES: Final = 12
_PLANNING_REACH: Final = 120
#: Words of change stand so near to their figure.
_BESIDE: Final = 14
#: So many figures are told apart by one 分别 at most.
_LISTED_MOST: Final = 40


def clauses(text: str, sentence: Sentence, figures: Sequence[Figure], year: int = 0) -> Iterator[Clause]:
    """The clause of every one of `figures`, which are all in `sentence` of folded `text`, in reading order."""
    pieces = _pieces(text, sentence, figures)
    words = [piece[-_LONGEST_PIECE:] for piece, _ in pieces]
    paired = _paired(text, sentence, figures)
    lead_from, owned = 0, False
    for i, (_, figure) in enumerate(pieces):
        if figure is None:
            continue
        before, after = words[i], pieces[i + 1][0][:_LONGEST_PIECE]
        head = tuple(words[max(0, lead_from - _MOST_PIECES) : lead_from])
        lead = tuple(words[max(lead_from, i - _MOST_PIECES) : i])
        owned = owned and pieces[i - 1][1] is not None
        if told := paired.get(figure.start):
            before, lead, head, owned = told[0], (), (told[1],), False
        prefixed = figure.kind in _COUNTABLE and _NOUN_BEGIN.match(after) is not None
        # A table cell or an item after a colon says what it is in the cell before.
        label = before if before.strip() else (lead[-1] if lead else "")
        direction, changing = _move(label, figure)
        yield Clause(
            figure, sentence, before, after, lead, head, owned, prefixed,
            role=_role(figure, label, after, changing),
            direction=direction,
            derived=_derived(text, sentence, figure, label) or _former(figure, label, after, bool(lead or head)),
            planned=_planned(text, sentence, figure, year),
            done=_done(text, sentence, figure),
            several=scene.SEVERAL.search(label[-12:]) is not None,
            negated=figure.negated or _negated(before, after),
            paired=told is not None,
        )  # fmt: skip
        owned = prefixed
        # What stands right behind a figure in its own clause belongs to it, not to the next one's lead.
        lead_from = i + 1 + (pieces[i + 1][1] is None)


def _pieces(text: str, sentence: Sentence, figures: Sequence[Figure]) -> list[tuple[str, Figure | None]]:
    """`sentence` cut at its figures and at the signs that end clauses: what stands before each cut, and the figure that
    it is, if it is one."""
    signs = [(*sign.span(), None) for sign in CLAUSE_END.finditer(text, sentence.start, sentence.end)]
    found: list[tuple[str, Figure | None]] = []
    last = sentence.start
    cuts: list[tuple[int, int, Figure | None]] = [*signs, *((one.start, one.end, one) for one in figures)]
    for start, end, figure in sorted(cuts, key=lambda cut: cut[:2]):
        if start >= last:
            found.append((text[last:start], figure))
        last = max(last, end)
    return [*found, (text[last : sentence.end], None)]


def _move(before: str, figure: Figure) -> tuple[Direction | None, bool]:
    """Which way a figure goes, and whether it is a change at all and not the level that was reached."""
    near = before[-_BESIDE:]
    negative = (figure.value is not None and figure.value < 0) or near.endswith(("负", "-", "－"))
    moves = list(scene.MOVE.finditer(near))
    if moves:
        move = moves[-1]
        if near.startswith(scene.REACHED, move.end()):
            return None, False
        return (Direction.DOWN if move["down"] or negative else Direction.UP), True
    # -22.2% is a change by itself, -5℃ is a level.
    return (Direction.DOWN, figure.kind in RATIOS) if negative else (None, False)


def _role(figure: Figure, before: str, after: str, changing: bool) -> Role:
    if figure.kind in RATIOS:
        if changing:
            return Role.CHANGE
        return Role.SHARE if scene.SHARE.search(before[-24:] + figure.text + after[:10]) else Role.LEVEL
    return Role.CHANGE if scene.DIFFERENCE.search(before[-24:]) else Role.LEVEL


def _derived(text: str, sentence: Sentence, figure: Figure, before: str) -> str:
    """The word by which a figure is said to be worked out, "" where none is."""
    found = scene.DERIVED.search(before[-40:])
    found = found or scene.COMPARED.search(text, max(sentence.start, figure.start - 48), figure.start)
    return found[0] if found else ""


def _former(figure: Figure, before: str, after: str, led: bool) -> str:
    """The word by which a figure is the level before a change, or that of the year before what was just counted."""
    found = scene.FORMER.search(before[-12:])
    if found and scene.LATTER.match(after):
        return found[0]
    found = scene.YEAR_BEFORE.match(before) if led and figure.kind not in RATIOS else None
    return found[0] if found else ""


def _negated(before: str, after: str) -> bool:
    return scene.NEGATED.search(before) is not None or scene.NEGATED_AFTER.match(after) is not None


def _planned(text: str, sentence: Sentence, figure: Figure, year: int) -> bool:
    """Whether a figure lies ahead of `year`: a word of planning stands before it, and none between says it is done."""
    goal = None
    for found in scene.PLANNED.finditer(text, max(sentence.start, figure.start - _PLANNING_REACH), figure.start):
        goal = found if int(found["year"] or year) >= year else goal
    if goal is None:
        return scene.PLANNED.match(text, figure.end) is not None or text.startswith("的目标", figure.end)
    since = max(text.rfind(sign, sentence.start, goal.start()) for sign in "，,") + 1 or sentence.start
    there = scene.DONE.search(text, since, goal.start()) or scene.DONE.search(text, goal.end(), figure.start)
    return there is None and scene.ALREADY_AFTER.match(text, figure.start) is None


def _done(text: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether what a figure counts is said to be there."""
    before = scene.DONE.search(text, max(sentence.start, figure.start - _PLANNING_REACH), figure.start)
    return before is not None or scene.DONE_AFTER.match(text, figure.end, sentence.end) is not None


def _paired(text: str, sentence: Sentence, figures: Sequence[Figure]) -> dict[int, tuple[str, str]]:
    """For figures told apart by 分别, by where they start: the subject of each with the words between it and the
    figure, and all the subjects as they stand."""
    found: dict[int, tuple[str, str]] = {}
    subjects: list[str] = []
    told = ""
    for match in scene.RESPECTIVELY.finditer(text, sentence.start, sentence.end):
        group = _group(text, figures, match.end())
        if len(group) < 2:
            continue
        earlier = bisect_right(figures, match.start(), key=lambda figure: figure.end)
        since = max(sentence.start, figures[earlier - 1].end) if earlier else sentence.start
        between = text[match.start() + 2 : group[0].start]
        # 创新能力全国第一、科技集群全球第二，分别守了7年和4年: subjects may hold figures themselves.
        for first in (since, max(sentence.start, match.start() - _PLANNING_REACH)):
            if own := _subjects(text[first : match.start()], len(group)):
                subjects, told = own, text[first : match.start()]
                between = text[since : match.start()] * (first < since) + between
                break
            if len(subjects) == len(group):
                # …分别有21个、9个，改善的分别有4个、6个: of the same subjects.
                between = text[since : match.start()] + between
                break
        else:
            continue
        for figure, subject in zip(group, subjects, strict=True):
            found[figure.start] = subject + between, told
    return found


def _subjects(text: str, number: int) -> list[str]:
    """The last `number` subjects that `text` lists, none where it lists fewer: 和 and 及 may be part of one."""
    for clause in reversed(_COMMA.split(text)):
        # 经营主体和其中的企业，去年分别…: the list, not what stands between it and 分别.
        parts = [part for part in _ENUMERATION.split(clause) if part.strip()]
        if len(parts) == number:
            return parts
    for joiners in (_LIST_COMMA, scene.JOINER):
        # 电网投资6083亿元,同比分别…: what says nothing by itself is no subject.
        parts = [part for part in joiners.split(text) if pairs(part)]
        if len(parts) >= number:
            return parts[-number:]
    return []


def _group(text: str, figures: Sequence[Figure], start: int) -> list[Figure]:
    """The figures behind `start` that only joining words stand between."""
    group: list[Figure] = []
    end = start
    first = bisect_left(figures, start, key=lambda figure: figure.start)
    for figure in figures[first : first + _LISTED_MOST]:
        between = text[end : figure.start]
        if not scene.JOINER_ALONE.match(between) if group else len(between) > _BESIDE:
            break
        group.append(figure)
        end = figure.end
    return group
