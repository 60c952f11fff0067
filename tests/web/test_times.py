"""The page of reports and claims over time."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.desk import open_desk
from sayso.ledger.timeline import Stretch
from sayso.web.app import create_app
from sayso.web.drawing.bars import bars_drawn
from sayso.web.time_query import named, short
from weighed_desk import sample_desk

HOST = "http://127.0.0.1:8765"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(create_app(sample_desk(tmp_path_factory.mktemp("time"))), base_url=HOST)


def test_bars_and_numbers_lead_to_the_lists_of_their_time(client: TestClient) -> None:
    page = client.get("/time").text
    assert page.count('href="/reports?since=2026-05-04&amp;until=2026-05-04"') == 3
    assert page.count('href="/search?since=2026-05-04&amp;until=2026-05-04"') == 3
    assert "4 May 2026: 3 reports" in page
    assert "1 report with 1 claim has no day of publication" in page
    assert "Statements by the day" not in page


def test_longer_stretches_lead_closer(client: TestClient) -> None:
    page = client.get("/time?unit=month").text
    assert 'href="/time?since=2026-05-01&amp;until=2026-05-31&amp;unit=day"' in page
    assert "May 2026: 5 reports" in page


@pytest.mark.parametrize("query", ["unit=hour", "since=x", "until=2026-13-01", "since=2030-01-01"])
def test_no_address_breaks_it(client: TestClient, query: str) -> None:
    assert client.get(f"/time?{query}").status_code == 200


def test_an_empty_desk_says_so(tmp_path: Path) -> None:
    client = TestClient(create_app(open_desk(str(tmp_path / "a.db"), create=True)), base_url=HOST)
    assert "There are no reports here yet." in client.get("/time").text


def test_json_tells_the_same(client: TestClient) -> None:
    told = client.get("/api/time?unit=year").json()
    assert told["unit"] == "year"
    assert told["undated"] == 1
    assert told["stretches"] == [
        {"first": "2026-01-01", "last": "2026-12-31", "reports": 5, "claims": 11, "told": 0}
    ]
    assert client.get("/api/time?unit=hour").status_code == 422


@pytest.mark.parametrize(
    ("first", "last", "unit", "words", "under"),
    [
        ("2026-03-06", "2026-03-06", "day", "6 Mar 2026", "6 Mar"),
        ("2026-03-02", "2026-03-08", "week", "2 to 8 Mar 2026", "2 Mar"),
        ("2026-03-30", "2026-04-05", "week", "30 Mar to 5 Apr 2026", "30 Mar"),
        ("2025-12-29", "2026-01-04", "week", "29 Dec 2025 to 4 Jan 2026", "29 Dec"),
        ("2026-03-01", "2026-03-31", "month", "Mar 2026", "Mar 2026"),
        ("2026-01-01", "2026-12-31", "year", "2026", "2026"),
    ],
)
def test_stretches_are_called_as_people_do(
    first: str, last: str, unit: str, words: str, under: str
) -> None:
    each = Stretch(first, last, 0, 0, 0)
    assert named(each, unit) == words  # type: ignore[arg-type]
    assert short(each, unit) == under  # type: ignore[arg-type]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=200), st.sampled_from([360, 1200]))
def test_bars_stand_beside_each_other_and_in_proportion(numbers: list[int], width: int) -> None:
    chart = bars_drawn(numbers, [str(each) for each in numbers], width, 150)
    assert len(chart.bars) == len(numbers)
    for bar, number in zip(chart.bars, numbers, strict=True):
        assert (bar.height > 0) == (number > 0)
        assert bar.y >= 0
        assert abs(bar.y + bar.height - chart.ground) < 0.02
        assert bar.x + bar.width <= width + 1
    highest = max(chart.bars, key=lambda bar: bar.height)
    assert numbers[highest.number] >= max(numbers) * 0.9 or highest.height <= 1
    assert 1 <= len(chart.levels) <= 10
    assert int(chart.levels[-1][1].replace(",", "")) >= max(numbers)
