"""Searching the claims of a desk."""

from __future__ import annotations

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.store.search import Hit, Query
from sayso.store.search import search as stored

__all__ = ["Hit", "Query", "search"]

MOST = 10_000
"""Claims that one search gives at most."""


def search(desk: Desk, query: Query, limit: int = 50, start: int = 0) -> list[Hit]:
    """Find claims: those first that fit the words best, then the newest.

    Args:
        desk: the desk.
        query: what is searched for.
        limit: so many at most.
        start: how many to pass over.

    Raises:
        UsageError: if nothing is asked for at all, or too much.
        DeskError: if the desk cannot be read.
    """
    if limit > MOST:
        raise UsageError(f"a search gives {MOST:,} claims at most")
    with desk.store.read() as connection:
        return stored(connection, query, limit, start)
