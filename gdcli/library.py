"""The program as a library: a base of facts, and everything that can be asked of it.

    import gdcli

    base = gdcli.load()                       # the program's own facts; or gdcli.load("a.yaml", "folder")
    base.show(dept="科技厅")
    base.find("外资")

The command line uses nothing else. docs/python.md shows it at work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from gdcli.base import cache, locate
from gdcli.base.query import Query, sort_key
from gdcli.base.store import Hit, Store
from gdcli.base.typed import folded
from gdcli.facts.opening import Progress, Unreadable

if TYPE_CHECKING:
    from gdcli.audit import Audit
    from gdcli.model import Fact, Source
    from gdcli.proof import Checker, Finding
    from gdcli.search.names import Found
    from gdcli.summary import Card, DepartmentCount, TopicCount

#: So many files may be open at once on any system, with some to spare for the rest of the program.
_FEW_FILES = 100

Names = str | Sequence[str] | None


class _Names(NamedTuple):
    """Names as they were typed."""

    depts: Sequence[str]
    topics: Sequence[str]
    places: Sequence[str]
    sources: Sequence[str]


class Facts(Sequence["Fact"]):
    """Facts in the order of an answer; each is made when it is asked for.

    `near` is `None` where they hold everything that was asked; else "words" where they hold most of it, or "slip" where
    the number that was asked is perhaps a slip of theirs.
    """

    def __init__(self, hits: Sequence[tuple[Store, Hit]], near: str | None = None) -> None:
        self._hits = hits
        self.near = near

    def __len__(self) -> int:
        return len(self._hits)

    @overload
    def __getitem__(self, index: int) -> Fact: ...

    @overload
    def __getitem__(self, index: slice) -> Facts: ...

    def __getitem__(self, index: int | slice) -> Fact | Facts:
        if isinstance(index, slice):
            return Facts(self._hits[index], self.near)
        from gdcli.base.decode import fact

        _, hit = self._hits[index]
        return fact(hit.json, hit.rest)

    def to_json(self, *, near: bool = False) -> str:
        """The facts as a compact JSON array, as `gdcli show --json` prints it; with `near` as a last key."""
        mark = f',"near":{"null" if self.near is None else chr(34) + self.near + chr(34)}}}' if near else "}"
        return "[" + ",".join([hit.json[:-1] + mark for _, hit in self._hits]) + "]"

    def card(self, index: int = 0) -> Card:
        """One of the facts with its source and the facts it refers to or that refer to it."""
        from gdcli.summary import card

        store, hit = self._hits[index]
        return card(store, hit)


class Base:
    """The facts of one or several press conferences.

    A method that takes names (`dept`, `topic`, `place`, `source`) takes one or several, as people type them, and raises
    `gdcli.UnknownName` for one that stands for nothing. It is a context manager: leaving it closes what it opened.
    """

    def __init__(self, stores: Sequence[Store]) -> None:
        self._stores = list(stores)
        self._checker: Checker | None = None

    def __enter__(self) -> Base:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files; asking again fails."""
        for store in self._stores:
            store.close()

    @property
    def paths(self) -> list[str]:
        """The fact files, in order."""
        return [store.path for store in self._stores]

    def show(
        self,
        *ids: str,
        dept: Names = None,
        topic: Names = None,
        keyword: Names = None,
        place: Names = None,
        source: Names = None,
        series: str | None = None,
        kind: str | None = None,
        period: str | None = None,
        target: bool | None = None,
        sort: str | None = None,
        descending: bool = False,
        limit: int | None = None,
    ) -> Facts:
        """The facts that all filters let through, in the order of the files or sorted by a key.

        `ids` are bare, which means that fact in every source, or `source/id`; the answer follows their order. `series`
        is an indicator: its facts by time and place. `period` is one as a file or a person writes it; facts of any time
        within it are meant. Raises `UnknownName`, and `ValueError` for what is no kind, key or period.
        """
        query = _query(ids, kind, period, target, sort, descending, limit)
        asked = self._resolved(query, _Names(*map(_several, (dept, topic, place, source))), series)
        if words := tuple(folded(word) for word in _several(keyword) if word.strip()):
            asked = [(store, own._replace(words=words)) for store, own in asked]
        answers = [(store, own, store.facts(own)) for store, own in asked]
        return Facts(_in_order(answers, query._replace(series=series)))

    def find(
        self,
        *words: str,
        dept: Names = None,
        topic: Names = None,
        place: Names = None,
        source: Names = None,
        kind: str | None = None,
        period: str | None = None,
        target: bool | None = None,
        sort: str | None = None,
        descending: bool = False,
        limit: int | None = None,
        near: bool = False,
    ) -> Facts:
        """The facts in which everything that `words` ask for is found, best first, or sorted by a key.

        The filters are those of `show`. With `near`, where there are none, the nearest ones: `Facts.near` says so.
        """
        query = _query((), kind, period, target, sort, descending, limit)
        asked = self._resolved(query, _Names(*map(_several, (dept, topic, place, source))), None)
        found, how = self._found(words, asked, near)
        if query.sort is None:
            return Facts((found[::-1] if descending else found)[:limit], how)
        chosen = [tuple(hit.seq for store, hit in found if store is own) for own, _ in asked]
        sorted_ = [
            (store, own, store.facts(own._replace(seqs=seqs)))
            for (store, own), seqs in zip(asked, chosen, strict=True)
            if seqs
        ]
        return Facts(_in_order(sorted_, query), how)

    def _found(
        self, words: Sequence[str], asked: Sequence[tuple[Store, Query]], near: bool
    ) -> tuple[list[tuple[Store, Hit]], str | None]:
        """What `words` ask for, best first, and how near that is where nothing holds all of it."""
        from gdcli.search import find
        from gdcli.search.ask import ask

        typed = ask(words)
        for search in (find.find, find.nearest) if near else (find.find,):
            every = [(at, found) for at, (store, own) in enumerate(asked) for found in search(store, typed, own)]
            if every:
                best = find.best_first(every)
                hits = [(asked[at][0], Hit((), found.fact.seq, found.fact.json, found.fact.rest)) for at, found in best]
                return hits, best[0][1].near or None
        term = self.nearest_term(" ".join(words)) if near else None
        return (self._found([term], asked, near=False)[0], "words") if term else ([], None)

    def _resolved(self, query: Query, typed: _Names, series: str | None) -> list[tuple[Store, Query]]:
        """The stores in question, each with `query` in its own names."""
        asked = _of_sources(self._stores, query)
        if not any(typed) and series is None:
            return asked
        from gdcli.search import names

        if typed.sources:
            chosen = names.sources([store for store, _ in asked], typed.sources)
            asked = [(store, own) for store, own in asked if store in chosen]
        asked = _narrowed(asked, "depts", names.departments, typed.depts)
        asked = _narrowed(asked, "topics", names.topics, typed.topics)
        asked = _narrowed(asked, "regions", names.places, typed.places)
        if series is not None:
            indicator = names.series([store for store, _ in asked], series)
            asked = [(store, own._replace(series=indicator)) for store, own in asked]
        return asked

    def sources(self) -> list[Source]:
        """What the facts were curated from, in the order of the files."""
        from gdcli.base.decode import source

        return [source(row) for store in self._stores for row in store.sources()]

    def departments(self) -> list[DepartmentCount]:
        """Every department of every source, with how many facts it gave."""
        from gdcli.summary import departments

        return departments(self._stores)

    def topics(self) -> list[TopicCount]:
        """Every topic of every source, with how many facts are filed under it."""
        from gdcli.summary import topics

        return topics(self._stores)

    def proof(self, text: str, *, year: int | None = None) -> Iterator[Finding]:
        """The findings on the draft `text`, in reading order: one for every statistical figure, and those on people.

        `year` is the draft's, by which 去年 is read; without it the draft's own date counts, else that of each source.
        """
        from gdcli.proof import Checker, opens

        if self._checker is None:
            self._checker = Checker(opens(self._stores))
        return self._checker.check(text, year)

    def years_read(self, text: str, year: int | None = None) -> set[str]:
        """How `proof` reads 去年 and the like in the draft `text`, as sentences for people; none where it says no such
        thing."""
        from gdcli.proof.check import years_read

        return years_read(text, year, [int(source.date[:4]) for source in self.sources()])

    def audit(self, text: str) -> Audit:
        """The article `text` against the base that was curated from it; `Audit.exact` says whether it is that text.

        Raises `gdcli.audit.NotTheText` where there are several bases and it is the text of none.
        """
        from gdcli.audit import audit_stores

        return audit_stores(text, self._stores)

    def nearest_term(self, typed: str) -> str | None:
        """The name or term of the bases that `typed`, which finds nothing, was perhaps meant to be."""
        from gdcli.search.names import nearest_term

        return nearest_term(self._stores, typed)

    def nearest_id(self, typed: str) -> str | None:
        """The id that was perhaps meant by `typed`, which is none."""
        from gdcli.search.names import nearest_id

        return nearest_id(self._stores, typed)

    def stores(self) -> list[Store]:
        """The open files, for what completes names as they are typed."""
        return self._stores


