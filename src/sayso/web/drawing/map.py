"""A map with places as points, larger where more claims are about them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.ledger.geography import Spot
from sayso.web.drawing.map_box import fitted, inside
from sayso.web.drawing.measure import width_of
from sayso.web.drawing.world import Box, outline

POINTS: Final = 400
"""Points on a map at most."""

_SMALL: Final = 3.0
_SMALLER: Final = 2.0
_LARGE: Final = 0.026
"""Of the width of the map: the radius of the largest point."""
_NAMED: Final = 36
"""Pixels of the map's width for each name."""
_BOLD: Final = 1.08
_TYPE: Final = 13.0


@dataclass(frozen=True, slots=True)
class Point:
    """A place on a map.

    Attributes:
        spot: what it stands for.
        x: of its middle, in pixels.
        y: of its middle.
        radius: in pixels.
    """

    spot: Spot
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a place on a map: where it stands."""

    words: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Map:
    """A map.

    Attributes:
        width: in pixels.
        height: in pixels.
        box: what is to be seen.
        transform: that puts the outline of the world where it belongs.
        points: the largest first, so that none hides a smaller one.
        names: of the places with most claims, where there is room.
    """

    width: int
    height: int
    box: Box
    transform: str
    points: tuple[Point, ...]
    names: tuple[Named, ...]


def drawn(spots: Sequence[Spot], box: Box, width: int, height: int) -> Map:
    """Draw a map.

    Args:
        spots: the places, those with most claims first.
        box: what is to be seen; more may be.
        width: in pixels.
        height: in pixels.
    """
    box = fitted(box, width, height)
    west, south, east, north = box
    across, down = width / (east - west), height / (north - south)
    shown = inside(spots, box)[:POINTS]
    most = max((each.claims for each in shown), default=1)
    small = _SMALL if width > 500 else _SMALLER
    points = [
        Point(
            each,
            round(((each.longitude or 0) - west) * across, 1),
            round((north - (each.latitude or 0)) * down, 1),
            round(max(small, _LARGE * width * math.sqrt(each.claims / most)), 1),
        )
        for each in shown
    ]
    place = f"translate({-west * across:.2f} {north * down:.2f})"
    unit = outline().unit
    size = f"scale({unit * across:.5f} {unit * down:.5f})"
    names = _names(points, width, height)
    return Map(width, height, box, f"{place} {size}", tuple(points), names)


def _names(points: Sequence[Point], width: int, height: int) -> tuple[Named, ...]:
    """Names beside the points of most claims, where they cover neither names nor these points."""
    first = points[: width // _NAMED]
    taken = [_around(each, each.radius * 0.7) for each in first]
    named = []
    for each in first:
        wide, high = width_of(each.spot.name, _TYPE) * _BOLD, _TYPE * 1.2
        right, left = each.x + each.radius + 3, each.x - each.radius - 3
        for x, start, anchor in ((right, right, "start"), (left, left - wide, "end")):
            box = start, each.y - high / 2, start + wide, each.y + high / 2
            fits = box[0] >= 2 and box[1] >= 2 and box[2] <= width - 2 and box[3] <= height - 2
            if fits and not any(_cover(box, other) for other in taken):
                taken.append(box)
                y = round(each.y + _TYPE * 0.34, 1)
                named.append(Named(each.spot.name, round(x, 1), y, anchor))
                break
    return tuple(named)


def _around(point: Point, reach: float) -> Box:
    return point.x - reach, point.y - reach, point.x + reach, point.y + reach


def _cover(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]
