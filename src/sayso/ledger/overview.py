"""What a desk has to show at first sight: what is new, what changed, and what to look at twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from sayso.ledger.desk import Desk
from sayso.store import overview as stored

SHOWN = 8
"""How many of each are shown."""


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report as it is listed.

    Attributes:
        id: of the report.
        path: the file or address that it was read from.
        url: its address, None where there is none.
        outlet: who published it, None where that is not known.
        outlet_key: key of the outlet.
        title: its headline.
        published: ISO 8601, as precise as known.
        claims: how many claims it has.
        added_at: when it came, ISO 8601 in UTC.
        added_by: who added it.
        waiting: whether it is still to be weighed.
    """

    id: str
    path: str
    url: str | None
    outlet: str | None
    outlet_key: str
    title: str | None
    published: str | None
    claims: int
    added_at: str
    added_by: str
    waiting: bool


@dataclass(frozen=True, slots=True)
class Notable:
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
    first_day: str | None
    last_day: str | None
    changed: str


@dataclass(frozen=True, slots=True)
class Overview:
    """A desk at first sight.

    Attributes:
        reports: how many pages and texts there are, versions of one counted once.
        claims: how many claims they make.
        shared: how many propositions several outlets carry.
        newest: the reports that came last.
        changed: the propositions of several reports that changed last.
        disputed: those with the most clashes.
        leaning: those that several outlets carry and one traced origin stands behind.
    """

    reports: int
    claims: int
    shared: int
    newest: tuple[NewReport, ...]
    changed: tuple[Notable, ...]
    disputed: tuple[Notable, ...]
    leaning: tuple[Notable, ...]


def overview(desk: Desk, limit: int = SHOWN) -> Overview:
    """What a desk has to show at first sight, ``limit`` of each kind at most."""
    with desk.store.read() as connection:
        reports, claims, shared = stored.sizes(connection)
        return Overview(
            reports=reports,
            claims=claims,
            shared=shared,
            newest=tuple(
                NewReport(**row._mapping) for row in stored.newest_reports(connection, limit)
            ),
            changed=_notable(stored.changed_propositions(connection, limit)),
            disputed=_notable(stored.disputed_propositions(connection, limit)),
            leaning=_notable(stored.leaning_propositions(connection, limit)),
        )


def _notable(rows: Iterable[Row[Any]]) -> tuple[Notable, ...]:
    return tuple(Notable(**row._mapping) for row in rows)
