"""What has to hold in propositions that were read from JSON: every id, passage and number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.errors import Damaged
from sayso.export.origin_checks import wrong_origins
from sayso.model import Dispute, Proposition, Report, Span, Weighed


@dataclass(frozen=True, slots=True)
class _Known:
    """What the propositions may name: reports, statements with their report, and figures."""

    reports: Mapping[str, Report]
    statements: Mapping[str, str]
    figures: Mapping[str, str]


def check_weighed(weighed: Weighed, reports: Mapping[str, Report]) -> None:
    """Check that propositions fit the reports that they were read with, and themselves.

    Args:
        weighed: as it was read.
        reports: by id.

    Raises:
        Damaged: with the first thing that does not hold, in one line.
    """
    known = _Known(
        reports,
        {
            statement.id: report.id
            for report in reports.values()
            for claim in report.claims
            for statement in claim.statements
        },
        {figure.id: report.id for report in reports.values() for figure in report.figures},
    )
    home: dict[str, str] = {}
    seen: set[str] = set()
    for proposition in weighed.propositions:
        for wrong in _wrong(proposition, known, home):
            raise Damaged(f"proposition {proposition.id}: {wrong}")
        if proposition.id in seen:
            raise Damaged(f"proposition {proposition.id}: another one has this id")
        seen.add(proposition.id)
    for absent in weighed.absent:
        for name in absent.cited_by:
            for wrong in _no_report(name, known):
                raise Damaged(f"absent “{absent.name}”: {wrong}")


def _wrong(proposition: Proposition, known: _Known, home: dict[str, str]) -> Iterator[str]:
    """What is wrong with a proposition; ``home`` has the proposition of each statement so far."""
    yield from _no_probability(proposition.confidence)
    if proposition.outlets < 0:
        yield f"there cannot be {proposition.outlets} outlets"
    if not proposition.members:
        yield "it has no statement"
    for member in proposition.members:
        if member.statement not in known.statements:
            yield f"there is no statement {member.statement}"
        if member.statement in home:
            yield f"statement {member.statement} is in proposition {home[member.statement]} too"
        home[member.statement] = proposition.id
    yield from wrong_origins(proposition)
    for root in proposition.origins.roots:
        yield from _no_report(root.report, known)
    yield from _wrong_ways(proposition, known)
    yield from _wrong_copies(proposition, known)
    for cited in proposition.cites:
        yield from _no_report(cited.report, known)
        yield from _no_report(cited.to_report, known)
        yield from _other_words(cited.span, cited.report, known)
    members = {member.statement for member in proposition.members}
    for dispute in proposition.disputes:
        yield from _wrong_dispute(dispute, members, known)


def _wrong_ways(proposition: Proposition, known: _Known) -> Iterator[str]:
    members = {member.statement for member in proposition.members}
    roots = {root.id for root in proposition.origins.roots}
    for rest in proposition.rests_on:
        if rest.statement not in members:
            yield f"statement {rest.statement} rests on something but is not in it"
        if rest.root is not None and rest.root not in roots:
            yield f"there is no root {rest.root}"
        for via in rest.via:
            yield from _no_report(via.report, known)
        for span in rest.spans:
            yield from _other_words(span, known.statements[rest.statement], known)


def _wrong_copies(proposition: Proposition, known: _Known) -> Iterator[str]:
    for copy in proposition.copies:
        yield from _no_report(copy.copy, known)
        yield from _no_report(copy.original, known)
        yield from _no_probability(copy.confidence)
        if copy.copy == copy.original:
            yield f"report {copy.copy} is a copy of itself"
        for words, copied in copy.spans:
            yield from _other_words(words, copy.copy, known)
            yield from _other_words(copied, copy.original, known)


def _wrong_dispute(dispute: Dispute, members: set[str], known: _Known) -> Iterator[str]:
    ends = (dispute.later, dispute.earlier)
    for statement in ends:
        if statement not in members:
            yield f"statement {statement} is in dispute but is not in it"
    if dispute.later == dispute.earlier:
        yield f"statement {dispute.later} is in dispute with itself"
    for statement, figure in zip(ends, dispute.figures, strict=False):
        if known.figures.get(figure) != known.statements[statement]:
            yield f"there is no figure {figure} in the report of statement {statement}"


def _no_report(name: str | None, known: _Known) -> Iterator[str]:
    if name is not None and name not in known.reports:
        yield f"there is no report {name}"


def _other_words(span: Span, report: str, known: _Known) -> Iterator[str]:
    """Check a passage, in the report that it names, else in the one that it is told for."""
    name = span.report or report
    yield from _no_report(name, known)
    if not span.holds_in(known.reports[name].text):
        yield f"other words stand at {span.start}-{span.end} of report {name}"


def _no_probability(value: float) -> Iterator[str]:
    if not 0 <= value <= 1:
        yield f"{value} is no probability"
