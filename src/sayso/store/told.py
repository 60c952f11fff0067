"""Statements as they are told of where something is decided on them: the words, and whose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Select, select

from sayso.store.chunks import chunks
from sayso.store.schema import claim, report, statement


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it is told of.

    Attributes:
        statement: its id.
        report: id of its report.
        words: what it says, verbatim.
        proposition: id of its proposition, None where it has none.
        speaker: who says it, None where nobody is named.
        source: the report's own words for whoever says it; empty where it has none.
        speaker_key: key of the speaker.
        voice: "attributed" or "outlet".
        outlet: who published the report, None where that is not known.
        outlet_key: key of the outlet.
        title: headline of the report.
        path: the file or address that it was read from.
        published: ISO 8601, as precise as known.
    """

    statement: str
    report: str
    words: str
    proposition: str | None
    speaker: str | None
    source: str
    speaker_key: str | None
    voice: str
    outlet: str | None
    outlet_key: str
    title: str | None
    path: str
    published: str | None


def told(connection: Connection, statements: Iterable[str]) -> dict[str, Told]:
    """Statements by id; those that are not there are left out."""
    found = {}
    for some in chunks(statements):
        for row in connection.execute(_asked().where(statement.c.id.in_(some))):
            found[row.statement] = Told(**row._mapping)
    return found


def members_told(connection: Connection, proposition: str, limit: int) -> list[Told]:
    """Statements of a proposition, in order of publication."""
    asked = _asked().where(statement.c.proposition == proposition)
    ordered = asked.order_by(report.c.at, report.c.seq, statement.c.start).limit(limit)
    return [Told(**row._mapping) for row in connection.execute(ordered)]


def first_of_speaker(connection: Connection, key: str) -> Told | None:
    """The first statement of a speaker in the latest versions; None where there is none."""
    return _first(connection, _asked().where(claim.c.speaker_key == key))


def first_of_outlet(connection: Connection, key: str) -> Told | None:
    """The first statement in the reports of an outlet; None where there is none."""
    return _first(connection, _asked().where(report.c.outlet_key == key))


def first_of_report(connection: Connection, asked: str) -> Told | None:
    """The first statement of a report; None where it has none."""
    return _first(connection, _asked().where(report.c.id == asked))


def speaker_keys(connection: Connection, asked: str) -> dict[str, str]:
    """Keys of those who make the claims of a report, by the id of the claim."""
    columns = claim.c.id, claim.c.speaker_key
    named = claim.c.report == asked, claim.c.speaker_key.is_not(None)
    return {row.id: row.speaker_key for row in connection.execute(select(*columns).where(*named))}


def _first(connection: Connection, asked: Select[*tuple[object, ...]]) -> Told | None:
    ordered = asked.order_by(claim.c.latest.desc(), claim.c.seq, statement.c.start).limit(1)
    row = connection.execute(ordered).one_or_none()
    return None if row is None else Told(**row._mapping)


def _asked() -> Select[*tuple[object, ...]]:
    return (
        select(
            statement.c.id.label("statement"),
            statement.c.report,
            statement.c.words,
            statement.c.proposition,
            claim.c.speaker,
            claim.c.source,
            claim.c.speaker_key,
            claim.c.voice,
            report.c.outlet,
            report.c.outlet_key,
            report.c.title,
            report.c.path,
            report.c.published,
        )
        .join_from(statement, claim, claim.c.id == statement.c.claim)
        .join(report, report.c.id == statement.c.report)
    )
