"""The lines of a lineage: from name to mark, past what stands between, and back below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sayso.web.drawing.grouped import Line
from sayso.web.drawing.layered import Layout
from sayso.web.drawing.lineage_parts import LINE, MARK, NAME_SIZE, ROW, TEXT, DrawnNode
from sayso.web.drawing.measure import width_of

ARC: Final = 34
"""How far an arc goes to the left."""
ROUND: Final = 44
"""How far a line that leads back goes to the right."""


class Paths:
    """Finds the way of each line.

    Args:
        layout: where nodes and stations are.
        xs: where the marks of each column are.
        ends: where the labels of each column end.
        nodes: in their places, by id.
    """

    def __init__(
        self,
        layout: Layout,
        xs: Sequence[float],
        ends: Sequence[float],
        nodes: Mapping[str, DrawnNode],
    ) -> None:
        self._layout = layout
        self._nodes = nodes
        self._column = {key: at for at, column in enumerate(layout.columns) for key in column}
        self._xs, self._ends = xs, ends

    def path(self, line: Line) -> str:
        """The way of a line, for the attribute ``d`` of a path."""
        one, other = self._nodes[line.source], self._nodes[line.target]
        start = one.x + TEXT + width_of(one.lines[0], NAME_SIZE) + 7
        edge = (line.source, line.target)
        if edge in self._layout.back:
            return self._round(one, other, start)
        parts = [f"M{_n(start)},{_n(one.y)}"]
        at, y = self._ends[self._column[line.source]], one.y
        if at > start:
            parts.append(f"H{_n(at)}")
        at = max(at, start)
        for station in self._layout.ways[edge]:
            column, place = self._column[station], self._layout.places[station]
            parts.append(_curve(at, y, self._xs[column] - MARK, place))
            parts.append(f"H{_n(self._ends[column])}")
            at, y = self._ends[column], place
        parts.append(_curve(at, y, other.x - MARK - 3, other.y))
        return " ".join(parts)

    def _round(self, one: DrawnNode, other: DrawnNode, start: float) -> str:
        """Back below the labels, into the mark from the left."""
        below = max(each.y + ROW / 2 + LINE * len(each.lines) + 4 for each in (one, other))
        out = self._ends[self._column[one.node.id]] + 26
        into = other.x - MARK - 3
        return (
            f"M{_n(start)},{_n(one.y)} H{_n(out - 20)} "
            f"C{_n(out + 8)},{_n(one.y)} {_n(out + 8)},{_n(below)} {_n(out - 24)},{_n(below)} "
            f"H{_n(into - 4)} "
            f"C{_n(into - 34)},{_n(below)} {_n(into - 30)},{_n(other.y)} {_n(into)},{_n(other.y)}"
        )


def arc(one: DrawnNode, other: DrawnNode) -> str:
    """The path between two origins that could be one, at their left."""
    x, to_x = one.x - MARK, other.x - MARK
    out = _n(min(x, to_x) - ARC)
    bend = f"C{out},{_n(one.y)} {out},{_n(other.y)}"
    return f"M{_n(x)},{_n(one.y)} {bend} {_n(to_x)},{_n(other.y)}"


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"C{_n(middle)},{_n(y)} {_n(middle)},{_n(to_y)} {_n(to_x)},{_n(to_y)}"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
