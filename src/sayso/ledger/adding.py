"""Adding reports to a desk: read, kept with their bytes, and then to be weighed."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Literal

from sayso.errors import UsageError
from sayso.ingest import Failure
from sayso.ingest.dates import parse_when
from sayso.ledger.desk import Desk
from sayso.ledger.given import Given, Ready, incoming
from sayso.ledger.read import extracted
from sayso.ledger.records import packed_report, report_of
from sayso.ledger.weigh import version
from sayso.lineage.copied_times import time_of
from sayso.model import Report
from sayso.names import Registry, load_user
from sayso.store import reports as stored

State = Literal["added", "version", "known", "failed"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one input.

    Attributes:
        path: the file, address or "-", as the user named it or as found in a folder.
        state: "added"; "version", a new one of a page that was there; "known", there already, so
            that nothing changed; "failed".
        report: the report that was added; None in the other states.
        id: id of the report, also of the one that is there already.
        error: what was wrong, one line.
    """

    path: str
    state: State
    report: Report | None = None
    id: str | None = None
    error: str | None = None


def add(
    desk: Desk,
    sources: Iterable[str | os.PathLike[str] | Given],
    *,
    published: str | None = None,
    outlet: str | None = None,
    outlets: Path | str | None = None,
) -> Iterator[Added]:
    """Read reports into a desk; weigh them afterwards, see ``sayso.ledger.weighing``.

    Each report is kept in a transaction of its own before it is told of, so whatever was told of
    is there whatever happens next.

    Args:
        desk: where to.
        sources: files, folders, http(s) addresses, "-" for standard input, and bytes.
        published: when they were published, such as 2024-08-28, in place of what they say.
        outlet: who published them, in place of what they say.
        outlets: a file with outlets of your own, beside those that sayso knows.

    Returns:
        an iterator that does the work; one item for each input, in their order.

    Raises:
        UsageError: at once, if ``published`` is no time, or ``outlets`` no file of outlets.
        DeskError: if the desk cannot be written.
    """
    when = parse_when(published) if published is not None else None
    if published is not None and when is None:
        raise UsageError(f'"{published}" is no date; write it as 2024-08-28')
    known = load_user(outlets) if outlets is not None else None
    held: dict[str, bytes] = {}
    found = incoming(sources, published=when, outlet=outlet, keep=held.__setitem__)
    return _added(desk, _sifted(desk, found, held), held, known)


def _sifted(
    desk: Desk, items: Iterator[Report | Ready | Failure], held: dict[str, bytes]
) -> Iterator[Report | Ready | Added]:
    """Let through what is new; what is there already is not read any further."""
    seen: set[str] = set()
    for item in items:
        if isinstance(item, Failure):
            yield Added(item.path, "failed", error=item.error)
            continue
        report = item.report if isinstance(item, Ready) else item
        same = report.id if report.id in seen else _there(desk, report)
        seen.add(report.id)
        if same is None:
            yield item
        else:
            held.pop(report.sha256, None)
            yield Added(report.path, "known", id=same)


def _there(desk: Desk, item: Report) -> str | None:
    """Id of a report that is the same, or of a version of the page with the same text."""
    with desk.store.read() as connection:
        for row in stored.versions(connection, item.url or item.id):
            if row.id == item.id or row.text_sha256 == stored.text_hash(item.text):
                return str(row.id)
    return None


def _added(
    desk: Desk,
    items: Iterator[Report | Ready | Added],
    held: dict[str, bytes],
    known: Registry | None,
) -> Iterator[Added]:
    """Keep report after report; what needs no reading is told of without waiting for others."""
    for to_read, group in groupby(items, key=lambda item: isinstance(item, Report)):
        for item in _claimed(group, known) if to_read else group:
            if isinstance(item, Added):
                yield item
            else:
                report = item.report if isinstance(item, Ready) else item
                yield _keep(desk, report, held.pop(report.sha256, None))


def _claimed(
    items: Iterator[Report | Ready | Added], known: Registry | None
) -> Iterator[Report | Ready | Added]:
    return extracted(items, known)


def _keep(desk: Desk, item: Report, data: bytes | None) -> Added:
    """Keep one report in one transaction; another process may have been quicker."""
    order = time_of(item.published).order
    entry = stored.Entry(
        record=packed_report(item),
        data=data,
        at=order if math.isfinite(order) else None,
        added_at=datetime.now(UTC).isoformat(timespec="microseconds"),
        added_by=desk.who,
    )
    with desk.store.write() as connection:
        address = item.url or item.id
        before = stored.versions(connection, address)
        if any(row.id == item.id for row in before):
            return Added(item.path, "known", id=item.id)
        stored.put_report(connection, item, entry)
        if not before:
            return Added(item.path, "added", item, item.id)
        rows = stored.report_rows(connection, [row.id for row in before])
        every = [*(report_of(row.record, row.text) for row in rows), item]
        place = {row.id: at for at, row in enumerate(before)}
        newest = max(every, key=lambda each: (*version(each), place.get(each.id, len(place))))
        stored.set_latest(connection, address, newest.id)
        return Added(item.path, "version", item, item.id)
