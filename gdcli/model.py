"""The words of the program: a figure, a fact, a source, and what can be found wrong with them.

Everything here is frozen data without behaviour. Numbers are `Decimal`, never `float`; a number that a text does not
give is `None`. Offsets count characters from 0, lines and columns count from 1.

What a fact holds is declared here and nowhere else. Every field says with its `Key` what it is called in Chinese, what
it means, and how a fact file writes it; the reader of fact files, the compiled base, JSON, the columns of every format,
the JSON Schema and the tables of docs/curating.md follow from that.
"""

# The annotations below are read as data, so they are not postponed to strings.

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, NamedTuple


class Kind(StrEnum):
    """What sort of number a figure is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"
    RANK = "rank"
    DURATION = "duration"
    MEASURE = "measure"
    DATE = "date"
    ORDINAL = "ordinal"
    LABEL = "label"


#: The kinds that state how much or how many; the others are numerals inside a name, a date or an enumeration.
STATISTICAL = frozenset(Kind) - {Kind.DATE, Kind.ORDINAL, Kind.LABEL}
#: The kinds that a change or a share is said in. A tuple, because a member of an enumeration is slow to hash.
RATIOS = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)

#: The department of what a paper attributes to none.
UNATTRIBUTED = "综合"


class Bound(StrEnum):
    """How the true value relates to the number in print."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


