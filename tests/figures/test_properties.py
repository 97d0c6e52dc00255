"""Whatever is printed is read back as it was meant, and nothing breaks the reader."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gdcli.figures import grammar, read, read_blocks, read_one, read_printed, stream
from gdcli.language import bounds, currencies, units
from gdcli.model import STATISTICAL, Bound, Kind

MAGNITUDES = {"": 0, "万": 4, "亿": 8, "万亿": 12}
#: Printed unit, its kind, its base unit, the factor to it.
UNITS = {
    "元": (Kind.MONEY, "元", "1"),
    "美元": (Kind.MONEY, "美元", "1"),
    "港元": (Kind.MONEY, "港元", "1"),
    "澳门元": (Kind.MONEY, "澳门元", "1"),
    "吨": (Kind.MEASURE, "吨", "1"),
    "公里": (Kind.MEASURE, "公里", "1"),
    "千瓦时": (Kind.MEASURE, "千瓦时", "1"),
    "千克": (Kind.MEASURE, "公斤", "1"),
    "平方米": (Kind.MEASURE, "平方米", "1"),
    "户": (Kind.COUNT, "户", "1"),
    "家": (Kind.COUNT, "家", "1"),
    "个": (Kind.COUNT, "个", "1"),
    "人次": (Kind.COUNT, "人次", "1"),
    "标箱": (Kind.COUNT, "标准箱", "1"),
    "TEU": (Kind.COUNT, "标准箱", "1"),
}
SMALL_UNITS = {
    "%": (Kind.PERCENT, "%", "1"),
    "‰": (Kind.PERCENT, "%", "0.1"),
    "个百分点": (Kind.POINTS, "百分点", "1"),
    "个基点": (Kind.POINTS, "百分点", "0.01"),
    "倍": (Kind.MULTIPLE, "倍", "1"),
    "天": (Kind.DURATION, "天", "1"),
    "个月": (Kind.DURATION, "月", "1"),
    "小时": (Kind.DURATION, "小时", "1"),
}
BOUNDS = {
    ("", ""): Bound.EXACT,
    ("超", ""): Bound.OVER,
    ("突破", ""): Bound.OVER,
    ("逾", ""): Bound.OVER,
    ("近", ""): Bound.NEARLY,
    ("将近", ""): Bound.NEARLY,
    ("约", ""): Bound.ABOUT,
    ("", "左右"): Bound.ABOUT,
    ("不足", ""): Bound.UNDER,
    ("至少", ""): Bound.AT_LEAST,
    ("不低于", ""): Bound.AT_LEAST,
    ("", "以上"): Bound.AT_LEAST,
    ("不超过", ""): Bound.AT_MOST,
    ("最高", ""): Bound.AT_MOST,
    ("", "以内"): Bound.AT_MOST,
}
CHINESE = "零一二三四五六七八九"
FINANCIAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿两点个户吨约将逾来里时间", "萬億兩點個戶噸約將逾來里時間")
FULL_WIDTH = str.maketrans("0123456789%.,", "０１２３４５６７８９％．，")

#: Characters that mean something to the grammar, so that random texts reach into it.
TELLING = (
    "0123456789０９.,，、·%％‰ 　零〇一二两三四五六七八九十廿百千万亿萬億壹拾佰点點余多来近超约至到—-~"
    "年月日号时点分之成倍番翻半第首位榜个個家元美港币HK$US¥（）()“”《》\n\t全国前后上下以内外左右连续"
)
#: The words of the grammar itself, so that random texts reach into every rule.
WORDS = sorted(
    {
        *TELLING,
        *bounds.BEFORE,
        *bounds.AFTER,
        *currencies.IN_FRONT,
        *(name for row in units.TABLE for name in row[3].split()),
        *(
            "百分之",
            "分之",
            "三分之一",
            "一半",
            "过半",
            "半数",
            "倒数第",
            "并非",
            "没有增长",
            "个半",
            "个多",
            "1/4",
            "10万+",
        ),
        *(
            "民国",
            "学年度",
            "兆",
            "w",
            "k",
            "点",
            "零下",
            "负",
            "第",
            "其",
            "年初",
            "前",
            "首",
            "地震",
            "级",
            "男子",
            "栋",
        ),
        *("**", "️⃣", "\u200b", "\u00ad", "<b>", "[", "A", "G", " Gen", "　", "…", "至", "~", "—", "+", "-", "×", "比"),
    }
)
telling_texts = st.lists(st.sampled_from(WORDS) | st.sampled_from("0123456789一二三十百万亿"), max_size=40).map("".join)


def chinese(number: int) -> str:
    """A whole number below ten thousand 亿 in Chinese numerals."""
    if number == 0:
        return "零"
    sections, text = [], ""
    while number:
        number, section = divmod(number, 10_000)
        sections.append(section)
    for index in range(len(sections) - 1, -1, -1):
        section = sections[index]
        if not section:
            continue
        if text and (section < 1000 or sections[index + 1] == 0):
            text += "零"
        text += _section(section) + ("", "万", "亿")[index]
    return text[1:] if text.startswith("一十") else text


def _section(number: int) -> str:
    text, gap = "", False
    for digit, name in zip(f"{number:04}", ("千", "百", "十", ""), strict=True):
        if digit == "0":
            gap = True
            continue
        text += ("零" if gap and text else "") + CHINESE[int(digit)] + name
        gap = False
    return text


def decimals(value: Decimal) -> str:
    """A number with decimals in Chinese numerals: 九点四."""
    whole, _, fraction = f"{value:f}".partition(".")
    return chinese(int(whole)) + ("点" + "".join(CHINESE[int(digit)] for digit in fraction) if fraction else "")


values = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(9_999_999), places=2)
wholes = st.integers(min_value=2, max_value=999_999_999_999)


@given(
    value=values,
    magnitude=st.sampled_from(sorted(MAGNITUDES)),
    unit=st.sampled_from(sorted(UNITS)),
    words=st.sampled_from(sorted(BOUNDS)),
    style=st.sampled_from(["plain", "grouped", "full-width", "traditional", "spaced"]),
)
def test_arabic_numerals_read_back(
    value: Decimal, magnitude: str, unit: str, words: tuple[str, str], style: str
) -> None:
    kind, base_unit, factor = UNITS[unit]
    number = f"{value:,f}" if style == "grouped" else f"{value:f}"
    printed = f"{words[0]}{number}{magnitude}{unit}{words[1]}"
    if style == "full-width":
        printed = printed.translate(FULL_WIDTH)
    elif style == "traditional":
        printed = printed.translate(TRADITIONAL)
    elif style == "spaced":
        printed = f"{words[0]} {number} {magnitude}{unit}{words[1]}"
    figure = read_one(printed)
    assert figure is not None
    assert figure.text == printed.strip()
    assert (figure.value, figure.unit, figure.kind) == (value, magnitude + unit, kind)
    assert figure.base_value == value.scaleb(MAGNITUDES[magnitude]) * Decimal(factor)
    assert (figure.base_unit, figure.bound) == (base_unit, BOUNDS[words])


@given(
    value=st.decimals(min_value=Decimal("0.1"), max_value=Decimal(99_999), places=1),
    unit=st.sampled_from(sorted(SMALL_UNITS)),
    words=st.sampled_from(sorted(BOUNDS)),
)
def test_shares_and_lengths_read_back(value: Decimal, unit: str, words: tuple[str, str]) -> None:
    kind, base_unit, factor = SMALL_UNITS[unit]
    figure = read_one(f"{words[0]}{value:f}{unit}{words[1]}")
    assert figure is not None
    assert (figure.value, figure.kind, figure.base_unit) == (value, kind, base_unit)
    assert figure.base_value == value * Decimal(factor)


@given(
    number=wholes,
    unit=st.sampled_from(sorted(UNITS)),
    words=st.sampled_from(sorted(BOUNDS)),
    financial=st.booleans(),
)
@example(number=10, unit="家", words=("", ""), financial=False)
@example(number=100_000_000, unit="元", words=("超", ""), financial=False)
@example(number=20_000_010, unit="元", words=("", ""), financial=True)
def test_chinese_numerals_read_back(number: int, unit: str, words: tuple[str, str], financial: bool) -> None:
    numeral = chinese(number)
    if financial:
        numeral, unit = chinese(max(number, 20)).translate(FINANCIAL), "元"
        number = max(number, 20)
    # 三千克 and 三千瓦时 are read as three of the larger unit, as they are spoken.
    if numeral.endswith("千") and unit in ("千克", "千瓦时"):
        unit = "家"
    figure = read_one(f"{words[0]}{numeral}{unit}{words[1]}")
    assert figure is not None
    assert (figure.base_value, figure.base_unit, figure.bound) == (Decimal(number), UNITS[unit][1], BOUNDS[words])


@given(
    value=st.decimals(min_value=Decimal("1.1"), max_value=Decimal(9_999), places=1),
    magnitude=st.sampled_from(["万", "亿", "万亿"]),
)
def test_chinese_decimals_read_back(value: Decimal, magnitude: str) -> None:
    figure = read_one(f"{decimals(value)}{magnitude}元")
    assert figure is not None
    assert (figure.value, figure.unit) == (value, f"{magnitude}元")


@given(
    low=st.integers(min_value=2, max_value=4_999),
    more=st.integers(min_value=1, max_value=4_999),
    magnitude=st.sampled_from(["", "万", "亿"]),
    link=st.sampled_from(["—", "-", "~", "至", "～"]),
    unit=st.sampled_from(["元", "家", "人", "吨"]),
    repeat=st.booleans(),
)
def test_ranges_read_back(low: int, more: int, magnitude: str, link: str, unit: str, repeat: bool) -> None:
    figure = read_one(f"{low}{magnitude + unit if repeat else ''}{link}{low + more}{magnitude}{unit}")
    factor = 10 ** MAGNITUDES[magnitude]
    assert figure is not None
    assert (figure.value, figure.unit, figure.bound) == (Decimal(low), magnitude + unit, Bound.RANGE)
    assert (figure.low, figure.high) == (low * factor, (low + more) * factor)


@given(st.text(alphabet=st.one_of(st.sampled_from(TELLING), st.characters()), max_size=200))
@example("\ud800一\udfff第")
@example("9" * 5000 + "万" * 5000)
@example("1e999999999元")
@example("一百零" * 2000 + "元")
@example("翻99番，翻九百番")
@example("\x00第\x001至")
def test_any_text_is_read(text: str) -> None:
    end, line, column = 0, 1, 1
    for figure in read(text):
        assert end <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.text
        before = text[: figure.start]
        line, column = before.count("\n") + 1, figure.start - (before.rfind("\n") + 1) + 1
        assert (figure.line, figure.column) == (line, column)
        if figure.kind in STATISTICAL:
            assert figure.value is not None
            assert figure.base_value is not None
            assert figure.low is None or figure.high is None or figure.low <= figure.high
        end = figure.end


@settings(max_examples=400)
@given(telling_texts, st.sampled_from([None, "cn", "hk", "tw"]))
@example("占比百分之三点。", None)
@example("1/4令吉-", None)
@example("八个半小时/万元", None)
@example("1分1分1分1分1分", None)
@example("-1、2元", None)
def test_the_words_of_the_grammar_in_any_order_are_read(text: str, region: str | None) -> None:
    end = 0
    for figure in read(text, region):
        assert end <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.text
        if figure.kind in STATISTICAL:
            assert figure.value is not None
            assert figure.base_value is not None
            assert figure.low is None or figure.high is None or figure.low <= figure.high
        end = figure.end
    printed = read_printed(text)
    assert printed is None or printed.figure.kind in STATISTICAL


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(telling_texts)
def test_the_short_way_reads_as_the_long_way(text: str) -> None:
    short = list(read(text))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(grammar, "read_plain", lambda *_: None)
        assert list(read(text)) == short


@given(
    st.lists(
        st.sampled_from(["超1800万户。\n", "增长22.4%，", "全国第一；", "\r\n", "共一百二十家、", "达12万元。"]),
        max_size=60,
    )
)
def test_a_text_in_blocks_is_read_as_the_whole(pieces: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(stream, "SIZE", 12)
        assert list(read_blocks(pieces)) == list(read("".join(pieces)))


@given(st.text(max_size=60))
def test_read_one_takes_anything(text: str) -> None:
    figure = read_one(text)
    assert figure is None or figure.kind in STATISTICAL
