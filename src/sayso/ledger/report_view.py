"""A report as somebody reads it at a desk: corrected, with all that stands around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.ledger.placed import review_of
from sayso.ledger.report_lists import ReportHead, heads
from sayso.model import Report
from sayso.review.applying import applied
from sayso.store import report_lists as stored
from sayso.store.proposition_lists import speaker_keys
from sayso.store.reports import bytes_of, report_heads


@dataclass(frozen=True, slots=True)
class Cited:
    """What a report cites.

    Attributes:
        name: what it is called.
        key: its key.
        report: id of the report in the desk that is meant; None where that is not known.
        absent: whether it is an outlet or a document of which the desk has nothing.
    """

    name: str
    key: str
    report: str | None
    absent: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The proposition that a statement is in.

    Attributes:
        id: of the proposition.
        statements: how many statements it has.
        outlets: how many outlets carry it.
        origins_min: how many traced origins there are at least.
        origins_max: at most.
        disputes: how many pairs of statements clash or were updated.
        contradictions: how many of them cannot both be so.
    """

    id: str
    statements: int
    outlets: int
    origins_min: int
    origins_max: int
    disputes: int
    contradictions: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report and what stands around it.

    Attributes:
        report: as analysts have corrected it.
        outlet_key: key of its outlet.
        added_at: when it came, ISO 8601 in UTC.
        added_by: who added it.
        latest: whether it is the version of its page that counts.
        waiting: whether it is still to be weighed.
        size: how many bytes are kept of it as it came; None where they are not.
        versions: all versions of the page, in the order in which they came.
        copied_from: the report that it copies.
        copied_by: the reports that copy it.
        cites: what it cites, each once.
        cited_by: the reports that cite it.
        speakers: keys of who makes the claims, by the claim's id.
        elsewhere: the propositions, by the statement's id.
    """

    report: Report
    outlet_key: str
    added_at: str
    added_by: str
    latest: bool
    waiting: bool
    size: int | None
    versions: tuple[ReportHead, ...]
    copied_from: ReportHead | None
    copied_by: tuple[ReportHead, ...]
    cites: tuple[Cited, ...]
    cited_by: tuple[ReportHead, ...]
    speakers: Mapping[str, str]
    elsewhere: Mapping[str, Elsewhere]


@dataclass(frozen=True, slots=True)
class Removed:
    """That a report was removed.

    Attributes:
        who: who did it.
        at: when, ISO 8601 in UTC.
        note: why.
    """

    who: str
    at: str
    note: str


def view_report(desk: Desk, key: str) -> ReportView | None:
    """Look a report up; None where there is none.

    Raises:
        DeskError: if the desk cannot be read, or the report's record is damaged.
    """
    kept = kept_reports(desk, [key]).get(key)
    if kept is None:
        return None
    review = review_of(desk)
    report = kept.report
    if key in review.reports():
        report = applied(report, review.on_report(key))
    with desk.store.read() as connection:
        original, copying = stored.copies_around(connection, key)
        cites, citing = stored.citations_around(connection, key)
        near = stored.named_reports(connection, {*copying, *citing, original or ""})
        versions = heads(stored.version_heads(connection, key))
        return ReportView(
            report=report,
            outlet_key=next(each.outlet_key for each in versions if each.id == key),
            added_at=kept.added_at,
            added_by=kept.added_by,
            latest=kept.latest,
            waiting=kept.waiting,
            size=stored.size_of_bytes(connection, report.sha256),
            versions=versions,
            copied_from=next(iter(_heads([original or ""], near)), None),
            copied_by=_heads(copying, near),
            cites=_cited(cites),
            cited_by=_heads(citing, near),
            speakers=speaker_keys(connection, [claim.id for claim in report.claims]),
            elsewhere={
                statement: Elsewhere(
                    **{name: value for name, value in row._mapping.items() if name != "statement"}
                )
                for statement, row in stored.propositions_of(connection, key).items()
            },
        )


def bytes_of_report(desk: Desk, key: str) -> bytes | None:
    """The bytes of a report as they came; None where there is no such report or no bytes."""
    with desk.store.read() as connection:
        for row in report_heads(connection, [key]):
            return bytes_of(connection, row.sha256)
    return None


def removed_report(desk: Desk, key: str) -> Removed | None:
    """Who removed a report and when; None where nobody did."""
    with desk.store.read() as connection:
        row = stored.tombstone_of(connection, key)
    return None if row is None else Removed(**row._mapping)


def _heads(ids: Sequence[str], near: Mapping[str, Row[Any]]) -> tuple[ReportHead, ...]:
    return heads(near[each] for each in ids if each in near)


def _cited(rows: Sequence[Row[Any]]) -> tuple[Cited, ...]:
    """Each once, under one of its names."""
    found: dict[tuple[str, str | None], Cited] = {}
    for row in rows:
        one = Cited(row.to_name, row.to_key, row.to_report, bool(row.absent))
        found.setdefault((one.key, one.report), one)
    return tuple(found.values())
