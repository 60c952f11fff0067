"""Axes: from values and times to places, with marks at round ones."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

_HOUR: Final = 3600.0
_DAY: Final = 24 * _HOUR
_HOURS: Final = (1, 2, 3, 6, 12)
_DAYS: Final = (1, 2, 3, 5, 7, 14, 21)
_MONTHS: Final = (1, 2, 3, 6)
_MONTH_NAMES: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis.

    Attributes:
        at: the value, or the seconds.
        words: what is written there.
    """

    at: float
    words: str


def seconds(time: str | None) -> float | None:
    """Read an ISO 8601 time.

    Returns:
        seconds in UTC; of a bare day its noon, and a time without an offset is taken as UTC. None
        where it cannot be read.
    """
    text = time or ""
    try:
        if len(text) <= len("2024-08-28"):
            day = date.fromisoformat(text)
            return datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()
        when = datetime.fromisoformat(text)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def value_ticks(low: float, high: float, most: int = 5, *, whole: bool = False) -> tuple[Tick, ...]:
    """Round values from just below ``low`` to just above ``high``.

    Args:
        low: the least value.
        high: the greatest.
        most: about how many ticks.
        whole: whether only whole numbers are marked.
    """
    if high <= low:
        low, high = low - 1, high + 1
    raw = (high - low) / max(1, most - 1)
    power = 10 ** math.floor(math.log10(raw))
    steps = (1, 2, 5, 10) if whole else (1, 2, 2.5, 5, 10)
    step = next(each * power for each in steps if each * power >= raw * 0.999)
    if whole:
        step = max(1.0, step)
    first, last = math.floor(low / step), math.ceil(high / step)
    return tuple(_value(number * step) for number in range(first, last + 1))


def time_ticks(first: float, last: float, most: int = 6) -> tuple[Tick, ...]:
    """Round times between two; hours, days, months or years, as many as fit.

    Args:
        first: seconds in UTC.
        last: seconds in UTC.
        most: ticks at most.
    """
    span = last - first
    for hours in _HOURS:
        if span / (hours * _HOUR) <= most - 1 and span < 1.5 * _DAY:
            return tuple(_every(first, last, hours * _HOUR, days=False))
    for days in _DAYS:
        if span / (days * _DAY) <= most - 1:
            return tuple(_every(first, last, days * _DAY, days=True))
    months = span / (30.44 * _DAY)
    for step in _MONTHS:
        if months / step <= most - 1:
            return tuple(_months(first, last, step))
    years = max(1, math.ceil(months / 12 / (most - 1)))
    return tuple(_months(first, last, 12 * years))


def _every(first: float, last: float, step: float, *, days: bool) -> Iterator[Tick]:
    at = math.floor(first / step) * step if not days else math.floor(first / _DAY) * _DAY
    year: int | None = None
    while at <= last:
        if at >= first:
            when = datetime.fromtimestamp(at, UTC)
            words = f"{when.day} {_MONTH_NAMES[when.month - 1]}"
            if when.year != year and days:
                words, year = f"{words} {when.year}", when.year
            yield Tick(at, words if days else f"{when:%H:%M}, {words}")
        at += step


def _months(first: float, last: float, step: int) -> Iterator[Tick]:
    start = datetime.fromtimestamp(first, UTC)
    month = (start.year * 12 + start.month - 1) // step * step
    while True:
        year, number = divmod(month, 12)
        if year > 9999:
            return
        at = (datetime(year, number + 1, 1, tzinfo=UTC) - _ORIGIN) / timedelta(seconds=1)
        if at > last:
            return
        if at >= first:
            yield Tick(at, f"{_MONTH_NAMES[number]} {year}" if step < 12 else str(year))
        month += step


_ORIGIN: Final = datetime(1970, 1, 1, tzinfo=UTC)


def _value(value: float) -> Tick:
    rounded = round(value, 10)
    return Tick(rounded, f"{rounded:,.10g}" if abs(rounded) < 1e15 else f"{rounded:.3g}")


def spread(values: Sequence[float], share: float) -> tuple[float, float]:
    """From where to where values go, with some room around them.

    Args:
        values: at least one.
        share: of the room, of their distance.
    """
    low, high = min(values), max(values)
    room = (high - low) * share or max(abs(high) * share, 1)
    return low - room, high + room
