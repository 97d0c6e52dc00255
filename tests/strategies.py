"""Random bases: fact files of the second schema with everything that a lookup filters or sorts by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.making import FIGURES, fact, section, text

PERIODS = (
    None, "2029", "2030", "2030-H1", "2030-H2", "2030-Q1", "2030-06", "2030-06-30", "2029/2030", "2030-01/2030-02",
    "2030-Q1/2030-Q3", "../2030-06", "../2029", "../2030-06-30",
)  # fmt: skip
REGIONS = (None, "广东省", "深圳市", "全国")
PLACES = ("广东省", "浙江省", "深圳市", "全国")
#: Departments by source: the same names, with other people.
NAMES = ("科技厅", "林业局", "环保厅")
TOPICS = ("产业", "生态", "外资")
_INDICATORS = ("外资", "企业数量", "外资企业数量", "园区", "储能５g")


@dataclass(frozen=True)
class Made:
    """A fact file and the facts that it states."""

    source: str
    text: str


def _departments(source: str, names: list[str]) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "full_name": f"省{name}",
            "en": f"{name} {source}",
            "aliases": [f"{name[:1]}{source}"],
            **({} if name == "环保厅" else {"speaker": {"name": f"{name[:1]}{source}人", "title": f"{source}长"}}),
        }
        for name in names
    ]


@st.composite
def _facts(draw: st.DrawFn, source: str, names: list[str]) -> list[dict[str, Any]]:
    """Facts with ids of their own, of which some stand in other sources too, and indicators that are unlike."""
    count = draw(st.integers(0, 6))
    made = []
    for number in range(count):
        figure = draw(st.sampled_from(list(FIGURES)))
        named = draw(st.sampled_from(_INDICATORS))
        target = draw(st.booleans())
        made.append(
            fact(
                f"f-{number}" if draw(st.booleans()) else f"{source}-{number}",
                figure,
                dept=draw(st.sampled_from(names)),
                topic=draw(st.sampled_from(TOPICS)),
                indicator=named,
                also=[f"{named}{number}"],
                period=draw(st.sampled_from(PERIODS)),
                region=draw(st.sampled_from(REGIONS)),
                target=target,
                # The same indicator may stand there twice.
                doubts=["原文如此"],
                notes=draw(st.lists(st.sampled_from(["外资口径", "不含储能"]), max_size=1)),
            )
        )
    return made


@st.composite
def file(draw: st.DrawFn, source: str) -> Made:
    """One fact file; its facts stand in sections, some of what they share said there."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    facts = draw(_facts(source, names))
    cut = draw(st.integers(0, len(facts)))
    shared = {"topic": draw(st.sampled_from(TOPICS)), "notes": ["本节说明"]}
    inheriting = [{key: value for key, value in one.items() if key != "topic"} for one in facts[:cut]]
    sections = [section(facts[cut:], "其他")] * bool(facts[cut:])
    sections += [section(inheriting, "共有", **shared)] * bool(inheriting)
    made = text(
        [],
        source,
        sections=sections or [section([], "空")],
        departments=_departments(source, names),
        glossary={"外资": ["外商投资", "FDI"]},
        place=draw(st.sampled_from(PLACES)),
    )
    return Made(source, made)


def files(most: int = 3) -> st.SearchStrategy[list[Made]]:
    """Several fact files of different sources."""
    ids = [f"s{number}" for number in range(most)]
    return st.integers(1, most).flatmap(lambda count: st.tuples(*map(file, ids[:count])).map(list))


# --- what people write, and what they did not mean to ---

#: The words that a draft is made of besides its figures.
_SAID = """
    去年 今年 2029年 2030年 上半年 前三季度 截至2030年底 到2035年 一季度 “十五五”期间 比上年 较去年同期 目前 前年 次年
    广东 全省 深圳 全国 江苏 佛山市 我省 本市 美国 深汕合作区 粤港澳大湾区
    同比 环比 增长 下降 分别 均 双双 占 比重 其中 合计 平均 力争 达到 没有 不再是 并非 从 升至 以上 左右 将 已 是 约
    张劲松介绍， 省林业局局长王小明表示， 记者 获悉， 据悉， 新华社电 “中小融”平台 技改投资 工业投资 实际利用外资
    制造业 外资企业 进出口 新设 森林面积 公园 高新技术企业 累计
    的 、 ， 。 ； ： （ ） “ ” 《 》 ！ \n \n\n \n●关键词|公园\n 来源：某报 2031-05-06
"""
#: What a newspaper never prints: what steers a terminal, hides, breaks lines, or means something to another program.
_SHOWN = (
    "\x1b[31m", "\x1b]8;;x\x07", "\u202e", "\u200b", "\xad", "\ufeff", "\u3164", "\x00", "\r\n", "\r", "\x85",
    "\u2028", "\ud800", "👩\u200d👩\u200d👧", "﷽", "=1+1", "<script>", "</script>", "&amp;", "%s", "{0}", "[bold]",
    "**", "|", "\\", "'", '"', "#", "`", "$(", "~",
)  # fmt: skip
SAID = [word for word in _SAID.split(" ") if word.strip(" ")]
_DIGITS = st.from_regex(r"[0-9０-９]{1,14}([.．][0-9]{1,4})?", fullmatch=True) | st.from_regex(
    r"[零〇一二两三四五六七八九十百千万亿兆廿壹贰叁肆伍陆柒捌玖拾佰仟]{1,9}(点[一二三四五六七八九]{1,3})?",
    fullmatch=True,
)


