"""An article as it was saved, cut into sections in the order it was written in.

A section begins with a heading: a short line without a full stop. Bylines and captions belong to the section around
them. Where a page was saved column by column, a paragraph that breaks off is joined to the one that goes on elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from gdcli.chinese import INVISIBLE, SENTENCE_STOP
from gdcli.language.drafting import BYLINES, CAPTION_ENDS, CAPTION_MARKS
from gdcli.scaffold import people

#: The names of what stands before the first heading, of a text without headings, and of what has lost its heading.
TITLE, LEAD, BODY_TEXT, LOST = "标题", "导语", "正文", "标题缺失"

_LONGEST_HEADING, _LONGEST_BYLINE, _LONGEST_CAPTION = 40, 60, 80
_FINISHED: Final = tuple("。！？；：…”）)》")
_KEYWORD: Final = re.compile(r"^[●■◆▍◇○\s]*关键词\s*[|｜:：丨]\s*")
_LIST_NUMBER: Final = "[一二三四五六七八九十]{1,3}"
_HEADING_MARKS: Final = re.compile(
    rf"^[●■◆▍◇○【\s]*(?:{_LIST_NUMBER}、|[（(](?:{_LIST_NUMBER}|[0-9]{{1,2}})[）)]"
    rf"|[0-9]{{1,2}}[.、．](?![0-9])|第{_LIST_NUMBER}[，、])?"
)
_NUMBERED_POINT: Final = re.compile(rf"{_LIST_NUMBER}(?:是|、)(?P<name>[^。；！？，,0-9]{{4,24}})[。，,；:：]")
#: A paragraph goes on from elsewhere if its first sentence is no longer than this.
_FRAGMENT: Final = re.compile("[^。；！？，]{1,6}。")


class LineRole(StrEnum):
    """What a line of the page is."""

    HEADING = "heading"
    BODY = "body"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the page that is not empty: `line` from 1, `start` its offset in the text."""

    line: int
    start: int
    text: str
    role: LineRole

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands beneath it."""

    name: str
    paragraphs: tuple[Paragraph, ...]


def read(text: str) -> list[Section]:
    """The sections of `text`, each with at least one paragraph; together they hold every line that is not empty.

    >>> page = "林业发布会\\n近年来，林业发展。\\n●关键词 | 公园\\n新建公园120个。"
    >>> [(section.name, len(section.paragraphs)) for section in read(page)]
    [('标题', 1), ('导语', 1), ('公园', 2)]
    """
    paragraphs = list(_paragraphs(text))
    return _mended(_counted(_unheaded(_headed(paragraphs))))


def _paragraphs(text: str) -> Iterator[Paragraph]:
    start = 0
    known = people.speakers(text)
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped:
            role = LineRole.BODY if people.opens(stripped, known) else _role(stripped)
            yield Paragraph(number, start, line, role)
        start += len(line) + 1


def _role(line: str) -> LineRole:
    if len(line) <= _LONGEST_CAPTION and (line[0] in CAPTION_MARKS or line.endswith(CAPTION_ENDS)):
        return LineRole.ASIDE
    if SENTENCE_STOP.search(line) or line.endswith(("，", ",", "、")):
        return LineRole.BODY
    if len(line) <= _LONGEST_BYLINE and any(word in line for word in BYLINES):
        return LineRole.ASIDE
    return LineRole.HEADING if len(line) <= _LONGEST_HEADING else LineRole.BODY


def heading(line: str) -> str:
    """What a heading says, without its marks and its number.

    >>> heading("●关键词 | 技术改造"), heading("（二）稳外贸"), heading("2.稳就业")
    ('技术改造', '稳外贸', '稳就业')
    """
    bare = _HEADING_MARKS.sub("", _KEYWORD.sub("", line.strip()), count=1)
    return INVISIBLE.sub("", bare).strip("【】 　") or INVISIBLE.sub("", line).strip()


def _headed(paragraphs: list[Paragraph]) -> list[Section]:
    """Cut at the headings; headings that follow each other are one."""
    sections: list[Section] = []
    begun = False
    for paragraph in paragraphs:
        begun = begun or paragraph.role is LineRole.BODY
        last = sections[-1] if sections else None
        opens = begun and paragraph.role is LineRole.HEADING and not _is_open(last)
        name = heading(paragraph.text) if opens else _name(last) if begun else TITLE
        if opens or last is None or last.name != name:
            sections.append(Section(name, (paragraph,)))
        else:
            sections[-1] = replace(last, paragraphs=(*last.paragraphs, paragraph))
    return sections


def _unheaded(sections: list[Section]) -> list[Section]:
    """What stands under no heading at all is the body, not a lead before it."""
    if all(section.name in (TITLE, LEAD) for section in sections):
        return [replace(section, name=BODY_TEXT) if section.name == LEAD else section for section in sections]
    return sections


def _is_open(last: Section | None) -> bool:
    """Whether nothing stands yet beneath the heading of a section."""
    return last is not None and last.name != TITLE and last.paragraphs[-1].role is LineRole.HEADING


def _name(last: Section | None) -> str:
    """The section of what goes on behind the section `last`."""
    return LEAD if last is None or last.name == TITLE else last.name


def _counted(sections: list[Section]) -> list[Section]:
    """Cut a text without headings where paragraphs begin with 一是, 二是 and so on."""
    if not sections or sections[-1].name != BODY_TEXT:
        return sections
    heads = [_NUMBERED_POINT.match(paragraph.text.lstrip()) for paragraph in sections[-1].paragraphs]
    if sum(head is not None for head in heads) < 2:
        return sections
    made = sections[:-1]
    for paragraph, head in zip(sections[-1].paragraphs, heads, strict=True):
        if head is not None:
            made.append(Section(heading(head["name"]), (paragraph,)))
        elif len(made) == len(sections) - 1:
            made.append(Section(LEAD, (paragraph,)))
        else:
            made[-1] = replace(made[-1], paragraphs=(*made[-1].paragraphs, paragraph))
    return made


def _mended(sections: list[Section]) -> list[Section]:
    """Put what goes on elsewhere behind the paragraph that breaks off, where there is one of each.

    What stood behind the broken paragraph has then lost its own heading.
    """
    broken = [
        (s, p) for s, section in enumerate(sections) for p in range(len(section.paragraphs)) if _breaks(section, p)
    ]
    strays = [
        (s, p) for s, section in enumerate(sections) for p in range(len(section.paragraphs)) if _strays(section, p)
    ]
    if len(broken) != 1 or len(strays) != 1 or broken[0][0] == strays[0][0]:
        return sections
    (torn, cut), (other, begin) = broken[0], strays[0]
    moved = sections[other].paragraphs[begin:]
    behind = sections[torn].paragraphs[cut + 1 :]
    made = []
    for number, section in enumerate(sections):
        if number == other:
            made.append(replace(section, paragraphs=section.paragraphs[:begin]))
        elif number == torn:
            made.append(replace(section, paragraphs=(*section.paragraphs[: cut + 1], *moved)))
            made.append(Section(LOST, behind))
        else:
            made.append(section)
    return made


def _breaks(section: Section, number: int) -> bool:
    """Whether the paragraph ends amid a sentence and the next one begins another thing: 一是."""
    here, behind = section.paragraphs[number], section.paragraphs[number + 1 : number + 2]
    unfinished = here.role is LineRole.BODY and not here.text.rstrip().endswith(_FINISHED)
    return unfinished and bool(behind) and _NUMBERED_POINT.match(behind[0].text.lstrip()) is not None


def _strays(section: Section, number: int) -> bool:
    """Whether the paragraph begins amid a sentence, behind a caption that cuts it off from what it goes on from."""
    here, before = section.paragraphs[number], section.paragraphs[number - 1 : number]
    follows = bool(before) and before[0].role is LineRole.ASIDE
    return follows and here.role is LineRole.BODY and _FRAGMENT.match(here.text.lstrip()) is not None
