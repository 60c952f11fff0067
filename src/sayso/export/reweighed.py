"""The propositions of a JSON that weigh wrote, back into the model, with every id checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TextIO

from sayso.export.reread import parts_in
from sayso.export.validated import objects_in, validated, whole_object
from sayso.export.weighed_checks import check_weighed
from sayso.model import Absent, Citation, Claim, Proposition, Report, Span, Weighed

Reports = Mapping[str, Report]
Claims = dict[str, list[tuple[str, Claim]]]

_NOT_WRITTEN = {"kind": "outlet", "by": "credit"}


def propositions_in(stream: TextIO) -> Weighed:
    """Read what weighing gave from a JSON that ``weigh`` wrote.

    What is for people only was not written and stays empty: the words of disputes. What shows a
    citation, beside its span, is found again: the claim and kind of whom it is put on where the
    span is that of a member's source, else a link, else a credit line; ``named`` is taken to hold.

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
    for claim in claims:
        for span, kind in _put_on(claim):
            if _overlap(span.start, span.end, citation.span):
                return replace(citation, kind=kind, by="speaker", claim=claim.id)
    if any(_overlap(link.start, link.end, citation.span) for link in report.links):
        return replace(citation, by="link")
    return citation


def _put_on(claim: Claim) -> list[tuple[Span, Any]]:
    """Where the claim says whom it is from, innermost links first, and what each is."""
    links = [(one.mention, one.kind) for one in reversed(claim.chain) if one.mention is not None]
    speaker = claim.speaker
    return links + ([(span, speaker.kind) for span in claim.source] if speaker else [])


def _overlap(start: int, end: int, span: Span) -> bool:
    return start < span.end and span.start < end
