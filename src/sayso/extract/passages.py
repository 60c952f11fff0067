"""The stretches of a report that are read for claims, and the quotations in them."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Report
from sayso.text import Quoted, quotations

_NOT_READ = frozenset(["credit"])
_LONGEST = 20_000
"""Code points of a stretch at most: beyond any paragraph, and little to hold at once."""


def passages(report: Report) -> list[tuple[int, int]]:
    """Offsets of the blocks in which somebody may be quoted; credits are none.

    A report without blocks is one stretch. Text without end is cut where a space is.
    """
    blocks = [(b.start, b.end) for b in report.blocks if b.kind not in _NOT_READ]
    if not report.blocks and report.text.strip():
        blocks = [(0, len(report.text))]
    return [piece for start, end in blocks for piece in _cut(report.text, start, end)]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        stop = space if space > start else start + _LONGEST
        yield start, stop
        start = stop
    yield start, end


def all_quotations(text: str, stretches: list[tuple[int, int]]) -> list[Quoted]:
    """The quotations of all stretches, in order of the text."""
    return [quoted for start, end in stretches for quoted in quotations(text, start, end)]
