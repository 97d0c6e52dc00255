"""A text with its figures by place: where it prints what a fact file says that it prints.

A phrase is found where the text has the same words and the reader, given the whole text, reads the same figure at that
very place: `7个` is not found in `87个`, nor in `7个以上`.

>>> Article("有87个中心。\\n另有7个。").lines_of("7个")
[2]
"""

from __future__ import annotations

from decimal import Decimal

from gdcli.figures import read, read_printed


class Article:
    """A text with its figures by place and its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.figures = list(read(text))
        self.lines = text.split("\n")
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._by_start = {figure.start: figure for figure in self.figures}

    def occurrences(self, printed: str, line: int | None = None) -> list[int]:
        """Where `printed` begins, in line `line` (from 1) or anywhere, as offsets in the text."""
        if line is not None and not 1 <= line <= len(self.lines):
            return []
        begin, end = (0, len(self.text)) if line is None else (self._starts[line - 1], self._starts[line] - 1)
        found = []
        place = self.text.find(printed, begin, end)
        while place >= 0:
            found.append(place)
            place = self.text.find(printed, place + 1, end)
        return found

    def figure_starts(self, printed: str, line: int | None = None, value: Decimal | None = None) -> list[int]:
        """Where `printed` prints its figure, in line `line` or anywhere, as offsets in the text.

        `value` is its base value where the text tells more than the phrase alone: 6360.6亿 in a list that ends in 元.
        """
        phrase = read_printed(printed)
        if phrase is None:
            return []
        like = phrase.figure
        wanted = (like.bound, like.base_value if value is None else value)
        places = [
            (self._by_start.get(place + like.start), place + len(printed)) for place in self.occurrences(printed, line)
        ]
        found = [(figure, end) for figure, end in places if figure and (figure.bound, figure.base_value) == wanted]
        # 1800万 is that of 1800万户 only where it stands nowhere by itself.
        whole = [figure.start for figure, end in found if figure.end <= end]
        return whole or [figure.start for figure, _ in found]

    def lines_of(self, printed: str) -> list[int]:
        """The lines that print the figure of `printed`, each as often as it stands there."""
        return [self._by_start[start].line for start in self.figure_starts(printed)]
