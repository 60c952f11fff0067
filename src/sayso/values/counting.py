"""Units of time that are counted: "three years ago", "two months from now"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sayso.values.lexicon import TIME_UNITS
from sayso.values.moment import Context, Found
from sayso.values.numberwords import LARGE
from sayso.values.numerals import numeral
from sayso.values.periods import UNITS, around, shift, span
from sayso.values.tokens import Tokens

_AFTER_DIGITS = frozenset(TIME_UNITS) | frozenset(LARGE) | {"-"}


def count_at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A whole number (or "a", "one") that counts units of time, and the index after it."""
    if tokens.low(index) in ("a", "an") and tokens.low(index + 1) in TIME_UNITS:
        return 1, index + 1
    if tokens.low(index)[:1].isdigit() and tokens.low(index + 1) not in _AFTER_DIGITS:
        return None
    found = numeral(tokens, index)
    if found is None or found.value.denominator != 1 or found.value > 100_000:
        return None
    stop = found.stop + (tokens.low(found.stop) == "-")
    return int(found.value), stop


def ago(context: Context, index: int) -> Found | None:
    """Such as "three years ago", "a week ago", "two months from now"."""
    tokens = context.tokens
    first = numeral(tokens, index) if tokens.low(index) not in ("a", "an") else None
    if first is not None and tokens.low(first.stop) in ("or", "to", "-"):
        near = _ago(context, index, first.stop + 1)
        if near is not None and near.period is not None and first.value.denominator == 1:
            return _both(context, near, int(first.value))
        return near
    return _ago(context, index, index)


def _both(context: Context, near: Found, other: int) -> Found:
    """Such as "three or four months ago": from the one to the other."""
    unit = near.unit if near.unit in UNITS else "day"
    far = around(shift(context.published, -other, unit), unit)
    if far is None or near.period is None:
        return near
    ends = sorted((far, near.period), key=lambda period: period.first or date.min)
    return replace(near, period=span(ends[0].first, ends[1].last), unit="span")


def _ago(context: Context, index: int, at: int) -> Found | None:
    tokens, published = context.tokens, context.published
    count = count_at(tokens, at)
    if count is None:
        return None
    unit = TIME_UNITS.get(tokens.low(count[1]))
    if unit is None:
        return None
    at = count[1] + 1
    steps = count[0]
    if tokens.low(at) == "ago":
        stop, steps = at + 1, -steps
    elif tokens.says(at, "from", "now") or tokens.says(at, "from", "today"):
        stop = at + 2
    else:
        return None
    if unit in ("second", "minute", "hour"):
        return Found(index, stop, around(published, "day"), "day")
    if unit in ("fortnight", "weekday"):
        unit, steps = ("week", 2 * steps) if unit == "fortnight" else ("day", steps)
    whole = "year" if unit in ("decade", "century") else unit
    return Found(index, stop, around(shift(published, steps, unit), whole), whole)
