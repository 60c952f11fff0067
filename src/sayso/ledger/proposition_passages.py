"""Words of a report as they are shown: verbatim, with those that matter marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.ledger.proposition_gathered import Said
from sayso.model import Citation, Copy, Report, Span

_AROUND = 280
"""Characters that are shown of a passage, about, unless more are marked."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report, verbatim.

    Attributes:
        report: id of the report.
        statement: id of the statement that they are shown for, None where there is none.
        pieces: the words in order; each with whether it is what shows the step.
    """

    report: str
    statement: str | None
    pieces: tuple[tuple[str, bool], ...]

    @property
    def words(self) -> str:
        """The passage in one line."""
        return "".join(text for text, _ in self.pieces)


def copied_passage(copy: Copy, said: Said | None, report: Report) -> Passage | None:
    """The copied passage that holds the statement, else the first one; None where there is none."""
    found = [pair[0] for pair in copy.spans]
    if not found:
        return None
    statement = said.statement.id if said is not None else None
    holding = [span for span in found if said is not None and _holds(span, said)]
    span = (holding or found)[0]
    inside = _inside(span, said) if holding and said is not None else [span]
    return Passage(report.id, statement, around(inside, span, report.text))


def credit_line(cite: Citation, report: Report) -> Span:
    """The block of the report that a credit or link stands in."""
    span = cite.span
    for block in report.blocks:
        if block.start <= span.start and span.end <= block.end:
            return Span(block.start, block.end, report.text[block.start : block.end])
    return span


def claim_around(said: Said | None, marked: Sequence[Span], report: Report) -> Span:
    """From the first to the last word of the claim that holds the marked words."""
    spans = list(marked)
    if said is not None and said.report.id == report.id:
        parts = [*said.claim.source, *said.claim.cue, *said.claim.content, *said.statement.spans]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        if all(start <= span.start and span.end <= end for span in marked):
            spans += parts
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return Span(start, end, report.text[start:end])


def with_cue(marked: Sequence[Span], said: Said | None) -> list[Span]:
    """Add the cue to the words for who says it."""
    if said is None or not {(span.start, span.end) for span in marked} <= {
        (span.start, span.end) for span in said.claim.source
    }:
        return list(marked)
    return [*marked, *said.claim.cue]


def around(marked: Sequence[Span], whole: Span, text: str) -> tuple[tuple[str, bool], ...]:
    """The marked words with those around them, with a sign where any are left out."""
    marked = sorted(marked)
    first, last = marked[0].start, max(span.end for span in marked)
    room = max(0, _AROUND - (last - first)) // 2
    start, end = max(whole.start, first - room), min(whole.end, last + room)
    if start > whole.start:
        blank = text.find(" ", start, first)
        start = blank + 1 if blank >= 0 else first
    if end < whole.end:
        blank = text.rfind(" ", last, end)
        end = blank if blank >= 0 else last
    pieces: list[tuple[str, bool]] = [("[…] ", False)] if start > whole.start else []
    at = start
    for begin, finish in _joined(marked, text):
        if begin > at:
            pieces.append((text[at:begin], False))
        pieces.append((text[begin:finish], True))
        at = finish
    if end > at:
        pieces.append((text[at:end], False))
    if end < whole.end:
        pieces.append((" […]", False))
    return tuple(pieces)


def _joined(marked: Sequence[Span], text: str) -> list[tuple[int, int]]:
    """Where marked words begin and end; those with nothing but blanks between them are one."""
    found: list[tuple[int, int]] = []
    for span in marked:
        if found and not text[found[-1][1] : span.start].strip():
            found[-1] = found[-1][0], max(found[-1][1], span.end)
        else:
            found.append((span.start, span.end))
    return found


def _holds(span: Span, said: Said) -> bool:
    return any(span.start < each.end and each.start < span.end for each in said.statement.spans)


def _inside(span: Span, said: Said) -> list[Span]:
    """The pieces of the statement that stand in a copied passage."""
    text = said.report.text
    found = []
    for each in said.statement.spans:
        start, end = max(span.start, each.start), min(span.end, each.end)
        if start < end:
            found.append(Span(start, end, text[start:end]))
    return found