class Direction(StrEnum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Shape(StrEnum):
    """How a fact file writes a value, where its type does not say so."""

    ID = "id"
    PERIOD = "period"
    DATE = "date"
    SHA256 = "sha256"
    UNIT = "unit"
    LINES = "lines"
    RELATIONS = "relations"
    GROUNDS = "grounds"
    SPEAKER = "speaker"


class Written(NamedTuple):
    """How a key stands in a fact file: under which name, whether only at a fact itself and never at its section,
    whether it must be there, and its shape where its type leaves that open."""

    name: str = ""
    own: bool = False
    required: bool = False
    shape: Shape | None = None


class Key(NamedTuple):
    """One value of a record: its heading for people, what it says, how a fact file writes it (`None`: it does not, the
    program derives it), and whether JSON has it."""

    title: str
    doc: str
    written: Written | None = None
    json: bool = True


_IDENTITY = Written(own=True, required=True, shape=Shape.ID)
_OWN = Written(own=True, required=True)
_REQUIRED = Written(required=True)
_OPTIONAL = Written()


class Figure(NamedTuple):
    """A number as a text prints it, and what it says.

    `value` counts in `unit` (492.2 in 亿元), `base_value`, `low` and `high` in `base_unit` (49220000000 in 元).
    `low` and `high` are `None` where the figure leaves that side open; a range's `value` is its lower end. A tuple,
    because every number in a text makes one.
    """

    text: Annotated[str, Key("数字", "the figure as it stands, with the words that bound it and its unit")]
    start: Annotated[int, Key("起", "offset in characters, from 0")]
    end: Annotated[int, Key("止", "offset in characters, from 0")]
    line: Annotated[int, Key("行", "from 1")]
    column: Annotated[int, Key("列", "from 1")]
    value: Annotated[Decimal | None, Key("数值", "as printed, before the last magnitude")]
    unit: Annotated[str, Key("单位", "the unit with its magnitude")]
    base_value: Annotated[Decimal | None, Key("数值（基本单位）", "multiplied out, exact")]
    base_unit: Annotated[str, Key("基本单位", "the unit without magnitude")]
    bound: Annotated[Bound, Key("界限", "how the true value relates to the number")]
    low: Annotated[Decimal | None, Key("下限", "the least true value in the base unit; null where open")]
    high: Annotated[Decimal | None, Key("上限", "the greatest true value in the base unit; null where open")]
    kind: Annotated[Kind, Key("类别", "what sort of number it is")]
    negated: Annotated[bool, Key("否定", "whether the claim itself is denied: 并非, 不再是")] = False


class RelationKind(NamedTuple):
    """How one fact may refer to another: the name in the file, what it says, what the other is to this one and this one
    to the other in Chinese, and which kinds of figure may say it (none named: any)."""

    name: str
    doc: str
    outward: str
    inward: str
    kinds: tuple[Kind, ...] = ()


#: What one fact may say of another.
RELATIONS = (
    RelationKind("growth_of", "this is its change", "增长的是", "增幅"),
    RelationKind(
        "share_of",
        "this is its share in the fact that `share_in` names; checked as part ÷ whole",
        "比重的分子",
        "所占比重",
        (Kind.PERCENT,),
    ),
    RelationKind("share_in", "the whole of that share", "比重的分母", "内部比重", (Kind.PERCENT,)),
    RelationKind("part_of", "this is contained in it; checked not to be larger", "所属整体", "其中"),
    RelationKind("rank_of", "this is its rank", "位次所指", "位次", (Kind.RANK,)),
    RelationKind("streak_of", "this is how long it has held", "连续保持的是", "连续年数", (Kind.DURATION,)),
    RelationKind("record_of", "this is how long no such figure was seen", "纪录所指", "纪录年限", (Kind.DURATION,)),
    RelationKind("threshold_of", "this is the bar its items cleared", "门槛所限", "门槛"),
    RelationKind("amount_of", "this is the money they brought", "金额所属", "金额"),
    RelationKind("restates", "the same in other words elsewhere", "另一处的说法", "另一处的说法"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with its meaning attached: who said it, about what, for when, and where it is printed.

    The fields that JSON has come first, in the order of the contract; `value` counts in `unit`, `base_value` in
    `base_unit`; `period` and `against` are written as `gdcli.period` reads them.
    """

    id: Annotated[str, Key("编号", "stable, lower-case ASCII with hyphens, never reused", _IDENTITY)]
    dept: Annotated[str, Key("部门", "a department's `name`; `综合` for what the paper attributes to none", _REQUIRED)]
    dept_full: Annotated[str, Key("部门全称", "the department's full name")]
    topic: Annotated[str, Key("主题", "what it is filed under", _REQUIRED)]
    indicator: Annotated[str, Key("指标", "our own short noun phrase for what is counted", _OWN)]
    indicator_en: Annotated[str, Key("英文名", "the same in English", Written("en", own=True))]
    printed: Annotated[
        str, Key("原文数字", "the figure exactly as printed, with the words that bound it: `超1800万户`", _OWN)
    ]
    value: Annotated[Decimal, Key("数值", "the number as printed: 492.2 of `492.2亿元`", _OWN)]
    unit: Annotated[
        str,
        Key(
            "单位",
            "its unit with the magnitude: `亿元`; `''` where there is none",
            Written(own=True, required=True, shape=Shape.UNIT),
        ),
    ]
    base_value: Annotated[Decimal, Key("基本单位数值", "multiplied out")]
    base_unit: Annotated[str, Key("基本单位", "the unit without magnitude")]
    bound: Annotated[Bound, Key("界限", "only where `printed` does not say", _OPTIONAL)]
    kind: Annotated[Kind, Key("类别", "only where `printed` does not say", _OPTIONAL)]
    period: Annotated[
        str | None,
        Key(
            "时间",
            "`2023`, `2023-H1`, `2023-Q1`, `2023-12`, `2023-12-31`, `A/B` from one to another, `../2023-12` for "
            "截至2023年12月底; `null` where there is none",
            Written(required=True, shape=Shape.PERIOD),
        ),
    ]
    target: Annotated[bool, Key("目标", "`true` for a goal; `false` if left out", _OPTIONAL)]
    region: Annotated[str, Key("地区", "what the figure covers; the source's `place` if left out", _OPTIONAL)]
    speaker: Annotated[str | None, Key("讲话人", "the department's speaker in this source")]
    section: Annotated[str, Key("版面栏目", "the section it is printed in")]
    relations: Annotated[
        Mapping[str, str], Key("相关条目", "ids of other facts, see below", Written(shape=Shape.RELATIONS))
    ]
    notes: Annotated[tuple[str, ...], Key("备注", "worth knowing", _OPTIONAL)]
    source: Annotated[str, Key("来源", "the source's id")]
    doubts: Annotated[tuple[str, ...], Key("存疑", "do not print without checking, with the arithmetic", _OPTIONAL)]
    inferred: Annotated[
        Mapping[str, str],
        Key("推定", "what the text does not state: the key, and on what grounds", Written(shape=Shape.GROUNDS)),
    ]
    direction: Annotated[
        Direction | None,
        Key("方向", "`up`, `down` or `flat`, only where neither `printed` nor the indicator says", _OPTIONAL),
    ]
    against: Annotated[
        str | None,
        Key("比较期", "what a change is measured from, where not the year before", Written(shape=Shape.PERIOD)),
    ]
    keywords: Annotated[tuple[str, ...], Key("关键词", "what else it is filed under", _OPTIONAL)]
    also: Annotated[tuple[str, ...], Key("别称", "other names of this indicator", _OPTIONAL, json=False)]
    lines: Annotated[
        tuple[int, ...],
        Key(
            "行",
            "of the saved text; a list where it stands more than once, the place to cite first",
            Written("line", own=True, required=True, shape=Shape.LINES),
            json=False,
        ),
    ]
    speaker_title: Annotated[str | None, Key("职务", "the speaker's title", json=False)]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke for a department."""

    name: Annotated[str, Key("姓名", "as printed", _REQUIRED)]
    title: Annotated[str, Key("职务", "as printed", _REQUIRED)]


@dataclass(frozen=True, slots=True)
class Department:
    """Who gave a figure. `name` is what people type and what JSON says; `line` is where the file declares it."""

    name: Annotated[str, Key("部门", "what people type and what JSON says", _REQUIRED)]
    full_name: Annotated[str, Key("全称", "as printed", _REQUIRED)]
    name_en: Annotated[str, Key("英文名", "in English", Written("en"))] = ""
    aliases: Annotated[
        tuple[str, ...], Key("别名", "other names, pinyin, initials; no two departments share one", _OPTIONAL)
    ] = ()
    speaker: Annotated[Speaker | None, Key("讲话人", "`{name, title}`", Written(shape=Shape.SPEAKER))] = None
    notes: Annotated[tuple[str, ...], Key("备注", "what was inferred about it", _OPTIONAL)] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """The text that a fact file was curated from."""

    id: Annotated[str, Key("编号", "stable, lower-case ASCII; what facts carry as `source`", _IDENTITY)]
    title: Annotated[str, Key("标题", "as printed", _REQUIRED)]
    publisher: Annotated[str, Key("媒体", "as printed", _REQUIRED)]
    event: Annotated[str, Key("活动", "as printed", _REQUIRED)]
    date: Annotated[str, Key("日期", "the day of the event", Written(required=True, shape=Shape.DATE))]
    place: Annotated[
        str, Key("地区", "whose conference: a province, a city or `全国`; what 全省 and 我省 mean", _REQUIRED)
    ]
    text_sha256: Annotated[
        str | None,
        Key("原文校验", "of the saved text in UTF-8, so that an audit knows its text", Written(shape=Shape.SHA256)),
    ] = None
    url: Annotated[str | None, Key("网址", "where it is published", _OPTIONAL)] = None
    archived: Annotated[str | None, Key("存档", "where a copy is kept", _OPTIONAL)] = None
    curator: Annotated[str | None, Key("录入", "who entered it", _OPTIONAL)] = None
    reviewed: Annotated[str | None, Key("复核", "who read it again, and when", _OPTIONAL)] = None
    notes: Annotated[tuple[str, ...], Key("备注", "what was inferred about the source itself", _OPTIONAL)] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class NotFact:
    """A numeral of the text that is no fact, and why."""

    printed: Annotated[str, Key("数字", "the numeral, with what it stands in", _REQUIRED)]
    reason: Annotated[str, Key("原因", "why it is no fact", _REQUIRED)]
    lines: Annotated[
        tuple[int, ...],
        Key("行", "the lines it stands in, each as often as it does; none means any", Written(shape=Shape.LINES)),
    ] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a fact file, where, and what to do about it. `line` is 0 where no line applies."""

    path: Annotated[str, Key("文件", "the fact file")]
    line: Annotated[int, Key("行", "from 1; 0 where no line applies")]
    message: Annotated[str, Key("问题", "what is wrong and what to do about it")]


def keys(record: type) -> dict[str, Key]:
    """The declared values of a record by field name, in their order."""
    found = {}
    for name, annotation in record.__annotations__.items():
        key = next((item for item in getattr(annotation, "__metadata__", ()) if isinstance(item, Key)), None)
        if key is not None:
            found[name] = key
    return found


def json_fields(record: type) -> tuple[str, ...]:
    """The names of the values of `record` that JSON has, in the order of the contract."""
    return tuple(name for name, key in keys(record).items() if key.json)


def type_of(record: type, name: str) -> object:
    """The type of the field `name` of `record`, without what is declared beside it."""
    return record.__annotations__[name].__origin__
