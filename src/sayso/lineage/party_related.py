"""Which reports are about the same things, by the names that they share."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

_WINDOW: Final = 12
_NEAREST: Final = 16
_FEW: Final = 60
"""So many reports are likely to have been put together by hand, and to be about one thing."""
_ALIKE: Final = 0.2
_ALIKE_OF_FEW: Final = 0.03
_HOP: Final = 0.005
_MOST: Final = 24
_PLAIN: Final = 10.0
_HALVED: Final = 45.0
"""Days between two reports that halve what their common names tell."""


def related(
    names: Sequence[Sequence[str]], days: Sequence[int | None]
) -> list[list[tuple[int, float]]]:
    """For each report the others that it has most in common with, the nearest first.

    Measured by the cosine of their names, weighted by how few reports have them, and by the days
    between them. A name that many reports share relates each only to those next to it, so that the
    cost grows with the number of names, not of pairs.

    Args:
        names: the names in each report, each once; reports in order of their dates.
        days: the day of each report as a number; None where it is not known.

    Returns:
        For each report, at most 24 others by their place, each with how near it is, 0 to 1.
    """
    count = len(names)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, held in enumerate(names):
        for name in held:
            places[name].append(place)
    weight = {name: math.log((count + _PLAIN) / len(held)) for name, held in places.items()}
    length = [math.sqrt(sum(weight[name] ** 2 for name in each)) for each in names]
    shared: list[defaultdict[int, float]] = [defaultdict(float) for _ in names]
    for name in sorted(places):
        held_by = places[name]
        for at, one in enumerate(held_by):
            for other in held_by[at + 1 : at + 1 + _WINDOW]:
                shared[one][other] += weight[name] ** 2
                shared[other][one] += weight[name] ** 2
    least = _ALIKE if count > _FEW else _ALIKE_OF_FEW
    found = []
    for place in range(count):
        near = [
            (other, score / (length[place] * length[other]) * _decay(days[place], days[other]))
            for other, score in shared[place].items()
        ]
        kept = sorted((-score, other) for other, score in near if score >= least)
        found.append([(other, -score) for score, other in kept[:_NEAREST]])
    return [_further(place, found) for place in range(count)] if count <= _FEW else found


def _decay(one: int | None, other: int | None) -> float:
    return 1.0 if one is None or other is None else 0.5 ** (abs(one - other) / _HALVED)


def _further(place: int, near: list[list[tuple[int, float]]]) -> list[tuple[int, float]]:
    """Add those that are related to a related one, at the product of both."""
    direct = dict(near[place])
    hops: dict[int, float] = {}
    for other, score in near[place]:
        for third, more in near[other]:
            if third != place and third not in direct and score * more >= _HOP:
                hops[third] = max(hops.get(third, 0.0), score * more)
    added = sorted(hops.items(), key=lambda pair: (-pair[1], pair[0]))
    return [*near[place], *added[: _MOST - len(near[place])]]
