"""Work that only one process does at a time."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from sayso.store.schema import lease


def take(connection: Connection, name: str, holder: str, now: float, seconds: float) -> bool:
    """Take or keep a piece of work, unless somebody else has it; give whether it was to be had.

    Args:
        connection: a transaction.
        name: of the work.
        holder: who takes it.
        now: the time, in seconds.
        seconds: for how long; whoever works longer takes it again before.
    """
    row = connection.execute(select(lease).where(lease.c.name == name)).one_or_none()
    if row is not None and row.holder != holder and row.until > now:
        return False
    connection.execute(delete(lease).where(lease.c.name == name))
    connection.execute(insert(lease), {"name": name, "holder": holder, "until": now + seconds})
    return True


def holder_of(connection: Connection, name: str) -> str | None:
    """Who has a piece of work, or had it last; None where nobody has."""
    found = connection.execute(select(lease.c.holder).where(lease.c.name == name)).scalar()
    return None if found is None else str(found)


def give_back(connection: Connection, name: str, holder: str) -> None:
    """Let others have a piece of work."""
    connection.execute(delete(lease).where(lease.c.name == name, lease.c.holder == holder))
