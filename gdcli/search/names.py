"""What people type for a department, topic, source, place or indicator, and which one they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from gdcli.base.store import Store
from gdcli.base.typed import folded, plain
from gdcli.search.short import is_short_for

#: What the name of a place ends in; people leave it out.
_PLACE_ENDINGS = ("特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市")
#: How a text calls the place that its source is about.
_HOME = frozenset(("全省", "我省", "省内", "全市", "我市", "市内", "全区", "我区"))
#: How alike a word must be to what it may be short for: the characters that they share, of all of both.
_ALIKE = 0.65
#: Common characters that lie no further apart, ordered by pronunciation, sound alike if they begin with one letter.
_HOMOPHONES = 20
#: The first of the common characters that begin with each letter.
FIRST_OF_LETTER: Final = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
#: So many names are compared with one that is unknown.
_MOST = 5000


class UnknownName(LookupError):
    """A name that stands for nothing in the bases. `nearest` is the name that was perhaps meant, `known` all there are.

    `what` says what it should be a name of: department, topic, source, place or indicator.
    """

    def __init__(self, what: str, name: str, nearest: str | None, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.what = what
        self.name = name
        self.nearest = nearest
        self.known = known


Named = list[tuple[str, ...]]


def departments(stores: Sequence[Store], typed: Sequence[str]) -> Named:
    """For each store the departments that `typed` name: by any name or alias, or by the beginning of just one's.

    The source's place in front makes no difference. Raises `UnknownName`.
    """
    found: list[dict[str, None]] = [{} for _ in stores]
    for name in typed:
        for own, depts in zip(found, _department(stores, name), strict=True):
            own.update(dict.fromkeys(depts))
    return [tuple(own) for own in found]


def _department(stores: Sequence[Store], typed: str) -> list[list[str]]:
    word = " ".join(folded(typed).split())
    exact = [store.departments_called([word]) for store in stores]
    if not any(exact):
        exact = [store.departments_called(_without_place(store, word)) for store in stores]
    return exact if any(exact) else _begun(stores, typed, word)


def _begun(stores: Sequence[Store], typed: str, word: str) -> list[list[str]]:
    """For each store the departments that have a name beginning with `word`, if all these are one's names."""
    rows = [store.department_names(word) if len(word) > 1 else [] for store in stores]
    begun = [list(dict.fromkeys(dept for dept, _ in own)) for own in rows]
    names = {dept for depts in begun for dept in depts}
    if len(names) > 1:
        raise UnknownName("department", typed, None, tuple(sorted(names)))
    if not names:
        raise _unknown("department", typed, [(dept, name) for store in stores for name, dept in store.spellings()])
    return begun


def _without_place(store: Store, word: str) -> list[str]:
    """`word` without the place of the store's source, or only its rank, in front."""
    fronts = {front for row in store.sources() for front in (folded(row[5]), _bare(folded(row[5])), "省", "市")}
    return [word.removeprefix(front) for front in fronts if word.startswith(front) and word != front]


def _bare(place: str) -> str:
    for ending in _PLACE_ENDINGS:
        if place.endswith(ending) and len(place) > len(ending) + 1:
            return place.removesuffix(ending)
    return place


def topics(stores: Sequence[Store], typed: Sequence[str]) -> Named:
    """For each store the topics that `typed` name. Raises `UnknownName`."""
    rows = [store.topics() for store in stores]
    every = [(name, spelling) for own in rows for name, spelling, *_ in own]
    known = {spelling for _, spelling in every}
    for name in typed:
        if folded(name) not in known:
            raise _unknown("topic", name, every)
    wanted = {folded(name) for name in typed}
    return [tuple(name for name, spelling, *_ in own if spelling in wanted) for own in rows]


def sources(stores: Sequence[Store], typed: Sequence[str]) -> list[Store]:
    """Those of `stores` whose source `typed` name: by id, or by the beginning of just one's. Raises `UnknownName`."""
    ids = {str(row[0]): store for store in stores for row in store.sources()}
    chosen = set()
    for name in typed:
        word = folded(name)
        begun = [word] if word in ids else [id_ for id_ in ids if id_.startswith(word)]
        if len(begun) != 1:
            raise _unknown("source", name, [(id_, id_) for id_ in begun or ids])
        chosen.add(begun[0])
    return [store for id_, store in ids.items() if id_ in chosen]


def places(stores: Sequence[Store], typed: Sequence[str]) -> Named:
    """For each store the places of facts that `typed` name; 全省 and 我市 are its source's. Raises `UnknownName`."""
    regions = [store.regions() for store in stores]
    wanted = {_bare(folded(name)) for name in typed}
    found = []
    for store, own in zip(stores, regions, strict=True):
        home = {str(row[5]) for row in store.sources()} if wanted & _HOME else set()
        found.append(tuple(region for region in own if _bare(folded(region)) in wanted or region in home))
    if not any(found):
        known = [(region, folded(region)) for own in regions for region in own]
        raise _unknown("place", typed[0], known)
    return found


