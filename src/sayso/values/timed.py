"""Times of day together with the day that they are on."""

from __future__ import annotations

from dataclasses import replace

from sayso.values.clock import clock
from sayso.values.days import weekday
from sayso.values.moment import Context, Found
from sayso.values.monthdays import month_day
from sayso.values.periods import Period, around
from sayso.values.phrases import plain_phrase

_REACH = 20
_ZONES = frozenset("et est edt eastern ct cst cdt central pt pst pdt pacific gmt utc local".split())


def time_first(context: Context, index: int) -> Found | None:
    """Such as "8:30 p.m.", "9 a.m. on Wednesday", "6 o'clock this afternoon".

    A time without a day is on the day that its sentence names, else on that of publication.
    """
    tokens = context.tokens
    timed = clock(tokens, index)
    if timed is None:
        return None
    begins, ends, stop = timed
    at = stop + (tokens.low(stop) in _ZONES)
    at += tokens.low(at) in ("on", ",")
    following = plain_phrase(context, at)
    if following is not None and following.unit == "day":
        period = following.period.at(begins, ends) if following.period else None
        return Found(index, following.stop, period, "time", following.inner)
    day = around(context.published, "day")
    if _named_before(context, index):
        day = around(context.last, "day")
    elif context.published is not None:
        day = _named_after(context, stop) or day
    return Found(index, stop, day.at(begins, ends) if day else None, "time")


def _named_before(context: Context, index: int) -> bool:
    start = max(context.tokens.sentence_start(index), index - _REACH)
    return any(weekday(context, at) or month_day(context, at) for at in range(start, index))


def _named_after(context: Context, index: int) -> Period | None:
    for at in range(index, min(context.tokens.sentence_stop(index), index + _REACH)):
        found = weekday(context, at)
        if found is not None:
            return found.period
    return None


def with_time(context: Context, found: Found) -> Found:
    """A found day with the time that follows it: "Monday at 8 p.m.", "Sept. 26, 9 p.m."."""
    if found.unit != "day" or found.period is None:
        return found
    tokens = context.tokens
    at = found.stop + (tokens.low(found.stop) in (",", "at", "around", "about", "from"))
    at += tokens.low(at) in ("around", "about", "from", "at")
    timed = clock(tokens, at)
    if timed is None:
        return found
    period = found.period.at(timed[0], timed[1])
    return replace(found, stop=timed[2], period=period, unit="time")
