"""Values that figures give, and whether two of them can both be so.

Stricter and more lenient than comparing numbers: "about" reaches as far as the number is round
("about 300" agrees with 312, "about 1,150" not with 1,220), and a number given to fewer places
agrees with one that rounds to it ("46 percent" and 46.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.lineage.clash_units import Unit, unit_of
from sayso.model import Figure

_BLUR: Final = 0.05
_NEAR: Final = 0.01
_LARGE: Final = 1000
_BEYOND: Final = 10**30
_VAGUE: Final = 4
"""How many times more "dozens" or "hundreds" may be than their least."""
_DIGITS: Final = re.compile(r"\d[\d,  ]*(?:\.(\d+))?")
_MAGNITUDE: Final = re.compile(r"\b(thousand|million|billion|trillion|mln|bn|m|k)\b", re.I)
_SIZES: Final = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """A value, in the unit of its kind.

    Attributes:
        figure: id of the figure; None where the words give a number that is none ("one guard").
        low: the least value, None where open.
        high: the greatest value, None where open.
        blur: how far the words reach beyond, on either side.
        step: of what the least value is a round number (100 of 300, 1 of 312).
        unit: what it counts or measures.
        words: the figure's unit as worded.
        per: what it is a rate over.
        as_of: when it held, as the figure has it.
    """

    figure: str | None
    low: float | None
    high: float | None
    blur: float
    step: float
    unit: Unit
    words: str | None = None
    per: str | None = None
    as_of: str | None = None


def value_of(figure: Figure) -> Value | None:
    """The value that a figure gives; None where it gives none, or one beyond all counting."""
    ends = [each for each in (figure.low, figure.high) if each is not None]
    if not ends or max(map(abs, ends)) > _BEYOND:
        return None
    unit = unit_of(figure.unit, figure.currency)
    low, high = (None if each is None else each * unit.factor for each in (figure.low, figure.high))
    bare = figure.low if figure.low is not None else figure.high or 0
    blur = _blur(figure, abs(bare)) * unit.factor
    vague = figure.approximate and figure.high is None
    step = _VAGUE * abs(bare) if vague else _step(bare)
    return Value(
        *(figure.id, low, high, blur, step * unit.factor, unit),
        *(figure.unit, figure.per, figure.as_of),
    )


def agree(one: Value, other: Value) -> bool:
    """Whether both values can be so of one thing at one time."""
    slack = 0.0
    if one.unit.measured and one.unit.factor != other.unit.factor:
        slack = 0.5 * max(one.unit.factor, other.unit.factor)
    reach = slack + max(one.blur, other.blur, _rounded(one, other))
    return not _below(one.high, other.low, reach) and not _below(other.high, one.low, reach)


def same(one: Value, other: Value) -> bool:
    """Whether two values are the same number, however exactly they are given."""
    ends = one.low if one.low is not None else one.high
    other_ends = other.low if other.low is not None else other.high
    if ends is None or other_ends is None or not agree(one, other):
        return False
    return abs(ends - other_ends) <= max(one.blur, other.blur, _rounded(one, other))


def _below(high: float | None, low: float | None, reach: float) -> bool:
    return high is not None and low is not None and high + reach < low - 1e-9


def _rounded(one: Value, other: Value) -> float:
    ends = [each for each in (one.low, one.high, other.low, other.high) if each is not None]
    large = max(map(abs, ends))
    factor = max(one.unit.factor, other.unit.factor)
    if large < _LARGE * factor or one.unit.kind == "share":
        return 1e-6 * large
    return _NEAR * large if max(one.step, other.step) >= 100 * factor else 1e-6 * large


def _blur(figure: Figure, bare: float) -> float:
    found = _DIGITS.search(figure.text)
    size = _MAGNITUDE.search(figure.text)
    exact = 0.0
    if found is not None and (size is not None or figure.unit == "percent"):
        scale = _SIZES[size[1].lower()] if size else 1.0
        exact = 0.499 * scale * 10 ** -len(found[1] or "")
    if not figure.approximate or figure.low != figure.high:
        return exact
    return max(exact, _BLUR * bare, _step(bare) / 2)


def _step(bare: float) -> float:
    """The greatest power of ten that a whole number can be divided by; 1 of other numbers."""
    if bare <= 0 or bare != int(bare):
        return 1.0
    step = 1
    while bare % (step * 10) == 0:
        step *= 10
    return float(step)
