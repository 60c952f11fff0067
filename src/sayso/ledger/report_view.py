"""A report as somebody reads it at a desk: corrected, with all that stands around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.model import Report
from sayso.store import report_lists as lists
from sayso.store import reports as stored


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report and what stands around it.

    Attributes:
        report: as analysts have corrected it.
        added_at: when it came, ISO 8601 in UTC.
        added_by: who added it.
        latest: whether it is the version of its page that counts.
        waiting: whether it is still to be weighed.
        has_bytes: whether the bytes are kept as they came.
        versions: heads of all versions of the page, in the order in which they came.
        copied_from: head of the report that it copies.
        copied_by: heads of the reports that copy it.
        cites: what it cites: rows with to_name, to_key, to_report, kind and absent.
        cited_by: heads of the reports that cite it.
        propositions: by the statement's id: rows with id, outlets, origins and disputes.
    """

    report: Report
    added_at: str
    added_by: str
    latest: bool
    waiting: bool
    has_bytes: bool
    versions: Sequence[Any]
    copied_from: Any
    copied_by: Sequence[Any]
    cites: Sequence[Any]
    cited_by: Sequence[Any]
    propositions: Mapping[str, Any]


def view_report(desk: Desk, key: str) -> ReportView | None:
    """Look a report up; None where there is none.

    Raises:
        DeskError: if the desk cannot be read, or the report's record is damaged.
    """
    kept = kept_reports(desk, [key]).get(key)
    if kept is None:
        return None
    report = corrected_reports(desk, [key])[key]
    with desk.store.read() as connection:
        original, copying = lists.copies_around(connection, key)
        cites, citing = lists.citations_around(connection, key)
        names = lists.named_reports(connection, [*copying, *citing, *filter(None, [original])])
        return ReportView(
            report,
            kept.added_at,
            kept.added_by,
            kept.latest,
            kept.waiting,
            stored.has_bytes(connection, report.sha256),
            stored.versions(connection, kept.report.url or key),
            names.get(original or ""),
            [names[each] for each in copying if each in names],
            cites,
            [names[each] for each in citing if each in names],
            lists.propositions_of(connection, key),
        )


def bytes_of_report(desk: Desk, key: str) -> bytes | None:
    """The bytes of a report as they came; None where there is no such report or no bytes."""
    with desk.store.read() as connection:
        for row in stored.report_heads(connection, [key]):
            return stored.bytes_of(connection, row.sha256)
    return None
