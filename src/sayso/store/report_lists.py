"""Reports as they are listed, and what stands around one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from sayso.store.chunks import chunks
from sayso.store.schema import blob, cited, copied, proposition, report, statement, tombstone

_HEAD = (
    report.c.seq,
    report.c.id,
    report.c.url,
    report.c.path,
    report.c.outlet,
    report.c.outlet_key,
    report.c.title,
    report.c.published,
    report.c.claims,
    report.c.latest,
    report.c.waiting,
    report.c.added_at,
    report.c.added_by,
)


def listed_reports(
    connection: Connection,
    limit: int,
    *,
    before: int | None = None,
    outlet: str = "",
    words: str = "",
    since: str = "",
    until: str = "",
) -> Sequence[Any]:
    """Reports, those first that came last.

    Args:
        connection: to the desk.
        limit: so many at most.
        before: only those with smaller numbers.
        outlet: key of the outlet.
        words: that stand in the title, in this order.
        since: first day of publication.
        until: last day of publication.
    """
    asked = select(*_HEAD).order_by(report.c.seq.desc()).limit(limit)
    if before is not None:
        asked = asked.where(report.c.seq < before)
    if outlet:
        asked = asked.where(report.c.outlet_key == outlet)
    if words:
        asked = asked.where(func.lower(report.c.title).contains(words.lower(), autoescape=True))
    if since:
        asked = asked.where(report.c.day >= since)
    if until:
        asked = asked.where(report.c.day <= until)
    return connection.execute(asked).all()


def named_reports(connection: Connection, ids: Iterable[str]) -> dict[str, Any]:
    """Reports as they are listed, by id."""
    return {
        row.id: row
        for some in chunks(ids)
        for row in connection.execute(select(*_HEAD).where(report.c.id.in_(some)))
    }


def version_heads(connection: Connection, key: str) -> Sequence[Any]:
    """All versions of the page that a report is of, as they are listed, in the order they came."""
    address = select(report.c.address).where(report.c.id == key).scalar_subquery()
    asked = select(*_HEAD).where(report.c.address == address).order_by(report.c.seq)
    return connection.execute(asked).all()


def number_of_reports(connection: Connection) -> int:
    """How many reports there are, versions included."""
    return int(connection.execute(select(func.count(report.c.seq))).scalar_one())


def size_of_bytes(connection: Connection, digest: str) -> int | None:
    """How many bytes with a hash are kept; None where they are not."""
    return connection.scalar(select(blob.c.size).where(blob.c.sha256 == digest))


def tombstone_of(connection: Connection, key: str) -> Any:
    """Who removed a report and when (``who``, ``at``, ``note``); None where nobody did."""
    columns = tombstone.c.who, tombstone.c.at, tombstone.c.note
    return connection.execute(select(*columns).where(tombstone.c.report == key)).one_or_none()


def copies_around(connection: Connection, key: str) -> tuple[str | None, list[str]]:
    """The report that one copies, and those that copy it."""
    original = connection.execute(
        select(copied.c.original).where(copied.c.copy == key)
    ).scalar_one_or_none()
    asked = select(copied.c.copy).where(copied.c.original == key).order_by(copied.c.copy)
    return original, list(connection.execute(asked).scalars())


def citations_around(connection: Connection, key: str) -> tuple[list[Any], list[str]]:
    """What a report cites, and the reports that cite it."""
    columns = cited.c.to_name, cited.c.to_key, cited.c.to_report, cited.c.kind, cited.c.absent
    asked = select(*columns).where(cited.c.report == key).distinct().order_by(cited.c.to_name)
    leading = select(cited.c.report).where(cited.c.to_report == key).distinct()
    return list(connection.execute(asked).all()), sorted(connection.execute(leading).scalars())


def propositions_of(connection: Connection, key: str) -> dict[str, Any]:
    """The proposition of each statement of a report, with its numbers, by the statement's id."""
    columns = (
        statement.c.id.label("statement"),
        proposition.c.id,
        proposition.c.outlets,
        proposition.c.statements,
        proposition.c.origins_min,
        proposition.c.origins_max,
        proposition.c.disputes,
        proposition.c.contradictions,
    )
    asked = select(*columns).join(proposition, proposition.c.id == statement.c.proposition)
    rows = connection.execute(asked.where(statement.c.report == key))
    return {row.statement: row for row in rows}
