"""Expressions that count from the day that was spoken of last: "the next day", "that night"."""

from __future__ import annotations

from sayso.values.lexicon import PARTS_OF_DAY
from sayso.values.moment import Context, Found
from sayso.values.periods import around, shift

_STEPS = {
    ("the", "next"): 1,
    ("the", "following"): 1,
    ("the", "previous"): -1,
    ("that", "same"): 0,
    ("the", "same"): 0,
}
_UNITS = frozenset(["day", "week", "month", "year"])
_TELLS_WHICH = frozenset("he she they we i it that as when of ago".split())
OPENING_WORDS = frozenset(["the", "that", "all", "a", "one"])
"""What such an expression can begin with."""


def anaphoric(context: Context, index: int) -> Found | None:
    """Such as "the following morning", "that year", "a day earlier", "all week"."""
    tokens = context.tokens
    word, following = tokens.low(index), tokens.low(index + 1)
    if word == "all" and following in _UNITS and following != "day":
        return Found(index, index + 2, around(context.published, following), following)
    if context.last is None:
        return None
    if word in ("a", "one") and following in ("day", "week", "year"):
        way = {"earlier": -1, "later": 1}.get(tokens.low(index + 2))
        period = around(shift(context.last, way or 0, following), following)
        return Found(index, index + 3, period, following) if way else None
    ahead, at = _STEPS.get((word, following)), index + 2
    if ahead is None and word == "that":
        ahead, at = 0, index + 1
    unit = "day" if tokens.low(at) in PARTS_OF_DAY else tokens.low(at)
    if ahead is None or unit not in _UNITS or tokens.low(at + 1) in _TELLS_WHICH:
        return None
    return Found(index, at + 1, around(shift(context.last, ahead, unit), unit), unit)