def load(*paths: str, progress: Callable[[str], Progress] | None = None) -> Base:
    """The facts of the fact files and folders `paths`; without any, those that GDCLI_DATA names, or the program's own.

    `progress` makes, for a file that has to be compiled, a function that is called with the bytes read so far. Raises
    `gdcli.Unreadable` for a file that can't be read, `gdcli.InvalidFacts` for one with anything wrong in it, and
    `gdcli.NoSuchFile` for a path that isn't there.
    """
    files = locate.fact_files(paths)
    _make_room(len(files))
    stores: list[Store] = []
    try:
        stores.extend(cache.open_store(path, progress(path) if progress else None) for path in files)
        if len(stores) > 1:
            _refuse_repeated(stores)
    except BaseException:
        Base(stores).close()
        raise
    return Base(stores)


def _refuse_repeated(stores: Sequence[Store]) -> None:
    """A source is known by its id: raises `Unreadable` where two files have the same."""
    first: dict[str, str] = {}
    for store in stores:
        for id_, *_ in store.sources():
            other = first.setdefault(id_, store.path)
            if other != store.path:
                raise Unreadable(f"{store.path}：来源编号“{id_}”与 {other} 的相同，请改其中一个的 source.id")


def _make_room(files: int) -> None:
    """See to it that this process may hold so many `files` open at once. Raises `Unreadable` if it may not."""
    if files < _FEW_FILES:
        return
    try:
        import resource
    except ImportError:  # no such limit on Windows
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = files + _FEW_FILES
    if hard != resource.RLIM_INFINITY and needed > hard:
        raise Unreadable(f"{files} 个数据文件太多，系统只允许同时打开 {hard} 个，请用 ulimit -n 放宽或合并一些文件")
    if soft != resource.RLIM_INFINITY and needed > soft:
        resource.setrlimit(resource.RLIMIT_NOFILE, (needed, hard))


