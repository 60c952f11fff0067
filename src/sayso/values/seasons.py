"""Seasons, quarters and centuries as they are written."""

from __future__ import annotations

from sayso.values.lexicon import DASHES, ORDINALS
from sayso.values.moment import Context, Found, nearest, tense
from sayso.values.monthdays import day_number, year_after
from sayso.values.periods import SEASONS, Period, quarter, season, years

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def of_year(context: Context, index: int) -> Found | None:
    """Such as "summer of 2015", "spring 2014", "Q3 2016", "the third quarter of 2016"."""
    tokens = context.tokens
    at = index + (tokens.low(index) == "the")
    name = tokens.low(at)
    if name in SEASONS:
        return _season(context, index, at, name)
    number, stop = _QUARTERS.get(name), at + 1
    if number is not None:
        if tokens.low(stop) in DASHES:
            stop += 1
        if tokens.low(stop) != "quarter":
            return None
        stop += 1
    elif name == "q" and tokens.low(stop) in ("1", "2", "3", "4") and tokens.glued(stop):
        number, stop = int(tokens.low(stop)), stop + 1
    else:
        return None
    found = year_after(context, stop)
    if found is not None:
        return Found(index, found[1], quarter(number, found[0]) if found[0] else None, "quarter")
    base = context.published
    near: list[Period | None] = [quarter(number, base.year + y) for y in (-1, 0)] if base else []
    return Found(index, stop, nearest(context, near, "past"), "quarter")


def _season(context: Context, index: int, at: int, name: str) -> Found | None:
    tokens = context.tokens
    found = year_after(context, at + 1)
    if found is not None:
        return Found(index, found[1], season(name, found[0]) if found[0] else None, "season")
    opened = tokens.low(index) == "the" and tokens.low(index - 1) in (
        "in into over during since by until through before after of for throughout".split()
    )
    if not opened or (tokens.low(at + 1) == "of" and tokens.low(at) == "fall"):
        return None
    return Found(index, at + 1, near_season(context, index, at + 1, name), "season")


def near_season(context: Context, start: int, stop: int, name: str) -> Period | None:
    """The season of that name that is meant where no year is given."""
    if context.published is None:
        return None
    found = [season(name, context.published.year + ahead) for ahead in (-1, 0, 1)]
    return nearest(context, found, tense(context.tokens, start, stop))


def century(context: Context, index: int) -> Found | None:
    """Such as "the 19th century", "20th-century"."""
    tokens = context.tokens
    number = day_number(tokens, index)
    stop = number[1] if number else index + 1
    value = number[0] if number else ORDINALS.get(tokens.low(index), 0)
    stop += tokens.low(stop) in DASHES
    if not 1 <= value <= 30 or tokens.low(stop) != "century":
        return None
    return Found(index, stop + 1, years(100 * (value - 1) + 1, 100), "century")