@st.composite
def figure(draw: st.DrawFn) -> str:
    """A figure, or what nearly is one, by the grammar's own tables: a bound, a number, a magnitude, a unit, a bound."""
    from gdcli.language import bounds, currencies, units

    pick = draw(st.integers(0, 9))
    if pick == 0:
        return draw(st.sampled_from(sorted(FIGURES)))
    number = draw(_DIGITS)
    if pick == 1:
        number += draw(st.sampled_from(["—", "-", "至", "~", "/", "×", "：", "、", "和", "分之"])) + draw(_DIGITS)
    names = sorted({name for row in units.TABLE for name in row[3].split()})
    before = draw(st.sampled_from(["", "", *sorted(bounds.BEFORE)]))
    sign = draw(st.sampled_from(["", "", "", "第", "-", "负", *sorted(currencies.IN_FRONT)]))
    magnitude = draw(st.sampled_from(["", "万", "亿", "多万", "余", "几"]))
    unit = draw(st.sampled_from(["", "%", "‰", "个百分点", "倍", "成", "元", "家", *names]))
    return before + sign + number + magnitude + unit + draw(st.sampled_from(["", "", *sorted(bounds.AFTER)]))


def drafts(known: Sequence[str] = ("",)) -> st.SearchStrategy[str]:
    """Texts as newspapers print them, by their grammar, some of them saying what is `known`, with what no newspaper
    prints in between."""
    said = st.sampled_from(SAID)
    piece = said | figure() | said | figure() | said | st.sampled_from(known) | st.sampled_from(_SHOWN)
    return st.lists(piece | st.text(max_size=4), max_size=30).map("".join)


#: What is put in the place of a value in a fact file.
_VALUES = (
    "", "null", "~", "0", "-1", "1e999", "9" * 40, "0.1", "true", "[]", "{}", "[a, b]", "{a: b}", "&a x", "*a",
    "!!python/name:os.system", "2030", "2030-13", "2030-02-30", "../..", "2030/2029", '"\\x1b[31m"', "'=1+1'",
    "\u202e", "\u3164", "超过7万家", "22.4%", "x" * 1200, "| \n   y", "%", "@", "- x", "? x", "a: b: c", "#",
    "\t", "---", "...", "<<: *x", "科技厅", "up", "money", "s/a",
)  # fmt: skip
_BYTES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x80",
    b"\t",
    b"\r",
    b"\x85",
    b"\xe2\x80\xa8",
    b"'",
    b'"',
    b"[",
    b"}",
)


def _lines_of(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True) or [b"\n"]


@st.composite
def _mutated(draw: st.DrawFn, data: bytes) -> bytes:
    """`data` with one thing wrong: in its bytes, its lines or its values."""
    how = draw(st.sampled_from([0, 1, 2, 3, 4, 5, 6, *[7] * 12]))
    lines = _lines_of(data)
    with_value = [n for n, line in enumerate(lines) if b": " in line and not line.rstrip().endswith((b",", b"[", b"{"))]
    at = draw(st.sampled_from(with_value) if how == 7 and with_value else st.integers(0, len(lines) - 1))
    if how == 0:
        place = draw(st.integers(0, len(data)))
        put = draw(st.sampled_from(_BYTES) | st.binary(max_size=3))
        return data[:place] + put + data[place + draw(st.integers(0, 2)) :]
    if how == 1:
        return data[: draw(st.integers(0, len(data)))]
    other = draw(st.integers(0, len(lines) - 1))
    key = lines[at].partition(b":")[0]
    if how == 2:
        del lines[at]
    elif how == 3:
        lines.insert(other, lines[at])
    elif how == 4:
        lines[at], lines[other] = lines[other], lines[at]
    elif how == 5:
        lines[at] = b" " * draw(st.integers(0, 12)) + lines[at].lstrip()
    elif how == 6:
        lines[at] = key[:-1] + draw(st.sampled_from([b"", b"s", b"_"])) + lines[at][len(key) :]
    else:
        value = draw(st.sampled_from(_VALUES) | figure() | st.text(max_size=5))
        written = json.dumps(value) if draw(st.booleans()) else value
        lines[at] = key + b": " + written.encode("utf-8", "replace") + b"\n"
    return b"".join(lines)


