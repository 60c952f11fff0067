"""The pages of reports: all claims marked, nothing of a report is markup, versions told."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso.ledger.adding import add
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.given import Given
from sayso.ledger.removing import remove
from sayso.ledger.weighing import weigh_waiting
from sayso.web import blocks
from sayso.web.app import create_app
from sayso.web.settings import Settings

CASE = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))
HOSTILE = """<html><head><title>&lt;script&gt;alert(1)&lt;/script&gt;</title>
<link rel="canonical" href="https://bad.example/a?x=1&amp;y=<b>"></head><body><article>
<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1><p>The mayor said "&lt;img src=x onerror=alert(2)&gt;"
and that {number} &lt;b&gt;people&lt;/b&gt; were hurt in the fire at the mill on Monday.</p>
<p>Police said the cause was not known yet.</p></article></body></html>"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = open_desk(str(tmp_path_factory.mktemp("reports") / "desk.db"), create=True, who="ann")
    hostile = [Given("a.html", HOSTILE.format(number=each).encode()) for each in (3, 7)]
    list(add(desk, [*CASE[:3], *hostile]))
    weigh_waiting(desk)
    return desk


@pytest.fixture(scope="module")
def client(desk: Desk) -> Any:
    with TestClient(create_app(desk, Settings()), base_url="http://127.0.0.1:8765") as found:
        yield found


