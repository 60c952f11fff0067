"""Words beside a number that open it to one side or make it approximate.

"at least", "more than": a lower bound only. "up to", "fewer than": an upper bound only. "about",
"nearly", "some": both bounds, approximate. "just over" and "a bit more than": a lower bound,
approximate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.values.lexicon import TIME_UNITS
from sayso.values.tokens import Tokens

Bound = Literal["exact", "low", "high"]


@dataclass(frozen=True, slots=True)
class Qualifier:
    """What stands beside a number.

    Attributes:
        reach: index of its first piece if it stands before the number, index after its last
            piece if it stands behind.
        bound: which bound is left: both ("exact"), only the "low", only the "high" one.
        approximate: whether it blurs the value.
    """

    reach: int
    bound: Bound
    approximate: bool


_TABLE: tuple[tuple[str, Bound, bool], ...] = (
    (
        "about|around|nearly|almost|roughly|approximately|approx|approx .|some|close to|circa|~|"
        "an estimated|estimated|near|nearing|approaching|virtually|practically|an average of about|"
        "in the neighborhood of|in the range of|somewhere around|or so|an approximate|c .",
        "exact",
        True,
    ),
    (
        "more than|over|at least|above|exceeding|exceeds|exceeded|no fewer than|no less than|"
        "not less than|not fewer than|upward of|upwards of|in excess of|greater than|at minimum|"
        "a minimum of|minimum of|north of|better than|higher than|larger than|bigger than|"
        "older than|longer than|as few as|as little as|topping|topped|surpassing|surpassed|"
        "surpasses|tops|well over|well above|well more than|far more than|many more than|"
        "much more than|even more than|not just|>|> =|\u2265|starting at|beyond",
        "low",
        False,
    ),
    (
        "a bit more than|a little more than|slightly more than|a little over|just over|a bit over|"
        "slightly over|just above|slightly above|just more than|barely more than|"
        "a little above|only slightly more than",
        "low",
        True,
    ),
    (
        "less than|fewer than|under|below|up to|as many as|as much as|as high as|as long as|"
        "no more than|not more than|no longer than|no higher than|at most|a maximum of|"
        "maximum of|lower than|smaller than|shorter than|younger than|short of|well under|"
        "well below|far less than|far fewer than|much less than|south of|<|< =|\u2264|not even|"
        "to as many as|to as much as|within",
        "high",
        False,
    ),
    (
        "a bit less than|a little less than|slightly less than|a little under|just under|"
        "slightly under|just below|slightly below|just shy of|shy of|just short of|"
        "slightly fewer than|just less than|a bit under",
        "high",
        True,
    ),
)
_BEFORE = {
    phrase: (bound, approximate)
    for phrases, bound, approximate in _TABLE
    for phrase in phrases.split("|")
}
_LONGEST = max(len(phrase.split()) for phrase in _BEFORE)
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _BEFORE)
_THROUGH_TIME = frozenset(["over", "within", "past", "under"])
_BEFORE_OVER_TIME = frozenset("for took lasted last just well lasting taken spent spanning".split())

_BEHIND: dict[str, tuple[Bound, bool]] = {
    "or more": ("low", False),
    "or higher": ("low", False),
    "or greater": ("low", False),
    "or better": ("low", False),
    "or above": ("low", False),
    "or over": ("low", False),
    "or older": ("low", False),
    "or longer": ("low", False),
    "or up": ("low", False),
    "and up": ("low", False),
    "and over": ("low", False),
    "and above": ("low", False),
    "and older": ("low", False),
    "- plus": ("low", False),
    "plus": ("low", False),
    "+": ("low", False),
    "or less": ("high", False),
    "or fewer": ("high", False),
    "or lower": ("high", False),
    "or under": ("high", False),
    "or below": ("high", False),
    "or younger": ("high", False),
    "and under": ("high", False),
    "and younger": ("high", False),
    "or so": ("exact", True),
    "or thereabouts": ("exact", True),
    "- odd": ("exact", True),
    "- some": ("exact", True),
    "- ish": ("exact", True),
    "ish": ("exact", True),
}


def before(tokens: Tokens, index: int, unit: str | None) -> Qualifier | None:
    """The qualifier that ends just before the piece ``index``, the longest there is.

    Args:
        tokens: the pieces.
        index: first piece of the number.
        unit: what it counts; "over two weeks" is mostly no bound.
    """
    if tokens.low(index - 1) not in _LAST_WORDS:
        return None
    for length in range(_LONGEST, 0, -1):
        start = index - length
        if start < 0:
            continue
        found = _BEFORE.get(" ".join(tokens.lows[start:index]))
        if found is None:
            continue
        opener = tokens.low(start)
        if length == 1 and opener in _THROUGH_TIME and unit in TIME_UNITS:
            kept = opener == "over" and tokens.low(start - 1) in _BEFORE_OVER_TIME
            kept = kept or opener == "under"
            if not kept:
                return None
        return Qualifier(start, *found)
    return None


def behind(tokens: Tokens, index: int) -> Qualifier | None:
    """The qualifier that begins with the piece ``index``: "or more", "-plus"."""
    for length in (2, 1):
        found = _BEHIND.get(" ".join(tokens.lows[index : index + length]))
        if found is None:
            continue
        first = tokens.low(index)
        if first in ("-", "+", "ish") and not tokens.glued(index):
            return None
        if first == "plus" and not tokens.glued(index):
            following = tokens.low(index + 1)
            if following[:1].isdigit() or following in ("or", "a", "an", "the"):
                return None
        if first == "+" and tokens.glued(index + 1) and tokens.low(index + 1).isalnum():
            return None
        return Qualifier(index + length, *found)
    return None
