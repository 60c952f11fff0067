"""Who stands behind each statement of a proposition, under one name across reports."""

from __future__ import annotations

from collections import defaultdict

from sayso.cli.gathered import Gathered
from sayso.cli.printable import printable
from sayso.cli.weighed_facts import listed
from sayso.model import Proposition


def holders(proposition: Proposition, gathered: Gathered) -> dict[str, str]:
    """Name, for each statement, the origin it rests on, else who says it in its report.

    "" where that is the report's own outlet.

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
        if said is None:
            found[member.statement] = ""
        elif len(on) == 1:
            root = roots[on[0]]
            own = root.report == said.report.id or not root.name
            found[member.statement] = "" if own else printable(root.name)
        else:
            found[member.statement] = said.holder
    return found


def giver(holder: str, outlets: list[str], most: int | None = None) -> str:
    """Name who gives something, and through which outlets.

    Args:
        holder: who had it first-hand; "" for the outlet itself.
        outlets: that have it from there; at least one.
        most: how many of them to name at most.
    """
    named = listed(outlets, most)
    return f"{holder} (in {named})" if holder and outlets != [holder] else named
