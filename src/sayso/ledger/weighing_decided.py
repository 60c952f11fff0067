"""What analysts have decided on copies, citations and origins, put over what was found."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.lineage.origins import fewest
from sayso.model import Citation, Claim, Copy, Origins, Proposition, Report, Root, Span, Statement
from sayso.review.relations import Edge, Relations


def decided_copies(
    found: Mapping[str, Copy], ties: Relations, reports: Mapping[str, Report]
) -> dict[str, Copy]:
    """Copies by the report that copies: without those that are none, with those that are."""
    left = {
        key: each for key, each in found.items() if (each.copy, each.original) not in ties.no_copies
    }
    for (copy, original), statements in ties.copies.items():
        known = left.get(copy)
        if known is not None and known.original == original:
            left[copy] = replace(known, confidence=1.0)
            continue
        shown = [_found(reports, *each) for each in zip((copy, original), statements, strict=True)]
        if shown[0] is not None and shown[1] is not None:
            here, there = (
                tuple(replace(span, report=report) for span in each[1].spans)
                for report, each in zip((copy, original), shown, strict=True)
                if each is not None
            )
            left[copy] = Copy(copy, original, tuple(zip(here, there, strict=False)), 1.0)
    return left


def decided_citations(
    found: Sequence[Citation], ties: Relations, reports: Mapping[str, Report]
) -> tuple[Citation, ...]:
    """Citations without those that are none, with those that are."""
    claims = {
        one.id: (report, claim)
        for report in reports.values()
        for claim in report.claims
        for one in claim.statements
    }
    gone = {
        (claims[statement][1].id, report)
        for statement, report in ties.no_cites
        if statement in claims
    }
    left = [each for each in found if (each.claim or "", each.to_report or "") not in gone]
    for one, other in ties.cites:
        if one in claims and other in claims:
            (citing, claim), (cited, _) = claims[one], claims[other]
            span = _shown(claim)
            name = cited.outlet or cited.title or cited.id
            left.append(
                Citation(
                    citing.id,
                    cited.id,
                    name,
                    "outlet",
                    replace(span, report=citing.id),
                    "speaker",
                    claim.id,
                )
            )
    return tuple(left)


def decided_origins(made: Proposition, ties: Relations) -> Proposition:
    """A proposition whose origins are one, or apart, where somebody has decided so."""
    resting: dict[str, str] = {}
    for rest in made.rests_on:
        if rest.root is not None:
            resting.setdefault(rest.statement, rest.root)
    for one, other in ties.one_origin:
        if one in resting and other in resting and resting[one] != resting[other]:
            made = _merged(made, resting[one], resting[other])
            return decided_origins(made, replace(ties, one_origin=_without(ties, (one, other))))
    for one, other in ties.other_origin:
        if one in resting and other in resting:
            made = _apart(made, other, resting[one], resting[other])
    return made


def _without(ties: Relations, edge: Edge) -> tuple[Edge, ...]:
    return tuple(each for each in ties.one_origin if each != edge)


def _merged(made: Proposition, kept: str, gone: str) -> Proposition:
    roots = []
    for root in made.origins.roots:
        if root.id != gone:
            may_be = {kept if each == gone else each for each in root.may_be} - {root.id}
            roots.append(replace(root, may_be=tuple(sorted(may_be))))
    rests = tuple(replace(rest, root=kept) if rest.root == gone else rest for rest in made.rests_on)
    return replace(made, origins=_counted(roots), rests_on=rests)


def _apart(made: Proposition, statement: str, one: str, other: str) -> Proposition:
    """Two origins that could not be one; of one origin, two of the same name."""
    roots = {root.id: root for root in made.origins.roots}
    rests = made.rests_on
    if one == other:
        digest = hashlib.sha256(f"{one} {statement}".encode()).hexdigest()
        fresh = replace(roots[one], id="o" + digest[:16], may_be=())
        roots[fresh.id] = fresh
        rests = tuple(
            replace(rest, root=fresh.id) if rest.statement == statement else rest for rest in rests
        )
        other = fresh.id
    for first, second in ((one, other), (other, one)):
        may_be = tuple(each for each in roots[first].may_be if each != second)
        roots[first] = replace(roots[first], may_be=may_be)
    return replace(made, origins=_counted(list(roots.values())), rests_on=rests)


def _counted(roots: list[Root]) -> Origins:
    low = fewest({root.id: list(root.may_be) for root in roots})
    return Origins(low, len(roots), tuple(roots))


def _found(
    reports: Mapping[str, Report], report: str, statement: str
) -> tuple[Claim, Statement] | None:
    if report not in reports:
        return None
    return next(
        (
            (claim, one)
            for claim in reports[report].claims
            for one in claim.statements
            if one.id == statement
        ),
        None,
    )


def _shown(claim: Claim) -> Span:
    return (claim.source or claim.cue or claim.content)[0]
