"""Whether two figures, or two dates, can both be so.

A figure is the interval from its lowest to its highest value, open where a bound is missing; an
approximate one reaches a tenth of its value further on either side. "A later 300" agrees with "at
least 87", since 300 lies in what that leaves open; it clashes with "fewer than 200".
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from sayso.values.dates import DateExpression
from sayso.values.quantity import Quantity

_BLUR = Fraction(1, 10)

_Interval = tuple[Fraction | None, Fraction | None]


class Agreement(Enum):
    """How the values of two expressions lie to each other.

    Attributes:
        EQUAL: the same values.
        WITHIN: all values of the first are among the second's: it is more exact, and agrees.
        CONTAINS: all values of the second are among the first's.
        OVERLAPS: they have values in common, and each has others beside.
        CLASHES: they have no value in common; both cannot be so of one thing at one time.
        INCOMPARABLE: they are not of one kind (percent and dollars, per day and per year), or
            one of them has no value.
    """

    EQUAL = "equal"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    CLASHES = "clashes"
    INCOMPARABLE = "incomparable"

    @property
    def agrees(self) -> bool:
        """Whether both can be so."""
        return self not in (Agreement.CLASHES, Agreement.INCOMPARABLE)


def compare(first: Quantity, second: Quantity) -> Agreement:
    """How two quantities' values lie to each other.

    Units are compared where both are measured (percent, fraction, times, currencies); what is
    counted is not looked at, since reports word it differently. Fractions and percent compare as
    shares of a whole.
    """
    if first.currency != second.currency or first.per != second.per:
        return Agreement.INCOMPARABLE
    kinds = _kind(first), _kind(second)
    if kinds[0] != kinds[1]:
        return Agreement.INCOMPARABLE
    return _compared(_interval(first), _interval(second), _bare(first), _bare(second))


def compare_dates(first: DateExpression, second: DateExpression) -> Agreement:
    """How the stretches of time of two expressions lie to each other.

    A time of day is a moment of its day: "Monday at 8 p.m." lies within "Monday". An expression
    that stands for nothing, for want of a date of publication, is incomparable.
    """
    one, other = _moments(first), _moments(second)
    if one is None or other is None:
        return Agreement.INCOMPARABLE
    (a, b), (c, d) = one, other
    if (a, b) == (c, d):
        return Agreement.EQUAL
    if b < c or d < a:
        return Agreement.CLASHES
    if a >= c and b <= d:
        return Agreement.WITHIN
    return Agreement.CONTAINS if c >= a and d <= b else Agreement.OVERLAPS


def _moments(found: DateExpression) -> tuple[str, str] | None:
    if found.first is None and found.last is None:
        return None
    begins, ends = found.first or "0000-01-01", found.last or "9999-12-31"
    return begins if "T" in begins else begins + "T00:00", ends if "T" in ends else ends + "T24:00"


_SHARES = frozenset(["percent", "fraction"])
_KINDS = frozenset(["percentage points", "basis points", "times"])


def _kind(found: Quantity) -> str:
    if found.unit in _SHARES:
        return "share"
    return found.unit if found.unit in _KINDS else "count"


def _bare(found: Quantity) -> _Interval:
    scale = Fraction(1, 100) if found.unit == "percent" else Fraction(1)
    low = None if found.low is None else Fraction(str(found.low)) * scale
    high = None if found.high is None else Fraction(str(found.high)) * scale
    return low, high


def _interval(found: Quantity) -> _Interval:
    low, high = _bare(found)
    if not found.approximate:
        return low, high
    return low and low - abs(low) * _BLUR, high and high + abs(high) * _BLUR


def _compared(first: _Interval, second: _Interval, said: _Interval, also: _Interval) -> Agreement:
    if first == (None, None) or second == (None, None):
        return Agreement.INCOMPARABLE
    if said == also:
        return Agreement.EQUAL
    if _below(first[1], second[0]) or _below(second[1], first[0]):
        return Agreement.CLASHES
    if _inside(first, second):
        return Agreement.WITHIN
    return Agreement.CONTAINS if _inside(second, first) else Agreement.OVERLAPS


def _below(high: Fraction | None, low: Fraction | None) -> bool:
    return high is not None and low is not None and high < low


def _inside(inner: _Interval, outer: _Interval) -> bool:
    from_below = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    from_above = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return from_below and from_above
