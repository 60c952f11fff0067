"""Parts of a stretch of time.

"early September", "later this week", "the end of the year", "the first week of October".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sayso.values.counting import count_at
from sayso.values.holidays import ELECTION_DAY
from sayso.values.lexicon import DASHES, ORDINALS, TIME_UNITS
from sayso.values.moment import Context, Found
from sayso.values.periods import Period, Third, around, months, shift, span, third

Finder = Callable[[Context, int], Found | None]

_SIDES: dict[str, Third] = {
    "early": "early",
    "mid": "mid",
    "midway": "mid",
    "late": "late",
    "earlier": "early",
    "later": "late",
}
_ENDS: dict[str, Third] = {
    "beginning": "early",
    "start": "early",
    "outset": "early",
    "middle": "mid",
    "end": "late",
    "close": "late",
}
OPENING_WORDS = frozenset(_SIDES) | frozenset(_ENDS) | {"so", "the"}
BARE_UNITS = frozenset("day week month year decade century weekend quarter".split())
_CAMPAIGN = frozenset(["campaign", "race", "election"])


def part_of(context: Context, index: int, inner: Finder) -> Found | None:
    """A part of a stretch: "early 2015", "so far this year", "the end of the month"."""
    tokens = context.tokens
    if tokens.says(index, "so", "far"):
        found = _whole(context, index + 2, inner)
        return found and _until_now(context, index, found)
    side = _SIDES.get(tokens.low(index))
    if side is not None:
        at = index + 1 + (tokens.low(index + 1) in DASHES)
        return _side(context, index, at, side, inner)
    at = index + (tokens.low(index) == "the")
    end = _ENDS.get(tokens.low(at))
    if end is not None and tokens.low(at + 1) in ("of", "to"):
        found = None if tokens.says(at + 2, "the", "day") else _whole(context, at + 2, inner)
        return found and replace(found, start=index, period=_edge(found, end))
    if at > index:
        return _numbered_part(context, index, at, inner)
    return None


def _side(context: Context, index: int, at: int, side: Third, inner: Finder) -> Found | None:
    tokens = context.tokens
    word = tokens.low(index)
    relative = word in ("earlier", "later")
    if tokens.low(at) in ("in", "on"):
        if not relative and tokens.low(at + 1) != "the":
            return None
        at += 1
        found = _whole(context, at, inner) if relative or tokens.low(at) == "the" else None
        if found is not None and relative and tokens.low(at) != "the":
            return None
    else:
        found = inner(context, at)
        if found is None or found.start != at:
            return None
    if found is None:
        return None
    if relative and _is_current(context, found):
        if word == "earlier":
            return _until_now(context, index, found)
        return _from_now(context, index, found)
    if relative:
        return replace(found, start=index)
    return replace(found, start=index, period=third(found.period, side))


def _is_current(context: Context, found: Found) -> bool:
    period, published = found.period, context.published
    if period is None or published is None or period.first is None or period.last is None:
        return False
    return period.first <= published <= period.last


def _until_now(context: Context, index: int, found: Found) -> Found:
    period = found.period
    if period is not None and _is_current(context, found):
        period = replace(period, last=context.published)
    return replace(found, start=index, period=period)


def _from_now(context: Context, index: int, found: Found) -> Found:
    period = found.period
    if period is not None and _is_current(context, found):
        period = replace(period, first=context.published)
    return replace(found, start=index, period=period)


def _whole(context: Context, index: int, inner: Finder) -> Found | None:
    """A stretch that can have parts: a found one, or "the week" for the one at hand."""
    tokens = context.tokens
    found = inner(context, index)
    if found is not None:
        return found
    if tokens.low(index) == "the" and tokens.low(index + 1) in BARE_UNITS:
        unit = tokens.low(index + 1)
        at = context.last or context.story if unit == "day" else None
        return Found(index, index + 2, around(at or context.published, unit), unit)
    return None


def _edge(found: Found, end: Third) -> Period | None:
    """The end of a year is December, that of a month or week its last third."""
    period = found.period
    if found.unit == "year" and period is not None and period.first is not None and end != "mid":
        return months(period.first.year, 1 if end == "early" else 12)
    return third(period, end)


def _numbered_part(context: Context, index: int, at: int, inner: Finder) -> Found | None:
    """Such as "the first week of October", "the last two months of 2015", "the second half of"."""
    tokens = context.tokens
    order = ORDINALS.get(tokens.low(at))
    if order is None:
        return None
    if tokens.low(at + 1) == "half" and tokens.low(at + 2) == "of" and order in (1, 2, -1):
        found = _whole(context, at + 3, inner)
        return found and replace(found, start=index, period=_half(found.period, order))
    few = tokens.low(at + 1) in ("few", "couple")
    count = (3, at + 2) if few else count_at(tokens, at + 1) or (1, at + 1)
    unit = TIME_UNITS.get(tokens.low(count[1]))
    if unit is None or tokens.low(count[1] + 1) not in ("of", "in") or unit in ("hour", "minute"):
        return None
    stop = count[1] + 2
    base = _whole(context, stop, inner)
    if base is None and order == -1 and not few and tokens.low(stop) == "the":
        return _before_the_vote(context, index, stop + 1, count[0], unit)
    if base is None or base.period is None or (few and order < 0) or base.unit == "day":
        return base and replace(base, start=index, period=None)
    return replace(base, start=index, period=_nth(base.period, order, count[0], unit), unit="span")


def _half(period: Period | None, order: int) -> Period | None:
    if period is None or period.first is None or period.last is None:
        return None
    count = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    if count > 1 and count % 2 == 0:
        middle = shift(period.first, count // 2, "month")
    else:
        middle = shift(period.first, ((period.last - period.first).days + 1) // 2, "day")
    if order == 1:
        return span(period.first, shift(middle, -1, "day"))
    return span(middle, period.last)


def _nth(period: Period, order: int, count: int, unit: str) -> Period | None:
    unit = "week" if unit in ("weekend", "fortnight") else "day" if unit == "weekday" else unit
    if unit in ("second", "minute"):
        return None
    if order < 0:
        start = shift(period.last, 1, "day")
        return span(shift(start, -count, unit), period.last)
    first = shift(period.first, (order - 1) * count, unit)
    last = shift(shift(first, count, unit), -1, "day")
    return span(first, last) if last and period.last and last <= period.last else None


def _before_the_vote(context: Context, index: int, at: int, count: int, unit: str) -> Found | None:
    tokens, published = context.tokens, context.published
    at += tokens.low(at) in ("presidential", "general")
    if tokens.low(at) not in _CAMPAIGN or published is None or unit in ("second", "minute"):
        return None
    vote = ELECTION_DAY(min(published.year + published.year % 2, 9998))
    unit = "week" if unit == "fortnight" else "day" if unit in ("weekday", "weekend") else unit
    return Found(index, at + 1, span(shift(vote, -count, unit), vote), "span")
