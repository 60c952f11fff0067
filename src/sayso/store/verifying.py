"""Reading a desk from end to end, to be checked."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError

from sayso.store.chunks import AT_ONCE
from sayso.store.schema import anchor, blob, claim, decision, proposition, report, statement


def all_reports(connection: Connection) -> Iterator[Any]:
    """All columns of all reports, in the order in which they came."""
    last = 0
    while True:
        asked = select(report).where(report.c.seq > last).order_by(report.c.seq).limit(100)
        rows = connection.execute(asked).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].seq


def all_blobs(connection: Connection) -> Iterator[tuple[str, bytes | None]]:
    """All bytes with their hashes; None where they cannot be unpacked."""
    last = ""
    while True:
        asked = select(blob).where(blob.c.sha256 > last).order_by(blob.c.sha256).limit(20)
        rows = connection.execute(asked).all()
        if not rows:
            return
        for row in rows:
            try:
                yield row.sha256, zlib.decompress(row.packed)
            except zlib.error:
                yield row.sha256, None
        last = rows[-1].sha256


def statements_of(connection: Connection, key: str) -> dict[str, Any]:
    """The statements of a report as they are listed, by id."""
    rows = connection.execute(select(statement).where(statement.c.report == key))
    return {row.id: row for row in rows}


def claims_of(connection: Connection, key: str) -> dict[str, Any]:
    """The claims of a report as they are listed, by id."""
    return {row.id: row for row in connection.execute(select(claim).where(claim.c.report == key))}


def all_propositions(connection: Connection) -> Iterator[Any]:
    """All propositions that were not merged into others, with how many statements lead to each."""
    last = ""
    while True:
        asked = select(proposition).where(proposition.c.id > last).order_by(proposition.c.id)
        rows = connection.execute(asked.limit(AT_ONCE)).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].id


def members_of(connection: Connection, ids: list[str]) -> dict[str, set[str]]:
    """The statements that lead to propositions, by these."""
    found: dict[str, set[str]] = {}
    for at in range(0, len(ids), AT_ONCE):
        columns = statement.c.proposition, statement.c.id
        asked = select(*columns).where(statement.c.proposition.in_(ids[at : at + AT_ONCE]))
        for key, member in connection.execute(asked):
            found.setdefault(key, set()).add(member)
    return found


def lost_statements(connection: Connection) -> list[str]:
    """Statements that lead to a proposition that is not there, or was merged into another."""
    asked = (
        select(statement.c.id)
        .outerjoin(proposition, proposition.c.id == statement.c.proposition)
        .where(statement.c.proposition.is_not(None))
        .where(proposition.c.id.is_(None) | proposition.c.gone_to.is_not(None))
        .order_by(statement.c.id)
    )
    return list(connection.execute(asked).scalars())


def lost_rows(connection: Connection) -> list[str]:
    """Claims, statements and anchors that belong to nothing, as short lines."""
    found = [
        f"claim {each}: its report {key} is not there"
        for each, key in connection.execute(
            select(claim.c.id, claim.c.report)
            .outerjoin(report, report.c.id == claim.c.report)
            .where(report.c.id.is_(None))
        )
    ]
    found += [
        f"statement {each}: its claim {key} is not there"
        for each, key in connection.execute(
            select(statement.c.id, statement.c.claim)
            .outerjoin(claim, claim.c.id == statement.c.claim)
            .where(claim.c.id.is_(None))
        )
    ]
    found += [
        f"decision {each}: what it hangs on is not there"
        for each in connection.execute(
            select(decision.c.id)
            .outerjoin(anchor, anchor.c.decision == decision.c.id)
            .where(anchor.c.decision.is_(None))
        ).scalars()
    ]
    return sorted(found)


def unsearchable(connection: Connection) -> int:
    """How many claims the index of words lacks or has too many."""
    there = connection.execute(select(func.count()).select_from(claim)).scalar_one()
    indexed = connection.execute(text("SELECT count(*) FROM claim_words")).scalar_one()
    return abs(int(there) - int(indexed))


def broken(connection: Connection) -> list[str]:
    """What the database itself finds wrong with its file."""
    if connection.dialect.name != "sqlite":
        return []
    try:
        rows = list(connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars())
    except DBAPIError as error:
        return [str(error.orig)]
    return [] if rows == ["ok"] else [str(row) for row in rows]
