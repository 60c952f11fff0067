"""Months, seasons, quarters, years and decades as they are written."""

from __future__ import annotations

from sayso.values.lexicon import (
    DASHES,
    NAMED_DECADES,
    STRICT_YEAR_OPENERS,
    THROUGH,
    YEAR_OPENERS,
)
from sayso.values.moment import Context, Found, nearest, tense
from sayso.values.monthdays import month_at, year_after, year_at
from sayso.values.periods import months, span, years
from sayso.values.tokens import Tokens

_BARE_MONTH_OPENERS = frozenset(
    "in since by until till through from before after during of for last this next early late mid "
    "to and between late-".split()
)
_MODAL_OR_VERB = frozenset(["may", "march"])
_COUNTED = frozenset(
    "people votes voters dollars jobs points delegates miles troops men women children times "
    "square feet tons workers employees members acres pages".split()
)


def month(context: Context, index: int) -> Found | None:
    """Such as "September", "September 2016", "June of last year", "July to September"."""
    tokens = context.tokens
    named = month_at(tokens, index)
    if named is None:
        return None
    dotted_or_short = tokens.low(index) not in _FULL
    year = year_after(context, named[1])
    if year is not None:
        return Found(index, year[1], months(year[0], named[0]) if year[0] else None, "month")
    if dotted_or_short and tokens.low(index - 1) not in _BARE_MONTH_OPENERS:
        return None
    led_in = tokens.raw(index - 1).islower() or tokens.low(index - 1) in _BARE_MONTH_OPENERS
    if tokens.low(index) in _MODAL_OR_VERB and not led_in:
        return None
    if _part_of_name(tokens, index, named[1]):
        return None
    if context.published is None:
        return Found(index, named[1], None, "month")
    base = context.published.year
    found = [months(base + ahead, named[0]) for ahead in (-1, 0, 1)]
    opens = index - tokens.sentence_start(index) <= 2
    lean = tense(tokens, index, named[1]) or ("past" if opens else None)
    return Found(index, named[1], nearest(context, found, lean), "month")


_FULL = frozenset(
    "january february march april may june july august september october november december".split()
)


def _part_of_name(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether it is somebody's name: "April Ryan", "Theresa May", "June Carter"."""
    if tokens.low(index) not in ("april", "may", "june", "august", "march"):
        return False
    before, after = tokens.raw(index - 1), tokens.raw(stop)
    if tokens.low(index) == "march" and tokens.low(stop) == "on":
        return True
    if after.istitle() and after.isalpha() and tokens.low(index - 1) not in _BARE_MONTH_OPENERS:
        return True
    return before.istitle() and before.isalpha() and before.lower() not in _BARE_MONTH_OPENERS


def year(context: Context, index: int) -> Found | None:
    """Such as "2016", "1995 to 1997", "2014-15", "fiscal 2015", "'08"."""
    tokens = context.tokens
    if tokens.low(index) in ("'", "\u2018"):
        return _short_year(context, index)
    number = year_at(tokens, index)
    if number is None or not _is_year(context, index, number):
        return None
    stop = index + 1
    if tokens.low(stop) in THROUGH:
        last = year_at(tokens, stop + 1)
        short = tokens.low(stop + 1)
        if last is None and len(short) == 2 and short.isdecimal() and tokens.low(stop) in DASHES:
            last = number // 100 * 100 + int(short)
        if last is not None and number < last < number + 200:
            whole, until = years(number), years(last)
            return Found(
                index,
                stop + 2,
                span(whole.first if whole else None, until.last if until else None),
                "span",
            )
    return Found(index, stop, years(number), "year")


def _is_year(context: Context, index: int, number: int) -> bool:
    tokens = context.tokens
    before, after = tokens.low(index - 1), tokens.low(index + 1)
    if tokens.glued(index) and not (
        before in "(['\"\u2018\u201c\u2014\u2013\u2015/" or before in DASHES
    ):
        return False
    if before == "." and tokens.low(index - 2) == "no":
        return False
    if before in DASHES and tokens.glued(index) and before == "-":
        before = tokens.low(index - 2)
        if before not in ("mid", "post", "pre", "early", "late", "circa", "election"):
            return False
        return 1000 <= number <= 2200
    if before in ("$", "\u00a3", "\u20ac", "#", "no", "number", "than", "about", "nearly", "some"):
        return before == "than" and number > 1900 and after not in _COUNTED
    if after in ("percent", "%", "million", "billion", "-", "per") and not (
        after == "-" and before in YEAR_OPENERS
    ):
        return after == "-" and 1900 <= number <= 2100
    counted = after in _COUNTED
    if 1900 <= number <= 2100:
        return not counted
    plural = after.isalpha() and after.endswith("s") and after not in ("was", "is", "has", "as")
    return before in STRICT_YEAR_OPENERS and not counted and not plural


def _short_year(context: Context, index: int) -> Found | None:
    tokens = context.tokens
    piece = tokens.low(index + 1)
    fits = len(piece) == 2 and piece.isdecimal() and tokens.glued(index + 1)
    if not fits or tokens.glued(index):
        return None
    short = int(piece)
    if tokens.glued(index + 2) and tokens.low(index + 2) == "s":
        return _decade(index, index + 3, 1900 + short if short > 20 else 2000 + short)
    if tokens.glued(index + 2) and tokens.low(index + 2).isalpha():
        return None
    pivot = context.published.year if context.published else 2050
    number = 2000 + short if 2000 + short <= pivot + 5 else 1900 + short
    return Found(index, index + 2, years(number), "year")


def _decade(index: int, stop: int, first: int) -> Found | None:
    return Found(index, stop, years(first, 10), "decade") if first % 10 == 0 else None


def decade(context: Context, index: int) -> Found | None:
    """Such as "1990s", "the 1990s", "the nineties"."""
    tokens = context.tokens
    at = index + (tokens.low(index) == "the")
    number = year_at_decade(tokens, at)
    if number is not None:
        return _decade(index, at + 2, number)
    named = NAMED_DECADES.get(tokens.low(at))
    if named is None or tokens.low(index) != "the" or tokens.low(index - 1) in ("his", "her"):
        return None
    return _decade(index, at + 1, 1900 + named)


def year_at_decade(tokens: Tokens, index: int) -> int | None:
    """First year of a decade written in digits ("1990s", "1990's")."""
    piece = tokens.low(index)
    if len(piece) != 4 or not piece.isdecimal() or piece[-1] != "0" or piece[0] not in "12":
        return None
    if tokens.low(index + 1) not in ("s", "'s") or not tokens.glued(index + 1):
        return None
    return int(piece)