def _fact_at(lines: list[bytes], start: int, on: bool) -> list[bytes]:
    """The lines of the fact that begins at `start`; where it goes `on`, also those of the section that may follow."""
    deep = len(lines[start]) - len(lines[start].lstrip())
    found = [lines[start]]
    for line in lines[start + 1 :]:
        if line.lstrip().startswith(b"- id:") or (not on and line.strip() and len(line) - len(line.lstrip()) <= deep):
            break
        found.append(line)
    return found


@st.composite
def fact_files(draw: st.DrawFn, originals: list[bytes]) -> bytes:
    """One of the fact files `originals`, most of its facts left out, with up to six things wrong in it."""
    lines = _lines_of(draw(st.sampled_from(originals)))
    starts = [n for n, line in enumerate(lines) if line.lstrip().startswith((b"- id:", b"- {id:"))]
    whole = draw(st.integers(0, 19)) == 0
    if starts and not whole:
        numbers: st.SearchStrategy[list[int]] = st.lists(st.integers(0, len(starts) - 1), min_size=1, max_size=6)
        kept = sorted(set(draw(numbers)))
        lines = lines[: starts[0]] + [line for n in kept for line in _fact_at(lines, starts[n], n + 1 in kept)]
    data = b"".join(lines)
    for _ in range(draw(st.sampled_from([0, 1, 1, 1, 1, 2, 2, 3, 6]))):
        data = draw(_mutated(data))
    return data


#: What people type where an option wants a value, and what they should not.
_TYPED = (
    "外资", "4612", "4612家", "科技厅", "kjt", "科技", "2023", "2023-H1", "去年", "value", "id,printed",
    "制造业 外资", "深圳", "json", "csv", "money", "fdi-new-firms", "xkb", "超7万", "22.4%", "-1", "0", "1",
    "9" * 20, "", " ", "　", "-", "--", "-x", "=1", "%s", "\x1b[31m", "\u202e", "\ud800", "'", '"', "*", "(",
    "AND", "NOT x", "a" * 300, "广" * 300, "draft.txt", "facts.yaml", "broken.yaml", "nothing.txt", "folder",
    ".",
)  # fmt: skip


#: What fits an option, and what a command wants to have.
_FITTING = {
    "--format": "csv", "-f": "json", "--fields": "id,printed,value", "--dept": "科技厅", "-d": "kjt",
    "--topic": "外资", "-t": "外资", "--source": "xkb", "-s": "xkb", "--place": "广东", "--keyword": "制造业",
    "-k": "制造业", "--kind": "money", "--period": "2023", "--sort": "value", "--limit": "3",
    "--data": "facts.yaml", "--date": "2024-01-24", "--sqlite": "out.db", "--output": "out.yaml",
    "-o": "out.yaml", "--text": "draft.txt", "--series": "外资企业", "--publisher": "某报", "--title": "标题",
    "--event": "发布会",
}  # fmt: skip
_WANTED = {
    "proof": ["draft.txt"], "figures": ["draft.txt"], "audit": ["draft.txt"], "check": ["facts.yaml"],
    "find": ["外资"], "cite": ["fdi-new-firms"], "export": ["--sqlite", "out.db"],
    "new": ["draft.txt", "--publisher", "某报", "--title", "标题", "--event", "发布会", "--date", "2024-01-23",
        "--place", "广东"],
}  # fmt: skip


@st.composite
def command_lines(draw: st.DrawFn, options: dict[str, list[tuple[str, bool]]]) -> list[str]:
    """A command line of the command line's own commands and `options` (name, and whether it takes a value), with
    values that fit and that don't, in any order; nothing in it leaves the working folder."""
    command = draw(st.sampled_from([*options, *options, *_TYPED[:12]]))
    known = options.get(command) or [pair for pairs in options.values() for pair in pairs]
    args = [command] if draw(st.integers(0, 30)) else []
    if draw(st.integers(0, 3)):
        args += _WANTED.get(command, [])
    typed = st.sampled_from(_TYPED) | st.text(max_size=6).filter(lambda text: "/" not in text)
    for _ in range(draw(st.sampled_from([0, 1, 1, 2, 2, 3, 5]))):
        if draw(st.integers(0, 3)) == 0:
            args.append(draw(typed))
            continue
        name, takes = draw(st.sampled_from(known))
        args.append(name)
        if takes:
            args.append(_FITTING.get(name, "1") if draw(st.integers(0, 2)) else draw(typed))
    if args and draw(st.integers(0, 9)) == 0:
        at = draw(st.integers(0, len(args) - 1))
        args[at] = args[at][: draw(st.integers(0, len(args[at])))]
    return args
