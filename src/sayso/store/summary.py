"""How much there is in a desk."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, func, select, text

from sayso.store.schema import (
    blob,
    claim,
    decision,
    proposition,
    report,
    statement,
    tombstone,
)


def counts(connection: Connection) -> dict[str, int]:
    """How many rows of each kind there are, by plain words, in the order to tell them."""
    together = proposition.c.gone_to.is_(None)
    return {
        "reports": _number(connection, report, report.c.latest),
        "earlier versions": _number(connection, report, ~report.c.latest),
        "waiting to be weighed": _number(connection, report, report.c.waiting),
        "claims": _number(connection, claim),
        "statements": _number(connection, statement),
        "propositions": _number(connection, proposition, together),
        "carried by several outlets": _number(connection, proposition, proposition.c.outlets > 1),
        "in dispute": _number(connection, proposition, proposition.c.disputes > 0),
        "decisions and grades": _number(connection, decision),
        "removed": _number(connection, tombstone),
    }


def size(connection: Connection) -> int:
    """Bytes that the desk takes."""
    if connection.dialect.name == "sqlite":
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        return int(pages) * int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    asked = text("SELECT pg_database_size(current_database())")
    return int(connection.execute(asked).scalar_one())


def size_of_bytes(connection: Connection) -> int:
    """Bytes that the reports had as they came."""
    asked = select(func.coalesce(func.sum(blob.c.size), 0))
    return int(connection.execute(asked).scalar_one())


def readers(connection: Connection) -> list[str]:
    """What made the texts of the reports, the most used first."""
    asked = select(report.c.reader).group_by(report.c.reader)
    return list(connection.execute(asked.order_by(func.count().desc(), report.c.reader)).scalars())


def _number(connection: Connection, table: Table, *where: Any) -> int:
    asked = select(func.count()).select_from(table).where(*where)
    return int(connection.execute(asked).scalar_one())
