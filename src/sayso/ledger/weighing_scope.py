"""What has to be looked at when reports are weighed that are new or have changed.

Reports that are about the same things are compared with them; of those, only the statements are
grouped anew that may go together with theirs. In a small desk that is everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.ledger.placed import Review
from sayso.ledger.weighing_index import all_names, copy_index, names_around, profiles_in
from sayso.link.neighbours import ALL, Names
from sayso.link.profile import Profile
from sayso.link.relinking import Relinking
from sayso.model import Report
from sayso.review.relations import Relations
from sayso.store import neighbours as found
from sayso.store import propositions as stored
from sayso.store import reports as kept
from sayso.store.lineage import led_to

Edge = tuple[str, str]

_COPIES: Final = 10
"""Reports that share text with one, of which at most so many are looked at."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is weighed anew.

    Attributes:
        reports: all that have to be at hand, by id.
        linking: the statements of those that are compared.
        near: pairs of reports whose statements are compared.
        statements: ids of the statements that are grouped anew.
    """

    reports: dict[str, Report]
    linking: Relinking
    near: set[Edge]
    statements: set[str]


def scope_of(
    desk: Desk,
    waiting: Mapping[str, Sequence[Profile]],
    gone: Iterable[str] = (),
    pairs: Iterable[Edge] = (),
    review: Review | None = None,
) -> Scope:
    """Find what has to be weighed anew.

    Args:
        desk: in which the waiting reports are indexed.
        waiting: the statements of the reports that are new or have changed, by report.
        gone: ids of reports that do not count any more; what is left of their propositions is
            looked at again.
        pairs: statements that must or cannot be together.
        review: the desk's decisions, where they are at hand.
    """
    pairs = list(pairs)
    with desk.store.read() as connection:
        names, own = names_around(connection, waiting)
        if names.number <= ALL:
            every = kept.latest_ids(connection)
            names = all_names(connection, every)
            near = _near(names, dict.fromkeys(every, ()), every)
        else:
            near = _near(names, own, waiting)
            every = sorted({each for pair in near for each in pair} | set(waiting))
        before = stored.held(connection, reports=waiting)
        pulled = _pulled(before, pairs) | _left(connection, set(gone))
        beside = {each.proposition for each in before if each.proposition}
        pulled |= {each.id for each in stored.members(connection, beside)}
        more = stored.reports_with(connection, pulled)
    held = _Held(desk, waiting, review)
    linking = held.linking({*every, *more}, names, pairs)
    fresh = {each.id for own_profiles in waiting.values() for each in own_profiles} | pulled
    if names.number <= ALL:
        asked = {each.id for own_profiles in held.profiles.values() for each in own_profiles}
        return Scope(held.reports, linking, near, asked)
    touched = linking.together_with(fresh, linking.scores(near))
    with desk.store.read() as connection:
        old = stored.of_statements(connection, touched)
        members = stored.members(connection, {each.proposition for each in old if each.proposition})
        whole = {each.report for each in members}
        names, own = names_around(connection, {*waiting, *whole})
        near |= {pair for pair in _near(names, own, own) if pair[0] in whole and pair[1] in whole}
    linking = held.linking({*every, *more, *whole}, names, pairs)
    asked = {each.id for each in members} | fresh
    present = {each.id for own_profiles in held.profiles.values() for each in own_profiles}
    return Scope(held.reports, linking, near, asked & present)


def context(
    desk: Desk,
    scope: Scope,
    waiting: Iterable[str],
    ties: Relations | None = None,
    review: Review | None = None,
) -> dict[str, Report]:
    """The reports by which the lineage of a scope is told, by id.

    Those whose statements are grouped anew, those that these lead to, and those that share text or
    are linked with the ones that waited.
    """
    fresh = [scope.reports[each] for each in sorted(set(waiting)) if each in scope.reports]
    ids = {each.id for each in fresh}
    with desk.store.read() as connection:
        ids |= stored.reports_with(connection, scope.statements)
        ids |= led_to(connection, ids)
        ids |= found.at_addresses(connection, {link.url for each in fresh for link in each.links})
        ids |= found.linking_to(connection, {each.url for each in fresh if each.url})
        if ties is not None:
            ids |= {other for pair in ties.copies if ids & {*pair} for other in pair}
        prints = copy_index(connection, fresh)
        ids |= {other for each in fresh for other in prints.candidates(each)[:_COPIES]}
        ids = set(kept.latest_among(connection, ids))
    here = {key: scope.reports[key] for key in ids if key in scope.reports}
    return {**here, **corrected_reports(desk, ids - here.keys(), review)}


class _Held:
    """Reports and their statements, loaded once each."""

    def __init__(
        self, desk: Desk, waiting: Mapping[str, Sequence[Profile]], review: Review | None
    ) -> None:
        self._desk = desk
        self._review = review
        self.profiles: dict[str, Sequence[Profile]] = dict(waiting)
        self._scores: dict[Edge, float] = {}
        self.reports = {own[0].report: own[0].item.report for own in waiting.values() if own}

    def linking(self, reports: set[str], names: Names, pairs: Iterable[Edge]) -> Relinking:
        """The statements of some reports."""
        absent = reports - self.profiles.keys()
        loaded = corrected_reports(self._desk, absent, self._review)
        self.reports.update(loaded)
        self.profiles.update(profiles_in(self._desk, loaded.values()))
        named = {each for pair in pairs for each in pair}
        return Relinking(self.profiles, names, named, self._scores)


def _near(names: Names, own: Mapping[str, Sequence[str]], reports: Iterable[str]) -> set[Edge]:
    found_near: set[Edge] = set()
    for one in reports:
        near = names.neighbours(one, own.get(one) or None)
        found_near |= {(min(one, other), max(one, other)) for other in (one, *near)}
    return found_near


def _left(connection: Connection, gone: set[str]) -> set[str]:
    """Statements that were together with those of reports that do not count any more."""
    held = stored.held(connection, reports=gone)
    members = stored.members(connection, {each.proposition for each in held if each.proposition})
    return {each.id for each in members if each.report not in gone}


def _pulled(held: Iterable[stored.Held], pairs: Iterable[Edge]) -> set[str]:
    """Statements that a decision ties to those of the waiting reports."""
    own = {each.id for each in held}
    return {each for pair in pairs if own & {*pair} for each in pair}
