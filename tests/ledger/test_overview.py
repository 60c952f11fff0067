from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.inbox import Handed, hand_over
from sayso.ledger.inbox_reading import read_next
from sayso.ledger.overview import overview
from sayso.store.schema import proposition


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(str(tmp_path / "a.db"), create=True, who="Mara")


def row(key: str, **others: Any) -> dict[str, Any]:
    plain = {
        "gone_to": None,
        "text": f"the ship struck a mine {key}",
        "statements": 2,
        "reports": 2,
        "outlets": 2,
        "origins_min": 2,
        "origins_max": 2,
        "disputes": 0,
        "contradictions": 0,
        "confidence": 0.9,
        "first_at": None,
        "last_at": None,
        "first_day": "2024-08-28",
        "last_day": None,
        "record": b"",
        "born": "2026-01-01T00:00:00.000000+00:00",
        "changed": f"2026-01-01T00:00:00.{len(key):06d}+00:00",
    }
    return {"id": key, **plain, **others}


def put(desk: Desk, *rows: dict[str, Any]) -> None:
    with desk.store.write() as connection:
        connection.execute(insert(proposition), list(rows))


def test_an_empty_desk_has_nothing(desk: Desk) -> None:
    found = overview(desk)
    assert (found.reports, found.claims, found.shared) == (0, 0, 0)
    assert [*found.newest, *found.changed, *found.disputed, *found.leaning] == []


def test_tells_what_changed_what_is_disputed_and_what_leans_on_one_origin(desk: Desk) -> None:
    put(
        desk,
        row("p1", reports=1, outlets=1, origins_max=1, disputes=1),
        row("p22", disputes=2),
        row("p333", outlets=6, origins_min=1, origins_max=1),
        row("p4444", outlets=3, origins_min=1, origins_max=2),
        row("p55555", outlets=9, disputes=9, origins_max=1, gone_to="p22"),
    )
    found = overview(desk)
    assert [each.id for each in found.changed] == ["p4444", "p333", "p22"]
    assert [each.id for each in found.disputed] == ["p22", "p1"]
    assert [each.id for each in found.leaning] == ["p333"]
    assert found.shared == 3
    assert (found.leaning[0].text, found.leaning[0].first_day) == (
        "the ship struck a mine p333",
        "2024-08-28",
    )


def test_the_latest_reports_come_first(desk: Desk) -> None:
    for number in range(3):
        words = f"The mayor said that {number + 4} bridges were closed on Monday."
        hand_over(desk, [Handed("text", "", words.encode())], outlet=f"Post {number}")
        read_next(desk)
    found = overview(desk, limit=2)
    assert [each.outlet for each in found.newest] == ["Post 2", "Post 1"]
    assert found.newest[0].added_by == "Mara"
    assert found.reports == 3
    assert found.claims >= 3
