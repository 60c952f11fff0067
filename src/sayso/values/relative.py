"""Expressions that count from the day of publication: "last week", "the past two years"."""

from __future__ import annotations

from datetime import date
from typing import Literal

from sayso.values.counting import count_at
from sayso.values.days import after_part, named_near, named_so, weekday
from sayso.values.holidays import FIRST_WORDS, LONGEST_NAME, holiday, is_holiday
from sayso.values.lexicon import TIME_UNITS, WEEKDAYS
from sayso.values.moment import Context, Found, tense
from sayso.values.monthdays import month_at
from sayso.values.periods import SEASONS, Period, around, months, season, shift, span

Direction = Literal[-1, 0, 1]

_OPENERS: tuple[tuple[tuple[str, ...], Direction, bool], ...] = (
    (("this", "past"), -1, True),
    (("this", "last"), -1, True),
    (("this", "coming"), 1, True),
    (("this", "upcoming"), 1, True),
    (("these", "past"), -1, True),
    (("these", "last"), -1, True),
    (("the", "past"), -1, True),
    (("the", "last"), -1, True),
    (("the", "previous"), -1, True),
    (("the", "next"), 1, True),
    (("the", "coming"), 1, True),
    (("this",), 0, False),
    (("last",), -1, False),
    (("next",), 1, False),
    (("past",), -1, True),
    (("coming",), 1, True),
)
OPENING_WORDS = frozenset(words[0] for words, _, _ in _OPENERS)
_WHOLE = frozenset("week month quarter year decade century weekend".split())
_OF_TODAY = frozenset("morning afternoon evening".split())
_CAMPAIGN = frozenset(["campaign", "race", "election"])


def opened(context: Context, index: int) -> Found | None:
    """Such as "this week", "last night", "next Monday", "the past two weeks", "last summer"."""
    tokens = context.tokens
    if named_so(tokens, index) and tokens.raw(index + 1).istitle():
        return None
    for words, direction, counted in _OPENERS:
        if tokens.says(index, *words) and not tokens.says(index + 2, "tonight"):
            at = index + len(words)
            found = _counted(context, index, at, direction)
            if found is None and words not in (("past",), ("coming",)):
                found = _single(context, index, at, direction, running=counted)
            if found is not None:
                return found
    return None


def _single(
    context: Context, index: int, at: int, direction: Direction, *, running: bool
) -> Found | None:
    tokens, published = context.tokens, context.published
    word = tokens.low(at)
    if word in _WHOLE:
        of_another = tokens.low(at + 1) == "of" or word == "century"
        if tokens.low(index) == "the" and tokens.low(index + 1) != "past" and of_another:
            return None
        period = _running(published, 1, word, direction) if running else None
        if not running or word == "weekend":
            period = around(shift(published, direction, word), word)
        if word == "weekend" and direction == 0 and not running and published is not None:
            back = published.weekday() < 3 and tense(tokens, index, at + 1) == "past"
            period = around(shift(published, -back, "week"), "weekend")
        return Found(index, at + 1, period, word if not running else "span")
    if tokens.low(index) == "the":
        return None
    if word in ("night", "evening") and direction == -1 and not running:
        return Found(index, at + 1, around(shift(published, -1, "day"), "day"), "day")
    if word in _OF_TODAY and direction == 0:
        return Found(index, at + 1, around(published, "day"), "day")
    if word in WEEKDAYS:
        return _weekday(context, index, at, direction)
    if word in SEASONS:
        return Found(index, at + 1, _season(published, word, direction), "season")
    return _month_or_holiday(context, index, at, direction)


def _running(published: date | None, count: int, unit: str, direction: int) -> Period | None:
    other = shift(published, direction * count, unit)
    return span(published, other) if direction > 0 else span(other, published)


def _weekday(context: Context, index: int, at: int, direction: Direction) -> Found | None:
    tokens, published = context.tokens, context.published
    bare = weekday(context, at)
    if bare is None:
        return None
    if published is None or bare.unit != "day" or bare.stop > after_part(tokens, at + 1):
        return Found(index, bare.stop, bare.period, "day")
    number = WEEKDAYS[tokens.low(at)]
    back, ahead = (published.weekday() - number) % 7, (number - published.weekday()) % 7
    if direction == 0:
        return Found(index, bare.stop, bare.period, "day")
    days = -(back or 7) if direction < 0 else (ahead or 7)
    return Found(index, bare.stop, around(shift(published, days, "day"), "day"), "day")


def _season(published: date | None, name: str, direction: Direction) -> Period | None:
    if published is None:
        return None
    found = [season(name, published.year + ahead) for ahead in range(-2, 3)]
    if direction == 0:
        year = published.year - (name == "winter" and published.month < 3)
        return season(name, year)
    if direction < 0:
        past = (s for s in found if s and s.last and s.last < published)
        return max(past, key=_first, default=None)
    to_come = (s for s in found if s and s.first and s.first > published)
    return min(to_come, key=_first, default=None)


def _first(period: Period) -> date:
    return period.first or date.min


def _month_or_holiday(context: Context, index: int, at: int, direction: Direction) -> Found | None:
    tokens, published = context.tokens, context.published
    named = month_at(tokens, at)
    if named is not None:
        if published is None:
            return Found(index, named[1], None, "month")
        passed = named[0] < published.month if direction < 0 else named[0] > published.month
        year = published.year + (0 if passed or not direction else direction)
        return Found(index, named[1], months(year, named[0]), "month")
    if tokens.low(at) not in FIRST_WORDS or not tokens.raw(at)[:1].isupper():
        return None
    for stop in range(min(at + LONGEST_NAME, len(tokens)), at, -1):
        name = " ".join(tokens.text[tokens.starts[at] : tokens.ends[stop - 1]].lower().split())
        if is_holiday(name):
            if published is None:
                return Found(index, stop, None, "day")
            days = [holiday(name, published.year + ahead) for ahead in (-1, 0, 1)]
            if direction == 0:
                return Found(index, stop, named_near(context, index, stop, name), "day")
            known = [day for day in days if day and (day < published) == (direction < 0)]
            best = max(known) if direction < 0 and known else min(known, default=None)
            return Found(index, stop, around(best, "day"), "day")
    return None


def _counted(context: Context, index: int, at: int, direction: Direction) -> Found | None:
    """Such as "the past two weeks", "the last 50 years", "the next eight weeks"."""
    if direction == 0:
        return None
    tokens = context.tokens
    count = count_at(tokens, at) if tokens.low(at) not in ("a", "an") else None
    unit = TIME_UNITS.get(tokens.low(count[1])) if count else None
    if count is None or unit is None:
        return None
    stop = count[1] + 1
    if unit in ("second", "minute", "hour"):
        return Found(index, stop, around(context.published, "day"), "day")
    base = context.published
    if direction < 0 and tokens.low(stop) == "of" and tokens.low(stop + 2) in _CAMPAIGN:
        return None
    unit = "week" if unit in ("weekend", "fortnight") else "day" if unit == "weekday" else unit
    return Found(index, stop, _running(base, count[0], unit, direction), "span")
