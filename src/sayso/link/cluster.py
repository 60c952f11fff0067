"""Average linkage over a sparse graph, with pairs that must and cannot be together.

Two clusters are joined while the mean score between their members is above a limit, the best
first. So one strong pair does not chain two groups together that have little else in common
(UPGMA; Sokal and Michener 1958). Pairs without a score have a fixed one where they were compared
and found too far apart, and count for nothing where they were not.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Edge = tuple[str, str]


@dataclass(slots=True)
class _Cluster:
    """Members, what links them to other clusters, and which other ones they cannot join."""

    members: list[str]
    links: dict[int, tuple[float, int]] = field(default_factory=dict)
    apart: set[int] = field(default_factory=set)


class _Clusters:
    def __init__(
        self, nodes: Sequence[str], compared: Callable[[str, str], bool], apart: float
    ) -> None:
        self.all = {at: _Cluster([node]) for at, node in enumerate(nodes)}
        self.of = {node: at for at, node in enumerate(nodes)}
        self._compared = compared
        self._apart = apart

    def link(self, one: int, other: int, score: float) -> None:
        """Add a score between two clusters of one member each."""
        self.all[one].links[other] = self.all[other].links[one] = (score, 1)

    def mean(self, one: int, other: int) -> float:
        total, number = self.all[one].links[other]
        return total / number

    def join(self, one: int, other: int) -> tuple[int, list[int]]:
        """Join two clusters under the smaller number; give that, and whose means with it changed.

        A crowd of copies has a cluster with very many links, of which few change at a time.
        """
        one, other = min(one, other), max(one, other)
        kept, gone = self.all[one], self.all.pop(other)
        kept.links.pop(other, None)
        gone.links.pop(one, None)
        changed = []
        for third in kept.links.keys() - gone.links.keys():
            more, pairs = self._unscored(gone, self.all[third])
            if pairs:
                changed.append((third, kept.links[third], (more, pairs)))
        for third, scored in gone.links.items():
            self.all[third].links.pop(other)
            before = kept.links.get(third) or self._unscored(kept, self.all[third])
            changed.append((third, before, scored))
        for third, (total, number), (more, pairs) in changed:
            kept.links[third] = self.all[third].links[one] = (total + more, number + pairs)
        for third in gone.apart:
            self.all[third].apart.discard(other)
            self.all[third].apart.add(one)
        kept.apart |= gone.apart
        kept.members = sorted(kept.members + gone.members)
        return one, [third for third, _, _ in changed]

    def _unscored(self, one: _Cluster, other: _Cluster) -> tuple[float, int]:
        number = sum(self._compared(a, b) for a in one.members for b in other.members)
        return (self._apart * number if number else 0.0), number


def clusters(
    nodes: Iterable[str],
    scores: Mapping[Edge, float],
    limit: float,
    *,
    compared: Callable[[str, str], bool] = lambda one, other: True,
    apart: float = -math.inf,
    must: Iterable[Edge] = (),
    cannot: Iterable[Edge] = (),
) -> list[tuple[str, ...]]:
    """Cluster nodes.

    Args:
        nodes: in any order; the result is the same.
        scores: of pairs of nodes, either way round; a pair stands once.
        limit: mean score from which clusters are joined.
        compared: whether a pair without a score counts as ``apart``.
        apart: score of pairs that were compared and have none.
        must: pairs that are in one cluster whatever their score; they win over ``cannot``.
        cannot: pairs that are in different ones.

    Returns:
        the clusters, members sorted, in order of their first members.
    """
    made = _Clusters(sorted(set(nodes)), compared, apart)
    for (one, other), score in sorted(scores.items()):
        if one != other:
            made.link(made.of[one], made.of[other], score)
    place = dict(made.of)
    for one, other in _known(must, place):
        _move(place, made, one, other)
    for one, other in _known(cannot, place):
        first, second = place[one], place[other]
        if first != second:
            made.all[first].apart.add(second)
            made.all[second].apart.add(first)
    _agglomerate(made, limit)
    return sorted(tuple(cluster.members) for cluster in made.all.values())


def _known(pairs: Iterable[Edge], place: Mapping[str, int]) -> list[Edge]:
    return sorted((min(pair), max(pair)) for pair in pairs if {*pair} <= place.keys())


def _move(place: dict[str, int], made: _Clusters, one: str, other: str) -> None:
    if place[one] != place[other]:
        kept, _ = made.join(place[one], place[other])
        for member in made.all[kept].members:
            place[member] = kept


def _agglomerate(made: _Clusters, limit: float) -> None:
    heap = [
        (-made.mean(one, other), one, other)
        for one, cluster in made.all.items()
        for other in cluster.links
        if one < other and made.mean(one, other) >= limit
    ]
    heapq.heapify(heap)
    while heap:
        negative, one, other = heapq.heappop(heap)
        if one not in made.all or other not in made.all[one].links:
            continue
        if made.mean(one, other) != -negative or other in made.all[one].apart:
            continue
        kept, changed = made.join(one, other)
        for third in changed:
            if (mean := made.mean(kept, third)) >= limit:
                heapq.heappush(heap, (-mean, min(kept, third), max(kept, third)))
