"""Where an article comes from, as far as it says so itself: title, publisher, event, day and place."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final

from gdcli import period
from gdcli.chinese import INVISIBLE
from gdcli.language.drafting import CONFERENCES, CONVENING
from gdcli.language.places import PROVINCE_NAMES
from gdcli.language.titles import NATIONAL
from gdcli.model import Source
from gdcli.patterns import any_of
from gdcli.scaffold.page import TITLE, LineRole, Section
from gdcli.scaffold.people import IDEOGRAPH


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says about the source; `None` is to be guessed."""

    title: str | None = None
    publisher: str | None = None
    event: str | None = None
    date: str | None = None
    place: str | None = None


class Unknown(ValueError):
    """Some of the source can't be told from the text: `missing` are the names of what has to be given."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(", ".join(missing))
        self.missing = tuple(missing)


_PUBLISHERS: Final = (
    re.compile(r"来源[:：]\s*(?P<name>[^\s|｜，。、）)]{2,20})"),
    re.compile(rf"(?:^|[\s■:：（(])(?P<name>{IDEOGRAPH}{{2,8}}?)(?:全媒体|首席|融媒)?记者[\s:：]", re.MULTILINE),
    re.compile(
        rf"^[（(]?(?P<name>{IDEOGRAPH}{{2,8}}[社网报讯]){IDEOGRAPH}{{0,4}}[0-9]{{1,2}}月[0-9]{{1,2}}日[电讯]",
        re.MULTILINE,
    ),
    re.compile(rf"^[【（(]?(?P<name>{IDEOGRAPH}{{2,8}}?)讯[】）) ：]", re.MULTILINE),
)
_MONTH_OR_DAY: Final = "[0-9]{1,2}"
_FULL_DATE: Final = re.compile(
    rf"(?P<year>20[0-9]{{2}})(?:年|-|/|\.)(?P<month>{_MONTH_OR_DAY})(?:月|-|/|\.)(?P<day>{_MONTH_OR_DAY})(?![0-9])"
)
_MONTH_AND_DAY: Final = re.compile("(?<![0-9年])(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日")
_EVENT: Final = re.compile(rf"[^，。；！？：,;:!?\n◀▶■●]{{0,40}}?{any_of(CONFERENCES)}")
_TIME_WORDS: Final = re.compile("[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日|上午|下午|今天|今日|昨日|近日|日前|当天")
_CITY: Final = re.compile(f"(?:^|[，。：\n ,])(?P<city>{IDEOGRAPH}{{2,3}}?市)(?!场|民|值|区|域|县)")
_SLUG: Final = re.compile("[^a-z0-9]+")


def guess(text: str, sections: Sequence[Section], name: str, given: Given) -> Source:
    """The source of the article `text`, saved under `name`. Raises `Unknown` for what is neither given nor told."""
    event = given.event or _event(text)
    title = given.title or _title(sections) or event
    found = {
        "title": title,
        "publisher": given.publisher or _publisher(text),
        "event": event or title,
        "date": given.date or _date(text, name),
        "place": given.place or _place(f"{event}\n{title}\n{text}"),
    }
    missing = [field.name for field in fields(Given) if not found[field.name]]
    if missing:
        raise Unknown(missing)
    return Source(
        id=_id(name, found["date"]),
        title=found["title"],
        publisher=found["publisher"],
        event=found["event"],
        date=found["date"],
        place=found["place"],
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _clean(text: str) -> str:
    return " ".join(INVISIBLE.sub(" ", text).split())


def _title(sections: Sequence[Section]) -> str:
    """The headline: what stands at the top, but for a line that only names the event."""
    if not sections or sections[0].name != TITLE:
        return ""
    lines = [_clean(item.text) for item in sections[0].paragraphs if item.role is LineRole.HEADING]
    telling = [line for line in lines if not any(line.endswith(word) for word in CONFERENCES)]
    return next(iter(telling or lines), "")


def _publisher(text: str) -> str:
    found = (pattern.search(text) for pattern in _PUBLISHERS)
    return next((match["name"] for match in found if match), "")


def _event(text: str) -> str:
    """What the press conference is called, without the day and the word that it was held.

    >>> _event("3月19日,某市召开林业工作新闻发布会。")
    '某市林业工作新闻发布会'
    """
    found = _EVENT.search(text)
    return _clean(re.sub(any_of(CONVENING), "", _TIME_WORDS.sub("", found[0]))) if found else ""


def _date(text: str, name: str) -> str:
    """The day of the event: as the text writes it in full, or a day of the text in the year of a full date.

    >>> _date("发布时间：2024-03-20\\n3月19日，召开发布会。", ""), _date("1月23日，召开记者会。", "a-2024-01-23.txt")
    ('2024-03-19', '2024-01-23')
    """
    full = _FULL_DATE.search(text) or _FULL_DATE.search(name)
    if full is None:
        return ""
    made = _valid(full["year"], full["month"], full["day"])
    day = _MONTH_AND_DAY.search(text)
    told = _valid(full["year"], day["month"], day["day"]) if day else ""
    # An event is reported on the same day or soon after.
    return told if told and told <= made and made[:7] in (told[:7], _next_month(told)) else made


def _valid(year: str, month: str, day: str) -> str:
    made = f"{year}-{month.zfill(2)}-{day.zfill(2)}"
    try:
        return period.read(made).text
    except ValueError:
        return ""


def _next_month(date: str) -> str:
    year, month = int(date[:4]), int(date[5:7])
    return f"{year + month // 12}-{month % 12 + 1:02}"


def _place(text: str) -> str:
    """Whose conference it is: of a city, a province or the nation, whichever is named first.

    >>> _place("某某市召开"), _place("广东更大力度"), _place("国新办举行")
    ('某某市', '广东省', '全国')
    """
    found = [(text.find(word), full) for word, full in PROVINCE_NAMES.items()]
    found += [(text.find(word), "全国") for word in NATIONAL]
    city = _CITY.search(text)
    if city is not None and city["city"] not in ("全市", "我市", "城市", "地市", "各市", "本市"):
        found.append((city.start("city"), city["city"]))
    return next((place for at, place in sorted(found) if at >= 0), "")


def _id(name: str, date: str) -> str:
    """The slug of a source: the name of its file, with the date.

    >>> _id("Press Conference.txt", "2024-01-23"), _id("记者会.txt", "2024-01-23")
    ('press-conference-2024-01-23', 'conference-2024-01-23')
    """
    stem = name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or name
    slug = _SLUG.sub("-", stem.lower()).strip("-")[:60].strip("-")
    slug = slug if any(map(str.isalpha, slug)) else "conference"
    return slug if date in slug else f"{slug}-{date}"
