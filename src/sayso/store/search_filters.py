"""What is searched for, beside words, as conditions on claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from sayso.store.schema import claim, day, proposition, report, statement
from sayso.store.search_names import Known, placed_at, published_by, spoken_by


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for; what is empty is not asked.

    Attributes:
        words: as typed: words, "phrases", -without, prefix*.
        speaker: words of the name of whoever says it.
        outlet: words of the name of the outlet.
        place: words of the name of a place where it is said to be, or of its country.
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


def narrows(query: Query) -> bool:
    """Whether what is asked beside words leaves little."""
    some = query.speaker or query.outlet or query.place or query.report or query.proposition
    return bool(some or query.about_since or query.about_until or query.act or query.disputed)


def conditions(connection: Connection, query: Query, known: Known) -> list[ColumnElement[bool]]:
    """All that is asked of claims, beside their words; each is on columns of ``claim`` alone."""
    return [
        claim.c.latest,
        *_of_claim(connection, query),
        *_of_report(connection, query),
        *_of_statements(connection, query, known),
    ]


def _of_claim(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    if query.certainty:
        yield claim.c.certainty.in_(query.certainty)
    if query.act:
        yield claim.c.act == query.act
    if query.has_figure:
        yield claim.c.figures > 0
    if query.voice:
        yield claim.c.voice == query.voice
    if query.report:
        yield claim.c.report == query.report
    if query.speaker.strip():
        yield spoken_by(connection, query.speaker)


def _of_report(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    asked: Select[Any] = select(report.c.id).where(report.c.latest)
    if query.outlet.strip():
        asked = asked.where(published_by(connection, query.outlet))
    if query.since:
        asked = asked.where(report.c.day >= query.since)
    if query.until:
        asked = asked.where(report.c.day <= query.until)
    if query.outlet.strip() or query.since or query.until:
        yield claim.c.report.in_(asked)


def _of_statements(
    connection: Connection, query: Query, known: Known
) -> Iterator[ColumnElement[bool]]:
    """Conditions on what a claim's statements are about, and on their propositions."""
    if query.place.strip():
        yield placed_at(connection, query.place, known)
    if query.about_since or query.about_until:
        about = select(statement.c.claim).join(day, day.c.statement == statement.c.id)
        if query.about_since:
            about = about.where(day.c.last >= query.about_since)
        if query.about_until:
            about = about.where(day.c.first <= query.about_until)
        yield claim.c.id.in_(about)
    if query.proposition:
        into = select(statement.c.claim).where(statement.c.proposition == query.proposition)
        yield claim.c.id.in_(into)
    if query.disputed or query.single_origin:
        held = select(statement.c.claim)
        held = held.join(proposition, proposition.c.id == statement.c.proposition)
        if query.disputed and query.single_origin:
            both = proposition.c.disputes > 0, proposition.c.origins_max == 1
            yield claim.c.id.in_(held.where(*both))
        elif query.disputed:
            yield claim.c.id.in_(held.where(proposition.c.disputes > 0))
        else:
            # Most have one: looked up for each claim until there are enough.
            own = held.where(statement.c.claim == claim.c.id, proposition.c.origins_max == 1)
            yield own.correlate(claim).exists()
