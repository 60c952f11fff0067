"""Ids by their first characters."""

from __future__ import annotations

from sqlalchemy import Connection, select

from sayso.store.schema import claim, decision, proposition, report, statement

_TABLES = {"r": report, "c": claim, "s": statement, "p": proposition, "d": decision}


def ids_with(connection: Connection, prefix: str, limit: int = 2) -> list[str]:
    """Ids of reports, claims, statements, propositions and decisions that begin so, sorted."""
    table = _TABLES.get(prefix[:1])
    if table is None:
        return []
    asked = select(table.c.id).where(table.c.id >= prefix, table.c.id < prefix + "g")
    return list(connection.execute(asked.order_by(table.c.id).limit(limit)).scalars())
