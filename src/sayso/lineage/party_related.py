"""Which reports are about the same things, by the names that they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

_WINDOW: Final = 12
_NEAREST: Final = 16
_SHARE: Final = 0.15
_FEW: Final = 60
_SHARE_OF_FEW: Final = 0.08
_HOP: Final = 0.03
_MOST: Final = 24
_PLAIN: Final = 10.0


def related(
    names: Sequence[Sequence[str]], order: Sequence[tuple[str, ...]]
) -> list[list[tuple[int, float]]]:
    """For each report the others that it has most in common with, the nearest first.

    A name that many reports share relates each only to those next to it in ``order``, so that the
    cost grows with the number of names, not of pairs.

    Args:
        names: the names in each report, each once.
        order: what reports are ordered by, such as their dates; ties must be broken in it.

    Returns:
        For each report, at most 24 others, each with the weighted share of names in common.
    """
    count = len(names)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(range(count), key=lambda each: order[each]):
        for name in names[place]:
            places[name].append(place)
    weight = {name: math.log((count + _PLAIN) / len(held)) for name, held in places.items()}
    total = [sum(weight[name] for name in each) for each in names]
    shared: list[defaultdict[int, float]] = [defaultdict(float) for _ in range(count)]
    many: list[Counter[int]] = [Counter() for _ in range(count)]
    for name in sorted(places):
        held = places[name]
        for at, one in enumerate(held):
            for other in held[at + 1 : at + 1 + _WINDOW]:
                for here, there in ((one, other), (other, one)):
                    shared[here][there] += weight[name]
                    many[here][there] += 1
    found = []
    for place in range(count):
        near = [
            (other, score / max(1e-9, min(total[place], total[other])))
            for other, score in shared[place].items()
            if many[place][other] > 1 or count <= _FEW
        ]
        kept = [pair for pair in near if pair[1] >= (_SHARE if count > _FEW else _SHARE_OF_FEW)]
        kept.sort(key=lambda pair: (-pair[1], order[pair[0]]))
        found.append(kept[:_NEAREST])
    return [_further(place, found, order) for place in range(count)]


def _further(
    place: int, near: list[list[tuple[int, float]]], order: Sequence[tuple[str, ...]]
) -> list[tuple[int, float]]:
    """Add those that are related to a related one, at the product of both shares."""
    direct = dict(near[place])
    hops: dict[int, float] = {}
    for other, share in near[place]:
        for third, more in near[other]:
            if third != place and third not in direct and share * more >= _HOP:
                hops[third] = max(hops.get(third, 0.0), share * more)
    added = sorted(hops.items(), key=lambda pair: (-pair[1], order[pair[0]]))
    return [*near[place], *added[: _MOST - len(near[place])]]
