"""A map with places as points, larger where more claims are about them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.ledger.geography import Spot
from sayso.web.drawing.measure import width_of
from sayso.web.drawing.world import Box, outline

POINTS: Final = 400
"""Points on a map at most."""
SOUTHERNMOST: Final = -58.0
NORTHERNMOST: Final = 84.0
LEAST: Final = 2.0
"""Degrees from south to north that are shown at least."""

_SMALL: Final = 3.0
_SMALLER: Final = 2.0
_LARGE: Final = 0.026
"""Of the width of the map: the radius of the largest point."""
_NAMED: Final = 36
"""Pixels of the map's width for each name."""
_BOLD: Final = 1.08
_TYPE: Final = 13.0
_MEAN: Final = 0.81
"""What a degree east is to a degree north on a map of the world: as at 36 degrees north."""


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


def fitted(box: Box, width: int, height: int) -> Box:
    """A box made larger, so that it fills a map of a size and is not smaller than ``LEAST``."""
    west, south, east, north = box
    middle = (south + north) / 2
    squeezed = _squeeze(box)
    tall = max(north - south, LEAST)
    wide = max((east - west) * squeezed, LEAST * width / height)
    tall = max(tall, wide * height / width)
    wide = tall * width / height / squeezed
    if tall > NORTHERNMOST - SOUTHERNMOST:
        wide *= (NORTHERNMOST - SOUTHERNMOST) / tall
        tall = NORTHERNMOST - SOUTHERNMOST
    if wide > 360:
        tall *= 360 / wide
        wide = 360.0
    middle = min(max(middle, SOUTHERNMOST + tall / 2), NORTHERNMOST - tall / 2)
    centre = min(max((west + east) / 2, wide / 2 - 180), 180 - wide / 2)
    return centre - wide / 2, middle - tall / 2, centre + wide / 2, middle + tall / 2


def height_for(box: Box, width: int, least: int, most: int) -> int:
    """How high a map of a box is, between two limits.

    Args:
        box: what is to be seen.
        width: of the map, in pixels.
        least: its height at least.
        most: its height at most.
    """
    wide = max((box[2] - box[0]) * _squeeze(box), LEAST)
    return min(max(round(width * (box[3] - box[1]) / wide), least), most)


def inside(spots: Iterable[Spot], box: Box) -> list[Spot]:
    """The places that lie in a box, in their order."""
    west, south, east, north = box
    return [
        each
        for each in spots
        if each.latitude is not None
        and each.longitude is not None
        and west <= each.longitude <= east
        and south <= each.latitude <= north
    ]


def around(spots: Sequence[Spot]) -> Box | None:
    """What all places lie in, with a margin; None where none has a point."""
    norths = [each.latitude for each in spots if each.latitude is not None]
    easts = [each.longitude for each in spots if each.longitude is not None]
    if not norths or not easts:
        return None
    margin = 1 + 0.06 * max(max(norths) - min(norths), max(easts) - min(easts))
    return (
        max(min(easts) - margin, -180),
        max(min(norths) - margin, SOUTHERNMOST),
        min(max(easts) + margin, 180),
        min(max(norths) + margin, NORTHERNMOST),
    )


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


def _squeeze(box: Box) -> float:
    """How wide a degree east is drawn, of a degree north: true in the middle of a smaller map."""
    if box[3] - box[1] > 90:
        return _MEAN
    return math.cos(math.radians((box[1] + box[3]) / 2))
