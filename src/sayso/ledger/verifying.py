"""Whether all that a desk keeps still holds: bytes, texts, passages, and what leads where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection

from sayso.errors import DeskError
from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.ledger.placed import review_of
from sayso.ledger.records import proposition_of, report_of
from sayso.model import Report, Span
from sayso.model.identity import report_id
from sayso.store import verifying as stored
from sayso.store.reports import text_hash


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold.

    Attributes:
        where: "report r…", "bytes …", "proposition p…", "desk".
        words: what is wrong with it, one line.
    """

    where: str
    words: str

    def __str__(self) -> str:
        return f"{self.where}: {self.words}"


def verify(desk: Desk) -> Iterator[Fault]:
    """Check a desk from end to end; what was decided on a report is taken into account.

    Raises:
        DeskError: if it cannot be read at all.
    """
    decided = review_of(desk).reports()
    with desk.store.read() as connection:
        for words in stored.broken(connection):
            yield Fault("desk", f"the file is damaged ({words})")
        kept: set[str] = set()
        for digest, data in stored.all_blobs(connection):
            kept.add(digest)
            if data is None or sha256(data).hexdigest() != digest:
                yield Fault(f"bytes {digest[:12]}…", "they are not what their hash says")
        needed: set[str] = set()
        for row in stored.all_reports(connection):
            needed.add(row.sha256)
            yield from _report(desk, connection, row, row.id in decided)
        for digest in sorted(kept - needed):
            yield Fault(f"bytes {digest[:12]}…", "no report needs them")
        yield from _propositions(connection)
        for key in stored.lost_statements(connection):
            yield Fault(f"statement {key}", "its proposition is not there")
        for line in stored.lost_rows(connection):
            where, words = line.split(": ", 1)
            yield Fault(where, words)
        if number := stored.unsearchable(connection):
            yield Fault("desk", f"the index of words is {number:,} claims off")


def _report(desk: Desk, connection: Connection, row: Any, decided: bool) -> Iterator[Fault]:
    where = f"report {row.id}"
    if text_hash(row.text) != row.text_sha256:
        yield Fault(where, "its text is not what its hash says")
    if sha256(row.record).hexdigest() != row.record_sha256:
        yield Fault(where, "its record is not what its hash says")
        return
    try:
        report = report_of(row.record, row.text)
    except DeskError:
        yield Fault(where, "its record cannot be read")
        return
    if report.id != row.id or report.sha256 != row.sha256:
        yield Fault(where, "its record is another report's")
    elif report_id(report.url, report.sha256) != report.id:
        yield Fault(where, "its id does not follow from its address and bytes")
    number = sum(not span.holds_in(report.text) for span in _spans(report))
    if number:
        yield Fault(where, f"{number} of its passages do not stand where they say")
    if decided:
        report = corrected_reports(desk, [row.id])[row.id]
    if not row.waiting:
        yield from _rows(connection, report, where)


def _rows(connection: Connection, report: Report, where: str) -> Iterator[Fault]:
    """The claims as listed against those of the record."""
    claims = {claim.id for claim in report.claims}
    if claims != stored.claims_of(connection, report.id).keys():
        yield Fault(where, "the claims that are listed are not those of its record")
    said = {
        one.id: " … ".join(span.text for span in one.spans)
        for claim in reversed(report.claims)
        for one in claim.statements
    }
    listed = stored.statements_of(connection, report.id)
    if said.keys() != listed.keys():
        yield Fault(where, "the statements that are listed are not those of its record")
    elif any(listed[key].words != words for key, words in said.items()):
        yield Fault(where, "a statement is listed in other words than its own")


def _propositions(connection: Connection) -> Iterator[Fault]:
    for some in _groups(stored.all_propositions(connection), 500):
        there = stored.members_of(connection, [row.id for row in some])
        for row in some:
            if row.gone_to is not None:
                continue
            where = f"proposition {row.id}"
            try:
                found = proposition_of(row.record)
            except DeskError:
                yield Fault(where, "its record cannot be read")
                continue
            members = {member.statement for member in found.members}
            if members != there.get(row.id, set()):
                yield Fault(where, "its statements do not lead to it")
            elif found.id != row.id or row.statements != len(members):
                yield Fault(where, "its record does not fit what is listed")


def _groups(rows: Iterator[Any], size: int) -> Iterator[list[Any]]:
    group: list[Any] = []
    for row in rows:
        group.append(row)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group


def _spans(report: Report) -> Iterable[Span]:
    for claim in report.claims:
        yield from (*claim.source, *claim.cue, *claim.content, *claim.hedges)
        if claim.unconfirmed is not None:
            yield claim.unconfirmed
        for one in claim.statements:
            yield from one.spans
