"""Dates and times in a stretch of text, and the days that they stand for.

What can be put on the calendar is found: by itself ("March 2016") or from the day of publication
("last week"). Vague words ("recently", "for years") are not. The conventions are those of the
project's annotation guide; ``docs/values.md`` lists them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sayso.values import edges, relative
from sayso.values.clock import clock
from sayso.values.days import named_day, near_day, weekday
from sayso.values.lexicon import PARTS_OF_DAY, TIME_UNITS
from sayso.values.moment import Context, Found
from sayso.values.monthdays import month_day, numbered
from sayso.values.periods import Period, around, shift
from sayso.values.tokens import Tokens, stretches
from sayso.values.years import century, decade, month, of_year, year


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that stand for a day, a time of day or a longer stretch.

    Attributes:
        start: first code point.
        end: the code point after the last.
        first: first day, "YYYY-MM-DD", with "THH:MM" where the text gives a time of day; None
            where it is open or cannot be told.
        last: last day, included, in the same form.
        unit: how precise the words are: "time", "day", "week", "weekend", "month", "season",
            "quarter", "year", "decade", "century", or "span" for other stretches.
    """

    start: int
    end: int
    first: str | None
    last: str | None
    unit: str


def dates(
    text: str, published: date | None, start: int = 0, end: int | None = None
) -> list[DateExpression]:
    """The expressions of time in ``text[start:end]``, in order of their first code point.

    One may lie inside another ("four days before Election Day" holds "Election Day"); apart from
    that none overlap. Takes time in proportion to the length, and never fails.

    Args:
        text: any text.
        published: the calendar day that the outlet printed; without it, relative expressions are
            found but stand for nothing.
        start: where to begin, in code points.
        end: where to stop; the end of the text if None.
    """
    found: list[DateExpression] = []
    for tokens in stretches(text, start, end):
        for expression in _scan(Context(tokens, published)):
            found += _expressed(tokens, expression)
    return found


def _scan(context: Context) -> Iterator[Found]:
    tokens = context.tokens
    index = 0
    while index < len(tokens):
        found = _at(context, index)
        if found is None:
            index += 1
            continue
        day = found.period.one_day if found.period else None
        if day is not None:
            context = replace(context, last=day)
        yield found
        index = max(found.stop, index + 1)


def _expressed(tokens: Tokens, found: Found) -> list[DateExpression]:
    nested = [part for inner in found.inner for part in _expressed(tokens, inner)]
    first, last = _written(found.period)
    start, end = tokens.starts[found.start], tokens.ends[found.stop - 1]
    return [DateExpression(start, end, first, last, found.unit), *nested]


def _written(period: Period | None) -> tuple[str | None, str | None]:
    if period is None:
        return None, None
    first = period.first.isoformat() if period.first else None
    last = period.last.isoformat() if period.last else None
    if first and period.begins:
        first += "T" + period.begins
    if last and period.ends:
        last += "T" + period.ends
    return first, last


def _at(context: Context, index: int) -> Found | None:
    tokens = context.tokens
    if not (_opens(tokens, index)):
        return None
    timed = clock(tokens, index)
    if timed is not None:
        return _timed(context, index, timed)
    best = edges.counted_from(context, index, _phrase) or _phrase(context, index)
    if best is None:
        best = _anaphoric(context, index)
    return best and _with_time(context, best)


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether an expression can begin here at all; a quick look before the slow ones."""
    piece = tokens.lows[index]
    if piece in _NEVER:
        return False
    return piece[0].isalnum() or piece in "'\u2018"


_NEVER = frozenset("of and in to that for is was on with by as he she it at his her".split())


def _phrase(context: Context, index: int) -> Found | None:
    """An expression without a time of day: the longest of those that begin here."""
    best = _plain(context, index)
    word = context.tokens.low(index)
    if word in edges.OPENING_WORDS:
        found = edges.part_of(context, index, _unparted)
        if found is not None and (best is None or found.stop > best.stop):
            best = found
    return best


def _unparted(context: Context, index: int) -> Found | None:
    return _plain(context, index)


def _plain(context: Context, index: int) -> Found | None:
    tokens = context.tokens
    word = tokens.low(index)
    if not word:
        return None
    if word in relative.OPENING_WORDS:
        found = relative.opened(context, index)
        if found is not None:
            return found
    finders = _DIGIT_FINDERS if word[0].isdigit() else _WORD_FINDERS
    for finder in finders:
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


_DIGIT_FINDERS = (numbered, month_day, year, decade, century, relative.ago)
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
    relative.ago,
    _weekend,
)


def _timed(context: Context, index: int, timed: tuple[str, str, int]) -> Found:
    """A time of day, with the day that it is followed by, else on the day spoken of."""
    tokens = context.tokens
    begins, ends, stop = timed
    at = stop + (tokens.low(stop) in _ZONES)
    at += tokens.low(at) in ("on", ",")
    following = _plain(context, at)
    if following is not None and following.unit == "day":
        period = following.period and following.period.at(begins, ends)
        return Found(index, following.stop, period, "time", following.inner)
    base = context.last if _same_sentence_day(context, index) else context.published
    day = around(base, "day")
    return Found(index, stop, day and day.at(begins, ends), "time")


_ZONES = frozenset("et est edt eastern ct cst cdt central pt pst pdt pacific gmt utc local".split())


def _same_sentence_day(context: Context, index: int) -> bool:
    tokens = context.tokens
    start = tokens.sentence_start(index)
    return any(
        weekday(context, at) or month_day(context, at)
        for at in range(max(start, index - 20), index)
    )


def _with_time(context: Context, found: Found) -> Found:
    """Such as "Monday at 8 p.m.", "Sept. 26, 9 p.m."."""
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


def _anaphoric(context: Context, index: int) -> Found | None:
    """Such as "the next day", "that night", "a day earlier": counted from the day spoken of last."""
    tokens = context.tokens
    if context.last is None:
        return None
    steps = {"the next": 1, "the following": 1, "the previous": -1, "that same": 0, "the same": 0}
    word, at = tokens.low(index), index + 2
    ahead = steps.get(f"{word} {tokens.low(index + 1)}")
    if ahead is None and word == "that":
        ahead, at = 0, index + 1
    unit = "day" if tokens.low(at) in PARTS_OF_DAY else TIME_UNITS.get(tokens.low(at))
    if ahead is not None and unit in ("day", "week", "month", "year"):
        period = around(shift(context.last, ahead, unit), unit)
        return Found(index, at + 1, period, unit)
    if word in ("a", "one") and TIME_UNITS.get(tokens.low(index + 1)) in ("day", "week", "year"):
        way = {"earlier": -1, "later": 1}.get(tokens.low(index + 2))
        unit = tokens.low(index + 1)
        if way is not None:
            period = around(shift(context.last, way, unit), unit)
            return Found(index, index + 3, period, unit)
    return None

