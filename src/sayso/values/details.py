"""What stands around a figure: the rate it is given over, when it held, whose age it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.values.lexicon import TIME_UNITS
from sayso.values.tokens import Tokens

_OVER_THING = frozenset(
    "gallon barrel share ton tonne pound person household family child student capita head vote "
    "voter mile acre unit ticket plate game episode ounce user worker employee inmate hour "
    "kilowatt megawatt bushel piece article title".split()
)
_REACH = 8
_OF_LIFE = frozenset(["of", "age", "aged", "ages", "at", "turned", "turns", "turning"])


def per(tokens: Tokens, index: int) -> str | None:
    """What the figure before the piece ``index`` is a rate over ("day" of "20 a day").

    "per", "each" and "every" may stand a few words later in the same clause.
    """
    if tokens.low(index) == "apiece":
        return "piece"
    over = tokens.low(index + 1)
    if tokens.low(index) in ("a", "an") or (tokens.low(index) == "/" and tokens.glued(index + 1)):
        if over in TIME_UNITS and not over.endswith("s"):
            return None if tokens.low(index + 2) in ("ago", "earlier", "later") else over
        return over if over in _OVER_THING else None
    for at in range(index, min(index + _REACH, len(tokens))):
        word = tokens.lows[at]
        if not (word[0].isalnum() or word in "'-"):
            return None
        if word[0].isdigit():
            return None
        if word in ("per", "each", "every"):
            over = tokens.low(at + 1)
            known = over in TIME_UNITS or (over in _OVER_THING and word == "per")
            return over if known or (word == "per" and at == index and over.isalpha()) else None
    return None


def as_of(tokens: Tokens, index: int, dated: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Offsets of the words in the same sentence that say when a figure held, or None.

    "as of" and "as at" with an expression of time after them; where the figure "had" been reached
    by a time, that too.

    Args:
        tokens: the pieces.
        index: where the figure stands.
        dated: offsets of the expressions of time, in order.
    """
    start, stop = tokens.sentence_start(index), tokens.sentence_stop(index)
    start, stop = max(start, index - 60), min(stop, index + 60)
    had = False
    for at in range(start, stop):
        if tokens.lows[at] in ("as", "by"):
            follows = at + 2 if tokens.low(at + 1) in ("of", "at") and tokens.low(at) == "as" else 0
            had = "had" in tokens.lows[start:stop] or "risen" in tokens.lows[start:stop]
            if tokens.lows[at] == "by" and had:
                follows = at + 1
            if not follows or follows >= len(tokens):
                continue
            end = _dated_from(tokens.starts[follows], dated, tokens.low(at) == "by")
            if end is not None:
                return tokens.starts[at], end
    return None


def _dated_from(offset: int, dated: Sequence[tuple[int, int]], exact: bool) -> int | None:
    at = bisect_left(dated, (offset, 0))
    if at < len(dated) and dated[at][0] - offset <= (0 if exact else 12):
        return dated[at][1]
    return None


def whose_age(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether a bare number is somebody's age: "Schiff, 56, who", "at age 12", "(aged 30)"."""
    number = tokens.low(start)
    if stop != start + 1 or not number.isdecimal() or not 0 < int(number[:4]) < 120:
        return False
    if tokens.low(start - 1) in ("age", "aged", "ages"):
        return True
    name = tokens.raw(start - 2)
    apart = tokens.low(start - 1) in (",", "(") and tokens.low(stop) in (",", ".", ")", ";")
    return apart and name[:1].isupper() and name.isalpha()
