"""What a desk has kept: reports and propositions, whole, by their ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.ledger.desk import Desk
from sayso.ledger.records import proposition_of, report_of
from sayso.model import Proposition, Report
from sayso.store import reports as stored
from sayso.store.propositions import proposition_row, reports_with


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report in a desk.

    Attributes:
        report: as it was read.
        added_at: when it came, ISO 8601 in UTC.
        added_by: who added it.
        latest: whether it is the version of its page that counts.
        waiting: whether it is still to be weighed.
    """

    report: Report
    added_at: str
    added_by: str
    latest: bool
    waiting: bool


@dataclass(frozen=True, slots=True)
class KeptProposition:
    """A proposition in a desk.

    Attributes:
        proposition: as it was weighed.
        reports: by id, those of its members and those that its lineage leads through.
        born: when it first was one, ISO 8601 in UTC.
        changed: when it last changed.
    """

    proposition: Proposition
    reports: dict[str, Report]
    born: str
    changed: str


def kept_reports(desk: Desk, ids: Iterable[str]) -> dict[str, KeptReport]:
    """Reports by id; those that are not there are left out.

    Raises:
        DeskError: if a record is damaged.
    """
    with desk.store.read() as connection:
        return {
            row.id: KeptReport(
                report_of(row.record, row.text),
                row.added_at,
                row.added_by,
                bool(row.latest),
                bool(row.waiting),
            )
            for row in stored.report_rows(connection, ids)
        }


def kept_proposition(desk: Desk, asked: str) -> KeptProposition | None:
    """A proposition by its id, or by the id of one that was merged into it; None if there is none.

    Raises:
        DeskError: if a record is damaged.
    """
    with desk.store.read() as connection:
        row = proposition_row(connection, asked)
    if row is None:
        return None
    made = proposition_of(row.record)
    return KeptProposition(made, reports_of(desk, made), row.born, row.changed)


def reports_of(desk: Desk, made: Proposition) -> dict[str, Report]:
    """The reports of a proposition's members, and those that its lineage leads through, by id."""
    with desk.store.read() as connection:
        ids = reports_with(connection, [member.statement for member in made.members])
    ids |= {via.report for rest in made.rests_on for via in rest.via if via.report}
    ids |= {root.report for root in made.origins.roots if root.report}
    ids |= {each for copy in made.copies for each in (copy.copy, copy.original)}
    ids |= {each.to_report for each in made.cites if each.to_report}
    return {key: each.report for key, each in kept_reports(desk, ids).items()}


def waiting(desk: Desk) -> int:
    """How many reports are still to be weighed."""
    with desk.store.read() as connection:
        return stored.number_waiting(connection)
