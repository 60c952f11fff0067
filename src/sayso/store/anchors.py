"""What decisions may hang on: statements of the versions that count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from sayso.store.chunks import chunks
from sayso.store.schema import report, statement


def counting(connection: Connection, statements: Iterable[str]) -> set[tuple[str, str]]:
    """Those of some statements that are in a report that counts, each with that report's id."""
    return {
        (str(row.report), str(row.id))
        for some in chunks(statements)
        for row in connection.execute(
            select(statement.c.report, statement.c.id)
            .join(report, report.c.id == statement.c.report)
            .where(statement.c.id.in_(some), report.c.latest)
        )
    }


def statement_rows(connection: Connection, statements: Iterable[str]) -> list[Any]:
    """Statements with their claim, report and proposition, and their report's address."""
    columns = (
        statement.c.id,
        statement.c.claim,
        statement.c.report,
        statement.c.proposition,
        report.c.url,
    )
    return [
        row
        for some in chunks(statements)
        for row in connection.execute(
            select(*columns)
            .join(report, report.c.id == statement.c.report)
            .where(statement.c.id.in_(some))
        )
    ]
