"""The drawing of a lineage: origins at the left, those that have it from them further right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.web.drawing.grouped import Graph, Line, Node
from sayso.web.drawing.layered import Layout, laid_out
from sayso.web.drawing.measure import lines_of, shortened, width_of

NAME_SIZE: Final = 15
NOTE_SIZE: Final = 12.5

_LABEL: Final = 190
_MARK: Final = 9
_TEXT: Final = 16
_ROW: Final = 26
_LINE: Final = 19
_WIDTH: Final = 1180
_GAPS: Final = (64, 150)
_MARGIN: Final = 14
_ARCS: Final = 6
_ARC: Final = 34


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node in its place.

    Attributes:
        node: what it stands for.
        x: middle of its mark, in pixels from the left.
        y: middle of its mark, in pixels from the top.
        lines: the name as it is written, line by line.
        note: what is written below.
        time: when it was published, ISO 8601, for reports that stand alone; written below.
        rows: numbers of the steps that tell of it, from 0.
        wide: how wide the longest line is.
    """

    node: Node
    x: float
    y: float
    lines: tuple[str, ...]
    note: str
    time: str | None
    rows: tuple[int, ...]
    wide: float


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line in its place.

    Attributes:
        line: what it stands for.
        path: for the attribute ``d`` of a path.
    """

    line: Line
    path: str


@dataclass(frozen=True, slots=True)
class LineageDrawing:
    """A lineage, ready to be written as SVG.

    Attributes:
        width: in pixels.
        height: in pixels.
        nodes: from left to right and top to bottom.
        lines: from their sources to their targets.
        arcs: paths between origins that could be one.
    """

    width: int
    height: int
    nodes: tuple[DrawnNode, ...]
    lines: tuple[DrawnLine, ...]
    arcs: tuple[str, ...]


def drawn(graph: Graph) -> LineageDrawing:
    """Draw a lineage.

    Args:
        graph: small enough to be drawn.
    """
    labels = {node.id: lines_of(node.name, _LABEL, NAME_SIZE) for node in graph.nodes}
    heights = {key: _ROW + _LINE * (len(lines) + 0.6) for key, lines in labels.items()}
    edges = [(line.source, line.target) for line in graph.lines]
    layout = laid_out([node.id for node in graph.nodes], edges, heights)
    of = {node.id: node for node in graph.nodes}
    wide = {key: _wide(node, labels[key]) for key, node in of.items()}
    pairs = _could_be_one(graph.nodes)
    left = _MARGIN + (_ARC if pairs else 0)
    xs, ends = _columns(layout, wide, left)
    rows = _rows(graph)
    height = max((layout.places[key] + heights[key] / 2 for key in of), default=0.0)
    nodes = [
        DrawnNode(
            of[key],
            xs[at],
            _y(layout, heights, key),
            labels[key],
            shortened(of[key].note, _LABEL + 20, NOTE_SIZE),
            _time(of[key]),
            rows[key],
            wide[key],
        )
        for at, column in enumerate(layout.columns)
        for key in column
        if key in of
    ]
    where = {each.node.id: each for each in nodes}
    drawing = _Lines(layout, xs, ends, where, heights)
    return LineageDrawing(
        width=round(ends[-1] + _MARGIN) if ends else 0,
        height=round(height + (20 if layout.back else 4)),
        nodes=tuple(nodes),
        lines=tuple(DrawnLine(line, drawing.path(line)) for line in graph.lines),
        arcs=tuple(_arc(where[one], where[other]) for one, other in pairs),
    )


def _wide(node: Node, lines: Sequence[str]) -> float:
    note = shortened(node.note, _LABEL + 20, NOTE_SIZE)
    widths = [width_of(line, NAME_SIZE) for line in lines]
    widths += [width_of(note, NOTE_SIZE), 104 if _time(node) else 0]
    return _TEXT + max(widths)


def _time(node: Node) -> str | None:
    return node.stops[0].time if len(node.stops) == 1 else None


def _columns(
    layout: Layout, wide: Mapping[str, float], left: float
) -> tuple[list[float], list[float]]:
    """Where the marks of each column are, and where its labels end."""
    widths = [
        max((wide[key] for key in column if key in wide), default=0.0) for column in layout.columns
    ]
    least, most = _GAPS
    spare = _WIDTH - left - sum(widths)
    gap = min(most, max(least, spare / max(1, len(widths) - 1)))
    xs, ends, at = [], [], float(left)
    for own in widths:
        xs.append(round(at, 1))
        ends.append(round(at + own, 1))
        at += own + gap
    return xs, ends


def _y(layout: Layout, heights: Mapping[str, float], key: str) -> float:
    """The mark stands beside the first line of the label."""
    return round(layout.places[key] - heights[key] / 2 + _ROW / 2 + 4, 1)


def _rows(graph: Graph) -> dict[str, tuple[int, ...]]:
    """Of each node the steps that lead to it, of what stands at the left those from there."""
    coming: dict[str, list[int]] = {node.id: [] for node in graph.nodes}
    going: dict[str, list[int]] = {node.id: [] for node in graph.nodes}
    for line in graph.lines:
        coming[line.target] += line.steps
        going[line.source] += line.steps
    return {key: tuple(sorted(coming[key] or going[key])) for key in coming}


def _could_be_one(nodes: Sequence[Node]) -> list[tuple[str, str]]:
    """Pairs of origins that could be one, where they are few enough to be drawn."""
    origins = [node for node in nodes if node.kind == "origin" and len(node.stops) == 1]
    pairs = [
        (one.id, other.id)
        for at, one in enumerate(origins)
        for other in origins[at + 1 :]
        if other.stops[0].name in one.stops[0].may_be
    ]
    return pairs if len(pairs) <= _ARCS else []


def _arc(one: DrawnNode, other: DrawnNode) -> str:
    x, to_x = one.x - _MARK, other.x - _MARK
    out = _n(min(x, to_x) - _ARC)
    bend = f"C{out},{_n(one.y)} {out},{_n(other.y)}"
    return f"M{_n(x)},{_n(one.y)} {bend} {_n(to_x)},{_n(other.y)}"


class _Lines:
    """Finds the way of each line."""

    def __init__(
        self,
        layout: Layout,
        xs: Sequence[float],
        ends: Sequence[float],
        nodes: Mapping[str, DrawnNode],
        heights: Mapping[str, float],
    ) -> None:
        self._layout = layout
        self._nodes = nodes
        self._heights = heights
        self._column = {key: at for at, column in enumerate(layout.columns) for key in column}
        self._xs, self._ends = xs, ends

    def path(self, line: Line) -> str:
        one, other = self._nodes[line.source], self._nodes[line.target]
        start = one.x + _TEXT + width_of(one.lines[0], NAME_SIZE) + 7
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
            parts.append(_curve(at, y, self._xs[column] - _MARK, place))
            parts.append(f"H{_n(self._ends[column])}")
            at, y = self._ends[column], place
        parts.append(_curve(at, y, other.x - _MARK - 3, other.y))
        return " ".join(parts)

    def _round(self, one: DrawnNode, other: DrawnNode, start: float) -> str:
        """Back below the labels, into the mark from the left."""
        below = max(each.y + self._heights[each.node.id] - _ROW / 2 - 4 for each in (one, other))
        out = self._ends[self._column[one.node.id]] + 26
        into = other.x - _MARK - 3
        return (
            f"M{_n(start)},{_n(one.y)} H{_n(out - 20)} "
            f"C{_n(out + 8)},{_n(one.y)} {_n(out + 8)},{_n(below)} {_n(out - 24)},{_n(below)} "
            f"H{_n(into - 4)} "
            f"C{_n(into - 34)},{_n(below)} {_n(into - 30)},{_n(other.y)} {_n(into)},{_n(other.y)}"
        )


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"C{_n(middle)},{_n(y)} {_n(middle)},{_n(to_y)} {_n(to_x)},{_n(to_y)}"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
