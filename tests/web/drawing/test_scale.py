import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.web.drawing.scale import seconds, time_ticks, value_ticks

DAY = 86_400.0


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 14, ["0", "5", "10", "15"]),
        (0, 3100, ["0", "1,000", "2,000", "3,000", "4,000"]),
        (1, 2, ["1", "1.25", "1.5", "1.75", "2"]),
        (0.2, 0.4, ["0.2", "0.25", "0.3", "0.35", "0.4"]),
        (5, 5, ["4", "4.5", "5", "5.5", "6"]),
    ],
)
def test_values_are_marked_at_round_numbers(low: float, high: float, words: list[str]) -> None:
    assert [tick.words for tick in value_ticks(low, high)] == words


def test_people_are_whole() -> None:
    assert [tick.words for tick in value_ticks(0, 9, whole=True)] == ["0", "5", "10"]
    assert [tick.words for tick in value_ticks(1.2, 2.9, whole=True)] == ["1", "2", "3"]


@given(st.floats(-1e12, 1e12), st.floats(1e-3, 1e12))
def test_marks_enclose_the_values(low: float, room: float) -> None:
    ticks = value_ticks(low, low + room)
    assert 2 <= len(ticks) <= 12
    assert ticks[0].at <= low + 1e-6 * max(1, abs(low))
    assert ticks[-1].at >= low + room - 1e-6 * max(1, abs(low) + room)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-03-04T08:00Z", "2026-03-04T20:00Z", ["09:00, 4 Mar", "12:00, 4 Mar"]),
        ("2026-03-04", "2026-03-06", ["5 Mar 2026", "6 Mar"]),
        ("2025-12-30", "2026-01-03", ["31 Dec 2025", "1 Jan 2026"]),
        ("2024-02-01", "2024-12-01", ["Mar 2024", "May 2024"]),
        ("1990-05-01", "2024-12-01", ["1995", "2002"]),
    ],
)
def test_time_is_marked_in_hours_days_months_or_years(
    first: str, last: str, words: list[str]
) -> None:
    ticks = time_ticks(seconds(first) or 0, seconds(last) or 0)
    assert [tick.words for tick in ticks][:2] == words


@given(st.floats(-5e10, 2e11), st.floats(60, 3e10), st.integers(2, 12))
def test_marks_of_time_lie_inside_and_are_not_many(first: float, span: float, most: int) -> None:
    ticks = time_ticks(first, min(first + span, 2.5e11), most)
    assert len(ticks) <= most + 1
    assert all(first <= tick.at <= first + span for tick in ticks)


def test_times_are_compared_as_instants() -> None:
    assert seconds("2026-03-04T10:00+02:00") == seconds("2026-03-04T08:00Z")
    assert seconds("2026-03-04") == seconds("2026-03-04T12:00")
    assert seconds("soon") is None
    assert seconds(None) is None
    assert seconds("2026-02-30") is None
