"""The drawing of figures of one count on a time axis, with bounds, updates and contradictions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.ledger.proposition_figures import Point, Series
from sayso.web.drawing.labels import Label, Labels
from sayso.web.drawing.measure import shortened, width_of
from sayso.web.drawing.scale import seconds, spread, time_ticks, value_ticks

Pair = tuple[str, str]

WORDS_SIZE: Final = 14
GIVER_SIZE: Final = 12.5

_LEFT: Final = 58
_RIGHT: Final = 24
_TOP: Final = 30
_BOTTOM: Final = 30
_UNDATED: Final = 90
_ARROW: Final = 24
_NEAR: Final = 5
_LARGEST: Final = 1e15
_MOST_LINES: Final = 8
_MOST_LABELS: Final = 40
_LABEL: Final = 210
_LINE: Final = 16


@dataclass(frozen=True, slots=True)
class Mark:
    """A value at a time, and who gives it.

    Attributes:
        x: in pixels from the left.
        low: of the least value, in pixels from the top; where that is open, the end of an arrow.
        high: of the greatest value, in pixels from the top.
        open: "up" or "down" where one end is open, else "".
        approximate: whether the words blur it.
        disputed: whether it contradicts another.
        points: those that give it.
        words: of the first, verbatim, cut to the room there is.
        giver: who gives it, in short.
        label: where the words go; None where there is no room.
    """

    x: float
    low: float
    high: float
    open: str
    approximate: bool
    disputed: bool
    points: tuple[Point, ...]
    words: str
    giver: str
    label: Label | None


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two marks.

    Attributes:
        path: for the attribute ``d`` of a path.
        relation: "updates" or "contradicts".
        x: of its middle.
        y: of its middle.
    """

    path: str
    relation: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class AxisMark:
    """A mark on an axis: where it is, in pixels, and what is written there."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class FiguresDrawing:
    """Figures of one count, ready to be written as SVG.

    Attributes:
        width: in pixels.
        height: in pixels.
        left: where the axis of time begins.
        right: where it ends.
        floor: where it is, in pixels from the top.
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


def figures_drawn(series: Series, width: int = 1100) -> FiguresDrawing | None:
    """Draw figures of one count.

    Args:
        series: the figures.
        width: of the drawing, in pixels.

    Returns:
        None where there are fewer than two values that can be drawn.
    """
    points = [point for point in series.points if _bounds(point)]
    if len(points) < 2:
        return None
    return _Drawing(series, points, width).done()


def _bounds(point: Point) -> list[float]:
    known = [each for each in (point.low, point.high) if each is not None]
    return [float(each) for each in known] if all(abs(e) < _LARGEST for e in known) else []


