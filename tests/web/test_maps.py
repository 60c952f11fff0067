"""The map: what is seen, what it is called, and where it leads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert

from sayso.ledger.desk import open_desk
from sayso.ledger.geography import Spot
from sayso.store.schema import place
from sayso.web.app import create_app
from sayso.web.drawing.map import drawn
from sayso.web.drawing.map_box import (
    NORTHERNMOST,
    SOUTHERNMOST,
    around,
    fitted,
    height_for,
    inside,
)
from sayso.web.drawing.world import outline
from sayso.web.pages.maps import REGIONS
from weighed_desk import sample_desk
from weighed_reports import GAZETTE, GAZETTE_FELL, WIRE, WIRE_FELL, said

HOST = "http://127.0.0.1:8765"
HOSTILE = "<script>alert(1)</script> & #?"
ALEPPO = Spot("Aleppo", "SY", "Syria", 36.2, 37.16, 30)
SYRIA = Spot("Syria", "SY", "", 35.0, 38.0, 5)
QUITO = Spot("Quito", "EC", "Ecuador", -0.2, -78.5, 1)
LOST = Spot("Lorne", None, "", None, None, 2)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    desk = sample_desk(tmp_path_factory.mktemp("map"))
    spot = {"country": "SY", "latitude": 36.2, "longitude": 37.16}
    rows = [
        {"report": WIRE.id, "statement": said(WIRE_FELL), "name": "Aleppo", **spot},
        {"report": GAZETTE.id, "statement": said(GAZETTE_FELL), "name": HOSTILE, **spot},
        {
            "report": GAZETTE.id,
            "statement": said(GAZETTE_FELL),
            "name": "Lorne",
            "country": None,
            "latitude": None,
            "longitude": None,
        },
    ]
    with desk.store.write() as connection:
        connection.execute(insert(place), rows)
    return TestClient(create_app(desk), base_url=HOST)


def test_places_stand_on_the_map_and_in_a_table_and_lead_to_their_claims(
    client: TestClient,
) -> None:
    page = client.get("/map").text
    assert page.count('href="/search?place=Aleppo"') == 3
    assert "Aleppo: 1 claim" in page
    assert "2 places here" in page
    assert "1 place not on the map" in page
    assert "<script>alert" not in page
    assert "%3Cscript%3E" in page


@pytest.mark.parametrize("view", [*REGIONS, "SY", "XX", "nowhere"])
def test_every_region_is_a_page(client: TestClient, view: str) -> None:
    page = client.get(f"/map?view={view}").text
    assert "places here" in page
    seen = ("world", "asia", "middle-east", "SY", "XX", "nowhere")
    if view in seen or view in ("south-america", "oceania"):
        assert ("Aleppo: 1 claim" in page) == (view in seen)


@pytest.mark.parametrize(
    "query",
    [
        "box=1,2,3",
        "box=a,b,c,d",
        "box=nan,nan,nan,nan",
        "box=inf,0,inf,1",
        "box=-720,-180,720,180",
        "box=10,10,10.0001,10.0001",
        "box=179,-89,181,89",
        "page=0",
        "page=x",
        "page=99999999999",
        "since=x&until=2026-99-99",
        "view=%00",
    ],
)
def test_no_address_breaks_it(client: TestClient, query: str) -> None:
    assert client.get(f"/map?{query}").status_code == 200


def test_moving_leads_to_a_part_of_the_map(client: TestClient) -> None:
    page = client.get("/map?view=world").text
    closer, further = (
        re.findall(rf'href="(/map\?box=[^"]+)">{words}<', page)[0]
        for words in ("Closer", "Further")
    )
    assert closer != further
    assert client.get(closer).status_code == 200


def test_time_is_kept_while_moving(client: TestClient) -> None:
    page = client.get("/map?since=2026-05-01&until=2026-05-04").text
    assert 'href="/map?view=africa&amp;since=2026-05-01&amp;until=2026-05-04"' in page
    assert "No claim of that time" in client.get("/map?since=2030-01-01").text


def test_an_empty_desk_says_so(tmp_path: Path) -> None:
    client = TestClient(create_app(open_desk(str(tmp_path / "a.db"), create=True)), base_url=HOST)
    assert "No claim is about a place yet." in client.get("/map").text


def test_json_tells_the_same(client: TestClient) -> None:
    told = client.get("/api/places?limit=1").json()
    assert told["number"] == 3
    assert len(told["places"]) == 1
    assert client.get("/api/places?since=2030-01-01").json() == {"number": 0, "places": []}


def test_points_lie_where_the_outline_has_them() -> None:
    made = drawn([ALEPPO, QUITO], REGIONS["world"][1], 1000, 500)
    aleppo, quito = made.points
    assert aleppo.radius > quito.radius
    assert quito.x < aleppo.x
    assert quito.y > aleppo.y
    assert {each.words for each in made.names} == {"Aleppo", "Quito"}
    move, size = re.findall(r"\(([-\d.]+) ([-\d.]+)\)", made.transform)
    steps = 37.16 / outline().unit, -36.2 / outline().unit
    assert abs(float(move[0]) + steps[0] * float(size[0]) - aleppo.x) < 1
    assert abs(float(move[1]) + steps[1] * float(size[1]) - aleppo.y) < 1


def test_names_do_not_cover_each_other() -> None:
    near = [Spot(f"Place {at}", "SY", "", 35 + at / 500, 38.0, 9 - at) for at in range(9)]
    assert len(drawn(near, (30, 30, 45, 40), 860, 500).names) < 4


def test_places_without_a_point_are_passed_over() -> None:
    assert around([LOST]) is None
    assert inside([LOST, ALEPPO], (-180, -90, 180, 90)) == [ALEPPO]


def test_land_is_there_where_it_is() -> None:
    land, borders = outline().within((36, 34, 39, 37))
    assert land
    assert borders
    assert outline().within((-28, -30, -27, -29)) == ("", "")


_EDGES = st.tuples(
    st.floats(-179, 178), st.floats(-57, 82), st.floats(0.001, 300), st.floats(0.001, 120)
)


@given(_EDGES, st.sampled_from([(860, 430), (860, 540), (360, 176), (360, 400)]))
def test_a_map_is_filled_and_never_distorted(
    edges: tuple[float, float, float, float], size: tuple[int, int]
) -> None:
    west, south, wide, tall = edges
    box = west, south, min(west + wide, 180.0), min(south + tall, NORTHERNMOST)
    left, bottom, right, top = fitted(box, *size)
    assert left < right
    assert bottom < top
    assert right - left <= 360.001
    assert bottom >= SOUTHERNMOST - 0.001
    assert top <= NORTHERNMOST + 0.001
    assert size[1] <= height_for(box, size[0], size[1], 900)
