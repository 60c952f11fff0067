"""What a quantity of a text is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of a text.

    Attributes:
        start: first code point: of the qualifier, else of the currency's sign or the number.
        end: the code point after the number, its magnitude, a currency or "percent".
        low: the least value, None where open.
        high: the greatest value, None where open.
        approximate: whether the words blur it ("about", "dozens").
        unit: "percent", "percentage points", "fraction", "times", a unit, or the words for the
            thing counted; None where nothing says.
        unit_start: first code point of the words for the unit; None where it has none.
        unit_end: the code point after their last.
        currency: ISO 4217 code of an amount of money.
        per: what it is a rate over ("day", "gallon").
        as_of: offsets of the words that say when it held ("as of 9 a.m. on Wednesday").
    """

    start: int
    end: int
    low: int | float | None
    high: int | float | None
    approximate: bool = False
    unit: str | None = None
    unit_start: int | None = None
    unit_end: int | None = None
    currency: str | None = None
    per: str | None = None
    as_of: tuple[int, int] | None = None
