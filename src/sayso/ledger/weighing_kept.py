"""Keeping what weighing gave: propositions under ids that stay, who says what, what leads where."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from sayso.ledger.desk import Desk
from sayso.ledger.records import packed_proposition
from sayso.ledger.weighing_names import Naming, named
from sayso.lineage.cited_source import MEDIA
from sayso.lineage.copied_times import time_of
from sayso.lineage.tracing import Links
from sayso.model import Citation, Copy, Proposition, Report
from sayso.model.identity import name_key
from sayso.store import claims, lineage, vectors
from sayso.store import propositions as stored
from sayso.store import reports as kept


@dataclass(frozen=True, slots=True)
class Made:
    """What weighing gave.

    Attributes:
        waiting: ids of the reports that waited, also of those that do not count (any more).
        reports: all that were at hand, by id.
        concerned: ids of the reports whose copies and citations are told anew.
        propositions: of all statements that were grouped anew.
        cited: the citations among the reports.
        copied: by the report that copies.
        links: what leads from report to report.
        decided: ids of the reports whose claims may be others than before, because of decisions.
    """

    waiting: Sequence[str]
    reports: Mapping[str, Report]
    concerned: set[str]
    propositions: Sequence[Proposition]
    cited: Sequence[Citation]
    copied: Mapping[str, Copy]
    links: Links
    decided: set[str] = field(default_factory=set)


def keep(desk: Desk, made: Made) -> None:
    """Put all of it into the desk, in one transaction."""
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    gone = [each for each in made.waiting if each not in made.reports]
    with desk.store.write() as connection:
        lineage.forget_lineage(connection, gone)
        naming = named(connection, made.propositions, made.waiting)
        _rewrite(connection, made)
        _put(connection, made, naming, now)
        stored.lead(connection, naming.leading)
        stored.drop_propositions(connection, naming.empty)
        stored.place_nowhere(connection, gone)
        _lineage(connection, made)
        claims.put_keys(connection, dict(_keys(made)))
        kept.weighed(connection, made.waiting)


def _rewrite(connection: Connection, made: Made) -> None:
    """List the claims of reports as they are decided to be."""
    for key in sorted(made.decided & made.reports.keys()):
        report = made.reports[key]
        order = time_of(report.published).order
        held = vectors.vectors(connection, _statements(report))
        claims.drop_claims(connection, [key])
        claims.put_claims(connection, report)
        vectors.put_vectors(connection, held)
        kept.put_said(connection, report, order if math.isfinite(order) else None)


def _statements(report: Report) -> list[str]:
    return [one.id for claim in report.claims for one in claim.statements]


def _put(connection: Connection, made: Made, naming: Naming, now: str) -> None:
    """Put in what is new or has changed."""
    records = stored.records(connection, naming.ids.values())
    where = _where(made)
    rows, places = [], []
    for each in made.propositions:
        own = replace(each, id=naming.ids[each.id])
        record = packed_proposition(own)
        places += [
            {"statement": one.statement, "proposition": own.id, "certainty": one.certainty}
            for one in each.members
        ]
        if records.get(own.id) != record:
            born = naming.born.get(own.id, now)
            rows.append({**_row(own, record, where), "born": born, "changed": now})
    stored.put_propositions(connection, rows)
    stored.place_statements(connection, places)


def _where(made: Made) -> dict[str, Report]:
    """The report that each statement is in."""
    return {
        statement.id: report
        for report in made.reports.values()
        for claim in report.claims
        for statement in claim.statements
    }


def _row(each: Proposition, record: bytes, where: Mapping[str, Report]) -> dict[str, Any]:
    reports = {where[one.statement].id: where[one.statement] for one in each.members}
    times = [time_of(report.published) for report in reports.values()]
    orders = [time.order for time in times if math.isfinite(time.order)]
    days = [time.day.isoformat() for time in times if time.day is not None]
    return {
        "id": each.id,
        "gone_to": None,
        "text": each.text,
        "statements": len(each.members),
        "reports": len(reports),
        "outlets": each.outlets,
        "origins_min": each.origins.min,
        "origins_max": each.origins.max,
        "disputes": len(each.disputes),
        "contradictions": sum(one.relation == "contradicts" for one in each.disputes),
        "confidence": each.confidence,
        "first_at": min(orders, default=None),
        "last_at": max(orders, default=None),
        "first_day": min(days, default=None),
        "last_day": max(days, default=None),
        "record": record,
    }


def _lineage(connection: Connection, made: Made) -> None:
    fresh = {each for each in made.waiting if each in made.reports}
    copying = made.concerned | {
        copy for copy, found in made.copied.items() if found.original in fresh
    }
    copies = [made.copied[each] for each in sorted(copying) if each in made.copied]
    rows = [
        {"copy": each.copy, "original": each.original, "confidence": each.confidence}
        for each in copies
    ]
    lineage.put_copies(connection, copying, rows)
    cited = [each for each in made.cited if each.report in made.concerned]
    media = {name_key(each.to_name) for each in cited if _may_be_absent(each)}
    there = lineage.outlets_there(connection, media)
    lineage.put_citations(connection, made.concerned, [_citation(each, there) for each in cited])
    outlets = {name_key(made.reports[each].outlet or "") for each in fresh}
    lineage.now_there(connection, outlets - {""})


def _citation(each: Citation, there: set[str]) -> dict[str, Any]:
    key = name_key(each.to_name)
    return {
        "report": each.report,
        "claim": each.claim,
        "to_report": each.to_report,
        "to_name": each.to_name,
        "to_key": key,
        "kind": each.kind,
        "absent": _may_be_absent(each) and key not in there,
        "start": each.span.start,
        "end": each.span.end,
    }


def _may_be_absent(each: Citation) -> bool:
    return each.to_report is None and each.named and each.kind in MEDIA


def _keys(made: Made) -> Iterator[tuple[str, str | None]]:
    """The key of whoever speaks in each claim; none for those without a name."""
    parties = made.links.parties
    for key in sorted(made.concerned):
        report = made.reports[key]
        own = name_key(report.outlet or report.url or report.id)
        for claim in report.claims:
            if claim.voice == "outlet":
                yield claim.id, own
            elif claim.speaker is None:
                yield claim.id, None
            else:
                first = claim.chain[0] if claim.chain else claim.speaker
                party = parties.speaking(report, claim, first)
                yield claim.id, name_key(party.name) if party.named else None
