"""Gather the text of a document paragraph by paragraph, remembering where each part of it stands."""

from __future__ import annotations

from gdcli.documents.document import Document


class Story:
    """The text gathered so far: paragraphs end with a line break, the names of their places go along."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._places: list[tuple[int, str]] = []
        self.length = 0

    def add(self, text: str) -> None:
        """`text` behind what there is."""
        if text:
            self._parts.append(text)
            self.length += len(text)

    def begin(self, place: str) -> None:
        """What comes stands in `place`."""
        if not self._places or self._places[-1][1] != place:
            self._places.append((self.length, place))

    def end(self) -> None:
        """The paragraph is over; one in which nothing was said leaves no line."""
        if self._parts and not self._parts[-1].endswith("\n"):
            self.add("\n")

    def document(self) -> Document:
        """All of it."""
        return Document("".join(self._parts), tuple(self._places))
