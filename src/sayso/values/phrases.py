"""Expressions of days and longer stretches, put together from their finders."""

from __future__ import annotations

from sayso.values import edges, relative
from sayso.values.anchored import counted_from
from sayso.values.counting import ago
from sayso.values.days import named_day, near_day, weekday
from sayso.values.moment import Context, Found
from sayso.values.monthdays import month_day, numbered
from sayso.values.periods import around, shift
from sayso.values.seasons import century, of_year
from sayso.values.years import decade, month, year


def phrase(context: Context, index: int) -> Found | None:
    """The expression that begins with the piece ``index``, the longest there is, or None."""
    return counted_from(context, index, _parted) or _parted(context, index)


def _parted(context: Context, index: int) -> Found | None:
    best = plain_phrase(context, index)
    if context.tokens.low(index) in edges.OPENING_WORDS:
        found = edges.part_of(context, index, plain_phrase)
        if found is not None and (best is None or found.stop > best.stop):
            return found
    return best


def plain_phrase(context: Context, index: int) -> Found | None:
    """An expression that is neither a part of a stretch nor counted from another day."""
    word = context.tokens.low(index)
    if not word:
        return None
    if word in relative.OPENING_WORDS:
        found = relative.opened(context, index)
        if found is not None:
            return found
    for finder in _DIGIT_FINDERS if word[0].isdigit() else _WORD_FINDERS:
        found = finder(context, index)
        if found is not None:
            return found
    return None


def _weekend(context: Context, index: int) -> Found | None:
    """Such as "over the weekend": the one that was last, or is."""
    tokens, published = context.tokens, context.published
    if not tokens.says(index, "the", "weekend") or tokens.low(index + 2) in ("of", "before"):
        return None
    back = 0 if published is not None and published.weekday() > 4 else -1
    return Found(index, index + 2, around(shift(published, back, "week"), "weekend"), "weekend")


_DIGIT_FINDERS = (numbered, month_day, year, decade, century, ago)
_WORD_FINDERS = (
    month_day,
    named_day,
    weekday,
    near_day,
    month,
    year,
    decade,
    of_year,
    century,
    ago,
    _weekend,
)
