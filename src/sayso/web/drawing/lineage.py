"""The drawing of a lineage: origins at the left, those that have it from them further right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sayso.web.drawing.grouped import Graph, Node
from sayso.web.drawing.layered import Layout, laid_out
from sayso.web.drawing.lineage_parts import (
    LINE,
    NAME_SIZE,
    NOTE_SIZE,
    ROW,
    TEXT,
    DrawnLine,
    DrawnNode,
    LineageDrawing,
)
from sayso.web.drawing.lineage_paths import ARC, ROUND, Paths, arc
from sayso.web.drawing.measure import lines_of, shortened, width_of

_LABEL: Final = 190
_APART: Final = 12
_TIME: Final = 170
_WIDTH: Final = 1180
_GAPS: Final = (64, 180)
_MARGIN: Final = 14
_ARCS: Final = 3


def drawn(graph: Graph) -> LineageDrawing:
    """Draw a lineage.

    Args:
        graph: small enough to be drawn.
    """
    labels = {node.id: lines_of(node.name, _LABEL, NAME_SIZE) for node in graph.nodes}
    room = {node.id: _room(node, labels[node.id]) for node in graph.nodes}
    edges = [(line.source, line.target) for line in graph.lines]
    origins = {node.id for node in graph.nodes if node.kind not in ("report", "name")}
    layout = laid_out([node.id for node in graph.nodes], edges, room, first=origins)
    of = {node.id: node for node in graph.nodes}
    wide = {key: _wide(node, labels[key]) for key, node in of.items()}
    pairs = _could_be_one(graph.nodes)
    left = _MARGIN + (ARC if pairs else 0)
    xs, ends = _columns(layout, wide, left)
    rows = _rows(graph)
    height = max((layout.places[key] + room[key][1] for key in of), default=0.0)
    nodes = [
        DrawnNode(
            of[key],
            xs[at],
            round(layout.places[key], 1),
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
    drawing = Paths(layout, xs, ends, where)
    return LineageDrawing(
        width=round(ends[-1] + (ROUND if layout.back else _MARGIN)) if ends else 0,
        height=round(height),
        nodes=tuple(nodes),
        lines=tuple(DrawnLine(line, drawing.path(line)) for line in graph.lines),
        arcs=tuple(arc(where[one], where[other]) for one, other in pairs),
    )


def _room(node: Node, lines: Sequence[str]) -> tuple[float, float]:
    """How much a node takes above the middle of its mark and below."""
    below = ROW / 2 + LINE * (len(lines) - 1) + (LINE if node.note or _time(node) else 0)
    return ROW / 2, below + _APART


def _wide(node: Node, lines: Sequence[str]) -> float:
    note = shortened(node.note, _LABEL + 20, NOTE_SIZE)
    widths = [width_of(line, NAME_SIZE) for line in lines]
    widths += [width_of(note, NOTE_SIZE), _TIME if _time(node) else 0]
    return TEXT + max(widths)


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
