"""What of a desk is exported: all, or some claims, propositions or reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.errors import UsageError
from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.ledger.placed import Review, review_of
from sayso.ledger.records import proposition_of
from sayso.model import Decision, Proposition, Report
from sayso.store import exporting as stored
from sayso.store import propositions as weighed
from sayso.store import reports as kept
from sayso.store.decisions import about_reports, every_decision

_AT_ONCE: Final = 100
_HELD: Final = 400
"""Reports that are held while propositions are written one after the other."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is exported.

    Attributes:
        claims: ids, in the order in which they were asked for; None where it is not about claims.
        propositions: ids, in order; of claims those that they are in.
        reports: ids, in order: those of the claims, or all that the propositions lead through.
        whole: whether it is all that there is.
    """

    claims: tuple[str, ...] | None
    propositions: tuple[str, ...]
    reports: tuple[str, ...]
    whole: bool = False


def chosen(desk: Desk, what: Iterable[str] | None) -> Chosen:
    """Find what is to be exported.

    Args:
        desk: the desk.
        what: ids of claims, or of propositions and reports; None for all.

    Raises:
        UsageError: if an id is none, or leads nowhere, or claims stand among other ids.
    """
    if what is None:
        with desk.store.read() as connection:
            every = tuple(stored.every_proposition(connection))
            return Chosen(None, every, tuple(kept.every_id(connection)), whole=True)
    ids = list(dict.fromkeys(what))
    claims = [each for each in ids if each.startswith("c")]
    if claims and len(claims) < len(ids):
        raise UsageError("export claims alone, or propositions and reports; not both at once")
    return _of_claims(desk, claims) if claims else _of_others(desk, ids)


def propositions_in(desk: Desk, ids: Sequence[str]) -> Iterator[Proposition]:
    """Propositions by their ids, in order; those that are gone are left out.

    Raises:
        DeskError: if a record is damaged.
    """
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        with desk.store.read() as connection:
            records = weighed.records(connection, some)
        yield from (proposition_of(records[each]) for each in some if each in records)


class Shelf:
    """The reports of a desk, corrected; the last few hundred that were asked for are held.

    Args:
        desk: the desk.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._held: dict[str, Report] = {}
        self.review: Review = review_of(desk)

    def each(self, ids: Sequence[str]) -> Iterator[Report]:
        """Reports in the order of their ids, a few at a time; none is held longer."""
        for at in range(0, len(ids), _AT_ONCE):
            some = ids[at : at + _AT_ONCE]
            found = corrected_reports(self._desk, some, self.review)
            yield from (found[each] for each in some if each in found)

    def of(self, ids: Iterable[str]) -> dict[str, Report]:
        """Reports by id."""
        asked = set(ids)
        absent = asked - self._held.keys()
        if absent:
            if len(self._held) > _HELD:
                self._held = {key: self._held[key] for key in asked & self._held.keys()}
            self._held.update(corrected_reports(self._desk, absent, self.review))
        return {key: self._held[key] for key in asked if key in self._held}


def with_claims(report: Report, claims: Iterable[str], *, around: bool) -> Report:
    """A report with some of its claims only.

    Args:
        report: with all claims.
        claims: ids of those that are kept.
        around: whether the claims that these stand inside of are kept too.
    """
    wanted = set(claims)
    outer = {each.id: each.within for each in report.claims}
    for each in list(wanted) if around else ():
        at = outer.get(each)
        while at is not None and at not in wanted:
            wanted.add(at)
            at = outer.get(at)
    return replace(report, claims=tuple(each for each in report.claims if each.id in wanted))


def decisions_about(desk: Desk, what: Chosen) -> list[Decision]:
    """All entries of the log that concern what is exported, in the order they were written."""
    with desk.store.read() as connection:
        if what.whole:
            return every_decision(connection)
        found = about_reports(connection, what.reports)
        if what.claims is None:
            return found
        stated = stored.statements_of_claims(connection, what.claims)
    return [
        each
        for each in found
        if any(anchor.statement is None or anchor.statement in stated for anchor in each.about)
    ]


def led_through(made: Proposition) -> set[str]:
    """Ids of the reports that a proposition's lineage names, beside those of its statements."""
    ids = {via.report for rest in made.rests_on for via in rest.via if via.report}
    ids |= {root.report for root in made.origins.roots if root.report}
    ids |= {each for copy in made.copies for each in (copy.copy, copy.original)}
    ids |= {each.report for each in made.cites}
    return ids | {each.to_report for each in made.cites if each.to_report}


def _of_claims(desk: Desk, claims: Sequence[str]) -> Chosen:
    with desk.store.read() as connection:
        where = stored.claims_there(connection, claims)
        _all_there(claims, where)
        within = stored.propositions_of_claims(connection, claims)
        ordered = stored.most_carried(connection, within, len(within))
    reports = dict.fromkeys(where[each] for each in claims)
    return Chosen(tuple(claims), tuple(ordered), tuple(reports))


def _of_others(desk: Desk, ids: Sequence[str]) -> Chosen:
    asked = {each for each in ids if each.startswith("r")}
    found: dict[str, None] = {}
    with desk.store.read() as connection:
        there = stored.reports_there(connection, asked)
        for each in ids:
            if each.startswith("p"):
                row = weighed.proposition_row(connection, each)
                if row is not None:
                    there.add(each)
                    found[row.id] = None
        _all_there(ids, there)
        within = stored.propositions_of_reports(connection, asked) - found.keys()
        found |= dict.fromkeys(stored.most_carried(connection, within, len(within)))
        members = weighed.members(connection, found)
    reports = asked | {each.report for each in members}
    for made in propositions_in(desk, tuple(found)):
        reports |= led_through(made)
    return Chosen(None, tuple(found), tuple(sorted(reports)))


def _all_there(asked: Iterable[str], there: Iterable[str]) -> None:
    known = set(there)
    for each in asked:
        if each not in known:
            raise UsageError(f'there is no claim, proposition or report "{each}" in the desk')
