"""The pages of reports: all claims marked, nothing of a report is markup, versions told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso.ledger.adding import add
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.given import Given
from sayso.ledger.weighing import weigh_waiting
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
