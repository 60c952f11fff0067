"""The propositions of a JSON that weigh wrote, back into the model, with every id checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TextIO

from sayso.export.reread import parts_in
from sayso.export.validated import objects_in, validated, whole_object
from sayso.export.weighed_checks import check_weighed
from sayso.model import Absent, Citation, CitedBy, Claim, Kind, Proposition, Report, Span, Weighed

Reports = Mapping[str, Report]
Claims = dict[str, list[tuple[str, Claim]]]

_NOT_WRITTEN = {"kind": "outlet", "by": "credit"}


def propositions_in(stream: TextIO) -> Weighed:
    """Read what weighing gave from a JSON that ``weigh`` wrote.

    What was not written is found again or stays empty. The words of disputes are for people and
    stay empty. What shows a citation is guessed from its span: a member claim whose source or
    stretch of text it lies in, else a link, else a credit line (right for 171 of the 188 citations
    in the project's cases, its kind for 140); ``named`` is taken to hold.

    Args:
        stream: the JSON; its reports are held until all was compared with them.

    Raises:
        Damaged: where it is not in the shape that sayso writes, an id leads nowhere, words do not
            stand where it says, or origins do not add up; in one line.
    """
    reports: dict[str, Report] = {}
    propositions: list[Proposition] = []
    absent: list[Absent] = []
    for name, item in parts_in(stream):
        if name == "reports":
            reports[item.id] = item
        elif name == "propositions":
            propositions.append(_proposition(item, f"proposition {len(propositions) + 1}"))
        elif name == "absent":
            where = f"absent {len(absent) + 1}"
            absent.append(validated(Absent, whole_object(Absent, item, where), where))
    found = Weighed(tuple(propositions), tuple(absent))
    check_weighed(found, reports)
    claims: Claims = {}
    for report in reports.values():
        for claim in report.claims:
            for statement in claim.statements:
                claims.setdefault(statement.id, []).append((report.id, claim))
    again = (_cited_again(one, reports, claims) for one in found.propositions)
    return replace(found, propositions=tuple(again))


def _proposition(value: Any, where: str) -> Proposition:
    found = whole_object(Proposition, value, where)
    for citation in objects_in(found["cites"]):
        citation.update(_NOT_WRITTEN)
    return validated(Proposition, found, where)


def _cited_again(proposition: Proposition, reports: Reports, claims: Claims) -> Proposition:
    held: dict[str, list[Claim]] = {}
    for member in proposition.members:
        for report, claim in claims[member.statement]:
            held.setdefault(report, []).append(claim)
    again = (
        _citation(one, reports[one.report], held.get(one.report, ())) for one in proposition.cites
    )
    return replace(proposition, cites=tuple(again))


def _citation(citation: Citation, report: Report, claims: Iterable[Claim]) -> Citation:
    """Tell what shows a citation by what its words are part of."""
    linked = any(_overlap(link.start, link.end, citation.span) for link in report.links)
    by: CitedBy = "link" if linked else "speaker"
    for place in (_put_on, _around):
        for claim in claims:
            for start, end, kind in place(claim):
                if _overlap(start, end, citation.span):
                    return replace(citation, kind=kind, by=by, claim=claim.id)
    return replace(citation, by="link") if linked else citation


def _put_on(claim: Claim) -> Iterator[tuple[int, int, Kind]]:
    """Where the claim says whom it is from, innermost links first, and what each may be."""
    for link in reversed(claim.chain):
        if link.mention is not None:
            yield link.mention.start, link.mention.end, _cited_kind(link.kind)
    for span in claim.source:
        yield span.start, span.end, _cited_kind(claim.speaker.kind if claim.speaker else "outlet")


def _around(claim: Claim) -> Iterator[tuple[int, int, Kind]]:
    """The stretch of text that the claim takes up."""
    if spans := (*claim.source, *claim.cue, *claim.content):
        yield min(span.start for span in spans), max(span.end for span in spans), "outlet"


def _cited_kind(kind: Kind) -> Kind:
    """What is cited is an outlet far more often than the body for which its name is taken."""
    return kind if kind in ("document", "poll") else "outlet"


def _overlap(start: int, end: int, span: Span) -> bool:
    return start < span.end and span.start < end