def _several(names: Names) -> Sequence[str]:
    return [names] if isinstance(names, str) else names or ()


def _query(
    ids: Sequence[str],
    kind: str | None,
    period: str | None,
    target: bool | None,
    sort: str | None,
    descending: bool,
    limit: int | None,
) -> Query:
    when = None
    if kind is not None or sort is not None:
        from gdcli.search import columns

        kind = columns.kind_of(kind)
        columns.check(kind, sort)
    if period is not None:
        from gdcli.period import typed

        asked = typed(period)
        when = (asked.first, asked.last)
    wanted = tuple(dict.fromkeys(id_.strip().lower() for id_ in ids))
    return Query(wanted, kind=kind, period=when, target=target, sort=sort, descending=descending, limit=limit)


def _narrowed(
    asked: list[tuple[Store, Query]],
    field: str,
    resolve: Callable[[Sequence[Store], Sequence[str]], Found],
    typed: Sequence[str],
) -> list[tuple[Store, Query]]:
    """Those of `asked` that have what was `typed`, each query with its own names for it under `field`."""
    if not typed:
        return asked
    found = resolve([store for store, _ in asked], typed)
    return [
        (store, query._replace(**{field: own}))  # type: ignore[arg-type]
        for (store, query), own in zip(asked, found, strict=True)
        if own
    ]


def _of_sources(stores: Sequence[Store], query: Query) -> list[tuple[Store, Query]]:
    """`query` for each store, without the ids of other sources; a store is left out where it asks for none of its."""
    if not any("/" in id_ for id_ in query.ids):
        return [(store, query) for store in stores]
    asked = []
    for store in stores:
        own = {str(row[0]) for row in store.sources()}
        ids = tuple(id_ for id_ in query.ids if "/" not in id_ or id_.partition("/")[0] in own)
        if ids:
            asked.append((store, query._replace(ids=ids)))
    return asked


def _in_order(answers: Sequence[tuple[Store, Query, list[Hit]]], query: Query) -> list[tuple[Store, Hit]]:
    """The answers of all stores as one."""
    found = [(store, hit) for store, _, hits in answers for hit in hits]
    if query.ids:
        from gdcli.base.decode import fact

        places = {id_: place for place, id_ in enumerate(query.ids)}

        def asked_for(item: tuple[Store, Hit]) -> int:
            one = fact(item[1].json, item[1].rest)
            return min(places[id_] for id_ in (one.id, f"{one.source}/{one.id}") if id_ in places)

        found.sort(key=asked_for)
    elif len(answers) > 1 and sort_key(query):
        _merge(found, query)
    elif len(answers) > 1 and query.descending:
        found = [(store, hit) for store, _, hits in reversed(answers) for hit in hits]
    return found[: query.limit]


def _merge(found: list[tuple[Store, Hit]], query: Query) -> None:
    """Sort what several stores have sorted, as each of them has."""
    *_, last = sort_key(query)
    if last != "base_order":
        found.sort(key=lambda item: [_comparable(value) for value in item[1].key[:-1]])
    found.sort(key=lambda item: _comparable(item[1].key[-1]), reverse=query.descending)
    found.sort(key=lambda item: item[1].key[-1] is None)
    if last == "base_order":
        found.sort(key=lambda item: item[1].key[:-1])


def _comparable(value: Any) -> Any:
    if value is None:
        return b""
    return value.encode("gb18030", "replace") if isinstance(value, str) else value
