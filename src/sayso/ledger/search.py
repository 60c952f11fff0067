"""Searching the claims of a desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.store.propositions import proposition_row
from sayso.store.search import COMPARED, Hit, Known, Query
from sayso.store.search import search as stored

__all__ = ["MOST", "Hit", "Query", "search"]

MOST: Final = COMPARED
"""Claims that one search gives at most."""


def search(desk: Desk, query: Query, limit: int = 50, start: int = 0) -> list[Hit]:
    """Find claims: those first that fit the words best, then those that came last.

    Of words that are everywhere, only the claims that came last are compared, ``MOST`` of them.
    Without words, the claims of the newest reports come first.

    Args:
        desk: the desk.
        query: what is searched for; all claims where nothing is asked. A proposition that was
            merged into another stands for that one.
        limit: so many at most.
        start: how many to pass over.

    Raises:
        UsageError: if more than ``MOST`` claims are asked for.
        DeskError: if the desk cannot be read.
    """
    if limit > MOST:
        raise UsageError(f"a search gives {MOST:,} claims at most")
    known = _known(query.place)
    with desk.store.read() as connection:
        if query.proposition:
            row = proposition_row(connection, query.proposition)
            query = query if row is None else replace(query, proposition=row.id)
        return stored(connection, query, limit, start, known)


def _known(place: str) -> Known:
    """What the gazetteer knows of a place: its own name, or that it is a country."""
    typed = place.strip()
    if not typed:
        return Known()
    from sayso.names.gazetteer import gazetteer

    found = gazetteer().find(typed) or gazetteer().find(typed.upper())
    if found is None:
        return Known()
    countries = [each.country for each in found.entries if each.kind == "country"]
    names = {each.name for each in found.entries}
    return Known(tuple(sorted(names)), (countries or [""])[0])
