"""Days counted from another one: "four days before Election Day", "the day after Monday"."""

from __future__ import annotations

from dataclasses import replace

from sayso.values.counting import count_at
from sayso.values.edges import BARE_UNITS, Finder
from sayso.values.holidays import ELECTION_DAY
from sayso.values.lexicon import TIME_UNITS
from sayso.values.moment import Context, Found
from sayso.values.periods import around, shift

_VOTES = frozenset(["election", "vote", "elections"])
_BEFORE_VOTES = frozenset("the this presidential general november".split())
_PARTS = {"morning": "day", "night": "day", "evening": "day"}


def counted_from(context: Context, index: int, inner: Finder) -> Found | None:
    """A day counted from another: "two weeks after Labor Day", "the night before Election Day"."""
    tokens = context.tokens
    at = index + (tokens.low(index) == "the")
    unit = _PARTS.get(tokens.low(at))
    if unit is not None or (at > index and tokens.low(at) in BARE_UNITS):
        count = (1, at)
        unit = unit or tokens.low(at)
    else:
        found = count_at(tokens, index)
        if found is None:
            return None
        count, unit = found, TIME_UNITS.get(tokens.low(found[1]))
    way = {"before": -1, "after": 1}.get(tokens.low(count[1] + 1))
    if unit not in BARE_UNITS or unit == "weekend" or way is None:
        return None
    stop = count[1] + 2
    base = inner(context, stop)
    if base is None:
        return _from_vote(context, index, stop, way * count[0], unit)
    origin = base.period.one_day if base.period else None
    if base.unit not in ("day", "time") and not (unit == base.unit == "year"):
        return None
    if base.unit == "year" and base.period:
        origin = base.period.first
    period = around(shift(origin, way * count[0], unit), unit)
    return Found(index, base.stop, period, unit, (*base.inner, replace(base, inner=())))


def _from_vote(context: Context, index: int, at: int, count: int, unit: str) -> Found | None:
    tokens, published = context.tokens, context.published
    at += tokens.low(at) in ("the", "this")
    at += tokens.low(at) in ("presidential", "general", "november")
    if tokens.low(at) not in _VOTES or tokens.low(at - 1) not in _BEFORE_VOTES:
        return None
    vote = ELECTION_DAY(min(published.year + published.year % 2, 9998)) if published else None
    return Found(index, at + 1, around(shift(vote, count, unit), unit), unit)