def series(stores: Sequence[Store], typed: str) -> str:
    """The folded name of the indicator that `typed` is. Raises `UnknownName`."""
    word = folded(typed)
    names = [name for store in stores for name in store.indicator_names(_MOST)]
    if word not in names:
        raise _unknown("indicator", typed, [(name, name) for name in names])
    return word


def _unknown(what: str, typed: str, known: list[tuple[str, str]]) -> UnknownName:
    from difflib import get_close_matches

    word = folded(typed)
    meant = {spelling: name for name, spelling in reversed(known)}
    near = [spelling for spelling in get_close_matches(word, list(meant), 3, 0.5) if len(set(word) & set(spelling)) > 1]
    names = tuple(dict.fromkeys(name for name, _ in known))
    return UnknownName(what, typed, meant[near[0]] if near else None, names)


def department_names(stores: Iterable[Store], typed: str) -> list[str]:
    """The names and aliases that begin with `typed`, for completion; the short names alone where nothing is typed."""
    word = folded(typed)
    if word:
        return list(dict.fromkeys(name for store in stores for _, name in store.department_names(word)))
    return list(dict.fromkeys(row[0] for store in stores for row in store.departments()))


def topic_names(stores: Iterable[Store], typed: str) -> list[str]:
    """The topics that begin with `typed`, for completion."""
    word = folded(typed)
    rows = [row for store in stores for row in store.topics()]
    return list(dict.fromkeys(name for name, spelling, *_ in rows if spelling.startswith(word)))


def terms(stores: Iterable[Store]) -> list[str]:
    """The names of departments, speakers, topics and indicators, and the terms of the glossary."""
    return [
        str(term)
        for store in stores
        for term in (
            *(name for pair in store.spellings() for name in pair),
            *(row[0] for row in (*store.topics(), *store.glossary())),
            *store.indicator_names(_MOST),
        )
    ]


def nearest_term(stores: Iterable[Store], typed: str) -> str | None:
    """What Chinese `typed` was perhaps meant to be: itself with one character that sounds alike, if only one makes a
    word of the bases, or the one of `terms` that it leaves a few characters out of."""
    word = folded(typed)
    if word.isascii():
        return None
    known = terms(stores)
    return _respelt(word, "\n".join(known)) or _fuller(word, known)


def _respelt(word: str, text: str) -> str | None:
    """`word` with a character that is in no pair of `text` as the only one that sounds alike and is."""
    from gdcli.language.questions import EVERYDAY, LIGHT

    sounds = {char: sound for char in set(text) if (sound := _sound(char))}
    common = LIGHT.union(EVERYDAY.split())
    meant = set()
    for at, char in enumerate(word):
        sound = _sound(char)
        if sound and char not in common and not _in_a_pair(char, word, at, text):
            near = [other for other in sounds if abs(sounds[other] - sound) <= _HOMOPHONES]
            alike = [other for other in near if _letter(sounds[other]) == _letter(sound)]
            meant |= {word[:at] + other + word[at + 1 :] for other in alike if _in_a_pair(other, word, at, text)}
    return meant.pop() if len(meant) == 1 else None


def _in_a_pair(char: str, word: str, at: int, text: str) -> bool:
    """Whether `text` has `char` beside a Chinese neighbour of the place `at` in `word`."""
    before, behind = word[at - 1] if at else "", word[at + 1 : at + 2]
    return bool((_sound(before) and before + char in text) or (_sound(behind) and char + behind in text))


def _sound(char: str) -> int:
    """The place of a common Chinese character among all of them by pronunciation; 0 for anything else.

    >>> _sound("姿") - _sound("资"), _sound("A")
    (1, 0)
    """
    code = char.encode("gb2312", "ignore") if len(char) == 1 else b""
    return (code[0] - 0xB0) * 94 + code[1] - 0xA0 if len(code) == 2 and 0xB0 <= code[0] <= 0xD7 else 0


def _letter(sound: int) -> int:
    """Which letter begins what is pronounced at the place `sound`."""
    return sum(_sound(first) <= sound for first in FIRST_OF_LETTER)


def _fuller(word: str, known: Iterable[str]) -> str | None:
    """The shortest of `known` that has all characters of `word` in order, if it has few others."""
    most = len(word) * (2 / _ALIKE - 1)
    longer = (term for term in known if len(word) < len(term) <= most and is_short_for(word, term))
    return min(longer, key=lambda term: (len(term), term), default=None)


def nearest_id(stores: Iterable[Store], typed: str) -> str | None:
    """The id that was perhaps meant by `typed`."""
    from difflib import get_close_matches

    candidates = [id_ for store in stores for id_ in store.ids(plain(typed)[:1], _MOST)]
    nearest = get_close_matches(typed, candidates, 1)
    return nearest[0] if nearest else None