def _all(client: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get("/api/reports").json()["reports"]
    return found


def test_every_claim_is_told_and_marked(client: Any):
    for listed in _all(client):
        report = client.get(f"/api/reports/{listed['id']}").json()
        page = client.get(f"/reports/{listed['id']}?own=1")
        assert page.status_code == 200
        for claim in report["claims"]:
            assert f'id="{claim["id"]}"' in page.text
            for one in claim["statements"]:
                assert f'id="{one["id"]}"' in page.text
        fewer = client.get(f"/reports/{listed['id']}").text
        own = [each["id"] for each in report["claims"] if each["voice"] == "outlet"]
        assert not any(f'id="{each}"' in fewer for each in own)


def test_no_markup_of_a_report_reaches_a_page(client: Any):
    hostile = [each for each in _all(client) if each["url"] and "bad.example" in each["url"]]
    assert len(hostile) == 2
    for each in hostile:
        for address in ("", "?own=1", "/changes", "?from=3&to=30"):
            page = client.get(f"/reports/{each['id']}{address}").text
            assert "<script>alert" not in page
            assert "<img" not in page
            assert "<b>people" not in page
    assert "<script>alert" not in client.get("/reports").text


def test_versions_are_told_with_what_changed(client: Any):
    hostile = [each for each in _all(client) if each["url"] and "bad.example" in each["url"]]
    newest = next(each for each in hostile if each["latest"])
    page = client.get(f"/reports/{newest['id']}/changes").text
    assert "<del>3" in page
    assert "<ins>7" in page


def test_what_did_not_change_is_left_out_in_the_middle(client: Any, desk: Desk):
    calm = " ".join(f"Boat {number} came in." for number in range(70))
    page = "<html><head><link rel=canonical href=https://a.example/b></head><body><article><p>{}"
    for day in ("Monday", "Friday"):
        list(
            add(desk, [Given("b.html", page.format(f"{calm} The mayor spoke on {day}.").encode())])
        )
    new, old = [each["id"] for each in _all(client) if each["url"] == "https://a.example/b"]
    shown = client.get(f"/reports/{new}/changes").text
    assert "<del>Monday" in shown
    assert "Boat 2 came" in shown
    assert "Boat 69 came" in shown
    assert "Boat 35 came" not in shown
    assert "no earlier version" in client.get(f"/reports/{old}/changes").text
    told = client.get(f"/reports/{old}").text
    assert "An earlier version of this page" in told
    assert f'href="/reports/{new}"' in told


def test_filters_and_paging(client: Any):
    assert len(client.get("/api/reports?limit=2").json()["reports"]) == 2
    first = client.get("/api/reports?limit=2").json()
    second = client.get(f"/api/reports?limit=2&before={first['next']}").json()
    assert not {each["id"] for each in first["reports"]} & {
        each["id"] for each in second["reports"]
    }
    assert client.get("/api/reports?words=ferry%25").json()["reports"] == []
    assert client.get("/reports?outlet=nobody").text.count("data-row") == 0


def test_bytes_are_kept_and_never_shown(client: Any):
    listed = next(each for each in _all(client) if each["path"].endswith(CASE[0].name))
    answer = client.get(f"/reports/{listed['id']}/bytes")
    assert answer.content == CASE[0].read_bytes()
    assert answer.headers["content-type"] == "application/octet-stream"
    assert "attachment" in answer.headers["content-disposition"]


def test_what_is_not_there(client: Any):
    assert client.get("/reports/r0000000000000000").status_code == 404
    assert client.get("/api/reports/r0000000000000000").status_code == 404
    assert client.get("/api/reports/nonsense").status_code == 422


class Text(HTMLParser):
    """Collects what stands in the text of a report, block by block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: dict[int, str] = {}
        self._at: int | None = None
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = dict(attrs).get("data-start")
        if start is not None:
            self._at, self._tag = int(start), tag
            self.blocks[self._at] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._tag:
            self._at = None

    def handle_data(self, data: str) -> None:
        if self._at is not None:
            self.blocks[self._at] += data


def test_the_text_stands_there_word_for_word(client: Any):
    for listed in _all(client):
        text = client.get(f"/api/reports/{listed['id']}").json()["text"]
        for query in ("", "?own=1", "?from=5&to=25"):
            read = Text()
            read.feed(client.get(f"/reports/{listed['id']}{query}").text)
            read.close()
            assert read.blocks
            for start, words in read.blocks.items():
                assert words == text[start : start + len(words)]
            assert "".join("".join(read.blocks.values()).split()) == "".join(text.split())


def test_a_passage_is_shown(client: Any):
    key = next(each["id"] for each in _all(client) if each["path"].endswith(CASE[0].name))
    text = client.get(f"/api/reports/{key}").json()["text"]
    page = client.get(f"/reports/{key}?from=10&to=30").text
    assert 'id="passage"' in page
    shown = re.findall(r'<mark class="[^"]*asked[^"]*"[^>]*>([^<]*)</mark>', page)
    assert "".join(shown) == text[10:30]
    for odd in ("?from=9&to=3", "?from=x&to=3", "?from=1", "?from=99999999&to=999999999"):
        assert 'id="passage"' not in client.get(f"/reports/{key}{odd}").text


@pytest.fixture
def long(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(blocks, "PART", 1500)
    said = "The mayor of Velm said that {} boats had left the harbour on Monday. "
    text = "\n\n".join(said.format(number) * 2 for number in range(150, 170))
    return next(each.id for each in add(desk, [Given("long.txt", text.encode())]) if each.id)


def test_a_long_report_comes_in_parts(client: Any, long: str):
    first = client.get(f"/reports/{long}").text
    second = client.get(f"/reports/{long}?part=2").text
    claims = client.get(f"/api/reports/{long}/claims").json()["claims"]
    assert "Part 1 of 2" in first
    assert 'href="?part=2"' in first
    for claim in claims:
        there = [f'id="{claim["id"]}"' in page for page in (first, second)]
        assert any(there) or claim["voice"] == "outlet"
    last = [each for each in claims if each["voice"] != "outlet"][-1]
    asked = last["statements"][0]["id"]
    assert "Part 2 of 2" in client.get(f"/reports/{long}?at={asked}").text
    assert "Part 2 of 2" in client.get(f"/reports/{long}?at={last['id']}").text
    start = last["content"][0]["start"]
    assert "Part 2 of 2" in client.get(f"/reports/{long}?from={start}&to={start + 9}").text
    assert "Part 2 of 2" in client.get(f"/reports/{long}?part=99").text


def test_claims_come_with_their_propositions(client: Any):
    key = next(each["id"] for each in _all(client) if each["path"].endswith(CASE[0].name))
    report = client.get(f"/api/reports/{key}").json()
    found = client.get(f"/api/reports/{key}/claims").json()
    assert found["report"] == key
    told = {one["id"]: one.pop("proposition") for c in found["claims"] for one in c["statements"]}
    assert found["claims"] == report["claims"]
    assert any(told.values())
    page = client.get(f"/reports/{key}?own=1").text
    for proposition in filter(None, told.values()):
        assert f'href="/propositions/{proposition}"' in page


def test_a_report_of_its_own_voice_shows_it(client: Any, desk: Desk):
    words = b"The harbour is closed. Two ferries lie at the quay. The sea is high."
    (added,) = add(desk, [Given("calm.txt", words)])
    page = client.get(f"/reports/{added.id}").text
    claims = client.get(f"/api/reports/{added.id}/claims").json()["claims"]
    assert all(each["voice"] == "outlet" for each in claims)
    assert all(f'id="{each["id"]}"' in page for each in claims)
    assert not claims or f'id="{claims[0]["id"]}"' not in (
        client.get(f"/reports/{added.id}?own=0").text
    )


def test_who_removed_a_report_is_told(client: Any, desk: Desk):
    (added,) = add(desk, [Given("gone.txt", b"The mill said that it would close on Friday.")])
    assert added.id is not None
    remove(desk, [added.id], "asked for by the mill")
    answer = client.get(f"/reports/{added.id}")
    assert answer.status_code == 410
    assert "was removed by ann" in answer.text
    assert "asked for by the mill" in answer.text
    assert client.get(f"/api/reports/{added.id}").status_code == 404
