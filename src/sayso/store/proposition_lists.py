"""Propositions as they are listed: filtered and sorted by columns alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, select

from sayso.store.chunks import chunks
from sayso.store.schema import claim, proposition, report, statement
from sayso.store.search_index import with_words, without_words
from sayso.store.search_words import terms

SHOWN: Final = (
    "id",
    "text",
    "statements",
    "reports",
    "outlets",
    "origins_min",
    "origins_max",
    "disputes",
    "contradictions",
    "confidence",
    "first_day",
    "last_day",
    "changed",
)
"""The columns of a row of the list."""

_HERE = func.coalesce(proposition.c.gone_to, "") == ""
_NO_ORIGIN_LAST: Final = 1_000_000

_ORDERS: Mapping[str, tuple[ColumnElement[Any], ...]] = {
    "outlets": (
        proposition.c.outlets.desc(),
        proposition.c.origins_max,
        proposition.c.disputes.desc(),
    ),
    "origins": (
        case((proposition.c.origins_max == 0, _NO_ORIGIN_LAST), else_=proposition.c.origins_max),
        proposition.c.origins_min,
        proposition.c.outlets.desc(),
    ),
    "disputes": (
        proposition.c.disputes.desc(),
        proposition.c.contradictions.desc(),
        proposition.c.outlets.desc(),
    ),
    "newest": (func.coalesce(proposition.c.last_day, "").desc(), proposition.c.outlets.desc()),
    "changed": (proposition.c.changed.desc(), proposition.c.outlets.desc()),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which propositions are listed; what is None or False does not matter.

    Attributes:
        outlets: how many outlets carry it at least.
        disputed: whether something in it clashes or was updated.
        single: whether one traced origin stands behind it, at least and at most.
        figures: whether a claim of it has a figure.
        since: a day, ``YYYY-MM-DD``, on which or after which it was published last.
        until: a day on which or before which it was published first.
        outlet: key of an outlet that carries it.
        speaker: key of somebody whose claim it is.
        words: as typed into a search field: a claim of it has them, or its report's title.
    """

    outlets: int = 1
    disputed: bool = False
    single: bool = False
    figures: bool = False
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    speaker: str | None = None
    words: str = ""


def listed(
    connection: Connection, wanted: Wanted, order: str, limit: int, start: int
) -> tuple[Sequence[Row[Any]], int]:
    """Some of the propositions that are wanted.

    Args:
        connection: a transaction.
        wanted: which.
        order: "outlets" (most first), "origins" (fewest first, none last), "disputes" (most first),
            "newest" or "changed" (last first).
        limit: how many.
        start: how many to pass over.

    Returns:
        their rows, and how many are wanted in all.
    """
    inside = list(_inside(connection, wanted))
    chosen = _chosen(wanted, inside).order_by(*_ORDERS[order], proposition.c.id)
    chosen = chosen.limit(limit).offset(start)
    if inside:
        # What takes time is looked up once.
        chosen = chosen.add_columns(func.count().over())
    found = connection.execute(chosen).all()
    if inside and found:
        number = int(found[0][1])
    else:
        every = _chosen(wanted, inside).with_only_columns(func.count(proposition.c.id))
        number = connection.scalar(every) or 0
    ids = [str(row[0]) for row in found]
    columns = [proposition.c[name] for name in SHOWN]
    asked = select(*columns).where(proposition.c.id.in_(ids))
    rows = {row.id: row for row in connection.execute(asked)} if ids else {}
    return [rows[each] for each in ids], number


def speaker_keys(connection: Connection, claims: Iterable[str]) -> dict[str, str]:
    """The keys of who speaks in claims, by the claim's id; those without a name have none."""
    columns = claim.c.id, claim.c.speaker_key
    return {
        row.id: row.speaker_key
        for some in chunks(claims)
        for row in connection.execute(select(*columns).where(claim.c.id.in_(some)))
        if row.speaker_key
    }


def _chosen(wanted: Wanted, inside: Iterable[Select[Any]]) -> Select[Any]:
    asked: Select[Any] = select(proposition.c.id).where(_HERE)
    if wanted.outlets > 1:
        asked = asked.where(proposition.c.outlets >= wanted.outlets)
    if wanted.disputed:
        asked = asked.where(proposition.c.disputes > 0)
    if wanted.single:
        asked = asked.where(proposition.c.origins_max == 1)
    if wanted.since:
        asked = asked.where(proposition.c.last_day >= wanted.since)
    if wanted.until:
        asked = asked.where(proposition.c.first_day <= wanted.until)
    for each in inside:
        asked = asked.where(proposition.c.id.in_(each))
    return asked


def _inside(connection: Connection, wanted: Wanted) -> Iterable[Select[Any]]:
    """Propositions with a statement that fits, for each condition on statements and claims."""
    held = select(statement.c.proposition).where(statement.c.proposition.is_not(None))
    claims = held.join(claim, claim.c.id == statement.c.claim)
    if wanted.outlet is not None:
        reports = held.join(report, report.c.id == statement.c.report)
        yield reports.where(report.c.outlet_key == wanted.outlet, report.c.latest)
    if wanted.speaker is not None:
        yield claims.where(claim.c.speaker_key == wanted.speaker)
    if wanted.figures:
        yield claims.where(claim.c.figures > 0)
    asked = terms(wanted.words)
    found, gone = with_words(connection, asked), without_words(connection, asked)
    if found is not None:
        claims = claims.join(found, found.c.seq == claim.c.seq)
    if gone is not None:
        claims = claims.where(gone)
    if found is not None or gone is not None:
        yield claims
