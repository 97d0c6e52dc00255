"""Figures in a row and what they are of: 甲和乙分别有9个和4个; 9个、4个，分别是甲和乙的数量; 前者9个，后者4个."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from gdcli.language import scene
from gdcli.model import Figure
from gdcli.patterns import Pattern
from gdcli.proof.sentences import Sentence
from gdcli.proof.terms import pairs

_LIST_COMMA: Final = Pattern("[、，,]")
_CLAUSE: Final = Pattern("[，,；;：:。！？]")
_ENUMERATION: Final = Pattern("、|/|以及|和|与|及|跟")
#: How far from a row its subjects are looked for.
_REACH: Final = 120
#: So much stands between 分别 and the first figure at most.
_MARK_REACH: Final = 14
#: So many figures are told apart at most.
_MOST_FIGURES: Final = 40


class Told(NamedTuple):
    """What a figure in a row is of, with the words between that and the figure, and all the subjects as they stand."""

    subject: str
    subjects: str


class _List(NamedTuple):
    """The subjects of a row, the words between them and it, and the text that lists them."""

    subjects: Sequence[str]
    between: str
    whole: str


def paired(text: str, sentence: Sentence, figures: Sequence[Figure]) -> dict[int, Told]:
    """For the `figures` of `sentence` that stand in rows, by where they start, what each is of.

    >>> from gdcli.figures import read
    >>> text = "大桥和隧道分别有9座和4座；5公里、3公里，分别是大桥和隧道的长度"
    >>> [told.subject for told in paired(text, Sentence(0, len(text), 0, False), [*read(text)]).values()]
    ['大桥有', '隧道有', '大桥的长度', '隧道的长度']
    """
    found: dict[int, Told] = {}
    last = _List((), "", "")
    for row in _rows(text, figures):
        listed = _before(text, sentence, figures, row, last) or _behind(text, sentence, row)
        if listed is not None:
            last = listed
            found |= {
                figure.start: Told(subject + listed.between, listed.whole)
                for figure, subject in zip(row, listed.subjects, strict=True)
            }
    return found | _former_and_latter(text, sentence, figures)


def _rows(text: str, figures: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """The runs of two figures or more that only joining words stand between."""
    first = 0
    for at in range(1, len(figures) + 1):
        if at < len(figures) and scene.JOINER_ALONE.match(text, figures[at - 1].end, figures[at].start):
            continue
        if at - first > 1:
            yield figures[first : min(at, first + _MOST_FIGURES)]
        first = at


def _before(
    text: str, sentence: Sentence, figures: Sequence[Figure], row: Sequence[Figure], last: _List
) -> _List | None:
    """What a row is told of in front of it."""
    start = row[0].start
    earlier = bisect_right(figures, start, key=lambda figure: figure.end)
    floor = max(sentence.start, figures[earlier - 1].end) if earlier else sentence.start
    mark = next(reversed([*scene.RESPECTIVELY.finditer(text, floor, start)]), None)
    if mark is None or start - mark.end() > _MARK_REACH:
        return _unmarked(text[max(floor, start - _REACH) : start], row)
    between = text[mark.end() : start]
    near = text[floor : mark.start()]
    if subjects := _subjects(near, row, mark):
        return _List(subjects, between, near)
    if len(last.subjects) == len(row):
        # …分别有21个、9个，改善的分别有4个、6个: of the same subjects.
        return last._replace(between=near + between)
    # 创新能力全国第一、科技集群全球第二，分别守了7年和4年: subjects may hold figures themselves.
    whole = text[max(sentence.start, mark.start() - _REACH) : mark.start()]
    subjects = _subjects(whole, row, mark)
    return _List(subjects, near + between, whole) if subjects else None


def _subjects(text: str, row: Sequence[Figure], mark: re.Match[str]) -> list[str]:
    """As many subjects as `row` has figures, where `text` lists them; without 分别 only in one clause."""
    return _enumerated(text, len(row)) or (_listed(text, len(row)) if mark["surely"] else [])


def _unmarked(lead: str, row: Sequence[Figure]) -> _List | None:
    """What a row is of without a word that says so: as many subjects as figures of one kind, in the same clause."""
    clause = _CLAUSE.split(lead)[-1]
    subjects = _enumerated(clause, len(row))
    named = subjects and all(map(pairs, subjects)) and len({figure.kind for figure in row}) == 1
    return _List(subjects, "", clause) if named else None


def _behind(text: str, sentence: Sentence, row: Sequence[Figure]) -> _List | None:
    """What a row is said to be of behind it: 9个、4个，分别是甲和乙的数量."""
    mark = scene.THESE_ARE.match(text, row[-1].end, sentence.end)
    if mark is None:
        return None
    clause = _CLAUSE.split(text[mark.end() : min(sentence.end, mark.end() + _REACH)])[0]
    subjects = _enumerated(clause, len(row))
    return _List(subjects, "", clause) if subjects else None


def _former_and_latter(text: str, sentence: Sentence, figures: Sequence[Figure]) -> dict[int, Told]:
    """What 前者 and 后者 stand for, for the figures that follow them."""
    former = text.find("前者", sentence.start, sentence.end)
    latter = text.find("后者", former, sentence.end) if former >= 0 else -1
    if latter < 0:
        return {}
    whole = text[max(sentence.start, former - _REACH) : former]
    found = {}
    for subject, start in zip(_enumerated(whole, 2), (former, latter), strict=False):
        at = bisect_left(figures, start, key=lambda figure: figure.start)
        if at < len(figures) and figures[at].start - start <= _MARK_REACH:
            found[figures[at].start] = Told(subject + text[start + 2 : figures[at].start], whole)
    return found


def _enumerated(text: str, number: int) -> list[str]:
    """The subjects of the last clause of `text` that lists so many: 和 and 及 may be part of one."""
    for clause in reversed(_CLAUSE.split(text)):
        # 经营主体和其中的企业，去年分别…: the list, not what stands between it and 分别.
        parts = [part for part in _ENUMERATION.split(clause) if part.strip()]
        if len(parts) == number:
            return _completed(parts)
    return []


def _completed(parts: list[str]) -> list[str]:
    """The subjects of a list with the head that the last one has for all: 肉、蛋、奶产量, 城镇和农村居民收入."""
    last = parts[-1]
    return [part + _head(part, last) for part in parts[:-1]] + [last]


def _head(part: str, last: str) -> str:
    """What `last` has behind the piece of it that stands for `part`: behind the ending they share, or behind as many
    characters.

    >>> _head("肉", "奶产量"), _head("高技术制造业", "先进制造业增加值"), _head("大桥", "隧道")
    ('产量', '增加值', '')
    """
    ending = last.find(part[-2:]) if len(part) > 1 else -1
    return last[ending + 2 :] if ending >= 0 else last[len(part) :]


def _listed(text: str, number: int) -> list[str]:
    """The last `number` subjects that `text` lists, none where it lists fewer."""
    for joiners in (_LIST_COMMA, scene.JOINER):
        # 电网投资6083亿元,同比分别…: what says nothing by itself is no subject.
        parts = [part for part in joiners.split(text) if pairs(part)]
        if len(parts) >= number:
            return parts[-number:]
    return []
