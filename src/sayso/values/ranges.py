"""Two numbers that are one figure ("between 40 and 60", "3-4"), and those that are two.

"46 percent to 35 percent", "19-15" and "from 58 percent to 55 percent" are two figures: results
of a vote or a poll, or a change. What rises is a range, unless the words before it speak of a
lead or a change.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from sayso.values.amounts import Amount, amount
from sayso.values.lexicon import DASHES
from sayso.values.tokens import Tokens
from sayso.values.units import Unit, sign_before

_SIGNS = frozenset("$\u00a3\u20ac\u00a5")
_CONTEST = frozenset(
    "lead leads led leading trail trails trailed trailing beat beats beating ahead over voted vote "
    "defeat defeated won win wins lost loses score edge edges edged margin favor versus tied tie "
    "split passed approved against".split()
)
_RESULT = frozenset(
    "vote votes ruling decision win victory loss margin lead tie record split favor odds majority "
    "advantage count score deadlock verdict against".split()
)
_CHANGE = frozenset(
    "rose rise rises rising fell fall falls falling dropped drop drops dropping increased increase "
    "increases increasing grew grow grown growing declined decline cut raised raise raising "
    "lowered lower down up went go jumped jump climbed climb slipped slid doubled tripled soared "
    "plunged moved shifted swelled expanded shrank shrunk reduced reduce changed expand bumped "
    "narrowed widened ticked improved expanding from".split()
)
_RANGING = frozenset("range ranges ranged ranging anywhere vary varies varying varied".split())
_REACH = 8


def extended(tokens: Tokens, first: Amount) -> Amount:
    """The range that begins with an amount, or that amount itself where there is none."""
    linked = _link(tokens, first)
    if linked is None:
        return first
    second, between = linked
    low, high = first.low, second.high
    if low is None or high is None or second.low is None or first.high is None:
        return first
    first_value, first_unit = low, first.unit
    scaled = _same_scale(first, second)
    if scaled is not None:
        first_value = scaled
    takes_second = second.unit is not None and (first_unit is None or not first_unit.measured)
    unit = second.unit if takes_second else first_unit
    if first_value >= high or _two_values(tokens, first, second, between):
        return first
    return replace(
        first, stop=second.stop, low=first_value, high=high, unit=unit, wordy=first.wordy
    )


def starts_between(tokens: Tokens, start: int) -> bool:
    """Whether "between" stands before the piece ``start``, maybe with a currency's sign."""
    if tokens.says(start - 4, "between", "the", "ages", "of"):
        return True
    blurred = tokens.low(start - 1) in ("about", "roughly")
    return tokens.low(start - 1 - blurred) == "between"


def _link(tokens: Tokens, first: Amount) -> tuple[Amount, bool] | None:
    """The amount that stands behind "to", "and" or a dash, and whether "between" opens the two."""
    between = starts_between(tokens, first.start)
    at = _link_at(tokens, first, between)
    if at is None:
        return None
    signed = tokens.low(at + 1) in _SIGNS
    second = amount(tokens, at + 1 + signed)
    if second is None or second.approximate or (second.start > at + 1 and not between):
        return None
    if _differ(first.unit, second.unit):
        return None
    suspended = at > first.stop
    if tokens.low(at) == "or" and not suspended and not _close(first, second):
        return None
    if signed and sign_before(tokens, at + 2) is None:
        return None
    return second, between


def _link_at(tokens: Tokens, first: Amount, between: bool) -> int | None:
    """Index of the word or dash that can tie an amount to the next one."""
    at = first.stop
    word = tokens.low(at)
    if word == "-" and tokens.glued(at) and tokens.low(at + 1) in ("to", "and", "or"):
        return at + 1
    if between:
        if word in ("and", "to") or word in DASHES:
            return at
        unit = first.unit
        near = unit is not None and at <= unit.start and unit.stop <= at + 3
        return unit.stop if unit and near and tokens.low(unit.stop) == "and" else None
    if word in DASHES:
        return at if tokens.glued(at) and tokens.glued(at + 1) else None
    return at if word in ("to", "or") else None


def _differ(first: Unit | None, second: Unit | None) -> bool:
    """Whether two units are measures of two kinds, as percent and dollars are."""
    if first is None or second is None:
        return False
    if first.currency or second.currency:
        return first.measured and second.measured and first.currency != second.currency
    return first.measured and _percent(first) != _percent(second)


def _close(first: Amount, second: Amount) -> bool:
    if first.low is None or second.low is None:
        return False
    return (
        first.low < second.low <= 2 * max(first.low, Fraction(1)) and second.stop - second.start < 3
    )


def _same_scale(first: Amount, second: Amount) -> Fraction | None:
    """Value of "5" in "5 to 10 million"."""
    if first.low is None or second.low is None or not second.bare or second.bare == second.low:
        return None
    if first.bare != first.low or first.low >= second.bare:
        return None
    if first.low >= 1000 or first.stop - first.start > 2:
        return None
    return first.low * (second.low / second.bare)


def _two_values(tokens: Tokens, first: Amount, second: Amount, between: bool) -> bool:
    before = tokens.lows[
        max(tokens.sentence_start(first.start), first.start - _REACH) : first.start
    ]
    if between or (before[-1:] == ["from"] and set(before[-4:]) & _RANGING):
        return False
    if _percent(first.unit) and first.stop > first.start + 1 and _percent(second.unit):
        return True
    following = {tokens.low(second.stop), tokens.low(second.stop + 1)}
    dashed = tokens.low(first.stop) in DASHES
    if dashed and following & _RESULT:
        return True
    if tokens.low(first.start - 1) == "from" and set(before[:-1]) & _CHANGE:
        return True
    return bool(set(before[-5:]) & _CONTEST) and _same_kind(first, second)


def _same_kind(first: Amount, second: Amount) -> bool:
    return (
        (first.unit is None)
        or not (first.unit.currency or second.unit is None)
        or (_percent(second.unit))
    )


def _percent(unit: Unit | None) -> bool:
    return unit is not None and unit.name in ("percent", "percentage points")