class _Drawing:
    """Puts figures in their places."""

    def __init__(self, series: Series, points: Sequence[Point], width: int) -> None:
        self._series, self._points, self._width = series, points, width
        every = [value for point in points for value in _bounds(point)]
        low, high = min(every), max(every)
        low = 0.0 if 0 <= low <= high * 0.6 else spread(every, 0.15)[0]
        self._values = value_ticks(low, high)
        self._low, self._high = self._values[0].at, self._values[-1].at
        self._height = min(360, 200 + 14 * len({(p.low, p.high) for p in points}))
        self._floor = self._height - _BOTTOM
        times = {point.id: seconds(point.when) for point in points}
        self._times: Mapping[str, float | None] = times
        known = [time for time in times.values() if time is not None]
        undated = len(known) < len(points)
        self._undated = width - _RIGHT - _UNDATED / 2 if undated and known else None
        self._right = width - _RIGHT - (_UNDATED if self._undated else 0)
        self._span = spread(known, 0.06) if known else (0.0, 1.0)
        if known and self._span[1] - self._span[0] < 7200:
            middle = sum(self._span) / 2
            self._span = middle - 43_200, middle + 43_200
        self._dated = bool(known)

    def done(self) -> FiguresDrawing:
        merged = self._merged()
        home = {point.id: key for key, points in merged.items() for point in points}
        disputed = {each for pair in self._series.contradictions for each in pair}
        labels = Labels((_LEFT + 4, 2, self._width - 2, self._floor - 3))
        for points in merged.values():
            low, high, _ = self._ends(points[0])
            x = self._x(points[0])
            labels.keep((x - 7, high - 7, x + 7, low + 7))
        marks = {key: self._mark(points, disputed, labels) for key, points in merged.items()}
        links, left_out = self._links(home, marks)
        return FiguresDrawing(
            width=self._width,
            height=self._height,
            left=_LEFT,
            right=self._right,
            floor=self._floor,
            values=tuple(AxisMark(round(self._y(t.at), 1), t.words) for t in self._values),
            times=tuple(self._time_marks()),
            undated=self._undated,
            marks=tuple(marks.values()),
            links=tuple(links),
            lines_left_out=left_out,
        )

    def _time_marks(self) -> list[AxisMark]:
        if not self._dated:
            return []
        most = max(2, int((self._right - _LEFT) / 130))
        return [
            AxisMark(round(self._across(tick.at), 1), tick.words)
            for tick in time_ticks(*self._span, most)
        ]

    def _across(self, time: float) -> float:
        first, last = self._span
        return _LEFT + 8 + (self._right - _LEFT - 16) * (time - first) / (last - first)

    def _x(self, point: Point) -> float:
        time = self._times[point.id]
        if time is None:
            return self._undated or (_LEFT + self._right) / 2
        return round(self._across(time), 1)

    def _y(self, value: float) -> float:
        share = (value - self._low) / (self._high - self._low)
        return self._floor - 6 - (self._floor - 6 - _TOP) * share

    def _ends(self, point: Point) -> tuple[float, float, str]:
        """Where the least and the greatest value are, and which end is open."""
        low, high = point.low, point.high
        if low is None or high is None:
            at = self._y(_bounds(point)[0])
            return (at, at - _ARROW, "up") if high is None else (at + _ARROW, at, "down")
        return self._y(float(low)), self._y(float(high)), ""

    def _merged(self) -> dict[tuple[object, ...], list[Point]]:
        """Points that would lie on each other, by what they have in common."""
        found: dict[tuple[object, ...], list[Point]] = {}
        for point in self._points:
            value = (point.low, point.high, point.approximate)
            x = self._x(point)
            near = (
                key
                for key, points in found.items()
                if key[0] == value and abs(self._x(points[0]) - x) <= _NEAR
            )
            found.setdefault(next(near, (value, x)), []).append(point)
        return found

    def _mark(self, points: Sequence[Point], disputed: set[str], labels: Labels) -> Mark:
        first = points[0]
        low, high, open_end = self._ends(first)
        words = shortened(f"“{first.words}”", _LABEL, WORDS_SIZE)
        givers = list(dict.fromkeys(point.giver for point in points))
        more = len(points) - 1
        giver = givers[0] if len(givers) == 1 else f"{givers[0]} and {len(givers) - 1} more"
        if len(givers) == 1 and more:
            giver = f"{shortened(giver, _LABEL - 66, GIVER_SIZE)}, {len(points)} reports"
        giver = shortened(giver, _LABEL, GIVER_SIZE)
        x = self._x(first)
        place = None
        if len(self._points) <= _MOST_LABELS:
            at = low if open_end == "up" else high if open_end == "down" else (low + high) / 2
            widths = [width_of(words, WORDS_SIZE), width_of(giver, GIVER_SIZE)]
            place = labels.place(x, at, widths, _LINE)
        return Mark(
            x,
            round(low, 1),
            round(high, 1),
            open_end,
            first.approximate,
            any(point.id in disputed for point in points),
            tuple(points),
            words,
            giver,
            place,
        )

    def _links(
        self, home: Mapping[str, tuple[object, ...]], marks: Mapping[tuple[object, ...], Mark]
    ) -> tuple[list[Link], int]:
        updates = {(home[a], home[b]) for a, b in self._series.updates if a in home and b in home}
        steps = {
            (one, other)
            for one, other in updates
            if one != other
            and not any((one, key) in updates and (key, other) in updates for key in marks)
        }
        order = list(marks)
        against = {
            (min(pair, key=order.index), max(pair, key=order.index))
            for a, b in self._series.contradictions
            if a in home and b in home and (pair := (home[a], home[b]))[0] != pair[1]
        }
        shown = sorted(against, key=lambda pair: (order.index(pair[0]), order.index(pair[1])))
        kept = shown if len(shown) <= _MOST_LINES else []
        found = [_link(marks[one], marks[other], "contradicts") for one, other in kept]
        rows = sorted(steps, key=lambda pair: (order.index(pair[1]), order.index(pair[0])))
        found += [_link(marks[earlier], marks[later], "updates") for later, earlier in rows]
        return found, len(shown) - len(kept)


def _link(one: Mark, other: Mark, relation: str) -> Link:
    y, to_y = _middle(one), _middle(other)
    bend = -22.0 if abs(one.x - other.x) < 12 else 0.0
    x, middle = (one.x + other.x) / 2 + bend, (y + to_y) / 2
    path = f"M{one.x:g},{y:g} Q{x + bend:g},{middle:g} {other.x:g},{to_y:g}"
    return Link(path, relation, round(x, 1), round(middle, 1))


def _middle(mark: Mark) -> float:
    if mark.open:
        return mark.low if mark.open == "up" else mark.high
    return (mark.low + mark.high) / 2
