"""What a drawing of figures is made of, in pixels from the left and from the top."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.ledger.proposition_figures import Point
from sayso.web.drawing.labels import Label


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value at a time is.

    Attributes:
        x: from the left.
        low: place of the least value; where that is open, the end of an arrow.
        high: place of the greatest value.
        open: "up" or "down" where one end is open, else "".
        points: those that give it.
    """

    x: float
    low: float
    high: float
    open: str
    points: tuple[Point, ...]

    @property
    def dot(self) -> float:
        """Where the known end is, or the middle of both."""
        if self.open:
            return self.low if self.open == "up" else self.high
        return round((self.low + self.high) / 2, 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value at a time, and who gives it.

    Attributes:
        spot: where it is.
        approximate: whether the words blur it.
        disputed: whether it contradicts another.
        words: of the first that gives it, verbatim, cut to the room there is.
        giver: who gives it, in short.
        label: where the words go; None where there is no room.
    """

    spot: Spot
    approximate: bool
    disputed: bool
    words: str
    giver: str
    label: Label | None


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two values.

    Attributes:
        path: for the attribute ``d`` of a path.
        relation: "updates" or "contradicts".
        ends: where it begins, its point of control, and where it ends.
    """

    path: str
    relation: str
    ends: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]

    def at(self, share: float) -> tuple[float, float]:
        """A point of it, from 0 at its beginning to 1 at its end."""
        (x, y), (over, by), (to_x, to_y) = self.ends
        left = 1 - share
        across = left * left * x + 2 * left * share * over + share * share * to_x
        down = left * left * y + 2 * left * share * by + share * share * to_y
        return round(across, 1), round(down, 1)


@dataclass(frozen=True, slots=True)
class AxisMark:
    """A mark on an axis: where it is, and what is written there."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class FiguresDrawing:
    """Figures of one count, ready to be written as SVG.

    Attributes:
        width: of all.
        height: of all.
        left: where the axis of time begins.
        right: where it ends.
        floor: where it is.
        values: marks on the axis of values.
        times: marks on the axis of time.
        undated: middle of the room for what has no time; None where there is nothing.
        marks: values at times.
        links: lines between them.
        lines_left_out: how many contradictions are not drawn, since they would cover each other.
    """

    width: int
    height: int
    left: float
    right: float
    floor: float
    values: tuple[AxisMark, ...]
    times: tuple[AxisMark, ...]
    undated: float | None
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    lines_left_out: int
