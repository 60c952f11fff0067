"""Removing reports from a desk for good."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sayso.ledger.desk import Desk
from sayso.ledger.records import report_of
from sayso.ledger.weigh import version
from sayso.store import reports as stored
from sayso.store.removing import erase


def remove(desk: Desk, ids: Sequence[str], note: str = "") -> list[str]:
    """Erase reports: bytes, text, claims and all; weigh afterwards, then ``wipe``.

    A tombstone keeps the hash, the address, who did it and when. Of a page with other versions the
    latest of these counts then.

    Args:
        desk: the desk.
        ids: of the reports.
        note: why.

    Returns:
        ids of those that were there.

    Raises:
        DeskError: if the desk cannot be written.
    """
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    with desk.store.write() as connection:
        addresses = {row.address for row in stored.report_heads(connection, ids)}
        gone = erase(connection, ids, desk.who, now, note)
        for address in sorted(addresses):
            order = [row.id for row in stored.versions(connection, address)]
            rows = stored.report_rows(connection, order)
            every = [report_of(row.record, row.text) for row in rows]
            if every:
                newest = max(every, key=lambda each: (*version(each), order.index(each.id)))
                stored.set_latest(connection, address, newest.id)
    desk.store.wipe()
    return gone


def wipe(desk: Desk) -> None:
    """Leave no word of what was removed in the files of a desk, after it was weighed anew.

    Raises:
        DeskError: if the desk cannot be written.
    """
    desk.store.wipe()
