"""Days with a name: holidays and election days of the United States, and days known by a name.

Rules are those of 5 U.S.C. 6103 (federal holidays) and 2 U.S.C. 7 (the Tuesday after the first
Monday in November); Super Tuesday has been the first one
of March since 2012; Easter after the Gregorian computus of Meeus, Jones and Butcher.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

Rule = Callable[[int], date]


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, number: int, plus: int = 0) -> Rule:
    """The n-th such weekday of a month (the last if 0), and some days more."""

    def rule(year: int) -> date:
        if number:
            first = date(year, month, 1)
            ahead = (weekday - first.weekday()) % 7 + 7 * (number - 1)
            return first + timedelta(days=ahead + plus)
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7 - plus)

    return rule


def _easter(plus: int) -> Rule:
    def rule(year: int) -> date:
        a, b, c = year % 19, year // 100, year % 100
        d, e = b // 4, b % 4
        g = (8 * b + 13) // 25
        h = (19 * a + b - d - g + 15) % 30
        i, k = c // 4, c % 4
        x = (32 + 2 * e + 2 * i - h - k) % 7
        m = (a + 11 * h + 22 * x) // 451
        month, day = divmod(h + x - 7 * m + 114, 31)
        return date(year, month, day + 1) + timedelta(days=plus)

    return rule


ELECTION_DAY = _nth(11, 0, 1, 1)
"""The day of a year's general election."""

_RULES: dict[str, Rule] = {
    "super tuesday": _nth(3, 1, 1),
    "election day": ELECTION_DAY,
    "election night": ELECTION_DAY,
    "inauguration day": _fixed(1, 20),
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "new years eve": _fixed(12, 31),
    "martin luther king jr. day": _nth(1, 0, 3),
    "martin luther king day": _nth(1, 0, 3),
    "mlk day": _nth(1, 0, 3),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "presidents day": _nth(2, 0, 3),
    "presidents' day": _nth(2, 0, 3),
    "president's day": _nth(2, 0, 3),
    "st. patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "april fool's day": _fixed(4, 1),
    "good friday": _easter(-2),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "easter": _easter(0),
    "earth day": _fixed(4, 22),
    "may day": _fixed(5, 1),
    "mother's day": _nth(5, 6, 2),
    "memorial day": _nth(5, 0, 0),
    "d-day": lambda year: date(1944, 6, 6),
    "father's day": _nth(6, 6, 3),
    "juneteenth": _fixed(6, 19),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(9, 0, 1),
    "labour day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "halloween": _fixed(10, 31),
    "veterans day": _fixed(11, 11),
    "veterans' day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "thanksgiving day": _nth(11, 3, 4),
    "thanksgiving": _nth(11, 3, 4),
    "black friday": _nth(11, 3, 4, 1),
    "cyber monday": _nth(11, 3, 4, 4),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
}
LONGEST_NAME = 6
"""Most pieces that such a name has."""

FIRST_WORDS = frozenset(name.replace("-", " ").replace("'", " ").split()[0] for name in _RULES)
"""What such a name can begin with, in lower case."""


def holiday(name: str, year: int) -> date | None:
    """The day that a name stands for in a year; None if it is no name, or out of the calendar.

    Args:
        name: in lower case, with straight apostrophes and single spaces.
        year: the year that is meant.
    """
    rule = _RULES.get(name)
    if rule is None or not MINYEAR < year < MAXYEAR:
        return None
    if name == "super tuesday" and year % 4:
        return None
    return rule(year)


def is_holiday(name: str) -> bool:
    """Whether this is the name of such a day."""
    return name in _RULES
