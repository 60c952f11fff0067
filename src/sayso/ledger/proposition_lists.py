"""Listing the propositions of a desk, filtered and sorted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from sqlalchemy import Row

from sayso.ledger.desk import Desk
from sayso.ledger.keys import key_of
from sayso.store import proposition_lists as stored
from sayso.store.proposition_lists import Wanted

Order = Literal["outlets", "origins", "disputes", "newest", "changed"]
ORDERS: tuple[Order, ...] = get_args(Order)

__all__ = ["ORDERS", "Listed", "Listing", "Order", "Wanted", "list_propositions"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A proposition as it is listed.

    Attributes:
        id: of the proposition.
        text: the verbatim words of its most central statement.
        statements: how many statements it has.
        reports: how many reports carry it.
        outlets: how many outlets carry it.
        origins_min: how many traced origins there are at least.
        origins_max: at most.
        disputes: how many pairs of statements clash or were updated.
        contradictions: how many of them cannot both be so.
        confidence: how sure it is that its statements belong together, 0 to 1.
        first_day: when it was first published, ``YYYY-MM-DD``.
        last_day: when it was last published.
        changed: when it last changed in the desk, ISO 8601 in UTC.
    """

    id: str
    text: str
    statements: int
    reports: int
    outlets: int
    origins_min: int
    origins_max: int
    disputes: int
    contradictions: int
    confidence: float
    first_day: str | None
    last_day: str | None
    changed: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Some of the propositions that are wanted.

    Attributes:
        found: in order.
        number: how many there are in all.
        start: how many come before these.
    """

    found: tuple[Listed, ...]
    number: int
    start: int


def list_propositions(
    desk: Desk,
    wanted: Wanted,
    *,
    order: Order = "outlets",
    limit: int = 50,
    start: int = 0,
) -> Listing:
    """List propositions; those that were merged into others are not listed.

    Args:
        desk: the desk.
        wanted: which; the names of outlet and speaker in any spelling.
        order: how they are sorted.
        limit: how many at most.
        start: how many to pass over.
    """
    asked = replace(
        wanted,
        outlet=key_of(wanted.outlet) if wanted.outlet else None,
        speaker=key_of(wanted.speaker) if wanted.speaker else None,
    )
    with desk.store.read() as connection:
        rows, number = stored.listed(connection, asked, order, limit, start)
    return Listing(_listed(rows), number, start)


def _listed(rows: Sequence[Row[Any]] | Iterable[Row[Any]]) -> tuple[Listed, ...]:
    return tuple(Listed(**row._mapping) for row in rows)
