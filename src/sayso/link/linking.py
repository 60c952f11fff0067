"""From reports with claims to groups of statements that answer the same question."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.link.candidates import Candidates, Pair
from sayso.link.cluster import Edge, clusters
from sayso.link.comparison import Comparison, log_odds, probability, shipped
from sayso.link.items import Item, items
from sayso.link.profile import Profile, profiles
from sayso.link.twins import twins
from sayso.model import Report

THRESHOLD: Final = 0.5
"""How sure it has to be that statements say the same, where the user says nothing else."""


class Encoder(Protocol):
    """Something that gives vectors of texts."""

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of length one, a row a text."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that answer the same question.

    Attributes:
        items: in order of their statements' ids.
        central: the one whose words stand for all.
        sure: how likely it is that they belong together, 0 to 1; 1 for a single one.
    """

    items: tuple[Item, ...]
    central: Item
    sure: float


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking gives.

    Attributes:
        groups: each statement stands in one, in order of the groups' first statements.
        scores: logarithm of the odds of each pair that was compared.
        candidates: for looking at a pair again.
        comparison: the weights that were used.
        profiles: by the statement's id.
    """

    groups: tuple[Group, ...]
    scores: Mapping[Edge, float] = field(repr=False)
    candidates: Candidates = field(repr=False)
    comparison: Comparison = field(repr=False)
    profiles: Mapping[str, Profile] = field(repr=False)

    def pair(self, one: str, other: str) -> Pair | None:
        """The pair of two statements; None where their vectors are far apart, and of twins.

        Raises:
            KeyError: where there is no such statement.
        """
        reports = sorted((self.profiles[one].report, self.profiles[other].report))
        if not all(self.candidates.holds(report) for report in reports):
            return None
        found = self.candidates.between(*reports)
        return next((each for each in found if {each.one.id, each.other.id} == {one, other}), None)


def link(
    reports: Iterable[Report],
    encoder: Encoder,
    *,
    threshold: float = THRESHOLD,
    must: Iterable[Edge] = (),
    cannot: Iterable[Edge] = (),
    comparison: Comparison | None = None,
) -> Linked:
    """Put statements together that answer the same question.

    Args:
        reports: in any order; the result is the same.
        encoder: gives the vectors.
        threshold: from 0, where all that was compared is one, to 1, where nothing is.
        must: pairs of statements' ids that are together.
        cannot: pairs of statements' ids that are apart.
        comparison: other weights than the shipped ones.
    """
    weights = comparison or shipped()
    by_id = {report.id: report for report in sorted(reports, key=_place, reverse=True)}
    found = [item for at in sorted(by_id) for item in items(by_id[at])]
    texts = list(dict.fromkeys(item.text for item in found))
    vector_of = dict(zip(texts, encoder.vectors(texts), strict=True))
    vectors = [vector_of[item.text] for item in found]
    made = {profile.id: profile for profile in profiles(found, vectors)}
    candidates = Candidates()
    of_report: dict[str, list[Profile]] = {}
    for profile in made.values():
        of_report.setdefault(profile.report, []).append(profile)
    limit, must, cannot = log_odds(threshold), list(must), list(cannot)
    named = {each for pair in (*must, *cannot) for each in pair}
    same = twins(of_report, named) if limit < math.inf else {}
    for report, own in of_report.items():
        if report not in same:
            candidates.add(report, own)
    near = list(candidates.compared())
    scores = {
        (pair.one.id, pair.other.id): weights.score(pair)
        for one, other in near
        for pair in candidates.between(one, other)
    }
    met = set(near)
    together = clusters(
        [each.id for each in made.values() if each.report not in same],
        scores,
        limit,
        compared=lambda a, b: _met(made[a].report, made[b].report, met),
        apart=weights.apart,
        must=must,
        cannot=cannot,
    )
    behind = following(of_report, same)
    groups = sorted(
        (group_of([made[each] for each in members], scores, behind) for members in together),
        key=lambda group: group.items[0].statement.id,
    )
    return Linked(tuple(groups), scores, candidates, weights, made)


def following(
    of_report: Mapping[str, Sequence[Profile]], same: Mapping[str, str]
) -> dict[str, list[Item]]:
    """The statements of identical reports, by the statement that they go with."""
    found: dict[str, list[Item]] = {}
    for report, first in same.items():
        for own, leading in zip(of_report[report], of_report[first], strict=True):
            found.setdefault(leading.id, []).append(own.item)
    return found


def _place(report: Report) -> tuple[str, str]:
    """Of reports with one id, the one whose path comes first is taken."""
    return report.id, report.path


def _met(one: str, other: str, met: set[Edge]) -> bool:
    return (min(one, other), max(one, other)) in met


def group_of(
    members: Sequence[Profile],
    scores: Mapping[Edge, float],
    behind: Mapping[str, Sequence[Item]],
) -> Group:
    """The group of some statements.

    Args:
        members: those that were compared.
        scores: of their pairs, as far as known.
        behind: by the statement's id those of identical reports that go with it.
    """
    together = [item for each in members for item in (each.item, *behind.get(each.id, ()))]
    together.sort(key=lambda item: item.statement.id)
    if len(members) == 1:
        return Group(tuple(together), members[0].item, 1.0)
    mean = np.mean([member.vector for member in members], axis=0)
    known = [
        score
        for at, one in enumerate(members)
        for other in members[at + 1 :]
        if (score := scores.get((one.id, other.id), scores.get((other.id, one.id)))) is not None
    ]
    central = min(members, key=lambda each: (-_central(each, mean), -len(each.names), each.id))
    sure = round(probability(sum(known) / max(1, len(known))), 4)
    return Group(tuple(together), central.item, sure)


def _central(profile: Profile, mean: NDArray[np.float32]) -> float:
    """How near a statement is to the middle, in hundredths; a plain one before a "not"."""
    return round(float(profile.vector @ mean), 2) - 0.2 * profile.negated
