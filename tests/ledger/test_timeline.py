"""Time is counted without gaps, in stretches that fit."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, update

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.ledger.timeline import UNITS, Unit, _end, _start, timeline
from sayso.store.schema import day, report
from weighed_desk import sample_desk
from weighed_reports import COURIER, GAZETTE, LEDGER, TIMES, WIRE, WIRE_FELL, said


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


def published(desk: Desk, **days: str | None) -> None:
    with desk.store.write() as connection:
        for number, each in enumerate((WIRE, COURIER, GAZETTE, LEDGER, TIMES)):
            new = list(days.values())[number % len(days)]
            connection.execute(update(report).where(report.c.id == each.id).values(day=new))


def test_counts_reports_and_claims_day_by_day(desk: Desk) -> None:
    found = timeline(desk)
    assert found.unit == "day"
    assert [(each.first, each.reports, each.claims) for each in found.stretches] == [
        ("2026-05-04", 3, 7),
        ("2026-05-05", 1, 3),
        ("2026-05-06", 1, 1),
    ]
    assert (found.undated, found.undated_claims) == (1, 1)


def test_there_are_no_gaps(desk: Desk) -> None:
    published(desk, a="2024-01-30", b="2024-03-02")
    found = timeline(desk, unit="month")
    assert [(each.first, each.last, each.reports) for each in found.stretches] == [
        ("2024-01-01", "2024-01-31", 3),
        ("2024-02-01", "2024-02-29", 0),
        ("2024-03-01", "2024-03-31", 2),
    ]


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2024-01-01", "2024-01-01", "day"),
        ("2024-01-01", "2024-03-01", "day"),
        ("2024-01-01", "2024-12-31", "week"),
        ("2020-01-01", "2024-12-31", "month"),
        ("1950-01-01", "2024-12-31", "year"),
        ("0001-01-01", "9999-12-31", "year"),
    ],
)
def test_the_unit_fits_the_time(desk: Desk, first: str, last: str, unit: str) -> None:
    published(desk, a=first, b=last)
    found = timeline(desk)
    assert found.unit == unit
    assert (sum(each.reports for each in found.stretches)) == 5
    assert found.stretches[0].first <= first
    assert found.stretches[-1].last >= last


def test_a_unit_that_gives_too_many_is_made_longer(desk: Desk) -> None:
    published(desk, a="2000-01-01", b="2024-12-31")
    assert timeline(desk, unit="day").unit == "year"
    assert timeline(desk).units == ("year",)
    assert timeline(desk, unit="day", most=10_000).unit == "day"


def test_keeps_to_the_days_asked_for(desk: Desk) -> None:
    found = timeline(desk, since="2026-05-05", until="2026-05-05")
    assert [each.reports for each in found.stretches] == [1]
    assert timeline(desk, since="2030-01-01").stretches == ()


def test_months_and_years_alone_count_from_their_first_day(desk: Desk) -> None:
    published(desk, a="2026-05", b="2026", c="no day", d=None, e="2026-05-02")
    found = timeline(desk, unit="month")
    assert {each.first[:7]: each.reports for each in found.stretches if each.reports} == {
        "2026-01": 1,
        "2026-05": 2,
    }


def test_counts_statements_by_the_day_that_they_are_about(desk: Desk) -> None:
    rows = [{"report": WIRE.id, "statement": said(WIRE_FELL), "first": "2026-05-05", "last": None}]
    with desk.store.write() as connection:
        connection.execute(insert(day), [{**rows[0], "last": "2026-05-06"}] * 2)
    assert [each.told for each in timeline(desk).stretches] == [0, 1, 0]


def test_earlier_versions_do_not_count(desk: Desk) -> None:
    with desk.store.write() as connection:
        connection.execute(update(report).where(report.c.id == WIRE.id).values(latest=False))
    assert [each.reports for each in timeline(desk).stretches] == [2, 1, 1]


def test_no_other_unit_is_known(desk: Desk) -> None:
    with pytest.raises(UsageError, match="time is counted by day, week, month, year"):
        timeline(desk, unit="hour")  # type: ignore[arg-type]


@given(st.dates(), st.sampled_from(UNITS))
def test_every_day_is_in_one_stretch(given_day: date, unit: Unit) -> None:
    first = _start(given_day, unit)
    last = _end(first, unit)
    assert first <= given_day <= last
    assert _start(last, unit) == first
    if last < date.max:
        assert _start(last + timedelta(days=1), unit) == last + timedelta(days=1)
