"""What is newest and most notable in a desk, from columns alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from sayso.store.schema import claim, proposition, report

_SHOWN = [
    proposition.c[name]
    for name in (
        "id",
        "text",
        "statements",
        "reports",
        "outlets",
        "origins_min",
        "origins_max",
        "disputes",
        "contradictions",
        "first_day",
        "last_day",
        "changed",
    )
]
_REPORT = [
    report.c[name]
    for name in (
        "id",
        "path",
        "url",
        "outlet",
        "outlet_key",
        "title",
        "published",
        "claims",
        "added_at",
        "added_by",
        "waiting",
    )
]
_HERE = func.coalesce(proposition.c.gone_to, "") == ""
"""Not merged into another; worded so that no index of ``gone_to`` is taken, where all are alike."""
_LOOKED_AT = 2000
"""Propositions that changed last among which those of several reports are looked for, so that the
time does not grow with the desk."""


def newest_reports(connection: Connection, limit: int) -> Sequence[Row[Any]]:
    """The latest versions of reports that came last, the last first."""
    asked = select(*_REPORT).where(report.c.latest).order_by(report.c.seq.desc())
    return connection.execute(asked.limit(limit)).all()


def changed_propositions(connection: Connection, limit: int) -> Sequence[Row[Any]]:
    """Propositions of at least two reports that changed last, the last first."""
    latest = (
        select(*_SHOWN)
        .where(_HERE)
        .order_by(proposition.c.changed.desc())
        .limit(_LOOKED_AT)
        .subquery()
    )
    asked = select(latest).where(latest.c.reports > 1)
    ordered = asked.order_by(latest.c.changed.desc(), latest.c.reports.desc(), latest.c.id)
    return connection.execute(ordered.limit(limit)).all()


def disputed_propositions(connection: Connection, limit: int) -> Sequence[Row[Any]]:
    """Propositions with the most clashes."""
    order = (
        proposition.c.disputes.desc(),
        proposition.c.contradictions.desc(),
        proposition.c.outlets.desc(),
        proposition.c.id,
    )
    return _propositions(connection, [proposition.c.disputes > 0], order, limit)


def leaning_propositions(connection: Connection, limit: int) -> Sequence[Row[Any]]:
    """Propositions that several outlets carry and one traced origin stands behind, at most."""
    wanted = [proposition.c.outlets > 1, proposition.c.origins_max == 1]
    order = proposition.c.outlets.desc(), proposition.c.statements.desc(), proposition.c.id
    return _propositions(connection, wanted, order, limit)


def sizes(connection: Connection) -> tuple[int, int, int]:
    """How many reports (each page once), claims in them, and propositions of several reports."""
    pages = select(func.count(report.c.address.distinct()))
    claims = select(func.count(claim.c.id))
    shared = select(func.count()).where(_HERE, proposition.c.outlets > 1)
    reports, claimed, several = (connection.scalar(each) for each in (pages, claims, shared))
    return reports or 0, claimed or 0, several or 0


def _propositions(
    connection: Connection,
    wanted: Sequence[ColumnElement[bool]],
    order: Sequence[ColumnElement[Any]],
    limit: int,
) -> Sequence[Row[Any]]:
    asked = select(*_SHOWN).where(_HERE, *wanted).order_by(*order)
    return connection.execute(asked.limit(limit)).all()
