"""Taking a report out of a desk: nothing of its words is left.

Beside the rows of the report itself, its words stand in the index of words, in what decisions hang
on, and in propositions: those that are left are weighed anew, and of those that were merged into
others only where they lead is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select, update

from sayso.store.claims import drop_claims
from sayso.store.decisions import blank_words
from sayso.store.lineage import forget_lineage
from sayso.store.neighbours import forget
from sayso.store.propositions import held, release
from sayso.store.reports import report_heads
from sayso.store.schema import blob, inbox, proposition, report, tombstone
from sayso.store.search_index import forget_words


def erase(connection: Connection, ids: Sequence[str], who: str, at: str, note: str) -> list[str]:
    """Erase reports with their bytes, texts and claims; leave a tombstone of each.

    What was together with their claims has to be weighed anew. Decisions stay, without the words
    that they hang on.

    Args:
        connection: a transaction.
        ids: of the reports.
        who: who removes them.
        at: when, ISO 8601 in UTC.
        note: why.

    Returns:
        ids of those that were there.
    """
    heads = list(report_heads(connection, ids))
    gone = [str(row.id) for row in heads]
    if not gone:
        return []
    release(connection, [each.id for each in held(connection, reports=gone)])
    _blank_merged(connection)
    drop_claims(connection, gone)
    forget_words(connection)
    forget(connection, gone)
    forget_lineage(connection, gone)
    blank_words(connection, gone)
    connection.execute(delete(tombstone).where(tombstone.c.report.in_(gone)))
    connection.execute(
        insert(tombstone),
        [
            {
                "report": row.id,
                "sha256": row.sha256,
                "url": row.url,
                "who": who,
                "at": at,
                "note": note,
            }
            for row in heads
        ],
    )
    connection.execute(delete(report).where(report.c.id.in_(gone)))
    connection.execute(delete(inbox).where(inbox.c.report.in_(gone)))
    hashes = {str(row.sha256) for row in heads}
    needed = set(
        connection.execute(select(report.c.sha256).where(report.c.sha256.in_(hashes))).scalars()
    )
    connection.execute(delete(blob).where(blob.c.sha256.in_(hashes - needed)))
    return gone


def _blank_merged(connection: Connection) -> None:
    merged = update(proposition).where(proposition.c.gone_to.is_not(None))
    connection.execute(merged.values(text="", record=b""))
