"""Check a draft: a text and the claims of the open bases in, findings out."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from gdcli.chinese import fold
from gdcli.documents.lines import Joined, join
from gdcli.figures import read
from gdcli.language.years import RELATIVE_YEARS
from gdcli.model import STATISTICAL, Figure, Kind
from gdcli.patterns import Pattern
from gdcli.proof.candidates import AROUND_WEIGHT, Memory, Words, find, words_of
from gdcli.proof.claims import Claims
from gdcli.proof.clauses import Clause, clauses
from gdcli.proof.evidence import ABOUT, Pair, Setting, pair_up
from gdcli.proof.finding import About, Finding, Verdict, Weighed
from gdcli.proof.judge import EvidenceWeights, Opinion, judge, weights
from gdcli.proof.people import People, Wrong
from gdcli.proof.scene import Scene, Scenes, own_scene
from gdcli.proof.sentences import Sentence, sentences
from gdcli.proof.times import mentions
from gdcli.proof.verdict import expected, rule

#: As many characters of a sentence are what it leads on from.
_LONGEST: Final = 160
#: So many candidates of a figure are told.
_SHOWN: Final = 3
#: How likely a fact must be for the next figure to go on from it.
_FOLLOW: Final = 0.5
#: So many facts that were found last are kept.
_TRAIL: Final = 8
_LINE_BREAK: Final = Pattern("\n")
_DATED: Final = Pattern(r"(?<!截[至止])(?:19|20)\d\d年\d{1,2}月\d{1,2}日")

#: How a figure's candidates are judged: by the weights, or by what is known of a labelled draft.
Decide = Callable[[Setting, Sequence[Pair], Words], list[Opinion]]


class Case(NamedTuple):
    """A figure of a draft with its candidates, likeliest first."""

    at: Setting
    words: Words
    opinions: list[Opinion]


def year_of(text: str) -> int | None:
    """The year that a draft says it is of: that of the first full date in it, which is not the time of a figure.

    >>> year_of("新华社广州2024年1月24日电"), year_of("去年，工业投资增长5%")
    (2024, None)
    """
    found = _DATED.search(text)
    return int(found[0][:4]) if found else None


def years_read(text: str, year: int | None, sources: Sequence[int]) -> set[str]:
    """How 去年 and the like are read in a draft of the `year`, or else of its own date or that of the `sources`.

    >>> years_read("去年，工业投资增长5%", None, [2024]), years_read("2023年，工业投资增长5%", None, [2024])
    ({'“去年”作2023年（据来源的日期）。'}, set())
    """
    said = {mention.text[:2] for mention in mentions(fold(text)) if mention.relative and not mention.now}
    word = next((word for word in RELATIVE_YEARS if word in said), "")
    own = year_of(text)
    today = year if year is not None else own
    grounds = "据所给日期" if year is not None else "据稿件的日期" if own is not None else "据来源的日期"
    years = [today] if today is not None else sorted(set(sources))
    read_as = "、".join(f"{one + RELATIVE_YEARS[word]}年" for one in years) if word else ""
    return {f"“{word}”作{read_as}（{grounds}）。"} if word else set()


class Walk:
    """Goes through a text, in which lines are joined, sentence by sentence and figure by figure, and keeps what was
    said."""

    def __init__(self, text: str, bases: Sequence[Claims], people: People, today: int | None) -> None:
        self._text = text
        self._folded = fold(text)
        self._bases = bases
        self._today = today
        self._latest = max((claims.year for claims in bases), default=0)
        self._figures = [figure for figure in read(text) if figure.kind in STATISTICAL]
        self._scenes = Scenes(self._folded, self._figures, today or self._latest)
        self._spoken = people.said(self._folded)
        self._memory = Memory()

    def cases(self, decide: Decide) -> Iterator[Case]:
        """Every statistical figure with its candidates as `decide` judges them."""
        position = 0
        before = ""
        for sentence in sentences(self._text):
            since = position
            while position < len(self._figures) and self._figures[position].start < sentence.end:
                position += 1
            scenes = self._scenes.enter(sentence)
            if since < position and self._bases:
                yield from self._sentence(sentence, self._figures[since:position], scenes, before, decide)
            before = self._folded[sentence.start : sentence.end][-_LONGEST:]

    def _sentence(
        self, sentence: Sentence, figures: Sequence[Figure], scenes: Sequence[Scene], before: str, decide: Decide
    ) -> Iterator[Case]:
        around = [dict.fromkeys(claims.wordings.pairs(before), AROUND_WEIGHT) for claims in self._bases]
        told = clauses(self._folded, sentence, figures, self._today or self._latest)
        for clause, scene in zip(told, scenes, strict=True):
            start = clause.figure.start
            at = Setting(
                clause,
                own_scene(clause.before, scene) if clause.paired else scene,
                self._memory,
                self._today,
                self._latest,
                self._spoken.speaking(sentence, start, self._folded.find("”", start, sentence.end + 2)),
            )
            said = [words_of(clause, claims, held) for claims, held in zip(self._bases, around, strict=True)]
            found = [
                (claim, held, words)
                for claims, words in zip(self._bases, said, strict=True)
                for claim, held in find(clause, claims, words, self._memory)
            ]
            pairs = pair_up(at, found)
            # The words as they are in the base that names it best.
            words = max(pairs, key=lambda pair: pair.sentence).words if pairs else said[0]
            opinions = decide(at, pairs, words)
            yield Case(at, words, opinions)
            self._remember(clause, opinions)

    def _remember(self, clause: Clause, opinions: Sequence[Opinion]) -> None:
        """Go on past a figure: what it was about, if anything, is what the next one may go on from."""
        meant = tuple(opinion.pair.claim for opinion in opinions if opinion.likely >= _FOLLOW)
        if meant or clause.figure.kind is not Kind.DURATION:
            self._memory = Memory(meant, clause.sentence.start, not meant, (*self._memory.trail, *meant)[-_TRAIL:])


class Checker:
    """Checks drafts against open bases. The order of the bases changes nothing."""

    def __init__(self, bases: Sequence[Claims], table: EvidenceWeights | None = None) -> None:
        self._bases = bases
        self._people = People(item for claims in bases for item in claims.departments)
        self._table = table or weights()

    def check(self, draft: str, year: int | None = None) -> Iterator[Finding]:
        """The findings on `draft`, one for every statistical figure and those on people, in reading order.

        `year` is that of the draft where it is known. Raises nothing, whatever the text.
        """
        joined = join(draft)
        text = joined.text
        today = year if year is not None else year_of(text)
        wrong = deque(sorted(self._people.wrong(fold(text)), key=lambda found: found.start))
        place = _Places(draft, joined)
        spans = list(sentences(text)) if wrong else []

        def decide(at: Setting, pairs: Sequence[Pair], words: Words) -> list[Opinion]:
            return judge(at, pairs, words, self._table)

        for case in Walk(text, self._bases, self._people, today).cases(decide):
            while wrong and wrong[0].start < case.at.clause.figure.start:
                yield _person(place, wrong.popleft(), spans)
            yield self._figure(place, case)
        for found in wrong:
            yield _person(place, found, spans)

    def _figure(self, place: _Places, case: Case) -> Finding:
        ruling, clause = rule(case.opinions, self._table), case.at.clause
        facts = [opinion.pair.claim.fact for opinion in ruling.meant]
        told: dict[str, object] = {}
        if facts:
            told = {
                "fact": facts[0].id,
                "facts": tuple(f"{item.source}/{item.id}" for item in facts),
                "source": facts[0].source,
                "expected": expected(facts[0]),
                "doubts": facts[0].doubts,
                "likely": ruling.meant[0].likely,
                "evidence": _evidence(ruling.meant[0], self._table),
            }
        return place.finding(
            clause.figure.start,
            clause.figure.end,
            clause.sentence[:2],
            kind=ruling.kind,
            verdict=ruling.verdict,
            reason=ruling.reason,
            candidates=tuple((opinion.pair.claim.fact.id, opinion.likely) for opinion in case.opinions[:_SHOWN]),
            **told,
        )


def _person(place: _Places, found: Wrong, spans: Sequence[Sentence]) -> Finding:
    span = next((one[:2] for one in spans if one.start <= found.start < one.end), found[:2])
    person = found.person
    return place.finding(
        found.start,
        found.end,
        span,
        kind=About.PERSON,
        verdict=Verdict.CONFLICT,
        source=person.source,
        expected=f"{person.dept}{person.title}{person.name}",
        reason=found.reason,
        likely=1.0,
    )


def _evidence(opinion: Opinion, table: EvidenceWeights) -> tuple[Weighed, ...]:
    """What spoke for the fact and against it, what counts most first."""
    told = [one for one in zip(ABOUT.values(), opinion.counted, table.about, strict=True) if one[1]]
    told.sort(key=lambda one: -abs(one[1]))
    return tuple(Weighed(title, counted / weight, weight) for title, counted, weight in told)


class _Places:
    """Leads from places in the joined text to the draft."""

    def __init__(self, draft: str, joined: Joined) -> None:
        self._draft = draft
        self._joined = joined
        self._lines = [0, *(found.end() for found in _LINE_BREAK.finditer(draft))]

    def finding(self, start: int, end: int, sentence: tuple[int, int], **values: object) -> Finding:
        back, back_end = self._joined.back, self._joined.back_end
        start, end = back(start), back_end(end)
        line = bisect_right(self._lines, start)
        return Finding(
            line=line,
            column=start - self._lines[line - 1] + 1,
            start=start,
            end=end,
            text=self._draft[start:end],
            sentence=self._joined.text[sentence[0] : sentence[1]].strip(),
            sentence_start=back(sentence[0]),
            sentence_end=back_end(sentence[1]),
            **values,  # type: ignore[arg-type]
        )
