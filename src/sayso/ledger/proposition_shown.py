"""The words of reports that show where they have something from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.ledger.proposition_gathered import Gathered, Said
from sayso.model import Citation, Copy, Proposition, Report, Span, Via

How = Literal["copy", "cite", "credit", "link", "quote", "own", "denial"]
"""How one has it from the other: copies its text, names it where it makes the claim, in a credit
line, by a link; quotes somebody; says so itself; or it denies or doubts what others say."""

_AROUND = 280
_FIRST: tuple[How, ...] = ("cite", "credit", "link")


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


class Shown:
    """Finds how a report has something from somebody, and the words for it.

    Args:
        proposition: with its copies and citations.
        gathered: its reports.
    """

    def __init__(self, proposition: Proposition, gathered: Gathered) -> None:
        self._gathered = gathered
        self._copies = {(copy.copy, copy.original): copy for copy in proposition.copies}
        self._cites: dict[str, list[Citation]] = {}
        for cite in proposition.cites:
            self._cites.setdefault(cite.report, []).append(cite)

    def how(self, report: str, source: Via | None) -> How:
        """How a report has it from where it has it from.

        Args:
            report: id of the report.
            source: None for an origin that is not another report's own.
        """
        if source is not None and (report, source.report or "") in self._copies:
            return "copy"
        ways = {_by(cite) for cite in self._leading(report, source)}
        for each in _FIRST:
            if each in ways:
                return each
        return "cite" if source is not None and source.report else "quote"

    def passages(
        self, report: str, source: Via | None, spans: Sequence[Span], said: Said | None
    ) -> Iterator[Passage]:
        """The passages of a report that show a step, what was copied first.

        Args:
            report: id of the report that takes the step.
            source: where it has it from; None for an origin that is not another report's own.
            spans: words of the report that are known to show it.
            said: its statement, where the way ends here.
        """
        known = self._gathered.reports.get(report)
        if known is None:
            return
        statement = said.statement.id if said is not None else None
        copy = self._copies.get((report, source.report or "")) if source is not None else None
        if copy is not None:
            yield _copied(copy, said, known, statement)
        cites = self._leading(report, source)
        spoken = [cite.span for cite in cites if _by(cite) == "cite"]
        marked = list(spans) or spoken[:1] or list(said.statement.spans if said else ())
        own = _claim(said, marked, known) if marked else None
        for cite in cites:
            span = cite.span
            inside = own is not None and own.start <= span.start and span.end <= own.end
            if not inside and _by(cite) != "cite":
                line = _line(cite, known)
                yield Passage(report, statement, _around([span], line, known.text))
        if own is not None and copy is None and (spans or spoken or not cites):
            yield Passage(report, statement, _around(_with_cue(marked, said), own, known.text))

    def _leading(self, report: str, source: Via | None) -> list[Citation]:
        found = self._cites.get(report, [])
        if source is None:
            return found
        return [cite for cite in found if _leads(cite, source)]


def _by(cite: Citation) -> How:
    """How a citation is worded; a link in the words for who claims it is a part of those."""
    if cite.by == "speaker" or (cite.by == "link" and cite.claim is not None):
        return "cite"
    return cite.by


def _leads(cite: Citation, source: Via) -> bool:
    if source.report:
        return cite.to_report == source.report
    return cite.to_report is None and cite.to_name == source.name


def _copied(copy: Copy, said: Said | None, report: Report, statement: str | None) -> Passage:
    """The copied passage that holds the statement, else the first one."""
    found = [pair[0] for pair in copy.spans]
    holding = [span for span in found if said is not None and _holds(span, said)]
    span = (holding or found)[0]
    inside = _inside(span, said) if holding and said is not None else [span]
    return Passage(report.id, statement, _around(inside, span, report.text))


def _line(cite: Citation, report: Report) -> Span:
    """The whole line where a credit stands in one of its own, else the sentence around a link."""
    span = cite.span
    for block in report.blocks:
        if block.start <= span.start and span.end <= block.end:
            return Span(block.start, block.end, report.text[block.start : block.end])
    return span


def _claim(said: Said | None, marked: Sequence[Span], report: Report) -> Span:
    """From the first to the last word of the claim that holds the marked words."""
    spans = list(marked)
    if said is not None and said.report.id == report.id:
        parts = [*said.claim.source, *said.claim.cue, *said.claim.content, *said.statement.spans]
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        if all(start <= span.start and span.end <= end for span in marked):
            spans += parts
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return Span(start, end, report.text[start:end])


def _with_cue(marked: Sequence[Span], said: Said | None) -> list[Span]:
    """Add the cue to the words for who says it."""
    if said is None or not {(span.start, span.end) for span in marked} <= {
        (span.start, span.end) for span in said.claim.source
    }:
        return list(marked)
    return [*marked, *said.claim.cue]


def _around(marked: Sequence[Span], whole: Span, text: str) -> tuple[tuple[str, bool], ...]:
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
    for span in marked:
        if span.start > at:
            pieces.append((text[at : span.start], False))
        if span.end > at:
            pieces.append((text[max(at, span.start) : span.end], True))
            at = span.end
    if end > at:
        pieces.append((text[at:end], False))
    if end < whole.end:
        pieces.append((" […]", False))
    return tuple(pieces)


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
