"""Times of publication."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ingest.dates import best_of, date_in_name, date_in_url, parse_when, rank


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("2024-08-28", "2024-08-28"),
        ("2024-08-28T10:00:00-0400", "2024-08-28T10:00:00-04:00"),
        ("2024-08-28T10:00:00.000+05", "2024-08-28T10:00:00+05:00"),
        ("2024-08-08T08:00Z", "2024-08-08T08:00Z"),
        ("2024-04-28 07:00:00Z", "2024-04-28T07:00:00Z"),
        ("2023-06-26T12:00:29.055Z", "2023-06-26T12:00:29.055Z"),
        ("Wed, 28 Aug 2024 10:00:00 GMT", "2024-08-28T10:00:00Z"),
        ("28 Aug 2024 10:00 +0100", "2024-08-28T10:00+01:00"),
        ("April 28, 2023 4:05 p.m. EDT", "2023-04-28T16:05"),
        ("Aug. 3rd, 2024", "2024-08-03"),
        ("Monday 5 September 2022", "2022-09-05"),
        ("12 Sept 2016 12:30am", "2016-09-12T00:30"),
        ("1714310400", "2024-04-28T13:20:00Z"),
        (1714310400000, "2024-04-28T13:20:00Z"),
        ("2024/08/28", "2024-08-28"),
        ("20240828", "2024-08-28"),
        ("20240828T101500Z", "2024-08-28T10:15:00Z"),
        ("2024-02-30", None),
        ("00:00-YY-DD-MM", None),
        ("yesterday", None),
        ("x" * 1000, None),
        (None, None),
        (True, None),
        ({"a": 1}, None),
    ],
)
def test_spellings(given_, wanted):
    assert parse_when(given_) == wanted


@given(st.text(max_size=60) | st.integers() | st.floats())
def test_any_value(value):
    when = parse_when(value)
    assert when is None or parse_when(when) == when


@given(st.datetimes(timezones=st.timezones() | st.none()))
def test_iso_comes_back(moment):
    assert (parse_when(moment.isoformat()) or "").startswith(
        f"{moment.year:04d}-{moment.month:02d}"
    )


def test_in_names_and_addresses():
    assert date_in_name("outlet_2016-09-12_a-story.txt") == "2016-09-12"
    assert date_in_name("2016-13-12.txt") is None
    assert date_in_name("12016-09-123.txt") is None
    assert date_in_url("https://example.org/news/2023/apr/28/a") == "2023-04-28"
    assert date_in_url("https://example.org/2023/04/28/a.html") == "2023-04-28"
    assert date_in_url("https://example.org/1/2/3") is None


def test_the_more_precise_of_one_day_wins():
    assert best_of(["2024-08-28", None, "2024-08-28T10:00:00Z"]) == "2024-08-28T10:00:00Z"
    assert best_of(["2024-08-28", "2020-01-01T10:00:00Z"]) == "2024-08-28"
    assert best_of([None]) is None
    assert [rank(x) for x in (None, "2024-08-28", "2024-08-28T10:00", "2024-08-28T10:00Z")] == [
        0, 1, 2, 3,
    ]  # fmt: skip
