"""Quantities and dates in a text: found with their offsets, read as values, compared.

Everything here is a pure function of a text and two offsets into it, takes time in proportion to
the length, and answers for any text.
"""

from sayso.values.compare import Agreement, compare, compare_dates
from sayso.values.dates import DateExpression, dates
from sayso.values.parts import parts
from sayso.values.quantities import quantities
from sayso.values.quantity import Quantity

__all__ = [
    "Agreement",
    "DateExpression",
    "Quantity",
    "compare",
    "compare_dates",
    "dates",
    "parts",
    "quantities",
]
