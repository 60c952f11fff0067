"""Which pairs of statements are worth comparing: those of reports about the same things.

Reports are neighbours where they share names that few reports have; of neighbours, statements are
compared whose vectors are not far apart. So a report costs what its own neighbours cost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.link.neighbours import ALL, Names
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

    Args:
        names: of a larger set that the reports are a part of; by default their own.
    """

    def __init__(self, names: Names | None = None) -> None:
        self._profiles: dict[str, list[Profile]] = {}
        self._vectors: dict[str, Vectors] = {}
        self._names = names or Names()
        self._own = names is None

    def add(self, report: str, found: Sequence[Profile]) -> None:
        """Take in the statements of a report; one that is there already is passed over."""
        if not found or report in self._profiles:
            return
        self._profiles[report] = list(found)
        self._vectors[report] = np.stack([each.vector for each in found])
        if self._own:
            self._names.add(report, names_of(found), found[0].published)

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
        return self._names.neighbours(report)

    def between(
        self, report: str, other: str, among: Collection[str] | None = None
    ) -> Iterator[Pair]:
        """The pairs of two reports, or of one with itself.

        Args:
            report: id of one.
            other: id of the other.
            among: ids of the only statements that matter.
        """
        report, other = sorted((report, other))
        ones, others = self._profiles[report], self._profiles[other]
        cosines = self._vectors[report] @ self._vectors[other].T
        if report == other:
            np.fill_diagonal(cosines, -1)
        margins = np.minimum(*_margins(cosines)), np.maximum(*_margins(cosines))
        promise = (
            cosines + 0.9 * np.clip(margins[0], -0.3, 0.3) + 0.4 * np.clip(margins[1], -0.3, 0.3)
        )
        large = self._names.number > ALL
        nearest = _nearest(cosines, NEAREST[large]) | _nearest(cosines.T, NEAREST[large]).T
        worth = (cosines >= FAR) & (promise >= PROMISE[large]) & nearest
        if among is not None:
            worth &= _which(ones, among)[:, None] & _which(others, among)[None, :]
        for i, j in np.argwhere(worth).tolist():
            if report != other or i < j:
                yield Pair(
                    ones[i],
                    others[j],
                    float(cosines[i, j]),
                    float(margins[0][i, j]),
                    float(margins[1][i, j]),
                )


def names_of(found: Iterable[Profile]) -> frozenset[str]:
    """The names in a report's statements."""
    return frozenset(name for each in found for name in each.names)


def _which(found: Sequence[Profile], among: Collection[str]) -> NDArray[np.bool_]:
    return np.array([each.id in among for each in found], np.bool_)


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
