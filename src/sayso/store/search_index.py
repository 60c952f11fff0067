"""The index of words; nothing else knows which database it is in.

In SQLite it is FTS5, in PostgreSQL a table with tsvectors: over what is said, the words for who
says it, and the report's title, without diacritics. It is kept in the transaction that writes the
claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, select

from sayso.store import search_postgres, search_sqlite
from sayso.store.schema import claim, report
from sayso.store.search_words import Term


def create_search(connection: Connection) -> None:
    """Make the index where there is none."""
    if _sqlite(connection):
        search_sqlite.create(connection)
    else:
        search_postgres.create(connection)


def index_claims(connection: Connection, report: str, title: str | None) -> None:
    """Take in the claims of a report, after they were put into the desk."""
    if _sqlite(connection):
        search_sqlite.index(connection, report, title or "")
    else:
        search_postgres.index(connection, report, title or "")


def unindex_claims(connection: Connection, reports: Sequence[str]) -> None:
    """Take out the claims of reports, before they are taken out of the desk."""
    if _sqlite(connection):
        search_sqlite.unindex(connection, reports)
    else:
        search_postgres.unindex(connection, reports)


def forget_words(connection: Connection) -> None:
    """See to it that no word is left in the index of what was taken out of it."""
    if _sqlite(connection):
        search_sqlite.forget(connection)


def with_words(connection: Connection, wanted: Sequence[Term]) -> Subquery | None:
    """The claims that have all words that are wanted and none that are not: "seq".

    None where no word is wanted.
    """
    if all(each.without for each in wanted):
        return None
    if _sqlite(connection):
        return search_sqlite.matching(wanted).subquery("found")
    return search_postgres.matching(wanted).subquery("found")


def without_words(connection: Connection, wanted: Sequence[Term]) -> ColumnElement[bool] | None:
    """The condition that claims have none of the words that are not wanted.

    None where there are none, or where ``with_words`` sees to it.
    """
    gone = [Term(each.words, each.prefix) for each in wanted if each.without]
    if not gone or len(gone) < len(wanted):
        return None
    if _sqlite(connection):
        return claim.c.seq.not_in(search_sqlite.having_any(gone))
    return claim.c.seq.not_in(search_postgres.having_any(gone))


def best(
    connection: Connection,
    wanted: Sequence[Term],
    conditions: Sequence[ColumnElement[bool]],
    most: int,
) -> Select[tuple[int, float]] | None:
    """The claims that have the words that are wanted: "seq", and "score", the less the better.

    None where no word is wanted.

    Args:
        connection: to the desk.
        wanted: which words.
        conditions: on the claims.
        most: so many at most, those that came last; of words that are everywhere no more are
            compared.
    """
    if all(each.without for each in wanted):
        return None
    if _sqlite(connection):
        return search_sqlite.best(wanted, conditions, most)
    return search_postgres.best(wanted, conditions, most)


def newest(
    connection: Connection,
    wanted: Sequence[Term],
    conditions: Sequence[ColumnElement[bool]],
    *,
    many: bool,
) -> Select[tuple[int]]:
    """The claims that fit, those of the newest reports first: "seq".

    Args:
        connection: to the desk.
        wanted: words; those that are not wanted count.
        conditions: on the claims.
        many: whether a good part of the claims may fit; then reports are gone through one after
            the other.
    """
    gone = without_words(connection, wanted)
    where = [*conditions, gone] if gone is not None else conditions
    lead: ColumnElement[Any] = report.c.id
    if many and _sqlite(connection):
        lead = search_sqlite.leading(lead)
    asked = select(claim.c.seq).select_from(report).join(claim, claim.c.report == lead)
    return asked.where(*where).order_by(
        report.c.day.desc().nulls_last(), report.c.seq.desc(), claim.c.seq
    )


def not_ascii(connection: Connection, name: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that there are other letters in a name than those of English."""
    if _sqlite(connection):
        return search_sqlite.not_ascii(name)
    return search_postgres.not_ascii(name)


def _sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
