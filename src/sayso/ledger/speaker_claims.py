"""What a speaker or an outlet claims."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Row

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.ledger.speakers import SHOWS
from sayso.store import speakers as stored
from sayso.store.speakers import Show

__all__ = ["CLAIMS", "Claims", "Made", "Show", "claim_ids_by", "claims_by"]

CLAIMS: Final = 20
"""How many claims are told at once."""


@dataclass(frozen=True, slots=True)
class Made:
    """A claim that somebody makes.

    Attributes:
        id: of the claim.
        report: id of the report.
        statement: id of what it states first, a place in the report; None where it states nothing.
        content: what is said, verbatim.
        source: who says it, as worded; "" where the outlet speaks itself.
        own: whether the outlet says it itself.
        certainty: how sure, as reported.
        outlet: who published the report.
        outlet_key: key of that outlet.
        title: the report's headline, else where it was read from.
        day: of publication.
        proposition: id of the one that most outlets carry; None where it is in none.
        outlets: how many carry that.
        origins_min: how many traced origins it has at least.
        origins_max: at most.
        disputes: clashes and updates in it.
        contradictions: clashes in it.
    """

    id: str
    report: str
    statement: str | None
    content: str
    source: str
    own: bool
    certainty: str | None
    outlet: str | None
    outlet_key: str
    title: str
    day: str | None
    proposition: str | None = None
    outlets: int = 0
    origins_min: int = 0
    origins_max: int = 0
    disputes: int = 0
    contradictions: int = 0


@dataclass(frozen=True, slots=True)
class Claims:
    """A page of somebody's claims.

    Attributes:
        made: those published last first.
        show: which are told.
        number: how many there are on all pages.
        page: from 1.
        pages: how many pages there are, at least one.
    """

    made: tuple[Made, ...]
    show: Show
    number: int
    page: int
    pages: int


def claims_by(desk: Desk, key: str, show: Show = "all", page: int = 1) -> Claims:
    """A page of somebody's claims, those published last first.

    Args:
        desk: the desk.
        key: of the speaker or outlet.
        show: "all", or those in propositions that one outlet carries ("alone"), several do
            ("shared"), several do from one origin ("one_origin"), or that are "disputed".
        page: from 1; beyond the last one there are none.

    Raises:
        UsageError: if ``show`` is none of these.
    """
    if show not in SHOWS:
        raise UsageError(f"claims are shown by {', '.join(SHOWS)}")
    page = max(1, page)
    with desk.store.read() as connection:
        rows = stored.claims_of(connection, key, show, CLAIMS, (page - 1) * CLAIMS)
        number = rows[0].of if rows else stored.number_of_claims(connection, key, show)
        stated: dict[str, list[Row[Any]]] = {}
        for row in stored.statements_of(connection, [row.id for row in rows]):
            stated.setdefault(row.claim, []).append(row)
    made = tuple(_made(row, stated.get(row.id, [])) for row in rows)
    return Claims(made, show, number, page, max(1, -(-number // CLAIMS)))


def claim_ids_by(desk: Desk, key: str, show: Show = "all", limit: int = 10_000) -> list[str]:
    """Ids of somebody's claims, those published last first; arguments as of ``claims_by``."""
    with desk.store.read() as connection:
        return [row.id for row in stored.claims_of(connection, key, show, limit, 0)]


def _made(row: Row[Any], stated: list[Row[Any]]) -> Made:
    told = Made(
        id=row.id,
        report=row.report,
        statement=stated[0].id if stated else None,
        content=row.content,
        source=row.source,
        own=row.voice == "outlet",
        certainty=row.certainty,
        outlet=row.outlet,
        outlet_key=row.outlet_key,
        title=row.title or row.path,
        day=row.day,
    )
    within = [each for each in stated if each.proposition]
    if not within:
        return told
    most = max(within, key=lambda each: (each.outlets, each.disputes, each.proposition))
    names = ("proposition", "outlets", "origins_min", "origins_max", "disputes", "contradictions")
    held = {name: getattr(most, name) for name in names}
    return replace(told, **held)
