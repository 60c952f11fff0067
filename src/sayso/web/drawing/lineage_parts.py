"""What a drawing of a lineage is made of, in pixels from the left and from the top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.web.drawing.grouped import Line, Node

NAME_SIZE: Final = 15
NOTE_SIZE: Final = 12.5
MARK: Final = 9
"""Half of the room that a mark takes."""
TEXT: Final = 16
"""From the middle of a mark to its name."""
LINE: Final = 19
"""Height of a line of text."""
ROW: Final = 26
"""Height of a row with one line of text."""


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
