"""Searching the claims of a desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.store.propositions import proposition_row
from sayso.store.search import COMPARED, Hit, Query
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
    asked = _placed(query)
    with desk.store.read() as connection:
        if asked.proposition:
            row = proposition_row(connection, asked.proposition)
            asked = replace(asked, proposition=row.id if row is not None else asked.proposition)
        return stored(connection, asked, limit, start)


def _placed(query: Query) -> Query:
    """The same with what the gazetteer knows of the place: its own name, or that of a country."""
    typed = query.place.strip()
    if not typed:
        return replace(query, place="")
    from sayso.names.gazetteer import gazetteer

    found = gazetteer().find(typed) or gazetteer().find(typed.upper())
    if found is None:
        return query
    countries = [each.country for each in found.entries if each.kind == "country"]
    names = {each.name for each in found.entries}
    return replace(query, places=tuple(sorted(names)), country=(countries or [""])[0])
