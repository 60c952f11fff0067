"""When reports were published and how many claims they make, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from sayso.store.schema import day, report


def days_published(connection: Connection, since: str = "", until: str = "") -> Sequence[Row[Any]]:
    """Days of publication with the number of reports and of their claims, the first first.

    Args:
        connection: to the desk.
        since: first day, ``YYYY-MM-DD``; "" for any.
        until: last day.

    Returns:
        rows with day, reports, claims; reports without a day are left out.
    """
    columns = (
        report.c.day,
        func.count().label("reports"),
        func.coalesce(func.sum(report.c.claims), 0).label("claims"),
    )
    asked = select(*columns).where(report.c.latest, report.c.day.is_not(None))
    if since:
        asked = asked.where(report.c.day >= since)
    if until:
        asked = asked.where(report.c.day <= until)
    return connection.execute(asked.group_by(report.c.day).order_by(report.c.day)).all()


def without_day(connection: Connection) -> tuple[int, int]:
    """How many reports have no day of publication, and how many claims they make."""
    asked = select(func.count(), func.coalesce(func.sum(report.c.claims), 0))
    number, claims = connection.execute(asked.where(report.c.latest, report.c.day.is_(None))).one()
    return int(number), int(claims)


def days_told(connection: Connection, since: str = "", until: str = "") -> Sequence[Row[Any]]:
    """Days that statements are about, with how many statements; what lasts counts at its start.

    Returns:
        rows with day and statements, the first day first.
    """
    number = func.count(day.c.statement.distinct()).label("statements")
    earlier = select(report.c.id).where(report.c.latest.is_(False))
    asked = select(day.c.first.label("day"), number).where(
        day.c.report.not_in(earlier), day.c.first.is_not(None)
    )
    if since:
        asked = asked.where(day.c.first >= since)
    if until:
        asked = asked.where(day.c.first <= until)
    return connection.execute(asked.group_by(day.c.first).order_by(day.c.first)).all()
