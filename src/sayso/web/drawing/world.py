"""The outline of the world that maps are drawn on (Natural Earth, public domain)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Box = tuple[float, float, float, float]
"""West, south, east and north, in degrees."""

_NUMBER = re.compile(r"-?\d+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of land, or of a border.

    Attributes:
        path: SVG, in steps of ``Outline.unit`` degrees, south positive.
        box: what it lies in.
    """

    path: str
    box: Box


@dataclass(frozen=True, slots=True)
class Outline:
    """The world.

    Attributes:
        unit: degrees of one step.
        land: closed paths; what is water in land is one of its own ("evenodd").
        borders: open paths.
    """

    unit: float
    land: tuple[Piece, ...]
    borders: tuple[Piece, ...]

    def within(self, box: Box) -> tuple[str, str]:
        """The land and the borders that can be seen in a box, each as one path."""
        west, south, east, north = box
        land, borders = (
            "".join(
                piece.path
                for piece in pieces
                if piece.box[0] <= east
                and piece.box[2] >= west
                and piece.box[1] <= north
                and piece.box[3] >= south
            )
            for pieces in (self.land, self.borders)
        )
        return land, borders


@cache
def outline() -> Outline:
    """The outline that comes with sayso."""
    held = json.loads(files("sayso").joinpath("data", "world.json").read_text("utf-8"))
    unit = float(held["unit"])
    land, borders = (
        tuple(Piece(path, _box(path, unit)) for path in held[name]) for name in ("land", "borders")
    )
    return Outline(unit, land, borders)


def _box(path: str, unit: float) -> Box:
    numbers = [int(number) for number in _NUMBER.findall(path)]
    x, y = numbers[:2]
    xs, ys = [x], [y]
    for step_x, step_y in zip(numbers[2::2], numbers[3::2], strict=True):
        x, y = x + step_x, y + step_y
        xs.append(x)
        ys.append(y)
    return min(xs) * unit, -max(ys) * unit, max(xs) * unit, -min(ys) * unit
