"""Where decisions hang now, after a report was read again or its page has a new version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sayso.model import Anchor, Report, Span

ALIKE: Final = 0.5
"""Of all characters, or words, that two statements have, those that must be in both."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an anchor is now.

    Attributes:
        report: id of the report, perhaps of a later version.
        statement: id of the statement; None for words that are no statement.
        sure: how sure that is, 0 to 1.
    """

    report: str
    statement: str | None
    sure: float


def place(
    anchor: Anchor, reports: Mapping[str, Report], latest: Mapping[str, str]
) -> Placed | None:
    """Find where a decision hangs.

    Args:
        anchor: as it was when the decision was made.
        reports: as they are read now, by id.
        latest: id of the version that counts, by the address of the page.

    Returns:
        None where it finds no place: the report is not there, or nothing like it is in it.
    """
    at = latest.get(anchor.url or "", anchor.report)
    report = reports.get(at)
    if report is None:
        return None
    if at == anchor.report:
        return _in_same_text(anchor, report)
    return _in_other_text(anchor, report)


def _in_same_text(anchor: Anchor, report: Report) -> Placed | None:
    if anchor.statement is None:
        return Placed(report.id, None, 1.0)
    found = _statements(report)
    if anchor.statement in found:
        return Placed(report.id, anchor.statement, 1.0)
    own = _characters(anchor.spans)
    best = max(
        ((_share(own, _characters(spans)), key) for key, spans in found.items()),
        key=lambda each: (each[0], each[1]),
        default=(0.0, ""),
    )
    return Placed(report.id, best[1], round(best[0], 4)) if best[0] >= ALIKE else None


def _in_other_text(anchor: Anchor, report: Report) -> Placed | None:
    """By the words; of those that are alike, the one that stands nearest."""
    words = {*_words(anchor.spans)}
    if anchor.statement is None:
        text = " ".join(span.text for span in anchor.spans)
        return Placed(report.id, None, 0.9) if text in report.text else None
    best: tuple[float, int, str] | None = None
    for key, spans in _statements(report).items():
        alike = _share(words, {*_words(spans)})
        if alike >= ALIKE:
            far = abs(spans[0].start - anchor.spans[0].start) if anchor.spans else 0
            best = max(best or (alike, -far, key), (alike, -far, key))
    return Placed(report.id, best[2], round(0.9 * best[0], 4)) if best else None


def _statements(report: Report) -> dict[str, tuple[Span, ...]]:
    return {one.id: one.spans for claim in report.claims for one in claim.statements}


def _characters(spans: tuple[Span, ...]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _words(spans: tuple[Span, ...]) -> list[str]:
    return [word for span in spans for word in span.text.casefold().split()]


def _share(one: set[int] | set[str], other: set[int] | set[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
