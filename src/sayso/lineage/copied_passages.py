"""The passages that two texts share: runs of equal words, joined over small edits.

Runs are found from equal shingles and taken longest first, each word of either text once. Runs that
follow each other in both texts, a few changed words between them, are one passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.lineage.copied_words import SHINGLE, Worded

GAP: Final = 8
"""Changed words that a passage may have between two runs, in either text."""
_REPEATS: Final = 4
"""A shingle that stands more often in both texts leads nowhere in particular."""

Run = tuple[int, int, int]
"""First word in one text, first word in the other, number of words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one text that stand, lightly edited at most, in another.

    Attributes:
        runs: equal words, in order of both texts.
    """

    runs: tuple[Run, ...]

    @property
    def equal(self) -> int:
        """How many words are the same."""
        return sum(length for _, _, length in self.runs)

    @property
    def here(self) -> tuple[int, int]:
        """First word in the one text, and the one behind the last."""
        return self.runs[0][0], self.runs[-1][0] + self.runs[-1][2]

    @property
    def there(self) -> tuple[int, int]:
        """First word in the other text, and the one behind the last."""
        return self.runs[0][1], self.runs[-1][1] + self.runs[-1][2]


def passages(one: Worded, other: Worded) -> tuple[Passage, ...]:
    """All passages that two texts share, in order of the first."""
    runs = sorted(_apart(_runs(one, other), len(one.keys), len(other.keys)))
    return tuple(Passage(tuple(group)) for group in _joined(runs))


def whole(one: Worded) -> tuple[Passage, ...]:
    """The one passage that a text shares with another that has the same digest."""
    count = len(one.keys)
    return (Passage(((0, 0, count),)),) if count else ()


def _runs(one: Worded, other: Worded) -> list[Run]:
    """Longest stretches of equal words, wherever they begin with an equal shingle."""
    a, b = one.keys, other.keys
    runs: list[Run] = []
    reached: dict[int, int] = {}
    for i, j in _seeds(one.shingles, other.shingles):
        if reached.get(j - i, -1) >= i:
            continue
        length = _equal(a[i:], b[j:])
        if length >= SHINGLE:
            runs.append((i, j, length))
            reached[j - i] = i + length - SHINGLE
    return runs


def _seeds(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> Iterator[tuple[int, int]]:
    """Where equal shingles stand in the two texts, by their place in the first."""
    common = np.isin(one, other)
    if not common.any():
        return
    at: dict[int, list[int]] = {}
    for j in np.flatnonzero(np.isin(other, one[common])).tolist():
        at.setdefault(int(other[j]), []).append(j)
    places = np.flatnonzero(common).tolist()
    times: dict[int, int] = {}
    for i in places:
        times[int(one[i])] = times.get(int(one[i]), 0) + 1
    for i in places:
        value = int(one[i])
        if min(times[value], len(at[value])) <= _REPEATS:
            for j in at[value][: 4 * _REPEATS]:
                yield i, j


def _equal(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> int:
    """How many words two texts have alike from their beginning."""
    count, size = 0, 32
    most = min(len(one), len(other))
    while count < most:
        step = min(size, most - count)
        same = one[count : count + step] == other[count : count + step]
        if not same.all():
            return count + int(same.argmin())
        count, size = count + step, 2 * size
    return count


def _apart(runs: Iterable[Run], here: int, there: int) -> Iterator[Run]:
    """The runs, the longest first, cut so that no word of either text is in two of them."""
    free, free_there = np.ones(here, np.bool_), np.ones(there, np.bool_)
    for i, j, length in sorted(runs, key=lambda run: (-run[2], run)):
        open_ = free[i : i + length] & free_there[j : j + length]
        for first, last in _stretches(open_):
            if last - first >= SHINGLE:
                free[i + first : i + last] = False
                free_there[j + first : j + last] = False
                yield i + first, j + first, last - first


def _stretches(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(first), int(last)) for first, last in zip(edges[::2], edges[1::2], strict=True)]


def _joined(runs: list[Run]) -> Iterator[list[Run]]:
    """Runs that follow each other closely in both texts, together."""
    group: list[Run] = []
    for run in runs:
        if group:
            i, j, length = group[-1]
            here, there = run[0] - i - length, run[1] - j - length
            if not (0 <= there <= GAP and here <= GAP):
                yield group
                group = []
        group.append(run)
    if group:
        yield group
