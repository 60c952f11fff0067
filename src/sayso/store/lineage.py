"""Which report copies and cites which, as a desk keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from sayso.store.chunks import chunks
from sayso.store.schema import cited, copied, report


def put_copies(
    connection: Connection, reports: Iterable[str], rows: Sequence[dict[str, Any]]
) -> None:
    """Keep what reports copy, in place of what was kept of them before."""
    for some in chunks(reports):
        connection.execute(delete(copied).where(copied.c.copy.in_(some)))
    if rows:
        connection.execute(insert(copied), list(rows))


def put_citations(
    connection: Connection, reports: Iterable[str], rows: Sequence[dict[str, Any]]
) -> None:
    """Keep what reports cite, in place of what was kept of them before."""
    for some in chunks(reports):
        connection.execute(delete(cited).where(cited.c.report.in_(some)))
    if rows:
        connection.execute(insert(cited), list(rows))


def now_there(connection: Connection, outlets: Iterable[str]) -> None:
    """Say that outlets, by their keys, are absent no more."""
    for some in chunks(outlets):
        asked = update(cited).where(cited.c.to_key.in_(some), cited.c.absent)
        connection.execute(asked.values(absent=False))


def outlets_there(connection: Connection, keys: Iterable[str]) -> set[str]:
    """Those of some outlets' keys of which there are reports."""
    return {
        str(each)
        for some in chunks(keys)
        for each in connection.execute(
            select(report.c.outlet_key).where(report.c.outlet_key.in_(some)).distinct()
        ).scalars()
    }


def led_to(connection: Connection, reports: Iterable[str]) -> set[str]:
    """Ids of the reports that some reports copy or cite, and of those that copy or cite them."""
    found: set[str] = set()
    for some in chunks(reports):
        for table, one, other in (
            (copied, copied.c.copy, copied.c.original),
            (cited, cited.c.report, cited.c.to_report),
        ):
            asked = select(one, other).select_from(table)
            asked = asked.where(or_(one.in_(some), other.in_(some)))
            found |= {str(each) for row in connection.execute(asked) for each in row if each}
    return found


def forget_lineage(connection: Connection, reports: Sequence[str]) -> None:
    """Drop what reports copy and cite, and what leads to them."""
    gone = or_(copied.c.copy.in_(reports), copied.c.original.in_(reports))
    connection.execute(delete(copied).where(gone))
    connection.execute(delete(cited).where(cited.c.report.in_(reports)))
    leading = update(cited).where(cited.c.to_report.in_(reports))
    connection.execute(leading.values(to_report=None))
