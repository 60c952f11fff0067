"""Stretches of the calendar: days, weeks, months, seasons, years, and how to step between them.

Weeks run Monday to Sunday, a weekend is Saturday and Sunday, summer is June to August, a winter
bears the year that it begins in. Everything answers None where the calendar (year 1 to 9999)
ends, and no function raises.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Third = Literal["early", "mid", "late"]
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
UNITS = frozenset("day week month quarter year decade century weekend".split())


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included; None where an end is open.

    Attributes:
        first: first day.
        last: last day.
        begins: time of day on the first day, "HH:MM", where one is given.
        ends: time of day on the last day, "HH:MM", where one is given.
    """

    first: date | None
    last: date | None
    begins: str | None = None
    ends: str | None = None

    @property
    def one_day(self) -> date | None:
        """The day, where it is a single one."""
        return self.first if self.first == self.last else None

    def at(self, begins: str, ends: str | None = None) -> Period:
        """The same days, from one time of day to another."""
        return replace(self, begins=begins, ends=ends or begins)


def day(year: int, month: int, number: int) -> Period | None:
    """A day, None for one that does not exist."""
    try:
        found = date(year, month, number)
    except (ValueError, OverflowError):
        return None
    return Period(found, found)


def span(first: date | None, last: date | None) -> Period | None:
    """From one day to another, None if either is missing or they are in the wrong order."""
    return Period(first, last) if first and last and first <= last else None


def months(year: int, month: int, count: int = 1) -> Period | None:
    """Whole months, from ``month`` on; months beyond 12 lie in later years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last_year, last_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    if not (MINYEAR <= year <= MAXYEAR and MINYEAR <= last_year <= MAXYEAR):
        return None
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Period(date(year, month, 1), last)


def years(first: int, count: int = 1) -> Period | None:
    """Whole years."""
    return months(first, 1, 12 * count) if MINYEAR <= first <= MAXYEAR else None


def season(name: str, year: int) -> Period | None:
    """Three whole months; winter runs into the next year."""
    return months(year, SEASONS[name], 3)


def quarter(number: int, year: int) -> Period | None:
    """Quarter 1 to 4 of a calendar year."""
    return months(year, 3 * number - 2, 3)


def shift(start: date | None, count: int, unit: str) -> date | None:
    """The day that lies ``count`` units later (earlier if negative); month ends are kept within.

    Args:
        start: the day to count from.
        count: how many.
        unit: "day", "week", "weekend", "month", "quarter", "year", "decade" or "century".
    """
    if start is None or abs(count) > 4_000_000:
        return None
    try:
        if unit in ("day", "week", "weekend"):
            return start + timedelta(days=count * (1 if unit == "day" else 7))
        step = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        ahead = start.year * 12 + start.month - 1 + count * step
        year, month = ahead // 12, ahead % 12 + 1
        return date(year, month, min(start.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None


def around(at: date | None, unit: str) -> Period | None:
    """The whole unit that a day lies in: its week, month, decade …; "day" is the day itself.

    The weekend of a day is the one that ends its week.
    """
    if at is None:
        return None
    if unit in ("day", "week", "weekend"):
        skip, count = {"day": (0, 1), "week": (-at.weekday(), 7), "weekend": (5 - at.weekday(), 2)}[
            unit
        ]
        first = shift(at, skip, "day")
        return span(first, shift(first, count - 1, "day"))
    if unit == "month":
        return months(at.year, at.month)
    if unit == "quarter":
        return quarter((at.month + 2) // 3, at.year)
    if unit == "decade":
        return years(max(at.year // 10 * 10, MINYEAR), 10)
    if unit == "century":
        return years((at.year - 1) // 100 * 100 + 1, 100)
    return years(at.year)


def third(whole: Period | None, part: Third) -> Period | None:
    """The early, middle or late third: of a month ten days, of a year four months.

    Of a decade early is four years, mid and late are three; of a week late is Friday to Sunday.
    A single day stays whole.
    """
    if whole is None or whole.first is None or whole.last is None:
        return whole
    first, last = whole.first, whole.last
    length = (last - first).days + 1
    if length == 1:
        return whole
    if length <= 31:
        cut, rest = (10, 20) if length > 7 else (length // 3, length - (length + 2) // 3)
        bounds = (shift(first, cut, "day"), shift(first, rest, "day"))
    else:
        count = (last.year - first.year) * 12 + last.month - first.month + 1
        cut, rest = (48, 84) if count == 120 else (count // 3, count - count // 3)
        bounds = (shift(first, cut, "month"), shift(first, rest, "month"))
    early, late = bounds
    if part == "early":
        return span(first, shift(early, -1, "day"))
    if part == "mid":
        return span(early, shift(late, -1, "day"))
    return span(late, last)
