"""What a desk has kept: reports and propositions, whole, by their ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select

from sayso.ledger.desk import Desk
from sayso.ledger.records import proposition_of, report_of
from sayso.model import Proposition, Report
from sayso.store.schema import proposition, report


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
        reports: the reports of its members, by id.
        born: when it first was one, ISO 8601 in UTC.
        changed: when it last changed.
    """

    proposition: Proposition
    reports: dict[str, Report]
    born: str
    changed: str


def kept_reports(desk: Desk, ids: Iterable[str]) -> dict[str, KeptReport]:
    """Reports by id; those that are not there are left out."""
    asked = sorted(set(ids))
    found: dict[str, KeptReport] = {}
    with desk.store.read() as connection:
        for at in range(0, len(asked), 500):
            rows = connection.execute(select(report).where(report.c.id.in_(asked[at : at + 500])))
            for row in rows:
                found[row.id] = KeptReport(
                    report_of(row.record, row.text),
                    row.added_at,
                    row.added_by,
                    bool(row.latest),
                    bool(row.waiting),
                )
    return found


def kept_proposition(desk: Desk, asked: str) -> KeptProposition | None:
    """A proposition by its id, or by the id of one that was merged into it."""
    with desk.store.read() as connection:
        row = None
        seen: set[str] = set()
        while asked not in seen:
            seen.add(asked)
            row = connection.execute(
                select(proposition).where(proposition.c.id == asked)
            ).one_or_none()
            asked = row.gone_to if row is not None and row.gone_to else asked
    if row is None:
        return None
    made = proposition_of(row.record)
    return KeptProposition(made, reports_of(desk, made), row.born, row.changed)


def reports_of(desk: Desk, made: Proposition) -> dict[str, Report]:
    """The reports that a proposition's members, ways and copies are in, by id."""
    from sayso.ledger.membership import reports_with

    ids = reports_with(desk, [member.statement for member in made.members])
    ids |= {via.report for rest in made.rests_on for via in rest.via if via.report}
    ids |= {root.report for root in made.origins.roots if root.report}
    ids |= {each for copy in made.copies for each in (copy.copy, copy.original)}
    ids |= {each.to_report for each in made.cites if each.to_report}
    return {key: each.report for key, each in kept_reports(desk, ids).items()}


def waiting(desk: Desk) -> int:
    """How many reports are still to be weighed."""
    with desk.store.read() as connection:
        asked = select(func.count()).select_from(report).where(report.c.waiting)
        return int(connection.execute(asked).scalar_one())
