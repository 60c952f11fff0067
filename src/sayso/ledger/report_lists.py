"""The reports of a desk as they are listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from sayso.ledger.desk import Desk
from sayso.ledger.keys import key_of
from sayso.store import report_lists as stored


@dataclass(frozen=True, slots=True)
class ReportHead:
    """A report as it is listed.

    Attributes:
        seq: its number in the order of arrival.
        id: of the report.
        url: its address, None where there is none.
        path: the file or address that it was read from.
        outlet: who published it, None where that is not known.
        outlet_key: key of the outlet.
        title: its headline.
        published: ISO 8601, as precise as known.
        claims: how many claims it has.
        latest: whether it is the version of its page that counts.
        waiting: whether it is still to be weighed.
        added_at: when it came, ISO 8601 in UTC.
        added_by: who added it.
    """

    seq: int
    id: str
    url: str | None
    path: str
    outlet: str | None
    outlet_key: str
    title: str | None
    published: str | None
    claims: int
    latest: bool
    waiting: bool
    added_at: str
    added_by: str


def list_reports(
    desk: Desk,
    limit: int = 50,
    *,
    before: int | None = None,
    outlet: str = "",
    words: str = "",
    since: str = "",
    until: str = "",
) -> tuple[ReportHead, ...]:
    """List reports, those first that came last; a filter that is empty asks for nothing.

    Args:
        desk: the desk.
        limit: so many at most.
        before: only those with smaller numbers (``seq``).
        outlet: name of the outlet in any spelling, or its key.
        words: that stand in the title, one after the other.
        since: first day of publication, ``YYYY-MM-DD``.
        until: last day of publication.
    """
    with desk.store.read() as connection:
        return heads(
            stored.listed_reports(
                connection,
                limit,
                before=before,
                outlet=key_of(outlet),
                words=words,
                since=since,
                until=until,
            )
        )


def number_of_reports(desk: Desk) -> int:
    """How many reports there are, versions included."""
    with desk.store.read() as connection:
        return stored.number_of_reports(connection)


def heads(rows: Iterable[Row[Any]]) -> tuple[ReportHead, ...]:
    """Rows of reports as they are listed."""
    return tuple(ReportHead(**row._mapping) for row in rows)
