"""Which pairs of statements are worth comparing: those of reports about the same things.

Reports are neighbours where they share names that few reports have; of neighbours, statements are
compared whose vectors are not far apart. So a report costs what its own neighbours cost.
"""

from __future__ import annotations

import bisect
import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.link.profile import Profile

FAR: Final = 0.2
"""Cosine below which statements are not compared."""

PROMISE: Final = (0.1, 0.25)
"""Of the cosine and, with less weight, of how much nearer it is than others: below, none too; in
small sets, and in others."""

NEAREST: Final = (3, 2)
"""Of another report's statements so many at most are compared with one, and it with so many; in
small sets, and in others."""

Vectors = NDArray[np.float32]

ALL: Final = 50
"""Up to so many reports a set is small: each is a neighbour of each."""

_NEIGHBOURS: Final = 20
_RAREST: Final = 60
_CROWD: Final = 150
_SHARED: Final = 4
_RARE: Final = 20
_FALLING: Final = 20_000
_CROWDED: Final = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that are worth comparing.

    Attributes:
        one: of the report whose id comes first.
        other: the other.
        cosine: of their vectors.
        least: by how much each is nearer to the other than the next one in the other's report is;
            the lesser of the two.
        most: the greater of the two.
    """

    one: Profile
    other: Profile
    cosine: float
    least: float
    most: float


class Candidates:
    """Statements by report, with an index of the reports by their rare words.

    Reports are added in any order; what is found for one depends on what is there by then.
    """

    def __init__(self) -> None:
        self._profiles: dict[str, list[Profile]] = {}
        self._vectors: dict[str, Vectors] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._holding: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, report: str, found: Sequence[Profile]) -> None:
        """Take in the statements of a report; one that is there already is passed over."""
        if not found or report in self._profiles:
            return
        self._profiles[report] = list(found)
        self._vectors[report] = np.stack([each.vector for each in found])
        self._words[report] = frozenset(name for each in found for name in each.names)
        for word in sorted(self._words[report]):
            bisect.insort(self._holding[word], report)

    def holds(self, report: str) -> bool:
        """Whether statements of a report are there."""
        return report in self._profiles

    def compared(self) -> Iterator[tuple[str, str]]:
        """The pairs of reports whose statements are compared, each once, sorted."""
        near = {report: self.neighbours(report) for report in sorted(self._profiles)}
        yield from sorted(
            {(min(one, other), max(one, other)) for one in near for other in (one, *near[one])}
        )

    def neighbours(self, report: str) -> list[str]:
        """Other reports that share the most rare names with a report, sorted by id."""
        if len(self._profiles) <= ALL:
            return sorted(self._profiles.keys() - {report})
        number = len(self._profiles)
        rare = min(number // 2, max(_RARE, _FALLING // number))
        words = sorted((len(self._holding[word]), word) for word in self._words[report])
        shared: Counter[str] = Counter()
        known: Counter[str] = Counter()
        weight: defaultdict[str, float] = defaultdict(float)
        for many, word in [each for each in words if each[0] > 1][:_RAREST]:
            for other in self._near(word, report):
                known[other] += 1
                if many <= rare:
                    shared[other] += 1
                    weight[other] += math.log(number / many)
        found = [
            other
            for other, common in known.items()
            if shared[other] >= _SHARED or self._alike(report, other, common)
        ]
        return sorted(heapq.nsmallest(_NEIGHBOURS, found, key=lambda each: (-weight[each], each)))

    def _alike(self, report: str, other: str, common: int) -> bool:
        """Whether reports share so many names, rare or not, that they are of one crowd."""
        fewer = min(len(self._words[report]), len(self._words[other]))
        return common >= max(_CROWDED, fewer / 2)

    def _near(self, word: str, report: str) -> Iterator[str]:
        """Reports with a word; of a crowd of them, those that come next in order of their ids."""
        holding = self._holding[word]
        at = bisect.bisect_left(holding, report)
        for step in range(1, min(len(holding), _CROWD + 1)):
            yield holding[(at + step) % len(holding)]

    def between(self, report: str, other: str) -> Iterator[Pair]:
        """The pairs of two reports, or of one with itself."""
        report, other = sorted((report, other))
        ones, others = self._profiles[report], self._profiles[other]
        cosines = self._vectors[report] @ self._vectors[other].T
        if report == other:
            np.fill_diagonal(cosines, -1)
        margins = np.minimum(*_margins(cosines)), np.maximum(*_margins(cosines))
        promise = (
            cosines + 0.9 * np.clip(margins[0], -0.3, 0.3) + 0.4 * np.clip(margins[1], -0.3, 0.3)
        )
        large = len(self._profiles) > ALL
        nearest = _nearest(cosines, NEAREST[large]) | _nearest(cosines.T, NEAREST[large]).T
        worth = (cosines >= FAR) & (promise >= PROMISE[large]) & nearest
        for i, j in np.argwhere(worth).tolist():
            if report != other or i < j:
                yield Pair(
                    ones[i],
                    others[j],
                    float(cosines[i, j]),
                    float(margins[0][i, j]),
                    float(margins[1][i, j]),
                )


def _nearest(cosines: Vectors, number: int) -> NDArray[np.bool_]:
    """Which cells are among so many greatest of their row."""
    if cosines.shape[1] <= number:
        return np.ones(cosines.shape, np.bool_)
    least = np.partition(cosines, -number, axis=1)[:, -number]
    found: NDArray[np.bool_] = cosines >= least[:, None]
    return found


def _margins(cosines: Vectors) -> tuple[Vectors, Vectors]:
    """By how much each cosine is above the best other one in its row, and in its column."""
    return cosines - _best_other(cosines), cosines - _best_other(cosines.T).T


def _best_other(cosines: Vectors) -> Vectors:
    """For each cell the greatest other value of its row; nothing is less than 0."""
    best = np.zeros_like(cosines)
    if cosines.shape[1] > 1:
        top = np.argsort(cosines, axis=1)[:, -2:]
        rows = np.arange(len(cosines))
        best[:] = np.maximum(cosines[rows, top[:, 1]], 0)[:, None]
        best[rows, top[:, 1]] = np.maximum(cosines[rows, top[:, 0]], 0)
    return best
