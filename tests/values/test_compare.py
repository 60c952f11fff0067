"""Whether figures and dates can both be so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.values import Agreement, Quantity, compare, compare_dates, dates, quantities

SWAPPED = {Agreement.WITHIN: Agreement.CONTAINS, Agreement.CONTAINS: Agreement.WITHIN}

VALUES = st.one_of(st.none(), st.integers(0, 500), st.floats(0, 500))


@st.composite
def figures(draw: st.DrawFn) -> Quantity:
    low, high = draw(VALUES), draw(VALUES)
    if low is not None and high is not None and low > high:
        low, high = high, low
    unit = draw(st.sampled_from([None, "percent", "fraction", "times", "boats"]))
    return Quantity(0, 1, low, high, draw(st.booleans()), unit)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("300 people", "at least 87 people", Agreement.WITHIN),
        ("at least 87 people", "300 people", Agreement.CONTAINS),
        ("312 people", "268 people", Agreement.CLASHES),
        ("300 people", "fewer than 200 people", Agreement.CLASHES),
        ("about 300 people", "312 people", Agreement.CONTAINS),
        ("at least 87 people", "up to 300 people", Agreement.OVERLAPS),
        ("dozens of people", "312 people", Agreement.CONTAINS),
        ("dozens of people", "11 people", Agreement.CLASHES),
        ("a quarter of them", "25 percent of them", Agreement.EQUAL),
        ("$5 million", "€5 million", Agreement.INCOMPARABLE),
        ("$5 a day", "$5 a year", Agreement.INCOMPARABLE),
        ("5 percent", "5 percentage points", Agreement.INCOMPARABLE),
        ("300 nationals", "300 Kazakhs", Agreement.EQUAL),
    ],
)
def test_figures(first: str, second: str, expected: Agreement) -> None:
    assert compare(quantities(first)[0], quantities(second)[0]) is expected
    assert expected.agrees == (expected not in (Agreement.CLASHES, Agreement.INCOMPARABLE))


@given(figures(), figures())
def test_comparing_has_two_sides(first: Quantity, second: Quantity) -> None:
    there, back = compare(first, second), compare(second, first)
    assert SWAPPED.get(there, there) is back or {there, back} <= {
        Agreement.WITHIN,
        Agreement.CONTAINS,
    }
    if (first.low, first.high) != (None, None):
        assert compare(first, first) is Agreement.EQUAL


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("on Monday", "last week", Agreement.CLASHES),
        ("on Monday", "this week", Agreement.WITHIN),
        ("in 2015", "in June 2015", Agreement.CONTAINS),
        ("on Monday at 8 p.m.", "on Monday", Agreement.WITHIN),
        ("yesterday", "on Sept. 21, 2016", Agreement.EQUAL),
        ("this week", "the past two days", Agreement.CONTAINS),
        ("the past two weeks", "this month", Agreement.WITHIN),
        ("the past month", "this month", Agreement.OVERLAPS),
    ],
)
def test_dates(first: str, second: str, expected: Agreement) -> None:
    published = date(2016, 9, 22)
    one, other = dates(first, published)[0], dates(second, published)[0]
    assert compare_dates(one, other) is expected
    nothing = dates("last week", None)[0]
    assert compare_dates(one, nothing) is Agreement.INCOMPARABLE
