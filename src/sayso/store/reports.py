"""Reports with their claims, put into a desk and taken out again."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from sayso.model import Report
from sayso.model.identity import name_key
from sayso.store.schema import blob, claim, day, place, report, statement

AT_ONCE = 500
"""Ids that are asked for in one query."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of a report beside what it says.

    Attributes:
        record: the report without its text, packed.
        data: the bytes as they came; None where there were none (a JSON that sayso wrote).
        at: when it was published, in seconds in UTC; None where that is not known.
        added_at: when it came, ISO 8601 in UTC.
        added_by: who added it.
    """

    record: bytes
    data: bytes | None
    at: float | None
    added_at: str
    added_by: str


def put_report(connection: Connection, found: Report, entry: Entry) -> None:
    """Add a report with its claims; it waits to be weighed, and is the latest of its page."""
    if entry.data is not None:
        _put_blob(connection, found.sha256, entry.data)
    connection.execute(
        insert(report),
        {
            "id": found.id,
            "sha256": found.sha256,
            "url": found.url,
            "address": found.url or found.id,
            "latest": True,
            "path": found.path,
            "outlet": found.outlet,
            "outlet_key": name_key(found.outlet or found.url or found.id),
            "title": found.title,
            "published": found.published,
            "day": (found.published or "")[:10] or None,
            "at": entry.at,
            "language": found.language,
            "reader": found.reader,
            "claims": len(found.claims),
            "text": found.text,
            "text_sha256": _hash(found.text),
            "record": entry.record,
            "record_sha256": sha256(entry.record).hexdigest(),
            "added_at": entry.added_at,
            "added_by": entry.added_by,
            "waiting": True,
        },
    )
    put_claims(connection, found)


def put_claims(connection: Connection, found: Report, *, latest: bool = True) -> None:
    """Add the claims of a report with their statements, places and dates."""
    rows, statements, places, days = [], [], [], []
    place_of = {each.id: each for each in found.places}
    date_of = {each.id: each for each in found.dates}
    seen: set[str] = set()
    for each in found.claims:
        speaker = each.speaker
        own = found.outlet if each.voice == "outlet" else None
        name = own or (speaker.name if speaker else None)
        rows.append(
            {
                "id": each.id,
                "report": found.id,
                "latest": latest,
                "voice": each.voice,
                "source": _words(each.source),
                "cue": _words(each.cue),
                "content": _words(each.content),
                "start": min(span.start for span in (*each.source, *each.cue, *each.content)),
                "speaker": name,
                "speaker_kind": speaker.kind if speaker else None,
                "speaker_key": name_key(name) if name else None,
                "act": each.act,
                "certainty": each.certainty,
                "confidence": each.confidence,
                "figures": len({figure for one in each.statements for figure in one.figures}),
            }
        )
        for one in each.statements:
            if one.id in seen:
                continue
            seen.add(one.id)
            statements.append(
                {
                    "id": one.id,
                    "claim": each.id,
                    "report": found.id,
                    "words": _words(one.spans),
                    "start": one.spans[0].start,
                }
            )
            for key in dict.fromkeys(one.places):
                if (where := place_of.get(key)) is not None:
                    places.append(
                        {
                            "report": found.id,
                            "statement": one.id,
                            "name": where.name or where.text,
                            "country": where.country,
                            "latitude": where.latitude,
                            "longitude": where.longitude,
                        }
                    )
            for key in dict.fromkeys(one.dates):
                if (when := date_of.get(key)) is not None and (when.first or when.last):
                    days.append(
                        {
                            "report": found.id,
                            "statement": one.id,
                            "first": (when.first or when.last or "")[:10],
                            "last": (when.last or when.first or "")[:10],
                        }
                    )
    for table, made in ((claim, rows), (statement, statements), (place, places), (day, days)):
        if made:
            connection.execute(insert(table), made)


def drop_claims(connection: Connection, ids: Sequence[str]) -> None:
    """Take out the claims of reports with all that belongs to them."""
    for table in (claim, statement, place, day):
        connection.execute(delete(table).where(table.c.report.in_(ids)))


def report_rows(connection: Connection, ids: Iterable[str]) -> Iterator[Row[Any]]:
    """All columns of reports, in order of their ids; what is not there is left out."""
    for some in chunks(ids):
        asked = select(report).where(report.c.id.in_(some)).order_by(report.c.id)
        yield from connection.execute(asked)


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Distinct ids in order, so many at once as a query may have."""
    distinct = sorted(set(ids))
    for at in range(0, len(distinct), AT_ONCE):
        yield distinct[at : at + AT_ONCE]


def bytes_of(connection: Connection, digest: str) -> bytes | None:
    """The bytes with a hash as they came; None where they are not kept."""
    packed = connection.execute(
        select(blob.c.packed).where(blob.c.sha256 == digest)
    ).scalar_one_or_none()
    return None if packed is None else zlib.decompress(packed)


def versions(connection: Connection, address: str) -> Sequence[Row[Any]]:
    """The reports of one address without their texts and records, in the order they came."""
    columns = [each for each in report.c if each.name not in ("text", "record")]
    asked = select(*columns).where(report.c.address == address).order_by(report.c.seq)
    return connection.execute(asked).all()


def set_latest(connection: Connection, address: str, latest: str) -> None:
    """Say which version of a page counts; those that change have to be weighed anew."""
    for row in versions(connection, address):
        counts = row.id == latest
        if bool(row.latest) != counts:
            changed = {"latest": counts, "waiting": True}
            connection.execute(update(report).where(report.c.id == row.id).values(changed))
            own = update(claim).where(claim.c.report == row.id)
            connection.execute(own.values(latest=counts))


def set_waiting(connection: Connection, ids: Iterable[str]) -> None:
    """Say that reports have to be weighed (anew)."""
    for some in chunks(ids):
        connection.execute(update(report).where(report.c.id.in_(some)).values(waiting=True))


def waiting(connection: Connection, limit: int | None = None) -> list[str]:
    """Ids of the reports that are to be weighed, those first that came first."""
    asked = select(report.c.id).where(report.c.waiting).order_by(report.c.seq).limit(limit)
    return list(connection.execute(asked).scalars())


def number_waiting(connection: Connection) -> int:
    """How many reports are to be weighed."""
    asked = select(func.count()).select_from(report).where(report.c.waiting)
    return int(connection.execute(asked).scalar_one())


def _put_blob(connection: Connection, digest: str, data: bytes) -> None:
    known = connection.execute(select(blob.c.size).where(blob.c.sha256 == digest)).first()
    if known is None:
        row = {"sha256": digest, "size": len(data), "packed": zlib.compress(data, 6)}
        connection.execute(insert(blob), row)


def _words(spans: Iterable[Any]) -> str:
    return " … ".join(span.text for span in spans)


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
