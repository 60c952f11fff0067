"""The claims of a report as they are listed and searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from sayso.model import Claim, Date, Place, Report, Span, Statement
from sayso.model.identity import name_key
from sayso.store.chunks import chunks
from sayso.store.schema import claim, day, place, statement
from sayso.store.search_index import index_claims, unindex_claims

_Row = dict[str, Any]


def put_claims(connection: Connection, report: Report, *, latest: bool = True) -> None:
    """Add the claims of a report with their statements, places and dates.

    Args:
        connection: a transaction.
        report: with its claims.
        latest: whether it is the version of its page that counts.
    """
    stated: dict[str, tuple[Claim, Statement]] = {}
    for each in report.claims:
        for one in each.statements:
            stated.setdefault(one.id, (each, one))
    places = {each.id: each for each in report.places}
    dates = {each.id: each for each in report.dates}
    made = (
        (claim, [_claim(each, report, latest) for each in report.claims]),
        (statement, [_statement(*each, report) for each in stated.values()]),
        (place, [row for _, one in stated.values() for row in _places(one, places, report)]),
        (day, [row for _, one in stated.values() for row in _days(one, dates, report)]),
    )
    for table, rows in made:
        if rows:
            connection.execute(insert(table), rows)
    index_claims(connection, report.id, report.title)


def drop_claims(connection: Connection, reports: Sequence[str]) -> None:
    """Take out the claims of reports with all that belongs to them."""
    unindex_claims(connection, reports)
    for table in (claim, statement, place, day):
        connection.execute(delete(table).where(table.c.report.in_(reports)))


def put_keys(connection: Connection, keys: Mapping[str, str | None]) -> None:
    """Say under which key whoever speaks in claims is found.

    Args:
        connection: a transaction.
        keys: by the claim's id.
    """
    before = {
        row.id: row.speaker_key
        for some in chunks(keys)
        for row in connection.execute(
            select(claim.c.id, claim.c.speaker_key).where(claim.c.id.in_(some))
        )
    }
    changed = [{"claim": key, "key": keys[key]} for key, old in before.items() if old != keys[key]]
    if changed:
        asked = update(claim).where(claim.c.id == bindparam("claim"))
        connection.execute(asked.values(speaker_key=bindparam("key")), changed)


def _claim(each: Claim, report: Report, latest: bool) -> _Row:
    own = report.outlet if each.voice == "outlet" else None
    name = own or (each.speaker.name if each.speaker else None)
    return {
        "id": each.id,
        "report": report.id,
        "latest": latest,
        "voice": each.voice,
        "source": _words(each.source),
        "cue": _words(each.cue),
        "content": _words(each.content),
        "start": min(span.start for span in (*each.source, *each.cue, *each.content)),
        "speaker": name,
        "speaker_kind": each.speaker.kind if each.speaker else None,
        "speaker_key": name_key(name) if name else None,
        "act": each.act,
        "certainty": each.certainty,
        "confidence": each.confidence,
        "figures": len({figure for one in each.statements for figure in one.figures}),
    }


def _statement(of: Claim, one: Statement, report: Report) -> _Row:
    return {
        "id": one.id,
        "claim": of.id,
        "report": report.id,
        "words": _words(one.spans),
        "start": one.spans[0].start,
    }


def _places(one: Statement, places: dict[str, Place], report: Report) -> Iterator[_Row]:
    for found in (places[key] for key in dict.fromkeys(one.places) if key in places):
        yield {
            "report": report.id,
            "statement": one.id,
            "name": found.name or found.text,
            "country": found.country,
            "latitude": found.latitude,
            "longitude": found.longitude,
        }


def _days(one: Statement, dates: dict[str, Date], report: Report) -> Iterator[_Row]:
    for found in (dates[key] for key in dict.fromkeys(one.dates) if key in dates):
        first, last = found.first or found.last, found.last or found.first
        if first and last:
            yield {
                "report": report.id,
                "statement": one.id,
                "first": first[:10],
                "last": last[:10],
            }


def _words(spans: Iterable[Span]) -> str:
    return " … ".join(span.text for span in spans)
