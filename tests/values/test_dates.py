"""What is a date, how far it reaches and which days it stands for: one example a convention."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.values import dates

PUBLISHED = date(2016, 9, 22)  # a Thursday

Expected = list[tuple[str, str | None, str | None]]


def day(words: str, on: str) -> tuple[str, str, str]:
    return words, on, on


DATES: list[tuple[str, Expected]] = [
    # days
    ("He said on Monday night.", [day("Monday night", "2016-09-19")]),
    ("She will speak on Monday.", [day("Monday", "2016-09-26")]),
    ("He resigned Thursday.", [day("Thursday", "2016-09-22")]),
    ("He left last Thursday.", [day("last Thursday", "2016-09-15")]),
    ("It starts next Monday.", [day("next Monday", "2016-09-26")]),
    ("police released it on Monday of last week", [day("Monday of last week", "2016-09-12")]),
    (
        "It aired yesterday and tonight.",
        [
            day("yesterday", "2016-09-21"),
            day("tonight", "2016-09-22"),
        ],
    ),
    ("the Sept. 11 attacks and 9/11", [day("Sept. 11", "2001-09-11"), day("9/11", "2001-09-11")]),
    ("from Sept. 19 to 22", [("Sept. 19 to 22", "2016-09-19", "2016-09-22")]),
    ("June 16th of last year", [day("June 16th of last year", "2015-06-16")]),
    ("He takes over on Jan. 20, as planned.", [day("Jan. 20", "2017-01-20")]),
    ("before Election Day", [day("Election Day", "2016-11-08")]),
    (
        "on Labor Day and last Christmas",
        [
            day("Labor Day", "2016-09-05"),
            day("last Christmas", "2015-12-25"),
        ],
    ),
    # nested
    (
        "four days before Election Day",
        [
            day("four days before Election Day", "2016-11-04"),
            day("Election Day", "2016-11-08"),
        ],
    ),
    (
        "the day after Monday's debate, he said",
        [
            day("the day after Monday", "2016-09-20"),
            day("Monday", "2016-09-19"),
        ],
    ),
    ("11 days before the election", [day("11 days before the election", "2016-10-28")]),
    # stretches
    ("said last week", [("last week", "2016-09-12", "2016-09-18")]),
    ("this weekend they will", [("this weekend", "2016-09-24", "2016-09-25")]),
    ("over the weekend", [("the weekend", "2016-09-17", "2016-09-18")]),
    ("It is due next month.", [("next month", "2016-10-01", "2016-10-31")]),
    ("so far this year", [("so far this year", "2016-01-01", "2016-09-22")]),
    ("earlier this month", [("earlier this month", "2016-09-01", "2016-09-22")]),
    ("early September", [("early September", "2016-09-01", "2016-09-10")]),
    ("in late August", [("late August", "2016-08-21", "2016-08-31")]),
    ("the end of the year", [("the end of the year", "2016-12-01", "2016-12-31")]),
    (
        "the first few weeks of September",
        [("the first few weeks of September", "2016-09-01", "2016-09-21")],
    ),
    ("in the past two weeks", [("the past two weeks", "2016-09-08", "2016-09-22")]),
    ("in the next eight weeks", [("the next eight weeks", "2016-09-22", "2016-11-17")]),
    ("three years ago", [("three years ago", "2013-01-01", "2013-12-31")]),
    ("two decades ago", [("two decades ago", "1996-01-01", "1996-12-31")]),
    (
        "the last two weeks of the campaign",
        [("the last two weeks of the campaign", "2016-10-25", "2016-11-08")],
    ),
    (
        "this summer and last winter",
        [
            ("this summer", "2016-06-01", "2016-08-31"),
            ("last winter", "2015-12-01", "2016-02-29"),
        ],
    ),
    ("In January, he spoke.", [("January", "2016-01-01", "2016-01-31")]),
    ("She will leave in January.", [("January", "2017-01-01", "2017-01-31")]),
    ("the third quarter of 2015", [("the third quarter of 2015", "2015-07-01", "2015-09-30")]),
    (
        "in the mid-1990s and the '80s",
        [
            ("mid-1990s", "1994-01-01", "1996-12-31"),
            ("'80s", "1980-01-01", "1989-12-31"),
        ],
    ),
    ("the 2012 election", [("2012", "2012-01-01", "2012-12-31")]),
    ("from 2011 to 2016", [("2011 to 2016", "2011-01-01", "2016-12-31")]),
    # times
    ("at 9 a.m. on Wednesday", [("9 a.m. on Wednesday", "2016-09-21T09:00", "2016-09-21T09:00")]),
    ("Monday at 8 p.m.", [("Monday at 8 p.m.", "2016-09-19T20:00", "2016-09-19T20:00")]),
    ("from 6 to 9 a.m.", [("6 to 9 a.m.", "2016-09-22T06:00", "2016-09-22T09:00")]),
    (
        "three o'clock in the morning",
        [("three o'clock in the morning", "2016-09-22T03:00", "2016-09-22T03:00")],
    ),
    # counted from another day
    (
        "He was shot on Tuesday. The next day, he spoke.",
        [
            day("Tuesday", "2016-09-20"),
            day("The next day", "2016-09-21"),
        ],
    ),
    # none
    ("now, recently, for years, in recent days, some day, the final weeks, later", []),
    ("He may march on; June Carter and Theresa May fall.", []),
    ("USA TODAY reported; CBS This Morning; Fox News Sunday; Easter Island", []),
    ("the 2,016 people, $2016, No. 2016 and 1600 Pennsylvania Avenue", []),
]


@pytest.mark.parametrize(("text", "expected"), DATES, ids=[text for text, _ in DATES])
def test_dates(text: str, expected: Expected) -> None:
    found = dates(text, PUBLISHED)
    assert [(text[d.start : d.end], d.first, d.last) for d in found] == expected


@pytest.mark.parametrize("words", ["last week", "Monday", "June", "three years ago", "8 p.m."])
def test_without_publication_relative_dates_stand_for_nothing(words: str) -> None:
    (found,) = dates(f"He said so in {words}, perhaps.", None)
    assert (found.first, found.last) == (None, None)


def test_a_report_of_the_year_1900() -> None:
    found = dates("He said on Monday, as last year and in June.", date(1900, 1, 3))
    assert [(d.first, d.last) for d in found] == [
        ("1900-01-01", "1900-01-01"),
        ("1899-01-01", "1899-12-31"),
        ("1899-06-01", "1899-06-30"),
    ]
