"""Copies, citations and origins of a proposition, each as two statements to be decided on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from sayso.ledger.desk import Desk
from sayso.ledger.kept import KeptProposition, kept_proposition
from sayso.model import Proposition

WayKind = Literal["copy", "citation", "one_origin"]

_MOST_ROOTS = 8
"""Origins that are compared with each other: 28 pairs."""


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that can be confirmed or rejected.

    Attributes:
        kind: what it is.
        one: id of a statement of the copying or citing report, or that rests on the first origin.
        other: id of a statement of the other.
        one_name: name of the report or the origin.
        other_name: name of the other.
    """

    kind: WayKind
    one: str
    other: str
    one_name: str
    other_name: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """A report that carries a proposition.

    Attributes:
        statement: id of its first statement there.
        name: its outlet, with the headline where it has one.
    """

    statement: str
    name: str


@dataclass(frozen=True, slots=True)
class Ways:
    """All that a proposition's lineage rests on.

    Attributes:
        copies: which report copies which.
        citations: which report cites which.
        origins: pairs of origins, first those that may be one.
        reports: the reports that carry it, in order of publication.
        statements: ids of all its statements.
    """

    copies: tuple[Way, ...]
    citations: tuple[Way, ...]
    origins: tuple[Way, ...]
    reports: tuple[Carrier, ...]
    statements: tuple[str, ...]


def ways_of(desk: Desk, asked: str) -> Ways | None:
    """The lineage of a proposition as pairs of statements; None if there is none.

    Raises:
        DeskError: if a record is damaged.
    """
    kept = kept_proposition(desk, asked)
    if kept is None:
        return None
    made = kept.proposition
    first = _first_statements(kept)
    carriers = tuple(Carrier(first[report], _name(kept, report)) for report in first)
    return Ways(
        tuple(
            Way(
                "copy",
                first[each.copy],
                first[each.original],
                _name(kept, each.copy),
                _name(kept, each.original),
            )
            for each in made.copies
            if each.copy in first and each.original in first
        ),
        _citations(kept, first),
        _origins(made),
        carriers,
        tuple(member.statement for member in made.members),
    )


def _first_statements(kept: KeptProposition) -> dict[str, str]:
    """The first statement of each report in a proposition, in order of publication."""
    report_of = {
        one.id: report.id
        for report in kept.reports.values()
        for claim in report.claims
        for one in claim.statements
    }
    first: dict[str, str] = {}
    for member in kept.proposition.members:
        if member.statement in report_of:
            first.setdefault(report_of[member.statement], member.statement)
    return first


def _citations(kept: KeptProposition, first: dict[str, str]) -> tuple[Way, ...]:
    """Citations that a claim makes; a decision on one hangs on a statement of that claim."""
    stating = {
        claim.id: claim.statements[0].id
        for report in kept.reports.values()
        for claim in report.claims
        if claim.statements
    }
    found: dict[tuple[str, str], Way] = {}
    for each in kept.proposition.cites:
        one, other = stating.get(each.claim or ""), first.get(each.to_report or "")
        if one is not None and other is not None and each.to_report and one != other:
            way = Way("citation", one, other, _name(kept, each.report), _name(kept, each.to_report))
            found.setdefault((each.report, each.to_report), way)
    return tuple(found.values())


def _origins(made: Proposition) -> tuple[Way, ...]:
    resting: dict[str, list[str]] = {}
    for rest in made.rests_on:
        if rest.root is not None:
            resting.setdefault(rest.root, []).append(rest.statement)
    roots = [root for root in made.origins.roots if root.id in resting][:_MOST_ROOTS]
    found = []
    for one, other in combinations(roots, 2):
        apart = [
            (mine, its) for mine in resting[one.id] for its in resting[other.id] if mine != its
        ]
        if apart:
            unsure = other.id in one.may_be or one.id in other.may_be
            found.append((not unsure, Way("one_origin", *apart[0], one.name, other.name)))
    return tuple(way for _, way in sorted(found, key=lambda each: each[0]))


def _name(kept: KeptProposition, report: str) -> str:
    found = kept.reports.get(report)
    if found is None:
        return report
    outlet, title = found.outlet, found.title
    return f"{outlet}: {title}" if outlet and title else outlet or title or found.path
