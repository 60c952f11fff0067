"""The part of the world that a map shows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from sayso.ledger.geography import Spot
from sayso.web.drawing.world import Box

SOUTHERNMOST: Final = -58.0
NORTHERNMOST: Final = 84.0
LEAST: Final = 2.0
"""Degrees from south to north that are shown at least."""

_MEAN: Final = 0.81
"""What a degree east is to a degree north on a map of the world: as at 36 degrees north."""


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


def _squeeze(box: Box) -> float:
    """How wide a degree east is drawn, of a degree north: true in the middle of a smaller map."""
    if box[3] - box[1] > 90:
        return _MEAN
    return math.cos(math.radians((box[1] + box[3]) / 2))
