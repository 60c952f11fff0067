"""A passage of a report: where it stands and the words that stand there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a report, verbatim.

    Attributes:
        start: first code point of the passage in ``report.text``.
        end: the code point after its last, so that ``text == report.text[start:end]``.
        text: the words themselves.
        report: id of the report that the span is in, where it is not the report at hand.
    """

    start: int
    end: int
    text: str
    report: str | None = None

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the passage from ``start`` to ``end`` out of a report's text.

        Raises:
            ValueError: if the offsets do not enclose at least one code point of the text.
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no passage at {start}:{end} in a text of {len(text)} code points")
        return cls(start, end, text[start:end])

    def holds_in(self, text: str) -> bool:
        """Whether these words stand at this place in ``text``."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.text
