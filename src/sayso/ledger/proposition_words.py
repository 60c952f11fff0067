"""What a proposition comes to, in words: how many carry it, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.ledger.proposition_stops import unnamed
from sayso.model import Origins, Root

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def origins_counted(least: int, most: int) -> str:
    """How many origins there are: "1 traced origin", "1–2 traced origins"."""
    if not most:
        return "no traced origin"
    counted = f"{most:,}" if least == most else f"{least:,}–{most:,}"
    return f"{counted} traced origin{'' if most == 1 else 's'}"


def left_open(origins: Origins) -> str:
    """What leaves the number open: "two unnamed sources could be one"; "" where nothing does."""
    open_ones = [root for root in origins.roots if root.may_be]
    if origins.min == origins.max or not open_ones:
        return ""
    without_name = sum(map(unnamed, open_ones))
    if without_name == 0:
        return f"{_in_words(len(open_ones))} names could stand for one"
    if without_name == len(open_ones):
        if without_name == 2:
            return "two unnamed sources could be one"
        return f"some of {_in_words(without_name)} unnamed sources could be one"
    if without_name == 1:
        return f"an unnamed source could be {_the_other(open_ones)}"
    return f"{_in_words(without_name)} unnamed sources could be one with others"


def _the_other(roots: Sequence[Root]) -> str:
    named = [root.name for root in roots if not unnamed(root)]
    return named[0] if len(named) == 1 else "one of the others"


def _in_words(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"
