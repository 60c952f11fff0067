"""Why the claims of a proposition are together, told from its own reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.ledger.proposition_gathered import Gathered, Said
from sayso.ledger.records import proposition_of
from sayso.ledger.weigh import links_of
from sayso.ledger.weigh import proposition_of as weighed_proposition
from sayso.ledger.weighing_index import names_around, profiles_in
from sayso.ledger.why import Reasons
from sayso.lineage.cited import citations
from sayso.lineage.copied import copies
from sayso.lineage.parties import Parties, Party
from sayso.link.candidates import Candidates
from sayso.link.comparison import shipped
from sayso.link.linking import Group, Linked
from sayso.link.profile import Profile
from sayso.model import Proposition, Report, Why
from sayso.store.propositions import proposition_row, reports_with

MOST: Final = 12
"""Statements of which reasons are told."""

_NEAREST: Final = 12
"""Others that are looked at, of those that were kept apart."""

_FEW: Final = 8
"""Reports at most from which it is told anew who is who."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two statements are together or apart.

    Attributes:
        one: the statement that the other is compared with.
        other: the other.
        words: a short sentence.
        confidence: how sure it is that they say the same, 0 to 1; None where they could not be
            compared by themselves.
    """

    one: Said
    other: Said
    words: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class OriginReason:
    """Why two origins count as one, perhaps one, or two: their names, and a short sentence."""

    one: str
    other: str
    words: str


@dataclass(frozen=True, slots=True)
class PropositionReasons:
    """Why the claims of a proposition are together.

    Attributes:
        proposition: as it was weighed.
        together: its central statement with each other one.
        apart: the nearest statements of the same reports that were kept apart.
        origins: each two origins.
        left_out: how many statements are not told of.
        gathered: its reports.
    """

    proposition: Proposition
    together: tuple[Reason, ...]
    apart: tuple[Reason, ...]
    origins: tuple[OriginReason, ...]
    left_out: int
    gathered: Gathered


def why_together(desk: Desk, asked: str) -> PropositionReasons | None:
    """Say why the claims of a proposition are together; None if there is none.

    Reasons are made when they are asked for, from the reports of the proposition alone; so what
    they say of other reports is nothing.

    Args:
        desk: the desk.
        asked: id of the proposition, or of one that was merged into it.

    Raises:
        DeskError: if a record is damaged.
        ModelError: if the shipped model is missing or does not fit the program.
    """
    with desk.store.read() as connection:
        row = proposition_row(connection, asked)
        if row is None:
            return None
        made = proposition_of(row.record)
        ids = reports_with(connection, [member.statement for member in made.members[:MOST]])
    reports = corrected_reports(desk, ids)
    gathered = Gathered(reports.values())
    linked = _linked(desk, reports, {member.statement for member in made.members})
    roots: dict[str, Party] = {}
    few = len(reports) <= _FEW and len(made.origins.roots) > 1
    parties = _parties(reports, linked.profiles, made, roots) if few else Parties(())
    shown = [each for each in made.members[:MOST] if each.statement in linked.profiles]
    part = Proposition(
        made.id, made.text, made.outlets, made.confidence, tuple(shown), made.origins
    )
    found = Reasons({part.id: part}, linked, parties, roots).of(part.id) if shown else ()
    return PropositionReasons(
        proposition=made,
        together=_reasons(found, gathered, together=True),
        apart=_reasons(found, gathered, together=False),
        origins=_origins(found, made, gathered),
        left_out=len(made.members) - len(shown),
        gathered=gathered,
    )


def _linked(desk: Desk, held: Mapping[str, Report], inside: set[str]) -> Linked:
    """The statements of some reports; those inside compared with each other and the nearest."""
    profiles = profiles_in(desk, held.values())
    with desk.store.read() as connection:
        names, _ = names_around(connection, held)
    candidates = Candidates(names)
    for report in sorted(profiles):
        candidates.add(report, profiles[report])
    weights = shipped()
    by_id = {each.id: each for own in profiles.values() for each in own}
    among = inside | _nearest(by_id, inside)
    holding = sorted({each.report for key, each in by_id.items() if key in among})
    scores = {
        (pair.one.id, pair.other.id): weights.score(pair)
        for at, one in enumerate(holding)
        for other in holding[at:]
        for pair in candidates.between(one, other, among)
    }
    return Linked((), scores, candidates, weights, by_id)


def _nearest(profiles: Mapping[str, Profile], inside: set[str]) -> set[str]:
    """Those of the other statements whose meanings are nearest to those inside."""
    own = [each.vector for key, each in profiles.items() if key in inside]
    others = [key for key in sorted(profiles) if key not in inside]
    if not own or not others:
        return set()
    near = (np.stack([profiles[key].vector for key in others]) @ np.stack(own).T).max(axis=1)
    order = np.argsort(-near, kind="stable")[:_NEAREST]
    return {others[at] for at in order.tolist()}


def _parties(
    reports: Mapping[str, Report],
    profiles: Mapping[str, Profile],
    made: Proposition,
    roots: dict[str, Party],
) -> Parties:
    """Who is who in the reports; ``roots`` is given whom each origin stands for."""
    held = [reports[key] for key in sorted(reports)]
    links = links_of(held, citations(held), {copy.copy: copy for copy in copies(held)})
    ids = [each.statement for each in made.members]
    items = tuple(profiles[each].item for each in ids if each in profiles)
    if items:
        weighed_proposition(Group(items, items[0], made.confidence), links, roots)
    return links.parties


def _reasons(found: Sequence[Why], gathered: Gathered, *, together: bool) -> tuple[Reason, ...]:
    made = []
    for why in found:
        one, other = (gathered.said(each) for each in why.about)
        if one is not None and other is not None and why.together == together:
            made.append(Reason(one, other, why.words, why.confidence or None))
    return tuple(made)


def _origins(
    found: Sequence[Why], made: Proposition, gathered: Gathered
) -> tuple[OriginReason, ...]:
    names = {root.id: gathered.name(root.name) for root in made.origins.roots}
    pairs = [why for why in found if all(each in names for each in why.about)]
    return tuple(
        OriginReason(names[why.about[0]], names[why.about[1]], why.words) for why in pairs[:MOST]
    )
