"""Vectors of statements, so that each is made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, select, update

from sayso.store.chunks import chunks
from sayso.store.schema import statement


def vectors(connection: Connection, statements: Iterable[str]) -> dict[str, bytes]:
    """The vectors of statements, 16 bits a number; those that have none are left out."""
    return {
        row.id: bytes(row.vector)
        for some in chunks(statements)
        for row in connection.execute(
            select(statement.c.id, statement.c.vector).where(
                statement.c.id.in_(some), statement.c.vector.is_not(None)
            )
        )
    }


def put_vectors(connection: Connection, found: Mapping[str, bytes]) -> None:
    """Keep vectors of statements that are in the desk."""
    if found:
        asked = update(statement).where(statement.c.id == bindparam("statement"))
        rows = [{"statement": key, "made": data} for key, data in sorted(found.items())]
        connection.execute(asked.values(vector=bindparam("made")), rows)
