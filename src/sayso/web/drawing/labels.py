"""Labels beside marks, so that none covers another; what finds no place is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """Where the lines of a label go.

    Attributes:
        x: where they begin or end, in pixels from the left.
        y: the base line of the first, in pixels from the top.
        anchor: "start" or "end", as in SVG.
        lines: how many of its lines there is room for.
    """

    x: float
    y: float
    anchor: str
    lines: int


@dataclass(slots=True)
class Labels:
    """Finds places, one after the other.

    Attributes:
        inside: left, top, right and bottom of the room that there is.
    """

    inside: Box
    _taken: list[Box] = field(default_factory=list)

    def keep(self, box: Box) -> None:
        """Say that something stands there."""
        self._taken.append(box)

    def place(self, x: float, y: float, widths: Sequence[float], line: float) -> Label | None:
        """Find room for a label, with all its lines or fewer.

        Args:
            x: of the mark.
            y: of the mark.
            widths: of its lines, the most important first.
            line: height of a line.
        """
        for lines in range(len(widths), 0, -1):
            wide, high = max(widths[:lines]), line * lines
            for left, top, anchor in _around(x, y, wide, high):
                box = (left, top, left + wide, top + high)
                if self._free(box):
                    self.keep(box)
                    start = left if anchor == "start" else left + wide
                    return Label(round(start, 1), round(top + line * 0.78, 1), anchor, lines)
        return None

    def _free(self, box: Box) -> bool:
        left, top, right, bottom = box
        if left < self.inside[0] or top < self.inside[1]:
            return False
        if right > self.inside[2] or bottom > self.inside[3]:
            return False
        return not any(
            left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
            for other in self._taken
        )


def _around(x: float, y: float, wide: float, high: float) -> Iterator[tuple[float, float, str]]:
    """Right, left, then above and below on both sides, each somewhat nearer or further."""
    away = 12
    for top in (y - high / 2, y - high - 2, y + 2, y - high - 10, y + 10):
        yield x + away, top, "start"
        yield x - away - wide, top, "end"
    for top in (y - high - away, y + away):
        for shift in (6, wide / 3, wide / 2, wide * 2 / 3):
            yield x - shift, top, "start"
        yield x - wide + 6, top, "end"
