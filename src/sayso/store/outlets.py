"""Outlets by their keys: their reports, whom they quote, and what leads from one to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, case, func, select

from sayso.store.chunks import chunks
from sayso.store.schema import cited, claim, copied, report

_OTHER = report.alias("other")
_NUMBER = func.count().label("number")
_CALLED = func.max(func.coalesce(report.c.outlet, report.c.title, report.c.path)).label("name")
_OTHER_CALLED = func.max(func.coalesce(_OTHER.c.outlet, _OTHER.c.title, _OTHER.c.path))


def outlet_names(connection: Connection, keys: Iterable[str]) -> Sequence[Row[Any]]:
    """How outlets name themselves, with the number of reports, most first.

    ``title`` is the headline of one of them, for a report of which no outlet is known.
    """
    number = func.count().label("number")
    found: list[Row[Any]] = []
    for some in chunks(keys):
        columns = report.c.outlet_key.label("key"), report.c.outlet
        title = func.max(func.coalesce(report.c.title, report.c.path)).label("title")
        asked = select(*columns, number, title)
        asked = asked.where(report.c.outlet_key.in_(some), report.c.latest)
        found += connection.execute(asked.group_by(*columns)).all()
    return sorted(found, key=lambda row: (-row.number, row.outlet or ""))


def published(connection: Connection, key: str) -> Row[Any]:
    """How many reports an outlet has, how many claims they make, and the first and last day."""
    asked = select(
        _NUMBER,
        func.coalesce(func.sum(report.c.claims), 0).label("claims"),
        func.min(report.c.day).label("first_day"),
        func.max(report.c.day).label("last_day"),
    )
    return connection.execute(asked.where(report.c.outlet_key == key, report.c.latest)).one()


def newest_of(connection: Connection, key: str, limit: int) -> Sequence[Row[Any]]:
    """An outlet's reports that were published last."""
    columns = [report.c[name] for name in ("id", "title", "path", "day", "claims")]
    asked = select(*columns).where(report.c.outlet_key == key, report.c.latest)
    order = func.coalesce(report.c.day, "").desc(), report.c.at.desc(), report.c.seq.desc()
    return connection.execute(asked.order_by(*order).limit(limit)).all()


def copied_from(connection: Connection, key: str) -> Sequence[Row[Any]]:
    """Outlets whose text stands in an outlet's reports, with in how many of them."""
    return _copies(connection, key, copied.c.copy, copied.c.original)


def copied_by(connection: Connection, key: str) -> Sequence[Row[Any]]:
    """Outlets in whose reports an outlet's text stands, with in how many of them."""
    return _copies(connection, key, copied.c.original, copied.c.copy)


def cites(connection: Connection, key: str) -> Sequence[Row[Any]]:
    """What an outlet's reports cite, with in how many of them, and whether it is absent."""
    number = func.count(cited.c.report.distinct()).label("number")
    asked = (
        select(
            cited.c.to_key.label("key"),
            func.max(cited.c.to_name).label("name"),
            func.min(case((cited.c.absent, 1), else_=0)).label("absent"),
            number,
        )
        .join(report, report.c.id == cited.c.report)
        .where(report.c.outlet_key == key, report.c.latest)
        .group_by(cited.c.to_key)
    )
    return connection.execute(asked.order_by(number.desc(), cited.c.to_key)).all()


def cited_by(connection: Connection, key: str) -> Sequence[Row[Any]]:
    """Outlets whose reports cite somebody, with how many of them do."""
    number = func.count(report.c.id.distinct()).label("number")
    asked = (
        select(report.c.outlet_key.label("key"), _CALLED, number)
        .join(cited, cited.c.report == report.c.id)
        .where(cited.c.to_key == key, report.c.latest)
        .group_by(report.c.outlet_key)
    )
    return connection.execute(asked.order_by(number.desc(), report.c.outlet_key)).all()


def cited_names(connection: Connection, key: str) -> Sequence[Row[Any]]:
    """Under which names somebody is cited, with how often, most first."""
    asked = select(cited.c.to_name.label("name"), cited.c.kind, _NUMBER)
    asked = asked.where(cited.c.to_key == key).group_by(cited.c.to_name, cited.c.kind)
    return connection.execute(asked.order_by(_NUMBER.desc(), cited.c.to_name)).all()


def quoted_by(connection: Connection, key: str) -> Sequence[Row[Any]]:
    """Outlets whose reports put claims on somebody, with how many claims."""
    asked = (
        select(report.c.outlet_key.label("key"), _CALLED, _NUMBER)
        .join(claim, claim.c.report == report.c.id)
        .where(claim.c.speaker_key == key, claim.c.latest, claim.c.voice != "outlet")
        .group_by(report.c.outlet_key)
    )
    return connection.execute(asked.order_by(_NUMBER.desc(), report.c.outlet_key)).all()


def quotes(connection: Connection, key: str) -> Sequence[Row[Any]]:
    """Whom an outlet's reports put claims on, with how many claims."""
    asked = (
        select(claim.c.speaker_key.label("key"), func.max(claim.c.speaker).label("name"), _NUMBER)
        .join(report, report.c.id == claim.c.report)
        .where(
            report.c.outlet_key == key,
            report.c.latest,
            claim.c.voice != "outlet",
            claim.c.speaker_key.is_not(None),
        )
        .group_by(claim.c.speaker_key)
    )
    return connection.execute(asked.order_by(_NUMBER.desc(), claim.c.speaker_key)).all()


def _copies(connection: Connection, key: str, mine: Any, others: Any) -> Sequence[Row[Any]]:
    asked = (
        select(_OTHER.c.outlet_key.label("key"), _OTHER_CALLED.label("name"), _NUMBER)
        .select_from(copied)
        .join(report, report.c.id == mine)
        .join(_OTHER, _OTHER.c.id == others)
        .where(report.c.outlet_key == key, report.c.latest, _OTHER.c.latest)
        .group_by(_OTHER.c.outlet_key)
    )
    return connection.execute(asked.order_by(_NUMBER.desc(), _OTHER.c.outlet_key)).all()
