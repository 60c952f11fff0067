"""The stretches of a report that are read for claims, and the quotations in them."""

from __future__ import annotations

from sayso.model import Report
from sayso.text import Quoted, quotations

_NOT_READ = frozenset(["credit"])


def passages(report: Report) -> list[tuple[int, int]]:
    """Offsets of the blocks in which somebody may be quoted; credits are none.

    A report without blocks is one stretch.
    """
    if not report.blocks:
        return [(0, len(report.text))] if report.text.strip() else []
    return [(b.start, b.end) for b in report.blocks if b.kind not in _NOT_READ]


def all_quotations(text: str, stretches: list[tuple[int, int]]) -> list[Quoted]:
    """The quotations of all stretches, in order of the text."""
    return [quoted for start, end in stretches for quoted in quotations(text, start, end)]
