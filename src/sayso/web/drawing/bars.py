"""A chart of bars over time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_LEFT: Final = 44
_TOP: Final = 8
_BOTTOM: Final = 22
_GAP: Final = 0.22
"""Of the room of a bar: what stays free beside it."""
_APART: Final = 92
"""Pixels between the words under two bars at least."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar.

    Attributes:
        number: which of the stretches it is, from 0.
        x: its left edge, in pixels.
        y: its upper edge.
        width: at least one pixel.
        height: 0 where there is nothing; else at least one pixel.
        room: left edge and width of the place that belongs to it, from top to bottom.
    """

    number: int
    x: float
    y: float
    width: float
    height: float
    room: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of bars.

    Attributes:
        width: in pixels.
        height: in pixels.
        bars: one for each stretch.
        levels: height and words of the lines across.
        words: where words stand under the bars, and which.
        ground: height of the line that the bars stand on.
        left: where the lines begin.
    """

    width: int
    height: int
    bars: tuple[Bar, ...]
    levels: tuple[tuple[float, str], ...]
    words: tuple[tuple[float, str], ...]
    ground: float
    left: int


def bars_drawn(numbers: Sequence[int], names: Sequence[str], width: int, height: int) -> Chart:
    """Draw a bar for each number.

    Args:
        numbers: from left to right, none below 0.
        names: what is written under each, where there is room.
        width: in pixels.
        height: in pixels.
    """
    step = _step(max(numbers, default=0))
    top = step * max(1, math.ceil(max(numbers, default=0) / step))
    ground = height - _BOTTOM
    room = (width - _LEFT) / max(1, len(numbers))
    free = min(room * _GAP, 6.0)
    bars = []
    for at, number in enumerate(numbers):
        tall = max((ground - _TOP) * number / top, 1.0) if number else 0.0
        left = _LEFT + at * room
        wide = max(room - free, 1.0)
        bars.append(
            Bar(
                at,
                round(left + free / 2, 2),
                round(ground - tall, 2),
                round(wide, 2),
                round(tall, 2),
                (round(left, 2), round(room, 2)),
            )
        )
    every = max(1, math.ceil(_APART / room))
    words = tuple(
        (round(_LEFT + (at + 0.5) * room, 1), names[at])
        for at in range(len(numbers))
        if at % every == every // 2 and _LEFT + (at + 0.5) * room <= width - 24
    )
    levels = tuple(
        (round(ground - (ground - _TOP) * value / top, 2), f"{value:,}")
        for value in range(step, top + 1, step)
    )
    return Chart(width, height, tuple(bars), levels, words, ground, _LEFT)


def _step(most: int) -> int:
    """A round number that goes into the greatest one to four times."""
    if most <= 4:
        return 1 if most <= 2 else 2
    raw = most / 3
    size: int = 10 ** math.floor(math.log10(raw))
    return next(step for times in (1, 2, 5, 10) if (step := times * size) >= raw)
