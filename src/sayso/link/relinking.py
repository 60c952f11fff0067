"""Grouping anew some statements of a larger set, beside which the others stay as they are."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

from sayso.link.candidates import Candidates
from sayso.link.cluster import Edge, clusters
from sayso.link.comparison import log_odds, shipped
from sayso.link.linking import THRESHOLD, Group, following, group_of
from sayso.link.neighbours import Names
from sayso.link.profile import Profile
from sayso.link.twins import twins


class Relinking:
    """Statements by report, compared as far as they have to be.

    Args:
        of_report: the statements of each report that may have to do with what is new.
        names: of the whole set.
        named: ids of statements that stand in pairs that must or cannot be together.
        known: scores of pairs that were compared before; more are put in.
    """

    def __init__(
        self,
        of_report: Mapping[str, Sequence[Profile]],
        names: Names,
        named: Collection[str] = (),
        known: dict[Edge, float] | None = None,
    ) -> None:
        self._known: dict[Edge, float] = {} if known is None else known
        self._of_report = {report: own for report, own in of_report.items() if own}
        self._weights = shipped()
        self._same = twins(self._of_report, named)
        self._candidates = Candidates(names)
        self._profiles = {each.id: each for own in of_report.values() for each in own}
        for report, own in self._of_report.items():
            if report not in self._same:
                self._candidates.add(report, own)
        self._leading = {
            one.id: first.id
            for report, other in self._same.items()
            for one, first in zip(of_report[report], of_report[other], strict=True)
        }

    def scores(
        self, near: Iterable[Edge], among: Collection[str] | None = None
    ) -> dict[Edge, float]:
        """Logarithm of the odds of the pairs of statements of reports that are near each other.

        Args:
            near: pairs of reports; of identical ones one is compared.
            among: ids of the only statements that matter.
        """
        kept = None if among is None else {self._leading.get(each, each) for each in among}
        found: dict[Edge, float] = {}
        for one, other in sorted(self._met(near)):
            for pair in self._candidates.between(one, other, kept):
                edge = pair.one.id, pair.other.id
                score = self._known.get(edge)
                if score is None:
                    score = self._known[edge] = self._weights.score(pair)
                found[edge] = score
        return found

    def together_with(self, statements: Collection[str], scores: Mapping[Edge, float]) -> set[str]:
        """Statements that some statements may be put together with: those that one speaks for."""
        asked = {self._leading.get(each, each) for each in statements}
        found = set(asked)
        for (one, other), score in scores.items():
            if score >= 0 and (one in asked or other in asked):
                found |= {one, other}
        return found | {each for each, first in self._leading.items() if first in found}

    def groups(
        self,
        statements: Collection[str],
        near: Iterable[Edge],
        *,
        threshold: float = THRESHOLD,
        must: Iterable[Edge] = (),
        cannot: Iterable[Edge] = (),
    ) -> list[Group]:
        """Put statements together that answer the same question.

        Args:
            statements: ids of those that are grouped.
            near: pairs of reports whose statements are compared.
            threshold: how sure it has to be that statements say the same.
            must: pairs of statements that are together, with all that goes with each.
            cannot: pairs of statements that are apart.
        """
        met = self._met(near)
        leading = {self._leading.get(each, each) for each in statements}
        scores = self.scores(near, leading)
        behind = following(self._of_report, self._same)
        asked = set(statements)
        behind = {
            first: [item for item in items if item.statement.id in asked]
            for first, items in behind.items()
        }
        # A report whose twin is not asked for stands for itself.
        lone = leading - asked
        made = clusters(
            sorted(leading),
            scores,
            log_odds(threshold) if threshold < 1 else math.inf,
            compared=lambda a, b: self._near(a, b, met),
            apart=self._weights.apart,
            cannot=cannot,
        )
        groups = []
        for members in joined(made, must, cannot):
            found = group_of([self._profiles[each] for each in members], scores, behind)
            items = tuple(item for item in found.items if item.statement.id not in lone)
            if items:
                central = found.central if found.central in items else items[0]
                groups.append(Group(items, central, found.sure))
        return groups

    def _met(self, near: Iterable[Edge]) -> set[Edge]:
        """The pairs of reports that are compared, each by the one that stands for it."""
        found: set[Edge] = set()
        for pair in near:
            one, other = sorted(self._same.get(each, each) for each in pair)
            if self._candidates.holds(one) and self._candidates.holds(other):
                found.add((one, other))
        return found

    def _near(self, one: str, other: str, met: set[Edge]) -> bool:
        reports = self._profiles[one].report, self._profiles[other].report
        return (min(reports), max(reports)) in met


def joined(
    made: Iterable[Sequence[str]], must: Iterable[Edge], cannot: Iterable[Edge]
) -> list[tuple[str, ...]]:
    """Join the clusters of pairs that are together.

    Where something in one cannot be with something in the other, only the second of the pair moves.

    Args:
        made: clusters of statements.
        must: pairs that are together.
        cannot: pairs that are apart.
    """
    of = {each: set(members) for members in made for each in members}
    apart = [pair for pair in cannot if of.keys() >= {*pair}]
    for one, other in must:
        if one not in of or other not in of or of[one] is of[other]:
            continue
        if any(
            (a in of[one] and b in of[other]) or (b in of[one] and a in of[other]) for a, b in apart
        ):
            of[other].discard(other)
            of[one].add(other)
            of[other] = of[one]
        else:
            whole = of[one] | of[other]
            of.update(dict.fromkeys(whole, whole))
    return sorted({tuple(sorted(members)) for members in of.values()})
