"""Quantities and dates in a text: found with their offsets, read as values, compared.

Everything here is a pure function of a text and two offsets into it, takes time in proportion to
the length, and answers for any text.
"""

from sayso.values.dates import DateExpression, dates
from sayso.values.quantities import Quantity, quantities

__all__ = ["DateExpression", "Quantity", "dates", "quantities"]
