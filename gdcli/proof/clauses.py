"""The words that belong to a figure, and what they make of it: a level, a change, a share, a sum.

>>> from gdcli.figures import read
>>> from gdcli.proof.sentences import sentences
>>> text = "技改投资和工业投资分别增长22.4%和22.2%。"
>>> [(c.before, c.role.value, c.direction.value) for c in clauses(text, next(sentences(text)), list(read(text)))]
[('技改投资增长', 'change', 'up'), ('工业投资增长', 'change', 'up')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from gdcli.language import denials, scene
from gdcli.model import RATIOS, Direction, Figure, Kind
from gdcli.patterns import Pattern
from gdcli.proof import parallel
from gdcli.proof.sentences import CLAUSE_END, Sentence


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
    none; `planned` the word by which it lies ahead, or ""; `done` that it is said to have come about; `several` that it
    is one figure for many things, `negated` that the text denies it, `paired` that 分别 gave it its subject."""

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
    planned: str
    done: bool
    several: bool
    negated: bool
    paired: bool


_NOUN_BEGIN: Final = Pattern(r"[^\W\d]|“|‘|「|『|《")
_COUNTABLE: Final = (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
#: A piece longer than this is cut: its far end says nothing about the figure.
_LONGEST_PIECE: Final = 80
#: How many pieces of a sentence are kept before a figure, and how far off a word of planning may stand.
_MOST_PIECES: Final = 12
_PLANNING_REACH: Final = 120
#: Words of change stand so near to their figure.
_BESIDE: Final = 14
#: Between a figure and the next item of its list: 示范企业100家、典型项目1000项.
_LISTED_NEXT: Final = Pattern(r"[^，。；,;、\d]{0,6}、[^，。；,;、]{0,16}\Z")
#: So many items further its list is followed.
_MOST_ITEMS: Final = 6
#: So much of what stands behind a figure may say that it is not so.
_DENYING_REACH: Final = 24


def clauses(text: str, sentence: Sentence, figures: Sequence[Figure], year: int = 0) -> Iterator[Clause]:
    """The clause of every one of `figures`, which are all in `sentence` of folded `text`, in reading order."""
    pieces = _pieces(text, sentence, figures)
    words = [piece[-_LONGEST_PIECE:] for piece, _ in pieces]
    told_apart = parallel.paired(text, sentence, figures)
    lead_from, owned, done, last = 0, False, False, -1
    for i, (_, figure) in enumerate(pieces):
        if figure is None:
            continue
        before, after = words[i], pieces[i + 1][0][:_LONGEST_PIECE]
        head = tuple(words[max(0, lead_from - _MOST_PIECES) : lead_from])
        lead = tuple(words[max(lead_from, i - _MOST_PIECES) : i])
        owned = owned and pieces[i - 1][1] is not None
        if told := told_apart.get(figure.start):
            before, lead, head, owned = told[0], (), (told[1],), False
        prefixed = figure.kind in _COUNTABLE and _NOUN_BEGIN.match(after) is not None
        label = _label(before, lead)
        direction, changing = _move(label, figure)
        planned = _planned(text, sentence, figure, year)
        listed = done and _LISTED_NEXT.match(text, last, figure.start) is not None
        done = listed or (_done if planned else _reached)(text, sentence, figure, before, after)
        last = figure.end
        yield Clause(
            figure, sentence, before, after, lead, head, owned, prefixed,
            role=_role(figure, label, after, changing),
            direction=direction,
            derived=_derived(text, sentence, figure, label, after) or _former(figure, label, after, bool(lead or head)),
            planned=planned,
            done=done,
            several=scene.SEVERAL.search(label[-12:]) is not None,
            negated=_denied(figure, before, after, _next(text, sentence, pieces, i)),
            paired=told is not None,
        )  # fmt: skip
        owned = prefixed
        # What stands right behind a figure in its own clause belongs to it, not to the next one's lead.
        lead_from = i + 1 + (pieces[i + 1][1] is None)


def _label(before: str, lead: Sequence[str]) -> str:
    """What a figure is called: a table cell or an item after a colon says so in the cell before."""
    return before if before.strip() or not lead else lead[-1]


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


def _next(text: str, sentence: Sentence, pieces: Sequence[tuple[str, Figure | None]], i: int) -> str:
    """What is said behind the clause of figure `i`, or behind the list that it is in, before there is another figure,
    in the next sentence too."""
    for _ in range(_MOST_ITEMS):
        one, other = pieces[i][1], pieces[i + 2][1] if i + 2 < len(pieces) else None
        if not (one and other and _LISTED_NEXT.match(text, one.end, other.start)):
            break
        i += 2
    if pieces[i + 1][1] is not None:
        return ""
    if i + 2 < len(pieces):
        return pieces[i + 2][0][:_DENYING_REACH] if pieces[i + 2][1] is None else ""
    return text[sentence.end : sentence.end + _DENYING_REACH]


def _denied(figure: Figure, before: str, after: str, behind: str) -> bool:
    """Whether a figure, or the claim made with it, is denied by the words around it or by those `behind` its clause."""
    if (
        figure.negated
        or denials.DENIED_BEFORE.search(before)
        or (figure.kind not in RATIOS and denials.LOST_BEFORE.search(before))
        or denials.DENIED_BEHIND.match(after)
        or denials.CLAIM.match(after)
    ):
        return True
    return denials.CLAIM.match(behind) is not None or any(
        short.search(before) and missing.match(after) for short, missing in denials.SHORT_OF
    )


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


def _derived(text: str, sentence: Sentence, figure: Figure, before: str, after: str) -> str:
    """The word by which a figure is said to be worked out, or to be what another is worked out from; "" where none
    is."""
    found = scene.DERIVED.search(before[-40:])
    found = found or scene.COMPARED.search(text, max(sentence.start, figure.start - 48), figure.start)
    if found is None and figure.kind not in RATIOS:
        found = next((lead for whole, of in scene.WHOLE if (lead := whole.search(before)) and of.match(after)), None)
    return (found[0] or "的") if found else ""


def _former(figure: Figure, before: str, after: str, led: bool) -> str:
    """The word by which a figure is the level before a change, or that of the year before what was just counted."""
    found = scene.FORMER.search(before[-12:])
    if found and scene.LATTER.match(after):
        return found[0]
    found = scene.YEAR_BEFORE.match(before) if led and figure.kind not in RATIOS else None
    return found[0] if found else ""


def _planned(text: str, sentence: Sentence, figure: Figure, year: int) -> str:
    """The word of planning before a figure, or behind it, by which it lies ahead of `year`, if none between says it is
    done; "" where it does not lie ahead."""
    goal = None
    for found in scene.PLANNED.finditer(text, max(sentence.start, figure.start - _PLANNING_REACH), figure.start):
        goal = found if int(found["year"] or year) >= year else goal
    if goal is None:
        goal = scene.PLANNED.match(text, figure.end) or scene.AIMED.match(text, figure.end)
        return goal[0] if goal else ""
    since = max(text.rfind(sign, sentence.start, goal.start()) for sign in "，,") + 1 or sentence.start
    there = scene.DONE.search(text, since, goal.start()) or scene.DONE.search(text, goal.end(), figure.start)
    return "" if there or scene.ALREADY_AFTER.match(text, figure.start) else goal[0]


def _done(text: str, sentence: Sentence, figure: Figure, *_: str) -> bool:
    """Whether what a figure counts is said to be there."""
    before = scene.DONE.search(text, max(sentence.start, figure.start - _PLANNING_REACH), figure.start)
    return before is not None or scene.DONE_AFTER.match(text, figure.end, sentence.end) is not None


def _reached(text: str, sentence: Sentence, figure: Figure, before: str, after: str) -> bool:
    """Whether what a figure counts, which nobody plans, is there or said to be reached."""
    # 突破1万亿元: the verb is the figure's bound.
    attained = scene.ATTAINED.search(before + figure.text[:2]) or scene.CROWNED.match(after)
    return attained is not None or _done(text, sentence, figure)
