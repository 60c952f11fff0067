"""When reports were published, as far as that can be compared.

Instants are compared as such. A bare date, or a time without its offset, orders by the day only,
against the day that the other outlet printed.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from sayso.model import Report

_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_ORIGIN: Final = datetime(1970, 1, 1, tzinfo=UTC)
_UNKNOWN: Final = float("inf")
_MIDDLE: Final = timedelta(hours=11)
"""Of a bare day, in UTC: after the day before ended, and before the day after began, wherever
clocks are between 11 hours behind and 13 ahead."""


class Time(NamedTuple):
    """What is known of a time of publication.

    Attributes:
        order: seconds in UTC to sort by; infinite where nothing is known.
        day: the day as printed.
        exact: whether it is an instant.
    """

    order: float
    day: date | None
    exact: bool


class Place(NamedTuple):
    """A report's place among others: by time, then by id, so that it never depends on luck."""

    order: float
    report: str


def place_of(report: Report) -> Place:
    """Where a report stands; those without a time stand behind all others."""
    return Place(time_of(report.published).order, report.id)


@lru_cache(maxsize=1 << 14)
def time_of(published: str | None) -> Time:
    """Read ISO 8601 as precise as it is; what cannot be read is not known."""
    found = _DAY.match(published or "")
    try:
        day = date(*map(int, found.groups())) if found else None
        if not published or day is None:
            return Time(_UNKNOWN, None, exact=False)
        if len(published) > 10:
            when = datetime.fromisoformat(published)
            if when.tzinfo is not None:
                return Time((when - _ORIGIN).total_seconds(), day, exact=True)
    except (ValueError, OverflowError):
        return Time(_UNKNOWN, None, exact=False)
    middle = datetime(day.year, day.month, day.day, tzinfo=UTC) + _MIDDLE
    return Time((middle - _ORIGIN).total_seconds(), day, exact=False)


def days_apart(one: Time, other: Time) -> int | None:
    """How many days lie between two times, None where one is not known."""
    if one.day is None or other.day is None:
        return None
    return abs((one.day - other.day).days)


def earlier(one: Time, other: Time) -> int | None:
    """-1 if the first came before the second, 1 if after it, 0 if at once, None if open."""
    if one.day is None or other.day is None:
        return None
    if one.exact and other.exact:
        return (one.order > other.order) - (one.order < other.order)
    if one.day == other.day:
        return None
    return -1 if one.day < other.day else 1
