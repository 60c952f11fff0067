"""The page of the search: verbatim, filtered, without scripts, and no markup of a report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso.ledger.adding import add
from sayso.ledger.desk import open_desk
from sayso.ledger.given import Given
from sayso.ledger.weighing import weigh_waiting
from sayso.web.app import create_app
from sayso.web.settings import Settings

CASE = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))
HOSTILE = b"""The mayor said that <script>alert(1)</script> people were hurt in the mill fire.

Police said that <b>two</b> men were being looked for after the fire at the mill on Monday."""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Any:
    desk = open_desk(str(tmp_path_factory.mktemp("search") / "desk.db"), create=True, who="ann")
    list(add(desk, [*CASE[:4], Given("note.txt", HOSTILE)]))
    weigh_waiting(desk)
    with TestClient(create_app(desk, Settings()), base_url="http://127.0.0.1:8765") as found:
        yield found


def test_words_are_marked_where_they_stand(client: Any):
    page = client.get("/search?words=ferry").text
    assert "<mark>ferry</mark>" in page
    found = client.get("/api/search?words=ferry").json()["claims"]
    for each in found:
        assert all(each["content"][a:b].lower() == "ferry" for a, b in each["marks"])


def test_empty_fields_of_the_form_ask_nothing(client: Any):
    empty = "words=&speaker=&outlet=&since=&until=&certainty=&act=&voice=&about_since="
    assert client.get(f"/search?{empty}").status_code == 200
    both = client.get(f"/search?{empty}&words=ferry").text
    assert "<mark>ferry</mark>" in both


def test_filters_narrow_it_down(client: Any):
    every = client.get("/api/search").json()["claims"]
    some = client.get("/api/search?certainty=PS%2B&certainty=PR%2B").json()["claims"]
    assert {each["certainty"] for each in some} <= {"PS+", "PR+"}
    assert len(every) == 30
    assert client.get("/api/search").json()["next"] == 30
    assert client.get("/api/search?since=2999-01-01").json()["claims"] == []
    assert client.get("/api/search?certainty=sure").status_code == 422


def test_no_markup_of_a_report_reaches_the_page(client: Any):
    page = client.get("/search?words=mill").text
    assert "&lt;script&gt;" in page or "alert" in page
    assert "<script>alert" not in page
    assert "<b>two" not in page
    evil = client.get("/search", params={"words": '"><script>alert(2)</script>'}).text
    assert "<script>alert(2)" not in evil
