import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.export.propositions import proposition_object
from sayso.ledger.desk import Desk
from sayso.ledger.proposition_view import view_proposition
from sayso.store.propositions import lead
from sayso.web import reader as background
from sayso.web.app import create_app
from sayso.web.pages.proposition_query import asked
from weighed_desk import crowd, filled_desk, sample_desk
from weighed_samples import weighed_sample

HOST = "http://127.0.0.1:8765"
HURT, CLOSED, FELL, LEFT, ROPE = weighed_sample()[1].propositions


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def client(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    yield from serving(desk, monkeypatch)


def serving(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setattr(background.Reader, "start", lambda _: None)
    with TestClient(create_app(desk), base_url=HOST, follow_redirects=False) as client:
        yield client


def words(client: TestClient, address: str) -> str:
    """What is read on a page, and what its pictures say to those who do not see them."""
    page = client.get(address)
    assert page.status_code == 200, page.text
    spoken = re.sub(r'<svg[^>]* aria-label="([^"]*)"', r" \1 <svg", page.text)
    return " ".join(re.sub(r"<[^>]+>", " ", spoken).split())


def test_lists_propositions_with_outlets_and_origins(client: TestClient) -> None:
    page = words(client, "/propositions")
    assert "5 propositions" in page
    assert "4 outlets, 2–3 traced origins" in page
    assert "2 outlets, no traced origin" in page
    assert "1 contradiction" in page
    assert page.index("14 people were hurt") < page.index("A rope now bars the way")


def test_filters_and_sorts_by_address(client: TestClient) -> None:
    page = words(client, "/propositions?disputed=1&outlets=&words=&sort=origins")
    assert "2 propositions" in page
    assert page.index("The bridge had been closed") < page.index("14 people were hurt")
    assert "Show all" in page
    assert "Nothing here fits" in words(client, "/propositions?outlet=Nobody")


@pytest.mark.parametrize(
    "query",
    ["outlets=x", "outlets=-1", "since=soon", "sort=luck", "start=1e9", "words=" + "a" * 300],
)
def test_what_cannot_be_asked_is_one_clear_line(client: TestClient, query: str) -> None:
    answer = client.get(f"/propositions?{query}")
    assert answer.status_code == 400
    assert query.partition("=")[0].replace("sort", "sorted") in answer.text


def test_addresses_keep_the_filters() -> None:
    found = asked({"disputed": "1", "outlets": " 3 ", "sort": "newest", "since": ""})
    assert found.address(start=50) == "/propositions?disputed=1&outlets=3&sort=newest&start=50"
    assert found.address(sort="outlets") == "/propositions?disputed=1&outlets=3"
    assert found.export("csv") == (
        "/export?what=propositions&sort=newest&disputed=1&outlets=3&form=csv"
    )
    assert found.address_of_all == "/propositions?sort=newest"


def test_a_page_tells_outlets_and_origins_in_words(client: TestClient) -> None:
    page = words(client, f"/propositions/{HURT.id}")
    assert "4 outlets, 2–3 traced origins : two unnamed sources could be one" in page
    assert "Origins are counted within the reports of this desk." in page
    assert "nine people Lorne police (in Morning Ledger, 5 May 2026)" in page.replace(" – ", " ")
    assert page.count("contradicts") >= 1
    assert "30 or more" in page


def test_every_claim_leads_to_its_passage(client: TestClient, desk: Desk) -> None:
    page = client.get(f"/propositions/{HURT.id}").text
    view = view_proposition(desk, HURT.id)
    assert view is not None
    for member in view.members:
        assert f'href="/reports/{member.report}#{member.statement.id}"' in page
        assert f'id="{member.statement.id}"' in page


def test_names_what_is_cited_and_not_there(client: TestClient) -> None:
    page = words(client, f"/propositions/{CLOSED.id}")
    assert "Cited for it, but not in this desk: Quay Radio (by Valley Gazette)" in page
    assert "denied by Roads Department" in page


def test_times_beside_each_other_tell_which_was_first(client: TestClient) -> None:
    page = words(client, f"/propositions/{FELL.id}")
    assert "4 May 2026, 09:00 UTC" in page
    assert "4 May 2026, 12:30 UTC+2" in page


def test_a_circle_is_said_to_be_one(client: TestClient) -> None:
    page = words(client, f"/propositions/{LEFT.id}")
    assert "2 outlets, no traced origin" in page
    assert "Nobody in the reports of this desk is known to have it first-hand." in page
    assert "no origin: they cite each other" in page


def test_each_line_of_the_drawing_stands_in_the_table(client: TestClient) -> None:
    page = client.get(f"/propositions/{FELL.id}").text
    rows = set(re.findall(r'id="way-(\d+)"', page))
    shown = {
        each for found in re.findall(r'data-tip-rows="([\d ]*)"', page) for each in found.split()
    }
    assert shown == rows == {"0", "1", "2"}
    assert "<mark>The Lorne footbridge fell into the river on Sunday night</mark>" in page


def test_says_why_claims_are_together(client: TestClient) -> None:
    page = words(client, f"/propositions/{FELL.id}/why")
    assert "Why these claims are together" in page
    assert "The footbridge at Lorne came down on Sunday night" in page
    assert "There is one claim only" in words(client, f"/propositions/{ROPE.id}/why")


def test_one_that_was_merged_leads_to_where_it_went(client: TestClient, desk: Desk) -> None:
    with desk.store.write() as connection:
        lead(connection, {LEFT.id: FELL.id})
    for end in ("", "/why"):
        answer = client.get(f"/propositions/{LEFT.id}{end}")
        assert (answer.status_code, answer.headers["location"]) == (
            302,
            f"/propositions/{FELL.id}{end}",
        )
    assert client.get(f"/api/propositions/{LEFT.id}").json()["id"] == FELL.id


@pytest.mark.parametrize("end", ["p0000000000000000", "p0000000000000000/why", "x%00", "a%2Fb"])
def test_one_that_is_not_there_is_told_so(client: TestClient, end: str) -> None:
    assert client.get(f"/propositions/{end}").status_code == 404


def test_what_is_shown_can_be_taken_away(client: TestClient) -> None:
    for page in ("/propositions?disputed=1", f"/propositions/{HURT.id}"):
        files = re.findall(r'href="(/export\?[^"]*)"', client.get(page).text)
        assert len(files) == 4
        for each in files:
            answer = client.get(each.replace("&amp;", "&"))
            assert answer.status_code == 200
            assert "14" in answer.text


def test_gives_json_as_the_exports_do(client: TestClient) -> None:
    listed = client.get("/api/propositions", params={"disputed": "true", "limit": 1}).json()
    assert listed["number"] == 2
    assert [each["text"] for each in listed["propositions"]] == ["14 people were hurt"]
    assert client.get(f"/api/propositions/{HURT.id}").json() == proposition_object(HURT)
    assert client.get("/api/propositions/p0000000000000000").status_code == 404
    assert client.get("/api/propositions", params={"sort": "luck"}).status_code == 422


def test_words_of_reports_are_never_markup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read, made = crowd(3)
    hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    read = (replace(read[0], outlet=hostile, title=hostile), *read[1:])
    roots = tuple(replace(root, name=hostile) for root in made.origins.roots)
    made = replace(made, text=hostile, origins=replace(made.origins, roots=roots))
    desk = filled_desk(tmp_path, read, [made])
    for client in serving(desk, monkeypatch):
        for address in (
            "/propositions",
            f"/propositions/{made.id}",
            f"/propositions/{made.id}/why",
        ):
            page = client.get(address).text
            assert "<script>alert" not in page
            assert "<img" not in page
            assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=\"", page)


def test_hundreds_of_claims_do_not_break_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, made = crowd(300)
    desk = filled_desk(tmp_path, read, [made])
    for client in serving(desk, monkeypatch):
        page = client.get(f"/propositions/{made.id}").text
        assert len(page) < 300_000
        assert "200 outlets" in page
        assert "All 300 claims" in page
        assert client.get(f"/propositions/{made.id}?all=1").text.count('class="member"') == 300
