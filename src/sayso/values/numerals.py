"""Numbers as they are written: digits, words, mixtures, magnitudes.

The grammar of number words is the usual one of English: groups below a thousand, each with a
magnitude smaller than the last one's. Values are exact (``Fraction``) until they are handed out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from unicodedata import numeric

from sayso.values.tokens import Tokens

MOST_DIGITS = 1000
"""Longer runs of digits are no number that anybody counted."""

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
GLUED_SCALES = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12}
GLUED_SCALES |= {"trn": 10**12, **SCALES}
MONEY_SCALES = {"m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
_LARGE = {"hundred": 100, "dozen": 12, **SCALES}

_PLAIN = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_RATIO = re.compile(r"(\d{1,9})/(\d{1,9})")
_PARTS = frozenset("half third thirds quarter quarters fourth fourths fifth fifths".split())


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written.

    Attributes:
        start: index of its first piece.
        stop: index after its last piece.
        value: what it stands for.
        wordy: whether it is written without digits.
    """

    start: int
    stop: int
    value: Fraction
    wordy: bool


def plain(value: Fraction) -> int | float:
    """The value as a whole number where it is one, else the nearest floating-point number."""
    if value.denominator == 1:
        return value.numerator
    try:
        return float(value)
    except OverflowError:
        return round(value)


def digits(piece: str) -> Fraction | None:
    """Value of a piece of digits ("1,200", "5.2", "1/2"), None for what is no plain number."""
    if len(piece) > MOST_DIGITS or not piece[:1].isdigit():
        return None
    if _PLAIN.fullmatch(piece):
        return Fraction(piece.replace(",", ""))
    ratio = _RATIO.fullmatch(piece)
    if ratio and 0 < int(ratio[1]) < int(ratio[2]) <= 20:
        return Fraction(int(ratio[1]), int(ratio[2]))
    return None


def numeral(
    tokens: Tokens, start: int, *, money: bool = False, joined: bool = True
) -> Numeral | None:
    """The number that begins with the piece ``start``, as long as it can be, or None.

    Args:
        tokens: the pieces.
        start: where to begin.
        money: whether an amount is expected, so that "m" and "b" mean millions and billions.
        joined: whether "and" may stand inside ("two hundred and six"); not after "between".
    """
    first = tokens.low(start)
    if first[:1].isdigit():
        value = digits(first)
        return None if value is None else _after_digits(tokens, start, value, money)
    part = _vulgar(first)
    if part is not None:
        return Numeral(start, start + 1, part, False)
    if first in ("a", "an") or first in UNITS or first in TENS:
        return _words(tokens, start, joined)
    if first == "half":
        return _half(tokens, start)
    return None


def _vulgar(sign: str) -> Fraction | None:
    if len(sign) != 1 or not ("\u00bc" <= sign <= "\u00be" or "\u2150" <= sign <= "\u215e"):
        return None
    return Fraction(numeric(sign)).limit_denominator(100)


def _after_digits(tokens: Tokens, start: int, value: Fraction, money: bool) -> Numeral:
    at = start + 1
    sign = tokens.low(at)
    part = _vulgar(sign)
    if part is not None and tokens.glued(at):
        value += part
        at += 1
    elif value.denominator == 1 and "/" in sign and not tokens.glued(at):
        ratio = digits(sign)
        if ratio is not None and ratio < 1:
            value += ratio
            at += 1
    elif tokens.says(at, "and", "a", "half"):
        value += Fraction(1, 2)
        at += 3
    return _scaled(tokens, start, at, value, money)


def _scaled(tokens: Tokens, start: int, at: int, value: Fraction, money: bool) -> Numeral:
    scale = tokens.low(at)
    if tokens.glued(at) and scale in GLUED_SCALES:
        value *= GLUED_SCALES[scale]
        at += 1
    elif money and scale in MONEY_SCALES and (tokens.glued(at) or tokens.raw(at).isupper()):
        value *= MONEY_SCALES[scale]
        at += 1
    elif money and scale in GLUED_SCALES:
        value *= GLUED_SCALES[scale]
        at += 1
    else:
        if scale == "-" and tokens.low(at + 1) in _LARGE and tokens.glued(at + 1):
            at += 1
        while tokens.low(at) in _LARGE:
            value *= _LARGE[tokens.low(at)]
            at += 1
    return Numeral(start, at, value, False)


def _half(tokens: Tokens, start: int) -> Numeral | None:
    at = start + 1
    if tokens.low(at) in ("a", "-"):
        at += 1
    scale = tokens.low(at)
    if scale not in _LARGE:
        return None
    return Numeral(start, at + 1, Fraction(_LARGE[scale], 2), True)


def _words(tokens: Tokens, start: int, joined: bool) -> Numeral | None:
    at = start
    total, last = Fraction(0), 10**18
    while True:
        group = _group(tokens, at, joined, first=at == start)
        if group is None:
            break
        after, value = group
        if tokens.says(after, "and", "a", "half") and tokens.low(after + 3) in SCALES:
            value += Fraction(1, 2)
            after += 3
        scale = 1
        following = after + (tokens.low(after) == "-" and tokens.low(after + 1) in SCALES)
        while tokens.low(following) in SCALES:
            scale *= SCALES[tokens.low(following)]
            following += 1
        if scale >= last:
            break
        total += value * scale
        last = scale
        at = following if scale > 1 else after
        if scale == 1:
            break
    if at == start:
        return None
    if tokens.says(at, "and", "a", "half") and tokens.low(at + 3) not in _PARTS:
        total += Fraction(last if last < 10**18 else 1, 2)
        at += 3
    return Numeral(start, at, total, True)


def _group(tokens: Tokens, start: int, joined: bool, *, first: bool) -> tuple[int, Fraction] | None:
    """A number below a thousand ("three hundred and twelve", "a", "forty-five", "two dozen")."""
    at = start + (joined and not first and tokens.low(start) == "and")
    if tokens.low(at) in ("a", "an"):
        if first and tokens.low(at) == "a" and tokens.low(at + 1) in _LARGE:
            return _hundreds(tokens, at + 1, Fraction(1), joined)
        return None
    below = _below_hundred(tokens, at)
    if below is None:
        return None
    if tokens.low(below[0]) == "-" and tokens.low(below[0] + 1) == "hundred":
        below = (below[0] + 1, below[1])
    return _hundreds(tokens, below[0], Fraction(below[1]), joined)


def _hundreds(tokens: Tokens, at: int, value: Fraction, joined: bool) -> tuple[int, Fraction]:
    if tokens.low(at) == "dozen":
        return at + 1, value * 12
    if tokens.low(at) != "hundred":
        return at, value
    value *= 100
    at += 1
    rest_at = at + (joined and tokens.low(at) == "and")
    rest = _below_hundred(tokens, rest_at)
    if rest is None or (rest_at > at and tokens.low(rest[0]) in ("hundred", "dozen")):
        return at, value
    return rest[0], value + rest[1]


def _below_hundred(tokens: Tokens, at: int) -> tuple[int, int] | None:
    word = tokens.low(at)
    if word in UNITS:
        return at + 1, UNITS[word]
    if word not in TENS:
        return None
    following = at + 1 + (tokens.low(at + 1) == "-")
    unit = UNITS.get(tokens.low(following), 0)
    if 0 < unit < 10:
        return following + 1, TENS[word] + unit
    return at + 1, TENS[word]
