"""Places are counted once for each claim that is about them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert, update

from sayso.ledger.desk import Desk
from sayso.ledger.geography import Spot, spots
from sayso.store.schema import place, report
from weighed_desk import sample_desk
from weighed_reports import GAZETTE, GAZETTE_FELL, LEDGER, LEDGER_HURT, WIRE, WIRE_FELL, said

ALEPPO = {"name": "Aleppo", "country": "SY", "latitude": 36.2, "longitude": 37.16}
PROVINCE = {**ALEPPO, "latitude": 36.26, "longitude": 37.24}
SYRIA = {"name": "Syria", "country": "SY", "latitude": 35.0, "longitude": 38.0}
LORNE = {"name": "Lorne", "country": None, "latitude": None, "longitude": None}


def at(where: object, claim: object, what: dict[str, object]) -> dict[str, object]:
    return {"report": where.id, "statement": said(claim), **what}  # type: ignore[attr-defined, arg-type]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = sample_desk(tmp_path)
    with made.store.write() as connection:
        connection.execute(
            insert(place),
            [
                at(WIRE, WIRE_FELL, ALEPPO),
                at(WIRE, WIRE_FELL, ALEPPO),
                at(GAZETTE, GAZETTE_FELL, ALEPPO),
                at(LEDGER, LEDGER_HURT, PROVINCE),
                at(WIRE, WIRE_FELL, SYRIA),
                at(LEDGER, LEDGER_HURT, LORNE),
            ],
        )
    return made


def test_counts_claims_by_place_most_first(desk: Desk) -> None:
    assert spots(desk) == [
        Spot("Aleppo", "SY", "Syria", 36.2, 37.16, 3),
        Spot("Lorne", None, "", None, None, 1),
        Spot("Syria", "SY", "", 35.0, 38.0, 1),
    ]


def test_keeps_to_days_of_publication(desk: Desk) -> None:
    assert [each.claims for each in spots(desk, "2026-05-04", "2026-05-04")] == [2, 1]
    assert [each.name for each in spots(desk, since="2026-05-05")] == ["Aleppo", "Lorne"]
    assert spots(desk, until="2020-01-01") == []


def test_earlier_versions_do_not_count(desk: Desk) -> None:
    with desk.store.write() as connection:
        connection.execute(update(report).where(report.c.id == WIRE.id).values(latest=False))
    assert [(each.name, each.claims) for each in spots(desk)] == [("Aleppo", 2), ("Lorne", 1)]
