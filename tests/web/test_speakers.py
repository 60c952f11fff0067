"""The pages of speakers and outlets."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.ledger.desk import open_desk
from sayso.model import Report, Speaker
from sayso.web.app import create_app
from weighed_desk import filled_desk, sample_desk
from weighed_reports import FELL, GAZETTE, WIRE_FELL, said
from weighed_samples import weighed_sample

HOST = "http://127.0.0.1:8765"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(create_app(sample_desk(tmp_path_factory.mktemp("desk"))), base_url=HOST)


def test_the_list_leads_to_each(client: TestClient) -> None:
    page = client.get("/speakers").text
    assert '<a href="/speakers/roads%20department"><bdi>Roads Department</bdi></a>' in page
    assert '<a href="/outlets/morning%20ledger"><bdi>Morning Ledger</bdi></a>' in page
    assert client.get("/speakers?words=nobody").text.count("Nobody here fits.") == 1
    for odd in ("page=0", "page=x", "page=99999999999999999999", "who=x", "words=%00%25"):
        assert client.get(f"/speakers?{odd}").status_code == 200


def test_a_speaker_has_claims_that_lead_to_their_passages(client: TestClient) -> None:
    page = client.get("/speakers/roads%20department").text
    assert f"#{said(WIRE_FELL)}" in page
    assert FELL in page
    assert "certainly not" in page
    assert "in dispute" in page
    assert "2 by several outlets from one origin" in page
    assert "/propositions/p" in page


def test_an_outlet_has_its_reports(client: TestClient) -> None:
    page = client.get("/outlets/valley%20gazette").text
    assert f'href="/reports/{GAZETTE.id}"' in page
    assert "Newest reports" in page
    assert client.get("/speakers/valley%20gazette").status_code == 200


def test_who_is_not_there_is_told_so(client: TestClient) -> None:
    answer = client.get("/speakers/nobody%20at%2Fall%3F")
    assert answer.status_code == 404
    assert "Nobody of that name" in answer.text
    assert client.get("/api/speakers/nobody").json() == {
        "error": "Nobody of that name speaks or is cited in this desk."
    }


def test_tabs_keep_to_the_claims_asked_for(client: TestClient) -> None:
    page = client.get("/speakers/roads%20department?show=disputed").text
    assert len(re.findall(r'<a class="words"', page)) == 1
    assert client.get("/speakers/roads%20department?show=x&page=7").status_code == 200


def hostile(report: Report, words: str) -> Report:
    claims = tuple(
        replace(each, speaker=Speaker(words, "person"), chain=(Speaker(words, "person"),))
        if each.voice != "outlet"
        else each
        for each in report.claims
    )
    return replace(report, outlet=words, title=words, claims=claims)


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", 'a"b/c?d#e%f&g', "..", "\u202eevil", "a\\b'c"]
)
def test_no_name_is_markup_and_each_has_an_address(tmp_path: Path, words: str) -> None:
    reports, _ = weighed_sample()
    desk = filled_desk(tmp_path, [hostile(each, words) for each in reports], ())
    client = TestClient(create_app(desk), base_url=HOST)
    page = client.get("/speakers").text
    assert "<script>alert" not in page
    (address,) = re.findall(r'href="(/outlets/[^"]+)"><bdi>', page)
    if words == "..":
        return  # no address can hold it; a browser goes up one folder
    told = client.get(address)
    assert told.status_code == 200
    assert "<script>alert" not in told.text


def test_json_tells_the_same(client: TestClient) -> None:
    listed = client.get("/api/speakers?words=roads").json()
    assert listed["number"] == 1
    assert listed["speakers"][0]["claims"] == 4
    told = client.get("/api/speakers/roads%20department?show=disputed").json()
    assert told["made"]["number"] == 1
    assert told["shares"]["propositions"] == 2
    assert {each["key"] for each in told["quoted_by"]["most"]} >= {"meridian wire"}


def test_an_empty_desk_says_what_to_do(tmp_path: Path) -> None:
    client = TestClient(create_app(open_desk(str(tmp_path / "a.db"), create=True)), base_url=HOST)
    assert "There are no reports here yet." in client.get("/speakers").text
    assert client.get("/api/speakers").json()["speakers"] == []
