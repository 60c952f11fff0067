"""The field in which figures are drawn: which place a value and a time have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.ledger.proposition_figures import Point
from sayso.web.drawing.figure_parts import AxisMark, Spot
from sayso.web.drawing.scale import seconds, spread, time_ticks, value_ticks

LEFT: Final = 58
RIGHT: Final = 24

_TOP: Final = 30
_BOTTOM: Final = 30
_UNDATED: Final = 90
_ARROW: Final = 24
_NEAR: Final = 5
_LARGEST: Final = 1e15
_TICK: Final = 130
_HALF_DAY: Final = 43_200.0


def bounds(point: Point) -> list[float]:
    """The ends of a figure that are known; none where it is too large to be drawn."""
    known = [each for each in (point.low, point.high) if each is not None]
    return [float(each) for each in known] if all(abs(e) < _LARGEST for e in known) else []


class Field:
    """Finds places for figures.

    Args:
        points: each with at least one known end.
        width: of the drawing, in pixels.
    """

    def __init__(self, points: Sequence[Point], width: int) -> None:
        every = [value for point in points for value in bounds(point)]
        low, high = min(every), max(every)
        low = 0.0 if 0 <= low <= high * 0.6 else spread(every, 0.15)[0]
        whole = all(value.is_integer() for value in every)
        self._values = value_ticks(low, high, whole=whole)
        self._points = points
        self.height = min(360, 200 + 14 * len({(each.low, each.high) for each in points}))
        self.floor = self.height - _BOTTOM
        self._times = {point.id: seconds(point.when) for point in points}
        known = [time for time in self._times.values() if time is not None]
        aside = 0 < len(known) < len(points)
        self.undated = width - RIGHT - _UNDATED / 2 if aside else None
        self.right = width - RIGHT - (_UNDATED if aside else 0)
        self._dated = bool(known)
        self._span = spread(known, 0.06) if known else (0.0, 1.0)
        if known and self._span[1] - self._span[0] < _HALF_DAY / 6:
            middle = sum(known) / len(known)
            self._span = middle - _HALF_DAY, middle + _HALF_DAY

    def values(self) -> tuple[AxisMark, ...]:
        """The marks on the axis of values."""
        return tuple(AxisMark(round(self._y(tick.at), 1), tick.words) for tick in self._values)

    def times(self) -> tuple[AxisMark, ...]:
        """The marks on the axis of time."""
        if not self._dated:
            return ()
        most = max(3, int((self.right - LEFT) / _TICK))
        ticks = time_ticks(*self._span, most)
        return tuple(AxisMark(round(self._across(tick.at), 1), tick.words) for tick in ticks)

    def spots(self) -> list[Spot]:
        """The figures in their places, those that would lie on each other together."""
        found: dict[tuple[object, float], list[Point]] = {}
        for point in self._points:
            value, x = (point.low, point.high, point.approximate), self._x(point)
            near = (key for key in found if key[0] == value and abs(key[1] - x) <= _NEAR)
            found.setdefault(next(near, (value, x)), []).append(point)
        return [self._spot(x, points) for (_, x), points in found.items()]

    def _spot(self, x: float, points: Sequence[Point]) -> Spot:
        low, high = points[0].low, points[0].high
        if low is None or high is None:
            at = round(self._y(bounds(points[0])[0]), 1)
            if high is None:
                return Spot(x, at, at - _ARROW, "up", tuple(points))
            return Spot(x, at + _ARROW, at, "down", tuple(points))
        ends = round(self._y(float(low)), 1), round(self._y(float(high)), 1)
        return Spot(x, *ends, "", tuple(points))

    def _x(self, point: Point) -> float:
        time = self._times[point.id]
        if time is None:
            return self.undated or (LEFT + self.right) / 2
        return round(self._across(time), 1)

    def _across(self, time: float) -> float:
        first, last = self._span
        return LEFT + 8 + (self.right - LEFT - 16) * (time - first) / (last - first)

    def _y(self, value: float) -> float:
        low, high = self._values[0].at, self._values[-1].at
        return self.floor - 6 - (self.floor - 6 - _TOP) * (value - low) / (high - low)
