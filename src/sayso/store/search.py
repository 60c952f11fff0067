"""Searching the claims of a desk: by words, and by who says it, where, when and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from sayso.model.identity import name_key
from sayso.store.chunks import chunks
from sayso.store.schema import claim, day, place, proposition, report, statement
from sayso.store.search_index import with_words, without_words
from sayso.store.search_words import hits, terms


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for; what is empty or None is not asked.

    Attributes:
        words: as typed: words, "phrases", -without, prefix*.
        speaker: words of the name of whoever says it.
        outlet: words of the name of the outlet.
        place: name of a place where it is said to be.
        since: first day of publication, ISO 8601.
        until: last day of publication.
        about_since: first day that a statement is about.
        about_until: last day that a statement is about.
        certainty: one of these values of FactBank.
        act: what the words between source and content do.
        has_figure: whether it has figures.
        single_origin: whether its proposition has one traced origin.
        disputed: whether its proposition is in dispute.
        voice: "attributed" or "outlet".
        report: id of the report.
        proposition: id of the proposition.
    """

    words: str = ""
    speaker: str = ""
    outlet: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    about_since: str = ""
    about_until: str = ""
    certainty: tuple[str, ...] = ()
    act: str = ""
    has_figure: bool = False
    single_origin: bool = False
    disputed: bool = False
    voice: str = ""
    report: str = ""
    proposition: str = ""


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


def search(connection: Connection, query: Query, limit: int = 50, start: int = 0) -> list[Hit]:
    """Find claims: those first that fit the words best, then the newest.

    Args:
        connection: to the desk.
        query: what is searched for.
        limit: so many at most.
        start: how many to pass over.
    """
    rows = connection.execute(_asked(connection, query).limit(limit).offset(start)).all()
    told = _told(connection, [row.id for row in rows])
    wanted = terms(query.words)
    return [_hit(row, told.get(row.id), hits(row.content, wanted)) for row in rows]


def _asked(connection: Connection, query: Query) -> Select[Any]:
    columns = (
        *(claim.c[each] for each in ("id", "report", "content", "source", "speaker")),
        *(claim.c[each] for each in ("speaker_key", "voice", "act", "certainty")),
        *(report.c[each] for each in ("outlet", "outlet_key", "title", "path", "published")),
    )
    wanted = terms(query.words)
    found = with_words(connection, wanted)
    asked: Select[Any] = select(*columns)
    if found is not None:
        asked = asked.select_from(found).join(claim, claim.c.seq == found.c.seq)
        asked = asked.join(report, report.c.id == claim.c.report)
        asked = asked.order_by(found.c.score, claim.c.seq.desc())
    else:
        asked = asked.join(report, report.c.id == claim.c.report).order_by(claim.c.seq.desc())
    gone = without_words(connection, wanted)
    if gone is not None:
        asked = asked.where(gone)
    return _of_statement(_of_claim(asked.where(claim.c.latest), query), query)


def _of_claim(asked: Select[Any], query: Query) -> Select[Any]:
    if query.speaker:
        key = name_key(query.speaker)
        asked = asked.where(claim.c.speaker_key.contains(key, autoescape=True))
    if query.outlet:
        asked = asked.where(report.c.outlet_key.contains(name_key(query.outlet), autoescape=True))
    if query.since:
        asked = asked.where(report.c.day >= query.since)
    if query.until:
        asked = asked.where(report.c.day <= query.until)
    if query.certainty:
        asked = asked.where(claim.c.certainty.in_(query.certainty))
    if query.act:
        asked = asked.where(claim.c.act == query.act)
    if query.has_figure:
        asked = asked.where(claim.c.figures > 0)
    if query.voice:
        asked = asked.where(claim.c.voice == query.voice)
    if query.report:
        asked = asked.where(claim.c.report == query.report)
    return asked


def _of_statement(asked: Select[Any], query: Query) -> Select[Any]:
    """Conditions on what a claim's statements are about, and on their propositions."""
    own = statement.c.claim == claim.c.id
    if query.place:
        named = func.lower(place.c.name) == query.place.strip().lower()
        there = select(statement.c.claim).join(place, place.c.statement == statement.c.id)
        asked = asked.where(claim.c.id.in_(there.where(named)))
    if query.about_since or query.about_until:
        about = select(statement.c.claim).join(day, day.c.statement == statement.c.id)
        if query.about_since:
            about = about.where(day.c.last >= query.about_since)
        if query.about_until:
            about = about.where(day.c.first <= query.about_until)
        asked = asked.where(claim.c.id.in_(about))
    if query.proposition:
        into = select(statement.c.claim).where(statement.c.proposition == query.proposition)
        asked = asked.where(claim.c.id.in_(into))
    if query.single_origin or query.disputed:
        held = select(statement.c.id).join(proposition, proposition.c.id == statement.c.proposition)
        if query.single_origin:
            held = held.where(proposition.c.origins_max == 1)
        if query.disputed:
            held = held.where(proposition.c.disputes > 0)
        asked = asked.where(held.where(own).exists())
    return asked


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
