"""The drawing of figures of one count on a time axis, with bounds, updates and contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sayso.ledger.proposition_figures import Point, Series
from sayso.web.drawing.figure_field import LEFT, Field, bounds
from sayso.web.drawing.figure_links import links_between
from sayso.web.drawing.figure_parts import FiguresDrawing, Link, Mark, Spot
from sayso.web.drawing.labels import Labels
from sayso.web.drawing.measure import shortened, width_of

WORDS_SIZE: Final = 14
GIVER_SIZE: Final = 12.5

_MOST_LABELS: Final = 40
_LABEL: Final = 210
_REPORTS: Final = 66
_LINE: Final = 16
_STEPS: Final = 24


def figures_drawn(series: Series, width: int = 1180) -> FiguresDrawing | None:
    """Draw figures of one count.

    Args:
        series: the figures.
        width: of the drawing, in pixels.

    Returns:
        None where there are fewer than two values that can be drawn.
    """
    points = [point for point in series.points if bounds(point)]
    if len(points) < 2:
        return None
    field = Field(points, width)
    spots = field.spots()
    links, left_out = links_between(spots, series)
    labels = Labels((LEFT + 4, 2, width - 2, field.floor - 3))
    for box in _covered(spots, links):
        labels.keep(box)
    disputed = {each for pair in series.contradictions for each in pair}
    named = len(points) <= _MOST_LABELS
    return FiguresDrawing(
        width=width,
        height=field.height,
        left=LEFT,
        right=field.right,
        floor=field.floor,
        values=field.values(),
        times=field.times(),
        undated=field.undated,
        marks=tuple(_mark(spot, disputed, labels if named else None, width) for spot in spots),
        links=tuple(links),
        lines_left_out=left_out,
    )


def _covered(
    spots: Sequence[Spot], links: Sequence[Link]
) -> Iterable[tuple[float, float, float, float]]:
    """Boxes around marks and lines."""
    for spot in spots:
        top, bottom = min(spot.low, spot.high), max(spot.low, spot.high)
        yield spot.x - 8, top - 8, spot.x + 8, bottom + 8
    for link in links:
        for number in range(1, _STEPS):
            x, y = link.at(number / _STEPS)
            yield x - 2, y - 2, x + 2, y + 2
        x, y = link.at(0.5)
        yield x - 8, y - 8, x + 8, y + 8


def _mark(spot: Spot, disputed: set[str], labels: Labels | None, width: int) -> Mark:
    first, room = spot.points[0], min(_LABEL, width * 0.42)
    words = shortened(f"“{first.words}”", room, WORDS_SIZE)
    giver = shortened(_givers(spot.points, room), room, GIVER_SIZE)
    widths = [width_of(words, WORDS_SIZE), width_of(giver, GIVER_SIZE)]
    return Mark(
        spot=spot,
        approximate=first.approximate,
        disputed=any(point.id in disputed for point in spot.points),
        words=words,
        giver=giver,
        label=labels.place(spot.x, spot.dot, widths, _LINE) if labels else None,
    )


def _givers(points: Sequence[Point], room: float) -> str:
    names = list(dict.fromkeys(point.giver for point in points))
    if len(names) > 1:
        return f"{names[0]} and {len(names) - 1} more"
    if len(points) > 1:
        return f"{shortened(names[0], room - _REPORTS, GIVER_SIZE)}, {len(points)} reports"
    return names[0]
