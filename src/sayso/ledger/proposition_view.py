"""A proposition as people look at it: who claims what in which words, and what that rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sayso.export.propositions import proposition_object
from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_proposition
from sayso.ledger.keys import key_of
from sayso.ledger.placed import review_of
from sayso.ledger.proposition_clashes import Clash, clashes_of
from sayso.ledger.proposition_figures import Series, figures_of
from sayso.ledger.proposition_gathered import Gathered
from sayso.ledger.proposition_lineage import lineage_of
from sayso.ledger.proposition_members import MemberView, member_view
from sayso.ledger.proposition_stops import Lineage
from sayso.lineage.cited_source import MEDIA
from sayso.model import Proposition
from sayso.review.applying import applied
from sayso.store.lineage import outlets_there
from sayso.store.proposition_lists import speaker_keys


@dataclass(frozen=True, slots=True)
class Missing:
    """What is cited for a proposition and is not in the desk.

    Attributes:
        name: what it is called.
        cited_by: ids of the reports that cite it.
    """

    name: str
    cited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PropositionView:
    """A proposition with all that its page shows.

    Attributes:
        proposition: as it was weighed.
        members: in order of publication.
        gathered: its reports.
        lineage: where its reports have it from.
        figures: those that its statements give, by what is counted.
        clashes: what is in dispute.
        missing: what is cited for it and not in the desk.
        born: when it first was one, ISO 8601 in UTC.
        changed: when it last changed.
    """

    proposition: Proposition
    members: tuple[MemberView, ...]
    gathered: Gathered
    lineage: Lineage
    figures: tuple[Series, ...]
    clashes: tuple[Clash, ...]
    missing: tuple[Missing, ...]
    born: str
    changed: str


def view_proposition(desk: Desk, asked: str) -> PropositionView | None:
    """Look at a proposition; None if there is none.

    Args:
        desk: the desk.
        asked: its id, or that of one that was merged into it.

    Raises:
        DeskError: if a record is damaged.
    """
    kept = kept_proposition(desk, asked)
    if kept is None:
        return None
    made, review = kept.proposition, review_of(desk)
    decided = review.reports()
    gathered = Gathered(
        applied(each, review.on_report(key)) if key in decided else each
        for key, each in kept.reports.items()
    )
    said = [
        (member, found)
        for member in made.members
        if (found := gathered.said(member.statement)) is not None
    ]
    with desk.store.read() as connection:
        keys = speaker_keys(connection, [found.claim.id for _, found in said])
    resting = _resting(made, gathered)
    return PropositionView(
        proposition=made,
        members=tuple(
            member_view(member, found, keys.get(found.claim.id), resting, gathered)
            for member, found in said
        ),
        gathered=gathered,
        lineage=lineage_of(made, gathered),
        figures=figures_of(made, gathered),
        clashes=clashes_of(made, gathered),
        missing=_missing(desk, made),
        born=kept.born,
        changed=kept.changed,
    )


def proposition_json(desk: Desk, asked: str) -> dict[str, Any] | None:
    """A proposition in the form of the exports; None if there is none.

    Args:
        desk: the desk.
        asked: its id, or that of one that was merged into it.

    Raises:
        DeskError: if a record is damaged.
    """
    kept = kept_proposition(desk, asked)
    return None if kept is None else proposition_object(kept.proposition)


def _resting(made: Proposition, gathered: Gathered) -> dict[str, tuple[str, ...]]:
    names = {root.id: gathered.name(root.name) for root in made.origins.roots}
    found: dict[str, dict[str, None]] = {}
    for rest in made.rests_on:
        if rest.root in names:
            found.setdefault(rest.statement, {})[names[rest.root]] = None
    return {statement: tuple(roots) for statement, roots in found.items()}


def _missing(desk: Desk, made: Proposition) -> tuple[Missing, ...]:
    """Outlets and documents that are cited by name, of which the desk has no report."""
    found: dict[str, dict[str, None]] = {}
    for cite in made.cites:
        if cite.to_report is None and cite.named and cite.kind in MEDIA:
            found.setdefault(cite.to_name, {})[cite.report] = None
    if not found:
        return ()
    with desk.store.read() as connection:
        there = outlets_there(connection, [key_of(name) for name in found])
    return tuple(
        Missing(name, tuple(reports))
        for name, reports in found.items()
        if key_of(name) not in there
    )
