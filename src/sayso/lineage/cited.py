"""Which report cites which: who names whom as where it has something.

Outlets are found by their names where somebody speaks, is told, or is relied on; documents where
they show something; both also in credits. What is cited is then looked for among the reports: a
link settles it, else the outlet's report that carries most of what is claimed. Words win over
clocks: a report that is dated later is still meant where no earlier one carries the claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from sayso.lineage.cited_attached import Attached, attached
from sayso.lineage.cited_credits import credited
from sayso.lineage.cited_names import Roster, roster
from sayso.lineage.cited_resolved import Resolver
from sayso.lineage.cited_source import MEDIA, Source
from sayso.lineage.cited_sources import sources
from sayso.lineage.cited_titles import Titles
from sayso.model import Report
from sayso.model.lineage import Citation
from sayso.model.span import Span


def citations(reports: Sequence[Report]) -> tuple[Citation, ...]:
    """Find what reports cite, and which of the loaded reports is meant.

    A report never cites its own outlet. Reports of a body ("Relief Bridge announces …") are cited
    by those that quote that body on the same matter; their kind is the body's.

    Args:
        reports: in any order; one with an id that came before is passed over.

    Returns:
        in order of the citing reports' ids; citations without a claim first, then those of each
        claim in order of the text, and of one claim from the report inward: of "X reports, citing
        Y" first X, then Y.
    """
    distinct = list({each.id: each for each in reports}.values())
    distinct.sort(key=attrgetter("id"))
    known = roster(distinct)
    titles = Titles(distinct)
    resolver = Resolver(distinct, known)
    found: dict[str, list[Source]] = {r.id: sources(r, known, titles) for r in distinct}
    resolver.learn(found)
    made: list[Citation] = []
    for report in distinct:
        made += _of(report, found[report.id], known, resolver)
    return tuple(dict.fromkeys(made))


def cites_within(citations: Sequence[Citation]) -> dict[str, tuple[Citation, ...]]:
    """Citations by the claim that is put on what they cite, from the report inward.

    The last one of a claim is where the chain goes on: in its ``to_report``, if that is loaded.
    """
    found: dict[str, list[Citation]] = {}
    for each in citations:
        if each.claim is not None:
            found.setdefault(each.claim, []).append(each)
    return {claim: tuple(own) for claim, own in found.items()}


def credits_within(citations: Sequence[Citation]) -> dict[str, tuple[Citation, ...]]:
    """Citations of whole reports (credit lines, datelines), by the report that credits."""
    found: dict[str, list[Citation]] = {}
    for each in citations:
        if each.by == "credit":
            found.setdefault(each.report, []).append(each)
    return {report: tuple(own) for report, own in found.items()}


def is_medium(citation: Citation) -> bool:
    """Whether an outlet or a document is cited, and not a body that is quoted."""
    return citation.kind in MEDIA


def _of(
    report: Report, found: Sequence[Source], known: Roster, resolver: Resolver
) -> Iterator[Citation]:
    for credit in credited(report):
        made = resolver.credit(report, credit)
        if made is not None:
            yield made
    for one in attached(report, found):
        yield from _claimed(report, one, resolver)


def _claimed(report: Report, one: Attached, resolver: Resolver) -> Iterator[Citation]:
    meant = resolver.source(report, one)
    if meant is None:
        return
    start, end = one.span
    yield Citation(
        report=report.id,
        to_report=meant.report,
        to_name=meant.name,
        kind=meant.kind,
        span=Span(start, end, report.text[start:end], report.id),
        by="link" if meant.linked else "speaker",
        claim=one.claim,
        named=meant.named,
    )
