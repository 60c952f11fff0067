"""Where statements say that things are, counted by place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, or_, select

from sayso.store.schema import place, report, statement


def places(connection: Connection, since: str = "", until: str = "") -> Sequence[Row[Any]]:
    """Places with how many claims are about them, most first.

    Args:
        connection: to the desk.
        since: first day of publication, ``YYYY-MM-DD``; "" for any.
        until: last day of publication.

    Returns:
        rows with name, country, latitude, longitude, claims.
    """
    number = func.count(statement.c.claim.distinct()).label("claims")
    where = place.c.name, place.c.country, place.c.latitude, place.c.longitude
    passed: list[ColumnElement[bool]] = [report.c.latest.is_(False)]
    if since:
        passed.append(func.coalesce(report.c.day, "") < since)
    if until:
        passed.append(func.coalesce(report.c.day, "9") > until)
    asked = (
        select(*where, number)
        .join(statement, statement.c.id == place.c.statement)
        .where(place.c.report.not_in(select(report.c.id).where(or_(*passed))))
        .group_by(*where)
    )
    rows = connection.execute(asked).all()
    return sorted(rows, key=lambda row: (-row.claims, row.name, row.country or ""))
