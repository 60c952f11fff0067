"""Propositions and what belongs to them, put into a desk and taken out again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from sayso.store.chunks import chunks
from sayso.store.reports import set_waiting
from sayso.store.schema import proposition, statement


@dataclass(frozen=True, slots=True)
class Held:
    """Where a statement stands.

    Attributes:
        id: of the statement.
        report: id of its report.
        proposition: id of its proposition, None where it has none.
    """

    id: str
    report: str
    proposition: str | None


def proposition_row(connection: Connection, asked: str) -> Row[Any] | None:
    """All columns of a proposition, or of the one that it was merged into."""
    seen: set[str] = set()
    while asked not in seen:
        seen.add(asked)
        row = connection.execute(select(proposition).where(proposition.c.id == asked)).one_or_none()
        if row is None or not row.gone_to:
            return row
        asked = row.gone_to
    return None


def reports_with(connection: Connection, statements: Iterable[str]) -> set[str]:
    """Ids of the reports that statements are in."""
    found: set[str] = set()
    for some in chunks(statements):
        asked = select(statement.c.report).where(statement.c.id.in_(some)).distinct()
        found |= {str(each) for each in connection.execute(asked).scalars()}
    return found


def held(connection: Connection, *, reports: Iterable[str]) -> list[Held]:
    """Where the statements of reports stand."""
    columns = statement.c.id, statement.c.report, statement.c.proposition
    return [
        Held(*row)
        for some in chunks(reports)
        for row in connection.execute(select(*columns).where(statement.c.report.in_(some)))
    ]


def of_statements(connection: Connection, statements: Iterable[str]) -> list[Held]:
    """Where some statements stand."""
    columns = statement.c.id, statement.c.report, statement.c.proposition
    return [
        Held(*row)
        for some in chunks(statements)
        for row in connection.execute(select(*columns).where(statement.c.id.in_(some)))
    ]


def records(connection: Connection, propositions: Iterable[str]) -> dict[str, bytes]:
    """The packed records of propositions, by id."""
    columns = proposition.c.id, proposition.c.record
    return {
        row.id: bytes(row.record)
        for some in chunks(propositions)
        for row in connection.execute(select(*columns).where(proposition.c.id.in_(some)))
    }


def members(connection: Connection, propositions: Iterable[str]) -> list[Held]:
    """The statements of propositions."""
    columns = statement.c.id, statement.c.report, statement.c.proposition
    return [
        Held(*row)
        for some in chunks(propositions)
        for row in connection.execute(select(*columns).where(statement.c.proposition.in_(some)))
    ]


def born(connection: Connection, propositions: Iterable[str]) -> dict[str, str]:
    """When propositions first were one, by id; those that are there, merged ones too."""
    columns = proposition.c.id, proposition.c.born
    return {
        row.id: row.born
        for some in chunks(propositions)
        for row in connection.execute(select(*columns).where(proposition.c.id.in_(some)))
    }


def put_propositions(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Put propositions in the place of those with the same ids."""
    for some in chunks(row["id"] for row in rows):
        connection.execute(delete(proposition).where(proposition.c.id.in_(some)))
    if rows:
        connection.execute(insert(proposition), list(rows))


def lead(connection: Connection, gone: dict[str, str]) -> None:
    """Let propositions lead to those that they were merged into."""
    if gone:
        asked = update(proposition).where(proposition.c.id == bindparam("old"))
        rows = [{"old": old, "gone_to": new} for old, new in sorted(gone.items())]
        connection.execute(asked, rows)


def drop_propositions(connection: Connection, ids: Iterable[str]) -> None:
    """Take propositions out, with those that led to them."""
    for some in chunks(ids):
        connection.execute(delete(proposition).where(proposition.c.gone_to.in_(some)))
        connection.execute(delete(proposition).where(proposition.c.id.in_(some)))


def release(connection: Connection, statements: Iterable[str]) -> None:
    """Take statements out of their propositions, before they themselves are taken out.

    The reports of those that were together with them have to be weighed anew; propositions of which
    nothing is left are dropped.
    """
    held = of_statements(connection, statements)
    gone = {each.id for each in held}
    concerned = {each.proposition for each in held if each.proposition}
    left = [each for each in members(connection, concerned) if each.id not in gone]
    set_waiting(connection, {each.report for each in left})
    drop_propositions(connection, concerned - {each.proposition for each in left})
    for some in chunks(gone):
        asked = update(statement).where(statement.c.id.in_(some))
        connection.execute(asked.values(proposition=None, certainty=None))


def place_nowhere(connection: Connection, reports: Iterable[str]) -> None:
    """Say that the statements of reports are in no proposition."""
    for some in chunks(reports):
        asked = update(statement).where(statement.c.report.in_(some))
        connection.execute(asked.values(proposition=None, certainty=None))


def place_statements(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Say in which proposition statements are, and how certain relative to it.

    Args:
        connection: a transaction.
        rows: each with "statement", "proposition" and "certainty".
    """
    if rows:
        asked = update(statement).where(statement.c.id == bindparam("statement"))
        connection.execute(
            asked.values(proposition=bindparam("into"), certainty=bindparam("sure")),
            [
                {
                    "statement": row["statement"],
                    "into": row["proposition"],
                    "sure": row["certainty"],
                }
                for row in rows
            ],
        )
