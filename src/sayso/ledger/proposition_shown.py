"""The words of reports that show where they have something from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from sayso.ledger.proposition_gathered import Gathered, Said
from sayso.ledger.proposition_passages import (
    Passage,
    around,
    claim_around,
    copied_passage,
    credit_line,
    with_cue,
)
from sayso.model import Citation, Kind, Proposition, Span, Via

How = Literal["copy", "cite", "credit", "link", "quote", "own", "denial"]
"""How one has it from the other: copies its text, names it where it makes the claim, in a credit
line, by a link; quotes somebody; says so itself; or it denies or doubts what others say."""

_PUBLISHED: frozenset[Kind] = frozenset(["outlet", "document", "poll"])
_FIRST: tuple[How, ...] = ("cite", "credit", "link")


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

    def how(self, report: str, source: Via | None, said: Said | None) -> How:
        """How a report has it from where it has it from.

        Args:
            report: id of the report.
            source: None for an origin that is not another report's own.
            said: its statement, where the way ends here.
        """
        if source is not None and (report, source.report or "") in self._copies:
            return "copy"
        ways = {_by(cite) for cite in self._leading(report, source)}
        for each in _FIRST:
            if each in ways:
                return each
        speaker = said.claim.speaker if said is not None else None
        return "cite" if speaker is not None and speaker.kind in _PUBLISHED else "quote"

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
            copied = copied_passage(copy, said, known)
            if copied is not None:
                yield copied
        cites = self._leading(report, source)
        spoken = [cite.span for cite in cites if _by(cite) == "cite"]
        loose = [cite for cite in cites if _by(cite) != "cite"]
        told = [cite.span for cite in loose if cite.by == "credit"]
        left = [
            span
            for span in spans
            if not any(span.start < each.end and each.start < span.end for each in told)
        ]
        marked = left or spoken[:1] or list(said.statement.spans if said else ())
        own = claim_around(said, marked, known) if marked else None
        for cite in loose:
            span = cite.span
            if own is None or span.start < own.start or own.end < span.end:
                line = credit_line(cite, known)
                yield Passage(report, statement, around([span], line, known.text))
        if own is not None and copy is None and (left or spoken or not cites):
            yield Passage(report, statement, around(with_cue(marked, said), own, known.text))

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
