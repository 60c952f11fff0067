"""Who stands behind each statement of a proposition, under one name across reports."""

from __future__ import annotations

from collections import defaultdict

from sayso.cli.gathered import Gathered
from sayso.cli.weighed_facts import listed
from sayso.model import Proposition


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


class Givers:
    """Who gives something, and the reports that have it from there.

    Args:
        gathered: all reports.
    """

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._reports: dict[str, dict[str, None]] = {}

    def add(self, holder: str, report: str) -> None:
        """Add a report.

        Args:
            holder: who had it first-hand.
            report: its id.
        """
        self._reports.setdefault(holder, {})[report] = None

    @property
    def reports(self) -> int:
        """How many reports there are, those of several givers for each of them."""
        return sum(map(len, self._reports.values()))

    def words(self, most: int | None) -> str:
        """Name the givers, each with the outlets that have it from there.

        Args:
            most: how many givers, and outlets of one, to name at most.
        """
        givers = [
            self._giver(holder, list(self._reports[holder]), most) for holder in self._reports
        ]
        return listed(givers, most, between="; ")

    def _giver(self, holder: str, reports: list[str], most: int | None) -> str:
        own: list[str] = []
        others: list[str] = []
        for report in reports:
            beside = own if self._gathered.outlet(report) == holder else others
            beside.append(self._gathered.called(report))
        named = listed(own, most) if own else holder
        if not others:
            return named
        return f"{named} ({'also ' if own else ''}in {listed(others, most)})"
