"""Who stands behind each statement of a proposition, under one name across its reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.ledger.proposition_gathered import Gathered
from sayso.model import Proposition


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gives something, and the reports that have it from there.

    Attributes:
        name: who had it first-hand, as far as the reports tell.
        reports: ids of the reports, in order of publication.
        own: whether one of them is its own.
    """

    name: str
    reports: tuple[str, ...]
    own: bool


def holders(proposition: Proposition, gathered: Gathered) -> dict[str, str]:
    """Name, for each statement, the origin it rests on, else who says it in its report.

    Args:
        proposition: with its statements.
        gathered: its reports.
    """
    roots = {root.id: root for root in proposition.origins.roots}
    resting: defaultdict[str, list[str]] = defaultdict(list)
    for rest in proposition.rests_on:
        if rest.root in roots:
            resting[rest.statement].append(rest.root)
    found = {}
    for member in proposition.members:
        said = gathered.said(member.statement)
        on = resting[member.statement]
        name = gathered.name(roots[on[0]].name) if len(on) == 1 else ""
        if said is not None:
            name = name or said.holder or gathered.outlet(said.report.id)
        found[member.statement] = name
    return found


def givers(
    statements: Iterable[str], held_by: dict[str, str], gathered: Gathered
) -> tuple[Giver, ...]:
    """Put together who gives what some statements say.

    Args:
        statements: their ids, in order of publication.
        held_by: who stands behind each.
        gathered: the reports.
    """
    reports: dict[str, dict[str, None]] = {}
    for statement in statements:
        said = gathered.said(statement)
        if said is not None:
            reports.setdefault(held_by.get(statement, ""), {})[said.report.id] = None
    return tuple(
        Giver(name, tuple(ids), any(gathered.outlet(each) == name for each in ids))
        for name, ids in reports.items()
    )
