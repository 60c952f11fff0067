"""Numbers that lead to a place or a line: telephone numbers, addresses, points of a list."""

from __future__ import annotations

from sayso.values.lexicon import DASHES
from sayso.values.tokens import Tokens

_STREETS = frozenset(
    "street st avenue ave road rd boulevard blvd drive lane broadway pennsylvania court plaza "
    "parkway terrace square".split()
)
_COMPASS = frozenset("west east north south w e n s".split())
_CALLING = frozenset("call called dial dialed calling a the".split())
_CALLS = frozenset("call calls operator dispatcher dispatch".split())
_PLANS = frozenset("plan plans college account accounts groups".split())


def telephone(tokens: Tokens, start: int) -> bool:
    """Whether three or more runs of digits are tied by dashes ("800-273-8255", "9-1-1")."""
    first = start
    while (
        tokens.glued(first)
        and tokens.low(first - 1) in DASHES
        and (tokens.glued(first - 1) and tokens.low(first - 2).isdecimal() and start - first < 8)
    ):
        first -= 2
    at, runs = first, 1
    while (
        tokens.low(at + 1) in DASHES
        and tokens.glued(at + 1)
        and runs < 5
        and (tokens.glued(at + 2) and tokens.low(at + 2).isdecimal())
    ):
        at, runs = at + 2, runs + 1
    return runs > 2


def address(tokens: Tokens, stop: int) -> bool:
    """Whether a street follows: "131 West 23rd Street", "1600 Pennsylvania Avenue"."""
    at = stop
    while at < stop + 4 and tokens.raw(at)[:1].isupper():
        if tokens.low(at) in _STREETS:
            return True
        at += 1
        if tokens.low(at)[:1].isdigit() and tokens.low(at - 1) in _COMPASS:
            at += 2
    return False


def enumerates(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether it numbers a point of a list: "1. Vote", "2) Wait" at the start of a line."""
    if start > 0 and "\n" not in tokens.text[tokens.ends[start - 1] : tokens.starts[start]]:
        return False
    mark = tokens.low(stop)
    return mark in (".", ")") and tokens.glued(stop) and tokens.raw(stop + 1)[:1].isupper()


def emergency(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether it is a number to call, or a plan called by its number: "a 911 call", "529 plans"."""
    if tokens.low(start) in ("529", "527", "401") and tokens.low(stop) in _PLANS:
        return True
    if tokens.low(start) not in ("911", "411") or stop != start + 1:
        return False
    return tokens.low(start - 1) in _CALLING or tokens.low(stop) in _CALLS
