"""Reports and claims over time."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, get_args

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.store import timeline as stored

Unit = Literal["day", "week", "month", "year"]
UNITS: Final[tuple[Unit, ...]] = get_args(Unit)
MOST: Final = 70
"""Bars of a chart at most, where the unit is chosen by itself."""
READABLE: Final = 190
"""Bars of a chart at most, whatever the unit."""
_DAYS: Final[dict[Unit, float]] = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day, week, month or year.

    Attributes:
        first: its first day, ``YYYY-MM-DD``.
        last: its last day, included.
        reports: published in it.
        claims: that these make.
        told: statements that are about a day in it.
    """

    first: str
    last: str
    reports: int
    claims: int
    told: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Reports and claims over time.

    Attributes:
        unit: how long a stretch is.
        units: how long it could be, so that there are not too many.
        stretches: one after the other without gaps; none where there is nothing.
        undated: reports without a day of publication.
        undated_claims: claims that these make.
    """

    unit: Unit
    units: tuple[Unit, ...]
    stretches: tuple[Stretch, ...]
    undated: int
    undated_claims: int


def timeline(
    desk: Desk,
    since: str = "",
    until: str = "",
    unit: Unit | None = None,
    most: int = READABLE,
) -> Timeline:
    """Count the reports and claims of a desk over time.

    Args:
        desk: the desk.
        since: first day, ``YYYY-MM-DD``; "" for the first that there is.
        until: last day.
        unit: how long a stretch is; chosen to fit where none is given, and made longer where there
            would be too many.
        most: how many stretches there may be, where a unit is given.

    Raises:
        UsageError: if the unit is none of these.
    """
    if unit is not None and unit not in UNITS:
        raise UsageError(f"time is counted by {', '.join(UNITS)}")
    with desk.store.read() as connection:
        published = stored.days_published(connection, since, until)
        undated, undated_claims = stored.without_day(connection)
        days = [found for row in published if (found := _day(row.day)) is not None]
        if not days:
            return Timeline(unit or "day", UNITS, (), undated, undated_claims)
        first, last = min(days), max(days)
        told = stored.days_told(connection, first.isoformat(), last.isoformat())
    length = (last - first).days
    units = tuple(each for each in UNITS if length / _DAYS[each] < most) or ("year",)
    unit = _fitting(unit, units, length)
    counts: dict[date, list[int]] = {at: [0, 0, 0] for at in _starts(first, last, unit)}
    for row in published:
        if (found := _day(row.day)) is not None:
            count = counts[_start(found, unit)]
            count[0] += row.reports
            count[1] += row.claims
    for row in told:
        found = _day(row.day)
        if found is not None and (at := _start(found, unit)) in counts:
            counts[at][2] += row.statements
    stretches = (
        Stretch(at.isoformat(), _end(at, unit).isoformat(), *count) for at, count in counts.items()
    )
    return Timeline(unit, units, tuple(stretches), undated, undated_claims)


def _fitting(unit: Unit | None, units: tuple[Unit, ...], days: int) -> Unit:
    """The unit asked for, else a longer one; the shortest that gives few bars where none is."""
    if unit is not None:
        return next((each for each in units if UNITS.index(each) >= UNITS.index(unit)), units[-1])
    return next((each for each in units if days / _DAYS[each] < MOST), units[-1])


def _starts(first: date, last: date, unit: Unit) -> Iterator[date]:
    at = _start(first, unit)
    while True:
        yield at
        end = _end(at, unit)
        if end >= last:
            return
        at = end + timedelta(days=1)


def _start(day: date, unit: Unit) -> date:
    """The first day of the week (Monday), month or year that a day is in."""
    if unit == "week":
        return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    if unit == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit == "year" else day


def _end(start: date, unit: Unit) -> date:
    if unit == "week":
        rest = min(6 - start.weekday(), date.max.toordinal() - start.toordinal())
        return start + timedelta(days=rest)
    if unit == "month":
        return start.replace(day=calendar.monthrange(start.year, start.month)[1])
    return start.replace(month=12, day=31) if unit == "year" else start


def _day(written: str | None) -> date | None:
    """A day; of a month or a year alone its first, None of what is none."""
    text = (written or "")[:10]
    for filled in (text, f"{text}-01", f"{text}-01-01"):
        try:
            return date.fromisoformat(filled)
        except ValueError:
            continue
    return None
