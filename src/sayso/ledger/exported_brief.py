"""A brief on propositions of a desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from sayso import __version__
from sayso.export.brief import Imprint, Told, brief
from sayso.export.brief_decisions import Graded
from sayso.export.brief_document import Document
from sayso.ledger.desk import Desk
from sayso.ledger.exported import Chosen, Shelf, led_through, propositions_in
from sayso.ledger.graded import Grade, credibility_of, reliabilities, standing_grade
from sayso.ledger.keys import key_of
from sayso.ledger.placed import Review
from sayso.lineage.cited_source import MEDIA
from sayso.model import Decision, Proposition, Report
from sayso.review.standing import GRADES
from sayso.store import exporting as stored
from sayso.store.lineage import outlets_there
from sayso.store.overview import sizes
from sayso.store.proposition_lists import speaker_keys
from sayso.store.propositions import reports_with
from sayso.store.reports import number_waiting

MOST: Final = 100
"""Propositions that a brief tells of at most."""


def brief_of(desk: Desk, found: Chosen, title: str) -> Document:
    """Tell of what was chosen, or, where that is more than people read, of its most carried part.

    Args:
        desk: the desk.
        found: what was chosen.
        title: of the brief; "" for one that follows from it.
    """
    with desk.store.read() as connection:
        number, *_ = sizes(connection)
        waiting = number_waiting(connection)
        ids: Sequence[str] = found.propositions
        if found.whole or len(ids) > MOST:
            among = None if found.whole else ids
            ids = stored.most_carried(connection, among, MOST)
    note = ""
    if len(ids) < len(found.propositions):
        note = (
            f"This tells of {len(ids)} of {len(found.propositions):,} propositions: "
            "those that most outlets carry."
        )
    imprint = Imprint(
        title=title,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        made_by=desk.who,
        version=__version__,
        reports=number,
        waiting=waiting,
        note=note,
    )
    return brief(_told(desk, ids), imprint)


def _told(desk: Desk, ids: Sequence[str]) -> Iterator[Told]:
    shelf = Shelf(desk)
    graded = reliabilities(desk)
    for made in propositions_in(desk, tuple(ids)):
        statements = {member.statement for member in made.members}
        with desk.store.read() as connection:
            where = reports_with(connection, statements)
        reports = shelf.of(where | led_through(made))
        mine = {key: each for key, each in reports.items() if key in where}
        yield Told(
            proposition=made,
            reports=reports,
            decisions=tuple(_decided(shelf.review, statements, where)),
            grades=tuple(_grades(desk, made, mine, graded)),
            absent=_absent(desk, made),
        )


def _decided(review: Review, statements: set[str], reports: set[str]) -> Iterator[Decision]:
    """Decisions on the statements, and on the reports themselves that they are in."""
    for each, places in review.hanging:
        if each.kind in GRADES:
            continue
        of_report = each.kind in ("outlet", "published")
        for place in places:
            if place is not None and (
                place.statement in statements or (of_report and place.report in reports)
            ):
                yield each
                break


def _grades(
    desk: Desk, made: Proposition, reports: Mapping[str, Report], graded: Mapping[str, Grade]
) -> Iterator[Graded]:
    own = standing_grade(credibility_of(desk, made.id))
    if own is not None:
        yield _graded("Credibility", own)
    if not graded:
        return
    statements = {member.statement for member in made.members}
    names: dict[str, str] = {}
    claims: dict[str, str] = {}
    for report in reports.values():
        outlet = report.outlet or report.url or report.id
        names.setdefault(key_of(outlet), outlet)
        for claim in report.claims:
            if any(one.id in statements for one in claim.statements):
                claims[claim.id] = claim.speaker.name or "" if claim.speaker else ""
    with desk.store.read() as connection:
        for claim_id, key in speaker_keys(connection, list(claims)).items():
            if key:
                names.setdefault(key, claims.get(claim_id) or key)
    for key, name in names.items():
        if key in graded:
            yield _graded(f"Reliability of {name}", graded[key])


def _graded(thing: str, grade: Grade) -> Graded:
    return Graded(thing, grade.value or "", grade.words, grade.who, grade.at, grade.note)


def _absent(desk: Desk, made: Proposition) -> frozenset[str]:
    """Outlets and documents that it cites by name and of which the desk has no report."""
    names = {
        cite.to_name
        for cite in made.cites
        if cite.to_report is None and cite.named and cite.kind in MEDIA
    }
    with desk.store.read() as connection:
        there = outlets_there(connection, [key_of(name) for name in names])
    return frozenset(name for name in names if key_of(name) not in there)
