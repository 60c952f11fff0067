"""Units of time that are counted: "three years ago", "two months from now"."""

from __future__ import annotations

from sayso.values.lexicon import TIME_UNITS
from sayso.values.moment import Context, Found
from sayso.values.numberwords import LARGE
from sayso.values.numerals import numeral
from sayso.values.periods import around, shift
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
    tokens, published = context.tokens, context.published
    count = count_at(tokens, index)
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
