"""What a text says around each of its figures: subject, time, place, direction and part of speech."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gdcli.chinese import fold
from gdcli.model import STATISTICAL, Figure, Kind
from gdcli.proof import periods, places
from gdcli.proof.claims import Claims
from gdcli.proof.compare import as_money
from gdcli.proof.scene import Scene, Scenes
from gdcli.proof.sentences import Sentence, boundaries, sentences
from gdcli.proof.terms import Wordings, canonical, contrasts, grams, sectors


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text without figures and clause ends, and what it is about."""

    text: str
    grams: tuple[str, ...]
    contrasts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around `figure`.

    `before` and `after` are in its own clause, as far as the next figure; `lead` is the clauses since the figure before
    it, `head` the rest of its sentence before that, `tail` the clauses after it, as far as the next figure.

    `owned` tells that `before` follows a figure that it seems to belong to (27家研究院和277家…), `prefixed` that the
    figure stands before what it counts (9345家工业企业).

    `direction` is where a change goes, `growing` that the figure is that change; `sharing` a share of something
    (`outside`: of more than the province; `whole`: the branches of the economy that it is a share of), `changing` a
    difference, `several` one figure for many things, `summing` a count of what was just listed, `former` the level
    before a change, `planned` something ahead in the sentence, `apart` that the figure is a plan, a part, or what there
    is besides, `pointing` a word that points back, `platform` a platform
    without a name.

    `names` are the names of the base or of a platform that were mentioned last, `sectors` the branches of the economy,
    `dept` the department. `background` weighs the pairs of characters of the sentences before.
    """

    figure: Figure
    sentence: Sentence
    before: Piece
    after: Piece
    lead: tuple[Piece, ...]
    head: tuple[Piece, ...]
    tail: tuple[Piece, ...]
    owned: bool
    prefixed: bool
    direction: Direction
    growing: bool
    sharing: bool
    outside: bool
    changing: bool
    several: bool
    summing: bool
    former: bool
    whole: frozenset[str]
    planned: bool
    apart: bool
    pointing: bool
    platform: bool
    scene: Scene
    names: frozenset[str]
    sectors: frozenset[str]
    dept: str
    background: Mapping[str, float]


_EMPTY: Final = Piece("", (), frozenset())
#: A piece longer than this is cut: its far end says nothing about the figure.
_LONG: Final = 80
#: How much a sentence counts for those after it, and a title or the opening of a paragraph for all of it.
_FADING: Final = (0.45, 0.3, 0.2)
_TITLE: Final = 0.25
#: A question is answered by the sentence after it, which need not say again what it is about.
_ASKED: Final = 1.8
#: How far before a figure a word may stand that puts it into the future.
_FAR: Final = 200
#: How many pieces of a sentence are kept before a figure.
_MANY: Final = 12

_UP: Final = (
    r"增长|增加|增幅|增速|增|上升|上涨|提高|提升|攀升|多出|多了|扩大|升幅|涨幅|升|涨|高出|上扬|加快|跃升|走高|快了"
)
_DOWN: Final = (
    r"负增长|下降|下滑|减少|降低|回落|下跌|降幅|跌幅|减幅|萎缩|收缩|缩减|缩水|缩|滑落|走低|倒退|少了|跌|降|减|负|"
    r"下挫|下探"
)
_MOVE: Final = re.compile(rf"(?P<down>{_DOWN})|(?P<up>{_UP})")
#: After a verb of change these make the figure the level reached.
_REACHED: Final = re.compile(r"[至到]|[为]?历史")
_SHARE: Final = re.compile(r"占|比重|份额|占比|比例|之比|流向|拿走|贡献|来自|属于|投向|分走")
_OUTSIDE: Final = re.compile(
    r"占[^，]{0,6}(?:全国|全球|世界|国内生产总值|地区生产总值|gdp)|(?:全国|全球|世界)[^，]{0,6}(?:比重|份额|占比)"
)
_AGAINST: Final = re.compile(r"(?:比|较|相比|高于|低于|多于|少于)")
_NET: Final = re.compile(r"净(?:增|减|增长|增加|减少|流入|流出)[了额]?$")
_CHANGE: Final = re.compile(r"(?:增加|增|多|减少|减|少|高|低|提高|提升|上升|下降|净增|扩大)了?出?$")
#: What follows a count of things that were just listed: 四项均居全国首位, 两项都是.
_THESE: Final = tuple("这 那 上述 前述 以上".split())  # noqa: SIM905
_SUMMING: Final = re.compile(r"均|都|皆|全部?|齐|也都|指标|数据|之中|合计|加起来|同时")
#: From the level before to the level after: 从1630万户左右扩大到1800万户.
_FROM: Final = re.compile(r"[从由][^，]{0,6}$")
_TO: Final = re.compile(r"[^，。]{0,8}?[到至成为]")
#: What a share is taken of.
_WHOLE: Final = re.compile(
    r"占[到了去据]?([^，]{1,14}?)(?:的|比重|份额|$)|(?:在|于)([^，]{1,12}?)(?:中|里|当中)的?(?:占比|比重|份额|比例)"
)
_SEVERAL: Final = re.compile(
    r"双双|均|都|皆|各[自项]?|分别|样样|全部|这几项|这些|四项|三项|两项|两者|二者|一同|同时|齐|加起来|合计"
)
_PLANNED: Final = re.compile(
    r"接下来|下一步|未来|今后|计划|力争|目标|拟|将|要|打造|争取|规划|到20[2-9]\d年|冲|远景|愿景|准备"
)
#: What there is besides, and a part without a name of its own.
_REST: Final = re.compile(r"另有|还有|其余|另外|剩下|再有|再增")
_PART: Final = re.compile(r"其中(?:(?:有|已有|约有)?|[^，]{1,20}的)$")
#: What is only hoped for, and what ends the hoping.
_GOAL: Final = re.compile(r"计划|力争|目标|拟|争取|预计|预期|有望|确保|要求|瞄准")
_DONE: Final = re.compile(r"已|目前|眼下|现有|去年|如今|实际|年内完成")
_SUMMED: Final = re.compile(r"[\d两三四五六七八九十几]年(?:来|间|里|内)?(?:累计|合计|一?共|总共)")
_POINTING: Final = re.compile(r"[这该此其它]|上述|两者|二者")
_LOW: Final = re.compile(r"新低|最低|最慢|最差|低点|低谷|谷底|垫底|倒数")
_NOUN_AFTER: Final = re.compile(r"[一-鿿“‘「『《a-z]")
#: A figure that qualifies the noun behind it.
_ATTRIBUTE: Final = re.compile(r"[”」』]?的[一-鿿“‘「『]")
#: Where the thing that is counted ends and something is said of it.
_BUILDS: Final = re.compile(r"构成|组成|撑起|托起|扛起|支撑|筑牢|汇聚|汇成|挺起|构筑|铺就|垒起")
_NOT_NOUN: Final = re.compile(
    r"(?:[，。；、]|和|与|及|以及|增|升|降|跌|涨|下|同比|较|比|居|位|列|在|都|均|也|，|的?(?:增|降|升|跌)|以|是|为|占|达|超|左右)"
)


def contexts(text: str, figures: Sequence[Figure], claims: Claims) -> Iterator[Context]:
    """The context of every statistical figure of `text`, in reading order.

    `figures` are all figures of the text in reading order; `claims` tell which names and departments to watch for.
    """
    folded = fold(text)
    counted = [figure for figure in figures if figure.kind in STATISTICAL]
    scenes = Scenes(
        folded,
        periods.mentions(folded),
        _outside(places.mentions(folded, claims.phrases), counted),
        claims.year,
        [figure.start for figure in counted],
    )
    position = 0
    background = _Background(claims.weights)
    focus = _Focus(folded, claims)
    for sentence in sentences(text):
        start = position
        while position < len(counted) and counted[position].start < sentence.end:
            position += 1
        inside = counted[start:position]
        cut = _Cut(folded, sentence, inside, claims.wordings)
        scene = scenes.enter(sentence)
        if inside:
            yield from _in_sentence(folded, sentence, inside, scene, cut, background.before(sentence), focus)
        background.add(sentence, cut.pieces, bool(inside), folded[sentence.start : sentence.end].rstrip()[-1:] == "?")
        focus.sectors(cut.pieces[-_MANY:])


class _Background:
    """What the sentences before were about."""

    def __init__(self, known: Mapping[str, float]) -> None:
        self._known = known
        self._recent: deque[tuple[float, tuple[str, ...]]] = deque(maxlen=len(_FADING))
        self._title: tuple[str, ...] = ()
        self._opening: tuple[str, ...] = ()
        self._paragraph = -1

    def before(self, sentence: Sentence) -> dict[str, float]:
        """The pairs of characters said before `sentence`, and how much they may still be meant."""
        bag: dict[str, float] = dict.fromkeys(self._title, _TITLE)
        if sentence.paragraph == self._paragraph:
            bag.update(dict.fromkeys(self._opening, _TITLE))
        for fading, (weight, found) in zip(_FADING, self._recent, strict=False):
            for gram in found:
                if bag.get(gram, 0.0) < weight * fading:
                    bag[gram] = weight * fading
        return bag

    def add(self, sentence: Sentence, pieces: Sequence[Piece], figures: bool, asks: bool) -> None:
        """Go on past `sentence`."""
        found = tuple({gram: None for piece in pieces[-_MANY:] for gram in piece.grams if gram in self._known})
        # A question or a heading sets the subject for what comes next; a sentence with figures has its own.
        self._recent.appendleft((_ASKED if asks else 1.0 if sentence.soft or not figures else 0.8, found))
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._opening = sentence.paragraph, found
            if sentence.paragraph == 0:
                self._title = found


def _outside(found: Iterator[places.PlaceMention], figures: Sequence[Figure]) -> Iterator[places.PlaceMention]:
    """Those places `found` that are not inside a figure (全国第一)."""
    position = 0
    for mention in found:
        while position < len(figures) and figures[position].end <= mention.start:
            position += 1
        if position == len(figures) or mention.end <= figures[position].start:
            yield mention


def piece(text: str, wordings: Wordings) -> Piece:
    """What a stretch of folded `text` is about."""
    if not text or text.isspace():
        return _EMPTY
    clean = wordings.canonical(text)
    return Piece(text, grams(clean), contrasts(clean))


#: A name in quotes that is said to be a platform's or the like.
_QUOTED: Final = r"[“「『‘\"]([^“”「」『』‘’\"，。\s]{2,8})[”」』’\"]"
_PLATFORM: Final = rf"(?:平台|系统|app){_QUOTED}|{_QUOTED}(?=[^，。、；]{{0,2}}(?:平台|app|系统|小程序|公众号|服务))"


#: A platform spoken of without its name.
_BARE: Final = re.compile(r"(?:(?<=[，。；、：\n])|^|(?<=[该此]))平台(?=[^“「『‘\"])", re.MULTILINE)


class _Focus:
    """Which name and which department a text mentioned last; asked in reading order."""

    def __init__(self, text: str, claims: Claims) -> None:
        named = re.compile(f"{_PLATFORM}|{claims.names.pattern}")
        people, self._departments = claims.people
        self._named = deque((m.start(), m[1] or m[2] or m[0]) for m in named.finditer(text))
        self._people = deque((m.start(), m[0]) for m in people.finditer(text))
        self._bare = deque(m.start() for m in _BARE.finditer(text))
        self._platforms, self._known = claims.platforms, claims.quoted
        self._latest = -1
        self._names: frozenset[str] = frozenset()
        self._sectors: frozenset[str] = frozenset()
        self._dept = ""

    def names(self, position: int) -> frozenset[str]:
        """The names between the figure asked about before and `position`, or those before if there are none."""
        found = set()
        while self._named and self._named[0][0] < position:
            self._latest, name = self._named.popleft()
            found.add(name)
        if found:
            self._names = frozenset(found)
        while self._bare and self._bare[0] < position:
            # 平台累计…: not the one named last if that is no platform.
            if self._bare.popleft() > self._latest and not self._names & self._platforms and self._names <= self._known:
                self._names = frozenset()
        return self._names

    def sectors(self, pieces: Sequence[Piece]) -> frozenset[str]:
        """The branches of the economy in the last of `pieces` that names any, or those named before."""
        for part in reversed(pieces):
            if found := sectors(part.contrasts):
                self._sectors = found
                break
        return self._sectors

    def dept(self, position: int) -> str:
        """The department whose name or speaker stands last before `position`, "" if none does."""
        while self._people and self._people[0][0] < position:
            self._dept = self._departments[self._people.popleft()[1]]
        return self._dept


class _Cut:
    """A sentence cut at its figures and clause ends.

    `pieces[i]` stands before cut `i`; `kinds[i]` is the number of the figure that makes the cut, `None` for a sign.
    """

    def __init__(self, text: str, sentence: Sentence, figures: Sequence[Figure], wordings: Wordings) -> None:
        self.wordings = wordings
        cuts = sorted([*boundaries(text, sentence.start, sentence.end), *((f.start, f.end) for f in figures)])
        owner = {figure.start: number for number, figure in enumerate(figures)}
        self.stretches: list[tuple[int, int]] = []
        self.kinds: list[int | None] = []
        last = sentence.start
        for start, end in cuts:
            if start >= last:
                self.stretches.append((last, start))
                self.kinds.append(owner.get(start))
                last = end
            elif self.kinds and end > last:
                last = end
        self.stretches.append((last, max(last, sentence.end)))
        self.kinds.append(None)
        self.pieces = [piece(text[max(start, end - _LONG) : end], wordings) for start, end in self.stretches]


def _in_sentence(
    text: str,
    sentence: Sentence,
    figures: Sequence[Figure],
    scenes: Sequence[Scene],
    cut: _Cut,
    background: Mapping[str, float],
    focus: _Focus,
) -> Iterator[Context]:
    pieces, kinds, stretches = cut.pieces, cut.kinds, cut.stretches
    lead_from = 0
    previous: Context | None = None
    for i, number in enumerate(kinds):
        if number is None:
            continue
        figure, scene = as_money(figures[number]), scenes[number]
        adjacent = i > 0 and kinds[i - 1] is not None
        before, following = pieces[i], pieces[i + 1]
        after_text = text[figure.end : stretches[i + 1][1]]
        attributive = figure.kind is Kind.RANK and _ATTRIBUTE.match(after_text) is not None
        if not following.text and figure.kind is Kind.DURATION and kinds[i + 1] is not None:
            # 连续7年全国第一的区域创新能力: both are told by what stands behind the second.
            attributive = _ATTRIBUTE.match(text, *stretches[i + 2]) is not None
            following = pieces[i + 2] if attributive else following
        prefixed = attributive or (
            figure.kind in (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
            and _NOUN_AFTER.match(after_text) is not None
            and _NOT_NOUN.match(after_text) is None
            and bool(following.grams)
        )
        if (
            prefixed
            and (verb := _BUILDS.search(following.text))
            and (noun := piece(following.text[: verb.start()], cut.wordings)).grams
        ):
            following = noun
        if _labels(text, stretches, kinds, pieces, i):
            following, prefixed = pieces[i + 2], True
        elif (behind := _behind_brackets(text, stretches, kinds, i)) is not None:
            following, prefixed = pieces[behind], True
        lead = tuple(pieces[max(lead_from, i - _MANY) : i])
        head = tuple(pieces[max(0, lead_from - _MANY) : lead_from])
        near = before.text[-12:] if before.text else ""
        moves = list(_MOVE.finditer(before.text[-14:]))
        direction, growing = _direction(moves, before.text[-14:], after_text)
        if figure.value is not None and figure.value < 0:
            direction = Direction.DOWN
        # A table cell or an item after a colon says what it is in the cell before.
        labelled = before if before.grams or before.text.strip() else (lead[-1] if lead else before)
        sharing = _SHARE.search(labelled.text[-24:] + after_text[:10]) is not None
        since = max(sentence.start, figure.start - _FAR)
        changing = _NET.search(near) is not None or (
            _AGAINST.search(before.text) is not None and _CHANGE.search(near) is not None
        )
        context = Context(
            figure=figure,
            sentence=sentence,
            before=before,
            after=following,
            lead=lead,
            head=head,
            tail=_tail(pieces, kinds, i),
            owned=adjacent and previous is not None and previous.prefixed,
            prefixed=prefixed,
            direction=direction,
            growing=growing,
            sharing=sharing,
            outside=_OUTSIDE.search(labelled.text) is not None,
            changing=changing,
            several=_SEVERAL.search(before.text[-12:]) is not None
            or any(_SEVERAL.search(p.text[-8:]) for p in lead[-1:]),
            summing=_sums(figure, before, after_text),
            former=_FROM.search(near) is not None and _TO.match(after_text) is not None,
            whole=_whole(labelled.text) if sharing else frozenset(),
            planned=_PLANNED.search(text, since, min(sentence.end, figure.end + _FAR)) is not None,
            apart=_apart(text, sentence, figure, before),
            pointing=_POINTING.search(before.text + after_text) is not None,
            platform="平台" in before.text + after_text or any("平台" in p.text for p in lead),
            scene=scene,
            names=focus.names(figure.start),
            sectors=focus.sectors(pieces[max(0, i + 1 - _MANY) : i + 1]),
            dept=focus.dept(figure.start),
            background=background,
        )
        yield context
        previous = context
        lead_from = i + 1
        # What stands right behind a figure in its own clause belongs to it, not to the next one's lead.
        if i + 1 < len(kinds) and kinds[i + 1] is None:
            lead_from = i + 2


def _sums(figure: Figure, before: Piece, after: str) -> bool:
    """Whether a figure only counts what was just listed: 两项均居首位, 这两个数字."""
    few = figure.kind is Kind.COUNT and figure.value is not None and figure.value <= 10
    if few and before.text.endswith(_THESE):
        return True
    return few and not before.grams and _SUMMING.match(after) is not None


def _labels(
    text: str, stretches: Sequence[tuple[int, int]], kinds: Sequence[int | None], pieces: Sequence[Piece], i: int
) -> bool:
    """Whether figure `i` opens its sentence and is told what it is behind a dash or a colon: 24.4万次——融资服务次数."""
    if i + 2 >= len(pieces) or kinds[i + 1] is not None or kinds[i + 2] is not None:
        return False
    opens = not any(part.text.strip() for part in (*pieces[: i + 1], pieces[i + 1]))
    return opens and text.startswith(("—", ":", "|", "｜"), stretches[i + 1][1]) and bool(pieces[i + 2].grams)


def _behind_brackets(
    text: str, stretches: Sequence[tuple[int, int]], kinds: Sequence[int | None], i: int
) -> int | None:
    """The piece that goes on with 的 behind brackets that follow figure `i`: 超500亿元（原文如此）的项目."""
    if not text.startswith(("（", "("), stretches[i + 1][0]) or kinds[i + 1] is not None:
        return None
    for k in range(i + 2, min(len(kinds), i + 6)):
        if kinds[k - 1] is not None:
            return None
        start, end = stretches[k]
        if text[start - 1] in "）)":
            return k if text.startswith("的", start) and end > start + 1 else None
    return None


def _apart(text: str, sentence: Sentence, figure: Figure, before: Piece) -> bool:
    """Whether a figure stands for a plan, a part or a sum over years rather than for what there is."""
    if _REST.search(before.text) or (figure.kind is Kind.COUNT and _PART.search(before.text)):
        return True
    since = max(sentence.start, figure.start - _FAR)
    goals = list(_GOAL.finditer(text, since, figure.start))
    if goals and not _DONE.search(text, goals[-1].end(), figure.start):
        return True
    return _SUMMED.search(text, max(sentence.start, figure.start - 16), figure.start) is not None


def _whole(text: str) -> frozenset[str]:
    """The branches of the economy in the words for what a share is taken of."""
    found = _WHOLE.search(text)
    return sectors(contrasts(canonical(found[1] or found[2]))) if found else frozenset()


def _tail(pieces: Sequence[Piece], kinds: Sequence[int | None], i: int) -> tuple[Piece, ...]:
    """The clauses between the one of figure `i` and the one of the next figure."""
    tail: list[Piece] = []
    for k in range(i + 2, min(len(kinds), i + 5)):
        if kinds[k - 1] is not None or kinds[k] is not None:
            break
        tail.append(pieces[k])
    return tuple(tail)


def _direction(moves: list[re.Match[str]], before: str, after: str) -> tuple[Direction, bool]:
    """Which way a figure goes, and whether it tells a change at all."""
    if moves:
        move = moves[-1]
        direction = Direction.DOWN if move["down"] else Direction.UP
        if _REACHED.match(before, move.end()):
            return Direction.NONE, False
        return direction, True
    found = re.match(r"的?(?P<amount>增长|增速|增幅|涨幅|升幅)|的?(?P<loss>降幅|跌幅|下降|下滑|减幅)", after)
    if found:
        return (Direction.DOWN if found["loss"] else Direction.UP), True
    if _LOW.search(after) or _LOW.search(before):
        return Direction.DOWN, False
    return Direction.NONE, False
