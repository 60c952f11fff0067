"""Reports with their claims, put into a desk and taken out again."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from sayso.model import Report
from sayso.model.identity import name_key
from sayso.store.chunks import chunks
from sayso.store.claims import drop_claims, put_claims
from sayso.store.schema import blob, claim, report


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


def replace_claims(connection: Connection, found: Report, record: bytes) -> None:
    """Put the claims that a report has now in place of those that it had; it waits then."""
    latest = connection.execute(select(report.c.latest).where(report.c.id == found.id)).scalar_one()
    drop_claims(connection, [found.id])
    put_claims(connection, found, latest=bool(latest))
    changed = {
        "claims": len(found.claims),
        "record": record,
        "record_sha256": sha256(record).hexdigest(),
        "waiting": True,
    }
    connection.execute(update(report).where(report.c.id == found.id).values(changed))


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
            "text_sha256": text_hash(found.text),
            "record": entry.record,
            "record_sha256": sha256(entry.record).hexdigest(),
            "added_at": entry.added_at,
            "added_by": entry.added_by,
            "waiting": True,
        },
    )
    put_claims(connection, found)


def report_rows(connection: Connection, ids: Iterable[str]) -> Iterator[Row[Any]]:
    """All columns of reports, in order of their ids; what is not there is left out."""
    for some in chunks(ids):
        asked = select(report).where(report.c.id.in_(some)).order_by(report.c.id)
        yield from connection.execute(asked)


def report_heads(connection: Connection, ids: Iterable[str]) -> Iterator[Row[Any]]:
    """As ``report_rows``, without their texts and records."""
    columns = [each for each in report.c if each.name not in ("text", "record")]
    for some in chunks(ids):
        asked = select(*columns).where(report.c.id.in_(some)).order_by(report.c.id)
        yield from connection.execute(asked)


def put_said(connection: Connection, found: Report, at: float | None) -> None:
    """Keep who published a report and when, as it is told now."""
    said = {
        "outlet": found.outlet,
        "outlet_key": name_key(found.outlet or found.url or found.id),
        "published": found.published,
        "day": (found.published or "")[:10] or None,
        "at": at,
        "claims": len(found.claims),
    }
    connection.execute(update(report).where(report.c.id == found.id).values(said))


def bytes_of(connection: Connection, digest: str) -> bytes | None:
    """The bytes with a hash as they came; None where they are not kept."""
    packed = connection.execute(
        select(blob.c.packed).where(blob.c.sha256 == digest)
    ).scalar_one_or_none()
    return None if packed is None else zlib.decompress(packed)


def has_bytes(connection: Connection, digest: str) -> bool:
    """Whether the bytes with a hash are kept."""
    asked = select(blob.c.size).where(blob.c.sha256 == digest)
    return connection.execute(asked).first() is not None


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


def weighed(connection: Connection, ids: Iterable[str]) -> None:
    """Say that reports are weighed."""
    for some in chunks(ids):
        connection.execute(update(report).where(report.c.id.in_(some)).values(waiting=False))


def every_id(connection: Connection) -> list[str]:
    """Ids of all reports, those first that came first."""
    return list(connection.execute(select(report.c.id).order_by(report.c.seq)).scalars())


def latest_ids(connection: Connection) -> list[str]:
    """Ids of the reports that count, sorted."""
    asked = select(report.c.id).where(report.c.latest).order_by(report.c.id)
    return list(connection.execute(asked).scalars())


def latest_among(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Those of some reports that count, sorted."""
    return [
        str(each)
        for some in chunks(ids)
        for each in connection.execute(
            select(report.c.id).where(report.c.id.in_(some), report.c.latest).order_by(report.c.id)
        ).scalars()
    ]


def of_same_outlets(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Ids of all reports of the outlets of some reports, sorted."""
    keys = {row.outlet_key for row in report_heads(connection, ids)}
    asked = select(report.c.id).where(report.c.outlet_key.in_(sorted(keys))).order_by(report.c.id)
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


def text_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
