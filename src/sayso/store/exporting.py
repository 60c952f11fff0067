"""What belongs to what is exported: the reports and propositions of claims, and the other way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, func, select

from sayso.model import Absent
from sayso.store.chunks import chunks
from sayso.store.schema import cited, claim, proposition, report, statement

_HERE = func.coalesce(proposition.c.gone_to, "") == ""


def every_proposition(connection: Connection) -> list[str]:
    """Ids of all propositions, in the order in which their first reports came.

    Most have one statement; read in this order, each report is needed once or nearly so.
    """
    asked = (
        select(statement.c.proposition)
        .join(report, report.c.id == statement.c.report)
        .where(statement.c.proposition.is_not(None))
        .group_by(statement.c.proposition)
        .order_by(func.min(report.c.seq), func.min(statement.c.start), statement.c.proposition)
    )
    return list(connection.execute(asked).scalars())


def claims_there(connection: Connection, claims: Iterable[str]) -> dict[str, str]:
    """The report of each claim that is there, by the claim's id."""
    found: dict[str, str] = {}
    for some in chunks(claims):
        asked = select(claim.c.id, claim.c.report).where(claim.c.id.in_(some))
        found.update((row.id, row.report) for row in connection.execute(asked))
    return found


def reports_there(connection: Connection, reports: Iterable[str]) -> set[str]:
    """Those of some reports that are there."""
    return _ids(connection, select(report.c.id), report.c.id, reports)


def statements_of_claims(connection: Connection, claims: Iterable[str]) -> set[str]:
    """Ids of what claims state."""
    return _ids(connection, select(statement.c.id), statement.c.claim, claims)


def propositions_of_claims(connection: Connection, claims: Iterable[str]) -> set[str]:
    """Ids of the propositions that claims are in."""
    asked = select(statement.c.proposition).where(statement.c.proposition.is_not(None))
    return _ids(connection, asked.distinct(), statement.c.claim, claims)


def propositions_of_reports(connection: Connection, reports: Iterable[str]) -> set[str]:
    """Ids of the propositions that reports are in."""
    asked = select(statement.c.proposition).where(statement.c.proposition.is_not(None))
    return _ids(connection, asked.distinct(), statement.c.report, reports)


def most_carried(connection: Connection, among: Iterable[str] | None, limit: int) -> list[str]:
    """Ids of the propositions that most outlets carry, the most disputed of these first.

    Args:
        connection: to the desk.
        among: ids of those that are looked at; None for all.
        limit: so many at most.
    """
    order = (
        proposition.c.outlets.desc(),
        proposition.c.disputes.desc(),
        proposition.c.statements.desc(),
        proposition.c.id,
    )
    columns = [proposition.c[name] for name in ("id", "outlets", "disputes", "statements")]
    asked = select(*columns).where(_HERE).order_by(*order).limit(limit)
    if among is None:
        return [row.id for row in connection.execute(asked)]
    rows = [
        row
        for some in chunks(among)
        for row in connection.execute(asked.where(proposition.c.id.in_(some)))
    ]
    rows.sort(key=lambda row: (-row.outlets, -row.disputes, -row.statements, row.id))
    return [row.id for row in rows[:limit]]


def absent_in(connection: Connection, reports: Iterable[str] | None) -> list[Absent]:
    """What reports cite and is not loaded, the most cited first.

    Args:
        connection: to the desk.
        reports: that cite it; None for all.
    """
    columns = cited.c.to_key, cited.c.to_name, cited.c.report
    asked = select(*columns).join(report, report.c.id == cited.c.report)
    asked = asked.where(cited.c.absent, report.c.latest)
    rows: list[Any] = []
    if reports is None:
        rows += connection.execute(asked).all()
    else:
        for some in chunks(reports):
            rows += connection.execute(asked.where(cited.c.report.in_(some))).all()
    names: dict[str, str] = {}
    citing: dict[str, set[str]] = {}
    for row in rows:
        name = names.get(row.to_key, row.to_name)
        names[row.to_key] = min(name, row.to_name, key=lambda each: (-len(each), each))
        citing.setdefault(row.to_key, set()).add(row.report)
    found = [Absent(names[key], tuple(sorted(citing[key]))) for key in names]
    return sorted(found, key=lambda each: (-len(each.cited_by), each.name))


def _ids(connection: Connection, asked: Select[Any], column: Any, ids: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for some in chunks(ids):
        found |= {str(each) for each in connection.execute(asked.where(column.in_(some))).scalars()}
    return found
