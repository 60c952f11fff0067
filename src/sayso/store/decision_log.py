"""The log of decisions as it is leafed through: by kind and person, and what was taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from sayso.model import Decision
from sayso.store.chunks import chunks
from sayso.store.decisions import decisions_by
from sayso.store.schema import decision, report


def listed(
    connection: Connection, limit: int, *, kind: str = "", who: str = "", before: int | None = None
) -> list[tuple[int, Decision]]:
    """Entries, the newest first, each with its number in the log.

    Args:
        connection: to the desk.
        limit: so many at most.
        kind: only those of this kind.
        who: only those of this person.
        before: only those with smaller numbers.
    """
    asked = select(decision.c.seq, decision.c.id).order_by(decision.c.seq.desc()).limit(limit)
    if kind:
        asked = asked.where(decision.c.kind == kind)
    if who:
        asked = asked.where(decision.c.who == who)
    if before is not None:
        asked = asked.where(decision.c.seq < before)
    rows = connection.execute(asked).all()
    found = {each.id: each for each in decisions_by(connection, [row.id for row in rows])}
    return [(int(row.seq), found[row.id]) for row in rows if row.id in found]


def takings_back(connection: Connection) -> Sequence[Any]:
    """Entries that take another back: "id", "undoes", "who" and "at", the latest first."""
    columns = decision.c.id, decision.c.undoes, decision.c.who, decision.c.at
    order = decision.c.at.desc(), decision.c.id.desc()
    asked = select(*columns).where(decision.c.undoes.is_not(None)).order_by(*order)
    return connection.execute(asked).all()


def deciders(connection: Connection) -> list[str]:
    """Everybody who has decided something, by name."""
    asked = select(decision.c.who).distinct().order_by(decision.c.who)
    return list(connection.execute(asked).scalars())


def of_kinds(connection: Connection, kinds: Sequence[str]) -> list[Decision]:
    """All entries of some kinds, in the order in which they were made."""
    asked = select(decision.c.id).where(decision.c.kind.in_(kinds))
    return decisions_by(connection, connection.execute(asked).scalars())


def report_names(connection: Connection, reports: Sequence[str]) -> dict[str, Any]:
    """Title, outlet, path and day of reports, by id."""
    columns = report.c.id, report.c.title, report.c.outlet, report.c.path, report.c.published
    return {
        row.id: row
        for some in chunks(reports)
        for row in connection.execute(select(*columns).where(report.c.id.in_(some)))
    }
