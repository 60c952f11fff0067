"""The words of a report that show where it has something from, for people."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from sayso.cli.gathered import Gathered, Said
from sayso.cli.passages import passage, quoted, shortened
from sayso.model import Citation, Copy, Proposition, Report, Span, Via

_LONGEST = 140
_BY = {"credit": "credit line ", "link": "link "}


class Shown:
    """Finds the words for the step from one station to the next.

    Args:
        proposition: with its copies and citations.
        gathered: its reports.
    """

    def __init__(self, proposition: Proposition, gathered: Gathered) -> None:
        self._gathered = gathered
        self._copies = {(copy.copy, copy.original): copy for copy in proposition.copies}
        self._copied = {
            (span.report, span.start, span.end)
            for copy in proposition.copies
            for pair in copy.spans
            for span in pair
        }
        self._cites: dict[str, list[Citation]] = {}
        for cite in proposition.cites:
            self._cites.setdefault(cite.report, []).append(cite)

    def words(
        self, spans: list[Span], report: str | None, said: Said | None, source: Via | None
    ) -> Iterator[Text]:
        """Give the passages that show a step, each with what kind of words they are.

        Args:
            spans: words of the report that are known to show it.
            report: id of the report that takes the step.
            said: its statement, where the way ends here.
            source: where it has it from; None for the origin itself.
        """
        if report is None or report not in self._gathered.reports:
            return
        copy = self._copies.get((report, source.report or "")) if source else None
        if copy is not None:
            yield from self._copy(copy, said)
        cites = [cite for cite in self._cites.get(report, ()) if _leads(cite, source)]
        told: set[tuple[int, int]] = set()
        for cite in cites:
            if cite.by in _BY:
                told.add((cite.span.start, cite.span.end))
                yield self._words([self._credit(cite)], report, _BY[cite.by])
        left = [span for span in spans if (span.start, span.end) not in told]
        # What was copied from here is told where it was copied to, unless it is all there is.
        own = [span for span in left if (report, span.start, span.end) not in self._copied]
        if not own and copy is None:
            own = left
        if not own and copy is None:
            spoken = [cite for cite in cites if cite.by not in _BY]
            own = citing(spoken[0], self._gathered.reports[report]) if spoken else []
        if own:
            yield self._words(_with_cue(own, said), report)

    def _credit(self, cite: Citation) -> Span:
        """The whole line where a credit stands in one of its own, else the words as they are."""
        report, span = self._gathered.reports[cite.report], cite.span
        for block in report.blocks if cite.by == "credit" else ():
            if block.kind == "credit" and block.start <= span.start and span.end <= block.end:
                return Span(block.start, block.end, report.text[block.start : block.end])
        return span

    def _copy(self, copy: Copy, said: Said | None) -> Iterator[Text]:
        """The copied passage that holds the statement, else the first one."""
        best = [pair[0] for pair in copy.spans if said and _holds(pair[0], said)]
        chosen = best or [pair[0] for pair in copy.spans[:1]]
        if chosen:
            inside = best and said and _inside(chosen[0], said)
            yield self._words(inside or chosen[:1], copy.copy, "copies ")

    def _words(self, spans: list[Span], report: str, before: str = "") -> Text:
        text = self._gathered.reports[report].text
        words = shortened(passage(spans, text), _LONGEST)
        return Text().append(before, style="dim").append_text(quoted(words))


def citing(cite: Citation, report: Report) -> list[Span]:
    """The words that cite: where a claim is put on it, those that do so, in order of the text.

    Args:
        cite: the citation.
        report: the one that cites.
    """
    claim = next((claim for claim in report.claims if claim.id == cite.claim), None)
    spans = [*claim.source, *claim.cue] if claim is not None else []
    return sorted(spans, key=lambda span: span.start) or [cite.span]


def _leads(cite: Citation, source: Via | None) -> bool:
    if source is None:
        return True
    return cite.to_report == source.report if source.report else cite.to_name == source.name


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


def _with_cue(spans: list[Span], said: Said | None) -> list[Span]:
    """Add the cue to the words for who says it, so that they read as they stand."""
    found = {(span.start, span.end): span for span in spans}
    source = {(span.start, span.end) for span in said.claim.source} if said else set()
    if said is not None and source and set(found) <= source:
        found |= {(span.start, span.end): span for span in said.claim.cue}
    return [found[place] for place in sorted(found)]
