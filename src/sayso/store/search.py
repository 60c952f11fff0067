"""Searching the claims of a desk: by words, and by who says it, where, when and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from sayso.store.chunks import AT_ONCE, chunks
from sayso.store.schema import claim, proposition, report, statement
from sayso.store.search_filters import Query, conditions, narrows
from sayso.store.search_index import best, newest
from sayso.store.search_names import Known
from sayso.store.search_words import hits, terms

__all__ = ["COMPARED", "Hit", "Known", "Query", "search"]

_NOTHING: Final = Known()
COMPARED: Final = 10_000
"""Claims with the words that are asked for, the last that came, of which the best are chosen."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim that was found.

    Attributes:
        id: of the claim.
        report: id of its report.
        statement: id of its most disputed, most repeated statement, None where it has none.
        proposition: id of that statement's proposition, None where it waits.
        content: what is said, verbatim.
        source: the words for who says it.
        speaker: the name of whoever says it.
        speaker_key: under which that one is found.
        voice: "attributed" or "outlet".
        act: what the cue does.
        certainty: how sure the holder is.
        outlet: who published it.
        outlet_key: under which that one is found.
        title: headline of the report.
        path: what the report was read from.
        published: when, ISO 8601.
        outlets: how many carry the proposition.
        origins_min: how many traced origins it has at least.
        origins_max: how many at most.
        disputes: how many clashes there are.
        marks: where the words stand in ``content``, as offsets.
    """

    id: str
    report: str
    statement: str | None
    proposition: str | None
    content: str
    source: str
    speaker: str | None
    speaker_key: str | None
    voice: str
    act: str | None
    certainty: str | None
    outlet: str | None
    outlet_key: str
    title: str | None
    path: str
    published: str | None
    outlets: int
    origins_min: int
    origins_max: int
    disputes: int
    marks: tuple[tuple[int, int], ...]


def search(
    connection: Connection, query: Query, limit: int = 50, start: int = 0, known: Known = _NOTHING
) -> list[Hit]:
    """Find claims: those first that fit the words best, then those that came last.

    Without words, the claims of the newest reports come first.

    Args:
        connection: to the desk.
        query: what is searched for.
        limit: so many at most.
        start: how many to pass over.
        known: what the words for a place stand for.
    """
    wanted = terms(query.words)
    where = conditions(connection, query, known)
    asked: Select[Any] | None = best(connection, wanted, where, COMPARED)
    if asked is None:
        asked = newest(connection, wanted, where, many=not narrows(query))
    order = [int(row.seq) for row in connection.execute(asked.limit(limit).offset(start))]
    rows = _rows(connection, order)
    told = _told(connection, [row.id for row in rows])
    return [_hit(row, told.get(row.id), hits(row.content, wanted)) for row in rows]


def _rows(connection: Connection, order: Sequence[int]) -> list[Any]:
    columns = (
        *(claim.c[each] for each in ("seq", "id", "report", "content", "source", "speaker")),
        *(claim.c[each] for each in ("speaker_key", "voice", "act", "certainty")),
        *(report.c[each] for each in ("outlet", "outlet_key", "title", "path", "published")),
    )
    asked = select(*columns).join(report, report.c.id == claim.c.report)
    rows: dict[int, Any] = {}
    for at in range(0, len(order), AT_ONCE):
        some = asked.where(claim.c.seq.in_(order[at : at + AT_ONCE]))
        rows |= {row.seq: row for row in connection.execute(some)}
    return [rows[each] for each in order]


def _told(connection: Connection, claims: Sequence[str]) -> dict[str, Any]:
    """The most disputed, else most repeated, statement of each claim, with those numbers."""
    columns = (
        statement.c.claim,
        statement.c.id,
        statement.c.proposition,
        proposition.c.outlets,
        proposition.c.origins_min,
        proposition.c.origins_max,
        proposition.c.disputes,
    )
    found: dict[str, Any] = {}
    for some in chunks(claims):
        asked = select(*columns).outerjoin(proposition, proposition.c.id == statement.c.proposition)
        asked = asked.where(statement.c.claim.in_(some)).order_by(
            func.coalesce(proposition.c.disputes, 0).desc(),
            func.coalesce(proposition.c.outlets, 0).desc(),
            statement.c.start,
        )
        for row in connection.execute(asked):
            found.setdefault(row.claim, row)
    return found


def _hit(row: Any, told: Any, marks: tuple[tuple[int, int], ...]) -> Hit:
    return Hit(
        row.id,
        row.report,
        told.id if told else None,
        told.proposition if told else None,
        row.content,
        row.source,
        row.speaker,
        row.speaker_key,
        row.voice,
        row.act,
        row.certainty,
        row.outlet,
        row.outlet_key,
        row.title,
        row.path,
        row.published,
        (told.outlets if told else None) or 0,
        (told.origins_min if told else None) or 0,
        (told.origins_max if told else None) or 0,
        (told.disputes if told else None) or 0,
        marks,
    )
